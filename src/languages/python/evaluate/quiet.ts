import type { Expression, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { childrenOf } from "../syntax/walk.ts";

/** Statements that change nothing that an effect could depend on: messages, `pass`, docstrings. */
export function isInert(body: readonly Statement[]): boolean {
  return body.every(
    (statement) => statement.kind === "pass" || (statement.kind === "expression" && isQuiet(statement.value)),
  );
}

/** True for a body that ends the path it is on: `raise`, `sys.exit()`, or a call that `ends` knows never to return. */
export function isFatal(body: readonly Statement[], ends: (value: Expression) => boolean = isExit): boolean {
  const last = body.at(-1);
  if (last === undefined || (last.kind !== "raise" && last.kind !== "expression")) return false;
  if (!body.slice(0, -1).every(isPreparation)) return false;
  return last.kind === "raise" || ends(last.value);
}

/** True for what a path does before it ends: speak, and put a message together. */
function isPreparation(statement: Statement): boolean {
  if (statement.kind === "assign")
    return statement.targets.every(({ kind }) => kind === "name") && isSilent(statement.value);
  return isInert([statement]);
}

/** True for a body that leaves its loop or function without doing anything. */
export function isWayOut(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last === undefined || !isInert(body.slice(0, -1))) return false;
  return last.kind === "return" || last.kind === "break" || last.kind === "continue";
}

/** True for a call that ends the script by its name. */
export function isExit(value: Expression): boolean {
  return (
    value.kind === "call" &&
    (value.callee.kind === "name" || value.callee.kind === "attribute") &&
    /^(?:exit|quit|_exit|error)$/.test(value.callee.name) &&
    /^(?:sys\.exit|exit|quit|os\._exit|\w+\.error|\w+\.exit)$/.test(dottedName(value.callee) ?? "")
  );
}

/** True for an expression that only speaks: `print(…)`, `logger.info(…)`, a docstring. */
export function isQuiet(value: Expression): boolean {
  if (value.kind === "string" || value.kind === "ellipsis" || value.kind === "constant") return true;
  if (value.kind !== "call") return false;
  const { callee } = value;
  if (callee.kind !== "name" && callee.kind !== "attribute") return false;
  if (!SPEAKING.has(callee.name)) return false;
  return isMessage(dottedName(callee) ?? "") && value.args.every((argument) => isSilent(argument.value));
}

/** Last words of the names of messages: what most calls do not end with. */
const SPEAKING = new Set(
  "print pprint debug info warning warn error exception critical log echo secho write flush print_exc sleep".split(
    " ",
  ),
);

/** True for names that print or log. */
export function isMessage(name: string): boolean {
  return /^(?:print|pprint|(?:\w+\.)*(?:log|logger|logging|LOG|LOGGER|_log|_logger|console|warnings)\.(?:debug|info|warning|warn|error|exception|critical|log|print)|click\.(?:echo|secho)|typer\.(?:echo|secho)|tqdm\.write|sys\.(?:stdout|stderr)\.(?:write|flush)|traceback\.print_exc|time\.sleep)$/.test(
    name,
  );
}

const PURE =
  /^(?:len|str|int|float|round|sum|min|max|sorted|list|set|tuple|dict|repr|type|format|abs|enumerate|zip|range|any|all|map|bool)$/;
const PURE_METHODS =
  /^(?:join|format|upper|lower|title|strip|get|items|keys|values|strftime|isoformat|now|time|ljust|rjust|center|replace|split|total_seconds|most_common|count|utcnow|today|dumps|format_exc|perf_counter|name)$/;

/** True for an expression whose evaluation does nothing. */
export function isSilent(value: Expression): boolean {
  switch (value.kind) {
    case "walrus":
    case "yield":
    case "await":
    case "lambda":
      return false;
    case "call": {
      const pure =
        value.callee.kind === "name"
          ? PURE.test(value.callee.name)
          : value.callee.kind === "attribute" && PURE_METHODS.test(value.callee.name);
      return (
        pure &&
        (value.callee.kind !== "attribute" || isSilent(value.callee.object)) &&
        value.args.every((argument) => isSilent(argument.value))
      );
    }
    default:
      return childrenOf(value).every(isSilent);
  }
}
