import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { TreeEntry } from "#domain/repository.ts";
import type { SkippedFile } from "#domain/script.ts";
import { isSkipped, measure, readRegularFile } from "./files.ts";
import { readLastCommits } from "./git-history.ts";
import { type GitEntry, listIndex, listUntracked } from "./git-listing.ts";
import { beyondLimit, entriesByPath, type GitPlace, questionOf } from "./git-revision.ts";
import {
  ENTRY_LIMIT,
  type FileReading,
  type Listing,
  type RepositoryClient,
  type RepositoryIdentity,
} from "./repository.ts";

/** A work tree: its folder, and the commit it was checked out from; null before the first commit. */
export interface WorkTreePlace {
  readonly dir: string;
  readonly committed: GitPlace | null;
}

/**
 * Reads the files of a work tree as they lie: those that git tracks, and untracked ones that no ignore rule names.
 * Changes are found by hashing what is read, because asking git to compare could run the repository's own filters.
 */
export function openWorkTree(place: WorkTreePlace, identity: RepositoryIdentity): RepositoryClient {
  let committed: Promise<ReadonlyMap<string, GitEntry>> | undefined;
  const entries = () => {
    committed ??= place.committed ? entriesByPath(place.committed) : Promise.resolve(new Map());
    return committed;
  };
  return {
    identity,
    list: async () => listWorkTree(place.dir, await entries()),
    read: async function* (paths) {
      yield* readFiles(place.dir, await entries(), paths);
    },
    lastCommits: async (paths) =>
      place.committed
        ? readLastCommits(place.dir, questionOf(place.committed, await entries(), paths))
        : { history: {}, notes: [] },
  };
}

async function listWorkTree(dir: string, committed: ReadonlyMap<string, GitEntry>): Promise<Listing> {
  const [tracked, untracked] = await Promise.all([listIndex(dir), listUntracked(dir)]);
  const wanted = new Map<string, GitEntry | null>(untracked.map((path) => [path, null]));
  for (const entry of tracked) wanted.set(entry.path, entry);
  const paths = [...wanted.keys()].sort();
  const entries: TreeEntry[] = [];
  const skipped: SkippedFile[] = [...beyondLimit(paths.length)];
  const linked = linkedParents(dir);
  let missing = 0;
  for (const path of paths.slice(0, ENTRY_LIMIT)) {
    const item = look({ dir, path, entry: wanted.get(path), linked });
    if (!item) missing++;
    else if (isSkipped(item)) skipped.push(item);
    else entries.push(item);
  }
  const added = paths.some((path) => !committed.has(path));
  const removed = missing > 0 || [...committed.keys()].some((path) => !wanted.has(path));
  return { entries, skipped, differs: added || removed };
}

interface Glance {
  readonly dir: string;
  readonly path: string;
  readonly entry: GitEntry | null | undefined;
  readonly linked: (path: string) => boolean;
}

function look({ dir, path, entry, linked }: Glance): TreeEntry | SkippedFile | null {
  if (entry?.type === "submodule") return { path, bytes: null, type: "submodule" };
  if (path.endsWith("/")) return { path: path.slice(0, -1), bytes: null, type: "submodule" };
  if (linked(path)) return { path, why: "link", detail: "a folder above it is a link" };
  const found = measure(dir, path);
  if (!found && entry?.leftOut) return { path, why: "unreadable", detail: "left out by a sparse checkout" };
  return found;
}

/** Tells whether a folder between the root and a path is a symbolic link; asks the disk once a folder. */
function linkedParents(dir: string): (path: string) => boolean {
  const known = new Map<string, boolean>([["", false]]);
  const isLinked = (folder: string): boolean => {
    const answer = known.get(folder) ?? (isLinked(parentOf(folder)) || isLink(join(dir, folder)));
    known.set(folder, answer);
    return answer;
  };
  return (path) => isLinked(parentOf(path));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

async function* readFiles(
  dir: string,
  committed: ReadonlyMap<string, GitEntry>,
  paths: readonly string[],
): AsyncGenerator<FileReading> {
  const linked = linkedParents(dir);
  for (const path of paths) {
    if (linked(path)) {
      yield { path, skipped: { path, why: "link", detail: "a folder above it is a link" } };
      continue;
    }
    const content = readRegularFile(dir, path);
    if (isSkipped(content)) yield { path, skipped: content };
    else yield { path, content, changed: !isCommitted(content, committed.get(path)?.object) };
  }
}

/** Whether the bytes are those of the object, as they lie or with line feeds for the line ends of Windows. */
function isCommitted(content: Uint8Array, object: string | null | undefined): boolean {
  if (!object) return false;
  if (objectHash(content, object.length) === object) return true;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!bytes.includes("\r\n")) return false;
  const unix = Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
  return objectHash(unix, object.length) === object;
}

function objectHash(content: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${content.byteLength}\0`).update(content).digest("hex");
}
