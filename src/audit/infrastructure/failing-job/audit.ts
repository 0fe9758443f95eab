import type { JobFact } from "#domain/cloud.ts";
import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";

/** Asks whether the plan's Cloud Run jobs are ready and their last execution did not fail. */
export const audit = defineAudit({
  id: "failing-job",
  family: "infrastructure",
  title: "Cloud Run jobs are ready and ran last without a failure",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) =>
    askOfResources({
      kind: "job",
      wanted: plan.infrastructure.jobs.map(({ name, location, place }) => ({ id: name, location, place })),
      readings: jobs,
      at,
      whether: "is ready and ran last without a failure",
      consequence: "The job fails when the phase starts it",
      impact: "endangers",
      ask: ({ wanted, fact, reading, about }) => {
        const fault = faultOf(fact);
        const evidence = [
          fromReading(reading, `ready ${fact.ready}; last execution ${lastOf(fact)}`),
        ] as const;
        if (fault === null) {
          return pass({
            ...about,
            says: `Job ${wanted.id} is ready; last execution: ${lastOf(fact)}.`,
            evidence,
          });
        }
        return fail({
          ...about,
          says: `Job ${wanted.id} ${fault}.`,
          evidence,
          cure: {
            consequence: `Job ${wanted.id} may fail again when the phase starts it: it ${fault}`,
            delay: hours(1, 4),
            mitigation: "Read the log of the failed execution and run the job once before the phase.",
            action: `Look at it: gcloud run jobs executions list --job=${wanted.id} --region=${wanted.location} --project=${plan.cloud.project}`,
          },
        });
      },
    }),
});

function faultOf({ ready, message, lastExecution }: JobFact): string | null {
  if (!ready) return `is not ready: ${message || "no reason given"}`;
  if (lastExecution === null || !/FAIL|CANCEL/i.test(lastExecution.status)) return null;
  return `failed last (${lastExecution.name}, ${lastExecution.status}${lastExecution.at ? ` at ${lastExecution.at}` : ""})`;
}

function lastOf({ lastExecution }: JobFact): string {
  return lastExecution === null ? "none yet" : `${lastExecution.name} ${lastExecution.status}`;
}
