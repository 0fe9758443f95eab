import type { Parser } from "web-tree-sitter";
import type { Module, Statement } from "./ast.ts";
import { type Concrete, readConcrete } from "./concrete.ts";
import { type Fault, readFaults } from "./faults.ts";
import { lineAt, openReader, type Reader } from "./reader.ts";
import { toStatements } from "./statements.ts";

/** Text beyond this is not parsed; no hand-written script comes near it. */
const TEXT_LIMIT_CHARS = 2_000_000;

/** How often reading starts anew behind damage that swallowed the rest of the text. */
const RESTART_LIMIT = 8;

/** Reads one Python text; damaged parts are named in `faults` and left out of `body`. */
export function parseModule(parser: Parser, path: string, text: string): Module {
  if (text.length > TEXT_LIMIT_CHARS) {
    const size = `${Math.round(text.length / 1_000_000)} MB`;
    return {
      path,
      source: text,
      text,
      body: [],
      faults: [],
      limits: [`The file is too large to be read as a program (${size}).`],
    };
  }
  const clean = text.replace(/^\uFEFF/, " ");
  const reader = openReader(clean);
  const read = readFrom({ parser, reader, clean });
  return { path, source: text, text: clean, ...read, limits: limitsOf(reader, read.faults) };
}

function limitsOf(reader: Reader, faults: readonly Fault[]): readonly string[] {
  const limits: string[] = [];
  const [deep] = reader.tooDeep;
  if (deep !== undefined) limits.push(`Nesting at line ${deep} is too deep to be followed.`);
  const [fault] = faults;
  if (fault !== undefined)
    limits.push(`The text does not parse at line ${fault.line}: what stands there may be missing.`);
  return limits;
}

interface Job {
  readonly parser: Parser;
  readonly reader: Reader;
  readonly clean: string;
}

function readFrom({ parser, reader, clean }: Job): { body: readonly Statement[]; faults: readonly Fault[] } {
  const body: Statement[] = [];
  const faults: Fault[] = [];
  let text = clean;
  for (let turn = 0; turn <= RESTART_LIMIT; turn += 1) {
    const root = readConcrete(parser, text);
    if (root === null) break;
    const swallowed = turn < RESTART_LIMIT ? swallowedFrom(reader, root) : null;
    const edge = root.type === "ERROR" ? clean.length : (swallowed?.start ?? clean.length);
    const whole = root.children.filter((child) => child.end <= edge);
    for (const statement of toStatements(reader, whole)) body.push(statement);
    for (const fault of readFaults(reader, root))
      if (swallowed === null || fault.line <= swallowed.line) faults.push(fault);
    if (swallowed === null) break;
    text = blank(clean, swallowed.resume);
  }
  return { body, faults };
}

/** Damage at top level that covers more than a statement: where it begins, and the line where reading can resume. */
function swallowedFrom(
  reader: Reader,
  root: Concrete,
): { start: number; line: number; resume: number } | null {
  const damaged = root.type === "ERROR" ? root : root.children.find((child) => isWide(reader, child));
  if (damaged === undefined) return null;
  const begin = root.type === "ERROR" ? firstDamage(root) : damaged.start;
  const line = lineAt(reader, begin);
  for (let next = line; next < reader.lines.length; next += 1) {
    const at = reader.lines[next] ?? 0;
    if (at >= damaged.end) return null;
    if (TOP_LEVEL.test(reader.text.slice(at, at + 80))) return { start: begin, line, resume: at };
  }
  return null;
}

const TOP_LEVEL =
  /^(?:import |from |def |class |async def |@|if |for |while |with |try:|[A-Za-z_]\w*(?:\.\w+)*\s*(?:=|\())/;

function isWide(reader: Reader, node: Concrete): boolean {
  return node.type === "ERROR" && lineAt(reader, node.end) > lineAt(reader, node.start);
}

function firstDamage(root: Concrete): number {
  return root.children.find((child) => child.type === "ERROR" || child.missing)?.start ?? root.start;
}

/** The text with everything before `offset` turned into blank lines, so that offsets and lines stay. */
function blank(text: string, offset: number): string {
  return text.slice(0, offset).replace(/[^\n]/g, " ") + text.slice(offset);
}
