import type { Effect } from "#domain/effect.ts";
import type { Impact } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { readScriptedWork } from "#domain/simulation/scripted.ts";
import { targetOf } from "#domain/simulation/targets.ts";
import { splitName } from "#domain/table-name.ts";
import { counted, listed } from "../../wording.ts";

/** Something that a script does and its operation does not say, or the other way round. */
export interface Contradiction {
  readonly impact: Impact;
  /** A clause after the script's path: `drops a, although x is a rename`. */
  readonly says: string;
  readonly line: number;
  /** What running it does; null where the operation merely does not get done. */
  readonly loses: string | null;
}

/** What a kind of operation is called. */
export const KIND_NAMES: Readonly<Record<Operation["kind"], string>> = {
  rename: "a rename",
  consolidate: "a consolidation",
  "create-views": "a creation of views",
  validate: "a validation",
  generate: "a generation",
  drop: "a drop",
};

/** Every contradiction between an operation and the effects of its script, gravest first. */
export function contradictionsOf(operation: Operation, script: ScriptFact): readonly Contradiction[] {
  const effects = script.effects.filter(({ kind }) => kind === "bigquery-table");
  const found = [
    foreignDrops(operation, effects),
    ...(operation.kind === "rename" ? otherRenames(operation, script, effects) : []),
    foreignChanges(operation, effects),
    script.complete ? idleness(operation, effects) : null,
  ];
  return found.filter((one) => one !== null);
}

/** Drops of exact names that the operation does not ask for. */
function foreignDrops(operation: Operation, effects: readonly Effect[]): Contradiction | null {
  const made = new Set(effects.filter(makes).map(({ name }) => name));
  const drops = effects.filter(
    (effect) => isDrop(effect) && effect.exact && !isDropAsked(operation, effect, made),
  );
  const [first] = drops;
  if (first === undefined) return null;
  const names = namesOf(drops);
  return {
    impact: "prevents",
    says: `drops ${names}${guardsOf(drops)}, although ${operation.id} is ${KIND_NAMES[operation.kind]}${asksOthers(operation)}`,
    line: first.line,
    loses: names,
  };
}

/** A consolidation and a drop drop their sources; a generation may drop what it makes. */
function isDropAsked(
  { kind, from, dataset }: Operation,
  { name }: Effect,
  made: ReadonlySet<string>,
): boolean {
  if (kind === "generate" || kind === "create-views") return made.has(name);
  if (kind !== "consolidate" && kind !== "drop") return false;
  const parts = splitName(name);
  return (parts.dataset ?? dataset) === dataset && from.some((template) => isMatch(template, parts.table));
}

function asksOthers({ kind, from }: Operation): string {
  return kind === "consolidate" || kind === "drop" ? ` of ${from.map(({ text }) => text).join(", ")}` : "";
}

/** Exact renames of tables that the operation does not claim, or to other names than it says. */
function otherRenames(
  operation: Operation,
  script: ScriptFact,
  effects: readonly Effect[],
): readonly (Contradiction | null)[] {
  const { renames } = readScriptedWork(script, operation.dataset);
  const line = effects.find(({ verb }) => verb === "rename")?.line ?? 1;
  const strangers: string[] = [];
  const others: string[] = [];
  const find = targetOf(operation, undefined);
  for (const [old, target] of renames) {
    if (!operation.from.some((template) => isMatch(template, old))) strangers.push(old);
    else {
      const planned = find(old);
      if (planned.kind === "decided" && planned.name !== target) {
        others.push(`${old} to ${target} instead of ${planned.name}`);
      }
    }
  }
  return [
    strangers.length === 0
      ? null
      : {
          impact: "endangers",
          says: `renames ${counted(strangers.length, "table")} that ${operation.id} does not claim: ${listed(strangers)}`,
          line,
          loses: null,
        },
    others.length === 0
      ? null
      : {
          impact: "endangers",
          says: `renames ${counted(others.length, "table")} otherwise than ${operation.id} says: ${listed(others)}`,
          line,
          loses: null,
        },
  ];
}

/** Changes that a validation or a creation of views has no business with. */
function foreignChanges({ kind, id }: Operation, effects: readonly Effect[]): Contradiction | null {
  const verbs = kind === "validate" ? CHANGING : kind === "create-views" ? MOVING : null;
  const changes = verbs === null ? [] : effects.filter(({ verb, exact }) => exact && verbs.has(verb));
  const [first] = changes;
  if (first === undefined) return null;
  const what = [...new Set(changes.map(({ verb }) => verb))].join(", ");
  return {
    impact: "endangers",
    says: `changes tables (${what} of ${namesOf(changes)})${guardsOf(changes)}, although ${id} is ${KIND_NAMES[kind]}`,
    line: first.line,
    loses: null,
  };
}

const MOVING: ReadonlySet<string> = new Set(["rename", "write", "dml"]);
const CHANGING: ReadonlySet<string> = new Set(["rename", "write", "dml", "replace", "load"]);

const DONE_BY: Readonly<
  Record<Operation["kind"], { readonly verbs: ReadonlySet<string>; readonly what: string } | null>
> = {
  rename: { verbs: new Set(["rename"]), what: "renames no table" },
  consolidate: {
    verbs: new Set(["create", "replace", "copy", "load", "write", "dml"]),
    what: "makes no table",
  },
  "create-views": { verbs: new Set(["view"]), what: "makes no view" },
  drop: { verbs: new Set(["drop", "delete"]), what: "drops no table" },
  generate: null,
  validate: null,
};

function idleness({ kind, id }: Operation, effects: readonly Effect[]): Contradiction | null {
  const wanted = DONE_BY[kind];
  if (wanted === null || effects.some(({ verb }) => wanted.verbs.has(verb))) return null;
  return {
    impact: "endangers",
    says: `${wanted.what}, although ${id} is ${KIND_NAMES[kind]}`,
    line: 1,
    loses: null,
  };
}

/** Drops whose names are known only when the script runs, where the operation asks for none. */
export function hiddenDrops({ kind }: Operation, { effects }: ScriptFact): readonly Effect[] {
  if (kind === "drop" || kind === "consolidate" || kind === "generate") return [];
  return effects.filter((effect) => effect.kind === "bigquery-table" && isDrop(effect) && !effect.exact);
}

function isDrop({ verb }: Effect): boolean {
  return verb === "drop" || verb === "delete";
}

function makes({ verb }: Effect): boolean {
  return verb === "create" || verb === "replace" || verb === "view" || verb === "load";
}

function namesOf(effects: readonly Effect[]): string {
  return listed([...new Set(effects.map(({ name }) => splitName(name).table))]);
}

function guardsOf(effects: readonly Effect[]): string {
  const guards = [...new Set(effects.flatMap(({ guard }) => guard ?? []))];
  return guards.length === 0 ? "" : ` (${guards.join(", ")})`;
}
