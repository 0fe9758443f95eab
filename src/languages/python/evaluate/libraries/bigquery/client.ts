import type { Verb } from "#domain/effect.ts";
import { settle } from "../../deferred.ts";
import { listOf } from "../../dicts.ts";
import { hasHole, isUnknown, showText, tokenOf, unknown } from "../../holes.ts";
import { type EffectDraft, recordEffect } from "../../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../../run.ts";
import { runSql, selectorOf, statementOf } from "../../sql.ts";
import { toText } from "../../text.ts";
import {
  type CallArguments,
  isKind,
  isObject,
  isSequence,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  type Value,
} from "../../values.ts";
import {
  type Defaults,
  dataset,
  datasetName,
  namesPartition,
  TABLE,
  table,
  tableName,
} from "./references.ts";

/** `bigquery.Client`. */
export const CLIENT: ObjectType = {
  name: "Client",
  attribute: (run, self, name) => {
    if (name === "project") {
      const given = self.fields.get("project_given") ?? null;
      return given === null ? unknownHere(run, { cause: "default project", label: "project" }) : given;
    }
    const method = CLIENT_METHODS[name];
    if (method === undefined) return self.fields.get(name);
    return native(name, (inner, args) => method({ run: inner, args, defaults: defaultsOf(inner, self) }));
  },
};

/** One call of a client's method. */
export interface ClientCall {
  readonly run: Run;
  readonly args: CallArguments;
  readonly defaults: Defaults;
}

type Method = (call: ClientCall) => Value;

/** Defaults where nothing is known of the client. */
export const NO_DEFAULTS: Defaults = { project: null, dataset: null };

function defaultsOf(run: Run, self: ObjectValue): Defaults {
  const project = settle(run, self.fields.get("project_given") ?? null);
  const config = self.fields.get("default_query_job_config") ?? null;
  return withConfig(run, { project: project === null ? null : toText(run, project), dataset: null }, config);
}

/** Defaults as a job's configuration changes them. */
function withConfig(run: Run, defaults: Defaults, given: Value): Defaults {
  const config = settle(run, given);
  const named = isKind(config, "object") ? settle(run, config.fields.get("default_dataset") ?? null) : null;
  if (named === null || named === undefined || isUnknown(named)) return defaults;
  const parts = toText(run, named).split(".");
  return { project: parts.length > 1 ? (parts[0] ?? null) : defaults.project, dataset: parts.at(-1) ?? null };
}

function argument({ args }: ClientCall, index: number, name: string): Value {
  return args.positional[index] ?? args.named.get(name) ?? null;
}

function emit(call: ClientCall, verb: Verb, name: string, to?: string): void {
  recordEffect(call.run.recorder, {
    ...drafted(call, verb, name),
    ...(to === undefined ? {} : { to }),
  });
}

function drafted({ run }: ClientCall, verb: Verb, name: string): EffectDraft {
  return { verb, kind: "bigquery-table", name, line: scriptLine(run), ...selectorOf(run, name) };
}

function onTable(verb: Verb, gives?: (name: string) => Value): Method {
  return (call) => {
    const given =
      call.args.positional[0] ?? call.args.named.get("table") ?? call.args.named.get("table_id") ?? null;
    const name = tableName(call.run, given, call.defaults);
    emit(call, verb, name);
    return gives === undefined
      ? unknownHere(call.run, { cause: `answer of ${verb}`, label: "result" })
      : gives(name);
  };
}

/** A partition that goes takes rows away, not the table. */
function remove(call: ClientCall): Value {
  const given = call.args.positional[0] ?? call.args.named.get("table") ?? null;
  return onTable(namesPartition(call.run, given) ? "dml" : "drop", () => null)(call);
}

/** A table that was given a query is a view, and reads what the query reads. */
function createTable(call: ClientCall): Value {
  const { run, args } = call;
  const given = settle(run, args.positional[0] ?? args.named.get("table") ?? null);
  const query = isObject(given, TABLE) ? settle(run, viewQueryOf(given)) : null;
  if (query === null) return onTable("create", table)(call);
  const made = onTable("view", table)(call);
  runSql(run, toText(run, query), call.defaults);
  return made;
}

function viewQueryOf(table: ObjectValue): Value {
  return table.fields.get("view_query") ?? table.fields.get("mview_query") ?? null;
}

function onDataset(verb: Verb): Method {
  return (call) => {
    const { positional, named } = call.args;
    const given =
      positional[0] ?? named.get("dataset") ?? named.get("dataset_id") ?? named.get("dataset_ref");
    const name = datasetName(call.run, given ?? null, call.defaults);
    recordEffect(call.run.recorder, {
      verb,
      kind: "bigquery-dataset",
      name,
      line: scriptLine(call.run),
      ...selectorOf(call.run, name),
    });
    return verb === "list" ? listing(call.run, name) : dataset(name);
  };
}

/** Tables of a dataset: nobody knows how many, so there is one with an unknown id. */
function listing(run: Run, name: string): Value {
  const cause = `table of ${showText(run.holes, name)}`;
  const id = unknown(run.holes, { cause, line: scriptLine(run), label: "table.table_id", selector: null });
  return listOf(run, [table(`${name}.${tokenOf(id)}`)], true);
}

function query(call: ClientCall): Value {
  const { run } = call;
  const config = settle(run, argument(call, 1, "job_config"));
  const given = call.args.named.get("project");
  const own = given === undefined ? call.defaults : { ...call.defaults, project: toText(run, given) };
  const text = toText(run, argument(call, 0, "query"));
  if (isKind(config, "object") && settle(run, config.fields.get("dry_run") ?? false) === true) {
    run.recorder.reached.add(scriptLine(run));
    return unknownHere(run, { cause: "answer of a dry run", label: "job" });
  }
  const defaults = withConfig(run, own, config);
  const rows = runSql(run, text, defaults);
  if (isKind(config, "object")) noteDestination(call, { config, defaults, text });
  return rows;
}

const DISPOSITIONS: Readonly<Record<string, Verb>> = {
  WRITE_TRUNCATE: "replace",
  WRITE_APPEND: "write",
  WRITE_EMPTY: "create",
};

/** A query with a destination writes it, as its write disposition says. */
function noteDestination(
  call: ClientCall,
  { config, defaults, text }: { config: ObjectValue; defaults: Defaults; text: string },
): void {
  const destination = settle(call.run, config.fields.get("destination") ?? null);
  if (destination === null) return;
  const disposition = toText(call.run, config.fields.get("write_disposition") ?? "WRITE_EMPTY");
  const verb = namesPartition(call.run, destination) ? "write" : (DISPOSITIONS[disposition] ?? "write");
  recordEffect(call.run.recorder, {
    ...drafted(call, verb, tableName(call.run, destination, defaults)),
    ...statementOf(call.run, text, defaults),
  });
}

function load(call: ClientCall): Value {
  emit(call, "load", tableName(call.run, argument(call, 1, "destination"), call.defaults));
  for (const uri of urisOf(call.run, argument(call, 0, "source_uris"))) noteObject(call.run, "read", uri);
  return unknownHere(call.run, { cause: "load job", label: "job" });
}

function loadLocal(call: ClientCall): Value {
  emit(call, "load", tableName(call.run, argument(call, 1, "destination"), call.defaults));
  return unknownHere(call.run, { cause: "load job", label: "job" });
}

function extract(call: ClientCall): Value {
  const name = tableName(call.run, argument(call, 0, "source"), call.defaults);
  for (const uri of urisOf(call.run, argument(call, 1, "destination_uris"))) emit(call, "extract", name, uri);
  return unknownHere(call.run, { cause: "extract job", label: "job" });
}

function copy(call: ClientCall): Value {
  const sources = settle(call.run, argument(call, 0, "sources"));
  const to = tableName(call.run, argument(call, 1, "destination"), call.defaults);
  const each = isSequence(sources) ? sources.items : [sources];
  for (const source of each) emit(call, "copy", tableName(call.run, source, call.defaults), to);
  return unknownHere(call.run, { cause: "copy job", label: "job" });
}

/** Addresses in Cloud Storage that a value stands for. */
export function urisOf(run: Run, given: Value): readonly string[] {
  const value = settle(run, given);
  const items = isSequence(value) ? value.items : [value];
  return items.map((item) => toText(run, item)).filter((uri) => uri.startsWith("gs://") || hasHole(uri));
}

/** Notes an effect on an object in Cloud Storage. */
export function noteObject(run: Run, verb: Verb, name: string): void {
  recordEffect(run.recorder, {
    verb,
    kind: "gcs-object",
    name,
    line: scriptLine(run),
    ...selectorOf(run, name),
  });
}

function reference(call: ClientCall): Value {
  const project = call.args.positional[1] ?? call.args.named.get("project");
  const name = toText(call.run, argument(call, 0, "dataset_id"));
  if (project !== undefined) return dataset(`${toText(call.run, project)}.${name}`);
  return dataset(call.defaults.project === null ? name : `${call.defaults.project}.${name}`);
}

/** Methods of the client that touch something. */
export const CLIENT_METHODS: Readonly<Record<string, Method>> = {
  query,
  query_and_wait: query,
  load_table_from_uri: load,
  load_table_from_dataframe: loadLocal,
  load_table_from_file: loadLocal,
  load_table_from_json: loadLocal,
  extract_table: extract,
  copy_table: copy,
  create_table: createTable,
  delete_table: remove,
  update_table: onTable("dml", table),
  get_table: onTable("read", table),
  list_rows: (call) => {
    onTable("read")(call);
    return unknownHere(call.run, { cause: "row of a table", label: "row" });
  },
  list_partitions: onTable("read"),
  insert_rows: onTable("write"),
  insert_rows_json: onTable("write"),
  insert_rows_from_dataframe: onTable("write"),
  list_tables: onDataset("list"),
  get_dataset: onDataset("read"),
  create_dataset: onDataset("create"),
  delete_dataset: onDataset("delete"),
  update_dataset: onDataset("write"),
  dataset: reference,
};

/** Methods that only a BigQuery client has: they are recognised on objects of which nothing is known. */
export const DISTINCT = new Set(
  Object.keys(CLIENT_METHODS).filter((name) => !["query", "dataset", "get_dataset"].includes(name)),
);

/** A method called on an object that is taken for a client, unless what it is given names nothing in BigQuery. */
export function onUnknownClient(name: string): Native | undefined {
  const method = CLIENT_METHODS[name];
  if (method === undefined) return undefined;
  return (run, args) => {
    if (/_tables?$/.test(name) && namesOther(run, args))
      return unknownHere(run, { cause: `answer of ${name}`, label: "result" });
    return method({ run, args: withWholeName(run, args), defaults: NO_DEFAULTS });
  };
}

/** True where the first argument is a plain word: a table of BigQuery has a dataset before its name. */
function namesOther(run: Run, args: CallArguments): boolean {
  const first = settle(run, args.positional[0] ?? null);
  return typeof first === "string" && !hasHole(first) && !first.includes(".");
}

/** `dataset_id=…, table_id=…`, as hooks of other libraries take a table in parts. */
function withWholeName(run: Run, args: CallArguments): CallArguments {
  const parts = ["project_id", "dataset_id", "table_id"].map((name) =>
    settle(run, args.named.get(name) ?? null),
  );
  const [project = null, dataset = null, id = null] = parts;
  if (id === null || dataset === null || args.positional.length > 0) return args;
  const path = [project, dataset, id].filter((part) => part !== null).map((part) => toText(run, part));
  return { ...args, positional: [path.join(".")] };
}
