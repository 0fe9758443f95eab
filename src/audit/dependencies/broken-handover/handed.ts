import { matchesPattern } from "#domain/hole-pattern.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { treeIndex } from "../../index-tree.ts";
import { placesOf } from "../../key-files.ts";
import { isLikeName, isSameName } from "./names.ts";

/** Something that scripts write or read by name: a file of the machine, or an object of a bucket. */
export interface Handed {
  readonly script: ScriptFact;
  readonly name: string;
  readonly line: number;
}

/** What one script reads, and who writes it. */
export interface Handover {
  readonly read: Handed;
  readonly state: "written" | "other-name" | "other-bucket" | "unwritten";
  /** Who writes it, or what is likest to it; null where nobody does. */
  readonly write: Handed | null;
}

/** Files that scripts read and the repository does not have, each with who writes it. */
export function fileHandovers(
  scripts: readonly ScriptFact[],
  repository: RepositoryFact,
): readonly Handover[] {
  const tree = treeIndex(repository);
  const written = scripts.flatMap((script) =>
    (script.fileUses ?? [])
      .filter(({ mode }) => mode === "write")
      .map((use) => handed(script, use.path, use.line)),
  );
  return scripts.flatMap((script) =>
    (script.fileUses ?? [])
      .filter(({ mode, path }) => mode === "read" && isOwn(path))
      .filter(
        ({ path }) =>
          !placesOf(path, script.path).some((place) => tree.hasFile(place) || tree.hasFolder(place)),
      )
      .flatMap(({ path, line, optional }): readonly Handover[] => {
        const read = handed(script, path, line);
        const same = written.filter(({ name }) => isSameName(path, name));
        const write = same.find((other) => other.script !== script) ?? same[0];
        if (write) return write.script === script ? [] : [{ read, state: "written", write }];
        if (optional === true) return [];
        const like = written.find((other) => other.script !== script && isLikeName(path, other.name));
        return [
          like ? { read, state: "other-name", write: like } : { read, state: "unwritten", write: null },
        ];
      }),
  );
}

/** A path of the project: relative, or of the folder for temporary files; all of its name known. */
function isOwn(path: string): boolean {
  return (
    (/^[^/~{$]/.test(path) || path.startsWith("/tmp/")) &&
    !/[{}$*?]|^-$|^\w+:/.test(path) &&
    /\.\w+$/.test(path)
  );
}

/** Objects that scripts read from a bucket into which nobody writes them, though another bucket gets them. */
export function objectHandovers(scripts: readonly ScriptFact[]): readonly Handover[] {
  const written = scripts.flatMap((script) => objectsOf(script, "write"));
  return scripts.flatMap((script) =>
    objectsOf(script, "read").flatMap((read): readonly Handover[] => {
      const object = split(read.name);
      if (!object || object.path === "") return [];
      const provider = written.find((write) => {
        const other = split(write.name);
        return other !== null && isSameBucket(object.bucket, other.bucket) && holds(other.path, object.path);
      });
      if (provider) return provider.script === script ? [] : [{ read, state: "written", write: provider }];
      const elsewhere = written.find((write) => {
        const other = split(write.name);
        return (
          other !== null &&
          !/[{}$]/.test(`${other.bucket}${object.bucket}`) &&
          isSamePath(other.path, object.path)
        );
      });
      return elsewhere ? [{ read, state: "other-bucket", write: elsewhere }] : [];
    }),
  );
}

const WRITING: ReadonlySet<string> = new Set(["write", "create", "replace", "copy", "rename", "extract"]);
const READING: ReadonlySet<string> = new Set(["read", "load", "copy", "rename"]);

/** Addresses of objects that a script reads, or that it writes: the ends of copies and loads counted singly. */
function objectsOf(script: ScriptFact, mode: "read" | "write"): readonly Handed[] {
  return script.effects.flatMap(({ verb, name, to, line }) => {
    const isTransfer = to !== undefined;
    const read = READING.has(verb) && name.startsWith("gs://") ? [name] : [];
    const target = to?.startsWith("gs://") ? [to] : [];
    const own = WRITING.has(verb) && !isTransfer && name.startsWith("gs://") ? [name] : [];
    return (mode === "read" ? read : [...target, ...own]).map((address) => handed(script, address, line));
  });
}

function handed(script: ScriptFact, name: string, line: number): Handed {
  return { script, name, line };
}

function split(address: string): { readonly bucket: string; readonly path: string } | null {
  const [, bucket, path = ""] = /^gs:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  return bucket === undefined ? null : { bucket, path };
}

/** A hole in a bucket's name may be any bucket. */
function isSameBucket(one: string, other: string): boolean {
  return one === other || matchesPattern(one, other) || matchesPattern(other, one);
}

/** A write to a folder may bring everything below it. */
function holds(written: string, read: string): boolean {
  if (written === "" || (written.endsWith("/") && read.startsWith(written))) return true;
  return read.startsWith(`${written}/`) || matchesPattern(written, read) || matchesPattern(read, written);
}

/** The same object path, with something in it that is no hole: `{…}` is like everything. */
function isSamePath(one: string, other: string): boolean {
  const literal = (path: string) => path.replace(/\{[^{}]*\}|[*/]/g, "").length >= 4;
  return literal(one) && literal(other) && (matchesPattern(one, other) || matchesPattern(other, one));
}
