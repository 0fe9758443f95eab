import type { SqlEffect } from "../sql/effect.ts";

/** What completes the names of a command: defaults of the session, and the folder it runs in. */
export interface CommandContext {
  readonly project: string | null;
  readonly dataset: string | null;
  /** Folder in the repository; empty or absent for its root. */
  readonly cwd?: string;
}

/** What one command does. */
export interface CommandFact {
  /** Program that runs, without folder; null where it is not known. */
  readonly tool: string | null;
  readonly effects: readonly SqlEffect[];
  /** Script of the repository that the command runs, path resolved against the folder it runs in. */
  readonly call: { readonly path: string; readonly args: readonly string[] } | null;
  /** Files of the machine that it reads and writes, as the words name them; absent where it names none. */
  readonly files?: readonly { readonly mode: "read" | "write"; readonly path: string }[];
  /** Identities that it takes on; absent where there are none. */
  readonly identities?: readonly { readonly kind: "key-file" | "service-account"; readonly name: string }[];
}

/** A command that does nothing to resources and calls nothing. */
export function plain(tool: string | null): CommandFact {
  return { tool, effects: [], call: null };
}
