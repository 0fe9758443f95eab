import type { ImageFact } from "#domain/container.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptCall, ScriptFact } from "#domain/script.ts";
import { absolute, joinPath } from "./copied-files.ts";
import { type ImageFiles, imageFiles, type Sight } from "./image-files.ts";
import { scriptsByPath, scriptsEndingIn } from "./index-scripts.ts";
import { localModule } from "./local-modules.ts";

/** The line that reaches a script: the Dockerfile's start, a call or an import. */
export interface Step {
  readonly kind: "start" | "call" | "import";
  readonly path: string;
  readonly line: number;
}

/** A script that a container comes to run. */
export interface ReachedScript {
  /** Path in the repository; the path in the image where no file of the repository is meant. */
  readonly path: string;
  readonly script: ScriptFact | null;
  readonly sight: Sight;
  /** Absolute path in the image at which it lies, or at which it is looked for. */
  readonly inside: string;
  readonly step: Step;
}

/** Everything that an image starts and reaches, the start first; empty where it starts no script of the repository. */
export type ImageClosure = readonly ReachedScript[];

/** What a closure is computed from. */
export interface ClosureSources {
  readonly repository: RepositoryFact;
  readonly scripts: readonly ScriptFact[];
}

const known = new WeakMap<ImageFact, { readonly sources: ClosureSources; readonly closure: ImageClosure }>();

/** The scripts that an image starts and reaches through calls and local imports; computed once a pair of readings. */
export function closureOf(image: ImageFact, sources: ClosureSources): ImageClosure {
  const before = known.get(image);
  if (before?.sources.repository === sources.repository && before.sources.scripts === sources.scripts) {
    return before.closure;
  }
  const closure = walk({
    image,
    scripts: sources.scripts,
    byPath: scriptsByPath(sources.scripts),
    files: imageFiles({ image, repository: sources.repository }),
  });
  known.set(image, { sources, closure });
  return closure;
}

interface Walk {
  readonly image: ImageFact;
  readonly scripts: readonly ScriptFact[];
  readonly byPath: ReadonlyMap<string, ScriptFact>;
  readonly files: ImageFiles;
}

function walk(seen: Walk): ImageClosure {
  const reached = new Map<string, ReachedScript>();
  const pending = (seen.byPath.get(seen.image.path)?.calls ?? []).flatMap((call) => started(call, seen));
  for (const next of pending) {
    if (reached.has(next.path)) continue;
    reached.set(next.path, next);
    pending.push(...called(next, seen), ...imported(next, seen));
  }
  return [...reached.values()];
}

/** The script that the image starts; one that does not lie where the entrypoint says is followed where it lies. */
function started(call: ScriptCall, seen: Walk): readonly ReachedScript[] {
  const step = { kind: "start", path: seen.image.path, line: call.line } as const;
  const script = seen.byPath.get(call.path) ?? namesake(call.path, seen);
  if (!script) return [];
  const inside = call.path.startsWith("/") ? call.path : (seen.files.placesOf(call.path)[0] ?? "");
  const asked = inside === "" ? absolute(call.path, seen.image.workdir) : inside;
  const sight = seen.files.at(asked);
  const elsewhere = sight.state === "absent" ? seen.files.placesOf(script.path)[0] : undefined;
  if (elsewhere === undefined) return [{ path: script.path, script, sight, inside: asked, step }];
  return [{ path: script.path, script, sight: seen.files.at(elsewhere), inside: elsewhere, step }];
}

/** The only script of the repository with the name of a path in the image. */
function namesake(path: string, { scripts }: Walk): ScriptFact | undefined {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : undefined;
}

function called(caller: ReachedScript, seen: Walk): readonly ReachedScript[] {
  return (caller.script?.calls ?? []).flatMap((call): readonly ReachedScript[] => {
    if (/[{}$*]/.test(call.path)) return [];
    const step = { kind: "call", path: caller.path, line: call.line } as const;
    if (call.path.startsWith("/")) return calledInside(absolute(call.path, "/"), step, seen);
    const script = seen.byPath.get(call.path);
    if (!script) return [];
    return [{ ...locate(script, expectedPaths(caller, call.path, seen), seen), step }];
  });
}

/** A call by the path in the image; programs of the system are none of the repository's. */
function calledInside(inside: string, step: Step, seen: Walk): readonly ReachedScript[] {
  const sight = seen.files.at(inside);
  const script = "origin" in sight ? seen.byPath.get(sight.origin) : namesake(inside, seen);
  return script ? [{ path: script.path, script, sight, inside, step }] : [];
}

/** Where a call of a file of the repository looks for it: from where the caller's tree lies, then from the working directory. */
function expectedPaths(caller: ReachedScript, path: string, { image }: Walk): readonly [string, ...string[]] {
  const fromWorkdir = absolute(path, image.workdir);
  const suffix = `/${caller.path}`;
  if (!caller.inside.endsWith(suffix)) return [fromWorkdir, relativeTo(caller, path)];
  return [`${caller.inside.slice(0, -suffix.length)}/${path}`, fromWorkdir];
}

/** The path as it lies from the caller: `../x.py` stays `../x.py`. */
function relativeTo(caller: ReachedScript, path: string): string {
  const ups = caller.path.split("/").length - 1;
  const folder = caller.inside.slice(0, caller.inside.lastIndexOf("/"));
  return `/${joinPath("", `${folder}/${"../".repeat(ups)}${path}`)}`;
}

function locate(
  script: ScriptFact,
  expected: readonly [string, ...string[]],
  { files }: Walk,
): Omit<ReachedScript, "step"> {
  const sights = expected.map((inside) => ({ inside, sight: files.at(inside) }));
  const present = sights.find(({ sight }) => sight.state === "present");
  if (present) return { path: script.path, script, ...present };
  const [elsewhere] = files.placesOf(script.path);
  if (elsewhere !== undefined) {
    return { path: script.path, script, inside: elsewhere, sight: files.at(elsewhere) };
  }
  const best =
    sights.find(({ sight }) => sight.state === "uncertain") ??
    sights.find(({ sight }) => sight.state === "ignored");
  const { inside, sight } = best ?? { inside: expected[0], sight: { state: "absent" } as const };
  return { path: script.path, script, inside, sight };
}

function imported(importer: ReachedScript, seen: Walk): readonly ReachedScript[] {
  return (importer.script?.imports ?? []).flatMap(({ module, origin, line, optional }) => {
    if (origin !== "local" || optional === true) return [];
    const path = localModule(module, { importer: importer.path, scripts: seen.scripts });
    const script = path === null ? undefined : seen.byPath.get(path);
    if (!script) return [];
    const step = { kind: "import", path: importer.path, line } as const;
    return [{ ...locate(script, expectedPaths(importer, script.path, seen), seen), step }];
  });
}
