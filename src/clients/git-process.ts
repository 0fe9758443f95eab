import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { Problem } from "#domain/problem.ts";

/**
 * Options before every command. The audited repository's own configuration may name programs (file-system monitor,
 * hooks, pager, signature checker, transports); none of them may run.
 */
const HARDENING: readonly string[] = [
  "--no-pager",
  "--no-optional-locks",
  "--no-replace-objects",
  ...[
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.hooksPath=/dev/null",
    "core.attributesFile=/dev/null",
    "core.sshCommand=false",
    "core.askPass=",
    "credential.helper=",
    "diff.external=",
    "gc.auto=0",
    "log.showSignature=false",
    "log.showRoot=true",
    "maintenance.auto=false",
    "protocol.allow=never",
    "safe.directory=*",
    "submodule.recurse=false",
  ].flatMap((setting) => ["-c", setting]),
];

const OUTPUT_LIMIT_BYTES = 256 * 1024 * 1024;
const ERROR_LIMIT_CHARS = 2_000;

/** How a git command ended. `status` is null where git is not installed or was stopped. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  /** First lines of what git complained about. */
  readonly stderr: string;
  /** True where no git program could be started. */
  readonly missing: boolean;
}

type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts git in a folder, without a shell, with the caller's git variables cleared; `transport` lets it speak to a host. */
export function startGit(
  dir: string,
  args: readonly string[],
  transport: Readonly<Record<string, string>> = {},
): GitProcess {
  return spawn("git", [...HARDENING, ...args], {
    cwd: dir,
    env: { ...gitEnvironment(), ...transport },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** Runs one git command to its end and collects what it prints. */
export function runGit(
  dir: string,
  args: readonly string[],
  transport: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = startGit(dir, args, transport);
    const chunks: Buffer[] = [];
    let bytes = 0;
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > OUTPUT_LIMIT_BYTES) child.kill();
      else chunks.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (stderr.length < ERROR_LIMIT_CHARS) stderr += chunk.toString("utf8");
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end();
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve({
        status: null,
        stdout: Buffer.alloc(0),
        stderr: error.message,
        missing: error.code === "ENOENT",
      });
    });
    child.on("close", (status) => {
      resolve({ status, stdout: Buffer.concat(chunks), stderr: stderr.trim(), missing: false });
    });
  });
}

/** What a git command printed; throws a Problem where it failed, so that a failure never looks like an empty answer. */
export async function needGit(dir: string, args: readonly string[]): Promise<Buffer> {
  const { status, stdout, stderr } = await runGit(dir, args);
  if (status === 0) return stdout;
  throw new Problem({
    code: "git-failed",
    message: `git ${args[0]} failed: ${stderr.split("\n")[0] || "it was stopped"}`,
    hint: "Run git fsck in the repository, or clone it again.",
  });
}

/** First line that git printed, or null where the command failed or printed nothing. */
export async function askGit(dir: string, args: readonly string[]): Promise<string | null> {
  const { status, stdout } = await runGit(dir, args);
  const line = stdout.toString("utf8").replace(/\r?\n$/, "");
  return status === 0 && line !== "" ? line : null;
}

/** The fields of a NUL-separated output. */
export function nulFields(output: Buffer): readonly string[] {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE"];
  const own = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  return {
    ...own,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_PAGER: "cat",
  };
}
