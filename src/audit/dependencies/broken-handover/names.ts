import { matchesPattern } from "#domain/hole-pattern.ts";

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
