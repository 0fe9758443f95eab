import { describe, expect, onTestFinished, test } from "vitest";
import { parseRecord } from "#domain/mark.ts";
import { aPlanText, FILES } from "#test/bundle/runner/a-project.ts";
import { aTeam, WITHOUT_CREDENTIALS } from "#test/bundle/runner/a-team.ts";
import { aPullPayload, aRunPayload, REPOSITORY } from "#test/bundle/runner/payloads.ts";
import { runWorkflow } from "./an-act.ts";
import { isInstalled } from "./installed.ts";

const SCRIPT = "scripts/count_orders.py";
const PLAN = ".github/phasegate.yml";
const LENIENT = aPlanText({ policy: "{ pass-unverified-on: [fork] }" });
const HEADLINE = "🔴 NO-GO — check-orders Check the orders";

describe.skipIf(!isInstalled("act"))("the workflows of the docs, run by act", { timeout: 180_000 }, () => {
  test("the gate of a pull request fails, and posts one comment", async () => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [SCRIPT]: null });
    const payload = aPullPayload({ base, head });
    const ended = await runWorkflow(team, { workflow: "phasegate.yml", event: "pull_request", payload });
    expect(ended.passed).toBe(false);
    expect(ended.log).toContain("::set-output:: verdict=NO-GO");
    expect(ended.log).toContain("stood in for actions/upload-artifact phasegate-report");
    const comments = await team.comments();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(HEADLINE);
    expect(comments[0]?.body).toContain("id-token: write is missing");
    expect(parseRecord(comments[0]?.body ?? "")?.headSha).toBe(head);
  });

  test("the README's gate, which asks no cloud, says so first and posts one comment", async () => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { "README.md": "# Orders\n" });
    const payload = aPullPayload({ base, head });
    const ended = await runWorkflow(team, { workflow: "README.md", event: "pull_request", payload });
    expect(ended.passed).toBe(false);
    const [comment, ...others] = await team.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain(HEADLINE);
    expect(comment?.body).toContain("adds no blocker and mends none");
    expect(comment?.body).toContain(
      "Nothing about Google Cloud was checked. `cloud` is none: set it to live",
    );
  });

  test("the gate of a fork passes where the base says so, and the run that follows it posts", async () => {
    let head = "";
    const team = await aTeam(onTestFinished, {
      files: { ...FILES, [PLAN]: LENIENT },
      github: ({ commit }) => {
        head = commit("change", { "README.md": "# Orders\n" });
        return { pulls: [{ number: 7, head: "stranger:change", sha: head }] };
      },
    });
    const base = team.project.git("rev-parse", "main");
    const payload = aPullPayload({ base, head, from: "stranger/features" });
    const gate = await runWorkflow(team, { workflow: "phasegate.yml", event: "pull_request", payload });
    expect(gate.log).toContain("::set-output:: gate=passed");
    expect(gate.passed).toBe(true);
    const fork = await team.run({
      event: "pull_request",
      payload,
      with: { ...WITHOUT_CREDENTIALS, comment: "never" },
    });
    expect(await team.comments()).toHaveLength(1);
    const followed = await runWorkflow(team, {
      workflow: "phasegate-publish.yml",
      event: "workflow_run",
      payload: aRunPayload({ head, conclusion: "success" }),
      artifact: `${team.project.dir}/${fork.uploaded}`,
    });
    expect(followed.log).toMatch(/comment: posted \(replaced /);
    expect(followed.passed).toBe(true);
    const [comment, ...others] = await team.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain("made by a run of the pull request itself, without credentials");
  });

  test("the merge queue's gate fails and asks nothing of GitHub", async () => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("gh-readonly-queue/main/pr-7-0", { [SCRIPT]: null });
    const payload = { merge_group: { head_sha: head, base_sha: base }, repository: REPOSITORY };
    const ended = await runWorkflow(team, { workflow: "phasegate.yml", event: "merge_group", payload });
    expect(ended.passed).toBe(false);
    expect(ended.log).toContain("::set-output:: new=2");
    expect(team.requests()).toEqual([]);
  });

  test("a run by hand takes its inputs and opens an issue that calls the owner", async () => {
    const team = await aTeam(onTestFinished, { files: { ...FILES, [SCRIPT]: null } });
    const ended = await runWorkflow(team, {
      workflow: "phasegate-phase.yml",
      event: "workflow_dispatch",
      payload: { repository: REPOSITORY, ref: "refs/heads/main" },
      inputs: { phase: "check-orders", level: "dry-run", starts: "2099-01-02" },
    });
    expect(ended.passed).toBe(false);
    expect(ended.log).toContain("on 2099-01-02");
    expect(await team.ask("/issues")).toMatchObject([
      { title: "phasegate: check-orders is NO-GO", body: expect.stringContaining("@lead: this needs you") },
    ]);
  });

  test.each(["schedule", "push"])("the watch runs on %s", async (event) => {
    const team = await aTeam(onTestFinished);
    const payload = { repository: REPOSITORY, ref: "refs/heads/main" };
    const ended = await runWorkflow(team, { workflow: "phasegate-watch.yml", event, payload });
    expect(ended.log).toContain("::set-output:: verdict=NO-GO");
    expect(ended.passed).toBe(false);
    expect(team.requests()).toEqual([]);
  });
});
