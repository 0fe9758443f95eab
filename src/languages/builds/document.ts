import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from "yaml";
import type { SyntaxFault } from "#domain/script.ts";

/** A text of the file with the line where it begins. */
export interface BuildText {
  readonly text: string;
  readonly line: number;
}

/** One step of a build. */
export interface BuildStep {
  readonly line: number;
  readonly name: string;
  readonly entrypoint: string | null;
  readonly args: readonly BuildText[];
  readonly script: BuildText | null;
  /** Folder in which it runs, relative to the sources; empty for their root. */
  readonly dir: string;
  readonly timeout: BuildText | null;
}

/** A Cloud Build file, read without judging it. */
export interface BuildDocument {
  readonly comment: string;
  readonly steps: readonly BuildStep[];
  readonly images: readonly BuildText[];
  readonly timeout: BuildText | null;
  readonly substitutions: ReadonlyMap<string, string>;
  /** Every text in which Cloud Build replaces substitutions, in the order of the file. */
  readonly texts: readonly BuildText[];
  readonly faults: readonly SyntaxFault[];
}

const DEPTH_LIMIT = 100;

/** Parses a Cloud Build file; JSON is read as the YAML that it is. */
export function readDocument(text: string): BuildDocument {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: "silent", uniqueKeys: false });
  const lineOf = (node: Node | null | undefined) => counter.linePos(node?.range?.[0] ?? 0).line;
  const resolve = (node: unknown): ParsedNode | null =>
    (isAlias(node) ? node.resolve(document) : node) as ParsedNode | null;
  const field = (node: unknown, key: string): ParsedNode | null => {
    const map = resolve(node);
    return isMap(map) ? resolve(map.get(key, true)) : null;
  };
  const textOf = (node: unknown): BuildText | null => {
    const scalar = resolve(node);
    if (!isScalar(scalar) || scalar.value === null) return null;
    const block = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
    return { text: String(scalar.value), line: lineOf(scalar) + (block ? 1 : 0) };
  };
  const textsOf = (node: unknown): readonly BuildText[] => {
    const list = resolve(node);
    const items: readonly unknown[] = isSeq(list) ? list.items : [list];
    return items.flatMap((item) => textOf(item) ?? []);
  };
  const stepOf = (node: unknown): BuildStep => ({
    line: lineOf(resolve(node)),
    name: textOf(field(node, "name"))?.text ?? "",
    entrypoint: textOf(field(node, "entrypoint"))?.text ?? null,
    args: textsOf(field(node, "args")),
    script: textOf(field(node, "script")),
    dir: textOf(field(node, "dir"))?.text ?? "",
    timeout: textOf(field(node, "timeout")),
  });
  const collect = (node: unknown, depth: number): readonly BuildText[] => {
    if (depth > DEPTH_LIMIT) return [];
    if (isMap(node))
      return node.items.flatMap((pair) => (isFree(pair.key) ? [] : collect(pair.value, depth + 1)));
    if (isSeq(node)) return node.items.flatMap((item) => collect(item, depth + 1));
    const found = textOf(node);
    return found ? [found] : [];
  };

  const root = document.contents;
  const steps = field(root, "steps");
  const substitutions = field(root, "substitutions");
  const pairs = isMap(substitutions) ? substitutions.items : [];
  return {
    comment: text.startsWith("#") ? (/^(?:#[^\n]*\n?)+/.exec(text)?.[0] ?? "") : "",
    steps: isSeq(steps) ? steps.items.map(stepOf) : [],
    images: textsOf(field(root, "images")),
    timeout: textOf(field(root, "timeout")),
    substitutions: new Map(
      pairs.map(({ key, value }) => [textOf(key)?.text ?? "", textOf(value)?.text ?? ""]),
    ),
    texts: collect(root, 0),
    faults: [
      ...document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "invalid YAML",
      })),
      ...(document.errors.length === 0 && !isSeq(steps) ? [{ line: 1, message: "no list of steps" }] : []),
    ],
  };
}

/** A step's `script` is handed over as it is: nothing is replaced in it. */
function isFree(key: unknown): boolean {
  return isScalar(key) && key.value === "script";
}
