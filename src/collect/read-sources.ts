import type { FileReading, Listing, RepositoryClient } from "#clients/repository.ts";
import type { TreeEntry } from "#domain/repository.ts";
import type { SkippedFile } from "#domain/script.ts";
import { languageOfPath } from "#languages/index.ts";
import type { SourceFile } from "#languages/source.ts";

/** Files that name a language are read up to this size, others only up to the next. */
const SCRIPT_LIMIT_BYTES = 4 * 1024 * 1024;
const TEXT_LIMIT_BYTES = 1024 * 1024;
/** Bytes of one repository that are held at once. */
const TOTAL_LIMIT_BYTES = 512 * 1024 * 1024;
/** A file with a NUL this near to its beginning is binary, as git has it. */
const BINARY_PROBE_BYTES = 8 * 1024;

const MEDIA =
  /\.(?:7z|avif|avro|bin|bmp|bz2|class|db|dll|dylib|eot|exe|feather|gif|gz|h5|hdf5|ico|jar|jpe?g|joblib|mov|mp[34]|npy|npz|onnx|orc|otf|parquet|pdf|pickle|pkl|png|pptx?|pyc|pyo|so|sqlite3?|tar|tgz|tiff?|ttf|wasm|webm|webp|whl|woff2?|xlsx?|xz|zip|zst)$/i;

/** The texts of a repository, by path, and what was passed over. */
export interface Sources {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly skipped: readonly SkippedFile[];
  /** True where a file that was read differs from its commit. */
  readonly changed: boolean;
}

/** Reads every text file of a listing once, scripts first, so that the total limit is felt by other files. */
export async function readSources(
  client: RepositoryClient,
  { entries }: Pick<Listing, "entries">,
): Promise<Sources> {
  const skipped: SkippedFile[] = [];
  const files = new Map<string, SourceFile>();
  const wanted = choose(entries, skipped);
  let changed = false;
  for await (const reading of client.read(wanted)) {
    if ("skipped" in reading) skipped.push(reading.skipped);
    else {
      changed ||= reading.changed;
      keep(reading, { files, skipped });
    }
  }
  return { files, skipped, changed };
}

function choose(entries: readonly TreeEntry[], skipped: SkippedFile[]): readonly string[] {
  const wanted: string[] = [];
  let total = 0;
  const scriptsFirst = entries.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const { path, bytes, type } of scriptsFirst) {
    const size = bytes ?? 0;
    const limit = languageOfPath(path) ? SCRIPT_LIMIT_BYTES : TEXT_LIMIT_BYTES;
    if (type === "link") skipped.push({ path, why: "link", detail: "symbolic links are not followed" });
    else if (type === "submodule") skipped.push({ path, why: "submodule", detail: "another repository" });
    else if (MEDIA.test(path))
      skipped.push({ path, why: "binary", detail: "known by its extension, not opened" });
    else if (size > limit)
      skipped.push({ path, why: "too-large", detail: `${size} bytes; the limit is ${limit}` });
    else if (total + size > TOTAL_LIMIT_BYTES) {
      skipped.push({ path, why: "limit", detail: `more than ${TOTAL_LIMIT_BYTES} bytes in all` });
    } else {
      total += size;
      wanted.push(path);
    }
  }
  return wanted;
}

function rankOf({ path }: TreeEntry): number {
  return languageOfPath(path) ? 0 : 1;
}

interface Shelf {
  readonly files: Map<string, SourceFile>;
  readonly skipped: SkippedFile[];
}

function keep(
  { path, content }: Extract<FileReading, { content: Uint8Array }>,
  { files, skipped }: Shelf,
): void {
  if (content.subarray(0, BINARY_PROBE_BYTES).includes(0)) {
    skipped.push({ path, why: "binary", detail: "holds a NUL byte" });
    return;
  }
  const text = decode(content);
  if (text === null) skipped.push({ path, why: "not-utf8", detail: "read with replacement characters" });
  files.set(path, { path, text: text ?? new TextDecoder().decode(content), bytes: content.byteLength });
}

const STRICT = { fatal: true, ignoreBOM: true } as const;

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", STRICT).decode(content);
  } catch {
    return null;
  }
}
