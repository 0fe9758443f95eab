import { moduleAt } from "../modules.ts";
import type { Argument, ClassDefinition } from "../syntax/ast.ts";
import { parseModule } from "../syntax/parse.ts";
import type { Run } from "./run.ts";
import type { Scope } from "./scope.ts";

/** Heads longer than this are not looked into. */
const HEAD_LIMIT_CHARS = 2_000;

const KEYWORDS = new WeakMap<ClassDefinition, readonly Argument[]>();

/** Keywords in the head of a class: `metaclass=…`, and what `__init_subclass__` is given. */
export function classKeywords(run: Run, scope: Scope, definition: ClassDefinition): readonly Argument[] {
  const known = KEYWORDS.get(definition) ?? readKeywords(run, scope, definition);
  KEYWORDS.set(definition, known);
  return known;
}

function readKeywords(run: Run, scope: Scope, definition: ClassDefinition): readonly Argument[] {
  const list = headOf(run, scope, definition);
  if (list === null) return [];
  const [statement] = parseModule(run.parser, scope.path, `head${list}`).body;
  if (statement?.kind !== "expression" || statement.value.kind !== "call") return [];
  return statement.value.args.filter(({ name, star }) => name !== null || star === "**");
}

/** The list in parentheses behind the name of a class; null where it has no keywords. */
function headOf(run: Run, scope: Scope, { start, body }: ClassDefinition): string | null {
  const module = scope.path === run.script.path ? run.script : moduleAt(run.parser, run.tree, scope.path);
  const end = body[0]?.start ?? start;
  if (module === null || end - start > HEAD_LIMIT_CHARS) return null;
  const head = /^class\s+\w+\s*(\([\s\S]*\))\s*:/.exec(module.text.slice(start, end))?.[1] ?? "";
  return /=|\*\*/.test(head) ? head : null;
}
