import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseRecord } from "#domain/mark.ts";
import { aPlanText, FILES } from "./runner/a-project.ts";
import { aTeam, type Team } from "./runner/a-team.ts";
import { aPullPayload } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";
const THREAD = ["POST /api/graphql", "GET /issues/7/comments?per_page=100"];

/** A pull request that removes the script of the phase. */
function aBreakingPull(team: Team) {
  const base = team.project.git("rev-parse", "main");
  return { base, head: team.project.commit("change", { [SCRIPT]: null }) };
}

/** The files of a folder, by path. */
function readAll(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), "utf8")]));
}

describe.concurrent("a pull request", { timeout: 180_000 }, () => {
  it("gets one comment: made, kept when equal, mended with the pull request, never overwritten by an older run", async ({
    onTestFinished,
  }) => {
    const team = await aTeam(onTestFinished);
    const { base, head } = aBreakingPull(team);
    const pull = { event: "pull_request", payload: aPullPayload({ base, head }) };
    const first = await team.run(pull);
    expect(first.code).toBe(1);
    expect(first.outputs).toMatchObject({ verdict: "NO-GO", gate: "failed", p0: "1", new: "2", fixed: "0" });
    expect(first.uploaded).toBe("phasegate-report");
    expect(first.log).toContain("early comment: posted (made ");
    expect(first.log).toContain("comment: posted (replaced ");
    expect(team.requests()).toEqual([
      ...THREAD,
      "POST /issues/7/comments",
      "GET /issues/comments/1000",
      "PATCH /issues/comments/1000",
    ]);
    const [made] = await team.comments();
    expect(made?.body).toContain("## 🔴 NO-GO — check-orders Check the orders");
    expect(parseRecord(made?.body ?? "")).toMatchObject({ headSha: head, runId: "100", stage: "complete" });
    team.requests();

    const again = await team.run({
      ...pull,
      environment: { GITHUB_RUN_ATTEMPT: "2" },
      with: { comment: "always" },
    });
    expect(again.code).toBe(1);

    const mended = team.project.commit("change", { [SCRIPT]: FILES[SCRIPT] ?? null });
    const green = { event: "pull_request", payload: aPullPayload({ base, head: mended }) };
    const second = await team.run({ ...green, environment: { GITHUB_RUN_ID: "102" } });
    expect(second.code).toBe(0);
    expect(second.outputs).toMatchObject({ verdict: "GO", gate: "passed", p0: "0" });
    expect((await team.comments()).map(({ body }) => /^## .*$/m.exec(body)?.[0])).toEqual([
      "## 🟢 GO — check-orders Check the orders",
    ]);
    team.requests();

    const equal = await team.run({ ...green, environment: { GITHUB_RUN_ID: "103" } });
    expect(equal.log).toMatch(/^comment: skipped \(\S+ says the same already\)$/m);
    expect(team.requests()).toEqual(THREAD);

    team.project.git("checkout", "--quiet", head);
    const late = await team.run({ ...pull, environment: { GITHUB_RUN_ID: "101" } });
    expect(late.code).toBe(1);
    expect(late.log).toMatch(/^comment: skipped \(a later run has written /m);
    expect((await team.comments())[0]?.body).toContain("🟢 GO");
  });

  it.for<[string, string | null]>([
    ["on-change", "the change adds and mends no blocker"],
    ["on-findings", "nothing stands open"],
    ["never", null],
  ])("with comment: %s and nothing to say gets none", async ([comment, why], { onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { "README.md": "# Orders\n" });
    const run = await team.run({
      event: "pull_request",
      payload: aPullPayload({ base, head }),
      with: { comment },
    });
    expect(run.code).toBe(0);
    expect(await team.comments()).toEqual([]);
    if (why === null) expect(run.log).not.toContain("comment:");
    else expect(run.log).toContain(`comment: skipped (${why}, and there is no comment to mend)`);
  });

  it("is told in full only where the repository is private", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const plan = aPlanText().replaceAll("runner@orders", "missing@orders");
    const head = team.project.commit("change", { ".github/phasegate.yml": plan });
    const open = await team.run({
      event: "pull_request",
      payload: aPullPayload({ base, head, isPrivate: false }),
    });
    const secret = /missing@orders|orders-project/;
    const [comment] = await team.comments();
    expect(comment?.body).toContain("Missing service account: \\[account\\]");
    expect(open.outputs).toMatchObject({ new: "2", fixed: "0" });
    const files = readAll(join(team.project.dir, "phasegate-report"));
    expect([...files].filter(([, text]) => secret.test(text)).map(([path]) => path)).toEqual([]);
    for (const shown of [comment?.body, open.log, open.summary]) expect(shown).not.toMatch(secret);
    const closed = await team.run({ event: "pull_request", payload: aPullPayload({ base, head }) });
    expect(closed.summary).toContain("missing@orders-project.iam.gserviceaccount.com");
  });

  it("that breaks off strikes the verdict that stood, and ends with 2", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const { base, head } = aBreakingPull(team);
    await team.run({ event: "pull_request", payload: aPullPayload({ base, head }) });
    const broken = team.project.commit("change", { ".github/phasegate.yml": "version: 1\nphasess: {}\n" });
    const run = await team.run({
      event: "pull_request",
      payload: aPullPayload({ base, head: broken }),
      environment: { GITHUB_RUN_ID: "101" },
    });
    expect(run.code).toBe(2);
    expect(run.log).toMatch(/^::error title=phasegate::.*phasess/m);
    expect(run.summary).toMatch(/^## ⚠️ phasegate could not evaluate this revision$/m);
    expect(run.summary).toContain(
      "- .github/phasegate.yml:2:1: unknown key `phasess`; did you mean `phases`?",
    );
    expect(run.uploaded).toBeNull();
    const [comment] = await team.comments();
    expect(comment?.body).toContain("## ⚠️ Could not evaluate");
    expect(comment?.body).toContain("~~🔴 NO-GO — check-orders Check the orders~~");
    expect(parseRecord(comment?.body ?? "")).toMatchObject({
      headSha: broken,
      runId: "101",
      stage: "failed",
    });
  });

  it("adds a check run with every place where that is asked for, beside the gate", async ({
    onTestFinished,
  }) => {
    const team = await aTeam(onTestFinished);
    const missing = Array.from(
      { length: 60 },
      (_, index) => `{ id: step-${index}, kind: validate, script: scripts/s${index}.py }`,
    );
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", {
      ".github/phasegate.yml": aPlanText({ operations: missing }),
    });
    const run = await team.run({
      event: "pull_request",
      payload: aPullPayload({ base, head }),
      with: { check: "always", comment: "never" },
    });
    expect(run.code).toBe(1);
    expect(team.requests()).toEqual(["POST /check-runs", "PATCH /check-runs/500"]);
    expect(await team.ask("/check-runs/500")).toMatchObject({
      name: "phasegate report check-orders",
      head_sha: head,
      status: "completed",
      conclusion: "failure",
      output: { annotations_count: 60 },
    });
    expect(run.log.match(/^::error /gm)).toHaveLength(10);
  });
});
