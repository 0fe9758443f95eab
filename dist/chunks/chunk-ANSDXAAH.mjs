import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  clip,
  count,
  effectCounts,
  groupEffects,
  grouped,
  oneLine,
  printable,
  renderGrid,
  resources,
  sizeBytes
} from "./chunk-I3RMDQMW.mjs";
import {
  parsePlan,
  parsePlanPolicy,
  readPlan,
  readPlanText
} from "./chunk-3ULB6HAE.mjs";
import {
  collectRepository,
  isRead,
  takeSnapshot
} from "./chunk-BC2KUIVI.mjs";
import {
  compileTemplate,
  isBefore,
  undecidedWords,
  wordOf,
  writeName
} from "./chunk-6C3EATJX.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";

// src/render/words.ts
var READINESS = {
  READY: "✅ READY",
  PARTIAL: "⚠️ PARTIAL",
  MISSING: "❌ MISSING",
  BLOCKED: "🔴 BLOCKED",
  UNVERIFIED: "❔ UNVERIFIED"
};
var READINESS_ORDER = ["READY", "PARTIAL", "MISSING", "BLOCKED", "UNVERIFIED"];
var PRIORITIES = ["P0", "P1", "P2", "P3"];
var PRIORITY = {
  P0: "P0-CRITICAL",
  P1: "P1-HIGH",
  P2: "P2-MEDIUM",
  P3: "P3-LOW"
};
var PRIORITY_MEANING = {
  P0: "Prevent execution entirely",
  P1: "Prevent partial execution or create high risk",
  P2: "Slow execution or increase cost",
  P3: "Minor efficiency issues"
};
var IMPACT = {
  prevents: "prevents execution",
  endangers: "prevents part of it or creates high risk",
  slows: "slows it or costs more",
  informs: "has a minor effect"
};
var OUTCOME = {
  pass: "verified",
  fail: "failed",
  unverified: "not verified",
  "not-applicable": "does not apply"
};
function dayStamp(at) {
  return new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
}
function instant(at) {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function hours({ low, high }) {
  if (high <= 0) return "none";
  if (high < 1) return range(rounded(low * 60), rounded(high * 60), "minute");
  return range(rounded(low), rounded(high), "hour");
}
function duration(minutes) {
  if (minutes === null) return "not estimated";
  return hours({ low: minutes.low / 60, high: minutes.high / 60 });
}
function cost(usd) {
  if (usd === null) return "not estimated";
  const [low, high] = [money(usd.low), money(usd.high)];
  return `${low === high ? low : `${low}-${high}`} USD`;
}
function earliestGo(report) {
  const { earliestGo: dates, decision: decision2 } = report.verdict;
  if (dates === null) return decision2 === "GO" ? "now" : "cannot be told";
  return dates.low === dates.high ? dates.low : `${dates.low} to ${dates.high}`;
}
function shortSha(sha) {
  return sha === null ? "none (no git history)" : sha.slice(0, 12);
}
function range(low, high, unit) {
  const amount = low === high ? String(high) : `${low}-${high}`;
  return `${amount} ${high === 1 ? unit : `${unit}s`}`;
}
function rounded(number) {
  return Math.round(number * 10) / 10;
}
function money(usd) {
  return Number.isInteger(usd) ? String(usd) : usd.toFixed(2);
}

// src/render/blockers.ts
function indexBlockers(report) {
  return new Map(report.blockers.map((blocker) => [blocker.id, blocker]));
}
function openBlockers(report) {
  return report.blockers.filter(({ state }) => state !== "waived").map((blocker, index) => ({ blocker, index })).sort((a, b) => weight(a.blocker) - weight(b.blocker) || a.index - b.index).map(({ blocker }) => blocker);
}
function waivedBlockers(report) {
  return report.blockers.filter(({ state }) => state === "waived");
}
function ofOutcome(blockers2, outcome) {
  return blockers2.filter((blocker) => blocker.outcome === outcome);
}
function weight({ priority, outcome, state }) {
  return PRIORITIES.indexOf(priority) * 4 + (outcome === "fail" ? 0 : 2) + (state === "new" ? 0 : 1);
}

// src/render/annotations.ts
var LEVEL_LIMIT = 10;
function renderAnnotations(report) {
  const all = openBlockers(report).map((blocker) => toAnnotation(blocker, report));
  return ["error", "warning"].flatMap(
    (level) => all.filter((annotation) => annotation.level === level).slice(0, LEVEL_LIMIT)
  );
}
function toAnnotation(blocker, report) {
  const { priority, outcome, title, consequence, action, verify, place } = blocker;
  const fails = outcome === "fail" && priority <= report.phase.gate;
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    level: fails ? "error" : "warning",
    title: oneLine(clip(`${PRIORITY[priority]}: ${title}`, 200)),
    message: oneLine(clip(`${consequence} ${cure}`, 1e3)),
    place
  };
}

// src/domain/tally.ts
function tallyBlockers({ blockers: blockers2, resolved: resolved2 }) {
  const open = blockers2.filter(({ state }) => state !== "waived");
  const unverified2 = open.filter(({ outcome }) => outcome === "unverified");
  const failed = { P0: 0, P1: 0, P2: 0, P3: 0 };
  for (const { outcome, priority } of open) if (outcome === "fail") failed[priority] += 1;
  return {
    failed,
    unverified: unverified2.length,
    unverifiedP0: unverified2.filter(({ priority }) => priority === "P0").length,
    fresh: open.filter(({ state }) => state === "new").length,
    fixed: resolved2.length,
    waived: blockers2.length - open.length,
    firstWaiverEnds: blockers2.reduce(
      (first, { state, waiver }) => state === "waived" && waiver !== null && (first === null || waiver.until < first) ? waiver.until : first,
      null
    )
  };
}

// src/render/headline.ts
function decisionText({ verdict: verdict2, blockers: blockers2, resolved: resolved2 }) {
  const { waived, firstWaiverEnds } = tallyBlockers({ blockers: blockers2, resolved: resolved2 });
  if (verdict2.decision === "NO-GO" || waived === 0) return verdict2.decision;
  const end = firstWaiverEnds === null ? "" : `, ${waived === 1 ? "which" : "the first"} ends ${firstWaiverEnds}`;
  return `GO with ${count(waived, "waiver")}${end}`;
}
function decisionMark({ verdict: verdict2 }) {
  return verdict2.decision === "GO" ? "🟢" : "🔴";
}
function countsText(report) {
  const tally2 = tallyBlockers(report);
  const parts = PRIORITIES.map((priority) => ({ number: tally2.failed[priority], text: priority }));
  return [
    ...parts.filter(({ number, text }) => number > 0 || text === "P0").map(({ number, text }) => `${number} ${text}`),
    ...optional(tally2.fresh, "new"),
    ...optional(tally2.fixed, "fixed"),
    ...unverifiedText(tally2),
    ...optional(tally2.waived, "waived")
  ].join(", ");
}
function coverageText({ coverage: coverage2 }) {
  return `${coverage2.verified} of ${count(coverage2.total, "check")} verified`;
}
function unverifiedText({ unverified: unverified2, unverifiedP0 }) {
  if (unverified2 === 0) return [];
  return [
    unverifiedP0 === 0 ? `${unverified2} unverified` : `${unverified2} unverified (${unverifiedP0} as P0)`
  ];
}
function optional(number, word) {
  return number === 0 ? [] : [`${number} ${word}`];
}

// src/render/terminal.ts
var ROWS = 40;
var STYLES = { bold: "1", red: "31", green: "32", yellow: "33", dim: "2" };
function renderTerminal(report, options) {
  const open = openBlockers(report);
  const lines = [
    verdictLine(report, options),
    `Risk ${report.verdict.risk}; earliest GO: ${printable(earliestGo(report))}; ${coverageText(report)}; ${forecast(report)}`,
    ...notes(report).map((note) => paint(`  ${printable(note)}`, { style: "dim", colour: options.colour })),
    ...open.length === 0 ? ["", "No blocker stands."] : ["", ...blockerLines(open.slice(0, ROWS), options)],
    ...open.length > ROWS ? [`+${grouped(open.length - ROWS)} more`] : []
  ];
  return `${lines.join("\n")}
`;
}
function verdictLine(report, { colour }) {
  const { phase, verdict: verdict2 } = report;
  const decision2 = paint(decisionText(report), {
    style: verdict2.decision === "GO" ? "green" : "red",
    colour
  });
  return `${decision2}  ${printable(`${phase.id} ${phase.title}`)} on ${printable(phase.starts)}: ${countsText(report)}`;
}
function forecast({ forecast: { durationMinutes, costUsd } }) {
  return `the phase takes: ${duration(durationMinutes)}, cost: ${cost(costUsd)}`;
}
function notes({ verdict: verdict2, waiverNotes, repository }) {
  return [
    ...verdict2.reasons.slice(0, 3),
    ...waiverNotes.map((note) => `Waiver not applied: ${note}`),
    ...repository.notes
  ];
}
function blockerLines(blockers2, { width, colour }) {
  const lines = renderGrid({
    width: Math.max(40, width),
    columns: [
      { title: "Priority", min: 8 },
      { title: "Blocker", min: 10 },
      { title: "Delay", min: 5 },
      { title: "What to do", min: 9 }
    ],
    rows: blockers2.map(({ priority, outcome, title, delayHours, action, verify }) => [
      outcome === "unverified" ? `${priority} ?` : priority,
      title,
      hours(delayHours),
      outcome === "unverified" ? verify ?? action : action
    ])
  });
  const legend = blockers2.some(({ outcome }) => outcome === "unverified") ? ["", "? not verified: what to do says what would verify it"] : [];
  return [...lines.map((line2) => paint(line2, { style: styleOf(line2), colour })), ...legend];
}
function styleOf(line2) {
  if (line2.startsWith("Priority")) return "bold";
  if (line2.startsWith("P0")) return "red";
  return line2.startsWith("P1") ? "yellow" : null;
}
function paint(text, { style, colour }) {
  return colour && style !== null ? `\x1B[${STYLES[style]}m${text}\x1B[0m` : text;
}

// src/domain/mark.ts
function commentMark({
  phase,
  configId
}) {
  return `<!-- phasegate:v1:${markPart(phase)}:${markPart(configId)} -->`;
}
function toRecordLine(record) {
  const json = JSON.stringify(record).replace(
    /[<>]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- phasegate:run ${json} -->`;
}
function parseRecord(body) {
  const line2 = /^<!-- phasegate:run (\{.*\}) -->$/m.exec(body.replaceAll("\r\n", "\n"));
  if (line2?.[1] === void 0) return null;
  try {
    return toRecord(JSON.parse(line2[1]));
  } catch {
    return null;
  }
}
function toRecord(value) {
  if (typeof value !== "object" || value === null) return null;
  const { schemaVersion, headSha, runId, startedAt, verdict: verdict2 } = value;
  if (schemaVersion !== 1 || typeof startedAt !== "string" || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (verdict2 !== "GO" && verdict2 !== "NO-GO") return null;
  return { schemaVersion, headSha: textOrNull(headSha), runId: textOrNull(runId), startedAt, verdict: verdict2 };
}
function textOrNull(value) {
  return typeof value === "string" ? value : null;
}
function markPart(text) {
  return text.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^-+|-+$/g, "") || "none";
}

// src/render/markdown/build.ts
function table(headers, rows2) {
  if (rows2.length === 0) return "";
  return [row(headers), row(headers.map(() => "---")), ...rows2.map(row)].join("\n");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function fields(entries) {
  return entries.map(([label2, value]) => `**${label2}**: ${value}`).join("  \n");
}
function bullets(items) {
  return items.map((item) => `- ${item}`).join("\n");
}
function numbered(items) {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}
function stack(blocks) {
  return blocks.filter((block) => block !== "").join("\n\n");
}

// src/render/fit.ts
function fitSections(sections, budgetBytes) {
  const filled = sections.filter(({ rows: rows2 }) => rows2.length > 0);
  let left = budgetBytes;
  for (const section2 of filled) left -= sizeBytes(show(section2, [])) + SEPARATOR_BYTES;
  const lines = /* @__PURE__ */ new Map();
  for (const section2 of filled.toSorted((a, b) => a.rank - b.rank)) {
    const taken = takeRows(section2, left);
    left -= taken.bytes;
    lines.set(section2, taken.lines);
  }
  return filled.map((section2) => show(section2, lines.get(section2) ?? []));
}
var SEPARATOR_BYTES = 2;
function takeRows({ rows: rows2 }, budgetBytes) {
  const lines = [];
  let bytes = 0;
  for (const cells of rows2) {
    const line2 = row(cells);
    const size = sizeBytes(line2) + 1;
    if (bytes + size > budgetBytes) break;
    lines.push(line2);
    bytes += size;
  }
  return { lines, bytes };
}
function show({ open, headers, rows: rows2, close }, lines) {
  const hidden2 = rows2.length - lines.length;
  const more = hidden2 === 0 ? "" : `+${grouped(hidden2)} more`;
  const table2 = [row(headers), row(headers.map(() => "---")), ...lines].join("\n");
  return [open, table2, more, close].filter((part) => part !== "").join("\n\n");
}

// src/render/markdown/escape.ts
var BREAK = "&#8203;";
var MEANINGFUL = /&(?=#?\w+;)|[\\`*[\]|~$<]|(?<=^|[-!])>|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|(?<![A-Za-z0-9])@(?=\w)|#(?=\d)|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi;
function inline(text) {
  return oneLine(text).replace(MEANINGFUL, disarm).replace(/^([#+\-=:])/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
function cell(text) {
  return inline(text) || "–";
}
function code(text) {
  const line2 = oneLine(text);
  if (line2 === "") return "(empty)";
  return /[`|<>\\]/.test(line2) ? `<code>${asReferences(line2)}</code>` : `\`${line2}\``;
}
function linkText(text) {
  return inline(text) || "link";
}
function url(target) {
  const clean = oneLine(target);
  const web = /^https?:\/\//i.exec(clean)?.[0] ?? "";
  const rest = encodeURI(clean.slice(web.length).replaceAll("�", "")).replace(
    /%25(?=[0-9A-F]{2})/gi,
    "%"
  );
  const safe = rest.replace(/[()'"<>[\]`|\\*!@]/g, percent);
  return web === "" ? safe.replace(/^\/+/, "").replaceAll(":", "%3A") : web + safe;
}
function html(text) {
  return oneLine(text).replace(/[&<>"'`]/g, reference);
}
function mermaidLabel(text) {
  return oneLine(text).replace(/[^\p{L}\p{N} .,:/_-]/gu, (mark) => `#${mark.codePointAt(0)};`);
}
function disarm(mark) {
  if (mark === "&") return "&amp;";
  if (mark === "<") return "&lt;";
  if (mark === ">") return "&gt;";
  if (mark.startsWith("_")) return mark.replaceAll("_", "\\_");
  return /^[\\`*[\]|~$]$/.test(mark) ? `\\${mark}` : `${mark}${BREAK}`;
}
function asReferences(text) {
  return text.replace(/[^A-Za-z0-9 /\u0080-\u{10ffff}-]/gu, reference);
}
function reference(mark) {
  return `&#${mark.codePointAt(0)};`;
}
function percent(mark) {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

// src/render/sections.ts
var TEXT_CHARS = 240;
function buildSections(report) {
  const open = openBlockers(report);
  const failed = ofOutcome(open, "fail");
  return [
    ...PRIORITIES.map(
      (priority, index) => prioritySection({
        priority,
        blockers: failed.filter((blocker) => blocker.priority === priority),
        rank: index * 2
      })
    ),
    unverifiedSection(ofOutcome(open, "unverified")),
    fixedSection(report),
    waivedSection(waivedBlockers(report)),
    operationsSection(report.operations)
  ];
}
function prioritySection(part) {
  const { priority, blockers: blockers2, rank: rank2 } = part;
  const gravest = priority === "P0";
  const title = `${PRIORITY[priority]} (${blockers2.length})`;
  return {
    open: gravest ? `### ${title}` : details(title),
    headers: ["Blocker", "Impact", "Delay", "Action"],
    rows: blockers2.map((blocker) => [
      `${blocker.state === "new" ? "🆕 " : ""}${short(blocker.title)}`,
      short(blocker.consequence),
      hours(blocker.delayHours),
      short(blocker.action)
    ]),
    close: gravest ? "" : "</details>",
    rank: rank2
  };
}
function unverifiedSection(blockers2) {
  return {
    open: `### ❔ Not verified (${blockers2.length})`,
    headers: ["Check", "Ranks as", "What would verify it"],
    rows: blockers2.map(({ title, priority, verify, action }) => [
      short(title),
      priority,
      short(verify ?? action)
    ]),
    close: "",
    rank: 1
  };
}
function fixedSection({ resolved: resolved2 }) {
  return {
    open: details(`Fixed since the base revision (${resolved2.length})`),
    headers: ["Blocker", "Priority"],
    rows: resolved2.map(({ title, priority }) => [short(title), priority]),
    close: "</details>",
    rank: 7
  };
}
function waivedSection(waived) {
  return {
    open: `### Waived (${waived.length})`,
    headers: ["Blocker", "Priority", "Until", "Owner", "Reason"],
    rows: waived.map(({ title, priority, waiver }) => [
      short(title),
      priority,
      cell(waiver?.until ?? ""),
      cell(waiver?.owner ?? ""),
      short(waiver?.reason ?? "")
    ]),
    close: "",
    rank: 3
  };
}
function operationsSection(operations2) {
  return {
    open: details(`Operations (${operations2.length})`),
    headers: ["Operation", "Status", "Script", "Risk", "Blockers"],
    rows: operations2.map(({ id, readiness, script, scriptExists: scriptExists2, risk, blockers: blockers2 }) => [
      code(clip(id, TEXT_CHARS)),
      READINESS[readiness],
      script === null ? "none named" : `${code(clip(script, TEXT_CHARS))}${scriptExists2 ? "" : " (missing)"}`,
      risk,
      String(blockers2.length)
    ]),
    close: "</details>",
    rank: 5
  };
}
function details(title) {
  return `<details>
<summary>${title}</summary>`;
}
function short(text) {
  return cell(clip(text, TEXT_CHARS));
}

// src/render/comment.ts
var COMMENT_LIMIT_BYTES = 6e4;
var TEXT_CHARS2 = 300;
var REASONS = 4;
function renderComment(report, options) {
  const head = stack([hiddenLines(report, options), headline(report), reasons(report)]);
  const foot = footer(report, options);
  const budget = COMMENT_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  return `${stack([head, ...fitSections(buildSections(report), budget), foot])}
`;
}
function headline(report) {
  const { phase, verdict: verdict2, forecast: forecast3 } = report;
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)} — ${inline(clip(`${phase.id} ${phase.title}`, TEXT_CHARS2))}`,
    countsText(report),
    [
      `**Starts** ${inline(clip(phase.starts, 40))}`,
      `**Risk** ${verdict2.risk}`,
      `**Earliest GO** ${earliestGo(report)}`,
      `**Coverage** ${coverageText(report)}`,
      `**Forecast** ${duration(forecast3.durationMinutes)}, cost ${cost(forecast3.costUsd)}`
    ].join(" · ")
  ]);
}
function reasons({ verdict: verdict2, waiverNotes, repository }) {
  const shown2 = [
    ...verdict2.reasons.slice(0, REASONS),
    ...waiverNotes.slice(0, REASONS).map((note) => `Waiver not applied: ${note}`),
    ...repository.notes.slice(0, REASONS)
  ];
  return bullets(shown2.map((text) => cell(clip(text, TEXT_CHARS2))));
}
function hiddenLines(report, { configId, headSha, runId }) {
  const mark = commentMark({ phase: clip(report.phase.id, 100), configId: clip(configId, 100) });
  const record = toRecordLine({
    schemaVersion: 1,
    headSha: clipped(headSha ?? report.repository.revision),
    runId: clipped(runId ?? null),
    startedAt: report.at,
    verdict: report.verdict.decision
  });
  return `${mark}
${record}`;
}
function clipped(text) {
  return text === null ? null : clip(text, 64);
}
function footer(report, { headSha, runUrl }) {
  const sha = headSha ?? report.repository.revision;
  const parts = [
    sha === null ? "no revision" : `at ${code(clip(sha, 40))}`,
    instant(report.at),
    `cloud: ${inline(clip(report.cloud, 80))}`,
    `${report.tool.name} ${inline(clip(report.tool.version, 40))}`,
    ...runUrl === void 0 ? [] : [`[whole report](${url(clip(runUrl, 500))})`]
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

// src/render/documents/flow.ts
var NODES = 30;
var LABEL_CHARS = 60;
function renderFlow(report) {
  const open = openBlockers(report);
  if (open.length === 0) return "";
  const operations2 = report.operations.slice(0, NODES / 2);
  const blockers2 = open.slice(0, NODES - 1 - operations2.length);
  const nodes = new Map(operations2.map(({ id }, index) => [id, `O${index + 1}`]));
  const hidden2 = report.operations.length + open.length - operations2.length - blockers2.length;
  return [
    "```mermaid",
    "flowchart LR",
    `  P(["${label(`${report.phase.id} ${report.phase.title}`)}"])`,
    ...operations2.map((operation) => `  ${nodes.get(operation.id)}["${label(operation.id)}"]`),
    ...blockers2.map(
      (blocker, index) => `  B${index + 1}{{"${label(`${blocker.priority} ${blocker.title}`)}"}}`
    ),
    ...blockers2.flatMap(
      (blocker, index) => targets(blocker, nodes, report).map((target) => `  B${index + 1} -->|blocks| ${target}`)
    ),
    ...operations2.flatMap((operation) => edges(operation, nodes)),
    ...hidden2 === 0 ? [] : [`  %% ${hidden2} more are not drawn`],
    "```",
    ...hidden2 === 0 ? [] : ["", `+${hidden2} more are not drawn.`]
  ].join("\n");
}
function edges(operation, nodes) {
  const own = nodes.get(operation.id);
  const needed = operation.needs.flatMap((id) => nodes.get(id) ?? []);
  return [...needed.map((node) => `  ${node} -.-> ${own}`), `  ${own} --> P`];
}
function targets(blocker, nodes, report) {
  const prefix = `${report.phase.id}/`;
  const found = blocker.affects.flatMap(
    (name) => name.startsWith(prefix) ? nodes.get(name.slice(prefix.length)) ?? [] : []
  );
  return found.length === 0 ? ["P"] : [...new Set(found)];
}
function label(text) {
  return mermaidLabel(clip(text, LABEL_CHARS));
}

// src/render/documents/names.ts
var DOCUMENT_KINDS = [
  "summary",
  "blockers",
  "readiness",
  "inventory",
  "infrastructure",
  "dependencies"
];
var DOCUMENT_TITLES = {
  inventory: "Implementation Script Inventory",
  readiness: "Readiness Report",
  infrastructure: "Infrastructure Readiness Report",
  dependencies: "Dependency Analysis",
  blockers: "Execution Blocker Analysis",
  summary: "Audit Summary"
};
function documentName(report, kind) {
  return `${stem(report, kind)}_${dayStamp(report.at)}.md`;
}
function documentPath(report, kind) {
  const folders = report.plan.documents.folder.split("/").filter((part) => !["", ".", ".."].includes(part));
  return [...folders.map(namePart), documentName(report, kind)].join("/");
}
function stem(report, kind) {
  const { prefix } = report.plan.documents;
  switch (kind) {
    case "inventory":
      return "IMPLEMENTATION_SCRIPT_INVENTORY";
    case "readiness":
      return `${namePart(report.phase.document)}_READINESS_REPORT`;
    case "infrastructure":
      return "INFRASTRUCTURE_READINESS_REPORT";
    case "dependencies":
      return "DEPENDENCY_ANALYSIS";
    case "blockers":
      return "EXECUTION_BLOCKER_ANALYSIS";
    case "summary":
      return prefix === "" ? "AUDIT_SUMMARY" : `${namePart(prefix)}_AUDIT_SUMMARY`;
  }
}
function namePart(text) {
  return text.replace(/[^A-Za-z0-9._-]+/g, "_").replace(/^\.+/, "_") || "_";
}

// src/render/documents/frame.ts
var NOTES_SHOWN = 5;
function frame(report, kind, sections) {
  const title = kind === "readiness" ? `${report.phase.id} ${DOCUMENT_TITLES[kind]}` : DOCUMENT_TITLES[kind];
  return `${stack([`# ${inline(title)}`, header(report), links(report, kind), ...sections, "---", footer2(report)])}
`;
}
function readinessCounts(lines) {
  const parts = READINESS_ORDER.map((readiness) => ({
    readiness,
    number: lines.filter((line2) => line2.readiness === readiness).length
  }));
  const shown2 = parts.filter(({ number }) => number > 0).map(({ readiness, number }) => `${number} ${READINESS[readiness]}`);
  return shown2.join(", ") || "none";
}
function blockerNames(ids, blockers2) {
  if (ids.length === 0) return "None identified";
  const shown2 = ids.slice(0, 6).map((id) => blockerName(id, blockers2.get(id)));
  return ids.length > 6 ? `${shown2.join("; ")}; +${ids.length - 6} more` : shown2.join("; ");
}
function unverifiedSection2(blockers2) {
  const rows2 = blockers2.filter(({ outcome }) => outcome === "unverified").map((blocker) => [
    cell(blocker.title),
    PRIORITY[blocker.priority],
    cell(blocker.evidence[0].saw),
    cell(blocker.verify ?? "not stated")
  ]);
  if (rows2.length === 0) return "";
  return stack([
    "## Not verified",
    "These checks gave no answer. They are not counted as ready; the last column says what would verify them.",
    table(["Check", "Ranks as", "What was seen", "What would verify it"], rows2)
  ]);
}
function header(report) {
  const { phase, repository, plan } = report;
  const revision = repository.revision === null ? shortSha(null) : code(repository.revision);
  const branch = repository.branch === null ? "" : ` on ${code(repository.branch)}`;
  return stack([
    fields([
      ["Phase", `${inline(phase.id)} ${inline(phase.title)}`],
      ["Starts", inline(phase.starts)],
      ["Audited", instant(report.at)],
      ["Repository", `${inline(repository.name)} at ${revision}${branch} (${repository.from})`],
      ["Plan", code(plan.path)],
      ["Cloud", inline(report.cloud)],
      ["Runs as", phase.runsAs === null ? "the caller's own identity" : code(phase.runsAs)],
      [
        "Verdict",
        `${decisionMark(report)} **${decisionText(report)}**: ${countsText(report)}; risk ${report.verdict.risk}; ${coverageText(report)}`
      ]
    ]),
    bullets([
      ...repository.notes.slice(0, NOTES_SHOWN).map((note) => `Note: ${inline(note)}`),
      ...repository.notes.length > NOTES_SHOWN ? [`+${repository.notes.length - NOTES_SHOWN} more notes`] : []
    ])
  ]);
}
function links(report, kind) {
  const others = DOCUMENT_KINDS.filter((other) => other !== kind);
  return `See also: ${others.map((other) => `[${linkText(DOCUMENT_TITLES[other])}](${url(documentName(report, other))})`).join(" · ")}`;
}
function footer2({ tool, at, project }) {
  return `Written by ${tool.name} ${inline(tool.version)} for ${inline(project)} on ${instant(at)}. Each statement rests on the evidence in \`report.json\`.`;
}
function blockerName(id, blocker) {
  if (blocker === void 0) return code(id);
  const note = blocker.state === "waived" ? ", waived" : blocker.outcome === "unverified" ? ", not verified" : "";
  return `${inline(blocker.title)} (${blocker.priority}${note})`;
}

// src/render/documents/blockers.ts
var FULL_BLOCKS = 300;
var EVIDENCE_SHOWN = 5;
function renderBlockers(report) {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  return frame(report, "blockers", [
    stack(["## Summary", prioritiesTable(open), summaryTable(open)]),
    open.length === 0 ? "" : stack(["## What blocks what", renderFlow(report)]),
    ...PRIORITIES.map((priority) => prioritySection2(priority, open)),
    waived.length === 0 ? "" : stack(["## Waived", ...waived.map(blockerSection)]),
    report.waiverNotes.length === 0 ? "" : stack(["## Waivers that were not applied", bullets(report.waiverNotes.map(inline))]),
    resolved(report)
  ]);
}
function prioritiesTable(open) {
  const rows2 = PRIORITIES.map((priority) => {
    const own = open.filter((blocker) => blocker.priority === priority);
    const unverified2 = own.filter(({ outcome }) => outcome === "unverified").length;
    return [
      PRIORITY[priority],
      PRIORITY_MEANING[priority],
      String(own.length - unverified2),
      String(unverified2)
    ];
  });
  return table(["Priority", "Meaning", "Failed", "Not verified"], rows2);
}
function summaryTable(open) {
  if (open.length === 0) return "No blocker stands.";
  const rows2 = open.map((blocker) => [
    blocker.priority,
    cell(blocker.title),
    OUTCOME[blocker.outcome],
    blocker.state,
    cell(blocker.affects.join(", ")),
    hours(blocker.delayHours)
  ]);
  return table(["Priority", "Blocker", "Outcome", "State", "Affects", "Estimated delay"], rows2);
}
function prioritySection2(priority, open) {
  const own = open.filter((blocker) => blocker.priority === priority);
  const hidden2 = Math.max(own.length - FULL_BLOCKS, 0);
  return stack([
    `## ${PRIORITY[priority]} Blockers`,
    own.length === 0 ? `None. (${PRIORITY_MEANING[priority]}.)` : `${PRIORITY_MEANING[priority]}.`,
    ...own.slice(0, FULL_BLOCKS).map(blockerSection),
    hidden2 === 0 ? "" : `${count(hidden2, "more blocker")}; \`report.json\` holds them in full.`
  ]);
}
function blockerSection(blocker) {
  const unverified2 = blocker.outcome === "unverified";
  return stack([
    `### Blocker: ${inline(blocker.title)}`,
    fields([
      ["Type", PRIORITY[blocker.priority]],
      ["Impact", `${inline(blocker.consequence)}${unverified2 ? " (not verified: it may be so)" : ""}`],
      ["Affected Phase", blocker.affects.map(inline).join(", ") || "the whole phase"],
      ["Estimated Delay", hours(blocker.delayHours)],
      ["Mitigation", inline(blocker.mitigation) || "none"],
      ["Workaround", blocker.workaround === null ? "None" : inline(blocker.workaround)],
      ["Recommended Action", inline(blocker.action) || "none"],
      ...unverified2 ? [["Would verify it", inline(blocker.verify ?? "not stated")]] : [],
      ["State", stateText(blocker)],
      ["Id", code(blocker.id)]
    ]),
    "**Evidence**:",
    bullets(evidence(blocker.evidence))
  ]);
}
function stateText({ state, outcome, waiver }) {
  const kind = outcome === "unverified" ? `${state}, not verified` : state;
  if (waiver === null) return kind;
  return `${kind} until ${inline(waiver.until)} by ${inline(waiver.owner)}: ${inline(waiver.reason)}`;
}
function evidence(proof) {
  const shown2 = proof.slice(0, EVIDENCE_SHOWN).map(({ kind, source, saw: saw2, place, observedAt }) => {
    const where = place === void 0 ? "" : ` at ${code(`${place.path}:${place.line}`)}`;
    return `${kind} ${code(source)}${where}: ${inline(saw2)} (${instant(observedAt)})`;
  });
  return proof.length > EVIDENCE_SHOWN ? [...shown2, `+${proof.length - EVIDENCE_SHOWN} more`] : shown2;
}
function resolved({ resolved: gone }) {
  if (gone.length === 0) return "";
  const rows2 = gone.map(({ priority, title, id }) => [priority, cell(title), code(id)]);
  return stack(["## Fixed since the base revision", table(["Priority", "Blocker", "Id"], rows2)]);
}

// src/render/documents/resource.ts
function groupByType(lines) {
  const groups = /* @__PURE__ */ new Map();
  for (const line2 of lines) {
    const known = groups.get(line2.type);
    if (known === void 0) groups.set(line2.type, [line2]);
    else known.push(line2);
  }
  return [...groups].map(([type, list]) => ({ type, lines: list }));
}
function typesTable(groups) {
  const rows2 = groups.map(({ type, lines }) => [cell(type), grouped(lines.length), readinessCounts(lines)]);
  return table(["Type", "Listed", "Status"], rows2);
}
function resourcesTable(lines) {
  const rows2 = lines.map(({ subject, readiness, blockers: blockers2 }) => [
    code(subject.id),
    READINESS[readiness],
    grouped(blockers2.length)
  ]);
  return table(["Name", "Status", "Blockers"], rows2);
}
function infrastructureSection(line2, blockers2) {
  return stack([
    `### ${inline(line2.type)}: ${inline(line2.subject.id)}`,
    fields([
      ["Status", READINESS[line2.readiness]],
      ...rows(line2),
      ["Blockers", blockerNames(line2.blockers, blockers2)]
    ])
  ]);
}
function dependencySection(line2, blockers2) {
  const entries = rows(line2);
  const fallback = entries.filter(([label2]) => label2 === "Fallback");
  return stack([
    `### Dependency: ${inline(line2.subject.id)}`,
    fields([
      ["Type", inline(line2.type)],
      ...entries.filter(([label2]) => label2 !== "Fallback"),
      ["Status", READINESS[line2.readiness]],
      ...fallback.length === 0 ? [["Fallback", "not stated"]] : fallback,
      ["Blockers", blockerNames(line2.blockers, blockers2)]
    ])
  ]);
}
function rows(line2) {
  return line2.rows.filter(({ label: label2 }) => !["Status", "Type", "Blockers"].includes(label2)).map(({ label: label2, value }) => [inline(label2), inline(value) || "–"]);
}

// src/render/documents/dependencies.ts
function renderDependencies(report) {
  const blockers2 = indexBlockers(report);
  const groups = groupByType(report.dependencies);
  return frame(report, "dependencies", [
    stack([
      "## Overview",
      groups.length === 0 ? "No dependency was found and the plan declares none." : `${count(report.dependencies.length, "dependency", "dependencies")}: ${readinessCounts(report.dependencies)}.`,
      typesTable(groups)
    ]),
    ...groups.map(
      ({ type, lines }) => stack([
        `## ${inline(type)}`,
        lines.length > 1 ? resourcesTable(lines) : "",
        ...lines.map((line2) => dependencySection(line2, blockers2))
      ])
    ),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "dependencies")
    )
  ]);
}

// src/render/documents/infrastructure.ts
function renderInfrastructure(report) {
  const blockers2 = indexBlockers(report);
  const groups = groupByType(report.infrastructure);
  return frame(report, "infrastructure", [
    stack([
      "## Overview",
      groups.length === 0 ? "The plan declares no infrastructure, so none was checked." : `${count(report.infrastructure.length, "resource")}: ${readinessCounts(report.infrastructure)}. Reached through: ${inline(report.cloud)}.`,
      typesTable(groups)
    ]),
    ...groups.map(
      ({ type, lines }) => stack([
        `## ${inline(type)}`,
        lines.length > 1 ? resourcesTable(lines) : "",
        ...lines.map((line2) => infrastructureSection(line2, blockers2))
      ])
    ),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "infrastructure")
    )
  ]);
}

// src/render/documents/script.ts
var NAMES_SHOWN = 3;
var GROUPS_SHOWN = 8;
var ITEMS_SHOWN = 12;
function scriptSection(line2, blockers2) {
  const { fact } = line2;
  return stack([
    `### Script: ${inline(fileName(line2.path))}`,
    fields([
      ["Status", READINESS[line2.readiness]],
      ["Location", `${code(line2.path)}${fact === null ? " (does not exist)" : ""}`],
      ["Purpose", inline(line2.purpose) || "not stated"],
      ...Object.entries(line2.mandates).map(
        ([mandate, says]) => [`${inline(mandate)} Compliance`, inline(says)]
      ),
      ...line2.operations.length === 0 ? [] : [["Operations", line2.operations.map(code).join(", ")]],
      ["Last Modified", lastModified(fact)],
      ["Lines of Code", fact === null ? "none" : count(fact.lines, "line")],
      ["Dependencies", dependencies(fact)],
      ["Execution Mode", executionMode(fact)],
      ["Effects", effects(fact)],
      ["Cost Estimate", "not estimated"],
      ["Blockers", blockerNames(line2.blockers, blockers2)],
      ["Recommendation", inline(line2.recommendation) || "none"],
      ...limits(fact)
    ])
  ]);
}
function lastModified(fact) {
  if (fact === null) return "does not exist";
  if (fact.lastCommit === null) return "not known (no commit of it was found)";
  const { at, sha, author } = fact.lastCommit;
  return `${instant(at)} (${code(sha.slice(0, 12))}, ${inline(author)})`;
}
function effects(fact) {
  if (fact === null) return "none, the script does not exist";
  const groups = groupEffects(fact.effects);
  if (groups.length === 0)
    return fact.complete ? "none found" : "none found, but part of the file could not be read";
  const shown2 = groups.slice(0, GROUPS_SHOWN).map(effectGroup).join("; ");
  return groups.length > GROUPS_SHOWN ? `${shown2}; +${groups.length - GROUPS_SHOWN} more kinds` : shown2;
}
function effectGroup({ verb, kind, guard, list }) {
  const names2 = list.slice(0, NAMES_SHOWN).map(effectName);
  const more = list.length > NAMES_SHOWN ? [`+${grouped(list.length - NAMES_SHOWN)} more`] : [];
  const open = list.filter(({ exact }) => !exact).length;
  const notes2 = [
    ...guard === null ? [] : [inline(guard)],
    ...open === 0 ? [] : [`${count(open, "name")} not fully known: ${causes(list)}`]
  ];
  const note = notes2.length === 0 ? "" : `, ${notes2.join("; ")}`;
  return `${verb} ${resources(kind, list.length)} (${[...names2, ...more].join(", ")})${note}`;
}
function effectName({ name, to }) {
  return to === void 0 ? code(name) : `${code(name)} → ${code(to)}`;
}
function causes(list) {
  const all = [...new Set(list.flatMap(({ holes }) => holes.map(({ cause }) => cause)))];
  const shown2 = all.slice(0, 3).map(inline).join(", ") || "cause not found";
  return all.length > 3 ? `${shown2}, +${all.length - 3} more` : shown2;
}
function dependencies(fact) {
  if (fact === null) return "not known";
  const packages2 = fact.imports.flatMap(
    ({ distribution, module, origin }) => origin === "third-party" ? [distribution ?? `${module} (provider not known)`] : []
  );
  const calls = fact.calls.map(({ path }) => path);
  const all = [.../* @__PURE__ */ new Set([...packages2, ...fact.tools, ...calls])];
  if (all.length === 0) return "None beyond the standard library";
  const shown2 = all.slice(0, ITEMS_SHOWN).map(inline).join(", ");
  return all.length > ITEMS_SHOWN ? `${shown2}, +${all.length - ITEMS_SHOWN} more` : shown2;
}
function executionMode(fact) {
  if (fact === null) return "not known";
  const mode = fact.execution === "parallel" ? "Parallel" : "Sequential";
  const flag = fact.flags.find((name) => /worker|parallel|concurren|thread|process|jobs/i.test(name));
  const how = flag === void 0 ? mode : `${mode} (${code(flag)} flag)`;
  return fact.interactive ? `${how}; waits for a person` : how;
}
function limits(fact) {
  if (fact === null) return [];
  const faults = fact.syntax.map(({ line: line2, message }) => `line ${line2}: ${message}`);
  const said = [
    ...faults.length === 0 ? [] : [["Syntax", faults.slice(0, 5).map(inline).join("; ")]],
    ...fact.limits.length === 0 ? [] : [["Not seen", fact.limits.slice(0, 5).map(inline).join("; ")]]
  ];
  if (fact.complete || said.some(([label2]) => label2 === "Not seen")) return said;
  return [...said, ["Not seen", "part of the file could not be read"]];
}
function fileName(path) {
  return path.slice(path.lastIndexOf("/") + 1) || path;
}

// src/render/documents/inventory.ts
var UNWANTED_SECTIONS = 300;
var OVERVIEW_ROWS = 2e3;
function renderInventory(report) {
  const families = groupByFamily(report.scripts);
  const blockers2 = indexBlockers(report);
  const detailed = new Set(
    [
      ...report.scripts.filter(({ wanted }) => wanted),
      ...report.scripts.filter(({ wanted }) => !wanted).slice(0, UNWANTED_SECTIONS)
    ].map(({ path }) => path)
  );
  return frame(report, "inventory", [
    stack(["## Overview", overview(report, families)]),
    ...families.map((family) => familySection({ ...family, detailed, blockers: blockers2 })),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "scripts")
    )
  ]);
}
function groupByFamily(lines) {
  const families = /* @__PURE__ */ new Map();
  for (const line2 of lines) {
    const known = families.get(line2.family);
    if (known === void 0) families.set(line2.family, [line2]);
    else known.push(line2);
  }
  return [...families].map(([name, list]) => ({ name, lines: list }));
}
function overview(report, families) {
  if (families.length === 0) return "No script was found and the plan names none.";
  const rows2 = families.map(({ name, lines }) => [
    cell(name),
    grouped(lines.length),
    grouped(lines.filter(({ wanted }) => wanted).length),
    readinessCounts(lines)
  ]);
  return stack([
    `${count(report.scripts.length, "script")}: ${readinessCounts(report.scripts)}.`,
    table(["Family", "Scripts", "Named by the plan", "Status"], rows2)
  ]);
}
function familySection(family) {
  const { name, lines, detailed, blockers: blockers2 } = family;
  const sections = lines.filter(({ path }) => detailed.has(path));
  const hidden2 = lines.length - sections.length;
  return stack([
    `## Family: ${inline(name)}`,
    familyTable(lines),
    ...sections.map((line2) => scriptSection(line2, blockers2)),
    hidden2 === 0 ? "" : `${count(hidden2, "more script")} that the plan does not name; \`report.json\` holds them in full.`
  ]);
}
function familyTable(lines) {
  const rows2 = lines.slice(0, OVERVIEW_ROWS).map((line2) => [
    code(line2.path),
    READINESS[line2.readiness],
    line2.fact === null ? "–" : grouped(line2.fact.lines),
    effectCounts(line2.fact),
    grouped(line2.blockers.length)
  ]);
  const hidden2 = lines.length - rows2.length;
  return stack([
    table(["Script", "Status", "Lines", "Effects", "Blockers"], rows2),
    hidden2 === 0 ? "" : `+${grouped(hidden2)} more`
  ]);
}

// src/render/documents/operation.ts
function existence({ script, scriptExists: scriptExists2 }) {
  if (script === null) return "No: the plan names no script";
  return `${scriptExists2 ? "Yes" : "No"}: ${code(script)}`;
}
function timeToCreate({ scriptExists: scriptExists2, effort }) {
  if (scriptExists2) return "exists";
  return effort.highHours > 0 ? hours({ low: effort.lowHours, high: effort.highHours }) : "not estimated";
}
function tableCounts({ expected, found }) {
  const seen2 = found === null ? "not counted" : `${grouped(found)} found`;
  return expected === null ? seen2 : `${grouped(expected)} expected, ${seen2}`;
}

// src/render/documents/readiness.ts
function renderReadiness(report) {
  const blockers2 = indexBlockers(report);
  return frame(report, "readiness", [
    stack(["## Operations", operationsTable(report.operations)]),
    ...report.operations.map(
      (operation, index) => operationSection({ operation, number: index + 1, blockers: blockers2 })
    ),
    phaseScripts(report),
    analysis(report),
    forecast2(report),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "readiness")
    )
  ]);
}
function operationsTable(operations2) {
  if (operations2.length === 0) return "The plan names no operation of this phase.";
  const rows2 = operations2.map((operation, index) => [
    String(index + 1),
    `${code(operation.id)} ${inline(operation.title)}`,
    operation.kind,
    READINESS[operation.readiness],
    tableCounts(operation),
    timeToCreate(operation),
    operation.risk,
    operation.needs.map(code).join(", ") || "–"
  ]);
  return stack([
    `${count(operations2.length, "operation")}: ${readinessCounts(operations2)}.`,
    table(["#", "Operation", "Kind", "Status", "Tables", "Time to create", "Risk", "Needs"], rows2)
  ]);
}
function operationSection(part) {
  const { operation, number, blockers: blockers2 } = part;
  return stack([
    `### ${number}. ${inline(operation.id)}: ${inline(operation.title)}`,
    fields([
      ["Status", READINESS[operation.readiness]],
      ["Does it exist?", existence(operation)],
      ["How long to create?", timeToCreate(operation)],
      ["Tables", tableCounts(operation)],
      ["Needs", operation.needs.map(code).join(", ") || "nothing before it"],
      ["Risk", operation.risk],
      ["Blockers", blockerNames(operation.blockers, blockers2)]
    ])
  ]);
}
function phaseScripts({ scripts: scripts2, operations: operations2 }) {
  const carried = new Set(operations2.map(({ script }) => script));
  const rows2 = scripts2.filter(({ wanted, path }) => wanted && !carried.has(path)).map(({ path, family, readiness, recommendation }) => [
    code(path),
    cell(family),
    READINESS[readiness],
    cell(recommendation)
  ]);
  if (rows2.length === 0) return "";
  return stack([
    "## Other scripts that the plan names",
    table(["Script", "Family", "Status", "Recommendation"], rows2)
  ]);
}
function analysis({ operations: operations2 }) {
  const ready = operations2.filter(({ readiness }) => readiness === "READY");
  const present = operations2.filter(({ scriptExists: scriptExists2, readiness }) => scriptExists2 && readiness !== "READY");
  const absent = operations2.filter(({ scriptExists: scriptExists2 }) => !scriptExists2);
  const total = {
    low: sum(absent.map(({ effort }) => effort.lowHours)),
    high: sum(absent.map(({ effort }) => effort.highHours))
  };
  return stack([
    "## Analysis",
    "### Which scripts exist and are ready?",
    listOr(
      ready.map((operation) => `${code(operation.id)}: ${existence(operation)}`),
      "None."
    ),
    present.length === 0 ? "" : stack([
      "These exist and are not ready:",
      bullets(
        present.map(
          (operation) => `${code(operation.id)}: ${READINESS[operation.readiness]}, ${existence(operation)}`
        )
      )
    ]),
    "### Which scripts need to be created?",
    listOr(
      absent.map((operation) => `${code(operation.id)}: ${existence(operation)}`),
      "None."
    ),
    "### Estimated time to create missing scripts",
    absent.length === 0 ? "None: every operation has its script." : stack([
      bullets(absent.map((operation) => `${code(operation.id)}: ${timeToCreate(operation)}`)),
      `Together ${hours(total)} of work, if one person does them one after the other.`
    ]),
    "### Risk assessment for each script",
    table(
      ["Operation", "Risk", "Status", "Blockers"],
      operations2.map(({ id, risk, readiness, blockers: blockers2 }) => [
        code(id),
        risk,
        READINESS[readiness],
        String(blockers2.length)
      ])
    ) || "No operation to assess."
  ]);
}
function forecast2(report) {
  const { durationMinutes, costUsd, tightestQuota } = report.forecast;
  return stack([
    "## Forecast",
    fields([
      ["Duration of the phase's own work", duration(durationMinutes)],
      ["Cost", cost(costUsd)],
      ["Tightest quota", tightestQuota === null ? "not estimated" : inline(tightestQuota)],
      ["Earliest GO", earliestGo(report)],
      ["Risk", report.verdict.risk]
    ])
  ]);
}
function listOr(items, otherwise) {
  return items.length === 0 ? otherwise : bullets(items);
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

// src/render/documents/summary.ts
var TOP_BLOCKERS = 10;
var STEPS = 8;
var REASONS2 = 5;
var TEXT_CHARS3 = 280;
function renderSummary(report) {
  return frame(report, "summary", [
    decision(report),
    topBlockers(report),
    questions(report),
    coverage(report),
    nextSteps(report)
  ]);
}
function decision(report) {
  const { risk, reasons: reasons2 } = report.verdict;
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)}`,
    fields([
      [
        "Can it start on its date?",
        `${report.verdict.decision === "GO" ? "Yes" : "No"}, ${inline(report.phase.starts)}`
      ],
      ["Risk", risk],
      ["Earliest GO", earliestGo(report)],
      ["Blockers", countsText(report)],
      ["Forecast", `${duration(report.forecast.durationMinutes)}, cost ${cost(report.forecast.costUsd)}`]
    ]),
    bullets([
      ...reasons2.slice(0, REASONS2).map(short2),
      ...reasons2.length > REASONS2 ? [`+${reasons2.length - REASONS2} more`] : []
    ])
  ]);
}
function topBlockers(report) {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  const rows2 = open.slice(0, TOP_BLOCKERS).map((blocker) => [
    blocker.priority,
    short2(blocker.title),
    OUTCOME[blocker.outcome],
    short2(blocker.consequence),
    hours(blocker.delayHours)
  ]);
  const hidden2 = open.length - rows2.length;
  return stack([
    "## Top blockers",
    table(["Priority", "Blocker", "Outcome", "Impact", "Delay"], rows2) || "No blocker stands.",
    hidden2 === 0 ? "" : `+${hidden2} more in the Execution Blocker Analysis.`,
    waived.length === 0 ? "" : `${count(waived.length, "blocker")} waived: ${waivers(waived)}.`,
    report.waiverNotes.length === 0 ? "" : bullets(report.waiverNotes.slice(0, 5).map((note) => `Waiver not applied: ${short2(note)}`))
  ]);
}
function waivers(waived) {
  const shown2 = waived.slice(0, 5).map(
    ({ title, waiver }) => `${short2(title)}${waiver === null ? "" : ` until ${inline(waiver.until)} by ${inline(waiver.owner)}`}`
  );
  return waived.length > 5 ? `${shown2.join("; ")}; +${waived.length - 5} more` : shown2.join("; ");
}
function questions({ verdict: verdict2 }) {
  if (verdict2.answers.length === 0) return "";
  return stack([
    "## Critical questions",
    numbered(
      verdict2.answers.slice(0, 8).map(({ question, answer: answer19 }) => `**${short2(question)}** ${inline(clip(answer19, 600))}`)
    )
  ]);
}
function coverage(report) {
  const rows2 = [
    ["Scripts", readinessCounts(report.scripts.filter(({ wanted }) => wanted))],
    ["Operations", readinessCounts(report.operations)],
    ["Infrastructure", readinessCounts(report.infrastructure)],
    ["Dependencies", readinessCounts(report.dependencies)]
  ];
  return stack([
    "## Coverage",
    `${coverageText(report)}. What was not verified is never counted as ready.`,
    table(["What the plan names", "Status"], rows2)
  ]);
}
function nextSteps(report) {
  const actions = openBlockers(report).map(
    ({ outcome, action, verify }) => outcome === "unverified" && verify !== null ? `Let it be verified: ${verify}` : action
  );
  const steps = [...new Set(actions.filter((action) => action !== ""))].slice(0, STEPS);
  const last = report.verdict.decision === "GO" ? `Start ${cell(report.phase.id)} on ${inline(report.phase.starts)}.` : "Run the audit again.";
  return stack(["## Next steps", numbered([...steps.map(short2), last])]);
}
function short2(text) {
  return cell(clip(text, TEXT_CHARS3));
}

// src/render/page.ts
var PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--page:#f6f8fa;--card:#fff;--line:#d8dee4;--go:#1a7f37;--no-go:#b42318;--warm:#9a6700}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--page:#0d1117;--card:#161b22;--line:#30363d;--go:#3fb950;--no-go:#ff7b72;--warm:#d29922}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:1200px;margin:0 auto;padding:2rem 1rem;display:grid;gap:1.25rem}
header,section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.25rem 1.5rem;min-width:0}
header{border-left:8px solid var(--no-go)}header.go{border-left-color:var(--go)}
h1{margin:0;font-size:2.2rem;line-height:1.15;color:var(--no-go)}.go h1{color:var(--go)}h2{margin:0 0 .75rem;font-size:1.15rem}
.phase,.source,.counts{margin:.25rem 0;color:var(--soft)}.counts{color:var(--ink);font-weight:600}
header dl{display:flex;flex-wrap:wrap;gap:.75rem 2rem;margin:1rem 0}dt{color:var(--soft);font-size:.8rem}dd{margin:0;font-weight:600}
.answers dt{font-size:1rem;color:var(--ink);font-weight:600}.answers dd{font-weight:400;margin:0 0 .75rem;color:var(--soft)}
input{width:100%;max-width:24rem;margin-bottom:.75rem;padding:.45rem .7rem;border:1px solid var(--line);border-radius:8px;background:var(--page);color:inherit;font:inherit}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{padding:.5rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:6rem}
th{font-size:.8rem;color:var(--soft);position:sticky;top:0;background:var(--card)}code{font:13px ui-monospace,monospace}
.mark{white-space:nowrap;font-weight:700;font-size:.8rem}.P0{color:var(--no-go)}.P1{color:var(--warm)}.P2,.P3{color:var(--soft)}
details summary{cursor:pointer;color:var(--soft);font-size:.85rem}footer{color:var(--soft);font-size:.85rem}
@media print{input{display:none}header,section{break-inside:avoid}}
`;
var PAGE_SCRIPT = `
for (const field of document.querySelectorAll("input[data-filters]")) {
  const rows = [...document.getElementById(field.dataset.filters).tBodies[0].rows];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    rows.forEach((row, index) => { row.hidden = !words.every((word) => texts[index].includes(word)); });
  });
}
`;

// src/render/html.ts
var ROW_LIMIT = 5e3;
function renderHtml(report) {
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
${[verdict(report), blockers(report), answers(report), operations(report.operations), scripts(report.scripts), resources2(report)].join("\n")}
<footer>${html(`${report.tool.name} ${report.tool.version}`)} · ${html(report.project)} · ${html(instant(report.at))}</footer>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
function verdict(report) {
  const { phase, repository } = report;
  const tiles = [
    ["Starts", phase.starts],
    ["Risk", report.verdict.risk],
    ["Earliest GO", earliestGo(report)],
    ["Coverage", coverageText(report)],
    ["Duration", duration(report.forecast.durationMinutes)],
    ["Cost", cost(report.forecast.costUsd)]
  ].map(([label2, value]) => `<div><dt>${label2}</dt><dd>${html(value ?? "")}</dd></div>`);
  const notes2 = [...report.verdict.reasons, ...report.waiverNotes, ...repository.notes];
  return `<header class="${report.verdict.decision === "GO" ? "go" : "no-go"}">
<p class="phase">${html(`${phase.id} ${phase.title}`)}</p>
<h1>${html(decisionText(report))}</h1>
<p class="counts">${html(countsText(report))}</p>
<dl>${tiles.join("")}</dl>
<ul>${notes2.map((note) => `<li>${html(note)}</li>`).join("")}</ul>
<p class="source">${html(repository.name)} at <code>${html(repository.revision ?? "no revision")}</code> · plan <code>${html(report.plan.path)}</code> · cloud: ${html(report.cloud)}</p>
</header>`;
}
function blockers(report) {
  const all = [...openBlockers(report), ...waivedBlockers(report)];
  return section({
    id: "blockers",
    title: `Blockers (${grouped(all.length)})`,
    headers: ["Priority", "Blocker", "Impact", "Delay", "Action", "State"],
    rows: all.map(blockerCells),
    none: "No blocker stands."
  });
}
function blockerCells(blocker) {
  const { priority, title, id, consequence, delayHours, action, verify, outcome, state, evidence: evidence2, waiver } = blocker;
  const seen2 = evidence2.slice(0, 5).map(({ kind, source, saw: saw2 }) => `<li>${html(kind)} <code>${html(source)}</code>: ${html(saw2)}</li>`);
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  const until = waiver === null ? "" : ` until ${waiver.until} by ${waiver.owner}`;
  return [
    `<span class="mark ${priority}">${PRIORITY[priority]}</span>`,
    `${html(title)}<details><summary>evidence</summary><ul>${seen2.join("")}</ul><code>${html(id)}</code></details>`,
    html(consequence),
    html(hours(delayHours)),
    html(cure),
    html(`${state}${until}, ${OUTCOME[outcome]}`)
  ];
}
function answers({ verdict: { answers: list } }) {
  if (list.length === 0) return "";
  const items = list.map(({ question, answer: answer19 }) => `<dt>${html(question)}</dt><dd>${html(answer19)}</dd>`);
  return `<section><h2>Critical questions</h2><dl class="answers">${items.join("")}</dl></section>`;
}
function operations(lines) {
  return section({
    id: "operations",
    title: `Operations (${grouped(lines.length)})`,
    headers: ["Operation", "Kind", "Status", "Script", "Expected", "Found", "Risk", "Needs"],
    rows: lines.map(({ id, title, kind, readiness, script, scriptExists: scriptExists2, expected, found, risk, needs }) => [
      `<code>${html(id)}</code> ${html(title)}`,
      html(kind),
      html(READINESS[readiness]),
      script === null ? "none named" : `<code>${html(script)}</code>${scriptExists2 ? "" : " (missing)"}`,
      expected === null ? "–" : grouped(expected),
      found === null ? "not read" : grouped(found),
      risk,
      html(needs.join(", ") || "–")
    ]),
    none: "The plan names no operation of this phase."
  });
}
function scripts(lines) {
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
      html(recommendation)
    ]),
    none: "No script was found."
  });
}
function resources2({ infrastructure, dependencies: dependencies2 }) {
  const lines = [...infrastructure, ...dependencies2];
  return section({
    id: "resources",
    title: `Infrastructure and dependencies (${grouped(lines.length)})`,
    headers: ["Type", "Name", "Status", "What was seen"],
    rows: lines.map(({ type, subject, readiness, rows: rows2 }) => [
      html(type),
      `<code>${html(subject.id)}</code>`,
      html(READINESS[readiness]),
      rows2.map(({ label: label2, value }) => `${html(label2)}: ${html(value)}`).join("<br>")
    ]),
    none: "The plan declares none."
  });
}
function section({ id, title, headers, rows: rows2, none }) {
  if (rows2.length === 0) return `<section><h2>${title}</h2><p>${none}</p></section>`;
  const head = headers.map((header2) => `<th scope="col">${header2}</th>`).join("");
  const body = rows2.slice(0, ROW_LIMIT).map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`);
  const hidden2 = rows2.length - body.length;
  const more = hidden2 === 0 ? "" : `<p>${count(hidden2, "more row")} in report.json.</p>`;
  return `<section><h2>${title}</h2>
<input type="search" data-filters="${id}" placeholder="Filter" aria-label="Filter: ${title}">
<div class="scroll"><table id="${id}"><thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody></table></div>${more}</section>`;
}

// src/render/json.ts
var FIRST = [
  "schemaVersion",
  "tool",
  "at",
  "project",
  "repository",
  "cloud",
  "plan",
  "phase",
  "verdict",
  "coverage",
  "blockers",
  "resolved",
  "findings",
  "scripts",
  "operations",
  "infrastructure",
  "dependencies",
  "forecast",
  "channels",
  "waiverNotes",
  "id",
  "rule",
  "family",
  "priority",
  "outcome",
  "state",
  "title",
  "subject",
  "kind",
  "path",
  "name",
  "type",
  "label",
  "value"
];
var RANK = new Map(FIRST.map((name, index) => [name, index]));
function renderJson(report) {
  return `${JSON.stringify(report, inOrder, 2)}
`;
}
function inOrder(_, value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0))
  );
}
function rank(name) {
  return RANK.get(name) ?? FIRST.length;
}

// src/render/redact.ts
var EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
var ACCOUNT_PROJECT = /@([\w-]+)\.iam\.gserviceaccount\.com/g;
var BUCKET = /\bgs:\/\/[\w.-]+/g;
var PROJECT_PATH = /\bprojects\/[\w:-]+(?:\.[\w:-]+)*/g;
function redactReport(report) {
  const names2 = secretNames(report);
  const named2 = names2.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${names2.map(literal).join("|")})(?![\\w-])`, "g");
  const mask = (text) => {
    const masked = text.replace(EMAIL, "[account]").replace(BUCKET, "gs://[bucket]").replace(PROJECT_PATH, "projects/[project]");
    return named2 === null ? masked : masked.replace(named2, "[redacted]");
  };
  return maskTexts(report, mask);
}
function secretNames({ infrastructure, phase }) {
  const buckets = infrastructure.filter(({ subject }) => subject.kind === "bucket");
  const accounts = infrastructure.filter(({ subject }) => subject.kind === "service-account");
  const emails = [phase.runsAs ?? "", ...accounts.map(({ subject }) => subject.id)].join(" ");
  const projects = [...emails.matchAll(ACCOUNT_PROJECT)].flatMap(([, project]) => project ?? []);
  return [.../* @__PURE__ */ new Set([...buckets.map(({ subject }) => subject.id), ...projects])].filter((name) => name !== "").sort((a, b) => b.length - a.length);
}
function maskTexts(value, mask) {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((member) => maskTexts(member, mask));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskTexts(member, mask)]));
}
function literal(name) {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/render/sarif.ts
var RESULT_LIMIT = 5e3;
var SCHEMA_URL = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var LEVELS = {
  P0: "error",
  P1: "warning",
  P2: "warning",
  P3: "note"
};
function renderSarif(report) {
  const rules = rulesOf(report);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const run3 = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        rules
      }
    },
    automationDetails: { id: `phasegate/${report.phase.id}/` },
    invocations: [{ executionSuccessful: true, endTimeUtc: new Date(report.at).toISOString() }],
    columnKind: "utf16CodeUnits",
    results: report.blockers.slice(0, RESULT_LIMIT).map((blocker) => toResult(blocker, { report, index }))
  };
  return `${JSON.stringify({ $schema: SCHEMA_URL, version: "2.1.0", runs: [run3] }, null, 2)}
`;
}
function rulesOf({ blockers: blockers2, findings }) {
  const titles = new Map(findings.map(({ rule, title }) => [rule, title]));
  const first = /* @__PURE__ */ new Map();
  for (const blocker of blockers2) if (!first.has(blocker.rule)) first.set(blocker.rule, blocker);
  return [...first.values()].map(({ rule, impact, family, priority }) => {
    const title = oneLine(titles.get(rule) ?? rule);
    const help = `A failure ${IMPACT[impact]}.`;
    return {
      id: rule,
      name: rule,
      shortDescription: { text: title },
      fullDescription: { text: `${title}. ${help}` },
      help: { text: `${title}. ${help}` },
      defaultConfiguration: { level: LEVELS[priority] },
      properties: {
        tags: [family],
        "problem.severity": LEVELS[priority] === "note" ? "recommendation" : LEVELS[priority]
      }
    };
  });
}
function toResult(blocker, { report, index }) {
  const { id, rule, priority, outcome, title, consequence, action, verify, state, waiver, place } = blocker;
  const advice = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? 0,
    level: LEVELS[priority],
    kind: "fail",
    message: { text: oneLine(clip(`${PRIORITY[priority]}: ${title}. ${consequence} ${advice}`, 2e3)) },
    locations: [{ physicalLocation: toLocation(place ?? { path: report.plan.path, line: 1 }) }],
    partialFingerprints: { "phasegateBlocker/v1": id },
    ...state === "new" ? { baselineState: "new" } : state === "existing" ? { baselineState: "unchanged" } : {},
    ...waiver === null ? {} : {
      suppressions: [
        {
          kind: "external",
          status: "accepted",
          justification: oneLine(`${waiver.reason} (${waiver.owner}, until ${waiver.until})`)
        }
      ]
    },
    properties: { priority, outcome, state }
  };
}
function toLocation({ path, line: line2, column }) {
  const start = { startLine: Math.max(1, line2) };
  return {
    artifactLocation: { uri: path.split("/").map(encodePart).join("/"), uriBaseId: "%SRCROOT%" },
    region: column === void 0 ? start : { ...start, startColumn: Math.max(1, column) }
  };
}
function encodePart(part) {
  return encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "�"));
}

// src/render/summary.ts
var SUMMARY_LIMIT_BYTES = 900 * 1024;
function renderJobSummary(report) {
  const head = stack([headline(report), reasons(report)]);
  const foot = stack([questions2(report), footer3(report)]);
  const budget = SUMMARY_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  return `${stack([head, ...fitSections(buildSections(report), budget), foot])}
`;
}
function questions2({ verdict: verdict2 }) {
  if (verdict2.answers.length === 0) return "";
  const items = verdict2.answers.slice(0, 12).map(({ question, answer: answer19 }) => `**${cell(clip(question, 300))}** ${cell(clip(answer19, 2e3))}`);
  return stack(["### Critical questions", numbered(items)]);
}
function footer3({ at, cloud, tool, plan }) {
  return `<sub>${instant(at)} · plan ${inline(clip(plan.path, 200))} · cloud: ${inline(clip(cloud, 80))} · ${tool.name} ${inline(tool.version)}</sub>`;
}

// src/render/index.ts
var FORMATS = ["markdown", "json", "sarif", "html"];
function renderDocuments(report, { formats, comment }) {
  const asked = FORMATS.filter((format) => formats.includes(format));
  return asked.flatMap((format) => BY_FORMAT[format](report, comment ?? { configId: "default" }));
}
var BY_FORMAT = {
  markdown: (report, comment) => [
    ...MARKDOWN.map(([kind, render]) => markdown(documentPath(report, kind), render(report))),
    markdown("comment.md", renderComment(asSeenBy(comment, report), comment)),
    markdown("summary.md", renderJobSummary(asSeenBy(comment, report)))
  ],
  json: (report) => [{ path: "report.json", mediaType: "application/json", body: renderJson(report) }],
  sarif: (report) => [
    { path: "report.sarif", mediaType: "application/sarif+json", body: renderSarif(report) }
  ],
  html: (report) => [{ path: "report.html", mediaType: "text/html", body: renderHtml(report) }]
};
var MARKDOWN = [
  ["inventory", renderInventory],
  ["readiness", renderReadiness],
  ["infrastructure", renderInfrastructure],
  ["dependencies", renderDependencies],
  ["blockers", renderBlockers],
  ["summary", renderSummary]
];
function asSeenBy({ audience }, report) {
  return audience === "everyone" ? redactReport(report) : report;
}
function markdown(path, body) {
  return { path, mediaType: "text/markdown", body };
}

// src/publish/annotate.ts
function annotate(part) {
  const { annotations, write } = part;
  return {
    name: "annotations",
    run: async () => {
      if (write === null) return { state: "skipped", detail: "not a GitHub job" };
      for (const annotation of annotations) write(toCommand(annotation));
      return { state: "written", detail: `${annotations.length} annotations` };
    }
  };
}
function toCommand({ level, title, message, place }) {
  const properties = [
    ...place === null ? [] : [`file=${property(place.path)}`, `line=${place.line}`],
    ...place?.column === void 0 ? [] : [`col=${place.column}`],
    `title=${property(title)}`
  ];
  return `::${level} ${properties.join(",")}::${escaped(message)}`;
}
function property(text) {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

// src/publish/comment.ts
var JOB_AUTHOR = "github-actions[bot]";
var DOCUMENT = "comment.md";
function upsertComment({ github, pull, fallback }) {
  return {
    name: "comment",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT);
      if (document === void 0) return skipped("no comment was rendered");
      if (pull === null) return skipped("the run belongs to no pull request");
      if (github === null)
        return leave({
          document,
          fallback,
          why: `there is no GitHub token (the job needs "pull-requests: write")`,
          state: "skipped"
        });
      const outcome = await post({ github, pull, body: document.body });
      return "refusal" in outcome ? leave({ document, fallback, why: explain(outcome.refusal), state: "failed" }) : outcome;
    }
  };
}
async function post({ github, pull, body }) {
  const listed3 = await github.listComments(pull);
  if (listed3.state === "refused") return listed3;
  const author = await github.viewer() ?? JOB_AUTHOR;
  const own = listed3.value.filter((comment) => isOurs(comment, { author, mark: firstLine(body) }));
  const [oldest, ...others] = own.toSorted((a, b) => a.id - b.id);
  if (oldest === void 0) return posted(await github.createComment({ ...pull, body }), "made");
  if (own.some((comment) => isLater(comment.body, body)))
    return skipped(`a later run has written ${oldest.url}`);
  const reply = await replace({ github, pull, body }, oldest);
  if ("refusal" in reply) return reply;
  return { ...reply, detail: `${reply.detail}${await removeOthers({ github, pull, body }, others)}` };
}
async function replace({ github, pull, body }, comment) {
  if (normal(comment.body) === normal(body)) return skipped(`${comment.url} says the same already`);
  return posted(await github.updateComment({ ...pull, id: comment.id, body }), "replaced");
}
async function removeOthers({ github, pull }, others) {
  if (others.length === 0) return "";
  let removed = 0;
  for (const { id } of others) {
    const reply = await github.deleteComment({ ...pull, id });
    if (reply.state === "done" || reply.refusal.kind === "missing") removed += 1;
  }
  return `; ${removed} of ${others.length} duplicates removed`;
}
function isOurs({ author: writer, body }, ours) {
  const byJob = ours.author.endsWith("[bot]");
  return bare(writer.login) === bare(ours.author) && (!byJob || writer.isBot) && firstLine(body) === ours.mark;
}
function isLater(published, ours) {
  const [theirs, own] = [parseRecord(published), parseRecord(ours)];
  return theirs !== null && own !== null && Date.parse(theirs.startedAt) > Date.parse(own.startedAt);
}
async function leave(part) {
  const { document, fallback, why, state } = part;
  const where = await fallback.write(document.path, document.body).then(
    () => `${fallback.root}/${document.path} holds it`,
    () => "it could not be left in a file either"
  );
  return { state, detail: `${why}; ${where}` };
}
function explain({ kind, detail, scope }) {
  if (kind === "denied" || kind === "missing") {
    return `GitHub refused (${detail}): grant the job "${scope === "pull-requests: read" ? "pull-requests: write" : scope}"`;
  }
  return `GitHub did not take the comment (${kind}, ${detail})`;
}
function posted(reply, what) {
  return reply.state === "refused" ? reply : { state: "posted", detail: `${what} ${reply.value.url}` };
}
function skipped(detail) {
  return { state: "skipped", detail };
}
function normal(body) {
  return body.replaceAll("\r\n", "\n").trimEnd();
}
function firstLine(body) {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}
function bare(login) {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}

// src/publish/files.ts
function writeFiles({ writer }) {
  return {
    name: "files",
    run: async ({ documents }) => {
      const faults = [];
      for (const { path, body } of documents) {
        await writer.write(path, body).catch((error) => {
          faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
      const written2 = documents.length - faults.length;
      if (faults.length === 0) return { state: "written", detail: `${written2} files in ${writer.root}` };
      return {
        state: "failed",
        detail: `${written2} of ${documents.length} files written; ${faults.slice(0, 3).join("; ")}`
      };
    }
  };
}

// src/publish/outputs.ts
function writeOutputs(part) {
  const { file, appender, delimiter, paths } = part;
  return {
    name: "outputs",
    run: async ({ report }) => {
      if (file === null || file === "")
        return { state: "skipped", detail: "the runner gives no file for outputs" };
      const outputs = toOutputs(report, paths);
      if (outputs.some(([, value]) => value.includes(delimiter))) {
        return { state: "failed", detail: "a value holds the delimiter, so no output was written" };
      }
      await appender.append(
        file,
        outputs.map(([name, value]) => `${name}<<${delimiter}
${value}
${delimiter}
`).join("")
      );
      return { state: "written", detail: `${outputs.length} outputs` };
    }
  };
}
function toOutputs(report, paths) {
  const { failed, fresh, fixed, unverified: unverified2, waived } = tallyBlockers(report);
  return [
    ["verdict", report.verdict.decision],
    ["p0", String(failed.P0)],
    ["p1", String(failed.P1)],
    ["p2", String(failed.P2)],
    ["p3", String(failed.P3)],
    ["new", String(fresh)],
    ["fixed", String(fixed)],
    ["unverified", String(unverified2)],
    ["waived", String(waived)],
    ["report-path", paths.report],
    ["summary-path", paths.summary],
    ["sarif-path", paths.sarif]
  ];
}

// src/publish/summary.ts
var SUMMARY_LIMIT_BYTES2 = 1e3 * 1024;
var DOCUMENT2 = "summary.md";
function appendSummary({
  file,
  appender
}) {
  return {
    name: "summary",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT2);
      if (document === void 0) return { state: "skipped", detail: "no summary was rendered" };
      if (file === null || file === "")
        return { state: "skipped", detail: "the runner gives no file for a summary" };
      const sizeBytes2 = await appender.sizeBytes(file) + Buffer.byteLength(document.body);
      if (sizeBytes2 > SUMMARY_LIMIT_BYTES2) {
        return {
          state: "skipped",
          detail: `with it the step's summary would have ${sizeBytes2} bytes, more than GitHub takes`
        };
      }
      await appender.append(file, `${document.body}
`);
      return { state: "written", detail: `${Buffer.byteLength(document.body)} bytes` };
    }
  };
}

// src/publish/index.ts
async function publish({
  report,
  documents,
  channels
}) {
  const outcomes = [];
  for (const channel of channels) outcomes.push(await attempt(channel, { report, documents }));
  return outcomes;
}
async function attempt(channel, publication) {
  try {
    return { name: channel.name, ...await channel.run(publication) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name: channel.name, state: "failed", detail: detail.replace(/\s+/g, " ").slice(0, 300) };
  }
}

// src/audit/answers.ts
function pass(statement) {
  return { ...statement, outcome: "pass" };
}
function notApplicable(statement) {
  return { ...statement, outcome: "not-applicable" };
}
function fail(statement) {
  return { ...statement, outcome: "fail", cure: toCure(statement.cure) };
}
function unverified(statement) {
  return { ...statement, outcome: "unverified", cure: toCure(statement.cure) };
}
function unverifiedFrom(doubt2) {
  const { reading, whether, consequence, impact, subject, operations: operations2, place } = doubt2;
  return unverified({
    subject,
    says: `Could not check ${whether}: ${reading.reason}, ${reading.detail}.`,
    evidence: [fromReading(reading, reading.detail)],
    verify: toVerify(reading),
    cure: {
      consequence: `May be hidden: ${consequence}`,
      delay: hours2(0, 2),
      mitigation: "Let phasegate see it and run the audit again before the phase starts.",
      workaround: null,
      action: toVerify(reading)
    },
    ...impact ? { impact } : {},
    ...operations2 ? { operations: operations2 } : {},
    ...place ? { place } : {}
  });
}
function hours2(lowHours, highHours) {
  return { lowHours, highHours };
}
function fromReading(reading, saw2) {
  return {
    kind: evidenceKind(reading.source),
    source: reading.source,
    saw: oneLine2(saw2),
    observedAt: reading.observedAt
  };
}
function fromScript(reading, at) {
  const { script, line: line2 = 1, saw: saw2 } = at;
  return {
    kind: "file",
    source: script.lastCommit ? `${script.path} at ${script.lastCommit.sha.slice(0, 12)}` : script.path,
    saw: oneLine2(saw2),
    place: { path: script.path, line: line2 },
    observedAt: reading.observedAt
  };
}
function fromPlan(place, seen2) {
  return {
    kind: "plan",
    source: `${place.path}:${place.line}`,
    saw: oneLine2(seen2.saw),
    place,
    observedAt: seen2.at
  };
}
function fromComputation(name, seen2) {
  return { kind: "computation", source: name, saw: oneLine2(seen2.saw), observedAt: seen2.at };
}
function toCure(text) {
  return {
    consequence: text.consequence,
    delay: text.delay,
    mitigation: text.mitigation ?? text.action,
    workaround: text.workaround ?? null,
    action: text.action
  };
}
function toVerify(reading) {
  const { advice, permission, role, command } = reading.remedy;
  const grants = [
    permission ? `permission ${permission}` : "",
    role ? `role ${role}` : "",
    command ? `command: ${command}` : ""
  ].filter((part) => part !== "" && !advice.includes(part.slice(part.indexOf(" ") + 1)));
  return grants.length === 0 ? advice : `${advice} (${grants.join("; ")})`;
}
function evidenceKind(source) {
  if (/^(GET|POST|PUT|PATCH|DELETE|HEAD) /.test(source)) return "call";
  if (/^(SELECT|WITH)\b/i.test(source)) return "query";
  if (/^git\b/.test(source)) return "git";
  return /https?:|googleapis/.test(source) ? "call" : "file";
}
function oneLine2(text) {
  return text.replace(/\s+/g, " ").trim();
}

// src/audit/define.ts
function defineAudit(audit40) {
  return audit40;
}

// src/audit/wording.ts
var LISTED_NAMES = 5;
function counted(count2, noun) {
  return `${grouped2(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}
function grouped2(count2) {
  return String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}
function listed(names2) {
  const shown2 = names2.slice(0, LISTED_NAMES).join(", ");
  const rest = names2.length - LISTED_NAMES;
  return rest > 0 ? `${shown2} and ${grouped2(rest)} more` : shown2;
}
function operationLabel(operation) {
  const { expect } = operation;
  if (expect === null) return operation.id;
  if (expect.results === null) return `${operation.id} (${counted(expect.sources, "table")})`;
  return `${operation.id} (${grouped2(expect.sources)} -> ${counted(expect.results, "table")})`;
}

// src/audit/dependencies/committed-key/audit.ts
var KEY_NAMES = [
  /\.p12$/i,
  /\.pem$/i,
  /^id_(rsa|dsa|ecdsa|ed25519)$/,
  /(service[-_]?account|sa)[-_]?(key|credentials?)?\.json$/i,
  /service[-_]?account.*\.json$/i,
  /(^|[-_.])(gcp|google|gcloud|bq|bigquery)[-_]?(key|creds?|credentials?).*\.json$/i,
  /^(credentials?|application_default_credentials|client_secrets?)([-_.].*)?\.json$/i
];
var HARMLESS = /(^|[-_.])(ca|cert|certs|certificate|chain|fullchain|public|pub|example|sample|template|schema)([-_.]|$)/i;
var TEST_FOLDER = /(^|\/)(tests?|fixtures?|testdata|examples?|docs?)\//i;
var audit = defineAudit({
  id: "committed-key",
  family: "dependencies",
  title: "No key lies in the repository",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ plan, repository }) => {
    const subject = { kind: "repository", id: plan.project };
    if (!isRead(repository)) {
      const whether = "whether a key lies in the repository";
      const consequence = "A key that everybody can read opens the project";
      return [unverifiedFrom({ subject, reading: repository, whether, consequence })];
    }
    const paths = repository.value.entries.map(({ path }) => path).filter(isKeyName);
    if (paths.length === 0) {
      const saw2 = `${counted(repository.value.entries.length, "path")}, none named like a key`;
      return [
        pass({ subject, says: "No file is named like a key.", evidence: [fromReading(repository, saw2)] })
      ];
    }
    return paths.map(
      (path) => fail({
        subject: { kind: "repository", id: path },
        says: `${path} is named like a key.`,
        impact: impactOf(path),
        place: { path, line: 1 },
        evidence: [fromReading(repository, `${path} is a file of the tree; its content was not read`)],
        cure: {
          consequence: `Whoever can read the repository can act with the key in ${path}`,
          delay: hours2(1, 3),
          mitigation: "Revoke the key first: removing the file leaves it in the history.",
          workaround: "If it is no key, waive the blocker with that reason, or rename the file.",
          action: `Revoke the key, remove ${path} from the tree and the history, and use workload identity instead.`
        }
      })
    );
  }
});
function isKeyName(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return KEY_NAMES.some((pattern) => pattern.test(name)) && !HARMLESS.test(name);
}
function impactOf(path) {
  return TEST_FOLDER.test(path) ? "endangers" : "prevents";
}

// src/audit/reading-of.ts
function readingOf(readings, wanted) {
  const reading = Object.hasOwn(readings, wanted.key) ? readings[wanted.key] : void 0;
  return reading ?? neverAsked(wanted);
}
function neverAsked({ key, at }) {
  return {
    state: "unread",
    reason: "off",
    detail: `${key} was not asked for in this run`,
    observedAt: at,
    source: `snapshot ${key}`,
    remedy: { advice: `Run the audit with access to the cloud, so that ${key} is read.` }
  };
}

// src/audit/dependencies/disabled-api/audit.ts
var audit2 = defineAudit({
  id: "disabled-api",
  family: "dependencies",
  title: "Google APIs that the plan names are enabled",
  impact: "prevents",
  reads: ["services"],
  ask: ({ plan, at, services }) => plan.dependencies.apis.map(({ service, place }) => {
    const reading = readingOf(services, { key: service, at });
    const statement = { subject: { kind: "service", id: service }, place };
    const consequence = `Every call of ${service} fails in project ${plan.cloud.project}`;
    if (!isRead(reading) && reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether ${service} is enabled`,
        consequence
      });
    }
    if (isRead(reading) && reading.value.enabled) {
      return pass({
        ...statement,
        says: `${service} is enabled.`,
        evidence: [fromReading(reading, "state ENABLED")]
      });
    }
    return fail({
      ...statement,
      says: `${service} is not enabled in project ${plan.cloud.project}.`,
      evidence: [
        fromReading(reading, isRead(reading) ? "state DISABLED" : reading.detail),
        fromPlan(place, { saw: `the plan names API ${service}`, at })
      ],
      cure: {
        consequence,
        delay: hours2(0.25, 1),
        mitigation: "Enabling takes effect within minutes.",
        action: `Enable it: gcloud services enable ${service} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/index-tree.ts
var indexes = /* @__PURE__ */ new WeakMap();
function treeIndex(repository) {
  const known = indexes.get(repository);
  if (known) return known;
  const built2 = build(repository);
  indexes.set(repository, built2);
  return built2;
}
function build(repository) {
  const files = new Set(repository.entries.map((entry) => entry.path));
  const folders = /* @__PURE__ */ new Set();
  for (const path of files) addParents(path, folders);
  return {
    size: files.size,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders.has(path)
  };
}
function addParents(path, folders) {
  let end = path.lastIndexOf("/");
  while (end > 0) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
    end = folder.lastIndexOf("/");
  }
}

// src/audit/dependencies/missing-build-file/audit.ts
var audit3 = defineAudit({
  id: "missing-build-file",
  family: "dependencies",
  title: "Build files of the plan's jobs exist",
  impact: "prevents",
  reads: ["repository", "builds"],
  ask: ({ plan, at, repository, builds }) => plan.infrastructure.jobs.flatMap(
    (job) => job.build === null ? [] : [answer({ job, path: job.build, repository, builds, at })]
  )
});
function answer({ job, path, repository, builds, at }) {
  const about5 = { subject: { kind: "build", id: path }, place: job.place };
  const consequence = `The image of job ${job.name} cannot be built`;
  const doubt2 = { ...about5, whether: `whether ${path} and its Dockerfiles exist`, consequence };
  if (!isRead(repository)) return unverifiedFrom({ ...doubt2, reading: repository });
  if (!isRead(builds)) return unverifiedFrom({ ...doubt2, reading: builds });
  const tree = treeIndex(repository.value);
  const build2 = builds.value.find((fact) => fact.path === path);
  const absent = absentFiles({ path, build: build2, tree });
  if (absent.length === 0) return built({ about: about5, path, build: build2, repository });
  const evidence2 = [
    fromReading(repository, `${absent.join(", ")} not in the tree`),
    fromPlan(job.place, { saw: `job ${job.name} is built by ${path}`, at })
  ];
  return fail({
    ...about5,
    says: `${absent.join(" and ")}, needed to build job ${job.name}, ${absent.length === 1 ? "does" : "do"} not exist.`,
    evidence: evidence2,
    cure: {
      consequence,
      delay: hours2(1, 3),
      workaround: "Run the job with the image that is deployed, if it is current.",
      action: `Create ${absent.join(" and ")}, or correct the path.`
    }
  });
}
function absentFiles(seen2) {
  const { path, build: build2, tree } = seen2;
  if (!tree.hasFile(path)) return [path];
  const named2 = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path).filter(isPlain);
  return [...new Set(named2)].filter((dockerfile) => !tree.hasFile(dockerfile));
}
function isPlain(path) {
  return !/[${}*]/.test(path);
}
function built(seen2) {
  const { about: about5, path, build: build2, repository } = seen2;
  const dockerfiles = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path);
  const saw2 = dockerfiles.length === 0 ? `${path} is a file of the tree` : `${path} builds ${dockerfiles.join(", ")}`;
  return pass({
    subject: about5.subject,
    says: `${[path, ...dockerfiles].join(" and ")} exist${dockerfiles.length === 0 ? "s" : ""}.`,
    evidence: [fromReading(repository, saw2)]
  });
}

// src/audit/copied-files.ts
function plannedDockerfiles(plan) {
  return new Set(plan.dependencies.environments.map(({ from }) => from));
}
function isPlainPath(path) {
  return !/[$*?[\]{}]|^[a-z]+:\/\/|^<</.test(path);
}
function isInContext(source, seen2) {
  const folder = folderOf(seen2.image.path);
  return [joinPath("", source), joinPath(folder, source)].some(
    (path) => path === "" || seen2.tree.hasFile(path) || seen2.tree.hasFolder(path)
  );
}
function originsOf(path, copy, image) {
  const target = absolute(copy.target, image.workdir);
  const isFolder = copy.target.endsWith("/") || copy.target === "." || copy.sources.length > 1;
  return copy.sources.flatMap((source) => {
    const plain = joinPath("", source);
    if (path === target && !isFolder) return [plain];
    const prefix = target === "/" ? "/" : `${target}/`;
    if (!path.startsWith(prefix)) return [];
    const rest = path.slice(prefix.length);
    return rest === plain.slice(plain.lastIndexOf("/") + 1) ? [plain, joinPath(plain, rest)] : [joinPath(plain, rest)];
  });
}
function absolute(path, workdir) {
  const joined = path.startsWith("/") ? path : `${workdir}/${path}`;
  return `/${joinPath("", joined)}`;
}
function joinPath(folder, path) {
  const parts = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/audit/dependencies/missing-copy-source/audit.ts
var audit4 = defineAudit({
  id: "missing-copy-source",
  family: "dependencies",
  title: "Files that Dockerfiles copy exist",
  impact: "endangers",
  reads: ["repository", "images"],
  ask: ({ plan, repository, images }) => {
    const planned2 = plannedDockerfiles(plan);
    if (isRead(repository) && isRead(images)) {
      return images.value.flatMap(
        (image) => answer2({ image, repository, isPlanned: planned2.has(image.path) })
      );
    }
    const unread = isRead(repository) ? images : repository;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether the files that Dockerfiles copy exist",
        consequence: "An image of the plan cannot be built"
      })
    ];
  }
});
function answer2({ image, repository, isPlanned }) {
  const tree = treeIndex(repository.value);
  const sources2 = image.copies.flatMap(
    ({ sources: all, from, line: line2 }) => from === null ? all.filter(isPlainPath).map((source) => ({ source, line: line2 })) : []
  );
  if (sources2.length === 0) return [];
  const absent = sources2.filter(({ source }) => !isInContext(source, { image, tree }));
  const subject = { kind: "image", id: image.path };
  const saw2 = `${counted(sources2.length, "copied path")}, ${absent.length} not in the tree`;
  const evidence2 = [fromReading(repository, saw2)];
  const [first] = absent;
  if (!first) return [pass({ subject, says: `Every file that ${image.path} copies exists.`, evidence: evidence2 })];
  const names2 = listed(absent.map(({ source }) => source));
  return [
    fail({
      subject,
      says: `${image.path} copies ${names2}, which the repository does not have.`,
      impact: isPlanned ? "endangers" : "slows",
      place: { path: image.path, line: first.line },
      evidence: evidence2,
      cure: {
        consequence: `The build of ${image.path} stops at line ${first.line}`,
        delay: hours2(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Add ${names2}, or take the COPY out of ${image.path}.`
      }
    })
  ];
}

// src/audit/dependencies/missing-entrypoint/audit.ts
var audit5 = defineAudit({
  id: "missing-entrypoint",
  family: "dependencies",
  title: "Images hold the script that they start with",
  impact: "endangers",
  reads: ["repository", "images"],
  ask: ({ plan, repository, images }) => {
    const planned2 = plannedDockerfiles(plan);
    if (isRead(repository) && isRead(images)) {
      return images.value.flatMap(
        (image) => answer3({ image, repository, isPlanned: planned2.has(image.path) })
      );
    }
    const unread = isRead(repository) ? images : repository;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether images hold the script that they start with",
        consequence: "A container of the plan stops at once"
      })
    ];
  }
});
function answer3({ image, repository, isPlanned }) {
  const started = startScript(image);
  if (started === null) return [];
  const tree = treeIndex(repository.value);
  const inImage = absolute(started, image.workdir);
  const origins = image.copies.filter(({ from }) => from === null).flatMap((copy) => originsOf(inImage, copy, image));
  const subject = { kind: "image", id: image.path };
  const origin = origins.find((path) => tree.hasFile(path));
  if (origin !== void 0) {
    const evidence2 = [fromReading(repository, `${origin} becomes ${inImage}`)];
    return [
      pass({ subject, says: `${image.path} starts with ${started}, copied from ${origin}.`, evidence: evidence2 })
    ];
  }
  if (isBroughtOtherwise(image)) return [];
  const why = origins.length === 0 ? `no COPY of ${image.path} puts a file at ${inImage}` : `${origins.join(" or ")} is not in the repository`;
  return [
    fail({
      subject,
      says: `${image.path} starts with ${started}, but ${why}.`,
      impact: isPlanned ? "endangers" : "slows",
      place: { path: image.path, line: image.startLine },
      evidence: [fromReading(repository, why)],
      cure: {
        consequence: `A container of ${image.path} stops at once: ${started} is not in it`,
        delay: hours2(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Copy ${started} into the image, or correct the entrypoint of ${image.path}.`
      }
    })
  ];
}
function startScript({ entrypoint, command }) {
  const words = [...entrypoint, ...command].flatMap((word) => word.split(/\s+/));
  return words.find((word) => /\.(py|sh)$/.test(word) && isPlainPath(word)) ?? null;
}
function isBroughtOtherwise({ copies }) {
  return copies.some(
    ({ from, sources: sources2, target }) => from !== null || !sources2.every(isPlainPath) || !isPlainPath(target)
  );
}

// src/audit/dependencies/missing-environment/audit.ts
var audit6 = defineAudit({
  id: "missing-environment",
  family: "dependencies",
  title: "Files that declare Python environments exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, at, repository }) => plan.dependencies.environments.map(({ name, from, place }) => {
    const about5 = { subject: { kind: "environment", id: name }, place };
    const consequence = `Nobody can tell what is installed in ${name}`;
    if (!isRead(repository)) {
      return unverifiedFrom({
        ...about5,
        reading: repository,
        whether: `whether ${from} exists`,
        consequence
      });
    }
    const tree = treeIndex(repository.value);
    if (tree.hasFile(from)) {
      const evidence2 = [fromReading(repository, `${from} is a file of the tree`)];
      return pass({ ...about5, says: `${from} declares ${name}.`, evidence: evidence2 });
    }
    return fail({
      ...about5,
      says: `${from}, which declares ${name}, does not exist.`,
      evidence: [
        fromReading(repository, `${from} is not among ${counted(tree.size, "file")}`),
        fromPlan(place, { saw: `environment ${name} comes from ${from}`, at })
      ],
      cure: {
        consequence,
        delay: hours2(0.5, 2),
        mitigation: "Write down what is installed where the scripts run today: pip freeze.",
        action: `Create ${from}, or correct the path under dependencies.python.environments.`
      }
    });
  })
});

// src/audit/index-scripts.ts
var indexes2 = /* @__PURE__ */ new WeakMap();
function scriptsByPath(scripts2) {
  const known = indexes2.get(scripts2);
  if (known) return known;
  const built2 = new Map(scripts2.map((script) => [script.path, script]));
  indexes2.set(scripts2, built2);
  return built2;
}

// src/audit/wanted-scripts.ts
function namedScripts({
  plan,
  phase
}) {
  const named2 = /* @__PURE__ */ new Map();
  for (const script of plan.scripts) named2.set(script.path, plainScript(script, "inventory"));
  for (const script of phase.scripts) named2.set(script.path, plainScript(script, "phase"));
  for (const { script, id, place } of phase.operations) {
    if (script === null) continue;
    const before = named2.get(script);
    const first = before?.reach === "operation" ? before : { path: script, place, operations: [] };
    named2.set(script, { ...first, reach: "operation", operations: [...first.operations, id] });
  }
  return [...named2.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function isNeededByPhase(script) {
  return script.reach !== "inventory";
}
function impactByReach(script, impacts) {
  return isNeededByPhase(script) ? impacts.needed : impacts.otherwise;
}
function plainScript(script, reach) {
  return { path: script.path, reach, operations: [], place: script.place };
}

// src/audit/dependencies/missing-tool/audit.ts
var INSTALLED = /* @__PURE__ */ new Set([
  "bq",
  "docker",
  "gcloud",
  "gsutil",
  "jq",
  "kubectl",
  "terraform"
]);
var audit7 = defineAudit({
  id: "missing-tool",
  family: "dependencies",
  title: "Tools that the phase's scripts run are declared",
  impact: "slows",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts: scripts2 }) => {
    const needed = namedScripts({ plan, phase }).filter(isNeededByPhase);
    if (!isRead(scripts2)) {
      if (needed.length === 0) return [];
      const whether = "whether the tools that scripts run are declared";
      const consequence = "A script stops at a command that is not installed";
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts2,
          whether,
          consequence
        })
      ];
    }
    const declared = new Set(plan.dependencies.tools.map(({ name }) => name));
    return usedTools(needed, scripts2).map(
      (use) => answer4({ use, scripts: scripts2, isDeclared: declared.has(use.tool) })
    );
  }
});
function usedTools(needed, scripts2) {
  const byPath = scriptsByPath(scripts2.value);
  const uses = /* @__PURE__ */ new Map();
  for (const named2 of needed) {
    const script = byPath.get(named2.path);
    for (const tool of script?.tools ?? []) {
      if (!script || !INSTALLED.has(tool)) continue;
      uses.set(tool, [...uses.get(tool) ?? [], { script, named: named2 }]);
    }
  }
  return [...uses].map(([tool, users]) => ({ tool, users }));
}
function answer4(seen2) {
  const { tool, users } = seen2.use;
  const [first] = users;
  if (!first) throw new Error(`${tool} has no user`);
  const paths = listed(users.map(({ script }) => script.path));
  const about5 = {
    subject: { kind: "tool", id: tool },
    operations: [...new Set(users.flatMap(({ named: named2 }) => named2.operations))],
    evidence: [fromScript(seen2.scripts, { script: first.script, saw: `${tool} is run by ${paths}` })]
  };
  if (seen2.isDeclared) return pass({ ...about5, says: `${tool} is declared; ${paths} run it.` });
  return fail({
    ...about5,
    says: `${paths} run ${tool}, which the plan does not declare.`,
    place: { path: first.script.path, line: 1 },
    cure: {
      consequence: `${paths} stop where ${tool} is not installed`,
      delay: hours2(0.1, 1),
      action: `Add ${tool} to dependencies.tools, and make sure that it is installed where the phase runs.`
    }
  });
}

// src/audit/environments.ts
function readEnvironments(plan, { requirements, images }) {
  if (!isRead(requirements)) return requirements;
  if (!isRead(images)) return images;
  const files = new Map(requirements.value.map((fact) => [fact.path, fact]));
  const dockerfiles = new Map(images.value.map((fact) => [fact.path, fact]));
  return plan.dependencies.environments.map((environment) => gather(environment, { files, dockerfiles }));
}
function isUnknown(environments) {
  return "state" in environments;
}
function gather(environment, declared) {
  const image = declared.dockerfiles.get(environment.from);
  const packages2 = /* @__PURE__ */ new Map();
  for (const { name, specifier, line: line2 } of image?.pip ?? []) {
    packages2.set(name, { name, specifier, path: environment.from, line: line2 });
  }
  const absentFiles2 = [];
  const visited = /* @__PURE__ */ new Set();
  const pending = image ? [...image.requirementFiles] : [environment.from];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (visited.has(path)) continue;
    visited.add(path);
    const file = declared.files.get(path);
    if (!file) absentFiles2.push(path);
    for (const requirement of file?.requirements ?? []) {
      const { name, specifier, line: line2 } = requirement;
      packages2.set(name, { name, specifier, path, line: line2 });
    }
    pending.push(...file?.includes ?? []);
  }
  return { environment, packages: packages2, absentFiles: absentFiles2 };
}

// src/audit/dependencies/undeclared-import/provided.ts
var BROUGHT_ALONG = {
  "db-dtypes": ["numpy", "packaging", "pandas", "pyarrow"],
  "google-api-core": ["google-auth", "googleapis-common-protos", "proto-plus", "protobuf", "requests"],
  "google-cloud-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-resumable-media",
    "packaging",
    "python-dateutil",
    "requests"
  ],
  "google-cloud-core": ["google-api-core", "google-auth"],
  "google-cloud-storage": [
    "google-api-core",
    "google-auth",
    "google-cloud-core",
    "google-crc32c",
    "google-resumable-media",
    "requests"
  ],
  matplotlib: ["numpy", "packaging", "pillow", "python-dateutil"],
  pandas: ["numpy", "python-dateutil"],
  "pandas-gbq": ["db-dtypes", "google-auth", "google-cloud-bigquery", "numpy", "pandas", "pyarrow"],
  requests: ["certifi", "charset-normalizer", "idna", "urllib3"],
  "scikit-learn": ["joblib", "numpy", "scipy", "threadpoolctl"],
  scipy: ["numpy"],
  statsmodels: ["numpy", "packaging", "pandas", "patsy", "scipy"],
  xgboost: ["numpy", "scipy"]
};
function providerOf(distribution, declared) {
  for (const name of declared) {
    const direct = BROUGHT_ALONG[name] ?? [];
    const further = direct.flatMap((brought) => BROUGHT_ALONG[brought] ?? []);
    if (direct.includes(distribution) || further.includes(distribution)) return name;
  }
  return null;
}

// src/audit/dependencies/undeclared-import/audit.ts
var audit8 = defineAudit({
  id: "undeclared-import",
  family: "dependencies",
  title: "Packages that scripts import are declared",
  impact: "prevents",
  reads: ["scripts", "requirements", "images"],
  ask: ({ plan, phase, at, scripts: scripts2, requirements, images }) => {
    const environments = readEnvironments(plan, { requirements, images });
    const unread = isUnknown(environments) ? environments : isRead(scripts2) ? null : scripts2;
    if (unread !== null || !isRead(scripts2) || isUnknown(environments)) {
      return unread === null ? [] : [everythingUnread({ plan, phase, unread })];
    }
    const uses = gatherUses({ plan, phase, scripts: scripts2 });
    if (plan.dependencies.environments.length === 0) return noEnvironment({ plan, uses, at });
    return uses.map((use) => answer5({ use, environments, scripts: scripts2, phase, at }));
  }
});
function everythingUnread(seen2) {
  return unverifiedFrom({
    subject: { kind: "repository", id: seen2.plan.project },
    reading: seen2.unread,
    whether: "whether the packages that scripts import are declared",
    consequence: `A script of ${seen2.phase.id} stops at an import`,
    impact: "prevents"
  });
}
function gatherUses(seen2) {
  const byPath = scriptsByPath(seen2.scripts.value);
  const uses = /* @__PURE__ */ new Map();
  for (const named2 of namedScripts(seen2)) {
    const script = byPath.get(named2.path);
    for (const imported of script?.imports ?? []) {
      const { distribution, origin } = imported;
      if (!script || origin !== "third-party" || distribution === null) continue;
      const importers = uses.get(distribution) ?? [];
      importers.push({ script, named: named2, imported });
      uses.set(distribution, importers);
    }
  }
  return [...uses].map(([distribution, importers]) => ({ distribution, importers }));
}
function noEnvironment({
  plan,
  uses,
  at
}) {
  if (uses.length === 0) return [];
  const packages2 = uses.map(({ distribution }) => distribution).sort();
  return [
    unverified({
      subject: { kind: "repository", id: plan.project },
      says: `The plan declares no Python environment, so ${counted(packages2.length, "imported package")} could not be checked: ${listed(packages2)}.`,
      impact: "slows",
      evidence: [
        fromComputation("imports of the plan's scripts", { saw: `third-party: ${listed(packages2)}`, at })
      ],
      verify: "Declare dependencies.python.environments in the plan.",
      cure: {
        consequence: "May be hidden: a script stops at an import",
        delay: hours2(0.5, 1),
        action: "Name the requirements file or Dockerfile that the scripts run with in dependencies.python.environments."
      }
    })
  ];
}
function answer5({ use, environments, scripts: scripts2, phase, at }) {
  const { distribution, importers } = use;
  const subject = { kind: "package", id: distribution };
  const holders = environments.filter(({ packages: packages2 }) => packages2.has(distribution));
  const evidence2 = [importedAt(scripts2, use), declaredIn(environments, distribution, at)];
  if (holders.length > 0) {
    const where = holders.map(({ environment }) => environment.name).join(", ");
    return pass({ subject, says: `${distribution} is declared in ${where}.`, evidence: evidence2 });
  }
  const provider = firstProvider(environments, distribution);
  const operations2 = [...new Set(importers.flatMap(({ named: named2 }) => named2.operations))];
  const paths = importers.map(({ script }) => script.path);
  const first = importers[0];
  const base = {
    subject,
    operations: operations2,
    evidence: evidence2,
    ...first ? { place: { path: first.script.path, line: first.imported.line } } : {}
  };
  if (provider !== null) {
    return fail({
      ...base,
      says: `${distribution} is imported by ${listed(paths)} and comes only along with ${provider}.`,
      impact: "informs",
      cure: {
        consequence: `${distribution} may vanish or change when ${provider} does`,
        delay: hours2(0.1, 0.25),
        action: `Declare ${distribution} directly beside ${provider}.`
      }
    });
  }
  return fail({
    ...base,
    says: `${distribution} is imported by ${listed(paths)} and declared in no environment of the plan.`,
    impact: impactOf2(use),
    cure: {
      consequence: stops(use, phase),
      delay: hours2(0.25, 1),
      action: `Add ${distribution} to ${environments.map(({ environment }) => environment.from).join(" or ")}.`
    }
  });
}
function impactOf2({ importers }) {
  const required = importers.filter(({ imported }) => imported.optional !== true);
  if (required.length === 0) return "informs";
  return required.some(({ named: named2 }) => isNeededByPhase(named2)) ? "prevents" : "slows";
}
function stops({ distribution, importers }, phase) {
  const needed = importers.filter(({ named: named2 }) => isNeededByPhase(named2));
  const operations2 = [...new Set(needed.flatMap(({ named: named2 }) => named2.operations))];
  if (operations2.length > 0)
    return `Cannot execute ${operations2.join(", ")}: import of ${distribution} fails`;
  const paths = importers.map(({ script }) => script.path);
  return needed.length > 0 ? `${phase.id} cannot run ${listed(paths)}: import of ${distribution} fails` : `${listed(paths)} cannot be run where ${distribution} is not installed`;
}
function importedAt(scripts2, { distribution, importers }) {
  const first = importers[0];
  if (!first) throw new Error(`${distribution} has no importer`);
  const { script, imported } = first;
  const more = importers.length > 1 ? `; imported ${importers.length} times in all` : "";
  return fromScript(scripts2, { script, line: imported.line, saw: `import of ${imported.module}${more}` });
}
function declaredIn(environments, distribution, at) {
  const seen2 = environments.map(({ environment, packages: packages2 }) => {
    const found = packages2.get(distribution);
    const where = `${environment.name} (${environment.from})`;
    return found ? `${where}: ${distribution}${found.specifier}` : `${where}: not declared`;
  });
  return fromComputation("packages of the plan's environments", { saw: seen2.join("; "), at });
}
function firstProvider(environments, distribution) {
  for (const { packages: packages2 } of environments) {
    const provider = providerOf(distribution, packages2.keys());
    if (provider !== null) return provider;
  }
  return null;
}

// src/audit/dependencies/undefined-substitution/audit.ts
var audit9 = defineAudit({
  id: "undefined-substitution",
  family: "dependencies",
  title: "Substitutions that Cloud Build files use are defined",
  impact: "endangers",
  reads: ["builds"],
  ask: ({ plan, builds }) => {
    if (isRead(builds)) return builds.value.flatMap((build2) => answer6(build2, builds));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: builds,
        whether: "whether the substitutions of Cloud Build files are defined",
        consequence: "A build stops, or pushes under a name with an empty part"
      })
    ];
  }
});
function answer6(build2, builds) {
  const defined = new Set(build2.substitutionsDefined.map(bare2));
  const used = build2.substitutionsUsed.filter(({ name }) => bare2(name).startsWith("_"));
  if (used.length === 0) return [];
  const open = used.filter(({ name }) => !defined.has(bare2(name)));
  const subject = { kind: "build", id: build2.path };
  const saw2 = `${build2.path}: uses ${counted(used.length, "user substitution")}, defines ${defined.size}`;
  const evidence2 = [fromReading(builds, saw2)];
  const [first] = open;
  if (!first)
    return [pass({ subject, says: `${build2.path} defines every substitution that it uses.`, evidence: evidence2 })];
  const names2 = listed([...new Set(open.map(({ name }) => bare2(name)))]);
  return [
    fail({
      subject,
      says: `${build2.path} uses ${names2} without a default.`,
      place: { path: build2.path, line: first.line },
      evidence: evidence2,
      cure: {
        consequence: `A build of ${build2.path} without ${names2} stops or pushes a wrong name`,
        delay: hours2(0.1, 0.5),
        workaround: `Pass it with each build: gcloud builds submit --config ${build2.path} --substitutions ${bare2(first.name)}=VALUE`,
        action: `Define ${names2} under substitutions in ${build2.path}.`
      }
    })
  ];
}
function bare2(name) {
  return name.replace(/[${}]/g, "");
}

// src/audit/dependencies/unpinned-requirement/audit.ts
var audit10 = defineAudit({
  id: "unpinned-requirement",
  family: "dependencies",
  title: "Requirements are pinned to one version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    if (!isUnknown(environments)) return environments.map((environment) => answer7(environment, at));
    return plan.dependencies.environments.map(
      ({ name, place }) => unverifiedFrom({
        subject: { kind: "environment", id: name },
        reading: environments,
        whether: `whether the requirements of ${name} are pinned`,
        consequence: "Another version than the tested one may be installed",
        place
      })
    );
  }
});
function answer7({ environment, packages: packages2 }, at) {
  const { name, from, place } = environment;
  const all = [...packages2.values()];
  const loose = all.filter((declared) => !isPinned(declared));
  const [first] = loose;
  const saw2 = `${counted(all.length, "requirement")} from ${from}, ${loose.length} not pinned`;
  const statement = {
    subject: { kind: "environment", id: name },
    evidence: [fromComputation(`requirements of ${name}`, { saw: saw2, at })]
  };
  if (!first)
    return pass({ ...statement, says: `All ${counted(all.length, "requirement")} of ${name} are pinned.` });
  return fail({
    ...statement,
    says: `${counted(loose.length, "requirement")} of ${name} may change between runs: ${listed(loose.map(written))}.`,
    place: first.line > 0 ? { path: first.path, line: first.line } : place,
    cure: {
      consequence: `${name} may install another version than the tested one`,
      delay: hours2(0.25, 1),
      action: `Pin them with == in ${[...new Set(loose.map(({ path }) => path))].join(", ")}.`
    }
  });
}
function isPinned({ specifier }) {
  return /^={2,3}[^*,]+$/.test(specifier.replaceAll(" ", "")) || specifier.trimStart().startsWith("@");
}
function written({ name, specifier }) {
  return `${name}${specifier}`;
}

// src/audit/resource-questions.ts
function askOfResources(question) {
  const { kind, readings, at, whether, consequence, impact } = question;
  return question.wanted.flatMap((wanted) => {
    const { id, place, operations: operations2 = [] } = wanted;
    const reading = readingOf(readings, { key: id, at });
    const about5 = { subject: { kind, id }, place, operations: operations2 };
    if (isRead(reading)) return [question.ask({ wanted, fact: reading.value, reading, about: about5 })];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...about5,
        reading,
        whether: `whether ${id} ${whether}`,
        consequence,
        impact: typeof impact === "function" ? impact(wanted) : impact
      })
    ];
  });
}

// src/audit/used-accounts.ts
function usedAccounts({
  plan,
  phase
}) {
  const { runsAs } = phase;
  const listed3 = plan.infrastructure.serviceAccounts.map(({ email, place }) => ({
    id: email,
    place,
    runsPhase: email === runsAs
  }));
  if (runsAs === null || listed3.some(({ id }) => id === runsAs)) return listed3;
  return [...listed3, { id: runsAs, place: phase.place, runsPhase: true }];
}

// src/audit/infrastructure/disabled-service-account/audit.ts
var audit11 = defineAudit({
  id: "disabled-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names are enabled",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) => askOfResources({
    kind: "service-account",
    wanted: usedAccounts({ plan, phase }),
    readings: serviceAccounts,
    at,
    whether: "is enabled",
    consequence: "Every call under this identity is refused",
    impact: ({ runsPhase }) => runsPhase ? "prevents" : "endangers",
    ask: ({ wanted: { id, runsPhase }, fact, reading, about: about5 }) => {
      const evidence2 = [fromReading(reading, `disabled ${fact.disabled}`)];
      if (!fact.disabled) return pass({ ...about5, says: `Service account ${id} is enabled.`, evidence: evidence2 });
      return fail({
        ...about5,
        says: `Service account ${id} is disabled.`,
        impact: runsPhase ? "prevents" : "endangers",
        evidence: evidence2,
        cure: {
          consequence: runsPhase ? `Every call of ${phase.id} is refused` : `What runs as ${id} is refused`,
          delay: hours2(0.1, 1),
          mitigation: "Ask who disabled it and why before enabling it.",
          action: `Enable it: gcloud iam service-accounts enable ${id} --project=${plan.cloud.project}`
        }
      });
    }
  })
});

// src/audit/infrastructure/expiring-dataset/audit.ts
var DAY_MS = 864e5;
var LASTING = /* @__PURE__ */ new Set(["rename", "consolidate", "generate", "create-views"]);
var audit12 = defineAudit({
  id: "expiring-dataset",
  family: "infrastructure",
  title: "Tables that the phase renames or creates do not expire by default",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) => askOfResources({
    kind: "dataset",
    wanted: touchedDatasets(phase.operations),
    readings: datasets,
    at,
    whether: "lets tables expire by default",
    consequence: "Tables of the phase vanish when their default lifetime ends",
    impact: ({ impact }) => impact,
    ask: ({ wanted, fact, reading, about: about5 }) => {
      const lifetime = fact.defaultTableExpirationMs;
      if (lifetime === null) {
        const evidence2 = [fromReading(reading, "no default table expiration")];
        return pass({ ...about5, says: `Tables of ${wanted.id} do not expire by default.`, evidence: evidence2 });
      }
      const days = Math.round(lifetime / DAY_MS * 10) / 10;
      return fail({
        ...about5,
        says: `Tables of ${wanted.id} expire ${days} days after their creation by default.`,
        impact: wanted.impact,
        evidence: [fromReading(reading, `defaultTableExpirationMs ${lifetime}`)],
        cure: {
          consequence: `Tables of ${wanted.labels.join(", ")} are deleted ${days} days after they were first created`,
          delay: hours2(0.1, 0.5),
          mitigation: "Remove the default before the first rename; it applies to tables created afterwards, so check existing ones too.",
          action: `Remove it: bq update --default_table_expiration 0 ${plan.cloud.project}:${wanted.id}`
        }
      });
    }
  })
});
function touchedDatasets(operations2) {
  const lasting = operations2.filter(({ kind }) => LASTING.has(kind));
  const ids = [...new Set(lasting.flatMap(({ dataset }) => dataset === null ? [] : [dataset]))];
  return ids.flatMap((id) => {
    const own = lasting.filter(({ dataset }) => dataset === id);
    const [first] = own;
    if (!first) return [];
    const impact = own.some(({ kind }) => kind === "rename") ? "prevents" : "endangers";
    const labels = own.map(operationLabel);
    return [{ id, place: first.place, operations: own.map((operation) => operation.id), impact, labels }];
  });
}

// src/audit/infrastructure/failing-job/audit.ts
var audit13 = defineAudit({
  id: "failing-job",
  family: "infrastructure",
  title: "Cloud Run jobs are ready and ran last without a failure",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => askOfResources({
    kind: "job",
    wanted: plan.infrastructure.jobs.map(({ name, location, place }) => ({ id: name, location, place })),
    readings: jobs,
    at,
    whether: "is ready and ran last without a failure",
    consequence: "The job fails when the phase starts it",
    impact: "endangers",
    ask: ({ wanted, fact, reading, about: about5 }) => {
      const fault = faultOf(fact);
      const evidence2 = [
        fromReading(reading, `ready ${fact.ready}; last execution ${lastOf(fact)}`)
      ];
      if (fault === null) {
        return pass({
          ...about5,
          says: `Job ${wanted.id} is ready; last execution: ${lastOf(fact)}.`,
          evidence: evidence2
        });
      }
      return fail({
        ...about5,
        says: `Job ${wanted.id} ${fault}.`,
        evidence: evidence2,
        cure: {
          consequence: `Job ${wanted.id} may fail again when the phase starts it: it ${fault}`,
          delay: hours2(1, 4),
          mitigation: "Read the log of the failed execution and run the job once before the phase.",
          action: `Look at it: gcloud run jobs executions list --job=${wanted.id} --region=${wanted.location} --project=${plan.cloud.project}`
        }
      });
    }
  })
});
function faultOf({ ready, message, lastExecution: lastExecution2 }) {
  if (!ready) return `is not ready: ${message || "no reason given"}`;
  if (lastExecution2 === null || !/FAIL|CANCEL/i.test(lastExecution2.status)) return null;
  return `failed last (${lastExecution2.name}, ${lastExecution2.status}${lastExecution2.at ? ` at ${lastExecution2.at}` : ""})`;
}
function lastOf({ lastExecution: lastExecution2 }) {
  return lastExecution2 === null ? "none yet" : `${lastExecution2.name} ${lastExecution2.status}`;
}

// src/audit/used-datasets.ts
function usedDatasets({
  plan,
  phase
}) {
  const wanted = plan.infrastructure.datasets.map(({ id, place }) => ({ id, place }));
  const governed = plan.mandates.filter(({ id }) => phase.mandates.includes(id)).map(({ dataset, place }) => ({ id: dataset, place }));
  const acted = phase.operations.flatMap(
    ({ dataset, place }) => dataset === null ? [] : [{ id: dataset, place }]
  );
  const used = /* @__PURE__ */ new Map();
  for (const candidate of [...wanted, ...governed, ...acted]) {
    if (!used.has(candidate.id)) used.set(candidate.id, candidate);
  }
  return [...used.values()];
}
function operationsOn(dataset, phase) {
  return phase.operations.filter((operation) => operation.dataset === dataset).map(({ id }) => id);
}

// src/audit/infrastructure/foreign-region/audit.ts
var COVERING = {
  us: ["us-", "northamerica-"],
  eu: ["europe-"],
  asia: ["asia-"],
  nam4: ["us-central1", "us-east1"],
  eur4: ["europe-north1", "europe-west4"],
  asia1: ["asia-northeast1", "asia-northeast2"]
};
var audit14 = defineAudit({
  id: "foreign-region",
  family: "infrastructure",
  title: "Datasets, buckets and jobs lie in the plan's location",
  impact: "endangers",
  reads: ["datasets", "buckets", "jobs"],
  ask: ({ plan, phase, at, datasets, buckets, jobs }) => {
    const home = plan.cloud.location;
    const { infrastructure } = plan;
    const named2 = ({ name, place }) => ({
      id: name,
      place
    });
    return [
      ...compare({
        kind: "dataset",
        wanted: usedDatasets({ plan, phase }),
        readings: datasets,
        impact: "endangers",
        home,
        at
      }),
      ...compare({
        kind: "bucket",
        wanted: infrastructure.buckets.map(named2),
        readings: buckets,
        impact: "slows",
        home,
        at
      }),
      ...compare({
        kind: "job",
        wanted: infrastructure.jobs.map(named2),
        readings: jobs,
        impact: "endangers",
        home,
        at
      })
    ];
  }
});
function compare({ kind, wanted, readings, impact, home, at }) {
  return askOfResources({
    kind,
    wanted,
    readings,
    at,
    whether: `lies in ${home}`,
    consequence: `Work that spans locations fails or costs transfer outside ${home}`,
    impact,
    ask: ({ wanted: { id, place }, fact, reading, about: about5 }) => {
      const evidence2 = [
        fromReading(reading, `location ${fact.location}`),
        fromPlan(place, { saw: `the plan's location is ${home}`, at })
      ];
      if (isWithin(home, fact.location)) {
        return pass({ ...about5, says: `${id} lies in ${fact.location}, which serves ${home}.`, evidence: evidence2 });
      }
      return fail({
        ...about5,
        says: `${id} lies in ${fact.location}; the plan's location is ${home}.`,
        impact,
        evidence: evidence2,
        cure: {
          consequence: `Statements and jobs that join ${id} with resources in ${home} fail or pay for transfer`,
          delay: hours2(1, 8),
          workaround: `Run the work that touches ${id} in ${fact.location}.`,
          action: `Correct the location in the plan, or move ${id} to ${home}.`
        }
      });
    }
  });
}
function isWithin(home, location) {
  const [region, place] = [home.toLowerCase(), location.toLowerCase()];
  return region === place || (COVERING[place] ?? []).some((prefix) => region.startsWith(prefix));
}

// src/audit/infrastructure/insufficient-bucket-access/audit.ts
var NEEDED = {
  read: ["storage.objects.get", "storage.objects.list"],
  write: ["storage.objects.create", "storage.objects.delete"]
};
var audit15 = defineAudit({
  id: "insufficient-bucket-access",
  family: "infrastructure",
  title: "The identity may do with each bucket what the plan needs",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, phase, at, buckets }) => askOfResources({
    kind: "bucket",
    wanted: plan.infrastructure.buckets.filter(({ access }) => access.length > 0).map(({ name, access, place }) => ({ id: name, access, place })),
    readings: buckets,
    at,
    whether: "grants the access that the plan needs",
    consequence: "Scripts that read or write the bucket stop with a permission error",
    impact: "prevents",
    ask: ({ wanted, fact, reading, about: about5 }) => {
      const needed = wanted.access.flatMap((access2) => [...NEEDED[access2]]);
      const lacking = needed.filter((permission) => !fact.granted.includes(permission));
      const access = wanted.access.join(" and ");
      const evidence2 = [
        fromReading(reading, `granted to the caller: ${fact.granted.join(", ") || "none of those asked"}`),
        fromPlan(wanted.place, { saw: `the plan needs ${access} on ${wanted.id}`, at })
      ];
      if (lacking.length === 0) {
        return pass({ ...about5, says: `The caller may ${access} objects of ${wanted.id}.`, evidence: evidence2 });
      }
      const member = phase.runsAs === null ? "MEMBER" : `serviceAccount:${phase.runsAs}`;
      return fail({
        ...about5,
        says: `The caller lacks ${lacking.join(", ")} on bucket ${wanted.id}.`,
        evidence: evidence2,
        cure: {
          consequence: `Cannot ${access} objects of gs://${wanted.id}`,
          delay: hours2(0.25, 1),
          mitigation: "Grants take a few minutes to apply; run the audit again after that.",
          action: `Grant it: gcloud storage buckets add-iam-policy-binding gs://${wanted.id} --member=${member} --role=${roleFor(wanted.access)}`
        }
      });
    }
  })
});
function roleFor(access) {
  return access.includes("write") ? "roles/storage.objectUser" : "roles/storage.objectViewer";
}

// src/audit/infrastructure/missing-bucket/audit.ts
var audit16 = defineAudit({
  id: "missing-bucket",
  family: "infrastructure",
  title: "Buckets that the plan names exist",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) => plan.infrastructure.buckets.map(({ name, place }) => {
    const reading = readingOf(buckets, { key: name, at });
    const statement = { subject: { kind: "bucket", id: name }, place };
    const consequence = `Nothing can be read from or written to gs://${name}`;
    if (isRead(reading)) {
      const { location, storageClass } = reading.value;
      return pass({
        ...statement,
        says: `Bucket ${name} exists in ${location}.`,
        evidence: [fromReading(reading, `bucket in ${location}, storage class ${storageClass}`)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether bucket ${name} exists`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Bucket ${name} does not exist.`,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place, { saw: `the plan names bucket ${name}`, at })
      ],
      cure: {
        consequence,
        delay: hours2(0.5, 2),
        mitigation: "Check the spelling of the bucket in the plan first.",
        action: `Create it: gcloud storage buckets create gs://${name} --location=${plan.cloud.location} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/infrastructure/missing-budget/audit.ts
var audit17 = defineAudit({
  id: "missing-budget",
  family: "infrastructure",
  title: "A budget watches the project",
  impact: "slows",
  reads: ["cost"],
  ask: ({ plan, cost: cost2 }) => {
    const required = plan.infrastructure.cost;
    if (required.budget === "optional") return [];
    const { project } = plan.cloud;
    const about5 = {
      subject: { kind: "budget", id: project },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "Nobody is told when the phase costs more than planned";
    if (!isRead(cost2)) {
      return [
        unverifiedFrom({
          ...about5,
          reading: cost2,
          whether: `whether a budget watches ${project}`,
          consequence
        })
      ];
    }
    const { budgets } = cost2.value;
    const names2 = listed(budgets.map(({ name }) => name));
    if (budgets.length > 0) {
      const evidence2 = [fromReading(cost2, `${counted(budgets.length, "budget")}: ${names2}`)];
      return [
        pass({
          ...about5,
          says: `${counted(budgets.length, "budget")} watch ${project}: ${names2}.`,
          evidence: evidence2
        })
      ];
    }
    return [
      fail({
        ...about5,
        says: `No budget watches ${project}.`,
        evidence: [fromReading(cost2, "no budget of the billing account covers the project")],
        cure: {
          consequence,
          delay: hours2(0.25, 1),
          workaround: "Look at the cost report by hand while the phase runs.",
          action: `Create one: gcloud billing budgets create --billing-account=ACCOUNT --display-name=${project} --budget-amount=AMOUNT --filter-projects=projects/${project}`
        }
      })
    ];
  }
});

// src/audit/infrastructure/missing-dataset/audit.ts
var audit18 = defineAudit({
  id: "missing-dataset",
  family: "infrastructure",
  title: "Datasets that the plan names exist",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) => usedDatasets({ plan, phase }).map((used) => {
    const reading = readingOf(datasets, { key: used.id, at });
    const statement = {
      subject: { kind: "dataset", id: used.id },
      operations: operationsOn(used.id, phase),
      place: used.place
    };
    const consequence = `No table of ${plan.cloud.project}.${used.id} can be read, created or renamed`;
    if (isRead(reading)) {
      const saw2 = `dataset in ${reading.value.location}`;
      return pass({
        ...statement,
        says: `Dataset ${used.id} exists in ${reading.value.location}.`,
        evidence: [fromReading(reading, saw2)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether dataset ${used.id} exists`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Dataset ${used.id} does not exist in project ${plan.cloud.project}.`,
      evidence: [fromReading(reading, reading.detail), planned(used, at)],
      cure: {
        consequence,
        delay: hours2(0.5, 2),
        mitigation: "Check the project and the spelling of the dataset in the plan first.",
        action: `Create it: bq mk --dataset --location=${plan.cloud.location} ${plan.cloud.project}:${used.id}`
      }
    });
  })
});
function planned(used, at) {
  return fromPlan(used.place, { saw: `the plan names dataset ${used.id}`, at });
}

// src/audit/infrastructure/missing-job/audit.ts
var audit19 = defineAudit({
  id: "missing-job",
  family: "infrastructure",
  title: "Cloud Run jobs that the plan names are deployed",
  impact: "prevents",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => plan.infrastructure.jobs.map(({ name, location, build: build2, place }) => {
    const reading = readingOf(jobs, { key: name, at });
    const statement = { subject: { kind: "job", id: name }, place };
    const consequence = `Cloud Run job ${name} cannot be started`;
    if (isRead(reading)) {
      const { image, updatedAt } = reading.value;
      const when = updatedAt === null ? "" : `, updated ${updatedAt}`;
      return pass({
        ...statement,
        says: `Job ${name} is deployed in ${reading.value.location}.`,
        evidence: [fromReading(reading, `image ${image}${when}`)]
      });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...statement,
        reading,
        whether: `whether job ${name} is deployed`,
        consequence
      });
    }
    return fail({
      ...statement,
      says: `Job ${name} is not deployed in ${location}.`,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place, { saw: `the plan names job ${name}`, at })
      ],
      cure: {
        consequence,
        delay: hours2(1, 3),
        mitigation: "Check the project, the region and the spelling in the plan first.",
        action: build2 ? `Build and deploy it: gcloud builds submit --config ${build2} --project=${plan.cloud.project}` : `Deploy it: gcloud run jobs deploy ${name} --region=${location} --project=${plan.cloud.project} --image=IMAGE`
      }
    });
  })
});

// src/audit/infrastructure/missing-query-quota/audit.ts
var audit20 = defineAudit({
  id: "missing-query-quota",
  family: "infrastructure",
  title: "A daily query quota limits the project",
  impact: "slows",
  reads: ["queryQuota"],
  ask: ({ plan, queryQuota }) => {
    const required = plan.infrastructure.cost;
    if (required.dailyQueryQuota === "optional") return [];
    const { project } = plan.cloud;
    const about5 = {
      subject: { kind: "quota", id: `${project}/QueryUsagePerDay` },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "A query gone astray is billed without a limit";
    if (!isRead(queryQuota)) {
      const whether = `whether ${project} has a daily query quota of its own`;
      return [unverifiedFrom({ ...about5, reading: queryQuota, whether, consequence })];
    }
    const { limitMiB, custom } = queryQuota.value;
    const limit = limitMiB === null ? "unlimited" : `${grouped2(limitMiB)} MiB a day`;
    const evidence2 = [
      fromReading(queryQuota, `query usage ${limit}, ${custom ? "set by the owner" : "Google's default"}`)
    ];
    if (custom && limitMiB !== null)
      return [pass({ ...about5, says: `Queries are limited to ${limit}.`, evidence: evidence2 })];
    return [
      fail({
        ...about5,
        says: `The daily query quota of ${project} is ${limit}, not one that the owner set.`,
        evidence: evidence2,
        cure: {
          consequence,
          delay: hours2(0.25, 1),
          workaround: "Set maximumBytesBilled on the phase's queries.",
          action: `Set "Query usage per day" for ${project} on the quotas page, above what the phase needs.`
        }
      })
    ];
  }
});

// src/audit/infrastructure/missing-service-account/audit.ts
var audit21 = defineAudit({
  id: "missing-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names exist",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) => usedAccounts({ plan, phase }).map(({ id, place, runsPhase }) => {
    const reading = readingOf(serviceAccounts, { key: id, at });
    const about5 = { subject: { kind: "service-account", id }, place };
    const impact = runsPhase ? "prevents" : "endangers";
    const consequence = runsPhase ? `${phase.id} has no identity to run as` : `What runs as ${id} cannot start`;
    if (isRead(reading)) {
      const evidence2 = [fromReading(reading, `service account ${reading.value.email}`)];
      return pass({ ...about5, says: `Service account ${id} exists.`, evidence: evidence2 });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...about5,
        reading,
        whether: `whether service account ${id} exists`,
        consequence,
        impact
      });
    }
    return fail({
      ...about5,
      says: `Service account ${id} does not exist.`,
      impact,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place, { saw: `the plan names service account ${id}`, at })
      ],
      cure: {
        consequence,
        delay: hours2(0.5, 2),
        mitigation: "Check the spelling of the e-mail and its project first.",
        action: `Create it: gcloud iam service-accounts create ${id.split("@")[0]} --project=${plan.cloud.project}`
      }
    });
  })
});

// src/audit/infrastructure/unmet-table-count/audit.ts
var SMALL_DIFFERENCE = 0.01;
var audit22 = defineAudit({
  id: "unmet-table-count",
  family: "infrastructure",
  title: "Datasets hold as many tables as the plan says",
  impact: "slows",
  reads: ["catalogues"],
  ask: ({ plan, at, catalogues }) => askOfResources({
    kind: "dataset",
    wanted: plan.infrastructure.datasets.flatMap(
      ({ id, tables, place }) => tables === null ? [] : [{ id, tables, place }]
    ),
    readings: catalogues,
    at,
    whether: "holds as many tables as the plan says",
    consequence: "Counts in the plan rest on another state of the dataset",
    impact: "slows",
    ask: ({ wanted, fact, reading, about: about5 }) => {
      const found = fact.tables.length;
      const saw2 = `${counted(found, "table")} in ${wanted.id}`;
      const evidence2 = [
        fromReading(reading, saw2),
        fromPlan(wanted.place, { saw: `the plan says ${counted(wanted.tables, "table")}`, at })
      ];
      if (found === wanted.tables)
        return pass({ ...about5, says: `${wanted.id} holds ${counted(found, "table")}.`, evidence: evidence2 });
      const difference = Math.abs(found - wanted.tables);
      return fail({
        ...about5,
        says: `${wanted.id} holds ${counted(found, "table")}; the plan says ${grouped2(wanted.tables)}.`,
        impact: difference <= wanted.tables * SMALL_DIFFERENCE ? "informs" : "slows",
        evidence: evidence2,
        cure: {
          consequence: `The plan counts ${counted(difference, "table")} ${found < wanted.tables ? "too many" : "too few"} in ${wanted.id}`,
          delay: hours2(0.25, 1),
          action: `Find out which tables came or went, then set tables: ${found} in the plan.`
        }
      });
    }
  })
});

// src/audit/created-tables.ts
function splitName(name) {
  const parts = name.replaceAll("`", "").replace(":", ".").split(".");
  const table2 = (parts.at(-1) ?? "").replace(/\$\d+$/, "");
  return { dataset: parts.at(-2) ?? null, table: table2 };
}
function createdTables(script, dataset) {
  const tables = /* @__PURE__ */ new Map();
  const inexact = [];
  for (const effect of script.effects) {
    const name = createdName(effect);
    if (name === null) continue;
    if (!effect.exact) {
      if (mayConcern(name, dataset)) inexact.push(effect);
      continue;
    }
    if (name.dataset === dataset && !tables.has(name.table)) tables.set(name.table, effect);
  }
  return { tables, inexact };
}
function createdName({ verb, kind, name, to }) {
  if (kind !== "bigquery-table") return null;
  if (verb === "create" || verb === "replace") return splitName(name);
  if (to === void 0 || verb !== "rename" && verb !== "copy" && verb !== "load") return null;
  const target = splitName(to);
  return target.dataset === null ? { ...target, dataset: splitName(name).dataset } : target;
}
function mayConcern({ dataset }, wanted) {
  return dataset === null || dataset === wanted || dataset.includes("{");
}

// src/audit/readiness/contradicting-effects/audit.ts
var audit23 = defineAudit({
  id: "contradicting-effects",
  family: "readiness",
  title: "Scripts of renames rename and drop nothing",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts: scripts2 }) => phase.operations.flatMap((operation) => {
    if (operation.kind !== "rename" || operation.script === null) return [];
    return answer8({ operation, path: operation.script, scripts: scripts2, at });
  })
});
function answer8(seen2) {
  const { operation, path, scripts: scripts2, at } = seen2;
  if (!isRead(scripts2)) {
    return [
      unverifiedFrom({
        ...about(operation),
        reading: scripts2,
        whether: `whether ${path} does what ${operation.id} says`,
        consequence: `${path} may drop tables that ${operation.id} should rename`
      })
    ];
  }
  const script = scriptsByPath(scripts2.value).get(path);
  return script ? [compare2({ operation, script, scripts: scripts2, at })] : [];
}
function compare2({ operation, script, scripts: scripts2, at }) {
  const onTables = script.effects.filter(({ kind }) => kind === "bigquery-table");
  const drops = onTables.filter((effect) => isDrop(effect) && effect.exact);
  const renames = onTables.filter(({ verb }) => verb === "rename");
  const moves = onTables.filter((effect) => isDrop(effect) && !effect.exact);
  const line2 = drops[0]?.line ?? renames[0]?.line ?? 1;
  const saw2 = `${counted(renames.length, "rename")}, ${counted(drops.length + moves.length, "drop")} of tables`;
  const evidence2 = [
    fromScript(scripts2, { script, line: line2, saw: saw2 }),
    fromPlan(operation.place, { saw: `${operation.id} is a rename`, at })
  ];
  const statement = { ...about(operation), evidence: evidence2, place: { path: script.path, line: line2 } };
  if (drops.length > 0) return dropping({ statement, operation, script, drops });
  if (moves.length > 0 || !script.complete) return unknown({ statement, operation, script, moves });
  if (renames.length === 0) return renamingNothing({ statement, operation, script });
  return pass({ ...statement, says: `${script.path} renames and drops no table.` });
}
function isDrop({ verb }) {
  return verb === "drop" || verb === "delete";
}
function dropping(seen2) {
  const { statement, operation, script, drops } = seen2;
  const names2 = listed([...new Set(drops.map(({ name }) => splitName(name).table))]);
  const guards = [...new Set(drops.flatMap(({ guard }) => guard ?? []))];
  const when = guards.length === 0 ? "" : ` (${guards.join(", ")})`;
  return fail({
    ...statement,
    says: `${script.path} drops ${names2}${when}, although ${operation.id} is a rename.`,
    cure: {
      consequence: `Running ${operationLabel(operation)} deletes tables: ${names2}`,
      delay: hours2(1, 4),
      mitigation: `Do not run ${script.path} before the drop is understood; keep snapshots of the tables.`,
      action: `Replace copy and drop in ${script.path} by ALTER TABLE ... RENAME TO, or declare another kind of operation.`
    }
  });
}
function unknown(seen2) {
  const { statement, operation, script, moves } = seen2;
  const what = moves.length > 0 ? `drops tables whose names are known only when it runs: ${listed(moves.map(({ name }) => name))}` : `could not be read whole: ${script.limits.join("; ") || "part of it is not understood"}`;
  const verify = `Read every drop in ${script.path}, or run it in its dry mode.`;
  return unverified({
    ...statement,
    says: `${script.path} ${what}.`,
    verify,
    cure: {
      consequence: `May be hidden: running ${operationLabel(operation)} deletes tables`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}
function renamingNothing(seen2) {
  const { statement, operation, script } = seen2;
  return fail({
    ...statement,
    says: `${script.path} renames no table, although ${operation.id} is a rename.`,
    impact: "endangers",
    cure: {
      consequence: `${operationLabel(operation)} may end without a renamed table`,
      delay: hours2(1, 4),
      action: `Check that ${script.path} is the script of ${operation.id}, and that it renames.`
    }
  });
}
function about(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/readiness/late-start/audit.ts
var DAY_MS2 = 864e5;
var audit24 = defineAudit({
  id: "late-start",
  family: "readiness",
  title: "The phase's start lies ahead",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const today = at.slice(0, 10);
    const about5 = {
      subject: { kind: "phase", id: phase.id },
      place: phase.place,
      evidence: [
        fromPlan(phase.place, { saw: `${phase.id} starts ${phase.starts}; the audit ran ${today}`, at })
      ]
    };
    if (phase.starts >= today) return [pass({ ...about5, says: `${phase.id} starts ${phase.starts}.` })];
    const days = Math.round((Date.parse(today) - Date.parse(phase.starts)) / DAY_MS2);
    return [
      fail({
        ...about5,
        says: `${phase.id} was to start ${phase.starts}, ${days} day${days === 1 ? "" : "s"} before this audit.`,
        cure: {
          consequence: `${phase.id} is late by ${days} day${days === 1 ? "" : "s"}, and its dates no longer hold`,
          delay: hours2(0.1, 0.5),
          action: `Set a new date under starts of ${phase.id}.`
        }
      })
    ];
  }
});

// src/audit/readiness/missing-operation-script/audit.ts
var audit25 = defineAudit({
  id: "missing-operation-script",
  family: "readiness",
  title: "Operations of the phase have their scripts",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ phase, at, repository }) => phase.operations.map(
    (operation) => operation.script === null ? unnamed({ operation, at }) : named({ operation, at, repository, script: operation.script })
  )
});
function unnamed({ operation, at }) {
  return fail({
    ...about2(operation),
    says: `The plan names no script for ${operationLabel(operation)}.`,
    evidence: [fromPlan(operation.place, { saw: `operation ${operation.id} has no script`, at })],
    cure: cureOf(operation, `Write a script for ${operation.id} and name it in the plan.`)
  });
}
function named({ operation, at, script, repository }) {
  const plan = fromPlan(operation.place, { saw: `operation ${operation.id} runs ${script}`, at });
  if (!isRead(repository)) {
    return unverifiedFrom({
      ...about2(operation),
      reading: repository,
      whether: `whether ${script} exists`,
      consequence: cannotExecute(operation)
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(script)) {
    return pass({
      ...about2(operation),
      says: `${script} exists for ${operationLabel(operation)}.`,
      evidence: [fromReading(repository, `${script} is a file of the tree`), plan]
    });
  }
  return fail({
    ...about2(operation),
    says: `${script}, which carries out ${operationLabel(operation)}, does not exist.`,
    evidence: [fromReading(repository, `${script} is not among ${counted(tree.size, "file")}`), plan],
    cure: cureOf(operation, `Create ${script} and pilot it on a few tables.`)
  });
}
function about2(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}
function cureOf(operation, action) {
  return {
    consequence: cannotExecute(operation),
    delay: operation.ifMissing.effort,
    mitigation: "Create the script immediately; operations that do not need it can be prepared meanwhile.",
    workaround: operation.ifMissing.workaround,
    action
  };
}
function cannotExecute(operation) {
  return `Cannot execute ${operationLabel(operation)}`;
}

// src/domain/names/match.ts
var EXTRA_STEPS = 1e5;
var CHEAP_STEPS = 48;
function matchName(template, name) {
  const compiled = compileTemplate(template);
  if (!canMatch(compiled, name)) return null;
  const search = begin(compiled, name);
  return run(search, 0, 0) ? bindingOf(compiled.keys, search.values) : null;
}
function isMatch(template, name) {
  const compiled = compileTemplate(template);
  return canMatch(compiled, name) && run(begin(compiled, name), 0, 0);
}
function traceMatch(template, name) {
  const compiled = compileTemplate(template);
  const search = begin(compiled, name);
  const found = run(search, 0, 0);
  const binding = found ? bindingOf(compiled.keys, search.values) : null;
  return { binding, spent: search.spent, offset: search.farOffset, part: search.farPart };
}
function canMatch({ prefix, suffix }, name) {
  return name.startsWith(prefix) && name.endsWith(suffix);
}
function begin(compiled, name) {
  const budget = (compiled.steps.length + 1) * (name.length + 1) + CHEAP_STEPS + EXTRA_STEPS;
  return { compiled, name, budget, values: [], starts: [], failed: null, spent: 0, farOffset: 0, farPart: 0 };
}
function run(search, part, offset) {
  if (offset >= search.farOffset) {
    search.farOffset = offset;
    search.farPart = part;
  }
  const step = search.compiled.steps[part];
  if (step === void 0) return offset === search.name.length;
  search.spent++;
  if (search.spent > search.budget) return false;
  if (step.kind === "literal") {
    return search.name.startsWith(step.text, offset) && run(search, part + 1, offset + step.text.length);
  }
  const bound = search.values[step.key];
  if (bound !== void 0) {
    return search.name.startsWith(bound, offset) && run(search, part + 1, offset + bound.length);
  }
  return runSlot(search, { step, part, offset });
}
function runSlot(search, { step, part, offset }) {
  const state = search.spent > CHEAP_STEPS ? stateOf(search, part, offset) : null;
  if (state !== null && search.failed?.has(state) === true) return false;
  for (const end of valueEnds(step.word, search.name, offset)) {
    const value = search.name.slice(offset, end);
    if (!isInOrder(step, value, search.values)) continue;
    search.values[step.key] = value;
    search.starts[step.key] = offset;
    if (run(search, part + 1, end)) return true;
    search.values[step.key] = void 0;
    if (search.spent > search.budget) return false;
  }
  if (state !== null) {
    search.failed ??= /* @__PURE__ */ new Set();
    search.failed.add(state);
  }
  return false;
}
function stateOf(search, part, offset) {
  const live = search.compiled.live[part] ?? [];
  let state = `${part}:${offset}`;
  for (const key of live) state += `:${search.starts[key]}-${search.values[key]?.length}`;
  return state;
}
function valueEnds(word, name, offset) {
  const ends = [];
  if (word.kind === "integer") {
    for (let at = offset; isDigit(name.charCodeAt(at)); at++) ends.push(at + 1);
    return ends.reverse();
  }
  let node = word.trie.next.get(name.charCodeAt(offset));
  for (let at = offset + 1; node !== void 0; at++) {
    if (node.ends) ends.push(at);
    node = node.next.get(name.charCodeAt(at));
  }
  return ends.length > 1 ? ends.reverse() : ends;
}
function isDigit(code2) {
  return code2 >= 48 && code2 <= 57;
}
function isInOrder(step, value, values) {
  return step.after.every((key) => isBefore(step.word, values[key] ?? "", value)) && step.before.every((key) => isBefore(step.word, value, values[key] ?? ""));
}
function bindingOf(keys, values) {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
}

// src/audit/index-names.ts
var matches = /* @__PURE__ */ new WeakMap();
var names = /* @__PURE__ */ new WeakMap();
function namesMatching(catalogue, template) {
  const byTemplate = matches.get(catalogue) ?? /* @__PURE__ */ new Map();
  matches.set(catalogue, byTemplate);
  const known = byTemplate.get(template);
  if (known) return known;
  const found = catalogue.tables.filter(({ name }) => isMatch(template, name)).map(({ name }) => name);
  byTemplate.set(template, found);
  return found;
}
function namesMatchingAny(catalogue, templates) {
  const [only, ...others] = templates;
  if (only && others.length === 0) return namesMatching(catalogue, only);
  return [...new Set(templates.flatMap((template) => namesMatching(catalogue, template)))];
}
function nameSet(catalogue) {
  const known = names.get(catalogue);
  if (known) return known;
  const built2 = new Set(catalogue.tables.map(({ name }) => name));
  names.set(catalogue, built2);
  return built2;
}

// src/audit/readiness/name-collision/audit.ts
var audit26 = defineAudit({
  id: "name-collision",
  family: "readiness",
  title: "New names are free",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.flatMap((operation) => {
    const { to, from, dataset } = operation;
    if (to === null || dataset === null || from.length === 0) return [];
    if (from.some((template) => undecidedWords(template, to).length > 0)) return [];
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(catalogue)) return [simulate({ operation, to, catalogue, at })];
    return [
      unverifiedFrom({
        ...about3(operation),
        reading: catalogue,
        whether: `whether the new names of ${operation.id} are free in ${dataset}`,
        consequence: cannot(operation)
      })
    ];
  })
});
function simulate({ operation, to, catalogue, at }) {
  const { written: written2, taken, shared } = collide(operation, { to, catalogue: catalogue.value });
  const statement = {
    ...about3(operation),
    evidence: [
      fromReading(
        catalogue,
        `${counted(written2, "new name")} written, ${taken.length} taken, ${shared.length} wanted more than once`
      ),
      fromPlan(operation.place, {
        saw: `${operation.from.map(({ text }) => text).join(", ")} -> ${to.text}`,
        at
      })
    ]
  };
  if (taken.length === 0 && shared.length === 0) {
    return pass({ ...statement, says: `All ${counted(written2, "new name")} of ${operation.id} are free.` });
  }
  const parts = [
    taken.length === 0 ? "" : `${counted(taken.length, "new name")} exist already: ${listed(taken)}`,
    shared.length === 0 ? "" : `${counted(shared.length, "new name")} would go to several tables: ${listed(shared)}`
  ].filter((part) => part !== "");
  return fail({
    ...statement,
    says: `${operation.id}: ${parts.join("; ")}.`,
    cure: {
      consequence: `${cannot(operation)}: ${counted(taken.length + shared.length, "new name")} collide`,
      delay: hours2(1, 4),
      mitigation: "Decide for each collision which table keeps the name; compare their rows first.",
      workaround: "Leave the colliding tables out of the operation and treat them by hand.",
      action: `Drop, archive or rename the tables in the way of ${operation.id}, or change its templates.`
    }
  });
}
function collide(operation, seen2) {
  const sources2 = /* @__PURE__ */ new Map();
  for (const template of operation.from) {
    for (const name of namesMatching(seen2.catalogue, template)) {
      const binding = sources2.has(name) ? null : matchName(template, name);
      const target = binding === null ? null : writeName(seen2.to, binding);
      if (target !== null) sources2.set(name, target);
    }
  }
  const existing = nameSet(seen2.catalogue);
  const wanted = /* @__PURE__ */ new Map();
  for (const target of sources2.values()) wanted.set(target, (wanted.get(target) ?? 0) + 1);
  const targets2 = [...wanted.keys()];
  const keepsOne = operation.kind === "consolidate";
  return {
    written: targets2.length,
    taken: targets2.filter((target) => existing.has(target) && !movesAway(target, sources2)),
    shared: keepsOne ? [] : targets2.filter((target) => (wanted.get(target) ?? 0) > 1)
  };
}
function movesAway(target, sources2) {
  return sources2.has(target);
}
function cannot(operation) {
  return `Cannot execute ${operationLabel(operation)}`;
}
function about3(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/domain/names/relax.ts
var relaxed = /* @__PURE__ */ new WeakMap();
function isFree({ parts, ordered }) {
  const keys = parts.flatMap((part) => part.kind === "slot" ? [part.key] : []);
  return ordered.length < 2 && new Set(keys).size === keys.length;
}
function relax(template) {
  const known = relaxed.get(template);
  if (known !== void 0) return known;
  const parts = template.parts.map(
    (part, index) => part.kind === "slot" ? { ...part, key: `${index}` } : part
  );
  const free = { ...template, parts, ordered: [] };
  relaxed.set(template, free);
  return free;
}

// src/domain/names/near-miss.ts
function nearMiss(templates, name) {
  return firstOf(templates, (template) => brokenConstraint(template, name)) ?? firstOf(templates, (template) => missingSlot(template, name)) ?? furthest(templates, name);
}
function firstOf(templates, explain2) {
  for (const template of templates) {
    const says = explain2(template);
    if (says !== null) return { template, says };
  }
  return null;
}
function brokenConstraint(template, name) {
  const values = isFree(template) ? null : matchName(relax(template), name);
  if (values === null) return null;
  const bound = /* @__PURE__ */ new Map();
  for (const [index, part] of template.parts.entries()) {
    if (part.kind === "literal") continue;
    const value = values[`${index}`] ?? "";
    const before = bound.get(part.key);
    if (before !== void 0 && before !== value)
      return `{${part.key}} is both \`${before}\` and \`${value}\``;
    bound.set(part.key, value);
  }
  return brokenOrder(template, bound);
}
function brokenOrder({ ordered }, bound) {
  const shown2 = ordered.map((key) => `{${key}} \`${bound.get(key) ?? ""}\``);
  return `${shown2.join(", ")} must stand in the order of the vocabulary, each before the next`;
}
var shortened = /* @__PURE__ */ new WeakMap();
function missingSlot(template, name) {
  const known = shortened.get(template) ?? shorten(template);
  shortened.set(template, known);
  return known.find((shorter) => isMatch(shorter.template, name))?.says ?? null;
}
function shorten(template) {
  return template.parts.flatMap((part, index) => {
    if (part.kind === "literal") return [];
    const after = template.parts.slice(0, index).findLast((candidate) => candidate.kind === "slot");
    const place = after?.kind === "slot" ? `after {${after.key}}` : "at the beginning";
    const says = `{${part.key}} is missing ${place}`;
    return withoutSlot(template, index).map((shorter) => ({ template: shorter, says }));
  });
}
function withoutSlot(template, index) {
  const [before, after] = [template.parts.slice(0, index), template.parts.slice(index + 1)];
  const shorter = [
    [...before, ...trimStart(after)],
    [...trimEnd(before), ...after]
  ];
  return shorter.filter((parts) => parts.length > 0 && parts.some((part) => part.kind === "slot")).map((parts) => {
    const keys = new Set(parts.flatMap((part) => part.kind === "slot" ? [part.key] : []));
    return { ...template, parts, ordered: template.ordered.filter((key) => keys.has(key)) };
  });
}
function trimStart(parts) {
  const [first, ...rest] = parts;
  if (first?.kind !== "literal") return parts;
  return first.text.length > 1 ? [{ kind: "literal", text: first.text.slice(1) }, ...rest] : rest;
}
function trimEnd(parts) {
  const last = parts.at(-1);
  if (last?.kind !== "literal") return parts;
  const rest = parts.slice(0, -1);
  return last.text.length > 1 ? [...rest, { kind: "literal", text: last.text.slice(0, -1) }] : rest;
}
function furthest(templates, name) {
  let best = null;
  for (const template of templates) {
    const { offset, part } = traceMatch(relax(template), name);
    if (part > 0 && offset > (best?.offset ?? 0)) best = { template, offset, part };
  }
  return best === null ? null : { template: best.template, says: sayFailure(best, name) };
}
function sayFailure({
  template,
  offset,
  part
}, name) {
  const wanted = template.parts[part];
  const rest = name.slice(offset);
  if (wanted === void 0) return `\`${cut(rest)}\` follows where the name should end`;
  const found = rest === "" ? "the name ends" : `\`${cut(rest)}\` stands`;
  return `${found} at offset ${offset} where ${sayPart(template, wanted)} should be`;
}
function sayPart(template, part) {
  if (part.kind === "literal") return `\`${part.text}\``;
  const word = wordOf(template, part.word);
  if (word.kind === "integer") return `{${part.key}}, a run of digits,`;
  const listed3 = word.values.slice(0, 6).join(", ");
  return `{${part.key}}, one of ${listed3}${word.values.length > 6 ? ", …" : ""},`;
}
function cut(text) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

// src/audit/mandates.ts
var exceptionSets = /* @__PURE__ */ new WeakMap();
function namingMandates({
  plan,
  phase
}) {
  return plan.mandates.filter(({ id, names: names2 }) => phase.mandates.includes(id) && names2.length > 0);
}
function isCompliant(mandate, table2) {
  if (mandate.names.some(({ template }) => isMatch(template, table2))) return true;
  const known = exceptionSets.get(mandate) ?? new Set(mandate.exceptions);
  exceptionSets.set(mandate, known);
  return known.has(table2);
}
function explainViolation(mandate, table2) {
  const near = nearMiss(
    mandate.names.map(({ template }) => template),
    table2
  );
  return near === null ? "" : `${table2} is nearly ${near.template.text}: ${near.says}`;
}

// src/audit/readiness/unclaimed-violation/audit.ts
var audit27 = defineAudit({
  id: "unclaimed-violation",
  family: "readiness",
  title: "Operations claim every table that violates a mandate",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) => namingMandates({ plan, phase }).map((mandate) => {
    const catalogue = readingOf(catalogues, { key: mandate.dataset, at });
    if (isRead(catalogue)) return compare3({ mandate, phase, catalogue, at });
    return unverifiedFrom({
      subject: { kind: "mandate", id: mandate.id },
      reading: catalogue,
      whether: `whether ${phase.id} claims every table of ${mandate.dataset} that violates ${mandate.id}`,
      consequence: `Tables that violate ${mandate.id} stay as they are after ${phase.id}`,
      place: mandate.place
    });
  })
});
function compare3({ mandate, phase, catalogue, at }) {
  const { dataset } = mandate;
  const violating = catalogue.value.tables.map(({ name }) => name).filter((name) => !isCompliant(mandate, name));
  const own = phase.operations.filter((operation) => operation.dataset === dataset);
  const claimed = new Set(
    namesMatchingAny(
      catalogue.value,
      own.flatMap(({ from }) => from)
    )
  );
  const unclaimed = violating.filter((name) => !claimed.has(name));
  const total = counted(catalogue.value.tables.length, "table");
  const statement = {
    subject: { kind: "mandate", id: mandate.id },
    place: mandate.place,
    evidence: [
      fromReading(
        catalogue,
        `${grouped2(violating.length)} of ${total} violate ${mandate.id}, ${grouped2(unclaimed.length)} unclaimed`
      ),
      fromPlan(phase.place, { saw: `${phase.id} has ${counted(own.length, "operation")} on ${dataset}`, at })
    ]
  };
  const [first] = unclaimed;
  if (first === void 0) {
    const says = `${phase.id} claims all ${counted(violating.length, "table")} of ${dataset} that violate ${mandate.id}.`;
    return pass({ ...statement, says });
  }
  const why = explainViolation(mandate, first);
  const number = counted(unclaimed.length, "table");
  return fail({
    ...statement,
    says: `No operation of ${phase.id} claims ${number} that violate ${mandate.id}: ${listed(unclaimed)}${why ? `; ${why}` : ""}.`,
    cure: {
      consequence: `${number} violate ${mandate.id} after ${phase.id}`,
      delay: hours2(1, 4),
      mitigation: "Group the unclaimed names by their first words to see which operation they belong to.",
      workaround: `List tables that may stay under exceptions of ${mandate.id}.`,
      action: `Add an operation, widen the from of one, or extend the names of ${mandate.id}.`
    }
  });
}

// src/audit/readiness/undecided-name/audit.ts
var audit28 = defineAudit({
  id: "undecided-name",
  family: "readiness",
  title: "New names follow from old ones",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts: scripts2 }) => phase.operations.flatMap((operation) => {
    const { to, from } = operation;
    if (to === null || from.length === 0) return [];
    return [answer9({ operation, to, scripts: scripts2, at })];
  })
});
function answer9({ operation, to, scripts: scripts2, at }) {
  const { id, from, place, ifMissing } = operation;
  const words = [...new Set(from.flatMap((template) => undecidedWords(template, to)))];
  const about5 = { subject: { kind: "operation", id }, operations: [id], place };
  const mapping = `${from.map(({ text }) => text).join(", ")} -> ${to.text}`;
  const planned2 = fromPlan(place, { saw: mapping, at });
  if (words.length === 0) {
    return pass({
      ...about5,
      says: `Every word of ${to.text} follows from the old name.`,
      evidence: [planned2]
    });
  }
  const undecided = words.map((word) => `{${word}}`).join(", ");
  const consequence = `Cannot execute ${operationLabel(operation)}: nothing says what ${undecided} is in each new name`;
  if (!isRead(scripts2)) {
    const whether = `whether the script of ${id} decides ${undecided}`;
    return unverifiedFrom({ ...about5, reading: scripts2, whether, consequence });
  }
  const decided = decidedBy(operation, { to, scripts: scripts2.value });
  if (decided) {
    const saw2 = `${counted(decided.count, "exact new name")} of the form ${to.text}`;
    return pass({
      ...about5,
      says: `${decided.script.path} decides ${undecided} for ${counted(decided.count, "table")}.`,
      evidence: [fromScript(scripts2, { script: decided.script, saw: saw2 }), planned2]
    });
  }
  return fail({
    ...about5,
    says: `${undecided} of ${to.text} follows from no part of ${from.map(({ text }) => text).join(", ")}.`,
    evidence: [planned2, fromReading(scripts2, `no script of ${id} names each new table exactly`)],
    cure: {
      consequence,
      delay: hours2(2, 6),
      mitigation: "Settle the rule with those who know the tables before the script is written.",
      workaround: ifMissing.workaround,
      action: `Say how ${undecided} is decided: put it into from, or list old and new names in the script of ${id}.`
    }
  });
}
function decidedBy({ script: path, expect }, seen2) {
  const script = path === null ? void 0 : scriptsByPath(seen2.scripts).get(path);
  if (!script) return null;
  const targets2 = /* @__PURE__ */ new Map();
  for (const { verb, exact, name, to } of script.effects) {
    if (verb !== "rename" || !exact || to === void 0) continue;
    const target = splitName(to).table;
    if (isMatch(seen2.to, target)) targets2.set(name, target);
  }
  return targets2.size > 0 && targets2.size >= (expect?.sources ?? 1) ? { script, count: targets2.size } : null;
}

// src/audit/readiness/unmet-count/audit.ts
var audit29 = defineAudit({
  id: "unmet-count",
  family: "readiness",
  title: "Operations find as many tables as the plan expects",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.flatMap((operation) => {
    const { expect, dataset, from } = operation;
    if (expect === null || dataset === null || from.length === 0) return [];
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(catalogue)) return [compare4({ operation, expect, catalogue, at })];
    return [
      unverifiedFrom({
        ...about4(operation),
        reading: catalogue,
        whether: `whether ${dataset} holds ${counted(expect.sources, "table")} for ${operation.id}`,
        consequence: `Cannot execute ${operationLabel(operation)}: it may find no table`,
        impact: "prevents"
      })
    ];
  })
});
function compare4({ operation, expect, catalogue, at }) {
  const sources2 = namesMatchingAny(catalogue.value, operation.from);
  const results = expect.results === null ? null : countResults(operation, sources2);
  const evidence2 = [
    fromReading(catalogue, seen(operation, catalogue.value, sources2)),
    fromPlan(operation.place, { saw: `the plan expects ${operationLabel(operation)}`, at })
  ];
  const differences = [
    sources2.length === expect.sources ? "" : `finds ${counted(sources2.length, "table")} instead of ${grouped2(expect.sources)}`,
    results === null || results === expect.results ? "" : `yields ${counted(results, "result")} instead of ${grouped2(expect.results ?? 0)}`
  ].filter((difference) => difference !== "");
  if (differences.length === 0) {
    return pass({
      ...about4(operation),
      says: `${operation.id} finds the ${counted(sources2.length, "table")} that the plan expects.`,
      evidence: evidence2
    });
  }
  const says = `${operation.id} ${differences.join(" and ")}.`;
  return fail({
    ...about4(operation),
    says,
    impact: sources2.length === 0 ? "prevents" : "endangers",
    evidence: evidence2,
    cure: {
      consequence: sources2.length === 0 ? `Cannot execute ${operationLabel(operation)}: no table matches` : `${operation.id} would leave tables out or touch others: it ${differences.join(" and ")}`,
      delay: hours2(1, 3),
      mitigation: "Compare the names in the catalogue with the templates of the operation.",
      workaround: "Correct the expected count in the plan, if the catalogue is right.",
      action: `Reconcile from: ${operation.from.map(({ text }) => text).join(", ")} with ${catalogue.value.dataset}.`
    }
  });
}
function countResults({ from, to }, sources2) {
  if (to === null) return null;
  const results = /* @__PURE__ */ new Set();
  for (const source of sources2) {
    const result = resultOf({ from, to }, source);
    if (result === null) return null;
    results.add(result);
  }
  return results.size;
}
function resultOf({ from, to }, source) {
  for (const template of from) {
    const binding = matchName(template, source);
    if (binding) return writeName(to, binding);
  }
  return null;
}
function seen(operation, catalogue, sources2) {
  const templates = operation.from.map(({ text }) => text).join(", ");
  const some = sources2.length === 0 ? "" : `: ${listed(sources2)}`;
  return `${grouped2(sources2.length)} of ${counted(catalogue.tables.length, "table")} match ${templates}${some}`;
}
function about4(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/script-questions.ts
function askOfScripts(question) {
  const { scripts: scripts2, concerns = () => true } = question;
  const wanted = namedScripts(question).filter(concerns);
  if (!isRead(scripts2)) return wanted.map((named2) => doubt(question, named2));
  const byPath = scriptsByPath(scripts2.value);
  return wanted.flatMap((named2) => {
    const script = byPath.get(named2.path);
    return script ? question.ask({ script, named: named2, reading: scripts2 }) : [];
  });
}
function doubt(question, named2) {
  const { scripts: scripts2, whether, consequence, impact } = question;
  if (isRead(scripts2)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    subject: { kind: "script", id: named2.path },
    reading: scripts2,
    whether: `whether ${named2.path} ${whether}`,
    consequence,
    impact: impact(named2),
    operations: named2.operations,
    place: named2.place
  });
}

// src/audit/scripts/empty-script/audit.ts
var audit30 = defineAudit({
  id: "empty-script",
  family: "scripts",
  title: "Scripts that the plan names hold code",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts: scripts2 }) => askOfScripts({
    plan,
    phase,
    scripts: scripts2,
    whether: "holds code",
    consequence: "a script of the plan exists and does nothing",
    impact: impactOf3,
    ask: answer10
  })
});
function impactOf3(named2) {
  return impactByReach(named2, { needed: "prevents", otherwise: "slows" });
}
function answer10({ script, named: named2, reading }) {
  if (script.syntax.length > 0) return [];
  const subject = { kind: "script", id: script.path };
  const size = `${counted(script.bytes, "byte")}, ${counted(script.lines, "line")}`;
  const evidence2 = [fromScript(reading, { script, saw: size })];
  if (!isEmpty(script)) return [pass({ subject, says: `${script.path} holds code.`, evidence: evidence2 })];
  return [
    fail({
      subject,
      says: `${script.path} holds no code (${size}).`,
      impact: impactOf3(named2),
      operations: named2.operations,
      place: { path: script.path, line: 1 },
      evidence: evidence2,
      cure: {
        consequence: named2.operations.length > 0 ? `Cannot execute ${named2.operations.join(", ")}: ${script.path} does nothing` : `${script.path} does nothing when it is run`,
        delay: hours2(1, 4),
        action: `Write ${script.path}, or take it out of the plan.`
      }
    })
  ];
}
function isEmpty({
  bytes,
  lines,
  purpose,
  imports,
  effects: effects2,
  calls,
  tools: tools2,
  flags,
  complete,
  ...rest
}) {
  if (bytes === 0 || lines === 0) return true;
  const silent = [
    imports,
    effects2,
    calls,
    tools2,
    flags,
    rest.positionals,
    rest.filesRead,
    rest.environmentRead
  ];
  if (!complete || silent.some(({ length }) => length > 0)) return false;
  return lines <= COMMENT_LINES && bytes <= purpose.length + SHEBANG_BYTES;
}
var SHEBANG_BYTES = 48;
var COMMENT_LINES = 5;

// src/audit/scripts/incomplete-reading/audit.ts
var audit31 = defineAudit({
  id: "incomplete-reading",
  family: "scripts",
  title: "Scripts that the plan names could be read whole",
  impact: "endangers",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts: scripts2 }) => namedScripts({ plan, phase }).flatMap((named2) => answer11({ named: named2, repository, scripts: scripts2, plan, phase }))
});
function answer11({ named: named2, repository, scripts: scripts2 }) {
  const about5 = {
    subject: { kind: "script", id: named2.path },
    operations: named2.operations,
    place: named2.place,
    impact: impactOf4(named2)
  };
  const unread = isRead(scripts2) ? isRead(repository) ? null : repository : scripts2;
  if (!isRead(scripts2) || !isRead(repository)) {
    return unread === null || isRead(unread) ? [] : [
      unverifiedFrom({
        ...about5,
        reading: unread,
        whether: `whether ${named2.path} can be read whole`,
        consequence: `What ${named2.path} does is not known`
      })
    ];
  }
  const script = scriptsByPath(scripts2.value).get(named2.path);
  if (!script) return treeIndex(repository.value).hasFile(named2.path) ? [skipped2(named2, repository)] : [];
  if (script.complete) {
    const evidence2 = [fromScript(scripts2, { script, saw: `${script.lines} lines read whole` })];
    return [pass({ subject: about5.subject, says: `${named2.path} was read whole.`, evidence: evidence2 })];
  }
  return [cutShort(named2, { script, scripts: scripts2 })];
}
function impactOf4({ reach }) {
  return reach === "operation" ? "endangers" : reach === "phase" ? "slows" : "informs";
}
function skipped2(named2, repository) {
  const found = repository.value.skipped.find(({ path }) => path === named2.path);
  const why = found ? `${found.why}: ${found.detail}` : "not a file that phasegate reads";
  return hidden(named2, { why, evidence: fromReading(repository, `${named2.path} was passed over (${why})`) });
}
function cutShort(named2, seen2) {
  const why = seen2.script.limits.join("; ") || "part of the text could not be understood";
  return hidden(named2, { why, evidence: fromScript(seen2.scripts, { script: seen2.script, saw: why }) });
}
function hidden(named2, seen2) {
  const verify = `Read ${named2.path} by hand, or split it so that it can be read whole.`;
  return unverified({
    subject: { kind: "script", id: named2.path },
    says: `Part of what ${named2.path} does is not known: ${seen2.why}.`,
    impact: impactOf4(named2),
    operations: named2.operations,
    place: { path: named2.path, line: 1 },
    evidence: [seen2.evidence],
    verify,
    cure: {
      consequence: `${named2.path} may touch tables that nobody counted`,
      delay: hours2(0.5, 2),
      action: verify
    }
  });
}

// src/audit/scripts/interactive-script/audit.ts
var SILENCING = /^(-y|--yes|--force|--no-input|--non-interactive|--assume-yes|--no-confirm|--auto-approve)$/;
var audit32 = defineAudit({
  id: "interactive-script",
  family: "scripts",
  title: "Scripts that the phase runs do not wait for a person",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts: scripts2 }) => askOfScripts({
    plan,
    phase,
    scripts: scripts2,
    whether: "waits for a person",
    consequence: "a script of the phase stands still until somebody answers",
    impact: () => "endangers",
    concerns: isNeededByPhase,
    ask: answer12
  })
});
function answer12({ script, named: named2, reading }) {
  const subject = { kind: "script", id: script.path };
  if (!script.interactive) {
    const evidence2 = [fromScript(reading, { script, saw: "no prompt in the text" })];
    return [pass({ subject, says: `${script.path} asks nobody.`, evidence: evidence2 })];
  }
  const silencing = script.flags.find((flag) => SILENCING.test(flag));
  const flags = script.flags.length === 0 ? "no flags" : `flags ${script.flags.join(", ")}`;
  return [
    fail({
      subject,
      says: `${script.path} waits for a person.`,
      operations: named2.operations,
      place: { path: script.path, line: 1 },
      evidence: [fromScript(reading, { script, saw: `a prompt for input; ${flags}` })],
      cure: {
        consequence: `${script.path} stands still in an unattended run`,
        delay: hours2(0.25, 1),
        workaround: silencing ? `Run it with ${silencing}.` : "Run it by hand, with somebody at the keyboard.",
        action: `Add a flag to ${script.path} that answers the prompt, and run it with that.`
      }
    })
  ];
}

// src/audit/scripts/missing-columns/audit.ts
var audit33 = defineAudit({
  id: "missing-columns",
  family: "scripts",
  title: "Scripts create tables with the columns that mandates require",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts: scripts2 }) => {
    const rules = columnRules(plan);
    return askOfScripts({
      plan,
      phase,
      scripts: scripts2,
      whether: "creates the columns that mandates require",
      consequence: "tables are created without columns that later steps read",
      impact: () => "endangers",
      concerns: () => rules.length > 0,
      ask: (asked) => answer13({ asked, rules, at })
    });
  }
});
function columnRules(plan) {
  const templates = new Map(
    plan.mandates.flatMap(({ names: names2 }) => names2.map(({ id, template }) => [id, template]))
  );
  return plan.mandates.flatMap(
    (mandate) => mandate.columns.flatMap((rule) => {
      const own = mandate.names.find(({ id }) => id === rule.tables)?.template;
      const template = own ?? templates.get(rule.tables);
      return template ? [{ mandate, rule, template }] : [];
    })
  );
}
function answer13(seen2) {
  const { asked, rules, at } = seen2;
  const { script, named: named2, reading } = asked;
  const outcomes = rules.map((governed) => outcomeUnder(governed, script.effects)).filter(({ effects: effects2 }) => effects2.length > 0);
  const [first] = outcomes;
  if (!first) return [];
  const lacking = outcomes.flatMap((outcome) => outcome.lacking);
  const line2 = lacking[0]?.line ?? first.effects[0]?.line ?? 1;
  const { rule, mandate } = first.governed;
  const required = rule.require.map(({ text }) => text).join(", ");
  const about5 = {
    subject: { kind: "script", id: script.path },
    operations: named2.operations,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(reading, { script, line: line2, saw: outcomes.map(sawOf).join("; ") }),
      fromPlan(rule.place, { saw: `${mandate.id} requires ${required} in ${rule.tables}`, at })
    ]
  };
  const [worst] = lacking;
  if (worst)
    return [
      lacks({ about: about5, path: script.path, lacking: lacking.map(({ table: table2 }) => table2), columns: worst.columns })
    ];
  const silent = outcomes.flatMap((outcome) => outcome.silent);
  if (silent.length > 0) return [unknown2({ about: about5, path: script.path, silent })];
  return [pass({ ...about5, says: `${script.path} creates the columns that ${mandate.id} requires.` })];
}
function outcomeUnder(governed, all) {
  const { mandate, rule, template } = governed;
  const effects2 = all.filter(({ verb, kind, exact, name }) => {
    if (kind !== "bigquery-table" || !exact || verb !== "create" && verb !== "replace") return false;
    const { dataset, table: table2 } = splitName(name);
    return dataset === mandate.dataset && isMatch(template, table2);
  });
  const silent = effects2.filter(({ columns }) => columns === void 0).map(({ name }) => splitName(name).table);
  const lacking = effects2.flatMap(({ name, columns, line: line2 }) => {
    if (columns === void 0) return [];
    const absent = rule.require.filter((wanted) => !columns.some((column) => isMatch(wanted, column)));
    return absent.length === 0 ? [] : [{ table: splitName(name).table, columns: absent.map(({ text }) => text), line: line2 }];
  });
  return { governed, effects: effects2, silent, lacking };
}
function sawOf({ governed, effects: effects2, silent, lacking }) {
  const tables = counted(effects2.length, `${governed.rule.tables} table`);
  return `${governed.mandate.id}: ${tables}, ${lacking.length} without required columns, ${silent.length} of unknown columns`;
}
function lacks(seen2) {
  const { about: about5, path, lacking, columns } = seen2;
  return fail({
    ...about5,
    says: `${path} creates ${counted(lacking.length, "table")} without ${columns.join(", ")}: ${listed(lacking)}.`,
    cure: {
      consequence: `${counted(lacking.length, "table")} of ${path} lack required columns`,
      delay: hours2(2, 8),
      mitigation: `Do not run ${path} before its query yields the columns.`,
      action: `Add ${columns.join(", ")} to the query of ${path}.`
    }
  });
}
function unknown2(seen2) {
  const { about: about5, path, silent } = seen2;
  const verify = `Name the columns in the CREATE TABLE of ${path}, or look at the schema of a created table.`;
  return unverified({
    ...about5,
    says: `The text of ${path} does not tell the columns of ${counted(silent.length, "table")}: ${listed(silent)}.`,
    impact: "informs",
    verify,
    cure: {
      consequence: "May be hidden: tables lack required columns",
      delay: hours2(0, 2),
      action: verify
    }
  });
}

// src/audit/scripts/missing-script/audit.ts
var audit34 = defineAudit({
  id: "missing-script",
  family: "scripts",
  title: "Scripts that the plan names exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, phase, at, repository }) => namedScripts({ plan, phase }).filter(({ reach }) => reach !== "operation").map((named2) => answer14({ named: named2, repository, at, phase: phase.id }))
});
function answer14({ named: named2, repository, at, phase }) {
  const { path, place } = named2;
  const subject = { kind: "script", id: path };
  const impact = impactByReach(named2, { needed: "endangers", otherwise: "slows" });
  const consequence = consequenceOf(named2, phase);
  if (!isRead(repository)) {
    return unverifiedFrom({
      subject,
      reading: repository,
      whether: `whether ${path} exists`,
      consequence,
      impact,
      place
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(path)) {
    return pass({
      subject,
      says: `${path} exists.`,
      evidence: [fromReading(repository, `${path} is a file of the tree`)]
    });
  }
  return fail({
    subject,
    says: `${path} is named by the plan and does not exist.`,
    impact,
    place,
    evidence: [
      fromReading(repository, `${path} is not among ${counted(tree.size, "file")}`),
      fromPlan(place, { saw: `the plan names ${path}`, at })
    ],
    cure: {
      consequence,
      delay: hours2(1, 4),
      mitigation: "Write the script before the phase starts, or correct its path in the plan.",
      action: `Create ${path}, or take it out of the plan if nothing needs it.`
    }
  });
}
function consequenceOf({ path, reach }, phase) {
  return reach === "phase" ? `${phase} runs without ${path}, which it needs beyond its operations` : `${path} cannot be run in a later step; the inventory is incomplete`;
}

// src/audit/scripts/non-compliant-creation/audit.ts
var audit35 = defineAudit({
  id: "non-compliant-creation",
  family: "scripts",
  title: "Scripts create tables whose names meet the mandates",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts: scripts2 }) => {
    const mandates = namingMandates({ plan, phase });
    return askOfScripts({
      plan,
      phase,
      scripts: scripts2,
      whether: "creates only names that the mandates allow",
      consequence: "new violations appear while the phase removes old ones",
      impact: () => "endangers",
      concerns: () => mandates.length > 0,
      ask: (asked) => answer15(asked, mandates)
    });
  }
});
function answer15(asked, mandates) {
  const { script, named: named2, reading } = asked;
  const creations = mandates.map((mandate) => creationUnder(mandate, asked)).filter(({ created, open: open2 }) => created > 0 || open2.length > 0);
  const [first] = creations;
  if (!first) return [];
  const bad = creations.filter(({ violating }) => violating.length > 0);
  const open = creations.flatMap((creation) => creation.open);
  const line2 = bad[0]?.line ?? first.line;
  const about5 = {
    subject: { kind: "script", id: script.path },
    operations: named2.operations,
    place: { path: script.path, line: line2 },
    evidence: [fromScript(reading, { script, line: line2, saw: creations.map(sawOf2).join("; ") })]
  };
  if (bad.length > 0) return [violation({ about: about5, path: script.path, bad })];
  if (open.length > 0) return [unknown3({ about: about5, path: script.path, open })];
  const ids = creations.map(({ mandate }) => mandate.id).join(", ");
  const total = counted(Math.max(...creations.map(({ created }) => created)), "name");
  return [pass({ ...about5, says: `All ${total} that ${script.path} creates meet ${ids}.` })];
}
function creationUnder(mandate, { script }) {
  const { tables, inexact } = createdTables(script, mandate.dataset);
  const violating = [...tables.keys()].filter((table2) => !isCompliant(mandate, table2));
  const first = tables.get(violating[0] ?? "") ?? [...tables.values()][0] ?? inexact[0];
  return {
    mandate,
    created: tables.size,
    violating,
    line: first?.line ?? 1,
    open: inexact.map(({ name, to }) => to ?? name)
  };
}
function sawOf2({ mandate, created, violating, open }) {
  const holes = open.length === 0 ? "" : `, ${counted(open.length, "name")} with holes`;
  return `${mandate.id}: ${counted(created, "exact name")}, ${violating.length} violating${holes}`;
}
function violation(seen2) {
  const { about: about5, path, bad } = seen2;
  const parts = bad.map(({ mandate, violating }) => {
    const why = explainViolation(mandate, violating[0] ?? "");
    return `${counted(violating.length, "name")} against ${mandate.id} (${listed(violating)})${why ? `; ${why}` : ""}`;
  });
  const ids = bad.map(({ mandate }) => mandate.id).join(", ");
  return fail({
    ...about5,
    says: `${path} creates ${parts.join("; ")}.`,
    cure: {
      consequence: `${path} creates tables that violate ${ids}`,
      delay: hours2(1, 4),
      mitigation: `Do not run ${path} before it is corrected.`,
      action: `Correct the names that ${path} builds, or add a template or an exception to ${ids}.`
    }
  });
}
function unknown3(seen2) {
  const { about: about5, path, open } = seen2;
  const verify = `Let the names of ${path} follow from values in its text, or count them in a dry run.`;
  return unverified({
    ...about5,
    says: `${path} creates names that are known only when it runs: ${listed(open)}.`,
    verify,
    cure: {
      consequence: "May be hidden: new violations appear while the phase removes old ones",
      delay: hours2(0, 4),
      action: `Run ${path} in its dry mode and compare its names with the mandates.`
    }
  });
}

// src/audit/scripts/short-creation/audit.ts
var audit36 = defineAudit({
  id: "short-creation",
  family: "scripts",
  title: "Scripts create as many tables as the plan says",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts: scripts2 }) => {
    const wanted = new Map(plan.scripts.map((script) => [script.path, script]));
    const creates = (path) => Object.keys(wanted.get(path)?.creates ?? {}).length > 0;
    return askOfScripts({
      plan,
      phase,
      scripts: scripts2,
      whether: "creates as many tables as the plan says",
      consequence: "tables that later steps need are not created",
      impact: () => "endangers",
      concerns: ({ path }) => creates(path),
      ask: (asked) => {
        const declared = wanted.get(asked.script.path);
        return declared ? [answer16({ asked, declared, plan, at })] : [];
      }
    });
  }
});
function answer16({ asked, declared, plan, at }) {
  const { script, reading, named: named2 } = asked;
  const tallies = Object.entries(declared.creates).map(
    ([name, wanted]) => tally({ name, wanted, asked, plan })
  );
  const about5 = {
    subject: { kind: "script", id: script.path },
    operations: named2.operations,
    place: declared.place,
    evidence: [
      fromPlan(declared.place, {
        saw: `creates ${tallies.map(({ name, wanted }) => `${name}: ${wanted}`).join(", ")}`,
        at
      }),
      fromScript(reading, { script, saw: tallies.map(saw).join("; ") })
    ]
  };
  const differing = tallies.filter(({ created, wanted, open }) => created !== wanted || open);
  const short3 = differing.filter(({ created, wanted, open }) => created < wanted && !open);
  if (differing.length === 0)
    return pass({ ...about5, says: `${script.path} creates ${tallies.map(kept).join(", ")}.` });
  if (short3.length === 0 && differing.some(({ open }) => open))
    return unknown4({ about: about5, script: script.path, differing });
  const impact = short3.length > 0 ? "endangers" : "informs";
  const says = differing.map(
    ({ name, wanted, created }) => `the plan says ${grouped2(wanted)} ${name} tables, it creates ${grouped2(created)}`
  );
  return fail({
    ...about5,
    says: `${script.path}: ${says.join("; ")}.`,
    impact,
    cure: {
      consequence: short3.length > 0 ? `${short3.map(({ name, wanted, created }) => counted(wanted - created, `${name} table`)).join(", ")} would not be created` : `${script.path} creates more tables than the plan counts`,
      delay: short3.length > 0 ? hours2(1, 4) : hours2(0.1, 0.5),
      mitigation: "Compare the lists that the script loops over with the vocabulary of the plan.",
      action: `Complete ${script.path}, or correct creates in the plan.`
    }
  });
}
function tally(seen2) {
  const { name, wanted, asked, plan } = seen2;
  const found = templateNamed(name, plan.mandates);
  if (!found) return { name, wanted, created: 0, examples: [], open: true };
  const { tables, inexact } = createdTables(asked.script, found.dataset);
  const examples = [...tables.keys()].filter((table2) => isMatch(found.template, table2));
  return {
    name,
    wanted,
    created: examples.length,
    examples,
    open: inexact.length > 0 || !asked.script.complete
  };
}
function templateNamed(name, mandates) {
  for (const { names: names2, dataset } of mandates) {
    const entry = names2.find(({ id }) => id === name);
    if (entry) return { template: entry.template, dataset };
  }
  return null;
}
function saw({ name, created, examples, open }) {
  const some = examples.length === 0 ? "" : ` (${listed(examples)})`;
  return `${counted(created, `exact ${name} name`)}${some}${open ? ", more behind holes" : ""}`;
}
function kept({ name, created }) {
  return counted(created, `${name} table`);
}
function unknown4(seen2) {
  const open = seen2.differing.map(
    ({ name, wanted, created }) => `${grouped2(created)} of ${counted(wanted, `${name} table`)}`
  );
  return unverified({
    ...seen2.about,
    says: `${seen2.script} names ${open.join(", ")} exactly; the others depend on what is known only when it runs.`,
    verify: `Make the names of ${seen2.script} follow from lists in its text, or count them in a dry run.`,
    cure: {
      consequence: "May be hidden: tables that later steps need are not created",
      delay: hours2(0, 4),
      action: `Run ${seen2.script} in its dry mode and count the tables that it names.`
    }
  });
}

// src/audit/scripts/uncommitted-script/audit.ts
var audit37 = defineAudit({
  id: "uncommitted-script",
  family: "scripts",
  title: "Scripts that the plan names are committed",
  impact: "slows",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts: scripts2 }) => {
    if (!isRead(repository)) {
      return namedScripts({ plan, phase }).map(
        (named2) => unverifiedFrom({
          subject: { kind: "script", id: named2.path },
          reading: repository,
          whether: `whether ${named2.path} is committed`,
          consequence: `${named2.path} may exist on one machine only`,
          impact: impactOf5(named2)
        })
      );
    }
    if (!hasHistory(repository.value)) return [withoutHistory({ plan, repository })];
    return askOfScripts({
      plan,
      phase,
      scripts: scripts2,
      whether: "is committed",
      consequence: "the script exists on one machine only",
      impact: impactOf5,
      ask: ({ script, named: named2, reading }) => [answer17({ script, named: named2, reading, phase })]
    });
  }
});
function impactOf5(named2) {
  return impactByReach(named2, { needed: "slows", otherwise: "informs" });
}
function hasHistory({ revision, from, shallow }) {
  return revision !== null && from === "work-tree" && !shallow;
}
function withoutHistory({ plan, repository }) {
  const { from, shallow, revision } = repository.value;
  const why = from === "revision" ? "a revision holds committed files only" : shallow ? "the clone is shallow" : "there is no git history";
  return notApplicable({
    subject: { kind: "repository", id: plan.project },
    says: `Whether scripts are committed is not asked: ${why}.`,
    evidence: [fromReading(repository, `read from ${from}, revision ${revision ?? "none"}`)]
  });
}
function answer17(seen2) {
  const { script, named: named2, reading, phase } = seen2;
  const subject = { kind: "script", id: script.path };
  if (script.lastCommit) {
    const { sha, at } = script.lastCommit;
    const evidence2 = [
      fromScript(reading, { script, saw: `last commit ${sha.slice(0, 12)} at ${at}` })
    ];
    return pass({ subject, says: `${script.path} was last committed at ${at}.`, evidence: evidence2 });
  }
  return fail({
    subject,
    says: `${script.path} is in the work tree and in no commit.`,
    impact: impactOf5(named2),
    operations: named2.operations,
    place: { path: script.path, line: 1 },
    evidence: [fromScript(reading, { script, saw: "no commit has this path" })],
    cure: {
      consequence: `${script.path} is missing wherever ${phase.id} runs from a clone`,
      delay: hours2(0.1, 0.5),
      action: `Commit ${script.path}.`
    }
  });
}

// src/audit/scripts/unlisted-script/audit.ts
var RUN = /* @__PURE__ */ new Set(["python", "shell", "sql"]);
var audit38 = defineAudit({
  id: "unlisted-script",
  family: "scripts",
  title: "Scripts beside the plan's scripts are listed too",
  impact: "informs",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts: scripts2 }) => {
    const named2 = namedScripts({ plan, phase });
    const subject = { kind: "repository", id: plan.project };
    if (named2.length === 0) return [];
    if (!isRead(scripts2)) {
      const whether = "whether the plan lists every script";
      return [
        unverifiedFrom({
          subject,
          reading: scripts2,
          whether,
          consequence: "The inventory may be incomplete"
        })
      ];
    }
    const listed3 = new Set(named2.map(({ path }) => path));
    const folders = new Set(named2.map(({ path }) => folderOf2(path)));
    const unlisted = scripts2.value.filter(
      ({ path, language }) => RUN.has(language) && folders.has(folderOf2(path)) && !listed3.has(path)
    );
    if (unlisted.length === 0) {
      const saw2 = `${counted(listed3.size, "script")} listed in ${counted(folders.size, "folder")}, none beside them`;
      const evidence2 = [fromComputation("scripts beside the plan's scripts", { saw: saw2, at })];
      return [pass({ subject, says: "The plan lists every script of its folders.", evidence: evidence2 })];
    }
    return unlisted.map(
      (script) => fail({
        subject: { kind: "script", id: script.path },
        says: `${script.path} is not in the plan.`,
        place: { path: script.path, line: 1 },
        evidence: [
          fromScript(scripts2, { script, saw: `${counted(script.lines, "line")} of ${script.language}` })
        ],
        cure: {
          consequence: `Nobody says what ${script.path} is for`,
          delay: hours2(0, 0.25),
          action: `List ${script.path} under scripts in the plan, or remove it.`
        }
      })
    );
  }
});
function folderOf2(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/audit/scripts/unparsable-script/audit.ts
var audit39 = defineAudit({
  id: "unparsable-script",
  family: "scripts",
  title: "Scripts that the plan names parse",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts: scripts2 }) => askOfScripts({
    plan,
    phase,
    scripts: scripts2,
    whether: "parses",
    consequence: "a script of the plan stops at its first line",
    impact: impactOf6,
    ask: answer18
  })
});
function impactOf6(named2) {
  return impactByReach(named2, { needed: "prevents", otherwise: "slows" });
}
function answer18({ script, named: named2, reading }) {
  const subject = { kind: "script", id: script.path };
  const [first] = script.syntax;
  if (!first) {
    const saw2 = `${counted(script.lines, "line")} of ${script.language} without a syntax error`;
    return [
      pass({ subject, says: `${script.path} parses.`, evidence: [fromScript(reading, { script, saw: saw2 })] })
    ];
  }
  const where = `line ${first.line}: ${first.message}`;
  return [
    fail({
      subject,
      says: `${script.path} has ${counted(script.syntax.length, "syntax error")}; the first is at ${where}.`,
      impact: impactOf6(named2),
      operations: named2.operations,
      place: { path: script.path, line: first.line },
      evidence: [fromScript(reading, { script, line: first.line, saw: where })],
      cure: {
        consequence: consequenceOf2(named2),
        delay: hours2(0.5, 2),
        action: `Mend ${script.path} at ${where}.`
      }
    })
  ];
}
function consequenceOf2(named2) {
  if (named2.operations.length > 0)
    return `Cannot execute ${named2.operations.join(", ")}: ${named2.path} does not start`;
  return isNeededByPhase(named2) ? `The phase cannot run ${named2.path}: it does not start` : `${named2.path} does not start when it is needed`;
}

// src/audit/registry.ts
var audits = [
  audit30,
  audit31,
  audit32,
  audit33,
  audit34,
  audit35,
  audit36,
  audit37,
  audit38,
  audit39,
  audit23,
  audit24,
  audit25,
  audit26,
  audit27,
  audit28,
  audit29,
  audit11,
  audit12,
  audit13,
  audit14,
  audit15,
  audit16,
  audit17,
  audit18,
  audit19,
  audit20,
  audit21,
  audit22,
  audit,
  audit2,
  audit3,
  audit4,
  audit5,
  audit6,
  audit7,
  audit8,
  audit9,
  audit10
];

// src/audit/run-audits.ts
function runAudits(examination) {
  return examination.audits.flatMap((audit40) => answersOf(audit40, examination).map((answer19) => toFinding(audit40, answer19))).sort(byFamilyRuleSubject);
}
function answersOf(audit40, examination) {
  try {
    const answers2 = audit40.ask(questionFor(audit40, examination));
    return answers2.length > 0 ? answers2 : [nothingToAsk(audit40, examination)];
  } catch (error) {
    return [broken({ audit: audit40, examination, error })];
  }
}
function questionFor(audit40, examination) {
  const { plan, phase, at, snapshot } = examination;
  const parts = Object.fromEntries(audit40.reads.map((part) => [part, snapshot.parts[part]]));
  return { plan, phase, at, ...parts };
}
function nothingToAsk(audit40, { phase, at }) {
  return notApplicable({
    subject: { kind: "phase", id: phase.id },
    says: `Nothing in the plan or the repository concerns ${audit40.id}.`,
    evidence: [fromComputation(`audit ${audit40.id}`, { saw: "no subject to ask about", at })]
  });
}
function broken(failure) {
  const { audit: audit40, examination, error } = failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return unverified({
    subject: { kind: "phase", id: examination.phase.id },
    says: `The audit ${audit40.id} broke off (${detail}), so its question is open.`,
    evidence: [fromComputation(`audit ${audit40.id}`, { saw: detail, at: examination.at })],
    verify: `Report this fault of phasegate with the plan and the snapshot; the audit is ${audit40.id}.`,
    cure: {
      consequence: `Unknown whether this holds: ${audit40.title}`,
      delay: hours2(1, 4),
      mitigation: `Check by hand: ${audit40.title}.`,
      action: `Check by hand, and report the fault in ${audit40.id}.`
    }
  });
}
function toFinding(audit40, answer19) {
  const graver = answer19.outcome === "fail" || answer19.outcome === "unverified" ? answer19.impact : void 0;
  return {
    ...answer19,
    rule: audit40.id,
    family: audit40.family,
    title: audit40.title,
    impact: graver ?? audit40.impact
  };
}
function byFamilyRuleSubject(a, b) {
  return compare5(a.family, b.family) || compare5(a.rule, b.rule) || compare5(a.subject.id, b.subject.id) || compare5(a.says, b.says);
}
function compare5(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/judge/priority.ts
var PRIORITIES2 = {
  prevents: { fail: "P0", unverified: "P0" },
  endangers: { fail: "P1", unverified: "P1" },
  slows: { fail: "P2", unverified: "P2" },
  informs: { fail: "P3", unverified: "P3" }
};
var RANKS = { P0: 0, P1: 1, P2: 2, P3: 3 };
function priorityOf(finding) {
  return PRIORITIES2[finding.impact][finding.outcome];
}
function isCounting(finding) {
  return finding.outcome === "fail" || finding.outcome === "unverified";
}
function byGravity(a, b) {
  return RANKS[a] - RANKS[b];
}
function failsGate(priority, gate) {
  return byGravity(priority, gate) <= 0;
}

// src/judge/waivers.ts
function waiverFor(id, policy) {
  return policy.waivers.find((waiver) => waiver.blocker === id && isValid(waiver, policy.at)) ?? null;
}
function noteWaivers(seen2) {
  const ids = new Set(seen2.blockers.map(({ id }) => id));
  const unapplied = seen2.base.waivers.flatMap((waiver) => {
    if (!isDate(waiver.until)) return [`The waiver of ${waiver.blocker} has no valid date: ${waiver.until}.`];
    if (!isValid(waiver, seen2.at))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} expired on ${waiver.until}.`];
    if (!ids.has(waiver.blocker))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} matches no blocker.`];
    return [];
  });
  return [...unapplied, ...onlyInHead(seen2.base, seen2.head)];
}
function isValid({ until }, at) {
  return isDate(until) && at.slice(0, 10) <= until;
}
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
function onlyInHead(base, head) {
  const agreed = new Set(base.waivers.map(signature));
  return head.waivers.filter((waiver) => !agreed.has(signature(waiver))).map(
    ({ blocker }) => `The waiver of ${blocker} is not in the base revision as it stands here, so it does not count yet.`
  );
}
function signature({ blocker, until, owner, reason }) {
  return JSON.stringify([blocker, until, owner, reason]);
}

// src/judge/blockers.ts
var MERGED_EVIDENCE = 20;
function rankBlockers(ranking) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of ranking.findings) {
    if (!isCounting(finding)) continue;
    const id = fingerprint(finding);
    const group = groups.get(id) ?? [];
    group.push(finding);
    groups.set(id, group);
  }
  const known = new Set(ranking.basePlanned ?? []);
  return [...groups].map(([id, group]) => toBlocker({ id, group, known, ranking })).sort(gravestFirst);
}
function fingerprint({ rule, subject }) {
  return `${rule}:${subject.id}`;
}
function isOpen({ state }) {
  return state !== "waived";
}
function toBlocker({ id, group, known, ranking }) {
  const [gravest, ...others] = [...group].sort(gravestFinding);
  if (!gravest) throw new Error(`no finding behind ${id}`);
  const all = [gravest, ...others];
  const waiver = waiverFor(id, { waivers: ranking.policy.waivers, at: ranking.at });
  const delays = all.map(({ cure }) => cure.delay);
  return {
    id,
    rule: gravest.rule,
    family: gravest.family,
    priority: priorityOf(gravest),
    title: titleOf(gravest),
    outcome: gravest.outcome,
    subject: gravest.subject,
    impact: gravest.impact,
    consequence: distinct(all.map(({ cure }) => cure.consequence)).join("; "),
    affects: affectsOf(all, ranking.phase),
    delayHours: {
      low: Math.max(...delays.map(({ lowHours }) => lowHours)),
      high: Math.max(...delays.map(({ highHours }) => highHours))
    },
    mitigation: gravest.cure.mitigation,
    workaround: all.map(({ cure }) => cure.workaround).find((text) => text !== null) ?? null,
    action: distinct(all.map(({ cure }) => cure.action)).join(" "),
    verify: verifyOf(all),
    evidence: mergeEvidence(gravest.evidence, others),
    place: all.map(({ place }) => place).find((place) => place !== void 0) ?? null,
    state: waiver ? "waived" : known.has(id) ? "existing" : "new",
    waiver: waiver && { until: waiver.until, owner: waiver.owner, reason: waiver.reason }
  };
}
function affectsOf(group, phase) {
  const operations2 = distinct(group.flatMap((finding) => finding.operations ?? [])).sort();
  return [phase.id, ...operations2.map((operation) => `${phase.id}/${operation}`)];
}
function verifyOf(group) {
  const texts = distinct(
    group.flatMap((finding) => finding.outcome === "unverified" ? [finding.verify] : [])
  );
  return texts.length === 0 ? null : texts.join(" ");
}
function mergeEvidence(first, others) {
  const rest = others.flatMap(({ evidence: evidence2 }) => evidence2);
  const [head, ...tail] = first;
  return [head, ...[...tail, ...rest].slice(0, MERGED_EVIDENCE - 1)];
}
function titleOf({ rule, subject, outcome }) {
  const words = rule.replaceAll("-", " ");
  return outcome === "unverified" ? `Not verified (${words}): ${subject.id}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${subject.id}`;
}
function gravestFinding(a, b) {
  return byGravity(priorityOf(a), priorityOf(b)) || Number(a.outcome === "unverified") - Number(b.outcome === "unverified") || compare6(a.says, b.says);
}
function gravestFirst(a, b) {
  return byGravity(a.priority, b.priority) || b.delayHours.high - a.delayHours.high || b.delayHours.low - a.delayHours.low || compare6(a.id, b.id);
}
function distinct(texts) {
  return [...new Set(texts)];
}
function compare6(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/judge/coverage.ts
function measureCoverage(findings) {
  const applying = findings.filter(({ outcome }) => outcome !== "not-applicable");
  const verified = applying.filter(({ outcome }) => outcome !== "unverified");
  return { verified: verified.length, total: applying.length };
}
function coverageShare({ verified, total }) {
  return total === 0 ? 0 : verified / total;
}

// src/judge/wording.ts
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var LISTED = 8;
function counted2(count2, noun) {
  return `${grouped3(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}
function grouped3(count2) {
  return String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}
function listed2(texts) {
  const rest = texts.length - LISTED;
  const shown2 = texts.slice(0, LISTED).join(", ");
  return rest > 0 ? `${shown2} and ${grouped3(rest)} more` : shown2;
}
function spanOfHours({ low, high }) {
  const [from, to] = [rounded2(low), rounded2(high)];
  if (from === to) return `${from} hour${from === 1 ? "" : "s"}`;
  return `${from}-${to} hours`;
}
function shortDate(date) {
  const [, month, day] = date.split("-");
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}`;
}
function spanOfDates({ low, high }) {
  return low === high ? low : `${low} to ${high}`;
}
function tallied(blockers2) {
  const parts = ["P0", "P1", "P2", "P3"].flatMap((priority) => {
    const count2 = blockers2.filter((blocker) => blocker.priority === priority).length;
    return count2 === 0 ? [] : [`${count2} ${priority}`];
  });
  return parts.length === 0 ? "none" : parts.join(", ");
}
function rounded2(value) {
  return Math.round(value * 100) / 100;
}

// src/judge/answers.ts
function answerQuestions(judged) {
  const { phase } = judged;
  const day = shortDate(phase.starts);
  return [
    { question: `Can we execute ${phase.id} starting ${day} with ZERO delays?`, ...zeroDelays(judged) },
    { question: "Which scripts are missing and how long to create them?", ...missingScripts(judged) },
    {
      question: "Are there infrastructure blockers (quotas, permissions, etc.)?",
      ...byFamily(judged, { family: "infrastructure", noun: "infrastructure blocker" })
    },
    {
      question: "Are there dependency issues (missing packages, API access)?",
      ...byFamily(judged, { family: "dependencies", noun: "dependency issue" })
    },
    { question: `What is the risk level for ${phase.id} execution (LOW/MEDIUM/HIGH)?`, ...riskLevel(judged) },
    { question: `If we start ${day}, what are the likely execution blockers?`, ...likelyBlockers(judged) }
  ];
}
function zeroDelays(judged) {
  const { phase, gate, decision: decision2, earliestGo: earliestGo2 } = judged;
  const standing = judged.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (decision2 === "GO") {
    const late = earliestGo2 !== null && earliestGo2.low > phase.starts;
    const answer20 = late ? `NO: nothing stands in the way, but ${phase.starts} has passed; the earliest start is ${spanOfDates(earliestGo2)}.` : `YES: no open blocker is at or above ${gate}; open below it: ${tallied(judged.blockers.filter(isOpen))}.`;
    return { answer: answer20, blockers: [] };
  }
  const when = earliestGo2 === null ? "The earliest GO cannot be told." : `Earliest GO: ${spanOfDates(earliestGo2)}.`;
  const unverified2 = standing.filter(({ outcome }) => outcome === "unverified").length;
  const open = unverified2 === 0 ? "" : `, ${unverified2} of them not verified`;
  const answer19 = standing.length === 0 ? `NO: nothing was checked. ${when}` : `NO: ${counted2(standing.length, "blocker")} at or above ${gate}${open}. ${when}`;
  return { answer: answer19, blockers: idsOf(standing) };
}
function missingScripts(judged) {
  const lacking = judged.blockers.filter(
    ({ rule }) => rule === "missing-operation-script" || rule === "missing-script"
  );
  const missing = lacking.filter(({ outcome }) => outcome === "fail");
  const open = lacking.length - missing.length;
  const unknown5 = open === 0 ? "" : ` Not verified for ${counted2(open, "script")}.`;
  if (missing.length === 0) {
    const answer20 = open === 0 ? "None: every script that the plan names exists." : `None was seen to be missing.${unknown5}`;
    return { answer: answer20, blockers: idsOf(lacking) };
  }
  const each = missing.map(
    ({ subject, delayHours }) => `${nameOf(subject.id, judged)} (${spanOfHours(delayHours)})`
  );
  const total = missing.reduce(
    (sum2, { delayHours }) => ({ low: sum2.low + delayHours.low, high: sum2.high + delayHours.high }),
    { low: 0, high: 0 }
  );
  const answer19 = `${counted2(missing.length, "script")}: ${listed2(each)}; ${spanOfHours(total)} of work in all.${unknown5}`;
  return { answer: answer19, blockers: idsOf(lacking) };
}
function nameOf(subject, { operations: operations2 }) {
  const operation = operations2.find(({ id }) => id === subject);
  return operation?.script ? `${subject}: ${operation.script}` : subject;
}
function byFamily({ blockers: blockers2 }, asked) {
  const own = blockers2.filter(({ family }) => family === asked.family);
  const open = own.filter(isOpen);
  if (open.length === 0) {
    const waived = own.length === 0 ? "" : ` (${counted2(own.length, "blocker")} waived)`;
    return { answer: `NO: none stands open${waived}.`, blockers: idsOf(own) };
  }
  const failures = open.filter(({ outcome }) => outcome === "fail");
  const hidden2 = open.filter(({ outcome }) => outcome === "unverified");
  const parts = [
    failures.length === 0 ? "" : `YES: ${counted2(failures.length, asked.noun)} (${tallied(failures)}): ${listed2(failures.map(({ consequence }) => consequence))}.`,
    hidden2.length === 0 ? "" : `NOT VERIFIED: ${counted2(hidden2.length, "question")} (${tallied(hidden2)}): ${listed2(hidden2.map(({ subject }) => subject.id))}.`
  ];
  return { answer: parts.filter((part) => part !== "").join(" "), blockers: idsOf(open) };
}
function riskLevel({ risk, blockers: blockers2, coverage: coverage2 }) {
  const open = blockers2.filter(isOpen);
  const weighing = open.filter(({ priority }) => priority === "P0" || priority === "P1");
  const share = Math.floor(coverageShare(coverage2) * 100);
  const answer19 = `${risk}: open blockers ${tallied(open)}; ${coverage2.verified} of ${counted2(coverage2.total, "check")} verified (${share} %).`;
  return { answer: answer19, blockers: idsOf(weighing) };
}
function likelyBlockers({ blockers: blockers2, phase }) {
  const likely = blockers2.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, "P1"));
  if (likely.length === 0) return { answer: `None of P0 or P1 is known for ${phase.id}.`, blockers: [] };
  const each = likely.map(({ priority, outcome, consequence }) => {
    return `${priority}${outcome === "unverified" ? " not verified" : ""}: ${consequence}`;
  });
  return {
    answer: `${counted2(likely.length, "blocker")} (${tallied(likely)}). ${listed2(each)}.`,
    blockers: idsOf(likely)
  };
}
function idsOf(blockers2) {
  return blockers2.map(({ id }) => id);
}

// src/judge/case.ts
function blockerIdsOf(findings, { blockers: blockers2 }) {
  const ids = new Set(findings.filter(isCounting).map(fingerprint));
  return [...ids].flatMap((id) => blockers2.get(id) ?? []).sort((a, b) => a.priority + a.id < b.priority + b.id ? -1 : 1).map(({ id }) => id);
}
function blockersRow(ids) {
  return { label: "Blockers", value: ids.length === 0 ? "None" : ids.join(", ") };
}

// src/judge/readiness.ts
var ABSENCE = /* @__PURE__ */ new Set([
  "missing-script",
  "missing-operation-script",
  "missing-dataset",
  "missing-bucket",
  "missing-job",
  "missing-service-account",
  "missing-environment",
  "missing-budget",
  "missing-query-quota"
]);
function deriveReadiness(findings) {
  const counting = findings.filter(isCounting);
  const failures = counting.filter(({ outcome }) => outcome === "fail");
  if (failures.some(({ rule }) => ABSENCE.has(rule))) return "MISSING";
  if (failures.some((finding) => priorityOf(finding) === "P0")) return "BLOCKED";
  const open = counting.filter((finding) => priorityOf(finding) !== "P3");
  if (open.some(({ outcome }) => outcome === "unverified")) return "UNVERIFIED";
  if (open.length > 0) return "PARTIAL";
  return findings.some(({ outcome }) => outcome !== "not-applicable") ? "READY" : "UNVERIFIED";
}
function indexFindings(findings) {
  const bySubject = /* @__PURE__ */ new Map();
  const byOperation = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    append(bySubject, keyOf(finding.subject), finding);
    for (const operation of operationsOf(finding)) append(byOperation, operation, finding);
  }
  return {
    about: (subject) => bySubject.get(keyOf(subject)) ?? [],
    touching: (operation) => byOperation.get(operation) ?? []
  };
}
function operationsOf({ subject, operations: operations2 }) {
  const touched = new Set(operations2 ?? []);
  if (subject.kind === "operation") touched.add(subject.id);
  return touched;
}
function keyOf({ kind, id }) {
  return `${kind} ${id}`;
}
function append(groups, key, item) {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

// src/judge/dependency-lines.ts
var NOT_INSPECTED = "not verified: the environment is not inspected";
function listDependencies(judged) {
  return [...packages(judged), ...tools(judged), ...apis(judged), ...sources(judged), ...credentials(judged)];
}
function toLine(judged, dependency) {
  const { subject, type, required, installed, location, purpose, fallback, otherwise } = dependency;
  const findings = judged.index.about(subject);
  const blockers2 = blockerIdsOf(findings, judged);
  return {
    subject,
    type,
    readiness: findings.length === 0 && otherwise ? otherwise : deriveReadiness(findings),
    rows: [
      { label: "Version Required", value: required },
      { label: "Version Installed", value: installed },
      { label: "Location", value: location },
      { label: "Purpose", value: purpose },
      { label: "Fallback", value: fallback },
      blockersRow(blockers2)
    ],
    blockers: blockers2
  };
}
function packages(judged) {
  const declared = declaredPackages(judged);
  const importers = importersByPackage(judged);
  const names2 = [.../* @__PURE__ */ new Set([...declared.keys(), ...importers.keys()])].sort();
  return names2.map((name) => {
    const places = declared.get(name) ?? [];
    const users = importers.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "package", id: name },
      type: "Python package",
      required: places.map(({ specifier }) => specifier || "any").join("; ") || "not declared",
      installed: pinnedOf(places) ?? NOT_INSPECTED,
      location: places.map(({ environment }) => environment).join(", ") || "no environment of the plan",
      purpose: users.length === 0 ? "imported by no script of the plan" : `imported by ${listed2(users)}`,
      fallback: users.length === 0 ? "Not needed by the plan's scripts" : "None (critical dependency)",
      otherwise: "READY"
    });
  });
}
function pinnedOf(places) {
  const pins = places.flatMap(({ specifier }) => /^===?\s*([^,*]+)$/.exec(specifier.trim())?.[1] ?? []);
  return pins.length === 0 ? null : `${[...new Set(pins)].join(", ")} as pinned`;
}
function declaredPackages({ plan, snapshot }) {
  const { requirements, images } = snapshot.parts;
  const files = new Map((isRead(requirements) ? requirements.value : []).map((fact) => [fact.path, fact]));
  const declared = /* @__PURE__ */ new Map();
  for (const { name: environment, from } of plan.dependencies.environments) {
    const image = isRead(images) ? images.value.find(({ path }) => path === from) : void 0;
    const all = [...image?.pip ?? []];
    const pending = image ? [...image.requirementFiles] : [from];
    const visited = /* @__PURE__ */ new Set();
    for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
      if (visited.has(path)) continue;
      visited.add(path);
      all.push(...files.get(path)?.requirements ?? []);
      pending.push(...files.get(path)?.includes ?? []);
    }
    for (const { name, specifier } of all) {
      const places = declared.get(name) ?? [];
      places.push({ environment, specifier });
      declared.set(name, places);
    }
  }
  return declared;
}
function importersByPackage({ plan, phase, snapshot }) {
  const { scripts: scripts2 } = snapshot.parts;
  const named2 = /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
  const importers = /* @__PURE__ */ new Map();
  for (const script of isRead(scripts2) ? scripts2.value : []) {
    if (!named2.has(script.path)) continue;
    for (const { distribution, origin } of script.imports) {
      if (origin !== "third-party" || distribution === null) continue;
      importers.set(distribution, (importers.get(distribution) ?? /* @__PURE__ */ new Set()).add(script.path));
    }
  }
  return new Map([...importers].map(([name, paths]) => [name, [...paths].sort()]));
}
function tools(judged) {
  const { scripts: scripts2 } = judged.snapshot.parts;
  return judged.plan.dependencies.tools.map(({ name }) => {
    const users = (isRead(scripts2) ? scripts2.value : []).filter((script) => script.tools.includes(name));
    return toLine(judged, {
      subject: { kind: "tool", id: name },
      type: "System tool",
      required: "any",
      installed: NOT_INSPECTED,
      location: "where the scripts run",
      purpose: users.length === 0 ? "run by no script that was read" : `run by ${listed2(users.map(({ path }) => path))}`,
      fallback: "None",
      otherwise: "UNVERIFIED"
    });
  });
}
function apis(judged) {
  const { services } = judged.snapshot.parts;
  return judged.plan.dependencies.apis.map(({ service }) => {
    const reading = services[service];
    const state = isRead(reading) ? reading.value.enabled ? "enabled" : "not enabled" : "not verified";
    return toLine(judged, {
      subject: { kind: "service", id: service },
      type: "Google API",
      required: "enabled",
      installed: state,
      location: `project ${judged.plan.cloud.project}`,
      purpose: `calls of ${service.replace(/\.googleapis\.com$/, "")}`,
      fallback: "None (critical dependency)"
    });
  });
}
function sources(judged) {
  return judged.phase.operations.filter(({ from }) => from.length > 0).map((operation) => {
    const found = judged.index.about({ kind: "operation", id: operation.id }).filter(({ rule }) => rule === "unmet-count");
    const blockers2 = blockerIdsOf(found, judged);
    return {
      subject: { kind: "operation", id: operation.id },
      type: "Data",
      readiness: deriveReadiness(found),
      rows: [
        {
          label: "Version Required",
          value: operation.expect ? `${operation.expect.sources} tables` : "any number of tables"
        },
        { label: "Version Installed", value: found[0]?.says ?? "not compared: the plan expects no number" },
        { label: "Location", value: operation.dataset ?? "no dataset" },
        {
          label: "Purpose",
          value: `sources of ${operation.id}: ${operation.from.map(({ text }) => text).join(", ")}`
        },
        { label: "Fallback", value: operation.ifMissing.workaround ?? "None" },
        blockersRow(blockers2)
      ],
      blockers: blockers2
    };
  });
}
function credentials(judged) {
  const { runsAs, id } = judged.phase;
  if (runsAs === null) return [];
  return [
    toLine(judged, {
      subject: { kind: "service-account", id: runsAs },
      type: "Credential",
      required: "an enabled service account",
      installed: "see the infrastructure report",
      location: `project ${judged.plan.cloud.project}`,
      purpose: `runs ${id}`,
      fallback: "None (critical dependency)",
      otherwise: "UNVERIFIED"
    })
  ];
}

// src/judge/critical-path.ts
function hoursToMend(seen2) {
  const { blockers: blockers2, operations: operations2, people } = seen2;
  const low = measure(blockers2, operations2, ({ delayHours }) => delayHours.low);
  const high = measure(blockers2, operations2, ({ delayHours }) => delayHours.high);
  return {
    low: Math.max(low.chain, low.work / people),
    high: high.chain + (high.work - high.chain) / people
  };
}
function measure(blockers2, operations2, duration2) {
  const order = layersOf(operations2);
  const chain = longestChain(blockers2, { order, duration: duration2 });
  return { chain, work: blockers2.reduce((sum2, blocker) => sum2 + duration2(blocker), 0) };
}
function layersOf(operations2) {
  const byId = new Map(operations2.map((operation) => [operation.id, operation]));
  const needs = /* @__PURE__ */ new Map();
  const depth = /* @__PURE__ */ new Map();
  const visit = (id, open) => {
    if (needs.has(id)) return;
    const all = /* @__PURE__ */ new Set();
    let deepest = -1;
    for (const need of byId.get(id)?.needs ?? []) {
      if (open.has(need)) continue;
      visit(need, /* @__PURE__ */ new Set([...open, need]));
      all.add(need);
      for (const further of needs.get(need) ?? []) all.add(further);
      deepest = Math.max(deepest, depth.get(need) ?? 0);
    }
    needs.set(id, all);
    depth.set(id, deepest + 1);
  };
  for (const { id } of operations2) visit(id, /* @__PURE__ */ new Set([id]));
  return { depth, needs };
}
function longestChain(blockers2, { order, duration: duration2 }) {
  const tasks = blockers2.map((blocker) => toTask(blocker, order)).sort((a, b) => a.depth - b.depth);
  let longest = 0;
  const ended = [];
  for (const task of tasks) {
    const before = ended.filter(
      ({ task: earlier }) => earlier.depth < task.depth && earlier.operations.some((id) => task.needs.has(id))
    ).reduce((latest, { at: at2 }) => Math.max(latest, at2), 0);
    const at = before + duration2(task.blocker);
    if (task.operations.length > 0) ended.push({ task, at });
    longest = Math.max(longest, at);
  }
  return longest;
}
function toTask(blocker, { depth, needs }) {
  const operations2 = blocker.affects.flatMap((affected) => {
    const slash = affected.indexOf("/");
    return slash < 0 ? [] : [affected.slice(slash + 1)];
  });
  return {
    blocker,
    operations: operations2,
    needs: new Set(operations2.flatMap((id) => [...needs.get(id) ?? []])),
    depth: Math.min(Number.MAX_SAFE_INTEGER, ...operations2.map((id) => depth.get(id) ?? 0))
  };
}

// src/judge/earliest-go.ts
var DAY_MS3 = 864e5;
var HOUR_MS = 36e5;
var FORESEEABLE_HOURS = 1e5;
function findEarliestGo(seen2) {
  const { phase, gate, at } = seen2;
  const { people, hoursPerDay } = phase.team;
  const blockers2 = seen2.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (people <= 0 || hoursPerDay <= 0) return null;
  const span = hoursToMend({ blockers: blockers2, operations: phase.operations, people });
  if (!(span.high <= FORESEEABLE_HOURS)) return null;
  const dateAfter = (hours3) => later(phase.starts, dayOf(workedUntil({ at, hours: hours3, hoursPerDay })));
  return { low: dateAfter(span.low), high: dateAfter(span.high) };
}
function workedUntil(work) {
  const begin2 = Date.parse(work.at);
  let day = begin2 - begin2 % DAY_MS3;
  if (work.hours <= 0) return day;
  const leftToday = Math.floor((day + DAY_MS3 - begin2) / HOUR_MS);
  let remaining = work.hours;
  let capacity = Math.min(work.hoursPerDay, leftToday);
  while (true) {
    if (isWorkingDay(day)) remaining -= capacity;
    if (remaining <= 1e-9) return day;
    day += DAY_MS3;
    capacity = work.hoursPerDay;
  }
}
function isWorkingDay(day) {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
function dayOf(instant2) {
  return new Date(instant2).toISOString().slice(0, 10);
}
function later(a, b) {
  return a > b ? a : b;
}

// src/judge/infrastructure-lines.ts
function listInfrastructure(judged) {
  const { datasets, buckets, jobs, serviceAccounts } = judged.plan.infrastructure;
  const { parts } = judged.snapshot;
  return [
    ...datasets.map(
      ({ id, access }) => line(judged, { subject: { kind: "dataset", id }, type: "BigQuery Dataset" }, [
        { label: "Table Count", value: tableCount(judged, id) },
        { label: "Storage", value: "not read" },
        { label: "Location", value: shown(parts.datasets[id], ({ location }) => location) },
        { label: "Access", value: accessWanted(access) },
        ...sharedRows(judged)
      ])
    ),
    ...buckets.map(
      ({ name, access }) => line(judged, { subject: { kind: "bucket", id: name }, type: "Cloud Storage Bucket" }, [
        { label: "Location", value: shown(parts.buckets[name], ({ location }) => location) },
        {
          label: "Storage",
          value: shown(parts.buckets[name], ({ storageClass }) => `class ${storageClass}`)
        },
        { label: "Access", value: bucketAccess(parts.buckets[name], access) }
      ])
    ),
    ...jobs.map(
      ({ name }) => line(judged, { subject: { kind: "job", id: name }, type: "Cloud Run Job" }, jobRows(parts.jobs[name]))
    ),
    ...serviceAccounts.map(
      ({ email }) => line(judged, { subject: { kind: "service-account", id: email }, type: "Service Account" }, [
        {
          label: "State",
          value: shown(parts.serviceAccounts[email], ({ disabled }) => disabled ? "disabled" : "enabled")
        },
        { label: "Runs", value: judged.phase.runsAs === email ? judged.phase.id : "not named by the phase" }
      ])
    )
  ];
}
function line(judged, resource, rows2) {
  const findings = judged.index.about(resource.subject);
  const blockers2 = blockerIdsOf(findings, judged);
  return {
    ...resource,
    readiness: deriveReadiness(findings),
    rows: [...rows2, blockersRow(blockers2)],
    blockers: blockers2
  };
}
function tableCount({ plan, snapshot }, dataset) {
  const wanted = plan.infrastructure.datasets.find(({ id }) => id === dataset)?.tables ?? null;
  const expected = wanted === null ? "" : ` (plan: ${grouped3(wanted)})`;
  return `${shown(snapshot.parts.catalogues[dataset], ({ tables }) => counted2(tables.length, "table"))}${expected}`;
}
function accessWanted(access) {
  return access.length === 0 ? "none required" : `required: ${access.join(", ")}; not tested`;
}
function bucketAccess(reading, access) {
  const wanted = access.length === 0 ? "none required" : `required: ${access.join(", ")}`;
  return `${wanted}; granted: ${shown(reading, ({ granted }) => granted.join(", ") || "none")}`;
}
function sharedRows({ snapshot }) {
  const { queryQuota, cost: cost2 } = snapshot.parts;
  return [
    { label: "Quotas", value: shown(queryQuota, quotaText) },
    { label: "Cost Tracking", value: shown(cost2, ({ budgets }) => budgetText(budgets)) }
  ];
}
function quotaText({
  limitMiB,
  custom
}) {
  const limit = limitMiB === null ? "unlimited" : `${grouped3(Math.round(limitMiB / 1048576 * 100) / 100)} TiB a day`;
  return `daily query limit ${limit}${custom ? "" : " (Google's default)"}`;
}
function budgetText(budgets) {
  if (budgets.length === 0) return "no budget";
  return budgets.map(({ name, amountUsd }) => amountUsd === null ? name : `${name} (${amountUsd} USD)`).join(", ");
}
function jobRows(reading) {
  return [
    { label: "Location", value: shown(reading, ({ location }) => location) },
    { label: "Image", value: shown(reading, ({ image }) => image) },
    {
      label: "Service Account",
      value: shown(reading, ({ serviceAccount }) => serviceAccount ?? "the project's default")
    },
    { label: "Ready", value: shown(reading, ({ ready, message }) => ready ? "yes" : `no: ${message}`) },
    { label: "Last Execution", value: shown(reading, lastExecution) }
  ];
}
function lastExecution({ lastExecution: last }) {
  return last === null ? "never" : `${last.status}${last.at === null ? "" : ` at ${last.at}`}`;
}
function shown(reading, show2) {
  if (isRead(reading)) return show2(reading.value);
  return reading ? `not read (${reading.reason}: ${reading.detail})` : "not read";
}

// src/judge/operation-lines.ts
function listOperations(judged) {
  return judged.phase.operations.map((operation) => toLine2(operation, judged));
}
function toLine2(operation, judged) {
  const { id, title, kind, script, needs, expect, ifMissing } = operation;
  const findings = judged.index.touching(id);
  const blockers2 = blockerIdsOf(findings, judged);
  return {
    id,
    title,
    kind,
    readiness: deriveReadiness(findings),
    script,
    scriptExists: scriptExists(operation, judged),
    expected: expect?.sources ?? null,
    found: countFound(operation, judged),
    effort: ifMissing.effort,
    risk: riskOf(blockers2.flatMap((blocker) => judged.blockers.get(blocker) ?? [])),
    needs,
    blockers: blockers2
  };
}
function scriptExists({ id }, { index }) {
  return index.about({ kind: "operation", id }).some(({ rule, outcome }) => rule === "missing-operation-script" && outcome === "pass");
}
function countFound({ from, dataset }, { snapshot }) {
  const catalogue = dataset === null ? void 0 : snapshot.parts.catalogues[dataset];
  if (from.length === 0 || !isRead(catalogue)) return null;
  return catalogue.value.tables.filter(({ name }) => from.some((template) => isMatch(template, name))).length;
}
function riskOf(blockers2) {
  if (blockers2.some(({ priority, state }) => priority === "P0" && state !== "waived")) return "HIGH";
  return blockers2.some(({ priority, state }) => priority === "P1" || state === "waived") ? "MEDIUM" : "LOW";
}

// src/judge/risk.ts
var MANY_P1 = 5;
var LOW_RISK_COVERAGE = 0.9;
function assessRisk(seen2) {
  const p0 = seen2.blockers.filter((blocker) => blocker.priority === "P0");
  const openP0 = p0.filter(isOpen);
  const openP1 = seen2.blockers.filter((blocker) => blocker.priority === "P1" && isOpen(blocker));
  const p1 = openP1.length + p0.length - openP0.length;
  if (openP0.length > 0 || p1 >= MANY_P1) return "HIGH";
  return p1 > 0 || coverageShare(seen2.coverage) < LOW_RISK_COVERAGE ? "MEDIUM" : "LOW";
}

// src/judge/script-lines.ts
function listScripts(judged) {
  const { scripts: scripts2 } = judged.snapshot.parts;
  const facts = new Map((isRead(scripts2) ? scripts2.value : []).map((fact) => [fact.path, fact]));
  const wanted = wantedPaths(judged);
  const found = [...facts.keys()].filter((path) => !wanted.has(path)).sort();
  return [...[...wanted].sort(), ...found].map(
    (path) => toLine3({ path, fact: facts.get(path) ?? null, wanted: wanted.has(path), judged })
  );
}
function wantedPaths({ plan, phase }) {
  return /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
}
function toLine3({ path, fact, wanted, judged }) {
  const { plan, phase, index } = judged;
  const declared = plan.scripts.find((script) => script.path === path);
  const operations2 = phase.operations.filter(({ script }) => script === path).map(({ id }) => id);
  const findings = findingsOf(path, operations2, judged);
  const blockers2 = blockerIdsOf(findings, judged);
  const readiness = readinessOf(fact, findings);
  const title = phase.operations.find(({ script }) => script === path)?.title ?? "";
  return {
    path,
    readiness,
    family: declared?.family ?? (operations2.length > 0 ? "operation" : wanted ? "phase" : fact?.language ?? ""),
    purpose: declared?.purpose || fact?.purpose || title,
    fact,
    wanted,
    operations: operations2,
    mandates: Object.fromEntries(
      phase.mandates.map((id) => [id, compliance(id, index.about({ kind: "script", id: path }), judged)])
    ),
    blockers: blockers2,
    recommendation: recommend({ path, readiness, phase: phase.id, blockers: blockers2, judged })
  };
}
function findingsOf(path, operations2, { index }) {
  const own = index.about({ kind: "script", id: path });
  const lacks2 = operations2.flatMap(
    (id) => index.about({ kind: "operation", id }).filter(({ rule }) => rule === "missing-operation-script")
  );
  return [...own, ...lacks2];
}
function readinessOf(fact, findings) {
  if (findings.some(({ outcome }) => outcome !== "not-applicable")) return deriveReadiness(findings);
  if (fact === null) return "UNVERIFIED";
  if (fact.syntax.length > 0) return "BLOCKED";
  return fact.complete ? "READY" : "PARTIAL";
}
function compliance(mandate, findings, { plan }) {
  const declared = plan.mandates.find(({ id }) => id === mandate);
  const rules = [
    ...declared && declared.names.length > 0 ? ["non-compliant-creation"] : [],
    ...declared && declared.columns.length > 0 ? ["missing-columns"] : []
  ];
  const asked = findings.filter(({ rule }) => rules.includes(rule));
  const failure = asked.find(({ outcome }) => outcome === "fail");
  if (failure) return `NO (${failure.says.replace(/\.$/, "")})`;
  const open = asked.find(({ outcome }) => outcome === "unverified");
  if (open) return `NOT VERIFIED (${open.says.replace(/\.$/, "")})`;
  return asked.some(({ outcome }) => outcome === "pass") ? "YES" : "NOT APPLICABLE (creates no table that it governs)";
}
function recommend(seen2) {
  const gravest = seen2.blockers.flatMap((id) => seen2.judged.blockers.get(id) ?? [])[0];
  if (gravest) return gravest.action;
  return seen2.readiness === "READY" ? `Ready for ${seen2.phase}` : `Check ${seen2.path} by hand`;
}

// src/judge/verdict.ts
var SPELLED_OUT = 10;
function decide(seen2) {
  const { findings, blockers: blockers2, phase, gate } = seen2;
  if (findings.every(({ outcome }) => outcome === "not-applicable")) {
    return {
      decision: "NO-GO",
      reasons: [`Nothing about ${phase.id} was checked, so nothing speaks for a start.`]
    };
  }
  const standing = blockers2.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  const [first, ...others] = standing.map(reasonOf);
  if (first === void 0) return go({ blockers: blockers2, phase, gate });
  const rest = others.length + 1 - SPELLED_OUT;
  const spelled = others.slice(0, SPELLED_OUT - 1);
  const more = rest > 0 ? [`${counted2(rest, "further blocker")} at or above ${gate}.`] : [];
  return { decision: "NO-GO", reasons: [first, ...spelled, ...more] };
}
function reasonOf(blocker) {
  const { priority, outcome, consequence, id, delayHours } = blocker;
  if (outcome === "unverified") return `${priority} not verified: ${consequence} (${id}).`;
  return `${priority}: ${consequence} (${id}; ${spanOfHours(delayHours)} to mend).`;
}
function go(seen2) {
  const { blockers: blockers2, phase, gate } = seen2;
  const open = blockers2.filter(isOpen);
  const milder = open.length === 0 ? "No blocker stands open" : `Open below it: ${tallied(open)}`;
  const waived = blockers2.filter((blocker) => !isOpen(blocker)).map(waivedReason);
  return {
    decision: "GO",
    reasons: [`No open blocker of ${phase.id} is at or above ${gate}. ${milder}.`, ...waived]
  };
}
function waivedReason({ id, priority, waiver }) {
  const by = waiver ? ` by ${waiver.owner} until ${waiver.until}: ${waiver.reason}` : "";
  return `${priority} ${id} is waived${by}.`;
}

// src/judge/build-report.ts
function buildReport(source) {
  const { plan, phase, snapshot, findings, basePolicy, at } = source;
  const { gate } = basePolicy;
  const base = source.baseBlockers ?? null;
  const blockers2 = rankBlockers({
    findings,
    phase,
    policy: basePolicy,
    basePlanned: base?.map(({ id }) => id) ?? null,
    at
  });
  const judged = {
    plan,
    phase,
    snapshot,
    index: indexFindings(findings),
    blockers: new Map(blockers2.map((blocker) => [blocker.id, blocker]))
  };
  const coverage2 = measureCoverage(findings);
  const { decision: decision2, reasons: reasons2 } = decide({ findings, blockers: blockers2, phase, gate });
  const risk = assessRisk({ blockers: blockers2, coverage: coverage2 });
  const earliestGo2 = coverage2.total === 0 ? null : findEarliestGo({ blockers: blockers2, phase, gate, at });
  const scripts2 = listScripts(judged);
  const operations2 = listOperations(judged);
  const answers2 = answerQuestions({
    phase,
    gate,
    decision: decision2,
    risk,
    earliestGo: earliestGo2,
    coverage: coverage2,
    blockers: blockers2,
    scripts: scripts2,
    operations: operations2
  });
  return {
    schemaVersion: 1,
    tool: { name: "phasegate", version: source.version },
    at,
    project: plan.project,
    repository: describeRepository(source),
    cloud: source.cloud,
    plan: { path: plan.path, documents: plan.documents },
    phase: {
      id: phase.id,
      title: phase.title,
      starts: phase.starts,
      runsAs: phase.runsAs,
      document: phase.document,
      gate
    },
    verdict: { decision: decision2, risk, earliestGo: earliestGo2, reasons: reasons2, answers: answers2 },
    coverage: coverage2,
    blockers: blockers2,
    resolved: (base ?? []).filter(({ id }) => !judged.blockers.has(id)).map(({ id, title, priority }) => ({ id, title, priority })),
    findings,
    scripts: scripts2,
    operations: operations2,
    infrastructure: listInfrastructure(judged),
    dependencies: listDependencies(judged),
    forecast: { durationMinutes: null, costUsd: null, tightestQuota: null },
    channels: [],
    waiverNotes: noteWaivers({ blockers: blockers2, base: basePolicy, head: plan.policy, at })
  };
}
function describeRepository({ snapshot, notes: notes2, plan }) {
  const { repository } = snapshot.parts;
  if (!isRead(repository)) {
    const why = `The repository could not be read: ${repository.detail}`;
    return { name: plan.project, revision: null, branch: null, from: "archive", notes: [...notes2, why] };
  }
  const { name, revision, branch, from } = repository.value;
  return { name, revision, branch, from, notes: notes2 };
}

// src/plan/choose-phase.ts
function choosePhase(plan, { id, at }) {
  const byStart = [...plan.phases].sort((a, b) => a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0);
  const today = at.slice(0, 10);
  const chosen = id === null ? byStart.find(({ starts }) => starts >= today) ?? byStart.at(-1) : byStart.find((phase) => phase.id === id);
  if (chosen) return chosen;
  const known = byStart.map((phase) => phase.id).join(", ");
  throw new Problem({
    code: "phase-unknown",
    message: id === null ? `${plan.path} declares no phase.` : `${plan.path} declares no phase "${id}".`,
    hint: known === "" ? "Declare one under `phases:`; docs/plan.md shows how." : `Its phases: ${known}.`
  });
}

// src/baseline.ts
async function readBaseline(comparison) {
  const { plan, clients } = comparison;
  if (clients.base === null) {
    const note = plan.policy.waivers.length > 0 ? ["No base revision was named: waivers are those of the audited plan itself."] : [];
    return { policy: plan.policy, blockers: null, notes: note };
  }
  const unwaived = { gate: plan.policy.gate, waivers: [] };
  if (clients.base.state === "closed") {
    return {
      policy: unwaived,
      blockers: null,
      notes: [`The base revision cannot be read, so no waiver counts. ${clients.base.why}`]
    };
  }
  const { policy, notes: notes2 } = await readPolicy(clients.base, plan);
  return { policy: policy ?? unwaived, blockers: await findBaseBlockers(comparison, clients.base), notes: notes2 };
}
async function readPolicy({ tip }, { path, policy: wanted }) {
  const text = await readPlanText(tip, path);
  if (text === null)
    return { policy: null, notes: ["The base revision has no plan, so no waiver counts yet."] };
  try {
    const policy = parsePlanPolicy({ text, path });
    return { policy, notes: policy.gate === wanted.gate ? [] : [gateNote(policy, wanted)] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      policy: null,
      notes: [`The policy of the base revision does not parse, so no waiver counts. ${error.message}`]
    };
  }
}
function gateNote(base, wanted) {
  const change = wanted.gate < base.gate ? "weakens" : "tightens";
  return `The audited revision ${change} the gate from ${base.gate} to ${wanted.gate}; the base's ${base.gate} counts until it is merged.`;
}
async function findBaseBlockers({ plan, phase, snapshot, clients, cache, at }, { parting }) {
  const basePlan = await parsePlanAt(parting, plan.path);
  const basePhase = basePlan?.phases.find(({ id }) => id === phase.id);
  if (!basePlan || !basePhase) return null;
  const parts = await collectRepository({
    client: parting,
    clock: clients.clock,
    parsers: clients.parsers,
    cache
  });
  const before = { ...snapshot, parts: { ...snapshot.parts, ...parts } };
  const findings = runAudits({ audits, plan: basePlan, phase: basePhase, at, snapshot: before });
  return rankBlockers({ findings, phase: basePhase, policy: basePlan.policy, at });
}
async function parsePlanAt(repository, path) {
  const text = await readPlanText(repository, path);
  if (text === null) return null;
  try {
    return parsePlan({ text, path });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

// src/run.ts
async function run2(request, clients) {
  const at = clients.clock.now();
  const plan = await readPlan(clients.repository, request.planPath);
  const phase = choosePhase(plan, { id: request.phaseId, at });
  const cache = /* @__PURE__ */ new Map();
  const snapshot = await takeSnapshot({ plan, clients, at, cache, progress: request.progress });
  request.progress("auditing");
  const findings = runAudits({ audits, plan, phase, at, snapshot });
  const baseline = await readBaseline({ plan, phase, snapshot, clients, cache, at });
  return buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy: baseline.policy,
    baseBlockers: baseline.blockers,
    at,
    version: request.version,
    cloud: snapshot.cloud,
    notes: [...repositoryNotes(snapshot), ...baseline.notes]
  });
}
function repositoryNotes({ parts: { repository } }) {
  return isRead(repository) ? repository.value.notes ?? [] : [];
}

// src/entries/exit-code.ts
function exitCodeOf({ decision: decision2 }) {
  return decision2 === "GO" ? 0 : 1;
}

export {
  renderAnnotations,
  renderTerminal,
  FORMATS,
  renderDocuments,
  annotate,
  upsertComment,
  writeFiles,
  writeOutputs,
  appendSummary,
  publish,
  run2 as run,
  exitCodeOf
};
