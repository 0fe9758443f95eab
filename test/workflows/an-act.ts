import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#test/bundle/run-bundle.ts";
import type { Team } from "#test/bundle/runner/a-team.ts";
import { aTlsFront } from "#test/sandbox/clients/a-tls-front.ts";
import { documentedWorkflow } from "./documented.ts";

/** A workflow of the docs, and the event that starts it. */
export interface Start {
  readonly workflow: string;
  readonly event: string;
  readonly payload: object;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Files that `gh run download` finds, for the workflow that publishes. */
  readonly artifact?: string;
}

/** What the runner said, and whether the workflow passed. */
export interface Ended {
  readonly passed: boolean;
  readonly log: string;
}

/** Actions that the workflows use beside ours: what they do is done already, or not asked for here. */
const STAND_INS = ["actions/checkout", "actions/setup-node", "actions/upload-artifact"];

/**
 * Runs a workflow as it stands in the docs with act, a runner of another make, in the project's checkout: it reads the
 * workflow, starts the composite action, hands over inputs and outputs, and takes the exit code.
 */
export async function runWorkflow(team: Team, start: Start): Promise<Ended> {
  const { scratch, project, api } = team;
  const text = documentedWorkflow(start.workflow);
  const [workflow, payload] = [join(scratch, "workflow.yml"), join(scratch, "payload.json")];
  writeFileSync(workflow, text);
  writeFileSync(payload, JSON.stringify({ ...start.payload, inputs: start.inputs ?? {} }));
  const port = await aTlsFront(Number(new URL(api).port), scratch);
  setOrigin(team, `https://127.0.0.1:${port}/team/features`);
  const args = [
    start.event,
    ...["--workflows", workflow, "--eventpath", payload, "--platform", "ubuntu-24.04=-self-hosted"],
    ...["--github-instance", `127.0.0.1:${port}`, "--secret", "GITHUB_TOKEN=ghs_thejobstoken"],
    ...["--env", `NODE_EXTRA_CA_CERTS=${join(scratch, "cert.pem")}`],
    ...localActions(scratch, text),
  ];
  const home = join(scratch, "home");
  const bin = join(scratch, "bin");
  mkdirSync(home, { recursive: true });
  mkdirSync(bin, { recursive: true });
  if (start.artifact !== undefined) putDownload(bin, start.artifact);
  return run(args, { cwd: project.dir, env: { PATH: `${bin}:${process.env["PATH"]}`, HOME: home } });
}

/** The runner takes the name of the repository from there. */
function setOrigin({ project }: Team, url: string): void {
  if (project.git("remote") !== "") project.git("remote", "remove", "origin");
  project.git("remote", "add", "origin", url);
}

/** Where the runner finds each action that a workflow, or our own action, names. */
function localActions(scratch: string, text: string): readonly string[] {
  const ours = join(scratch, "phasegate");
  cpSync(`${root}dist`, join(ours, "dist"), { recursive: true });
  cpSync(`${root}action.yml`, join(ours, "action.yml"));
  const named = [...`${text}\n${readFileSync(`${root}action.yml`, "utf8")}`.matchAll(/uses: (\S+)@(\w+)/g)];
  return named.flatMap(([, action = "", ref = ""]) => {
    const folder = action === "OWNER/phasegate" ? ours : aStandIn(scratch, action);
    return ["--local-repository", `${action}@${ref}=${folder}`];
  });
}

function aStandIn(scratch: string, action: string): string {
  if (!STAND_INS.includes(action)) throw new Error(`nothing stands in for ${action}`);
  const folder = join(scratch, action);
  mkdirSync(folder, { recursive: true });
  const names = ["fetch-depth", "persist-credentials", "node-version", "name", "path", "if-no-files-found"];
  const inputs = Object.fromEntries(names.map((name) => [name, { description: name, default: "" }]));
  const steps = [{ shell: "bash", run: `echo "stood in for ${action} \${{ inputs.path }}"` }];
  const file = { name: action, description: action, inputs, runs: { using: "composite", steps } };
  writeFileSync(join(folder, "action.yml"), JSON.stringify(file));
  return folder;
}

/** A `gh` that knows `run download` of one artifact. */
function putDownload(bin: string, artifact: string): void {
  const script = `#!/bin/sh\n[ "$1 $2" = "run download" ] || exit 1\nmkdir -p phasegate-report && cp -R "${artifact}/." phasegate-report/\n`;
  writeFileSync(join(bin, "gh"), script);
  chmodSync(join(bin, "gh"), 0o755);
}

function run(
  args: readonly string[],
  surroundings: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn("act", [...args], { ...surroundings, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        log += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, log }));
  });
}
