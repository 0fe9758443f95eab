import type { History, RepositoryFact, TreeEntry } from "#domain/repository.ts";
import type { SkippedFile } from "#domain/script.ts";

/** What is known of a repository before any file is read. */
export interface RepositoryIdentity
  extends Pick<RepositoryFact, "name" | "revision" | "branch" | "from" | "shallow" | "url" | "folder"> {
  /** What the reader must know about the reading, a sentence each. */
  readonly notes: readonly string[];
}

/** Every path of a repository, sorted, and what was passed over while listing. */
export interface Listing {
  readonly entries: readonly TreeEntry[];
  readonly skipped: readonly SkippedFile[];
  /** True where the work tree lacks or adds files compared with its commit. */
  readonly differs: boolean;
}

/** One file's bytes, or why they could not be read. `changed`: its bytes differ from those that its commit holds. */
export type FileReading =
  | { readonly path: string; readonly content: Uint8Array; readonly changed: boolean }
  | { readonly path: string; readonly skipped: SkippedFile };

/** Last commits by path, and why some may be missing. */
export interface CommitReading {
  readonly history: History;
  readonly notes: readonly string[];
}

/** A handle on a work tree, on one revision of a git repository, or on a plain folder. Paths use `/` and are relative. */
export interface RepositoryClient {
  readonly identity: RepositoryIdentity;
  list(): Promise<Listing>;
  /** Reads regular files, each once, in the given order; paths that the listing lacks give `skipped`. */
  read(paths: readonly string[]): AsyncIterable<FileReading>;
  /** Commits that last changed the given paths, in one walk over the history. */
  lastCommits(paths: readonly string[]): Promise<CommitReading>;
}

/** Entries that a listing holds at most; the rest is reported as passed over. */
export const ENTRY_LIMIT = 200_000;

/** Bytes of a file that a client reads at most. */
export const READ_LIMIT_BYTES = 4 * 1024 * 1024;
