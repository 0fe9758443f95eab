import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DatasetFact } from "#domain/cloud.ts";

/** Most bytes that a question may bill: JOBS of a month of a busy project stays below. */
const BYTE_CAP = 10_000_000_000;

/** A question to the jobs of the project in a dataset's region: what is told of each, and of which ones since when. */
interface JobsQuestion {
  readonly dataset: DatasetFact;
  readonly select: string;
  /** The earliest creation, ISO 8601. */
  readonly since: string;
  /** Conditions and order that follow those on time and dataset. */
  readonly rest: string;
}

/** Asks INFORMATION_SCHEMA.JOBS once about the jobs that wrote to a dataset. */
export async function askJobs(
  client: Pick<ProbeClient, "project" | "query">,
  { dataset: { id, location }, select, since, rest }: JobsQuestion,
) {
  const { reading } = await client.query({
    sql: [
      `SELECT ${select}`,
      `FROM \`${client.project}.region-${location.toLowerCase()}.INFORMATION_SCHEMA.JOBS\``,
      `WHERE creation_time >= TIMESTAMP('${since}') AND destination_table.dataset_id = '${id}'`,
      rest,
    ].join(" "),
    location,
    permission: "bigquery.jobs.listAll",
    dataset: id,
    lists: true,
    maximumBytesBilled: BYTE_CAP,
  });
  return reading;
}
