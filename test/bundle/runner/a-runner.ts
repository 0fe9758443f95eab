import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ending, root, runProgram } from "../run-bundle.ts";
import { type ActionFile, type ActionStep, expand, readActionFile } from "./action-file.ts";

/** A job that uses the action. */
export interface ActionJob {
  /** Folder for what the runner keeps: event file, outputs, summary. */
  readonly scratch: string;
  /** Checkout that the job stands in. */
  readonly workspace: string;
  readonly event: string;
  readonly payload: object;
  /** API of GitHub. */
  readonly api: string;
  readonly with?: Readonly<Record<string, string>>;
  /** More of the runner's environment, over its own. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** What a job of the action left. */
export interface ActionRun {
  /** Of the step, which is the gate. */
  readonly code: number | null;
  readonly log: string;
  readonly stderr: string;
  /** Outputs of the action. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Folder that is uploaded as an artifact; null where none is. */
  readonly uploaded: string | null;
}

export const TOKEN = "ghs_thejobstoken";

/**
 * Does what a runner does with a composite action: inputs with their defaults, the step's environment out of expressions, its
 * script in bash, outputs and summary out of files, and the condition of the upload.
 */
export async function runAction(job: ActionJob): Promise<ActionRun> {
  const action = readActionFile();
  const inputs = inputsOf(action, job);
  const [audit, upload] = action.runs.steps;
  if (audit?.run === undefined || upload === undefined)
    throw new Error("the action has other steps than these");
  const folder = mkdtempSync(join(job.scratch, "step-"));
  const ending = await runStep(audit, { job, inputs, folder });
  const produced = parseOutputs(readFileSync(join(folder, "output"), "utf8"));
  const names = Object.fromEntries(
    Object.keys(action.outputs).map((name) => [`steps.audit.outputs.${name}`, produced[name] ?? ""]),
  );
  const outputs = Object.entries(action.outputs).map(
    ([name, { value }]) => [name, expand(value, names)] as const,
  );
  return {
    code: ending.code,
    log: ending.stdout,
    stderr: ending.stderr,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(join(folder, "summary"), "utf8"),
    uploaded: isMet(upload.if, { ...inputs, ...names }) ? expand(upload.with?.["path"] ?? "", names) : null,
  };
}

function inputsOf(action: ActionFile, { with: given = {} }: ActionJob): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => !(name in action.inputs));
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(", ")}`);
  const defaults = Object.entries(action.inputs).map(([name, { default: text }]) => [
    `inputs.${name}`,
    given[name] ?? expand(text, { "github.token": TOKEN }),
  ]);
  return Object.fromEntries(defaults);
}

interface StepRun {
  readonly job: ActionJob;
  readonly inputs: Readonly<Record<string, string>>;
  readonly folder: string;
}

function runStep(step: ActionStep, { job, inputs, folder }: StepRun): Promise<Ending> {
  const file = (name: string, text = "") => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, expand(text, inputs)]);
  mkdirSync(join(folder, "home"));
  return runProgram("/bin/bash", {
    args: ["--noprofile", "--norc", "-e", "-o", "pipefail", file("script.sh", step.run)],
    cwd: job.workspace,
    env: {
      HOME: join(folder, "home"),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION_PATH: root.replace(/\/$/, ""),
      GITHUB_ACTOR: "ada",
      GITHUB_API_URL: job.api,
      GITHUB_EVENT_NAME: job.event,
      GITHUB_EVENT_PATH: file("event.json", JSON.stringify(job.payload)),
      GITHUB_OUTPUT: file("output"),
      GITHUB_REPOSITORY: "team/features",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_RUN_ID: "100",
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_STEP_SUMMARY: file("summary"),
      GITHUB_WORKSPACE: job.workspace,
      ...Object.fromEntries(own),
      ...job.environment,
    },
  });
}

/** Reads the `name<<delimiter` form that the runner reads. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const values = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(values.map(([, name = "", , value = ""]) => [name, value]));
}

/** The one form of condition that the action has: what holds always, and comparisons of names with texts. */
function isMet(condition: string | undefined, names: Readonly<Record<string, string>>): boolean {
  const terms = /^\$\{\{\s*always\(\) && (.*?)\s*\}\}$/.exec(condition ?? "")?.[1]?.split(" && ") ?? [];
  if (terms.length === 0) throw new Error(`the runner does not know the condition ${condition}`);
  return terms.every((term) => {
    const [, name = "", sign, text] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(term) ?? [];
    if (names[name] === undefined) throw new Error(`the runner does not know the condition ${term}`);
    return (names[name] === text) === (sign === "==");
  });
}
