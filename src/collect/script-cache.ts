import { createHash } from "node:crypto";
import type { ScriptSource, SourceFile, SourceTree } from "#languages/source.ts";

/** A file's facts, with everything of the tree that they were drawn from. */
export interface CachedScript {
  readonly source: ScriptSource | null;
  /** What was asked of the tree, and a digest of what it answered. */
  readonly asked: ReadonlyMap<string, string>;
}

/** Facts by path and content; shared between the readings of two revisions. */
export type ScriptCache = Map<string, CachedScript>;

/** Digests of a tree's answers, each worked out once. */
type Answers = (question: string) => string;

/** Gives the facts that the cache has of a file, where the file and all that they were drawn from are the same. */
export function knownIn(cache: ScriptCache, tree: SourceTree): (file: SourceFile) => CachedScript | null {
  const answers = answersOf(tree);
  return (file) => {
    const known = cache.get(cacheKey(file));
    return known && [...known.asked].every(([question, answer]) => answers(question) === answer)
      ? known
      : null;
  };
}

/** Describes files of a tree, and keeps what each description asked of it. */
export function recordingIn(
  tree: SourceTree,
  describe: (file: SourceFile, tree: SourceTree) => ScriptSource | null,
): (file: SourceFile) => CachedScript {
  const answers = answersOf(tree);
  return (file) => {
    const asked = new Map<string, string>();
    const seen = recording(tree, (question) => asked.set(question, answers(question)));
    return { source: describe(file, seen), asked };
  };
}

/** The place of a file in a cache: its path and its content. */
export function cacheKey({ path, text }: SourceFile): string {
  return `${path}\0${digest(text)}`;
}

function recording(tree: SourceTree, note: (question: string) => void): SourceTree {
  const { allowance } = tree;
  return {
    base: tree.base ?? tree,
    ...(allowance ? { allowance } : {}),
    get paths() {
      note("paths");
      return tree.paths;
    },
    has: (path) => {
      note(`has ${path}`);
      return tree.has(path);
    },
    text: (path) => {
      note(`text ${path}`);
      return tree.text(path);
    },
  };
}

const ANSWERS = new WeakMap<SourceTree, Answers>();

function answersOf(view: SourceTree): Answers {
  const tree = view.base ?? view;
  const ready = ANSWERS.get(tree);
  if (ready !== undefined) return ready;
  const known = new Map<string, string>();
  const work = (question: string): string => {
    if (question === "paths") return digest(tree.paths.join("\0"));
    if (question.startsWith("has ")) return String(tree.has(question.slice(4)));
    const text = tree.text(question.slice(5));
    return text === undefined ? "none" : digest(text);
  };
  const answers: Answers = (question) => {
    const answer = known.get(question) ?? work(question);
    known.set(question, answer);
    return answer;
  };
  ANSWERS.set(tree, answers);
  return answers;
}

function digest(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
