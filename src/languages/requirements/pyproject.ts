import { parse, TomlError } from "smol-toml";
import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { parseRequirement } from "./requirement.ts";
import { isValid } from "./specifier.ts";

interface Draft {
  readonly lines: readonly string[];
  readonly requirements: Requirement[];
  readonly unread: { readonly line: number; readonly text: string }[];
  /** Line where the last search ended, from 0, and how often a search may begin anew. */
  at: number;
  restarts: number;
}

/** Where the TOML breaks; null for a file that parses. */
export function pyprojectFault(text: string): { readonly line: number; readonly message: string } | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    if (!(error instanceof TomlError)) return { line: 1, message: "the file could not be parsed" };
    return { line: error.line, message: error.message.split("\n")[0] ?? "invalid TOML" };
  }
}

/** Reads `[project]` dependencies, optional ones and dependency groups, and Poetry's tables, from a pyproject file. */
export function readPyproject(file: SourceFile): RequirementsFact {
  const fault = pyprojectFault(file.text);
  const draft: Draft = {
    lines: file.text.split(/\r?\n/),
    requirements: [],
    unread: [],
    at: 0,
    restarts: 200,
  };
  if (fault)
    return {
      path: file.path,
      requirements: [],
      includes: [],
      unread: [{ line: fault.line, text: fault.message }],
    };
  const root = tableOf(parse(file.text));
  const project = tableOf(root["project"]);
  readList(draft, project["dependencies"]);
  for (const list of Object.values(tableOf(project["optional-dependencies"]))) readList(draft, list);
  for (const list of Object.values(tableOf(root["dependency-groups"]))) readList(draft, list);
  const poetry = tableOf(tableOf(root["tool"])["poetry"]);
  readPoetry(draft, poetry["dependencies"]);
  readPoetry(draft, poetry["dev-dependencies"]);
  for (const group of Object.values(tableOf(poetry["group"])))
    readPoetry(draft, tableOf(group)["dependencies"]);
  return { path: file.path, requirements: draft.requirements, includes: [], unread: draft.unread };
}

type Table = Readonly<Record<string, unknown>>;

function tableOf(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

function readList(draft: Draft, list: unknown): void {
  if (!Array.isArray(list)) return;
  for (const item of list) {
    if (typeof item !== "string") continue;
    const line = lineOf(draft, item);
    const found = parseRequirement(item);
    if (found) draft.requirements.push({ ...found, name: normaliseDistribution(found.name), line });
    else draft.unread.push({ line, text: item });
  }
}

function readPoetry(draft: Draft, value: unknown): void {
  for (const [name, constraint] of Object.entries(tableOf(value))) {
    if (name.toLowerCase() === "python") continue;
    const first = Array.isArray(constraint) ? constraint[0] : constraint;
    const table = tableOf(first);
    const version = typeof first === "string" ? first : table["version"];
    const extras = Array.isArray(table["extras"])
      ? table["extras"].filter((extra) => typeof extra === "string")
      : [];
    draft.requirements.push({
      name: normaliseDistribution(name),
      specifier: typeof version === "string" ? fromPoetry(version) : "",
      extras,
      marker: typeof table["markers"] === "string" ? table["markers"] : null,
      line: keyLine(draft, name),
    });
  }
}

/** Poetry's `^1.2` and bare `1.2` as PEP 440 ranges; what is neither stays as written. */
function fromPoetry(version: string): string {
  return version
    .split(",")
    .map((part) => clause(part.trim()))
    .filter(Boolean)
    .join(",");
}

function clause(part: string): string {
  if (part === "*" || part === "") return "";
  if (/^\d/.test(part)) return `==${part}`;
  if (part.startsWith("~") && !part.startsWith("~=")) return tilde(part.slice(1).trim());
  if (!part.startsWith("^")) return isValid(part) ? part.replace(/\s+/g, "") : part;
  const version = part.slice(1).trim();
  return `>=${version},<${nextBreaking(version)}`;
}

/** A caret allows changes below the first number that is not zero. */
function nextBreaking(version: string): string {
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
  const found = numbers.findIndex((number) => number > 0);
  const at = found < 0 ? numbers.length - 1 : found;
  return numbers
    .slice(0, at + 1)
    .map((number, index) => (index === at ? number + 1 : number))
    .join(".");
}

function tilde(version: string): string {
  const [major = "0", minor] = version.split(".");
  return `>=${version},<${minor === undefined ? Number(major) + 1 : `${major}.${Number(minor) + 1}`}`;
}

/** TOML values carry no lines: the first line, from the last one found on, that shows the text. */
function lineOf(draft: Draft, text: string): number {
  return find(draft, (line) => line.includes(text));
}

function keyLine(draft: Draft, name: string): number {
  return find(draft, (line) => {
    const [key = ""] = line.trim().split(/\s*=/, 1);
    return key === name || key === `"${name}"` || key === `'${name}'`;
  });
}

/** Lists stand in the order of the file, so the search goes on where it stopped; it begins anew a bounded number of times. */
function find(draft: Draft, matches: (line: string) => boolean): number {
  const rest = draft.lines.slice(draft.at, draft.at + 2_000).findIndex(matches);
  const onward = rest < 0 ? -1 : rest + draft.at;
  const at = onward < 0 && draft.restarts-- > 0 ? draft.lines.findIndex(matches) : onward;
  if (at >= 0) draft.at = at;
  return at < 0 ? 1 : at + 1;
}
