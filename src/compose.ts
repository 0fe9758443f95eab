import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Clock, fixedClock, systemClock } from "#clients/clock.ts";
import { changedPaths, mergeBase, openRepository } from "#clients/git.ts";
import { fetchHistory, type HistorySource } from "#clients/git-fetch.ts";
import type { GitHubClient } from "#clients/github/client.ts";
import { createGitHubClient } from "#clients/github/octokit.ts";
import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { Credentials } from "#clients/google/credentials/choice.ts";
import type { ProbeClient } from "#clients/google/probe-client.ts";
import { readPlainFile } from "#clients/plain-file.ts";
import type { RepositoryClient } from "#clients/repository.ts";
import { type Runner, readRunner } from "#clients/runner.ts";
import { type OpenThreads, threadsOf } from "#clients/threads.ts";
import {
  createFileAppender,
  createFilesWriter,
  type FileAppender,
  type FilesWriter,
  makeFolder,
} from "#clients/writer.ts";
import type { Annotation } from "#domain/annotation.ts";
import type { Plan } from "#domain/plan.ts";
import type { ProbeLevel } from "#domain/probe.ts";
import { Problem } from "#domain/problem.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import type { Parsers } from "#languages/parsers.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { loadParsers } from "./load-parsers.ts";

/** Makes what writes annotations to the job's log; only a job loads the runner's toolkit. */
export async function composeAnnotations(): Promise<(annotation: Annotation) => void> {
  const { annotateJob } = await import("#clients/commands.ts");
  return annotateJob;
}

/** How Google Cloud is reached. */
export type CloudChoice =
  | { readonly kind: "live" }
  | { readonly kind: "none" /** Why, where there is more to say. */; readonly why?: string }
  | { readonly kind: "sandbox"; readonly statePath: string | null }
  /** A sandbox that another process serves, which remembers what this run did. */
  | { readonly kind: "sandbox"; readonly servedAt: string }
  | { readonly kind: "snapshot"; readonly path: string };

/** What it takes to read a repository. */
export interface ReadingClients {
  readonly clock: Clock;
  readonly repository: RepositoryClient;
  readonly parsers: Parsers;
  /** Threads for much reading; null where the program runs from source. */
  readonly threads: OpenThreads | null;
}

/** The handles of one run. */
export interface Clients extends ReadingClients {
  /** Null where no base revision was named. */
  readonly base: Base | null;
  readonly cloud: Cloud;
  close(): Promise<void>;
}

/** The revision that a run is compared with, or why it cannot be read. */
export type Base =
  | {
      readonly state: "open";
      /** Tip of the base branch: its policy counts. */
      readonly tip: RepositoryClient;
      /** Where the audited revision parted from it: its blockers are not new. */
      readonly parting: RepositoryClient;
      /** Files that differ between the parting and the audited revision; null where git cannot tell. */
      changedPaths(): Promise<readonly string[] | null>;
      /** What the reader must know about the comparison; null for nothing. */
      readonly note: string | null;
    }
  | { readonly state: "closed"; readonly why: string };

/** Google Cloud as this run sees it. */
export interface Cloud {
  readonly kind: CloudChoice["kind"];
  /** Why the cloud is not asked; null where there is no more to say than that. */
  readonly why: string | null;
  /** Readings of an earlier run, where they are replayed. */
  readonly snapshot: Snapshot | null;
  /** The client for the plan's project; null where the cloud is not asked. */
  open(plan: Plan): Promise<GoogleCloudClient | null>;
  /** The client for probes of a level, which may write at `scratch` only; null where the cloud is not asked. */
  openProbes(plan: Plan, level: ProbeLevel): Promise<ProbeClient | null>;
  /** The time in the cloud, which goes on although an audit may be told another instant. */
  readonly clock: Clock;
}

/** A revision to compare with. One that the user named must be readable; one that an event named may be missing from a shallow clone. */
export interface BaseChoice {
  readonly revision: string;
  readonly namedBy: "user" | "event";
  /** Branch that the revision follows, `refs/heads/main`; absent for a commit. */
  readonly branch?: string;
}

/** What a run is composed from. */
export interface Composition {
  readonly dir: string;
  readonly base: BaseChoice | null;
  /** Where history that a shallow clone lacks is fetched; absent where it may not be. */
  readonly history?: HistorySource;
  readonly cloud: CloudChoice;
  /** With whose name the live cloud is asked; absent for what Google's own tools find. */
  readonly credentials?: Credentials;
  /** ISO 8601 instant that the clock stands still at; null for the machine's clock. */
  readonly now: string | null;
  /** Folder that holds the grammars. */
  readonly assets: URL;
}

/** Makes every client of a run. */
export async function compose(wanted: Composition): Promise<Clients> {
  const clock = wanted.now === null ? systemClock : fixedClock(wanted.now);
  const reading = await composeReading({ dir: wanted.dir, assets: wanted.assets, clock });
  const base = await openBase(wanted);
  const cloud = await openCloud(wanted, clock);
  return { ...reading, base, cloud, close: cloud.close };
}

/** Makes the clients that reading a repository takes. */
export async function composeReading({
  dir,
  assets,
  clock = systemClock,
}: {
  readonly dir: string;
  readonly assets: URL;
  readonly clock?: Clock;
}): Promise<ReadingClients> {
  const [repository, parsers] = await Promise.all([openRepository({ dir }), loadParsers(assets)]);
  const reader = new URL("reader.mjs", assets);
  return { clock, repository, parsers, threads: existsSync(reader) ? threadsOf(reader) : null };
}

/** Starts a sandbox with the world of a file, or an empty one. */
export async function composeSandbox({
  statePath,
  port = 0,
  clock = systemClock,
}: {
  readonly statePath: string | null;
  readonly port?: number;
  readonly clock?: Clock;
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { serveSandbox } = await import("#sandbox/serve.ts");
  return serveSandbox({ state: await readState(statePath), port, clock });
}

/** What a job of a GitHub workflow has beside the clients of a run. */
export interface Job {
  readonly runner: Runner;
  /** Null without a token. */
  readonly github: GitHubClient | null;
  readonly writer: FilesWriter;
  readonly appender: FileAppender;
  annotate(annotation: Annotation): void;
  /** Reads a file that somebody else wrote. */
  readonly readFile: typeof readPlainFile;
  /** What this job has published already. */
  readonly memory: { id: number | null; readonly annotated: Set<string> };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
}

/** Makes what a job publishes with. */
export async function composeJob({
  environment,
  token,
  out,
}: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string | null;
  readonly out: string;
}): Promise<Job> {
  const runner = await readRunner(environment);
  const github = token === null ? null : createGitHubClient({ token, baseUrl: runner.apiUrl });
  return {
    runner,
    github,
    writer: await composeWriter(out),
    appender: createFileAppender(),
    annotate: await composeAnnotations(),
    readFile: readPlainFile,
    memory: { id: null, annotated: new Set() },
    startedAt: systemClock.now(),
  };
}

/** Makes a writer for a folder, and the folder. Throws a Problem where that cannot be done, before any work is. */
export async function composeWriter(folder: string): Promise<FilesWriter> {
  const why = await makeFolder(folder);
  if (why === null) return createFilesWriter(folder);
  throw new Problem({
    code: "out-unwritable",
    message: `No file can be written to ${folder}: ${why}.`,
    hint: "Name another folder; it is made where it does not exist.",
  });
}

async function openBase(wanted: Composition): Promise<Base | null> {
  const { dir, base } = wanted;
  if (base === null) return null;
  const lacking = base.namedBy === "event" ? await completeHistory(wanted, base) : null;
  try {
    const parting = await mergeBase(dir, [base.revision, "HEAD"]);
    const tip = await openRepository({ dir, revision: base.revision });
    const since = parting ?? tip.identity.revision;
    return {
      state: "open",
      tip,
      parting: parting ? await openRepository({ dir, revision: parting }) : tip,
      changedPaths: async () => (since === null ? null : changedPaths(dir, [since, "HEAD"])),
      note: parting === null ? noteUnmet(lacking) : null,
    };
  } catch (error) {
    if (!(error instanceof Problem) || base.namedBy === "user") throw error;
    const fetched = lacking === null ? "" : ` Fetching it failed: ${lacking}.`;
    return { state: "closed", why: `${error.message} ${error.hint}${fetched}` };
  }
}

function noteUnmet(lacking: string | null): string {
  const why = lacking === null ? "" : ` Fetching it failed: ${lacking}.`;
  return `The clone does not hold the commit where this revision parted from its base, so the tip of the base is compared, and what others changed there counts as this change's. Set fetch-depth: 0 for actions/checkout.${why}`;
}

/** Fetches what the base needs where the clone lacks it; null when it is there, or nobody may fetch. */
async function completeHistory({ dir, history }: Composition, base: BaseChoice): Promise<string | null> {
  const isThere = await mergeBase(dir, [base.revision, "HEAD"]).then(
    (commit) => commit !== null,
    () => false,
  );
  if (isThere || history === undefined) return null;
  const missing =
    base.branch === undefined
      ? { wanted: base.revision, keptAs: null }
      : { wanted: base.branch, keptAs: base.revision };
  return fetchHistory(dir, { source: history, missing });
}

async function openCloud(
  { cloud: choice, credentials }: Pick<Composition, "cloud" | "credentials">,
  clock: Clock,
): Promise<Cloud & Pick<Clients, "close">> {
  const nothing = {
    kind: choice.kind,
    why: choice.kind === "none" ? (choice.why ?? null) : null,
    snapshot: null,
    open: async () => null,
    openProbes: async () => null,
    clock,
    close: async () => {},
  };
  if (choice.kind === "none") return nothing;
  if (choice.kind === "snapshot") return { ...nothing, snapshot: await readSnapshot(choice.path) };
  if (choice.kind === "live") {
    const named = credentials === undefined ? {} : { credentials };
    const reached = reachCloud({ clock, probing: systemClock, ...named });
    return { ...nothing, ...reached, clock: systemClock };
  }
  if ("servedAt" in choice) {
    await meetSandbox(choice.servedAt);
    return { ...nothing, ...reachCloud({ clock, probing: clock, endpoint: choice.servedAt }) };
  }
  const sandbox = await composeSandbox({ ...choice, clock });
  return {
    ...nothing,
    ...reachCloud({ clock, probing: clock, endpoint: sandbox.url }),
    close: sandbox.close,
  };
}

/** Throws a Problem where nobody listens: that is a slip of the caller, not a cloud that is down. */
async function meetSandbox(url: string): Promise<void> {
  await fetch(url, { method: "HEAD" }).catch((cause: unknown) => {
    throw new Problem({
      code: "sandbox-absent",
      message: `No sandbox answers at ${url}.`,
      hint: "Start one with `phasegate sandbox`, and give the address that it prints.",
      cause,
    });
  });
}

/** The clients of a cloud, loaded when they are opened. */
function reachCloud({
  clock,
  probing,
  ...reached
}: {
  readonly clock: Clock;
  /** The clock that the readings of probes carry. */
  readonly probing: Clock;
  readonly endpoint?: string;
  readonly credentials?: Credentials;
}): Pick<Cloud, "open" | "openProbes"> {
  return {
    open: async ({ cloud }) => {
      const { openGoogleCloud } = await import("#clients/google/client.ts");
      return openGoogleCloud({ ...cloud, ...reached, clock });
    },
    openProbes: async ({ cloud }, level) => {
      const { openProbeClient } = await import("#clients/google/probe-client.ts");
      const access = level === "scratch" ? "write" : "read";
      return openProbeClient({ ...cloud, ...reached, clock: probing, access });
    },
  };
}

async function readState(path: string | null): Promise<SandboxState> {
  if (path === null) return { project: { id: "sandbox", number: "100000000000" } };
  const { parseState } = await import("#sandbox/parse-state.ts");
  return parseState({ text: await readText(path, "sandbox state"), path });
}

async function readSnapshot(path: string): Promise<Snapshot> {
  try {
    return JSON.parse(await readText(path, "snapshot")) as Snapshot;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({
      code: "snapshot-invalid",
      message: `${path} is not JSON.`,
      hint: "Name a file that `phasegate collect --out` wrote.",
      cause: error,
    });
  }
}

async function readText(path: string, what: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new Problem({
      code: "file-unreadable",
      message: `The ${what} ${path} cannot be read (${cause.code ?? cause.message}).`,
      hint: "Name a file that exists and that you may read.",
      cause,
    });
  });
}

/** Grammars lie beside the bundle; run from the source they come from the packages. */
