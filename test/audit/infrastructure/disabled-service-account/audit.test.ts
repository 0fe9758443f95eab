import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/disabled-service-account/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";

const email = "runner@bqx-ml.iam.gserviceaccount.com";
const parts = { serviceAccounts: { [email]: aRead({ email, disabled: true }) } };

test.each([
  [email, "prevents"],
  [null, "endangers"],
])("where the phase runs as %s it %s", (runsAs, impact) => {
  expect(tell(audit, { phase: { runsAs }, parts })).toEqual([
    `fail ${impact} ${email}: Service account ${email} is disabled.`,
  ]);
});
