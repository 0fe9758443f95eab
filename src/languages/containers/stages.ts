import type { CopyInstruction } from "#domain/container.ts";
import { readCopy } from "./copies.ts";
import { type Installs, readInstalls } from "./installs.ts";
import { type DockerInstruction, readInstructions } from "./instruction.ts";
import { joinPath } from "./paths.ts";
import { fillVariables, type Lookup, splitCommands, type Word } from "./words.ts";

/** A start command: JSON form as it is, shell form split into words. */
export interface StartCommand {
  readonly words: readonly string[];
  readonly line: number;
  /** True for the shell form, which a shell runs. */
  readonly isShell: boolean;
}

/** An install command with the folder in which it runs and the files that are mounted for it. */
export interface StageInstall extends Installs {
  readonly workdir: string;
  readonly mounts: readonly CopyInstruction[];
}

/** What the instructions of one stage do, those of the stage it builds on not included. */
export interface Stage {
  /** Lower case; null for a stage without a name. */
  readonly name: string | null;
  readonly image: string;
  readonly line: number;
  readonly copies: readonly CopyInstruction[];
  readonly installs: readonly StageInstall[];
  readonly environment: Readonly<Record<string, string>>;
  readonly workdir: string | null;
  readonly entrypoint: StartCommand | null;
  readonly command: StartCommand | null;
  /** Programs that RUN starts. */
  readonly programs: readonly string[];
}

type Values = Record<string, string>;

interface Draft {
  name: string | null;
  image: string;
  line: number;
  copies: CopyInstruction[];
  installs: StageInstall[];
  environment: Values;
  workdir: string | null;
  entrypoint: StartCommand | null;
  command: StartCommand | null;
  programs: string[];
}

interface Reader {
  readonly globals: Values;
  readonly stages: Draft[];
  /** ARG and ENV values seen so far in the stage, inherited ones included. */
  values: Values;
  /** Folder in which relative paths of the stage begin. */
  workdir: string;
}

/** The stages of a Dockerfile, in order. */
export function readStages(text: string): readonly Stage[] {
  const reader: Reader = { globals: {}, stages: [], values: {}, workdir: "/" };
  for (const instruction of readInstructions(text).instructions) read(reader, instruction);
  return reader.stages;
}

/** A stage and those it builds on, nearest first. */
export function lineage(stages: readonly Stage[], stage: Stage): readonly Stage[] {
  const chain = [stage];
  let at = stages.indexOf(stage);
  for (let parent = stageNamed(stages.slice(0, at), stage.image); parent; ) {
    chain.push(parent);
    at = stages.indexOf(parent);
    parent = stageNamed(stages.slice(0, at), parent.image);
  }
  return chain;
}

/** The stage that a name or a number names. */
export function stageNamed(stages: readonly Stage[], name: string): Stage | undefined {
  const named = stages.findLast((stage) => stage.name === name.toLowerCase());
  return named ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}

function read(reader: Reader, instruction: DockerInstruction): void {
  const stage = reader.stages.at(-1);
  if (instruction.keyword === "FROM") readFrom(reader, instruction);
  else if (instruction.keyword === "ARG") readArg(reader, instruction, stage);
  else if (stage) readInStage(reader, instruction, stage);
}

function readInStage(reader: Reader, instruction: DockerInstruction, stage: Draft): void {
  const lookup = lookupIn(reader.values);
  switch (instruction.keyword) {
    case "ENV":
      readEnv(reader, instruction, stage);
      break;
    case "WORKDIR":
      reader.workdir = folderIn(reader.workdir, unquoted(fillVariables(instruction.body, lookup)));
      stage.workdir = reader.workdir;
      break;
    case "COPY":
    case "ADD": {
      const copy = readCopy(instruction, { workdir: reader.workdir, lookup });
      if (copy) stage.copies.push(copy);
      break;
    }
    case "RUN":
      readRun(reader, instruction, stage);
      break;
    case "ENTRYPOINT":
      stage.entrypoint = readStart(instruction, lookup);
      break;
    case "CMD":
      stage.command = readStart(instruction, lookup);
  }
}

function folderIn(workdir: string, path: string): string {
  return joinPath(workdir, path).replace(/(.)\/$/, "$1");
}

function readFrom(reader: Reader, { body, bodyLine, line }: DockerInstruction): void {
  const words = splitCommands(body, bodyLine, lookupIn(reader.globals)).flat();
  const named = words[1]?.text.toUpperCase() === "AS" ? words[2]?.text : undefined;
  const image = words[0]?.text ?? "";
  const parent = stageNamed(reader.stages, image);
  const chain = parent ? lineage(reader.stages, parent) : [];
  reader.values = Object.assign({}, ...chain.map(({ environment }) => environment).reverse());
  reader.workdir = chain.find(({ workdir }) => workdir !== null)?.workdir ?? "/";
  reader.stages.push({
    name: named?.toLowerCase() ?? null,
    image,
    line,
    copies: [],
    installs: [],
    environment: {},
    workdir: null,
    entrypoint: null,
    command: null,
    programs: [],
  });
}

function readArg(reader: Reader, { body, bodyLine }: DockerInstruction, stage: Stage | undefined): void {
  const target = stage ? reader.values : reader.globals;
  for (const { text } of splitCommands(body, bodyLine, lookupIn(target)).flat()) {
    const [, name = "", value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(text) ?? [];
    const known = value ?? (stage ? reader.globals[name] : undefined);
    const fixed = stage && Object.hasOwn(stage.environment, name);
    if (name !== "" && known !== undefined && !fixed) target[name] = known;
  }
}

function readEnv(reader: Reader, { body, bodyLine }: DockerInstruction, stage: Draft): void {
  const words = splitCommands(body, bodyLine, lookupIn(reader.values)).flat();
  const pairs = words[0]?.text.includes("=")
    ? words.map(({ text }) => text)
    : [oldStyle(body, reader.values)];
  for (const pair of pairs) {
    const [, name = "", value = ""] = /^([^=\s]+)=([\s\S]*)$/.exec(pair) ?? [];
    if (name === "" || name === "__proto__") continue;
    stage.environment[name] = value;
    reader.values[name] = value;
  }
}

/** `ENV NAME the rest of the line`. */
function oldStyle(body: string, values: Values): string {
  const [, name = "", value = ""] = /^(\S+)\s+([\s\S]*)$/.exec(body) ?? [];
  return `${name}=${unquoted(fillVariables(value.trim(), lookupIn(values)))}`;
}

function readRun(reader: Reader, instruction: DockerInstruction, stage: Draft): void {
  const lookup = lookupIn(reader.values);
  const mounts = instruction.flags
    .filter(({ name, value }) => name === "mount" && /(?:^|,)type=bind(?:,|$)/.test(value))
    .flatMap(({ value }) => mountOf(value, { workdir: reader.workdir, line: instruction.line }));
  let workdir = reader.workdir;
  for (const command of commandsOf(instruction, lookup)) {
    const program = command[0]?.text ?? "";
    if (program === "cd" && command[1]) workdir = folderIn(workdir, command[1].text);
    else {
      stage.installs.push({ ...readInstalls(command), workdir, mounts });
      stage.programs.push(program);
    }
  }
}

function commandsOf(instruction: DockerInstruction, lookup: Lookup): readonly (readonly Word[])[] {
  if (instruction.strings) {
    const words = instruction.strings.map((text) => ({ text, line: instruction.line }));
    const inner =
      /(?:^|\/)(?:ba|da|z)?sh$/.test(words[0]?.text ?? "") && words[1]?.text.includes("c")
        ? words[2]
        : undefined;
    return inner ? splitCommands(inner.text, inner.line, lookup) : [words];
  }
  const heredocs = instruction.heredocs.flatMap(({ text, line }) => splitCommands(text, line, lookup));
  return [...splitCommands(instruction.body, instruction.bodyLine, lookup), ...heredocs].filter(
    (command) => !command[0]?.text.startsWith("<<"),
  );
}

function mountOf(
  value: string,
  { workdir, line }: { readonly workdir: string; readonly line: number },
): readonly CopyInstruction[] {
  const options = new Map(
    value.split(",").map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]),
  );
  const target = options.get("target") ?? options.get("dst") ?? options.get("destination");
  if (target === undefined || options.has("from")) return [];
  const source = options.get("source") ?? options.get("src") ?? ".";
  return [{ sources: [joinPath("", source) || "."], target: joinPath(workdir, target), from: null, line }];
}

function readStart(instruction: DockerInstruction, lookup: Lookup): StartCommand {
  const { strings, body, bodyLine, line } = instruction;
  const words =
    strings ??
    splitCommands(body, bodyLine, lookup)
      .flat()
      .map(({ text }) => text);
  return { words, line, isShell: strings === null };
}

function lookupIn(values: Values): Lookup {
  return (name) => (Object.hasOwn(values, name) ? values[name] : undefined);
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])([\s\S]*)\1$/, "$2");
}
