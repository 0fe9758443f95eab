import type { Expression, ExpressionOf, FStringPart, FunctionDefinition, Statement } from "../syntax/ast.ts";
import { childrenOf } from "../syntax/walk.ts";

/**
 * Names that the value of a piece of code depends on, where it depends on nothing else and changes nothing: the same
 * values of these names give the same value. Null for code of which that cannot be told from its text.
 */
export type Sources = readonly string[] | null;

const KNOWN = new WeakMap<object, { readonly sources: Sources }>();

/** What the value of a comprehension depends on. */
export function sourcesOfExpression(expression: Expression): Sources {
  return remembered(expression, () => {
    const reading: Reading = { bound: new Set(), names: new Set() };
    return readExpression(reading, expression) ? [...reading.names] : null;
  });
}

/** What the value of a function depends on besides its parameters. */
export function sourcesOfFunction(definition: FunctionDefinition): Sources {
  return remembered(definition, () => {
    if (definition.generator || definition.decorators.length > 0) return null;
    const own = new Map<string, boolean>(definition.parameters.map(({ name }) => [name, false]));
    if (!noteLocals(own, definition.body)) return null;
    const reading: Reading = { bound: new Set(own.keys()), names: new Set() };
    const fresh = new Set([...own].filter(([, isFresh]) => isFresh).map(([name]) => name));
    return definition.body.every((statement) => readStatement(reading, statement, fresh))
      ? [...reading.names]
      : null;
  });
}

/** Built-in functions whose value depends on their arguments alone. */
export const PURE =
  /^(?:len|str|int|float|round|sum|min|max|sorted|reversed|list|set|tuple|dict|repr|abs|enumerate|zip|range|any|all|bool)$/;

/** Methods of built-in values that give a value and change nothing. */
export const PURE_METHODS =
  /^(?:join|format|upper|lower|title|capitalize|strip|lstrip|rstrip|replace|split|rsplit|splitlines|startswith|endswith|removeprefix|removesuffix|zfill|ljust|rjust|center|count|find|index|get|items|keys|values)$/;

/** Methods that change the object that they are called on, and nothing else. */
export const FILLING = /^(?:append|extend|insert|add|update|setdefault|sort|reverse)$/;

interface Reading {
  /** Names that the code binds itself. */
  readonly bound: ReadonlySet<string>;
  /** Names that it takes from outside. */
  readonly names: Set<string>;
}

function remembered(code: object, work: () => Sources): Sources {
  const known = KNOWN.get(code);
  if (known !== undefined) return known.sources;
  const sources = work();
  KNOWN.set(code, { sources });
  return sources;
}

function readExpression(reading: Reading, expression: Expression): boolean {
  switch (expression.kind) {
    case "string":
    case "integer":
    case "float":
    case "constant":
      return true;
    case "name":
      if (!reading.bound.has(expression.name)) reading.names.add(expression.name);
      return true;
    case "fstring":
      return expression.parts.every((part) => readPart(reading, part));
    case "call":
      return readCall(reading, expression);
    case "comprehension":
      return readComprehension(reading, expression);
    case "dict":
      return expression.entries.every(({ key }) => key !== null) && readParts(reading, expression);
    case "subscript":
    case "slice":
    case "binary":
    case "unary":
    case "boolean":
    case "not":
    case "compare":
    case "conditional":
    case "tuple":
    case "list":
    case "set":
    case "starred":
      return readParts(reading, expression);
    default:
      return false;
  }
}

function readParts(reading: Reading, expression: Expression): boolean {
  return childrenOf(expression).every((part) => readExpression(reading, part));
}

function readPart(reading: Reading, part: FStringPart): boolean {
  if (part.kind === "text") return true;
  return readExpression(reading, part.value) && part.spec.every((inner) => readPart(reading, inner));
}

function readCall(reading: Reading, { callee, args }: ExpressionOf<"call">): boolean {
  if (callee.kind === "attribute") {
    if (!PURE_METHODS.test(callee.name) || !readExpression(reading, callee.object)) return false;
  } else if (callee.kind !== "name" || !readExpression(reading, callee)) return false;
  return args.every(({ star, value }) => star === "" && readExpression(reading, value));
}

function readComprehension(reading: Reading, expression: ExpressionOf<"comprehension">): boolean {
  const bound = new Set(reading.bound);
  for (const { target } of expression.clauses) if (!bindTarget(bound, target)) return false;
  const inner = { ...reading, bound };
  return (
    expression.clauses.every(
      ({ iterable, tests }) =>
        readExpression(inner, iterable) && tests.every((test) => readExpression(inner, test)),
    ) &&
    (expression.key === null || readExpression(inner, expression.key)) &&
    readExpression(inner, expression.value)
  );
}

function bindTarget(bound: Set<string>, target: Expression): boolean {
  if (target.kind === "name") bound.add(target.name);
  else if (target.kind !== "tuple" && target.kind !== "list") return false;
  else return target.items.every((item) => bindTarget(bound, item));
  return true;
}

/** Notes the names that a body binds, and whether each only ever holds what the body made; false for odd targets. */
function noteLocals(own: Map<string, boolean>, body: readonly Statement[]): boolean {
  return body.every((statement) => {
    switch (statement.kind) {
      case "assign":
        return statement.targets.every((target) => noteTarget(own, target, isFresh(statement.value)));
      case "augment":
        return noteTarget(own, statement.target, own.get(nameOf(statement.target)) ?? false);
      case "for":
        return (
          noteTarget(own, statement.target, false) &&
          noteLocals(own, [...statement.body, ...statement.orElse])
        );
      case "if":
        return noteLocals(own, [...statement.body, ...statement.orElse]);
      default:
        return true;
    }
  });
}

function noteTarget(own: Map<string, boolean>, target: Expression, fresh: boolean): boolean {
  if (target.kind === "subscript") return target.object.kind === "name";
  if (target.kind === "tuple" || target.kind === "list")
    return target.items.every((item) => noteTarget(own, item, false));
  if (target.kind !== "name") return false;
  own.set(target.name, fresh && (own.get(target.name) ?? true));
  return true;
}

function nameOf(target: Expression): string {
  return target.kind === "name" ? target.name : "";
}

/** True for an expression that makes a new object, or a value that cannot be changed. */
export function isFresh(value: Expression): boolean {
  switch (value.kind) {
    case "string":
    case "fstring":
    case "integer":
    case "float":
    case "constant":
    case "list":
    case "dict":
    case "set":
    case "tuple":
    case "comprehension":
    case "compare":
    case "not":
      return true;
    case "call":
      return value.callee.kind === "name"
        ? /^(?:list|dict|set|sorted|str|int|float|len)$/.test(value.callee.name)
        : value.callee.kind === "attribute" &&
            /^(?:join|format|lower|upper|replace|strip|split)$/.test(value.callee.name);
    default:
      return false;
  }
}

function readStatement(reading: Reading, statement: Statement, fresh: ReadonlySet<string>): boolean {
  const block = (body: readonly Statement[]): boolean =>
    body.every((inner) => readStatement(reading, inner, fresh));
  switch (statement.kind) {
    case "expression":
      return statement.value.kind === "string" || isFilling(reading, statement.value, fresh);
    case "assign":
      return (
        statement.targets.every((target) => readTarget(reading, target, fresh)) &&
        readExpression(reading, statement.value)
      );
    case "augment":
      return fresh.has(nameOf(statement.target)) && readExpression(reading, statement.value);
    case "return":
      return statement.value === null || readExpression(reading, statement.value);
    case "if":
      return readExpression(reading, statement.test) && block(statement.body) && block(statement.orElse);
    case "for":
      return readExpression(reading, statement.iterable) && block(statement.body) && block(statement.orElse);
    case "pass":
    case "break":
    case "continue":
      return true;
    default:
      return false;
  }
}

/** Only what the code made itself may be changed by it. */
function readTarget(reading: Reading, target: Expression, fresh: ReadonlySet<string>): boolean {
  if (target.kind !== "subscript") return true;
  return fresh.has(nameOf(target.object)) && readExpression(reading, target.index);
}

function isFilling(reading: Reading, value: Expression, fresh: ReadonlySet<string>): boolean {
  if (value.kind !== "call" || value.callee.kind !== "attribute" || !FILLING.test(value.callee.name))
    return false;
  return (
    fresh.has(nameOf(value.callee.object)) &&
    value.args.every((argument) => argument.star === "" && readExpression(reading, argument.value))
  );
}
