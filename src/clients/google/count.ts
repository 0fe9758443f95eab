import type { Transport } from "./answer.ts";

/** A transport that counts what it sends. */
export interface CountedTransport {
  readonly send: Transport;
  requests(): number;
  requestsByKind(): Readonly<Record<string, number>>;
}

/** Requests so far. */
export interface Tally {
  count(asked: { readonly service: string; readonly method?: string }): void;
  requests(): number;
  requestsByKind(): Readonly<Record<string, number>>;
}

/** Counts requests by API and method. */
export function countRequests(transport: Transport): CountedTransport {
  const { count, ...counted } = openTally();
  return {
    ...counted,
    send: (ask, limits) => {
      count(ask);
      return transport(ask, limits);
    },
  };
}

/** A count that begins at nothing. */
export function openTally(): Tally {
  const kinds = new Map<string, number>();
  return {
    count: ({ service, method = "GET" }) => {
      const kind = `${service} ${method}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    requests: () => [...kinds.values()].reduce((sum, count) => sum + count, 0),
    requestsByKind: () => Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
