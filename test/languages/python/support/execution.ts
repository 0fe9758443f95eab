import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCommand, readCommandLine } from "#languages/commands/index.ts";
import { type SqlEffect, scanSql } from "#languages/sql/index.ts";
import { DOUBLES } from "./corpus.ts";

/** True where a Python interpreter is there to compare with. */
export function hasPython(): boolean {
  return spawnSync("python3", ["--version"]).status === 0;
}

type Recorded =
  | {
      readonly kind: "sql";
      readonly text: string;
      readonly project: string | null;
      readonly dataset: string | null;
    }
  | {
      readonly kind: "effect";
      readonly verb: string;
      readonly of: string;
      readonly name: string;
      readonly to: string | null;
    }
  | { readonly kind: "argv"; readonly words: readonly string[] }
  | { readonly kind: "shell"; readonly text: string };

/** Runs a script under recording doubles; gives the effects it had, as `verb kind name to`. */
export function executeScript(run: {
  readonly cwd: string;
  readonly argv: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  const sink = join(folder, "recorded.jsonl");
  try {
    const result = spawnSync("python3", ["-B", ...run.argv], {
      cwd: run.cwd,
      encoding: "utf8",
      env: { ...run.environment, PATH: process.env["PATH"] ?? "", PYTHONPATH: DOUBLES, CORPUS_RECORD: sink },
    });
    if (result.status !== 0) throw new Error(`${run.argv.join(" ")}: ${result.stderr}`);
    return [...new Set(linesOf(sink).flatMap((line) => effectsOf(JSON.parse(line) as Recorded)))].sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesOf(sink: string): readonly string[] {
  try {
    return readFileSync(sink, "utf8").trim().split("\n");
  } catch {
    return [];
  }
}

function effectsOf(recorded: Recorded): readonly string[] {
  if (recorded.kind === "effect") return [wordsOf({ ...recorded, kind: recorded.of })];
  return sentTo(recorded).map(wordsOf);
}

function sentTo(recorded: Exclude<Recorded, { kind: "effect" }>): readonly SqlEffect[] {
  const none = { project: null, dataset: null };
  if (recorded.kind === "sql") return scanSql(recorded.text, recorded).effects;
  if (recorded.kind === "argv") return readCommand(recorded.words, none).effects;
  return readCommandLine(recorded.text, none).flatMap((fact) => fact.effects);
}

/** One effect as a line to compare. */
export function wordsOf({
  verb,
  kind,
  name,
  to,
}: {
  verb: string;
  kind: string;
  name: string;
  to?: string | null;
}): string {
  return [verb, kind, name, ...(to === undefined || to === null ? [] : [to])].join(" ");
}
