import type { SkippedFile } from "#domain/script.ts";
import { type HistoryQuestion, readLastCommits } from "./git-history.ts";
import { type GitEntry, listRevision } from "./git-listing.ts";
import { readObjects } from "./git-objects.ts";
import {
  ENTRY_LIMIT,
  type FileReading,
  type Listing,
  READ_LIMIT_BYTES,
  type RepositoryClient,
  type RepositoryIdentity,
} from "./repository.ts";

/** Where a repository is read: the folder, the folder's path in the work tree, and the commit. */
export interface GitPlace {
  readonly dir: string;
  /** Empty or ending in `/`. */
  readonly prefix: string;
  /** Full commit hash. */
  readonly revision: string;
  readonly boundary: ReadonlySet<string>;
}

/** Reads one revision from git's objects; the work tree is neither read nor touched. */
export function openRevision(place: GitPlace, identity: RepositoryIdentity): RepositoryClient {
  let listed: Promise<ReadonlyMap<string, GitEntry>> | undefined;
  const entries = () => {
    listed ??= entriesByPath(place);
    return listed;
  };
  return {
    identity,
    list: async () => toListing([...(await entries()).values()]),
    read: async function* (paths) {
      yield* readPaths(place, await entries(), paths);
    },
    lastCommits: async (paths) => readLastCommits(place.dir, questionOf(place, await entries(), paths)),
  };
}

/** Entries of a place's revision by path. */
export async function entriesByPath(place: GitPlace): Promise<ReadonlyMap<string, GitEntry>> {
  return new Map((await listRevision(place.dir, place)).map((entry) => [entry.path, entry]));
}

/** The question about the last commits of those paths that the revision holds. */
export function questionOf(
  place: GitPlace,
  entries: ReadonlyMap<string, GitEntry>,
  paths: readonly string[],
): HistoryQuestion {
  const objects = paths.flatMap((path) => {
    const object = entries.get(path)?.object;
    return object ? [[path, object] as const] : [];
  });
  return {
    revision: place.revision,
    prefix: place.prefix,
    objects: new Map(objects),
    boundary: place.boundary,
  };
}

function toListing(entries: readonly GitEntry[]): Listing {
  const kept = entries.slice(0, ENTRY_LIMIT).map(({ path, bytes, type }) => ({ path, bytes, type }));
  kept.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { entries: kept, skipped: beyondLimit(entries.length), differs: false };
}

/** The record of entries past the limit; none where all fit. */
export function beyondLimit(count: number): readonly SkippedFile[] {
  if (count <= ENTRY_LIMIT) return [];
  const detail = `${count - ENTRY_LIMIT} entries past the first ${ENTRY_LIMIT} were not listed`;
  return [{ path: "", why: "limit", detail }];
}

async function* readPaths(
  place: GitPlace,
  entries: ReadonlyMap<string, GitEntry>,
  paths: readonly string[],
): AsyncGenerator<FileReading> {
  const readable: { readonly path: string; readonly object: string }[] = [];
  for (const path of paths) {
    const entry = entries.get(path);
    if (!entry?.object || (entry.type !== "file" && entry.type !== "executable")) {
      yield { path, skipped: { path, why: "unreadable", detail: "not a file of the revision" } };
    } else if ((entry.bytes ?? 0) > READ_LIMIT_BYTES) {
      yield { path, skipped: { path, why: "too-large", detail: `${entry.bytes} bytes` } };
    } else readable.push({ path, object: entry.object });
  }
  let index = 0;
  for await (const { content } of readObjects(
    place.dir,
    readable.map(({ object }) => object),
  )) {
    const path = readable[index++]?.path ?? "";
    if (content) yield { path, content, changed: false };
    else
      yield {
        path,
        skipped: { path, why: "unreadable", detail: "the object is missing from the repository" },
      };
  }
}
