import type { BuildFact, BuildTimeout } from "#domain/container.ts";
import type { Effect } from "#domain/effect.ts";
import type { ScriptCall } from "#domain/script.ts";
import { joinPath } from "../containers/paths.ts";
import { scriptOf } from "../containers/start.ts";
import { emptyScript } from "../empty.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile } from "../source.ts";
import { actionOf, type BuildAction } from "./actions.ts";
import { type BuildCommand, commandsOf } from "./commands.ts";
import { type BuildDocument, type BuildText, readDocument } from "./document.ts";
import { fillSubstitutions, resolveSubstitutions, toName, usedSubstitutions } from "./substitutions.ts";

/** Reads a Cloud Build file: the Dockerfiles it builds, the images it pushes, the jobs it deploys. */
export function readBuild(file: SourceFile): BuildFact {
  const document = readDocument(file.text);
  const actions = actionsOf(commandsOf(document));
  const resolved = resolveSubstitutions(document.substitutions);
  const listed = document.images.map(({ text, line }) => ({
    image: fillSubstitutions(text, resolved),
    line,
  }));
  const pushed = actions.flatMap(({ action, line }) => pushesOf(action).map((image) => ({ image, line })));
  const waitsFor = actions.flatMap(({ action, line }) =>
    action.kind === "execute" && action.waits ? [{ name: action.name, line }] : [],
  );
  return {
    path: file.path,
    dockerfiles: actions.flatMap(({ action, line }) =>
      action.kind === "build" ? [{ path: action.dockerfile, line }] : [],
    ),
    images: distinct([...listed, ...pushed], ({ image }) => image),
    substitutionsDefined: [...document.substitutions.keys()],
    substitutionsUsed: usedSubstitutions(document),
    ...timesOf(document),
    ...(waitsFor.length > 0 ? { waitsFor } : {}),
    jobs: actions.flatMap(({ action, line }) =>
      action.kind === "job" ? [{ name: action.name, image: action.image, line }] : [],
    ),
  };
}

function timesOf({ timeout, steps }: BuildDocument): Pick<BuildFact, "timeout" | "stepTimeouts"> {
  const stepTimeouts = steps.flatMap((step) => (step.timeout ? [toTimeout(step.timeout)] : []));
  return {
    ...(timeout ? { timeout: toTimeout(timeout) } : {}),
    ...(stepTimeouts.length > 0 ? { stepTimeouts } : {}),
  };
}

/** Cloud Build takes seconds with an `s`, as JSON writes a duration; fractions have up to nine digits. */
function toTimeout({ text, line }: BuildText): BuildTimeout {
  const seconds = /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(text)?.[1];
  return { text, seconds: seconds === undefined ? null : Number(seconds), line };
}

/** What a Cloud Build file is and will do. */
export function describeBuild(file: SourceFile): ScriptSource {
  const document = readDocument(file.text);
  const commands = commandsOf(document);
  const programs = commands.map(({ words }) => (words[0]?.text ?? "").replace(/^.*\//, ""));
  return {
    ...emptyScript(file, "cloudbuild"),
    purpose: firstSentence(document.comment.split(/\r?\n/)),
    syntax: document.faults,
    tools: [...new Set(programs.filter((name) => /^[a-z][\w+-]*$/.test(name)))].sort(),
    calls: commands.flatMap(callOf),
    effects: actionsOf(commands).flatMap(effectsOf),
    complete: document.faults.length === 0,
    limits: document.faults.map(({ line }) => `Line ${line} breaks the file; what follows may not be seen.`),
  };
}

interface PlacedAction {
  readonly action: BuildAction;
  readonly line: number;
}

function actionsOf(commands: readonly BuildCommand[]): readonly PlacedAction[] {
  return commands.flatMap((command) => {
    const action = actionOf(command);
    return action ? [{ action, line: command.line }] : [];
  });
}

function pushesOf(action: BuildAction): readonly string[] {
  if (action.kind === "push") return [action.image];
  return action.kind === "build" && action.pushes ? action.tags : [];
}

function callOf({ words, dir, line }: BuildCommand): readonly ScriptCall[] {
  const texts = words.map(({ text }) => text);
  const found = scriptOf(texts);
  if (!found) return [];
  const path = found.path.startsWith("/workspace/")
    ? found.path.slice("/workspace/".length)
    : joinPath(dir, found.path);
  return [{ path, args: texts.slice(found.next), line }];
}

function effectsOf({ action, line }: PlacedAction): readonly Effect[] {
  const at = (part: Pick<Effect, "verb" | "kind">, text: string): Effect => {
    const { name, open } = toName(text);
    const holes = open.map((hole) => ({ cause: `substitution ${hole}`, line }));
    return { ...part, name, exact: holes.length === 0, holes, guard: null, line };
  };
  switch (action.kind) {
    case "build":
      return (action.tags.length > 0 ? action.tags : [action.dockerfile]).map((tag) =>
        at({ verb: "create", kind: "build" }, tag),
      );
    case "push":
      return [at({ verb: "write", kind: "build" }, action.image)];
    case "job":
      return [at({ verb: action.verb, kind: "run-job" }, action.name)];
    case "execute":
      return [at({ verb: "execute", kind: "run-job" }, action.name)];
  }
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
