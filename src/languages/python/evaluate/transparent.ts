import type { Module, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { walkStatements } from "../syntax/walk.ts";
import type { Relevance } from "./relevance.ts";

const TRANSPARENT = new WeakMap<Module, boolean>();

/** Built-in ways to a name that do not spell it. */
const INDIRECT =
  /^(?:getattr|setattr|hasattr|delattr|vars|locals|globals|eval|exec|dir|__dict__|__import__)$/;

/** Functions that read all attributes of an object. */
const WHOLE = /^(?:asdict|astuple|fields|replace|attrgetter|getmembers)$/;

const PLAIN_METHODS = /^__(?:init|post_init|repr|str|enter|exit)__$/;

const PLAIN_BASES =
  /^(?:object|str|int|Exception|\w+Error|ABC|Generic|Protocol|NamedTuple|TypedDict|(?:Str|Int)?Enum|(?:Int)?Flag)$/;

/** True for a module that reads names by spelling them, and whose classes no other module calls back. */
export function isTransparent(module: Module, { own }: Relevance): boolean {
  const known = TRANSPARENT.get(module);
  if (known !== undefined) return known;
  let answer = true;
  walkStatements(module.body, {
    statement: (statement) => {
      answer &&= isStatementTransparent(statement, own);
    },
    expression: (part) => {
      if (part.kind === "name" || part.kind === "attribute") answer &&= !INDIRECT.test(part.name);
    },
  });
  TRANSPARENT.set(module, answer);
  return answer;
}

function isStatementTransparent(statement: Statement, own: ReadonlySet<string>): boolean {
  switch (statement.kind) {
    case "class":
      return statement.bases.every((base) => {
        const name = dottedName(base)?.split(".").at(-1) ?? "";
        return own.has(name) || PLAIN_BASES.test(name);
      });
    case "function":
      return !statement.name.startsWith("__") || PLAIN_METHODS.test(statement.name);
    case "import-from":
      return !statement.names.some(({ name }) => WHOLE.test(name));
    case "import":
      return !statement.names.some(({ name }) => /^(?:dataclasses|operator|inspect)$/.test(name));
    default:
      return true;
  }
}
