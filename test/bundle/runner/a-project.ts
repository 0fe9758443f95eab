import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROW_COUNTS =
  "{ id: row-counts, kind: validate, script: scripts/count_orders.py, if-missing: { effort: 2h-3h } }";

/** A plan whose one operation counts rows; `policy` and more `operations` as YAML. */
export function aPlanText({ policy = "{ gate: P0 }", operations = [] as readonly string[] } = {}): string {
  return [
    "version: 1",
    "project: orders",
    "google-cloud: { project: orders-project, location: us-central1 }",
    "phases:",
    "  check-orders:",
    "    title: Check the orders",
    "    starts: 2025-12-14",
    "    runs-as: runner@orders-project.iam.gserviceaccount.com",
    "    operations:",
    ...[ROW_COUNTS, ...operations].map((operation) => `      - ${operation}`),
    "infrastructure:",
    "  datasets: [{ id: orders, access: [read] }]",
    "dependencies:",
    "  python: { environments: [{ name: runner, from: requirements.txt }] }",
    "  apis: [bigquery]",
    `policy: ${policy}`,
    "",
  ].join("\n");
}

/** The world in which that plan is a GO. */
export const WORLD = [
  'project: { id: orders-project, number: "1" }',
  "identity: runner@orders-project.iam.gserviceaccount.com",
  "serviceAccounts: [{ email: runner@orders-project.iam.gserviceaccount.com }]",
  "datasets:",
  "  - { id: orders, location: us-central1, tables: [{ name: lines, columns: [{ name: id, type: STRING }] }] }",
  "",
].join("\n");

/** Files of a project that is a GO in that world. */
export const FILES: Readonly<Record<string, string>> = {
  ".github/phasegate.yml": aPlanText(),
  ".gitignore": "phasegate-report/\n",
  "requirements.txt": "google-cloud-bigquery==3.14.0\n",
  "scripts/count_orders.py": [
    '"""Counts the orders."""',
    "from google.cloud import bigquery",
    "",
    'client = bigquery.Client(project="orders-project")',
    'for row in client.query("SELECT COUNT(*) FROM orders.lines").result():',
    "    print(row)",
    "",
  ].join("\n"),
};

/** What a commit does: the text of a file, or null where it is removed. */
export type Edits = Readonly<Record<string, string | null>>;

/** A git repository in a folder of its own. */
export interface Project {
  readonly dir: string;
  git(...args: readonly string[]): string;
  /** Makes a commit on a branch, from another where it is new, and gives its hash. */
  commit(branch: string, edits: Edits, from?: string): string;
}

/** Makes a repository whose branch `main` holds the files. */
export function aProject(dir: string, files: Edits = FILES): Project {
  mkdirSync(dir, { recursive: true });
  const git = (...args: readonly string[]) => runGit(dir, args);
  git("init", "--quiet", "--initial-branch=main");
  const commit: Project["commit"] = (branch, edits, from = "main") => {
    if (git("branch", "--show-current") !== branch) switchTo(git, branch, from);
    for (const [path, text] of Object.entries(edits)) apply(join(dir, path), text);
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "edit");
    return git("rev-parse", "HEAD");
  };
  commit("main", files);
  return { dir, git, commit };
}

/** Runs git with no settings but these. */
export function runGit(dir: string, args: readonly string[]): string {
  const who = { NAME: "Ada", EMAIL: "ada@example.com", DATE: "2025-12-13T12:00:00Z" };
  const named = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", ...Object.fromEntries(named) };
  return execFileSync("git", [...args], {
    cwd: dir,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

function switchTo(git: Project["git"], branch: string, from: string): void {
  const exists = git("branch", "--list", branch) !== "";
  git("switch", "--quiet", ...(exists ? [branch] : ["--create", branch, from]));
}

function apply(path: string, text: string | null): void {
  mkdirSync(dirname(path), { recursive: true });
  if (text === null) rmSync(path, { force: true });
  else writeFileSync(path, text);
}
