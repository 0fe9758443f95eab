import type { JobFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";
import { integerAt, listAt, objectAt, textAt, textsAt, timeAt } from "./typed-json.ts";

/** A Cloud Run job by name and region. */
export interface JobName {
  readonly name: string;
  readonly location: string;
}

/** What Cloud Run takes where a job says nothing. Source: Run v2 TaskTemplate, read 2026-11. */
const DEFAULT_RETRIES = 3;

/** Asks for one Cloud Run job: Run v2 jobs.get. */
export function getJob(asking: Asking, job: JobName): Promise<Reading<JobFact>> {
  const [project, location] = [segment(asking.project), segment(job.location)];
  return question(asking, {
    service: "run",
    path: `/v2/projects/${project}/locations/${location}/jobs/${segment(job.name)}`,
    permission: "run.jobs.get",
    read: (body) => toJob(job, body),
  });
}

function toJob({ name, location }: JobName, body: unknown): JobFact | Lack {
  const task = objectAt(objectAt(body, "template"), "template");
  const image = textAt(listAt(task, "containers")[0], "image");
  if (image === null) return { lacks: "the image of the job" };
  const condition = objectAt(body, "terminalCondition");
  const ready = textAt(condition, "state") === "CONDITION_SUCCEEDED";
  return {
    name,
    location,
    ready,
    message: ready
      ? ""
      : (textAt(condition, "message") ?? textAt(condition, "reason") ?? "no condition is known"),
    image,
    serviceAccount: textAt(task, "serviceAccount"),
    timeoutSeconds: secondsAt(task, "timeout"),
    taskCount: integerAt(objectAt(body, "template"), "taskCount") ?? 1,
    maxRetries: integerAt(task, "maxRetries") ?? DEFAULT_RETRIES,
    limits: textsAt(objectAt(listAt(task, "containers")[0], "resources"), "limits"),
    ...environmentOf(listAt(listAt(task, "containers")[0], "env")),
    updatedAt: timeAt(body, "updateTime"),
    lastExecution: toExecution(body),
  };
}

/** Names alone: a value may be a secret. */
function environmentOf(variables: readonly unknown[]): Pick<JobFact, "environment"> {
  const environment = variables.flatMap((variable) => textAt(variable, "name") ?? []);
  return environment.length > 0 ? { environment } : {};
}

/** A duration such as `600s` or `1.5s`. */
function secondsAt(value: unknown, key: string): number | null {
  const written = /^([0-9]+(?:\.[0-9]+)?)s$/.exec(textAt(value, key) ?? "");
  return written === null ? null : Number(written[1]);
}

/** A job that never ran has a reference without a name. */
function toExecution(body: unknown): JobFact["lastExecution"] {
  const execution = objectAt(body, "latestCreatedExecution");
  const name = textAt(execution, "name");
  if (name === null || name === "") return null;
  return {
    name: name.split("/").at(-1) ?? name,
    at: timeAt(execution, "completionTime") ?? timeAt(execution, "createTime"),
    status: textAt(execution, "completionStatus") ?? "EXECUTION_RUNNING",
  };
}
