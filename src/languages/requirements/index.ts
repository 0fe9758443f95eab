import type { RequirementsFact } from "#domain/container.ts";
import type { Language } from "#domain/script.ts";
import { baseOf } from "../containers/paths.ts";
import { emptyScript } from "../empty.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile } from "../source.ts";
import { readConda } from "./conda.ts";
import { readPipfileLock, readTomlLock } from "./locks.ts";
import { pyprojectFault, readPipfile, readPyproject } from "./pyproject.ts";
import { readSetupCfg } from "./setup-cfg.ts";
import { readSetupPy } from "./setup-py.ts";
import { readRequirementsText } from "./text.ts";
import { readVersionFile } from "./version-file.ts";

const READERS: readonly (readonly [RegExp, (file: SourceFile) => RequirementsFact])[] = [
  [/^pyproject\.toml$/, readPyproject],
  [/^setup\.cfg$/, readSetupCfg],
  [/^setup\.py$/, readSetupPy],
  [/^pipfile$/, readPipfile],
  [/^pipfile\.lock$/, readPipfileLock],
  [/^(?:poetry|uv|pdm)\.lock$|^pylock(?:\.[\w-]+)?\.toml$/, readTomlLock],
  [/\.ya?ml$/, readConda],
  [/^(?:\.python-version|runtime\.txt)$/, readVersionFile],
];

/** True for a file that declares Python packages, by its language or its name. */
export function isDeclaring(path: string, language: Language | null): boolean {
  return language === "requirements" || language === "pyproject" || baseOf(path) === "setup.py";
}

/** Reads what a file declares that names Python packages, or the Python itself. */
export function readRequirements(file: SourceFile): RequirementsFact {
  const name = baseOf(file.path).toLowerCase();
  const read = READERS.find(([pattern]) => pattern.test(name))?.[1] ?? readRequirementsText;
  return read(file);
}

/** What a file that declares requirements is. */
export function describeRequirements(file: SourceFile): ScriptSource {
  const { unread, includes, constraints = [] } = readRequirements(file);
  const pyproject = baseOf(file.path).toLowerCase() === "pyproject.toml";
  const fault = pyproject ? pyprojectFault(file.text) : null;
  const syntax = fault
    ? [fault]
    : unread.map(({ line, text }) => ({ line, message: `not understood: ${text}` }));
  return {
    ...emptyScript(file, pyproject ? "pyproject" : "requirements"),
    purpose: firstSentence(headerLines(file.text)),
    syntax,
    filesRead: [...new Set([...includes, ...constraints])].sort(),
    complete: syntax.length === 0,
    limits: syntax.map(({ line }) => `Line ${line} declares something that was not understood.`),
  };
}

function headerLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/, 50);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end < 0 ? undefined : end);
}
