import {
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
  type YAMLError,
} from "yaml";
import type { PlanFault } from "./faults.ts";
import { createPositions, type Positions } from "./positions.ts";

/** Largest plan that is read, in bytes. */
export const PLAN_LIMIT_BYTES = 1024 * 1024;

/** A plan's text and where it came from: a path, for messages. */
export interface PlanText {
  readonly text: string;
  readonly path: string;
}

/** A YAML text as plain values, with the places of its parts; or what is wrong with it as YAML. */
export interface YamlReading {
  readonly value: unknown;
  readonly positions: Positions;
  readonly faults: readonly PlanFault[];
}

/** Reads one YAML document without aliases, repeated keys or tags that stand for other types. */
export function readYaml({ text, path }: PlanText): YamlReading {
  const lines = new LineCounter();
  const positions = (root: ParsedNode | null) => createPositions({ path, text, root, lines });
  const broken = (fault: PlanFault) => ({ value: null, positions: positions(null), faults: [fault] });
  if (new TextEncoder().encode(text).length > PLAN_LIMIT_BYTES) return broken(TOO_LARGE);
  if (text.trim() === "") return broken(EMPTY);
  const document = parseOne(text, lines);
  if (document === null) return broken(TOO_DEEP);
  if (document === "none") return broken(EMPTY);
  if (document === "several") return broken(SEVERAL);
  const root = document.contents;
  const syntax = syntaxFaults([...document.errors, ...document.warnings], lines);
  const faults = syntax.length > 0 ? syntax : nodeFaults(root, lines);
  if (faults.length > 0) return { value: null, positions: positions(root), faults };
  if (root === null) return broken(EMPTY);
  return { value: document.toJS({ maxAliasCount: 0 }), positions: positions(root), faults };
}

const START = { line: 1, column: 1 };
const EMPTY: PlanFault = { ...START, says: "the plan is empty", write: "begin with `version: 1`" };
const TOO_LARGE: PlanFault = {
  ...START,
  says: `the plan is larger than ${PLAN_LIMIT_BYTES} bytes`,
  write: "declare name templates instead of lists of tables",
};
const TOO_DEEP: PlanFault = {
  ...START,
  says: "the plan is nested too deeply to be read",
  write: "use the keys that docs/plan.md describes",
};
const SEVERAL: PlanFault = {
  ...START,
  says: "the file holds several YAML documents",
  write: "keep one plan, without `---` between parts",
};

/** The one document; null where the parser ran out of stack. */
function parseOne(text: string, lines: LineCounter) {
  try {
    const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    if (!Array.isArray(documents) || documents[0] === undefined) return "none";
    const withText = documents.filter(({ contents }) => contents !== null);
    return withText.length > 1 ? "several" : (withText[0] ?? documents[0]);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Repeated keys stand by themselves; of other errors the first causes the rest. */
function syntaxFaults(errors: readonly YAMLError[], lines: LineCounter): readonly PlanFault[] {
  if (errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return [TOO_DEEP];
  const repeated = errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return [...repeated, ...(first === undefined ? [] : [first])].map((error) => syntaxFault(error, lines));
}

function syntaxFault(error: YAMLError, lines: LineCounter): PlanFault {
  const { line, col } = lines.linePos(error.pos[0]);
  const says = (error.message.split("\n")[0] ?? "").replace(/[.:]$/, "");
  const what =
    error.code === "DUPLICATE_KEY" ? "this key stands twice in its map" : `this is not YAML: ${says}`;
  return { line: Math.max(1, line), column: Math.max(1, col), says: what, write: adviceFor(error) };
}

const ADVICE: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keep one of the two keys",
  TAB_AS_INDENT: "indent with spaces",
  BAD_INDENT: "indent the lines of one map or list alike",
  MISSING_CHAR: "close the bracket or the quote, and put `, ` between the parts of `{ }` and `[ ]`",
  BAD_SCALAR_START: "put the text in quotes",
  MULTILINE_IMPLICIT_KEY: "put `: ` after the key, on the same line",
  BLOCK_AS_IMPLICIT_KEY: "put the text in quotes if it holds `: `",
};

function adviceFor({ code }: YAMLError): string {
  return ADVICE[code] ?? "write one `key: value` a line, and put texts with `: `, `#` or braces in quotes";
}

function nodeFaults(root: ParsedNode | null, lines: LineCounter): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const add = (offset: number | undefined, says: string, write: string) => {
    const { line, col } = lines.linePos(offset ?? 0);
    faults.push({ line, column: col, says, write });
  };
  visit(root, {
    Alias: (_, alias) => add(alias.range?.[0], "aliases are not read", "write the value out"),
    Pair: (_, { key }) => {
      const wrong = keyFault(key);
      if (wrong !== null) add(isNode(key) ? key.range?.[0] : 0, wrong.says, wrong.write);
    },
  });
  return faults;
}

function keyFault(key: unknown): { readonly says: string; readonly write: string } | null {
  if (!isScalar(key) || key.value === null)
    return { says: "a key is not a text", write: "write a word before the colon" };
  if (key.value === "<<") return { says: "merge keys are not read", write: "write the keys out" };
  return key.value === "__proto__" ? { says: "unknown key `__proto__`", write: "leave it out" } : null;
}
