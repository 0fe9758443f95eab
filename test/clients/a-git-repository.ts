import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { FileReading, RepositoryClient } from "#clients/repository.ts";

/** A fresh folder that is gone after the test. */
export function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), "phasegate-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  write(dir, files);
  return dir;
}

/** A fresh git repository with one commit of the given files. */
export function aGitRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = aFolder(files);
  git(dir, "init", "-q", "-b", "main");
  if (Object.keys(files).length > 0) commit(dir, "first");
  return dir;
}

/** Writes files, folders included. */
export function write(dir: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

let clock = 1_700_000_000;

/** Commits all that lies in the work tree, a minute after the commit before; returns the hash. */
export function commit(dir: string, message: string): string {
  git(dir, "add", "-A");
  return commitStaged(dir, message);
}

/** Commits the index; returns the hash. */
export function commitStaged(dir: string, message: string): string {
  clock += 60;
  const date = `${clock} +0000`;
  gitWith(
    dir,
    { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    "commit",
    "-q",
    "--allow-empty",
    "-m",
    message,
  );
  return git(dir, "rev-parse", "HEAD");
}

/** Runs git in a folder and returns what it prints, trimmed. */
export function git(dir: string, ...args: readonly string[]): string {
  return gitWith(dir, {}, ...args);
}

function gitWith(
  dir: string,
  variables: Readonly<Record<string, string>>,
  ...args: readonly string[]
): string {
  const identity = [
    "-c",
    "user.name=Ada",
    "-c",
    "user.email=ada@example.com",
    "-c",
    "protocol.file.allow=always",
  ];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", ...variables };
  return execFileSync("git", [...identity, ...args], { cwd: dir, encoding: "utf8", env }).trim();
}

/** All that a client reads of the given paths, texts decoded. */
export async function readAll(
  client: RepositoryClient,
  paths: readonly string[],
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const reading of client.read(paths)) texts[reading.path] = shown(reading);
  return texts;
}

function shown(reading: FileReading): string {
  if ("skipped" in reading) return `(${reading.skipped.why})`;
  return new TextDecoder().decode(reading.content) + (reading.changed ? "(changed)" : "");
}
