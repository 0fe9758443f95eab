import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Occasion } from "#domain/change.ts";
import type { Phase } from "#domain/plan.ts";
import { isRead } from "#domain/reading.ts";
import type { Report } from "#domain/report.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { choosePhase } from "#plan/choose-phase.ts";
import { readBaseline } from "./baseline.ts";
import type { Clients } from "./compose.ts";
import { reportEarly } from "./escalate.ts";
import { readPlan } from "./read-plan.ts";
import { type Probing, type RepositoryParts, takeSnapshot } from "./take-snapshot.ts";

/** What a run is asked. */
export interface RunRequest {
  /** Path of the plan in the repository. */
  readonly planPath: string;
  /** Null for the phase that starts next. */
  readonly phaseId: string | null;
  /** Day that the phase is to start, in place of the plan's; ISO date. */
  readonly starts?: string | null;
  /** Ids of blockers, separated by commas, for the verdict without them beside the real one. */
  readonly assumeResolved?: string | null;
  /** Kind of run, where it has no credentials for the cloud. */
  readonly occasion?: Occasion | null;
  /** Told at once of a P0 that the repository alone shows, while the cloud is still read. */
  escalate?(report: Report): Promise<void>;
  readonly version: string;
  readonly probing: Probing;
  /** Told what is going on, for a terminal. */
  progress(text: string): void;
}

/** Plan, collect, audit, judge: the report, which renderers then show and publishers then carry out. */
export async function run(request: RunRequest, clients: Clients): Promise<Report> {
  const at = clients.clock.now();
  const declared = await readPlan(clients.repository, request.planPath);
  const chosen = choosePhase(declared, { id: request.phaseId, at });
  const phase = { ...chosen, starts: request.starts ?? chosen.starts };
  const plan = { ...declared, phases: declared.phases.map((one) => (one === chosen ? phase : one)) };
  const cache = new Map();
  const { escalate } = request;
  const onRepository = async (parts: RepositoryParts): Promise<void> => {
    const early = await reportEarly({ ...request, plan, phase, clients, at }, parts);
    if (early !== null) await escalate?.(early);
  };
  const early = escalate === undefined ? {} : { onRepository };
  const snapshot = await takeSnapshot({ ...request, ...early, plan, phase, clients, at, cache });
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
    uncredentialed: uncredentialed(request, clients),
    baseBlockers: baseline.blockers,
    at,
    version: request.version,
    cloud: snapshot.cloud,
    assumeResolved: request.assumeResolved ?? null,
    notes: [
      ...startNotes(chosen, phase),
      ...cloudNotes(clients),
      ...repositoryNotes(snapshot),
      ...baseline.notes,
    ],
    planned: chosen.starts,
  });
}

function uncredentialed({ occasion }: RunRequest, { cloud }: Clients) {
  return occasion && cloud.why !== null ? { occasion, detail: cloud.why } : null;
}

/** Why this run asked nobody, or could not. */
function cloudNotes({ cloud }: Clients): readonly string[] {
  if (cloud.kind !== "none") return [];
  const why = cloud.why ?? "`cloud` is none: set it to live once the run has credentials";
  return [`Nothing about Google Cloud was checked. ${why}.`];
}

function repositoryNotes({ parts: { repository } }: Snapshot): readonly string[] {
  return isRead(repository) ? (repository.value.notes ?? []) : [];
}

/** Says aloud that the date is not the plan's. */
function startNotes(planned: Phase, asked: Phase): readonly string[] {
  if (planned.starts === asked.starts) return [];
  return [`Asked about a start on ${asked.starts}; the plan says ${planned.starts}.`];
}
