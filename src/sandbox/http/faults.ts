import type { FaultSeed } from "../state.ts";
import type { Body } from "./body.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Takes the fault that a request must meet, and counts it. */
export type FaultSource = (request: string, body: Body) => FaultSeed | null;

/** Makes the faults of a state ready; each counts for itself how often it may still strike. */
export function buildFaults(seeds: readonly FaultSeed[]): FaultSource {
  const left = seeds.map((seed) => ({ seed, times: seed.times ?? Number.POSITIVE_INFINITY }));
  return (request, body) => {
    const found = left.find(
      ({ seed, times }) => times > 0 && startsLike(request, seed.match) && holds(body, seed.contains),
    );
    if (found === undefined) return null;
    found.times--;
    return found.seed;
  };
}

function holds(body: Body, text: string | undefined): boolean {
  return text === undefined || (body.kind === "bytes" && body.bytes.includes(text));
}

/** True where the text starts with the pattern; `*` stands for any text. Linear in the text. */
export function startsLike(text: string, pattern: string): boolean {
  const [start = "", ...rest] = pattern.split("*");
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}

/** What a status usually carries where the fault names no reason. */
const USUAL: Readonly<Record<number, { readonly reason: string; readonly message: string }>> = {
  400: { reason: "invalid", message: "Invalid request" },
  401: { reason: "authError", message: "Invalid Credentials" },
  403: { reason: "accessDenied", message: "Access Denied" },
  404: { reason: "notFound", message: "Not found" },
  429: { reason: "rateLimitExceeded", message: "Too many requests" },
  500: {
    reason: "internalError",
    message: "An internal error occurred and the request could not be completed",
  },
  503: { reason: "backendError", message: "The service is currently unavailable" },
};

/** The error that a fault with a status answers. */
export function faultRefusal(fault: FaultSeed, status: number): Refusal {
  const usual = USUAL[status] ?? { reason: "backendError", message: `Fault with status ${status}` };
  const reason = fault.reason ?? usual.reason;
  return refuse(status, reason, fault.message ?? usual.message, {
    ...(fault.headers === undefined ? {} : { headers: fault.headers }),
    ...(reason === "rateLimitExceeded" ? { domain: "usageLimits" } : {}),
  });
}
