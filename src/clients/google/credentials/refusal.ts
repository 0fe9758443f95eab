import type { Remedy, UnreadReason } from "#domain/reading.ts";
import type { Classified } from "../classified.ts";
import { redact } from "../redact.ts";

/** No token could be had, and why. Carries nothing of the request: that would hold the job's token. */
export class CredentialsRefusal extends Error {
  readonly classified: Classified;

  constructor(classified: Classified) {
    super(classified.detail);
    this.name = "CredentialsRefusal";
    this.classified = classified;
  }
}

/** Makes a refusal. A missing identity is never `absent`: that would say the same of whatever was asked about. */
export function refuse(
  reason: Exclude<UnreadReason, "absent" | "off">,
  detail: string,
  remedy: Remedy,
): CredentialsRefusal {
  return new CredentialsRefusal({ reason, detail: redact(detail), remedy });
}
