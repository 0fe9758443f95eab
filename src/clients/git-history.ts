import type { Commit } from "#domain/script.ts";
import { startGit } from "./git-process.ts";
import type { CommitReading } from "./repository.ts";

/** What to look for: paths below `prefix` with the object that the revision holds there. */
export interface HistoryQuestion {
  readonly revision: string;
  /** Folder that is read, empty or ending in `/`. */
  readonly prefix: string;
  readonly objects: ReadonlyMap<string, string>;
  /** Commits whose parents a shallow clone cut off: what they changed is not known. */
  readonly boundary: ReadonlySet<string>;
}

const WALK_LIMIT_MS = 60_000;

/**
 * Last commits of many paths in one walk that stops when all are found. A commit counts for a path where it put there
 * the very object that the revision holds, so changes that a merge dropped do not count.
 */
export async function readLastCommits(dir: string, question: HistoryQuestion): Promise<CommitReading> {
  const wanted = new Map(question.objects);
  if (wanted.size === 0) return { history: {}, notes: [] };
  const found = new Map<string, Commit>();
  const child = startGit(dir, logArguments(question));
  const timer = setTimeout(() => child.kill(), WALK_LIMIT_MS);
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  child.stderr.resume();
  child.stdin.on("error", () => undefined);
  child.stdin.end();
  const walk = createWalk({ wanted, found, boundary: question.boundary });
  let rest = "";
  try {
    for await (const chunk of child.stdout.setEncoding("utf8") as AsyncIterable<string>) {
      const fields = (rest + chunk).split("\0");
      rest = fields.pop() ?? "";
      for (const field of fields) walk(field);
      if (wanted.size === 0) break;
    }
    if (rest !== "") walk(rest);
  } finally {
    clearTimeout(timer);
    if (wanted.size === 0) child.kill();
  }
  const status = await ended;
  const history = Object.fromEntries(found);
  if (wanted.size === 0 || status === 0) return { history, notes: [] };
  return {
    history,
    notes: [`The history was not read to its end: ${wanted.size} paths have no last commit.`],
  };
}

function logArguments({ revision, prefix }: HistoryQuestion): readonly string[] {
  const format = "--format=%x00%H%x00%ct%x00%an";
  const limits = prefix === "" ? [] : [`--relative=${prefix}`];
  const paths = prefix === "" ? [] : ["."];
  return [
    "log",
    format,
    "--raw",
    "--no-abbrev",
    "-z",
    "--no-renames",
    "-c",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=all",
    ...limits,
    revision,
    "--",
    ...paths,
  ];
}

interface WalkState {
  /** Paths still looked for; shrinks. */
  readonly wanted: Map<string, string>;
  readonly found: Map<string, Commit>;
  readonly boundary: ReadonlySet<string>;
}

/**
 * Takes the NUL-separated fields of the log one by one: hash, seconds and author of a commit, then a description and a
 * path for each change. Empty fields separate; a description begins with `:`, so no odd path can be mistaken.
 */
function createWalk({ wanted, found, boundary }: WalkState): (field: string) => void {
  let expect: "any" | "seconds" | "author" | "path" = "any";
  let commit = { sha: "", at: "", author: "" };
  let object = "";

  return (field) => {
    if (expect === "seconds") {
      commit.at = instantOf(field);
      expect = "author";
    } else if (expect === "author") {
      commit.author = field;
      expect = "any";
    } else if (expect === "path") {
      settle(field);
      expect = "any";
    } else begin(field.replace(/^\n/, ""));
  };

  function begin(field: string): void {
    if (field === "") return;
    if (field.startsWith(":")) {
      object = newObject(field);
      expect = "path";
      return;
    }
    commit = { sha: field, at: "", author: "" };
    expect = "seconds";
  }

  function settle(path: string): void {
    if (wanted.get(path) !== object) return;
    wanted.delete(path);
    if (!boundary.has(commit.sha)) found.set(path, commit);
  }
}

/** Of `:100644 100644 old new M`, or `::` with one more mode and object a parent, the resulting object. */
function newObject(description: string): string {
  return description.split(" ").at(-2) ?? "";
}

function instantOf(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
}
