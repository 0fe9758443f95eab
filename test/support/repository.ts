import { findPrivateKeys } from "#collect/private-keys.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import {
  describeFile,
  detectLanguage,
  isDeclaring,
  readBuild,
  readImage,
  readRequirements,
} from "#languages/index.ts";
import { aSource, aTree } from "#test/languages/a-source.ts";
import { theParsers } from "./parsers.ts";
import { aRead } from "./reading.ts";
import { aRepository } from "./snapshot.ts";

/** The parts of a snapshot that the texts of a repository give, read by the real readers. */
export async function partsOf(
  files: Readonly<Record<string, string>>,
): Promise<Pick<SnapshotParts, "repository" | "scripts" | "images" | "builds" | "requirements">> {
  const parsers = await theParsers();
  const tree = aTree(files);
  const sources = Object.entries(files).map(([path, text]) => aSource(path, text));
  const only = (...languages: readonly string[]) =>
    sources.filter(({ path, text }) => languages.includes(detectLanguage(path, text) ?? ""));
  const privateKeys = findPrivateKeys(sources);
  const scripts = sources.flatMap((file): readonly ScriptFact[] => {
    const described = describeFile(file, tree, parsers);
    return described ? [{ ...described, lastCommit: null }] : [];
  });
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: 100,
    type: text.startsWith("#!") || path.endsWith(".sh") ? ("executable" as const) : ("file" as const),
  }));
  const found = privateKeys.length > 0 ? { privateKeys } : {};
  return {
    repository: aRead(aRepository(Object.keys(files), { entries, ...found })),
    scripts: aRead(scripts),
    images: aRead(only("dockerfile").map((file) => readImage(file, tree))),
    builds: aRead(only("cloudbuild").map(readBuild)),
    requirements: aRead(
      sources.filter(({ path, text }) => isDeclaring(path, detectLanguage(path, text))).map(readRequirements),
    ),
  };
}
