import type { Effect, Hole } from "#domain/effect.ts";
import type { FileUse, ScriptCall, TakenIdentity } from "#domain/script.ts";
import { holesIn } from "../../holes.ts";
import type { Explored } from "./explore.ts";
import { guardsOf } from "./guards.ts";
import { causeOf, type HoleTable, showText } from "./holes.ts";
import { type EffectDraft, keyOf, type Recorder } from "./recorder.ts";
import { summarise } from "./summary.ts";

/** The runs of one entry into a script. */
export interface Found {
  readonly runs: readonly Explored[];
}

/** What all runs found. */
export interface Gathered {
  readonly effects: readonly Effect[];
  readonly calls: readonly ScriptCall[];
  readonly tools: readonly string[];
  readonly filesRead: readonly string[];
  readonly fileUses: readonly FileUse[];
  readonly identities: readonly TakenIdentity[];
  readonly environmentRead: readonly string[];
}

/** Exact names that one script may list; past that they become templates. */
export const EFFECT_LIMIT = 5_000;

/** Joins what the runs found: each effect once, with its guard, by line and name. */
export function effectsOf({
  found,
  holes,
  limits,
}: {
  readonly found: readonly Found[];
  readonly holes: HoleTable;
  readonly limits: Set<string>;
}): Gathered {
  const drafts = new Map<string, { draft: EffectDraft; guard: string | null }>();
  const recorders = found.flatMap(({ runs }) => runs.map(({ result }) => result.recorder));
  for (const { runs } of found) {
    const guards = guardsOf(runs);
    for (const { result } of runs) {
      for (const [key, draft] of result.recorder.effects)
        add(drafts, { key, draft, guard: guards.get(key) ?? null });
    }
  }
  for (const recorder of recorders) for (const limit of recorder.limits) limits.add(limit);
  if (endedEarly(found)) limits.add(EARLY_END);
  const shown = [...drafts.values()].map(({ draft, guard }) => toEffect(holes, draft, guard));
  const calls = new Map(recorders.flatMap((recorder) => [...recorder.calls]));
  return {
    effects: summarise(unique(shown), { limit: EFFECT_LIMIT, limits }).sort(byPlace),
    calls: [...calls.values()].sort((one, other) => one.line - other.line),
    tools: [...new Set(recorders.flatMap((recorder) => [...recorder.tools]))],
    filesRead: [...new Set(recorders.flatMap((recorder) => [...recorder.filesRead]))],
    fileUses: fileUsesOf(recorders),
    identities: [...new Map(recorders.flatMap(({ identities }) => [...identities])).values()],
    environmentRead: [...new Set(recorders.flatMap((recorder) => [...recorder.environmentRead]))],
  };
}

/** Each file once a mode; one whose existence the script asks for is optional. */
function fileUsesOf(recorders: readonly Recorder[]): readonly FileUse[] {
  const files = new Map(recorders.flatMap(({ files }) => [...files]));
  const tested = new Set([...files.values()].flatMap(({ mode, path }) => (mode === "test" ? [path] : [])));
  return [...files.values()].flatMap(({ path, mode, line }): readonly FileUse[] => {
    if (mode === "test") return [];
    return [{ path, mode, line, ...(mode === "read" && tested.has(path) ? { optional: true } : {}) }];
  });
}

const EARLY_END = "Every path that was followed ended the script before anything that may have an effect.";

/** True where nothing that may have an effect was reached, and no path came to the end of its code. */
function endedEarly(found: readonly Found[]): boolean {
  const results = found.flatMap(({ runs }) => runs.map(({ result }) => result));
  return (
    results.some(({ ending }) => ending === "aborted") &&
    results.every(({ ending, recorder }) => ending === "aborted" && recorder.reached.size === 0)
  );
}

function add(
  drafts: Map<string, { draft: EffectDraft; guard: string | null }>,
  { key, draft, guard }: { key: string; draft: EffectDraft; guard: string | null },
): void {
  const known = drafts.get(key);
  if (known === undefined) drafts.set(key, { draft, guard });
  else if (known.guard !== guard)
    known.guard = known.guard === null || guard === null ? null : `${known.guard} or ${guard}`;
}

/** Holes that the text itself has: `{x}`, `${X}`, `%s`. */
const PLACEHOLDER = /\{[^{}]*\}|\$\w+|%\(?\w*\)?s/;

function toEffect(holes: HoleTable, draft: EffectDraft, guard: string | null): Effect {
  const { verb, kind, line, sqlLine, columns, statement, selector } = draft;
  const name = withoutNone(kind, showText(holes, draft.name));
  const to = draft.to === undefined ? undefined : withoutNone(kind, showText(holes, draft.to));
  const causes = holesOf(holes, draft);
  return {
    verb,
    kind,
    name,
    ...(to === undefined ? {} : { to }),
    exact: causes.length === 0,
    holes: causes,
    guard,
    line,
    ...(sqlLine === undefined ? {} : { sqlLine }),
    ...(statement === undefined ? {} : { statement }),
    ...(columns === undefined ? {} : { columns: columns.map((column) => showText(holes, column)) }),
    ...(selector === undefined ? {} : { selector }),
  };
}

/** `None` as a whole part of a name stands for a value that is set elsewhere: no table is called so. */
function withoutNone(kind: EffectDraft["kind"], name: string): string {
  return kind.startsWith("bigquery") ? name.replace(NONE_PART, "{None}") : name;
}

const NONE_PART = /(?<![^.])None(?![^.])/g;

function holesOf(holes: HoleTable, { name, to = "", line, kind }: EffectDraft): readonly Hole[] {
  const found = holesIn(`${name} ${to}`).map((hole) => {
    const { cause, line: at } = causeOf(holes, hole);
    return { cause, line: at };
  });
  for (const text of [name, to]) {
    const placeholder = PLACEHOLDER.exec(text)?.[0];
    if (placeholder !== undefined) found.push({ cause: `placeholder ${placeholder}`, line });
    if (kind.startsWith("bigquery") && text.search(NONE_PART) >= 0)
      found.push({ cause: "value that is not set", line });
    if (kind === "bigquery-table" && text.endsWith("*")) found.push({ cause: "wildcard", line });
  }
  return [...new Map(found.map((hole) => [`${hole.cause}\n${hole.line}`, hole])).values()];
}

/** Effects that only differ in holes which are shown alike are one. */
function unique(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Map<string, Effect>();
  for (const effect of effects) {
    const key = `${keyOf(effect)}\n${effect.guard ?? ""}`;
    if (!seen.has(key)) seen.set(key, effect);
  }
  return [...seen.values()];
}

function byPlace(one: Effect, other: Effect): number {
  if (one.line !== other.line) return one.line - other.line;
  return (
    compare(one.name, other.name) || compare(one.verb, other.verb) || compare(one.to ?? "", other.to ?? "")
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
