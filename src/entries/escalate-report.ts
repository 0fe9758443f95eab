import type { Channel, Report } from "#domain/report.ts";
import { annotate, publish, upsertComment } from "#publish/index.ts";
import { redactReport, renderAnnotations, renderDocuments } from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { commentOptions } from "./comment-options.ts";

/** Calls out at once what the repository alone shows to prevent the phase, before the cloud has answered. */
export function escalateReport({
  early,
  inputs,
  job,
}: {
  readonly early: Report;
  readonly inputs: ActionInputs;
  readonly job: Job;
}): Promise<readonly Channel[]> {
  const { runner, github, writer, memory } = job;
  const shown = runner.isPrivate ? early : redactReport(early);
  const annotations = renderAnnotations(shown).filter(({ level }) => level === "error");
  for (const annotation of annotations) memory.annotated.add(JSON.stringify(annotation));
  const comment = { ...commentOptions(inputs, job), stage: "running" as const };
  const documents = renderDocuments(early, { formats: ["markdown"], comment });
  const { comment: choice } = inputs;
  return publish({
    report: early,
    documents,
    channels: [
      { ...annotate({ annotations, write: job.annotate }), name: "early annotations" },
      ...(choice === "always" || choice === "on-findings"
        ? [
            {
              ...upsertComment({ github, pull: runner.pull, fallback: writer, choice, memory }),
              name: "early comment",
            },
          ]
        : []),
    ],
  });
}
