import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DatasetFact } from "#domain/cloud.ts";
import type { RecentWriteFact, RecentWritesFact } from "#domain/hazard.ts";
import type { Reading } from "#domain/reading.ts";
import { askJobs } from "../ask-jobs.ts";

/** How far back is looked. */
export const LOOK_BACK_HOURS = 24;

/** Statements that are looked at; the latest first. */
const ROW_LIMIT = 1000;

/** Who changed tables of a dataset lately: such a writer and a rename get in each other's way. */
export async function readRecentWrites(
  client: Pick<ProbeClient, "project" | "query">,
  { dataset, at }: { readonly dataset: DatasetFact; readonly at: string },
): Promise<Reading<RecentWritesFact>> {
  const reading = await askJobs(client, {
    dataset,
    select:
      "destination_table.table_id AS table_id, statement_type, user_email, " +
      "FORMAT_TIMESTAMP('%Y-%m-%dT%H:%M:%SZ', creation_time) AS last_at",
    since: new Date(Date.parse(at) - LOOK_BACK_HOURS * 3_600_000).toISOString(),
    rest: `AND statement_type IN ('INSERT', 'UPDATE', 'DELETE', 'MERGE') ORDER BY creation_time DESC LIMIT ${ROW_LIMIT}`,
  });
  if (reading.state === "unread") return reading;
  return {
    ...reading,
    value: { dataset: dataset.id, hours: LOOK_BACK_HOURS, writes: toWrites(reading.value.rows) },
  };
}

function toWrites(rows: readonly (readonly (string | null)[])[]): readonly RecentWriteFact[] {
  const found = new Map<string, RecentWriteFact>();
  for (const [table, statement, user, lastAt] of rows) {
    if (!table || !statement || !user || !lastAt || table.startsWith("_phasegate_probe_")) continue;
    const key = `${table} ${statement} ${user}`;
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, times: known.times + 1 } : { table, statement, user, lastAt, times: 1 },
    );
  }
  return [...found.values()];
}
