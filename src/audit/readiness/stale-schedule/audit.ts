import type { Answer } from "#domain/finding.ts";
import { isCompliant, namingMandates } from "#domain/mandates.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { ScheduledQueriesFact, ScheduledQueryFact, ScheduledUse } from "#domain/scheduled-query.ts";
import { splitName } from "#domain/table-name.ts";
import { fail, fromReading, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { aboutOperation } from "../../simulated.ts";
import { keeperOf, mayStart, takesNames } from "../../table-uses.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether scheduled queries use or bring back names that the phase takes away. */
export const audit = defineAudit({
  id: "stale-schedule",
  family: "readiness",
  title: "No scheduled query uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scheduledQueries"],
  ask: ({ plan, phase, scheduledQueries }) =>
    phase.operations.filter(takesNames).map((operation): Answer => {
      if (isRead(scheduledQueries)) return judge({ plan, phase, operation, scheduledQueries });
      return doubt(operation, scheduledQueries);
    }),
});

/** Where the API is off, nothing is scheduled: that is an answer. */
function doubt(operation: Operation, reading: Reading<ScheduledQueriesFact>): Answer {
  const about = aboutOperation(operation);
  if (isRead(reading)) throw new Error("a doubt needs an unread reading");
  if (reading.reason === "disabled") {
    const says = "The BigQuery Data Transfer API is off, so no query runs on a schedule.";
    return pass({ ...about, evidence: [fromReading(reading, reading.detail)], says });
  }
  return unverifiedFrom({
    ...about,
    reading,
    whether: `whether scheduled queries use old names of ${operation.id}`,
    consequence: consequenceOf(operation),
  });
}

interface Case {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly scheduledQueries: Read<ScheduledQueriesFact>;
}

/** A scheduled query, and what it does to old names. */
interface Found {
  readonly query: ScheduledQueryFact;
  readonly uses: readonly ScheduledUse[];
}

function judge({ plan, phase, operation, scheduledQueries }: Case): Answer {
  const about = aboutOperation(operation);
  const active = scheduledQueries.value.queries.filter(({ disabled }) => !disabled);
  const isCovered = coverOf(phase, operation);
  const isOld = oldNames({ plan, phase, operation });
  const found = active.flatMap((query): readonly Found[] => {
    const uses = query.uses.filter((use) => isOld(use.table) && !isCovered(use));
    return uses.length === 0 ? [] : [{ query, uses }];
  });
  const saw = `${counted(active.length, "scheduled query").replace("querys", "queries")} of ${scheduledQueries.value.location}, ${found.length} use old names of ${operation.id} that no view covers`;
  const evidence = [fromReading(scheduledQueries, saw)] as const;
  const cure = {
    consequence: consequenceOf(operation),
    delay: hours(0.5, 3),
    mitigation: "Pause the schedules while the phase runs.",
    action: `Change ${listed(found.map(({ query }) => query.name)) || "them"} to the new names together with ${operation.id}.`,
  };
  if (found.length > 0) {
    const texts = found.map(
      ({ query, uses }) => `${query.name} (${query.schedule || "on demand"}) ${listed(uses.map(describe))}`,
    );
    return fail({
      ...about,
      evidence,
      says: `Scheduled queries use names that ${operation.id} takes away: ${listed(texts)}.`,
      cure,
    });
  }
  const unclear = active.filter(({ complete }) => !complete).map(({ name }) => name);
  if (unclear.length > 0) {
    return unverified({
      ...about,
      says: `Could not check whether ${listed(unclear)} use old names of ${operation.id}: their texts could not be understood.`,
      evidence,
      verify: `Read the texts of ${listed(unclear)} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
    });
  }
  return pass({
    ...about,
    evidence,
    says: `No scheduled query uses a name of ${operation.id} in a way that breaks.`,
  });
}

/** Views cover plain reads, and nothing else. */
function coverOf(phase: Phase, operation: Operation): (use: ScheduledUse) => boolean {
  const isKept = keeperOf(phase, operation) !== undefined;
  return ({ kind, table }) => isKept && kind === "reads" && !table.endsWith("*");
}

function oldNames({ plan, phase, operation }: Omit<Case, "scheduledQueries">): (name: string) => boolean {
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  return (name) => {
    const { dataset, table } = splitName(name);
    if (dataset !== operation.dataset) return false;
    if (table.endsWith("*")) return mayStart(operation, table.slice(0, -1));
    if (!operation.from.some((template) => isMatch(template, table))) return false;
    return !mandates.some((mandate) => isCompliant(mandate, table));
  };
}

function describe({ kind, table }: ScheduledUse): string {
  return `${kind} ${splitName(table).table}`;
}

function consequenceOf({ id }: Operation): string {
  return `Scheduled queries fail once ${id} is done, or bring old names back`;
}
