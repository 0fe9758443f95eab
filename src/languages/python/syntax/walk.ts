import type { ComprehensionClause, Expression, FStringPart, Parameter, Pattern, Statement } from "./ast.ts";

/** What a walk calls on its way; a statement's visit comes before its parts'. */
export interface Visitor {
  readonly statement?: (statement: Statement) => void;
  readonly expression?: (expression: Expression) => void;
}

/** Visits statements and all that is inside them, in the order of the text. */
export function walkStatements(statements: readonly Statement[], visitor: Visitor): void {
  walkBlock(statements, { visitor, visit: visitOf(visitor) });
}

/** Visits an expression and all that is inside it. */
export function walkExpression(expression: Expression, visitor: Visitor): void {
  visitOf(visitor)(expression);
}

type Visit = (expression: Expression) => void;

/** One function for a whole walk: most of what is read is expressions. */
function visitOf(visitor: Visitor): Visit {
  const visit: Visit = (expression) => {
    visitor.expression?.(expression);
    eachPart(expression, visit);
  };
  return visit;
}

function walkBlock(
  statements: readonly Statement[],
  walk: { readonly visitor: Visitor; readonly visit: Visit },
): void {
  const { visitor, visit } = walk;
  for (const statement of statements) {
    visitor.statement?.(statement);
    if (visitor.expression !== undefined)
      for (const expression of expressionsOf(statement)) visit(expression);
    for (const block of blocksOf(statement)) walkBlock(block, walk);
  }
}

const NO_BLOCKS: readonly (readonly Statement[])[] = [];

/** Blocks that a statement holds. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case "function":
    case "class":
    case "with":
      return [statement.body];
    case "if":
    case "for":
    case "while":
      return [statement.body, statement.orElse];
    case "try":
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orElse,
        statement.finalBody,
      ];
    case "match":
      return statement.cases.map((one) => one.body);
    default:
      return NO_BLOCKS;
  }
}

/** Expressions that a statement holds itself, outside its blocks. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "function":
      return [...statement.decorators, ...statement.parameters.flatMap(ofParameter)];
    case "class":
      return [...statement.decorators, ...statement.bases];
    case "expression":
      return [statement.value];
    case "assign":
      return [...statement.targets, statement.value];
    case "annotate":
      return present([statement.target, statement.value]);
    case "augment":
      return [statement.target, statement.value];
    case "return":
    case "raise":
      return present([statement.value]);
    case "if":
    case "while":
    case "assert":
      return [statement.test];
    case "for":
      return [statement.target, statement.iterable];
    case "with":
      return statement.items.flatMap((item) => present([item.value, item.target]));
    case "try":
      return present(statement.handlers.map((handler) => handler.types));
    case "match":
      return [
        statement.subject,
        ...statement.cases.flatMap((one) => [...ofPattern(one.pattern), ...present([one.guard])]),
      ];
    case "delete":
      return statement.targets;
    default:
      return [];
  }
}

/** Direct parts of an expression. */
export function childrenOf(expression: Expression): readonly Expression[] {
  const parts: Expression[] = [];
  eachPart(expression, (part) => parts.push(part));
  return parts;
}

/** Calls `visit` with each direct part of an expression, in the order of the text. */
function eachPart(expression: Expression, visit: (part: Expression) => void): void {
  switch (expression.kind) {
    case "name":
    case "string":
    case "integer":
    case "constant":
      return;
    case "attribute":
      visit(expression.object);
      return;
    case "call":
      visit(expression.callee);
      for (const { value } of expression.args) visit(value);
      return;
    case "fstring":
      for (const part of expression.parts) eachField(part, visit);
      return;
    case "subscript":
      visit(expression.object);
      visit(expression.index);
      return;
    case "binary":
    case "boolean":
      visit(expression.left);
      visit(expression.right);
      return;
    case "tuple":
    case "list":
    case "set":
      for (const item of expression.items) visit(item);
      return;
    case "compare":
      visit(expression.first);
      for (const { operand } of expression.rest) visit(operand);
      return;
    default:
      for (const part of rarerParts(expression)) visit(part);
  }
}

function eachField(part: FStringPart, visit: (part: Expression) => void): void {
  if (part.kind === "text") return;
  visit(part.value);
  for (const inner of part.spec) eachField(inner, visit);
}

function rarerParts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "slice":
      return present([expression.lower, expression.upper, expression.step]);
    case "unary":
    case "not":
      return [expression.operand];
    case "conditional":
      return [expression.test, expression.yes, expression.no];
    case "lambda":
      return [...expression.parameters.flatMap(ofParameter), expression.body];
    case "dict":
      return expression.entries.flatMap((entry) => present([entry.key, entry.value]));
    case "comprehension":
      return [...expression.clauses.flatMap(ofClause), ...present([expression.key, expression.value])];
    case "starred":
    case "walrus":
    case "await":
      return [expression.value];
    case "yield":
      return present([expression.value]);
    default:
      return [];
  }
}

function present(expressions: readonly (Expression | null)[]): readonly Expression[] {
  return expressions.filter((expression) => expression !== null);
}

function ofParameter(parameter: Parameter): readonly Expression[] {
  return present([parameter.standard, parameter.annotation]);
}

function ofClause(clause: ComprehensionClause): readonly Expression[] {
  return [clause.target, clause.iterable, ...clause.tests];
}

function ofPattern(pattern: Pattern): readonly Expression[] {
  if (pattern.kind === "value") return [pattern.value];
  if (pattern.kind === "class") return [pattern.type];
  return pattern.kind === "mapping" ? pattern.entries.map(({ key }) => key) : [];
}
