import type { Expression } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";

const DEPTH_LIMIT = 8;

/** The text that an expression spells by literals and the module's own names; null where a part is not known. */
export function textOf(value: Expression | undefined, outline: Outline, depth = 0): string | null {
  if (value === undefined || depth > DEPTH_LIMIT) return null;
  if (value.kind === "string") return value.value;
  if (value.kind === "name") return textOf(outline.constants.get(value.name), outline, depth + 1);
  if (value.kind === "binary" && value.operator === "/")
    return joined([value.left, value.right], outline, depth);
  if (value.kind !== "call") return null;
  const name = dottedName(value.callee, outline.aliases) ?? "";
  const args = value.args.map((argument) => argument.value);
  if (/(?:^|\.)Path$|^str$|^os\.path\.(?:abspath|expanduser|join)$/.test(name))
    return joined(args, outline, depth);
  if (/^os\.(?:getenv|environ\.get)$/.test(name)) return textOf(args[1], outline, depth + 1);
  return null;
}

function joined(parts: readonly Expression[], outline: Outline, depth: number): string | null {
  const texts = parts.map((part) => textOf(part, outline, depth + 1));
  if (texts.length === 0 || texts.includes(null)) return null;
  return texts.join("/").replace(/\/{2,}/g, "/");
}
