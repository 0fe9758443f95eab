import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { ExecutionSeed } from "../../state.ts";
import { CREATED_AT, type World } from "../../world.ts";
import { guard } from "../access.ts";
import { answerTest } from "../iam/test-permissions.ts";

const RUN = "run.googleapis.com";

const JOB = "/v2/projects/{project}/locations/{location}/jobs/{job}";

/** Cloud Run v2 jobs: get, list, testIamPermissions; executions: get, list. */
export const jobRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs",
    service: RUN,
    style: "rpc",
    query: ["pageSize", "pageToken", "showDeleted"],
    answer: listJobs,
  },
  {
    method: "GET",
    path: "/v2/projects/{project}/locations/{location}/jobs/{job}",
    service: RUN,
    style: "rpc",
    query: [],
    answer: getJob,
  },
  {
    method: "POST",
    path: `${JOB}:testIamPermissions`,
    service: RUN,
    style: "rpc",
    query: [],
    answer: (call) => answerTest(call, { service: RUN, resource: param(call, "job"), prefix: "run." }),
  },
  {
    method: "GET",
    path: `${JOB}/executions`,
    service: RUN,
    style: "rpc",
    query: ["pageSize", "pageToken", "showDeleted"],
    answer: listExecutions,
  },
  {
    method: "GET",
    path: `${JOB}/executions/{execution}`,
    service: RUN,
    style: "rpc",
    query: [],
    answer: getExecution,
  },
];

type Job = World["jobs"] extends ReadonlyMap<string, infer J> ? J : never;

function getJob(call: Call): Reply | Refusal {
  const [project, location, name] = [param(call, "project"), param(call, "location"), param(call, "job")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project,
    permission: "run.jobs.get",
    resource: name,
    reason: "forbidden",
    denial:
      `Permission 'run.jobs.get' denied on resource 'namespaces/${project}/jobs/${name}' ` +
      "(or resource may not exist).",
  });
  if (refusal !== null) return refusal;
  const job = call.world.jobs.get(`${location}/${name}`);
  if (job === undefined) {
    return refuse(404, "notFound", `job "projects/${project}/locations/${location}/jobs/${name}" not found`);
  }
  return reply(resourceOf(call.world, job));
}

function listJobs(call: Call): Reply | Refusal {
  const [project, location] = [param(call, "project"), param(call, "location")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project,
    permission: "run.jobs.list",
    resource: null,
    reason: "forbidden",
    denial: `Permission 'run.jobs.list' denied on resource 'projects/${project}/locations/${location}' (or resource may not exist).`,
  });
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.jobs.keys()].filter((key) => key.startsWith(`${location}/`)).sort(),
    list: `jobs of ${location}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 1000,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const jobs = page.keys.flatMap((key) => call.world.jobs.get(key) ?? []);
  return reply({
    ...(jobs.length === 0 ? {} : { jobs: jobs.map((job) => resourceOf(call.world, job)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function resourceOf(world: World, job: Job): Record<string, unknown> {
  const name = `projects/${world.project.id}/locations/${job.location}/jobs/${job.name}`;
  const isReady = job.ready ?? true;
  const condition = {
    type: "Ready",
    state: isReady ? "CONDITION_SUCCEEDED" : "CONDITION_FAILED",
    ...(job.message === undefined ? {} : { message: job.message }),
    lastTransitionTime: job.updatedAt ?? CREATED_AT,
  };
  const resource = {
    name,
    generation: "1",
    observedGeneration: "1",
    ...(job.labels === undefined ? {} : { labels: job.labels }),
    createTime: CREATED_AT,
    updateTime: job.updatedAt ?? CREATED_AT,
    launchStage: "GA",
    template: {
      taskCount: job.taskCount ?? 1,
      template: {
        containers: [containerOf(job)],
        timeout: `${job.timeoutSeconds ?? 600}s`,
        maxRetries: job.maxRetries ?? 3,
        serviceAccount: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`,
      },
    },
    terminalCondition: condition,
    conditions: [condition],
    executionCount: executionsOf(job).length,
    latestCreatedExecution: executionOf(job),
    reconciling: false,
  };
  return { ...resource, etag: etagOf(resource) };
}

/** A job that never ran has an empty reference. */
function executionOf({ lastExecution }: Job): Record<string, unknown> {
  if (lastExecution === undefined) return {};
  const { name, at, status } = lastExecution;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return { name, createTime: at, completionStatus: status, ...(isOver ? { completionTime: at } : {}) };
}

function containerOf({ image, command, args, env, limits }: Job): Record<string, unknown> {
  return {
    image,
    ...(command === undefined ? {} : { command }),
    ...(args === undefined ? {} : { args }),
    ...(env === undefined ? {} : { env: Object.entries(env).map(([name, value]) => ({ name, value })) }),
    ...(limits === undefined ? {} : { resources: { limits } }),
  };
}

/** Newest first. */
function executionsOf({ lastExecution, executions = [] }: Job): readonly ExecutionSeed[] {
  const all = lastExecution === undefined ? executions : [lastExecution, ...executions];
  return [...all].sort((a, b) => b.at.localeCompare(a.at));
}

function openJob(call: Call, permission: string): Job | Refusal {
  const [project, location, name] = [param(call, "project"), param(call, "location"), param(call, "job")];
  const refusal = guard({
    world: call.world,
    service: RUN,
    project,
    permission,
    resource: name,
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource 'namespaces/${project}/jobs/${name}' (or resource may not exist).`,
  });
  if (refusal !== null) return refusal;
  const job = call.world.jobs.get(`${location}/${name}`);
  return (
    job ?? refuse(404, "notFound", `job "projects/${project}/locations/${location}/jobs/${name}" not found`)
  );
}

function listExecutions(call: Call): Reply | Refusal {
  const job = openJob(call, "run.executions.list");
  if ("kind" in job) return job;
  const executions = executionsOf(job).map((execution) => toExecution(call.world, job, execution));
  return reply(executions.length === 0 ? {} : { executions });
}

function getExecution(call: Call): Reply | Refusal {
  const job = openJob(call, "run.executions.get");
  if ("kind" in job) return job;
  const execution = executionsOf(job).find(({ name }) => name === param(call, "execution"));
  if (execution === undefined)
    return refuse(404, "notFound", `execution "${param(call, "execution")}" not found`);
  return reply(toExecution(call.world, job, execution));
}

function toExecution(world: World, job: Job, execution: ExecutionSeed): Record<string, unknown> {
  const { name, at, status, completedAt, image } = execution;
  const parent = `projects/${world.project.id}/locations/${job.location}/jobs/${job.name}`;
  const tasks = job.taskCount ?? 1;
  const isOver = status !== "EXECUTION_RUNNING" && status !== "EXECUTION_PENDING";
  return {
    name: `${parent}/executions/${name}`,
    job: job.name,
    createTime: at,
    startTime: at,
    ...(isOver ? { completionTime: completedAt ?? at } : {}),
    taskCount: tasks,
    ...(status === "EXECUTION_SUCCEEDED" ? { succeededCount: tasks } : {}),
    ...(status === "EXECUTION_FAILED" ? { failedCount: tasks } : {}),
    ...(status === "EXECUTION_CANCELLED" ? { cancelledCount: tasks } : {}),
    ...(isOver ? {} : { runningCount: tasks }),
    template: { containers: [{ ...containerOf(job), image: image ?? job.image }] },
    conditions: [
      {
        type: "Completed",
        state: status === "EXECUTION_FAILED" ? "CONDITION_FAILED" : "CONDITION_SUCCEEDED",
      },
    ],
  };
}
