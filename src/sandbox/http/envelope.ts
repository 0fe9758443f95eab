import type { Refusal } from "./refusal.ts";
import type { ErrorStyle } from "./route.ts";

/** Canonical codes by HTTP status. Source: google.rpc.Code, read 2026-11. */
const CANONICAL: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ALREADY_EXISTS",
  412: "FAILED_PRECONDITION",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  501: "UNIMPLEMENTED",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

/** Writes a refusal the way the API does. */
export function toEnvelope(style: ErrorStyle, refusal: Refusal): unknown {
  if (style === "github") return githubEnvelope(refusal);
  return style === "rpc" ? rpcEnvelope(refusal) : listedEnvelope(refusal, style);
}

function githubEnvelope({ message, status, details }: Refusal): unknown {
  return {
    message,
    ...(details === undefined ? {} : { errors: details }),
    documentation_url: "https://docs.github.com/rest",
    status: String(status),
  };
}

function rpcEnvelope({ status, message, details }: Refusal): unknown {
  return {
    error: {
      code: status,
      message,
      status: CANONICAL[status] ?? "UNKNOWN",
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** BigQuery adds the canonical status, Cloud Storage does not. */
function listedEnvelope(refusal: Refusal, style: "bigquery" | "storage"): unknown {
  const { status, message, reason, domain = "global", details } = refusal;
  return {
    error: {
      code: status,
      message,
      errors: [{ message, domain, reason }],
      ...(style === "bigquery" ? { status: CANONICAL[status] ?? "UNKNOWN" } : {}),
      ...(details === undefined ? {} : { details }),
    },
  };
}
