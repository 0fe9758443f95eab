import type { ParseArgsConfig } from "node:util";
import { Problem } from "#domain/problem.ts";

/** Where a command writes, and what the place can show. */
export interface Terminal {
  /** Result lines: standard output. */
  out(text: string): void;
  /** Progress, warnings and errors: standard error. */
  err(text: string): void;
  /** One line that is overwritten by the next; silent where standard error is not a terminal. */
  progress(text: string): void;
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

/** Option values after parsing, by long name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command gets. */
export interface Invocation {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
  readonly terminal: Terminal;
  /** Folder that holds the running bundle; grammars lie in it. */
  readonly assets: URL;
}

/** One command of the command line. */
export interface Command {
  /** Text that `--help` prints. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Most positional arguments that it takes. */
  readonly positionals: number;
  /** Returns the exit code. */
  run(invocation: Invocation): Promise<number>;
}

/** Options of how much a command says, for commands that print a report. */
export const DETAIL_OPTIONS = {
  quiet: { type: "boolean", short: "q" },
  verbose: { type: "boolean", short: "v" },
} as const;

/** How much a command says. Throws a Problem where both are asked. */
export function detailOf(options: OptionValues): "quiet" | "usual" | "verbose" {
  const [quiet, verbose] = [options["quiet"] === true, options["verbose"] === true];
  if (quiet && verbose)
    throw new Problem({
      code: "usage",
      message: "--quiet and --verbose exclude each other.",
      hint: "Write one of them.",
    });
  return quiet ? "quiet" : verbose ? "verbose" : "usual";
}

/** A string option's value, or undefined. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}
