import { assignAll, declare } from "./assign.ts";
import type { Block, Redirect, Statement } from "./ast.ts";
import { branch } from "./branches.ts";
import { runCommand } from "./calls.ts";
import { runCase } from "./cases.ts";
import { evaluateArithmeticTest, evaluateTest } from "./conditions.ts";
import { expandDocument, expandText, expandWord } from "./expand.ts";
import { fateAt, fateInPipe, OWN, underFate, WATCHED } from "./failures.ts";
import { linesOf, readFile } from "./filters.ts";
import { runCount, runFor, runWhile } from "./loops.ts";
import {
  capture,
  type Flow,
  inSubshell,
  isExhausted,
  type Machine,
  type Outcome,
  SUCCESS,
  siteLine,
} from "./machine.ts";
import { noteFile } from "./opened.ts";
import { repositoryPath } from "./paths.ts";
import { addHole, isPlain } from "./values.ts";

/** Runs statements one after the other, until one leaves. */
export function runBlock(machine: Machine, body: Block): Flow {
  const { fate } = machine;
  for (const [at, statement] of body.entries()) {
    const flow = underFate(machine, fateAt(body, at, fate), () => runStatement(machine, statement));
    if (flow !== "next") return flow;
  }
  return "next";
}

function runStatement(machine: Machine, statement: Statement): Flow {
  machine.steps++;
  if (isExhausted(machine)) return "exit";
  switch (statement.kind) {
    case "command":
      return runCommand(machine, statement);
    case "assign":
      assignAll(machine, statement.assignments);
      return done(machine, SUCCESS);
    case "declare":
      declare(machine, statement);
      return done(machine, SUCCESS);
    case "pipeline":
      return runPipeline(machine, statement.parts);
    case "list":
      return runList(machine, statement);
    case "not":
      return runNot(machine, statement.body);
    case "if":
      return runIf(machine, statement, 0);
    case "for":
      return runFor(machine, statement);
    case "count":
      return runCount(machine, statement);
    case "while":
      return runWhile(machine, statement);
    case "case":
      return runCase(machine, statement);
    case "function":
      machine.functions.set(statement.name, {
        body: statement.body,
        isForeign: machine.site !== null,
        isCalled: false,
      });
      return done(machine, SUCCESS);
    case "group":
      return runGroup(machine, statement.body, statement.isSubshell);
    case "background":
      return runBackground(machine, statement.body);
    case "redirected":
      return runRedirected(machine, statement.body, statement.redirects);
    case "test":
      return done(machine, statement.words[0] ? evaluateTest(machine, statement.words[0]) : SUCCESS);
    case "arithmetic":
      return done(machine, evaluateArithmeticTest(machine, statement.text, statement.line));
  }
}

function done(machine: Machine, outcome: Outcome): Flow {
  machine.outcome = outcome;
  return "next";
}

/** Each part runs in a subshell; what one prints the next reads. */
function runPipeline(machine: Machine, parts: Block): Flow {
  const outer = machine.stdin;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const fate = fateInPipe(machine, isLast);
    const act = () => underFate(machine, fate, () => inSubshell(machine, () => runStatement(machine, part)));
    if (isLast) act();
    else machine.stdin = capture(machine, act);
  }
  machine.stdin = outer;
  return "next";
}

/** `a && b`, `a || b`: a command is taken to succeed, and what runs if it fails says so. */
function runList(machine: Machine, { left, isAnd, right }: Extract<Statement, { kind: "list" }>): Flow {
  const shrugs = !isAnd && isShrug(right);
  if (shrugs) machine.ignoring += 1;
  const flow = underFate(machine, WATCHED, () => runStatement(machine, left));
  if (shrugs) machine.ignoring -= 1;
  if (flow !== "next") return flow;
  const { outcome } = machine;
  const runsRight = outcome.known === null ? null : outcome.known === isAnd;
  if (runsRight === false) return "next";
  if (runsRight === true || (isAnd && outcome.isSuccess)) return runStatement(machine, right);
  if (outcome.isSuccess && isLeaving(right)) return "next";
  const act = () => runStatement(machine, right);
  const pass = (): Flow => "next";
  return isAnd ? branch(machine, outcome, act, pass) : branch(machine, outcome, pass, act);
}

/** `|| true`, `|| echo …`, `|| failed=1`: what follows a failure and lets the script go on as if there were none. */
function isShrug(statement: Statement): boolean {
  if (statement.kind === "group") return statement.body.length > 0 && statement.body.every(isShrug);
  if (statement.kind === "assign") return true;
  return statement.kind === "command" && /^(?:true|:|echo|printf)$/.test(statement.words[0]?.text ?? "");
}

/** `|| exit 1`, `|| { echo …; exit 1; }` after a command: the script goes on only if the command succeeds. */
function isLeaving(statement: Statement): boolean {
  if (statement.kind === "group") return statement.body.some(isLeaving);
  return (
    statement.kind === "command" &&
    /^(?:exit|return|die|fail|true|:|continue|break)$/.test(statement.words[0]?.text ?? "")
  );
}

function runNot(machine: Machine, body: Statement): Flow {
  const flow = underFate(machine, WATCHED, () => runStatement(machine, body));
  const { known, whenTrue, whenFalse, narrowing } = machine.outcome;
  machine.outcome = {
    known: known === null ? null : !known,
    whenTrue: whenFalse,
    whenFalse: whenTrue,
    isSuccess: false,
    ...(narrowing
      ? { narrowing: { ...narrowing, whenTrue: narrowing.whenFalse, whenFalse: narrowing.whenTrue } }
      : {}),
  };
  return flow;
}

function runIf(machine: Machine, statement: Extract<Statement, { kind: "if" }>, at: number): Flow {
  const current = statement.branches[at];
  if (!current) return statement.otherwise ? runBlock(machine, statement.otherwise) : "next";
  const flow = underFate(machine, WATCHED, () => runBlock(machine, current.condition));
  if (flow !== "next") return flow;
  const { outcome } = machine;
  if (outcome.known === true) return runBlock(machine, current.body);
  if (outcome.known === false) return runIf(machine, statement, at + 1);
  return branch(
    machine,
    outcome,
    () => runBlock(machine, current.body),
    () => runIf(machine, statement, at + 1),
  );
}

function runGroup(machine: Machine, body: Block, isSubshell: boolean): Flow {
  if (!isSubshell) return runBlock(machine, body);
  inSubshell(machine, () => runBlock(machine, body));
  return "next";
}

function runBackground(machine: Machine, body: Statement): Flow {
  machine.findings.isParallel = true;
  underFate(machine, OWN, () => inSubshell(machine, () => runStatement(machine, body)));
  machine.outcome = SUCCESS;
  return "next";
}

function runRedirected(machine: Machine, body: Statement, redirects: readonly Redirect[]): Flow {
  const outer = machine.stdin;
  for (const redirect of redirects) readInput(machine, redirect);
  const file = outputFile(machine, redirects);
  let flow: Flow = "next";
  if (file === null) flow = runStatement(machine, body);
  else {
    const text = capture(machine, () => {
      flow = runStatement(machine, body);
    });
    keepFile(machine, file, text);
  }
  machine.stdin = outer;
  return flow;
}

function readInput(machine: Machine, redirect: Redirect): void {
  if (redirect.kind === "text") {
    const text = redirect.isWord
      ? `${expandText(machine, redirect.text)}\n`
      : redirect.isLiteral
        ? redirect.text.text
        : expandDocument(machine, redirect.text);
    machine.stdin = text;
    return;
  }
  if (redirect.operator !== "<") return;
  const { target } = redirect;
  const process = /^<\(/.test(target.text) ? target.substitutions[0] : undefined;
  if (process) {
    machine.stdin = inSubshell(machine, () => capture(machine, () => runBlock(machine, process.body)));
    return;
  }
  const [name = ""] = expandWord(machine, target);
  noteFile(machine, "read", name, target.line);
  machine.stdin = readFile(machine, name) ?? fileHole(machine, name, target.line);
}

function fileHole(machine: Machine, name: string, line: number): string {
  const path = repositoryPath(machine, name) ?? name;
  const shown = isPlain(path) ? path : "…";
  return `${addHole(machine.holes, { cause: `row of file ${shown}`, label: "…", line: siteLine(machine, line) })}\n`;
}

interface OutputFile {
  readonly name: string;
  readonly isAppended: boolean;
}

/** The file that catches the standard output; null where none does. */
function outputFile(machine: Machine, redirects: readonly Redirect[]): OutputFile | null {
  for (const redirect of redirects) {
    if (redirect.kind !== "file" || !/^(?:>|>>|>\||&>)$/.test(redirect.operator)) continue;
    const [name = ""] = expandWord(machine, redirect.target);
    if (/^\d$|^&/.test(name)) continue;
    noteFile(machine, "write", name, redirect.target.line);
    return { name, isAppended: redirect.operator === ">>" };
  }
  return null;
}

/** What the script writes to a file it may read again. */
function keepFile(machine: Machine, { name, isAppended }: OutputFile, text: string): void {
  const path = repositoryPath(machine, name) ?? name;
  if (path === "/dev/null" || linesOf(text).length === 0) return;
  machine.files.set(path, isAppended ? (machine.files.get(path) ?? "") + text : text);
}
