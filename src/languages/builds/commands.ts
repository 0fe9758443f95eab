import { withoutLead } from "../containers/installs.ts";
import { joinPath } from "../containers/paths.ts";
import { splitCommands, type Word } from "../containers/words.ts";
import type { BuildDocument, BuildStep, BuildText } from "./document.ts";
import { fillSubstitutions, resolveSubstitutions } from "./substitutions.ts";

/** One command that a build runs. */
export interface BuildCommand {
  readonly words: readonly Word[];
  /** Folder in which it runs, relative to the sources. */
  readonly dir: string;
  readonly line: number;
}

const SHELL = /^(?:.*\/)?(?:ba|da|z)?sh$/;

/** The commands of all steps, with the file's own substitutions filled in. */
export function commandsOf(document: BuildDocument): readonly BuildCommand[] {
  const resolved = resolveSubstitutions(document.substitutions);
  return document.steps.flatMap((step) => stepCommands(step, resolved));
}

function stepCommands(step: BuildStep, defined: BuildDocument["substitutions"]): readonly BuildCommand[] {
  const fill = ({ text, line }: BuildText) => ({ text: fillSubstitutions(text, defined), line });
  const dir = joinPath("", fillSubstitutions(step.dir, defined)).replace(/\/$/, "");
  const program = programOf(step);
  if (step.script) return shellCommands({ script: step.script, dir });
  const args = step.args.map(fill);
  const flag = args.findIndex(({ text }) => /^-\w*c$/.test(text));
  const script = args[flag + 1];
  if (SHELL.test(program) && flag >= 0 && script) {
    return shellCommands({ script: { ...script, text: script.text.replaceAll("$$", "$") }, dir });
  }
  const words = program === "" ? args : [{ text: program, line: step.line }, ...args];
  return [{ words, dir, line: step.line }];
}

function shellCommands({
  script,
  dir,
}: {
  readonly script: BuildText;
  readonly dir: string;
}): readonly BuildCommand[] {
  let folder = dir;
  return splitCommands(script.text, script.line, () => undefined).flatMap((command) => {
    const words = withoutLead(command);
    const [first, second] = words;
    if (!first) return [];
    if (first.text === "cd" && second) folder = joinPath(folder, second.text).replace(/\/$/, "");
    return [{ words, dir: folder, line: first.line }];
  });
}

/** What a step runs: its entrypoint, else what its builder image starts; empty where the arguments name it. */
function programOf({ name, entrypoint }: BuildStep): string {
  if (entrypoint !== null) return entrypoint;
  const image = name.replace(/@.*$/, "").replace(/:[^/]*$/, "");
  if (/kaniko/.test(image)) return "kaniko";
  const builder = /(?:^|\/)cloud-builders\/([\w-]+)$/.exec(image)?.[1];
  if (builder !== undefined) return builder;
  return /^(?:docker\.io\/(?:library\/)?)?docker$/.test(image) ? "docker" : "";
}
