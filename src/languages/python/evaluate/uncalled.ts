import type {
  ClassDefinition,
  Expression,
  ExpressionOf,
  FunctionDefinition,
  Module,
  Statement,
} from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { blocksOf, expressionsOf, walkExpression, walkStatements } from "../syntax/walk.ts";
import { isSinkName } from "./sinks.ts";

/** A function or method that stands at the top of a module. */
export interface Entry {
  readonly definition: FunctionDefinition;
  readonly owner: ClassDefinition | null;
}

/** Functions and methods of a module that may have an effect, callers before what they call. */
export function entriesOf(module: Module): readonly Entry[] {
  const entries = module.body.flatMap((statement) => entriesIn(statement));
  const names = new Map(entries.map((entry) => [entry, calledNames(entry.definition)] as const));
  const touching = new Set(entries.filter((entry) => [...(names.get(entry) ?? [])].some(isSinkName)));
  for (let grown = true; grown; ) {
    grown = false;
    const wanted = new Set([...touching].map((entry) => entry.definition.name));
    for (const entry of entries) {
      if (touching.has(entry) || ![...(names.get(entry) ?? [])].some((name) => wanted.has(lastPart(name))))
        continue;
      touching.add(entry);
      grown = true;
    }
  }
  return callersFirst([...touching], names);
}

/** Functions that no code calls which is itself called: what they hold was not passed over, it is not meant to run. */
export function dormantIn(module: Module, called: ReadonlySet<object>): readonly FunctionDefinition[] {
  const asleep = new Set(entriesOf(module).map(({ definition }) => definition));
  const names = namesCalledAtTop(module);
  for (let grown = true; grown; ) {
    grown = false;
    for (const definition of asleep) {
      if (!called.has(definition) && !names.has(definition.name)) continue;
      asleep.delete(definition);
      for (const name of calledNames(definition)) names.add(lastPart(name));
      grown = true;
    }
  }
  return [...asleep];
}

/** Names called by the statements of a module that stand in no function. */
function namesCalledAtTop(module: Module): Set<string> {
  const names = new Set<string>();
  const visit = (body: readonly Statement[]): void => {
    for (const statement of body) {
      if (statement.kind === "function" || statement.kind === "class") continue;
      for (const expression of expressionsOf(statement))
        walkExpression(expression, {
          expression: (part) => {
            for (const name of namesOfCall(part)) names.add(lastPart(name));
          },
        });
      for (const block of blocksOf(statement)) visit(block);
    }
  };
  visit(module.body);
  return names;
}

/** Calls of a module that may have an effect by their names, in the order of the text. */
export function sinkCalls(module: Module): readonly ExpressionOf<"call">[] {
  const calls: ExpressionOf<"call">[] = [];
  walkStatements(module.body, {
    expression: (expression) => {
      if (expression.kind !== "call") return;
      const name =
        dottedName(expression.callee) ??
        (expression.callee.kind === "attribute" ? expression.callee.name : "");
      if (isSinkName(name)) calls.push(expression);
    },
  });
  return calls;
}

function entriesIn(statement: Statement): readonly Entry[] {
  if (statement.kind === "function") return [{ definition: statement, owner: null }];
  if (statement.kind !== "class") return [];
  return statement.body.flatMap((member) =>
    member.kind === "function" ? [{ definition: member, owner: statement }] : [],
  );
}

function calledNames(definition: FunctionDefinition): ReadonlySet<string> {
  const names = new Set<string>();
  walkStatements(definition.body, {
    expression: (expression) => {
      for (const name of namesOfCall(expression)) names.add(name);
    },
  });
  return names;
}

/** What a call names: its callee, and what it is handed by name. */
function namesOfCall(expression: Expression): readonly string[] {
  if (expression.kind !== "call") return [];
  const { callee, args } = expression;
  const name = dottedName(callee) ?? (callee.kind === "attribute" ? callee.name : "");
  return [name, ...args.flatMap(({ value }) => (value.kind === "name" ? [value.name] : []))];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function callersFirst(
  entries: readonly Entry[],
  names: ReadonlyMap<Entry, ReadonlySet<string>>,
): readonly Entry[] {
  const called = new Set(entries.flatMap((entry) => [...(names.get(entry) ?? [])].map(lastPart)));
  const isRoot = (entry: Entry): boolean => !called.has(entry.definition.name);
  return [...entries.filter(isRoot), ...entries.filter((entry) => !isRoot(entry))];
}
