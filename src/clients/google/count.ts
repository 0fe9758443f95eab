import type { Transport } from "./answer.ts";

/** A transport that counts what it sends. */
export interface CountedTransport {
  readonly send: Transport;
  requests(): number;
  requestsByKind(): Readonly<Record<string, number>>;
}

/** Counts requests by API and method. */
export function countRequests(transport: Transport): CountedTransport {
  const kinds = new Map<string, number>();
  return {
    send: (ask, limits) => {
      const kind = `${ask.service} ${ask.method ?? "GET"}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return transport(ask, limits);
    },
    requests: () => [...kinds.values()].reduce((sum, count) => sum + count, 0),
    requestsByKind: () => Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
