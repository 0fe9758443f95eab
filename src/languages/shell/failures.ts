import type { Block, Statement, Word } from "./ast.ts";
import type { Machine } from "./machine.ts";

/** What becomes of a failure of the running statement. */
export interface Fate {
  /** True where something looks at it: a condition, the end of the script, `$?` in what follows. */
  readonly isSeen: boolean;
  /** True where `set -e` does not count: in a condition, before `&&` and `||`. */
  readonly isSuspended: boolean;
}

/** A failure of the script's last statement is the script's own. */
export const OWN: Fate = { isSeen: true, isSuspended: false };

/** Inside a condition: its last statement decides, and the others may fail unseen. */
export const WATCHED: Fate = { isSeen: true, isSuspended: true };

/** In a turn of a loop: the next turn follows whatever happens. */
export function inTurn({ isSuspended }: Fate): Fate {
  return { isSeen: false, isSuspended };
}

/** Runs with a fate, and gives back the one before. */
export function underFate<T>(machine: Machine, fate: Fate, act: () => T): T {
  const outer = machine.fate;
  machine.fate = fate;
  const result = act();
  machine.fate = outer;
  return result;
}

/** The fate of another shell: how it ends is how the command that starts it ends. */
export function childFate(machine: Machine): Fate {
  return { isSeen: !isFailureIgnored(machine), isSuspended: false };
}

/** Whether the script goes on as if nothing had happened where the running command fails. */
export function isFailureIgnored({ ignoring, fate, scope, traps }: Machine): boolean {
  if (ignoring > 0) return true;
  return !fate.isSeen && (fate.isSuspended || !scope.exitsOnFailure) && !traps.has("ERR");
}

/** The fate of a statement of a block: that of the block for the last one, and for others what follows them. */
export function fateAt(body: Block, at: number, whole: Fate): Fate {
  const next = body[at + 1];
  if (!next) return whole;
  return { ...whole, isSeen: looksAtStatus(next) };
}

/** The fate of a pipeline's earlier parts: unseen without `pipefail`. */
export function fateInPipe({ fate, scope }: Machine, isLast: boolean): Fate {
  return isLast || scope.failsInPipes ? fate : { isSeen: false, isSuspended: true };
}

/** `set -euo pipefail`, `set +e`: what the running shell does about failures. */
export function setOptions({ scope }: Machine, args: readonly string[]): void {
  for (const [at, arg] of args.entries()) {
    if (arg === "--" || !/^[-+]\w/.test(arg)) continue;
    const isOn = arg.startsWith("-");
    const named = /o$/.test(arg) ? args[at + 1] : undefined;
    if (/e/.test(arg) || named === "errexit") scope.exitsOnFailure = isOn;
    if (named === "pipefail") scope.failsInPipes = isOn;
  }
}

/** Whether the line that starts a script asks for `-e`. */
export function startsWithErrexit(text: string): boolean {
  return /^#![^\n]*\s-[a-z]*e/.test(text);
}

/** `if [ $? -ne 0 ]`, `rc=$?`, `exit` without a code: what the statement before it ended with counts. */
function looksAtStatus(statement: Statement): boolean {
  switch (statement.kind) {
    case "if":
      return statement.branches[0]?.condition.some(looksAtStatus) ?? false;
    case "case":
      return namesStatus(statement.subject);
    case "test":
      return statement.words.some(namesStatus);
    case "arithmetic":
      return /\$\?|PIPESTATUS/.test(statement.text);
    case "assign":
    case "declare":
      return statement.assignments.some(({ value }) => [value].flat().some(namesStatus));
    case "list":
      return looksAtStatus(statement.left);
    case "not":
    case "background":
    case "redirected":
      return looksAtStatus(statement.body);
    case "command":
      return (
        statement.words.some(namesStatus) ||
        (statement.words.length === 1 && /^(?:exit|return)$/.test(statement.words[0]?.text ?? ""))
      );
    default:
      return false;
  }
}

function namesStatus({ text }: Word): boolean {
  return /\$\?|\$\{?PIPESTATUS/.test(text);
}
