import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ending, root, runBundle } from "./run-bundle.ts";

const scratch = mkdtempSync(join(tmpdir(), "phasegate-action-"));
const sandbox = startSandbox();

beforeAll(async () => {
  await sandbox.url;
});
afterAll(() => {
  sandbox.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe("the action, run as a runner runs it", () => {
  it("sets outputs and summary, annotates, and ends with the verdict's exit code", async () => {
    const { ending, output, summary } = await runAction("plain", { PHASEGATE_COMMENT: "never" });
    expect(ending.code).toBe(1);
    expect(output["verdict"]).toBe("NO-GO");
    expect(Number(output["p0"])).toBeGreaterThan(0);
    expect(output["report-path"]).toBe(join(scratch, "plain", "report", "report.json"));
    expect(JSON.parse(readFileSync(output["report-path"] ?? "", "utf8")).verdict.decision).toBe("NO-GO");
    expect(summary).toContain("NO-GO");
    expect(ending.stdout.match(/^::error /gm)?.length).toBeGreaterThan(0);
    expect(ending.stdout.match(/^::error /gm)?.length).toBeLessThanOrEqual(10);
  });

  it("asks about another start than the plan's, and says both in its summary and report", async () => {
    const asked = { PHASEGATE_COMMENT: "never", PHASEGATE_CLOUD: "none", PHASEGATE_STARTS: "2025-12-15" };
    const { ending, output, summary } = await runAction("starts", asked);
    expect(ending.code).toBe(1);
    expect(summary).toContain("2025-12-15 (asked; the plan says 2025-12-14)");
    const { phase } = JSON.parse(readFileSync(output["report-path"] ?? "", "utf8"));
    expect([phase.starts, phase.planned]).toEqual(["2025-12-15", "2025-12-14"]);
  }, 180_000);

  it("keeps one comment on the pull request: made by the first run, replaced by the next", async () => {
    const url = `${await sandbox.url}/api/v3`;
    const pull = { GITHUB_API_URL: url, PHASEGATE_TOKEN: "not-a-secret", GITHUB_EVENT_NAME: "pull_request" };
    const first = await runAction("first", pull);
    const second = await runAction("second", { ...pull, PHASEGATE_NOW: "2025-12-13T21:30:00Z" });
    expect([first.ending.code, second.ending.code]).toEqual([1, 1]);
    expect(first.ending.stdout).toContain("comment: posted (made ");
    expect(second.ending.stdout).toContain("comment: posted (replaced ");
    const comments = (await (
      await fetch(`${url}/repos/team/features/issues/7/comments`)
    ).json()) as readonly { readonly body: string }[];
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("NO-GO");
    expect(first.ending.stdout + first.ending.stderr + second.ending.stdout).not.toContain("not-a-secret");
  }, 180_000);

  it("keeps the verdict when GitHub cannot be reached, and says what failed", async () => {
    const { ending } = await runAction("unreachable", {
      GITHUB_API_URL: "http://127.0.0.1:9",
      PHASEGATE_TOKEN: "not-a-secret",
      GITHUB_EVENT_NAME: "pull_request",
    });
    expect(ending.code).toBe(1);
    expect(ending.stdout).toMatch(/^::warning title=phasegate::comment: /m);
  }, 180_000);

  it("ends with 2 and one error command for a wrong input", async () => {
    const { ending } = await runAction("wrong", { PHASEGATE_CLOUD: "cloudy" });
    expect(ending.code).toBe(2);
    expect(ending.stdout).toMatch(
      /^::error title=phasegate::.*"cloudy" does not say how to reach Google Cloud/m,
    );
  });
});

interface ActionRun {
  readonly ending: Ending;
  readonly output: Readonly<Record<string, string>>;
  readonly summary: string;
}

async function runAction(name: string, environment: NodeJS.ProcessEnv): Promise<ActionRun> {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = (part: string, text = "") => {
    writeFileSync(join(folder, part), text);
    return join(folder, part);
  };
  const head = { sha: (name === "second" ? "b" : "a").repeat(40) };
  const event = { pull_request: { number: 7, head, base: { sha: "" } } };
  const [output, summary] = [file("output"), file("summary")];
  const ending = await runBundle(join(root, "dist/action.mjs"), {
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "team/features",
      GITHUB_RUN_ID: "42",
      GITHUB_EVENT_PATH: file("event.json", JSON.stringify(event)),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      PHASEGATE_REPO: "examples/forex-features",
      PHASEGATE_CLOUD: "sandbox:examples/forex-features/sandbox.yaml",
      PHASEGATE_NOW: "2025-12-13T20:30:00Z",
      PHASEGATE_OUT: join(folder, "report"),
      ...environment,
    },
  });
  return {
    ending,
    output: parseOutput(readFileSync(output, "utf8")),
    summary: readFileSync(summary, "utf8"),
  };
}

/** Reads the `name<<delimiter` form that the runner reads. */
function parseOutput(text: string): Readonly<Record<string, string>> {
  const values = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(values.map(([, name = "", , value = ""]) => [name, value]));
}

function startSandbox() {
  const state = join(scratch, "sandbox.yaml");
  writeFileSync(state, 'project: { id: p, number: "1" }\ngithub: { repository: team/features }\n');
  const child = spawn(process.execPath, [join(root, "dist/cli.mjs"), "sandbox", "--state", state], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      const found = /http:\/\/\S+/.exec(String(chunk))?.[0];
      if (found) resolve(found.replace(/\/$/, ""));
    });
    child.on("exit", () => reject(new Error("the sandbox ended before it served")));
  });
  return { url, stop: () => child.kill("SIGTERM") };
}
