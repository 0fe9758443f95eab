import type { TreeEntry } from "#domain/repository.ts";
import { askGit, needGit, nulFields } from "./git-process.ts";

/** A path with the git object that holds its content. */
export interface GitEntry extends TreeEntry {
  /** Object hash; null for a file that git does not track. */
  readonly object: string | null;
  /** True where the index says that the work tree leaves the file out (sparse checkout). */
  readonly leftOut: boolean;
}

/** Entries of a revision below `prefix` (empty or ending in `/`), sizes included; empty where the folder is not there. */
export async function listRevision(
  dir: string,
  { revision, prefix }: { readonly revision: string; readonly prefix: string },
): Promise<readonly GitEntry[]> {
  const treeish = `${revision}:${prefix.replace(/\/$/, "")}`;
  const tree = await askGit(dir, ["rev-parse", "--verify", "--quiet", treeish]);
  if (!tree) return [];
  const output = await needGit(dir, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
  return nulFields(output).flatMap(toTreeEntry);
}

/** Tracked paths below a folder, as the index has them; sizes are not known to the index. */
export async function listIndex(dir: string): Promise<readonly GitEntry[]> {
  const output = await needGit(dir, ["ls-files", "-z", "--stage", "-t"]);
  return nulFields(output).flatMap(toIndexEntry);
}

/** Untracked paths below a folder that no ignore rule names. A nested repository ends in `/`. */
export async function listUntracked(dir: string): Promise<readonly string[]> {
  const output = await needGit(dir, ["ls-files", "-z", "--others", "--exclude-standard"]);
  return nulFields(output);
}

const TREE_LINE = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/;

function toTreeEntry(line: string): GitEntry[] {
  const [, mode = "", , object = "", size = "-", path] = TREE_LINE.exec(line) ?? [];
  if (path === undefined) return [];
  return [{ path, bytes: size === "-" ? null : Number(size), type: typeOf(mode), object, leftOut: false }];
}

const INDEX_LINE = /^(\S) (\d{6}) ([0-9a-f]+) (\d)\t([\s\S]+)$/;

function toIndexEntry(line: string): GitEntry[] {
  const [, tag, mode = "", object = "", , path] = INDEX_LINE.exec(line) ?? [];
  if (path === undefined) return [];
  return [{ path, bytes: null, type: typeOf(mode), object, leftOut: tag === "S" }];
}

function typeOf(mode: string): TreeEntry["type"] {
  if (mode === "160000") return "submodule";
  if (mode === "120000") return "link";
  return mode === "100755" ? "executable" : "file";
}
