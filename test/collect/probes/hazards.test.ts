import { expect, test } from "vitest";
import type { ProbeClient } from "#clients/google/probe-client.ts";
import { readRecentWrites } from "#collect/probes/hazards/read-recent-writes.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import { aProbeRun, SCRATCH } from "./a-probe-run.ts";
import { aProbedState } from "./a-probed-state.ts";

type Tables = NonNullable<NonNullable<SandboxState["datasets"]>[number]["tables"]>;

function hazardsOf(state: Partial<SandboxState>) {
  return aProbeRun({ state, run: { level: "dry-run" } });
}

function aDatasetOf(tables: Tables): Pick<SandboxState, "datasets"> {
  const [dataset] = aProbedState().datasets ?? [];
  if (dataset === undefined) throw new Error("there is a dataset");
  return { datasets: [{ ...dataset, tables }] };
}

test("a sampled table tells the rows of its streaming buffer", async () => {
  const tables = [{ name: "cov_bqx_audcad", streamingRows: 42 }, { name: "cov_idx_audcad" }];
  const { parts } = await hazardsOf(aDatasetOf(tables));
  expect(parts.tableSamples["features"]).toMatchObject({
    state: "read",
    value: {
      total: 2,
      tables: [
        { name: "cov_bqx_audcad", streamingRows: 42, taggedColumns: [] },
        { name: "cov_idx_audcad", streamingRows: null, taggedColumns: [] },
      ],
      unread: [],
    },
  });
});

test("of many tables ten are looked at, the first and the last included", async () => {
  const vocabulary = {
    source: ["bqx", "idx"],
    pair: ["audcad", "audchf", "eurusd"],
    digit: [..."0123456789"],
  };
  const names = ["cov_{source}_{pair}", "lag_{source}_{pair}"].map((text) => ({ names: text }));
  const { parts } = await hazardsOf({ vocabulary, ...aDatasetOf(names) });
  const reading = parts.tableSamples["features"];
  const sample = reading?.state === "read" ? reading.value : null;
  expect(sample?.total).toBe(12);
  expect(sample?.tables).toHaveLength(10);
  expect([sample?.tables[0]?.name, sample?.tables.at(-1)?.name]).toEqual([
    "cov_bqx_audcad",
    "lag_idx_eurusd",
  ]);
});

test("row access policies are listed for renamed tables and for no others", async () => {
  const policy = { id: "only_eu", filter: 'pair = "eurusd"' };
  const tables = ["cov_bqx_audcad", "cov_idx_audcad", "lag_bqx_audcad"].map((name) => ({
    name,
    rowAccessPolicies: name.startsWith("cov_idx") ? [] : [policy],
  }));
  const { parts, sandbox } = await hazardsOf(aDatasetOf(tables));
  const sample = parts.tableSamples["features"];
  expect(sample?.state === "read" ? sample.value.tables : sample).toMatchObject([
    { name: "cov_bqx_audcad", rowPolicies: ["only_eu"] },
    { name: "cov_idx_audcad", rowPolicies: [] },
    { name: "lag_bqx_audcad", rowPolicies: null },
  ]);
  const asked = sandbox.requests().filter(({ target }) => target.includes("rowAccessPolicies"));
  expect(asked).toHaveLength(2);
});

test("policies that may not be listed say why", async () => {
  const { parts } = await hazardsOf({ deny: [{ permission: "bigquery.rowAccessPolicies.list" }] });
  const sample = parts.tableSamples["features"];
  const [table] = sample?.state === "read" ? sample.value.tables : [];
  expect(table).toMatchObject({
    rowPolicies: null,
    unlisted: expect.stringMatching(
      /^denied: 403 .*Permission bigquery\.rowAccessPolicies\.list denied/,
    ) as string,
  });
});

test("tables that cannot be read are unread, not free of hazards", async () => {
  const { parts } = await hazardsOf({ deny: [{ permission: "bigquery.tables.get" }] });
  expect(parts.tableSamples["features"]).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.tables.get" },
  });
});

test("search indexes are listed with their tables", async () => {
  const { parts } = await hazardsOf(aDatasetOf([{ name: "cov_bqx_audcad", searchIndexes: ["by_text"] }]));
  expect(parts.indexes["features"]).toMatchObject({
    state: "read",
    value: { indexes: [{ table: "cov_bqx_audcad", name: "by_text", kind: "search" }] },
  });
});

test("without the permission to query, indexes and writers are unread and name it", async () => {
  const { parts } = await hazardsOf({ deny: [{ permission: "bigquery.jobs.create" }] });
  const denied = {
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.jobs.create", role: "roles/bigquery.jobUser" },
  };
  expect(parts.indexes["features"]).toMatchObject(denied);
  expect(parts.recentWrites["features"]).toMatchObject(denied);
});

test("without the permission to see the jobs of others, writers are unread", async () => {
  const { parts } = await hazardsOf({ deny: [{ permission: "bigquery.jobs.listAll" }] });
  expect(parts.recentWrites["features"]).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.jobs.listAll" },
  });
});

test("a question that takes too long is unread", async () => {
  const faults = [{ match: "POST /bigquery/v2/projects/bqx-ml/queries", delayMs: 3_000 }];
  const { parts } = await aProbeRun({ state: { faults }, run: { level: "dry-run" }, budgetMs: 200 });
  expect(parts.indexes["features"]).toMatchObject({ state: "unread", reason: "unreachable" });
});

test("whoever changed a table lately is named once a table and statement, with how often and when last", async () => {
  const rows = [
    ["cov_bqx_audcad", "MERGE", "etl@x.iam", "2025-12-13T11:00:00Z"],
    ["cov_bqx_audcad", "MERGE", "etl@x.iam", "2025-12-13T10:00:00Z"],
    [SCRATCH, "INSERT", "auditor@x.iam", "2025-12-13T09:00:00Z"],
    [null, "INSERT", "etl@x.iam", "2025-12-13T08:00:00Z"],
  ];
  const asked: string[] = [];
  const client: Pick<ProbeClient, "project" | "query"> = {
    project: "bqx-ml",
    query: async ({ sql }) => {
      asked.push(sql);
      const value = { rows, totalRows: rows.length, affectedRows: null, jobId: "j" };
      return { reading: aRead(value, "POST jobs"), durationMs: 1, status: 200 };
    },
  };
  const reading = await readRecentWrites(client, { dataset: aDataset(), at: "2025-12-13T12:00:00Z" });
  const write = { table: "cov_bqx_audcad", statement: "MERGE", user: "etl@x.iam" };
  expect(reading).toEqual(
    aRead(
      { dataset: "features", hours: 24, writes: [{ ...write, lastAt: "2025-12-13T11:00:00Z", times: 2 }] },
      "POST jobs",
    ),
  );
  expect(asked[0]).toContain("TIMESTAMP('2025-12-12T12:00:00.000Z')");
});
