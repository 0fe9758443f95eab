import type { GoogleService } from "../answer.ts";
import type { Access } from "./choice.ts";

const PREFIX = "https://www.googleapis.com/auth/";

/** Takes every call that the caller's roles allow. */
const FULL = [`${PREFIX}cloud-platform`, `${PREFIX}userinfo.email`];

/** Reads, and cannot change anything whatever the caller's roles are. */
const READ = ["cloud-platform.read-only", "run.readonly", "monitoring.read", "cloud-billing.readonly"]
  .map((scope) => PREFIX + scope)
  .concat(`${PREFIX}userinfo.email`);

/** APIs whose reading methods take no read-only scope. Source: Google's discovery documents, read 2026-11. */
const UNDIVIDED: ReadonlySet<GoogleService> = new Set(["iam", "billingbudgets", "policytroubleshooter"]);

/** The scopes that a token for an API is asked for. */
export function scopesFor(service: GoogleService, access: Access): readonly string[] {
  return access === "write" || UNDIVIDED.has(service) ? FULL : READ;
}
