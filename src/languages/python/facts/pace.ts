import type { Expression, ExpressionOf, Module, Statement } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";
import { blocksOf, expressionsOf, walkExpression } from "../syntax/walk.ts";

/** How a script paces its work, by its text and the defaults of its options; absent where the text does not tell. */
export interface Pace {
  /** Threads, processes or tasks at once. */
  readonly workers?: number;
  /** Seconds that it waits for each item of a loop. */
  readonly pauseSeconds?: number;
}

const POOL =
  /(?:^|\.)(?:ThreadPoolExecutor|ProcessPoolExecutor|ThreadPool|BoundedSemaphore|Semaphore)$|^multiprocessing\.(?:\w+\.)?Pool$|^joblib\.Parallel$/;
const SIZE_NAMES: ReadonlySet<string> = new Set(["max_workers", "processes", "n_jobs", "value"]);
/** Options that no script means: a size past it is a slip or a hole. */
const WORKERS_LIMIT = 10_000;

/** The pace of a Python script: the size of its pools, and what it sleeps for each item. */
export function paceOf(module: Module, outline: Outline): Pace {
  const numbers = knownNumbers(module, outline);
  const sizes = outline.calls.flatMap((call) =>
    POOL.test(dottedName(call.callee, outline.aliases) ?? "") ? [sizeOf(call, numbers)] : [],
  );
  const known = sizes.filter((size) => size !== null && Number.isInteger(size) && size > 0);
  const workers = known.length === sizes.length ? Math.max(0, ...known.map(Number)) : 0;
  const pauses: number[] = [];
  for (const call of sleepsOf(module.body, false, outline)) {
    const seconds = numberOf(call.args[0]?.value, numbers);
    if (seconds !== null && seconds > 0) pauses.push(seconds);
  }
  const pause = pauses.reduce((sum, seconds) => sum + seconds, 0);
  return {
    ...(workers > 0 && workers <= WORKERS_LIMIT ? { workers } : {}),
    ...(pause > 0 ? { pauseSeconds: Math.round(pause * 1000) / 1000 } : {}),
  };
}

function sizeOf(call: ExpressionOf<"call">, numbers: ReadonlyMap<string, number>): number | null {
  const named = call.args.find(({ name }) => name !== null && SIZE_NAMES.has(name));
  const first = call.args.find(({ name, star }) => name === null && star === "");
  return numberOf((named ?? first)?.value, numbers);
}

/** Constants of the module, and the defaults of its options by the name of their value: `args.workers`. */
function knownNumbers({ body }: Module, outline: Outline): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const statement of body) {
    const target = statement.kind === "assign" ? statement.targets[0] : undefined;
    if (statement.kind !== "assign" || target?.kind !== "name") continue;
    const value = numberOf(statement.value, numbers);
    if (value !== null) numbers.set(target.name, value);
    else numbers.delete(target.name);
  }
  for (const call of outline.calls) {
    const method = call.callee.kind === "attribute" ? call.callee.name : "";
    if (method !== "add_argument" && method !== "option") continue;
    const value = numberOf(call.args.find(({ name }) => name === "default")?.value, numbers);
    const destination = destinationOf(call);
    if (value !== null && destination !== null) numbers.set(destination, value);
  }
  return numbers;
}

function destinationOf({ args }: ExpressionOf<"call">): string | null {
  const given = args.find(({ name }) => name === "dest")?.value;
  if (given?.kind === "string") return given.value;
  const flags = args.flatMap(({ name, value }) =>
    name === null && value.kind === "string" ? [value.value] : [],
  );
  const flag = flags.find((word) => word.startsWith("--")) ?? flags[0];
  return flag === undefined ? null : flag.replace(/^-+/, "").replaceAll("-", "_");
}

function numberOf(value: Expression | undefined, numbers: ReadonlyMap<string, number>): number | null {
  if (value === undefined) return null;
  if (value.kind === "integer") return Number(value.value);
  if (value.kind === "float") return value.value;
  if (value.kind === "name" || value.kind === "attribute") return numbers.get(value.name) ?? null;
  return null;
}

/** Sleeps that come once for an item: in a `for` loop, or in a function that is called for each; none of polling and retries. */
function* sleepsOf(
  statements: readonly Statement[],
  perItem: boolean,
  outline: Outline,
): Generator<ExpressionOf<"call">, void, undefined> {
  for (const statement of statements) {
    if (statement.kind === "while") continue;
    if (perItem) yield* callsIn(statement, outline);
    const inner =
      perItem || statement.kind === "for" || (statement.kind === "function" && statement.name !== "main");
    const blocks = statement.kind === "try" ? [statement.body, statement.finalBody] : blocksOf(statement);
    for (const block of blocks) yield* sleepsOf(block, inner, outline);
  }
}

function callsIn(statement: Statement, outline: Outline): readonly ExpressionOf<"call">[] {
  const found: ExpressionOf<"call">[] = [];
  const visit = (part: Expression): void => {
    if (part.kind !== "call") return;
    const name = dottedName(part.callee, outline.aliases);
    if (name === "time.sleep" || name === "asyncio.sleep") found.push(part);
  };
  for (const expression of expressionsOf(statement)) walkExpression(expression, { expression: visit });
  return found;
}
