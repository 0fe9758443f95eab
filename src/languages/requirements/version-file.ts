import type { RequirementsFact } from "#domain/container.ts";
import type { SourceFile } from "../source.ts";

/** Reads `.python-version` and `runtime.txt`: the Python that runs. */
export function readVersionFile(file: SourceFile): RequirementsFact {
  const lines = file.text.split(/\r?\n/);
  const index = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const version = /^\s*(?:python-|cpython@|cpython-)?(\d+\.\d+(?:\.\d+)?)\s*$/.exec(lines[index] ?? "")?.[1];
  const nothing = { path: file.path, requirements: [], includes: [], unread: [] };
  return version ? { ...nothing, python: { specifier: `==${version}`, line: index + 1 } } : nothing;
}
