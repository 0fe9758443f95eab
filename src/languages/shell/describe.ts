import { emptyScript } from "../empty.ts";
import type { Parsers } from "../parsers.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";
import { collectAssigned } from "./assigned.ts";
import type { Program } from "./ast.ts";
import { environmentNeededBy } from "./environment-needed.ts";
import { runBlock } from "./evaluate.ts";
import { OWN, startsWithErrexit } from "./failures.ts";
import { type Findings, type Machine, SUCCESS } from "./machine.ts";
import { paceOf } from "./pace.ts";
import { parseShell } from "./parse.ts";
import { addHole, noHoles } from "./values.ts";

/** Longest script that is read. */
const SIZE_LIMIT_CHARS = 2_000_000;
const HEADER_LINES = 40;

/** What a shell script is and will do, by evaluating it without running anything. */
export function describeShell(file: SourceFile, tree: SourceTree, parsers: Parsers): ScriptSource {
  const isTooLong = file.text.length > SIZE_LIMIT_CHARS;
  const text = isTooLong ? file.text.slice(0, SIZE_LIMIT_CHARS) : file.text;
  const program = parseShell(text, parsers.bash);
  const findings = noFindings();
  if (isTooLong)
    findings.limits.add(`script longer than ${SIZE_LIMIT_CHARS} characters: the rest was not read`);
  for (const sentence of program.limits) findings.limits.add(sentence);
  if (program.faults.length > 0) findings.limits.add("parts with syntax errors were not evaluated");
  evaluate(file, tree, parsers, program, findings);
  const assigned = new Set<string>();
  collectAssigned(program.body, assigned);
  const environmentNeeded = environmentNeededBy(text, {
    assigned,
    environmentRead: findings.environmentRead,
  });
  return {
    ...emptyScript(file, "shell"),
    purpose: readPurpose(file),
    syntax: program.faults,
    flags: [...findings.flags].sort(),
    positionals: [...findings.positionals]
      .filter(([position, name]) => !findings.optionPositions.has(position) || !/^\d+$/.test(name))
      .sort(([a], [b]) => a - b)
      .map(([, name]) => name),
    execution: findings.isParallel ? "parallel" : "sequential",
    ...paceOf(program.body),
    interactive: findings.isInteractive,
    tools: [...findings.tools].sort(),
    calls: [...findings.calls.values()],
    filesRead: [...findings.filesRead].sort(),
    ...(findings.fileUses.size > 0 ? { fileUses: fileUsesOf(findings) } : {}),
    ...(findings.identities.size > 0 ? { identities: [...findings.identities.values()] } : {}),
    environmentRead: [...findings.environmentRead].sort(),
    ...(environmentNeeded.length > 0 ? { environmentNeeded } : {}),
    effects: [...findings.effects.values()],
    complete: findings.limits.size === 0,
    limits: [...findings.limits],
  };
}

/** A file for whose existence the script asks is optional, wherever it asks. */
function fileUsesOf({ fileUses, filesTested }: Findings): ScriptSource["fileUses"] & object {
  return [...fileUses.values()].map((use) =>
    use.mode === "read" && filesTested.has(use.path) ? { ...use, optional: true } : use,
  );
}

function noFindings(): Findings {
  return {
    effects: new Map(),
    calls: new Map(),
    tools: new Set(),
    flags: new Set(),
    positionals: new Map(),
    optionPositions: new Set(),
    filesRead: new Set(),
    fileUses: new Map(),
    filesTested: new Set(),
    identities: new Map(),
    environmentRead: new Set(),
    limits: new Set(),
    isInteractive: false,
    isParallel: false,
  };
}

function evaluate(
  file: SourceFile,
  tree: SourceTree,
  parsers: Parsers,
  program: Program,
  findings: Findings,
): void {
  const assigned = new Set<string>();
  collectAssigned(program.body, assigned);
  const machine: Machine = {
    path: file.path,
    tree,
    parser: parsers.bash,
    python: parsers.python,
    holes: noHoles(),
    findings,
    functions: new Map(),
    assigned,
    files: new Map(),
    scope: {
      variables: new Map(),
      positionals: null,
      shifted: 0,
      cwd: "",
      project: null,
      guards: [],
      exitsOnFailure: startsWithErrexit(file.text),
      failsInPipes: false,
      facts: {},
      flag: null,
    },
    stdin: null,
    output: null,
    frames: [],
    site: null,
    references: new Map(),
    attributes: new Map(),
    traps: new Map(),
    steps: 0,
    merges: 0,
    repeating: 0,
    sources: 0,
    ignoring: 0,
    fate: OWN,
    outcome: SUCCESS,
    run: runBlock,
  };
  runBlock(machine, program.body);
  runTraps(machine);
  runUncalled(machine);
}

/** Functions that nothing calls, as in a library: their arguments are holes, and what they do needs a call. */
function runUncalled(machine: Machine): void {
  for (const [name, { body, isForeign, isCalled }] of [...machine.functions]) {
    if (isForeign || isCalled) continue;
    const cause = `uncalled function ${name}`;
    machine.scope.positionals = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((label) =>
      addHole(machine.holes, { cause, label, line: 1 }),
    );
    machine.scope.guards = [{ text: `only if ${name} is called`, flag: null, until: "branch" }];
    machine.scope.exitsOnFailure = true;
    machine.frames.push(new Map());
    runBlock(machine, body);
    machine.frames.pop();
  }
}

/** What `trap … EXIT` does at the end, and other traps on their signals. */
function runTraps(machine: Machine): void {
  for (const [signal, { text, line }] of [...machine.traps]) {
    machine.site = line;
    machine.scope.guards =
      signal === "EXIT" ? [] : [{ text: `only on ${signal}`, flag: null, until: "branch" as const }];
    const program = parseShell(text, machine.parser);
    for (const sentence of program.limits) machine.findings.limits.add(sentence);
    runBlock(machine, program.body);
  }
  machine.site = null;
}

/** First sentence of the comment at the top, without shebang, separators and the script's own name. */
function readPurpose({ path, text }: SourceFile): string {
  const name = path.split("/").at(-1) ?? path;
  const lines: string[] = [];
  for (const line of text.split("\n", HEADER_LINES)) {
    if (line.startsWith("#!") || (lines.length === 0 && line.trim() === "")) continue;
    if (!line.startsWith("#")) break;
    const said = line.replace(/^#+\s?/, "");
    lines.push(
      isName(said, name) ? "" : said.replace(new RegExp(`^\\s*${escapePattern(name)}\\s*[-:–—]+\\s*`), ""),
    );
  }
  return firstSentence(lines);
}

function isName(said: string, name: string): boolean {
  const bare = said.trim();
  return bare === name || bare === name.replace(/\.\w+$/, "") || /^shellcheck\b/.test(bare);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
