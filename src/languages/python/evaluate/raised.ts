import type { Value } from "./values.ts";

/** A Python exception on its way to a handler; the stack of the evaluator is of no interest and dear to write down. */
export class Raised extends Error {
  /** Names of the exception's class and of its bases. */
  readonly types: readonly string[];
  readonly value: Value;
  /** True for `sys.exit` at the top of the script: its regular end. */
  readonly regular: boolean;

  constructor(types: readonly string[], value: Value = null, regular = false) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(types[0] ?? "Exception");
    Error.stackTraceLimit = stackTraceLimit;
    this.regular = regular;
    this.name = "Raised";
    this.types = types;
    this.value = value;
  }
}

/** What `sys.exit(value)` raises. */
export function exitRaised(value: Value, depth: number): Raised {
  return new Raised(lineage("SystemExit"), value, depth <= 1);
}

const BASES: Readonly<Record<string, string>> = {
  KeyError: "LookupError",
  IndexError: "LookupError",
  FileNotFoundError: "OSError",
  PermissionError: "OSError",
  TimeoutError: "OSError",
  ModuleNotFoundError: "ImportError",
  ZeroDivisionError: "ArithmeticError",
  OverflowError: "ArithmeticError",
  NotImplementedError: "RuntimeError",
  RecursionError: "RuntimeError",
  UnicodeDecodeError: "ValueError",
  JSONDecodeError: "ValueError",
};

const NOT_EXCEPTIONS = new Set(["SystemExit", "KeyboardInterrupt", "GeneratorExit", "BaseException"]);

/** A built-in exception by name, ready to throw. */
export function builtinError(name: string, value: Value = null): Raised {
  return new Raised(lineage(name), value);
}

/** The names under which a built-in exception is caught. */
export function lineage(name: string): readonly string[] {
  const names = [name];
  for (let base = BASES[name]; base !== undefined; base = BASES[base]) names.push(base);
  if (!NOT_EXCEPTIONS.has(name)) names.push("Exception");
  names.push("BaseException");
  return [...new Set(names)];
}
