import { tableNames } from "../catalogue.ts";
import { guardProject } from "../google/bigquery/access.ts";
import type { QueryJob } from "../google/bigquery/query-job.ts";
import type { Cell, ColumnSeed, WorldTable } from "../tables.ts";
import { standardType } from "../types.ts";
import type { WorldDataset } from "../world.ts";
import { invalidQuery, notExecuted, QueryFault } from "./fault.ts";
import { bind, type Relation } from "./relation.ts";
import { needDataset, openDataset, type Session } from "./session.ts";
import { tableDdl } from "./write-ddl.ts";

/** Bytes that a query of INFORMATION_SCHEMA is charged at least. Source: BigQuery pricing, read 2026-11. */
const LEAST_BYTES = 10_485_760;

interface View {
  /** `name TYPE` each. */
  readonly columns: readonly ColumnSeed[];
  readonly permissions: readonly string[];
  readonly rows: (place: Place) => Iterable<readonly Cell[]>;
}

interface Place {
  readonly session: Session;
  readonly datasets: readonly WorldDataset[];
}

/** The INFORMATION_SCHEMA view, or the `__TABLES__`, that a path names; null where it names neither. */
export function openInformationSchema(session: Session, path: readonly string[]): Relation | null {
  const upper = path.map((part) => part.toUpperCase());
  if (upper.at(-1) === "__TABLES__")
    return openView(session, { view: TABLES_LEGACY, place: path.slice(0, -1) });
  const at = upper.indexOf("INFORMATION_SCHEMA");
  if (at === -1) return null;
  const name = upper.slice(at + 1).join(".");
  const view = VIEWS[name];
  if (view === undefined) throw notExecuted(`INFORMATION_SCHEMA.${name}`);
  const isRegional = /^REGION-/i.test(path[at - 1] ?? "");
  if (REGIONAL.has(name) && !isRegional && at > 0 && name.startsWith("TABLE_STORAGE")) {
    throw invalidQuery(`INFORMATION_SCHEMA.${name} must be qualified with a region`);
  }
  if (JOB_VIEWS.has(name)) needJobs(session, name);
  return openView(session, { view, place: path.slice(0, at) });
}

const REGIONAL = new Set(["TABLE_STORAGE", "JOBS", "JOBS_BY_PROJECT", "JOBS_BY_USER", "SCHEMATA"]);
const JOB_VIEWS = new Set(["JOBS", "JOBS_BY_PROJECT", "JOBS_BY_USER"]);

function needJobs(session: Session, name: string): void {
  const permission = name === "JOBS_BY_USER" ? "bigquery.jobs.list" : "bigquery.jobs.listAll";
  const refusal = guardProject(session.world, session.world.project.id, permission);
  if (refusal === null) return;
  const { id } = session.world.project;
  throw new QueryFault(
    "accessDenied",
    `Access Denied: Table ${id}:region-${(session.tally.location ?? "us").toLowerCase()}.INFORMATION_SCHEMA.${name}: User does not have ` +
      `permission to query table, or perhaps it does not exist. Permission ${permission} denied on project ${id}.`,
  );
}

function openView(
  session: Session,
  { view, place }: { readonly view: View; readonly place: readonly string[] },
): Relation {
  const datasets = datasetsOf(session, place);
  for (const permission of view.permissions) {
    for (const { id } of datasets)
      needDataset(session, { project: session.world.project.id, dataset: id }, permission);
  }
  session.tally.bytesProcessed += LEAST_BYTES;
  return {
    columns: view.columns.map((column) => bind(column)),
    size: null,
    estimate: 1000,
    rows: () => view.rows({ session, datasets }),
  };
}

function datasetsOf(session: Session, place: readonly string[]): readonly WorldDataset[] {
  const { world, tally } = session;
  const region = /^region-(.+)$/i.exec(place.at(-1) ?? "")?.[1]?.toLowerCase();
  if (region !== undefined) {
    tally.location ??= region;
    if (tally.location.toLowerCase() !== region) {
      throw invalidQuery(`Invalid region: the query runs in ${tally.location} and names region-${region}`);
    }
    return [...world.datasets.values()].filter(({ location }) => location.toLowerCase() === region);
  }
  const isProject = place.at(-1) === world.project.id && !world.datasets.has(place.at(-1) ?? "");
  if (place.length === 0 || isProject) {
    const location = (tally.location ?? "US").toLowerCase();
    return [...world.datasets.values()].filter((dataset) => dataset.location.toLowerCase() === location);
  }
  const [dataset = "", project = world.project.id] = [...place].reverse();
  return [openDataset(session, { project, dataset })];
}

/** `"a STRING, b INT64"` as columns. */
function columnsOf(text: string): readonly ColumnSeed[] {
  return text.split(", ").map((one) => {
    const [name = "", type = "STRING"] = one.split(" ");
    return { name, type };
  });
}

/** One row for each table of the place. */
function perTable(
  write: (table: WorldTable, dataset: WorldDataset, project: string) => Iterable<readonly Cell[]>,
): View["rows"] {
  return function* ({ session, datasets }) {
    for (const dataset of datasets) {
      for (const name of tableNames(dataset, session.at)) {
        const table = dataset.tables.get(name);
        if (table !== undefined) yield* write(table, dataset, session.world.project.id);
      }
    }
  };
}

const KINDS: Readonly<Record<WorldTable["type"], string>> = {
  TABLE: "BASE TABLE",
  VIEW: "VIEW",
  EXTERNAL: "EXTERNAL",
  MATERIALIZED_VIEW: "MATERIALIZED VIEW",
  SNAPSHOT: "SNAPSHOT",
};

function kindOf({ type, base }: WorldTable): string {
  return base?.kind === "clone" ? "CLONE" : KINDS[type];
}

/** A type as INFORMATION_SCHEMA writes it. */
function dataType({ type, mode, fields }: ColumnSeed): string {
  const inner = (fields ?? []).map((field) => `${field.name} ${dataType(field)}`).join(", ");
  const whole = fields === undefined ? standardType(type) : `STRUCT<${inner}>`;
  return mode === "REPEATED" ? `ARRAY<${whole}>` : whole;
}

const READ = ["bigquery.tables.get", "bigquery.tables.list"];
const TABLE_KEY = "table_catalog STRING, table_schema STRING, table_name STRING";

const TABLES_LEGACY: View = {
  columns: columnsOf(
    "project_id STRING, dataset_id STRING, table_id STRING, creation_time INT64, last_modified_time INT64, row_count INT64, size_bytes INT64, type INT64",
  ),
  permissions: READ,
  rows: perTable((table, { id }, project) => [
    [
      project,
      id,
      table.name,
      Date.parse(table.createdAt),
      Date.parse(table.modifiedAt),
      table.rows,
      table.bytes,
      table.type === "VIEW" ? 2 : 1,
    ],
  ]),
};

const STRUCT_ERROR: ColumnSeed = {
  name: "error_result",
  type: "STRUCT",
  fields: columnsOf("reason STRING, location STRING, debug_info STRING, message STRING"),
};
const STRUCT_TABLE = columnsOf("project_id STRING, dataset_id STRING, table_id STRING");

const JOBS: View = {
  columns: [
    ...columnsOf(
      "creation_time TIMESTAMP, project_id STRING, project_number INT64, user_email STRING, job_id STRING, job_type STRING, " +
        "statement_type STRING, priority STRING, start_time TIMESTAMP, end_time TIMESTAMP, query STRING, state STRING, " +
        "total_bytes_processed INT64, total_bytes_billed INT64, total_slot_ms INT64, cache_hit BOOL, parent_job_id STRING",
    ),
    STRUCT_ERROR,
    { name: "labels", type: "STRUCT", mode: "REPEATED", fields: columnsOf("key STRING, value STRING") },
    { name: "referenced_tables", type: "STRUCT", mode: "REPEATED", fields: STRUCT_TABLE },
    { name: "destination_table", type: "STRUCT", fields: STRUCT_TABLE },
  ],
  permissions: [],
  rows: ({ session }) => jobRows(session, () => true),
};

function* jobRows(session: Session, isWanted: (job: QueryJob) => boolean): Generator<readonly Cell[]> {
  const { project, queryJobs } = session.world;
  for (const job of queryJobs.values()) {
    if (!isWanted(job) || job.location.toLowerCase() !== (session.tally.location ?? "us").toLowerCase())
      continue;
    const end = new Date(Date.parse(job.at) + 500).toISOString();
    yield [
      ...[
        job.at,
        project.id,
        Number(project.number),
        job.user,
        job.id,
        job.kind,
        job.statementType,
        "INTERACTIVE",
      ],
      ...[job.at, end, job.query, "DONE", job.bytesProcessed, billed(job), job.slotMs, false, job.parent],
      job.error === null ? null : [job.error.reason, job.error.location ?? null, null, job.error.message],
      Object.entries(job.labels),
      job.referenced.map((name) => [name.project, name.dataset, name.table]),
      job.destination === null
        ? null
        : [job.destination.project, job.destination.dataset, job.destination.table],
    ];
  }
}

/** Ten mebibytes at least, where anything was read. Source: BigQuery pricing, read 2026-11. */
function billed({ bytesProcessed }: QueryJob): number {
  return bytesProcessed === 0 ? 0 : Math.max(LEAST_BYTES, Math.ceil(bytesProcessed / 1_048_576) * 1_048_576);
}

const VIEWS: Readonly<Record<string, View>> = {
  TABLES: {
    columns: columnsOf(
      `${TABLE_KEY}, table_type STRING, is_insertable_into STRING, is_typed STRING, creation_time TIMESTAMP, base_table_catalog STRING, base_table_schema STRING, base_table_name STRING, ddl STRING`,
    ),
    permissions: READ,
    rows: perTable((table, dataset, project) => [
      [
        ...[project, dataset.id, table.name, kindOf(table), table.type === "TABLE" ? "YES" : "NO", "NO"],
        ...[table.createdAt, table.base === null ? null : project, table.base?.dataset ?? null],
        ...[table.base?.table ?? null, tableDdl(project, dataset.id, table)],
      ],
    ]),
  },
  COLUMNS: {
    columns: columnsOf(
      `${TABLE_KEY}, column_name STRING, ordinal_position INT64, is_nullable STRING, data_type STRING, is_generated STRING, is_hidden STRING, is_partitioning_column STRING, clustering_ordinal_position INT64, column_default STRING`,
    ),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.columns.map((column, index) => [
        ...[
          project,
          dataset.id,
          table.name,
          column.name,
          index + 1,
          column.mode === "REQUIRED" ? "NO" : "YES",
        ],
        ...[dataType(column), "NEVER", "NO", table.partitioning?.field === column.name ? "YES" : "NO"],
        ...[table.cluster.includes(column.name) ? table.cluster.indexOf(column.name) + 1 : null, "NULL"],
      ]),
    ),
  },
  VIEWS: {
    columns: columnsOf(`${TABLE_KEY}, view_definition STRING, check_option STRING, use_standard_sql STRING`),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.type === "VIEW" ? [[project, dataset.id, table.name, table.query, null, "YES"]] : [],
    ),
  },
  TABLE_STORAGE: {
    columns: columnsOf(
      `project_id STRING, project_number INT64, ${TABLE_KEY}, creation_time TIMESTAMP, total_rows INT64, total_partitions INT64, total_logical_bytes INT64, active_logical_bytes INT64, long_term_logical_bytes INT64, total_physical_bytes INT64, storage_last_modified_time TIMESTAMP, deleted BOOL, table_type STRING`,
    ),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.type === "VIEW" || table.type === "EXTERNAL"
        ? []
        : [
            [
              ...[
                project,
                null,
                project,
                dataset.id,
                table.name,
                table.createdAt,
                table.rows,
                1,
                table.bytes,
              ],
              ...[table.bytes, 0, table.bytes, table.modifiedAt, false, kindOf(table)],
            ],
          ],
    ),
  },
  PARTITIONS: {
    columns: columnsOf(
      `${TABLE_KEY}, partition_id STRING, total_rows INT64, total_logical_bytes INT64, last_modified_time TIMESTAMP, storage_tier STRING`,
    ),
    permissions: [...READ, "bigquery.tables.getData"],
    rows: perTable((table, dataset, project) => [
      [project, dataset.id, table.name, null, table.rows, table.bytes, table.modifiedAt, "ACTIVE"],
    ]),
  },
  SEARCH_INDEXES: {
    columns: columnsOf(
      "index_catalog STRING, index_schema STRING, table_name STRING, index_name STRING, index_status STRING, creation_time TIMESTAMP, ddl STRING",
    ),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.searchIndexes.map((index) => [
        ...[project, dataset.id, table.name, index, "ACTIVE", table.createdAt],
        `CREATE SEARCH INDEX \`${index}\` ON \`${project}.${dataset.id}.${table.name}\`(ALL COLUMNS)`,
      ]),
    ),
  },
  VECTOR_INDEXES: {
    columns: columnsOf(
      "index_catalog STRING, index_schema STRING, table_name STRING, index_name STRING, index_status STRING, creation_time TIMESTAMP, ddl STRING",
    ),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.vectorIndexes.map((index) => [
        ...[project, dataset.id, table.name, index, "ACTIVE", table.createdAt],
        `CREATE VECTOR INDEX \`${index}\` ON \`${project}.${dataset.id}.${table.name}\`(embedding)`,
      ]),
    ),
  },
  ROUTINES: {
    columns: columnsOf(
      "specific_catalog STRING, specific_schema STRING, specific_name STRING, routine_catalog STRING, routine_schema STRING, routine_name STRING, routine_type STRING, routine_body STRING, routine_definition STRING, ddl STRING",
    ),
    permissions: ["bigquery.routines.get", "bigquery.routines.list"],
    rows: function* ({ session, datasets }) {
      const { id: project } = session.world.project;
      for (const { id, routines } of datasets) {
        for (const { name, body } of routines) {
          yield [project, id, name, project, id, name, "FUNCTION", "SQL", body, body];
        }
      }
    },
  },
  TABLE_OPTIONS: {
    columns: columnsOf(`${TABLE_KEY}, option_name STRING, option_type STRING, option_value STRING`),
    permissions: READ,
    rows: perTable((table, dataset, project) =>
      table.expiresAt === null
        ? []
        : [
            [
              ...[project, dataset.id, table.name, "expiration_timestamp", "TIMESTAMP"],
              `TIMESTAMP "${table.expiresAt}"`,
            ],
          ],
    ),
  },
  SCHEMATA: {
    columns: columnsOf(
      "catalog_name STRING, schema_name STRING, schema_owner STRING, creation_time TIMESTAMP, last_modified_time TIMESTAMP, location STRING, ddl STRING",
    ),
    permissions: ["bigquery.datasets.get"],
    rows: ({ session, datasets }) =>
      datasets.map(({ id, createdAt, modifiedAt, location }) => [
        ...[session.world.project.id, id, null, createdAt, modifiedAt, location],
        `CREATE SCHEMA \`${session.world.project.id}.${id}\``,
      ]),
  },
  JOBS,
  JOBS_BY_PROJECT: JOBS,
  JOBS_BY_USER: {
    ...JOBS,
    rows: ({ session }) => jobRows(session, ({ user }) => user === session.world.identity),
  },
};
