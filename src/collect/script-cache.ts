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

/** Gives the facts of a file from the cache where the file and all that they were drawn from are the same. */
export function cached(
  { cache, tree }: { readonly cache: ScriptCache; readonly tree: SourceTree },
  describe: (file: SourceFile, tree: SourceTree) => ScriptSource | null,
): (file: SourceFile) => ScriptSource | null {
  const answers = answersOf(tree);
  return (file) => {
    const key = `${file.path}\0${digest(file.text)}`;
    const known = cache.get(key);
    if (known && [...known.asked].every(([question, answer]) => answers(question) === answer))
      return known.source;
    const asked = new Map<string, string>();
    const source = describe(
      file,
      recording(tree, (question) => asked.set(question, answers(question))),
    );
    cache.set(key, { source, asked });
    return source;
  };
}

function recording(tree: SourceTree, note: (question: string) => void): SourceTree {
  return {
    base: tree,
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

/** Digests of a tree's answers, each worked out once. */
function answersOf(tree: SourceTree): (question: string) => string {
  const known = new Map<string, string>();
  const work = (question: string): string => {
    if (question === "paths") return digest(tree.paths.join("\0"));
    if (question.startsWith("has ")) return String(tree.has(question.slice(4)));
    const text = tree.text(question.slice(5));
    return text === undefined ? "none" : digest(text);
  };
  return (question) => {
    const answer = known.get(question) ?? work(question);
    known.set(question, answer);
    return answer;
  };
}

function digest(text: string): string {
  return createHash("sha1").update(text).digest("base64");
}
