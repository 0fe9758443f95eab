import type { Clock } from "#clients/clock.ts";
import type { RepositoryClient } from "#clients/repository.ts";
import type { Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { SourceFile, SourceTree } from "#languages/source.ts";
import { readSources } from "./read-sources.ts";
import { unreadRepository } from "./unread-repository.ts";

/** A repository as it was read: the fact, and the texts for whoever looks into them. */
export interface RepositoryReading {
  readonly repository: Reading<RepositoryFact>;
  readonly tree: SourceTree;
  /** Sorted by path. */
  readonly sources: readonly SourceFile[];
}

/** Lists a repository and reads its texts, each file once. */
export async function readRepository(client: RepositoryClient, clock: Clock): Promise<RepositoryReading> {
  const observedAt = clock.now();
  const source = sourceOf(client);
  try {
    const listing = await client.list();
    const { files, skipped, changed } = await readSources(client, listing);
    const { notes, ...identity } = client.identity;
    const value: RepositoryFact = {
      ...identity,
      dirty: identity.from === "work-tree" && (changed || listing.differs),
      entries: listing.entries,
      skipped: [...listing.skipped, ...skipped].sort((a, b) => compare(a.path, b.path)),
      notes,
    };
    const paths = listing.entries.map(({ path }) => path);
    const sources = [...files.values()].sort((a, b) => compare(a.path, b.path));
    return {
      repository: { state: "read", value, observedAt, source },
      tree: treeOf(paths, files),
      sources,
    };
  } catch (error) {
    const repository = unreadRepository({ error, observedAt, source });
    return { repository, tree: treeOf([], new Map()), sources: [] };
  }
}

/** What was asked to read the repository, as evidence names it. */
export function sourceOf({ identity }: RepositoryClient): string {
  if (identity.from === "revision") return `git ls-tree -r ${identity.revision}`;
  return identity.from === "work-tree" ? "git ls-files" : "files of the folder";
}

function treeOf(paths: readonly string[], files: ReadonlyMap<string, SourceFile>): SourceTree {
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path), text: (path) => files.get(path)?.text };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
