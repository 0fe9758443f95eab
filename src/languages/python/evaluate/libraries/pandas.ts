import type { Verb } from "#domain/effect.ts";
import { settle } from "../deferred.ts";
import { recordEffect } from "../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { mayBeSql, runSql, selectorOf } from "../sql.ts";
import { toText } from "../text.ts";
import type { CallArguments, Native, Value } from "../values.ts";
import { noteObject } from "./bigquery/client.ts";
import { tableName } from "./bigquery/references.ts";
import type { Library } from "./define.ts";
import { noteFile, readText } from "./files.ts";

function projectOf(run: Run, args: CallArguments): string | null {
  const given = settle(run, args.named.get("project_id") ?? null);
  return given === null ? null : toText(run, given);
}

/** `read_gbq(query_or_table)`. */
const readGbq: Native = (run, args) => {
  const text = toText(
    run,
    args.positional[0] ?? args.named.get("query_or_table") ?? args.named.get("query") ?? "",
  );
  const project = projectOf(run, args) ?? textOrNull(run, args.positional[1]);
  if (mayBeSql(text) || /\s/.test(text.trim())) return runSql(run, text, { project, dataset: null });
  const name = tableName(run, text, { project, dataset: null });
  recordEffect(run.recorder, {
    verb: "read",
    kind: "bigquery-table",
    name,
    line: scriptLine(run),
    ...selectorOf(run, name),
  });
  return unknownHere(run, { cause: "row of a table", label: "row" });
};

function textOrNull(run: Run, value: Value | undefined): string | null {
  return value === undefined || value === null ? null : toText(run, value);
}

const MODES: Readonly<Record<string, Verb>> = { replace: "replace", append: "write", fail: "create" };

function writeTable(run: Run, destination: Value, args: CallArguments): Value {
  const mode = toText(run, args.named.get("if_exists") ?? "fail");
  const name = tableName(run, destination, { project: projectOf(run, args), dataset: null });
  recordEffect(run.recorder, {
    verb: MODES[mode] ?? "write",
    kind: "bigquery-table",
    name,
    line: scriptLine(run),
    ...selectorOf(run, name),
  });
  return null;
}

/** Reads a file: of the repository, or in Cloud Storage. */
const readFile: Native = (run, args) => {
  const path = toText(
    run,
    args.positional[0] ?? args.named.get("filepath_or_buffer") ?? args.named.get("path") ?? "",
  );
  if (path.startsWith("gs://")) noteObject(run, "read", path);
  else if (path !== "") readText(run, path);
  return unknownHere(run, { cause: path.startsWith("gs://") ? "object" : "file", label: "row" });
};

const READERS = [
  "read_csv",
  "read_parquet",
  "read_json",
  "read_excel",
  "read_feather",
  "read_pickle",
  "scan_parquet",
  "scan_csv",
];

export const PANDAS: Library = {
  functions: {
    read_gbq: readGbq,
    ...Object.fromEntries(READERS.map((name) => [name, readFile])),
  },
};

export const PANDAS_GBQ: Library = {
  functions: {
    read_gbq: readGbq,
    to_gbq: (run, args) =>
      writeTable(run, args.positional[1] ?? args.named.get("destination_table") ?? null, args),
  },
};

const WRITERS = new Set([
  "to_csv",
  "to_parquet",
  "to_json",
  "to_feather",
  "to_pickle",
  "write_parquet",
  "write_csv",
  "sink_parquet",
]);

/** Methods of data frames that write somewhere, called on something of which nothing is known. */
export function onUnknownFrame(name: string): Native | undefined {
  if (name === "to_gbq")
    return (run, args) =>
      writeTable(run, args.positional[0] ?? args.named.get("destination_table") ?? null, args);
  if (!WRITERS.has(name)) return undefined;
  return (run, args) => {
    const path = toText(run, args.positional[0] ?? args.named.get("path") ?? "");
    if (path.startsWith("gs://")) noteObject(run, "write", path);
    else noteFile(run, "write", path);
    return null;
  };
}
