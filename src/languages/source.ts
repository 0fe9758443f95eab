import type { ScriptFact } from "#domain/script.ts";

/** One decoded text file of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Size in bytes, before decoding. */
  readonly bytes: number;
  /** Words of the command line that it is called with, where its caller is known. */
  readonly words?: readonly string[];
}

/** The repository's text files, for what one file says of another (imports, data files, calls). */
export interface SourceTree {
  /** All paths of the repository, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Text of a small text file; undefined where there is none or it was passed over. */
  text(path: string): string | undefined;
  /** The tree that this one is a view of: what was worked out from its texts holds for both. */
  readonly base?: SourceTree;
  /** Steps of evaluation that the files read through this view may still take together; without, each may take its own. */
  readonly allowance?: Allowance;
}

/** Steps that are left; past zero, scripts are evaluated in short. */
export interface Allowance {
  steps: number;
}

/** What a file's text alone tells: everything of a ScriptFact but its history. */
export type ScriptSource = Omit<ScriptFact, "lastCommit">;
