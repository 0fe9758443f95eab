/** An error as an API means it, before the API's own envelope is put around it. */
export interface Refusal {
  readonly kind: "refusal";
  readonly status: number;
  /** As BigQuery and Cloud Storage write it: `accessDenied`, `notFound`. */
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
  /** Entries of `error.details`, `@type` included. */
  readonly details?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer; the status decides the canonical code. */
export function refuse(
  status: number,
  reason: string,
  message: string,
  extra: Pick<Refusal, "domain" | "details" | "headers"> = {},
): Refusal {
  return { kind: "refusal", status, reason, message, ...extra };
}

/** A request that breaks the API's rules. */
export function invalid(message: string): Refusal {
  return refuse(400, "invalid", message);
}

/** `google.rpc.ErrorInfo`, the part of an error that programs read. */
export function errorInfo(info: {
  readonly reason: string;
  readonly domain: string;
  readonly metadata: Readonly<Record<string, string>>;
}): unknown {
  return { "@type": "type.googleapis.com/google.rpc.ErrorInfo", ...info };
}
