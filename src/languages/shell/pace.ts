import type { Block, Statement } from "./ast.ts";

/** How a script paces its work, by its text; absent where the text does not tell. */
export interface Pace {
  /** Processes at once. */
  readonly workers?: number;
  /** Seconds that it waits for each item of a loop. */
  readonly pauseSeconds?: number;
}

interface Seen {
  /** Null where a size is not known. */
  readonly workers: (number | null)[];
  readonly pauses: number[];
  /** Values that the text gives variables. */
  readonly values: Map<string, string>;
}

const UNITS: Readonly<Record<string, number>> = { "": 1, s: 1, m: 60, h: 3600 };

/** The pace of a shell script: processes of `xargs -P` and `parallel -j`, and what it sleeps in a loop over items. */
export function paceOf(body: Block): Pace {
  const seen: Seen = { workers: [], pauses: [], values: new Map() };
  walk(body, { seen, perItem: false });
  const known = seen.workers.filter((size) => size !== null);
  const workers = known.length === seen.workers.length ? Math.max(0, ...known) : 0;
  const pauseSeconds = seen.pauses.reduce((sum, seconds) => sum + seconds, 0);
  return { ...(workers > 0 ? { workers } : {}), ...(pauseSeconds > 0 ? { pauseSeconds } : {}) };
}

interface Place {
  readonly seen: Seen;
  readonly perItem: boolean;
}

function walk(body: Block, place: Place): void {
  for (const statement of body) visit(statement, place);
}

function visit(statement: Statement, place: Place): void {
  const inside = { ...place, perItem: true };
  switch (statement.kind) {
    case "command":
      visitCommand(
        statement.words.map(({ text }) => text),
        place,
      );
      return;
    case "assign":
    case "declare":
      for (const { name, value } of statement.assignments)
        if ("text" in value) place.seen.values.set(name, value.text);
      return;
    case "pipeline":
      walk(statement.parts, place);
      return;
    case "list":
      walk([statement.left, statement.right], place);
      return;
    case "not":
    case "background":
    case "redirected":
      visit(statement.body, place);
      return;
    case "if":
      for (const branch of statement.branches) walk(branch.body, place);
      walk(statement.otherwise ?? [], place);
      return;
    case "case":
      for (const item of statement.items) walk(item.body, place);
      return;
    case "while":
      if (readsItems(statement.condition)) walk(statement.body, inside);
      return;
    case "for":
    case "count":
    case "function":
      walk(statement.body, inside);
      return;
    case "group":
      walk(statement.body, place);
      return;
    case "test":
    case "arithmetic":
      return;
  }
}

/** `while read name`: once for each line; other loops wait for something. */
function readsItems(condition: Block): boolean {
  return condition.some((one) => one.kind === "command" && one.words.some(({ text }) => text === "read"));
}

function visitCommand(words: readonly string[], { seen, perItem }: Place): void {
  const [program, ...rest] = words;
  if (program === "sleep" && perItem) {
    const found = /^(\d+(?:\.\d+)?)([smh]?)$/.exec(textOf(rest[0] ?? "", seen));
    const seconds = found === null ? 0 : Number(found[1]) * (UNITS[found[2] ?? ""] ?? 1);
    if (seconds > 0) seen.pauses.push(seconds);
  }
  const flag = program === "xargs" ? /^(?:-P|--max-procs=?)(.*)$/ : /^(?:-j|--jobs=?)(.*)$/;
  if (program !== "xargs" && program !== "parallel") return;
  const at = rest.findIndex((word) => flag.test(word));
  if (at === -1) return;
  const given = flag.exec(rest[at] ?? "")?.[1] || (rest[at + 1] ?? "");
  const size = Number(textOf(given, seen));
  seen.workers.push(Number.isInteger(size) && size > 0 ? size : null);
}

/** The text of a word: a literal, a variable that the script sets, or the default of one: `"${WORKERS:-4}"`. */
function textOf(word: string, { values }: Seen): string {
  const plain = word.replace(/^"(.*)"$/, "$1");
  const [, name = "", fallback] = /^\$\{?(\w+)(?::?-([^}]*))?\}?$/.exec(plain) ?? [];
  if (name === "") return plain;
  const known = values.get(name)?.replace(/^["'](.*)["']$/, "$1");
  const inner = /^\$\{\w+:?-([^}]*)\}$/.exec(known ?? "")?.[1];
  return fallback ?? inner ?? known ?? "";
}
