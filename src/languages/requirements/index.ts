import type { RequirementsFact } from "#domain/container.ts";
import { baseOf } from "../containers/paths.ts";
import { emptyScript } from "../empty.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile } from "../source.ts";
import { pyprojectFault, readPyproject } from "./pyproject.ts";
import { readRequirementsText } from "./text.ts";

/** Reads what a requirements file or a pyproject file declares. */
export function readRequirements(file: SourceFile): RequirementsFact {
  return isPyproject(file) ? readPyproject(file) : readRequirementsText(file);
}

/** What a file that declares requirements is. */
export function describeRequirements(file: SourceFile): ScriptSource {
  const { unread, includes } = readRequirements(file);
  const pyproject = isPyproject(file);
  const fault = pyproject ? pyprojectFault(file.text) : null;
  const syntax = fault
    ? [fault]
    : unread.map(({ line, text }) => ({ line, message: `not understood: ${text}` }));
  return {
    ...emptyScript(file, pyproject ? "pyproject" : "requirements"),
    purpose: firstSentence(headerLines(file.text)),
    syntax,
    filesRead: [...new Set(includes)].sort(),
    complete: syntax.length === 0,
    limits: syntax.map(({ line }) => `Line ${line} declares something that was not understood.`),
  };
}

function isPyproject(file: SourceFile): boolean {
  return baseOf(file.path).toLowerCase() === "pyproject.toml";
}

function headerLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/, 50);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end < 0 ? undefined : end);
}
