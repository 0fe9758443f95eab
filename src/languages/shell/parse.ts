import type { Parser } from "web-tree-sitter";
import type { Assignment, Block, CaseItem, Program, Redirect, Statement, Substitution, Word } from "./ast.ts";
import { copyTree, type SyntaxNode } from "./tree.ts";

/** Nesting of statements and words that is followed. */
const DEPTH_LIMIT = 200;
const FAULT_LIMIT = 50;
const RESERVED = /^(?:then|else|elif|fi|do|done|esac|in)$/;

interface Reading {
  readonly source: string;
  readonly faults: { line: number; message: string }[];
  readonly limits: Set<string>;
  depth: number;
}

/** Parses a script into statements with their words as written. Errors cost the statement that has them. */
export function parseShell(source: string, parser: Parser): Program {
  const tree = parser.parse(source);
  if (tree === null) return { body: [], faults: [], limits: ["the shell parser gave no tree"] };
  const root = copyTree(tree, source);
  tree.delete();
  const reading: Reading = { source, faults: [], limits: new Set(), depth: 0 };
  const body = toBlock(reading, root);
  if (root.hasError) collectFaults(reading, root);
  return { body, faults: reading.faults, limits: [...reading.limits] };
}

function collectFaults(reading: Reading, root: SyntaxNode): void {
  const waiting: SyntaxNode[] = [root];
  while (waiting.length > 0 && reading.faults.length < FAULT_LIMIT) {
    const node = waiting.pop();
    if (!node) return;
    if (node.isMissing) addFault(reading, node, `missing ${JSON.stringify(node.type)}`);
    else if (node.type === "ERROR")
      addFault(reading, node, `cannot be read near ${JSON.stringify(excerpt(node.text))}`);
    else if (node.hasError) waiting.push(...node.children.toReversed());
  }
  reading.faults.sort((a, b) => a.line - b.line);
}

function addFault(reading: Reading, node: SyntaxNode, message: string): void {
  reading.faults.push({ line: node.line, message });
}

function excerpt(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** The statements among a node's children; a following `&` puts one into the background. */
function toBlock(reading: Reading, node: SyntaxNode): Block {
  return statementsOf(reading, node.children);
}

function statementsOf(reading: Reading, nodes: readonly SyntaxNode[]): Block {
  const statements: Statement[] = [];
  for (const child of nodes) {
    if (child.type === "&") toBackground(statements);
    else if (child.type === "ERROR") statements.push(...statementsOf(reading, child.children));
    else {
      const statement = toStatement(reading, child);
      if (statement) statements.push(statement);
    }
  }
  return statements;
}

function toBackground(statements: Statement[]): void {
  const body = statements.pop();
  if (body) statements.push({ kind: "background", body, line: body.line });
}

type Convert = (reading: Reading, node: SyntaxNode) => Statement | null;

const CONVERT: Readonly<Record<string, Convert>> = {
  command: toCommand,
  variable_assignment: (reading, node) => ({
    kind: "assign",
    assignments: [toAssignment(reading, node)],
    line: node.line,
  }),
  variable_assignments: (reading, node) => ({
    kind: "assign",
    assignments: node.children.map((child) => toAssignment(reading, child)),
    line: node.line,
  }),
  declaration_command: toDeclaration,
  unset_command: (reading, node) => ({
    kind: "command",
    assignments: [],
    words: node.children.map((child) => toWord(reading, child)),
    line: node.line,
  }),
  pipeline: (reading, node) => ({ kind: "pipeline", parts: toBlock(reading, node), line: node.line }),
  list: toList,
  negated_command: (reading, node) => {
    const [body] = toBlock(reading, node);
    return body ? { kind: "not", body, line: node.line } : null;
  },
  if_statement: toIf,
  for_statement: toFor,
  c_style_for_statement: toCount,
  while_statement: toWhile,
  case_statement: toCase,
  function_definition: toFunction,
  compound_statement: toGroup,
  subshell: (reading, node) => ({
    kind: "group",
    isSubshell: true,
    body: toBlock(reading, node),
    line: node.line,
  }),
  redirected_statement: toRedirected,
  test_command: (reading, node) => ({ kind: "test", words: [toWord(reading, node)], line: node.line }),
};

function toStatement(reading: Reading, node: SyntaxNode): Statement | null {
  const convert = Object.hasOwn(CONVERT, node.type) ? CONVERT[node.type] : undefined;
  if (!convert) return null;
  if (reading.depth >= DEPTH_LIMIT) {
    reading.limits.add(`statements nested deeper than ${DEPTH_LIMIT} were not followed`);
    return null;
  }
  reading.depth++;
  const statement = convert(reading, node);
  reading.depth--;
  return statement;
}

function toCommand(reading: Reading, node: SyntaxNode): Statement {
  const assignments: Assignment[] = [];
  const words: Word[] = [];
  const redirects: Redirect[] = [];
  for (const child of node.children) {
    if (child.type === "variable_assignment") assignments.push(toAssignment(reading, child));
    else if (isRedirect(child)) redirects.push(...toRedirects(reading, child));
    else words.push(toWord(reading, child));
  }
  noteReserved(reading, words[0]);
  const command: Statement = { kind: "command", assignments, words, line: node.line };
  return redirects.length === 0 ? command : { kind: "redirected", body: command, redirects, line: node.line };
}

/** `then` as a command is a sign that the parser lost the structure around it. */
function noteReserved(reading: Reading, word: Word | undefined): void {
  if (word && RESERVED.test(word.text)) {
    reading.limits.add(
      `the structure around line ${word.line} could not be read ("${word.text}" stands as a command)`,
    );
  }
}

function toDeclaration(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  return {
    kind: "declare",
    word: children[0]?.text ?? "declare",
    assignments: children
      .filter((child) => child.type === "variable_assignment")
      .map((child) => toAssignment(reading, child)),
    words: children
      .slice(1)
      .filter((child) => child.type !== "variable_assignment")
      .map((child) => toWord(reading, child)),
    line: node.line,
  };
}

function toAssignment(reading: Reading, node: SyntaxNode): Assignment {
  const children = node.children;
  const at = children.findIndex((child) => child.type === "=" || child.type === "+=");
  const target = children[0];
  const subscript = target?.type === "subscript" ? target.children : null;
  const value = children[at + 1];
  const line = node.line;
  return {
    name: (subscript ? subscript[0]?.text : target?.text) ?? "",
    index: subscript?.[2] ? toWord(reading, subscript[2]) : null,
    appends: children[at]?.type === "+=",
    value: value ? toValue(reading, value) : { text: "", line, substitutions: [] },
    line,
  };
}

function toValue(reading: Reading, node: SyntaxNode): Word | readonly Word[] {
  if (node.type !== "array") return toWord(reading, node);
  return node.children
    .filter((child) => child.isNamed && child.type !== "comment")
    .map((child) => toWord(reading, child));
}

function toList(reading: Reading, node: SyntaxNode): Statement | null {
  const isAnd = node.children.some((child) => child.type === "&&");
  const [left, right] = toBlock(reading, node);
  if (!left || !right) return left ?? null;
  return { kind: "list", left, isAnd, right, line: node.line };
}

function toIf(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  const clauses = children.filter((child) => child.type === "elif_clause");
  const last = children.find((child) => child.type === "else_clause");
  const own = children.filter((child) => child.type !== "elif_clause" && child.type !== "else_clause");
  return {
    kind: "if",
    branches: [own, ...clauses.map(({ children }) => children)].map((nodes) => toBranch(reading, nodes)),
    otherwise: last ? toBlock(reading, last) : null,
    line: node.line,
  };
}

function toBranch(
  reading: Reading,
  nodes: readonly SyntaxNode[],
): { readonly condition: Block; readonly body: Block } {
  const then = nodes.findIndex((child) => child.type === "then");
  return {
    condition: statementsOf(reading, nodes.slice(0, then)),
    body: statementsOf(reading, nodes.slice(then + 1)),
  };
}

function bodyOf(reading: Reading, node: SyntaxNode): Block {
  const group = node.children.findLast(
    (child) => child.type === "do_group" || child.type === "compound_statement",
  );
  return group ? toBlock(reading, group) : [];
}

function toFor(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  const from = children.findIndex((child) => child.type === "in");
  const to = children.findIndex(
    (child) => child.type === ";" || child.type === "do_group" || child.type === "\n",
  );
  return {
    kind: "for",
    name: children.find((child) => child.type === "variable_name")?.text ?? "",
    words:
      from < 0
        ? null
        : children.slice(from + 1, to < 0 ? undefined : to).map((child) => toWord(reading, child)),
    isMenu: children[0]?.type === "select",
    body: bodyOf(reading, node),
    line: node.line,
  };
}

function toCount(reading: Reading, node: SyntaxNode): Statement {
  const text = node.text;
  const open = text.indexOf("((") + 2;
  const close = text.indexOf("))", open);
  const [start = "", condition = "", step = ""] = text.slice(open, close < 0 ? open : close).split(";");
  return { kind: "count", start, condition, step, body: bodyOf(reading, node), line: node.line };
}

function toWhile(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  const group = children.findIndex((child) => child.type === "do_group");
  return {
    kind: "while",
    condition: statementsOf(reading, children.slice(1, group < 0 ? undefined : group)),
    isUntil: children[0]?.type === "until",
    body: bodyOf(reading, node),
    line: node.line,
  };
}

function toCase(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  const subject = children[1];
  return {
    kind: "case",
    subject: subject ? toWord(reading, subject) : { text: "", line: node.line, substitutions: [] },
    items: children.filter((child) => child.type === "case_item").map((item) => toItem(reading, item)),
    line: node.line,
  };
}

function toItem(reading: Reading, item: SyntaxNode): CaseItem {
  const children = item.children;
  const close = children.findIndex((child) => child.type === ")");
  return {
    patterns: children
      .slice(0, close)
      .filter((child) => child.type !== "|" && child.type !== "(")
      .map((child) => toWord(reading, child)),
    body: statementsOf(reading, children.slice(close + 1)),
    next: children.some(({ type }) => type === ";;&")
      ? "tests"
      : children.some(({ type }) => type === ";&")
        ? "body"
        : "stop",
  };
}

function toFunction(reading: Reading, node: SyntaxNode): Statement {
  const children = node.children;
  const body = children.at(-1);
  const inner = body ? toStatement(reading, body) : null;
  return {
    kind: "function",
    name: children.find((child) => child.type === "word")?.text ?? "",
    body: inner ? [inner] : [],
    line: node.line,
  };
}

function toGroup(reading: Reading, node: SyntaxNode): Statement {
  const line = node.line;
  if (node.text.startsWith("((")) return { kind: "arithmetic", text: node.text.slice(2, -2), line };
  return { kind: "group", isSubshell: false, body: toBlock(reading, node), line };
}

function isRedirect(node: SyntaxNode): boolean {
  return /^(?:file|heredoc|herestring)_redirect$/.test(node.type);
}

/** A here-document's node may hold the rest of the pipeline: `cat <<A | bq query`. */
function toRedirected(reading: Reading, node: SyntaxNode): Statement | null {
  const children = node.children;
  const redirects = children.filter(isRedirect).flatMap((child) => toRedirects(reading, child));
  const [body] = statementsOf(
    reading,
    children.filter((child) => !isRedirect(child)),
  );
  const line = node.line;
  const inner: Statement = body ?? { kind: "command", assignments: [], words: [], line };
  const first: Statement = { kind: "redirected", body: inner, redirects, line };
  const rest = children
    .filter((child) => child.type === "heredoc_redirect")
    .flatMap((child) => continuation(reading, child));
  return rest.reduce<Statement>((left, { operator, right }) => {
    if (operator === "|")
      return {
        kind: "pipeline",
        parts: [left, ...(right.kind === "pipeline" ? right.parts : [right])],
        line,
      };
    return { kind: "list", left, isAnd: operator === "&&", right, line };
  }, first);
}

function continuation(
  reading: Reading,
  heredoc: SyntaxNode,
): readonly { readonly operator: string; readonly right: Statement }[] {
  const children = heredoc.children;
  return children.flatMap((child, at) => {
    const right = toStatement(reading, child);
    if (!right) return [];
    const before = children[at - 1]?.type ?? "|";
    return [{ operator: before === "&&" || before === "||" ? before : "|", right }];
  });
}

function toRedirects(reading: Reading, node: SyntaxNode): readonly Redirect[] {
  const children = node.children;
  if (node.type === "heredoc_redirect") {
    return [
      heredocText(reading, children),
      ...children.filter(isRedirect).flatMap((child) => toRedirects(reading, child)),
    ];
  }
  const target = children.findLast((child) => child.isNamed && child.type !== "file_descriptor");
  if (!target) return [];
  if (node.type === "herestring_redirect")
    return [{ kind: "text", text: toWord(reading, target), isLiteral: false, isWord: true }];
  if (isHereString(node))
    return [{ kind: "text", text: toWord(reading, target), isLiteral: false, isWord: true }];
  const operator = children.find((child) => !child.isNamed)?.type ?? ">";
  return [{ kind: "file", operator, target: toWord(reading, target) }];
}

/** The grammar takes `> file <<< word` for an error and an input file; bash does not. */
function isHereString({ text, previous }: SyntaxNode): boolean {
  return previous?.type === "ERROR" && previous.text === "<<" && text.startsWith("<");
}

function heredocText(reading: Reading, children: readonly SyntaxNode[]): Redirect {
  const start = children.find((child) => child.type === "heredoc_start");
  const body = children.find((child) => child.type === "heredoc_body");
  const end = children.find((child) => child.type === "heredoc_end");
  const isLiteral = /['"\\]/.test(start?.text ?? "");
  const line = body ? body.line : start ? start.line + 1 : 1;
  if (!body) return { kind: "text", text: { text: "", line, substitutions: [] }, isLiteral, isWord: false };
  const stop = end && end.startIndex >= body.startIndex ? end.startIndex : body.endIndex;
  const raw = reading.source.slice(body.startIndex, stop);
  const isIndented = children[0]?.type === "<<-";
  const text = isIndented ? raw.replace(/^\t+/gm, "") : raw;
  const substitutions = isIndented ? [] : substitutionsIn(reading, body, body.startIndex);
  return { kind: "text", text: { text, line, substitutions }, isLiteral, isWord: false };
}

function toWord(reading: Reading, node: SyntaxNode): Word {
  return {
    text: node.text,
    line: node.line,
    substitutions: substitutionsIn(reading, node, node.startIndex),
  };
}

const PLAIN = /^(?:word|number|raw_string|variable_name|string_content|comment)$/;

/** Outermost command substitutions within a word; those inside them belong to their own words. */
function substitutionsIn(reading: Reading, node: SyntaxNode, base: number): readonly Substitution[] {
  if (PLAIN.test(node.type) || reading.depth >= DEPTH_LIMIT) return [];
  const isRun = node.type === "command_substitution" || node.type === "process_substitution";
  reading.depth++;
  const found =
    isRun && node.endIndex > node.startIndex
      ? [{ from: node.startIndex - base, to: node.endIndex - base, body: toBlock(reading, node) }]
      : node.children.flatMap((child) => substitutionsIn(reading, child, base));
  reading.depth--;
  return found;
}
