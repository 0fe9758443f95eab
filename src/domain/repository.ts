import type { Commit, SkippedFile } from "./script.ts";

/** One entry of the repository's tree. */
export interface TreeEntry {
  readonly path: string;
  /** Null where it was not measured (submodule). */
  readonly bytes: number | null;
  readonly type: "file" | "executable" | "link" | "submodule";
}

/** What the repository is, as read from the work tree or from one revision. */
export interface RepositoryFact {
  /** Name of the folder or of the remote. */
  readonly name: string;
  /** Full commit hash, or null without git history. */
  readonly revision: string | null;
  readonly branch: string | null;
  /** Web address at the repository's host, without credentials; absent where the remote has none. */
  readonly url?: string;
  /** Folder of the repository that is read, `examples/forex`; absent for the whole of it. */
  readonly folder?: string;
  /** `work-tree` reads the files as they lie; `revision` reads git objects without a checkout; `archive` has no history. */
  readonly from: "work-tree" | "revision" | "archive";
  /** True where the clone is shallow: last commits are then not known. */
  readonly shallow: boolean;
  /** Uncommitted changes in the work tree that the audit did read. */
  readonly dirty: boolean;
  readonly entries: readonly TreeEntry[];
  readonly skipped: readonly SkippedFile[];
  /** What the reader must know about the reading, a sentence each: no git history, a shallow clone. */
  readonly notes?: readonly string[];
  /** Files whose text holds a private key, at the line where it begins; the key is not kept. Absent where there are none. */
  readonly privateKeys?: readonly { readonly path: string; readonly line: number }[];
}

/** Last commit by path. */
export type History = Readonly<Record<string, Commit>>;
