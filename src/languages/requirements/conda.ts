import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { folderOf, joinPath } from "../containers/paths.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { parseRequirement } from "./requirement.ts";

/** Conda packages whose name on the package index is another. Source: conda-forge's recipes, November 2026. */
const INDEX_NAMES: Readonly<Record<string, string>> = {
  "google-cloud-bigquery-core": "google-cloud-bigquery",
  "google-cloud-bigquery-storage-core": "google-cloud-bigquery-storage",
  "matplotlib-base": "matplotlib",
  "msgpack-python": "msgpack",
  "pandas-gbq": "pandas-gbq",
  "pyarrow-core": "pyarrow",
  pytables: "tables",
  "python-duckdb": "duckdb",
  "ruamel.yaml": "ruamel-yaml",
};

interface Draft {
  readonly file: SourceFile;
  readonly counter: LineCounter;
  readonly requirements: Requirement[];
  readonly includes: string[];
  readonly unread: { readonly line: number; readonly text: string }[];
  python: RequirementsFact["python"];
}

/** Reads a conda environment file: its packages, and those that its pip section lists. */
export function readConda(file: SourceFile): RequirementsFact {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter, logLevel: "silent" });
  const draft: Draft = { file, counter, requirements: [], includes: [], unread: [], python: undefined };
  const root = document.contents;
  const list = isMap(root) ? root.get("dependencies", true) : null;
  for (const item of isSeq(list) ? list.items : []) {
    if (isScalar(item) && typeof item.value === "string") readPackage(draft, item.value, lineOf(draft, item));
    const inner = isMap(item) ? item.get("pip", true) : null;
    for (const line of isSeq(inner) ? inner.items : []) {
      if (isScalar(line) && typeof line.value === "string") readPip(draft, line.value, lineOf(draft, line));
    }
  }
  const { requirements, includes, unread, python } = draft;
  return { path: file.path, requirements, includes, unread, ...(python ? { python } : {}) };
}

function lineOf({ counter }: Draft, node: Node): number {
  return counter.linePos(node.range?.[0] ?? 0).line;
}

/** `channel::name=1.2=build`, `name>=1.2`, `name 1.2.*`. One `=` matches as a prefix does. */
function readPackage(draft: Draft, text: string, line: number): void {
  const match = /^(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)\s*(.*)$/.exec(text.trim());
  if (!match) return void draft.unread.push({ line, text });
  const [, written = "", rest = ""] = match;
  const specifier = toSpecifier(rest);
  if (written === "python") {
    draft.python = { specifier, line };
    return;
  }
  const name = normaliseDistribution(INDEX_NAMES[written.toLowerCase()] ?? written);
  draft.requirements.push({ name, specifier, extras: [], marker: null, line });
}

function toSpecifier(rest: string): string {
  const [version = ""] = rest
    .replace(/\[.*\]$/, "")
    .trim()
    .split(/\s+(?=\S+$)/);
  const text = version.replaceAll(" ", "");
  if (text === "" || /^[<>!~]|^==/.test(text)) return text;
  const number = text.replace(/^=/, "").split("=")[0] ?? "";
  return number.endsWith("*") || text.split("=").length > 2 ? `==${number}` : `==${number}.*`;
}

function readPip(draft: Draft, text: string, line: number): void {
  const include = /^(?:-r|--requirement)[\s=]+(\S+)$/.exec(text.trim())?.[1];
  if (include !== undefined) {
    draft.includes.push(joinPath(folderOf(draft.file.path), include));
    return;
  }
  const found = text.startsWith("-") ? null : parseRequirement(text);
  if (found) draft.requirements.push({ ...found, name: normaliseDistribution(found.name), line });
  else if (!text.startsWith("-")) draft.unread.push({ line, text });
}
