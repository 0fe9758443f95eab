import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { hideSecrets } from "./secrets.ts";

/** Writes files under one folder. */
export interface FilesWriter {
  /** Folder that every path is relative to, absolute. */
  readonly root: string;
  /** Writes the whole file or nothing. Rejects for a path that leaves the root or runs through a link. */
  write(path: string, body: string): Promise<void>;
}

/** Appends to files that the runner reads, such as those of a job's summary and outputs. */
export interface FileAppender {
  /** Size in bytes; 0 where the file does not exist. */
  sizeBytes(path: string): Promise<number>;
  append(path: string, text: string): Promise<void>;
}

/** A writer for one folder, which it makes when it is first needed. */
export function createFilesWriter(folder: string): FilesWriter {
  const root = resolve(folder);
  return { root, write: (path, body) => writeInside({ root, path, body }) };
}

/** An appender to files anywhere. */
export function createFileAppender(): FileAppender {
  return {
    sizeBytes: async (path) => (await stat(path).catch(nullIfAbsent))?.size ?? 0,
    append: async (path, text) => {
      const file = await open(path, "a");
      await file.writeFile(hideSecrets(text)).finally(() => file.close());
    },
  };
}

/** Makes a folder and those above it; null when it is there and may be written to, else why not. */
export async function makeFolder(folder: string): Promise<string | null> {
  try {
    await makeMissing(resolve(folder));
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR"
      ? "it is not a folder"
      : String((error as Error).message);
  }
}

/** One folder at a time: Node's recursive form never ends on file systems that refuse new folders as absent. */
async function makeMissing(folder: string): Promise<void> {
  const found = await stat(folder).catch(nullIfAbsent);
  if (found?.isDirectory()) return;
  if (found !== null) throw Object.assign(new Error(`${folder} is not a folder`), { code: "ENOTDIR" });
  await makeMissing(dirname(folder));
  await mkdir(folder);
}

async function writeInside({
  root,
  path,
  body,
}: {
  readonly root: string;
  readonly path: string;
  readonly body: string;
}) {
  const target = resolve(root, path);
  if (isAbsolute(path) || !isInside(root, target)) throw new Error(`${path} lies outside the output folder`);
  await makeFolders(root, dirname(target));
  const found = await lstat(target).catch(nullIfAbsent);
  if (found !== null && !found.isFile())
    throw new Error(`${path} is not a plain file, so it was not replaced`);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    const file = await open(draft, "wx", 0o644);
    await file.writeFile(hideSecrets(body)).finally(() => file.close());
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Makes the folders from the root down, and refuses one that is a link to elsewhere. */
async function makeFolders(root: string, folder: string): Promise<void> {
  await makeMissing(root);
  const home = await realpath(root);
  let current = root;
  for (const part of relative(root, folder).split(sep).filter(Boolean)) {
    current = join(current, part);
    await mkdir(current).catch(unlessPresent);
    if (!isInside(home, await realpath(current)))
      throw new Error(`${relative(root, current)} is a link out of the output folder`);
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

function unlessPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
