import type { ScriptCall } from "#domain/script.ts";
import { nearest } from "../../nearest.ts";
import { counted, listed } from "../../wording.ts";
import type { CommandLine } from "./command-line.ts";

/** What is wrong with one call, and how sure that is. */
export interface Mismatch {
  readonly certainty: "refused" | "ignored" | "doubtful";
  /** A clause after the caller's name: `passes --x to b.py, which …`. */
  readonly says: string;
  /** What to write instead. */
  readonly action: string;
}

/** What a call passes that the called script does not accept; null where all is accepted. */
export function mismatchOf(call: ScriptCall, callee: CommandLine): Mismatch | null {
  const unknown = [...new Set(flagsOf(call.args))].filter((flag) => !accepts(callee, flag));
  if (unknown.length > 0) return unknownFlags(call, callee, unknown);
  const leading = leadingWords(call.args);
  return leading.length > callee.positionals.length ? surplusWords(call, callee, leading) : null;
}

/** Flags among the words of a call, without their values. */
export function flagsOf(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  const before = end < 0 ? args : args.slice(0, end);
  return before.filter(isFlag).map((word) => (word.startsWith("--") ? (word.split("=")[0] ?? word) : word));
}

/** Negative numbers and words with blanks are values; a word that begins with a hole may be anything. */
function isFlag(word: string): boolean {
  return /^--?[A-Za-z]/.test(word) && !/\s/.test(word) && !/[{}]/.test(word.split("=")[0] ?? "");
}

function accepts({ flags, abbreviates, strictness }: CommandLine, flag: string): boolean {
  if (flags.includes(flag)) return true;
  if (flag === "--help" || flag === "-h") return strictness !== "ignores";
  if (!flag.startsWith("--")) return flags.includes(flag.slice(0, 2));
  return abbreviates && flags.filter((known) => known.startsWith(flag)).length === 1;
}

function unknownFlags(call: ScriptCall, callee: CommandLine, unknown: readonly string[]): Mismatch {
  const names = listed(unknown);
  if (callee.strictness === "ignores") {
    return {
      certainty: "ignored",
      says: `passes ${names} to ${call.path}, which reads no arguments`,
      action: `Take ${names} out of the call, or let ${call.path} read it.`,
    };
  }
  const accepted = callee.flags.length === 0 ? "accepts no flags" : `accepts ${listed(callee.flags)}`;
  const instead = unknown.flatMap((flag) => {
    const near = nearest(flag, callee.flags);
    return near === null ? [] : [`${near} for ${flag}`];
  });
  const hint = instead.length === 0 ? "" : ` (nearest: ${instead.join(", ")})`;
  return {
    certainty: callee.strictness === "refuses" ? "refused" : "doubtful",
    says: `passes ${names} to ${call.path}, which ${accepted}${hint}`,
    action:
      instead.length === 0
        ? `Take ${names} out of the call, or add it to ${call.path}.`
        : `Write ${instead.join(", ")}, or add ${names} to ${call.path}.`,
  };
}

/** Words before the first flag; words after a flag may be its values. */
function leadingWords(args: readonly string[]): readonly string[] {
  const end = args.findIndex((word) => word.startsWith("-"));
  return (end < 0 ? args : args.slice(0, end)).filter((word) => !/[{}*@]/.test(word));
}

/** A declared positional may take a list, so only a script that declares none surely refuses. */
function surplusWords(call: ScriptCall, callee: CommandLine, leading: readonly string[]): Mismatch | null {
  const { strictness, positionals, abbreviates, flags } = callee;
  if (strictness !== "refuses" || !abbreviates || positionals.length > 0) return null;
  const accepted = flags.length === 0 ? "accepts none" : `accepts only ${listed(flags)}`;
  return {
    certainty: "refused",
    says: `passes ${counted(leading.length, "word")} (${listed(leading)}) to ${call.path}, which ${accepted}`,
    action: `Pass it with a flag of ${call.path}, or let ${call.path} take it by position.`,
  };
}
