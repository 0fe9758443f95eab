import type { Effect } from "#domain/effect.ts";
import { describePython } from "../python/index.ts";
import { type Machine, siteLine } from "./machine.ts";
import { combine, isPlain } from "./values.ts";

/** Ways to fill the alternatives of one text that are evaluated. */
const WAYS_LIMIT = 8;

/** Python code that a command line hands over: `python3 -c "…"`, `python3 - <<EOF`; null where it does not. */
export function inlinePython(machine: Machine, argv: readonly string[]): string | null {
  const [program = "", first, code] = argv;
  if (!/(?:^|\/)(?:python|pypy)[\d.]*$/.test(program)) return null;
  if (first === "-c") return code ?? "";
  return argv.length === 1 || first === "-" ? machine.stdin : null;
}

/** Evaluates Python code within the script; its effects stand at its lines and under the guards of the command. */
export function evaluatePython(machine: Machine, argv: readonly string[], line: number): void {
  const code = inlinePython(machine, argv);
  if (code === null) return;
  const ways = combine(machine.holes, [code, ...argv.slice(argv[1] === "-c" ? 3 : 2)], machine.scope) ?? [];
  const known = ways.map(({ texts }) => texts).filter(([text = ""]) => isPlain(text));
  if (known.length === 0 || known.length < ways.length || known.length > WAYS_LIMIT)
    machine.findings.limits.add(
      `Python code within the script (line ${siteLine(machine, line)}) was not read`,
    );
  const before = argv[1] === "-c" ? line - 1 : line;
  for (const [text = "", ...words] of known.slice(0, WAYS_LIMIT))
    record(machine, { text, words: words.every(isPlain) ? words : null }, before);
}

/** Code, and the words that it finds behind its name. */
interface Handed {
  readonly text: string;
  readonly words: readonly string[] | null;
}

function record(machine: Machine, { text, words }: Handed, before: number): void {
  const { cwd, guards } = machine.scope;
  const path = `${cwd === null || cwd === "" ? "" : `${cwd}/`}python-at-line-${before + 1}.py`;
  const file = { path, text, bytes: Buffer.byteLength(text), ...(words === null ? {} : { words }) };
  const found = describePython(file, machine.tree, { python: machine.python, bash: machine.parser });
  const { findings } = machine;
  const lineOf = (line: number) => machine.site ?? before + line;
  const outer = guards.map((guard) => guard.text).filter((guard) => guard !== "");
  for (const effect of found.effects) {
    const placed = placeAt(effect, outer, lineOf);
    findings.effects.set(
      JSON.stringify([placed.verb, placed.kind, placed.name, placed.to, placed.guard, placed.line]),
      placed,
    );
  }
  for (const call of found.calls)
    findings.calls.set(`python ${path} ${call.line} ${call.path}`, { ...call, line: lineOf(call.line) });
  for (const tool of found.tools) findings.tools.add(tool);
  for (const name of found.environmentRead) findings.environmentRead.add(name);
  for (const name of found.filesRead) findings.filesRead.add(name);
  for (const use of found.fileUses ?? [])
    findings.fileUses.set(`${use.mode} ${use.path}`, { ...use, line: lineOf(use.line) });
  for (const identity of found.identities ?? [])
    findings.identities.set(identity.name, { ...identity, line: lineOf(identity.line) });
  for (const limit of found.limits) findings.limits.add(`Python code at line ${before + 1}: ${limit}`);
}

function placeAt(effect: Effect, outer: readonly string[], lineOf: (line: number) => number): Effect {
  const guards = effect.guard === null ? outer : [...outer, effect.guard];
  const { sqlLine } = effect;
  return {
    ...effect,
    holes: effect.holes.map((hole) => ({ ...hole, line: lineOf(hole.line) })),
    guard: guards.length === 0 ? null : guards.join(", "),
    line: lineOf(effect.line),
    ...(sqlLine === undefined ? {} : { sqlLine: lineOf(sqlLine) }),
  };
}
