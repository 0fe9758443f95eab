import { evidenceKey, type Place } from "#domain/evidence.ts";
import type { Blocker, Report, ScriptLine } from "#domain/report.ts";
import { openBlockers, waivedBlockers } from "../blockers.ts";
import { effectCounts } from "../effects.ts";
import { countsText, coverageText, decisionText } from "../headline.ts";
import { webLink } from "../links.ts";
import { oneLine } from "../text.ts";
import { cost, duration, goEntry, hours, instant, placeText, startsText } from "../words.ts";
import { buildGraph } from "./graph.ts";
import { buildMatrix } from "./matrix.ts";
import type { PageBlocker, PageModel, PagePlace, PageScript } from "./model.ts";

/** Steps of the simulation that a page holds; past it `report.json` has them. */
const STEP_LIMIT = 20_000;

/** Everything that the page shows; no text in it holds a line break or a character that cannot be seen. */
export function buildPage(report: Report, pages: Readonly<Record<string, string>>): PageModel {
  const place = placeMaker(report);
  const numbers = new Map(report.evidence.map((evidence, index) => [evidenceKey(evidence), index]));
  const numbersOf = (proof: Blocker["evidence"]) =>
    proof.flatMap((one) => numbers.get(evidenceKey(one)) ?? []);
  const shown = [...openBlockers(report), ...waivedBlockers(report)];
  const ids = new Set(shown.map(({ id }) => id));
  const model: Omit<PageModel, "pages"> = {
    ...verdict(report),
    blockers: shown.map((blocker) => toBlocker(blocker, { place, numbersOf })),
    resolved: report.resolved,
    findings: report.findings.map((finding) => {
      const { rule, family, title, subject, outcome, says, evidence } = finding;
      const id = `${rule}:${subject.id}`;
      const blocker = outcome !== "pass" && ids.has(id) ? id : null;
      return { rule, family, title, subject, outcome, says, blocker, evidence: numbersOf(evidence) };
    }),
    evidence: report.evidence.map(({ id, kind, source, saw, place: where, observedAt }) => {
      return {
        id,
        kind,
        source,
        saw,
        place: where === undefined ? null : place(where),
        at: instant(observedAt),
      };
    }),
    scripts: report.scripts.map((line) => toScript(line, place)),
    operations: report.operations,
    resources: [...report.infrastructure, ...report.dependencies],
    graph: buildGraph(report),
    matrix: buildMatrix(report),
    reconciliation: report.reconciliation,
    simulation: { ...report.simulation, steps: report.simulation.steps.slice(0, STEP_LIMIT) },
    forecast: report.forecast,
    schedule: report.schedule,
    scenarios: {
      gate: report.phase.gate,
      current: { ...report.verdict, standing: report.schedule.tasks.length },
      scenarios: report.scenarios,
    },
  };
  const rules = [...new Set(shown.map(({ rule }) => rule))];
  const own = rules.flatMap((rule) =>
    Object.hasOwn(pages, rule) ? [[rule, pages[rule] ?? ""] as const] : [],
  );
  return { ...(cleaned(model) as Omit<PageModel, "pages">), pages: Object.fromEntries(own) };
}

function verdict(report: Report) {
  const { phase, repository, verdict: said, forecast } = report;
  const revision = repository.revision ?? "no revision";
  return {
    title: `${decisionText(report)}: ${phase.id} ${phase.title}`,
    decision: decisionText(report),
    go: said.decision === "GO",
    phase: `${phase.id} ${phase.title}`,
    counts: countsText(report),
    tiles: [
      ["Starts", startsText(phase)],
      ["Risk", said.risk],
      goEntry(report),
      ["Coverage", coverageText(report)],
      ["Takes", duration(forecast.durationMinutes)],
      ["Costs", cost(forecast.costUsd)],
    ] as const,
    reasons: said.reasons,
    notes: [...report.waiverNotes.map((note) => `Waiver not applied: ${note}`), ...repository.notes],
    source: [
      [
        "Repository",
        `${repository.name} at ${revision}${repository.branch === null ? "" : ` (${repository.branch})`}`,
      ],
      ["Plan", report.plan.path],
      ["Cloud", report.cloud],
      ["Runs as", phase.runsAs ?? "the caller's own identity"],
      ["Audited", instant(report.at)],
      ["Project", report.project],
      ["Written by", `${report.tool.name} ${report.tool.version}`],
    ] as const,
    answers: said.answers,
  };
}

function placeMaker(report: Report): (place: Place) => PagePlace {
  return (place) => ({ text: placeText(place), href: webLink(report, place) });
}

function toBlocker(
  blocker: Blocker,
  part: {
    readonly place: (place: Place) => PagePlace;
    readonly numbersOf: (proof: Blocker["evidence"]) => readonly number[];
  },
): PageBlocker {
  const { impact: _, delayHours, place, evidence, ...rest } = blocker;
  return {
    ...rest,
    delay: hours(delayHours),
    place: place === null ? null : part.place(place),
    evidence: part.numbersOf(evidence),
  };
}

function toScript(line: ScriptLine, place: (place: Place) => PagePlace): PageScript {
  const { path, readiness, family, wanted, purpose, operations, blockers, recommendation, fact } = line;
  const commit = fact?.lastCommit ?? null;
  const packages = fact?.imports.flatMap(({ distribution, origin, module }) =>
    origin === "third-party" ? [distribution ?? module] : [],
  );
  return {
    path,
    place: place({ path, line: 1 }),
    readiness,
    family,
    wanted,
    purpose,
    operations,
    facts: [
      ...Object.entries(line.mandates).map(([mandate, says]) => [`${mandate} compliance`, says] as const),
      ["Last modified", commit === null ? "not known" : `${instant(commit.at)} by ${commit.author}`],
      ["Lines of code", fact === null ? "none" : String(fact.lines)],
      ["Execution mode", fact === null ? "not known" : fact.execution],
      ["Waits for a person", fact?.interactive === true ? "yes" : "no"],
      ["Flags", fact?.flags.join(" ") || "none"],
      ["Dependencies", [...new Set([...(packages ?? []), ...(fact?.tools ?? [])])].join(", ") || "none"],
      ["Calls", fact?.calls.map((call) => `${call.path} ${call.args.join(" ")}`).join("; ") || "none"],
      ...(fact?.syntax ?? []).map((fault) => ["Syntax", `line ${fault.line}: ${fault.message}`] as const),
      ...(fact?.limits ?? []).map((limit) => ["Not seen", limit] as const),
    ],
    effects: effectCounts(fact),
    blockers,
    recommendation,
  };
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return oneLine(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [oneLine(name), cleaned(member)]));
}
