import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/wrong-job-identity/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aFullPlan, aJob } from "#test/support/world.ts";

const job = (serviceAccount: string | null) => ({ jobs: { extract: aRead({ ...aJob(), serviceAccount }) } });

test.each([
  ["old@bqx-ml.iam.gserviceaccount.com", "old@bqx-ml.iam.gserviceaccount.com"],
  ["100200300-compute@developer.gserviceaccount.com", "the project's default account"],
  [null, "the project's default account"],
])("endangers where the job runs as %s", (account, shown) => {
  expect(tell(audit, { parts: job(account) })).toEqual([
    `fail endangers extract: Job extract runs as ${shown}, which the plan does not name.`,
  ]);
});

test("may endanger where the job cannot be read", () => {
  expect(tell(audit, { parts: { jobs: { extract: anUnread("denied") } } })).toEqual([
    "unverified endangers extract: Could not check whether extract runs as an account that the plan names: denied, 403 accessDenied.",
  ]);
});

test("is not asked where the plan names no account", () => {
  const { infrastructure } = aFullPlan();
  const plan = { infrastructure: { ...infrastructure, serviceAccounts: [] } };
  expect(tell(audit, { plan, phase: { runsAs: null }, parts: job(null) })[0]).toMatch(/^not-applicable/);
});
