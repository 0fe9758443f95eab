import { folderOf, joinPath } from "../containers/paths.ts";
import type { BuildCommand } from "./commands.ts";

/** What one command of a build does, as far as phasegate follows it. */
export type BuildAction =
  | {
      readonly kind: "build";
      readonly dockerfile: string;
      readonly tags: readonly string[];
      readonly pushes: boolean;
    }
  | { readonly kind: "push"; readonly image: string }
  | {
      readonly kind: "job";
      readonly verb: "create" | "replace";
      readonly name: string;
      readonly image: string | null;
    }
  | { readonly kind: "execute"; readonly name: string; readonly waits: boolean };

/** The action of a command, or null where it is none of these. */
export function actionOf(command: BuildCommand): BuildAction | null {
  const [program = "", ...args] = command.words.map(({ text }) => text);
  if (program === "kaniko" || /\/kaniko\/executor$/.test(program)) return kanikoBuild(args, command.dir);
  const name = program.replace(/^.*\//, "");
  if (name === "docker" || name === "podman" || name === "buildah") return dockerAction(args, command.dir);
  return name === "gcloud" ? gcloudAction(args, command.dir) : null;
}

/** Flags of `docker build` that stand alone; every other one without `=` takes the next word. */
const DOCKER_SWITCHES: ReadonlySet<string> = new Set(
  "--no-cache --pull --push --load --quiet -q --rm --force-rm --squash --compress --debug -D".split(" "),
);

function dockerAction(args: readonly string[], dir: string): BuildAction | null {
  const words = args[0] === "buildx" || args[0] === "image" || args[0] === "builder" ? args.slice(1) : args;
  if (words[0] === "push") {
    const image = words.slice(1).find((word) => !word.startsWith("-"));
    return image === undefined ? null : { kind: "push", image };
  }
  if (words[0] !== "build" && words[0] !== "bud") return null;
  const options = readOptions(words.slice(1), DOCKER_SWITCHES);
  const context = options.plain.at(-1) ?? ".";
  const file = options.last("-f", "--file");
  const dockerfile = joinPath(dir, file ?? joinPath(isRemote(context) ? "." : context, "Dockerfile"));
  return { kind: "build", dockerfile, tags: options.all("-t", "--tag"), pushes: words.includes("--push") };
}

function kanikoBuild(args: readonly string[], dir: string): BuildAction {
  const options = readOptions(args, new Set());
  const context =
    (options.last("--context", "-c") ?? ".").replace(/^dir:\/\//, "").replace(/^\/workspace\/?/, "") || ".";
  const file = (options.last("--dockerfile", "-f") ?? "Dockerfile").replace(/^\/workspace\//, "");
  const folder = isRemote(context) ? dir : joinPath(dir, context);
  return {
    kind: "build",
    dockerfile: joinPath(folder, file),
    tags: options.all("--destination", "-d"),
    pushes: true,
  };
}

const GCLOUD_SWITCHES: ReadonlySet<string> = new Set(
  "--quiet -q --async --wait --execute-now --no-user-output-enabled --clear-env-vars --clear-labels --help".split(
    " ",
  ),
);

function gcloudAction(args: readonly string[], dir: string): BuildAction | null {
  const options = readOptions(args, GCLOUD_SWITCHES);
  const words = options.plain.filter((word, index) => index > 0 || (word !== "beta" && word !== "alpha"));
  const [group, kind, verb, name] = words;
  if (group === "builds" && kind === "submit") return submitted(options, joinPath(dir, words[2] ?? "."));
  if (group !== "run" || kind !== "jobs" || name === undefined) return null;
  if (verb === "execute") return { kind: "execute", name, waits: args.includes("--wait") };
  if (verb !== "deploy" && verb !== "update" && verb !== "create") return null;
  return {
    kind: "job",
    verb: verb === "create" ? "create" : "replace",
    name,
    image: options.last("--image") ?? null,
  };
}

/** `gcloud builds submit --tag` builds the Dockerfile of the folder and pushes it. */
function submitted(options: Options, folder: string): BuildAction | null {
  const tags = options.all("--tag", "-t");
  if (tags.length === 0) return null;
  return { kind: "build", dockerfile: joinPath(folder, "Dockerfile"), tags, pushes: true };
}

interface Options {
  readonly plain: readonly string[];
  all(...names: readonly string[]): readonly string[];
  last(...names: readonly string[]): string | undefined;
}

function readOptions(words: readonly string[], switches: ReadonlySet<string>): Options {
  const plain: string[] = [];
  const given: (readonly [string, string])[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [, flag, glued] = /^(--?[A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (flag === undefined) plain.push(word);
    else if (glued !== undefined) given.push([flag, glued]);
    else if (!switches.has(flag) && !(words[at + 1] ?? "-").startsWith("-"))
      given.push([flag, words[++at] ?? ""]);
  }
  const all = (...names: readonly string[]) =>
    given.filter(([flag]) => names.includes(flag)).map(([, value]) => value);
  return { plain, all, last: (...names) => all(...names).at(-1) };
}

function isRemote(context: string): boolean {
  return context === "-" || /^(?:[a-z]+:\/\/|git@)/.test(context) || folderOf(context).includes("://");
}
