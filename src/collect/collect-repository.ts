import type { Clock } from "#clients/clock.ts";
import type { RepositoryClient } from "#clients/repository.ts";
import type { OpenThreads } from "#clients/threads.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { detectLanguage, isDeclaring, readBuild, readImage, readRequirements } from "#languages/index.ts";
import type { Parsers } from "#languages/parsers.ts";
import type { SourceFile } from "#languages/source.ts";
import { findPrivateKeys } from "./private-keys.ts";
import { type RepositoryReading, readRepository } from "./read-repository.ts";
import { type Progress, readScripts, type ScriptQuestion, streamScripts } from "./read-scripts.ts";
import type { ScriptCache } from "./script-cache.ts";
import { openTexts, shareTexts, unheldFiles } from "./shared-texts.ts";

/** What is read of a repository, and with what. */
export interface RepositoryQuestion {
  readonly client: RepositoryClient;
  readonly clock: Clock;
  readonly parsers: Parsers;
  /** Where much is read; without, all is read in this thread. */
  readonly threads?: OpenThreads | null;
  /** Files and folders that the inventory is confined to; the whole repository without. */
  readonly paths?: readonly string[];
  /** Shared between two revisions, so that what they have in common is parsed once. */
  readonly cache?: ScriptCache | null;
  /** Whether every SQL text is kept (the default), or examples. */
  readonly statements?: "all" | "examples";
  readonly progress?: Progress;
}

/** The snapshot parts that a repository gives. */
export type RepositoryParts = Pick<
  SnapshotParts,
  "repository" | "scripts" | "images" | "builds" | "requirements"
>;

/** Reads all that a repository tells, in one pass over its files. */
export async function collectRepository(question: RepositoryQuestion): Promise<RepositoryParts> {
  const { client, clock } = question;
  const reading = await readRepository(client, clock);
  const { repository } = reading;
  if (!isRead(repository)) {
    return {
      repository,
      scripts: repository,
      images: repository,
      builds: repository,
      requirements: repository,
    };
  }
  const sources = confined(reading.sources, question.paths);
  const languages = new Map(sources.map((file) => [file, detectLanguage(file.path, file.text)]));
  const only = (...wanted: readonly unknown[]) =>
    sources.filter((file) => wanted.includes(languages.get(file) ?? 0));
  const scripts = sources.filter((file) => languages.get(file) !== null);
  const share = () => shareTexts(reading.tree.paths, reading.sources);
  const { asked, notes } = await askFor(question, { ...reading, scripts, share });
  const facts = await readScripts(asked);
  const privateKeys = findPrivateKeys(sources);
  const as = <T>(value: T): Reading<T> => ({ ...repository, value });
  return {
    repository: as({
      ...repository.value,
      notes: [...(repository.value.notes ?? []), ...notes],
      ...(privateKeys.length > 0 ? { privateKeys } : {}),
    }),
    scripts: as(facts),
    images: as(only("dockerfile").flatMap((file) => attempt(() => readImage(file, reading.tree)))),
    builds: as(only("cloudbuild").flatMap((file) => attempt(() => readBuild(file)))),
    requirements: as(
      sources
        .filter((file) => isDeclaring(file.path, languages.get(file) ?? null))
        .flatMap((file) => attempt(() => readRequirements(file))),
    ),
  };
}

/** The repository and its scripts alone, each as soon as it is known; null for them where nothing could be read. */
export async function streamRepository(question: RepositoryQuestion): Promise<{
  readonly repository: Reading<RepositoryFact>;
  readonly scripts: AsyncIterable<ScriptFact> | null;
}> {
  const reading = unheld(await readRepository(question.client, question.clock));
  const { repository, sources } = reading;
  if (!isRead(repository)) return { repository, scripts: null };
  const scripts = confined(sources, question.paths).filter(
    ({ path, text }) => detectLanguage(path, text) !== null,
  );
  const { asked } = await askFor(question, { ...reading, scripts });
  return { repository, scripts: streamScripts(asked) };
}

/** The same reading with its texts outside of the heap: a large repository's are larger than all that is worked out of them. */
function unheld({ repository, tree, sources }: RepositoryReading) {
  const shared = shareTexts(tree.paths, sources);
  return { repository, tree: openTexts(shared), sources: unheldFiles(shared), share: () => shared };
}

interface ScriptReading extends Pick<RepositoryReading, "tree"> {
  readonly scripts: readonly SourceFile[];
  readonly share: ScriptQuestion["share"];
}

async function askFor(
  { client, parsers, threads = null, cache = null, statements = "all", progress }: RepositoryQuestion,
  { tree, scripts, share }: ScriptReading,
): Promise<{ readonly asked: ScriptQuestion; readonly notes: readonly string[] }> {
  const { history, notes } = await client.lastCommits(scripts.map(({ path }) => path));
  const asked = {
    tree,
    share,
    sources: scripts,
    parsers,
    threads,
    history,
    cache,
    statements,
    ...(progress ? { progress } : {}),
  };
  return { asked, notes };
}

function confined(
  sources: readonly SourceFile[],
  paths: readonly string[] | undefined,
): readonly SourceFile[] {
  if (!paths || paths.length === 0) return sources;
  const wanted = paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, ""));
  if (wanted.some((path) => path === "" || path === ".")) return sources;
  return sources.filter(({ path }) => wanted.some((given) => path === given || path.startsWith(`${given}/`)));
}

/** A reader that breaks loses its file here; the file's script fact says so as a limit. */
function attempt<T>(read: () => T): readonly T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
