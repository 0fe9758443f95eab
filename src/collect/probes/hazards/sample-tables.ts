import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { CatalogueFact } from "#domain/cloud.ts";
import type { SampledTable, TableSampleFact } from "#domain/hazard.ts";
import type { Phase } from "#domain/plan.ts";
import type { Read, Reading, Unread } from "#domain/reading.ts";
import { movingOperations, sourcesOf, spread } from "../names-in-use.ts";

/** Tables of one dataset that are looked at one by one; two requests each. */
export const TABLE_SAMPLE_LIMIT = 10;

/** Looks at some of the tables that the phase changes, the same ones for the same catalogue. */
export async function sampleTables({
  client,
  phase,
  catalogue,
}: {
  readonly client: ProbeClient;
  readonly phase: Phase;
  readonly catalogue: Read<CatalogueFact>;
}): Promise<Reading<TableSampleFact>> {
  const { dataset } = catalogue.value;
  const sources = movingOperations(phase, dataset).flatMap((operation) =>
    sourcesOf(operation, catalogue.value),
  );
  const all = [...new Set(sources)];
  const looked = await Promise.all(
    spread(all, TABLE_SAMPLE_LIMIT).map((table) => look(client, { dataset, table })),
  );
  const tables = looked.flatMap((one) => ("unread" in one ? [] : [one]));
  const failed = looked.flatMap((one) => ("unread" in one ? [one] : []));
  const [first] = failed;
  if (tables.length === 0 && first !== undefined) return unseen(first);
  return {
    state: "read",
    value: {
      dataset,
      total: all.length,
      tables,
      unread: failed.map(({ name, unread }) => ({ name, why: `${unread.reason}: ${unread.detail}` })),
    },
    observedAt: catalogue.observedAt,
    source: `GET bigquery.googleapis.com/bigquery/v2/projects/${client.project}/datasets/${dataset}/tables/TABLE for ${looked.length} tables`,
  };
}

/** Tables that the list names and that are not found one by one were not looked at: that is no absence of the dataset. */
function unseen({ name, unread }: Failed): Unread {
  if (unread.reason !== "absent") return unread;
  return {
    ...unread,
    reason: "malformed",
    detail: `${name} is listed and cannot be found: ${unread.detail}`,
  };
}

interface Failed {
  readonly name: string;
  readonly unread: Unread;
}

async function look(
  client: ProbeClient,
  name: { readonly dataset: string; readonly table: string },
): Promise<SampledTable | Failed> {
  const [{ reading }, policies] = await Promise.all([client.getTable(name), client.listRowPolicies(name)]);
  if (reading.state === "unread") return { name: name.table, unread: reading };
  const { streamingRows, taggedColumns } = reading.value;
  const rowPolicies = policies.reading.state === "read" ? policies.reading.value.ids : null;
  return { name: name.table, streamingRows, taggedColumns, rowPolicies };
}
