import type { FileUse } from "#domain/script.ts";
import type { Expression } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";
import { textOf } from "./constants.ts";

const READERS =
  /(?:^|\.)(?:read_csv|read_json|read_parquet|read_excel|read_table|scan_csv|scan_parquet|read_ndjson)$/;
const WRITING = /[wax+]/;

/** Paths that are opened for reading by a literal name. */
export function literalFilesRead(outline: Outline): readonly string[] {
  return outline.calls.flatMap((call) => {
    const name = dottedName(call.callee, outline.aliases) ?? "";
    const first = call.args[0]?.value;
    if (name === "open" || name === "io.open" || name === "codecs.open") {
      return opensForReading(call.args[1]?.value ?? mode(call.args)) ? literal(first) : [];
    }
    if (READERS.test(name)) return literal(first);
    return call.callee.kind === "attribute" && /^read_(?:text|bytes)$/.test(call.callee.name)
      ? literalPath(outline, call.callee.object)
      : [];
  });
}

/** Calls that write the file which they name, and the place of its name among the arguments. */
const WRITERS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\.)(?:to|write|sink)_(?:csv|parquet|json|feather|pickle|excel|html|hdf|ndjson|ipc)$/, 0],
  [/^(?:numpy|np)\.(?:save|savez\w*|savetxt)$|(?:^|\.)(?:savefig|save_model|download_to_filename)$/, 0],
  [/^(?:joblib\.dump|shutil\.(?:copy\w*|move)|os\.(?:rename|replace)|urllib\.request\.urlretrieve)$/, 1],
  [/^torch\.save$/, 1],
];

/** Files that a script opens: those that its evaluation met, and those that a call writes by a known name. */
export function fileUsesOf({
  outline,
  text,
  evaluated,
}: {
  readonly outline: Outline;
  readonly text: string;
  readonly evaluated: readonly FileUse[];
}): readonly FileUse[] {
  const attempted = attemptedLines(outline, text);
  const found = new Map<string, FileUse>();
  for (const use of [...evaluated, ...writtenBy(outline)]) {
    const isOptional =
      use.mode === "read" && attempted.some(([from, to]) => from <= use.line && use.line <= to);
    const key = `${use.mode} ${use.path}`;
    if (!found.has(key)) found.set(key, isOptional ? { ...use, optional: true } : use);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || (a.path < b.path ? -1 : 1));
}

function writtenBy(outline: Outline): readonly FileUse[] {
  return outline.calls.flatMap((call): readonly FileUse[] => {
    const name =
      dottedName(call.callee, outline.aliases) ??
      (call.callee.kind === "attribute" ? `.${call.callee.name}` : "");
    const writer = WRITERS.find(([pattern]) => pattern.test(name));
    const path = writer ? textOf(call.args[writer[1]]?.value, outline) : null;
    if (path === null || path === "" || path.includes("://")) return [];
    return [{ path, mode: "write", line: call.line }];
  });
}

/** First and last lines of the `try` blocks that have a handler. */
function attemptedLines(outline: Outline, text: string): readonly (readonly [number, number])[] {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  return outline.attempts.map(({ start, end }) => [lineAt(start), lineAt(end)]);
}

function mode(
  args: readonly { readonly name: string | null; readonly value: Expression }[],
): Expression | undefined {
  return args.find((argument) => argument.name === "mode")?.value;
}

function opensForReading(value: Expression | undefined): boolean {
  return value === undefined || (value.kind === "string" && !WRITING.test(value.value));
}

function literal(value: Expression | undefined): readonly string[] {
  return value?.kind === "string" && !value.value.includes("://") ? [value.value] : [];
}

function literalPath(outline: Outline, value: Expression): readonly string[] {
  if (value.kind !== "call") return [];
  return /(?:^|\.)Path$/.test(dottedName(value.callee, outline.aliases) ?? "")
    ? literal(value.args[0]?.value)
    : [];
}
