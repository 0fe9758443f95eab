import type { Language } from "#domain/script.ts";
import { describeBuild } from "./builds/index.ts";
import { describeDockerfile } from "./containers/index.ts";
import { detectLanguage } from "./detect.ts";
import { emptyScript } from "./empty.ts";
import type { Parsers } from "./parsers.ts";
import { describePython } from "./python/index.ts";
import { describeRequirements } from "./requirements/index.ts";
import { describeShell } from "./shell/index.ts";
import type { ScriptSource, SourceFile, SourceTree } from "./source.ts";
import { describeSql } from "./sql/index.ts";
import { boundStatements } from "./statements.ts";

export { readBuild } from "./builds/index.ts";
export { readImage } from "./containers/index.ts";
export { detectLanguage, languageOfPath } from "./detect.ts";
export { isDeclaring, readRequirements } from "./requirements/index.ts";

type Reader = (file: SourceFile, tree: SourceTree, parsers: Parsers) => ScriptSource;

const READERS: Readonly<Record<Language, Reader>> = {
  python: describePython,
  shell: describeShell,
  sql: describeSql,
  dockerfile: describeDockerfile,
  cloudbuild: describeBuild,
  requirements: describeRequirements,
  pyproject: describeRequirements,
};

/** What one file is and will do, or null where its language is not read. A reader that breaks gives an incomplete fact. */
export function describeFile(file: SourceFile, tree: SourceTree, parsers: Parsers): ScriptSource | null {
  const language = detectLanguage(file.path, file.text);
  if (language === null) return null;
  try {
    const script = READERS[language](file, tree, parsers);
    return { ...script, effects: boundStatements(script.effects) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    const limit = `The ${language} reader could not read the file: ${reason.slice(0, 200)}`;
    return { ...emptyScript(file, language), complete: false, limits: [limit] };
  }
}
