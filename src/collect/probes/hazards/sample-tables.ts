import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { CatalogueFact } from "#domain/cloud.ts";
import type { SampledTable, TableSampleFact } from "#domain/hazard.ts";
import type { Phase } from "#domain/plan.ts";
import type { Read, Reading, Unread } from "#domain/reading.ts";
import { movingOperations, sourcesOf, spread } from "../names-in-use.ts";

/** Tables of one dataset that are looked at one by one; one request each, and one more for the policies of a renamed one. */
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
  const renames = phase.operations.filter(({ kind, dataset: own }) => kind === "rename" && own === dataset);
  const renamed = new Set(renames.flatMap((operation) => sourcesOf(operation, catalogue.value)));
  const looked = await Promise.all(
    sampleOf(all, renamed).map((table) =>
      look(client, { name: { dataset, table }, isRenamed: renamed.has(table) }),
    ),
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

/** Renamed tables have hazards of their own: where there are some, half of the sample is theirs. */
function sampleOf(all: readonly string[], renamed: ReadonlySet<string>): readonly string[] {
  const [own, others] = [all.filter((name) => renamed.has(name)), all.filter((name) => !renamed.has(name))];
  const share = Math.max(TABLE_SAMPLE_LIMIT / 2, TABLE_SAMPLE_LIMIT - others.length);
  const first = spread(own, share);
  return [...first, ...spread(others, TABLE_SAMPLE_LIMIT - first.length)];
}

interface Failed {
  readonly name: string;
  readonly unread: Unread;
}

async function look(
  client: ProbeClient,
  {
    name,
    isRenamed,
  }: { readonly name: { readonly dataset: string; readonly table: string }; readonly isRenamed: boolean },
): Promise<SampledTable | Failed> {
  const [{ reading }, policies] = await Promise.all([
    client.getTable(name),
    isRenamed ? client.listRowPolicies(name) : null,
  ]);
  if (reading.state === "unread") return { name: name.table, unread: reading };
  const { streamingRows, taggedColumns } = reading.value;
  const table = { name: name.table, streamingRows, taggedColumns };
  if (policies === null) return { ...table, rowPolicies: null };
  const listed = policies.reading;
  return listed.state === "read"
    ? { ...table, rowPolicies: listed.value.ids }
    : { ...table, rowPolicies: null, unlisted: `${listed.reason}: ${listed.detail}` };
}
