import type { SqlEffect } from "../sql/effect.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { type CommandFact, plain } from "./command.ts";

/** Flags that take a value, by verb; the same letters stand alone for other verbs. */
const GSUTIL_VALUED: Readonly<Record<string, readonly string[]>> = {
  mb: ["b", "c", "l", "p", "s", "retention", "autoclass", "placement", "pap", "rpo"],
  cp: ["L", "z", "j", "s"],
  mv: ["L", "z", "j", "s"],
  rsync: ["x", "y", "j"],
  du: ["X"],
};

/** Reads a `gsutil` command, the program's name already removed. */
export function readGsutil(args: readonly string[]): CommandFact {
  const global = parseArguments(args, { valued: new Set(["o", "h", "u", "i"]), stopsAtPositional: true });
  const [verb = "", ...rest] = global.rest;
  const { flags, positionals } = parseArguments(rest, { valued: new Set(GSUTIL_VALUED[verb] ?? []) });
  if (verb === "rsync" && flags.has("n")) return plain("gsutil");
  return { ...plain("gsutil"), effects: readStorage({ flags, positionals: [verb, ...positionals] }) };
}

/** Reads the storage part of `gsutil` and of `gcloud storage`: a verb and addresses. */
export function readStorage({ positionals: [verb = "", ...names] }: Arguments): readonly SqlEffect[] {
  if (verb === "cp" || verb === "rsync") return copies(names);
  if (verb === "mv") return moves(names);
  if (verb === "buckets") return buckets(names);
  const found = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  return found === undefined ? [] : addresses(names).map((name) => onAddress(found, name));
}

const VERBS: Readonly<Record<string, SqlEffect["verb"]>> = {
  rm: "delete",
  ls: "list",
  cat: "read",
  stat: "read",
  du: "list",
  hash: "read",
  mb: "create",
  rb: "delete",
};

const BUCKET_VERBS: Readonly<Record<string, SqlEffect["verb"]>> = {
  create: "create",
  delete: "delete",
  describe: "read",
  list: "list",
  update: "write",
};

function buckets([verb = "", ...names]: readonly string[]): readonly SqlEffect[] {
  const found = Object.hasOwn(BUCKET_VERBS, verb) ? BUCKET_VERBS[verb] : undefined;
  return found === undefined ? [] : addresses(names).map((name) => onAddress(found, name));
}

/** Between addresses a copy; from the machine a write; to the machine a read. */
function copies(names: readonly string[]): readonly SqlEffect[] {
  const to = names.at(-1) ?? "";
  const sources = names.slice(0, -1);
  if (!isAddress(to)) return addresses(sources).map((name) => onAddress("read", name));
  const remote = addresses(sources);
  if (remote.length < sources.length || sources.length === 0) {
    return [...remote.map((name) => ({ ...onAddress("copy", name), to })), onAddress("write", to)];
  }
  return remote.map((name) => ({ ...onAddress("copy", name), to }));
}

function moves(names: readonly string[]): readonly SqlEffect[] {
  const to = names.at(-1) ?? "";
  const sources = names.slice(0, -1);
  if (!isAddress(to))
    return addresses(sources).flatMap((name) => [onAddress("read", name), onAddress("delete", name)]);
  const remote = addresses(sources).map((name) => ({ ...onAddress("rename", name), to }));
  return remote.length < sources.length ? [...remote, onAddress("write", to)] : remote;
}

function addresses(names: readonly string[]): readonly string[] {
  return names.filter(isAddress);
}

/** Also a word that begins with a hole: it may hold the address. */
function isAddress(name: string): boolean {
  return name.startsWith("gs://");
}

function onAddress(verb: SqlEffect["verb"], name: string): SqlEffect {
  const isBucket = /^gs:\/\/[^/]*\/?$/.test(name);
  const bucket = name.replace(/^gs:\/\//, "").replace(/\/$/, "");
  return { verb, kind: isBucket ? "gcs-bucket" : "gcs-object", name: isBucket ? bucket : name, line: 1 };
}
