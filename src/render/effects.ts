import type { Effect } from "#domain/effect.ts";
import type { ScriptFact } from "#domain/script.ts";
import { count } from "./text.ts";

/** Effects of one verb on one kind of resource, under one guard. */
export interface EffectGroup {
  readonly verb: string;
  readonly kind: Effect["kind"];
  readonly guard: string | null;
  readonly list: readonly Effect[];
}

/** Effects by verb, kind and guard, in the order in which they first appear. */
export function groupEffects(list: readonly Effect[]): readonly EffectGroup[] {
  const groups = new Map<string, EffectGroup & { readonly list: Effect[] }>();
  for (const effect of list) {
    const { verb, kind, guard } = effect;
    const key = JSON.stringify([verb, kind, guard]);
    const group = groups.get(key) ?? { verb, kind, guard, list: [] };
    if (group.list.length === 0) groups.set(key, group);
    group.list.push(effect);
  }
  return [...groups.values()];
}

/** `create 194 tables, read 3 tables`: the effects of a script in one phrase, each name once whatever its guards. */
export function effectCounts(fact: ScriptFact | null): string {
  if (fact === null) return "–";
  const groups = groupEffects(fact.effects.map((effect) => ({ ...effect, guard: null })));
  if (groups.length === 0) return "none found";
  const shown = groups
    .slice(0, GROUPS_SHOWN)
    .map(({ verb, kind, list }) => `${verb} ${resources(kind, differentNames(list))}`);
  return groups.length > GROUPS_SHOWN
    ? `${shown.join(", ")}, +${groups.length - GROUPS_SHOWN} more`
    : shown.join(", ");
}

function differentNames(list: readonly Effect[]): number {
  return new Set(list.map(({ name, to = "" }) => `${name}\n${to}`)).size;
}

/** Effects in plain text, each verb with its first name and its guard: `create 72 tables (first: d.t), only with --execute`. */
export function effectNames(fact: ScriptFact): string {
  const groups = groupEffects(fact.effects);
  const shown = groups.slice(0, GROUPS_SHOWN).map(({ verb, kind, guard, list }) => {
    const first = list[0]?.to === undefined ? list[0]?.name : `${list[0].name} -> ${list[0].to}`;
    const name = list.length === 1 ? first : `first: ${first}`;
    return `${verb} ${resources(kind, list.length)} (${name})${guard === null ? "" : `, ${guard}`}`;
  });
  const rest = groups.length - shown.length;
  return rest > 0 ? `${shown.join("; ")}; +${rest} more` : shown.join("; ");
}

/** `194 tables`. */
export function resources(kind: Effect["kind"], number: number): string {
  return count(number, NOUNS[kind]);
}

const GROUPS_SHOWN = 3;

const NOUNS: Readonly<Record<Effect["kind"], string>> = {
  "bigquery-table": "table",
  "bigquery-dataset": "dataset",
  "gcs-object": "object",
  "gcs-bucket": "bucket",
  "run-job": "job",
  build: "build",
  other: "resource",
};
