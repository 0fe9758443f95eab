import type { Effect } from "./effect.ts";

export type Language =
  | "python"
  | "shell"
  | "sql"
  | "dockerfile"
  | "cloudbuild"
  | "requirements"
  | "pyproject";

/** A commit as `git log` gives it. */
export interface Commit {
  readonly sha: string;
  /** Committer date, ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
}

export interface SyntaxFault {
  readonly line: number;
  readonly message: string;
}

/** One imported module and what provides it. */
export interface Import {
  /** Longest dotted name that the statement determines: `google.cloud.bigquery`. */
  readonly module: string;
  /** Distribution on the package index, or null for standard library and local modules. */
  readonly distribution: string | null;
  readonly origin: "stdlib" | "local" | "third-party";
  readonly line: number;
  /** True inside `try`/`except ImportError`: the script goes on without it. */
  readonly optional?: boolean;
  /** Pythons under which it is imported, as a PEP 440 specifier, where a test of `sys.version_info` says so: `<3.11`. */
  readonly python?: string;
}

/** Packages that a call needs when it runs, though nothing imports them by name: engines, drivers, file systems. */
export interface RuntimeNeed {
  /** The call: `DataFrame.to_parquet`. */
  readonly call: string;
  /** Distributions of which any one suffices, likeliest first. */
  readonly anyOf: readonly string[];
  readonly line: number;
  /** True where the call works without, slower or less well. */
  readonly optional?: true;
}

/** A file that a script reads or writes, at the line that does. */
export interface FileUse {
  /** As the script names it; `{…}` where a part is only known at run time. */
  readonly path: string;
  readonly mode: "read" | "write";
  readonly line: number;
  /** True where the script goes on without it: it asks whether the file exists, or catches the failure. */
  readonly optional?: true;
}

/** An identity that a script takes on, at the line that does; a script without any acts as whoever runs it. */
export interface TakenIdentity {
  readonly kind: "key-file" | "service-account";
  /** Path of the key, or e-mail of the account. */
  readonly name: string;
  readonly line: number;
}

/** A call of another script of the repository. */
export interface ScriptCall {
  /** Path in the repository, resolved as far as the text allows. */
  readonly path: string;
  readonly args: readonly string[];
  readonly line: number;
}

/** What one file is and will do, read from its text alone. Part of the public inventory schema. */
export interface ScriptFact {
  readonly path: string;
  readonly language: Language;
  /** Size in bytes. */
  readonly bytes: number;
  readonly lines: number;
  /** First sentence of the docstring or header comment; empty where there is none. */
  readonly purpose: string;
  /** Null where history is not available (no git, shallow clone, uncommitted file). */
  readonly lastCommit: Commit | null;
  readonly syntax: readonly SyntaxFault[];
  readonly imports: readonly Import[];
  readonly flags: readonly string[];
  readonly positionals: readonly string[];
  readonly execution: "parallel" | "sequential";
  /** Threads, processes or tasks at once, by its text and the defaults of its options; absent where these do not tell. */
  readonly workers?: number;
  /** Seconds that it sleeps for each item of a loop; absent where the text tells of none. */
  readonly pauseSeconds?: number;
  /** True where the script waits for a person: `input()`, `read -p`, `getpass`. */
  readonly interactive: boolean;
  /** Commands that the script runs: `bq`, `gcloud`, `gsutil`, `docker`, `jq`. */
  readonly tools: readonly string[];
  readonly calls: readonly ScriptCall[];
  /** Paths that the script opens for reading, as far as the text tells. */
  readonly filesRead: readonly string[];
  /** Files that it reads and writes, line by line; absent where it opens none. */
  readonly fileUses?: readonly FileUse[];
  /** Identities that it takes on; absent where it acts as whoever runs it. */
  readonly identities?: readonly TakenIdentity[];
  /** Names of environment variables that it reads. */
  readonly environmentRead: readonly string[];
  /** What its calls need when they run; absent where nothing is needed beyond its imports. */
  readonly runtimeNeeds?: readonly RuntimeNeed[];
  /** Environment variables without which it stops, at the line that reads them; absent where there are none. */
  readonly environmentNeeded?: readonly { readonly name: string; readonly line: number }[];
  readonly effects: readonly Effect[];
  /** False where a limit or damage hid part of the file's behaviour. */
  readonly complete: boolean;
  /** What hid it, one sentence each. */
  readonly limits: readonly string[];
}

/** `inventory --json`. */
export interface Inventory {
  readonly schemaVersion: 1;
  /** Name of the repository's folder or remote. */
  readonly repo: string;
  /** Commit that was read; null where there is no git history. */
  readonly revision: string | null;
  readonly scripts: readonly ScriptFact[];
  /** Files that were passed over, and why (binary, too large, link, submodule, not UTF-8). */
  readonly skipped: readonly SkippedFile[];
}

export interface SkippedFile {
  readonly path: string;
  readonly why: "binary" | "too-large" | "link" | "submodule" | "not-utf8" | "unreadable" | "limit";
  readonly detail: string;
}
