import type { Parser } from "web-tree-sitter";
import type { SourceTree } from "../../source.ts";
import type { SearchPath } from "../facts/search.ts";
import type { Module } from "../syntax/ast.ts";
import type { Budget } from "./budget.ts";
import type { Doubt } from "./conditions.ts";
import type { Decisions } from "./decisions.ts";
import { type HoleCause, type HoleTable, unknown } from "./holes.ts";
import type { Recorder } from "./recorder.ts";
import type { FunctionValue, ModuleValue, Unknown, Value } from "./values.ts";

/** One call that is being evaluated. */
export interface Frame {
  /** File of the code that runs. */
  readonly path: string;
  readonly name: string;
  /** The function that runs, and the instance or class that it was called on. */
  readonly callee: FunctionValue | null;
  readonly self: Value;
  /** Line that is being evaluated. */
  line: number;
  /** True where a condition that is not known may have ended the call earlier. */
  undecided?: boolean;
}

/** One evaluation of a script from its first line, with its decisions. */
export interface Run {
  readonly parser: Parser;
  readonly tree: SourceTree;
  readonly search: SearchPath;
  readonly script: Module;
  /** Words of the command line behind the script's name, where a caller hands them over. */
  readonly words: readonly string[] | null;
  readonly budget: Budget;
  readonly holes: HoleTable;
  readonly decisions: Decisions;
  readonly recorder: Recorder;
  readonly frames: Frame[];
  /** Modules of the repository that were imported, by path. */
  readonly modules: Map<string, ModuleValue>;
  /** Definitions that were called. */
  readonly called: Set<object>;
  /** Lines of the literals that long texts began with. */
  readonly origins: Map<string, number>;
  /** Calls of the script that may have an effect. */
  readonly sinks: ReadonlySet<object>;
  /** True where branches and handlers are followed that seldom lead anywhere. */
  readonly thorough: boolean;
  /** True where functions are not entered: for what a spent budget left over. */
  readonly shallow: boolean;
  /** Bodies of loops over unknown values that are being evaluated. */
  repeating: number;
  /** Exceptions that some `try` around would catch. */
  readonly catching: (readonly string[])[];
  /** A way out of a loop that was not taken because its condition is unknown. */
  exitSkipped: boolean;
  /** Question behind the last condition that was not known. */
  doubt: Doubt | null;
  /** Values that `yield` gave, of the generators that are being evaluated. */
  readonly yields: Value[][];
  /** Objects that a run has once: the environment. */
  readonly shared: Map<string, Value>;
  /** What all runs of a script remember: scans of SQL texts. */
  readonly memory: Map<string, unknown>;
  /** What pure code of a script gave in any of its runs, by the values that it was given. */
  readonly recalled: WeakMap<object, Map<string, Value>>;
}

/** Line of the script itself that is being evaluated: where it called into another file, the line of that call. */
export function scriptLine(run: Run): number {
  for (let at = run.frames.length - 1; at >= 0; at -= 1) {
    const frame = run.frames[at];
    if (frame !== undefined && frame.path === run.script.path) return frame.line;
  }
  return run.frames[0]?.line ?? 1;
}

/** An unknown value that arises at the line being evaluated. */
export function unknownHere(
  run: Run,
  cause: Omit<HoleCause, "line" | "selector"> & Partial<HoleCause>,
): Unknown {
  return unknown(run.holes, { line: scriptLine(run), selector: null, ...cause });
}
