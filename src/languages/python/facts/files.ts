import type { Expression } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";

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
