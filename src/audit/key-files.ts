import type { ScriptFact } from "#domain/script.ts";
import { joinPath } from "./copied-files.ts";

/** A key file that a script acts with, as the script names it. */
export interface KeyFile {
  readonly script: ScriptFact;
  readonly name: string;
  readonly line: number;
}

/** Key files that scripts act with. */
export function keyFilesOf(scripts: readonly ScriptFact[]): readonly KeyFile[] {
  return scripts.flatMap((script) =>
    (script.identities ?? [])
      .filter(({ kind }) => kind === "key-file")
      .map(({ name, line }) => ({ script, name, line })),
  );
}

/** Where a path of a script may lie in the repository: from its root, else from the script's folder; none for one of the machine. */
export function placesOf(name: string, script: string): readonly string[] {
  if (/^[/~]|[{}$*]/.test(name)) return [];
  return [joinPath("", name), joinPath(script.slice(0, Math.max(0, script.lastIndexOf("/"))), name)];
}
