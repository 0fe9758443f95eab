import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { opendir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TreeEntry } from "#domain/repository.ts";
import type { SkippedFile } from "#domain/script.ts";
import { ENTRY_LIMIT, type FileReading, READ_LIMIT_BYTES, type RepositoryClient } from "./repository.ts";

const DEPTH_LIMIT = 64;

/** Folders of a plain folder that hold installed or generated files, never the owner's. */
const NOT_WALKED: ReadonlySet<string> = new Set(["node_modules", "__pycache__", ".venv", "venv", ".tox"]);

/** Opens a folder without git history: every regular file in it, links not followed, devices never opened. */
export function openFolder(dir: string, notes: readonly string[]): RepositoryClient {
  return {
    identity: {
      name: basename(dir),
      revision: null,
      branch: null,
      from: "archive",
      shallow: false,
      notes,
    },
    list: async () => ({ ...(await walk(dir)), differs: false }),
    read: (paths) => readFolder(dir, paths),
    lastCommits: async () => ({ history: {}, notes: [] }),
  };
}

/** Size and type of one path without following links; null where nothing is there. */
export function measure(dir: string, path: string): TreeEntry | SkippedFile | null {
  try {
    const stat = lstatSync(join(dir, path));
    if (stat.isSymbolicLink()) return { path, bytes: stat.size, type: "link" };
    if (!stat.isFile()) return { path, why: "unreadable", detail: "not a regular file" };
    return { path, bytes: stat.size, type: stat.mode & 0o100 ? "executable" : "file" };
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? null : { path, why: "unreadable", detail: code };
  }
}

const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads one regular file; links and devices are refused and never opened. Small files by the ten thousand are read ten
 * times faster without a promise each, so this blocks for the length of one file.
 */
export function readRegularFile(dir: string, path: string): Uint8Array | SkippedFile {
  const found = measure(dir, path);
  if (!found) return { path, why: "unreadable", detail: "the file is not there" };
  if (isSkipped(found)) return found;
  if (found.type === "link") return { path, why: "link", detail: "symbolic links are not followed" };
  try {
    return readOpened(openSync(join(dir, path), OPEN_FLAGS), path);
  } catch (error) {
    return { path, why: "unreadable", detail: codeOf(error) };
  }
}

/** Reads and closes. What was opened is looked at once more: it may have been swapped since it was measured. */
function readOpened(file: number, path: string): Uint8Array | SkippedFile {
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { path, why: "unreadable", detail: "not a regular file" };
    if (stat.size > READ_LIMIT_BYTES) return { path, why: "too-large", detail: `${stat.size} bytes` };
    const content = Buffer.allocUnsafeSlow(stat.size);
    return content.subarray(0, readSync(file, content, 0, stat.size, 0));
  } finally {
    closeSync(file);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown error";
}

/** Whether a value is the record of a file that was passed over. */
export function isSkipped(value: object): value is SkippedFile {
  return "why" in value;
}

async function* readFolder(dir: string, paths: readonly string[]): AsyncGenerator<FileReading> {
  for (const path of paths) {
    const content = readRegularFile(dir, path);
    yield isSkipped(content) ? { path, skipped: content } : { path, content, changed: false };
  }
}

interface Walk {
  readonly dir: string;
  readonly entries: TreeEntry[];
  readonly skipped: SkippedFile[];
}

async function walk(dir: string): Promise<Omit<Walk, "dir">> {
  const state: Walk = { dir, entries: [], skipped: [] };
  await walkFolder(state, "", 0);
  state.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries: state.entries, skipped: state.skipped };
}

async function walkFolder(state: Walk, folder: string, depth: number): Promise<void> {
  if (depth > DEPTH_LIMIT) {
    state.skipped.push({ path: folder, why: "limit", detail: `deeper than ${DEPTH_LIMIT} folders` });
    return;
  }
  const handle = await opendir(join(state.dir, folder)).catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) {
    state.skipped.push({ path: folder, why: "unreadable", detail: handle.code ?? "unknown error" });
    return;
  }
  const folders: string[] = [];
  for await (const item of handle) {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) folders.push(path);
    else note(state, path);
    if (state.entries.length >= ENTRY_LIMIT) return fill(state, folder);
  }
  for (const path of folders) {
    if (state.entries.length >= ENTRY_LIMIT) return fill(state, path);
    if (isWalked(state, path)) await walkFolder(state, path, depth + 1);
  }
}

function isWalked(state: Walk, path: string): boolean {
  const name = basename(path);
  if (name === ".git") return false;
  if (!NOT_WALKED.has(name)) return true;
  state.skipped.push({ path, why: "limit", detail: "installed or generated files, not walked" });
  return false;
}

function note(state: Walk, path: string): void {
  const found = measure(state.dir, path);
  if (!found) return;
  if (isSkipped(found)) state.skipped.push(found);
  else if (basename(path) !== ".git") state.entries.push(found);
}

function fill(state: Walk, path: string): void {
  if (state.skipped.at(-1)?.why === "limit" && state.skipped.at(-1)?.detail.startsWith("more than")) return;
  state.skipped.push({
    path,
    why: "limit",
    detail: `more than ${ENTRY_LIMIT} entries; the rest was not listed`,
  });
}
