import { argumentsOf, call } from "../calls.ts";
import { listOf } from "../dicts.ts";
import { isUnknown, unknown } from "../holes.ts";
import type { Run } from "../run.ts";
import { toText } from "../text.ts";
import type { Deferred, Question, Value } from "../values.ts";

/** One option or positional of a command line, whatever library declared it. */
export interface Option {
  /** Name under which the script reads it. */
  readonly dest: string;
  /** `--pair`, or the positional's name. */
  readonly word: string;
  readonly line: number;
  readonly required: boolean;
  /** True for `store_true` and the like; `standard` says what it is when it is not given. */
  readonly isSwitch: boolean;
  /** Null where it has no default. */
  readonly standard: Value;
  readonly choices: readonly Value[] | null;
  /** True where it takes several values. */
  readonly many: boolean;
  /** Converts a default that is a text; null for none. */
  readonly convert: Value;
}

/** What a script reads for an option: its default, one of its choices, a switch, or an unknown value. */
export function optionValue(run: Run, option: Option): Value {
  if (option.isSwitch) return switchValue(option);
  if (option.choices !== null && option.choices.length > 0) return choiceValue(run, option, option.choices);
  if (option.standard !== null && !isUnknown(option.standard)) return converted(run, option);
  const given = unknown(run.holes, {
    cause: `argument ${option.word}`,
    line: option.line,
    label: option.dest,
    selector: null,
  });
  return option.required ? given : absentOr(option, given);
}

function converted(run: Run, { standard, convert }: Option): Value {
  if (typeof standard !== "string" || convert === null) return standard;
  const made = call(run, convert, argumentsOf([standard]));
  return isUnknown(made) ? standard : made;
}

function keyOf(option: Option, part: string): string {
  return `${part}:${option.word}:${option.line}`;
}

function switchValue(option: Option): Deferred {
  const on = option.standard !== true;
  const question: Question = {
    key: keyOf(option, "flag"),
    order: [0, 1],
    guards: [`not with ${option.word}`, `only with ${option.word}`],
    sort: "flag",
  };
  return { kind: "deferred", question, options: [!on, on], textual: null };
}

function choiceValue(run: Run, option: Option, choices: readonly Value[]): Value {
  if (option.many) return option.standard ?? listOf(run, choices, true);
  const known = choices.indexOf(option.standard);
  const order = [...choices.keys()];
  if (known > 0) order.unshift(...order.splice(known, 1));
  const question: Question = {
    key: keyOf(option, "choice"),
    order,
    guards: choices.map((choice) => `only with ${option.word} ${toText(run, choice)}`),
    sort: "choice",
  };
  const chosen: Deferred = { kind: "deferred", question, options: choices, textual: null };
  if (option.required || option.standard !== null) return chosen;
  return absentOr(option, chosen);
}

/** An option that need not be given: nothing, or what is given. As text it counts as given. */
function absentOr(option: Option, given: Value): Deferred {
  const question: Question = {
    key: keyOf(option, "given"),
    order: [0, 1],
    guards: [null, `only with ${option.word}`],
    sort: "given",
  };
  return { kind: "deferred", question, options: [null, given], textual: given };
}

/** The question that decides which subcommand runs. */
export function commandQuestion(names: readonly string[], key: string): Question {
  return {
    key: `command:${key}`,
    order: [...names.keys()],
    guards: names.map((name) => `only with ${name}`),
    sort: "choice",
  };
}

/** The longest flag of those given, or the only name. */
export function mainWord(words: readonly string[]): string {
  return words.reduce((one, other) => (other.length > one.length ? other : one), words[0] ?? "");
}

/** `--dry-run` as a Python name. */
export function destOf(word: string): string {
  return word.replace(/^-+/, "").replaceAll("-", "_");
}
