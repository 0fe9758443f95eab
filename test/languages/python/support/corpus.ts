import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceTree } from "#languages/source.ts";
import { aTree } from "./describe.ts";

/** Root of the repository that the corpus scripts live in. */
export const CORPUS = new URL("../../../corpus/python", import.meta.url).pathname;

/** Doubles of the libraries that the corpus scripts import. */
export const DOUBLES = new URL("../../../corpus/doubles", import.meta.url).pathname;

/** All files of the corpus. */
export function corpusTree(): SourceTree {
  const paths = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.(?:py|json|yaml|csv|sql)$/.test(path) && !path.endsWith(".facts.json"),
  );
  return aTree(Object.fromEntries(paths.map((path) => [path, readFileSync(join(CORPUS, path), "utf8")])));
}

/** The scripts of the corpus. */
export function corpusScripts(tree: SourceTree): readonly string[] {
  return tree.paths.filter((path) => path.startsWith("scripts/"));
}

/** Command lines under which a script is executed: its `# run:` comments. */
export function commandLines(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/^# run:(.*)$/gm)].map((match) =>
    (match[1] ?? "").trim().split(/\s+/).filter(Boolean),
  );
}
