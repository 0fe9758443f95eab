import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker, CriticalAnswer, OperationLine, ScriptLine, Verdict } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { type Coverage, coverageShare } from "./coverage.ts";
import { failsGate } from "./priority.ts";
import { counted, grouped, namedIn, shortDate, spanOfDates, spanOfHours, tallied } from "./wording.ts";

/** What the answers rest on. */
export interface Judged {
  readonly phase: Phase;
  readonly gate: Priority;
  readonly decision: Verdict["decision"];
  readonly risk: Verdict["risk"];
  readonly earliestGo: Verdict["earliestGo"];
  readonly coverage: Coverage;
  readonly blockers: readonly Blocker[];
  readonly scripts: readonly ScriptLine[];
  readonly operations: readonly OperationLine[];
}

/** The directive's six critical questions, in its words and order, answered from the data. */
export function answerQuestions(judged: Judged): readonly CriticalAnswer[] {
  const { phase } = judged;
  const day = shortDate(phase.starts);
  return [
    { question: `Can we execute ${phase.id} starting ${day} with ZERO delays?`, ...zeroDelays(judged) },
    { question: "Which scripts are missing and how long to create them?", ...missingScripts(judged) },
    {
      question: "Are there infrastructure blockers (quotas, permissions, etc.)?",
      ...byFamily(judged, {
        family: "infrastructure",
        noun: "infrastructure blocker",
        document: "the infrastructure report",
      }),
    },
    {
      question: "Are there dependency issues (missing packages, API access)?",
      ...byFamily(judged, {
        family: "dependencies",
        noun: "dependency issue",
        document: "the dependency report",
      }),
    },
    { question: `What is the risk level for ${phase.id} execution (LOW/MEDIUM/HIGH)?`, ...riskLevel(judged) },
    { question: `If we start ${day}, what are the likely execution blockers?`, ...likelyBlockers(judged) },
  ];
}

type Reply = Pick<CriticalAnswer, "answer" | "blockers">;

function zeroDelays(judged: Judged): Reply {
  const { phase, gate, decision, earliestGo } = judged;
  const standing = judged.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (decision === "GO") {
    const late = earliestGo !== null && earliestGo.low > phase.starts;
    const answer = late
      ? `NO: nothing stands in the way, but ${phase.starts} has passed; the earliest start is ${spanOfDates(earliestGo)}.`
      : `YES: no open blocker is at or above ${gate}; open below it: ${tallied(judged.blockers.filter(isOpen))}.`;
    return { answer, blockers: [] };
  }
  const when =
    earliestGo === null ? "The earliest GO cannot be told." : `Earliest GO: ${spanOfDates(earliestGo)}.`;
  const unverified = standing.filter(({ outcome }) => outcome === "unverified").length;
  const failed = standing.length - unverified;
  const parts = [
    failed === 0 ? "" : `${counted(failed, "blocker")} at or above ${gate}`,
    unverified === 0
      ? ""
      : `${grouped(unverified)} unverified that ${unverified === 1 ? "ranks" : "rank"} at or above ${gate}`,
  ].filter((part) => part !== "");
  const answer =
    parts.length === 0 ? `NO: nothing was checked. ${when}` : `NO: ${parts.join(" and ")}. ${when}`;
  return { answer, blockers: idsOf(standing) };
}

function missingScripts(judged: Judged): Reply {
  const lacking = judged.blockers.filter(
    ({ rule }) => rule === "missing-operation-script" || rule === "missing-script",
  );
  const missing = lacking.filter(({ outcome }) => outcome === "fail");
  const open = lacking.length - missing.length;
  const unknown = open === 0 ? "" : ` Not verified for ${counted(open, "script")}.`;
  if (missing.length === 0) {
    const answer =
      open === 0
        ? "None: every script that the plan names exists."
        : `None was seen to be missing.${unknown}`;
    return { answer, blockers: idsOf(lacking) };
  }
  const each = missing.map(
    ({ subject, delayHours }) => `${nameOf(subject.id, judged)} (${spanOfHours(delayHours)})`,
  );
  const total = missing.reduce(
    (sum, { delayHours }) => ({ low: sum.low + delayHours.low, high: sum.high + delayHours.high }),
    { low: 0, high: 0 },
  );
  const answer = `${counted(missing.length, "script")}: ${namedIn(each, "the readiness report")}; ${spanOfHours(total)} of work in all.${unknown}`;
  return { answer, blockers: idsOf(lacking) };
}

function nameOf(subject: string, { operations }: Judged): string {
  const operation = operations.find(({ id }) => id === subject);
  return operation?.script ? `${subject}: ${operation.script}` : subject;
}

function byFamily(
  { blockers }: Judged,
  asked: { readonly family: Blocker["family"]; readonly noun: string; readonly document: string },
): Reply {
  const own = blockers.filter(({ family }) => family === asked.family);
  const open = own.filter(isOpen);
  if (open.length === 0) {
    const waived = own.length === 0 ? "" : ` (${counted(own.length, "blocker")} waived)`;
    return { answer: `NO: none stands open${waived}.`, blockers: idsOf(own) };
  }
  const failures = open.filter(({ outcome }) => outcome === "fail");
  const hidden = open.filter(({ outcome }) => outcome === "unverified");
  const parts = [
    failures.length === 0
      ? ""
      : `YES: ${counted(failures.length, asked.noun)} (${tallied(failures)}): ${namedIn(eachSubject(failures), asked.document)}.`,
    hidden.length === 0
      ? ""
      : `NOT VERIFIED: ${tallied(hidden)}: ${namedIn(
          hidden.map(({ subject }) => subject.id),
          asked.document,
        )}.`,
  ];
  return { answer: parts.filter((part) => part !== "").join(" "), blockers: idsOf(open) };
}

/** What the gravest blocker of each subject does: a subject speaks once. */
function eachSubject(blockers: readonly Blocker[]): readonly string[] {
  const first = new Map<string, string>();
  for (const { subject, consequence } of blockers) {
    const key = `${subject.kind} ${subject.id}`;
    if (!first.has(key)) first.set(key, consequence);
  }
  return [...first.values()];
}

function riskLevel({ risk, blockers, coverage }: Judged): Reply {
  const open = blockers.filter(isOpen);
  const weighing = open.filter(({ priority }) => priority === "P0" || priority === "P1");
  const share = Math.floor(coverageShare(coverage) * 100);
  const answer = `${risk}: open blockers ${tallied(open)}; ${coverage.verified} of ${counted(coverage.total, "check")} verified (${share} %).`;
  return { answer, blockers: idsOf(weighing) };
}

function likelyBlockers({ blockers, phase }: Judged): Reply {
  const likely = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, "P1"));
  if (likely.length === 0) return { answer: `None of P0 or P1 is known for ${phase.id}.`, blockers: [] };
  const failures = likely.filter(({ outcome }) => outcome === "fail");
  const each = [...failures, ...likely.filter(({ outcome }) => outcome === "unverified")].map(
    ({ priority, outcome, consequence }) =>
      `${priority}${outcome === "unverified" ? " not verified." : ":"} ${consequence}`,
  );
  return {
    answer: `${tallied(likely)}. ${namedIn(each, "the blocker analysis")}.`,
    blockers: idsOf(likely),
  };
}

function idsOf(blockers: readonly Blocker[]): readonly string[] {
  return blockers.map(({ id }) => id);
}
