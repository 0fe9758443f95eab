import type { Expression, ExpressionOf, FunctionDefinition, Module, Statement } from "./ast.ts";
import { dottedName } from "./dotted-name.ts";
import { versionsTested } from "./version-tests.ts";
import { blocksOf, expressionsOf, walkExpression } from "./walk.ts";

/** One imported module or name, as written. */
export interface ImportSite {
  readonly line: number;
  /** Dots before the name. */
  readonly level: number;
  readonly module: string;
  /** Name taken from the module; null for `import module`. */
  readonly member: string | null;
  /** True under `try … except ImportError` or `if TYPE_CHECKING`. */
  readonly optional: boolean;
  /** Pythons of the nearest test of `sys.version_info` around it; null where there is none. */
  readonly python: string | null;
}

/** What a module holds, by sort, in the order of the text. */
export interface Outline {
  readonly imports: readonly ImportSite[];
  readonly calls: readonly ExpressionOf<"call">[];
  readonly attributes: readonly ExpressionOf<"attribute">[];
  readonly subscripts: readonly ExpressionOf<"subscript">[];
  readonly compares: readonly ExpressionOf<"compare">[];
  readonly functions: readonly FunctionDefinition[];
  /** Environment variables that it sets: `os.environ["NAME"] = …`. */
  readonly assigned: ReadonlySet<string>;
  /** Text of `try` blocks that have a handler, as offsets. */
  readonly attempts: readonly { readonly start: number; readonly end: number }[];
  /** Module names as this file calls them: `bq` -> `google.cloud.bigquery`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Values of the module's own names, the last assignment each. */
  readonly constants: ReadonlyMap<string, Expression>;
}

interface Draft {
  readonly imports: ImportSite[];
  readonly calls: ExpressionOf<"call">[];
  readonly attributes: ExpressionOf<"attribute">[];
  readonly subscripts: ExpressionOf<"subscript">[];
  readonly compares: ExpressionOf<"compare">[];
  readonly functions: FunctionDefinition[];
  readonly assigned: Set<string>;
  readonly attempts: { readonly start: number; readonly end: number }[];
  readonly aliases: Map<string, string>;
  readonly constants: Map<string, Expression>;
}

/** Collects imports, calls and the like in one walk. */
export function outlineOf(module: Module): Outline {
  const draft: Draft = {
    imports: [],
    calls: [],
    attributes: [],
    subscripts: [],
    compares: [],
    functions: [],
    assigned: new Set(),
    attempts: [],
    aliases: new Map(),
    constants: new Map(),
  };
  for (const statement of module.body) noteConstant(draft, statement);
  collect(draft, module.body, { optional: false, python: null });
  return draft;
}

export { dottedName } from "./dotted-name.ts";

/** What holds for the imports of a block. */
type Under = Pick<ImportSite, "optional" | "python">;

function collect(draft: Draft, statements: readonly Statement[], under: Under): void {
  for (const statement of statements) {
    if (statement.kind === "import" || statement.kind === "import-from") addImports(draft, statement, under);
    if (statement.kind === "function") draft.functions.push(statement);
    if (statement.kind === "assign") for (const target of statement.targets) noteAssigned(draft, target);
    for (const expression of expressionsOf(statement))
      walkExpression(expression, { expression: (part) => sort(draft, part) });
    const mayFail = under.optional || importMayFail(statement);
    const versions = statement.kind === "if" ? versionsTested(statement.test, draft.aliases) : null;
    const [first = [], ...rest] = blocksOf(statement);
    if (statement.kind === "try" && statement.handlers.length > 0)
      draft.attempts.push({ start: first[0]?.start ?? 0, end: first.at(-1)?.end ?? 0 });
    collect(draft, first, {
      optional: mayFail || isTypeChecking(statement),
      python: versions?.yes ?? under.python,
    });
    for (const block of rest)
      collect(draft, block, { optional: mayFail, python: versions?.no ?? under.python });
  }
}

function noteConstant(draft: Draft, statement: Statement): void {
  if (statement.kind !== "assign") return;
  for (const target of statement.targets)
    if (target.kind === "name") draft.constants.set(target.name, statement.value);
}

function noteAssigned(draft: Draft, target: Expression): void {
  if (target.kind !== "subscript" || target.index.kind !== "string") return;
  if (dottedName(target.object, draft.aliases) === "os.environ") draft.assigned.add(target.index.value);
}

function sort(draft: Draft, expression: Expression): void {
  if (expression.kind === "call") draft.calls.push(expression);
  if (expression.kind === "attribute") draft.attributes.push(expression);
  if (expression.kind === "subscript") draft.subscripts.push(expression);
  if (expression.kind === "compare") draft.compares.push(expression);
}

function addImports(draft: Draft, statement: Statement, under: Under): void {
  if (statement.kind === "import") {
    for (const { name, alias } of statement.names) {
      draft.imports.push({ line: statement.line, level: 0, module: name, member: null, ...under });
      const top = name.split(".")[0] ?? name;
      draft.aliases.set(alias ?? top, alias === null ? top : name);
    }
  }
  if (statement.kind !== "import-from") return;
  const { line, level, module } = statement;
  for (const { name, alias } of statement.names) {
    draft.imports.push({ line, level, module, member: name, ...under });
    draft.aliases.set(alias ?? name, module === "" ? name : `${module}.${name}`);
  }
}

const IMPORT_ERRORS = new Set(["ImportError", "ModuleNotFoundError", "Exception", "BaseException"]);

function importMayFail(statement: Statement): boolean {
  if (statement.kind !== "try") return false;
  return statement.handlers.some(({ types }) => {
    if (types === null) return true;
    const each = types.kind === "tuple" ? types.items : [types];
    return each.some((type) => IMPORT_ERRORS.has(dottedName(type) ?? ""));
  });
}

function isTypeChecking(statement: Statement): boolean {
  if (statement.kind !== "if") return false;
  return (dottedName(statement.test) ?? "").split(".").at(-1) === "TYPE_CHECKING";
}
