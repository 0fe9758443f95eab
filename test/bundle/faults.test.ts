import { describe, expect, it } from "vitest";
import type { FaultSeed } from "#sandbox/state.ts";
import { TOKEN } from "./runner/a-runner.ts";
import { aTeam } from "./runner/a-team.ts";
import { aPullPayload, REPOSITORY } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";
const LATER = { "retry-after": "3600" };
const SPENT = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" };

describe.concurrent("the gate when GitHub", { timeout: 180_000 }, () => {
  it.for<[string, Omit<FaultSeed, "match">, string]>([
    ["says 401", { status: 401, message: "Bad credentials" }, 'HTTP 401: Bad credentials.*grant the job "'],
    [
      "lets the token do nothing",
      { status: 403, message: "Resource not accessible by integration" },
      'HTTP 403: Resource not accessible by integration.*grant the job "pull-requests: write"',
    ],
    [
      "is over its rate limit",
      { status: 403, message: "API rate limit exceeded", headers: SPENT },
      "\\(limited, HTTP 403",
    ],
    [
      "hides what it has",
      { status: 404, message: "Not Found" },
      'HTTP 404: Not Found.*grant the job "pull-requests: write"',
    ],
    ["sees a conflict", { status: 409, message: "Conflict" }, "\\(rejected, HTTP 409"],
    ["refuses a body", { status: 422, message: "Validation Failed" }, "\\(rejected, HTTP 422"],
    [
      "asks to come again in an hour",
      { status: 429, message: "slow down", headers: LATER },
      "\\(limited, HTTP 429",
    ],
    [
      "asks to wait a second, for ever",
      { status: 429, message: "slow", headers: { "retry-after": "1" } },
      "\\(limited, HTTP 429",
    ],
    ["is broken", { status: 502, message: "Bad gateway" }, "\\(unreachable, HTTP 502"],
    ["answers with what is not JSON", { malformed: true }, "the answer has not the form that was asked for"],
    ["cuts its answers", { truncate: true }, "the answer has not the form that was asked for"],
    ["closes the connection", { drop: true }, "\\(unreachable, no answer"],
  ])(
    "%s is what the report makes it, and the summary says what failed",
    async ([, fault, said], { onTestFinished }) => {
      const team = await aTeam(onTestFinished, { faults: [{ match: "*", ...fault }] });
      const base = team.project.git("rev-parse", "main");
      const head = team.project.commit("change", { [SCRIPT]: null });
      const run = await team.run({
        event: "pull_request",
        payload: aPullPayload({ base, head }),
        with: { check: "always" },
      });
      expect(run.code).toBe(1);
      expect(run.outputs).toMatchObject({ verdict: "NO-GO", gate: "failed", p0: "1" });
      expect(run.log).toMatch(/^::warning title=phasegate::comment: /m);
      expect(run.summary).toContain("## 🔴 NO-GO — check-orders");
      const [, unshown = ""] = run.summary.split("**This report could not be shown everywhere.**");
      expect(unshown).toMatch(new RegExp(`^- comment: .*${said}`, "m"));
      expect(unshown).toMatch(/^- check: /m);
      expect(run.log + run.stderr + run.summary).not.toContain(TOKEN);
    },
  );

  const channels: readonly [string, string][] = [
    ["comment", "POST /api/v3/repos/*/issues/7/comments"],
    ["check", "POST /api/v3/repos/*/check-runs"],
    ["issue", "POST /api/v3/repos/*/issues"],
  ];
  it.for(
    channels.flatMap(([channel, match]) =>
      [403, 404, 422, 500].map((status) => [channel, status, match] as const),
    ),
  )("answers %s with %i fails all the same, and shows what it can elsewhere", async (row, context) => {
    const [channel, status, match] = row;
    const faults = [{ match, status, message: "Refused" }];
    const team = await aTeam(context.onTestFinished, { faults });
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [SCRIPT]: null });
    const run =
      channel === "issue"
        ? await team.run({
            event: "workflow_dispatch",
            payload: { repository: REPOSITORY },
            environment: { GITHUB_REF: "refs/heads/main" },
            with: { issue: "on-no-go", owner: "@lead" },
          })
        : await team.run({
            event: "pull_request",
            payload: aPullPayload({ base, head }),
            with: { check: "always" },
          });
    expect(run.code).toBe(1);
    expect(run.summary).toMatch(new RegExp(`^- ${channel}: .*HTTP ${status}`, "m"));
    // After a 500 and its retries the server counts as down: nothing more is asked of it.
    if (channel === "comment")
      expect(run.log).toMatch(status === 500 ? /^check: failed/m : /^check: posted/m);
    if (channel === "check") expect(run.log).toMatch(/^comment: posted/m);
  });

  it("is slow waits for it", async ({ onTestFinished }) => {
    const team = await aTeam(onTestFinished, { faults: [{ match: "*", delayMs: 700, times: 4 }] });
    const base = team.project.git("rev-parse", "main");
    const head = team.project.commit("change", { [SCRIPT]: null });
    const run = await team.run({ event: "pull_request", payload: aPullPayload({ base, head }) });
    expect(run.code).toBe(1);
    expect(run.log).toContain("comment: posted (replaced ");
    expect(run.summary).not.toContain("could not be shown");
  });
});
