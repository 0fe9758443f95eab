import type { Argument, Expression, ExpressionOf, Statement } from "../syntax/ast.ts";
import { dottedName } from "../syntax/outline.ts";
import { blocksOf, expressionsOf, walkExpression } from "../syntax/walk.ts";
import { namesIn } from "./links.ts";
import { isSinkName } from "./sinks.ts";
import { isTouching } from "./touching.ts";

/** What seeding adds to, and what it goes by. */
interface Seeding {
  readonly seeds: Set<string>;
  readonly touching: ReadonlySet<string>;
  /** Functions of the module: what they are handed is linked to their parameters. */
  readonly local: ReadonlySet<string>;
}

/** Names in the arguments of calls that may have an effect, and in the conditions and loops that lead to them. */
export function seed(body: readonly Statement[], at: Seeding): boolean {
  return seedBlock(body, { ...at, repeats: false });
}

interface BlockSeeding extends Seeding {
  /** True inside a loop of the function, whose earlier statements come again. */
  readonly repeats: boolean;
}

function seedBlock(body: readonly Statement[], at: BlockSeeding): boolean {
  const found = body.map((statement) => {
    const repeats = isLoop(statement) || (at.repeats && statement.kind !== "function");
    const own = expressionsOf(statement).map((expression) => seedExpression(expression, at));
    const inner = blocksOf(statement).map((block) => seedBlock(block, { ...at, repeats }));
    return own.includes(true) || inner.includes(true);
  });
  const last = found.lastIndexOf(true);
  for (const [index, statement] of body.entries()) {
    if (!isControl(statement)) continue;
    const before = last > index || (last >= 0 && at.repeats);
    if (
      !found[index] &&
      !(before && leaves(statement, isWayOut)) &&
      !(last >= 0 && leaves(statement, isRaise))
    )
      continue;
    for (const expression of expressionsOf(statement))
      for (const name of namesIn(expression)) at.seeds.add(name);
  }
  return last >= 0;
}

function isLoop({ kind }: Statement): boolean {
  return kind === "while" || kind === "for";
}

function isControl(statement: Statement): boolean {
  return isLoop(statement) || statement.kind === "if" || statement.kind === "match";
}

/** True for a statement that may leave the block it stands in by one of these ways. */
function leaves(statement: Statement, isWay: (inner: Statement) => boolean): boolean {
  return blocksOf(statement).some((block) =>
    block.some((inner) => isWay(inner) || (isControl(inner) && leaves(inner, isWay))),
  );
}

/** Leaves what follows in the function undone. */
function isWayOut({ kind }: Statement): boolean {
  return kind === "return" || kind === "continue" || kind === "break";
}

/** Leaves what follows in the callers undone, too. */
function isRaise({ kind }: Statement): boolean {
  return kind === "raise";
}

function seedExpression(expression: Expression, at: Seeding): boolean {
  let found = false;
  walkExpression(expression, {
    expression: (part) => {
      if (!isTouching(part, at.touching)) return;
      found = true;
      for (const name of part.kind === "call" ? seedsOf(part, at) : namesIn(part)) at.seeds.add(name);
    },
  });
  return found;
}

/** Calls that are handed what they write: it has no say in where they write it. */
const WRITERS = /(?:^|\.)(?:insert_rows\w*|load_table_from_(?:dataframe|json|file)|upload_from_string)$/;

function nameOfCall({ callee }: ExpressionOf<"call">): string {
  return dottedName(callee) ?? (callee.kind === "attribute" ? callee.name : "");
}

/** Names of a call that may have a say in its effects. */
function seedsOf(call: ExpressionOf<"call">, at: Seeding): readonly string[] {
  if (isLocal(call, at)) return call.callee.kind === "attribute" ? namesIn(call.callee.object) : [];
  if (!isWriter(call)) return namesIn(call);
  return [call.callee, ...handedTo(call)].flatMap((part) => namesIn(part));
}

/** Arguments of a call that may have a say in what it does: all but what a client is handed to write. */
export function handedTo(call: ExpressionOf<"call">): readonly Expression[] {
  const contents = /insert_rows/.test(nameOfCall(call)) ? 1 : 0;
  const isContent = ({ name }: Argument, index: number): boolean =>
    name === null ? index === contents : CONTENTS.test(name);
  return call.args
    .filter((argument, index) => !(isWriter(call) && isContent(argument, index)))
    .map(({ value }) => value);
}

function isWriter(call: ExpressionOf<"call">): boolean {
  return WRITERS.test(nameOfCall(call)) && call.args.every(({ star }) => star === "");
}

const CONTENTS = /^(?:rows|json_rows|dataframe|file_obj|data)$/;

/** True for a call of a function of the module itself, whose arguments matter only as far as its parameters do. */
function isLocal({ callee }: ExpressionOf<"call">, { local }: Seeding): boolean {
  const name = callee.kind === "attribute" || callee.kind === "name" ? callee.name : "";
  return local.has(name) && !isSinkName(dottedName(callee) ?? name) && !isSinkName(name);
}
