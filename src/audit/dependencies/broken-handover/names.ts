/** True where a name with holes or wildcards (`{…}`, `*`) can be another name; compared piece by piece, so that none can be slow. */
export function matchesPattern(pattern: string, name: string): boolean {
  const pieces = pattern.split(/\{[^{}]*\}|\$\{?\w+\}?|\*+/);
  if (pieces.length === 1) return pattern === name;
  const [first = "", ...rest] = pieces;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const found = index === rest.length - 1 ? name.lastIndexOf(piece) : name.indexOf(piece, at);
    if (found < at || (index === rest.length - 1 && found + piece.length !== name.length)) return false;
    at = found + piece.length;
  }
  return true;
}

/** True where two paths of scripts may be one file: equal, or one the end of the other. */
export function isSameName(read: string, written: string): boolean {
  const [one, other] = [plain(read), plain(written)];
  return matchesPattern(other, one) || `/${one}`.endsWith(`/${other}`) || `/${other}`.endsWith(`/${one}`);
}

/** True where a name was likely meant to be another: it differs in case, separators, a plural, its folder or its extension only. */
export function isLikeName(read: string, written: string): boolean {
  if (/[{}$*]/.test(written)) return false;
  const [one, other] = [plain(read), plain(written)];
  if (lastPart(one) === lastPart(other)) return lastPart(one).replace(/\.\w+$/, "").length >= 4;
  return folderOf(one) === folderOf(other) && skeleton(lastPart(one)) === skeleton(lastPart(other));
}

function plain(path: string): string {
  return path.replace(/^(?:\.{1,2}\/)+/, "").replace(/\/{2,}/g, "/");
}

/** `Rate-s_2024.csv` -> `rate2024`. */
function skeleton(name: string): string {
  const stem = name.replace(
    /\.(?:csv|tsv|txt|jsonl?|ndjson|parquet|feather|pkl|pickle|xlsx?|ya?ml)(?:\.gz)?$/i,
    "",
  );
  return stem
    .toLowerCase()
    .split(/[-_. ]+/)
    .map((part) => part.replace(/s$/, ""))
    .join("");
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
