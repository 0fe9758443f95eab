import { evaluateArithmetic, readingOnly } from "./arithmetic.ts";
import type { Word } from "./ast.ts";
import { expandText, fillArithmetic } from "./expand.ts";
import {
  FAILURE,
  type Guard,
  type Machine,
  type Narrowing,
  type Outcome,
  SUCCESS,
  UNKNOWN,
  type Value,
} from "./machine.ts";
import { noteTested } from "./opened.ts";
import { repositoryPath } from "./paths.ts";
import { matchesPattern } from "./patterns.ts";
import { findRegular } from "./regular.ts";
import { type Choice, type Combination, combine, isPlain, type ShellHole, wholeHole } from "./values.ts";
import { evaluateNumber } from "./variables.ts";

/** One operand or operator of a test: its text expanded, and whether it was quoted. */
interface Operand {
  readonly text: string;
  readonly isQuoted: boolean;
  /** True where a value of the test is one of several: a hole among them is then a given value, not an empty one. */
  readonly isChosen?: boolean;
}

/** Evaluates `[ … ]`, `[[ … ]]` or the words after `test`. */
export function evaluateTest(machine: Machine, word: Word): Outcome {
  const inner = innerRange(word.text);
  const operands = splitOperands(word, inner).map(({ part, isQuoted }) => ({
    text: expandText(machine, part),
    isQuoted,
  }));
  return decide(machine, withVagueness(word, operands));
}

/** A backslash of a pattern is gone from its text: what it matches is not known. */
function withVagueness(word: Word, operands: readonly Operand[]): readonly Operand[] {
  if (!word.text.includes("=~") || !word.text.includes("\\")) return operands;
  return operands.map((operand) => (operand.text === "=~" ? { ...operand, text: "=~ …" } : operand));
}

/** Evaluates the words of a `test` command that are expanded already. */
export function evaluateWords(machine: Machine, words: readonly string[]): Outcome {
  return decide(
    machine,
    words.map((text) => ({ text, isQuoted: true })),
  );
}

function innerRange(text: string): { readonly from: number; readonly to: number } {
  if (text.startsWith("[[")) return { from: 2, to: text.length - 2 };
  if (text.startsWith("[")) return { from: 1, to: text.length - 1 };
  return { from: 0, to: text.length };
}

interface Part {
  readonly part: Word;
  readonly isQuoted: boolean;
}

/** Splits at blanks outside of quotes, `${…}` and substitutions. */
function splitOperands(
  word: Word,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Part[] {
  const parts: Part[] = [];
  let start = -1;
  let quote = "";
  let open = 0;
  const end = (at: number) => {
    if (start >= 0) parts.push(partOf(word, start, at));
    start = -1;
  };
  for (let at = from; at < to; at++) {
    const char = word.text[at] ?? "";
    const substitution = word.substitutions.find((found) => found.from === at);
    if (substitution) {
      if (start < 0) start = at;
      at = substitution.to - 1;
    } else if (/\s/.test(char) && quote === "" && open === 0) end(at);
    else {
      if (start < 0) start = at;
      if (char === "\\") at++;
      else if (quote !== "") quote = char === quote ? "" : quote;
      else if (char === "'" || char === '"') quote = char;
      else if (char === "{") open++;
      else if (char === "}" && open > 0) open--;
    }
  }
  end(to);
  return parts;
}

function partOf(word: Word, from: number, to: number): Part {
  const text = word.text.slice(from, to);
  const substitutions = word.substitutions
    .filter((found) => found.from >= from && found.to <= to)
    .map((found) => ({ ...found, from: found.from - from, to: found.to - from }));
  return { part: { text, line: word.line, substitutions }, isQuoted: /^["']/.test(text) };
}

/** The outcome of a value that is itself a condition: `if $DRY_RUN`. */
export function evaluateChosen(machine: Machine, text: string): Outcome {
  return decideBy(machine, [text], ([answer = ""]) => answer !== "false");
}

/** Evaluates `(( … ))`, for every alternative of the variables in it. */
export function evaluateArithmeticTest(machine: Machine, written: string, line: number): Outcome {
  const text = fillArithmetic(machine, written, line);
  const names = [...new Set(text.match(/[A-Za-z_]\w*/g) ?? [])].filter((name) => isChoice(machine, name));
  if (names.length === 0 || /[^=!<>]=[^=]|\+\+|--/.test(text)) {
    const value = evaluateNumber(machine, text, line);
    return value === null ? UNKNOWN : value === 0 ? FAILURE : SUCCESS;
  }
  const values = names.map((name) => String(machine.scope.variables.get(name)));
  return decideBy(machine, values, (texts) => {
    const lookup = (name: string) =>
      toNumber(names.includes(name) ? (texts[names.indexOf(name)] ?? "") : machine.scope.variables.get(name));
    const value = evaluateArithmetic(text, readingOnly(lookup));
    return value === null ? null : value !== 0;
  });
}

function isChoice(machine: Machine, name: string): boolean {
  const value = machine.scope.variables.get(name);
  return typeof value === "string" && wholeHole(machine.holes, value)?.choices !== undefined;
}

function toNumber(value: Value | undefined): number | null {
  return typeof value === "string" && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : null;
}

function decide(machine: Machine, operands: readonly Operand[]): Outcome {
  const texts = operands.map(({ text }) => text);
  const isChosen = texts.some((text) => wholeHole(machine.holes, text)?.choices !== undefined);
  const evaluate = (filled: readonly string[]) =>
    evaluateOr(
      machine,
      operands.map((operand, at) => ({ ...operand, text: filled[at] ?? "", isChosen })),
    );
  const overridden = overrideGuard(machine, operands);
  const outcome = decideBy(machine, texts, evaluate);
  if (overridden !== null) return byDefault(outcome.known ?? false, overridden);
  return outcome.known === null && outcome.whenTrue === null && !outcome.narrowing
    ? askedFor(machine, operands)
    : outcome;
}

/** Evaluates every combination of the alternatives; where they disagree, the flags that decide become the guard. */
function decideBy(
  machine: Machine,
  texts: readonly string[],
  evaluate: (texts: readonly string[]) => Answered,
): Outcome {
  const combinations = combine(machine.holes, texts, { use: "tests", facts: machine.scope.facts });
  if (combinations === null) return UNKNOWN;
  const answers = combinations.map((combination) => ({ combination, answer: evaluate(combination.texts) }));
  const [first] = answers;
  if (first && answers.every(({ answer }) => answer === first.answer)) {
    return first.answer === null ? UNKNOWN : first.answer ? SUCCESS : FAILURE;
  }
  if (answers.some(({ answer }) => answer === null)) return UNKNOWN;
  const [yes, no] = [answers.filter(({ answer }) => answer), answers.filter(({ answer }) => !answer)];
  const narrowing = narrowingOf(machine, texts, evaluate);
  return { ...byFlags(yes, no), ...(narrowing === null ? {} : { narrowing }) };
}

/** Where one value decides: the alternatives of it that each side leaves. */
function narrowingOf(
  machine: Machine,
  texts: readonly string[],
  evaluate: (texts: readonly string[]) => Answered,
): Narrowing | null {
  const chosen = texts.filter((text) => wholeHole(machine.holes, text)?.choices !== undefined);
  const [token] = chosen;
  if (token === undefined || chosen.length > 1) return null;
  const choices = wholeHole(machine.holes, token)?.choices ?? [];
  const answerOf = (choice: Choice) => evaluate(texts.map((text) => (text === token ? choice.text : text)));
  return {
    token,
    whenTrue: choices.filter((choice) => answerOf(choice) !== false),
    whenFalse: choices.filter((choice) => answerOf(choice) !== true),
  };
}

interface Answer {
  readonly combination: Combination;
}

/** The guard of a test that flags decide: "only with --x" on the side that needs the flag, "not with --x" on the other. */
function byFlags(yes: readonly Answer[], no: readonly Answer[]): Outcome {
  const flag = decidingFlag(yes, no);
  if (flag !== null) return guarded(flag, true);
  const opposite = decidingFlag(no, yes);
  return opposite === null ? UNKNOWN : guarded(opposite, false);
}

function decidingFlag(needing: readonly Answer[], other: readonly Answer[]): string | null {
  const [flag] = needing[0]?.combination.flags ?? [];
  if (flag === undefined) return null;
  const isNeeded = needing.every(({ combination }) => combination.flags.includes(flag));
  return isNeeded && other.every(({ combination }) => !combination.flags.includes(flag)) ? flag : null;
}

function guarded(flag: string, isNeeded: boolean): Outcome {
  const only: Guard = { text: `only with ${flag}`, flag, until: "branch" };
  const not: Guard = { text: `not with ${flag}`, flag: null, until: "branch" };
  return { known: null, whenTrue: isNeeded ? only : not, whenFalse: isNeeded ? not : only, isSuccess: false };
}

/** A variable with a default from the environment: the default decides, unless the environment says otherwise. */
function byDefault(answer: boolean, override: string): Outcome {
  return guarded(override, !answer);
}

/** What the environment would have to say: `X=1` for a comparison with a literal, else `X`. */
function overrideGuard(machine: Machine, operands: readonly Operand[]): string | null {
  const names = operands
    .map(({ text }) => wholeHole(machine.holes, text)?.override)
    .filter((name) => name !== undefined);
  const [name] = names;
  if (name === undefined) return null;
  const literals = operands
    .map(({ text }) => text)
    .filter((text) => isPlain(text) && !/^(?:-\w+|!?=~?|==|!=|&&|\|\||!|)$/.test(text));
  return literals.length === 1 ? `${name}=${literals[0]}` : name;
}

/** `[ "$1" = "--execute" ]` and `[ "$MODE" = full ]`: the argument or variable that decides. */
function askedFor(machine: Machine, operands: readonly Operand[]): Outcome {
  const [left, operator, right] = operands;
  if (!left) return UNKNOWN;
  if (
    operands.length === 3 &&
    operator &&
    right &&
    /^(?:==?|!=)$/.test(operator.text) &&
    isPlain(right.text)
  ) {
    const hole = givenHole(machine, left.text);
    const flag = sourceOf(hole, right.text);
    if (flag?.startsWith("-")) noteFlag(machine, hole, flag);
    return flag === null ? UNKNOWN : guarded(flag, operator.text !== "!=");
  }
  if (operands.length === 2 && operator && /^-[nz]$/.test(left.text)) {
    const source = sourceOf(givenHole(machine, operator.text), "");
    return source === null ? UNKNOWN : guarded(source, left.text === "-n");
  }
  return UNKNOWN;
}

/** Notes a flag that the script looks for at a position of its own. */
function noteFlag({ findings }: Machine, hole: ShellHole | null, flag: string): void {
  findings.flags.add(flag);
  if (hole?.position !== undefined) findings.optionPositions.add(hole.position);
}

/** The hole that a text is, or that one of its alternatives is. */
function givenHole(machine: Machine, text: string): ShellHole | null {
  const hole = wholeHole(machine.holes, text);
  if (!hole?.choices) return hole;
  const given = hole.choices
    .map((choice) => wholeHole(machine.holes, choice.text))
    .find((inner) => inner !== null);
  return given ?? null;
}

/** The words for a hole that equals a literal; null for holes that no caller decides. */
function sourceOf(hole: ShellHole | null, literal: string): string | null {
  const named = hole === null ? null : /^(environment|argument) (.+)$/.exec(hole.cause);
  if (!named) return null;
  if (literal.startsWith("-")) return literal;
  const name = named[1] === "environment" || named[2]?.startsWith("-") ? named[2] : `argument ${named[2]}`;
  return literal === "" ? (name ?? null) : `${name}=${literal}`;
}

/** True, false, or null where a hole decides. */
type Answered = boolean | null;

function evaluateOr(machine: Machine, operands: readonly Operand[]): Answered {
  return splitAt(operands, /^(?:\|\||-o)$/)
    .map((part) => evaluateAnd(machine, part))
    .reduce((left, right) =>
      left === true || right === true ? true : left === null || right === null ? null : false,
    );
}

function evaluateAnd(machine: Machine, operands: readonly Operand[]): Answered {
  return splitAt(operands, /^(?:&&|-a)$/)
    .map((part) => evaluateOne(machine, part))
    .reduce((left, right) =>
      left === false || right === false ? false : left === null || right === null ? null : true,
    );
}

function splitAt(operands: readonly Operand[], operator: RegExp): readonly (readonly Operand[])[] {
  const parts: Operand[][] = [[]];
  for (const operand of operands) {
    if (!operand.isQuoted && operator.test(operand.text)) parts.push([]);
    else parts.at(-1)?.push(operand);
  }
  return parts;
}

function evaluateOne(machine: Machine, operands: readonly Operand[]): Answered {
  const [first, second, third] = operands;
  if (first?.text === "!" && operands.length > 1) {
    const answer = evaluateOne(machine, operands.slice(1));
    return answer === null ? null : !answer;
  }
  if (operands.length === 1 && first) return first.text === "" ? false : isPlain(first.text) ? true : null;
  if (operands.length === 2 && first && second) return evaluateUnary(machine, first.text, second);
  if (operands.length === 3 && first && second && third)
    return second.text === "=~"
      ? isFound(machine, first.text, third)
      : evaluateBinary(first.text, second.text, third);
  return operands.length === 0 ? false : null;
}

/** `=~`: what is found stands in BASH_REMATCH. */
function isFound({ scope }: Machine, left: string, right: Operand): Answered {
  if (!isPlain(left) || !isPlain(right.text)) return null;
  if (right.isQuoted) return left.includes(right.text);
  const found = findRegular(left, right.text);
  if (found === undefined) return null;
  scope.variables.set("BASH_REMATCH", found ?? []);
  return found !== null;
}

function evaluateUnary(machine: Machine, operator: string, { text, isChosen }: Operand): Answered {
  if (!isPlain(text)) {
    const isGiven = isChosen || /[^\uE000\uE001\d]/.test(text);
    return /^-[zn]$/.test(operator) && isGiven ? operator === "-n" : null;
  }
  if (operator === "-z") return text === "";
  if (operator === "-n") return text !== "";
  if (operator !== "-f" && operator !== "-e" && operator !== "-r" && operator !== "-s") return null;
  noteTested(machine, text);
  const path = repositoryPath(machine, text);
  return path !== null && machine.tree.has(path) ? true : null;
}

const NUMERIC: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "-eq": (a, b) => a === b,
  "-ne": (a, b) => a !== b,
  "-lt": (a, b) => a < b,
  "-le": (a, b) => a <= b,
  "-gt": (a, b) => a > b,
  "-ge": (a, b) => a >= b,
};

function evaluateBinary(left: string, operator: string, right: Operand): Answered {
  if (!isPlain(left) || !isPlain(right.text)) return null;
  if (operator === "=" || operator === "==") return isMatch(left, right);
  if (operator === "!=") return !isMatch(left, right);
  if (operator === "<" || operator === ">") return comesFirst(left, right.text, operator);
  const compare = Object.hasOwn(NUMERIC, operator) ? NUMERIC[operator] : undefined;
  if (!compare) return null;
  const [a, b] = [left, right.text].map((text) =>
    /^\s*[-+]?\d{1,15}\s*$/.test(text)
      ? Number(text)
      : evaluateArithmetic(
          text,
          readingOnly(() => null),
        ),
  );
  return a === null || b === null || a === undefined || b === undefined ? null : compare(a, b);
}

/** The order of letters and digits is the same in every language; that of other signs is not. */
function comesFirst(left: string, right: string, operator: "<" | ">"): Answered {
  if (!/^[a-z0-9]*$/.test(left) || !/^[a-z0-9]*$/.test(right)) return null;
  return operator === "<" ? left < right : left > right;
}

function isMatch(left: string, right: Operand): boolean {
  return right.isQuoted ? left === right.text : matchesPattern(left, right.text);
}
