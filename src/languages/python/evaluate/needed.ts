import type {
  Argument,
  Expression,
  ExpressionOf,
  FunctionDefinition,
  Module,
  Parameter,
  Statement,
} from "../syntax/ast.ts";
import { blocksOf, childrenOf, expressionsOf, walkExpression, walkStatements } from "../syntax/walk.ts";
import {
  argumentsOf,
  boundIn,
  changedBy,
  closure,
  connect,
  type Links,
  link,
  linkCall,
  linkMethods,
  linkReturns,
  namesIn,
  type Spelling,
  variable,
} from "./links.ts";
import { boundBy, boundWithin, capturesOf, type Locals, localsOf } from "./locals.ts";
import { isHarmlessCall, isLooking, isNewObject } from "./plain-work.ts";
import { FILLING } from "./purity.ts";
import { isExit, isQuiet } from "./quiet.ts";
import { handedTo } from "./seeds.ts";
import { isSinkName } from "./sinks.ts";

/** What the text of a module says about its names. Variables of functions are spelled as `locals` has them. */
export interface Names {
  readonly locals: Locals;
  /** Names whose values, and classes whose objects, may be handed to code outside of the module. */
  readonly handed: ReadonlySet<string>;
  /** Those, and names that may decide whether or how often such a call is made. */
  readonly needed: ReadonlySet<string>;
  /** Names that are only ever bound to objects made on the spot: nothing else has them, unless it reads the name. */
  readonly fresh: ReadonlySet<string>;
}

/** What the analysis goes through. */
export interface Given {
  readonly module: Module;
  readonly functions: readonly FunctionDefinition[];
  readonly named: ReadonlyMap<string, readonly FunctionDefinition[]>;
  /** Names that the module defines itself, attributes included. */
  readonly own: ReadonlySet<string>;
}

interface Reading extends Given {
  readonly locals: Locals;
  readonly links: Links;
  readonly handed: Set<string>;
  readonly deciding: Set<string>;
  /** Names that are bound to new objects, and names that are bound to anything else. */
  readonly made: Set<string>;
  readonly taken: Set<string>;
  /** What each function, and each statement, changes when it runs. */
  readonly changes: Map<FunctionDefinition | Statement, Changes>;
}

/** A piece of code, how its variables are spelled, and the class that it belongs to. */
interface Piece {
  readonly body: readonly Statement[];
  readonly spell: Spelling;
  readonly owner: string | null;
}

/** Names that a piece of code changes; null where it does more than to compute and to speak, or changes many. */
type Changes = ReadonlySet<string> | null;

const MOST_CHANGES = 100;

/** Reads the names of a module. What is handed to a call is needed, unless the call is known to be harmless. */
export function namesOf(given: Given): Names {
  const reading: Reading = {
    ...given,
    locals: localsOf(given.module),
    links: new Map(),
    handed: new Set(),
    deciding: new Set(),
    made: new Set(),
    taken: new Set(),
    changes: new Map(),
  };
  read(reading, { body: given.module.body, spell: spellOf(reading, null), owner: null });
  for (const definition of given.functions) {
    const spell = spellOf(reading, definition);
    const owner = reading.locals.owners.get(definition) ?? null;
    read(reading, { body: definition.body, spell, owner });
    linkReturns(reading.links, definition, spell);
    for (const { name } of definition.parameters) reading.taken.add(spell(name));
  }
  linkMethods(reading.links, given.own);
  linkObjects(reading);
  const { locals, links, handed, deciding, made, taken } = reading;
  return {
    locals,
    handed: closure(links, handed),
    needed: closure(links, new Set([...handed, ...deciding])),
    fresh: new Set([...made].filter((name) => !taken.has(name))),
  };
}

function spellOf({ locals }: Reading, definition: FunctionDefinition | null): Spelling {
  return locals.spellings.get(definition) ?? ((name) => name);
}

/** Reads statements, but not the bodies of functions. */
function read(reading: Reading, { body, spell, owner }: Piece): void {
  for (const statement of body) {
    link(reading.links, statement, spell);
    linkRarely(reading, statement, spell);
    noteBindings(reading, statement, spell);
    decide(reading, statement, spell);
    for (const expression of expressionsOf(statement))
      walkExpression(expression, { expression: (part) => readPart(reading, part, { spell, owner }) });
    if (statement.kind === "import" || statement.kind === "import-from")
      for (const name of boundBy(statement)) reading.handed.add(spell(name));
    if (statement.kind === "function") continue;
    for (const block of blocksOf(statement)) read(reading, { body: block, spell, owner });
  }
}

function readPart(reading: Reading, part: Expression, { spell, owner }: Omit<Piece, "body">): void {
  const { links, handed, taken } = reading;
  if (!isLooking(part) && !isQuiet(part) && !isExit(part)) linkCall(links, part, spell);
  for (const name of boundWithin(part)) taken.add(spell(name));
  if (part.kind !== "call") return;
  for (const { name, value } of part.args) if (name !== null && !isNewObject(value)) taken.add(name);
  linkBack(reading, part, spell);
  if (isQuiet(part) || isExit(part) || isHarmless(reading, part)) return;
  const { callee } = part;
  for (const each of [callee.kind === "attribute" ? callee.object : callee, ...handedTo(part)]) {
    for (const name of namesIn(each, spell)) handed.add(name);
    if (owner !== null && mentionsSelf(each)) handed.add(owner);
  }
}

function mentionsSelf(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "self" || expression.name === "cls";
  return expression.kind !== "attribute" && childrenOf(expression).some(mentionsSelf);
}

/** True for a call that hands its arguments to nobody outside: of the module itself, or known to look only. */
function isHarmless(reading: Reading, call: ExpressionOf<"call">): boolean {
  const { callee } = call;
  if (callee.kind === "name" && reading.own.has(callee.name)) return true;
  if (callee.kind === "attribute" && reading.own.has(callee.name))
    return !isSinkName(callee.name) && changesByName(reading, callee.name) !== null;
  return isHarmlessCall(call);
}

/** Ways of values that are seldom taken: defaults, decorators, bases, patterns, exceptions. */
function linkRarely({ links }: Reading, statement: Statement, spell: Spelling): void {
  const within = (parts: readonly (Expression | null)[]): readonly string[] =>
    parts.flatMap((part) => (part === null ? [] : namesIn(part, spell)));
  switch (statement.kind) {
    case "function":
      for (const { name, standard } of statement.parameters) connect(links, [name], within([standard]));
      connect(
        links,
        [statement.name, ...variable(statement.name, spell)],
        [statement.name, ...within(statement.decorators)],
      );
      return;
    case "class":
      connect(
        links,
        [statement.name, ...variable(statement.name, spell)],
        [statement.name, ...within([...statement.bases, ...statement.decorators])],
      );
      return;
    case "match":
      for (const { pattern } of statement.cases)
        connect(
          links,
          capturesOf(pattern).flatMap((name) => variable(name, spell)),
          within([statement.subject]),
        );
      return;
    case "try":
      connect(
        links,
        boundBy(statement).flatMap((name) => variable(name, spell)),
        [EXCEPTION],
      );
      return;
    case "raise":
      connect(links, [EXCEPTION], within([statement.value]));
      return;
    default:
  }
}

/** What a class is called with reaches initializers and fields, which it may have from another class. */
function linkObjects({ links, module, named }: Reading): void {
  const called = ["cls"];
  const fields: string[] = [];
  walkStatements(module.body, {
    statement: (statement) => {
      if (statement.kind !== "class") return;
      called.push(statement.name);
      for (const part of statement.body)
        for (const target of targetsOf(part)) fields.push(...namesIn(target));
    },
  });
  if (called.length === 1) return;
  const initializers = named.get("__init__") ?? [];
  const count = Math.max(fields.length, ...initializers.map(({ parameters }) => parameters.length));
  for (const name of called) {
    const from = argumentsOf(name, Math.min(count, MOST_FIELDS));
    connect(links, fields, [`${name}()`, ...from]);
    connect(links, ["__init__()"], [`${name}()`]);
    for (const [index, argument] of from.entries()) connect(links, [`__init__(${index})`], [argument]);
  }
}

/** Arguments of a class that are told apart. */
const MOST_FIELDS = 40;

/** What every handler may be handed; no name of Python. */
const EXCEPTION = "raise";

/** A function may fill what it is handed: the argument then depends on the parameter. */
function linkBack(reading: Reading, { callee, args }: ExpressionOf<"call">, spell: Spelling): void {
  if (callee.kind !== "name" && callee.kind !== "attribute") return;
  for (const definition of reading.named.get(callee.name) ?? []) {
    const bound = callee.kind === "attribute" && reading.locals.owners.has(definition) ? 1 : 0;
    for (const [index, argument] of args.entries()) {
      const taking = definition.parameters.filter((parameter, at) =>
        mayTake(parameter, { argument, isNext: at === index + bound }),
      );
      const inside = taking.map(({ name }) => spellOf(reading, definition)(name));
      connect(reading.links, namesIn(argument.value, spell), inside);
    }
  }
}

function mayTake(
  parameter: Parameter,
  { argument, isNext }: { readonly argument: Argument; readonly isNext: boolean },
): boolean {
  if (argument.star !== "" || parameter.kind === "rest" || parameter.kind === "keywords") return true;
  return argument.name === null ? isNext : parameter.name === argument.name;
}

/** A condition decides over what its blocks change; where they do more than that, it is needed. */
function decide(reading: Reading, statement: Statement, spell: Spelling): void {
  const tests = testsOf(statement).flatMap((test) => namesIn(test, spell));
  if (tests.length === 0) return;
  const changes = changesOfOne(reading, statement, spell);
  if (changes === null) for (const name of tests) reading.deciding.add(name);
  else connect(reading.links, changes, tests);
}

/** What decides whether the blocks of a statement run, how often, and how they end. */
function testsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case "if":
    case "while":
    case "assert":
      return [statement.test];
    case "for":
      return [statement.iterable];
    case "match":
      return expressionsOf(statement);
    case "try":
      return statement.handlers.length === 0 ? [] : partsOf(statement.body);
    default:
      return [];
  }
}

function partsOf(body: readonly Statement[]): readonly Expression[] {
  return body.flatMap((statement) => [
    ...expressionsOf(statement),
    ...blocksOf(statement).flatMap((block) => partsOf(block)),
  ]);
}

/** Names that a piece of code changes; null where it calls out, ends a loop or a function, or may fail. */
function changesOf(reading: Reading, body: readonly Statement[], spell: Spelling): Changes {
  return union(body, (statement) => changesOfOne(reading, statement, spell));
}

/** All changes together; null where one of them is, or where there are many. */
function union<T>(parts: Iterable<T>, changesOfPart: (part: T) => Iterable<string> | null): Changes {
  const all = new Set<string>();
  for (const part of parts) {
    const own = changesOfPart(part);
    if (own === null) return null;
    for (const name of own) all.add(name);
    if (all.size > MOST_CHANGES) return null;
  }
  return all;
}

function changesOfOne(reading: Reading, statement: Statement, spell: Spelling): Changes {
  const known = reading.changes.get(statement);
  if (known !== undefined) return known;
  const changes = COMPUTING.has(statement.kind) ? changesAnew(reading, statement, spell) : null;
  reading.changes.set(statement, changes);
  return changes;
}

/** Kinds of statements that may do nothing but to compute, to speak and to change values. */
const COMPUTING: ReadonlySet<Statement["kind"]> = new Set(
  "pass expression assign annotate augment if for while".split(" ") as Statement["kind"][],
);

function changesAnew(reading: Reading, statement: Statement, spell: Spelling): Changes {
  const inner = changesOf(reading, blocksOf(statement).flat(), spell);
  if (inner === null) return null;
  const bound = targetsOf(statement).flatMap((target) => boundIn(target, spell));
  const parts: Expression[] = [];
  for (const expression of expressionsOf(statement))
    walkExpression(expression, { expression: (part) => parts.push(part) });
  const made = union(parts, (part) => changesByPart(reading, part, spell));
  return made === null ? null : union([inner, bound, made], (names) => names);
}

function targetsOf(statement: Statement): readonly Expression[] {
  if (statement.kind === "assign") return statement.targets;
  return statement.kind === "annotate" || statement.kind === "augment" || statement.kind === "for"
    ? [statement.target]
    : [];
}

function changesByPart(reading: Reading, part: Expression, spell: Spelling): Iterable<string> | null {
  if (part.kind === "await" || part.kind === "yield") return null;
  if (part.kind === "walrus") return variable(part.name, spell);
  if (part.kind === "attribute") return changesByName(reading, part.name);
  if (part.kind !== "call" || isQuiet(part)) return [];
  const { callee } = part;
  if (!isHarmless(reading, part) || (callee.kind !== "name" && callee.kind !== "attribute")) return null;
  const isFilling = callee.kind === "attribute" && FILLING.test(callee.name);
  const changed = changesByName(reading, callee.name);
  return changed === null ? null : [...(isFilling ? changedBy(callee.object, spell) : []), ...changed];
}

/** What calling functions of this name changes; methods and properties count too. */
function changesByName(reading: Reading, name: string): Changes {
  return union(reading.named.get(name) ?? [], (definition) => changesOfFunction(reading, definition));
}

function changesOfFunction(reading: Reading, definition: FunctionDefinition): Changes {
  const known = reading.changes.get(definition);
  if (known !== undefined) return known;
  reading.changes.set(definition, null);
  const last = definition.body.at(-1);
  const body = last?.kind === "return" ? definition.body.slice(0, -1) : definition.body;
  const spell = spellOf(reading, definition);
  const value = last?.kind === "return" && last.value !== null ? last.value : null;
  const ending: Statement[] = value === null ? [] : [{ ...value, kind: "expression", value }];
  const changes = changesOf(reading, [...body, ...ending], spell);
  reading.changes.set(definition, changes);
  return changes;
}

function noteBindings(reading: Reading, statement: Statement, spell: Spelling): void {
  if (statement.kind === "assign" && statement.targets.length === 1) {
    for (const target of statement.targets) noteTarget(reading, target, { value: statement.value, spell });
  } else if (statement.kind === "annotate") {
    if (statement.value !== null) noteTarget(reading, statement.target, { value: statement.value, spell });
  } else if (statement.kind !== "augment") {
    for (const name of boundBy(statement)) reading.taken.add(spell(name));
    if (statement.kind === "assign")
      for (const target of statement.targets) noteTarget(reading, target, { value: null, spell });
  }
}

function noteTarget(
  { made, taken }: Pick<Reading, "made" | "taken">,
  target: Expression,
  { value, spell }: { readonly value: Expression | null; readonly spell: Spelling },
): void {
  const names = value !== null && isNewObject(value) ? made : taken;
  if (target.kind === "name") names.add(spell(target.name));
  else if (target.kind === "attribute") names.add(target.name);
  else if (target.kind === "tuple" || target.kind === "list")
    for (const item of target.items) noteTarget({ made, taken }, item, { value: null, spell });
  else if (target.kind === "starred") noteTarget({ made, taken }, target.value, { value: null, spell });
}
