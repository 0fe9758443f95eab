import type { Finding } from "#domain/finding.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { clip, oneLine } from "./text.ts";
import { OUTCOME, PRIORITY } from "./words.ts";

const TEXT_CHARS = 4_000;

/** What a case says instead of passing, and why. */
interface Mark {
  readonly kind: "failure" | "error" | "skipped";
  readonly type: string;
  readonly message: string;
}

/**
 * The findings as JUnit XML: a suite for each family, a case for each finding. A case is red exactly where the gate is:
 * `failure` for an open blocker at or above it, `error` for a check at or above it that gave no answer; blockers below
 * the gate, waived ones and checks that do not apply are `skipped` and say so.
 */
export function renderJunit(report: Report): string {
  const blockers = new Map(report.blockers.map((blocker) => [blocker.id, blocker]));
  const families = [...new Set(report.findings.map(({ family }) => family))].sort();
  const suites = families.map((family) => {
    const cases = report.findings
      .filter((finding) => finding.family === family)
      .map((finding) => ({ finding, mark: markOf(finding, { blockers, gate: report.phase.gate }) }));
    return suite(family, { cases, report });
  });
  const name = attribute(`phasegate ${report.phase.id}: ${report.verdict.decision}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}">\n${suites.join("")}</testsuites>\n`;
}

type Case = { readonly finding: Finding; readonly mark: Mark | null };

function suite(
  family: string,
  { cases, report }: { readonly cases: readonly Case[]; readonly report: Report },
): string {
  const number = (kind: Mark["kind"]) => cases.filter(({ mark }) => mark?.kind === kind).length;
  const time = new Date(report.at).toISOString().slice(0, 19);
  const head = `  <testsuite name="${attribute(family)}" tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}" skipped="${number("skipped")}" time="0" timestamp="${time}">`;
  return `${head}\n${cases.map(testCase).join("")}  </testsuite>\n`;
}

function testCase({ finding, mark }: Case): string {
  const { rule, family, subject, says, evidence, place } = finding;
  const at = place === undefined ? "" : ` file="${attribute(place.path)}" line="${Math.max(1, place.line)}"`;
  const open = `    <testcase classname="${attribute(`${family}.${rule}`)}" name="${attribute(subject.id)}" time="0"${at}`;
  if (mark === null) return `${open}/>\n`;
  const seen = evidence.map(({ kind, source, saw }) => `${kind} ${source}: ${saw}`);
  const body = [says, ...seen].map((line) => attribute(line)).join("\n");
  const type = mark.kind === "skipped" ? "" : ` type="${attribute(mark.type)}"`;
  return `${open}>\n      <${mark.kind} message="${attribute(mark.message)}"${type}>${body}</${mark.kind}>\n    </testcase>\n`;
}

function markOf(
  finding: Finding,
  { blockers, gate }: { readonly blockers: ReadonlyMap<string, Blocker>; readonly gate: Blocker["priority"] },
): Mark | null {
  if (finding.outcome === "pass") return null;
  const blocker = blockers.get(`${finding.rule}:${finding.subject.id}`);
  if (finding.outcome === "not-applicable" || blocker === undefined)
    return { kind: "skipped", type: "", message: OUTCOME[finding.outcome] };
  const { priority, title, consequence, waiver, verify } = blocker;
  if (waiver !== null && blocker.state === "waived")
    return {
      kind: "skipped",
      type: "",
      message: `waived until ${waiver.until} by ${waiver.owner}: ${waiver.reason}`,
    };
  if (priority > gate)
    return { kind: "skipped", type: "", message: `below the gate (${gate}): ${priority} ${title}` };
  return finding.outcome === "unverified"
    ? { kind: "error", type: PRIORITY[priority], message: `not verified: ${verify ?? title}` }
    : { kind: "failure", type: PRIORITY[priority], message: consequence };
}

/** Text for an attribute or an element of XML 1.0, which allows no control characters and no half a pair. */
function attribute(text: string): string {
  return oneLine(clip(text, TEXT_CHARS))
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
