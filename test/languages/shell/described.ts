import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Effect } from "#domain/effect.ts";
import { describeShell } from "#languages/shell/index.ts";
import type { ScriptSource, SourceTree } from "#languages/source.ts";
import { theParsers } from "#test/support/parsers.ts";

/** A tree of texts. */
export function aTree(files: Readonly<Record<string, string>>): SourceTree {
  return {
    paths: Object.keys(files).sort(),
    has: (path) => Object.hasOwn(files, path),
    text: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  };
}

/** The files of a folder, by path. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

/** What a script is, within the given files. */
export async function described(
  path: string,
  files: Readonly<Record<string, string>>,
): Promise<ScriptSource> {
  const text = files[path] ?? "";
  return describeShell({ path, text, bytes: Buffer.byteLength(text) }, aTree(files), await theParsers());
}

const KINDS: Readonly<Record<string, string>> = {
  "bigquery-table": "",
  "bigquery-dataset": "dataset ",
  "gcs-object": "object ",
  "gcs-bucket": "bucket ",
  "run-job": "job ",
  build: "build ",
  other: "other ",
};

/** An effect in one line: `11 drop features.{table} <row of a query@3> [only with --execute]`. */
export function effectLine({ verb, kind, name, to, columns, holes, guard, line, exact }: Effect): string {
  const target = to === undefined ? "" : ` -> ${to}`;
  const listed = columns === undefined ? "" : ` (${columns.join(", ")})`;
  const causes = holes.map(({ cause, line: at }) => `${cause}@${at}`).join("; ");
  const shown = exact ? "" : ` <${causes}>`;
  return `${line} ${verb} ${KINDS[kind]}${name}${target}${listed}${shown}${guard === null ? "" : ` [${guard}]`}`;
}

/** Everything that a source says beside path, language and size, as text: facts first, then one effect a line. */
export function sourceLines(source: ScriptSource): string {
  const { path, language, bytes, lines, effects, calls, syntax, environmentNeeded, fileUses, ...rest } =
    source;
  const needed = environmentNeeded?.map(({ name, line }) => `${name}@${line}`);
  const files = fileUses?.map(({ mode, path: file, line }) => `${mode} ${file}@${line}`);
  const facts = {
    ...rest,
    ...(files ? { fileUses: files } : {}),
    ...(needed ? { environmentNeeded: needed } : {}),
  };
  const stated = Object.entries(facts).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return [
    ...stated.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(" | ") : value}`),
    ...syntax.map((fault) => `fault ${fault.line}: ${fault.message}`),
    ...calls.map((call) => `call ${call.line}: ${[call.path, ...call.args].join(" ")}`),
    ...effects.map(effectLine),
    "",
  ].join("\n");
}
