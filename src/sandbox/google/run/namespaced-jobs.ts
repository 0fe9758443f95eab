import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { CREATED_AT, type World } from "../../world.ts";
import { guard } from "../access.ts";

const RUN = "run.googleapis.com";
const JOBS = "/apis/run.googleapis.com/v1/namespaces/{project}/jobs";

/** Cloud Run v1 jobs, which gcloud reads: list and get. A region is part of the host there, so a job is found by its name alone. */
export const namespacedJobRoutes: readonly Route[] = [
  { method: "GET", path: JOBS, service: RUN, style: "rpc", query: ["limit", "continue"], answer: list },
  { method: "GET", path: `${JOBS}/{job}`, service: RUN, style: "rpc", query: [], answer: get },
];

type Job = World["jobs"] extends ReadonlyMap<string, infer J> ? J : never;

function guarded(call: Call, permission: string, resource: string | null): Refusal | null {
  const project = param(call, "project");
  const place = `namespaces/${project}/jobs${resource === null ? "" : `/${resource}`}`;
  const denial = `Permission '${permission}' denied on resource '${place}' (or resource may not exist).`;
  return guard({
    world: call.world,
    service: RUN,
    project,
    permission,
    resource,
    reason: "forbidden",
    denial,
  });
}

function list(call: Call): Reply | Refusal {
  const refusal = guarded(call, "run.jobs.list", null);
  if (refusal !== null) return refusal;
  const items = [...call.world.jobs.values()].map((job) => toJob(call.world, job));
  return reply({ apiVersion: "run.googleapis.com/v1", kind: "JobList", metadata: {}, items });
}

function get(call: Call): Reply | Refusal {
  const name = param(call, "job");
  const refusal = guarded(call, "run.jobs.get", name);
  if (refusal !== null) return refusal;
  const job = [...call.world.jobs.values()].find((one) => one.name === name);
  if (job === undefined) return refuse(404, "notFound", `job "${name}" not found`);
  return reply(toJob(call.world, job));
}

function toJob(world: World, job: Job): Record<string, unknown> {
  const { number } = world.project;
  const changedAt = job.updatedAt ?? CREATED_AT;
  const ready = {
    type: "Ready",
    status: (job.ready ?? true) ? "True" : "False",
    lastTransitionTime: changedAt,
    ...(job.message === undefined ? {} : { message: job.message }),
  };
  return {
    apiVersion: "run.googleapis.com/v1",
    kind: "Job",
    metadata: {
      name: job.name,
      namespace: number,
      selfLink: `/apis/run.googleapis.com/v1/namespaces/${number}/jobs/${job.name}`,
      generation: 1,
      creationTimestamp: CREATED_AT,
      labels: { ...job.labels, "cloud.googleapis.com/location": job.location },
      annotations: { "run.googleapis.com/launch-stage": "GA" },
    },
    spec: {
      template: {
        spec: { taskCount: job.taskCount ?? 1, template: { spec: toTask(world, job) } },
      },
    },
    status: {
      observedGeneration: 1,
      conditions: [ready],
      executionCount: (job.executions?.length ?? 0) + (job.lastExecution === undefined ? 0 : 1),
      ...toLatest(job),
    },
  };
}

function toTask(world: World, { image, command, args, env, limits, ...job }: Job): Record<string, unknown> {
  return {
    containers: [
      {
        image,
        ...(command === undefined ? {} : { command }),
        ...(args === undefined ? {} : { args }),
        ...(env === undefined ? {} : { env: Object.entries(env).map(([name, value]) => ({ name, value })) }),
        ...(limits === undefined ? {} : { resources: { limits } }),
      },
    ],
    maxRetries: job.maxRetries ?? 3,
    timeoutSeconds: String(job.timeoutSeconds ?? 600),
    serviceAccountName: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`,
  };
}

function toLatest({ lastExecution }: Job): Record<string, unknown> {
  if (lastExecution === undefined) return {};
  const { name, at, status } = lastExecution;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return {
    latestCreatedExecution: {
      name,
      creationTimestamp: at,
      completionStatus: status,
      ...(isOver ? { completionTimestamp: at } : {}),
    },
  };
}
