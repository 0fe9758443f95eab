import type { SqlEffect } from "../sql/effect.ts";
import { datasetName, isPartition, splitName, tableName } from "../sql/names.ts";
import { scanSql } from "../sql/scan-sql.ts";
import { type Arguments, flagValue, isOn, parseArguments } from "./arguments.ts";
import { type CommandContext, type CommandFact, plain } from "./command.ts";

const GLOBAL_VALUED = new Set(
  "project_id dataset_id location format bigqueryrc credential_file job_id application_default_credential_file api api_version service_account apilog httplib2_debuglevel ca_certificates_file".split(
    " ",
  ),
);

const VALUED = new Set([
  ...GLOBAL_VALUED,
  ...(
    "destination_table destination_schema destination_kms_key max_rows max_rows_per_request start_row parameter label set_label " +
    "clear_label time_partitioning_type time_partitioning_field time_partitioning_expiration range_partitioning clustering_fields " +
    "maximum_bytes_billed udf_resource external_table_definition schema_update_option schedule display_name target_dataset " +
    "refresh_window_days params expiration default_table_expiration default_partition_expiration description source data_source " +
    "schema source_format field_delimiter skip_leading_rows null_marker quote encoding max_bad_records hive_partitioning_mode " +
    "hive_partitioning_source_uri_prefix projection_fields json_extension view view_udf_resource materialized_view refresh_interval_ms " +
    "destination_format compression print_header_value filter page_token max_results min_creation_time reference_file_schema_uri " +
    "connection connection_id storage_billing_model max_time_travel_hours kms_key reservation_id session_id decimal_target_types " +
    "sync_period policy_tag model_type transfer_config etag etags column_name_character_map time_zone date_format"
  ).split(" "),
]);

/** Reads a `bq` command, the program's name already removed. */
export function readBq(args: readonly string[], outer: CommandContext): CommandFact {
  const global = parseArguments(args, { valued: GLOBAL_VALUED, stopsAtPositional: true });
  const [verb = "", ...rest] = global.rest;
  const local = parseArguments(rest, { valued: valuedFlags(verb) });
  const parsed: Arguments = {
    flags: new Map([...global.flags, ...local.flags]),
    positionals: local.positionals,
  };
  const context = withDefaults(parsed, outer);
  const read = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  return { ...plain("bq"), effects: read?.(parsed, context) ?? [] };
}

/** One-letter flags that take a value; the same letters stand alone for other verbs (`cp -n`). */
const SHORT_VALUED: Readonly<Record<string, readonly string[]>> = {
  query: ["n", "s"],
  head: ["n", "s"],
  ls: ["n", "k"],
  load: ["E", "F"],
  extract: ["F"],
};

function valuedFlags(verb: string): ReadonlySet<string> {
  return verb === "show" ? GLOBAL_VALUED : new Set([...VALUED, ...(SHORT_VALUED[verb] ?? [])]);
}

type ReadVerb = (parsed: Arguments, context: CommandContext) => readonly SqlEffect[];

const VERBS: Readonly<Record<string, ReadVerb>> = {
  query: readQuery,
  mk: readMake,
  cp: readCopy,
  rm: readRemove,
  load: readLoad,
  extract: readExtract,
  update: readUpdate,
  insert: (parsed, context) => onTable("write", parsed.positionals[0], context),
  show: readShow,
  head: (parsed, context) => onTable("read", parsed.positionals[0], context),
  ls: readList,
  truncate: (parsed, context) => onTable("dml", parsed.positionals[0], context),
  "add-iam-policy-binding": (parsed, context) => onTable("write", parsed.positionals[0], context),
  "remove-iam-policy-binding": (parsed, context) => onTable("write", parsed.positionals[0], context),
};

function withDefaults(parsed: Arguments, outer: CommandContext): CommandContext {
  const project = flagValue(parsed, "project_id") ?? outer.project;
  const dataset = flagValue(parsed, "dataset_id");
  const parts = dataset === null ? null : splitName(dataset);
  if (!parts) return { ...outer, project };
  return {
    ...outer,
    project: parts.length > 1 ? (parts[0] ?? project) : project,
    dataset: parts.at(-1) ?? null,
  };
}

function readQuery(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  if (isOn(parsed, "dry_run")) return [];
  const destination = flagValue(parsed, "destination_table");
  const text = parsed.positionals.join(" ");
  const found =
    destination === null
      ? scanSql(text, context).effects
      : withQuery(
          withTarget(onTable(destinationVerb(parsed, destination), destination, context), text, context),
          text,
        );
  return canStandAlone(parsed, text) && context.dataset === null ? found : found.map(withoutStatement);
}

/** The table that takes the rows is written by the query. */
function withQuery(effects: readonly SqlEffect[], text: string): readonly SqlEffect[] {
  const isKnown = effects.some(({ statement }) => statement !== undefined);
  return isKnown ? effects.map((effect) => ({ statement: text.trim(), ...effect })) : effects;
}

/** Legacy SQL, which `bq query` takes for granted, is no GoogleSQL; parameters are given beside the text. */
function canStandAlone(parsed: Arguments, text: string): boolean {
  const dialect = flagValue(parsed, "use_legacy_sql");
  const isGoogleSql =
    (dialect !== null && !/^(?:true|1|yes|t)$/i.test(dialect)) || isOn(parsed, "nouse_legacy_sql");
  return (isGoogleSql || /^\s*#standardSQL/i.test(text)) && !parsed.flags.has("parameter");
}

function withoutStatement({ statement: _statement, ...effect }: SqlEffect): SqlEffect {
  return effect;
}

/** The table that takes a query's rows, with the query's columns, and what the query reads. */
function withTarget(
  target: readonly SqlEffect[],
  query: string,
  context: CommandContext,
): readonly SqlEffect[] {
  const { effects } = scanSql(query, context);
  const columns = scanSql(`CREATE VIEW x AS ${query}`, context).effects[0]?.columns;
  return [...target.map((effect) => (columns === undefined ? effect : { ...effect, columns })), ...effects];
}

/** Rows that take the place of a partition's leave the table as it is. */
function destinationVerb(parsed: Arguments, destination: string): SqlEffect["verb"] {
  if (isPartition(destination)) return "write";
  if (isOn(parsed, "replace")) return "replace";
  return isOn(parsed, "append_table") ? "write" : "create";
}

function readMake(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const query = flagValue(parsed, "view", "materialized_view");
  const [name] = parsed.positionals;
  if (query !== null) {
    return withTarget(onTable("view", name, context), query, context);
  }
  if (name === undefined || isOn(parsed, "transfer_run", "reservation", "connection", "transfer_config"))
    return [];
  const isTable =
    isOn(parsed, "table", "t") ||
    flagValue(parsed, "schema", "external_table_definition", "time_partitioning_type") !== null;
  const isDataset = isOn(parsed, "dataset", "d") || (!isTable && splitName(name).length === 1);
  const isCopy = isOn(parsed, "snapshot", "clone");
  if (isCopy) return readCopy(parsed, context);
  return isDataset ? onDataset("create", name, context) : onTable("create", name, context);
}

function readCopy(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const to = parsed.positionals[1];
  if (to === undefined) return [];
  const target = tableName(splitName(to), context);
  return (parsed.positionals[0] ?? "").split(",").flatMap((from) => onTable("copy", from, context, target));
}

function readRemove(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const [name] = parsed.positionals;
  if (name === undefined || isOn(parsed, "transfer_config", "reservation", "capacity_commitment", "j"))
    return [];
  if (isOn(parsed, "m", "model", "routine")) {
    return [{ verb: "drop", kind: "other", name: tableName(splitName(name), context), line: 1 }];
  }
  const isTable = isOn(parsed, "t", "table");
  const isDataset = !isTable && (isOn(parsed, "d", "dataset") || isWholeDataset(parsed, name));
  if (isDataset) return onDataset("drop", name, context);
  return onTable(isPartition(name) ? "dml" : "drop", name, context);
}

function isWholeDataset(parsed: Arguments, name: string): boolean {
  return splitName(name).length === 1 || isOn(parsed, "r", "recursive");
}

function readLoad(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const [table, source = ""] = parsed.positionals;
  const effects: SqlEffect[] = source
    .split(",")
    .filter((uri) => uri.startsWith("gs://"))
    .map((name) => ({ verb: "read", kind: "gcs-object", name, line: 1 }));
  return [...onTable("load", table, context), ...effects];
}

function readExtract(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const [table, targets = ""] = parsed.positionals;
  if (isOn(parsed, "m", "model")) return [];
  return targets.split(",").flatMap((to) => onTable("extract", table, context, to));
}

function readUpdate(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const [name] = parsed.positionals;
  const query = flagValue(parsed, "view");
  if (query !== null) return withTarget(onTable("view", name, context), query, context);
  if (name === undefined) return [];
  const isDataset =
    isOn(parsed, "dataset", "d") || (!isOn(parsed, "table", "t") && splitName(name).length === 1);
  return isDataset ? onDataset("write", name, context) : onTable("write", name, context);
}

function readShow(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const [name] = parsed.positionals;
  if (name === undefined || isOn(parsed, "j", "job")) return [];
  const isDataset = isOn(parsed, "d", "dataset") || splitName(name).length === 1;
  return isDataset ? onDataset("read", name, context) : onTable("read", name, context);
}

function readList(parsed: Arguments, context: CommandContext): readonly SqlEffect[] {
  const name = parsed.positionals[0] ?? context.dataset ?? undefined;
  if (name === undefined || isOn(parsed, "j", "jobs", "p", "projects", "d", "datasets")) return [];
  return name.endsWith(":") ? [] : onDataset("list", name, context);
}

function onTable(
  verb: SqlEffect["verb"],
  name: string | undefined,
  context: CommandContext,
  to?: string,
): readonly SqlEffect[] {
  if (name === undefined || name === "") return [];
  const full = tableName(splitName(name), context);
  return [{ verb, kind: "bigquery-table", name: full, ...(to === undefined ? {} : { to }), line: 1 }];
}

function onDataset(verb: SqlEffect["verb"], name: string, context: CommandContext): readonly SqlEffect[] {
  return [{ verb, kind: "bigquery-dataset", name: datasetName(splitName(name), context), line: 1 }];
}
