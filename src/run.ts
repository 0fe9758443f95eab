import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { isRead } from "#domain/reading.ts";
import type { Report } from "#domain/report.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { choosePhase } from "#plan/choose-phase.ts";
import { readBaseline } from "./baseline.ts";
import type { Clients } from "./compose.ts";
import { readPlan } from "./read-plan.ts";
import { type Probing, takeSnapshot } from "./take-snapshot.ts";

/** What a run is asked. */
export interface RunRequest {
  /** Path of the plan in the repository. */
  readonly planPath: string;
  /** Null for the phase that starts next. */
  readonly phaseId: string | null;
  readonly version: string;
  readonly probing: Probing;
  /** Told what is going on, for a terminal. */
  progress(text: string): void;
}

/** Plan, collect, audit, judge: the report, which renderers then show and publishers then carry out. */
export async function run(request: RunRequest, clients: Clients): Promise<Report> {
  const at = clients.clock.now();
  const plan = await readPlan(clients.repository, request.planPath);
  const phase = choosePhase(plan, { id: request.phaseId, at });
  const cache = new Map();
  const snapshot = await takeSnapshot({ ...request, plan, phase, clients, at, cache });
  request.progress("auditing");
  const findings = runAudits({ audits, plan, phase, at, snapshot });
  const baseline = await readBaseline({ plan, phase, snapshot, clients, cache, at });
  return buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy: baseline.policy,
    change: baseline.change,
    baseBlockers: baseline.blockers,
    at,
    version: request.version,
    cloud: snapshot.cloud,
    notes: [...repositoryNotes(snapshot), ...baseline.notes],
  });
}

function repositoryNotes({ parts: { repository } }: Snapshot): readonly string[] {
  return isRead(repository) ? (repository.value.notes ?? []) : [];
}
