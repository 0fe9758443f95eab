import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { runGit } from "./runner/a-project.ts";
import { TOKEN } from "./runner/a-runner.ts";
import { aTeam } from "./runner/a-team.ts";
import { aPullPayload } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";

/** A checkout as actions/checkout leaves one of depth 1: the merge of the pull request, and nothing before it. */
async function aShallowClone(onTestFinished: Parameters<typeof aTeam>[0]) {
  const team = await aTeam(onTestFinished);
  const { project, scratch } = team;
  const first = project.commit("main", { "notes/0.md": "0\n" });
  const head = project.commit("change", { [SCRIPT]: null });
  const base = project.commit("main", { "notes/1.md": "1\n" });
  project.git("merge", "--quiet", "--no-ff", "--message", "merge", "change");
  const merge = project.git("rev-parse", "HEAD");
  const server = join(scratch, "server");
  const origin = join(server, "team/features");
  mkdirSync(dirname(origin), { recursive: true });
  runGit(scratch, ["clone", "--quiet", "--bare", project.dir, origin]);
  for (const name of ["uploadpack.allowAnySHA1InWant", "uploadpack.allowFilter"])
    runGit(origin, ["config", name, "true"]);
  runGit(scratch, ["clone", "--quiet", "--depth=1", "--branch=main", pathToFileURL(origin).href, "shallow"]);
  return {
    team,
    first,
    head,
    base,
    merge,
    workspace: join(scratch, "shallow"),
    server: pathToFileURL(server).href,
  };
}

describe.concurrent("a shallow clone", { timeout: 180_000 }, () => {
  it("is completed with the job's token, and then compared as a whole one is", async ({ onTestFinished }) => {
    const { team, head, base, workspace, server } = await aShallowClone(onTestFinished);
    const run = await team.run({
      workspace,
      event: "pull_request",
      payload: aPullPayload({ head, base }),
      environment: { GITHUB_SERVER_URL: server },
      with: { comment: "never" },
    });
    expect(run.outputs).toMatchObject({ verdict: "NO-GO", new: "2", fixed: "0" });
    expect(run.summary).toContain(
      "**This change** adds 1 P0, 1 P3 and mends none. It touches 1 file, scripts of:\n\n- **check-orders**: `scripts/count_orders.py`",
    );
    expect(run.summary).not.toContain("fetch-depth");
  });

  it("counts no waiver and says what to set where it may not be completed, without the token", async ({
    onTestFinished,
  }) => {
    const { team, head, base, workspace } = await aShallowClone(onTestFinished);
    const run = await team.run({
      workspace,
      event: "pull_request",
      payload: aPullPayload({ head, base }),
      environment: { GITHUB_SERVER_URL: pathToFileURL(join(team.scratch, "nowhere")).href },
      with: { comment: "never" },
    });
    expect(run.code).toBe(1);
    expect(run.summary).toMatch(
      /The base revision cannot be read, so no waiver counts\..*fetch-depth: 0.*Fetching it failed/,
    );
    expect(run.log + run.stderr + run.summary).not.toContain(TOKEN);
  });
});
