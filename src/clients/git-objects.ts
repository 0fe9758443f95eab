import type { Readable } from "node:stream";
import { startGit } from "./git-process.ts";

/** One answer of `git cat-file --batch`; `content` is null where the object is missing. */
export interface GitObject {
  readonly object: string;
  readonly content: Buffer | null;
}

/** Reads objects through one process, in the given order. Nothing is converted: filters belong to checkouts. */
export async function* readObjects(dir: string, objects: readonly string[]): AsyncGenerator<GitObject> {
  if (objects.length === 0) return;
  const child = startGit(dir, ["cat-file", "--batch"]);
  child.on("error", () => child.stdout.destroy());
  child.stderr.resume();
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${objects.join("\n")}\n`);
  const source = bytesOf(child.stdout);
  try {
    for (const object of objects) yield { object, content: await nextContent(source) };
  } finally {
    child.kill();
  }
}

/** `<hash> <type> <size>`, a line feed, the bytes, a line feed; or `<hash> missing`. */
async function nextContent(source: ByteSource): Promise<Buffer | null> {
  const header = await source.line();
  const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(header ?? "")?.[1];
  if (size === undefined) return null;
  const content = await source.take(Number(size));
  await source.take(1);
  return content;
}

interface ByteSource {
  /** The next line without its end; null at the end of the stream. */
  line(): Promise<string | null>;
  /** The next `count` bytes; null where the stream ends before. */
  take(count: number): Promise<Buffer | null>;
}

function bytesOf(stream: Readable): ByteSource {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let pending: Buffer = Buffer.alloc(0);

  async function pull(): Promise<Buffer | null> {
    const next = await chunks.next().catch(() => ({ done: true as const, value: undefined }));
    return next.done ? null : next.value;
  }

  async function take(count: number): Promise<Buffer | null> {
    const parts = [pending];
    let length = pending.length;
    while (length < count) {
      const chunk = await pull();
      if (!chunk) return null;
      parts.push(chunk);
      length += chunk.length;
    }
    const joined = parts.length === 1 ? pending : Buffer.concat(parts, length);
    pending = joined.subarray(count);
    return joined.subarray(0, count);
  }

  async function line(): Promise<string | null> {
    let end = pending.indexOf(10);
    while (end < 0) {
      const chunk = await pull();
      if (!chunk) return null;
      pending = Buffer.concat([pending, chunk]);
      end = pending.indexOf(10);
    }
    const text = pending.toString("utf8", 0, end);
    pending = pending.subarray(end + 1);
    return text;
  }

  return { line, take };
}
