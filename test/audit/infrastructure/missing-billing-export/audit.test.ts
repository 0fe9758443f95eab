import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-billing-export/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const SUBJECT = "bqx-ml billing export";
const table = { dataset: "billing", name: "gcp_billing_export_v1_0A", modifiedAt: "2025-12-11T00:00:00Z" };
const exported = (tables: readonly (typeof table)[]) => ({
  billingExport: aRead({ regions: ["us-central1", "us"], tables }),
});

test("informs where no table takes the costs, or none was written to lately", () => {
  expect(tell(audit, { parts: exported([]) })).toEqual([
    `fail informs ${SUBJECT}: No table of bqx-ml in us-central1 or us takes an export of costs.`,
  ]);
  expect(tell(audit, { parts: exported([table]) })).toEqual([
    `fail informs ${SUBJECT}: The export of costs to billing.gcp_billing_export_v1_0A was not written to within 48 hours.`,
  ]);
});

test("is open where the query for them is refused", () => {
  expect(tell(audit, { parts: { billingExport: anUnread("denied") } })).toEqual([
    `unverified informs ${SUBJECT}: Could not check whether costs are exported: denied, 403 accessDenied.`,
  ]);
});
