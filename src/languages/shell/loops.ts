import type { Block, Statement } from "./ast.ts";
import { branch, dropGuards } from "./branches.ts";
import { assignFields, readNames } from "./builtins.ts";
import { expandWords, fillArithmetic } from "./expand.ts";
import { inTurn, underFate, WATCHED } from "./failures.ts";
import { linesOf } from "./filters.ts";
import { type Flow, isExhausted, type Machine, SUCCESS, siteLine, UNKNOWN } from "./machine.ts";
import { addHole } from "./values.ts";
import { evaluateNumber, setVariable } from "./variables.ts";

/** Turns that one loop may take. */
const TURN_LIMIT = 20_000;

/** Loops; what leaves the loop around one is that loop's own affair. */
export const runFor = (machine: Machine, statement: Of<"for">): Flow =>
  left(runForWithin(machine, statement));
export const runCount = (machine: Machine, statement: Of<"count">): Flow =>
  left(runCountWithin(machine, statement));
export const runWhile = (machine: Machine, statement: Of<"while">): Flow =>
  left(runWhileWithin(machine, statement));

function left(flow: Flow): Flow {
  return flow === "break outer" ? "break" : flow === "continue outer" ? "continue" : flow;
}

type Of<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

/** `for x in …` and `select x in …`. */
function runForWithin(machine: Machine, statement: Of<"for">): Flow {
  if (statement.isMenu) machine.findings.isInteractive = true;
  const values =
    statement.words === null ? allArguments(machine, statement) : expandWords(machine, statement.words);
  for (const value of values) {
    if (isExhausted(machine)) return "exit";
    setVariable(machine, statement.name, value, statement.line);
    const flow = runTurn(machine, statement.body);
    if (flow === "break") break;
    if (flow !== "next") return flow;
    if (statement.isMenu && values.length === 0) break;
  }
  machine.outcome = SUCCESS;
  return "next";
}

function allArguments(machine: Machine, { name, line }: Of<"for">): readonly string[] {
  const { positionals } = machine.scope;
  if (positionals !== null) return positionals;
  return [addHole(machine.holes, { cause: "arguments", label: name, line: siteLine(machine, line) })];
}

/** One turn of a body; `continue` ends it. */
function runTurn(machine: Machine, body: Block): Flow {
  const kept = machine.scope.guards.length;
  const flow = underFate(machine, inTurn(machine.fate), () => machine.run(machine, body));
  dropGuards(machine, kept, ["turn"]);
  return flow === "continue" ? "next" : flow;
}

/** `for ((i = 0; i < n; i++))`: as often as its condition is known to hold; one turn where it is not known. */
function runCountWithin(machine: Machine, { start, condition, step, body, line }: Of<"count">): Flow {
  const evaluate = (text: string) => evaluateNumber(machine, fillArithmetic(machine, text, line), line);
  evaluate(start);
  for (let turn = 0; turn < TURN_LIMIT; turn++) {
    const goesOn = condition.trim() === "" ? null : evaluate(condition);
    if (goesOn === 0) return "next";
    if (goesOn === null) forgetCounter(machine, step, line);
    const flow = goesOn === null ? runRepeatedly(machine, body) : runTurn(machine, body);
    if (flow === "break" || goesOn === null) return "next";
    if (flow !== "next") return flow;
    evaluate(step);
  }
  machine.findings.limits.add(`a loop was left after ${TURN_LIMIT} turns`);
  return "next";
}

function forgetCounter(machine: Machine, step: string, line: number): void {
  const name = /[A-Za-z_]\w*/.exec(step)?.[0];
  if (name) machine.scope.variables.set(name, counterHole(machine, name, line));
}

function counterHole(machine: Machine, name: string, line: number): string {
  return addHole(machine.holes, { cause: "counter of a loop", label: name, line: siteLine(machine, line) });
}

/** `while` and `until`: lines of the input, a condition that is known, or one turn for all that are not. */
function runWhileWithin(machine: Machine, statement: Of<"while">): Flow {
  const reader = readingCommand(statement);
  if (reader && machine.stdin !== null) return runLines(machine, statement, reader);
  for (let turn = 0; turn < TURN_LIMIT; turn++) {
    if (isExhausted(machine)) return "exit";
    const flow = underFate(machine, WATCHED, () => machine.run(machine, statement.condition));
    if (flow !== "next") return flow;
    const { known } = machine.outcome;
    if (known === null || isEndless(statement) || reader !== null) return runOnce(machine, statement);
    if (known === statement.isUntil) return "next";
    const left = runTurn(machine, statement.body);
    if (left === "break") return "next";
    if (left !== "next") return left;
  }
  machine.findings.limits.add(`a loop was left after ${TURN_LIMIT} turns`);
  return "next";
}

/** `while true`, `while :`: left by something that is not known here. */
function isEndless({ condition, isUntil }: Of<"while">): boolean {
  const [only] = condition;
  const word = only?.kind === "command" ? only.words[0]?.text : undefined;
  return isUntil ? word === "false" : word === "true" || word === ":";
}

/** A turn that stands for all: what it counts up is not known in it. */
function runOnce(machine: Machine, statement: Of<"while">): Flow {
  for (const name of countersIn(statement.body))
    machine.scope.variables.set(name, counterHole(machine, name, statement.line));
  const flow = branch(
    machine,
    UNKNOWN,
    () => {
      const left = runRepeatedly(machine, statement.body);
      return left === "break" ? "next" : left;
    },
    () => "next",
  );
  return flow === "exit" || flow === "return" ? "next" : flow;
}

/** A turn that stands for any number of turns. */
function runRepeatedly(machine: Machine, body: Block): Flow {
  machine.repeating++;
  const flow = runTurn(machine, body);
  machine.repeating--;
  return flow;
}

/** Variables that a body changes by themselves: `i=$((i + 1))`, `((i++))`, `x+=…`. */
function countersIn(body: Block): readonly string[] {
  return body.flatMap((statement) => {
    if (statement.kind === "arithmetic")
      return /^\s*(\w+)\s*(?:\+\+|--|[-+*/]=)/.exec(statement.text)?.slice(1, 2) ?? [];
    if (statement.kind !== "assign") return [];
    return statement.assignments
      .filter(
        ({ name, value }) => "text" in value && value.text.startsWith("$((") && value.text.includes(name),
      )
      .map(({ name }) => name);
  });
}

interface Reader {
  readonly names: readonly string[];
  readonly separator: string | null;
}

/** The `read` of `while IFS=, read -r a b`; null where the condition is another. */
function readingCommand({ condition }: Of<"while">): Reader | null {
  const last = condition.at(-1);
  const command = last?.kind === "list" ? last.left : last;
  if (command?.kind !== "command" || command.words[0]?.text !== "read") return null;
  const separator = command.assignments.find(({ name }) => name === "IFS")?.value;
  const written =
    separator && "text" in separator
      ? separator.text.replace(/^\$?['"]|['"]$/g, "").replace("\\t", "\t")
      : null;
  return { names: readNames(command.words.slice(1).map(({ text }) => text)), separator: written };
}

function runLines(machine: Machine, { body, line }: Of<"while">, { names, separator }: Reader): Flow {
  const lines = linesOf(machine.stdin ?? "");
  const outer = machine.scope.variables.get("IFS");
  const input = machine.stdin;
  for (const text of lines.slice(0, TURN_LIMIT)) {
    if (isExhausted(machine)) return "exit";
    if (separator !== null) machine.scope.variables.set("IFS", separator);
    assignFields(machine, names.length === 0 ? ["REPLY"] : names, text, line);
    machine.scope.variables.set("IFS", outer ?? " ");
    machine.stdin = "";
    const flow = runTurn(machine, body);
    if (flow === "break") return leaveLines(machine, input);
    if (flow !== "next") return flow;
  }
  for (const name of names) setVariable(machine, name, "", line);
  return leaveLines(machine, input);
}

/** After the last line a `read` that fails has emptied its variables; a loop that is left keeps them. */
function leaveLines(machine: Machine, input: string | null): Flow {
  machine.stdin = input;
  machine.outcome = SUCCESS;
  return "next";
}
