import { listOf } from "../dicts.ts";
import { hasHole } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isKind,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../values.ts";
import { noteFile, openFile, readText } from "./files.ts";
import { matching } from "./os.ts";

/** Parts of a path as one; an absolute part starts anew. */
export function joinPaths(parts: readonly string[]): string {
  let path = "";
  for (const part of parts) {
    if (part === "") continue;
    path = part.startsWith("/") || path === "" ? part : `${path.replace(/\/$/, "")}/${part}`;
  }
  return path;
}

/** `pathlib.Path`: its text is in the field `text`. */
export const PATH: ObjectType = {
  name: "Path",
  text: (_run, self) => textOf(self),
  binary: (run, { operator, left, right }) => {
    if (operator !== "/") return undefined;
    return path(joinPaths([toText(run, left), toText(run, right)]));
  },
  attribute: (run, self, name) => {
    const text = textOf(self);
    const file = text.slice(text.lastIndexOf("/") + 1);
    const dot = file.lastIndexOf(".");
    switch (name) {
      case "name":
        return file;
      case "stem":
        return dot > 0 ? file.slice(0, dot) : file;
      case "suffix":
        return dot > 0 ? file.slice(dot) : "";
      case "parent":
        return path(text.includes("/") ? text.slice(0, text.lastIndexOf("/")) || "/" : "");
      case "parents":
        return listOf(run, ancestors(text).map(path), true);
      case "parts":
        return { ...listOf(run, partsOf(text)), kind: "tuple" };
      default: {
        const method = METHODS[name];
        return method === undefined ? undefined : { kind: "method", self, callee: native(name, method) };
      }
    }
  },
};

function textOf(self: ObjectValue): string {
  const text = self.fields.get("text");
  return typeof text === "string" ? text : "";
}

/** A path object. */
export function path(text: string): ObjectValue {
  return object(PATH, { text: text === "." ? "" : plain(text) });
}

/** Doubled and trailing slashes and `.` say nothing. */
function plain(text: string): string {
  const short = text.replace(/\/{2,}/g, "/").replace(/^(?:\.\/)+|\/\.(?=\/|$)/g, "");
  return short.length > 1 ? short.replace(/\/$/, "") : short;
}

function partsOf(text: string): readonly string[] {
  const parts = text.split("/").filter((part) => part !== "");
  return text.startsWith("/") ? ["/", ...parts] : parts;
}

function ancestors(text: string): readonly string[] {
  const parts = text.split("/");
  return parts
    .slice(0, -1)
    .map((_, index) => parts.slice(0, parts.length - 1 - index).join("/"))
    .concat("");
}

type OnPath = (run: Run, text: string, args: CallArguments) => Value;

function onPath(apply: OnPath): Native {
  return (run, args) => {
    const [self, ...rest] = args.positional;
    return isKind(self, "object") ? apply(run, textOf(self), { ...args, positional: rest }) : null;
  };
}

const same = onPath((_run, text) => path(text));
const nothing: Native = () => null;

function isThere(run: Run, text: string): Value {
  noteFile(run, "test", text);
  if (!hasHole(text) && run.tree.has(text)) return true;
  return unknownHere(run, { cause: "a file's existence", label: "exists" });
}

function written(run: Run, text: string): Value {
  noteFile(run, "write", text);
  return null;
}

const METHODS: Readonly<Record<string, Native>> = {
  resolve: same,
  absolute: same,
  expanduser: same,
  as_posix: onPath((_run, text) => text),
  __str__: onPath((_run, text) => text),
  joinpath: onPath((run, text, args) =>
    path(joinPaths([text, ...args.positional.map((part) => toText(run, part))])),
  ),
  with_suffix: onPath((run, text, args) =>
    path(text.replace(/\.[^./]*$/, "") + toText(run, args.positional[0] ?? "")),
  ),
  with_name: onPath((run, text, args) =>
    path(
      joinPaths([
        text.includes("/") ? text.slice(0, text.lastIndexOf("/")) : "",
        toText(run, args.positional[0] ?? ""),
      ]),
    ),
  ),
  relative_to: onPath((run, text, args) => {
    const base = plain(toText(run, args.positional[0] ?? "")).replace(/^\.$/, "");
    if (base === "") return path(text);
    return text === base || text.startsWith(`${base}/`)
      ? path(text.slice(base.length + 1))
      : unknownHere(run, { cause: "a relative path", label: "path" });
  }),
  with_stem: onPath((run, text, args) => {
    const file = text.slice(text.lastIndexOf("/") + 1);
    const dot = file.lastIndexOf(".");
    const name = toText(run, args.positional[0] ?? "") + (dot > 0 ? file.slice(dot) : "");
    return path(text.slice(0, text.length - file.length) + name);
  }),
  exists: onPath(isThere),
  is_file: onPath(isThere),
  is_dir: onPath((run) => unknownHere(run, { cause: "a folder's existence", label: "exists" })),
  mkdir: nothing,
  unlink: nothing,
  touch: onPath(written),
  write_text: onPath(written),
  write_bytes: onPath(written),
  read_text: onPath((run, text) => readText(run, text)),
  read_bytes: onPath((run, text) => readText(run, text)),
  open: onPath((run, text, args) => openFile(run, text, args.positional[0] ?? args.named.get("mode") ?? "r")),
  glob: onPath((run, text, args) =>
    paths(run, matching(run, joinPaths([text, toText(run, args.positional[0] ?? "*")]))),
  ),
  rglob: onPath((run, text, args) =>
    paths(run, matching(run, joinPaths([text, "**", toText(run, args.positional[0] ?? "*")]))),
  ),
  iterdir: onPath((run, text) => paths(run, matching(run, joinPaths([text, "*"])))),
};

function paths(run: Run, found: Value): Value {
  return isKind(found, "list")
    ? listOf(
        run,
        found.items.map((item) => path(toText(run, item))),
      )
    : found;
}
