import type { Concrete } from "./concrete.ts";
import { lineAt, partsOf, type Reader, textOf } from "./reader.ts";

/** A mistake in the text and its line. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

const FAULT_LIMIT = 20;

/** What is wrong with a text: damage that the grammar found, Python 2 forms and indentation that it lets pass. */
export function readFaults(reader: Reader, root: Concrete): readonly Fault[] {
  const faults = [...damage(reader, root)];
  const seen = new Set<string>();
  return faults
    .sort((one, other) => one.line - other.line)
    .filter(({ line, message }) => !seen.has(`${line}`) && seen.add(`${line}`) && message !== "")
    .slice(0, FAULT_LIMIT);
}

function* damage(reader: Reader, root: Concrete): Generator<Fault> {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.missing) {
      yield { line: lineAt(reader, node.start), message: `'${node.type}' is missing` };
    } else if (node.type === "ERROR") {
      yield errorFault(reader, node);
    } else {
      const message = CHECKS[node.type]?.(reader, node);
      if (message !== undefined && message !== null) yield message;
      if (node.type === "block" || node.type === "module") yield* indentation(reader, node);
      for (const child of node.children) open.push(child);
    }
  }
}

function errorFault(reader: Reader, node: Concrete): Fault {
  const line = lineAt(reader, node.start);
  const text = textOf(reader, node);
  const bracket = unclosed(text);
  const plain = plainMessage(node, text.trimStart());
  if (plain !== null) return { line, message: plain };
  if (bracket !== null)
    return { line: lineAt(reader, node.start + bracket.at), message: `'${bracket.sign}' is never closed` };
  const firstLine = text.trim().split("\n", 1)[0]?.trim().slice(0, 40) ?? "";
  return { line, message: firstLine === "" ? "invalid syntax" : `invalid syntax near '${firstLine}'` };
}

function plainMessage(node: Concrete, text: string): string | null {
  const firstLine = text.split("\n", 1)[0]?.trim().slice(0, 40) ?? "";
  if (/^(?:<{7}|={7}|>{7})/.test(firstLine)) return "merge conflict marker";
  const quote = node.children.find((child) => child.type === "string_start");
  if (quote !== undefined && !node.children.some((child) => child.type === "string_end")) {
    return "string is not closed";
  }
  return null;
}

const CLOSERS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function unclosed(text: string): { readonly sign: string; readonly at: number } | null {
  const open: { sign: string; at: number }[] = [];
  const plain = text
    .slice(0, 20_000)
    .replace(/(["'])(?:\\.|(?!\1).)*\1|#.*/g, (quoted) => " ".repeat(quoted.length));
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at);
    if (sign in CLOSERS) open.push({ sign, at });
    else if (CLOSERS[open.at(-1)?.sign ?? ""] === sign) open.pop();
  }
  return open[0] ?? null;
}

type Check = (reader: Reader, node: Concrete) => Fault | null;

const CHECKS: Readonly<Record<string, Check>> = {
  print_statement: (reader, node) => ({
    line: lineAt(reader, node.start),
    message: "print is a function in Python 3: parentheses are missing",
  }),
  exec_statement: (reader, node) => ({
    line: lineAt(reader, node.start),
    message: "exec is a function in Python 3: parentheses are missing",
  }),
  except_clause: checkExcept,
  comparison_operator: (reader, node) =>
    node.children.some((child) => child.type === "<>")
      ? { line: lineAt(reader, node.start), message: "operator <> was removed in Python 3" }
      : null,
  integer: (reader, node) =>
    /^0\d*[1-9]\d*$|[lL]$/.test(textOf(reader, node))
      ? {
          line: lineAt(reader, node.start),
          message: `integer ${textOf(reader, node).slice(0, 20)} is not valid in Python 3`,
        }
      : null,
};

/** `except X, e`: two values without parentheses and without `as`. */
function checkExcept(reader: Reader, node: Concrete): Fault | null {
  if (!node.children.some((child) => child.type === ",")) return null;
  return {
    line: lineAt(reader, node.start),
    message: "multiple exception types must be parenthesized; Python 2 'except X, e' is 'except X as e'",
  };
}

/** Statements of one block begin in one column, and that column lies right of the block's head. */
function* indentation(reader: Reader, node: Concrete): Generator<Fault> {
  const statements = partsOf(node);
  const indents = statements.map((part) => indentOf(reader, part));
  const expected = node.type === "module" ? "" : (indents.find((indent) => indent !== null)?.white ?? "");
  if (node.type === "block" && statements.length === 0 && !hasDamage(node)) {
    yield { line: lineAt(reader, node.start), message: "expected an indented block" };
  }
  for (const [index, indent] of indents.entries()) {
    if (indent === null || indent.white === expected) continue;
    const message = indentMessage({ white: indent.white, expected, before: statements[index - 1] });
    yield { line: indent.line, message };
  }
}

function indentMessage(at: { white: string; expected: string; before: Concrete | undefined }): string {
  const { white, expected, before } = at;
  if (columns(white, 8) === columns(expected, 8) || mixes(white, expected)) {
    return "inconsistent use of tabs and spaces in indentation";
  }
  const leaving = before?.children.some((child) => child.type === "block");
  if (white.length < expected.length || leaving === true)
    return "unindent does not match any outer indentation level";
  return "unexpected indent";
}

function hasDamage(node: Concrete): boolean {
  return node.children.some((child) => child.type === "ERROR" || child.missing);
}

function mixes(one: string, other: string): boolean {
  return one.includes("\t") !== other.includes("\t") && one !== "" && other !== "";
}

/** White space before a statement that begins its line; null where something else stands before it. */
function indentOf(reader: Reader, node: Concrete): { white: string; line: number } | null {
  const line = lineAt(reader, node.start);
  const before = reader.text
    .slice(reader.lines[line - 1] ?? 0, node.start)
    .replace(/^\uFEFF/, "")
    .replace(/\f/g, "");
  return /^[ \t]*$/.test(before) ? { white: before, line } : null;
}

function columns(white: string, tab: number): number {
  let column = 0;
  for (const sign of white) column = sign === "\t" ? column + tab - (column % tab) : column + 1;
  return column;
}
