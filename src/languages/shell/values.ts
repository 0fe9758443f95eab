import type { NamedHole } from "../effects.ts";
import { holesIn, holeToken } from "../holes.ts";

/** One of the texts that a value may have. */
export interface Choice {
  readonly text: string;
  /** What brings it about: a flag, `--dry-run`; null for the default. */
  readonly flag: string | null;
  /** True where it stands for a variable that was not set: tests count it, names do not. */
  readonly isUnset?: boolean;
  /** The sides of branches, and the alternatives of other values, that it goes with. */
  readonly marks?: Marks;
}

/** Which side of a branch, or which alternative of a value, something belongs to; by branch or hole. */
export type Marks = Readonly<Record<string, string>>;

/** Marks that one alternative keeps; older ones are forgotten, which only allows more combinations. */
const MARK_LIMIT = 12;

/** A hole of a shell evaluation. */
export interface ShellHole extends NamedHole {
  label: string;
  /** Finite alternatives, if there are; they may hold holes in their turn. */
  readonly choices?: readonly Choice[];
  /** Environment variable that overrides the only choice; names take the choice, tests count both. */
  readonly override?: string;
  /** Position of a positional parameter of the script. */
  readonly position?: number;
  /** The query whose rows it stands for. */
  readonly selector?: string;
}

/** All holes of one evaluation, by number. */
export interface Holes {
  readonly list: ShellHole[];
  readonly numbers: Map<string, number>;
}

export function noHoles(): Holes {
  return { list: [], numbers: new Map() };
}

/** The token of a hole; the same hole has the same token. */
export function addHole(holes: Holes, hole: ShellHole): string {
  const key = JSON.stringify([hole.cause, hole.label, hole.line, hole.choices, hole.override, hole.position]);
  const known = holes.numbers.get(key);
  if (known !== undefined) return holeToken(known);
  holes.numbers.set(key, holes.list.length);
  holes.list.push(hole);
  return holeToken(holes.list.length - 1);
}

/** True where the text has no hole at all. */
export function isPlain(text: string): boolean {
  return !text.includes("\uE000");
}

/** The hole that is the whole text, if one is. */
export function wholeHole(holes: Holes, text: string): ShellHole | null {
  if (!text.startsWith("\uE000")) return null;
  const index = /^\uE000(\d+)\uE001$/.exec(text)?.[1];
  return index === undefined ? null : (holes.list[Number(index)] ?? null);
}

const CHOICE_LIMIT = 64;

/** A text value out of several; equal ones count once. */
export function choose(holes: Holes, choices: readonly Choice[], line: number): string {
  const distinct = withoutRepeats(choices);
  const texts = new Set(distinct.map(({ text }) => text));
  const [only] = distinct;
  if (only && texts.size === 1) return only.text;
  if (distinct.length > CHOICE_LIMIT)
    return addHole(holes, { cause: "too many alternatives", label: "…", line });
  return addHole(holes, { cause: "one of several values", label: "…", line, choices: distinct });
}

/** Equal alternatives once, with the marks that all of them have. */
function withoutRepeats(choices: readonly Choice[]): readonly Choice[] {
  const distinct = new Map<string, Choice>();
  for (const choice of choices) {
    const key = `${choice.flag} ${choice.text}`;
    const known = distinct.get(key);
    distinct.set(key, known === undefined ? choice : { ...known, marks: commonMarks([known, choice]) });
  }
  return [...distinct.values()];
}

/** The marks that all of the alternatives have. */
export function commonMarks([first, ...rest]: readonly Choice[]): Marks {
  const own = Object.entries(first?.marks ?? {});
  return Object.fromEntries(own.filter(([key, side]) => rest.every(({ marks }) => marks?.[key] === side)));
}

/** The alternative with one more mark. */
export function withMark(choice: Choice, key: string, side: string): Choice {
  const kept = Object.entries(choice.marks ?? {}).slice(1 - MARK_LIMIT);
  return { ...choice, marks: Object.fromEntries([...kept, [key, side]]) };
}

/** The alternatives of a value: those of a choice, or the text itself. */
export function choicesOf(holes: Holes, text: string): readonly Choice[] {
  const hole = wholeHole(holes, text);
  if (!hole?.choices || hole.override !== undefined) return [{ text, flag: null }];
  const [index = -1] = holesIn(text);
  return hole.choices.map((choice, at) => withMark(choice, holeMark(index), String(at)));
}

function holeMark(index: number): string {
  return `value ${index}`;
}

/** One way to fill the choices of some texts. */
export interface Combination {
  readonly texts: readonly string[];
  /** Flags that the chosen alternatives need. */
  readonly flags: readonly string[];
  /** What the chosen alternatives go with. */
  readonly marks: Marks;
}

const COMBINATION_LIMIT = 512;

/** How holes are filled. */
export interface Filling {
  readonly use?: "names" | "tests";
  /** What is known of branches and values where the texts stand. */
  readonly facts?: Marks;
}

/**
 * All ways to fill the choice holes of the texts. Holes of one number are filled alike, and alternatives of different
 * sides of one branch never meet. Null above the limit.
 */
export function combine(
  holes: Holes,
  texts: readonly string[],
  { use = "names", facts = {} }: Filling = {},
): readonly Combination[] | null {
  if (texts.every(isPlain)) return [{ texts, flags: [], marks: {} }];
  const found = fillAll(holes, texts, { use, facts });
  return found?.length === 0 ? fillAll(holes, texts, { use, facts: {} }) : found;
}

function fillAll(
  holes: Holes,
  texts: readonly string[],
  { use, facts }: Required<Filling>,
): readonly Combination[] | null {
  let open: Combination[] = [{ texts, flags: [], marks: facts }];
  const done: Combination[] = [];
  while (open.length > 0) {
    const next: Combination[] = [];
    for (const combination of open) {
      const index = firstChoice(holes, combination.texts);
      if (index === undefined) done.push(combination);
      else next.push(...fillings(choicesFor(holes, index, use), combination, index));
    }
    if (done.length + next.length > COMBINATION_LIMIT) return null;
    open = next;
  }
  return done;
}

/** The first hole with alternatives in the texts; most texts have no hole and are passed quickly. */
function firstChoice(holes: Holes, texts: readonly string[]): number | undefined {
  for (const text of texts) {
    if (isPlain(text)) continue;
    const index = holesIn(text).find((number) => holes.list[number]?.choices);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** The alternatives of a hole, each with the mark that says which it is. */
function choicesFor(holes: Holes, index: number, use: "names" | "tests"): readonly Choice[] {
  const choices = (holes.list[index]?.choices ?? []).map((choice, at) => ({
    ...choice,
    marks: { ...choice.marks, [holeMark(index)]: String(at) },
  }));
  const set = choices.filter(({ isUnset }) => !isUnset);
  return use === "names" && set.length > 0 ? set : choices;
}

function fillings(
  choices: readonly Choice[],
  { texts, flags, marks }: Combination,
  index: number,
): readonly Combination[] {
  const token = holeToken(index);
  return choices.flatMap((choice) => {
    const own = choice.marks ?? {};
    if (Object.entries(own).some(([key, side]) => (marks[key] ?? side) !== side)) return [];
    return [
      {
        texts: texts.map((text) => text.replaceAll(token, () => choice.text)),
        flags: choice.flag === null ? flags : [...flags, choice.flag],
        marks: { ...marks, ...own },
      },
    ];
  });
}
