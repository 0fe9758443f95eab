import type { ImageFact } from "#domain/container.ts";
import type { ScriptCall } from "#domain/script.ts";
import type { SourceTree } from "../source.ts";
import { inContext } from "./copies.ts";
import { folderOf, joinPath } from "./paths.ts";
import { splitCommands } from "./words.ts";

/** The script that an image starts, as a path of the repository where a copy tells; none where it starts no script. */
export function startedScripts(image: ImageFact, tree: SourceTree): readonly ScriptCall[] {
  const words = [...image.entrypoint, ...image.command];
  return commandsIn(words).flatMap((command) => {
    const found = scriptOf(command);
    if (!found) return [];
    const inside = joinPath(image.workdir, found.path);
    const path = inRepository(inside, image, tree);
    return [{ path, args: command.slice(found.next), line: image.startLine }];
  });
}

function commandsIn(words: readonly string[]): readonly (readonly string[])[] {
  const shell = /^(?:.*\/)?(?:ba|da|z)?sh$/.test(words[0] ?? "");
  const flag = words.findIndex((word, index) => index > 0 && /^-\w*c$/.test(word));
  const inner = shell && flag > 0 ? words[flag + 1] : undefined;
  if (inner === undefined) return [words];
  return splitCommands(inner, 1, () => undefined).map((command) => command.map(({ text }) => text));
}

/** A script that a command line starts. */
export interface Started {
  readonly path: string;
  /** Index of the first argument. */
  readonly next: number;
}

const INTERPRETER = /^(?:.*\/)?(?:python[\d.]*|pypy3?|(?:ba|da|z)?sh)$/;
const SERVER = /^(?:.*\/)?(?:uvicorn|gunicorn|hypercorn|waitress-serve)$/;

/** The script that a command line starts through an interpreter, a server or directly; null where it starts none. */
export function scriptOf(words: readonly string[]): Started | null {
  let at = words.findIndex(
    (word) => !/^(?:exec|tini|dumb-init|--|-g)$|^[A-Za-z_]\w*=|^\/.*\/(?:tini|dumb-init)$/.test(word),
  );
  if (at < 0) return null;
  const program = words[at] ?? "";
  if (SERVER.test(program)) return servedModule(words, at);
  if (!INTERPRETER.test(program)) {
    return /\.(?:py|sh|bash)$/.test(program) ? { path: program, next: at + 1 } : null;
  }
  for (at++; (words[at] ?? "").startsWith("-"); at++) {
    const module = words[at] === "-m" ? words[at + 1] : undefined;
    if (module !== undefined) return { path: `${module.replaceAll(".", "/")}.py`, next: at + 2 };
    if (words[at] === "-c") return null;
    if (words[at] === "-W" || words[at] === "-X" || words[at] === "-o") at++;
  }
  const path = words[at];
  return path ? { path, next: at + 1 } : null;
}

/** `uvicorn package.module:app`. */
function servedModule(words: readonly string[], at: number): Started | null {
  const target = words.findIndex((word, index) => index > at && /^[\w.]+:\w+/.test(word));
  const module = words[target]?.split(":")[0];
  return module ? { path: `${module.replaceAll(".", "/")}.py`, next: target + 1 } : null;
}

/** The context is the repository's root, or else the folder of the Dockerfile: whichever holds the file. */
function inRepository(inside: string, image: ImageFact, tree: SourceTree): string {
  const found = inContext(inside, image.copies);
  if (found === null) return inside;
  const near = joinPath(folderOf(image.path), found);
  const candidates = [found, near].flatMap((path) => [path, path.replace(/\.py$/, "/__main__.py")]);
  return candidates.find((path) => tree.has(path)) ?? found;
}
