import { type CommandFact, readCommand, readCommandLine } from "../../../commands/index.ts";
import { looksLikeSql } from "../../../sql/index.ts";
import { folderOf, normalisePath } from "../../facts/search.ts";
import { settle } from "../deferred.ts";
import { hasHole, showText } from "../holes.ts";
import { originOf } from "../origins.ts";
import { recordEffect, recordFile, recordIdentity } from "../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { rowsOf, selectorOf } from "../sql.ts";
import { toText } from "../text.ts";
import { isSequence, type Native, type Value } from "../values.ts";
import type { Library } from "./define.ts";

const CONTEXT = { project: null, dataset: null };

/** Runs a command given as a list of words or as a shell line. */
export const runShell: Native = (run, args) => {
  const given = settle(run, args.positional[0] ?? args.named.get("args") ?? args.named.get("cmd") ?? null);
  if (isSequence(given)) {
    const words = given.items.map((word) => toText(run, word));
    if (isShell(words)) noteLine(run, words[2] ?? "");
    else noteCommand(run, readCommand(words, CONTEXT), words.join(" "));
  } else {
    const text = toText(run, given);
    if (text !== "") noteLine(run, text);
  }
  return outputOf(run, given);
};

/** What a command prints: rows where it sends a query. */
function outputOf(run: Run, given: Value): Value {
  const words = isSequence(given) ? given.items.map((word) => toText(run, word)) : [];
  const query = words[0] === "bq" ? words.find((word) => looksLikeSql(word)) : undefined;
  return query === undefined
    ? unknownHere(run, { cause: "output of a command", label: "output" })
    : rowsOf(run, query);
}

/** `bash -c "…"`: the words are a shell line. */
function isShell(words: readonly string[]): boolean {
  return /(?:^|\/)(?:ba|z|da)?sh$/.test(words[0] ?? "") && /^-\w*c$/.test(words[1] ?? "");
}

function noteLine(run: Run, line: string): void {
  const facts = readCommandLine(line, CONTEXT);
  if (facts.length === 0) noteUnknown(run, line);
  for (const fact of facts) noteCommand(run, fact, line);
}

function noteCommand(run: Run, fact: CommandFact, text: string): void {
  const line = scriptLine(run);
  run.recorder.reached.add(line);
  if (fact.tool === null || hasHole(fact.tool)) noteUnknown(run, text);
  else run.recorder.tools.add(fact.tool);
  for (const effect of fact.effects) {
    const { verb, kind, name, to, columns, statement } = effect;
    const origin = originOf(run, text);
    recordEffect(run.recorder, {
      verb,
      kind,
      name,
      line,
      ...(to === undefined ? {} : { to }),
      ...(columns === undefined ? {} : { columns }),
      ...(statement === undefined ? {} : { statement }),
      ...(origin === undefined || origin === line ? {} : { sqlLine: origin }),
      ...selectorOf(run, name),
    });
  }
  for (const { mode, path } of fact.files ?? [])
    recordFile(run.recorder, { mode, path: showText(run.holes, path), line });
  for (const { kind, name } of fact.identities ?? [])
    recordIdentity(run.recorder, { kind, name: showText(run.holes, name), line });
  if (fact.call !== null) noteCall(run, fact.call, line);
}

function noteUnknown(run: Run, text: string): void {
  if (!hasHole(text)) return;
  recordEffect(run.recorder, {
    verb: "execute",
    kind: "other",
    name: text.trim().slice(0, 200),
    line: scriptLine(run),
  });
}

function noteCall(run: Run, { path, args }: { path: string; args: readonly string[] }, line: number): void {
  const shown = { path: located(run, path), args: args.map((word) => showText(run.holes, word)), line };
  run.recorder.calls.set(`${line}\n${shown.path}\n${shown.args.join("\n")}`, shown);
}

/** The path in the repository: as the command says it, else from the script's folder. */
function located(run: Run, path: string): string {
  const plain = showText(run.holes, path);
  if (run.tree.has(plain)) return plain;
  const beside = normalisePath(`${folderOf(run.script.path)}/${plain}`);
  return beside !== null && run.tree.has(beside) ? beside : plain;
}

export const SUBPROCESS: Library = {
  functions: {
    run: runShell,
    call: runShell,
    check_call: runShell,
    check_output: runShell,
    Popen: runShell,
    getoutput: runShell,
    getstatusoutput: runShell,
  },
  member: (run, name) =>
    /^(?:PIPE|STDOUT|DEVNULL)$/.test(name) ? unknownHere(run, { cause: name, label: name }) : undefined,
};
