import type { Place } from "#domain/evidence.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { clip, oneLine } from "./text.ts";
import { IMPACT, PRIORITY } from "./words.ts";

/** Results that GitHub keeps of a run; documented, 2026-11. */
const RESULT_LIMIT = 5_000;
const SCHEMA_URL =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Blocker["priority"], "error" | "warning" | "note">> = {
  P0: "error",
  P1: "warning",
  P2: "warning",
  P3: "note",
};

/** The blockers as SARIF 2.1.0; each has a place, that of the plan where no line of code is to blame. Rule help is the page of the audit. */
export function renderSarif(report: Report, pages: Readonly<Record<string, string>> = {}): string {
  const rules = rulesOf(report, pages);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules,
      },
    },
    automationDetails: { id: `phasegate/${report.phase.id}/` },
    invocations: [{ executionSuccessful: true, endTimeUtc: new Date(report.at).toISOString() }],
    columnKind: "utf16CodeUnits",
    results: report.blockers.slice(0, RESULT_LIMIT).map((blocker) => toResult(blocker, { report, index })),
  };
  return `${JSON.stringify({ $schema: SCHEMA_URL, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function rulesOf({ blockers, findings }: Report, pages: Readonly<Record<string, string>>) {
  const titles = new Map(findings.map(({ rule, title }) => [rule, title]));
  const first = new Map<string, Blocker>();
  for (const blocker of blockers) if (!first.has(blocker.rule)) first.set(blocker.rule, blocker);
  return [...first.values()].map(({ rule, impact, family, priority }) => {
    const title = oneLine(titles.get(rule) ?? rule);
    const help = `A failure ${IMPACT[impact]}.`;
    const page = Object.hasOwn(pages, rule) ? pages[rule]?.trim() : undefined;
    return {
      id: rule,
      name: rule,
      shortDescription: { text: title },
      fullDescription: { text: `${title}. ${help}` },
      help: page === undefined ? { text: `${title}. ${help}` } : { text: page, markdown: page },
      defaultConfiguration: { level: LEVELS[priority] },
      properties: {
        tags: [family],
        "problem.severity": LEVELS[priority] === "note" ? "recommendation" : LEVELS[priority],
      },
    };
  });
}

function toResult(
  blocker: Blocker,
  { report, index }: { readonly report: Report; readonly index: ReadonlyMap<string, number> },
) {
  const { id, rule, priority, outcome, title, consequence, action, verify, state, waiver, place } = blocker;
  const advice = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? 0,
    level: LEVELS[priority],
    kind: "fail",
    message: { text: oneLine(clip(`${PRIORITY[priority]}: ${title}. ${consequence} ${advice}`, 2_000)) },
    locations: [
      {
        physicalLocation: toLocation(place ?? evidencePlace(blocker) ?? { path: report.plan.path, line: 1 }),
      },
    ],
    partialFingerprints: { "phasegateBlocker/v1": id },
    ...(state === "new"
      ? { baselineState: "new" }
      : state === "existing"
        ? { baselineState: "unchanged" }
        : {}),
    ...(waiver === null
      ? {}
      : {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: oneLine(`${waiver.reason} (${waiver.owner}, until ${waiver.until})`),
            },
          ],
        }),
    properties: { priority, outcome, state },
  };
}

/** The first place that the evidence names. */
function evidencePlace({ evidence }: Blocker): Place | undefined {
  return evidence.find(({ place }) => place !== undefined)?.place;
}

function toLocation({ path, line, column }: Place) {
  const start = { startLine: Math.max(1, line) };
  return {
    artifactLocation: { uri: path.split("/").map(encodePart).join("/"), uriBaseId: "%SRCROOT%" },
    region: column === undefined ? start : { ...start, startColumn: Math.max(1, column) },
  };
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd"));
}
