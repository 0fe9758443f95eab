import { expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { hasGooglePython as isThere, noGooglePython as missing, runPython } from "./google-python.ts";

const PRELUDE = `
import json, sys
from google.auth.credentials import AnonymousCredentials
from google.cloud import bigquery, storage
keys = dict(project="bqx-ml", credentials=AnonymousCredentials(), client_options={"api_endpoint": sys.argv[1]})
`;

const python3 = (url: string, program: string) => runPython(PRELUDE + program, [url]);

test.skipIf(!isThere)(
  `Google's Python client of BigQuery works the catalogue${missing}`,
  { timeout: 60_000 },
  async () => {
    const columns = [{ name: "id", type: "INT64" }];
    const sandbox = await aSandbox({
      datasets: [{ id: "d", location: "EU", tables: [{ name: "t", rows: 3, columns }] }],
    });
    const said = await python3(
      sandbox.url,
      `
client = bigquery.Client(**keys)
fields = [bigquery.SchemaField("id", "INTEGER"), bigquery.SchemaField("seen", "TIMESTAMP")]
client.create_table(bigquery.Table("bqx-ml.d.s", schema=fields))
errors = client.insert_rows_json("bqx-ml.d.s", [{"id": 1, "seen": "2025-01-01T00:00:00Z"}])
buffered = client.get_table("bqx-ml.d.s").streaming_buffer.estimated_rows
rows = [[row.id, row.seen.isoformat(), row.l] for row in client.query("SELECT id, seen, [1, 2] AS l FROM d.s").result()]
dry = client.query("SELECT id FROM d.t", job_config=bigquery.QueryJobConfig(dry_run=True)).schema
client.copy_table("bqx-ml.d.t", "bqx-ml.d.c").result()
client.query("ALTER TABLE d.c RENAME TO c2").result()
try:
    client.query("SELECT 1 FROM d.gone").result()
except Exception as error:
    kind = type(error).__name__
print(json.dumps([errors, buffered, rows, [f.name for f in dry], sorted(t.table_id for t in client.list_tables("d")), kind]))
`,
    );
    expect(said).toEqual([
      [],
      1,
      [[1, "2025-01-01T00:00:00+00:00", [1, 2]]],
      ["id"],
      ["c2", "s", "t"],
      "NotFound",
    ]);
  },
);

test.skipIf(!isThere)(
  `Google's Python client of Cloud Storage keeps its objects${missing}`,
  { timeout: 60_000 },
  async () => {
    const sandbox = await aSandbox({ buckets: [{ name: "staging", location: "EU" }] });
    const said = await python3(
      sandbox.url,
      `
bucket = storage.Client(**keys).bucket("staging")
blob = bucket.blob("k/a.txt")
blob.upload_from_string("hello", if_generation_match=0)
try:
    bucket.blob("k/a.txt").upload_from_string("x", if_generation_match=0)
except Exception as error:
    kind = type(error).__name__
text = bucket.blob("k/a.txt").download_as_text()
bucket.copy_blob(blob, bucket, "k/b.txt")
blob.delete()
print(json.dumps([kind, text, [b.name for b in bucket.list_blobs()]]))
`,
    );
    expect(said).toEqual(["PreconditionFailed", "hello", ["k/b.txt"]]);
  },
);
