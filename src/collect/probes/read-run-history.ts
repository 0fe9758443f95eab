import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DatasetFact } from "#domain/cloud.ts";
import type { Phase } from "#domain/plan.ts";
import { isRead, type Reading, type Readings } from "#domain/reading.ts";
import type { RunHistoryFact, StatementHistory } from "#domain/run-history.ts";
import { askJobs } from "./ask-jobs.ts";
import type { DryRunning } from "./dry-run-statements.ts";

/** How far back is looked; BigQuery keeps 180 days. */
export const HISTORY_DAYS = 30;

/** Datasets whose history tells of the phase: those that its operations work in. */
export function historyDatasets(phase: Phase): readonly string[] {
  return [...new Set(phase.operations.flatMap(({ dataset }) => dataset ?? []))];
}

/** Reads what wrote tables of each such dataset lately; one that cannot be read does not touch the others. */
export async function readRunHistories(running: DryRunning): Promise<Readings<RunHistoryFact>> {
  const { client, phase, seen, signal, clock, progress } = running;
  const bound = client.until(signal);
  const entries = await Promise.all(
    historyDatasets(phase).map(async (dataset) => {
      const place = seen.datasets[dataset];
      if (!isRead(place)) return place === undefined ? [] : [[dataset, place] as const];
      progress(`reading earlier runs in ${dataset}`);
      return [[dataset, await readRunHistory(bound, { dataset: place.value, at: clock.now() })] as const];
    }),
  );
  return Object.fromEntries(entries.flat());
}

/** One question to INFORMATION_SCHEMA.JOBS, one row a kind of statement. */
export async function readRunHistory(
  client: Pick<ProbeClient, "project" | "query">,
  { dataset, at }: { readonly dataset: DatasetFact; readonly at: string },
): Promise<Reading<RunHistoryFact>> {
  const instant = (of: string) => `FORMAT_TIMESTAMP('%Y-%m-%dT%H:%M:%SZ', ${of})`;
  const reading = await askJobs(client, {
    dataset,
    select:
      "statement_type, COUNT(*) AS runs, COUNTIF(error_result.reason IS NOT NULL) AS failed, " +
      `SUM(total_bytes_billed) AS billed, ${instant("MAX(creation_time)")} AS last_at, ` +
      `${instant("MAX(IF(error_result.reason IS NULL, NULL, creation_time))")} AS last_failed_at`,
    since: new Date(Date.parse(at) - HISTORY_DAYS * 86_400_000).toISOString(),
    // Scripts are left out: their statements are jobs of their own, and would count twice.
    rest:
      "AND job_type = 'QUERY' AND statement_type != 'SCRIPT' " +
      "AND NOT STARTS_WITH(destination_table.table_id, '_phasegate_probe_') " +
      "GROUP BY statement_type ORDER BY statement_type",
  });
  if (reading.state === "unread") return reading;
  const statements = reading.value.rows.flatMap(toHistory);
  return { ...reading, value: { dataset: dataset.id, days: HISTORY_DAYS, statements } };
}

function toHistory(row: readonly (string | null)[]): readonly StatementHistory[] {
  const [statement, runs, failed, billed, lastAt, lastFailedAt] = row;
  if (!statement || !runs || !lastAt) return [];
  return [
    {
      statement,
      runs: Number(runs),
      failed: Number(failed ?? 0),
      bytesBilled: Number(billed ?? 0),
      lastAt,
      lastFailedAt: lastFailedAt ?? null,
    },
  ];
}
