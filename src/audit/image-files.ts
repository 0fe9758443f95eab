import type { CopyInstruction, ImageFact } from "#domain/container.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { absolute, isPlainPath, joinPath } from "./copied-files.ts";
import { type IgnoringPattern, ignoringPattern, matchesName } from "./ignored-files.ts";
import { type TreeIndex, treeIndex } from "./index-tree.ts";

/** What the COPY lines tell of one path of an image. */
export type Sight =
  | { readonly state: "present"; readonly origin: string; readonly copy: CopyInstruction }
  | { readonly state: "ignored"; readonly origin: string; readonly by: IgnoringPattern }
  | { readonly state: "absent" }
  /** A copy that cannot be followed may bring it. */
  | { readonly state: "uncertain"; readonly copy: CopyInstruction };

/** Which files of the repository an image holds, and where. */
export interface ImageFiles {
  /** What lies at an absolute path of the image. */
  at(path: string): Sight;
  /** Absolute paths of the image at which a file of the repository lies. */
  placesOf(file: string): readonly string[];
}

/** The files of an image, answered one path at a time from its COPY lines, the tree and the ignore file. */
export function imageFiles({
  image,
  repository,
}: {
  readonly image: ImageFact;
  readonly repository: RepositoryFact;
}): ImageFiles {
  const tree = treeIndex(repository);
  const seen = { image, tree, context: contextOf(image, tree) };
  return { at: (path) => sightOf(path, seen), placesOf: (file) => placesOf(file, seen) };
}

interface Seen {
  readonly image: ImageFact;
  readonly tree: TreeIndex;
  /** Folder of the repository that is sent to the build; empty for the root. */
  readonly context: string;
}

/** The repository's root, or the Dockerfile's folder where more of the copied paths exist there. */
function contextOf(image: ImageFact, tree: TreeIndex): string {
  const folder = image.path.slice(0, Math.max(0, image.path.lastIndexOf("/")));
  const sources = image.copies
    .filter(({ from }) => from === null)
    .flatMap((copy) => copy.sources.filter(isPlainPath).map((source) => joinPath("", source)));
  const found = (context: string) =>
    sources.filter((source) => exists(joinPath(context, source), tree)).length;
  return folder !== "" && found(folder) > found("") ? folder : "";
}

function exists(path: string, tree: TreeIndex): boolean {
  return path !== "" && (tree.hasFile(path) || tree.hasFolder(path));
}

function sightOf(path: string, seen: Seen): Sight {
  let ignored: Sight | null = null;
  for (const copy of seen.image.copies.toReversed()) {
    if (!isFollowed(copy)) continue;
    for (const origin of originsAt(path, copy, seen)) {
      const file = joinPath(seen.context, origin);
      if (!seen.tree.hasFile(file)) continue;
      const by = ignoringPattern(origin, seen.image);
      if (by === null) return { state: "present", origin: file, copy };
      ignored ??= { state: "ignored", origin: file, by };
    }
  }
  const blind = seen.image.copies.find((copy) => !isFollowed(copy) && covers(copy, path, seen.image));
  if (blind) return { state: "uncertain", copy: blind };
  return ignored ?? { state: "absent" };
}

/** Copies from the context with plain paths, or with a pattern in the last part only. */
function isFollowed({ from, sources, target }: CopyInstruction): boolean {
  return from === null && isPlainPath(target) && sources.every(isReadable);
}

function isReadable(source: string): boolean {
  if (isPlainPath(source)) return true;
  const slash = source.lastIndexOf("/");
  return isPlainPath(source.slice(0, slash + 1)) && /^[^$[\]{}<]*$/.test(source.slice(slash + 1));
}

function covers(copy: CopyInstruction, path: string, image: ImageFact): boolean {
  if (!isPlainPath(copy.target)) return true;
  const target = absolute(copy.target, image.workdir);
  return path === target || path.startsWith(target === "/" ? "/" : `${target}/`);
}

/** Paths of the context that one COPY would put at a path of the image. */
function originsAt(path: string, copy: CopyInstruction, seen: Seen): readonly string[] {
  const target = absolute(copy.target, seen.image.workdir);
  const prefix = target === "/" ? "/" : `${target}/`;
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : null;
  const isTarget = path === target && !isFolder(copy, seen.image);
  return copy.sources.flatMap((source) => originOf({ source, rest, isTarget, copy }, seen));
}

/** A target that is a folder when the copy happens: written as one, of several sources, or where the image already has one. */
function isFolder({ target, sources }: CopyInstruction, { workdir, copies }: ImageFact): boolean {
  if (target.endsWith("/") || target === "." || sources.length > 1) return true;
  const folder = `${absolute(target, workdir)}/`.replace("//", "/");
  return `${workdir}/`.startsWith(folder) || copies.some((other) => other.target.startsWith(folder));
}

function originOf(
  asked: {
    readonly source: string;
    /** The path below the target; null where it is not. */
    readonly rest: string | null;
    readonly isTarget: boolean;
    readonly copy: CopyInstruction;
  },
  seen: Seen,
): readonly string[] {
  const { source, rest, isTarget, copy } = asked;
  const plain = joinPath("", source);
  if (/[*?]/.test(plain)) return rest === null ? [] : matchingOrigin(plain, rest, seen);
  if (seen.tree.hasFile(joinPath(seen.context, plain))) {
    return isTarget || (rest === lastPart(plain) && isFolder(copy, seen.image)) ? [plain] : [];
  }
  return rest === null ? [] : [joinPath(plain, rest)];
}

/** `COPY scripts/*.py target/`: a file that matches keeps its name, a folder that matches gives its contents. */
function matchingOrigin(pattern: string, rest: string, { tree, context }: Seen): readonly string[] {
  const folder = pattern.slice(0, pattern.lastIndexOf("/") + 1);
  if (!rest.includes("/") && matchesName(lastPart(pattern), rest)) return [joinPath(folder, rest)];
  const folders = tree
    .foldersIn(joinPath(context, folder))
    .filter((name) => matchesName(lastPart(pattern), name));
  return folders.map((name) => joinPath(`${folder}${name}`, rest));
}

function placesOf(file: string, seen: Seen): readonly string[] {
  const inContext = seen.context === "" ? file : file.slice(seen.context.length + 1);
  if (joinPath(seen.context, inContext) !== file) return [];
  const places = seen.image.copies.filter(isFollowed).flatMap((copy) => placesBy(copy, inContext, seen));
  return [...new Set(places)].filter((place) => {
    const sight = sightOf(place, seen);
    return sight.state === "present" && sight.origin === file;
  });
}

/** Where one COPY may put a file of the context; what is not so is sorted out by looking there. */
function placesBy(copy: CopyInstruction, file: string, { image }: Seen): readonly string[] {
  const target = absolute(copy.target, image.workdir);
  return copy.sources.flatMap((source) => {
    const plain = joinPath("", source);
    if (plain === file) return [target, absolute(lastPart(file), target)];
    const folder = /[*?]/.test(plain) ? plain.slice(0, plain.lastIndexOf("/") + 1) : `${plain}/`;
    const prefix = folder === "/" ? "" : folder;
    if (!file.startsWith(prefix)) return [];
    const rest = file.slice(prefix.length);
    const below = rest.slice(rest.indexOf("/") + 1);
    return [absolute(rest, target), absolute(below, target)];
  });
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
