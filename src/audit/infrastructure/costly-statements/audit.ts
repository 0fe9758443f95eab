import type { Answer } from "#domain/finding.ts";
import type { Phase } from "#domain/plan.ts";
import type { DryRunFact } from "#domain/probe.ts";
import { isRead, type Read, type Unread } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, notApplicable, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { probeDoubt } from "../../probe-doubt.ts";
import { readingOf } from "../../reading-of.ts";

/** Asks whether the statements of the phase cost less than its budget, by BigQuery's own estimates. */
export const audit = defineAudit({
  id: "costly-statements",
  family: "infrastructure",
  title: "The statements of the phase fit its budget",
  impact: "slows",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) => {
    const asked = phase.operations.filter(
      ({ id, kind, dataset }) => Object.hasOwn(dryRuns, id) || (kind !== "validate" && dataset !== null),
    );
    const readings = asked.map(({ id }) => readingOf(dryRuns, { key: id, at }));
    if (asked.length === 0) return [];
    if (phase.budgetUsd === null) return [unbudgeted(phase, at)];
    const unread = readings.find(
      (reading): reading is Unread => !isRead(reading) && reading.reason !== "absent",
    );
    if (unread !== undefined) return [hidden(phase, unread)];
    const known = readings.filter(isRead);
    return known.length === 0 ? [] : [weigh({ phase, budgetUsd: phase.budgetUsd, known, at })];
  },
});

interface Case {
  readonly phase: Phase;
  readonly budgetUsd: number;
  readonly known: readonly Read<DryRunFact>[];
  readonly at: string;
}

function weigh({ phase, budgetUsd, known, at }: Case): Answer {
  const totalUsd = known.reduce((sum, { value }) => sum + (value.costUsd ?? 0), 0);
  const open = known.filter(({ value }) => value.costUsd === null && value.runs.length > 0);
  const [first] = known;
  if (first === undefined) throw new Error("there is a dry run");
  const { price } = first.value;
  const evidence = [
    fromReading(first, `${usd(totalUsd)} at ${price.usdPerTiB} USD a TiB (${price.source}, ${price.asOf})`),
    ...known
      .slice(1)
      .map((reading) => fromReading(reading, `${reading.value.operation}: ${costText(reading.value)}`)),
    fromPlan(phase.place, { saw: `budget-usd ${budgetUsd}`, at }),
  ] as const;
  const statement = { ...about(phase), evidence };
  if (totalUsd > budgetUsd) {
    return fail({
      ...statement,
      says: `The statements of ${phase.id} cost about ${usd(totalUsd)}, more than the budget of ${usd(budgetUsd)}.`,
      cure: {
        consequence: `${phase.id} costs ${usd(totalUsd - budgetUsd)} more than planned`,
        delay: hours(0.5, 4),
        mitigation:
          "Read less: select columns, filter on the partition column, or copy tables instead of querying them.",
        action: `Raise budget-usd of ${phase.id}, or make its statements read less.`,
      },
    });
  }
  if (open.length > 0) return inestimable(phase, { statement, open });
  return pass({
    ...statement,
    says: `The statements of ${phase.id} cost about ${usd(totalUsd)} of ${usd(budgetUsd)}.`,
  });
}

function inestimable(
  phase: Phase,
  {
    statement,
    open,
  }: {
    readonly statement: Pick<Answer, "subject" | "place" | "evidence">;
    readonly open: readonly Read<DryRunFact>[];
  },
): Answer {
  const names = open.map(({ value }) => value.operation).join(", ");
  const verify = `Split scripts of several statements, so that BigQuery can estimate each: ${names}`;
  const { subject, evidence } = statement;
  return unverified({
    subject,
    place: phase.place,
    evidence,
    says: `BigQuery gives no estimate for statements of ${names}, so the cost of ${phase.id} is not known.`,
    verify,
    cure: {
      consequence: "May be hidden: the phase costs more than its budget",
      delay: hours(0, 1),
      action: verify,
    },
  });
}

function hidden(phase: Phase, reading: Unread): Answer {
  return probeDoubt({
    ...about(phase),
    reading,
    whether: `whether the statements of ${phase.id} fit its budget`,
    consequence: "the phase costs more than its budget",
    whenOff: "informs",
  });
}

function unbudgeted(phase: Phase, at: string): Answer {
  const evidence = [fromPlan(phase.place, { saw: "no budget-usd", at })] as const;
  return notApplicable({ ...about(phase), says: `${phase.id} has no budget.`, evidence });
}

function costText({ costUsd, runs }: DryRunFact): string {
  if (runs.length === 0) return "no statement tried";
  return costUsd === null ? "no estimate" : usd(costUsd);
}

function usd(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}

function about(phase: Phase) {
  return { subject: { kind: "phase", id: phase.id }, place: phase.place } as const;
}
