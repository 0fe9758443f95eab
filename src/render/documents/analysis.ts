import type { SubjectKind } from "#domain/finding.ts";
import type { Blocker, Report, ResourceLine } from "#domain/report.ts";
import { openBlockers } from "../blockers.ts";
import { table } from "../markdown/build.ts";
import { code, inline } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { citeGround } from "./cite.ts";
import { readinessCounts } from "./frame.ts";

interface Question {
  readonly name: string;
  readonly asks: string;
  /** What the findings that answer it are about. */
  readonly about: readonly SubjectKind[];
  /** Row of each resource that says most of it; null where the status says it. */
  readonly row: string | null;
}

/** The six questions on infrastructure, in the owner's order. */
const QUESTIONS: readonly Question[] = [
  {
    name: "BigQuery Access",
    asks: "Can the scripts create, rename and delete tables in the datasets?",
    about: ["dataset"],
    row: "Access",
  },
  {
    name: "GCS Access",
    asks: "Can the scripts read and write the buckets?",
    about: ["bucket"],
    row: "Access",
  },
  { name: "Cloud Run Jobs", asks: "Are the jobs deployed and ready?", about: ["job"], row: "Ready" },
  {
    name: "Service Accounts",
    asks: "Do the accounts exist, with the permissions that the phase needs?",
    about: ["service-account"],
    row: "State",
  },
  { name: "Quotas", asks: "Are the quotas sufficient for the phase?", about: ["quota"], row: null },
  { name: "Cost Monitoring", asks: "Is cost tracking in place?", about: ["budget"], row: null },
];
const SHOWN = 6;

/** The six questions with their answers, what blocks each, and the evidence. */
export function renderAnalysis(report: Report): string {
  const open = openBlockers(report);
  const rows = QUESTIONS.map(({ name, asks, about, row }, index) => {
    const lines = report.infrastructure.filter(({ subject }) => about.includes(subject.kind));
    const blockers = open.filter(({ subject }) => about.includes(subject.kind));
    const subjects = report.findings.map(({ subject }) => subject).filter(({ kind }) => about.includes(kind));
    const failed = blockers.filter(({ outcome }) => outcome === "fail").length;
    const unverified = blockers.length - failed;
    return [
      String(index + 1),
      `**${name}**: ${asks}`,
      answer({ name, lines, row, report, blockers, asked: subjects.length > 0 }),
      `${grouped(failed)} failed, ${grouped(unverified)} not verified`,
      citeGround(report, { subjects, blockers: blockers.map(({ id }) => id) }),
    ];
  });
  return table(["#", "Question", "Answer", "Blockers", "Evidence"], rows);
}

function answer(part: {
  readonly name: string;
  readonly lines: readonly ResourceLine[];
  readonly row: string | null;
  readonly report: Report;
  readonly blockers: readonly Blocker[];
  readonly asked: boolean;
}): string {
  const { name, lines, row, report, blockers, asked } = part;
  if (name === "Quotas" && report.forecast.limits.length > 0) return limitsAnswer(report);
  if (lines.length === 0 && blockers.length > 0) {
    const titles = blockers.slice(0, SHOWN).map(({ title }) => inline(title));
    return [...titles, ...(blockers.length > SHOWN ? [`+${blockers.length - SHOWN} more`] : [])].join("; ");
  }
  if (lines.length === 0)
    return asked ? "yes: every check of it passed" : "nothing asked: the plan names none";
  const shown = lines.slice(0, SHOWN).map((line) => {
    const value = line.rows.find(({ label }) => label === row)?.value;
    return value === undefined ? code(line.subject.id) : `${code(line.subject.id)} ${inline(value)}`;
  });
  const more = lines.length > SHOWN ? [`+${lines.length - SHOWN} more`] : [];
  return `${readinessCounts(lines)}: ${[...shown, ...more].join("; ")}`;
}

function limitsAnswer({ forecast }: Report): string {
  const over = forecast.limits.filter(({ share }) => share > 1);
  const said = forecast.limits
    .slice(0, SHOWN)
    .map(({ limit, share }) => `${inline(limit)} ${Math.round(share * 100)} %`);
  return `${over.length === 0 ? "within every limit" : `${grouped(over.length)} over`}: ${said.join("; ")}`;
}
