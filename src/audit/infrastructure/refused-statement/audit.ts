import type { Evidence } from "#domain/evidence.ts";
import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import type { DryRun, DryRunFact } from "#domain/probe.ts";
import { isRead, type Read, type Readings } from "#domain/reading.ts";
import { fail, fromReading, hours, notApplicable, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { probeDoubt } from "../../probe-doubt.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, grouped, operationLabel } from "../../wording.ts";

/** Refused statements that a finding quotes. */
const QUOTED = 3;

/** Asks whether BigQuery accepts the statements of each operation without carrying them out. */
export const audit = defineAudit({
  id: "refused-statement",
  family: "infrastructure",
  title: "BigQuery accepts the statements of each operation in a dry run",
  impact: "prevents",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) =>
    phase.operations
      .filter((operation) => isTried(operation, dryRuns))
      .flatMap((operation): readonly Answer[] => {
        const reading = readingOf(dryRuns, { key: operation.id, at });
        if (isRead(reading)) return [judge(operation, reading)];
        if (reading.reason === "absent") return [];
        return [
          probeDoubt({
            ...about(operation),
            reading,
            whether: `whether BigQuery accepts the statements of ${operation.id}`,
            consequence: `Cannot execute ${operationLabel(operation)}`,
            whenOff: "informs",
          }),
        ];
      }),
});

/** A validation is tried where its script carries statements; only then is there a reading of it. */
function isTried({ id, kind, dataset }: Operation, dryRuns: Readings<DryRunFact>): boolean {
  return Object.hasOwn(dryRuns, id) || (kind !== "validate" && dataset !== null);
}

function judge(operation: Operation, reading: Read<DryRunFact>): Answer {
  const { runs, notes } = reading.value;
  const refused = runs.filter(({ outcome }) => outcome === "refused");
  if (refused.length > 0) return failed(operation, { reading, refused });
  const open = runs.filter(({ outcome }) => outcome === "unknown");
  if (open.length > 0) return unanswered(operation, open);
  if (runs.length === 0) return unknownText(operation, reading);
  const says = `BigQuery accepts ${tried(reading.value)} of ${operation.id}.`;
  return pass({ ...about(operation), says, evidence: [fromReading(reading, [says, ...notes].join(" "))] });
}

function failed(
  operation: Operation,
  { reading, refused }: { readonly reading: Read<DryRunFact>; readonly refused: readonly DryRun[] },
): Answer {
  const [first, ...others] = refused.slice(0, QUOTED);
  if (first === undefined) throw new Error("there is a refused statement");
  return fail({
    ...about(operation),
    says: `BigQuery refuses ${refused.length} of ${tried(reading.value)} of ${operation.id} (${CAUSES[first.cause ?? "other"]}): ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    cure: {
      consequence: `Cannot execute ${operationLabel(operation)}`,
      delay: first.cause === "denied" ? hours(0.25, 2) : hours(0.5, 4),
      mitigation: "A dry run costs nothing: try the corrected statement with bq query --dry_run.",
      action: first.cause === "denied" ? (first.remedy?.advice ?? first.detail) : `Correct it: ${first.sql}`,
    },
  });
}

const CAUSES = {
  syntax: "wrong syntax",
  missing: "something that it names does not exist",
  taken: "a name is taken already",
  denied: "a permission is missing",
  other: "not allowed",
} as const;

function unanswered(operation: Operation, open: readonly DryRun[]): Answer {
  const [first, ...others] = open.slice(0, QUOTED);
  if (first === undefined) throw new Error("there is an open statement");
  const verify = first.remedy?.advice ?? "Run the audit again.";
  return unverified({
    ...about(operation),
    says: `Could not try ${counted(open.length, "statement")} of ${operation.id}: ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    verify,
    cure: {
      consequence: `May be hidden: Cannot execute ${operationLabel(operation)}`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}

/** No table to act on is for other audits to report; statements that are made at run time are a doubt of their own. */
function unknownText(operation: Operation, reading: Read<DryRunFact>): Answer {
  const { notes } = reading.value;
  const evidence = [fromReading(reading, notes.join(" ") || "no statements")] as const;
  const isMade = operation.kind === "consolidate" || operation.kind === "generate";
  if (!isMade) {
    const says =
      `${operation.id} has no statement to try in the catalogue as it is. ${notes.join(" ")}`.trim();
    return notApplicable({ ...about(operation), says, evidence });
  }
  const verify = `Write the statements of ${operation.id} as whole SQL texts, or try them with bq query --dry_run.`;
  return unverified({
    ...about(operation),
    says: `The statements of ${operation.id} were not tried. ${notes.join(" ")}`,
    impact: "informs",
    evidence,
    verify,
    cure: {
      consequence: `May be hidden: a statement of ${operation.id} is refused`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}

function tried({ runs, total }: DryRunFact): string {
  return runs.length === total
    ? counted(total, "statement")
    : `${grouped(runs.length)} sampled statements (of ${grouped(total)})`;
}

function fromRun({ sql, source, detail, observedAt }: DryRun): Evidence {
  return { kind: "probe", source, saw: `${detail}: ${sql.slice(0, 200)}`.replace(/\s+/g, " "), observedAt };
}

function about(operation: Operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  } as const;
}
