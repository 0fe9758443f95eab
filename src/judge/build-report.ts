import type { Change } from "#domain/change.ts";
import type { Finding } from "#domain/finding.ts";
import { forecastPhase } from "#domain/forecast/forecast-phase.ts";
import type { Phase, Plan, Policy } from "#domain/plan.ts";
import { isRead } from "#domain/reading.ts";
import type { Blocker, Report, Scenario } from "#domain/report.ts";
import { simulationWithGroups } from "#domain/simulation/of-snapshot.ts";
import { reconciliationsOf } from "#domain/simulation/reconciliations.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { answerQuestions } from "./answers.ts";
import { rankBlockers } from "./blockers.ts";
import type { Case } from "./case.ts";
import { measureCoverage } from "./coverage.ts";
import { listDependencies } from "./dependency-lines.ts";
import { findEarliestGo } from "./earliest-go.ts";
import { numberEvidence } from "./evidence-index.ts";
import { decideGate, type Uncredentialed } from "./gate.ts";
import { listInfrastructure } from "./infrastructure-lines.ts";
import { listNames } from "./names.ts";
import { listOperations } from "./operation-lines.ts";
import { indexFindings } from "./readiness.ts";
import { assessRisk } from "./risk.ts";
import { playScenarios } from "./scenarios.ts";
import { scheduleWork } from "./schedule.ts";
import { listScripts } from "./script-lines.ts";
import { touchedBlockers } from "./touches.ts";
import { decide } from "./verdict.ts";
import { noteWaivers } from "./waivers.ts";
import { counted, namedIn, spanOfDates } from "./wording.ts";

/** Everything that a report is made from. */
export interface ReportSource {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** Gate and waivers of the base revision; the plan's own policy where there is no base. */
  readonly basePolicy: Policy;
  /** Blockers of the base revision; null or absent where it was not audited. */
  readonly baseBlockers?: readonly Pick<Blocker, "id" | "title" | "priority">[] | null;
  /** Instant of the audit, ISO 8601, UTC. */
  readonly at: string;
  readonly version: string;
  /** How the cloud was reached, as the documents say it. */
  readonly cloud: string;
  /** What the revision changes against its base; null or absent where none was compared. */
  readonly change?: Omit<Change, "touches"> | null;
  /** For a run without credentials. */
  readonly uncredentialed?: Uncredentialed | null;
  /** Ids of blockers, separated by commas, for the verdict without them; null or absent where nobody asked. */
  readonly assumeResolved?: string | null;
  /** The plan's own date of the start; absent where it is the phase's. */
  readonly planned?: string;
  /** What the reader must know about the reading of the repository. */
  readonly notes: readonly string[];
}

/** Ranks, decides and lays out everything that the renderers show. */
export function buildReport(source: ReportSource): Report {
  const { plan, phase, snapshot, findings, basePolicy, at } = source;
  const { gate } = basePolicy;
  const base = source.baseBlockers ?? null;
  const blockers = rankBlockers({
    findings,
    phase,
    policy: basePolicy,
    basePlanned: base?.map(({ id }) => id) ?? null,
    at,
  });
  const judged: Case = {
    plan,
    phase,
    snapshot,
    index: indexFindings(findings),
    blockers: new Map(blockers.map((blocker) => [blocker.id, blocker])),
  };
  const coverage = measureCoverage(findings);
  const { decision, reasons } = decide({ findings, blockers, phase, gate });
  const risk = assessRisk({ blockers, coverage });
  const earliestGo = coverage.total === 0 ? null : findEarliestGo({ blockers, phase, gate, at });
  const simulation = simulationWithGroups({ plan, phase, ...snapshot.parts });
  const scripts = listScripts(judged);
  const operations = listOperations(judged);
  const { assumeResolved = null, planned = phase.starts } = source;
  const scenarios = playScenarios({ findings, blockers, phase, gate, at, coverage, assumeResolved });
  const answers = answerQuestions({
    phase,
    gate,
    decision,
    risk,
    earliestGo,
    coverage,
    blockers,
    scripts,
    operations,
  });
  return {
    schemaVersion: 1,
    tool: { name: "phasegate", version: source.version },
    at,
    project: plan.project,
    repository: describeRepository({ ...source, notes: [...assumedNotes(scenarios), ...source.notes] }),
    cloud: source.cloud,
    ...(snapshot.requests === undefined ? {} : { requests: snapshot.requests }),
    plan: { path: plan.path, documents: plan.documents },
    phase: {
      id: phase.id,
      title: phase.title,
      starts: phase.starts,
      ...(planned === phase.starts ? {} : { planned }),
      runsAs: phase.runsAs,
      document: phase.document,
      gate,
    },
    verdict: { decision, risk, earliestGo, reasons, answers },
    gate: decideGate({
      decision,
      blockers,
      phase,
      policy: basePolicy,
      uncredentialed: source.uncredentialed ?? null,
    }),
    change: source.change ? { ...source.change, touches: touchedBlockers(blockers, source.change) } : null,
    coverage,
    blockers,
    resolved: (base ?? [])
      .filter(({ id }) => !judged.blockers.has(id))
      .map(({ id, title, priority }) => ({ id, title, priority })),
    findings,
    scripts,
    operations,
    infrastructure: listInfrastructure(judged),
    dependencies: listDependencies(judged),
    reconciliation: reconciliationsOf({ plan, phase, ...snapshot.parts }),
    simulation,
    forecast: forecastPhase({ plan, phase, at, simulation, ...snapshot.parts }),
    schedule: scheduleWork({ blockers, phase, gate, at }),
    scenarios,
    names: listNames(judged),
    evidence: numberEvidence({ findings, blockers }),
    channels: [],
    waiverNotes: noteWaivers({ blockers, base: basePolicy, head: plan.policy, at, rules: rulesOf(findings) }),
  };
}

/** Says aloud what was only assumed, so that nobody takes it for the verdict. */
function assumedNotes(scenarios: readonly Scenario[]): readonly string[] {
  return scenarios
    .filter(({ asked }) => asked)
    .map(({ without, decision, risk, earliestGo, standing }) => {
      const dates = earliestGo === null ? "cannot be told" : spanOfDates(earliestGo);
      return `Not the verdict: without ${namedIn(without, "report.json")} it would be ${decision}, risk ${risk}, earliest GO ${dates}, ${counted(standing, "blocker")} left. Everything else in this report counts them.`;
    });
}

/** Audits that gave an answer; an audit that had nothing to ask about is not among them. */
function rulesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ rule }) => rule));
}

function describeRepository({ snapshot, notes, plan }: ReportSource): Report["repository"] {
  const { repository } = snapshot.parts;
  if (!isRead(repository)) {
    const why = `The repository could not be read: ${repository.detail}`;
    return {
      name: plan.project,
      revision: null,
      branch: null,
      from: "archive",
      url: null,
      folder: "",
      notes: [...notes, why],
    };
  }
  const { name, revision, branch, from, url = null, folder = "" } = repository.value;
  return { name, revision, branch, from, url, folder, notes };
}
