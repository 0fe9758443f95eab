// Takes docs/comment.png anew: the comment of a pull request on the sample, made by the built action, as a browser shows it.
// Needs git and Chromium, and `npm run build` before it. Usage: node scripts/picture-comment.mjs [FILE.png]
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { marked } from "marked";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = process.argv[2] ?? join(root, "docs/comment.png");
const scratch = mkdtempSync(join(tmpdir(), "phasegate-picture-"));
const clone = join(scratch, "clone");

/** The pull request of the picture: it writes a script that was missing, and forgets to declare what it imports. */
const SCRIPT = `"""Compares row counts before and after the phase."""
from google.cloud import bigquery
from rapidfuzz import process

client = bigquery.Client(project="bqx-ml")
for row in client.query("SELECT table_id, row_count FROM bqx_ml_v3_features_v2.__TABLES__").result():
    print(process.extractOne(row.table_id, []), row.row_count)
`;

try {
  cpSync(join(root, "examples/forex-features"), clone, { recursive: true });
  const body = comment(makePull());
  await photograph(body);
  console.log(target);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The commits of base and head. */
function makePull() {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync("git", args, {
      cwd: clone,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], GIT_CONFIG_GLOBAL: "/dev/null", ...identity() },
    }).trim();
  git("init", "--quiet", "--initial-branch=main");
  /** @param {string} message */
  const commit = (message) => {
    git("add", "--all", "--force");
    git("commit", "--quiet", "--message", message);
    return git("rev-parse", "HEAD");
  };
  const base = commit("The sample");
  writeFileSync(join(clone, "scripts/validate_row_counts.py"), SCRIPT);
  return { base, head: commit("Validate row counts") };
}

function identity() {
  const who = { NAME: "Ada", EMAIL: "ada@example.com", DATE: "2025-12-13T18:00:00Z" };
  return Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ]),
  );
}

/**
 * Without a token the action leaves the comment in its folder.
 * @param {{ readonly base: string, readonly head: string }} commits
 */
function comment({ base, head }) {
  const event = join(scratch, "event.json");
  const repository = { full_name: "team/features", private: true };
  const pull = {
    number: 7,
    user: { login: "ada" },
    head: { sha: head, repo: repository },
    base: { sha: base, repo: repository },
  };
  writeFileSync(event, JSON.stringify({ pull_request: pull, repository }));
  const out = join(scratch, "report");
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/action.mjs")], {
    cwd: clone,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: repository.full_name,
      GITHUB_RUN_ID: "100",
      GITHUB_SERVER_URL: "https://github.com",
      PHASEGATE_CLOUD: "sandbox:sandbox.yaml",
      PHASEGATE_FORMAT: "markdown",
      PHASEGATE_NOW: "2025-12-13T20:30:00Z",
      PHASEGATE_OUT: out,
    },
  });
  const file = join(out, "comment.md");
  if (!existsSync(file)) throw new Error(`the action left no comment:\n${stdout}${stderr}`);
  return readFileSync(file, "utf8");
}

/** @param {string} body */
async function photograph(body) {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1060 }, deviceScaleFactor: 1.3 });
    await page.setContent(pageOf(await marked(body, { gfm: true })));
    await page.screenshot({ path: target });
  } finally {
    await browser.close();
  }
}

/** @param {string} html */
function pageOf(html) {
  return `<!doctype html><meta charset="utf-8"><style>
  body { margin: 16px; background: #f6f8fa; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif }
  article { border: 1px solid #d1d9e0; border-radius: 6px; background: #fff; overflow: hidden }
  header { padding: 8px 14px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; color: #59636e }
  header b { color: #1f2328 }
  main { padding: 14px }
  h2 { margin: 0 0 14px; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 20px }
  h3 { font-size: 16px }
  ol, ul { padding-left: 28px }
  li { margin: 4px 0 }
  table { border-collapse: collapse; width: 100% }
  th, td { padding: 6px 10px; border: 1px solid #d1d9e0; text-align: left; vertical-align: top }
  tr:nth-child(2n) td { background: #f6f8fa }
  code { padding: 1px 5px; border-radius: 6px; background: #eff1f3; font: 12px "DejaVu Sans Mono", monospace }
  a { color: #0969da; text-decoration: none }
  details { margin: 10px 0 }
  sub { color: #59636e }
  </style><article><header><b>github-actions</b> bot commented</header><main>${html}</main></article>`;
}
