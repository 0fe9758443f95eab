import type { Answer } from "#domain/finding.ts";
import type { Operation, Phase } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { DependentFact, DependentsFact } from "#domain/table-details.ts";
import { fail, fromReading, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { namesMatchingAny } from "../../index-names.ts";
import { readingOf } from "../../reading-of.ts";
import { grouped, listed } from "../../wording.ts";

/** Operations after which a table's old name is gone. */
const RENAMING: ReadonlySet<string> = new Set(["rename", "consolidate", "drop"]);

/** Asks whether views or routines read tables whose names the phase takes away. */
export const audit = defineAudit({
  id: "dependent-view",
  family: "infrastructure",
  title: "No view or routine reads a table that loses its name",
  impact: "endangers",
  reads: ["dependents", "catalogues"],
  ask: ({ phase, at, dependents, catalogues }): readonly Answer[] =>
    phase.operations.flatMap((operation): readonly Answer[] => {
      const { dataset } = operation;
      if (dataset === null || !RENAMING.has(operation.kind) || operation.from.length === 0) return [];
      const about = aboutOperation(operation);
      const reading = readingOf(dependents, { key: dataset, at });
      const catalogue = readingOf(catalogues, { key: dataset, at });
      if (isRead(reading) && isRead(catalogue)) {
        const names = new Set(namesMatchingAny(catalogue.value, operation.from));
        return [weigh({ operation, dataset, names, reading, phase })];
      }
      const unseen = isRead(reading) ? catalogue : reading;
      if (isRead<unknown>(unseen) || unseen.reason === "absent") return [];
      const whether = `whether views read tables of ${operation.id}`;
      return [unverifiedFrom({ ...about, reading: unseen, whether, consequence: consequenceOf(operation) })];
    }),
});

interface Weighing {
  readonly operation: Operation;
  readonly dataset: string;
  readonly names: ReadonlySet<string>;
  readonly reading: Read<DependentsFact>;
  readonly phase: Phase;
}

function weigh({ operation, dataset, names, reading, phase }: Weighing): Answer {
  const { scope, dependents } = reading.value;
  const about = aboutOperation(operation);
  const affected = dependents.filter(({ reads }) => reads.some((table) => isOf(table, { dataset, names })));
  const bare = affected.filter((dependent) => isBare(dependent, { dataset, names }));
  const unclear = dependents.filter(({ complete }) => !complete);
  const where = scope === "region" ? "the project's region" : `dataset ${dataset} alone`;
  const saw = `${readers(dependents.length)} of ${where} name ${dataset}; ${affected.length} read tables of ${operation.id}`;
  const evidence = [fromReading(reading, saw)] as const;
  const kept = phase.operations.find(({ covers }) => covers.includes(operation.id));
  const cure = {
    consequence: consequenceOf(operation),
    delay: hours(0.5, 4),
    mitigation: "Put views under the old names until every reader is changed.",
    workaround: "Put views under the old names (`create-views`).",
    action: `Change ${listed((affected.length > 0 ? affected : unclear).map(nameOf)) || "them"} together with ${operation.id}.`,
  };
  if (affected.length > 0 && kept === undefined) {
    const says = `${readers(affected.length)} read tables that lose their names by ${operation.id}: ${listed(affected.map(nameOf))}.`;
    return fail({ ...about, says, evidence, cure });
  }
  if (bare.length > 0) {
    const says = `${readers(bare.length)} use old names of ${operation.id} in ways that the views of ${kept?.id ?? ""} do not cover (writes, wildcards): ${listed(bare.map(nameOf))}.`;
    const action = `Change ${listed(bare.map(nameOf))} together with ${operation.id}.`;
    return fail({ ...about, says, evidence, cure: { ...cure, workaround: null, action } });
  }
  if (unclear.length > 0 && kept === undefined) {
    return unverified({
      ...about,
      says: `Could not check whether ${listed(unclear.map(nameOf))} read tables of ${operation.id}: their texts could not be understood.`,
      evidence,
      verify: `Read the texts of ${listed(unclear.map(nameOf))} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
    });
  }
  const says =
    affected.length > 0
      ? `${kept?.id} keeps the old names that ${listed(affected.map(nameOf))} read.`
      : `No view or routine of ${where} reads a table of ${operation.id}.`;
  return pass({ ...about, says, evidence });
}

/** A view under the old name covers plain reads, no writes and no wildcards. */
function isBare(
  { reads, changes = [] }: DependentFact,
  old: { readonly dataset: string; readonly names: ReadonlySet<string> },
): boolean {
  const uncovered = [...changes, ...reads.filter((table) => table.endsWith("*"))];
  return uncovered.some((table) => isOf(table, old));
}

function isOf(
  table: string,
  { dataset, names }: { readonly dataset: string; readonly names: ReadonlySet<string> },
): boolean {
  const [owner, name = ""] = table.split(".");
  return owner === dataset && (names.has(name) || matchesPrefix(name, names));
}

/** `events_*` reads every table that starts so. */
function matchesPrefix(name: string, names: ReadonlySet<string>): boolean {
  if (!name.endsWith("*")) return false;
  const prefix = name.slice(0, -1);
  return [...names].some((one) => one.startsWith(prefix));
}

function readers(count: number): string {
  return count === 1 ? "1 view or routine" : `${grouped(count)} views and routines`;
}

function nameOf({ dataset, name }: DependentFact): string {
  return `${dataset}.${name}`;
}

function consequenceOf({ id }: Operation): string {
  return `Views and routines that read tables by their old names fail once ${id} is done`;
}

function aboutOperation({ id, place }: Operation) {
  return { subject: { kind: "operation", id }, place, operations: [id] } as const;
}
