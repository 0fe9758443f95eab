import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { CREATED_AT, type World } from "../../world.ts";
import { guard } from "../access.ts";

const RUN = "run.googleapis.com";

/** Cloud Run v2 jobs.get and jobs.list. */
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
    createTime: CREATED_AT,
    updateTime: job.updatedAt ?? CREATED_AT,
    launchStage: "GA",
    template: {
      taskCount: 1,
      template: {
        containers: [{ image: job.image }],
        timeout: `${job.timeoutSeconds ?? 600}s`,
        maxRetries: 3,
        serviceAccount: job.serviceAccount ?? `${world.project.number}-compute@developer.gserviceaccount.com`,
      },
    },
    terminalCondition: condition,
    conditions: [condition],
    executionCount: job.lastExecution === undefined ? 0 : 1,
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
