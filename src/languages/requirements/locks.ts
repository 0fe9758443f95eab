import { parse } from "smol-toml";
import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { pyprojectFault } from "./pyproject.ts";
import { listOf, type Table, tableOf, textIn } from "./tables.ts";

/** Reads poetry.lock, uv.lock, pdm.lock and pylock.toml: the version of each package, and what it requires. */
export function readTomlLock(file: SourceFile): RequirementsFact {
  const fault = pyprojectFault(file.text);
  if (fault) return { path: file.path, ...NOTHING, unread: [{ line: fault.line, text: fault.message }] };
  const root = tableOf(parse(file.text));
  const lines = linesOfNames(file.text);
  const packages = [...listOf(root["package"]), ...listOf(root["packages"])].map(tableOf);
  const seen = new Map<string, number>();
  const requirements = packages.flatMap((item): readonly Requirement[] => {
    const name = textIn(item, "name");
    const version = textIn(item, "version");
    if (name === null || version === null || isOwnProject(item)) return [];
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    return [
      {
        name: normaliseDistribution(name),
        specifier: `==${version}`,
        extras: [],
        marker: textIn(item, "marker"),
        line: lines.get(name)?.[at] ?? 1,
        requires: requiredNames(item["dependencies"]),
      },
    ];
  });
  return { path: file.path, ...NOTHING, requirements };
}

/** Reads Pipfile.lock: the versions of the default and the development packages. */
export function readPipfileLock(file: SourceFile): RequirementsFact {
  try {
    const root = tableOf(JSON.parse(file.text));
    const lines = file.text.split("\n");
    const read = (section: string, group?: string) =>
      Object.entries(tableOf(root[section])).map(([name, item]): Requirement => {
        const line = lines.findIndex((text) => text.includes(`"${name}": {`)) + 1;
        const specifier = textIn(tableOf(item), "version") ?? "";
        const marker = textIn(tableOf(item), "markers");
        const base = { name: normaliseDistribution(name), specifier, extras: [], marker, line: line || 1 };
        return group === undefined ? base : { ...base, group };
      });
    return {
      path: file.path,
      ...NOTHING,
      requirements: [...read("develop", "dev-packages"), ...read("default")],
    };
  } catch {
    return { path: file.path, ...NOTHING, unread: [{ line: 1, text: "the file is no JSON" }] };
  }
}

const NOTHING = { requirements: [], includes: [], unread: [], locks: true } as const;

/** uv lists the project itself among its packages. */
function isOwnProject(item: Table): boolean {
  const source = tableOf(item["source"]);
  return source["virtual"] !== undefined || source["editable"] !== undefined;
}

/** Poetry writes a table of names, uv a list of tables, pdm a list of requirements. */
function requiredNames(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return Object.keys(tableOf(value)).map(normaliseDistribution).sort();
  const names = value.map((item) =>
    typeof item === "string" ? (/^[\w.-]+/.exec(item)?.[0] ?? "") : (textIn(tableOf(item), "name") ?? ""),
  );
  return [...new Set(names.filter((name) => name !== "").map(normaliseDistribution))].sort();
}

/** Lines of `name = "…"`, in order, by name. */
function linesOfNames(text: string): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const name = /^name = "([^"]+)"/.exec(line)?.[1];
    if (name !== undefined) lines.set(name, [...(lines.get(name) ?? []), index + 1]);
  }
  return lines;
}
