import { argumentsOf } from "../calls.ts";
import { decide } from "../decisions.ts";
import { listOf } from "../dicts.ts";
import { hasHole, showText } from "../holes.ts";
import { exitRaised } from "../raised.ts";
import { recordIdentity } from "../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  type Native,
  native,
  type ObjectType,
  object,
  tuple,
  type Value,
} from "../values.ts";
import { type Library, libraryValue } from "./define.ts";
import { noteFile } from "./files.ts";
import { joinPaths } from "./paths.ts";
import { runShell } from "./subprocess.ts";

function readVariable(run: Run, args: CallArguments): Value {
  const [name = "", given] = args.positional;
  const key = toText(run, name);
  if (!hasHole(key)) run.recorder.environmentRead.add(key);
  const standard = given ?? args.named.get("default");
  if (standard !== undefined && standard !== null) return standard;
  return variable(run, key);
}

function variable(run: Run, name: string): Value {
  return unknownHere(run, { cause: `environment ${name}`, label: name });
}

const SET = "set:";

function setVariable(run: Run, fields: Map<string, Value>, name: string, value: Value): void {
  fields.set(SET + name, value);
  if (name !== "GOOGLE_APPLICATION_CREDENTIALS" || value === null) return;
  const key = showText(run.holes, toText(run, value));
  recordIdentity(run.recorder, { kind: "key-file", name: key, line: scriptLine(run) });
}

/** `os.environ`: what the script itself put there is known, the rest comes from outside. */
const ENVIRON: ObjectType = {
  name: "environ",
  item: (run, self, key) => self.fields.get(SET + toText(run, key)) ?? readVariable(run, argumentsOf([key])),
  setItem: (run, self, { key, value }) => setVariable(run, self.fields, toText(run, key), value),
  attribute: (_run, self, name) => ENVIRON_METHODS(self)[name],
};

function ENVIRON_METHODS(self: { readonly fields: Map<string, Value> }): Readonly<Record<string, Value>> {
  const get: Native = (run, args) =>
    self.fields.get(SET + toText(run, args.positional[0] ?? "")) ?? readVariable(run, args);
  return {
    get: native("get", get),
    pop: native("pop", get),
    setdefault: native("setdefault", (run, args) => {
      const key = toText(run, args.positional[0] ?? "");
      const value = self.fields.get(SET + key) ?? args.positional[1] ?? null;
      setVariable(run, self.fields, key, value);
      return value;
    }),
    copy: native("copy", () => object(ENVIRON)),
    update: native("update", () => null),
  };
}

/** `sys.argv`: the words of the command line are unknown, but a word that the script looks for is a switch. */
const ARGV: ObjectType = {
  name: "argv",
  item: (run, _self, key) => {
    if (key === 0n) return run.script.path;
    const index = typeof key === "bigint" ? String(key) : "s";
    return unknownHere(run, {
      cause: typeof key === "bigint" ? `argument ${index}` : "arguments",
      label: `argv[${index}]`,
    });
  },
  iterate: () => null,
  contains: (run, _self, item) => {
    if (typeof item !== "string" || !item.startsWith("-")) return null;
    const guards = [`not with ${item}`, `only with ${item}`];
    return decide(run.decisions, { key: `flag:${item}`, order: [0, 1], guards, sort: "flag" }) === 1;
  },
};

/** `sys.argv`, one object a run. */
function commandLine(run: Run): Value {
  const known = run.shared.get("argv");
  if (known !== undefined) return known;
  const made = run.words === null ? object(ARGV) : listOf(run, [run.script.path, ...run.words]);
  run.shared.set("argv", made);
  return made;
}

function textOf(run: Run, args: CallArguments, index = 0): string {
  return toText(run, args.positional[index] ?? "");
}

function exists(run: Run, args: CallArguments): Value {
  const path = textOf(run, args);
  noteFile(run, "test", path);
  if (!hasHole(path) && run.tree.has(path)) return true;
  return unknownHere(run, { cause: "a file's existence", label: "exists" });
}

export const OS_PATH: Library = {
  functions: {
    join: (run, args) => joinPaths(args.positional.map((part) => toText(run, part))),
    basename: (run, args) => textOf(run, args).split("/").at(-1) ?? "",
    dirname: (run, args) => parentOf(textOf(run, args)),
    split: (run, args) => tuple([parentOf(textOf(run, args)), textOf(run, args).split("/").at(-1) ?? ""]),
    splitext: (run, args) => {
      const path = textOf(run, args);
      const dot = path.lastIndexOf(".");
      return dot > path.lastIndexOf("/") ? tuple([path.slice(0, dot), path.slice(dot)]) : tuple([path, ""]);
    },
    abspath: (run, args) => textOf(run, args),
    realpath: (run, args) => textOf(run, args),
    normpath: (run, args) => normal(textOf(run, args)),
    expanduser: (run, args) => textOf(run, args),
    expandvars: (run, args) => textOf(run, args),
    exists,
    isfile: exists,
    isdir: exists,
  },
};

function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash) || "/";
}

export const OS: Library = {
  functions: {
    getenv: (run, args) => readVariable(run, args),
    system: (run, args) => runShell(run, args),
    popen: (run, args) => runShell(run, args),
    fspath: (run, args) => textOf(run, args),
    cpu_count: () => 4n,
    getcwd: () => "",
    makedirs: () => null,
    mkdir: () => null,
    chdir: () => null,
    remove: () => null,
    listdir: (run, args) => listing(run, textOf(run, args)),
    _exit: (run, args) => {
      throw exitRaised(args.positional[0] ?? null, run.frames.length);
    },
  },
  values: { sep: "/", linesep: "\n" },
  member: (run, name) => {
    if (name === "path") return libraryValue("os.path", OS_PATH);
    if (name === "environ") return shared(run, "environ", () => object(ENVIRON));
    return undefined;
  },
};

function shared(run: Run, key: string, make: () => Value): Value {
  const known = run.shared.get(key);
  if (known !== undefined) return known;
  const made = make();
  run.shared.set(key, made);
  return made;
}

/** Names in a folder of the repository; unknown elsewhere. */
function listing(run: Run, folder: string): Value {
  const prefix = folder === "" || folder === "." ? "" : `${folder.replace(/\/$/, "")}/`;
  const names = hasHole(folder)
    ? []
    : run.tree.paths
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length).split("/", 1)[0] ?? "");
  if (names.length === 0 || prefix === "")
    return unknownHere(run, { cause: `files in ${hasHole(folder) ? "a folder" : folder}`, label: "file" });
  return listOf(run, [...new Set(names)]);
}

export const GLOB: Library = {
  functions: {
    glob: (run, args) => matching(run, textOf(run, args)),
    iglob: (run, args) => matching(run, textOf(run, args)),
  },
};

/** Paths of the repository that a pattern matches. */
export function matching(run: Run, pattern: string): Value {
  if (!hasHole(pattern) && pattern.length < 200) {
    const source = pattern
      .split(/(\*\*\/|\*|\?)/)
      .map((part) => GLOBS[part] ?? part.replace(/[.+^${}()|[\]\\]/g, "\\$&"));
    const test = new RegExp(`^${source.join("")}$`);
    const paths =
      (pattern.match(/\*/g) ?? []).length > 4 ? [] : run.tree.paths.filter((path) => test.test(path));
    if (paths.length > 0) return listOf(run, paths);
  }
  return unknownHere(run, { cause: `files ${hasHole(pattern) ? "of a folder" : pattern}`, label: "file" });
}

const GLOBS: Readonly<Record<string, string>> = { "**/": "(?:[^/]+/)*", "*": "[^/]*", "?": "[^/]" };

export const SYS: Library = {
  functions: {
    exit: (run, args) => {
      throw exitRaised(args.positional[0] ?? null, run.frames.length);
    },
  },
  values: {
    executable: "python3",
    platform: "linux",
    maxsize: 9223372036854775807n,
    version_info: tuple([3n, 11n, 0n]),
  },
  member: (run, name) => {
    if (name === "argv") return commandLine(run);
    return name === "path" ? listOf(run, [], true) : undefined;
  },
};

/** A path without doubled and trailing slashes, `.` and `x/..`. */
function normal(text: string): string {
  const kept: string[] = [];
  for (const part of text.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (part !== ".." || !text.startsWith("/")) kept.push(part);
  }
  return (text.startsWith("/") ? "/" : "") + kept.join("/") || ".";
}
