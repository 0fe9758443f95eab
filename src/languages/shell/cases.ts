import type { Block, Statement, Word } from "./ast.ts";
import { applyNarrowed, branch, narrow } from "./branches.ts";
import { expandPattern, expandText } from "./expand.ts";
import { type Flow, type Guard, type Machine, type Outcome, SUCCESS, UNKNOWN } from "./machine.ts";
import { matchesPattern } from "./patterns.ts";
import {
  addHole,
  type Choice,
  choicesOf,
  commonMarks,
  isPlain,
  type ShellHole,
  wholeHole,
} from "./values.ts";
import { readPositional } from "./variables.ts";

type Case = Extract<Statement, { kind: "case" }>;
type Item = Case["items"][number];

/** A case: the item that matches a known subject, every item for an unknown one. */
export function runCase(machine: Machine, { subject, items }: Case): Flow {
  const text = expandText(machine, subject);
  machine.outcome = SUCCESS;
  if (isPlain(text)) {
    return runMatching(machine, text, items);
  }
  const hole = wholeHole(machine.holes, text);
  if (hole?.choices && hole.override === undefined) return runChoices(machine, text, items);
  return runItems(machine, hole, items);
}

/** The body of the first item that matches; `;&` and `;;&` go on from there. */
function runMatching(machine: Machine, text: string, items: readonly Item[]): Flow {
  let isThrough = false;
  for (const item of items) {
    if (!isThrough && !isMatched(machine, item, text)) continue;
    const flow = machine.run(machine, item.body);
    if (flow !== "next" || item.next === "stop") return flow;
    isThrough = item.next === "body";
  }
  return "next";
}

/** The pattern as text: quotes removed, expansions done, wildcards kept. */
function patternText(machine: Machine, pattern: Word): string {
  return expandPattern(machine, pattern);
}

/** For each alternative of the subject the first item that it matches; for one that is a hole, every item. */
function runChoices(machine: Machine, text: string, items: readonly Item[]): Flow {
  const alternatives = new Map<Block, Alternative>();
  const known = choicesOf(machine.holes, text).filter((choice) => isPlain(choice.text));
  const unknown = choicesOf(machine.holes, text).filter((choice) => !isPlain(choice.text));
  for (const choice of known) {
    const { text: value, flag } = choice;
    const body = items.find((item) => isMatched(machine, item, value))?.body ?? NOTHING;
    const before = alternatives.get(body);
    const guard = flag === null || (before && before.guard === null) ? null : onlyWith(flag);
    const left = unknown.length > 0 ? [] : [...(before?.left ?? []), choice];
    alternatives.set(body, { body, guard, flag: null, token: text, left });
  }
  for (const choice of unknown) {
    for (const alternative of itemAlternatives(machine, wholeHole(machine.holes, choice.text), items)) {
      if (!alternatives.has(alternative.body)) alternatives.set(alternative.body, alternative);
    }
  }
  return runAlternatives(machine, [...alternatives.values()]);
}

const NOTHING: Block = [];

function isMatched(machine: Machine, item: Item, text: string): boolean {
  return item.patterns.some((pattern) => matchesPattern(text, patternText(machine, pattern)));
}

interface Alternative {
  readonly body: Block;
  readonly guard: Guard | null;
  /** The flag that is being read in it. */
  readonly flag: string | null;
  /** The subject, and the texts that it is in this alternative. */
  readonly hole?: ShellHole;
  readonly literals?: readonly string[];
  /** The subject as a value with alternatives, and those that come here; none where not all are known. */
  readonly token?: string;
  readonly left?: readonly Choice[];
  /** True where `getopts` gives the flag, and its value in OPTARG. */
  readonly isOption?: boolean;
  readonly line?: number;
}

function runItems(machine: Machine, hole: ShellHole | null, items: readonly Item[]): Flow {
  const alternatives = itemAlternatives(machine, hole, items);
  const isTotal = items.some(({ patterns }) => patterns.some(({ text }) => text === "*"));
  return runAlternatives(
    machine,
    isTotal ? alternatives : [...alternatives, { body: NOTHING, guard: null, flag: null }],
  );
}

function itemAlternatives(
  machine: Machine,
  hole: ShellHole | null,
  items: readonly Item[],
): readonly Alternative[] {
  return items.map(({ patterns, body }) => {
    const texts = patterns.map((pattern) => patternText(machine, pattern));
    const flag = readFlag(machine, hole, texts);
    const literals = flag === null && texts.every((text) => /^[\w.-]+$/.test(text)) ? texts : null;
    return {
      body,
      guard: itemGuard(hole, flag, texts),
      flag,
      ...(hole && literals ? { hole, literals } : {}),
      ...(hole?.cause === "option" ? { isOption: true, line: patterns[0]?.line ?? 1 } : {}),
    };
  });
}

/** The long form of the flags that an item reads; notes all of them. */
function readFlag(machine: Machine, hole: ShellHole | null, patterns: readonly string[]): string | null {
  const isArgument = hole !== null && (hole.position !== undefined || /^arguments?\b/.test(hole.cause));
  const isOption = hole?.cause === "option";
  if (!isArgument && !isOption) return null;
  const flags = patterns
    .map((pattern) => (isOption && /^\w$/.test(pattern) ? `-${pattern}` : pattern.replace(/=?\*$/, "")))
    .filter((pattern) => /^-{1,2}[A-Za-z][\w-]*$/.test(pattern));
  for (const flag of flags) machine.findings.flags.add(flag);
  if (flags.length > 0 && hole.position !== undefined) machine.findings.optionPositions.add(hole.position);
  return flags.find((flag) => flag.startsWith("--")) ?? flags[0] ?? null;
}

function itemGuard(hole: ShellHole | null, flag: string | null, patterns: readonly string[]): Guard | null {
  if (flag !== null) return onlyWith(flag);
  const source = hole === null ? null : /^(?:argument|environment) (.+)$/.exec(hole.cause);
  const literals = patterns.filter((pattern) => pattern !== "" && !/[*?[]/.test(pattern));
  if (!source || literals.length === 0 || literals.length < patterns.length) return null;
  const name =
    hole?.cause.startsWith("environment") || source[1]?.startsWith("-") ? source[1] : `argument ${source[1]}`;
  return onlyWith(`${name}=${literals.join("|")}`);
}

function onlyWith(flag: string): Guard {
  return { text: `only with ${flag}`, flag, until: "branch" };
}

/** Follows all of them from the same beginning. */
function runAlternatives(machine: Machine, alternatives: readonly Alternative[]): Flow {
  const [first, ...rest] = alternatives;
  if (!first) return "next";
  if (rest.length === 0) return runLast(machine, first);
  const outcome: Outcome = { ...UNKNOWN, whenTrue: first.guard };
  return branch(
    machine,
    outcome,
    () => runAlternative(machine, first),
    () => runAlternatives(machine, rest),
  );
}

/** The last of them has no other side. */
function runLast(machine: Machine, alternative: Alternative): Flow {
  const outer = machine.scope.guards;
  if (alternative.guard) machine.scope.guards = [...outer, alternative.guard];
  const flow = runAlternative(machine, alternative);
  machine.scope.guards = machine.scope.guards.filter((guard) => guard !== alternative.guard);
  return flow;
}

function runAlternative(
  machine: Machine,
  { body, flag, hole, literals, token, left = [], isOption, line = 1 }: Alternative,
): Flow {
  const outer = machine.scope.flag;
  if (hole && literals) {
    const choices = literals.map((text) => ({ text, flag: null }));
    applyNarrowed(machine, narrow(machine, addHole(machine.holes, hole), choices));
  }
  if (token !== undefined && left.length > 0) {
    applyNarrowed(machine, narrow(machine, token, left));
    machine.scope.facts = { ...machine.scope.facts, ...commonMarks(left) };
  }
  if (flag !== null) {
    machine.scope.flag = flag;
    if (isOption) machine.scope.variables.set("OPTARG", readPositional(machine, 2, line));
  }
  const flow = machine.run(machine, body);
  machine.scope.flag = outer;
  return flow;
}
