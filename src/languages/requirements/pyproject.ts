import { parse, TomlError } from "smol-toml";
import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { fromPoetry } from "./poetry.ts";
import { parseRequirement } from "./requirement.ts";
import { listOf, tableOf, textIn } from "./tables.ts";

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
  const draft = draftOf(file);
  const fault = pyprojectFault(file.text);
  if (fault) return unreadable(file, fault);
  const root = tableOf(parse(file.text));
  const project = tableOf(root["project"]);
  readList(draft, project["dependencies"]);
  for (const [extra, list] of Object.entries(tableOf(project["optional-dependencies"])))
    readList(draft, list, extra);
  const groups = tableOf(root["dependency-groups"]);
  for (const group of Object.keys(groups)) readGroup(draft, { groups, group, within: group, depth: 0 });
  const poetry = tableOf(tableOf(root["tool"])["poetry"]);
  readPoetry(draft, poetry["dependencies"]);
  readPoetry(draft, poetry["dev-dependencies"], "dev");
  for (const [name, group] of Object.entries(tableOf(poetry["group"])))
    readPoetry(draft, tableOf(group)["dependencies"], tableOf(group)["optional"] === true ? name : undefined);
  const python = textIn(project, "requires-python") ?? pythonOfPoetry(poetry["dependencies"]);
  return {
    path: file.path,
    requirements: draft.requirements,
    includes: [],
    unread: draft.unread,
    ...(python === null ? {} : { python: { specifier: python, line: pythonLine(draft) } }),
  };
}

/** Reads a Pipfile: its packages, those for development, and the Python that it asks for. */
export function readPipfile(file: SourceFile): RequirementsFact {
  const draft = draftOf(file);
  const fault = pyprojectFault(file.text);
  if (fault) return unreadable(file, fault);
  const root = tableOf(parse(file.text));
  readPoetry(draft, root["packages"]);
  readPoetry(draft, root["dev-packages"], "dev-packages");
  const requires = tableOf(root["requires"]);
  const python = textIn(requires, "python_full_version") ?? textIn(requires, "python_version");
  return {
    path: file.path,
    requirements: draft.requirements,
    includes: [],
    unread: draft.unread,
    ...(python === null ? {} : { python: { specifier: `==${python}`, line: pythonLine(draft) } }),
  };
}

function draftOf(file: SourceFile): Draft {
  return { lines: file.text.split(/\r?\n/), requirements: [], unread: [], at: 0, restarts: 200 };
}

function unreadable(
  file: SourceFile,
  fault: { readonly line: number; readonly message: string },
): RequirementsFact {
  const unread = [{ line: fault.line, text: fault.message }];
  return { path: file.path, requirements: [], includes: [], unread };
}

function readList(draft: Draft, list: unknown, group?: string): void {
  for (const item of listOf(list)) {
    if (typeof item !== "string") continue;
    const line = lineOf(draft, item);
    const found = parseRequirement(item);
    if (!found) draft.unread.push({ line, text: item });
    else
      draft.requirements.push({
        ...found,
        name: normaliseDistribution(found.name),
        line,
        ...(group === undefined ? {} : { group }),
      });
  }
}

/** A group holds requirements and `{ include-group = "other" }`. */
function readGroup(
  draft: Draft,
  asked: {
    readonly groups: Readonly<Record<string, unknown>>;
    readonly group: string;
    readonly within: string;
    readonly depth: number;
  },
): void {
  const { groups, group, within, depth } = asked;
  readList(draft, groups[within], group);
  for (const item of listOf(groups[within])) {
    const included = textIn(tableOf(item), "include-group");
    if (included !== null && depth < 10)
      readGroup(draft, { groups, group, within: included, depth: depth + 1 });
  }
}

function readPoetry(draft: Draft, value: unknown, group?: string): void {
  for (const [name, constraint] of Object.entries(tableOf(value))) {
    if (name.toLowerCase() === "python") continue;
    const first = Array.isArray(constraint) ? constraint[0] : constraint;
    const table = tableOf(first);
    const version = typeof first === "string" ? first : table["version"];
    const extras = listOf(table["extras"]).filter((extra) => typeof extra === "string");
    const outside = table["optional"] === true ? "optional" : group;
    draft.requirements.push({
      name: normaliseDistribution(name),
      specifier: typeof version === "string" ? fromPoetry(version) : "",
      extras,
      marker: textIn(table, "markers"),
      line: keyLine(draft, name),
      ...(outside === undefined ? {} : { group: outside }),
    });
  }
}

function pythonOfPoetry(dependencies: unknown): string | null {
  const python = textIn(tableOf(dependencies), "python");
  return python === null ? null : fromPoetry(python);
}

function pythonLine({ lines }: Draft): number {
  const at = lines.findIndex((line) =>
    /^\s*(?:requires-python|python(?:_version|_full_version)?)\s*=/.test(line),
  );
  return at + 1 || 1;
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
