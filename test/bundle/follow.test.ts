import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTeam, type Team, WITHOUT_CREDENTIALS } from "./runner/a-team.ts";
import { aPullPayload, aRunPayload } from "./runner/payloads.ts";

const SCRIPT = "scripts/count_orders.py";
const FORK = "stranger/features";

type End = Parameters<typeof aTeam>[0];

/** A fork's pull request whose run could not comment, and left its report as an artifact. */
async function aFork(onTestFinished: End) {
  let head = "";
  const team = await aTeam(onTestFinished, {
    github: ({ commit }) => {
      head = commit("change", { [SCRIPT]: null });
      return { pulls: [{ number: 7, head: "stranger:change", sha: head }] };
    },
  });
  const base = team.project.git("rev-parse", "main");
  const payload = aPullPayload({ base, head, from: FORK, isPrivate: false });
  const run = await team.run({
    event: "pull_request",
    payload,
    with: { ...WITHOUT_CREDENTIALS, comment: "never" },
  });
  const artifact = join(team.scratch, "artifact");
  cpSync(join(team.project.dir, run.uploaded ?? ""), artifact, { recursive: true });
  team.requests();
  return { team, head, run, artifact };
}

type Fork = Awaited<ReturnType<typeof aFork>>;

/** The run on the default branch that follows the fork's. */
function follow({ team, head, artifact }: Fork, ended: Parameters<typeof aRunPayload>[0] | object = {}) {
  return team.run({
    event: "workflow_run",
    payload: aRunPayload({ head, ...ended }),
    with: { mode: "publish", out: artifact },
    environment: { GITHUB_RUN_ID: "200" },
  });
}

interface Written {
  readonly verdict: object;
  readonly blockers: readonly object[];
}

function edit(path: string, change: (value: Written) => object): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")))));
}

describe.concurrent("the run that publishes for a fork", { timeout: 180_000 }, () => {
  it("posts the fork's report on its pull request, said to come from there, and passes", async ({
    onTestFinished,
  }) => {
    const fork = await aFork(onTestFinished);
    expect(fork.run.code).toBe(1);
    const publishing = await follow(fork);
    expect(publishing.code).toBe(0);
    expect(publishing.uploaded).toBeNull();
    expect(fork.team.requests()).toEqual([
      "GET /pulls?head=stranger%3Achange&state=open&per_page=100",
      "POST /api/graphql",
      "GET /issues/7/comments?per_page=100",
      "POST /issues/7/comments",
    ]);
    const [comment] = await fork.team.comments();
    expect(comment?.body).toContain("🔴 NO-GO — check-orders Check the orders");
    expect(comment?.body).toContain("made by a run of the pull request itself, without credentials");
    expect(comment?.body).toContain("https://github.example/team/features/actions/runs/100");
    expect(comment?.body).toContain(`at \`${fork.head}\``);
    expect(publishing.summary).toContain("🔴 NO-GO");
  });

  it("escapes what a forged report says, and masks it in a public repository", async ({ onTestFinished }) => {
    const fork = await aFork(onTestFinished);
    edit(join(fork.artifact, "report.json"), (report) => ({
      ...report,
      blockers: report.blockers.map((blocker) => ({
        ...blocker,
        title: "@everyone | <img src=x> [go](https://evil.example) --> ::error::x",
        consequence: "```\nbreak out\n</details>",
        action: "write to ops@secret-project.iam.gserviceaccount.com",
      })),
    }));
    const publishing = await follow(fork);
    const body = (await fork.team.comments())[0]?.body ?? "";
    expect(body).toContain("NO-GO");
    for (const shown of [body, publishing.summary]) {
      expect(shown).not.toMatch(/(?<![\w\\])@everyone|<img|\]\(https:\/\/evil|^```$\n(?!\n)|secret-project/m);
    }
    expect(publishing.log).not.toMatch(/^::error::x/m);
  });

  it.for<[string, (fork: Fork) => unknown, string]>([
    ["is of another run", () => ({ id: 99 }), "the artifact is of another run"],
    ["is of another commit", () => ({ head: "c".repeat(40) }), "the artifact is of another commit"],
    ["followed a push", () => ({ event: "push" }), "it followed a run on push"],
    ["has a branch that is gone", () => ({ owner: null }), "the repository of the pull request is gone"],
    ["has a head that moved", () => ({ owner: "other" }), "no open pull request has the commit"],
    [
      "says GO of a job that failed",
      ({ artifact }) => {
        for (const name of ["run.json", "report.json"])
          edit(join(artifact, name), (value) => ({
            ...value,
            verdict: name === "run.json" ? "GO" : { ...value.verdict, decision: "GO" },
          }));
      },
      "the artifact says GO, but its run failed",
    ],
    [
      "disagrees with itself",
      ({ artifact }) =>
        edit(join(artifact, "report.json"), (report) => ({
          ...report,
          verdict: { ...report.verdict, decision: "GO" },
        })),
      "run.json and report.json disagree",
    ],
    [
      "has not the form of a report",
      ({ artifact }) =>
        edit(join(artifact, "report.json"), (report) => ({ ...report, blockers: [{ title: 7 }] })),
      "report.json has not the form of a report",
    ],
    [
      "is not JSON",
      ({ artifact }) => writeFileSync(join(artifact, "report.json"), "{"),
      "report.json is not JSON",
    ],
    [
      "is a link",
      ({ artifact }) => {
        rmSync(join(artifact, "report.json"));
        symlinkSync("/etc/hostname", join(artifact, "report.json"));
      },
      "report.json cannot be read",
    ],
    [
      "is too large",
      ({ artifact }) => writeFileSync(join(artifact, "report.json"), " ".repeat(33 * 1024 * 1024)),
      "bytes, more than 33554432",
    ],
    ["is missing", ({ artifact }) => rmSync(join(artifact, "run.json")), "run.json is missing"],
  ])("posts nothing where the artifact %s, and says so", async ([, forge, why], { onTestFinished }) => {
    const fork = await aFork(onTestFinished);
    const publishing = await follow(fork, Object(forge(fork)));
    expect(publishing.code).toBe(0);
    expect(publishing.log).toContain("comment: skipped (");
    expect(publishing.log).toContain(why);
    expect(await fork.team.comments()).toEqual([]);
  });

  it("is refused on any other event", async ({ onTestFinished }) => {
    const team: Team = await aTeam(onTestFinished);
    const run = await team.run({ event: "push", payload: {}, with: { mode: "publish" } });
    expect(run.code).toBe(2);
    expect(run.log).toMatch(
      /^::error title=phasegate::.*mode%3A publish|mode: publish works on the event workflow_run only/m,
    );
  });
});
