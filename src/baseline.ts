import { NEVER_ASKED } from "#audit/reading-of.ts";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { reachOfScripts } from "#audit/script-reach.ts";
import type { RepositoryClient } from "#clients/repository.ts";
import { collectRepository } from "#collect/collect-repository.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import type { Change } from "#domain/change.ts";
import type { Phase, Plan, Policy } from "#domain/plan.ts";
import { Problem } from "#domain/problem.ts";
import { isRead } from "#domain/reading.ts";
import type { Blocker } from "#domain/report.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { rankBlockers } from "#judge/blockers.ts";
import { noteWeakenings } from "#judge/weakenings.ts";
import { parsePlan, parsePlanPolicy } from "#plan/index.ts";
import type { Base, Clients } from "./compose.ts";
import { readPlanText } from "./read-plan.ts";

/** What the base revision says: the policy that counts, and the blockers that are not new. */
export interface Baseline {
  readonly policy: Policy;
  /** Null where the base was not audited. */
  readonly blockers: readonly Blocker[] | null;
  /** What the audited revision changes; null where the base cannot be read. */
  readonly change: Omit<Change, "touches"> | null;
  /** What the reader must know about it. */
  readonly notes: readonly string[];
}

/** The policy that counts for a plan: the base's; its own where no base was named; none where the base cannot be read. */
export async function readBasePolicy({
  plan,
  base,
}: {
  readonly plan: Plan;
  readonly base: Base | null;
}): Promise<Policy> {
  if (base === null) return plan.policy;
  const read = base.state === "closed" ? null : (await readPolicy(base, plan)).policy;
  return read ?? { gate: plan.policy.gate, waivers: [] };
}

/** What is being compared with the base. */
interface Comparison {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly snapshot: Snapshot;
  readonly clients: Clients;
  readonly cache: ScriptCache;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Policy and blockers of the base revision. Without a base the plan's own policy counts; with a base that cannot be
 * read no waiver counts, so that a revision can never wave itself through.
 */
export async function readBaseline(comparison: Comparison): Promise<Baseline> {
  const { plan, clients } = comparison;
  if (clients.base === null) {
    const note =
      plan.policy.waivers.length > 0
        ? ["No base revision was named: waivers are those of the audited plan itself."]
        : [];
    return { policy: plan.policy, blockers: null, change: null, notes: note };
  }
  const unwaived: Policy = { gate: plan.policy.gate, waivers: [] };
  if (clients.base.state === "closed") {
    return {
      policy: unwaived,
      blockers: null,
      change: null,
      notes: [`The base revision cannot be read, so no waiver counts. ${clients.base.why}`],
    };
  }
  const { policy, notes } = await readPolicy(clients.base, plan);
  const before = await findBaseBlockers(comparison, clients.base);
  return {
    policy: policy ?? unwaived,
    blockers: before?.blockers ?? null,
    change: await readChange(comparison, clients.base),
    notes: [
      ...(clients.base.note === null ? [] : [clients.base.note]),
      ...notes,
      ...(before === null ? [] : noteWeakenings(before, comparison)),
    ],
  };
}

async function readPolicy(
  { tip }: Extract<Base, { state: "open" }>,
  { path, policy: wanted }: Plan,
): Promise<{ readonly policy: Policy | null; readonly notes: readonly string[] }> {
  const text = await readPlanText(tip, path);
  if (text === null)
    return { policy: null, notes: ["The base revision has no plan, so no waiver counts yet."] };
  try {
    const policy = parsePlanPolicy({ text, path });
    return { policy, notes: policyNotes(policy, wanted) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      policy: null,
      notes: [`The policy of the base revision does not parse, so no waiver counts. ${error.message}`],
    };
  }
}

function policyNotes(base: Policy, wanted: Policy): readonly string[] {
  const passing = (wanted.passesUnverifiedOn ?? []).filter((on) => !base.passesUnverifiedOn?.includes(on));
  return [
    ...(base.gate === wanted.gate ? [] : [gateNote(base, wanted)]),
    ...passing.map(
      (on) =>
        `The audited revision lets what is not verified pass on ${on}; the base does not, and the base counts until it is merged.`,
    ),
  ];
}

/** Files that the audited revision changes, and the phases that run them. */
async function readChange(
  { plan, snapshot }: Comparison,
  { parting, changedPaths }: Extract<Base, { state: "open" }>,
): Promise<Omit<Change, "touches"> | null> {
  const paths = await changedPaths();
  if (paths === null) return null;
  const { scripts } = snapshot.parts;
  const changed = new Set(paths);
  const phases = plan.phases.map((phase) => {
    const reached = reachOfScripts({ plan, phase, scripts: isRead(scripts) ? scripts.value : [] });
    const run = [...reached].flatMap(([path, { byPhase }]) => (byPhase ? [path] : []));
    const own = new Set([...run, ...namedBy(phase)].filter((path) => changed.has(path)));
    return { id: phase.id, title: phase.title, scripts: [...own].sort() };
  });
  return {
    since: parting.identity.revision ?? "",
    paths,
    phases: phases.filter(({ scripts }) => scripts.length > 0),
  };
}

/** Scripts that a phase names, those that are gone included. */
function namedBy({ operations, scripts }: Phase): readonly string[] {
  return [...operations.flatMap(({ script }) => script ?? []), ...scripts.map(({ path }) => path)];
}

function gateNote(base: Policy, wanted: Policy): string {
  const change = wanted.gate < base.gate ? "weakens" : "tightens";
  return `The audited revision ${change} the gate from ${base.gate} to ${wanted.gate}; the base's ${base.gate} counts until it is merged.`;
}

/** Blockers of the phase as the base declares it, over the same cloud; null where the base has no such plan or phase. */
async function findBaseBlockers(
  { plan, phase, snapshot, clients, cache, at }: Comparison,
  { parting }: Extract<Base, { state: "open" }>,
): Promise<{ readonly blockers: readonly Blocker[]; readonly plan: Plan; readonly phase: Phase } | null> {
  const basePlan = await parsePlanAt(parting, plan.path);
  const basePhase = basePlan?.phases.find(({ id }) => id === phase.id);
  if (!basePlan || !basePhase) return null;
  const parts = await collectRepository({
    client: parting,
    clock: clients.clock,
    parsers: clients.parsers,
    threads: clients.threads,
    cache,
  });
  const before: Snapshot = { ...snapshot, parts: { ...snapshot.parts, ...parts } };
  const findings = runAudits({ audits, plan: basePlan, phase: basePhase, at, snapshot: before });
  const blockers = rankBlockers({ findings, phase: basePhase, policy: basePlan.policy, at });
  return {
    blockers: blockers.filter((blocker) => !isOfComparing(blocker)),
    plan: basePlan,
    phase: basePhase,
  };
}

/** What only the base's plan names was not read in this run: no blocker of the base, and nothing that the change mends. */
function isOfComparing({ outcome, evidence }: Blocker): boolean {
  return outcome === "unverified" && evidence.some(({ saw }) => saw.endsWith(NEVER_ASKED));
}

async function parsePlanAt(repository: RepositoryClient, path: string): Promise<Plan | null> {
  const text = await readPlanText(repository, path);
  if (text === null) return null;
  try {
    return parsePlan({ text, path });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
