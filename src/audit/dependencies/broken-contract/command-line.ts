import type { ScriptFact } from "#domain/script.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { localImports } from "../../script-reach.ts";

/** How a script treats words of its command line that it does not know. */
export type Strictness = "refuses" | "ignores" | "unknown";

/** What a script accepts on its command line. */
export interface CommandLine {
  /** Its own flags and those that modules of the repository add to its parser. */
  readonly flags: readonly string[];
  readonly positionals: readonly string[];
  readonly strictness: Strictness;
  /** True where long flags may be abbreviated, as argparse allows. */
  readonly abbreviates: boolean;
}

/** Modules whose parsers stop at a flag that was not declared, and whose declarations are read. */
const STRICT_PARSERS: ReadonlySet<string> = new Set(["argparse", "click", "typer", "getopt"]);
/** Modules that read a command line in a way that is not read here. */
const OTHER_PARSERS: ReadonlySet<string> = new Set([
  "absl",
  "docopt",
  "fire",
  "optparse",
  "plac",
  "tap",
  "cyclopts",
]);

/** The command line of a script, read with the modules that it imports. */
export function commandLineOf(script: ScriptFact, scripts: readonly ScriptFact[]): CommandLine {
  const parts = withModules(script, scripts);
  const modules = new Set(
    parts.flatMap(({ imports }) => imports.map(({ module }) => module.split(".")[0] ?? "")),
  );
  const flags = [...new Set(parts.flatMap((part) => part.flags))];
  const positionals = [...new Set(parts.flatMap((part) => part.positionals))];
  return {
    flags,
    positionals,
    strictness: strictnessOf(script, { flags, positionals, modules }),
    abbreviates: modules.has("argparse"),
  };
}

/** Modules that are followed from a script for what they add to its parser: those it imports, and those that they import. */
const IMPORT_DEPTH = 2;

function withModules(script: ScriptFact, scripts: readonly ScriptFact[]): readonly ScriptFact[] {
  const byPath = scriptsByPath(scripts);
  const found = new Set<ScriptFact>([script]);
  let level: readonly ScriptFact[] = [script];
  for (let depth = 0; depth < IMPORT_DEPTH; depth++) {
    level = level
      .flatMap((part) => localImports(part, scripts).flatMap((path) => byPath.get(path) ?? []))
      .filter((module) => !found.has(module));
    for (const module of level) found.add(module);
  }
  return [...found];
}

function strictnessOf(
  script: ScriptFact,
  seen: {
    readonly flags: readonly string[];
    readonly positionals: readonly string[];
    readonly modules: ReadonlySet<string>;
  },
): Strictness {
  const { flags, positionals, modules } = seen;
  const isSeen = script.complete && script.syntax.length === 0;
  if (script.language === "shell") return isSeen && flags.length > 0 ? "refuses" : "unknown";
  if ([...modules].some((module) => OTHER_PARSERS.has(module))) return "unknown";
  if ([...modules].some((module) => STRICT_PARSERS.has(module))) return isSeen ? "refuses" : "unknown";
  const readsNothing = flags.length === 0 && positionals.length === 0 && !modules.has("sys");
  return isSeen && readsNothing ? "ignores" : "unknown";
}
