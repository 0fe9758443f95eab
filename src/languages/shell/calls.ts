import { holesIn } from "../holes.ts";
import { assignAll } from "./assign.ts";
import { collectAssigned } from "./assigned.ts";
import type { Statement } from "./ast.ts";
import { branch, dropGuards } from "./branches.ts";
import { BUILTINS, printFilter } from "./builtins.ts";
import { evaluateChosen } from "./conditions.ts";
import { expandWords } from "./expand.ts";
import { childFate, underFate } from "./failures.ts";
import { linesOf } from "./filters.ts";
import { invoke } from "./invoke.ts";
import {
  type Flow,
  inSubshell,
  type Machine,
  type Outcome,
  type ShellFunction,
  SUCCESS,
  siteLine,
  UNKNOWN,
} from "./machine.ts";
import { parseShell } from "./parse.ts";
import { repositoryPath } from "./paths.ts";
import { addHole, isPlain, wholeHole } from "./values.ts";

/** Functions within functions. */
const CALL_LIMIT = 30;
/** Files that one script sources, and texts that it evaluates. */
const SOURCE_LIMIT = 50;
const LINE_LIMIT = 5000;

type Command = Extract<Statement, { kind: "command" }>;

/** Runs a simple command: a function, a builtin, a filter, or a program. */
export function runCommand(machine: Machine, command: Command): Flow {
  const argv = expandWords(machine, command.words);
  if (argv.length === 0) {
    assignAll(machine, command.assignments);
    machine.outcome = SUCCESS;
    return "next";
  }
  if (command.assignments.length === 0) return runWords(machine, argv, command.line);
  const before = new Map(command.assignments.map(({ name }) => [name, machine.scope.variables.get(name)]));
  assignAll(machine, command.assignments);
  const flow = runWords(machine, argv, command.line);
  for (const [name, value] of before) {
    if (value === undefined) machine.scope.variables.delete(name);
    else machine.scope.variables.set(name, value);
  }
  return flow;
}

function runWords(machine: Machine, argv: readonly string[], line: number): Flow {
  const [name = "", ...args] = argv;
  const hole = wholeHole(machine.holes, name);
  if (hole?.choices) return runChosen(machine, name, args, line);
  const own = machine.functions.get(name);
  if (own) {
    own.isCalled = true;
    return callFunction(machine, own, args, line);
  }
  const builtin = Object.hasOwn(BUILTINS, name) ? BUILTINS[name] : undefined;
  if (builtin) {
    const { outcome, flow } = builtin(machine, args, line);
    machine.outcome = outcome;
    return flow ?? "next";
  }
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
  if (special) return special(machine, argv, line);
  return runProgram(machine, argv, line);
}

/** `$DRY_RUN` and `"$COMMAND"`: a condition where all alternatives are true or false, else one command each. */
function runChosen(machine: Machine, name: string, args: readonly string[], line: number): Flow {
  const choices = machine.holes.list[holesIn(name)[0] ?? -1]?.choices ?? [];
  if (choices.every(({ text }) => /^(?:true|false|:)$/.test(text))) {
    machine.outcome = evaluateChosen(machine, name);
    return "next";
  }
  for (const { text, flag } of choices) {
    const guard = flag === null ? null : { text: `only with ${flag}`, flag, until: "branch" as const };
    if (!isPlain(text)) machine.findings.limits.add("the name of a command is only known at run time");
    else
      branch(
        machine,
        { ...UNKNOWN, whenTrue: guard },
        () => runWords(machine, [text, ...args], line),
        () => "next",
      );
  }
  return "next";
}

type Special = (machine: Machine, argv: readonly string[], line: number) => Flow;

const SPECIAL: Readonly<Record<string, Special>> = {
  source: runSource,
  ".": runSource,
  eval: (machine, [, ...words], line) => runText(machine, words.join(" "), line),
  bash: runShell,
  sh: runShell,
  zsh: runShell,
  dash: runShell,
  ksh: runShell,
  find: runFind,
  ssh: runRemote,
  xargs: runXargs,
  parallel: runXargs,
  envsubst: runEnvsubst,
};

function runProgram(machine: Machine, argv: readonly string[], line: number): Flow {
  const [name = "", ...args] = argv;
  machine.outcome = successOf(argv);
  if (name === "gcloud") noteProject(machine, args);
  if (name === "git" && argv.join(" ") === "git rev-parse --show-toplevel") {
    machine.output?.push("/\uE002\n");
    machine.findings.tools.add("git");
    return "next";
  }
  if (printFilter(machine, name, args)) return "next";
  invoke(machine, argv, line);
  return "next";
}

/** Words that name what a program does. */
const SHOWN_WORDS: Readonly<Record<string, number>> = { bq: 2, gsutil: 2, gcloud: 4, git: 2, docker: 2 };

/** A command is taken to succeed; what runs only if it does or does not says so. */
function successOf(argv: readonly string[]): Outcome {
  const words = argv.filter((word) => /^[a-z][a-z-]*$/.test(word));
  const depth = SHOWN_WORDS[words[0] ?? ""] ?? 1;
  const shown = words.slice(0, depth).join(" ") || "a command";
  const guard = (how: string) => ({
    text: `only if \`${shown}\` ${how}`,
    flag: null,
    until: "branch" as const,
  });
  return { known: null, whenTrue: guard("succeeds"), whenFalse: guard("fails"), isSuccess: true };
}

function noteProject(machine: Machine, args: readonly string[]): void {
  const words = args.filter((arg) => !arg.startsWith("-"));
  const [group, verb, key, value] = words;
  if (group === "config" && verb === "set" && /^(?:core\/)?project$/.test(key ?? "") && value)
    machine.scope.project = value;
}

function callFunction(
  machine: Machine,
  { body, isForeign }: ShellFunction,
  args: readonly string[],
  line: number,
): Flow {
  if (machine.frames.length >= CALL_LIMIT) {
    machine.findings.limits.add(`functions nested deeper than ${CALL_LIMIT} were not followed`);
    return "next";
  }
  const outer = { positionals: machine.scope.positionals, flag: machine.scope.flag, site: machine.site };
  const kept = machine.scope.guards.length;
  machine.site = isForeign ? siteLine(machine, line) : null;
  machine.scope.positionals = args;
  machine.scope.flag = null;
  machine.frames.push(new Map());
  machine.outcome = SUCCESS;
  const flow = machine.run(machine, body);
  restoreLocals(machine);
  machine.scope.positionals = outer.positionals;
  machine.scope.flag = outer.flag;
  machine.site = outer.site;
  dropGuards(machine, kept, ["function", "turn"]);
  return flow === "exit" ? "exit" : "next";
}

function restoreLocals(machine: Machine): void {
  for (const [name, value] of machine.frames.pop() ?? []) {
    if (value === undefined) machine.scope.variables.delete(name);
    else machine.scope.variables.set(name, value);
  }
}

/** `source lib.sh`: a script of the repository runs as part of this one. */
function runSource(machine: Machine, argv: readonly string[], line: number): Flow {
  const [, name = "", ...args] = argv;
  const path = isPlain(name) ? repositoryPath(machine, name) : null;
  const text = path === null ? undefined : machine.tree.text(path);
  machine.outcome = SUCCESS;
  if (path === null || text === undefined) {
    machine.findings.limits.add(
      `sourced file is not in the repository: ${isPlain(name) ? name : "name not known"} (line ${siteLine(machine, line)})`,
    );
    return "next";
  }
  invoke(machine, argv, line);
  const outer = machine.scope.positionals;
  if (args.length > 0) machine.scope.positionals = args;
  const flow = runText(machine, text, line);
  machine.scope.positionals = outer;
  return flow === "return" ? "next" : flow;
}

/** Runs a text as shell code; its effects stand at this line. */
function runText(machine: Machine, text: string, line: number): Flow {
  if (machine.sources >= SOURCE_LIMIT) {
    machine.findings.limits.add(
      `more than ${SOURCE_LIMIT} sourced files or evaluated texts: the rest was not read`,
    );
    return "next";
  }
  machine.sources++;
  const program = parseShell(text, machine.parser);
  collectAssigned(program.body, machine.assigned);
  const outer = machine.site;
  machine.site = siteLine(machine, line);
  const flow = machine.run(machine, program.body);
  machine.site = outer;
  return flow;
}

/** `bash -c "…" name args`: the text runs here; a script is a call. */
function runShell(machine: Machine, argv: readonly string[], line: number): Flow {
  const at = argv.findIndex((word, index) => index > 0 && /^-\w*c$/.test(word));
  const readsInput = at < 0 && argv.slice(1).every((word) => /^[-+]/.test(word));
  const code = readsInput ? machine.stdin : at < 0 ? null : argv[at + 1];
  if (code === null || code === undefined) return runProgram(machine, argv, line);
  const outer = machine.scope.positionals;
  const { exitsOnFailure, failsInPipes } = machine.scope;
  const fate = childFate(machine);
  machine.scope.positionals = argv.slice(at + 3);
  machine.scope.exitsOnFailure = argv.some((word) => /^-[a-z]*e/.test(word));
  machine.scope.failsInPipes = false;
  underFate(machine, fate, () => runText(machine, code, line));
  Object.assign(machine.scope, { positionals: outer, exitsOnFailure, failsInPipes });
  return "next";
}

/** `find … -exec cmd {} \\;`: the command runs for files that are not known here. */
function runFind(machine: Machine, argv: readonly string[], line: number): Flow {
  const file = addHole(machine.holes, { cause: "output of find", label: "…", line: siteLine(machine, line) });
  for (const [at, word] of argv.entries()) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(word)) continue;
    const rest = argv.slice(at + 1);
    const end = rest.findIndex((part) => part === ";" || part === "+");
    const command = (end < 0 ? rest : rest.slice(0, end)).map((part) => part.replaceAll("{}", () => file));
    inSubshell(machine, () => runWords(machine, command, line));
  }
  return runProgram(machine, argv, line);
}

const SSH_VALUED = /^-[BbcDEeFIiJLlmOopQRSWw]$/;

/** `ssh host "…"`: read as if it ran here, which is said, since the other machine may differ. */
function runRemote(machine: Machine, argv: readonly string[], line: number): Flow {
  let at = 1;
  while (argv[at]?.startsWith("-")) at += SSH_VALUED.test(argv[at] ?? "") ? 2 : 1;
  const words = argv.slice(at + 1);
  const code = words.length > 0 ? words.join(" ") : machine.stdin;
  if (code !== null) {
    machine.findings.limits.add(
      `commands on another machine (line ${siteLine(machine, line)}) were read as if they ran here`,
    );
    inSubshell(machine, () => runText(machine, code, line));
  }
  return runProgram(machine, argv, line);
}

/** `xargs -I{} cmd {}` and `parallel cmd ::: a b`: the command runs for each line of the input. */
function runXargs(machine: Machine, argv: readonly string[], line: number): Flow {
  const options = readXargs(argv);
  if (options.isParallel) machine.findings.isParallel = true;
  if (argv[0] === "parallel") machine.findings.tools.add("parallel");
  const lines =
    options.inputs ?? (machine.stdin === null ? [unknownRow(machine, line)] : linesOf(machine.stdin));
  const outer = machine.stdin;
  machine.stdin = null;
  for (const words of commandsOf(options, lines.slice(0, LINE_LIMIT))) runWords(machine, words, line);
  machine.stdin = outer;
  return "next";
}

function unknownRow(machine: Machine, line: number): string {
  return addHole(machine.holes, { cause: "row of the input", label: "…", line: siteLine(machine, line) });
}

interface XargsOptions {
  readonly command: readonly string[];
  /** The mark that stands for a line; null where lines are appended. */
  readonly mark: string | null;
  /** Lines a command; infinite for all. */
  readonly count: number;
  readonly isParallel: boolean;
  /** Inputs on the command line; null where they come from the standard input. */
  readonly inputs: readonly string[] | null;
}

function readXargs([program = "", ...words]: readonly string[]): XargsOptions {
  const isParallel = program === "parallel";
  let mark: string | null = isParallel ? "{}" : null;
  let count = isParallel ? 1 : Number.POSITIVE_INFINITY;
  let runsParallel = isParallel;
  let at = 0;
  while (at < words.length && /^-/.test(words[at] ?? "")) {
    const option = words[at] ?? "";
    const takesNext = /^-[InPLdaEjs]$|^--(?:max-procs|max-args|jobs|arg-file|delimiter)$/.test(option);
    const value = takesNext ? (words[at + 1] ?? "") : option.replace(/^-\w|^--[\w-]+=?/, "");
    if (/^-I/.test(option)) mark = value || "{}";
    if (/^-[nL]|^--max-args/.test(option)) count = Number(value) || 1;
    if (/^-P|^--max-procs/.test(option)) runsParallel = value !== "1";
    at += takesNext ? 2 : 1;
  }
  const rest = words.slice(at);
  const separator = rest.indexOf(":::");
  return {
    command: separator < 0 ? rest : rest.slice(0, separator),
    mark,
    count,
    isParallel: runsParallel,
    inputs: separator < 0 ? null : rest.slice(separator + 1),
  };
}

function commandsOf(
  { command, mark, count }: XargsOptions,
  lines: readonly string[],
): readonly (readonly string[])[] {
  if (command.length === 0) return [];
  if (mark !== null && command.some((word) => word.includes(mark))) {
    return lines.map((line) => command.map((word) => word.replaceAll(mark, () => line)));
  }
  const words = lines.flatMap((line) => line.split(/\s+/).filter((word) => word !== ""));
  if (words.length === 0) return [];
  if (!Number.isFinite(count)) return [[...command, ...words]];
  return Array.from({ length: Math.ceil(words.length / count) }, (_, index) => [
    ...command,
    ...words.slice(index * count, (index + 1) * count),
  ]);
}

/** `envsubst < template`: variables in the input are filled in. */
function runEnvsubst(machine: Machine, argv: readonly string[], line: number): Flow {
  const { stdin } = machine;
  invoke({ ...machine, output: null }, argv, line);
  if (stdin === null || machine.output === null) return "next";
  const word = {
    text: stdin
      .replaceAll("\\", "\\\\")
      .replace(/`/g, "\\`")
      .replace(/"/g, '\\"')
      .replace(/\$(?![A-Za-z_{])/g, "\\$"),
    line,
    substitutions: [],
  };
  machine.output.push(...expandWords(machine, [{ ...word, text: `"${word.text}"` }]));
  return "next";
}
