import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "./run-bundle.ts";
import { runAction } from "./runner/a-runner.ts";
import { aTeam } from "./runner/a-team.ts";
import { readActionFile } from "./runner/action-file.ts";
import { aPullPayload } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";

describe.concurrent("the step of the action", { timeout: 180_000 }, () => {
  it("asks for Node where there is none on the PATH", async ({ onTestFinished }) => {
    const { scratch } = await aTeam(onTestFinished);
    const run = await runProgram("/bin/bash", {
      args: ["-e", "-c", readActionFile().runs.steps[0]?.run ?? ""],
      env: { PATH: scratch },
    });
    expect(run.code).toBe(2);
    expect(run.stdout).toBe(
      "::error title=phasegate::Node is not on the PATH of this runner. Add actions/setup-node with node-version 20.19 or later before phasegate.\n",
    );
  });

  it("refuses a Node that is too old, and says which it found", async ({ onTestFinished }) => {
    const { scratch } = await aTeam(onTestFinished);
    mkdirSync(join(scratch, "bin"));
    symlinkSync(join(import.meta.dirname, "runner/old-node.sh"), join(scratch, "bin/node"));
    const run = await runProgram("/bin/bash", {
      args: ["-e", "-c", readActionFile().runs.steps[0]?.run ?? ""],
      env: { PATH: `${join(scratch, "bin")}:/usr/bin:/bin` },
    });
    expect(run.code).toBe(2);
    expect(run.stdout).toContain("Node v18.20.4 on the PATH of this runner is too old.");
  });

  it("speaks of a P0 that the repository shows before the cloud has answered", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished);
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [SCRIPT]: null });
    let early = "";
    const watching = setInterval(async () => {
      early ||= (await team.comments().catch(() => []))[0]?.body ?? "";
    }, 20);
    const run = await runAction(
      team.job({ event: "pull_request", payload: aPullPayload({ base, head }) }),
    ).finally(() => clearInterval(watching));
    expect(early).toContain("**Not finished.**");
    expect(early).toContain("Missing operation script: row-counts");
    expect((await team.comments())[0]?.body).not.toContain("Not finished");
    const [first, verdict] = [
      run.log.indexOf("::error title=P0-CRITICAL"),
      run.log.indexOf("NO-GO  check-orders"),
    ];
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(verdict);
    expect(run.log.match(/^::error title=P0-CRITICAL/gm)).toHaveLength(1);
  });
});
