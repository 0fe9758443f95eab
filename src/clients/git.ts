import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { Problem } from "#domain/problem.ts";
import { openFolder } from "./files.ts";
import { askGit, nulFields, runGit } from "./git-process.ts";
import { toWebAddress } from "./git-remote.ts";
import { type GitPlace, openRevision } from "./git-revision.ts";
import { openWorkTree } from "./git-work-tree.ts";
import type { RepositoryClient, RepositoryIdentity } from "./repository.ts";

export type { RepositoryClient } from "./repository.ts";

/**
 * Opens the repository that a folder is, or is a part of: at a revision where one is named, else the work tree as it
 * lies, else the plain folder. Throws a Problem where the folder or the revision does not exist.
 */
export async function openRepository({
  dir,
  revision,
}: {
  readonly dir: string;
  readonly revision?: string;
}): Promise<RepositoryClient> {
  const folder = resolve(dir);
  await needFolder(folder);
  const git = await findGit(folder);
  if ("note" in git) {
    if (revision !== undefined) throw noHistory(revision, git.note);
    return openFolder(folder, [git.note]);
  }
  if (revision !== undefined) return openAt(folder, git, revision);
  if (git.bare) return openBare(folder, git);
  return openLying(folder, git);
}

/** A bare repository at the commit of its own branch. Throws a Problem where it has none yet. */
async function openBare(folder: string, git: GitFolder): Promise<RepositoryClient> {
  const commit = await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (commit) return openAt(folder, git, "HEAD");
  throw new Problem({
    code: "no-commit",
    message: `The bare repository ${folder} holds no commit on the branch that its HEAD names, so there is nothing to read.`,
    hint: "Push a commit to it, or name a clone with a work tree.",
  });
}

/** The commit where two revisions parted, or null where they share none (or a shallow clone hides it). */
export async function mergeBase(
  dir: string,
  [one, other]: readonly [string, string],
): Promise<string | null> {
  const [a, b] = [await needCommit(dir, one), await needCommit(dir, other)];
  return askGit(dir, ["merge-base", a, b]);
}

/** Files below a folder that differ between two commits, added and removed ones included; null where git cannot tell. */
export async function changedPaths(
  dir: string,
  [from, to]: readonly [string, string],
): Promise<readonly string[] | null> {
  const asked = [
    "diff-tree",
    "-r",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--name-only",
    "--relative",
    from,
    to,
  ];
  const { status, stdout } = await runGit(resolve(dir), asked);
  return status === 0 ? nulFields(stdout) : null;
}

interface GitFolder {
  readonly bare: boolean;
  readonly shallow: boolean;
  readonly prefix: string;
  readonly boundary: ReadonlySet<string>;
}

async function findGit(dir: string): Promise<GitFolder | { readonly note: string }> {
  const asked = [
    "rev-parse",
    "--is-bare-repository",
    "--is-inside-work-tree",
    "--git-path",
    "shallow",
    "--show-prefix",
  ];
  const answer = await runGit(dir, asked);
  if (answer.missing) return { note: "Git is not installed here: the folder was read without history." };
  const [bare, inside, shallowPath, prefix = ""] = answer.stdout.toString("utf8").split("\n");
  if (answer.status !== 0) return { note: refusal(answer.stderr) };
  if (bare !== "true" && inside !== "true") return { note: NOT_A_REPOSITORY };
  if (prefix !== "" && (await isIgnored(dir))) {
    return { note: "The git repository around the folder ignores it: it was read without history." };
  }
  const boundary = await readBoundary(resolve(dir, shallowPath ?? ""));
  return { bare: bare === "true" && inside !== "true", shallow: boundary.size > 0, prefix, boundary };
}

const NOT_A_REPOSITORY = "The folder is not part of a git repository: it was read without history.";

function refusal(stderr: string): string {
  if (/not a git repository/i.test(stderr)) return NOT_A_REPOSITORY;
  return `Git could not open the repository (${stderr.split("\n")[0]}): the folder was read without history.`;
}

/** Whether a rule of the repository around a folder ignores it, and nothing in it is tracked all the same. */
async function isIgnored(dir: string): Promise<boolean> {
  const ignored = await runGit(resolve(dir, ".."), ["check-ignore", "--quiet", "--", basename(dir)]);
  return ignored.status === 0 && (await askGit(dir, ["ls-files", "-z"])) === null;
}

/** Commits whose parents a shallow clone lacks; empty for a full clone. */
async function readBoundary(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, "utf8").catch(() => "");
  return new Set(text.split("\n").filter(Boolean));
}

async function openAt(dir: string, git: GitFolder, revision: string): Promise<RepositoryClient> {
  const place = placeAt(dir, git, await needCommit(dir, revision));
  const full = await askGit(dir, ["rev-parse", "--symbolic-full-name", revision]);
  const identity = await identify(place, git);
  return openRevision(place, { ...identity, from: "revision", branch: branchOf(full) });
}

async function openLying(dir: string, git: GitFolder): Promise<RepositoryClient> {
  const revision = await askGit(dir, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const branch = branchOf(await askGit(dir, ["symbolic-ref", "--quiet", "HEAD"]));
  const committed = revision ? placeAt(dir, git, revision) : null;
  const identity = await identify({ dir, prefix: git.prefix, revision }, git);
  return openWorkTree({ dir, committed }, { ...identity, from: "work-tree", branch });
}

function placeAt(dir: string, { prefix, boundary }: GitFolder, revision: string): GitPlace {
  return { dir, prefix, revision, boundary };
}

async function identify(
  { dir, prefix, revision }: Pick<GitPlace, "dir" | "prefix"> & { readonly revision: string | null },
  { shallow }: GitFolder,
): Promise<Omit<RepositoryIdentity, "from" | "branch">> {
  const remote = await askGit(dir, ["config", "--get", "remote.origin.url"]);
  const url = toWebAddress(remote);
  const folder = prefix.replace(/\/+$/, "");
  const notes = shallow
    ? ["The clone is shallow: last commits are known only where the clone holds the commit before."]
    : [];
  return {
    name: nameOf(prefix === "" ? remote : null) ?? basename(dir),
    revision,
    shallow,
    notes,
    ...(url === null ? {} : { url }),
    ...(folder === "" ? {} : { folder }),
  };
}

/** Last part of a remote's address, without `.git`; addresses may carry credentials and are never shown. */
function nameOf(remote: string | null): string | null {
  const name = /([^/:\\]+?)(?:\.git)?[/\\]*$/.exec(remote ?? "")?.[1];
  return name && !name.includes("@") ? name : null;
}

function branchOf(reference: string | null): string | null {
  return /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/.exec(reference ?? "")?.[1] ?? null;
}

async function needCommit(dir: string, revision: string): Promise<string> {
  const odd = revision === "" || revision.startsWith("-") || /[\0\n]/.test(revision);
  const commit = odd ? null : await askGit(dir, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (commit && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new Problem({
    code: "revision-unknown",
    message: `No commit is named ${JSON.stringify(revision)} in this repository.`,
    hint: "Name a branch, a tag or a commit that the clone holds; a shallow clone may lack it (fetch-depth: 0).",
  });
}

async function needFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => null);
  if (found?.isDirectory()) return;
  throw new Problem({
    code: found ? "repository-not-a-folder" : "repository-not-found",
    message: found ? `${dir} is not a folder.` : `The folder ${dir} does not exist.`,
    hint: "Name the folder of the repository, or a folder inside it.",
  });
}

function noHistory(revision: string, note: string): Problem {
  return new Problem({
    code: "revision-without-history",
    message: `The revision ${JSON.stringify(revision)} cannot be read. ${note}`,
    hint: "Read the folder without a revision, or run inside a git clone with git installed.",
  });
}
