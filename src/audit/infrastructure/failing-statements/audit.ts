import type { Answer } from "#domain/finding.ts";
import type { Operation, Phase } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { RunHistoryFact, StatementHistory } from "#domain/run-history.ts";
import { fail, fromReading, hours, notApplicable, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { probeDoubt } from "../../probe-doubt.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed } from "../../wording.ts";

/**
 * Asks whether the last statements that wrote tables of a dataset of the phase went well. Where the owner's level asks for no
 * history nothing is said: what once ran informs, and leaves no doubt about the phase where nobody wanted to know.
 */
export const audit = defineAudit({
  id: "failing-statements",
  family: "infrastructure",
  title: "The last statements that wrote tables of the phase's datasets went well",
  impact: "informs",
  reads: ["runHistory"],
  ask: ({ phase, at, runHistory }) =>
    datasetsOf(phase).flatMap(({ dataset, operations }): readonly Answer[] => {
      const about = aboutOf(dataset, operations);
      const reading = readingOf(runHistory, { key: dataset, at });
      if (isRead(reading)) return [judge(about, reading)];
      if (reading.reason === "absent" || reading.reason === "off") return [];
      return [
        probeDoubt({
          ...about,
          reading,
          whether: `whether the last statements that wrote tables of ${dataset} went well, and what they cost`,
          consequence: "statements like those of the phase fail here already",
          whenOff: "informs",
        }),
      ];
    }),
});

function judge(about: ReturnType<typeof aboutOf>, reading: Read<RunHistoryFact>): Answer {
  const { dataset, days, statements } = reading.value;
  if (statements.length === 0) {
    const says = `No statement wrote tables of ${dataset} in the last ${days} days.`;
    return notApplicable({ ...about, says, evidence: [fromReading(reading, says)] });
  }
  const evidence = [fromReading(reading, statements.map(toText).join("; "))] as const;
  const failing = statements.filter(({ lastAt, lastFailedAt }) => lastAt === lastFailedAt);
  if (failing.length === 0) {
    const runs = statements.reduce((sum, one) => sum + one.runs, 0);
    const says = `The last of ${counted(runs, "statement")} that wrote tables of ${dataset} in the last ${days} days went well.`;
    return pass({ ...about, says, evidence });
  }
  const which = listed(failing.map(toText));
  return fail({
    ...about,
    says: `The last statements of a kind that wrote tables of ${dataset} failed: ${which}.`,
    evidence,
    cure: {
      consequence: "Statements like those of the phase fail here already",
      delay: hours(0.25, 2),
      mitigation: "INFORMATION_SCHEMA.JOBS has the error of each of them in error_result.",
      action: `Find out why they failed: ${which}.`,
    },
  });
}

function toText({ statement, runs, failed, bytesBilled, lastAt }: StatementHistory): string {
  return `${statement} ${runs}x, ${failed} failed, the last at ${lastAt}, ${bytesBilled} bytes billed`;
}

function datasetsOf({ operations }: Phase) {
  const ids = [...new Set(operations.flatMap(({ dataset }) => dataset ?? []))];
  return ids.map((dataset) => ({
    dataset,
    operations: operations.filter((operation) => operation.dataset === dataset),
  }));
}

function aboutOf(dataset: string, operations: readonly Operation[]) {
  const [first] = operations;
  if (first === undefined) throw new Error("there is an operation");
  return {
    subject: { kind: "dataset", id: dataset },
    operations: operations.map(({ id }) => id),
    place: first.place,
  } as const;
}
