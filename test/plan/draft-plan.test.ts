import { expect, test } from "vitest";
import { draftPlan } from "#plan/draft-plan.ts";
import { parsePlan } from "#plan/index.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const effects = [
  anEffect({ verb: "rename", name: "acme-data.sales.daily_mon", to: "acme-data.sales.sales_mon" }),
  anEffect({ verb: "drop", name: "acme-data.sales.daily_old" }),
  anEffect({ verb: "read", name: "acme-data.raw.bars" }),
  anEffect({ verb: "write", kind: "gcs-object", name: "gs://acme-out/a.parquet" }),
];

test("drafts the project and what the scripts do in each dataset and bucket", () => {
  const text = draftPlan(
    { schemaVersion: 1, repo: "acme", revision: null, scripts: [aScript({ effects })], skipped: [] },
    "2025-12-13T20:30:00.000Z",
  );
  const { cloud, infrastructure, phases } = parsePlan({ text, path: "plan.yml" });
  expect(cloud.project).toBe("acme-data");
  expect(infrastructure.datasets.map(({ id, access }) => [id, access])).toEqual([
    ["raw", ["read"]],
    ["sales", ["delete", "rename"]],
  ]);
  expect(infrastructure.buckets.map(({ name, access }) => [name, access])).toEqual([["acme-out", ["write"]]]);
  expect(phases.map(({ starts, operations }) => [starts, operations])).toEqual([["2025-12-27", []]]);
});
