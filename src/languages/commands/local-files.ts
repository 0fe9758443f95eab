import { parseArguments } from "./arguments.ts";
import type { CommandFact } from "./command.ts";

type LocalFiles = NonNullable<CommandFact["files"]>;

/** Files of the machine that a command reads and writes by name; wildcards and addresses are left out. */
export function localFiles(tool: string, args: readonly string[]): LocalFiles {
  const { flags, positionals } = parseArguments(args, { valued: VALUED.get(tool) ?? NONE });
  switch (tool) {
    case "cp":
    case "mv":
      return between(positionals);
    case "tee":
    case "touch":
      return writes(positionals);
    case "curl":
    case "wget":
      return writes(["o", "O", "output", "output-document"].flatMap((name) => flags.get(name) ?? []));
    case "gsutil":
      return transferred(positionals);
    case "gcloud":
      return positionals[0] === "storage" ? transferred(positionals.slice(1)) : [];
    default:
      return [];
  }
}

const NONE: ReadonlySet<string> = new Set();
const VALUED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["curl", new Set(["o", "output", "H", "header", "d", "data", "X", "request", "u", "user"])],
  ["wget", new Set(["O", "output-document", "header"])],
  ["gsutil", new Set(["o", "h", "u", "i"])],
]);

function writes(paths: readonly string[]): LocalFiles {
  return paths.map((path) => ({ mode: "write", path }) as const).filter(isFile);
}

function transferred([verb = "", ...names]: readonly string[]): LocalFiles {
  return verb === "cp" || verb === "mv" ? between(names) : [];
}

/** What comes from where: each source is read; the target is written, in a folder under the name of its source. */
function between(names: readonly string[]): LocalFiles {
  const target = names.at(-1) ?? "";
  const sources = names.slice(0, -1);
  const written = sources.map((source) => {
    const isFolder = target.endsWith("/") || target === "." || sources.length > 1;
    return isFolder ? `${target.replace(/\/$/, "")}/${source.split("/").at(-1) ?? ""}` : target;
  });
  return [
    ...sources.map((path) => ({ mode: "read", path }) as const),
    ...written.map((path) => ({ mode: "write", path }) as const),
  ].filter(isFile);
}

function isFile({ path }: { readonly path: string }): boolean {
  return path !== "" && !path.endsWith("/") && !/:\/\/|[*?[\]]|^-$|^\/dev\//.test(path);
}
