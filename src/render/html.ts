import type { Blocker, OperationLine, Report, ScriptLine } from "#domain/report.ts";
import { openBlockers, waivedBlockers } from "./blockers.ts";
import { effectCounts } from "./effects.ts";
import { countsText, coverageText, decisionText } from "./headline.ts";
import { html } from "./markdown/escape.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page.ts";
import { count, grouped } from "./text.ts";
import { forecastText, goEntry, hours, instant, OUTCOME, PRIORITY, placeText, READINESS } from "./words.ts";

/** Rows that a browser still scrolls and filters without delay. */
const ROW_LIMIT = 5_000;

/** The report as one page that needs no network. */
export function renderHtml(report: Report): string {
  const title = `${decisionText(report)}: ${report.phase.id} ${report.phase.title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${[verdict(report), blockers(report), answers(report), operations(report.operations), scripts(report.scripts), resources(report)].join("\n")}
<footer>${html(`${report.tool.name} ${report.tool.version}`)} · ${html(report.project)} · ${html(instant(report.at))}</footer>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function verdict(report: Report): string {
  const { phase, repository } = report;
  const forecast = forecastText(report);
  const tiles = [
    ["Starts", phase.starts],
    ["Risk", report.verdict.risk],
    goEntry(report),
    ["Coverage", coverageText(report)],
    ...(forecast === "" ? [] : [["Forecast", forecast] as const]),
  ].map(([label, value]) => `<div><dt>${label}</dt><dd>${html(value ?? "")}</dd></div>`);
  const notes = [...report.verdict.reasons, ...report.waiverNotes, ...repository.notes];
  return `<header class="${report.verdict.decision === "GO" ? "go" : "no-go"}">
<p class="phase">${html(`${phase.id} ${phase.title}`)}</p>
<h1>${html(decisionText(report))}</h1>
<p class="counts">${html(countsText(report))}</p>
<dl>${tiles.join("")}</dl>
<ul>${notes.map((note) => `<li>${html(note)}</li>`).join("")}</ul>
<p class="source">${html(repository.name)} at <code>${html(repository.revision ?? "no revision")}</code> · plan <code>${html(report.plan.path)}</code> · cloud: ${html(report.cloud)}</p>
</header>`;
}

function blockers(report: Report): string {
  const all = [...openBlockers(report), ...waivedBlockers(report)];
  return section({
    id: "blockers",
    title: `Blockers (${grouped(all.length)})`,
    headers: ["Priority", "Blocker", "Impact", "Delay", "Action", "State"],
    rows: all.map(blockerCells),
    none: "No blocker stands.",
  });
}

function blockerCells(blocker: Blocker): readonly string[] {
  const {
    place,
    priority,
    title,
    id,
    consequence,
    delayHours,
    action,
    verify,
    outcome,
    state,
    evidence,
    waiver,
  } = blocker;
  const seen = evidence
    .slice(0, 5)
    .map(({ kind, source, saw }) => `<li>${html(kind)} <code>${html(source)}</code>: ${html(saw)}</li>`);
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  const until = waiver === null ? "" : ` until ${waiver.until} by ${waiver.owner}`;
  return [
    `<span class="mark ${priority}">${PRIORITY[priority]}</span>`,
    `${html(title)}${place === null ? "" : `<br><code>${html(placeText(place))}</code>`}<details><summary>evidence</summary><ul>${seen.join("")}</ul><code>${html(id)}</code></details>`,
    html(consequence),
    html(hours(delayHours)),
    html(cure),
    html(`${state}${until}, ${OUTCOME[outcome]}`),
  ];
}

function answers({ verdict: { answers: list } }: Report): string {
  if (list.length === 0) return "";
  const items = list.map(({ question, answer }) => `<dt>${html(question)}</dt><dd>${html(answer)}</dd>`);
  return `<section><h2>Critical questions</h2><dl class="answers">${items.join("")}</dl></section>`;
}

function operations(lines: readonly OperationLine[]): string {
  return section({
    id: "operations",
    title: `Operations (${grouped(lines.length)})`,
    headers: ["Operation", "Kind", "Status", "Script", "Expected", "Found", "Risk", "Needs"],
    rows: lines.map(({ id, title, kind, readiness, script, scriptExists, expected, found, risk, needs }) => [
      `<code>${html(id)}</code> ${html(title)}`,
      html(kind),
      html(READINESS[readiness]),
      script === null ? "none named" : `<code>${html(script)}</code>${scriptExists ? "" : " (missing)"}`,
      expected === null ? "–" : grouped(expected),
      found === null ? "not read" : grouped(found),
      risk,
      html(needs.join(", ") || "–"),
    ]),
    none: "The plan names no operation of this phase.",
  });
}

function scripts(lines: readonly ScriptLine[]): string {
  return section({
    id: "scripts",
    title: `Scripts (${grouped(lines.length)})`,
    headers: ["Script", "Family", "Status", "Purpose", "Effects", "Recommendation"],
    rows: lines.map(({ path, family, readiness, purpose, fact, recommendation }) => [
      `<code>${html(path)}</code>`,
      html(family),
      html(READINESS[readiness]),
      html(purpose),
      html(effectCounts(fact)),
      html(recommendation),
    ]),
    none: "No script was found.",
  });
}

function resources({ infrastructure, dependencies }: Report): string {
  const lines = [...infrastructure, ...dependencies];
  return section({
    id: "resources",
    title: `Infrastructure and dependencies (${grouped(lines.length)})`,
    headers: ["Type", "Name", "Status", "What was seen"],
    rows: lines.map(({ type, subject, readiness, rows }) => [
      html(type),
      `<code>${html(subject.id)}</code>`,
      html(READINESS[readiness]),
      rows.map(({ label, value }) => `${html(label)}: ${html(value)}`).join("<br>"),
    ]),
    none: "The plan declares none.",
  });
}

interface PageTable {
  readonly id: string;
  readonly title: string;
  readonly headers: readonly string[];
  /** Cells that are escaped already. */
  readonly rows: readonly (readonly string[])[];
  readonly none: string;
}

function section({ id, title, headers, rows, none }: PageTable): string {
  if (rows.length === 0) return `<section><h2>${title}</h2><p>${none}</p></section>`;
  const head = headers.map((header) => `<th scope="col">${header}</th>`).join("");
  const body = rows
    .slice(0, ROW_LIMIT)
    .map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  const hidden = rows.length - body.length;
  const more = hidden === 0 ? "" : `<p>${count(hidden, "more row")} in report.json.</p>`;
  return `<section><h2>${title}</h2>
<input type="search" data-filters="${id}" placeholder="Filter" aria-label="Filter: ${title}">
<div class="scroll"><table id="${id}"><thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></div>${more}</section>`;
}
