import type { NameContext } from "./effect.ts";
import { isName, peek, type Scan, take, upperAt } from "./scan.ts";
import type { Token } from "./token.ts";

/** A dotted name as written: its parts, and where it stands. */
export interface Path {
  readonly parts: readonly string[];
  readonly line: number;
}

const PURE_HOLE = /^(?:\uE000\d+\uE001|\{[^{}]*\})$/;
const PARTITION = /\$(?:\d[\w*]*|__\w+__|\uE000.*|\{.*)`?$/;
const DECORATOR = /(?:\$(?:\d[\w*]*|__\w+__|\uE000.*|\{.*)|@-?\d+(?:-\d*)?)$/;

/** Reads a table path at the cursor: dotted, dashed, backticked in whole or in part, or legacy `[p:ds.t]`. */
export function readPath(scan: Scan): Path | undefined {
  const first = peek(scan);
  if (first.upper === "[") return readLegacyPath(scan);
  if (!isName(first) && first.kind !== "param" && first.kind !== "number") return undefined;
  const parts = splitQuoted(take(scan));
  while (true) {
    if (isGluedDash(scan)) appendDash(scan, parts);
    else if (upperAt(scan) === "." && isPart(peek(scan, 1))) {
      scan.at++;
      parts.push(...splitQuoted(take(scan)));
    } else break;
  }
  return { parts, line: first.line };
}

/** The parts of a written name: `p.ds.t`, legacy `p:ds.t`, decorators stripped. */
export function splitName(text: string): readonly string[] {
  const name = text.trim().replaceAll("`", "");
  const colon = /^((?:[\w.-]+\.[\w-]+:)?[^:.{}]+|\{[^{}]*\}|[^:{}]*\uE001[^:.]*):(.*)$/s.exec(name);
  const head = colon ? [colon[1] ?? ""] : [];
  return [...head, ...splitDots(colon ? (colon[2] ?? "") : name)];
}

/** The table's own parts: without partition or snapshot decorator. */
export function withoutDecorator(parts: readonly string[]): readonly string[] {
  const last = (parts.at(-1) ?? "").replace(DECORATOR, "");
  return [...parts.slice(0, -1), last];
}

/** Full name as far as known. A name that begins with nothing but a hole may hold any number of parts already. */
export function tableName(written: readonly string[], context: NameContext): string {
  const parts = withoutDecorator(written);
  if (parts.length >= 3 || PURE_HOLE.test(parts[0] ?? "")) return parts.join(".");
  if (parts.length === 2) return [...known(context.project), ...parts].join(".");
  return context.dataset === null
    ? parts.join(".")
    : [...known(datasetProject(context)), context.dataset, ...parts].join(".");
}

/** Full name of a dataset as far as known. */
export function datasetName(parts: readonly string[], context: NameContext): string {
  if (parts.length >= 2 || PURE_HOLE.test(parts[0] ?? "")) return parts.join(".");
  return [...known(context.project), ...parts].join(".");
}

function known(project: string | null): readonly string[] {
  return project === null ? [] : [project];
}

/** Null where the default dataset is written with its project. */
function datasetProject({ project, dataset }: NameContext): string | null {
  return dataset?.includes(".") ? null : project;
}

function splitQuoted(token: Token): string[] {
  if (token.kind === "param") return [`{${token.text.replace(/^@+/, "")}}`];
  return token.kind === "quoted" ? [...splitName(token.text)] : [token.text];
}

/** Splits at dots that do not stand inside a `{x.y}` hole. */
function splitDots(name: string): readonly string[] {
  return name.includes("{") ? (name.match(/(?:\{[^{}]*\}|[^.])+/g) ?? [name]) : name.split(".");
}

function isPart(token: Token): boolean {
  return isName(token) || token.kind === "number" || token.kind === "param";
}

/** `my-project.ds`: a dash without blanks between two pieces of a name. */
function isGluedDash(scan: Scan): boolean {
  const dash = peek(scan);
  const next = peek(scan, 1);
  const before = scan.tokens[scan.at - 1];
  const isGlued = dash.text === "-" && dash.start === before?.end && next.start === dash.end;
  return isGlued && before.kind !== "quoted" && (next.kind === "word" || next.kind === "number");
}

function appendDash(scan: Scan, parts: string[]): void {
  scan.at++;
  parts.push(`${parts.pop() ?? ""}-${take(scan).text}`);
}

/** `[project:dataset.table]` of legacy SQL. */
function readLegacyPath(scan: Scan): Path | undefined {
  let text = "";
  const line = peek(scan).line;
  for (let offset = 1; offset < 24; offset++) {
    const token = peek(scan, offset);
    if (token.upper === "]") {
      scan.at += offset + 1;
      return { parts: splitName(text), line };
    }
    if (token.kind === "string" || token.upper === "," || token.upper === ";") return undefined;
    text += token.text;
  }
  return undefined;
}

/** Whether a name speaks of one partition, `table$20240101`, and not of the table. */
export function isPartition(name: string): boolean {
  return PARTITION.test(name);
}
