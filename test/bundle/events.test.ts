import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPlanText, FILES } from "./runner/a-project.ts";
import { aTeam, WITHOUT_CREDENTIALS } from "./runner/a-team.ts";
import { aPullPayload, REPOSITORY } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";
const PLAN = ".github/phasegate.yml";
const LENIENT = aPlanText({ policy: "{ pass-unverified-on: [fork, dependabot] }" });

describe.concurrent("a run without credentials", { timeout: 180_000 }, () => {
  it.for<[string, object, string]>([
    ["fork", { from: "stranger/features" }, "GitHub gives pull requests of forks no identity"],
    ["dependabot", { by: "dependabot[bot]" }, "GitHub gives Dependabot's pull requests no identity"],
  ])(
    "of a %s passes where the base's policy says so, and stays NO-GO: %j",
    async ([on, from, why], { onTestFinished }) => {
      const team = await aTeam(onTestFinished, { files: { ...FILES, [PLAN]: LENIENT } });
      const base = team.project.git("rev-parse", "main");
      const head = team.project.commit("change", { "README.md": "# Orders\n" });
      const payload = aPullPayload({ base, head, ...from });
      const run = await team.run({ event: "pull_request", payload, with: WITHOUT_CREDENTIALS });
      expect(run.outputs).toMatchObject({ verdict: "NO-GO", gate: "passed", p0: "0" });
      expect(run.code).toBe(0);
      expect(run.summary).toContain(why);
      expect(run.summary).toContain(
        `this ${on} run has no credentials, and the base's policy lets that pass`,
      );
    },
  );

  it("fails where only its own revision says that it passes, and says so", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [PLAN]: LENIENT });
    const payload = aPullPayload({ base, head, from: "stranger/features" });
    const run = await team.run({ event: "pull_request", payload, with: WITHOUT_CREDENTIALS });
    expect(run.code).toBe(1);
    expect(run.summary).toContain("lets what is not verified pass on fork; the base does not");
  });

  it("fails on what the repository itself shows, whatever the policy", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished, { files: { ...FILES, [PLAN]: LENIENT } });
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [SCRIPT]: null });
    const payload = aPullPayload({ base, head, from: "stranger/features" });
    const run = await team.run({ event: "pull_request", payload, with: WITHOUT_CREDENTIALS });
    expect(run.outputs).toMatchObject({ verdict: "NO-GO", gate: "failed", p0: "1" });
    expect(run.code).toBe(1);
  });

  it("says that the job lacks id-token: write where that is why", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const run = await team.run({
      event: "pull_request",
      payload: aPullPayload({ base, head: base }),
      with: WITHOUT_CREDENTIALS,
    });
    expect(run.code).toBe(1);
    expect(run.summary).toContain("id-token: write is missing");
  });
});

describe.concurrent("the merge queue", { timeout: 180_000 }, () => {
  it("judges the group against its base with the base's policy, and posts no comment", async ({
    onTestFinished,
  }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("gh-readonly-queue/main/pr-7-0", { [SCRIPT]: null });
    const payload = {
      merge_group: { head_sha: head, base_sha: base, head_ref: "refs/heads/gh-readonly-queue/main/pr-7-0" },
      repository: REPOSITORY,
    };
    const run = await team.run({ event: "merge_group", payload });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: "NO-GO", new: "2" });
    expect(run.log).toContain("comment: skipped (the run belongs to no pull request)");
    expect(team.requests()).toEqual([]);
  });
});

describe.concurrent("a run by hand", { timeout: 180_000 }, () => {
  const dispatch = { event: "workflow_dispatch", payload: { repository: REPOSITORY } };
  const main = { GITHUB_REF: "refs/heads/main" };

  it("audits the phase, level and day asked for, leaves the six documents, and keeps one issue", async ({
    onTestFinished,
  }) => {
    const team = await aTeam(onTestFinished, { files: { ...FILES, [SCRIPT]: null } });
    const asked = {
      phase: "check-orders",
      probe: "scratch",
      starts: "2025-12-20",
      issue: "on-no-go",
      owner: "@lead",
    };
    const first = await team.run({ ...dispatch, environment: main, with: asked });
    expect(first.code).toBe(1);
    expect(first.summary).toContain("Asked about a start on 2025-12-20; the plan says 2025-12-14.");
    expect(first.log).toMatch(/^issue: posted \(opened /m);
    expect(readdirSync(join(team.project.dir, "phasegate-report/docs"))).toHaveLength(6);
    expect(await team.ask("/issues")).toMatchObject([
      {
        title: "phasegate: check-orders is NO-GO",
        state: "open",
        body: expect.stringContaining("@lead: this needs you"),
      },
    ]);
    const second = await team.run({ ...dispatch, environment: main, with: asked });
    expect(second.log).toMatch(/^issue: posted \(updated /m);
    team.project.commit("main", { [SCRIPT]: FILES[SCRIPT] ?? null });
    const third = await team.run({ ...dispatch, environment: main, with: asked });
    expect(third.code).toBe(0);
    expect(third.log).toMatch(/^issue: posted \(closed /m);
    expect(await team.ask("/issues?state=all")).toMatchObject([{ state: "closed" }]);
  });

  it("in a public repository masks names in the issue that calls the owner", async ({ onTestFinished }) => {
    const plan = aPlanText().replaceAll("runner@orders", "missing@orders");
    const team = await aTeam(onTestFinished, { files: { ...FILES, [PLAN]: plan } });
    const payload = { repository: { ...REPOSITORY, private: false } };
    const asked = { issue: "on-no-go", owner: "@team/leads" };
    await team.run({ event: "workflow_dispatch", payload, environment: main, with: asked });
    const issues = JSON.stringify(await team.ask("/issues"));
    expect(issues).toContain("@team/leads: this needs you");
    expect(issues).not.toMatch(/missing@orders|orders-project/);
  });

  it("of another branch takes the policy of the default branch", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished, { files: { ...FILES, [SCRIPT]: null } });
    const waiver =
      '{ blocker: "missing-operation-script:row-counts", until: 2026-01-01, owner: "@x", reason: y }';
    team.project.commit("side", { [PLAN]: aPlanText({ policy: `{ waivers: [${waiver}] }` }) });
    team.project.git("update-ref", "refs/remotes/origin/main", "main");
    const run = await team.run({ ...dispatch, environment: { GITHUB_REF: "refs/heads/side" } });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ waived: "0" });
  });
});

it.concurrent.for(["schedule", "push"])(
  "on %s the default branch is judged by its own policy, with no request of GitHub",
  async (event, { onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const run = await team.run({
      event,
      payload: { repository: REPOSITORY },
      environment: { GITHUB_REF: "refs/heads/main" },
    });
    expect(run.outputs).toMatchObject({ verdict: "GO", gate: "passed" });
    expect(run.code).toBe(0);
    expect(team.requests()).toEqual([]);
  },
);
