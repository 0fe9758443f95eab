import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { folderOf, normalisePath } from "../../facts/search.ts";
import { noteLimit } from "../budget.ts";
import { settle } from "../deferred.ts";
import { dictOf, listOf } from "../dicts.ts";
import { hasHole, showText } from "../holes.ts";
import { lazy } from "../iterate.ts";
import { type OpenedFile, recordFile } from "../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { toRepr, toText } from "../text.ts";
import {
  type CallArguments,
  isKind,
  isObject,
  isSequence,
  type Native,
  native,
  type ObjectType,
  object,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { bufferOf, linesOf, STRING_IO } from "./string-io.ts";

/** Files larger than this are not read as data. */
const DATA_LIMIT_CHARS = 200_000;

/** Text of a small file of the repository, found from its root or from the script's folder; null where it is not known. */
function fileText(run: Run, path: string): string | null {
  if (hasHole(path)) return null;
  for (const candidate of [path, `${folderOf(run.script.path)}/${path}`]) {
    const text = run.tree.text(normalisePath(candidate) ?? "");
    if (text !== undefined && text.length <= DATA_LIMIT_CHARS) return text;
    if (text !== undefined) noteLimit(run.budget, `${path} is too large to be read as data.`);
  }
  return null;
}

function noteRead(run: Run, path: string): void {
  const shown = showText(run.holes, path);
  if (shown !== "") run.recorder.filesRead.add(shown);
  noteFile(run, "read", path);
}

/** Notes that a file is read, written, or asked for. */
export function noteFile(run: Run, mode: OpenedFile["mode"], path: string): void {
  recordFile(run.recorder, { path: showText(run.holes, path), mode, line: scriptLine(run) });
}

function unknownFile(run: Run, path: string): Value {
  return unknownHere(run, { cause: `file ${showText(run.holes, path)}`, label: "file" });
}

/** What reading a file gives. */
export function readText(run: Run, path: string): Value {
  noteRead(run, path);
  return fileText(run, path) ?? unknownFile(run, path);
}

const FILE: ObjectType = {
  name: "TextIOWrapper",
  iterate: (run, self) => {
    const text = readText(run, pathOf(self));
    return typeof text === "string" ? linesOf(text) : null;
  },
  attribute: (_run, self, name) => {
    const method = FILE_METHODS[name];
    return method === undefined ? undefined : { kind: "method", self, callee: native(name, method) };
  },
};

function pathOf(self: { readonly fields: ReadonlyMap<string, Value> }): string {
  const path = self.fields.get("path");
  return typeof path === "string" ? path : "";
}

/** All of the text of an open file or buffer; any other value is its own content. */
export function content(run: Run, value: Value | undefined): Value {
  if (isObject(value, STRING_IO)) return bufferOf(run, value);
  return isObject(value, FILE) ? readText(run, pathOf(value)) : (value ?? null);
}

const FILE_METHODS: Readonly<Record<string, Native>> = {
  read: (run, args) => content(run, args.positional[0]),
  readlines: (run, args) => {
    const text = content(run, args.positional[0]);
    return typeof text === "string" ? listOf(run, linesOf(text)) : text;
  },
  readline: (run, args) => {
    const text = content(run, args.positional[0]);
    return typeof text === "string" ? (linesOf(text)[0] ?? "") : text;
  },
  write: () => null,
  writelines: () => null,
  close: () => null,
  flush: () => null,
};

/** `open(path, mode)`. */
export function openFile(run: Run, path: string, mode: Value): Value {
  const reading = !/[wax]/.test(toText(run, mode));
  if (reading) noteRead(run, path);
  else noteFile(run, "write", path);
  return object(FILE, { path });
}

/** The built-in `open`. */
export const open: Native = (run, args) =>
  openFile(
    run,
    toText(run, args.positional[0] ?? args.named.get("file") ?? ""),
    args.positional[1] ?? args.named.get("mode") ?? "r",
  );

/** Plain data as Python values. */
export function fromData(run: Run, data: unknown): Value {
  if (data === null || data === undefined) return null;
  if (typeof data === "string" || typeof data === "boolean" || typeof data === "bigint") return data;
  if (typeof data === "number") return Number.isSafeInteger(data) ? BigInt(data) : data;
  if (Array.isArray(data))
    return listOf(
      run,
      data.map((item) => fromData(run, item)),
    );
  return dictOf(
    run,
    Object.entries(data).map(([key, value]) => [key, fromData(run, value)] as const),
  );
}

function parsed(parse: (text: string) => unknown): (run: Run, value: Value) => Value {
  return (run, value) => {
    if (typeof value !== "string" || hasHole(value)) return value;
    try {
      return fromData(run, parse(value));
    } catch {
      return unknownHere(run, { cause: "text that does not parse", label: "…" });
    }
  };
}

const asJson = parsed(JSON.parse);
const asToml = parsed(parseToml);
const asYaml = parsed((text) => parseYaml(text, { maxAliasCount: 100 }));

function loader(parse: (run: Run, value: Value) => Value): Native {
  return (run, args) => parse(run, content(run, settle(run, args.positional[0] ?? null)));
}

export const JSON_LIBRARY: Library = {
  functions: {
    load: loader(asJson),
    loads: loader(asJson),
    dumps: (run, args) => jsonText(run, args.positional[0] ?? null),
    dump: () => null,
  },
};

function jsonText(run: Run, value: Value): Value {
  return toRepr(run, value)
    .replaceAll("'", '"')
    .replaceAll("None", "null")
    .replaceAll("True", "true")
    .replaceAll("False", "false");
}

/** `tomllib`: `load` is given a file, `loads` a text. */
export const TOML: Library = { functions: { load: loader(asToml), loads: loader(asToml) } };

export const YAML: Library = {
  functions: { safe_load: loader(asYaml), load: loader(asYaml), full_load: loader(asYaml), dump: () => null },
};

function records(run: Run, args: CallArguments): readonly string[][] | null {
  const source = settle(run, args.positional[0] ?? null);
  const text = content(run, source);
  const separator = toText(run, args.named.get("delimiter") ?? ",");
  if (typeof text === "string")
    return linesOf(text)
      .filter((line) => line.trim() !== "")
      .map((line) => fieldsOf(line.replace(/\r?\n$/, ""), separator));
  if (!isKind(text, "list") || text.open) return null;
  return text.items.map((line) => fieldsOf(toText(run, line).trimEnd(), separator));
}

function fieldsOf(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"' && quoted && line.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      fields.push(field);
      field = "";
    } else field += sign;
  }
  return [...fields, field];
}

export const CSV: Library = {
  functions: {
    reader: (run, args) => {
      const rows = records(run, args);
      return rows === null
        ? (content(run, args.positional[0]) ?? null)
        : lazy(rows.map((row) => listOf(run, row)));
    },
    DictReader: (run, args) => {
      const rows = records(run, args);
      if (rows === null) return content(run, args.positional[0]);
      const given = settle(run, args.positional[1] ?? args.named.get("fieldnames") ?? null);
      const [head = [], ...body] = isSequence(given) ? [given.items, ...rows] : rows;
      return lazy(
        body.map((row) =>
          dictOf(
            run,
            head.map((name, index) => [name, row[index] ?? null] as const),
          ),
        ),
      );
    },
  },
};
