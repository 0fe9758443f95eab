import { type Explored, type Flips, nameOf, type RunResult } from "./explore.ts";
import type { EffectDraft } from "./recorder.ts";
import type { Question } from "./values.ts";

interface Literal {
  readonly question: Question;
  readonly option: number;
}

/** What an effect depends on, as far as the runs tell: by key of the effect. */
export function guardsOf(runs: readonly Explored[]): ReadonlyMap<string, string> {
  const needed = new Map<string, Literal[]>();
  for (const { having, lacking, flipped } of neighbours(runs)) {
    note(needed, { having, lacking, flipped });
    note(needed, { having: lacking, lacking: having, flipped });
  }
  const guards = new Map<string, string>();
  for (const [key, literals] of needed) {
    const words = literals.filter((literal) => alwaysHolds(runs, key, literal)).map(wordsOf);
    const text = shorten([...new Set(words.filter((word) => word !== null))]);
    if (text !== "") guards.set(key, text);
  }
  return guards;
}

const LONGEST = 4;

function shorten(words: readonly string[]): string {
  const shown = words.slice(0, LONGEST).join(" and ");
  return words.length > LONGEST ? `${shown} and ${words.length - LONGEST} more conditions` : shown;
}

/** Flips beyond which a run that was not made is not looked for. */
const DEEPEST = 6;

/** Runs that differ in one decision. A flip of something that a run never asks about makes no other run. */
function* neighbours(
  runs: readonly Explored[],
): Generator<{ having: RunResult; lacking: RunResult; flipped: unknown }> {
  const names = new Map<unknown, number>();
  const byName = new Map(runs.map((run) => [nameOf(names, run.flips), run.result]));
  const runFor = (flips: Flips): RunResult | undefined => {
    const known = byName.get(nameOf(names, flips));
    if (known !== undefined || flips.size > DEEPEST) return known;
    for (const key of flips.keys()) {
      const without = runFor(new Map([...flips].filter(([other]) => other !== key)));
      if (without !== undefined && !without.trail.some(({ question }) => question.key === key))
        return without;
    }
    return undefined;
  };
  for (const { flips, result } of runs) {
    for (const flipped of flips.keys()) {
      const fewer = new Map(flips);
      fewer.delete(flipped);
      const other = runFor(fewer);
      if (other !== undefined) yield { having: result, lacking: other, flipped };
    }
  }
}

/** Effects of one run that another lacks, where the two differ in one decision, depend on that decision. */
function note(
  needed: Map<string, Literal[]>,
  { having, lacking, flipped }: { having: RunResult; lacking: RunResult; flipped: unknown },
): void {
  const decision = having.trail.find(({ question }) => question.key === flipped);
  if (decision === undefined) return;
  if (lacking.ending !== "finished" && decision.question.sort !== "flag") return;
  for (const [key, effect] of having.recorder.effects) {
    if (lacking.recorder.effects.has(key)) continue;
    if (decision.question.sort === "choice" && isEnumerated(effect, { having, lacking })) continue;
    const literals = needed.get(key) ?? [];
    literals.push(decision);
    needed.set(key, literals);
  }
}

/** Another choice has the same kind of effect on another name: the names are an enumeration, not a condition. */
function isEnumerated(
  effect: EffectDraft,
  { having, lacking }: { having: RunResult; lacking: RunResult },
): boolean {
  for (const [key, other] of lacking.recorder.effects) {
    if (
      other.line === effect.line &&
      other.verb === effect.verb &&
      other.kind === effect.kind &&
      !having.recorder.effects.has(key)
    ) {
      return true;
    }
  }
  return false;
}

function alwaysHolds(runs: readonly Explored[], key: string, { question, option }: Literal): boolean {
  return runs.every(({ result }) => {
    if (!result.recorder.effects.has(key)) return true;
    const made = result.trail.find((decision) => decision.question.key === question.key);
    return made?.option === option;
  });
}

function wordsOf({ question, option }: Literal): string | null {
  return question.guards[option] ?? null;
}
