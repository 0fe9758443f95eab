import type { Language } from "#domain/script.ts";
import type { ScriptSource, SourceFile } from "./source.ts";

/** A file's facts before anything is known of its content but its size. */
export function emptyScript(file: SourceFile, language: Language): ScriptSource {
  return {
    path: file.path,
    language,
    bytes: file.bytes,
    lines: countLines(file.text),
    purpose: "",
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [],
    calls: [],
    filesRead: [],
    environmentRead: [],
    effects: [],
    complete: true,
    limits: [],
  };
}

/** Lines as an editor counts them: a final line feed ends the last line and begins none. */
export function countLines(text: string): number {
  if (text === "") return 0;
  let count = text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
