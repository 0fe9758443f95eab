import { expect, test } from "vitest";
import { isRead } from "#domain/reading.ts";
import type { RunHistoryFact } from "#domain/run-history.ts";
import type { HistorySeed, SandboxState } from "#sandbox/state.ts";
import { aProbeRun } from "./a-probe-run.ts";

const MERGE = { query: "MERGE features.a", statementType: "MERGE", user: "etl@x.iam", bytes: 30_000_000 };
const HISTORY: readonly HistorySeed[] = [
  { ...MERGE, at: "2025-12-12T02:00:00Z", destination: "features.a" },
  { ...MERGE, at: "2025-12-13T02:00:00Z", destination: "features.b", bytes: 1 },
  { ...MERGE, at: "2025-10-01T02:00:00Z", destination: "features.a" },
  { ...MERGE, at: "2025-12-12T03:00:00Z", destination: "elsewhere.a" },
  { ...MERGE, at: "2025-12-12T04:00:00Z", destination: "features._phasegate_probe_x" },
  { ...MERGE, at: "2025-12-12T05:00:00Z", statementType: "SCRIPT", destination: "features.a" },
  {
    ...MERGE,
    statementType: "INSERT",
    at: "2025-12-13T03:00:00Z",
    destination: "features.a",
    bytes: 0,
    error: { reason: "invalidQuery", message: "no" },
  },
];

async function readingOf(state: Partial<SandboxState>) {
  const { parts } = await aProbeRun({ state, run: { level: "dry-run" } });
  return parts.runHistory["features"];
}

test("what wrote a dataset in the last 30 days is told by kind, with failures, last runs and bytes billed", async () => {
  const reading = await readingOf({ history: HISTORY });
  expect(isRead(reading) ? reading.value : reading).toEqual<RunHistoryFact>({
    dataset: "features",
    days: 30,
    statements: [
      {
        statement: "INSERT",
        runs: 1,
        failed: 1,
        bytesBilled: 0,
        lastAt: "2025-12-13T03:00:00Z",
        lastFailedAt: "2025-12-13T03:00:00Z",
      },
      {
        statement: "MERGE",
        runs: 2,
        failed: 0,
        bytesBilled: 30_408_704 + 10_485_760,
        lastAt: "2025-12-13T02:00:00Z",
        lastFailedAt: null,
      },
    ],
  });
});

test("without the permission to see the jobs of others it is denied, and names permission and role", async () => {
  expect(await readingOf({ deny: [{ permission: "bigquery.jobs.listAll" }] })).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.jobs.listAll", role: "roles/bigquery.resourceViewer" },
  });
});

test.each([
  [{ status: 429, reason: "rateLimitExceeded" }, "limited"],
  [{ status: 403, reason: "quotaExceeded" }, "limited"],
  [{ status: 503 }, "unreachable"],
  [{ malformed: true }, "malformed"],
] as const)("an answer like %j is %s, not an empty history", async (fault, reason) => {
  const faults = [{ match: "POST /bigquery/v2/projects/bqx-ml/queries", ...fault }];
  expect(await readingOf({ faults })).toMatchObject({ state: "unread", reason });
});

test("at the level off nothing is asked", async () => {
  const { parts } = await aProbeRun({ run: { level: "off" } });
  expect(parts.runHistory["features"]).toMatchObject({ state: "unread", reason: "off" });
});
