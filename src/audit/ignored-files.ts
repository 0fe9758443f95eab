import type { ImageFact } from "#domain/container.ts";

/** The pattern that keeps a file out of a build context, and where it stands. */
export interface IgnoringPattern {
  readonly pattern: string;
  /** Path of the ignore file; null where it is not known. */
  readonly path: string | null;
  readonly line: number;
}

/**
 * The pattern of the ignore file that keeps a path out of the build context, or null where none does. As Docker reads
 * it: patterns start at the context's root, match a path or any folder above it, `**` spans folders, and the last
 * pattern that matches decides, so `!pattern` takes a path back in.
 */
export function ignoringPattern(path: string, image: ImageFact): IgnoringPattern | null {
  const parts = path.split("/");
  let found: IgnoringPattern | null = null;
  for (const [index, { written, isException, pattern }] of patternsOf(image).entries()) {
    if (isException === (found === null)) continue;
    if (!matchesAtOrAbove(pattern, parts)) continue;
    const line = image.ignoreFile?.lines[index] ?? 1;
    found = isException ? null : { pattern: written, path: image.ignoreFile?.path ?? null, line };
  }
  return found;
}

interface IgnorePattern {
  readonly written: string;
  readonly isException: boolean;
  readonly pattern: readonly string[];
}

const parsed = new WeakMap<ImageFact, readonly IgnorePattern[]>();

/** The patterns of an image's ignore file, split once. */
function patternsOf(image: ImageFact): readonly IgnorePattern[] {
  const known = parsed.get(image);
  if (known) return known;
  const built = (image.ignored ?? []).map((written) => {
    const isException = written.startsWith("!");
    return { written, isException, pattern: patternParts(isException ? written.slice(1) : written) };
  });
  parsed.set(image, built);
  return built;
}

function patternParts(pattern: string): readonly string[] {
  return pattern
    .trim()
    .split("/")
    .filter((part) => part !== "" && part !== ".");
}

/** A pattern that matches a folder covers what lies in it. */
function matchesAtOrAbove(pattern: readonly string[], path: readonly string[]): boolean {
  if (pattern.length === 0) return false;
  let reachable = new Set([0]);
  for (const part of path) {
    reachable = step(reachable, pattern, part);
    if (reachable.has(pattern.length)) return true;
    if (reachable.size === 0) return false;
  }
  return false;
}

/** Positions of the pattern after one more part of the path. */
function step(positions: ReadonlySet<number>, pattern: readonly string[], part: string): Set<number> {
  const next = new Set<number>();
  for (const position of positions) {
    const wanted = pattern[position];
    if (wanted === undefined) continue;
    if (wanted === "**") {
      next.add(position);
      next.add(position + 1);
      const after = pattern[position + 1];
      if (after !== undefined && matchesName(after, part)) next.add(position + 2);
    } else if (matchesName(wanted, part)) next.add(position + 1);
  }
  return next;
}

/** `*` is any part of a name, `?` one character; compared with one point of return, so that no pattern is slow. */
export function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length; ) {
    if (pattern[at] === "*") {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
