import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DatasetFact } from "#domain/cloud.ts";
import type { IndexFact, IndexListFact } from "#domain/hazard.ts";
import type { Reading } from "#domain/reading.ts";

/** Most bytes that a question of the catalogue may bill; INFORMATION_SCHEMA bills 10 MB for each view. */
const BYTE_CAP = 1_000_000_000;

const KINDS = [
  ["search", "SEARCH_INDEXES"],
  ["vector", "VECTOR_INDEXES"],
] as const;

/** The search and vector indexes of a dataset: a rename drops them. Unread as soon as one of the views is. */
export async function readIndexes(
  client: ProbeClient,
  { id, location }: DatasetFact,
): Promise<Reading<IndexListFact>> {
  const asked = KINDS.map(async ([kind, view]) => {
    const sql = `SELECT table_name, index_name FROM \`${client.project}.${id}.INFORMATION_SCHEMA.${view}\``;
    const { reading } = await client.query({
      sql,
      location,
      permission: "bigquery.jobs.create",
      dataset: id,
      lists: true,
      maximumBytesBilled: BYTE_CAP,
    });
    return { kind, reading };
  });
  const answers = await Promise.all(asked);
  const indexes: IndexFact[] = [];
  let last: Reading<IndexListFact> | null = null;
  for (const { kind, reading } of answers) {
    if (reading.state === "unread") return reading;
    for (const [table, name] of reading.value.rows)
      indexes.push({ table: table ?? "", name: name ?? "", kind });
    last = { ...reading, value: { dataset: id, indexes } };
  }
  return last ?? neverAsked();
}

function neverAsked(): never {
  throw new Error("there are two kinds of indexes");
}
