import type { SyntaxFault } from "#domain/script.ts";
import { emptyScript } from "../empty.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";
import { readImage } from "./image.ts";
import { type DockerText, readInstructions } from "./instruction.ts";
import { readStages } from "./stages.ts";
import { startedScripts } from "./start.ts";

export { readImage } from "./image.ts";

/** What a Dockerfile is and starts. */
export function describeDockerfile(file: SourceFile, tree: SourceTree): ScriptSource {
  const text = readInstructions(file.text);
  const image = readImage(file);
  return {
    ...emptyScript(file, "dockerfile"),
    purpose: headerOf(text),
    syntax: faultsOf(text),
    tools: [...new Set(readStages(file.text).flatMap(({ programs }) => programs.filter(isProgram)))].sort(),
    calls: startedScripts(image, tree),
    filesRead: contextFiles(image.copies),
    complete: text.dropped === 0,
    limits: text.dropped === 0 ? [] : [`${text.dropped} instructions past the limit were not read.`],
  };
}

const KEYWORDS: ReadonlySet<string> = new Set(
  `ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME
  WORKDIR`.split(/\s+/),
);

function faultsOf({ instructions }: DockerText): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const { keyword, line, body } of instructions) {
    if (!KEYWORDS.has(keyword)) faults.push({ line, message: `unknown instruction: ${keyword}` });
    else if (body === "" && keyword !== "CMD") faults.push({ line, message: `${keyword} has no argument` });
  }
  const first = instructions.find(({ keyword }) => keyword !== "ARG");
  if (!instructions.some(({ keyword }) => keyword === "FROM"))
    faults.push({ line: 1, message: "no FROM instruction" });
  else if (first && first.keyword !== "FROM" && KEYWORDS.has(first.keyword)) {
    faults.push({ line: first.line, message: `${first.keyword} stands before the first FROM` });
  }
  return faults;
}

/** The comment block above the first instruction, parser directives left out. */
function headerOf({ comments, instructions }: DockerText): string {
  const before = instructions[0]?.line ?? Number.POSITIVE_INFINITY;
  const lines = comments.filter(
    ({ line, text }) => line < before && !/^\s*(?:syntax|escape|check)\s*=/.test(text),
  );
  return firstSentence(lines.map(({ text }) => text));
}

const BUILTINS: ReadonlySet<string> = new Set(
  ": [ [[ . set export unset exit true false test if then else elif fi for do done while case esac source".split(
    " ",
  ),
);

function isProgram(name: string): boolean {
  return /^[\w./+-]+$/.test(name) && !BUILTINS.has(name);
}

function contextFiles(copies: ReturnType<typeof readImage>["copies"]): readonly string[] {
  const sources = copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources);
  return [...new Set(sources.filter((source) => !source.startsWith("<<") && !source.includes("://")))].sort();
}
