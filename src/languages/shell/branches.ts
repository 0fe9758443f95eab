import {
  type Flow,
  fork,
  type Guard,
  type Machine,
  merge,
  type Outcome,
  type Scope,
  SUCCESS,
} from "./machine.ts";
import { type Choice, choose, commonMarks, type Marks } from "./values.ts";

/** Follows both sides of a condition that is not known; what goes on afterwards is what both sides leave. */
export function branch(
  machine: Machine,
  outcome: Outcome,
  whenTrue: () => Flow,
  whenFalse: () => Flow,
): Flow {
  const base = machine.scope;
  const { narrowing } = outcome;
  const holding = narrowing ? narrow(machine, narrowing.token, narrowing.whenTrue) : [];
  const failing = narrowing ? narrow(machine, narrowing.token, narrowing.whenFalse) : [];
  const first = follow(machine, base, {
    guard: outcome.whenTrue,
    narrowed: holding,
    facts: commonMarks(narrowing?.whenTrue ?? []),
    act: whenTrue,
  });
  const second = follow(machine, base, {
    guard: outcome.whenFalse,
    narrowed: failing,
    facts: commonMarks(narrowing?.whenFalse ?? []),
    act: whenFalse,
  });
  machine.outcome = SUCCESS;
  if (first.flow === "next" && second.flow === "next") {
    machine.scope = merge(machine, base, [first.scope, second.scope]);
    return "next";
  }
  if (first.flow === "next") return goOn(machine, base, first, second.flow);
  if (second.flow === "next") return goOn(machine, base, second, first.flow);
  machine.scope = merge(machine, base, [first.scope, second.scope]);
  return nearest(first.flow, second.flow);
}

type Narrowed = NonNullable<Guard["narrowed"]>;

/** Variables that hold a value, and what they hold where only some of its alternatives are left. */
export function narrow(machine: Machine, token: string, choices: readonly Choice[]): Narrowed {
  if (choices.length === 0) return [];
  const after = choose(machine.holes, choices, machine.site ?? 1);
  return [...machine.scope.variables]
    .filter(([, before]) => before === token)
    .map(([name, before]) => ({ name, before, after }));
}

/** Carries a narrowing out in the running scope. */
export function applyNarrowed(machine: Machine, narrowed: Narrowed): void {
  for (const { name, after } of narrowed) machine.scope.variables.set(name, after);
}

interface Side {
  readonly scope: Scope;
  readonly flow: Flow;
  readonly guard: Guard | null;
  readonly narrowed: Narrowed;
}

interface Plan {
  readonly guard: Guard | null;
  readonly narrowed: Narrowed;
  readonly facts: Marks;
  readonly act: () => Flow;
}

function follow(machine: Machine, base: Scope, { guard, narrowed, facts, act }: Plan): Side {
  machine.scope = fork(base, guard);
  machine.scope.facts = { ...base.facts, ...facts };
  applyNarrowed(machine, narrowed);
  const flow = act();
  return { scope: machine.scope, flow, guard, narrowed };
}

/** One side left: the rest runs under the other side's condition, as far as the leaving reaches. */
function goOn(machine: Machine, base: Scope, { scope, guard, narrowed }: Side, left: Flow): Flow {
  const until = left === "exit" ? "script" : left === "return" ? "function" : "turn";
  const isBound = guard !== null || narrowed.length > 0;
  const bound = { text: guard?.text ?? "", flag: guard?.flag ?? null, until, narrowed } as const;
  const facts = left === "exit" ? scope.facts : base.facts;
  machine.scope = { ...scope, facts, guards: isBound ? [...base.guards, bound] : base.guards };
  return "next";
}

const REACH: readonly Flow[] = ["continue", "break", "continue outer", "break outer", "return", "exit"];

function nearest(a: Flow, b: Flow): Flow {
  return REACH[Math.min(REACH.indexOf(a), REACH.indexOf(b))] ?? "exit";
}

/** Ends the reach of guards: at the end of a loop's turn or of a function. */
export function dropGuards(machine: Machine, kept: number, reached: readonly Guard["until"][]): void {
  const { guards, variables } = machine.scope;
  const isDropped = (guard: Guard, at: number) => at >= kept && reached.includes(guard.until);
  for (const { narrowed = [] } of guards.filter(isDropped)) {
    for (const { name, before, after } of narrowed)
      if (variables.get(name) === after) variables.set(name, before);
  }
  machine.scope.guards = guards.filter((guard, at) => !isDropped(guard, at));
}
