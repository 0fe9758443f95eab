import type { Expression, Statement } from "../syntax/ast.ts";
import { findMember } from "./members.ts";
import { isExit, isFatal } from "./quiet.ts";
import { lookUp, type Scope } from "./scope.ts";
import { isKind, type Value } from "./values.ts";

/** Functions that end the script by calling others that do are followed this deep. */
const DEPTH = 6;

/** True for a block that only speaks and then ends the script: itself, or by a function of the repository that does. */
export function endsScript(scope: Scope, body: readonly Statement[]): boolean {
  return isFatal(body, (value) => isEndingCall(scope, value, 0));
}

function isEndingCall(scope: Scope, value: Expression, depth: number): boolean {
  if (isExit(value)) return true;
  if (value.kind !== "call" || depth > DEPTH) return false;
  const callee = calleeOf(scope, value.callee);
  if (!isKind(callee, "function") || callee.definition.kind === "lambda" || callee.definition.generator)
    return false;
  return isFatal(callee.definition.body, (inner) => isEndingCall(callee.scope, inner, depth + 1));
}

/** The value that a dotted name has now, without evaluating anything. */
function calleeOf(scope: Scope, callee: Expression): Value | undefined {
  if (callee.kind === "name") return lookUp(scope, callee.name);
  if (callee.kind !== "attribute") return undefined;
  const holder = calleeOf(scope, callee.object);
  if (isKind(holder, "module")) return holder.members.get(callee.name);
  if (isKind(holder, "instance")) return findMember(holder.type, callee.name);
  return isKind(holder, "class") ? findMember(holder, callee.name) : undefined;
}
