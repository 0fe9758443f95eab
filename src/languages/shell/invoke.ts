import { type CommandFact, readCommand } from "../commands/index.ts";
import { type NamedHole, toEffect } from "../effects.ts";
import { fillHoles, holesIn } from "../holes.ts";
import type { SqlEffect } from "../sql/index.ts";
import { isFailureIgnored } from "./failures.ts";
import { FILTERS } from "./filters.ts";
import { type Machine, siteLine, write } from "./machine.ts";
import { noteFile, noteIdentity } from "./opened.ts";
import { folderOf, normalise, repositoryPath, withoutRoot } from "./paths.ts";
import { evaluatePython } from "./python-code.ts";
import { addHole, combine, isPlain, wholeHole } from "./values.ts";

/** Effects of one script; more are one template each, and said. */
const EFFECT_LIMIT = 5000;

/** Programs that any machine with a shell has; they are no dependency worth naming. */
const EVERYWHERE = new Set(
  (
    "awk basename bash cat chmod chown cmp comm cp cut date dd df diff dirname du egrep env expr false fgrep find fold grep groups head " +
    "hostname id install join kill less ln ls md5sum mkdir mktemp more mv nice nl nohup nproc od paste pgrep pkill ps pwd readlink " +
    "realpath rm rmdir sed seq sh sha256sum sleep sort split stat sync tac tail tee test time timeout touch tr true tty uname uniq wc who " +
    "which whoami xargs yes tput clear sum rev logger ionice stdbuf setsid"
  ).split(" "),
);

/** Runs an external command: its effects, the scripts it calls, what it prints. */
export function invoke(machine: Machine, argv: readonly string[], line: number): void {
  const input = machine.stdin;
  const isQuery = machine.stdin !== null && isQueryFromInput(argv);
  const full = isQuery && input !== null ? [...argv, input] : argv;
  const combinations = combine(machine.holes, full, machine.scope) ?? [{ texts: full, flags: [], marks: {} }];
  const placed = new Map<string, Placed>();
  for (const { texts, flags } of combinations) record(machine, { texts, flags, line }, placed);
  for (const { effect, flags } of placed.values()) recordEffect(machine, effect, flags, line);
  noteUnread(machine, argv, line);
  evaluatePython(machine, argv, line);
  print(machine, argv, line);
}

function isQueryFromInput(argv: readonly string[]): boolean {
  const at = argv.findIndex((word) => word === "bq" || word.endsWith("/bq"));
  if (at < 0 || !argv.includes("query", at)) return false;
  const last = argv.at(-1) ?? "";
  return last === "query" || last.startsWith("-") || !/[\s]/.test(last);
}

/** An effect, and the flags that every way to it needs. */
interface Placed {
  readonly effect: SqlEffect;
  readonly flags: readonly string[];
}

interface Run {
  readonly texts: readonly string[];
  readonly flags: readonly string[];
  readonly line: number;
}

function record(machine: Machine, { texts, flags, line }: Run, placed: Map<string, Placed>): void {
  const context = { project: machine.scope.project, dataset: null, cwd: machine.scope.cwd ?? "" };
  const fact = readCommand(texts, context);
  noteTool(machine, fact, texts);
  for (const effect of fact.effects) {
    const key = JSON.stringify(effect);
    const before = placed.get(key);
    placed.set(key, { effect, flags: before ? before.flags.filter((flag) => flags.includes(flag)) : flags });
  }
  if (fact.call) recordCall(machine, fact.call, texts, line);
  for (const { mode, path } of fact.files ?? []) noteFile(machine, mode, path, line);
  for (const { kind, name } of fact.identities ?? []) noteIdentity(machine, { kind, name, line });
  if (texts.includes("-m") && fact.tool === "gsutil") machine.findings.isParallel = true;
}

function noteTool(machine: Machine, { tool }: CommandFact, texts: readonly string[]): void {
  if (tool === null || tool === "") return;
  if (!isPlain(tool)) machine.findings.limits.add("the name of a command is only known at run time");
  else if (!EVERYWHERE.has(tool) && !/\.(?:py|sh|bash|sql)$/.test(tool) && !/^(?:source|\.)$/.test(tool))
    machine.findings.tools.add(tool);
  const [first = ""] = texts;
  if (first === "sudo" || first === "parallel") machine.findings.tools.add(first);
}

function recordEffect(machine: Machine, found: SqlEffect, flags: readonly string[], line: number): void {
  const { findings, holes, scope } = machine;
  if (findings.effects.size >= EFFECT_LIMIT) {
    findings.limits.add(`more than ${EFFECT_LIMIT} effects: the rest was not listed`);
    return;
  }
  const at = siteLine(machine, line);
  const guards = [
    ...new Set([
      ...scope.guards.map(({ text }) => text).filter((text) => text !== ""),
      ...flags.map((flag) => `only with ${flag}`),
    ]),
  ];
  const plain = {
    ...found,
    name: withoutRoot(found.name),
    ...(found.to === undefined ? {} : { to: withoutRoot(found.to) }),
  };
  const selector = [found.name, found.to ?? ""]
    .flatMap(holesIn)
    .map((index) => holes.list[index]?.selector)
    .find((query) => query !== undefined);
  const effect = toEffect(plain, {
    line: at,
    guard: guards.length === 0 ? null : guards.join(", "),
    holes: (index) => holeAt(machine, index),
    ...(selector === undefined ? {} : { selector: showHoles(machine, selector) }),
    ...(isFailureIgnored(machine) ? { failureIgnored: true as const } : {}),
  });
  findings.effects.set(
    JSON.stringify([effect.verb, effect.kind, effect.name, effect.to, effect.guard, at, effect.columns]),
    effect,
  );
}

function holeAt(machine: Machine, index: number): NamedHole {
  return machine.holes.list[index] ?? { cause: "budget", label: "…", line: 1 };
}

function showHoles(machine: Machine, text: string): string {
  return fillHoles(text, (index) => `{${holeAt(machine, index).label ?? "…"}}`);
}

function recordCall(
  machine: Machine,
  { path, args }: NonNullable<CommandFact["call"]>,
  texts: readonly string[],
  line: number,
): void {
  const written = texts.find((text) => normalise(text).endsWith(path.split("/").at(-1) ?? path)) ?? path;
  const module = texts[texts.indexOf("-m") + 1];
  const isModule =
    texts.includes("-m") && module !== undefined && path.endsWith(`${module.replaceAll(".", "/")}.py`);
  const resolved = isModule
    ? modulePath(machine, path)
    : written.includes("/\uE002")
      ? repositoryPath(machine, written)
      : findCalled(machine, path);
  const call = {
    path: showHoles(machine, withoutRoot(resolved ?? path)),
    args: args.map((arg) => showHoles(machine, withoutRoot(arg))),
    line: siteLine(machine, line),
  };
  if (machine.findings.calls.size < EFFECT_LIMIT) machine.findings.calls.set(JSON.stringify(call), call);
}

/** From the folder it runs in, else from the script's own. */
function findCalled(machine: Machine, path: string): string {
  const { tree, scope } = machine;
  if (tree.has(path) || path.startsWith("/")) return path;
  const bare = scope.cwd ? path.slice(scope.cwd.length + 1) : path;
  const fromScript = normalise(`${folderOf(machine.path)}/${bare}`);
  return tree.has(fromScript) ? fromScript : path;
}

function modulePath(machine: Machine, path: string): string {
  const bare = path.replace(/\.py$/, "");
  return (
    [path, `${bare}/__main__.py`, `src/${path}`, `${folderOf(machine.path)}/${path}`].find((candidate) =>
      machine.tree.has(candidate),
    ) ?? path
  );
}

/** Code of another language that is handed over as text is not read. */
function noteUnread(machine: Machine, argv: readonly string[], line: number): void {
  const [program = ""] = argv;
  if (/(?:^|\/)[gmn]?awk$/.test(program) && argv.some((word) => /\bsystem\s*\(|\|\s*"/.test(word)))
    machine.findings.limits.add(`commands that awk runs (line ${siteLine(machine, line)}) were not read`);
}

/** What the command prints is known for filters only. */
function print(machine: Machine, argv: readonly string[], line: number): void {
  if (machine.output === null) return;
  const at = siteLine(machine, line);
  const label = "…";
  const [program = ""] = argv;
  const tool = program.split("/").at(-1) ?? "";
  if (tool === "bq" && argv.includes("query")) {
    const selector = argv.findLast((word) => /\s/.test(word)) ?? machine.stdin ?? undefined;
    const hole = {
      cause: "row of a query",
      label,
      line: at,
      ...(selector === undefined ? {} : { selector }),
    };
    write(machine, `${addHole(machine.holes, hole)}\n`);
    return;
  }
  const passed = keptHole(machine, tool);
  const verb = argv.find((word, index) => index > 0 && /^[a-z]+$/.test(word));
  const shown = !isPlain(tool) ? "a command" : tool === "bq" && verb ? `bq ${verb}` : tool;
  write(machine, `${passed ?? addHole(machine.holes, { cause: `output of ${shown}`, label, line: at })}\n`);
}

/** Filters that select or cut rows hand on what the rows are. */
function keptHole(machine: Machine, tool: string): string | null {
  const isSelecting = Object.hasOwn(FILTERS, tool) || /^(?:awk|jq|grep|egrep|xargs|column|paste)$/.test(tool);
  if (!isSelecting || machine.stdin === null) return null;
  const input = machine.stdin.trim();
  return wholeHole(machine.holes, input) ? input : null;
}
