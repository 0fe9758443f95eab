import { expect, test } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Finding } from "#domain/finding.ts";
import { AT } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aProbeRun, type ProbeDifference } from "./a-probe-run.ts";
import { aProbedPlan } from "./a-probed-plan.ts";

const PERMISSIONS = [
  "bigquery.jobs.create",
  "bigquery.jobs.get",
  "bigquery.jobs.listAll",
  "bigquery.rowAccessPolicies.list",
  "bigquery.tables.create",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.getData",
  "bigquery.tables.list",
  "bigquery.tables.update",
  "bigquery.tables.updateData",
  "bigquery.datasets.get",
  "storage.buckets.get",
  "storage.objects.create",
  "storage.objects.delete",
  "storage.objects.get",
  "storage.objects.list",
];

const PROBING = audits.filter(({ reads }) =>
  reads.some((part) =>
    ["probes", "dryRuns", "tableSamples", "indexes", "recentWrites", "runHistory"].includes(part),
  ),
);

let whole: Promise<readonly Finding[]> | undefined;

test.each(PERMISSIONS)("without %s nothing passes that did not pass with it", async (permission) => {
  whole ??= findingsOf({});
  const passed = passesOf(await whole);
  const without = passesOf(await findingsOf({ state: { deny: [{ permission }] } }));
  expect(passed.size).toBeGreaterThan(5);
  expect([...without].filter((one) => !passed.has(one))).toEqual([]);
});

test("the level off passes nothing that a probe would have to show", async () => {
  const off = await findingsOf({ run: { level: "off" } });
  expect([...passesOf(off)]).toEqual([]);
  expect(off.map(({ outcome }) => outcome)).toContain("unverified");
});

async function findingsOf(difference: ProbeDifference): Promise<readonly Finding[]> {
  const { parts } = await aProbeRun(difference);
  const { plan, phase } = aProbedPlan();
  return runAudits({ audits: PROBING, plan, phase, at: AT, snapshot: aSnapshot(parts) });
}

function passesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.filter(({ outcome }) => outcome === "pass").map(({ rule, subject }) => `${rule} ${subject.id}`),
  );
}
