import { type GoogleCloudClient, openGoogleCloud } from "#clients/google/client.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { SHORT } from "./a-client.ts";
import { aGoogle, type Heard, type Told } from "./a-google.ts";

/** A client of a double that gives these answers. */
export async function aLiveClient(
  answers: Parameters<typeof aGoogle>[0],
): Promise<{ readonly client: GoogleCloudClient; readonly heard: Heard[] }> {
  const google = await aGoogle(answers);
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: google.url,
    patience: SHORT,
  });
  return { client, heard: google.heard };
}

/** The rows of a query as BigQuery writes them. */
export function rowsOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): Told {
  return [
    200,
    {
      jobComplete: true,
      jobReference: { jobId: "job-1" },
      schema: { fields: columns.map((name) => ({ name, type: "STRING" })) },
      totalRows: String(rows.length),
      ...(rows.length === 0 ? {} : { rows: rows.map((row) => ({ f: row.map((v) => ({ v })) })) }),
    },
  ];
}

/** A refusal of Google. */
export function refused(status: number, reason: string, message: string): Told {
  return [status, { error: { code: status, message, errors: [{ reason, message, domain: "global" }] } }];
}
