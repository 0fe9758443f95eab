import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, serveSandbox } from "#sandbox/serve.ts";
import type { FaultSeed, GithubSeed } from "#sandbox/state.ts";
import { aProject, type Edits, type Project, WORLD } from "./a-project.ts";
import { type ActionJob, type ActionRun, runAction } from "./a-runner.ts";

/** A comment of a thread, as GitHub shows it. */
export interface Comment {
  readonly id: number;
  readonly body: string;
}

/** A repository at GitHub, its clone, and a runner. */
export interface Team {
  readonly scratch: string;
  readonly project: Project;
  readonly api: string;
  /** A job of the project in a world where it may see everything, unless it says otherwise. */
  job(part: Pick<ActionJob, "event" | "payload"> & Partial<ActionJob>): ActionJob;
  /** Runs the action in such a job, and counts what it asks of GitHub. */
  run(job: Pick<ActionJob, "event" | "payload"> & Partial<ActionJob>): Promise<ActionRun>;
  comments(): Promise<readonly Comment[]>;
  /** Asks the interface for something. */
  ask(path: string): Promise<unknown>;
  /** `METHOD path` of every request since the last time that this was asked. */
  requests(): readonly string[];
}

/** Inputs of a job that has no credentials, as one of a fork. */
export const WITHOUT_CREDENTIALS = {
  cloud: "live",
  "workload-identity-provider": "projects/1/locations/global/workloadIdentityPools/p/providers/p",
} as const;

/** Requests of GitHub that a run may make, whatever becomes of them. */
const REQUEST_LIMIT = 15;
const REPOSITORY = "/repos/team/features";

/** Starts GitHub and makes the project; both are gone when the test is over. */
export async function aTeam(
  onTestFinished: (end: () => Promise<void>) => void,
  {
    github = () => ({}),
    faults = [],
    files,
  }: {
    /** What GitHub holds, once the project is there. */
    readonly github?: (project: Project) => Omit<GithubSeed, "repository">;
    readonly faults?: readonly FaultSeed[];
    readonly files?: Edits;
  } = {},
): Promise<Team> {
  const scratch = mkdtempSync(join(tmpdir(), "phasegate-runner-"));
  const world = join(scratch, "world.yaml");
  writeFileSync(world, WORLD);
  const project = aProject(join(scratch, "clone"), files);
  const seed = { repository: "team/features", ...github(project) };
  const state = { project: { id: "orders-project", number: "1" }, github: seed, faults };
  const sandbox: Sandbox = await serveSandbox({ state });
  const api = `${sandbox.url}/api/v3`;
  onTestFinished(async () => {
    await sandbox.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  let told = 0;
  const ask = async (path: string) => (await fetch(`${api}${REPOSITORY}${path}`)).json();
  const job: Team["job"] = (part) => ({
    scratch,
    workspace: project.dir,
    api,
    ...part,
    with: inputsOf(part, world),
  });
  return {
    scratch,
    project,
    api,
    ask,
    job,
    run: async (part) => {
      const before = sandbox.requests().length;
      const run = await runAction(job(part));
      const requests = sandbox.requests().length - before;
      if (requests > REQUEST_LIMIT) throw new Error(`the run made ${requests} requests of GitHub`);
      return run;
    },
    comments: async () => (await ask("/issues/7/comments?per_page=100")) as readonly Comment[],
    requests: () => {
      const fresh = sandbox.requests().slice(told);
      told = sandbox.requests().length;
      return fresh.map(
        ({ method, target }) => `${method} ${target.replace(/^\/api\/v3/, "").replace(REPOSITORY, "")}`,
      );
    },
  };
}

function inputsOf({ with: given }: Partial<ActionJob>, world: string): Readonly<Record<string, string>> {
  return { cloud: `sandbox:${world}`, now: "2025-12-13T20:30:00Z", format: "markdown,json", ...given };
}
