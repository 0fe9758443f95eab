import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { fail, fromPlan, fromReading, pass, type Statement, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { counted, operationLabel } from "../../wording.ts";

/** Asks whether every operation of the phase has its script. */
export const audit = defineAudit({
  id: "missing-operation-script",
  family: "readiness",
  title: "Operations of the phase have their scripts",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ phase, at, repository }) =>
    phase.operations.map((operation) =>
      operation.script === null
        ? unnamed({ operation, at })
        : named({ operation, at, repository, script: operation.script }),
    ),
});

interface Case {
  readonly operation: Operation;
  readonly at: string;
}

interface NamedCase extends Case {
  readonly script: string;
  readonly repository: Reading<RepositoryFact>;
}

function unnamed({ operation, at }: Case): Answer {
  return fail({
    ...about(operation),
    says: `The plan names no script for ${operationLabel(operation)}.`,
    evidence: [fromPlan(operation.place, { saw: `operation ${operation.id} has no script`, at })],
    cure: cureOf(operation, `Write a script for ${operation.id} and name it in the plan.`),
  });
}

function named({ operation, at, script, repository }: NamedCase): Answer {
  const plan = fromPlan(operation.place, { saw: `operation ${operation.id} runs ${script}`, at });
  if (!isRead(repository)) {
    return unverifiedFrom({
      ...about(operation),
      reading: repository,
      whether: `whether ${script} exists`,
      consequence: cannotExecute(operation),
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(script)) {
    return pass({
      ...about(operation),
      says: `${script} exists for ${operationLabel(operation)}.`,
      evidence: [fromReading(repository, `${script} is a file of the tree`), plan],
    });
  }
  return fail({
    ...about(operation),
    says: `${script}, which carries out ${operationLabel(operation)}, does not exist.`,
    evidence: [fromReading(repository, `${script} is not among ${counted(tree.size, "file")}`), plan],
    cure: cureOf(operation, `Create ${script} and pilot it on a few tables.`),
  });
}

function about(operation: Operation): Pick<Statement, "subject" | "operations" | "place"> & {
  readonly subject: { readonly kind: "operation"; readonly id: string };
} {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  };
}

function cureOf(operation: Operation, action: string) {
  return {
    consequence: cannotExecute(operation),
    delay: operation.ifMissing.effort,
    mitigation: "Create the script immediately; operations that do not need it can be prepared meanwhile.",
    workaround: operation.ifMissing.workaround,
    action,
  };
}

function cannotExecute(operation: Operation): string {
  return `Cannot execute ${operationLabel(operation)}`;
}
