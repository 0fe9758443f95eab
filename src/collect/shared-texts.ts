import type { SourceFile, SourceTree } from "#languages/source.ts";

/** Texts of a tree in memory that threads share: none is copied, and each is decoded where it is read. */
export interface SharedTexts {
  readonly paths: readonly string[];
  readonly files: readonly SharedText[];
  readonly memory: SharedArrayBuffer;
}

interface SharedText {
  readonly path: string;
  readonly bytes: number;
  /** Where its characters lie in the memory, bytes. */
  readonly start: number;
  readonly end: number;
  /** One byte a character, or two: no character is lost either way. */
  readonly encoding: "latin1" | "utf16le";
}

/** A tree that reads shared texts. */
export interface SharedTree extends SourceTree {
  file(path: string): SourceFile | undefined;
}

/** Copies texts to shared memory, each once. */
export function shareTexts(
  paths: readonly string[],
  sources: readonly Pick<SourceFile, "path" | "text" | "bytes">[],
): SharedTexts {
  let end = 0;
  const files = sources.map(({ path, text, bytes }): SharedText => {
    const start = end;
    const encoding = isNarrow(text) ? "latin1" : "utf16le";
    end += encoding === "latin1" ? text.length : text.length * 2;
    return { path, bytes, start, end, encoding };
  });
  const memory = new SharedArrayBuffer(end);
  const view = Buffer.from(memory);
  for (const [index, { start, encoding }] of files.entries())
    view.write(sources[index]?.text ?? "", start, encoding);
  return { paths, files, memory };
}

/** The tree of shared texts. */
export function openTexts({ paths, files, memory }: SharedTexts): SharedTree {
  const view = Buffer.from(memory);
  const known = new Set(paths);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const text = (path: string): string | undefined => {
    const found = byPath.get(path);
    return found && view.toString(found.encoding, found.start, found.end);
  };
  return {
    paths,
    has: (path) => known.has(path),
    text,
    file: (path) => {
      const bytes = byPath.get(path)?.bytes;
      const content = text(path);
      return bytes === undefined || content === undefined ? undefined : { path, text: content, bytes };
    },
  };
}

/** The files of shared texts; each text is decoded whenever it is looked at, and held by nobody. */
export function unheldFiles({ files, memory }: SharedTexts): readonly SourceFile[] {
  const view = Buffer.from(memory);
  return files.map(({ path, bytes, encoding, start, end }) => ({
    path,
    bytes,
    get text() {
      return view.toString(encoding, start, end);
    },
  }));
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}
