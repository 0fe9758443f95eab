/** What a server says to one statement: the rows that came back, none but of a query; or the reason of the refusal. */
export type Said = { readonly sql: string; readonly said: string | readonly (readonly unknown[])[] };

/** What a table became. */
export interface MadeTable {
  readonly type: string;
  readonly columns: readonly string[];
  readonly partition: string;
  readonly cluster: readonly string[];
  readonly rows: string | readonly (readonly unknown[])[];
}

/** What a list of statements did on a server. */
export interface Course {
  readonly said: readonly Said[];
  readonly tables: Readonly<Record<string, MadeTable>>;
}

const PROJECT = "/bigquery/v2/projects/bqx-ml";

/** Runs statements one after the other on a server, in a dataset that is made for them and removed after. */
export async function runScenario(url: string, statements: readonly string[]): Promise<Course> {
  await call(url, "POST", `${PROJECT}/datasets`, {
    datasetReference: { projectId: "bqx-ml", datasetId: "p" },
    location: "us-central1",
  });
  const said: Said[] = [];
  for (const sql of statements) said.push({ sql, said: await runStatement(url, sql) });
  const { tables: listed = [] } = (await call(url, "GET", `${PROJECT}/datasets/p/tables?maxResults=100`)) as {
    tables?: readonly { readonly tableReference: { readonly tableId: string } }[];
  };
  const tables: Record<string, MadeTable> = {};
  for (const id of listed.map(({ tableReference }) => tableReference.tableId).sort())
    tables[id] = await readTable(url, id);
  await call(url, "DELETE", `${PROJECT}/datasets/p?deleteContents=true`);
  return { said, tables };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of two servers are compared as they are.
async function call(url: string, method: string, path: string, body?: unknown): Promise<any> {
  const response = await fetch(url + path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === "" ? {} : JSON.parse(text);
}

async function runStatement(url: string, query: string): Promise<Said["said"]> {
  const answer = await call(url, "POST", `${PROJECT}/queries`, {
    query,
    useLegacySql: false,
    formatOptions: { useInt64Timestamp: true },
    location: "us-central1",
  });
  const fault = answer.error?.errors?.[0] ?? answer.errors?.[0];
  if (fault !== undefined) return `${fault.reason}`;
  const { rows = [] } = answer as { rows?: readonly { readonly f: readonly { readonly v: unknown }[] }[] };
  return rows.map(({ f }) => f.map(({ v }) => v));
}

async function readTable(url: string, id: string): Promise<MadeTable> {
  const { type, schema, timePartitioning, rangePartitioning, clustering } = await call(
    url,
    "GET",
    `${PROJECT}/datasets/p/tables/${id}`,
  );
  const rows = await runStatement(url, `SELECT * FROM p.${id}`);
  return {
    type,
    columns: (schema?.fields ?? []).map(toColumn),
    partition: timePartitioning
      ? `${timePartitioning.type} ${timePartitioning.field ?? ""}`
      : rangePartitioning
        ? `${rangePartitioning.field} ${Object.values(rangePartitioning.range).join(" ")}`
        : "",
    cluster: clustering?.fields ?? [],
    rows: typeof rows === "string" ? rows : [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1)),
  };
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly mode?: string;
  readonly fields?: readonly Field[];
}

function toColumn({ name, type, mode = "NULLABLE", fields }: Field): string {
  const inner = fields === undefined ? "" : `<${fields.map(toColumn).join(", ")}>`;
  return `${name} ${type}${inner} ${mode}`;
}
