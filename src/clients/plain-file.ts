import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";

/** A file of a folder that somebody else filled: its text, or why it is not read. */
export type PlainText =
  | { readonly state: "read"; readonly text: string }
  | { readonly state: "refused"; readonly why: string };

/** Reads a plain file of a folder, no link and no more than so many bytes. */
export async function readPlainFile({
  folder,
  name,
  limitBytes,
}: {
  readonly folder: string;
  readonly name: string;
  readonly limitBytes: number;
}): Promise<PlainText> {
  const refused = (why: string): PlainText => ({ state: "refused", why: `${name} ${why}` });
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(join(folder, name), flags).catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error)
    return refused(file.code === "ENOENT" ? "is missing" : `cannot be read (${file.code ?? "unknown"})`);
  try {
    const found = await file.stat();
    if (!found.isFile()) return refused("is not a plain file");
    if (found.size > limitBytes) return refused(`has ${found.size} bytes, more than ${limitBytes}`);
    const bytes = await file.readFile();
    return { state: "read", text: new TextDecoder("utf-8").decode(bytes) };
  } finally {
    await file.close();
  }
}
