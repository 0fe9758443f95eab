import type { SourceFile, SourceTree } from "#languages/source.ts";

/** A source file with the given text. */
export function aSource(path: string, text: string): SourceFile {
  return { path, text, bytes: Buffer.byteLength(text) };
}

/** A tree that holds the given texts. */
export function aTree(files: Readonly<Record<string, string>> = {}): SourceTree {
  const paths = Object.keys(files).sort();
  return { paths, has: (path) => Object.hasOwn(files, path), text: (path) => files[path] };
}
