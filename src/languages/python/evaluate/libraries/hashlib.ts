import { createHash, getHashes } from "node:crypto";
import { settle } from "../deferred.ts";
import { hasHole } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { isKind, type Native, native, type ObjectType, object, type Value } from "../values.ts";
import type { Library } from "./define.ts";

const KNOWN = new Set(getHashes());

const HASH: ObjectType = {
  name: "hash",
  attribute: (_run, self, name) => {
    if (name === "update")
      return native(name, (run, args) => {
        const [before, more] = [self.fields.get("text"), textOf(run, args.positional[0])];
        self.fields.set("text", typeof before === "string" && more !== null ? before + more : null);
        return null;
      });
    if (name !== "hexdigest") return undefined;
    return native(name, (run) => {
      const [kind, text] = [self.fields.get("kind"), self.fields.get("text")];
      if (typeof text !== "string" || typeof kind !== "string")
        return unknownHere(run, { cause: "a digest", label: "digest" });
      return createHash(kind).update(text, "utf8").digest("hex");
    });
  },
};

/** The text behind some bytes; null where it is not known. */
function textOf(run: Run, given: Value | undefined): string | null {
  const value = settle(run, given ?? null);
  const text = isKind(value, "bytes") ? value.text : value;
  return typeof text === "string" && !hasHole(text) ? text : null;
}

const digest =
  (kind: string): Native =>
  (run, args) =>
    object(HASH, { kind, text: args.positional.length === 0 ? "" : textOf(run, args.positional[0]) });

/** `hashlib`: digests of known texts are known. */
export const HASHLIB: Library = {
  functions: {
    ...Object.fromEntries(
      ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"].map((kind) => [kind, digest(kind)]),
    ),
    new: (run, args) => {
      const kind = settle(run, args.positional[0] ?? null);
      if (typeof kind !== "string" || !KNOWN.has(kind))
        return unknownHere(run, { cause: "a digest", label: "digest" });
      return object(HASH, { kind, text: args.positional.length < 2 ? "" : textOf(run, args.positional[1]) });
    },
  },
};
