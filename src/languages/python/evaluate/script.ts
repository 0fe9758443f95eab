import type { Parser } from "web-tree-sitter";
import type { Effect } from "#domain/effect.ts";
import type { FileUse, ScriptCall, TakenIdentity } from "#domain/script.ts";
import type { SourceTree } from "../../source.ts";
import type { SearchPath } from "../facts/search.ts";
import { mayHaveEffects } from "../reach.ts";
import type { ExpressionOf, Module } from "../syntax/ast.ts";
import { type Budget, Exhausted, noteLimit, openBudget, STEP_LIMIT } from "./budget.ts";
import { call } from "./calls.ts";
import { instantiate } from "./classes.ts";
import { openDecisions } from "./decisions.ts";
import { effectsOf, type Found } from "./effects.ts";
import { type Ending, type Execute, type Explored, explore } from "./explore.ts";
import { evaluate } from "./expressions.ts";
import { unknownParameter } from "./functions.ts";
import { type HoleTable, openHoles } from "./holes.ts";
import { Raised } from "./raised.ts";
import { openRecorder } from "./recorder.ts";
import type { Frame, Run } from "./run.ts";
import { openScope, type Scope } from "./scope.ts";
import { execute } from "./statements.ts";
import { dormantIn, type Entry, entriesOf, sinkCalls } from "./uncalled.ts";
import {
  type CallArguments,
  type ClassValue,
  type FunctionValue,
  isKind,
  type ModuleValue,
  type Value,
} from "./values.ts";

/** A script and what it is read against. */
export interface Subject {
  readonly parser: Parser;
  readonly tree: SourceTree;
  readonly search: SearchPath;
  readonly module: Module;
  /** Words of the command line behind the script's name, where a caller hands them over. */
  readonly words?: readonly string[];
}

/** What evaluation tells of a script. */
export interface Evaluation {
  readonly effects: readonly Effect[];
  readonly calls: readonly ScriptCall[];
  readonly tools: readonly string[];
  readonly filesRead: readonly string[];
  readonly fileUses: readonly FileUse[];
  readonly identities: readonly TakenIdentity[];
  readonly environmentRead: readonly string[];
  readonly limits: readonly string[];
}

const MAIN_RUNS = 64;
const THOROUGH_RUNS = 48;
const FUNCTION_RUNS = 12;
const LIGHT_STEPS = 50_000;
/** Steps of a script whose tree has no allowance left. */
const CROWDED_STEPS = 20_000;
/** Part of the budget that the first run may use; the rest is for its variations. */
const FIRST_SHARE = 0.6;

/** What all runs of a script share. */
interface Evaluator {
  readonly subject: Subject;
  readonly holes: HoleTable;
  readonly memory: Map<string, unknown>;
  readonly recalled: Run["recalled"];
  readonly called: Set<object>;
  readonly origins: Map<string, number>;
  readonly limits: Set<string>;
  readonly sinks: ReadonlySet<ExpressionOf<"call">>;
  /** The module after the first run, from which uncalled functions are called. */
  stage: { scope: Scope; modules: Map<string, ModuleValue> } | null;
}

/** Evaluates a script: as its interpreter would run it, then its functions that nobody calls. */
export function evaluateScript(subject: Subject): Evaluation {
  const evaluator: Evaluator = {
    subject,
    holes: openHoles(),
    memory: new Map(),
    recalled: new WeakMap(),
    called: new Set(),
    origins: new Map(),
    limits: new Set(),
    sinks: new Set(sinkCalls(subject.module)),
    stage: null,
  };
  if (!mayHaveEffects(subject)) return evaluateLightly(evaluator);
  const share = shareOf(subject.tree);
  if (share < STEP_LIMIT)
    evaluator.limits.add("The repository is large: this script was evaluated in short.");
  const whole: Extent = { thorough: false, runs: MAIN_RUNS, steps: share };
  const found: Found[] = [exploreMain(evaluator, whole)];
  if (hasUnreached(evaluator, found))
    found.push(onlyNew(found, exploreMain(evaluator, { ...whole, thorough: true, runs: THOROUGH_RUNS })));
  const uncalled = exploreUncalled(evaluator);
  found.push(...uncalled);
  if (
    found.some(({ runs }) => runs.some(({ result }) => result.ending === "exhausted")) ||
    uncalled.some(endedUnseen)
  )
    found.push(exploreLeftOver(evaluator, found));
  const aborted = found[0]?.runs.every(({ result }) => result.ending === "aborted");
  if (aborted && reachedLines(found).size > 0 && hasUnreached(evaluator, found))
    evaluator.limits.add("Not every call that may have an effect was reached.");
  return {
    ...effectsOf({ found, holes: evaluator.holes, limits: evaluator.limits }),
    limits: [...evaluator.limits],
  };
}

/** One short run for the files and variables that a script reads; it can have no effect, so nothing is lost by its end. */
function evaluateLightly(evaluator: Evaluator): Evaluation {
  const found = [
    exploreMain({ ...evaluator, limits: new Set() }, { thorough: false, runs: 1, steps: LIGHT_STEPS }),
  ];
  return { ...effectsOf({ found, holes: evaluator.holes, limits: new Set() }), limits: [] };
}

/** True where a function was entered, and every path through it ended before anything that may have an effect. */
function endedUnseen({ runs }: Found): boolean {
  return runs.every(({ result }) => result.ending === "aborted" && result.recorder.reached.size === 0);
}

/** True where a sink of a function that was called, or of the module itself, was on no path. */
function hasUnreached(evaluator: Evaluator, found: readonly Found[]): boolean {
  const reached = reachedLines(found);
  const { module } = evaluator.subject;
  const dormant = dormantIn(module, evaluator.called);
  const isDormant = (at: number): boolean => dormant.some(({ start, end }) => start <= at && at < end);
  return [...evaluator.sinks].some((sink) => !reached.has(sink.line) && !isDormant(sink.start));
}

function reachedLines(found: readonly Found[]): ReadonlySet<number> {
  return new Set(found.flatMap(({ runs }) => runs.flatMap(({ result }) => [...result.recorder.reached])));
}

/** Runs without the effects of lines that others have already reached. */
function onlyNew(found: readonly Found[], { runs }: Found): Found {
  const reached = reachedLines(found);
  for (const { result } of runs) {
    for (const [key, { line }] of result.recorder.effects)
      if (reached.has(line)) result.recorder.effects.delete(key);
  }
  return { runs };
}

/** How far the module itself is explored. */
interface Extent {
  readonly thorough: boolean;
  readonly runs: number;
  readonly steps: number;
}

function exploreMain(evaluator: Evaluator, { thorough, runs: most, steps }: Extent): Found {
  let spent = 0;
  const runMain: Execute = (prescribed) => {
    const left = steps - spent;
    if (prescribed.size > 0 && left < 1_000) return null;
    const first = prescribed.size === 0;
    const budget = openBudget(first ? steps * FIRST_SHARE : left, { summarises: first });
    const scope = openScope("module", null, evaluator.subject.module.path);
    scope.variables.set("__name__", "__main__");
    scope.variables.set("__file__", evaluator.subject.module.path);
    const run = openRun(evaluator, { budget, prescribed, modules: new Map(), thorough });
    const ending = attempt(run, () => void execute(run, scope, evaluator.subject.module.body));
    spent += budget.steps;
    evaluator.stage ??= { scope, modules: run.modules };
    return { trail: run.decisions.trail, recorder: run.recorder, ending };
  };
  const { runs, complete } = explore(runMain, most);
  if (!complete && !thorough) evaluator.limits.add("Not every combination of conditions was followed.");
  return { runs };
}

/** Steps that the next script of a tree may take: all, until the allowance is used up, and then a few. */
function shareOf({ allowance }: SourceTree): number {
  return allowance === undefined || allowance.steps > 0 ? STEP_LIMIT : CROWDED_STEPS;
}

/** Runs a piece of a script; gives how it ended. */
function attempt(run: Run, piece: () => void): Ending {
  const before = run.budget.steps;
  try {
    piece();
    return "finished";
  } catch (error) {
    if (error instanceof Raised) return error.regular ? "finished" : "aborted";
    if (!(error instanceof Exhausted) && !(error instanceof RangeError)) throw error;
    if (error instanceof RangeError)
      noteLimit(run.budget, "The evaluation was nested too deeply and was ended.");
    return "exhausted";
  } finally {
    const { allowance } = run.tree;
    if (allowance !== undefined) allowance.steps -= run.budget.steps - before;
    for (const limit of run.budget.hits) run.recorder.limits.add(limit);
  }
}

interface RunSettings {
  readonly budget: Budget;
  readonly prescribed: ReadonlyMap<unknown, number>;
  readonly modules: Map<string, ModuleValue>;
  readonly thorough?: boolean;
}

function openRun(evaluator: Evaluator, { budget, prescribed, modules, thorough = false }: RunSettings): Run {
  const { parser, tree, search, module, words = null } = evaluator.subject;
  const base: Frame = { path: module.path, name: "<module>", callee: null, self: null, line: 1 };
  return {
    parser,
    tree,
    search,
    script: module,
    words,
    budget,
    holes: evaluator.holes,
    decisions: openDecisions(prescribed),
    recorder: openRecorder(),
    frames: [base],
    modules,
    called: evaluator.called,
    origins: evaluator.origins,
    sinks: evaluator.sinks,
    thorough,
    shallow: false,
    repeating: 0,
    catching: [],
    exitSkipped: false,
    doubt: null,
    yields: [],
    shared: new Map(),
    memory: evaluator.memory,
    recalled: evaluator.recalled,
  };
}

const UNCALLED_STEPS = 400_000;

function exploreUncalled(evaluator: Evaluator): readonly Found[] {
  const { stage } = evaluator;
  if (stage === null) return [];
  let left = Math.min(UNCALLED_STEPS, shareOf(evaluator.subject.tree));
  const found: Found[] = [];
  for (const entry of entriesOf(evaluator.subject.module)) {
    if (evaluator.called.has(entry.definition)) continue;
    const { runs, complete } = explore((prescribed) => {
      if (left < 1_000) return null;
      const budget = openBudget(left);
      const run = openRun(evaluator, { budget, prescribed, modules: stage.modules });
      const ending = attempt(run, () => callEntry(run, stage.scope, entry));
      left -= budget.steps;
      return { trail: run.decisions.trail, recorder: run.recorder, ending };
    }, FUNCTION_RUNS);
    if (!complete)
      evaluator.limits.add(`Not every combination of conditions in ${entry.definition.name} was followed.`);
    found.push({ runs: runs as readonly Explored[] });
  }
  return found;
}

/** Calls a function of which no caller is known: every parameter is unknown. */
function callEntry(run: Run, scope: Scope, { definition, owner }: Entry): void {
  const holder = owner === null ? scope.variables.get(definition.name) : scope.variables.get(owner.name);
  if (owner === null) {
    if (isKind(holder, "function")) call(run, holder, unknownArguments(run, holder, 0));
    else if (isKind(holder, "object")) call(run, holder, emptyArguments(definition));
    return;
  }
  const method = isKind(holder, "class") ? holder.members.get(definition.name) : undefined;
  if (!isKind(holder, "class") || !isKind(method, "function")) return;
  const binding = method.marks.get("binding");
  if (binding === "static") call(run, method, unknownArguments(run, method, 0));
  else {
    const self = binding === "class" ? holder : instanceOf(run, holder);
    const args = unknownArguments(run, method, 1);
    call(run, method, { ...args, positional: [self, ...args.positional] });
  }
}

/** An instance made with the defaults of its initializer, unknown where there are none. */
function instanceOf(run: Run, type: ClassValue): Value {
  const initializer = type.members.get("__init__");
  if (!isKind(initializer, "function")) return instantiate(run, type, emptyArguments(type.definition));
  const args = unknownArguments(run, initializer, 1);
  const named = new Map([...args.named].filter(([name]) => !initializer.defaults.has(name)));
  return instantiate(run, type, { ...args, named, open: false });
}

/** Sinks that no run reached before the budget was spent, read by themselves: their names are patterns. */
function exploreLeftOver(evaluator: Evaluator, found: readonly Found[]): Found {
  const reached = reachedLines(found);
  const budget = openBudget(UNCALLED_STEPS);
  const run = { ...openRun(evaluator, { budget, prescribed: new Map(), modules: new Map() }), shallow: true };
  const scope = openScope(
    "function",
    evaluator.stage?.scope ?? openScope("module", null, evaluator.subject.module.path),
  );
  for (const sink of evaluator.sinks) {
    if (reached.has(sink.line)) continue;
    const frame = run.frames[0];
    if (frame !== undefined) frame.line = sink.line;
    budget.depth = 0;
    attempt(run, () => void evaluate(run, scope, sink));
  }
  return { runs: [{ flips: new Map(), result: { trail: [], recorder: run.recorder, ending: "finished" } }] };
}

function emptyArguments(site: object): CallArguments {
  return { positional: [], named: new Map(), open: false, line: 0, site };
}

function unknownArguments(run: Run, callee: FunctionValue, from: number): CallArguments {
  const named = new Map<string, Value>();
  for (const parameter of callee.definition.parameters.slice(from)) {
    if (parameter.kind === "positional" || parameter.kind === "keyword") {
      named.set(parameter.name, unknownParameter(run, callee, parameter));
    }
  }
  return { positional: [], named, open: true, line: callee.definition.line, site: callee.definition };
}
