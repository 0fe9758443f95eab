import type { CatalogueFact, TableType } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { matchName } from "#domain/names/match.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import { undecidedWords, writeName } from "#domain/names/write.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromComputation, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { nameSet, namesMatching } from "../../index-names.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether the new names of an operation are free: not taken by a table that stays, and each wanted once. */
export const audit = defineAudit({
  id: "name-collision",
  family: "readiness",
  title: "New names are free",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) =>
    phase.operations.flatMap((operation): readonly Answer[] => {
      const { to, from, dataset } = operation;
      if (to === null || dataset === null || from.length === 0) return [];
      if (from.some((template) => undecidedWords(template, to).length > 0)) return [];
      const catalogue = readingOf(catalogues, { key: dataset, at });
      if (isRead(catalogue)) return [simulate({ operation, to, catalogue, at })];
      return [
        unverifiedFrom({
          ...about(operation),
          reading: catalogue,
          whether: `whether the new names of ${operation.id} are free in ${dataset}`,
          consequence: cannot(operation),
        }),
      ];
    }),
});

/** What a table in the way is called. */
const KINDS: Readonly<Record<TableType, string>> = {
  TABLE: "a table",
  VIEW: "a view",
  EXTERNAL: "an external table",
  MATERIALIZED_VIEW: "a materialized view",
  SNAPSHOT: "a snapshot",
};

interface Case {
  readonly operation: Operation;
  readonly to: NameTemplate;
  readonly catalogue: Read<CatalogueFact>;
  readonly at: string;
}

/** A new name that is not free, and the old names that lead to it. */
interface Collision {
  readonly target: string;
  readonly sources: readonly string[];
}

/** What the operation would run into. */
interface Collisions {
  readonly written: number;
  /** New names that a staying table has. */
  readonly taken: readonly Collision[];
  /** New names that several old ones lead to, where each should lead to its own. */
  readonly shared: readonly Collision[];
}

function simulate({ operation, to, catalogue, at }: Case): Answer {
  const { written, taken, shared } = collide(operation, { to, catalogue: catalogue.value });
  const statement = {
    ...about(operation),
    evidence: [
      fromReading(
        catalogue,
        `${counted(written, "new name")} written, ${taken.length} taken, ${shared.length} wanted more than once`,
      ),
      fromPlan(operation.place, {
        saw: `${operation.from.map(({ text }) => text).join(", ")} -> ${to.text}`,
        at,
      }),
    ],
  } as const;
  if (taken.length === 0 && shared.length === 0) {
    return pass({ ...statement, says: `All ${counted(written, "new name")} of ${operation.id} are free.` });
  }
  const kinds = new Map(catalogue.value.tables.map(({ name, type }) => [name, KINDS[type]]));
  const inTheWay = (collision: Collision) => tableInTheWay(kinds, collision);
  const parts = [
    taken.length === 0
      ? ""
      : `${counted(taken.length, "new name")} ${taken.length === 1 ? "is" : "are"} taken: ${listed(taken.map(inTheWay))}`,
    shared.length === 0
      ? ""
      : `${counted(shared.length, "new name")} would go to several tables: ${listed(shared.map(movedText))}`,
  ].filter((part) => part !== "");
  const seen = listed([...taken.map(inTheWay), ...shared.map(movedText)]);
  return fail({
    ...statement,
    evidence: [...statement.evidence, fromComputation("simulated renames", { saw: seen, at })],
    says: `${operation.id}: ${parts.join("; ")}.`,
    cure: {
      consequence: `${cannot(operation)}: ${counted(taken.length + shared.length, "name collision")}`,
      delay: hours(1, 4),
      mitigation: "Decide for each collision which table keeps the name; compare their rows first.",
      workaround: "Leave the colliding tables out of the operation and treat them by hand.",
      action: `Drop, archive or rename the tables in the way of ${operation.id}, or change its templates.`,
    },
  });
}

function collide(
  operation: Operation,
  seen: { readonly to: NameTemplate; readonly catalogue: CatalogueFact },
): Collisions {
  const sources = new Map<string, string>();
  for (const template of operation.from) {
    for (const name of namesMatching(seen.catalogue, template)) {
      const binding = sources.has(name) ? null : matchName(template, name);
      const target = binding === null ? null : writeName(seen.to, binding);
      if (target !== null) sources.set(name, target);
    }
  }
  const existing = nameSet(seen.catalogue);
  const wanted = new Map<string, string[]>();
  for (const [source, target] of sources) {
    const leading = wanted.get(target);
    if (leading) leading.push(source);
    else wanted.set(target, [source]);
  }
  const targets = [...wanted].map(([target, leading]) => ({ target, sources: leading }));
  const keepsOne = operation.kind === "consolidate";
  return {
    written: targets.length,
    taken: targets.filter(({ target }) => existing.has(target) && !movesAway(target, sources)),
    shared: keepsOne ? [] : targets.filter((collision) => collision.sources.length > 1),
  };
}

/** `a, b -> c`. */
function movedText({ sources, target }: Collision): string {
  return `${listed(sources)} -> ${target}`;
}

/** `a -> b, where the view b stands`. */
function tableInTheWay(kinds: ReadonlyMap<string, string>, collision: Collision): string {
  return `${movedText(collision)}, where ${kinds.get(collision.target) ?? "a table"} of that name stands`;
}

/** A table in the way that the operation itself renames to another name is no obstacle in the end. */
function movesAway(target: string, sources: ReadonlyMap<string, string>): boolean {
  return sources.has(target);
}

function cannot(operation: Operation): string {
  return `Cannot execute ${operationLabel(operation)}`;
}

function about(operation: Operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  } as const;
}
