import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SourceFile, SourceTree } from "#languages/source.ts";

/** One effect that a run of a script showed; `to` for a rename. */
export interface TrueEffect {
  readonly verb: "create" | "replace" | "view" | "drop" | "rename" | "dml" | "write" | "read";
  readonly kind: string;
  readonly name: string;
  readonly to?: string;
}

/** What runs of a script showed: the names that its code determines, and shapes of those that it does not. */
export interface Truth {
  readonly exact: readonly TrueEffect[];
  /** Tables whose description is read or changed; a reader may call that a read or a write. */
  readonly looked: readonly string[];
  /** Patterns of names that a reader may give or leave out, such as those that a file of settings gives. */
  readonly permitted: readonly string[];
  /** Patterns of names that depend on what no text tells. */
  readonly mustNotBeExact: readonly string[];
}

/** A script of the corpus with the small repository that it lives in. */
export interface HeldOutScript {
  readonly entry: string;
  readonly file: SourceFile;
  readonly tree: SourceTree;
  readonly truth: Truth;
}

/** The sets, each written before the readers were tried on it. */
export type CorpusName = "held-out" | "held-out-2" | "held-out-3";

/** Every script of a set that has runs, in the order of `runs.json`. */
export function readCorpus(name: CorpusName): readonly HeldOutScript[] {
  const folder = folderOf(name);
  const entries = Object.keys(JSON.parse(readFileSync(`${folder}runs.json`, "utf8")));
  const trees = new Map<string, SourceTree>();
  return entries.map((entry) => readScript({ folder, entry, trees }));
}

/** Folder of a set. */
export function folderOf(name: CorpusName): string {
  return fileURLToPath(new URL(`../corpus/${name}/`, import.meta.url));
}

function readScript({
  folder,
  entry,
  trees,
}: {
  readonly folder: string;
  readonly entry: string;
  readonly trees: Map<string, SourceTree>;
}): HeldOutScript {
  const [repository = "", ...rest] = entry.split("/");
  const root = `${folder}${entry.endsWith(".sh") ? "shell" : "python"}/${repository}`;
  const tree = trees.get(root) ?? readTree(root);
  trees.set(root, tree);
  const path = rest.join("/");
  const text = readFileSync(`${root}/${path}`, "utf8");
  const expected = `${root}/${path.replace(/\.\w+$/, ".expected.json")}`;
  const file = { path, text, bytes: Buffer.byteLength(text) };
  return { entry, file, tree, truth: JSON.parse(readFileSync(expected, "utf8")) };
}

function readTree(root: string): SourceTree {
  const texts = new Map<string, string>();
  for (const found of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!found.isFile() || /\.expected\.json$|\.pyc$/.test(found.name)) continue;
    const full = `${found.parentPath}/${found.name}`;
    texts.set(full.slice(root.length + 1), readFileSync(full, "utf8"));
  }
  return {
    paths: [...texts.keys()].sort(),
    has: (path) => texts.has(path),
    text: (path) => texts.get(path),
  };
}
