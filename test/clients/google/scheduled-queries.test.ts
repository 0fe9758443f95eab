import { expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox } from "#test/sandbox/a-sandbox.ts";
import { aPlan } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";

const clock = { now: () => AT };
const schedule = (index: number) => ({
  name: `q${index}`,
  location: "us-central1",
  schedule: "every day 06:00",
  sql: `DELETE FROM features.cov_${index} WHERE TRUE; SELECT * FROM other.t`,
  dataset: "features",
  destination: `out_${index}`,
});

async function collected(state: Partial<SandboxState>) {
  const sandbox = await aSandbox(state);
  const patience = { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 };
  const client = await openGoogleCloud({ project: "bqx-ml", clock, endpoint: sandbox.url, patience });
  return (await collectCloud({ client, plan: aPlan(), clock })).scheduledQueries;
}

test("reads all pages of the plan's region and the tables that each query names", async () => {
  const elsewhere = { ...schedule(0), name: "elsewhere", location: "EU" };
  const read = await collected({
    scheduledQueries: [elsewhere, ...Array.from({ length: 1001 }, (_, index) => schedule(index))],
  });
  expect(read.state).toBe("read");
  if (read.state !== "read") return;
  expect(read.value.queries).toHaveLength(1001);
  expect(read.value.queries[7]).toEqual({
    name: "q7",
    schedule: "every day 06:00",
    disabled: false,
    complete: true,
    uses: [
      { table: "features.cov_7", kind: "changes" },
      { table: "other.t", kind: "reads" },
      { table: "features.out_7", kind: "makes" },
    ],
  });
});

test("is unread where the permission is missing or the API is off", async () => {
  expect(await collected({ deny: [{ permission: "bigquery.transfers.get" }] })).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.transfers.get", role: "roles/bigquery.user" },
  });
  const services = ["bigquery.googleapis.com", "serviceusage.googleapis.com", "iam.googleapis.com"];
  expect(await collected({ services })).toMatchObject({ state: "unread", reason: "disabled" });
});
