import { listOf } from "../dicts.ts";
import { hasHole } from "../holes.ts";
import type { Run } from "../run.ts";
import { toText } from "../text.ts";
import { type Native, native, type ObjectType, type ObjectValue, object, type Value } from "../values.ts";
import type { Library } from "./define.ts";

/** `io.StringIO`: a text that is read like a file. */
export const STRING_IO: ObjectType = {
  name: "StringIO",
  iterate: (run, self) => {
    const text = bufferOf(run, self);
    return hasHole(text) ? null : linesOf(text);
  },
  attribute: (_run, self, name) => {
    const method = METHODS[name];
    return method === undefined ? undefined : native(name, (run, args) => method(run, self, args.positional));
  },
};

/** All of the text that a buffer holds. */
export function bufferOf(run: Run, self: ObjectValue): string {
  return toText(run, self.fields.get("text") ?? "");
}

/** Lines of a text with their ends, as reading a file gives them. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const METHODS: Readonly<Record<string, (run: Run, self: ObjectValue, args: readonly Value[]) => Value>> = {
  getvalue: bufferOf,
  read: bufferOf,
  readlines: (run, self) => listOf(run, linesOf(bufferOf(run, self))),
  readline: (run, self) => linesOf(bufferOf(run, self))[0] ?? "",
  write: (run, self, [more = ""]) => {
    self.fields.set("text", bufferOf(run, self) + toText(run, more));
    return null;
  },
  seek: () => 0n,
  truncate: () => 0n,
  flush: () => null,
  close: () => null,
};

const makeBuffer: Native = (_run, args) =>
  object(STRING_IO, { text: args.positional[0] ?? args.named.get("initial_value") ?? "" });

/** `io`: buffers of text. */
export const IO: Library = { functions: { StringIO: makeBuffer } };
