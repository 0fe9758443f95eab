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

test("shows an operation that parses as it stands", () => {
  const inventory = { schemaVersion: 1, repo: "acme", revision: null, scripts: [], skipped: [] } as const;
  const example = [...draftPlan(inventory, "2025-12-13T20:30:00.000Z").matchAll(/^# ( *[a-zA-Z-].*)$/gm)]
    .map((match) => match[1] ?? "")
    .filter((line) => /^(?:vocabulary:|phases:| )/.test(line));
  const text = [
    "version: 1\nproject: acme\ngoogle-cloud: { project: acme-data, location: US }",
    ...example.flatMap((line) =>
      line === "  PHASE-1:" ? [line, "    title: T\n    starts: 2025-12-27"] : [line],
    ),
  ].join("\n");
  const [phase] = parsePlan({ text, path: "plan.yml" }).phases;
  expect(phase?.operations.map(({ id, kind, script }) => [id, kind, script])).toEqual([
    ["rename-daily", "rename", "scripts/rename_daily.py"],
  ]);
});

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
