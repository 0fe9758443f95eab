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
} from "./render-2.mjs";
import {
  isMatch
} from "./domain.mjs";

// src/render/redact.ts
var EMAIL = /[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi;
var ACCOUNT_PROJECT = /@([\w-]+)\.iam\.gserviceaccount\.com/g;
var BUCKET = /\bgs:\/\/[\w.-]+/g;
var PROJECT_PATH = /\bprojects(\/|%2F)[\w:-]+(?:\.[\w:-]+)*/gi;
function redactReport(report) {
  const names = secretNames(report);
  const named = names.length === 0 ? null : new RegExp(`(?:(?<![\\w-])|(?<=%(?:2F|3A|40)))(?:${names.map(literal).join("|")})(?![\\w-])`, "g");
  const mask = (text) => {
    const masked = text.replace(EMAIL, "[account]").replace(BUCKET, "gs://[bucket]").replace(PROJECT_PATH, "projects$1[project]");
    return named === null ? masked : masked.replace(named, "[redacted]");
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
  if (high < 1 || high === 1 && low < 1)
    return range(Math.round(low * 60), Math.round(high * 60), "minute");
  return range(rounded(low), rounded(high), "hour");
}
function duration(minutes) {
  if (minutes === null) return "not estimated";
  if (minutes.high <= 0) return "none";
  if (minutes.high < 1) return "under 1 minute";
  if (minutes.low < 1 && minutes.high <= 60) {
    const most = Math.round(minutes.high);
    return `up to ${range(most, most, "minute")}`;
  }
  return hours({ low: minutes.low / 60, high: minutes.high / 60 });
}
function cost(usd) {
  if (usd === null) return "not estimated";
  const [low, high] = [money(usd.low), money(usd.high)];
  return `${low === high ? low : `${low}-${high}`} USD`;
}
function earliestGo(report) {
  const { earliestGo: dates, decision: decision2 } = report.verdict;
  return dates === null && decision2 === "GO" ? "now" : datesText(dates);
}
function datesText(dates) {
  if (dates === null) return "cannot be told";
  return dates.low === dates.high ? dates.low : `${dates.low} to ${dates.high}`;
}
function startsText({ starts, planned }) {
  return planned === void 0 ? starts : `${starts} (asked; the plan says ${planned})`;
}
function goEntry(report) {
  const { verdict: verdict3, phase } = report;
  if (verdict3.decision === "NO-GO") return ["Earliest GO", earliestGo(report)];
  const first = verdict3.earliestGo?.low ?? phase.starts;
  return ["GO on", [first, phase.starts].sort()[1] ?? first];
}
function forecastText({ forecast: { durationMinutes, costUsd } }) {
  return [
    ...durationMinutes === null ? [] : [duration(durationMinutes)],
    ...costUsd === null ? [] : [`cost ${cost(costUsd)}`]
  ].join(", ");
}
function placeText({ path, line }) {
  return line <= 1 ? path : `${path}:${line}`;
}
function shortSha(sha) {
  return sha === null ? "none (no git history)" : sha.slice(0, 12);
}
function range(low, high, unit) {
  const amount2 = low === high ? String(high) : `${low}-${high}`;
  return `${amount2} ${high === 1 ? unit : `${unit}s`}`;
}
function rounded(number) {
  return Math.round(number * 10) / 10;
}
function money(usd) {
  return Number.isInteger(usd) ? String(usd) : usd.toFixed(2);
}

// src/render/explanation.ts
var SHOWN = 10;
function renderExplanation({ page, rule, id, report }) {
  if (report === null) return page.trimEnd();
  const blockers = report.blockers.filter(
    (blocker) => id === null ? blocker.rule === rule : blocker.id === id
  );
  const passed = report.findings.filter(
    (finding) => finding.rule === rule && finding.outcome === "pass" && (id === null || idOf(finding) === id)
  );
  const head = `## In the report of ${instant(report.at)} (${printable(report.phase.id)}, ${report.verdict.decision})`;
  const more2 = blockers.length - SHOWN;
  return [
    page.trimEnd(),
    head,
    ...blockers.length === 0 ? ["No blocker of it."] : blockers.slice(0, SHOWN).map(blockerText),
    ...more2 > 0 ? [`+${grouped(more2)} more`] : [],
    ...id === null ? [`Passed: ${grouped(passed.length)}.`] : passed.map(passedText)
  ].join("\n\n");
}
function idsOf(report, rule) {
  return [.../* @__PURE__ */ new Set([...report.blockers.map(({ id }) => id), ...report.findings.map(idOf)])].filter(
    (id) => id.startsWith(`${rule}:`)
  );
}
function idOf({ rule, subject }) {
  return `${rule}:${subject.id}`;
}
function blockerText(blocker) {
  const { id, priority, title, outcome, state, consequence, delayHours, action, verify, place, evidence: evidence2 } = blocker;
  return [
    `${PRIORITY[priority]}  ${printable(title)} (${OUTCOME[outcome]}, ${state})`,
    `  Id: ${printable(id)}`,
    `  Impact: ${printable(consequence)}`,
    `  Delay: ${hours(delayHours)}`,
    ...verify === null ? [] : [`  Would verify it: ${printable(verify)}`],
    `  What to do: ${printable(action)}`,
    ...place === null ? [] : [`  Place: ${printable(placeText(place))}`],
    ...evidence2.map(evidenceText)
  ].join("\n");
}
function passedText(finding) {
  return [`Passed: ${printable(finding.says)}`, ...finding.evidence.map(evidenceText)].join("\n");
}
function evidenceText({ kind, source, saw, observedAt, place }) {
  const at = place === void 0 ? "" : ` at ${placeText(place)}`;
  return `  Evidence: ${kind} ${printable(`${source}${at}`)}: ${printable(saw)} (${instant(observedAt)})`;
}

// src/render/markdown/build.ts
function table(headers, rows2) {
  if (rows2.length === 0) return "";
  return [row(headers), row(headers.map(() => "---")), ...rows2.map(row)].join("\n");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function fields(entries2) {
  return entries2.map(([label3, value]) => `**${label3}**: ${value}`).join("  \n");
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

// src/render/documents/contents.ts
var LEAST = 3;
function contents(markdown2) {
  const seen = /* @__PURE__ */ new Map();
  const entries2 = [];
  for (const { level, text } of headings(markdown2)) {
    const slug = slugOf(text);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    if (level === 2) entries2.push(`[${text}](#${times === 0 ? slug : `${slug}-${times}`})`);
  }
  return entries2.length < LEAST ? "" : `**Contents**

${bullets(entries2)}`;
}
function slugOf(heading) {
  return heading.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number))).replace(/&(amp|lt|gt);/g, "").replace(/\\(?=[\\`*[\]|~$_#+.-])/g, "").toLowerCase().replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "").replaceAll(" ", "-");
}
function headings(markdown2) {
  let fenced = false;
  return markdown2.split("\n").flatMap((line) => {
    if (line.startsWith("```")) fenced = !fenced;
    const found = fenced ? null : /^(#{1,6}) (.+)$/.exec(line);
    return found?.[1] === void 0 || found[2] === void 0 ? [] : [{ level: found[1].length, text: found[2] }];
  });
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

// src/render/markdown/escape.ts
var BREAK = "&#8203;";
var MEANINGFUL = /&(?=#?\w+;)|[\\`*[\]|~$<]|(?<=^|--!?)>|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|(?<![A-Za-z0-9])@(?=\w)|#(?=\d)|(?<=https?|ftp):(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi;
function inline(text) {
  return oneLine(text).replace(MEANINGFUL, disarm).replace(/^(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|-+$|=+$|::)/, "\\").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
function prose(text) {
  const parts = oneLine(text).split(/`([^`]+)`/);
  const shown = parts.map((part, index) => {
    if (index % 2 === 0) return between(part);
    return /[@<>]/.test(part) ? inline(`\`${part}\``) : code(part);
  });
  return shown.join("") || "–";
}
function between(part) {
  const [, before = "", after = ""] = /^(\s*).*?(\s*)$/s.exec(part) ?? [];
  return part.trim() === "" ? before : `${before}${inline(part)}${after}`;
}
function cell(text) {
  return inline(text) || "–";
}
function code(text) {
  const line = oneLine(text);
  if (line === "") return "(empty)";
  return /[`|<>\\]/.test(line) ? `<code>${asReferences(line)}</code>` : `\`${line}\``;
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

// src/render/blockers.ts
function indexBlockers(report) {
  const known = indexes.get(report);
  if (known !== void 0) return known;
  const document = url(documentName(report, "blockers"));
  const index = new Map(
    report.blockers.map((blocker) => {
      const anchor = encodeURIComponent(slugOf(`Blocker: ${inline(blocker.title)}`));
      return [blocker.id, { ...blocker, href: `${document}#${anchor}`, anchor }];
    })
  );
  indexes.set(report, index);
  return index;
}
var indexes = /* @__PURE__ */ new WeakMap();
function openBlockers(report) {
  return report.blockers.filter(({ state }) => state !== "waived").map((blocker, index) => ({ blocker, index })).sort((a, b) => weight(a.blocker) - weight(b.blocker) || a.index - b.index).map(({ blocker }) => blocker);
}
function waivedBlockers(report) {
  return report.blockers.filter(({ state }) => state === "waived");
}
function ofOutcome(blockers, outcome) {
  return blockers.filter((blocker) => blocker.outcome === outcome);
}
function namedAction({ action, subject }) {
  return action.replace(/^((?:[A-Za-z]+ ){1,4})it:/, (_, verbs) => `${verbs}${nameOf(subject)}:`);
}
function nameOf({ kind, id }) {
  const alone = id.includes("@") || id.includes("/") || kind === "service";
  return alone ? id : `${kind.replaceAll("-", " ")} ${id}`;
}
function weight({ priority, outcome, state }) {
  return PRIORITIES.indexOf(priority) * 4 + (outcome === "fail" ? 0 : 2) + (state === "new" ? 0 : 1);
}

// src/render/fold.ts
var NAMED = 3;
function foldUnverified(blockers) {
  const groups = /* @__PURE__ */ new Map();
  for (const blocker of blockers) {
    const key = foldKey(blocker);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [blocker]);
    else group.push(blocker);
  }
  return [...groups.values()].map(fold);
}
function foldKey({ id, rule, outcome, priority, state, verify, title, subject }) {
  const ends2 = title.endsWith(`: ${subject.id}`);
  return outcome === "unverified" && verify !== null && ends2 ? JSON.stringify([rule, priority, state, verify]) : JSON.stringify([id]);
}
function fold(group) {
  const [first] = group;
  if (group.length === 1) return { ...first, number: 1 };
  const head = first.title.slice(0, -`: ${first.subject.id}`.length);
  const names = group.slice(0, NAMED).map(({ subject }) => subject.id);
  const more2 = group.length > NAMED ? ` and ${grouped(group.length - NAMED)} more` : "";
  return {
    ...first,
    number: group.length,
    title: `${head}: ${grouped(group.length)} subjects (${names.join(", ")}${more2})`,
    delayHours: {
      low: Math.max(...group.map(({ delayHours }) => delayHours.low)),
      high: Math.max(...group.map(({ delayHours }) => delayHours.high))
    },
    affects: [...new Set(group.flatMap(({ affects }) => affects))]
  };
}

// src/domain/tally.ts
function tallyBlockers({ blockers, resolved: resolved2 }) {
  const open = blockers.filter(({ state }) => state !== "waived");
  const unverified = open.filter(({ outcome }) => outcome === "unverified");
  const failed = { P0: 0, P1: 0, P2: 0, P3: 0 };
  for (const { outcome, priority } of open) if (outcome === "fail") failed[priority] += 1;
  return {
    failed,
    unverified: unverified.length,
    unverifiedP0: unverified.filter(({ priority }) => priority === "P0").length,
    fresh: open.filter(({ state }) => state === "new").length,
    fixed: resolved2.length,
    waived: blockers.length - open.length,
    firstWaiverEnds: blockers.reduce(
      (first, { state, waiver }) => state === "waived" && waiver !== null && (first === null || waiver.until < first) ? waiver.until : first,
      null
    )
  };
}

// src/render/headline.ts
function decisionText({ verdict: verdict3, blockers, resolved: resolved2 }) {
  const { waived, firstWaiverEnds } = tallyBlockers({ blockers, resolved: resolved2 });
  if (verdict3.decision === "NO-GO" || waived === 0) return verdict3.decision;
  const end = firstWaiverEnds === null ? "" : `, ${waived === 1 ? "which" : "the first"} ends ${firstWaiverEnds}`;
  return `GO with ${count(waived, "waiver")}${end}`;
}
function decisionMark({ verdict: verdict3 }) {
  return verdict3.decision === "GO" ? "🟢" : "🔴";
}
function countsText(report) {
  const tally = tallyBlockers(report);
  const parts = PRIORITIES.map((priority) => ({ number: tally.failed[priority], text: priority }));
  return [
    ...parts.filter(({ number, text }) => number > 0 || text === "P0").map(({ number, text }) => `${grouped(number)} ${text}`),
    ...optional(tally.fresh, "new"),
    ...optional(tally.fixed, "fixed"),
    ...unverifiedText(tally, report),
    ...optional(tally.waived, "waived")
  ].join(", ");
}
function coverageText({ coverage: coverage2 }) {
  return `${grouped(coverage2.verified)} of ${count(coverage2.total, "check")} verified`;
}
function unverifiedText({ unverified, unverifiedP0 }, { blockers }) {
  if (unverified === 0) return [];
  const p1 = blockers.filter(
    ({ outcome, priority, state }) => outcome === "unverified" && priority === "P1" && state !== "waived"
  );
  const ranks = [...optional(unverifiedP0, "as P0"), ...optional(p1.length, "as P1")].join(", ");
  return [`${grouped(unverified)} unverified${ranks === "" ? "" : ` (${ranks})`}`];
}
function optional(number, word) {
  return number === 0 ? [] : [`${grouped(number)} ${word}`];
}

// src/render/terminal.ts
var ROWS = 40;
var BLOCKER_SHARE = 0.45;
var FIXED_CELLS = 28;
var WRAPPING_WIDTH = 80;
var STYLES = { bold: "1", red: "31", green: "32", yellow: "33", dim: "2" };
function renderTerminal(report, options) {
  const { detail = "usual" } = options;
  if (detail === "quiet") return `${verdictLine(report, options)}
`;
  const all = openBlockers(report);
  const open = detail === "verbose" ? all : foldUnverified(all);
  const shown = open.slice(0, detail === "verbose" ? open.length : ROWS);
  const lines = [
    verdictLine(report, options),
    `Risk ${report.verdict.risk}; ${printable(goText(report))}; ${coverageText(report)}${forecastText(report) === "" ? "" : `; ${forecastText(report)}`}`,
    ...notes(report).map((note) => paint(`  ${printable(note)}`, { style: "dim", colour: options.colour })),
    ...open.length === 0 ? ["", "No blocker stands."] : ["", ...blockerLines(shown, options)],
    ...open.length > shown.length ? [`+${grouped(open.length - shown.length)} more`] : [],
    ...detail === "verbose" ? shown.flatMap(evidenceLines) : []
  ];
  return `${lines.join("\n")}
`;
}
function verdictLine(report, { colour }) {
  const { phase, verdict: verdict3 } = report;
  const decision2 = paint(decisionText(report), {
    style: verdict3.decision === "GO" ? "green" : "red",
    colour
  });
  return `${decision2}  ${printable(`${phase.id} ${phase.title}`)} on ${printable(startsText(phase))}: ${countsText(report)}`;
}
function goText(report) {
  const [label3, date] = goEntry(report);
  return label3 === "GO on" ? `GO on ${date}` : `earliest GO: ${date}`;
}
function notes({ verdict: verdict3, waiverNotes, repository }) {
  return [
    ...verdict3.reasons.slice(0, 3),
    ...waiverNotes.map((note) => `Waiver not applied: ${note}`),
    ...repository.notes
  ];
}
function blockerLines(blockers, { width, colour }) {
  const room = Math.max(40, width);
  const titles = Math.floor(room * BLOCKER_SHARE);
  const lines = renderGrid({
    width: room,
    columns: [
      { title: "Priority", min: 8 },
      { title: "Blocker", min: Math.min(titles, Math.floor((room - FIXED_CELLS) / 2)), max: titles },
      { title: "Delay", min: 5 },
      { title: "What to do", min: 9 }
    ],
    wraps: room >= WRAPPING_WIDTH,
    rows: blockers.map((blocker) => [
      blocker.outcome === "unverified" ? `${blocker.priority} ?` : blocker.priority,
      blocker.title,
      hours(blocker.delayHours),
      blocker.outcome === "unverified" ? `To verify: ${blocker.verify ?? blocker.action}` : blocker.action
    ])
  });
  const legend = blockers.some(({ outcome }) => outcome === "unverified") ? ["", "? not verified: ranked as the failure that it may hide"] : [];
  return [...lines.map((line) => paint(line, { style: styleOf(line), colour })), ...legend];
}
function evidenceLines({ id, evidence: evidence2 }) {
  const seen = evidence2.map(({ kind, source, saw }) => `  ${kind} ${printable(source)}: ${printable(saw)}`);
  return ["", printable(id), ...seen];
}
function styleOf(line) {
  if (line.startsWith("Priority")) return "bold";
  if (line.startsWith("P0")) return "red";
  return line.startsWith("P1") ? "yellow" : null;
}
function paint(text, { style, colour }) {
  return colour && style !== null ? `\x1B[${STYLES[style]}m${text}\x1B[0m` : text;
}

// src/domain/mark.ts
function isLaterRun(published, ours) {
  const [theirs, own] = [runNumber(published), runNumber(ours)];
  if (theirs !== null && own !== null && theirs !== own) return theirs > own;
  if (theirs !== null && own !== null && published.attempt !== ours.attempt)
    return (published.attempt ?? 1) > (ours.attempt ?? 1);
  return Date.parse(published.startedAt) > Date.parse(ours.startedAt);
}
function runNumber({ runId }) {
  return runId !== null && /^\d{1,18}$/.test(runId) ? BigInt(runId) : null;
}
function commentMark({
  phase,
  configId
}) {
  return `<!-- phasegate:v1:${markPart(phase)}:${markPart(configId)} -->`;
}
function issueMark(of) {
  return commentMark(of).replace("phasegate:v1:", "phasegate-issue:v1:");
}
function isMarkOf(line, configId) {
  return line.startsWith("<!-- phasegate:v1:") && line.endsWith(`:${markPart(configId)} -->`);
}
function toRecordLine(record) {
  const json = JSON.stringify(record).replace(
    /[<>]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- phasegate:run ${json} -->`;
}
function parseRecord(body) {
  const line = RECORD_LINE.exec(body.replaceAll("\r\n", "\n"));
  return line?.[1] === void 0 ? null : parseRecordJson(line[1]);
}
function parseRecordJson(text) {
  try {
    return toRecord(JSON.parse(text));
  } catch {
    return null;
  }
}
var RECORD_LINE = /^<!-- phasegate:run (\{.*\}) -->$/m;
function sayingOf(body) {
  const record = parseRecord(body);
  const said = body.replaceAll("\r\n", "\n").replace(RECORD_LINE, "").replace(/^<sub>.*<\/sub>$/gm, "");
  return JSON.stringify([record?.headSha ?? null, record?.stage ?? null, said.trim()]);
}
function toRecord(value) {
  if (typeof value !== "object" || value === null) return null;
  const { schemaVersion, headSha, runId, attempt, stage, startedAt, verdict: verdict3 } = value;
  if (schemaVersion !== 1 || typeof startedAt !== "string" || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (verdict3 !== "GO" && verdict3 !== "NO-GO") return null;
  return {
    schemaVersion,
    headSha: textOrNull(headSha),
    runId: textOrNull(runId),
    attempt: Number.isSafeInteger(attempt) ? Number(attempt) : null,
    stage: stage === "running" || stage === "failed" ? stage : "complete",
    startedAt,
    verdict: verdict3
  };
}
function textOrNull(value) {
  return typeof value === "string" ? value : null;
}
function markPart(text) {
  return text.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^-+|-+$/g, "") || "none";
}

// src/render/blocking.ts
var SHOWN2 = 12;
var LABEL_CHARS = 60;
function blockingPicture(report) {
  const grave = openBlockers(report).filter(({ priority }) => priority === "P0");
  const [first] = grave;
  if (first === void 0) return "";
  const shown = grave.slice(0, SHOWN2);
  const lines = [
    "flowchart LR",
    ...shown.map((blocker, index) => `  b${index}["${label(blocker.title)}"]:::${blocker.outcome}`),
    ...moreLines(grave.length - shown.length),
    ...operationLines(report, shown),
    `  phase(["${label(`${report.phase.id} ${report.phase.title}`)}"])`,
    "  classDef fail stroke:#b3261e,stroke-width:2px",
    "  classDef unverified stroke:#8a6d00,stroke-dasharray:4 3"
  ];
  const picture = `\`\`\`mermaid
${lines.join("\n")}
\`\`\``;
  return `<details>
<summary>Picture: what blocks what</summary>

${picture}

</details>`;
}
function operationLines({ operations, phase }, shown) {
  const held = shown.map((blocker, index) => ({ index, held: operationsOf(blocker, phase.id) }));
  const drawn = drawnOperations(operations, new Set(held.flatMap((edge) => edge.held)));
  const number = new Map(drawn.map(({ id }, index) => [id, index]));
  return [
    ...drawn.map(({ id }, index) => `  o${index}("${label(id)}")`),
    ...held.flatMap((edge) => {
      const targets2 = edge.held.flatMap((id) => number.get(id) ?? []);
      return targets2.length === 0 ? [`  b${edge.index} ==> phase`] : targets2.map((target) => `  b${edge.index} ==> o${target}`);
    }),
    ...drawn.flatMap(
      ({ id, needs }) => needs.flatMap((need) => number.has(need) ? [`  o${number.get(need)} ==> o${number.get(id)}`] : [])
    ),
    ...drawn.filter(({ id }) => !drawn.some(({ needs }) => needs.includes(id))).map(({ id }) => `  o${number.get(id)} ==> phase`)
  ];
}
function drawnOperations(operations, held) {
  const waiting = new Set(held);
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const { id, needs } of operations) if (needs.some((need) => waiting.has(need))) waiting.add(id);
  }
  return operations.filter(({ id }) => waiting.has(id)).slice(0, SHOWN2);
}
function operationsOf({ affects }, phase) {
  return affects.flatMap((id) => id.startsWith(`${phase}/`) ? [id.slice(phase.length + 1)] : []);
}
function moreLines(number) {
  return number <= 0 ? [] : [`  more["${label(`and ${count(number, "more P0 blocker")}`)}"]:::fail`, "  more ==> phase"];
}
function label(text) {
  return mermaidLabel(clip(text, LABEL_CHARS)) || "unnamed";
}

// src/render/change.ts
var PHASES = 8;
var SCRIPTS = 6;
function changeText(report) {
  const { change } = report;
  if (change === null) return "";
  const standing = standingBefore(report);
  const phases = change.phases.slice(0, PHASES).map((phase) => {
    const scripts = phase.scripts.slice(0, SCRIPTS).map((path) => code(clip(path, 200)));
    const more2 = phase.scripts.length > SCRIPTS ? ` and ${phase.scripts.length - SCRIPTS} more` : "";
    const own = phase.id === report.phase.id ? "" : " (another phase: audit it too)";
    return `**${inline(clip(phase.id, 80))}**${own}: ${scripts.join(", ")}${more2}`;
  });
  const none = change.phases.length === 0 ? ", none of them a script of a phase." : ", scripts of:";
  return stack([
    `**This change** ${effectText(report)}. It touches ${count(change.paths.length, "file")}${none}`,
    bullets(phases),
    standing.length === 0 ? "" : `Not of this change, and folded below: ${tallyText(standing)}.`
  ]);
}
function effectText(report) {
  const added = openBlockers(report).filter(({ state }) => state === "new");
  const [adds, mends] = [tallyText(added), tallyText(report.resolved)];
  if (adds === "" && mends === "") return "adds no blocker and mends none";
  return `adds ${adds || "no blocker"} and mends ${mends || "none"}`;
}
function standingBefore(report) {
  if (report.change === null) return [];
  const touched = new Set(report.change.touches);
  return openBlockers(report).filter(({ id }) => !touched.has(id));
}
function tallyText(blockers) {
  return PRIORITIES.flatMap((priority) => {
    const number = blockers.filter((blocker) => blocker.priority === priority).length;
    return number === 0 ? [] : [`${number} ${priority}`];
  }).join(", ");
}

// src/render/first.ts
var THINGS = 3;
var TEXT_CHARS = 300;
var REASONS = 4;
function whyAndWhatFirst(report) {
  const { verdict: verdict3, waiverNotes, repository } = report;
  const notes2 = [
    ...waiverNotes.slice(0, REASONS).map((note) => `Waiver not applied: ${note}`),
    ...repository.notes.slice(0, REASONS)
  ];
  const things = verdict3.decision === "GO" ? [] : thingsToDo(report);
  const reasons = things.length === 0 ? verdict3.reasons.slice(0, REASONS) : [];
  const lines = [...reasons, ...notes2].map((text) => prose(clip(text, TEXT_CHARS)));
  return stack([...things.length === 0 ? [] : ["**Do first**", numbered(things)], bullets(lines)]);
}
function thingsToDo(report) {
  const before = new Set(standingBefore(report).map(({ id }) => id));
  const turn = new Map(report.schedule.tasks.map(({ blocker }, index) => [blocker, index]));
  const turnOf = ({ id }) => turn.get(id) ?? Number.MAX_SAFE_INTEGER;
  const standing = openBlockers(report).filter(({ priority }) => priority <= report.phase.gate).sort((a, b) => turnOf(a) - turnOf(b));
  const ordered = [
    ...standing.filter(({ id }) => !before.has(id)),
    ...standing.filter(({ id }) => before.has(id))
  ];
  return distinct(foldUnverified(ordered)).slice(0, THINGS).map((blocker) => thing(blocker, before));
}
function thing(blocker, before) {
  const { id, outcome, title, consequence, delayHours, state } = blocker;
  const isUnverified = outcome === "unverified";
  const marks = `${state === "new" ? "🆕 " : ""}${isUnverified ? "❔ " : ""}`;
  const why = isUnverified ? title : consequence;
  const parts = [
    prose(clip(why, TEXT_CHARS)),
    hours(delayHours),
    ...before.has(id) ? ["stood before this change"] : [],
    code(clip(id, TEXT_CHARS))
  ];
  return `${marks}**${prose(clip(whatToDo(blocker), TEXT_CHARS))}**<br>${parts.join(" · ")}`;
}
function whatToDo(blocker) {
  return blocker.outcome === "unverified" ? blocker.verify ?? blocker.action : namedAction(blocker);
}
function distinct(blockers) {
  const seen = /* @__PURE__ */ new Set();
  return blockers.filter((blocker) => {
    const todo = whatToDo(blocker);
    return !seen.has(todo) && seen.add(todo);
  });
}

// src/render/fit.ts
function fitSections(sections, budgetBytes) {
  const filled = sections.filter(({ rows: rows2 }) => rows2.length > 0);
  let left = budgetBytes;
  for (const section of filled) left -= sizeBytes(show(section, [])) + SEPARATOR_BYTES;
  const lines = /* @__PURE__ */ new Map();
  for (const section of filled.toSorted((a, b) => a.rank - b.rank)) {
    const taken = takeRows(section, left);
    left -= taken.bytes;
    lines.set(section, taken.lines);
  }
  return filled.map((section) => show(section, lines.get(section) ?? []));
}
var SEPARATOR_BYTES = 2;
function takeRows({ rows: rows2 }, budgetBytes) {
  const lines = [];
  let bytes = 0;
  for (const cells of rows2) {
    const line = row(cells);
    const size = sizeBytes(line) + 1;
    if (bytes + size > budgetBytes) break;
    lines.push(line);
    bytes += size;
  }
  return { lines, bytes };
}
function show({ open, headers, rows: rows2, close }, lines) {
  const hidden = rows2.length - lines.length;
  const more2 = hidden === 0 ? "" : `+${grouped(hidden)} more`;
  const table2 = [row(headers), row(headers.map(() => "---")), ...lines].join("\n");
  return [open, table2, more2, close].filter((part) => part !== "").join("\n\n");
}

// src/render/sections.ts
var TEXT_CHARS2 = 240;
function buildSections(report, blobUrl = null) {
  const standing = standingBefore(report);
  const folded = new Set(standing.map(({ id }) => id));
  const open = openBlockers(report).filter(({ id }) => !folded.has(id));
  const failed = ofOutcome(open, "fail");
  return [
    ...PRIORITIES.map(
      (priority, index) => prioritySection({
        priority,
        blockers: failed.filter((blocker) => blocker.priority === priority),
        rank: index * 2,
        blobUrl
      })
    ),
    unverifiedSection(ofOutcome(open, "unverified")),
    standingSection(standing),
    fixedSection(report),
    waivedSection(waivedBlockers(report)),
    operationsSection(report.operations)
  ];
}
function prioritySection(part) {
  const { priority, blockers, rank: rank2, blobUrl } = part;
  const gravest = priority === "P0";
  const title = `${PRIORITY[priority]} (${blockers.length})`;
  return {
    open: gravest ? `### ${title}` : details(title),
    headers: ["Blocker", "Impact", "Delay", "Action"],
    rows: blockers.map((blocker) => [
      `${blocker.state === "new" ? "🆕 " : ""}${short(blocker.title)}${placeOf(blocker, blobUrl)}`,
      short(blocker.consequence),
      hours(blocker.delayHours),
      advice(namedAction(blocker))
    ]),
    close: gravest ? "" : "</details>",
    rank: rank2
  };
}
function unverifiedSection(blockers) {
  return {
    open: `### ❔ Not verified (${blockers.length})`,
    headers: ["Check", "Ranks as", "What would verify it"],
    rows: foldUnverified(blockers).map(({ title, priority, verify, action }) => [
      short(title),
      priority,
      advice(verify ?? action)
    ]),
    close: "",
    rank: 1
  };
}
function standingSection(blockers) {
  return {
    open: details(`Standing before this change (${tallyText(blockers)})`),
    headers: ["Blocker", "Priority", "Delay", "Action"],
    rows: blockers.map((blocker) => [
      `${blocker.outcome === "unverified" ? "❔ " : ""}${short(blocker.title)}`,
      blocker.priority,
      hours(blocker.delayHours),
      advice(blocker.outcome === "unverified" ? blocker.verify ?? blocker.action : namedAction(blocker))
    ]),
    close: "</details>",
    rank: 6
  };
}
function placeOf({ place }, blobUrl) {
  if (place === null) return "";
  const shown = clip(placeText(place), TEXT_CHARS2);
  if (blobUrl === null) return `<br>${code(shown)}`;
  const path = place.path.split("/").map(encodeURIComponent).join("/");
  const line = place.line <= 1 ? "" : `#L${place.line}`;
  return `<br>[${linkText(shown)}](${url(`${blobUrl}/${path}${line}`)})`;
}
function fixedSection({ resolved: resolved2 }) {
  return {
    open: details(`Fixed since the base revision (${resolved2.length})`),
    headers: ["Blocker", "Priority"],
    rows: resolved2.map(({ title, priority }) => [short(title), priority]),
    close: "</details>",
    rank: 8
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
function operationsSection(operations) {
  return {
    open: details(`Operations (${operations.length})`),
    headers: ["Operation", "Status", "Script", "Risk", "Blockers"],
    rows: operations.map(({ id, readiness, script, scriptExists, risk, blockers }) => [
      code(clip(id, TEXT_CHARS2)),
      READINESS[readiness],
      script === null ? "none named" : `${code(clip(script, TEXT_CHARS2))}${scriptExists ? "" : " (missing)"}`,
      risk,
      String(blockers.length)
    ]),
    close: "</details>",
    rank: 5
  };
}
function details(title) {
  return `<details>
<summary>${title}</summary>`;
}
function advice(text) {
  return prose(clip(text, TEXT_CHARS2));
}
function short(text) {
  return cell(clip(text, TEXT_CHARS2));
}

// src/render/comment.ts
var COMMENT_LIMIT_BYTES = 6e4;
function renderIssue(report, options) {
  const comment = renderComment(report, options);
  const mark = issueMark({ phase: clip(report.phase.id, 100), configId: clip(options.configId, 100) });
  const call = options.mention === void 0 ? "" : `${options.mention}: this needs you before the phase can start.`;
  return [mark, ...comment.split("\n").slice(1, 2), "", call, ...comment.split("\n").slice(2)].join("\n");
}
var TEXT_CHARS3 = 300;
function renderComment(report, options) {
  const running = options.stage === "running";
  const head = stack([
    hiddenLines(report, options),
    headline(report),
    running ? UNFINISHED : "",
    options.provenance === void 0 ? "" : inline(clip(options.provenance, 600)),
    gateNote(report),
    changeText(report),
    whyAndWhatFirst(report)
  ]);
  const foot = stack([blockingPicture(report), footer(report, options)]);
  const budget = COMMENT_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  const sections = fitSections(buildSections(report, linksOf(report, options)), budget);
  return `${stack([head, ...sections, foot])}
`;
}
var UNFINISHED = "**Not finished.** This was found in the repository at once; what depends on the cloud is still being checked. The run replaces this comment when it ends; if it is cancelled, the P0 below stands all the same.";
function gateNote({ gate }) {
  return gate.note === null ? "" : `**Gate** ${inline(clip(gate.note, 600))}`;
}
function headline(report) {
  const { phase, verdict: verdict3 } = report;
  const [go, date] = goEntry(report);
  const forecast = forecastText(report);
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)} — ${inline(clip(`${phase.id} ${phase.title}`, TEXT_CHARS3))}`,
    countsText(report),
    [
      `**Starts** ${inline(clip(startsText(phase), 60))}`,
      `**Risk** ${verdict3.risk}`,
      `**${go}** ${date}`,
      `**Coverage** ${coverageText(report)}`,
      ...forecast === "" ? [] : [`**Forecast** ${forecast}`]
    ].join(" · ")
  ]);
}
function linksOf({ repository }, { repositoryUrl, headSha }) {
  const sha = headSha ?? repository.revision;
  if (repositoryUrl === void 0 || sha === null) return null;
  const folder = repository.folder === "" ? "" : `/${repository.folder.split("/").map(encodeURIComponent).join("/")}`;
  return `${repositoryUrl.replace(/\/+$/, "")}/blob/${encodeURIComponent(sha)}${folder}`;
}
function hiddenLines(report, options) {
  const { configId, headSha, runId, attempt, stage } = options;
  const mark = commentMark({ phase: clip(report.phase.id, 100), configId: clip(configId, 100) });
  const record = toRecordLine({
    schemaVersion: 1,
    headSha: clipped(headSha ?? report.repository.revision),
    runId: clipped(runId ?? null),
    attempt: attempt ?? null,
    stage: stage ?? "complete",
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

// src/render/custom-role.ts
function permissionsOf({ findings }) {
  return findings.flatMap(({ permissions }) => permissions ?? []);
}
function customRole(report) {
  const statements = permissionsOf(report);
  const [first] = statements;
  const included = [...new Set(statements.flatMap(({ needed }) => needed))].sort();
  if (!first || included.length === 0) return [];
  const id = report.phase.id.replace(/\W+/g, "_");
  const project = statements.find(({ scope }) => scope.kind === "project")?.scope.id ?? "PROJECT";
  const file = `permissions/custom-role-${id}.yaml`;
  const member = first.identity === null ? "MEMBER" : `serviceAccount:${plain(first.identity)}`;
  const role = `projects/${project}/roles/phasegate_${id}`;
  const lines = [
    `# What the scripts of phase ${plain(report.phase.id)} take, and nothing else. To apply it:`,
    `#   gcloud iam roles create phasegate_${id} --project=${plain(project)} --file=${file}`,
    ...statements.map((statement) => `#   ${binding(statement, { member, role, project })}`),
    `title: ${JSON.stringify(`Phase ${plain(report.phase.id)}`)}`,
    `description: ${JSON.stringify(`Permissions that the effects of the phase's scripts take, by phasegate, ${report.at.slice(0, 10)}.`)}`,
    "stage: GA",
    "includedPermissions:",
    ...included.map((permission) => `  - ${permission}`)
  ];
  return [{ path: file, mediaType: "application/yaml", body: `${lines.join("\n")}
` }];
}
function binding({ scope, roles }, { member, role, project }) {
  const id = plain(scope.id);
  if (scope.kind === "dataset")
    return `bq add-iam-policy-binding --member=${member} --role=${role} ${plain(project)}:${id}`;
  if (scope.kind === "bucket")
    return `gcloud storage buckets add-iam-policy-binding gs://${id} --member=${member} --role=${role}`;
  return roles.map((one) => `gcloud projects add-iam-policy-binding ${id} --member=${member} --role=${one}`).join(" && ");
}
function plain(text) {
  return text.replace(/[^\w.@:/ -]/g, "");
}

// src/domain/evidence.ts
function evidenceKey({ kind, source, saw, place, observedAt }) {
  return JSON.stringify([kind, source, saw, place?.path, place?.line, place?.column, observedAt]);
}

// src/render/links.ts
var HOSTS = [
  [/gitlab/i, { blob: (revision) => `-/blob/${revision}`, line: (line) => `#L${line}` }],
  [/bitbucket/i, { blob: (revision) => `src/${revision}`, line: (line) => `#lines-${line}` }],
  [/gitea|forgejo|codeberg/i, { blob: (revision) => `src/commit/${revision}`, line: (line) => `#L${line}` }]
];
var USUAL = { blob: (revision) => `blob/${revision}`, line: (line) => `#L${line}` };
function webLink({ repository }, { path, line }) {
  const { url: url2, revision, folder } = repository;
  if (url2 === null || revision === null) return null;
  const host = hostOf(url2);
  const full = folder === "" ? path : `${folder}/${path}`;
  const anchor = line <= 1 ? "" : host.line(line);
  return `${url2}/${host.blob(encodeURIComponent(revision))}/${encodePath(full)}${anchor}`;
}
function hostOf(url2) {
  const name = /^https?:\/\/([^/]+)/.exec(url2)?.[1] ?? "";
  return HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? USUAL;
}
function encodePath(path) {
  return path.split("/").map((part) => encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
}
function relativeLink({ plan }, { path, line }) {
  const depth = plan.documents.folder.split("/").filter((part) => !["", ".", ".."].includes(part)).length;
  return `${"../".repeat(depth)}${encodePath(path)}${line <= 1 ? "" : `#L${line}`}`;
}

// src/render/documents/cite.ts
var CITED = 6;
var LISTED = 500;
var indexes2 = /* @__PURE__ */ new WeakMap();
function cite(report, proof) {
  const { byKey } = indexOf(report);
  return numbersText(proof.flatMap((evidence2) => byKey.get(evidenceKey(evidence2)) ?? []));
}
function citeGround(report, { subjects, blockers }) {
  const { bySubject, byBlocker } = indexOf(report);
  const ids = [
    ...blockers.flatMap((id) => byBlocker.get(id) ?? []),
    ...subjects.flatMap((subject) => bySubject.get(subjectKey(subject)) ?? [])
  ];
  return numbersText(ids) || "none: no check asked about it";
}
function placeLink(report, place) {
  return `[${linkText(placeText(place))}](${url(webLink(report, place) ?? relativeLink(report, place))})`;
}
function lineLink(report, place) {
  return `[line ${place.line}](${url(webLink(report, place) ?? relativeLink(report, place))})`;
}
function evidenceSection(report, text) {
  const cited = new Set(Array.from(text.matchAll(/\]\(#e(\d+)\)/g), ([, number]) => `E${number}`));
  const all = report.evidence.filter(({ id }) => cited.has(id));
  if (all.length === 0) return "";
  const hidden = all.length - LISTED;
  return stack([
    "## Evidence",
    "Numbers are those of `evidence` in `report.json`.",
    table(
      ["Number", "What was looked at", "What was seen", "When"],
      all.slice(0, LISTED).map((evidence2) => evidenceRow(report, evidence2))
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\`.` : ""
  ]);
}
function evidenceRow(report, evidence2) {
  const { id, kind, source, saw, place, observedAt } = evidence2;
  const where = place === void 0 ? "" : ` at ${placeLink(report, place)}`;
  return [anchored(id), `${kind} ${code(source)}${where}`, cell(saw), instant(observedAt)];
}
function anchored(id) {
  return `<a id="${id.toLowerCase()}"></a>${id}`;
}
function numberOf(report, evidence2) {
  return indexOf(report).byKey.get(evidenceKey(evidence2)) ?? null;
}
function numbersText(ids) {
  const different = [...new Set(ids)];
  const shown = different.slice(0, CITED).map((id) => `[${id}](#${id.toLowerCase()})`);
  return [...shown, ...different.length > CITED ? [`+${different.length - CITED}`] : []].join(" ");
}
function indexOf(report) {
  const known = indexes2.get(report);
  if (known !== void 0) return known;
  const byKey = new Map(report.evidence.map((evidence2) => [evidenceKey(evidence2), evidence2.id]));
  const bySubject = /* @__PURE__ */ new Map();
  for (const { subject, evidence: evidence2 } of report.findings) {
    const key = subjectKey(subject);
    const ids = evidence2.flatMap((one) => byKey.get(evidenceKey(one)) ?? []);
    const list = bySubject.get(key);
    if (list === void 0) bySubject.set(key, ids);
    else list.push(...ids);
  }
  const byBlocker = new Map(
    report.blockers.map(({ id, evidence: evidence2 }) => [
      id,
      evidence2.flatMap((one) => byKey.get(evidenceKey(one)) ?? [])
    ])
  );
  const index = { byKey, bySubject, byBlocker };
  indexes2.set(report, index);
  return index;
}
function subjectKey({ kind, id }) {
  return JSON.stringify([kind, id]);
}

// src/render/documents/flow.ts
var NODES = 30;
var LABEL_CHARS2 = 60;
function renderFlow(report) {
  const open = openBlockers(report);
  if (open.length === 0) return "";
  const operations = report.operations.slice(0, NODES / 2);
  const blockers = open.slice(0, NODES - 1 - operations.length);
  const nodes = new Map(operations.map(({ id }, index) => [id, `O${index + 1}`]));
  const hidden = report.operations.length + open.length - operations.length - blockers.length;
  return [
    "```mermaid",
    "flowchart LR",
    `  P(["${label2(`${report.phase.id} ${report.phase.title}`)}"])`,
    ...operations.map((operation) => `  ${nodes.get(operation.id)}["${label2(operation.id)}"]`),
    ...blockers.map(
      (blocker, index) => `  B${index + 1}{{"${label2(`${blocker.priority} ${blocker.title}`)}"}}`
    ),
    ...blockers.flatMap(
      (blocker, index) => targets(blocker, nodes, report).map((target) => `  B${index + 1} -->|blocks| ${target}`)
    ),
    ...operations.flatMap((operation) => edges(operation, nodes)),
    ...hidden === 0 ? [] : [`  %% ${hidden} more are not drawn`],
    "```",
    ...hidden === 0 ? [] : ["", `+${hidden} more are not drawn.`]
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
function label2(text) {
  return mermaidLabel(clip(text, LABEL_CHARS2));
}

// src/render/documents/frame.ts
var NOTES_SHOWN = 3;
var NOTE_CHARS = 240;
function frame(report, kind, sections) {
  const title = kind === "readiness" ? `${report.phase.id} ${DOCUMENT_TITLES[kind]}` : DOCUMENT_TITLES[kind];
  const body = stack([...sections]);
  const whole = stack([body, kind === "summary" ? "" : evidenceSection(report, body)]);
  const top = stack([`# ${inline(title)}`, header(report), links(report, kind)]);
  return `${stack([top, kind === "summary" ? "" : contents(stack([top, whole])), whole, "---", footer2(report)])}
`;
}
function readinessCounts(lines) {
  const parts = READINESS_ORDER.map((readiness) => ({
    readiness,
    number: lines.filter((line) => line.readiness === readiness).length
  }));
  const shown = parts.filter(({ number }) => number > 0).map(({ readiness, number }) => `${grouped(number)} ${READINESS[readiness]}`);
  return shown.join(", ") || "none";
}
function blockerNames(ids, blockers) {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3");
  const weighing = ids.filter((id) => !minor.includes(id));
  const main = weighing.length === 0 ? "None identified" : namesOf(weighing, blockers);
  return minor.length === 0 ? main : `${main}. Minor: ${minorText(minor, blockers)}`;
}
function minorText(ids, blockers) {
  const unverified = ids.filter((id) => blockers.get(id)?.outcome === "unverified");
  const failed = ids.filter((id) => !unverified.includes(id));
  const asked = [
    ...new Set(unverified.map((id) => blockers.get(id)?.rule.replaceAll("-", " ") ?? "").sort())
  ].map(inline);
  return [
    ...failed.length === 0 ? [] : [namesOf(failed, blockers)],
    ...asked.length === 0 ? [] : [`${grouped(unverified.length)} not verified (${asked.join(", ")})`]
  ].join("; ");
}
function blockerCount(ids, blockers) {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3").length;
  return minor === 0 ? grouped(ids.length) : `${grouped(ids.length - minor)} (${grouped(minor)} minor)`;
}
function namesOf(ids, blockers) {
  const shown = ids.slice(0, 6).map((id) => blockerName(id, blockers.get(id)));
  return ids.length > 6 ? `${shown.join("; ")}; +${ids.length - 6} more` : shown.join("; ");
}
function unverifiedSection2(blockers) {
  const rows2 = foldUnverified(blockers.filter(({ outcome }) => outcome === "unverified")).map((blocker) => [
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
      ["Starts", inline(startsText(phase))],
      ["Audited", instant(report.at)],
      ["Repository", `${inline(repository.name)} at ${revision}${branch} (${repository.from})`],
      ["Plan", placeLink(report, { path: plan.path, line: 1 })],
      ["Cloud", inline(report.cloud)],
      ["Runs as", phase.runsAs === null ? "the caller's own identity" : code(phase.runsAs)],
      [
        "Verdict",
        `${decisionMark(report)} **${decisionText(report)}**: ${countsText(report)}; risk ${report.verdict.risk}; ${coverageText(report)}`
      ]
    ]),
    bullets([
      ...repository.notes.slice(0, NOTES_SHOWN).map((note) => `Note: ${inline(clip(note, NOTE_CHARS))}`),
      ...repository.notes.length > NOTES_SHOWN ? [`+${repository.notes.length - NOTES_SHOWN} more notes`] : []
    ])
  ]);
}
function links(report, kind) {
  const others = DOCUMENT_KINDS.filter((other) => other !== kind);
  return `See also: ${others.map((other) => `[${linkText(DOCUMENT_TITLES[other])}](${url(documentName(report, other))})`).join(" · ")}`;
}
function footer2({ tool, at, project }) {
  return `Written by ${tool.name} ${inline(tool.version)} for ${inline(project)} on ${instant(at)}. \\[E1\\] is the piece of evidence of that number in \`report.json\`.`;
}
function blockerName(id, blocker) {
  if (blocker === void 0) return code(id);
  const note = blocker.state === "waived" ? ", waived" : blocker.outcome === "unverified" ? ", not verified" : "";
  const title = blocker.href === void 0 ? inline(blocker.title) : `[${linkText(blocker.title)}](${blocker.href})`;
  return `${title} (${blocker.priority}${note})`;
}

// src/render/documents/blockers.ts
var FULL_BLOCKS = 300;
var EVIDENCE_SHOWN = 5;
var SAYINGS = 3;
function renderBlockers(report) {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  return frame(report, "blockers", [
    stack(["## Summary", prioritiesTable(open), summaryTable(report, open)]),
    open.length === 0 ? "" : stack(["## What blocks what", renderFlow(report)]),
    ...PRIORITIES.map((priority) => prioritySection2(priority, { open, report })),
    waived.length === 0 ? "" : stack(["## Waived", ...waived.map((blocker) => blockerSection(blocker, report))]),
    report.waiverNotes.length === 0 ? "" : stack(["## Waivers that were not applied", bullets(report.waiverNotes.map(inline))]),
    resolved(report)
  ]);
}
function prioritiesTable(open) {
  const rows2 = PRIORITIES.map((priority) => {
    const own = open.filter((blocker) => blocker.priority === priority);
    const unverified = own.filter(({ outcome }) => outcome === "unverified").length;
    return [
      PRIORITY[priority],
      PRIORITY_MEANING[priority],
      grouped(own.length - unverified),
      grouped(unverified)
    ];
  });
  return table(["Priority", "Meaning", "Failed", "Not verified"], rows2);
}
function summaryTable(report, open) {
  if (open.length === 0) return "No blocker stands.";
  const known = indexBlockers(report);
  const rows2 = open.map((blocker) => [
    blocker.priority,
    `[${linkText(blocker.title)}](#${known.get(blocker.id)?.anchor ?? ""})`,
    OUTCOME[blocker.outcome],
    blocker.state,
    cell(affectedPhase(blocker, report)),
    hours(blocker.delayHours)
  ]);
  return table(["Priority", "Blocker", "Outcome", "State", "Affected phase", "Estimated delay"], rows2);
}
function affectedPhase({ affects }, { phase }) {
  const own = `${phase.id}/`;
  const operations = affects.flatMap((name) => name.startsWith(own) ? [name.slice(own.length)] : []);
  const others = affects.filter((name) => name !== phase.id && !name.startsWith(own));
  const first = operations.length === 0 ? phase.id : `${phase.id}: ${operations.join(", ")}`;
  return [first, ...others].join("; ");
}
function prioritySection2(priority, { open, report }) {
  const own = open.filter((blocker) => blocker.priority === priority);
  const hidden = Math.max(own.length - FULL_BLOCKS, 0);
  return stack([
    `## ${PRIORITY[priority]} Blockers`,
    own.length === 0 ? `None. (${PRIORITY_MEANING[priority]}.)` : `${PRIORITY_MEANING[priority]}.`,
    ...groupAlike(own.slice(0, FULL_BLOCKS)).map((group) => groupSection(group, report)),
    hidden === 0 ? "" : `${count(hidden, "more blocker")}; \`report.json\` holds them in full.`
  ]);
}
function groupAlike(blockers) {
  const groups = /* @__PURE__ */ new Map();
  for (const blocker of blockers) {
    const { id, outcome, state, action, verify, mitigation, workaround, evidence: proof } = blocker;
    const shared = { state, action, verify, mitigation, workaround, proof: proof.map(evidenceKey) };
    const key = JSON.stringify(outcome === "unverified" && proof.length === 1 ? shared : id);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [blocker]);
    else group.push(blocker);
  }
  return [...groups.values()];
}
function groupSection(group, report) {
  const [first] = group;
  if (group.length === 1) return blockerSection(first, report);
  const known = indexBlockers(report);
  const rows2 = group.map((blocker) => [
    `<a id="${decodeURIComponent(known.get(blocker.id)?.anchor ?? "")}"></a>${cell(blocker.title)}`,
    cell(blocker.consequence),
    cell(affectedPhase(blocker, report)),
    hours(blocker.delayHours),
    code(blocker.id)
  ]);
  return stack([
    `### ${count(group.length, "blocker")} not verified: ${inline(first.evidence[0].saw)}`,
    table(["Blocker", "Impact, if it fails", "Affected Phase", "Estimated Delay", "Id"], rows2),
    fields([["Type", PRIORITY[first.priority]], ...remedies(first), ["State", stateText(first)]]),
    "**Evidence**:",
    bullets(evidence(first.evidence, report))
  ]);
}
function blockerSection(blocker, report) {
  return stack([
    `### Blocker: ${inline(blocker.title)}`,
    fields([
      ["Type", PRIORITY[blocker.priority]],
      ...foundText(blocker, report),
      ["Impact", impactText(blocker)],
      ["Affected Phase", inline(affectedPhase(blocker, report))],
      ["Estimated Delay", hours(blocker.delayHours)],
      ...remedies(blocker),
      ...blocker.place === null ? [] : [["Place", placeLink(report, blocker.place)]],
      ["State", stateText(blocker)],
      ["Id", code(blocker.id)]
    ]),
    "**Evidence**:",
    bullets(evidence(blocker.evidence, report))
  ]);
}
function foundText({ id, consequence }, report) {
  const said = (sayings(report).get(id) ?? []).filter((text) => text.replace(/\.$/, "") !== consequence);
  if (said.length === 0) return [];
  const rest = said.length - SAYINGS;
  const more2 = rest > 0 ? ` +${grouped(rest)} more in \`report.json\`.` : "";
  return [["Found", `${said.slice(0, SAYINGS).map(inline).join(" ")}${more2}`]];
}
function sayings(report) {
  const known = indexes3.get(report);
  if (known !== void 0) return known;
  const index = /* @__PURE__ */ new Map();
  for (const { rule, subject, outcome, says } of report.findings) {
    if (outcome !== "fail" && outcome !== "unverified") continue;
    const id = `${rule}:${subject.id}`;
    const said = index.get(id);
    if (said === void 0) index.set(id, [says]);
    else if (!said.includes(says)) said.push(says);
  }
  indexes3.set(report, index);
  return index;
}
var indexes3 = /* @__PURE__ */ new WeakMap();
function impactText({ consequence, outcome }) {
  const isHidden = outcome === "unverified" && !consequence.startsWith("May be hidden");
  return `${inline(consequence)}${isHidden ? " (not verified: it may be so)" : ""}`;
}
function remedies({ mitigation, workaround, action, outcome, verify }) {
  const verifies = outcome === "unverified" && verify !== action;
  return [
    ...mitigation === action ? [] : [["Mitigation", inline(mitigation) || "none"]],
    ["Workaround", workaround === null ? "None" : inline(workaround)],
    ["Recommended Action", inline(action) || "none"],
    ...verifies ? [["Would verify it", inline(verify ?? "not stated")]] : []
  ];
}
function stateText({ state, outcome, waiver }) {
  const kind = outcome === "unverified" ? `${state}, not verified` : state;
  if (waiver === null) return kind;
  return `${kind} until ${inline(waiver.until)} by ${inline(waiver.owner)}: ${inline(waiver.reason)}`;
}
function evidence(proof, report) {
  const shown = proof.slice(0, EVIDENCE_SHOWN).map((one) => {
    const { kind, source, saw, place, observedAt } = one;
    const where = place === void 0 ? "" : ` at ${placeLink(report, place)}`;
    const id = numberOf(report, one);
    const number = id === null ? "" : `${anchored(id)} `;
    return `${number}${kind} ${code(source)}${where}: ${inline(saw)} (${instant(observedAt)})`;
  });
  return proof.length > EVIDENCE_SHOWN ? [...shown, `+${grouped(proof.length - EVIDENCE_SHOWN)} more`] : shown;
}
function resolved({ resolved: gone }) {
  if (gone.length === 0) return "";
  const rows2 = gone.map(({ priority, title, id }) => [priority, cell(title), code(id)]);
  return stack(["## Fixed since the base revision", table(["Priority", "Blocker", "Id"], rows2)]);
}

// src/render/documents/resource.ts
function groupByType(lines) {
  const groups = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const known = groups.get(line.type);
    if (known === void 0) groups.set(line.type, [line]);
    else known.push(line);
  }
  return [...groups].map(([type, list]) => ({ type, lines: list }));
}
function typesTable(groups) {
  const rows2 = groups.map(({ type, lines }) => [cell(type), grouped(lines.length), readinessCounts(lines)]);
  return table(["Type", "Listed", "Status"], rows2);
}
function resourcesTable(lines, blockers) {
  const rows2 = lines.map(({ subject, readiness, blockers: own }) => [
    code(subject.id),
    READINESS[readiness],
    blockerCount(own, blockers)
  ]);
  return table(["Name", "Status", "Blockers"], rows2);
}
function infrastructureSection(line, { report, blockers }) {
  return stack([
    `### ${inline(line.type)}: ${inline(line.subject.id)}`,
    fields([
      ["Status", READINESS[line.readiness]],
      ...rows(line),
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line.subject], blockers: line.blockers })]
    ])
  ]);
}
function dependencySection(line, { report, blockers }) {
  const entries2 = rows(line);
  const fallback = entries2.filter(([label3]) => label3 === "Fallback");
  return stack([
    `### Dependency: ${inline(line.subject.id)}`,
    fields([
      ["Type", inline(line.type)],
      ...entries2.filter(([label3]) => label3 !== "Fallback"),
      ["Status", READINESS[line.readiness]],
      ...fallback.length === 0 ? [["Fallback", "not stated"]] : fallback,
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line.subject], blockers: line.blockers })]
    ])
  ]);
}
function rows(line) {
  return line.rows.filter(({ label: label3 }) => !["Status", "Type", "Blockers"].includes(label3)).map(({ label: label3, value }) => [inline(label3), inline(value) || "–"]);
}

// src/render/documents/dependencies.ts
function renderDependencies(report) {
  const blockers = indexBlockers(report);
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
        lines.length > 1 ? resourcesTable(lines, blockers) : "",
        ...lines.map((line) => dependencySection(line, { report, blockers }))
      ])
    ),
    identitiesSection(report),
    permissionsSection(report),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "dependencies")
    )
  ]);
}
function identitiesSection({ scripts }) {
  const rows2 = scripts.filter(({ actsAs }) => actsAs !== void 0).map(({ path, actsAs = [] }) => [code(path), cell(actsAs.join(", "))]);
  if (rows2.length === 0) return "";
  return stack([
    "## As whom scripts act",
    "The identity that a script takes on, else that of what runs it.",
    table(["Script", "Acts as"], rows2)
  ]);
}
function permissionsSection(report) {
  const statements = permissionsOf(report);
  const [first] = statements;
  if (!first) return "";
  const names = (permissions) => permissions.map(code).join(" ") || "–";
  const rows2 = statements.map(({ scope, needed, lacking, excess, roles }) => [
    cell(`${scope.kind} ${scope.id}`),
    names(needed),
    names(lacking),
    names(excess),
    names(roles)
  ]);
  const role = customRole(report).map(({ path }) => path);
  return stack([
    `## Permissions of ${inline(first.identity ?? "the caller")}`,
    "What the effects of the phase's scripts take, place by place. Not seen is what was not seen to be granted. The tables of permissions and roles behind this were not checked against Google's reference: try the role before the phase starts.",
    table(["Place", "Needed", "Not seen", "Excess", "Smallest roles"], rows2),
    role.length === 0 ? "" : `A custom role with exactly these permissions: ${role.map(code).join(", ")}.`
  ]);
}

// src/render/documents/analysis.ts
var QUESTIONS = [
  {
    name: "BigQuery Access",
    asks: "Can the scripts create, rename and delete tables in the datasets?",
    about: ["dataset"],
    row: "Access"
  },
  {
    name: "GCS Access",
    asks: "Can the scripts read and write the buckets?",
    about: ["bucket"],
    row: "Access"
  },
  { name: "Cloud Run Jobs", asks: "Are the jobs deployed and ready?", about: ["job"], row: "Ready" },
  {
    name: "Service Accounts",
    asks: "Do the accounts exist, with the permissions that the phase needs?",
    about: ["service-account"],
    row: "State"
  },
  { name: "Quotas", asks: "Are the quotas sufficient for the phase?", about: ["quota"], row: null },
  { name: "Cost Monitoring", asks: "Is cost tracking in place?", about: ["budget"], row: null }
];
var SHOWN3 = 6;
function renderAnalysis(report) {
  const open = openBlockers(report);
  const rows2 = QUESTIONS.map(({ name, asks, about, row: row2 }, index) => {
    const lines = report.infrastructure.filter(({ subject }) => about.includes(subject.kind));
    const blockers = open.filter(({ subject }) => about.includes(subject.kind));
    const subjects = report.findings.map(({ subject }) => subject).filter(({ kind }) => about.includes(kind));
    const failed = blockers.filter(({ outcome }) => outcome === "fail").length;
    const unverified = blockers.length - failed;
    return [
      String(index + 1),
      `**${name}**: ${asks}`,
      answer({ name, lines, row: row2, report, blockers, asked: subjects.length > 0 }),
      `${grouped(failed)} failed, ${grouped(unverified)} not verified`,
      citeGround(report, { subjects, blockers: blockers.map(({ id }) => id) })
    ];
  });
  return table(["#", "Question", "Answer", "Blockers", "Evidence"], rows2);
}
function answer(part) {
  const { name, lines, row: row2, report, blockers, asked } = part;
  if (name === "Quotas" && report.forecast.limits.length > 0) return limitsAnswer(report);
  if (lines.length === 0 && blockers.length > 0) {
    const titles = blockers.slice(0, SHOWN3).map(({ title }) => inline(title));
    return [...titles, ...blockers.length > SHOWN3 ? [`+${blockers.length - SHOWN3} more`] : []].join("; ");
  }
  if (lines.length === 0)
    return asked ? "yes: every check of it passed" : "nothing asked: the plan names none";
  const shown = lines.slice(0, SHOWN3).map((line) => {
    const value = line.rows.find(({ label: label3 }) => label3 === row2)?.value;
    return value === void 0 ? code(line.subject.id) : `${code(line.subject.id)} ${inline(value)}`;
  });
  const more2 = lines.length > SHOWN3 ? [`+${lines.length - SHOWN3} more`] : [];
  return `${readinessCounts(lines)}: ${[...shown, ...more2].join("; ")}`;
}
function limitsAnswer({ forecast }) {
  const over = forecast.limits.filter(({ share }) => share > 1);
  const said = forecast.limits.slice(0, SHOWN3).map(({ limit, share }) => `${inline(limit)} ${Math.round(share * 100)} %`);
  return `${over.length === 0 ? "within every limit" : `${grouped(over.length)} over`}: ${said.join("; ")}`;
}

// src/render/documents/infrastructure.ts
function renderInfrastructure(report) {
  const blockers = indexBlockers(report);
  const groups = groupByType(report.infrastructure);
  return frame(report, "infrastructure", [
    stack([
      "## Overview",
      groups.length === 0 ? "The plan declares no infrastructure, so none was checked." : `${count(report.infrastructure.length, "resource")}: ${readinessCounts(report.infrastructure)}. Reached through: ${inline(report.cloud)}${requestsOf(report)}.`,
      typesTable(groups)
    ]),
    stack(["## Required analysis", renderAnalysis(report)]),
    ...groups.map(
      ({ type, lines }) => stack([
        `## ${inline(type)}`,
        lines.length > 1 ? resourcesTable(lines, blockers) : "",
        ...lines.map((line) => infrastructureSection(line, { report, blockers }))
      ])
    ),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "infrastructure")
    )
  ]);
}
function requestsOf({ requests }) {
  const kinds = Object.entries(requests ?? {});
  if (kinds.length === 0) return "";
  const sum2 = kinds.reduce((all, [, times]) => all + times, 0);
  return `, with ${count(sum2, "request")} (${kinds.map(([kind, times]) => `${inline(kind)} ${times}`).join(", ")})`;
}

// src/domain/plain-commands.ts
var PLAIN = new Set(
  `. : [ [[ ]] ! { } alias apk apt apt-get arch awk base64 basename bg break builtin case cat cd chgrp chmod chown cksum cmp column
  command comm continue cp csplit cut date dd declare df diff dirname dirs do done dpkg du echo elif else egrep enable env esac eval exec exit
  expand export expr factor false fg fgrep fi find fmt for function fold free getopt getopts grep groups gunzip gzip hash head history
  hostname id if in install jobs join kill let link ln local logname ls mapfile md5sum mkdir mkfifo mknod mktemp more mount mv
  nice nl nohup nproc numfmt od paste pathchk popd pr printenv printf pushd pwd read readarray readlink readonly
  realpath return rev rm rmdir sed select seq set sha1sum sha256sum sha512sum shift shopt shred shuf sleep sort source split
  stat stdbuf stty sum sync tac tail tar tee test then time timeout times touch tr trap true truncate tsort tty type typeset
  ulimit umask unalias uname unexpand uniq unlink unset until users wait wc which while who whoami xargs yes zcat`.split(
    /\s+/
  )
);
function isPlainCommand(name) {
  return PLAIN.has(name);
}

// src/render/documents/script.ts
var NAMES_SHOWN = 3;
var GROUPS_SHOWN = 8;
var ITEMS_SHOWN = 12;
function scriptSection(line, { report, blockers }) {
  const { fact } = line;
  return stack([
    `### Script: ${inline(fileName(line.path))}`,
    fields([
      ["Status", `${READINESS[line.readiness]} (${fact === null ? "does not exist" : "exists"})`],
      [
        "Location",
        fact === null ? `${code(line.path)} (does not exist)` : placeLink(report, { path: line.path, line: 1 })
      ],
      ["Purpose", inline(line.purpose) || "not stated"],
      ...Object.entries(line.mandates).map(
        ([mandate, says]) => [`${inline(mandate)} ${mandateWord(report, mandate)}`, inline(says)]
      ),
      ...line.operations.length === 0 ? [] : [["Operations", line.operations.map(code).join(", ")]],
      ["Last Modified", lastModified(fact)],
      ["Lines of Code", fact === null ? "none" : count(fact.lines, "line")],
      ["Dependencies", dependencies(fact)],
      ...line.actsAs ? [["Acts As", line.actsAs.map(inline).join(", ")]] : [],
      ["Execution Mode", executionMode(fact)],
      ["Effects", effects(fact, report)],
      ["Cost Estimate", costEstimate(line, report)],
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Recommendation", inline(line.recommendation) || "none"],
      ...limits(fact),
      [
        "Evidence",
        citeGround(report, { subjects: [{ kind: "script", id: line.path }], blockers: line.blockers })
      ]
    ])
  ]);
}
function mandateWord({ names }, mandate) {
  return names.some(({ of, role }) => of === mandate && role === "standard") ? "Compliance" : "Ready";
}
function costEstimate({ operations }, { forecast }) {
  const known = forecast.operations.filter(
    ({ operation, costUsd }) => operations.includes(operation) && costUsd !== null
  );
  return known.map(({ operation, costUsd }) => `${cost(costUsd)} (${code(operation)})`).join(", ") || "not estimated";
}
function lastModified(fact) {
  if (fact === null) return "does not exist";
  if (fact.lastCommit === null) return "not known (no commit of it was found)";
  const { at, sha, author } = fact.lastCommit;
  return `${instant(at)} (${code(sha.slice(0, 12))}, ${inline(author)})`;
}
function effects(fact, report) {
  if (fact === null) return "none, the script does not exist";
  const groups = groupEffects(fact.effects);
  if (groups.length === 0)
    return fact.complete ? "none found" : "none found, but part of the file could not be read";
  const shown = groups.slice(0, GROUPS_SHOWN).map((group) => effectGroup(group, { fact, report })).join("; ");
  return groups.length > GROUPS_SHOWN ? `${shown}; +${groups.length - GROUPS_SHOWN} more kinds` : shown;
}
function effectGroup({ verb, kind, guard, list }, { fact, report }) {
  const names = list.slice(0, NAMES_SHOWN).map(effectName);
  const more2 = list.length > NAMES_SHOWN ? [`+${grouped(list.length - NAMES_SHOWN)} more`] : [];
  const open = list.filter(({ exact }) => !exact).length;
  const notes2 = [
    ...guard === null ? [] : [inline(guard)],
    ...open === 0 ? [] : [`${count(open, "name")} not fully known: ${causes(list)}`]
  ];
  const note = notes2.length === 0 ? "" : `, ${notes2.join("; ")}`;
  const [first] = list;
  const at = first === void 0 ? "" : ` at ${lineLink(report, { path: fact.path, line: first.line })}`;
  return `${verb} ${resources(kind, list.length)} (${[...names, ...more2].join(", ")})${at}${note}`;
}
function effectName({ name, to }) {
  return to === void 0 ? code(name) : `${code(name)} → ${code(to)}`;
}
function causes(list) {
  const all = [...new Set(list.flatMap(({ holes }) => holes.map(({ cause }) => cause)))];
  const shown = all.slice(0, 3).map(inline).join(", ") || "cause not found";
  return all.length > 3 ? `${shown}, +${all.length - 3} more` : shown;
}
function dependencies(fact) {
  if (fact === null) return "not known";
  if (!isProgram(fact)) return "not applicable";
  const packages = fact.imports.flatMap(
    ({ distribution, module, origin }) => origin === "third-party" ? [distribution ?? `${module} (provider not known)`] : []
  );
  const calls = fact.calls.map(({ path }) => path);
  const all = [.../* @__PURE__ */ new Set([...packages, ...fact.tools.filter((tool) => !isPlainCommand(tool)), ...calls])];
  if (all.length === 0) return "None beyond the standard library";
  const shown = all.slice(0, ITEMS_SHOWN).map(inline).join(", ");
  return all.length > ITEMS_SHOWN ? `${shown}, +${all.length - ITEMS_SHOWN} more` : shown;
}
function isProgram({ language }) {
  return language === "python" || language === "shell";
}
function executionMode(fact) {
  if (fact === null) return "not known";
  if (!isProgram(fact)) return "not applicable";
  const mode = fact.execution === "parallel" ? "Parallel" : "Sequential";
  const flag = fact.flags.find((name) => /worker|parallel|concurren|thread|process|jobs/i.test(name));
  const how = flag === void 0 ? mode : `${mode} (${code(flag)} flag)`;
  return fact.interactive ? `${how}; waits for a person` : how;
}
function limits(fact) {
  if (fact === null) return [];
  const faults = fact.syntax.map(({ line, message }) => `line ${line}: ${message}`);
  const said = [
    ...faults.length === 0 ? [] : [["Syntax", faults.slice(0, 5).map(inline).join("; ")]],
    ...fact.limits.length === 0 ? [] : [["Not seen", fact.limits.slice(0, 5).map(inline).join("; ")]]
  ];
  if (fact.complete || said.some(([label3]) => label3 === "Not seen")) return said;
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
  const blockers = indexBlockers(report);
  const detailed = new Set(
    [
      ...report.scripts.filter(({ wanted }) => wanted),
      ...report.scripts.filter(({ wanted }) => !wanted).slice(0, UNWANTED_SECTIONS)
    ].map(({ path }) => path)
  );
  return frame(report, "inventory", [
    stack(["## Overview", overview(report, families)]),
    ...families.map((family) => familySection({ ...family, detailed, blockers, report })),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "scripts")
    )
  ]);
}
function groupByFamily(lines) {
  const families = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const known = families.get(line.family);
    if (known === void 0) families.set(line.family, [line]);
    else known.push(line);
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
  const { name, lines, detailed, blockers, report } = family;
  const sections = lines.filter(({ path }) => detailed.has(path));
  const hidden = lines.length - sections.length;
  return stack([
    `## Family: ${inline(name)}`,
    familyTable(lines, blockers),
    ...sections.map((line) => scriptSection(line, { report, blockers })),
    hidden === 0 ? "" : `${count(hidden, "more script")} that the plan does not name; \`report.json\` holds them in full.`
  ]);
}
function familyTable(lines, blockers) {
  const rows2 = lines.slice(0, OVERVIEW_ROWS).map((line) => [
    code(line.path),
    READINESS[line.readiness],
    line.fact === null ? "–" : grouped(line.fact.lines),
    effectCounts(line.fact),
    blockerCount(line.blockers, blockers)
  ]);
  const hidden = lines.length - rows2.length;
  return stack([
    table(["Script", "Status", "Lines", "Effects", "Blockers"], rows2),
    hidden === 0 ? "" : `+${grouped(hidden)} more`
  ]);
}

// src/render/documents/execution.ts
var STEPS = 30;
var ALONE = 3;
var RUNS = 40;
var HAZARDS = 30;
var SOURCES = 4;
function executionSection({ simulation }) {
  const { operations, steps, hazards, tablesBefore, tablesAfter, unknown } = simulation;
  if (operations.length === 0) return "";
  const blocked = steps.filter(({ state }) => state === "blocked").length;
  return stack([
    "## Plan of execution",
    `Played through on the catalogue: ${count(steps.length, "step")}, ${grouped(blocked)} blocked; ${count(tablesBefore, "table")} before, ${grouped(tablesAfter)} after what can run.`,
    table(
      ["Operation", "After", "Steps", "Blocked", "Second run after a failure", "Rollback"],
      operations.map(operationRow)
    ),
    stepsTable(steps),
    hazardsTable(hazards),
    unknown.length === 0 ? "" : stack(["### Not simulated", bullets(unknown.map(inline))])
  ]);
}
function operationRow(line) {
  const { operation, after, steps, blocked, rerun, rollback } = line;
  return [
    code(operation),
    after.map(code).join(", ") || "–",
    grouped(steps),
    grouped(blocked),
    rerun.replace("-", " "),
    rollback.replace("-", " ")
  ];
}
function stepsTable(steps) {
  if (steps.length === 0) return "";
  if (steps.length <= STEPS) {
    const head = ["#", "Operation", "Does", "From", "To", "State", "Undone by"];
    return stack(["### Steps in order", table(head, steps.map(stepRow))]);
  }
  const runs = runsOf(steps).flatMap((run) => run.length <= ALONE ? run.map((step) => [step]) : [run]);
  const hidden = runs.slice(RUNS).reduce((sum2, run) => sum2 + run.length, 0);
  return stack([
    "### Steps in order",
    table(
      ["#", "Operation", "Does", "Steps", "First", "Last", "State", "First undone by"],
      runs.slice(0, RUNS).map(runRow)
    ),
    `${hidden > 0 ? `+${count(hidden, "more step")}. ` : ""}Every single step is in \`report.json\` under \`simulation.steps\`.`
  ]);
}
function runsOf(steps) {
  const runs = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run !== void 0 && kindOf(run[0]) === kindOf(step)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}
function kindOf({ operation, dataset, verb, state, hazard }) {
  return [operation, dataset, verb, state, hazard].join("\n");
}
function runRow(run) {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return [
    run.length === 1 ? grouped(first.order) : `${grouped(first.order)}-${grouped(last.order)}`,
    code(first.operation),
    first.verb.replace("-", " "),
    grouped(run.length),
    moveText(first),
    run.length === 1 ? "–" : moveText(last),
    stateText2(first),
    inverseText(first)
  ];
}
function moveText({ from, to }) {
  const target = to === null ? "" : code(to);
  return [sourcesText(from), target].filter((part) => part !== "").join(" → ") || "–";
}
function stepRow(step) {
  const { order, operation, verb, from, to } = step;
  return [
    grouped(order),
    code(operation),
    verb.replace("-", " "),
    sourcesText(from) || "–",
    to === null ? "–" : code(to),
    stateText2(step),
    inverseText(step)
  ];
}
function sourcesText(from) {
  const rest = from.length - SOURCES;
  return `${from.slice(0, SOURCES).map(code).join(", ")}${rest > 0 ? ` +${rest}` : ""}`;
}
function stateText2({ state, hazard }) {
  return hazard === null ? state : `${state}: ${hazard.replaceAll("-", " ")}`;
}
function inverseText({ inverse, state }) {
  return inverse === null && state === "blocked" ? "–" : cell(inverse ?? "nothing");
}
function hazardsTable(hazards) {
  if (hazards.length === 0) return "";
  const ordered = [...hazards.filter(({ blocks }) => blocks), ...hazards.filter(({ blocks }) => !blocks)];
  const hidden = hazards.length - HAZARDS;
  return stack([
    "### Hazards",
    table(
      ["Operation", "Hazard", "Blocks steps", "What is the case"],
      ordered.slice(0, HAZARDS).map(({ operation, kind, blocks, says }) => [
        code(operation),
        kind.replaceAll("-", " "),
        blocks ? "yes" : "no",
        cell(says)
      ])
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\` under \`simulation.hazards\`.` : ""
  ]);
}

// src/render/documents/forecast.ts
function forecastSection(report) {
  const { forecast, verdict: verdict3 } = report;
  const { durationMinutes, costUsd, tightestQuota, operations, limits: limits2, unknown } = forecast;
  return stack([
    "## Forecast",
    fields([
      ["Duration of the phase's own work", duration(durationMinutes)],
      ["Cost", cost(costUsd)],
      ["Budget", budgetText(forecast)],
      ["Tightest quota", tightestQuota === null ? "none known" : inline(tightestQuota)],
      goEntry(report),
      ["Risk", verdict3.risk]
    ]),
    operations.length === 0 ? "" : stack([
      table(
        ["Operation", "Statements", "Duration", "Bytes billed", "Cost"],
        operations.map(operationRow2)
      ),
      "The low duration is the longest chain of operations that need one another; the high one is all of them, one after the other.",
      restsOn(operations)
    ]),
    limits2.length === 0 ? "" : stack([
      "### Limits",
      table(["Limit", "Allowed", "Needed at most", "Share", "Known from"], limits2.map(limitRow)),
      limits2.some(({ known }) => known === "documented") ? "What is documented was not verified: no API tells these limits." : ""
    ]),
    unknown.length === 0 ? "" : stack(["### Not forecast", bullets(unknown.map(inline))])
  ]);
}
function budgetText({ budgetUsd, costUsd }) {
  if (budgetUsd === null) return "the plan names none";
  const budget = `${grouped(budgetUsd)} USD`;
  if (costUsd === null) return `${budget}; whether it suffices cannot be told`;
  if (costUsd.low > budgetUsd) return `${budget}, exceeded by the forecast`;
  return costUsd.high > budgetUsd ? `${budget}, which the high figure exceeds` : `${budget}, enough for what is known`;
}
function operationRow2(line) {
  const { operation, statements, durationMinutes, bytes, costUsd } = line;
  return [
    code(operation),
    durationMinutes === null ? "not known" : grouped(statements),
    duration(durationMinutes),
    bytes === null ? "not known" : spanText(bytes, gigabytes),
    cost(costUsd)
  ];
}
function restsOn(operations) {
  const grounds = /* @__PURE__ */ new Map();
  for (const { operation, basis } of operations) {
    for (const ground of basis) {
      const known2 = grounds.get(ground);
      if (known2 === void 0) grounds.set(ground, [operation]);
      else known2.push(operation);
    }
  }
  if (grounds.size === 0) return "";
  const known = operations.filter(({ basis }) => basis.length > 0).length;
  const rows2 = [...grounds].map(([ground, own]) => [
    cell(ground),
    own.length === known && known > 1 ? "all of them" : own.map(code).join(", ")
  ]);
  return stack(["### What the figures rest on", table(["Ground", "Operations"], rows2)]);
}
function limitRow({ limit, allowed, needed, unit, share, known, source }) {
  return [
    cell(limit),
    `${amount(allowed)} ${inline(unit)}`,
    amount(needed),
    share > 0 && share < 1e-3 ? "under 0.1 %" : `${Math.round(share * 1e3) / 10} %`,
    cell(known === "read" ? `read: ${source}` : `documented: ${source}`)
  ];
}
function spanText({ low, high }, text) {
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}
function gigabytes(bytes) {
  return bytes === 0 ? "0" : `${amount(bytes / 1e9)} GB`;
}
function amount(number) {
  return number >= 100 ? grouped(Math.round(number)) : String(Math.round(number * 100) / 100);
}

// src/render/documents/operation.ts
function existence({ script, scriptExists }) {
  if (script === null) return "No: the plan names no script";
  return `${scriptExists ? "Yes" : "No"}: ${code(script)}`;
}
function timeToCreate({ scriptExists, effort }) {
  if (scriptExists) return "exists";
  return effort.highHours > 0 ? hours({ low: effort.lowHours, high: effort.highHours }) : "not estimated";
}
function tableCounts({ expected, found }) {
  const seen = found === null ? "not counted" : `${grouped(found)} found`;
  return expected === null ? seen : `${grouped(expected)} expected, ${seen}`;
}

// src/render/documents/questions.ts
var LINKED = 6;
function questionsSection(report) {
  const { verdict: verdict3, phase } = report;
  if (verdict3.answers.length === 0) return "";
  return stack([
    "## Can it start?",
    fields([
      [
        "Can it start on its date?",
        `${decisionMark(report)} ${verdict3.decision === "GO" ? "Yes" : "No"}, ${decisionText(report)} for ${inline(phase.starts)}`
      ],
      ["Risk", verdict3.risk],
      goEntry(report),
      ["Takes", forecastText(report) || "not estimated"],
      ["Checked", coverageText(report)]
    ]),
    ...verdict3.answers.map((answer2, index) => answerText(report, { answer: answer2, number: index + 1 }))
  ]);
}
function answerText(report, { answer: answer2, number }) {
  return stack([
    `### Question ${number}: ${inline(answer2.question)}`,
    inline(answer2.answer),
    restsOn2(report, answer2.blockers)
  ]);
}
function restsOn2(report, ids) {
  if (ids.length === 0) return "";
  const known = indexBlockers(report);
  const rest = ids.length - LINKED;
  const shown = ids.slice(0, LINKED).map((id) => linkOf(id, known.get(id)));
  const more2 = rest > 0 ? `; [+${grouped(rest)} more](${url(documentName(report, "blockers"))}#summary)` : "";
  return `Rests on: ${shown.join("; ")}${more2}`;
}
function linkOf(id, blocker) {
  if (blocker?.href === void 0) return code(id);
  return `[${linkText(blocker.title)}](${blocker.href}) (${blocker.priority})`;
}

// src/render/documents/reconciliation.ts
var TABLES_SHOWN = 20;
var NAMED2 = 5;
var DIRECTION = {
  "as-expected": "as expected",
  "within-tolerance": "within the tolerance",
  fewer: "fewer than expected",
  more: "more than expected",
  none: "none found"
};
function reconciliationSection({ reconciliation, simulation }) {
  if (reconciliation.length === 0) return "";
  return stack([
    "## Reconciliation",
    table(
      [
        "Mandate",
        "Dataset",
        "Tables",
        "Compliant",
        "Exceptions",
        "Violations",
        "Claimed",
        "Unclaimed",
        "Claimed twice"
      ],
      reconciliation.map(countsRow)
    ),
    bullets(reconciliation.flatMap(compliantText)),
    claimsTable(simulation.operations),
    bullets(reconciliation.flatMap(totalText)),
    ...reconciliation.map(unclaimedTable),
    ...reconciliation.map(claimedTwiceTable)
  ]);
}
function countsRow({ mandate, dataset, counts }) {
  if (counts === null) return [code(mandate), code(dataset), "not read", ...Array(6).fill("–")];
  const compliant = Object.values(counts.compliant).reduce((sum2, number) => sum2 + number, 0);
  const { tables, exceptions, violations, claimed, unclaimed, claimedTwice } = counts;
  const numbers = [tables, compliant, exceptions, violations, claimed, unclaimed, claimedTwice];
  return [code(mandate), code(dataset), ...numbers.map(grouped)];
}
function compliantText({ mandate, counts }) {
  if (counts === null) return [];
  const each = Object.entries(counts.compliant).filter(([, number]) => number > 0);
  if (each.length === 0) return [];
  return [
    `${inline(mandate)}, tables that comply by template: ${each.map(([id, number]) => `${code(id)} ${grouped(number)}`).join(", ")}.`
  ];
}
function claimsTable(operations) {
  return table(
    ["Operation", "Expected", "Found", "Tolerance", "Result"],
    operations.flatMap(
      ({ operation, claim }) => claim === null ? [] : [
        [
          code(operation),
          grouped(claim.expected),
          grouped(claim.found),
          grouped(claim.tolerance),
          DIRECTION[claim.direction]
        ]
      ]
    )
  );
}
function totalText({ mandate, total }) {
  if (total === null) return [];
  const { stated, summed, claimed } = total;
  const found = claimed === null ? "" : `; the catalogue has ${grouped(claimed)} of them`;
  const sense = stated === summed ? "as its operations do" : `its operations add up to ${grouped(summed)}`;
  return [`${inline(mandate)}: the phase states ${count(stated, "table")}, ${sense}${found}.`];
}
function unclaimedTable({ mandate, unclaimed }) {
  if (unclaimed.length === 0) return "";
  return stack([
    `### Violations of ${inline(mandate)} that no operation claims`,
    table(
      ["Table", "Nearest template", "What keeps it from matching"],
      unclaimed.slice(0, TABLES_SHOWN).map(({ table: name, nearest, differs = "" }) => [
        code(name),
        nearest === null ? "none is near" : code(nearest),
        cell(differs)
      ])
    ),
    more(unclaimed.length)
  ]);
}
function claimedTwiceTable({ mandate, claimedTwice }) {
  if (claimedTwice.length === 0) return "";
  const groups = /* @__PURE__ */ new Map();
  for (const { table: name, operations } of claimedTwice) {
    const claimants = operations.map(code).join(", ");
    const group = groups.get(claimants) ?? { claimants, tables: [] };
    group.tables.push(name);
    groups.set(claimants, group);
  }
  return stack([
    `### Tables of ${inline(mandate)} that several operations claim`,
    table(
      ["Operations", "Tables", "Which"],
      [...groups.values()].slice(0, TABLES_SHOWN).map(({ claimants, tables }) => [claimants, grouped(tables.length), someOf(tables)])
    ),
    more(groups.size)
  ]);
}
function someOf(names) {
  const rest = names.length - NAMED2;
  return `${names.slice(0, NAMED2).map(code).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more in \`report.json\`` : ""}`;
}
function more(number) {
  return number > TABLES_SHOWN ? `+${grouped(number - TABLES_SHOWN)} more in \`report.json\`.` : "";
}

// src/render/documents/scenarios.ts
var LINKED2 = 4;
function scenariosSection(report) {
  const { scenarios, verdict: verdict3, phase, schedule } = report;
  if (scenarios.length === 0) return "";
  const known = indexBlockers(report);
  return stack([
    "## What changes if",
    table(
      ["If", "Verdict", "Risk", "Earliest GO", `Still at or above ${phase.gate}`, "Without"],
      [
        [
          "nothing changes: this is the verdict",
          `**${verdict3.decision}**`,
          verdict3.risk,
          datesText(verdict3.earliestGo),
          grouped(schedule.tasks.length),
          "–"
        ],
        ...scenarios.map((scenario) => scenarioRow(scenario, known))
      ]
    ),
    "Only the first row decides. `phasegate audit --assume-resolved ID,ID` adds a row of your own."
  ]);
}
function scenarioRow(scenario, known) {
  const { assumes, asked, decision: decision2, risk, earliestGo: earliestGo2, standing, without } = scenario;
  return [
    asked ? `**${cell(assumes)}**` : cell(assumes),
    decision2,
    risk,
    datesText(earliestGo2),
    grouped(standing),
    withoutText(scenario, known) || count(without.length, "blocker")
  ];
}
function withoutText({ without }, known) {
  const rest = without.length - LINKED2;
  const shown = without.slice(0, LINKED2).map((id) => {
    const blocker = known.get(id);
    return blocker?.href === void 0 ? code(id) : `[${linkText(blocker.title)}](${blocker.href})`;
  });
  return rest > 0 ? `${shown.join("; ")}; +${grouped(rest)} more` : shown.join("; ");
}

// src/render/documents/schedule.ts
var TASKS_SHOWN = 40;
var FIRST_TASKS = 4;
var BARS = 40;
var BAR_CHARS = 60;
function scheduleSection(report) {
  const { tasks, team, criticalPath } = report.schedule;
  const known = indexBlockers(report);
  if (tasks.length === 0) return "";
  const hidden = tasks.length - TASKS_SHOWN;
  const shown = tasks.slice(0, TASKS_SHOWN);
  return stack([
    "## Schedule until a GO",
    `${count(tasks.length, "blocker")} at or above the gate, shared by ${people(team.people)} of ${team.hoursPerDay} hours a day, Monday to Friday from 9:00 UTC, each by its high effort.`,
    fields([
      ["What to do first", firstTasks(tasks, known)],
      [
        "Earliest GO",
        `${earliestGo(report)}. No team can be done before the first date; whatever the order, a team without idle people is done by the last.`
      ],
      ["This schedule ends", instant(lastEnd(tasks))],
      [
        "Critical path",
        `${count(criticalPath.length, "task")}, marked **bold**: a delay of one delays the end.`
      ]
    ]),
    ganttOf(tasks),
    table(
      ["#", "What to do", "Person", "Begins", "Ends", "Effort", "After"],
      shown.map((task, index) => taskRow(task, { index, tasks, known }))
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\` under \`schedule.tasks\`.` : ""
  ]);
}
function lastEnd(tasks) {
  return tasks.map(({ ends: ends2 }) => ends2).sort().at(-1) ?? "";
}
function firstTasks(tasks, known) {
  const persons = [...new Set(tasks.map(({ person }) => person))].sort((a, b) => a - b);
  const first = persons.flatMap((person) => tasks.find((task) => task.person === person) ?? []);
  const rest = first.length - FIRST_TASKS;
  const named = first.slice(0, FIRST_TASKS).map((task) => nameOf2(task, known));
  return `${named.join("; ")}${rest > 0 ? `; +${grouped(rest)} more` : ""}`;
}
function nameOf2({ blocker, title }, known) {
  const href = known.get(blocker)?.href;
  return href === void 0 ? cell(title) : `[${linkText(title)}](${href})`;
}
function people(number) {
  return number === 1 ? "1 person" : `${number} people`;
}
function taskRow(task, seen) {
  const { index, tasks, known } = seen;
  const name = nameOf2(task, known);
  const after = task.after.map((id) => tasks.findIndex(({ blocker }) => blocker === id) + 1);
  return [
    String(index + 1),
    task.critical ? `**${name}**` : name,
    String(task.person),
    instant(task.begins),
    instant(task.ends),
    hours(task.hours),
    after.map(String).join(", ") || "–"
  ];
}
function ganttOf(tasks) {
  const drawn = tasks.filter(({ begins, ends: ends2 }) => begins < ends2).slice(0, BARS);
  if (drawn.length === 0) return "";
  const persons = [...new Set(drawn.map(({ person }) => person))].sort((a, b) => a - b);
  const numbers = new Map(tasks.map((task, index) => [task, index + 1]));
  return [
    "```mermaid",
    "gantt",
    "  dateFormat YYYY-MM-DDTHH:mm",
    "  axisFormat %m-%d",
    ...persons.flatMap((person) => [
      `  section Person ${person}`,
      ...drawn.filter((task) => task.person === person).map((task) => bar(task, numbers.get(task) ?? 0))
    ]),
    "```"
  ].join("\n");
}
function bar({ title, begins, ends: ends2, critical }, number) {
  return `  ${number} ${barName(title)} :${critical ? "crit, " : ""}t${number}, ${begins.slice(0, 16)}, ${ends2.slice(0, 16)}`;
}
function barName(title) {
  const plain2 = oneLine(title).replace(/[^\p{L}\p{N} ./_-]+/gu, " ").replace(/ +/g, " ").trim();
  return Array.from(plain2).slice(0, BAR_CHARS).join("");
}

// src/render/documents/readiness.ts
function renderReadiness(report) {
  const blockers = indexBlockers(report);
  return frame(report, "readiness", [
    questionsSection(report),
    stack(["## Operations", operationsTable(report.operations)]),
    ...report.operations.map(
      (operation, index) => operationSection({ operation, number: index + 1, blockers, report })
    ),
    phaseScripts(report),
    analysis(report, blockers),
    reconciliationSection(report),
    executionSection(report),
    forecastSection(report),
    scheduleSection(report),
    scenariosSection(report),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "readiness")
    )
  ]);
}
function operationsTable(operations) {
  if (operations.length === 0) return "The plan names no operation of this phase.";
  const rows2 = operations.map((operation, index) => [
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
    `${count(operations.length, "operation")}: ${readinessCounts(operations)}.`,
    table(["#", "Operation", "Kind", "Status", "Tables", "Time to create", "Risk", "Needs"], rows2)
  ]);
}
function operationSection(part) {
  const { operation, number, blockers, report } = part;
  return stack([
    `### ${number}. ${inline(operation.id)}: ${inline(operation.title)}`,
    fields([
      ["Status", READINESS[operation.readiness]],
      ["Does it exist?", existence(operation)],
      ["How long to create?", timeToCreate(operation)],
      ["Tables", tableCounts(operation)],
      ["Needs", operation.needs.map(code).join(", ") || "nothing before it"],
      ["Risk", operation.risk],
      ["Blockers", blockerNames(operation.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: subjectsOf(operation), blockers: operation.blockers })]
    ])
  ]);
}
function subjectsOf({ id, script }) {
  return [{ kind: "operation", id }, ...script === null ? [] : [{ kind: "script", id: script }]];
}
function phaseScripts({ scripts, operations }) {
  const carried = new Set(operations.map(({ script }) => script));
  const rows2 = scripts.filter(({ wanted, path }) => wanted && !carried.has(path)).map(({ path, family, readiness, recommendation }) => [
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
function analysis({ operations }, known) {
  const ready = operations.filter(({ readiness }) => readiness === "READY");
  const present = operations.filter(({ scriptExists, readiness }) => scriptExists && readiness !== "READY");
  const absent = operations.filter(({ scriptExists }) => !scriptExists);
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
      operations.map(({ id, risk, readiness, blockers }) => [
        code(id),
        risk,
        READINESS[readiness],
        blockerCount(blockers, known)
      ])
    ) || "No operation to assess."
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
var STEPS2 = 6;
var REASONS2 = 3;
var TEXT_CHARS4 = 160;
var CELL_CHARS = 90;
var ANSWER_CITES = 3;
var ANSWER_CHARS = 320;
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
  const { risk, reasons } = report.verdict;
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)}`,
    fields([
      [
        "Can it start on its date?",
        `${report.verdict.decision === "GO" ? "Yes" : "No"}, ${inline(report.phase.starts)}`
      ],
      ["Risk", risk],
      goEntry(report),
      ["Blockers", countsText(report)],
      ["Forecast", forecastText(report) || "not estimated"]
    ]),
    bullets([
      ...reasons.slice(0, REASONS2).map(short2),
      ...reasons.length > REASONS2 ? [`+${reasons.length - REASONS2} more`] : []
    ])
  ]);
}
function topBlockers(report) {
  const open = foldUnverified(openBlockers(report));
  const waived = waivedBlockers(report);
  const rows2 = open.slice(0, TOP_BLOCKERS).map((blocker) => [
    blocker.priority,
    cell(clip(blocker.title, CELL_CHARS)),
    OUTCOME[blocker.outcome],
    cell(clip(blocker.consequence, CELL_CHARS)),
    hours(blocker.delayHours),
    citation(report, blocker)
  ]);
  const hidden = sumOf(open.slice(TOP_BLOCKERS).map(({ number }) => number));
  return stack([
    "## Top blockers",
    table(["Priority", "Blocker", "Outcome", "Impact", "Delay", "Evidence"], rows2) || "No blocker stands.",
    hidden === 0 ? "" : `+${grouped(hidden)} more in the [Execution Blocker Analysis](${url(documentName(report, "blockers"))}).`,
    waived.length === 0 ? "" : `${count(waived.length, "blocker")} waived: ${waivers(waived)}.`,
    report.waiverNotes.length === 0 ? "" : bullets(report.waiverNotes.slice(0, 3).map((note) => `Waiver not applied: ${short2(note)}`))
  ]);
}
function citation(report, { evidence: evidence2 }) {
  return toBlockers(report, cite(report, evidence2)) || "–";
}
function toBlockers(report, citation2) {
  return citation2.replaceAll("](#", `](${url(documentName(report, "blockers"))}#`);
}
function waivers(waived) {
  const shown = waived.slice(0, 5).map(
    ({ title, waiver }) => `${short2(title)}${waiver === null ? "" : ` until ${inline(waiver.until)} by ${inline(waiver.owner)}`}`
  );
  return waived.length > 5 ? `${shown.join("; ")}; +${waived.length - 5} more` : shown.join("; ");
}
function questions(report) {
  const { verdict: verdict3 } = report;
  const known = indexBlockers(report);
  if (verdict3.answers.length === 0) return "";
  return stack([
    "## Critical questions",
    numbered(
      verdict3.answers.slice(0, 8).map(({ question, answer: answer2, blockers }) => {
        const rests = blockers.slice(0, ANSWER_CITES).flatMap((id) => known.get(id)?.evidence[0] ?? []);
        const numbers = toBlockers(report, cite(report, rests));
        return `**${short2(question)}** ${inline(clip(answer2, ANSWER_CHARS))}${numbers === "" ? "" : ` ${numbers}`}`;
      })
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
  const actions = foldUnverified(openBlockers(report)).map(
    (blocker) => blocker.outcome === "unverified" && blocker.verify !== null ? `${blocker.title}. ${blocker.verify}` : namedAction(blocker)
  );
  const steps = [...new Set(actions.filter((action) => action !== ""))].slice(0, STEPS2);
  const last = report.verdict.decision === "GO" ? `Start ${cell(report.phase.id)} on ${inline(report.phase.starts)}.` : "Run the audit again.";
  return stack(["## Next steps", numbered([...steps.map(short2), last])]);
}
function short2(text) {
  return cell(clip(text, TEXT_CHARS4));
}
function sumOf(numbers) {
  return numbers.reduce((sum2, number) => sum2 + number, 0);
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
  "reconciliation",
  "simulation",
  "forecast",
  "schedule",
  "scenarios",
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
var LINE_LIMIT_CHARS = 300;
var RANK = new Map(FIRST.map((name, index) => [name, index]));
function renderJson(report) {
  return `${write(report, { margin: "", isListed: false })}
`;
}
function write(value, { margin, isListed }) {
  if (!isNested(value)) return JSON.stringify(value) ?? "null";
  const line = isListed && !holdsNested(value) ? JSON.stringify(value, inOrder) : null;
  if (line !== null && line.length <= LINE_LIMIT_CHARS) return line;
  const inner = `${margin}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = Array.isArray(value) ? value.map((item) => write(item, { margin: inner, isListed: true })) : membersOf(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${write(member, { margin: inner, isListed: false })}`
  );
  if (items.length === 0) return `${open}${close}`;
  return `${open}
${inner}${items.join(`,
${inner}`)}
${margin}${close}`;
}
function holdsNested(value) {
  return Object.values(value).some(
    (member) => isNested(member) && !(Array.isArray(member) && !member.some(isNested))
  );
}
function isNested(value) {
  return typeof value === "object" && value !== null;
}
function inOrder(_, value) {
  return isNested(value) && !Array.isArray(value) ? Object.fromEntries(membersOf(value)) : value;
}
function membersOf(value) {
  return Object.entries(value).filter(([, member]) => member !== void 0).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}
function rank(name) {
  return RANK.get(name) ?? FIRST.length;
}

// src/render/junit.ts
var TEXT_CHARS5 = 4e3;
function renderJunit(report) {
  const blockers = new Map(report.blockers.map((blocker) => [blocker.id, blocker]));
  const families = [...new Set(report.findings.map(({ family }) => family))].sort();
  const suites = families.map((family) => {
    const cases = report.findings.filter((finding) => finding.family === family).map((finding) => ({ finding, mark: markOf(finding, { blockers, gate: report.phase.gate }) }));
    return suite(family, { cases, report });
  });
  const name = attribute(`phasegate ${report.phase.id}: ${report.verdict.decision}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}">
${suites.join("")}</testsuites>
`;
}
function suite(family, { cases, report }) {
  const number = (kind) => cases.filter(({ mark }) => mark?.kind === kind).length;
  const time = new Date(report.at).toISOString().slice(0, 19);
  const head = `  <testsuite name="${attribute(family)}" tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}" skipped="${number("skipped")}" time="0" timestamp="${time}">`;
  return `${head}
${cases.map(testCase).join("")}  </testsuite>
`;
}
function testCase({ finding, mark }) {
  const { rule, family, subject, says, evidence: evidence2, place } = finding;
  const at = place === void 0 ? "" : ` file="${attribute(place.path)}" line="${Math.max(1, place.line)}"`;
  const open = `    <testcase classname="${attribute(`${family}.${rule}`)}" name="${attribute(subject.id)}" time="0"${at}`;
  if (mark === null) return `${open}/>
`;
  const seen = evidence2.map(({ kind, source, saw }) => `${kind} ${source}: ${saw}`);
  const body = [says, ...seen].map((line) => attribute(line)).join("\n");
  const type = mark.kind === "skipped" ? "" : ` type="${attribute(mark.type)}"`;
  return `${open}>
      <${mark.kind} message="${attribute(mark.message)}"${type}>${body}</${mark.kind}>
    </testcase>
`;
}
function markOf(finding, { blockers, gate }) {
  if (finding.outcome === "pass") return null;
  const blocker = blockers.get(`${finding.rule}:${finding.subject.id}`);
  if (finding.outcome === "not-applicable" || blocker === void 0)
    return { kind: "skipped", type: "", message: OUTCOME[finding.outcome] };
  const { priority, title, consequence, waiver, verify } = blocker;
  if (waiver !== null && blocker.state === "waived")
    return {
      kind: "skipped",
      type: "",
      message: `waived until ${waiver.until} by ${waiver.owner}: ${waiver.reason}`
    };
  if (priority > gate)
    return { kind: "skipped", type: "", message: `below the gate (${gate}): ${priority} ${title}` };
  return finding.outcome === "unverified" ? { kind: "error", type: PRIORITY[priority], message: `not verified: ${verify ?? title}` } : { kind: "failure", type: PRIORITY[priority], message: consequence };
}
function attribute(text) {
  return oneLine(clip(text, TEXT_CHARS5)).replace(/[\ufffe\uffff]/g, "�").replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

// src/render/generated/page.ts
var PAGE_SCRIPT = [
  "",
  '"use strict";',
  "(() => {",
  "  // src/page/dom.ts",
  "  function el(tag, parts = {}) {",
  "    let element = document.createElement(tag);",
  "    parts.class !== void 0 && (element.className = parts.class), parts.text !== void 0 && (element.textContent = parts.text);",
  "    for (let [name, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(name, value);",
  "    for (let child of parts.children ?? []) child !== null && element.append(child);",
  "    let { onClick } = parts;",
  '    return onClick !== void 0 && element.addEventListener("click", onClick), element;',
  "  }",
  "  function breakable(text) {",
  "    return text.split(/(?<=[/_@=&?])(?=[^\\s/])|(?<=[A-Za-z]\\.)(?=[A-Za-z])/).flatMap(",
  '      (piece, index) => index === 0 ? [document.createTextNode(piece)] : [el("wbr"), document.createTextNode(piece)]',
  "    );",
  "  }",
  "  function byId(id) {",
  "    let found = document.getElementById(id);",
  "    if (found === null) throw new Error(`the page has no #${id}`);",
  "    return found;",
  "  }",
  "  function opener(text, onClick) {",
  '    return el("button", {',
  '      class: "opener",',
  "      children: breakable(text),",
  '      attributes: { type: "button" },',
  "      onClick",
  "    });",
  "  }",
  "  function placeLink(place) {",
  '    let code = el("code", { children: breakable(place.text) });',
  '    return place.href === null || !/^https?:\\/\\//.test(place.href) ? code : el("a", { attributes: { href: place.href, rel: "noreferrer noopener" }, children: [code] });',
  "  }",
  "  function definitions(entries) {",
  "    let children = entries.flatMap(([label, value]) => [",
  '      el("dt", { text: label }),',
  '      typeof value == "string" ? el("dd", { text: value }) : el("dd", { children: [value] })',
  "    ]);",
  '    return el("dl", { class: "facts", children });',
  "  }",
  "  function list(items) {",
  '    return items.length === 0 ? null : el("ul", {',
  "      children: items.map(",
  '        (item) => typeof item == "string" ? el("li", { text: item }) : el("li", { children: [item] })',
  "      )",
  "    });",
  "  }",
  "  function nothing(text) {",
  '    return el("p", { class: "nothing", text });',
  "  }",
  "",
  "  // src/page/marks.ts",
  "  var SIGNS = {",
  '    READY: "✓ READY",',
  '    PARTIAL: "◐ PARTIAL",',
  '    MISSING: "✕ MISSING",',
  '    BLOCKED: "■ BLOCKED",',
  '    UNVERIFIED: "? UNVERIFIED"',
  '  }, NAMES = { P0: "P0-CRITICAL", P1: "P1-HIGH", P2: "P2-MEDIUM", P3: "P3-LOW" };',
  "  function priorityMark(priority) {",
  '    return el("span", { class: `mark ${priority}`, text: NAMES[priority] });',
  "  }",
  "  function readinessMark(readiness) {",
  '    return el("span", { class: `mark ${readiness}`, text: SIGNS[readiness] });',
  "  }",
  '  function chip(text, kind = "") {',
  '    return el("span", { class: kind === "" ? "chip" : `chip ${kind}`, text });',
  "  }",
  "",
  "  // src/page/table.ts",
  "  var PAGE_ROWS = 50, PRINT_ROWS = 1e3;",
  "  function pagedTable(table) {",
  '    let texts = table.rows.map((row) => table.text(row).toLowerCase()), body = el("tbody"), status = el("p", { class: "status", attributes: { role: "status", "aria-live": "polite" } }), search = el("input", {',
  "      attributes: {",
  '        type: "search",',
  "        id: `${table.id}-search`,",
  '        placeholder: "Search",',
  '        "aria-label": `Search ${table.noun}`,',
  '        autocomplete: "off"',
  "      }",
  '    }), selects = (table.choices ?? []).map((choice) => ({ choice, select: selectOf(table.id, choice) })), previous = pageButton("Previous page", "‹ Previous"), next = pageButton("Next page", "Next ›"), page = 0, found = [], { pageRows = PAGE_ROWS, printRows = PRINT_ROWS } = table, narrow2 = () => {',
  "      let words = search.value.toLowerCase().split(/\\s+/).filter(Boolean), asked = selects.filter(({ choice, select }) => select.value !== choice.values[0]?.[0]);",
  "      found = table.rows.flatMap((row, index) => words.every((word) => texts[index]?.includes(word) === !0) && asked.every(({ choice, select }) => choice.keeps(row, select.value)) ? [index] : []), page = 0, show();",
  "    }, show = (rows = pageRows) => {",
  "      let from = page * rows, shown = found.slice(from, from + rows);",
  "      body.replaceChildren(...shown.map((index) => rowOf(table, index)));",
  "      let last = Math.max(1, Math.ceil(found.length / rows));",
  "      previous.disabled = page === 0, next.disabled = page >= last - 1;",
  '      let which = found.length > shown.length ? `, ${from + 1}–${from + shown.length} shown` : "", of = found.length === table.rows.length ? "" : ` of ${grouped(table.rows.length)}`;',
  "      status.textContent = `${grouped(found.length)}${of} ${table.noun}${which}`;",
  "    }, turn = (by) => {",
  "      page += by, show();",
  "    };",
  '    search.addEventListener("input", narrow2);',
  '    for (let { select } of selects) select.addEventListener("change", narrow2);',
  '    previous.addEventListener("click", () => turn(-1)), next.addEventListener("click", () => turn(1)), addEventListener("beforeprint", () => {',
  "      page = 0, show(printRows);",
  '    }), addEventListener("afterprint", () => show()), narrow2();',
  '    let pager = el("div", { class: "pager", children: [previous, next] });',
  '    return pager.hidden = table.rows.length <= pageRows, el("div", {',
  '      class: "paged",',
  "      children: [",
  '        el("div", {',
  '          class: "tools",',
  "          children: [search, ...selects.map(({ select }) => labelled(select)), status]",
  "        }),",
  "        tableElement(table, body),",
  "        pager",
  "      ]",
  "    });",
  "  }",
  "  function plainTable(part) {",
  '    let body = el("tbody", { children: part.rows.map((cells) => tableRow(part.headers, cells)) });',
  "    return tableElement(part, body);",
  "  }",
  "  function tableElement({",
  "    caption,",
  "    headers,",
  "    isWide = !1",
  "  }, body) {",
  '    let head = el("tr", {',
  '      children: headers.map((text) => el("th", { text, attributes: { scope: "col" } }))',
  '    }), table = el("table", {',
  '      children: [el("caption", { class: "unseen", text: caption }), el("thead", { children: [head] }), body]',
  "    });",
  '    return el("div", {',
  '      class: isWide ? "scroll wide" : "scroll cards",',
  '      attributes: { tabindex: "0", role: "region", "aria-label": caption },',
  "      children: [table]",
  "    });",
  "  }",
  "  function rowOf(table, index) {",
  "    let row = table.rows[index];",
  '    return row === void 0 ? el("tr") : tableRow(table.headers, table.cells(row));',
  "  }",
  "  function tableRow(headers, cells) {",
  '    return el("tr", {',
  "      children: cells.map((cell, index) => {",
  '        let attributes = { "data-column": headers[index] ?? "" };',
  '        return typeof cell == "string" ? el("td", { children: [el("span", { children: breakable(cell) })], attributes }) : el("td", { children: [cell], attributes });',
  "      })",
  "    });",
  "  }",
  "  function selectOf(id, { label, values }) {",
  '    return el("select", {',
  '      attributes: { id: `${id}-${label.toLowerCase().replace(/\\W+/g, "-")}`, "aria-label": label },',
  '      children: values.map(([value, text]) => el("option", { text, attributes: { value } }))',
  "    });",
  "  }",
  "  function labelled(select) {",
  '    return el("label", {',
  '      class: "choice",',
  '      children: [el("span", { text: select.getAttribute("aria-label") ?? "" }), select]',
  "    });",
  "  }",
  "  function pageButton(label, text) {",
  '    return el("button", { text, attributes: { type: "button", "aria-label": label } });',
  "  }",
  "  function grouped(number) {",
  '    return number.toLocaleString("en-US");',
  "  }",
  "",
  "  // src/page/blockers.ts",
  "  var FIRST_SHOWN = 6;",
  "  function showFirst(model, drawer) {",
  '    let known = new Map(model.blockers.map((blocker) => [blocker.id, blocker])), scheduled = model.schedule.tasks.flatMap(({ blocker }) => known.get(blocker) ?? []), open = model.blockers.filter(({ state, outcome }) => state !== "waived" && outcome === "fail"), first = (scheduled.length > 0 ? scheduled : open).slice(0, FIRST_SHOWN);',
  '    return first.length === 0 ? nothing(model.go ? "Nothing: the phase can start." : "Verify what was not verified.") : el("ol", {',
  '      class: "first",',
  "      children: first.map(",
  '        (blocker) => el("li", {',
  "          children: [",
  '            el("p", {',
  '              class: "marks",',
  "              children: [",
  "                priorityMark(blocker.priority),",
  "                opener(blocker.title, () => drawer.blocker(blocker.id)),",
  "                chip(blocker.delay)",
  "              ]",
  "            }),",
  '            el("p", { text: blocker.action })',
  "          ]",
  "        })",
  "      )",
  "    });",
  "  }",
  "  function showBlockers(model, drawer) {",
  "    let { blockers } = model;",
  '    if (blockers.length === 0) return nothing("No blocker stands.");',
  "    let families = [...new Set(blockers.map(({ family }) => family))].sort();",
  "    return pagedTable({",
  '      id: "blockers",',
  '      caption: "Blockers, gravest first",',
  '      noun: "blockers",',
  '      headers: ["Priority", "Blocker", "Impact", "Delay", "What to do"],',
  "      rows: blockers,",
  '      text: ({ id, title, consequence, action, verify, affects, priority }) => [id, title, consequence, action, verify, priority, ...affects].join(" "),',
  "      cells: (blocker) => [",
  "        priorityCell(blocker),",
  "        titleCell(blocker, drawer),",
  "        blocker.consequence,",
  "        blocker.delay,",
  '        blocker.outcome === "unverified" && blocker.verify !== null ? `To verify: ${blocker.verify}` : blocker.action',
  "      ],",
  "      choices: [",
  "        {",
  '          label: "Priority",',
  "          values: [",
  '            ["", "All priorities"],',
  '            ["P0", "P0-CRITICAL"],',
  '            ["P1", "P1-HIGH"],',
  '            ["P2", "P2-MEDIUM"],',
  '            ["P3", "P3-LOW"]',
  "          ],",
  "          keeps: ({ priority }, value) => priority === value",
  "        },",
  "        {",
  '          label: "Family",',
  '          values: [["", "All families"], ...families.map((family) => [family, family])],',
  "          keeps: ({ family }, value) => family === value",
  "        },",
  "        {",
  '          label: "State",',
  "          values: [",
  '            ["", "All states"],',
  '            ["new", "new"],',
  '            ["existing", "existing"],',
  '            ["waived", "waived"]',
  "          ],",
  "          keeps: ({ state }, value) => state === value",
  "        },",
  "        {",
  '          label: "Verified",',
  "          values: [",
  '            ["", "All outcomes"],',
  '            ["fail", "failed"],',
  '            ["unverified", "not verified"]',
  "          ],",
  "          keeps: ({ outcome }, value) => outcome === value",
  "        }",
  "      ]",
  "    });",
  "  }",
  "  function priorityCell({ priority, outcome, state }) {",
  '    return el("span", {',
  '      class: "stacked",',
  "      children: [",
  "        priorityMark(priority),",
  '        outcome === "unverified" ? chip("not verified") : null,',
  '        state === "existing" ? null : chip(state)',
  "      ]",
  "    });",
  "  }",
  "  function titleCell({ id, title, place }, drawer) {",
  '    return el("span", {',
  '      class: "stacked",',
  "      children: [opener(title, () => drawer.blocker(id)), place === null ? null : placeLink(place)]",
  "    });",
  "  }",
  "",
  "  // src/page/pages.ts",
  "  function pageElements(markdown) {",
  '    return markdown.split(/\\n{2,}/).map((block) => block.trim()).filter((block) => block !== "").map(toBlock);',
  "  }",
  "  function toBlock(block) {",
  "    let heading = /^#{1,6} (.*)$/.exec(block);",
  '    if (heading?.[1] !== void 0) return el("h4", { children: inline(heading[1]) });',
  '    if (block.startsWith("```")) return el("pre", { text: block.replace(/^```\\w*\\n?|```$/g, "").trimEnd() });',
  "    if (/^[-*] /.test(block)) {",
  '      let items = block.split(/\\n(?=[-*] )/).map((item) => item.replace(/^[-*] /, "").replace(/\\s+/g, " "));',
  '      return el("ul", { children: items.map((item) => el("li", { children: inline(item) })) });',
  "    }",
  '    return el("p", { children: inline(block.replace(/\\s+/g, " ")) });',
  "  }",
  "  function inline(text) {",
  "    return text.split(/(`[^`]+`)/).map(",
  '      (part) => part.startsWith("`") && part.length > 2 ? el("code", { text: part.slice(1, -1) }) : document.createTextNode(part)',
  "    );",
  "  }",
  "",
  "  // src/page/drawer.ts",
  "  var KINDS = {",
  '    plan: "Plan",',
  '    file: "File",',
  '    git: "Git",',
  '    call: "Call",',
  '    query: "Query",',
  '    probe: "Probe",',
  '    computation: "Computation"',
  "  };",
  "  function createDrawer(model) {",
  '    let dialog = byId("drawer"), title = byId("drawer-title"), content = byId("drawer-content");',
  '    byId("drawer-close").addEventListener("click", () => dialog.close()), dialog.addEventListener("click", (event) => {',
  "      event.target === dialog && dialog.close();",
  '    }), dialog.addEventListener("close", () => {',
  '      location.hash.startsWith("#blocker=") && history.replaceState(null, "", " ");',
  "    });",
  "    let drawer = {",
  "      open: (text, children) => {",
  "        title.textContent = text, content.replaceChildren(...children.filter((child) => child !== null)), dialog.open || dialog.showModal(), content.scrollTop = 0, title.focus();",
  "      },",
  "      blocker: (id) => {",
  "        let blocker = model.blockers.find((one) => one.id === id);",
  '        blocker !== void 0 && (drawer.open(blocker.title, blockerParts(blocker, model)), history.replaceState(null, "", `#blocker=${encodeURIComponent(id)}`));',
  "      },",
  "      findings: (text, indexes) => {",
  "        let found = indexes.flatMap((index) => model.findings[index] ?? []);",
  "        drawer.open(",
  "          text,",
  "          found.map((finding) => findingPart(finding, model, drawer))",
  "        );",
  "      }",
  "    };",
  "    return drawer;",
  "  }",
  "  function blockerParts(blocker, model) {",
  '    let unverified = blocker.outcome === "unverified", page = Object.hasOwn(model.pages, blocker.rule) ? model.pages[blocker.rule] : void 0, { waiver, place } = blocker;',
  "    return [",
  '      el("p", {',
  '        class: "marks",',
  "        children: [",
  "          priorityMark(blocker.priority),",
  '          chip(unverified ? "not verified" : "failed"),',
  "          chip(blocker.state),",
  "          chip(blocker.family)",
  "        ]",
  "      }),",
  "      definitions([",
  '        ["Impact", blocker.consequence],',
  '        ["Affects", blocker.affects.join(", ") || "the whole phase"],',
  '        ["Estimated delay", blocker.delay],',
  '        ["Mitigation", blocker.mitigation || "none"],',
  '        ["Workaround", blocker.workaround ?? "none"],',
  '        ["Recommended action", blocker.action || "none"],',
  '        ...unverified ? [["Would verify it", blocker.verify ?? "not stated"]] : [],',
  '        ...waiver === null ? [] : [["Waived", `until ${waiver.until} by ${waiver.owner}: ${waiver.reason}`]],',
  '        ...place === null ? [] : [["Place", placeLink(place)]],',
  '        ["Id", el("code", { text: blocker.id })]',
  "      ]),",
  '      el("h3", { text: "Evidence" }),',
  "      evidenceList(blocker.evidence, model),",
  '      page === void 0 ? null : el("details", {',
  '        children: [el("summary", { text: `What ${blocker.rule} asks` }), ...pageElements(page)]',
  "      })",
  "    ];",
  "  }",
  "  function findingPart(finding, model, drawer) {",
  '    let { blocker } = finding, readiness = finding.outcome === "pass" ? "READY" : finding.outcome === "unverified" ? "UNVERIFIED" : null;',
  '    return el("article", {',
  '      class: "finding",',
  "      children: [",
  '        el("h3", { text: `${finding.rule}: ${finding.subject.id}` }),',
  '        el("p", {',
  '          class: "marks",',
  "          children: [",
  '            readiness === null ? chip(finding.outcome === "fail" ? "failed" : "does not apply") : readinessMark(readiness),',
  '            blocker === null ? null : opener("Open the blocker", () => drawer.blocker(blocker))',
  "          ]",
  "        }),",
  '        el("p", { text: finding.says }),',
  "        evidenceList(finding.evidence, model)",
  "      ]",
  "    });",
  "  }",
  "  function evidenceList(indexes, model) {",
  "    let items = indexes.flatMap((index) => model.evidence[index] ?? []).map(evidenceItem);",
  '    return items.length === 0 ? null : el("ol", { class: "evidence", children: items });',
  "  }",
  "  function evidenceItem({ id, kind, source, saw, place, at }) {",
  '    return el("li", {',
  "      children: [",
  '        el("p", { class: "soft", children: [chip(id), document.createTextNode(` ${KINDS[kind]}, ${at}`)] }),',
  '        el("p", { class: "ask", children: [el("code", { text: source })] }),',
  '        el("p", { class: "answer", text: saw }),',
  '        place === null ? null : el("p", { children: [placeLink(place)] })',
  "      ]",
  "    });",
  "  }",
  "  function blockerLinks(ids, model, drawer) {",
  "    let titles = new Map(model.blockers.map(({ id, title, priority }) => [id, `${priority} ${title}`]));",
  "    return list(ids.map((id) => opener(titles.get(id) ?? id, () => drawer.blocker(id))));",
  "  }",
  "",
  "  // src/page/graph-lines.ts",
  '  var SVG = "http://www.w3.org/2000/svg";',
  "  function drawLines(board, { buttons, lines }) {",
  '    let svg = document.createElementNS(SVG, "svg");',
  '    svg.setAttribute("class", "lines"), svg.setAttribute("aria-hidden", "true");',
  "    let drawn = lines.flatMap((line) => {",
  "      let [from, to] = [buttons.get(line.from), buttons.get(line.to)];",
  "      if (from === void 0 || to === void 0) return [];",
  '      let path = document.createElementNS(SVG, "path");',
  '      path.setAttribute("class", `line ${line.kind}`);',
  '      let title = document.createElementNS(SVG, "title");',
  "      return title.textContent = line.says, path.append(title), svg.append(path), [{ from, to, path }];",
  "    });",
  "    board.prepend(svg);",
  "    let place = () => {",
  "      let origin = board.getBoundingClientRect();",
  "      for (let { from, to, path } of drawn)",
  '        path.setAttribute("d", curve(origin, from.getBoundingClientRect(), to.getBoundingClientRect()));',
  "    }, light = (button) => {",
  '      board.classList.toggle("lit", button !== null);',
  '      for (let node of buttons.values()) node.classList.toggle("near", node === button);',
  "      for (let { from, to, path } of drawn) {",
  "        let near = from === button || to === button;",
  '        if (path.classList.toggle("near", near), near) for (let node of [from, to]) node.classList.add("near");',
  "      }",
  "    };",
  "    for (let button of buttons.values())",
  '      button.addEventListener("pointerenter", () => light(button)), button.addEventListener("pointerleave", () => light(null)), button.addEventListener("focus", () => light(button)), button.addEventListener("blur", () => light(null));',
  "    new ResizeObserver(place).observe(board), place();",
  "  }",
  "  function curve(origin, from, to) {",
  "    let [x1, y1] = [from.right - origin.left, from.top + from.height / 2 - origin.top], [x2, y2] = [to.left - origin.left, to.top + to.height / 2 - origin.top], bend = Math.max(30, (x2 - x1) / 2), at = (number) => Math.round(number * 10) / 10;",
  "    return `M${at(x1)},${at(y1)}C${at(x1 + bend)},${at(y1)} ${at(x2 - bend)},${at(y2)} ${at(x2)},${at(y2)}`;",
  "  }",
  "",
  "  // src/render/words.ts",
  '  var READINESS_ORDER = ["READY", "PARTIAL", "MISSING", "BLOCKED", "UNVERIFIED"];',
  "  function hours({ low, high }) {",
  '    return high <= 0 ? "none" : high < 1 || high === 1 && low < 1 ? range(Math.round(low * 60), Math.round(high * 60), "minute") : range(rounded(low), rounded(high), "hour");',
  "  }",
  "  function duration(minutes) {",
  '    if (minutes === null) return "not estimated";',
  '    if (minutes.high <= 0) return "none";',
  '    if (minutes.high < 1) return "under 1 minute";',
  "    if (minutes.low < 1 && minutes.high <= 60) {",
  "      let most = Math.round(minutes.high);",
  '      return `up to ${range(most, most, "minute")}`;',
  "    }",
  "    return hours({ low: minutes.low / 60, high: minutes.high / 60 });",
  "  }",
  "  function cost(usd) {",
  '    if (usd === null) return "not estimated";',
  "    let [low, high] = [money(usd.low), money(usd.high)];",
  "    return `${low === high ? low : `${low}-${high}`} USD`;",
  "  }",
  "  function datesText(dates) {",
  '    return dates === null ? "cannot be told" : dates.low === dates.high ? dates.low : `${dates.low} to ${dates.high}`;',
  "  }",
  "  function range(low, high, unit) {",
  "    return `${low === high ? String(high) : `${low}-${high}`} ${high === 1 ? unit : `${unit}s`}`;",
  "  }",
  "  function rounded(number) {",
  "    return Math.round(number * 10) / 10;",
  "  }",
  "  function money(usd) {",
  "    return Number.isInteger(usd) ? String(usd) : usd.toFixed(2);",
  "  }",
  "",
  "  // src/page/inventory.ts",
  "  function showScripts(model, drawer) {",
  '    if (model.scripts.length === 0) return nothing("No script was found and the plan names none.");',
  "    let families = [...new Set(model.scripts.map(({ family }) => family))].sort();",
  "    return pagedTable({",
  '      id: "scripts",',
  '      caption: "Scripts of the plan and of the repository",',
  '      noun: "scripts",',
  '      headers: ["Status", "Script", "Purpose", "Effects", "Recommendation"],',
  "      rows: model.scripts,",
  '      text: ({ path, family, purpose, effects, recommendation, operations, readiness }) => [path, family, purpose, effects, recommendation, readiness, ...operations].join(" "),',
  "      cells: (script) => [",
  "        readinessMark(script.readiness),",
  '        el("span", {',
  '          class: "stacked",',
  "          children: [",
  "            opener(script.path, () => openScript(script, model, drawer)),",
  '            el("span", {',
  '              class: "soft",',
  "              text: script.wanted ? script.family : `${script.family}, not in the plan`",
  "            })",
  "          ]",
  "        }),",
  '        script.purpose || "not stated",',
  "        script.effects,",
  '        script.recommendation || "none"',
  "      ],",
  "      choices: [",
  "        readinessChoice(),",
  "        {",
  '          label: "Script family",',
  '          values: [["", "All families"], ...families.map((family) => [family, family])],',
  "          keeps: ({ family }, value) => family === value",
  "        }",
  "      ]",
  "    });",
  "  }",
  "  function showResources(model, drawer) {",
  '    if (model.resources.length === 0) return nothing("The plan declares none.");',
  "    let types = [...new Set(model.resources.map(({ type }) => type))];",
  "    return pagedTable({",
  '      id: "resources",',
  '      caption: "What was seen of each resource",',
  '      noun: "resources",',
  '      headers: ["Status", "Resource", "What was seen"],',
  "      rows: model.resources,",
  '      text: ({ type, subject, readiness, rows }) => [type, subject.id, readiness, ...rows.map(({ label, value }) => `${label} ${value}`)].join(" "),',
  "      cells: (resource) => [",
  "        readinessMark(resource.readiness),",
  '        el("span", {',
  '          class: "stacked",',
  "          children: [",
  "            opener(resource.subject.id, () => openResource(resource, model, drawer)),",
  '            el("span", { class: "soft", text: resource.type })',
  "          ]",
  "        }),",
  "        definitions(",
  '          resource.rows.filter(({ label }) => label !== "Blockers").map(({ label, value }) => [label, value])',
  "        )",
  "      ],",
  "      choices: [",
  "        readinessChoice(),",
  "        {",
  '          label: "Type",',
  '          values: [["", "All types"], ...types.map((type) => [type, type])],',
  "          keeps: ({ type }, value) => type === value",
  "        }",
  "      ]",
  "    });",
  "  }",
  "  function openScript(script, model, drawer) {",
  "    drawer.open(script.path, [",
  '      el("p", {',
  '        class: "marks",',
  "        children: [readinessMark(script.readiness), chip(script.family), placeLink(script.place)]",
  "      }),",
  '      el("p", { text: script.purpose || "No purpose is stated." }),',
  "      definitions([",
  '        ["Operations", script.operations.join(", ") || "none"],',
  '        ["Effects", script.effects],',
  "        ...script.facts,",
  '        ["Recommendation", script.recommendation || "none"]',
  "      ]),",
  '      ...subjectParts({ kind: "script", id: script.path }, script.blockers, { model, drawer })',
  "    ]);",
  "  }",
  "  function openResource(resource, model, drawer) {",
  "    drawer.open(resource.subject.id, [",
  '      el("p", { class: "marks", children: [readinessMark(resource.readiness), chip(resource.type)] }),',
  "      definitions(resource.rows.map(({ label, value }) => [label, value])),",
  "      ...subjectParts(resource.subject, resource.blockers, { model, drawer })",
  "    ]);",
  "  }",
  "  function subjectParts(subject, blockers, { model, drawer }) {",
  "    let own = model.findings.filter(",
  "      ({ subject: { kind, id } }) => kind === subject.kind && id === subject.id",
  "    ), evidence = [...new Set(own.flatMap((finding) => finding.evidence))];",
  "    return [",
  '      blockers.length === 0 ? null : el("h3", { text: "Blockers" }),',
  "      blockerLinks(blockers, model, drawer),",
  '      evidence.length === 0 ? null : el("h3", { text: "Evidence" }),',
  "      evidenceList(evidence, model)",
  "    ];",
  "  }",
  "  function readinessChoice() {",
  "    return {",
  '      label: "Status",',
  '      values: [["", "All states"], ...READINESS_ORDER.map((name) => [name, SIGNS[name]])],',
  "      keeps: ({ readiness }, value) => readiness === value",
  "    };",
  "  }",
  "",
  "  // src/page/graph.ts",
  '  var COLUMN_NODES = 30, TITLES = ["Scripts that change", "Old names", "Tables and new names", "Scripts that read"];',
  "  function showGraph(model, drawer) {",
  "    let { graph } = model;",
  '    if (graph.edges.length === 0 && graph.renames.length === 0) return [nothing("No script touches a table.")];',
  '    let nodes = nodesOf(model, drawer), lines = linesOf(model), board = el("div", { class: "board" }), note = el("p", { class: "status", attributes: { role: "status" } }), search = el("input", {',
  "      attributes: {",
  '        type: "search",',
  '        id: "graph-search",',
  '        placeholder: "Script or table",',
  '        "aria-label": "Search the graph",',
  '        autocomplete: "off"',
  "      }",
  "    }), draw = () => {",
  "      let words = search.value.toLowerCase().split(/\\s+/).filter(Boolean), kept = narrow({ nodes, lines, words });",
  "      drawBoard(board, { nodes: kept, lines });",
  "      let hidden = nodes.length - kept.length;",
  "      note.textContent = hidden === 0 ? `${nodes.length} nodes` : `${kept.length} of ${nodes.length} nodes; search to see others`;",
  "    };",
  '    return search.addEventListener("input", draw), queueMicrotask(draw), [',
  '      el("div", { class: "tools", children: [search, legend(), note] }),',
  '      el("div", {',
  '        class: "scroll",',
  '        attributes: { tabindex: "0", role: "region", "aria-label": "Graph of scripts and tables" },',
  "        children: [board]",
  "      }),",
  '      el("details", { children: [el("summary", { text: "The graph as a table" }), edgesTable(model)] })',
  "    ];",
  "  }",
  "  function nodesOf(model, drawer) {",
  "    let { graph, scripts } = model, old = new Set(graph.renames.map(({ from }) => from)), known = new Map(scripts.map((script) => [script.path, script])), scriptNode = (path, column) => {",
  '      let script = known.get(path), file = path.slice(path.lastIndexOf("/") + 1);',
  "      return {",
  "        key: `${column}:${path}`,",
  "        column,",
  "        text: file,",
  '        soft: script === void 0 ? path : script.operations.join(", ") || script.family,',
  '        search: `${path} ${script?.operations.join(" ") ?? ""}`.toLowerCase(),',
  "        open: () => script === void 0 ? void 0 : openScript(script, model, drawer)",
  "      };",
  "    }, paths = (writes) => [",
  "      ...new Set(graph.edges.filter((edge) => edge.writes === writes).map(({ script }) => script))",
  "    ], weight = (path) => (known.get(path)?.operations.length ?? 0) > 0 ? 0 : known.get(path)?.wanted === !0 ? 1 : 2, ordered = (writes) => paths(writes).sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));",
  "    return [",
  "      ...ordered(!0).map((path) => scriptNode(path, 0)),",
  "      ...graph.groups.map((group, index) => ({ group, index })).sort((a, b) => b.group.count - a.group.count || (a.group.label < b.group.label ? -1 : 1)).map(({ group, index }) => groupNode({ group, index, column: old.has(index) ? 1 : 2, model, drawer })),",
  "      ...ordered(!1).map((path) => scriptNode(path, 3))",
  "    ];",
  "  }",
  "  function groupNode(part) {",
  "    let { group, index, column, model, drawer } = part;",
  "    return {",
  "      key: `g${index}`,",
  "      column,",
  "      text: group.count > 1 ? `${group.label} ×${grouped(group.count)}` : group.label,",
  '      soft: [group.dataset, group.says].filter(Boolean).join(" · "),',
  '      search: `${group.label} ${group.dataset} ${group.says} ${group.names.join(" ")}`.toLowerCase(),',
  "      open: () => drawer.open(group.label, groupParts(group, index, model))",
  "    };",
  "  }",
  "  function groupParts(group, index, { graph }) {",
  "    let touched = graph.edges.filter((edge) => edge.group === index), renames = graph.renames.filter(({ from, to }) => from === index || to === index), more = group.count - group.names.length;",
  "    return [",
  "      definitions([",
  '        ["Dataset", group.dataset || "not known"],',
  '        ["Names", grouped(group.count)],',
  '        ["Stated by", group.says || "no template of the plan reads these names"]',
  "      ]),",
  '      el("h3", { text: "Scripts" }),',
  '      list(touched.map(({ script, says }) => `${script}: ${says}`)) ?? nothing("No script touches them."),',
  '      renames.length === 0 ? null : el("h3", { text: "Old and new names" }),',
  "      ...renames.map(",
  '        ({ operation, count, pairs }) => el("div", {',
  "          children: [",
  '            el("p", { text: `${operation}: ${grouped(count)}` }),',
  '            list(pairs.map(([from, to]) => el("code", { text: `${from} → ${to}` })))',
  "          ]",
  "        })",
  "      ),",
  '      el("h3", { text: "Names" }),',
  "      list([",
  '        ...group.names.map((name) => el("code", { text: name })),',
  "        ...more > 0 ? [`+${grouped(more)} more`] : []",
  "      ])",
  "    ];",
  "  }",
  "  function linesOf({ graph }) {",
  '    let label = (index) => graph.groups[index]?.label ?? "";',
  "    return [",
  "      ...graph.edges.map(",
  "        ({ script, group, says, writes }) => writes ? {",
  "          from: `0:${script}`,",
  "          to: `g${group}`,",
  '          kind: "changes",',
  "          says: `${script} ${says} ${label(group)}`",
  "        } : {",
  "          from: `g${group}`,",
  "          to: `3:${script}`,",
  '          kind: "reads",',
  "          says: `${script} ${says} ${label(group)}`",
  "        }",
  "      ),",
  "      ...graph.renames.map(({ from, to, operation, count }) => ({",
  "        from: `g${from}`,",
  "        to: `g${to}`,",
  '        kind: "renames",',
  "        says: `${operation}: ${count} names become ${label(to)}`",
  "      }))",
  "    ];",
  "  }",
  "  function narrow(part) {",
  "    let { nodes, lines, words } = part, named = new Set(",
  "      nodes.filter(({ search }) => words.every((word) => search.includes(word))).map(({ key }) => key)",
  "    ), near = new Set(lines.flatMap(({ from, to }) => named.has(from) || named.has(to) ? [from, to] : [])), kept = nodes.filter(({ key }) => named.has(key) || near.has(key));",
  "    return TITLES.flatMap((_, column) => kept.filter((node) => node.column === column).slice(0, COLUMN_NODES));",
  "  }",
  "  function drawBoard(board, { nodes, lines }) {",
  "    let buttons = /* @__PURE__ */ new Map(), columns = TITLES.map((title, column) => {",
  "      let items = nodes.filter((node) => node.column === column).map(({ key, text, soft, open }) => {",
  '        let button = el("button", {',
  "          class: `node column-${column}`,",
  '          attributes: { type: "button" },',
  '          children: [el("span", { class: "name", text }), el("span", { class: "soft", text: soft })],',
  "          onClick: open",
  "        });",
  '        return buttons.set(key, button), el("li", { children: [button] });',
  "      });",
  '      return el("div", {',
  '        class: "column",',
  "        children: [",
  '          el("h3", { text: title }),',
  '          items.length === 0 ? nothing("none") : el("ul", { children: items })',
  "        ]",
  "      });",
  "    });",
  "    board.replaceChildren(...columns), drawLines(board, { buttons, lines });",
  "  }",
  "  function edgesTable({ graph }) {",
  "    let name = (index) => {",
  "      let group = graph.groups[index];",
  '      return group === void 0 ? "" : `${group.dataset === "" ? "" : `${group.dataset}.`}${group.label}${group.count > 1 ? ` ×${grouped(group.count)}` : ""}`;',
  "    }, rows = [",
  "      ...graph.edges.map(",
  '        ({ script, says, group }) => [script, says, el("code", { text: name(group) }), ""]',
  "      ),",
  "      ...graph.renames.map(({ operation, count, from, to }) => [",
  "        operation,",
  "        `rename ${grouped(count)}`,",
  '        el("code", { text: name(from) }),',
  '        el("code", { text: name(to) })',
  "      ])",
  "    ];",
  "    return plainTable({",
  '      caption: "What scripts do to tables",',
  '      headers: ["Script or operation", "Does", "Tables", "New names"],',
  "      rows: rows.slice(0, 1e3)",
  "    });",
  "  }",
  "  function legend() {",
  '    return el("span", {',
  '      class: "legend",',
  "      children: [",
  '        el("span", { class: "key changes", text: "changes" }),',
  '        el("span", { class: "key reads", text: "reads" }),',
  '        el("span", { class: "key renames", text: "old name to new name" })',
  "      ]",
  "    });",
  "  }",
  "",
  "  // src/page/matrix.ts",
  "  function showMatrix(model, drawer) {",
  "    let { needs, rows } = model.matrix;",
  '    return rows.length === 0 ? nothing("The plan names no operation of this phase.") : plainTable({',
  '      caption: "Readiness of each operation, by what it needs",',
  '      headers: ["Operation", ...needs],',
  "      isWide: !0,",
  "      rows: rows.map(({ operation, title, cells }) => [",
  '        el("span", {',
  '          class: "stacked",',
  "          children: [",
  '            el("strong", { text: operation ?? title }),',
  '            operation === null ? null : el("span", { class: "soft", text: title })',
  "          ]",
  "        }),",
  "        ...cells.map((cell, index) => {",
  '          if (cell.readiness === null) return el("span", { class: "soft", text: "not asked" });',
  "          let name = `${operation ?? title}: ${needs[index]}`;",
  '          return cell.findings.length === 0 ? readinessMark(cell.readiness) : el("button", {',
  "            class: `mark cell ${cell.readiness}`,",
  "            text: `${SIGNS[cell.readiness]} · ${cell.findings.length}`,",
  '            attributes: { type: "button", title: `${name}, ${cell.findings.length} findings` },',
  "            onClick: () => drawer.findings(name, cell.findings)",
  "          });",
  "        })",
  "      ])",
  "    });",
  "  }",
  "",
  "  // src/page/phase.ts",
  "  function showSimulation({ simulation, reconciliation }) {",
  "    let { operations, hazards, steps, unknown, tablesBefore, tablesAfter } = simulation;",
  "    return [",
  '      operations.length === 0 ? nothing("No operation was simulated.") : definitions([',
  '        ["Tables before", grouped(tablesBefore)],',
  '        ["Tables after", grouped(tablesAfter)],',
  '        ["Steps", grouped(steps.length)],',
  '        ["Blocked steps", grouped(steps.filter(({ state }) => state === "blocked").length)],',
  '        ["Hazards", grouped(hazards.length)]',
  "      ]),",
  "      unknownList(unknown),",
  "      operations.length === 0 ? null : operationsTable(operations),",
  '      hazards.length === 0 ? null : el("h3", { text: "Hazards" }),',
  "      hazards.length === 0 ? null : hazardsTable(hazards),",
  '      steps.length === 0 ? null : el("h3", { text: "Plan, in an order in which all steps can run" }),',
  "      steps.length === 0 ? null : stepsTable(steps),",
  '      ...reconciliation.length === 0 ? [] : [el("h3", { text: "Tables against mandates" })],',
  "      ...reconciliation.map(reconciliationPart)",
  "    ];",
  "  }",
  "  function operationsTable(operations) {",
  "    return plainTable({",
  '      caption: "Simulated operations",',
  '      headers: ["Operation", "Kind", "After", "Steps", "Blocked", "Second run", "Way back"],',
  "      rows: operations.map(({ operation, kind, after, steps, blocked, rerun, rollback }) => [",
  '        el("strong", { text: operation }),',
  "        kind,",
  '        after.join(", ") || "nothing",',
  "        grouped(steps),",
  "        grouped(blocked),",
  '        chip(rerun.replaceAll("-", " "), rerun === "unsafe" ? "bad" : ""),',
  '        chip(rollback.replaceAll("-", " "), rollback === "blocked" || rollback === "impossible" ? "bad" : "")',
  "      ])",
  "    });",
  "  }",
  "  function hazardsTable(hazards) {",
  "    let kinds = [...new Set(hazards.map(({ kind }) => kind))].sort();",
  "    return pagedTable({",
  '      id: "hazards",',
  '      caption: "Hazards of the simulation",',
  '      noun: "hazards",',
  '      headers: ["Hazard", "Operation", "What it is", "Tables"],',
  "      rows: hazards,",
  '      text: ({ kind, operation, tables, says }) => [kind, operation, says, ...tables].join(" "),',
  "      cells: ({ kind, operation, tables, says }) => [",
  '        chip(kind.replaceAll("-", " "), "bad"),',
  "        operation,",
  "        says,",
  '        el("code", {',
  '          text: tables.length > 4 ? `${tables.slice(0, 4).join(", ")} and ${tables.length - 4} more` : tables.join(", ")',
  "        })",
  "      ],",
  "      choices: [",
  "        {",
  '          label: "Hazard kind",',
  '          values: [["", "All kinds"], ...kinds.map((kind) => [kind, kind.replaceAll("-", " ")])],',
  "          keeps: ({ kind }, value) => kind === value",
  "        }",
  "      ]",
  "    });",
  "  }",
  "  function stepsTable(steps) {",
  "    let operations = [...new Set(steps.map(({ operation }) => operation))];",
  "    return pagedTable({",
  '      id: "steps",',
  '      caption: "Steps of the simulation",',
  '      noun: "steps",',
  "      pageRows: 15,",
  "      printRows: 60,",
  '      headers: ["#", "Operation", "Step", "Old name", "New name", "State", "Undone by"],',
  "      rows: steps,",
  '      text: ({ operation, verb, from, to, state }) => [operation, verb, ...from, to, state].join(" "),',
  "      cells: ({ order, operation, verb, from, to, state, inverse }) => [",
  "        String(order),",
  "        operation,",
  '        verb.replaceAll("-", " "),',
  '        el("code", {',
  '          text: from.length > 3 ? `${from.slice(0, 3).join(", ")} and ${from.length - 3} more` : from.join(", ") || "–"',
  "        }),",
  '        el("code", { text: to ?? "–" }),',
  '        chip(state, state === "blocked" ? "bad" : "good"),',
  '        inverse ?? "nothing"',
  "      ],",
  "      choices: [",
  "        {",
  '          label: "Step state",',
  "          values: [",
  '            ["", "All states"],',
  '            ["ready", "ready"],',
  '            ["blocked", "blocked"]',
  "          ],",
  "          keeps: ({ state }, value) => state === value",
  "        },",
  "        {",
  '          label: "Operation",',
  '          values: [["", "All operations"], ...operations.map((id) => [id, id])],',
  "          keeps: ({ operation }, value) => operation === value",
  "        }",
  "      ]",
  "    });",
  "  }",
  "  function reconciliationPart({",
  "    mandate,",
  "    dataset,",
  "    counts,",
  "    unclaimed,",
  "    claimedTwice",
  "  }) {",
  '    if (counts === null) return el("p", { text: `${mandate} on ${dataset}: the catalogue was not read.` });',
  '    let names = unclaimed.slice(0, 20).map(({ table, nearest }) => `${table}${nearest === null ? "" : `, nearly ${nearest}`}`);',
  '    return el("div", {',
  "      children: [",
  '        el("h4", { text: `${mandate} on ${dataset}` }),',
  "        definitions([",
  '          ["Tables", grouped(counts.tables)],',
  "          [",
  '            "Compliant",',
  '            Object.entries(counts.compliant).map(([id, number]) => `${id} ${grouped(number)}`).join(", ") || "none"',
  "          ],",
  '          ["Exceptions", grouped(counts.exceptions)],',
  '          ["Violations", grouped(counts.violations)],',
  '          ["Claimed by an operation", grouped(counts.claimed)],',
  '          ["Claimed by none", grouped(counts.unclaimed)],',
  '          ["Claimed twice", grouped(counts.claimedTwice)]',
  "        ]),",
  '        names.length === 0 ? null : el("p", { class: "soft", text: "Claimed by no operation:" }),',
  "        list([...names, ...unclaimed.length > 20 ? [`+${grouped(unclaimed.length - 20)} more`] : []]),",
  '        claimedTwice.length === 0 ? null : el("p", { class: "soft", text: "Claimed twice:" }),',
  "        list(",
  '          claimedTwice.slice(0, 20).map(({ table, operations }) => `${table} by ${operations.join(" and ")}`)',
  "        )",
  "      ]",
  "    });",
  "  }",
  "  function showForecast({ forecast }) {",
  "    let { operations, limits, budgetUsd, tightestQuota } = forecast;",
  "    return [",
  "      definitions([",
  '        ["Takes", duration(forecast.durationMinutes)],',
  '        ["Costs", cost(forecast.costUsd)],',
  '        ["Budget", budgetUsd === null ? "none declared" : `${budgetUsd} USD`],',
  '        ["Tightest quota", tightestQuota ?? "not known"]',
  "      ]),",
  "      unknownList(forecast.unknown),",
  "      operations.length === 0 ? null : plainTable({",
  '        caption: "Forecast of each operation",',
  '        headers: ["Operation", "Statements", "Duration", "Bytes", "Cost", "Rests on"],',
  "        rows: operations.map((line) => [",
  '          el("strong", { text: line.operation }),',
  "          grouped(line.statements),",
  "          duration(line.durationMinutes),",
  "          bytesText(line.bytes),",
  "          cost(line.costUsd),",
  '          list(line.basis) ?? "nothing"',
  "        ])",
  "      }),",
  '      limits.length === 0 ? null : el("h3", { text: "Limits" }),',
  "      limits.length === 0 ? null : plainTable({",
  '        caption: "Limits of the cloud and what the phase needs of them",',
  '        headers: ["Limit", "Needed", "Allowed", "Share", "From"],',
  "        rows: limits.map(({ limit, needed, allowed, unit, share, source }) => [",
  "          limit,",
  "          amount(needed, unit),",
  "          amount(allowed, unit),",
  "          shareBar(share),",
  "          source",
  "        ])",
  "      })",
  "    ];",
  "  }",
  "  function shareBar(share) {",
  '    let fill2 = el("span", { class: share > 1 ? "fill over" : "fill" });',
  "    fill2.style.width = `${Math.min(100, Math.max(0, share * 100))}%`;",
  '    let said = `${share > 0 && share < 1e-3 ? "under 0.1" : String(Math.round(share * 1e3) / 10)} %${share > 1 ? ", over" : ""}`;',
  '    return el("span", {',
  '      class: "share",',
  "      children: [",
  '        el("span", { class: "track", attributes: { "aria-hidden": "true" }, children: [fill2] }),',
  '        el("span", { text: said })',
  "      ]",
  "    });",
  "  }",
  "  function amount(number, unit) {",
  '    return unit === "bytes" ? bytesText({ low: number, high: number }) : `${grouped(number < 100 ? Math.round(number * 10) / 10 : Math.round(number))} ${unit}`;',
  "  }",
  "  function bytesText(bytes) {",
  '    if (bytes === null) return "not estimated";',
  "    let [low, high] = [size(bytes.low), size(bytes.high)];",
  "    return low === high ? low : `${low} to ${high}`;",
  "  }",
  "  function size(bytes) {",
  '    let units = ["bytes", "KB", "MB", "GB", "TB", "PB"], step = bytes < 1e3 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));',
  "    return `${Math.round(bytes / 1e3 ** step * 10) / 10} ${units[step]}`;",
  "  }",
  "  function unknownList(unknown) {",
  "    let items = list(unknown);",
  '    return items === null ? null : el("div", { class: "unknown", children: [el("p", { text: "Not known:" }), items] });',
  "  }",
  "",
  "  // src/page/scenarios.ts",
  "  function showScenarios(model, drawer) {",
  "    let { current, scenarios, gate } = model.scenarios;",
  '    return scenarios.length === 0 ? [nothing("Nothing was assumed.")] : [',
  "      plainTable({",
  '        caption: "Verdict if blockers are mended",',
  '        headers: ["If", "Verdict", "Risk", "Earliest GO", `Still at or above ${gate}`, "Without"],',
  "        rows: [",
  "          [",
  '            "nothing changes: this is the verdict",',
  '            el("strong", { text: current.decision }),',
  "            current.risk,",
  "            datesText(current.earliestGo),",
  "            grouped(current.standing),",
  '            "–"',
  "          ],",
  "          ...scenarios.map(({ assumes, asked, decision, risk, earliestGo, standing, without }) => [",
  '            asked ? el("strong", { text: assumes }) : assumes,',
  "            decision,",
  "            risk,",
  "            datesText(earliestGo),",
  "            grouped(standing),",
  "            withoutCell(without, model, drawer)",
  "          ])",
  "        ]",
  "      }),",
  '      el("p", {',
  '        class: "soft",',
  '        text: "Only the first row decides. phasegate audit --assume-resolved ID,ID adds a row of your own."',
  "      })",
  "    ];",
  "  }",
  "  function withoutCell(without, model, drawer) {",
  '    return el("details", {',
  "      children: [",
  '        el("summary", { text: `${grouped(without.length)} ${without.length === 1 ? "blocker" : "blockers"}` }),',
  "        blockerLinks(without, model, drawer)",
  "      ]",
  "    });",
  "  }",
  "",
  "  // src/page/schedule.ts",
  '  var TASKS_SHOWN = 200, DAY_MS = 864e5, DAYS_NAMED = 8, WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];',
  "  function showSchedule({ schedule }, drawer) {",
  "    let { tasks, team, criticalPath } = schedule;",
  '    if (tasks.length === 0) return [nothing("No work is scheduled.")];',
  "    let shown = tasks.slice(0, TASKS_SHOWN), from = startOfDay(Math.min(...shown.map(({ begins }) => Date.parse(begins)))), to = startOfDay(Math.max(...shown.map(({ ends }) => Date.parse(ends)))) + DAY_MS, table = plainTable({",
  '      caption: "Work until a GO, in order of beginning",',
  '      headers: ["Task", "Who", "Hours", "Begins", "Ends", daysText(from, to)],',
  "      rows: shown.map((task) => [",
  '        el("span", {',
  '          class: "stacked",',
  "          children: [",
  "            opener(task.title, () => drawer.blocker(task.blocker)),",
  '            task.critical ? chip("critical path", "bad") : null',
  "          ]",
  "        }),",
  "        unbroken(`Person ${task.person}`),",
  "        unbroken(hours(task.hours)),",
  "        unbroken(moment(task.begins)),",
  "        unbroken(moment(task.ends)),",
  "        barOf(task, { from, to })",
  "      ])",
  "    });",
  '    return table.classList.add("gantt"), table.querySelector("thead th:last-child")?.append(daysRow(from, to)), [',
  '      el("p", {',
  '        text: `${tasks.length} tasks for ${team.people} ${team.people === 1 ? "person" : "people"} at ${team.hoursPerDay} hours a working day; ${criticalPath.length} on the critical path.`',
  "      }),",
  "      table,",
  '      tasks.length > shown.length ? el("p", { text: `+${tasks.length - shown.length} more tasks.` }) : null',
  "    ];",
  "  }",
  "  function unbroken(text) {",
  '    return el("span", { class: "unbroken", text });',
  "  }",
  "  function barOf(task, { from, to }) {",
  '    let [begins, ends] = [Date.parse(task.begins), Date.parse(task.ends)], bar = el("span", { class: task.critical ? "bar critical" : "bar" });',
  "    bar.style.left = `${(begins - from) / (to - from) * 100}%`, bar.style.width = `${Math.max(0.5, (ends - begins) / (to - from) * 100)}%`;",
  "    let days = Math.round((to - from) / DAY_MS), ticks = Array.from({ length: Math.min(days, 60) }, (_, index) => {",
  '      let tick = el("span", { class: "tick" });',
  "      return tick.style.left = `${index / Math.min(days, 60) * 100}%`, tick;",
  "    });",
  '    return el("span", { class: "lane", attributes: { "aria-hidden": "true" }, children: [...ticks, bar] });',
  "  }",
  "  function daysRow(from, to) {",
  "    let days = Math.round((to - from) / DAY_MS), step = Math.ceil(days / DAYS_NAMED), labels = Array.from({ length: Math.ceil(days / step) }, (_, index) => {",
  '      let time = from + index * step * DAY_MS, label = el("span", { text: `${WEEKDAYS[new Date(time).getUTCDay()]} ${day(time).slice(8)}` });',
  "      return label.style.left = `${index * step / days * 100}%`, label;",
  "    });",
  '    return el("span", { class: "days", attributes: { "aria-hidden": "true" }, children: labels });',
  "  }",
  "  function daysText(from, to) {",
  "    return `${day(from)} to ${day(to - DAY_MS)}`;",
  "  }",
  "  function startOfDay(time) {",
  "    return Math.floor(time / DAY_MS) * DAY_MS;",
  "  }",
  "  function day(time) {",
  "    return new Date(time).toISOString().slice(0, 10);",
  "  }",
  "  function moment(at) {",
  "    let time = Date.parse(at);",
  '    return Number.isNaN(time) ? at : new Date(time).toISOString().slice(5, 16).replace("T", " ");',
  "  }",
  "",
  "  // src/page/theme.ts",
  '  var KEY = "phasegate-theme", ORDER = ["auto", "light", "dark"];',
  "  function startTheme(button) {",
  "    let theme = remembered(), apply = () => {",
  '      theme === "auto" ? document.documentElement.removeAttribute("data-theme") : document.documentElement.setAttribute("data-theme", theme), button.textContent = `Theme: ${theme}`;',
  "    };",
  '    button.addEventListener("click", () => {',
  '      theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? "auto", remember(theme), apply();',
  "    }), apply();",
  "  }",
  "  function remembered() {",
  "    try {",
  '      return ORDER.find((theme) => theme === localStorage.getItem(KEY)) ?? "auto";',
  "    } catch {",
  '      return "auto";',
  "    }",
  "  }",
  "  function remember(theme) {",
  "    try {",
  "      localStorage.setItem(KEY, theme);",
  "    } catch {",
  "    }",
  "  }",
  "",
  "  // src/page/main.ts",
  '  startTheme(byId("theme"));',
  '  start(JSON.parse(byId("report").textContent ?? "{}"));',
  "  function start(model) {",
  "    let drawer = createDrawer(model);",
  '    fill("first", [showFirst(model, drawer)]), fill("blockers", [showBlockers(model, drawer), resolved(model)]), fill("matrix", [showMatrix(model, drawer)]), fill("graph", showGraph(model, drawer)), fill("schedule", showSchedule(model, drawer)), fill("scenarios", showScenarios(model, drawer)), fill("forecast", showForecast(model)), fill("simulation", showSimulation(model)), fill("scripts", [showScripts(model, drawer)]), fill("resources", [showResources(model, drawer)]), fill("questions", answers(model, drawer)), document.documentElement.classList.add("ready"), addEventListener("beforeprint", () => {',
  '      for (let more of document.querySelectorAll(".verdict details")) more.setAttribute("open", "");',
  '    }), openAddressed(drawer), addEventListener("hashchange", () => openAddressed(drawer));',
  "  }",
  "  function fill(id, children) {",
  "    byId(id).append(...children.filter((child) => child !== null));",
  "  }",
  "  function answers(model, drawer) {",
  "    return model.answers.map(",
  '      ({ question, answer, blockers }, index) => el("div", {',
  '        class: "question",',
  "        children: [",
  '          el("h3", { text: `${index + 1}. ${question}` }),',
  '          el("p", { text: answer }),',
  '          blockers.length === 0 ? null : el("details", {',
  "            children: [",
  '              el("summary", {',
  '                text: `Rests on ${blockers.length} ${blockers.length === 1 ? "blocker" : "blockers"}`',
  "              }),",
  "              blockerLinks(blockers, model, drawer)",
  "            ]",
  "          })",
  "        ]",
  "      })",
  "    );",
  "  }",
  "  function resolved(model) {",
  "    let items = list(model.resolved.map(({ priority, title }) => `${priority} ${title}`));",
  '    return items === null ? null : el("details", {',
  '      children: [el("summary", { text: `Fixed since the base revision: ${model.resolved.length}` }), items]',
  "    });",
  "  }",
  "  function openAddressed(drawer) {",
  "    let id = /^#blocker=(.+)$/.exec(location.hash)?.[1];",
  "    if (id !== void 0)",
  "      try {",
  "        drawer.blocker(decodeURIComponent(id));",
  "      } catch {",
  "      }",
  "  }",
  "})();",
  ""
].join("\n");
var PAGE_SCRIPT_HASH = "sha256-V66zWkYJ9a6uTnP/jRGR8a16MHuw2XzOAK8mfj7PrX0=";
var PAGE_STYLE = [
  "",
  ":root {",
  "  color-scheme: light;",
  "  --ink: #1b1f24;",
  "  --soft: #57606a;",
  "  --page: #f4f6f8;",
  "  --card: #ffffff;",
  "  --line: #d5dbe1;",
  "  --field: #ffffff;",
  "  --go: #116329;",
  "  --no-go: #a40e26;",
  "  --warm: #7d4e00;",
  "  --cool: #0a4b9c;",
  "  --unsure: #5b3aa5;",
  "  --go-tint: #dcf5e3;",
  "  --no-go-tint: #fde4e6;",
  "  --warm-tint: #fdf1d0;",
  "  --cool-tint: #e0edfd;",
  "  --unsure-tint: #ece6fb;",
  "  --shade: #eef1f4;",
  "  --shadow: 0 1px 2px #1b1f2414, 0 4px 16px #1b1f240a;",
  "}",
  ':root[data-theme="dark"] {',
  "  color-scheme: dark;",
  "  --ink: #e6edf3;",
  "  --soft: #a3adb8;",
  "  --page: #0d1117;",
  "  --card: #161b22;",
  "  --line: #343b44;",
  "  --field: #0d1117;",
  "  --go: #56d364;",
  "  --no-go: #ff938a;",
  "  --warm: #e3b341;",
  "  --cool: #79b8ff;",
  "  --unsure: #c4a7ff;",
  "  --go-tint: #12301c;",
  "  --no-go-tint: #3d1619;",
  "  --warm-tint: #33270a;",
  "  --cool-tint: #12263f;",
  "  --unsure-tint: #251c40;",
  "  --shade: #1f252d;",
  "  --shadow: none;",
  "}",
  "@media (prefers-color-scheme: dark) {",
  '  :root:not([data-theme="light"]) {',
  "    color-scheme: dark;",
  "    --ink: #e6edf3;",
  "    --soft: #a3adb8;",
  "    --page: #0d1117;",
  "    --card: #161b22;",
  "    --line: #343b44;",
  "    --field: #0d1117;",
  "    --go: #56d364;",
  "    --no-go: #ff938a;",
  "    --warm: #e3b341;",
  "    --cool: #79b8ff;",
  "    --unsure: #c4a7ff;",
  "    --go-tint: #12301c;",
  "    --no-go-tint: #3d1619;",
  "    --warm-tint: #33270a;",
  "    --cool-tint: #12263f;",
  "    --unsure-tint: #251c40;",
  "    --shade: #1f252d;",
  "    --shadow: none;",
  "  }",
  "}",
  "[hidden] {",
  "  display: none !important;",
  "}",
  "li,",
  "h3,",
  "h4 {",
  "  overflow-wrap: anywhere;",
  "}",
  "* {",
  "  box-sizing: border-box;",
  "}",
  "html {",
  "  scroll-padding-top: 4rem;",
  "}",
  "body {",
  "  margin: 0;",
  "  background: var(--page);",
  "  color: var(--ink);",
  "  font:",
  "    15px / 1.5 system-ui,",
  '    "Segoe UI",',
  '    "Liberation Sans",',
  "    sans-serif;",
  "}",
  "main {",
  "  max-width: 1280px;",
  "  margin: 0 auto;",
  "  padding: 1.25rem 1rem 3rem;",
  "  display: grid;",
  "  gap: 1.25rem;",
  "  grid-template-columns: minmax(0, 1fr);",
  "}",
  "section,",
  ".verdict {",
  "  background: var(--card);",
  "  border: 1px solid var(--line);",
  "  border-radius: 12px;",
  "  padding: 1.25rem 1.5rem;",
  "  min-width: 0;",
  "  box-shadow: var(--shadow);",
  "}",
  "h1 {",
  "  margin: 0.1rem 0;",
  "  font-size: 2.4rem;",
  "  line-height: 1.15;",
  "  letter-spacing: -0.01em;",
  "  overflow-wrap: anywhere;",
  "}",
  "h2 {",
  "  margin: 0 0 0.85rem;",
  "  font-size: 1.25rem;",
  "}",
  "h3 {",
  "  margin: 1.25rem 0 0.5rem;",
  "  font-size: 1.02rem;",
  "}",
  "h4 {",
  "  margin: 1rem 0 0.35rem;",
  "  font-size: 0.95rem;",
  "}",
  "p {",
  "  margin: 0.35rem 0;",
  "  overflow-wrap: anywhere;",
  "}",
  "code,",
  "pre {",
  "  font:",
  "    13px / 1.45 ui-monospace,",
  '    "Liberation Mono",',
  "    monospace;",
  "  overflow-wrap: anywhere;",
  "}",
  "pre {",
  "  white-space: pre-wrap;",
  "  background: var(--shade);",
  "  padding: 0.6rem 0.75rem;",
  "  border-radius: 8px;",
  "}",
  "a {",
  "  color: var(--cool);",
  "}",
  ":focus-visible {",
  "  outline: 2px solid var(--cool);",
  "  outline-offset: 2px;",
  "  border-radius: 4px;",
  "}",
  ".unseen {",
  "  position: absolute;",
  "  width: 1px;",
  "  height: 1px;",
  "  overflow: hidden;",
  "  clip-path: inset(50%);",
  "  white-space: nowrap;",
  "}",
  ".skip {",
  "  position: absolute;",
  "  left: -999px;",
  "  top: 0.5rem;",
  "  background: var(--card);",
  "  padding: 0.5rem 0.75rem;",
  "  z-index: 5;",
  "}",
  ".skip:focus {",
  "  left: 0.5rem;",
  "}",
  ".soft,",
  ".nothing {",
  "  color: var(--soft);",
  "}",
  ".soft {",
  "  font-size: 0.85rem;",
  "}",
  ".bar-top {",
  "  position: sticky;",
  "  top: 0;",
  "  z-index: 3;",
  "  display: flex;",
  "  gap: 0.5rem;",
  "  align-items: center;",
  "  padding: 0.5rem max(1rem, calc((100% - 1280px) / 2 + 1rem));",
  "  background: var(--card);",
  "  border-bottom: 1px solid var(--line);",
  "}",
  ".bar-top nav {",
  "  flex: 1;",
  "  min-width: 0;",
  "  display: flex;",
  "  gap: 0.25rem;",
  "  overflow-x: auto;",
  "}",
  ".bar-top a {",
  "  padding: 0.3rem 0.6rem;",
  "  border-radius: 6px;",
  "  color: var(--ink);",
  "  text-decoration: none;",
  "  white-space: nowrap;",
  "  font-size: 0.9rem;",
  "}",
  ".bar-top a:hover {",
  "  background: var(--shade);",
  "}",
  ".bar-top strong {",
  "  white-space: nowrap;",
  "  padding-right: 0.5rem;",
  "}",
  "#theme {",
  "  white-space: nowrap;",
  "}",
  "button,",
  "input,",
  "select {",
  "  font: inherit;",
  "  color: inherit;",
  "}",
  "button {",
  "  cursor: pointer;",
  "  border: 1px solid var(--line);",
  "  background: var(--card);",
  "  border-radius: 8px;",
  "  padding: 0.35rem 0.75rem;",
  "}",
  "button:hover:not(:disabled) {",
  "  background: var(--shade);",
  "}",
  "button:disabled {",
  "  color: var(--soft);",
  "  cursor: default;",
  "}",
  ".verdict {",
  "  border-left: 10px solid var(--no-go);",
  "}",
  ".verdict.go {",
  "  border-left-color: var(--go);",
  "}",
  ".verdict h1 {",
  "  color: var(--no-go);",
  "}",
  ".verdict.go h1 {",
  "  color: var(--go);",
  "}",
  ".verdict .phase {",
  "  font-size: 1.05rem;",
  "  color: var(--soft);",
  "}",
  ".verdict .counts {",
  "  font-weight: 600;",
  "}",
  ".tiles {",
  "  display: grid;",
  "  grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));",
  "  gap: 0.75rem;",
  "  margin: 1rem 0;",
  "}",
  ".tiles div {",
  "  background: var(--shade);",
  "  border-radius: 8px;",
  "  padding: 0.6rem 0.8rem;",
  "}",
  ".tiles dt {",
  "  color: var(--soft);",
  "  font-size: 0.8rem;",
  "}",
  ".tiles dd {",
  "  margin: 0;",
  "  font-weight: 600;",
  "  overflow-wrap: anywhere;",
  "}",
  ".verdict ul {",
  "  margin: 0.5rem 0;",
  "  padding-left: 1.2rem;",
  "}",
  ".sources {",
  "  display: flex;",
  "  flex-wrap: wrap;",
  "  gap: 0.15rem 1.25rem;",
  "  margin: 0.75rem 0 0;",
  "  font-size: 0.85rem;",
  "  color: var(--soft);",
  "}",
  ".sources div {",
  "  display: flex;",
  "  gap: 0.35rem;",
  "  min-width: 0;",
  "}",
  ".sources dd {",
  "  margin: 0;",
  "  color: var(--ink);",
  "  overflow-wrap: anywhere;",
  "}",
  ".first {",
  "  margin: 0;",
  "  padding-left: 1.5rem;",
  "  display: grid;",
  "  gap: 0.75rem;",
  "}",
  ".first li::marker {",
  "  font-weight: 700;",
  "  color: var(--soft);",
  "}",
  ".marks {",
  "  display: flex;",
  "  flex-wrap: wrap;",
  "  gap: 0.4rem 0.6rem;",
  "  align-items: center;",
  "}",
  ".mark {",
  "  display: inline-block;",
  "  font-size: 0.78rem;",
  "  font-weight: 700;",
  "  white-space: nowrap;",
  "  padding: 0.1rem 0.5rem;",
  "  border-radius: 999px;",
  "  border: 1px solid transparent;",
  "}",
  ".P0,",
  ".BLOCKED,",
  ".MISSING {",
  "  color: var(--no-go);",
  "  background: var(--no-go-tint);",
  "}",
  ".P1,",
  ".PARTIAL {",
  "  color: var(--warm);",
  "  background: var(--warm-tint);",
  "}",
  ".P2 {",
  "  color: var(--cool);",
  "  background: var(--cool-tint);",
  "}",
  ".P3 {",
  "  color: var(--ink);",
  "  background: var(--shade);",
  "}",
  ".READY {",
  "  color: var(--go);",
  "  background: var(--go-tint);",
  "}",
  ".UNVERIFIED {",
  "  color: var(--unsure);",
  "  background: var(--unsure-tint);",
  "}",
  "button.mark {",
  "  border-color: currentColor;",
  "  border-radius: 8px;",
  "}",
  ".chip {",
  "  display: inline-block;",
  "  font-size: 0.78rem;",
  "  padding: 0.05rem 0.5rem;",
  "  border-radius: 6px;",
  "  background: var(--shade);",
  "  color: var(--ink);",
  "  white-space: nowrap;",
  "}",
  ".chip.bad {",
  "  background: var(--no-go-tint);",
  "  color: var(--no-go);",
  "}",
  ".chip.good {",
  "  background: var(--go-tint);",
  "  color: var(--go);",
  "}",
  ".opener {",
  "  border: 0;",
  "  background: none;",
  "  padding: 0;",
  "  text-align: left;",
  "  color: var(--cool);",
  "  text-decoration: underline;",
  "  text-underline-offset: 2px;",
  "  text-decoration-thickness: 1px;",
  "  overflow-wrap: anywhere;",
  "}",
  ".stacked {",
  "  display: flex;",
  "  flex-direction: column;",
  "  align-items: flex-start;",
  "  gap: 0.25rem;",
  "}",
  ".tools {",
  "  display: flex;",
  "  flex-wrap: wrap;",
  "  gap: 0.6rem 0.9rem;",
  "  align-items: center;",
  "  margin-bottom: 0.75rem;",
  "}",
  ".tools input {",
  "  flex: 1 1 14rem;",
  "  max-width: 24rem;",
  "}",
  "input,",
  "select {",
  "  padding: 0.4rem 0.65rem;",
  "  border: 1px solid var(--line);",
  "  border-radius: 8px;",
  "  background: var(--field);",
  "}",
  ".choice {",
  "  display: flex;",
  "  gap: 0.4rem;",
  "  align-items: center;",
  "  font-size: 0.85rem;",
  "  color: var(--soft);",
  "}",
  ".choice select {",
  "  color: var(--ink);",
  "  max-width: 12rem;",
  "}",
  ".status {",
  "  margin: 0 0 0 auto;",
  "  color: var(--soft);",
  "  font-size: 0.85rem;",
  "}",
  ".scroll {",
  "  position: relative;",
  "  overflow-x: auto;",
  "  border-radius: 8px;",
  "}",
  "table {",
  "  width: 100%;",
  "  border-collapse: collapse;",
  "}",
  "th,",
  "td {",
  "  padding: 0.55rem 0.65rem;",
  "  border-bottom: 1px solid var(--line);",
  "  text-align: left;",
  "  vertical-align: top;",
  "  overflow-wrap: break-word;",
  "}",
  "td ul {",
  "  margin: 0;",
  "  padding-left: 1rem;",
  "}",
  "td li,",
  "td .opener {",
  "  overflow-wrap: break-word;",
  "}",
  "td details > summary {",
  "  margin: 0;",
  "}",
  ".wide td:first-child {",
  "  position: sticky;",
  "  left: 0;",
  "  min-width: 8rem;",
  "  background: var(--card);",
  "}",
  ".unbroken {",
  "  white-space: nowrap;",
  "}",
  "th {",
  "  font-size: 0.8rem;",
  "  color: var(--soft);",
  "  white-space: nowrap;",
  "  background: var(--card);",
  "}",
  "tbody tr:hover {",
  "  background: var(--shade);",
  "}",
  "tbody tr:last-child td {",
  "  border-bottom: 0;",
  "}",
  ".pager {",
  "  display: flex;",
  "  gap: 0.5rem;",
  "  margin-top: 0.75rem;",
  "}",
  ".facts {",
  "  display: grid;",
  "  grid-template-columns: max-content minmax(0, 1fr);",
  "  gap: 0.25rem 0.9rem;",
  "  margin: 0.5rem 0;",
  "}",
  ".facts dt {",
  "  color: var(--soft);",
  "  font-size: 0.87rem;",
  "}",
  ".facts dd {",
  "  margin: 0;",
  "  overflow-wrap: anywhere;",
  "}",
  "td .facts {",
  "  margin: 0;",
  "  font-size: 0.9rem;",
  "  gap: 0.05rem 0.75rem;",
  "}",
  ".unknown {",
  "  border-left: 4px solid var(--unsure);",
  "  padding: 0.1rem 0.9rem;",
  "  margin: 0.75rem 0;",
  "  background: var(--unsure-tint);",
  "  border-radius: 0 8px 8px 0;",
  "}",
  ".unknown ul {",
  "  margin: 0.25rem 0 0.5rem;",
  "  padding-left: 1.1rem;",
  "}",
  ".question {",
  "  padding: 0.25rem 0 0.75rem;",
  "  border-bottom: 1px solid var(--line);",
  "}",
  ".question:last-child {",
  "  border-bottom: 0;",
  "}",
  ".question h3 {",
  "  margin: 0.5rem 0 0.25rem;",
  "}",
  "details > summary {",
  "  cursor: pointer;",
  "  color: var(--soft);",
  "  margin: 0.6rem 0;",
  "}",
  ".share {",
  "  display: flex;",
  "  gap: 0.6rem;",
  "  align-items: center;",
  "  min-width: 11rem;",
  "}",
  ".track {",
  "  flex: 0 0 7rem;",
  "  height: 0.6rem;",
  "  border-radius: 999px;",
  "  background: var(--shade);",
  "  overflow: hidden;",
  "  border: 1px solid var(--line);",
  "}",
  ".fill {",
  "  display: block;",
  "  height: 100%;",
  "  background: var(--cool);",
  "}",
  ".fill.over {",
  "  background: var(--no-go);",
  "}",
  ".gantt th:last-child {",
  "  width: 42%;",
  "}",
  ".days {",
  "  position: relative;",
  "  display: block;",
  "  height: 1.2rem;",
  "  font-weight: 400;",
  "}",
  ".days span {",
  "  position: absolute;",
  "}",
  ".lane {",
  "  position: relative;",
  "  display: block;",
  "  height: 1.5rem;",
  "  min-width: 18rem;",
  "  background: var(--shade);",
  "  border-radius: 4px;",
  "  overflow: hidden;",
  "}",
  ".bar {",
  "  position: absolute;",
  "  top: 0.25rem;",
  "  bottom: 0.25rem;",
  "  background: var(--cool);",
  "  border-radius: 4px;",
  "}",
  ".bar.critical {",
  "  background: repeating-linear-gradient(135deg, var(--no-go) 0 8px, var(--warm) 8px 12px);",
  "}",
  ".tick {",
  "  position: absolute;",
  "  top: 0;",
  "  bottom: 0;",
  "  width: 1px;",
  "  background: var(--line);",
  "}",
  ".board {",
  "  position: relative;",
  "  display: grid;",
  "  grid-template-columns: repeat(4, minmax(190px, 1fr));",
  "  gap: 70px;",
  "  min-width: 1120px;",
  "  padding: 0.25rem;",
  "  align-items: start;",
  "}",
  ".lines {",
  "  position: absolute;",
  "  inset: 0;",
  "  width: 100%;",
  "  height: 100%;",
  "  pointer-events: none;",
  "  overflow: visible;",
  "}",
  ".line {",
  "  fill: none;",
  "  stroke-width: 1.3;",
  "  opacity: 0.45;",
  "}",
  ".line.changes {",
  "  stroke: var(--no-go);",
  "}",
  ".line.reads {",
  "  stroke: var(--cool);",
  "  stroke-dasharray: 5 4;",
  "}",
  ".line.renames {",
  "  stroke: var(--unsure);",
  "  stroke-width: 2.4;",
  "}",
  ".lit .line {",
  "  opacity: 0.08;",
  "}",
  ".lit .line.near {",
  "  opacity: 1;",
  "  stroke-width: 2.6;",
  "}",
  ".column {",
  "  position: relative;",
  "  min-width: 0;",
  "}",
  ".column h3 {",
  "  margin: 0 0 0.5rem;",
  "  font-size: 0.85rem;",
  "  color: var(--soft);",
  "}",
  ".column ul {",
  "  list-style: none;",
  "  margin: 0;",
  "  padding: 0;",
  "  display: grid;",
  "  gap: 0.4rem;",
  "}",
  ".node {",
  "  display: flex;",
  "  flex-direction: column;",
  "  width: 100%;",
  "  text-align: left;",
  "  padding: 0.3rem 0.55rem;",
  "  border-radius: 8px;",
  "  background: var(--card);",
  "  border: 1px solid var(--line);",
  "  border-left-width: 4px;",
  "}",
  ".node .name {",
  "  font:",
  "    12.5px / 1.35 ui-monospace,",
  '    "Liberation Mono",',
  "    monospace;",
  "  overflow-wrap: anywhere;",
  "}",
  ".node .soft {",
  "  font-size: 0.75rem;",
  "  overflow-wrap: anywhere;",
  "}",
  ".node.column-0 {",
  "  border-left-color: var(--no-go);",
  "}",
  ".node.column-1 {",
  "  border-left-color: var(--unsure);",
  "}",
  ".node.column-2 {",
  "  border-left-color: var(--go);",
  "}",
  ".node.column-3 {",
  "  border-left-color: var(--cool);",
  "}",
  ".lit .node:not(.near) {",
  "  opacity: 0.35;",
  "}",
  ".legend {",
  "  display: flex;",
  "  flex-wrap: wrap;",
  "  gap: 0.25rem 1rem;",
  "  font-size: 0.85rem;",
  "  color: var(--soft);",
  "}",
  ".key::before {",
  '  content: "";',
  "  display: inline-block;",
  "  width: 1.8rem;",
  "  margin-right: 0.4rem;",
  "  vertical-align: middle;",
  "  border-top: 2px solid var(--no-go);",
  "}",
  ".key.reads::before {",
  "  border-top: 2px dashed var(--cool);",
  "}",
  ".key.renames::before {",
  "  border-top: 4px solid var(--unsure);",
  "}",
  "dialog {",
  "  margin: 0 0 0 auto;",
  "  height: 100dvh;",
  "  max-height: none;",
  "  width: min(620px, 100vw);",
  "  max-width: none;",
  "  border: 0;",
  "  border-left: 1px solid var(--line);",
  "  padding: 0;",
  "  background: var(--card);",
  "  color: var(--ink);",
  "}",
  "dialog[open] {",
  "  display: flex;",
  "  flex-direction: column;",
  "}",
  "dialog::backdrop {",
  "  background: #0008;",
  "}",
  ".drawer-head {",
  "  display: flex;",
  "  gap: 1rem;",
  "  align-items: flex-start;",
  "  justify-content: space-between;",
  "  padding: 1rem 1.25rem;",
  "  border-bottom: 1px solid var(--line);",
  "}",
  ".drawer-head h2 {",
  "  margin: 0;",
  "  overflow-wrap: anywhere;",
  "}",
  "#drawer-content {",
  "  padding: 0.75rem 1.25rem 2rem;",
  "  overflow-y: auto;",
  "}",
  ".evidence {",
  "  padding-left: 1.2rem;",
  "  margin: 0.25rem 0;",
  "}",
  ".evidence li {",
  "  margin: 0 0 0.9rem;",
  "}",
  ".ask {",
  "  background: var(--shade);",
  "  border-radius: 8px;",
  "  padding: 0.4rem 0.6rem;",
  "}",
  ".answer {",
  "  padding-left: 0.6rem;",
  "  border-left: 3px solid var(--line);",
  "}",
  ".finding {",
  "  border-bottom: 1px solid var(--line);",
  "  padding-bottom: 0.5rem;",
  "}",
  "footer {",
  "  color: var(--soft);",
  "  font-size: 0.85rem;",
  "}",
  "@media (max-width: 760px) {",
  "  main {",
  "    padding: 0.75rem 0.5rem 2rem;",
  "    gap: 0.75rem;",
  "  }",
  "  section,",
  "  .verdict {",
  "    padding: 1rem;",
  "  }",
  "  h1 {",
  "    font-size: 1.8rem;",
  "  }",
  "  .cards table,",
  "  .cards tbody,",
  "  .cards tr,",
  "  .cards td {",
  "    display: block;",
  "  }",
  "  .cards thead {",
  "    position: absolute;",
  "    width: 1px;",
  "    height: 1px;",
  "    overflow: hidden;",
  "    clip-path: inset(50%);",
  "  }",
  "  .cards tr {",
  "    border: 1px solid var(--line);",
  "    border-radius: 8px;",
  "    padding: 0.35rem 0.6rem;",
  "    margin-bottom: 0.6rem;",
  "  }",
  "  .cards td {",
  "    display: grid;",
  "    grid-template-columns: 6.75rem minmax(0, 1fr);",
  "    gap: 0.5rem;",
  "    border: 0;",
  "    padding: 0.2rem 0;",
  "  }",
  "  .cards td > * {",
  "    justify-self: start;",
  "    min-width: 0;",
  "    overflow-wrap: anywhere;",
  "  }",
  "  .cards td::before {",
  "    content: attr(data-column);",
  "    color: var(--soft);",
  "    font-size: 0.75rem;",
  "  }",
  "  .cards .lane {",
  "    min-width: 0;",
  "    width: 100%;",
  "    justify-self: stretch;",
  "  }",
  "  .tools input {",
  "    max-width: none;",
  "    flex-basis: 100%;",
  "  }",
  "  .choice {",
  "    flex: 1 1 40%;",
  "  }",
  "  .choice span {",
  "    display: none;",
  "  }",
  "  .choice select {",
  "    width: 100%;",
  "    max-width: none;",
  "  }",
  "  .facts {",
  "    grid-template-columns: minmax(0, 1fr);",
  "    gap: 0;",
  "  }",
  "  .facts dd {",
  "    margin-bottom: 0.35rem;",
  "  }",
  "  .status {",
  "    margin-left: 0;",
  "  }",
  "}",
  "@page {",
  "  size: A4 landscape;",
  "  margin: 12mm;",
  "}",
  "@media print {",
  "  :root,",
  '  :root[data-theme="dark"],',
  '  :root:not([data-theme="light"]) {',
  "    color-scheme: light;",
  "    --ink: #000;",
  "    --soft: #444;",
  "    --page: #fff;",
  "    --card: #fff;",
  "    --line: #bbb;",
  "    --field: #fff;",
  "    --go: #116329;",
  "    --no-go: #a40e26;",
  "    --warm: #7d4e00;",
  "    --cool: #0a4b9c;",
  "    --unsure: #5b3aa5;",
  "    --go-tint: #fff;",
  "    --no-go-tint: #fff;",
  "    --warm-tint: #fff;",
  "    --cool-tint: #fff;",
  "    --unsure-tint: #fff;",
  "    --shade: #fff;",
  "    --shadow: none;",
  "  }",
  "  body {",
  "    font-size: 10.5pt;",
  "  }",
  "  .bar-top,",
  "  .tools input,",
  "  .tools .choice,",
  "  .pager,",
  "  .skip,",
  "  dialog {",
  "    display: none !important;",
  "  }",
  "  main {",
  "    padding: 0;",
  "    display: block;",
  "  }",
  "  section,",
  "  .verdict {",
  "    border-radius: 0;",
  "    border-width: 0 0 1px;",
  "    padding: 0.5rem 0;",
  "    break-inside: auto;",
  "  }",
  "  .verdict {",
  "    border-left-width: 6px;",
  "    padding-left: 1rem;",
  "  }",
  "  .scroll {",
  "    overflow: visible;",
  "  }",
  "  .bar,",
  "  .fill {",
  "    print-color-adjust: exact;",
  "  }",
  "  .lane,",
  "  .track {",
  "    border: 1px solid var(--line);",
  "  }",
  "  .board {",
  "    min-width: 0;",
  "    gap: 30px;",
  "    grid-template-columns: repeat(4, minmax(0, 1fr));",
  "  }",
  "  .lines {",
  "    display: none;",
  "  }",
  "  tr,",
  "  li,",
  "  .question {",
  "    break-inside: avoid;",
  "  }",
  "  thead {",
  "    display: table-header-group;",
  "  }",
  "  h2,",
  "  h3 {",
  "    break-after: avoid;",
  "  }",
  "  .opener {",
  "    color: inherit;",
  "    text-decoration: none;",
  "  }",
  "  .mark,",
  "  .chip {",
  "    border: 1px solid currentColor;",
  "  }",
  "}",
  ""
].join("\n");
var PAGE_STYLE_HASH = "sha256-IRWw5z/YUAnbHb0q8Gyj3JghyZB4sm90VhKzy0j/hcs=";

// src/render/page/group-names.ts
var NAMES_SHOWN2 = 60;
var ALIKE = 3;
function tableOf(name, kind) {
  if (name.startsWith("gs://")) {
    const bucket = name.slice(5).split("/")[0] ?? "";
    return joined(`gs://${bucket}`, name.slice(6 + bucket.length) || "every object");
  }
  const parts = name.match(/(?:\{[^}]*\}|[^.{])+/g) ?? [name];
  if (kind === "bigquery-table") return joined(parts.at(-2) ?? "", parts.at(-1) ?? name);
  return kind === "bigquery-dataset" ? joined(parts.at(-1) ?? name, "list of tables") : joined("", name);
}
function joined(dataset, table2) {
  return `${dataset}
${table2}`;
}
function groupNames(names, templates) {
  const keys = /* @__PURE__ */ new Map();
  const unread = [];
  for (const name of new Set(names)) {
    const { dataset, table: table2 } = split(name);
    const found = templates.find(
      (one) => isOf(one, dataset) && (one.template.text === table2 || isMatch(one.template, table2))
    );
    if (found === void 0) unread.push(name);
    else keys.set(name, { label: found.template.text, dataset, says: saysOf(found) });
  }
  for (const alike of byShape(unread)) {
    const label3 = alike.length < ALIKE ? null : shapeLabel(alike.map((name) => split(name).table));
    for (const name of alike) {
      const { dataset, table: table2 } = split(name);
      keys.set(name, { label: label3 ?? table2, dataset, says: "" });
    }
  }
  const groups = /* @__PURE__ */ new Map();
  const places = /* @__PURE__ */ new Map();
  for (const [name, group] of keys) {
    const key = JSON.stringify([group.dataset, group.label]);
    const known = groups.get(key) ?? { ...group, place: groups.size, count: 0, names: [] };
    groups.set(key, known);
    known.count += split(name).table === group.label && group.says !== "" ? 0 : 1;
    if (known.names.length < NAMES_SHOWN2) known.names.push(split(name).table);
    places.set(name, known.place);
  }
  return {
    groups: [...groups.values()].map(({ place: _, ...group }) => group),
    indexOf: (name) => places.get(name) ?? -1
  };
}
function isOf({ dataset }, name) {
  return dataset === null || name === "" || dataset === name;
}
function saysOf({ of, role }) {
  return role === "standard" ? `standard of ${of}` : `${role === "from" ? "old" : "new"} names of ${of}`;
}
function split(name) {
  const at = name.indexOf("\n");
  return { dataset: name.slice(0, at), table: name.slice(at + 1) };
}
function byShape(names) {
  const shapes = /* @__PURE__ */ new Map();
  for (const name of names) {
    const { dataset, table: table2 } = split(name);
    const shape = JSON.stringify([dataset, ...isPath(table2) ? pathShape(table2) : wordShape(table2)]);
    const alike = shapes.get(shape);
    if (alike === void 0) shapes.set(shape, [name]);
    else alike.push(name);
  }
  return [...shapes.values()];
}
function isPath(table2) {
  return table2.includes("/");
}
function pathShape(path) {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return [path.slice(0, path.lastIndexOf("/")), file.includes(".") ? file.slice(file.lastIndexOf(".")) : ""];
}
function wordShape(table2) {
  const words = table2.split("_");
  return [words[0] ?? "", words.length];
}
function shapeLabel(tables) {
  const first = tables[0] ?? "";
  if (isPath(first)) {
    const [folder, ending] = pathShape(first);
    return `${folder}/{${tables.length} names}${ending}`;
  }
  const rows2 = tables.map((table2) => table2.split("_"));
  return (rows2[0] ?? []).map((word, index) => {
    const different = new Set(rows2.map((words) => words[index]));
    if (different.size === 1) return word;
    return different.size <= ALIKE ? `{${[...different].join("|")}}` : `{${different.size} words}`;
  }).join("_");
}

// src/render/page/graph.ts
var PAIRS_SHOWN = 50;
var RENAMING = /* @__PURE__ */ new Set(["rename", "consolidate"]);
var READING = /* @__PURE__ */ new Set(["read", "list", "extract"]);
function buildGraph(report) {
  const effects2 = report.scripts.flatMap(
    ({ path, fact }) => (fact?.effects ?? []).flatMap((effect) => ends(effect).map((end) => ({ script: path, effect, ...end })))
  );
  const steps = report.simulation.steps.flatMap(
    ({ operation, dataset, verb, from, to }) => RENAMING.has(verb) ? from.map((name) => ({
      operation,
      from: joined(dataset, name),
      to: newName(report, { operation, dataset, to })
    })) : []
  );
  const grouping = groupNames(
    [...effects2.map(({ name }) => name), ...steps.flatMap(({ from, to }) => [from, to])],
    report.names
  );
  return {
    groups: grouping.groups,
    edges: buildEdges(effects2, grouping),
    renames: buildRenames([...renamesOf(effects2), ...steps], grouping)
  };
}
function newName({ names }, step) {
  if (step.to !== null) return joined(step.dataset, step.to);
  const template = names.find(({ of, role }) => of === step.operation && role === "to");
  return joined(step.dataset, template?.template.text ?? "not decided");
}
function ends(effect) {
  const { verb, kind, name, to } = effect;
  const first = { name: tableOf(name, kind), verb, writes: !READING.has(verb) && verb !== "copy" };
  if (to === void 0) return [first];
  const made = verb === "rename" ? "rename to" : verb === "extract" ? "extract to" : `${verb} to`;
  return [first, { name: tableOf(to, kind), verb: made, writes: true }];
}
function buildEdges(touches, { indexOf: indexOf2 }) {
  const edges2 = /* @__PURE__ */ new Map();
  for (const { script, effect, name, verb, writes } of touches) {
    const group = indexOf2(name);
    const key = JSON.stringify([script, group, writes]);
    const edge = edges2.get(key) ?? { script, group, writes, counts: /* @__PURE__ */ new Map() };
    edges2.set(key, edge);
    const phrase = effect.guard === null ? verb : `${verb} (${effect.guard})`;
    edge.counts.set(phrase, (edge.counts.get(phrase) ?? 0) + 1);
  }
  return [...edges2.values()].map(({ counts, ...edge }) => ({
    ...edge,
    says: [...counts].map(([phrase, number]) => phrase.replace(/^[a-z]+( to)?/, `$& ${grouped(number)}`)).join(", ")
  }));
}
function renamesOf(touches) {
  return touches.flatMap(
    ({ effect, script, verb }) => effect.verb === "rename" && verb === "rename" && effect.to !== void 0 ? [{ operation: script, from: tableOf(effect.name, effect.kind), to: tableOf(effect.to, effect.kind) }] : []
  );
}
function buildRenames(pairs, { indexOf: indexOf2 }) {
  const renames = /* @__PURE__ */ new Map();
  for (const { operation, from, to } of pairs) {
    const [source, target] = [indexOf2(from), indexOf2(to)];
    if (source === target) continue;
    const key = JSON.stringify([operation, source, target]);
    const rename = renames.get(key) ?? { from: source, to: target, operation, count: 0, pairs: [] };
    renames.set(key, rename);
    rename.count += 1;
    if (rename.pairs.length < PAIRS_SHOWN) rename.pairs.push([tableName(from), tableName(to)]);
  }
  return [...renames.values()];
}
function tableName(name) {
  return name.slice(name.indexOf("\n") + 1);
}

// src/render/page/matrix.ts
var NEEDS = ["Script", "Names", "Tables", "Access", "Infrastructure", "Dependencies", "Before it"];
function buildMatrix({ operations, findings, blockers }) {
  const priorities = new Map(blockers.map(({ id, priority }) => [id, priority]));
  const placed = findings.map((finding, index) => ({
    index,
    need: needOf(finding),
    owners: ownersOf(finding, operations),
    readiness: readinessOf(finding, priorities.get(`${finding.rule}:${finding.subject.id}`) ?? null)
  }));
  const rowOf = (operation) => ({
    operation: operation?.id ?? null,
    title: operation?.title ?? "The phase as a whole",
    cells: NEEDS.map((need) => {
      if (need === "Before it") return orderCell(operation, operations);
      const own = placed.filter(
        (entry) => entry.need === need && (operation === null ? entry.owners.length === 0 : entry.owners.includes(operation.id))
      );
      return {
        readiness: worst(own.map(({ readiness }) => readiness)),
        findings: own.map(({ index }) => index)
      };
    })
  });
  return { needs: NEEDS, rows: [...operations.map(rowOf), rowOf(null)] };
}
function ownersOf(finding, operations) {
  const { kind, id } = finding.subject;
  return operations.filter(
    (operation) => finding.operations?.includes(operation.id) === true || kind === "operation" && operation.id === id || kind === "script" && operation.script === id
  ).map((operation) => operation.id);
}
function needOf({ rule, family, subject }) {
  if (family === "dependencies") return "Dependencies";
  if (family === "scripts" || /script|effects/.test(rule)) return "Script";
  if (/access|probe|identity|account|statement|permission|policy/.test(rule)) return "Access";
  if (/name|mandate|violation|collision/.test(rule)) return "Names";
  const cloud = ["job", "service", "quota", "budget", "bucket", "image", "build", "phase"];
  return family === "infrastructure" && cloud.includes(subject.kind) ? "Infrastructure" : "Tables";
}
function readinessOf({ outcome }, priority) {
  if (outcome === "not-applicable") return null;
  if (outcome === "pass") return "READY";
  if (outcome === "unverified") return "UNVERIFIED";
  if (priority === "P3") return "READY";
  return priority === "P0" ? "BLOCKED" : "PARTIAL";
}
var WORST = ["BLOCKED", "MISSING", "UNVERIFIED", "PARTIAL", "READY"];
function worst(all) {
  return WORST.find((readiness) => all.includes(readiness)) ?? null;
}
function orderCell(operation, operations) {
  const before = operations.filter(({ id }) => operation?.needs.includes(id) === true);
  return { readiness: worst(before.map(({ readiness }) => readiness)), findings: [] };
}

// src/render/page/build.ts
var STEP_LIMIT = 2e4;
function buildPage(report, pages2) {
  const place = placeMaker(report);
  const numbers = new Map(report.evidence.map((evidence2, index) => [evidenceKey(evidence2), index]));
  const numbersOf = (proof) => proof.flatMap((one) => numbers.get(evidenceKey(one)) ?? []);
  const shown = [...openBlockers(report), ...waivedBlockers(report)];
  const ids = new Set(shown.map(({ id }) => id));
  const model = {
    ...verdict(report),
    blockers: shown.map((blocker) => toBlocker(blocker, { place, numbersOf })),
    resolved: report.resolved,
    findings: report.findings.map((finding) => {
      const { rule, family, title, subject, outcome, says, evidence: evidence2 } = finding;
      const id = `${rule}:${subject.id}`;
      const blocker = outcome !== "pass" && ids.has(id) ? id : null;
      return { rule, family, title, subject, outcome, says, blocker, evidence: numbersOf(evidence2) };
    }),
    evidence: report.evidence.map(({ id, kind, source, saw, place: where, observedAt }) => {
      return {
        id,
        kind,
        source,
        saw,
        place: where === void 0 ? null : place(where),
        at: instant(observedAt)
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
      scenarios: report.scenarios
    }
  };
  const rules = [...new Set(shown.map(({ rule }) => rule))];
  const own = rules.flatMap(
    (rule) => Object.hasOwn(pages2, rule) ? [[rule, pages2[rule] ?? ""]] : []
  );
  return { ...cleaned(model), pages: Object.fromEntries(own) };
}
function verdict(report) {
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
      ["Costs", cost(forecast.costUsd)]
    ],
    reasons: said.reasons,
    notes: [...report.waiverNotes.map((note) => `Waiver not applied: ${note}`), ...repository.notes],
    source: [
      [
        "Repository",
        `${repository.name} at ${revision}${repository.branch === null ? "" : ` (${repository.branch})`}`
      ],
      ["Plan", report.plan.path],
      ["Cloud", report.cloud],
      ["Runs as", phase.runsAs ?? "the caller's own identity"],
      ["Audited", instant(report.at)],
      ["Project", report.project],
      ["Written by", `${report.tool.name} ${report.tool.version}`]
    ],
    answers: said.answers
  };
}
function placeMaker(report) {
  return (place) => ({ text: placeText(place), href: webLink(report, place) });
}
function toBlocker(blocker, part) {
  const { impact: _, delayHours, place, evidence: evidence2, ...rest } = blocker;
  return {
    ...rest,
    delay: hours(delayHours),
    place: place === null ? null : part.place(place),
    evidence: part.numbersOf(evidence2)
  };
}
function toScript(line, place) {
  const { path, readiness, family, wanted, purpose, operations, blockers, recommendation, fact } = line;
  const commit = fact?.lastCommit ?? null;
  const packages = fact?.imports.flatMap(
    ({ distribution, origin, module }) => origin === "third-party" ? [distribution ?? module] : []
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
      ...Object.entries(line.mandates).map(([mandate, says]) => [`${mandate} compliance`, says]),
      ["Last modified", commit === null ? "not known" : `${instant(commit.at)} by ${commit.author}`],
      ["Lines of code", fact === null ? "none" : String(fact.lines)],
      ["Execution mode", fact === null ? "not known" : fact.execution],
      ["Waits for a person", fact?.interactive === true ? "yes" : "no"],
      ["Flags", fact?.flags.join(" ") || "none"],
      ["Dependencies", [.../* @__PURE__ */ new Set([...packages ?? [], ...fact?.tools ?? []])].join(", ") || "none"],
      ["Calls", fact?.calls.map((call) => `${call.path} ${call.args.join(" ")}`).join("; ") || "none"],
      ...(fact?.syntax ?? []).map((fault) => ["Syntax", `line ${fault.line}: ${fault.message}`]),
      ...(fact?.limits ?? []).map((limit) => ["Not seen", limit])
    ],
    effects: effectCounts(fact),
    blockers,
    recommendation
  };
}
function cleaned(value) {
  if (typeof value === "string") return oneLine(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [oneLine(name), cleaned(member)]));
}

// src/render/page/html.ts
var SECTIONS = [
  ["first", "What to do first", "First"],
  ["blockers", "Blockers", "Blockers"],
  ["matrix", "Readiness by operation", "Readiness"],
  ["questions", "Critical questions", "Questions"],
  ["graph", "Scripts and tables", "Graph"],
  ["schedule", "Schedule", "Schedule"],
  ["scenarios", "What changes if", "What if"],
  ["forecast", "Forecast", "Forecast"],
  ["simulation", "Simulation", "Simulation"],
  ["scripts", "Script inventory", "Scripts"],
  ["resources", "Infrastructure and dependencies", "Resources"]
];
var REASONS_SHOWN = 4;
function renderHtml(report, pages2 = {}) {
  const model = buildPage(report, pages2);
  const policy = `default-src 'none'; script-src '${PAGE_SCRIPT_HASH}'; style-src '${PAGE_STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(model.title)}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#verdict">Skip to the verdict</a>
<header class="bar-top"><strong>phasegate</strong><nav aria-label="Sections">
${SECTIONS.map(([id, , short3]) => `<a href="#${id}">${short3}</a>`).join("\n")}
</nav><button type="button" id="theme">Theme</button></header>
<main>
${verdict2(model)}
<noscript><p>The tables of this page need its script. The documents beside it say the same.</p></noscript>
${SECTIONS.map(([id, title]) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2></section>`).join("\n")}
</main>
<dialog id="drawer" aria-labelledby="drawer-title"><div class="drawer-head"><h2 id="drawer-title" tabindex="-1">Evidence</h2><button type="button" id="drawer-close">Close</button></div><div id="drawer-content" tabindex="0" role="region" aria-label="Details"></div></dialog>
<script type="application/json" id="report">${embed(model)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
function verdict2(model) {
  const items = (texts) => texts.map((text) => `<li>${html(text)}</li>`).join("");
  const [shown, more2] = [model.reasons.slice(0, REASONS_SHOWN), model.reasons.slice(REASONS_SHOWN)];
  const rest = more2.length === 0 ? "" : `<details><summary>${more2.length} more reasons</summary><ul>${items(more2)}</ul></details>`;
  return `<div class="verdict${model.go ? " go" : ""}" id="verdict" role="region" aria-label="Verdict">
<p class="phase">${html(model.phase)}</p>
<h1>${html(model.decision)}</h1>
<p class="counts">${html(model.counts)}</p>
<dl class="tiles">${entries(model.tiles)}</dl>
<ul>${items(shown)}</ul>${rest}
<ul>${items(model.notes)}</ul>
<dl class="sources">${entries(model.source)}</dl>
</div>`;
}
function entries(list) {
  return list.map(([label3, value]) => `<div><dt>${html(label3)}</dt><dd>${html(value)}</dd></div>`).join("");
}
function embed(model) {
  return JSON.stringify(model).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
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
function renderSarif(report, pages2 = {}) {
  const rules = rulesOf(report, pages2);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const run = {
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
  return `${JSON.stringify({ $schema: SCHEMA_URL, version: "2.1.0", runs: [run] }, null, 2)}
`;
}
function rulesOf({ blockers, findings }, pages2) {
  const titles = new Map(findings.map(({ rule, title }) => [rule, title]));
  const first = /* @__PURE__ */ new Map();
  for (const blocker of blockers) if (!first.has(blocker.rule)) first.set(blocker.rule, blocker);
  return [...first.values()].map(({ rule, impact, family, priority }) => {
    const title = oneLine(titles.get(rule) ?? rule);
    const help = `A failure ${IMPACT[impact]}.`;
    const page = Object.hasOwn(pages2, rule) ? pages2[rule]?.trim() : void 0;
    return {
      id: rule,
      name: rule,
      shortDescription: { text: title },
      fullDescription: { text: `${title}. ${help}` },
      help: page === void 0 ? { text: `${title}. ${help}` } : { text: page, markdown: page },
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
  const advice2 = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? 0,
    level: LEVELS[priority],
    kind: "fail",
    message: { text: oneLine(clip(`${PRIORITY[priority]}: ${title}. ${consequence} ${advice2}`, 2e3)) },
    locations: [
      {
        physicalLocation: toLocation(place ?? evidencePlace(blocker) ?? { path: report.plan.path, line: 1 })
      }
    ],
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
function evidencePlace({ evidence: evidence2 }) {
  return evidence2.find(({ place }) => place !== void 0)?.place;
}
function toLocation({ path, line, column }) {
  const start = { startLine: Math.max(1, line) };
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
  const head = stack([headline(report), gateNote(report), changeText(report), whyAndWhatFirst(report)]);
  const foot = stack([blockingPicture(report), questions2(report), footer3(report)]);
  const budget = SUMMARY_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  return `${stack([head, ...fitSections(buildSections(report), budget), foot])}
`;
}
function questions2({ verdict: verdict3 }) {
  if (verdict3.answers.length === 0) return "";
  const items = verdict3.answers.slice(0, 12).map(({ question, answer: answer2 }) => `**${cell(clip(question, 300))}** ${cell(clip(answer2, 2e3))}`);
  return stack(["### Critical questions", numbered(items)]);
}
function footer3({ at, cloud, tool, plan }) {
  return `<sub>${instant(at)} · plan ${inline(clip(plan.path, 200))} · cloud: ${inline(clip(cloud, 80))} · ${tool.name} ${inline(tool.version)}</sub>`;
}

// src/render/annotations.ts
var LEVEL_LIMIT = 10;
function renderAnnotations(report) {
  const all = openBlockers(report).map((blocker) => toAnnotation(blocker, report));
  return ["error", "warning"].flatMap(
    (level) => all.filter((annotation) => annotation.level === level).slice(0, LEVEL_LIMIT)
  );
}
var NOTE_LIMIT = 150;
function renderNotes(report) {
  return openBlockers(report).map((blocker) => toAnnotation(blocker, report)).filter(({ place }) => place !== null).slice(0, NOTE_LIMIT);
}
function toAnnotation(blocker, report) {
  const { priority, outcome, title, consequence, action, verify, place } = blocker;
  const fails = outcome === "fail" && priority <= report.phase.gate;
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    level: fails ? "error" : "warning",
    title: oneLine(clip(`${PRIORITY[priority]}: ${title}`, 200)),
    message: oneLine(clip(`${sentence(consequence)} ${cure}`, 1e3)),
    place: place === null ? null : inRepository(place, report)
  };
}
function sentence(text) {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}
function inRepository(place, { repository: { folder } }) {
  return folder === "" ? place : { ...place, path: `${folder}/${place.path}` };
}

// src/render/failure.ts
var LINES = 20;
var LINE_CHARS = 600;
function renderFailure({
  message,
  hint,
  code: code2
}) {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const shown = lines.slice(0, LINES).map((line) => prose(clip(line, LINE_CHARS)));
  const more2 = lines.length - shown.length;
  return `${stack([
    "## ⚠️ phasegate could not evaluate this revision",
    shown.length === 1 ? shown[0] ?? "" : bullets(shown),
    more2 > 0 ? `and ${count(more2, "more line")}` : "",
    `**What to do:** ${prose(clip(hint, LINE_CHARS))}`,
    `There is no verdict, so the job fails (exit code ${code2}).`
  ])}
`;
}
function renderUnshown(failed) {
  const lines = failed.map(({ name, detail }) => `${inline(name)}: ${prose(clip(detail, LINE_CHARS))}`);
  return `${stack(["**This report could not be shown everywhere.** The verdict and the job's exit code do not depend on that.", bullets(lines)])}
`;
}

// src/render/index.ts
var FORMATS = ["markdown", "json", "sarif", "html", "junit"];
var DEFAULT_FORMATS = ["markdown", "json", "sarif", "html"];
function renderDocuments(report, options) {
  const { formats, comment = { configId: "default" }, pages: pages2 = {} } = options;
  const asked = FORMATS.filter((format) => formats.includes(format));
  return asked.flatMap((format) => BY_FORMAT[format](report, { comment, pages: pages2 }));
}
var BY_FORMAT = {
  markdown: (report, { comment }) => [
    ...MARKDOWN.map(([kind, render]) => markdown(documentPath(report, kind), render(report))),
    markdown("comment.md", renderComment(asSeenBy(comment, report), comment)),
    markdown("summary.md", renderJobSummary(asSeenBy(comment, report))),
    ...customRole(report)
  ],
  json: (report) => [{ path: "report.json", mediaType: "application/json", body: renderJson(report) }],
  sarif: (report, { pages: pages2 }) => [
    { path: "report.sarif", mediaType: "application/sarif+json", body: renderSarif(report, pages2) }
  ],
  html: (report, { pages: pages2 }) => [
    { path: "report.html", mediaType: "text/html", body: renderHtml(report, pages2) }
  ],
  junit: (report) => [{ path: "report.junit.xml", mediaType: "application/xml", body: renderJunit(report) }]
};
var MARKDOWN = [
  ["inventory", renderInventory],
  ["readiness", renderReadiness],
  ["infrastructure", renderInfrastructure],
  ["dependencies", renderDependencies],
  ["blockers", renderBlockers],
  ["summary", renderSummary]
];
function renderIssueDocument(report, comment) {
  return markdown("issue.md", renderIssue(asSeenBy(comment, report), comment));
}
function asSeenBy({ audience }, report) {
  return audience === "everyone" ? redactReport(report) : report;
}
function markdown(path, body) {
  return { path, mediaType: "text/markdown", body };
}

// src/audit/pages.ts
var pages = {
  "empty-script": "# Scripts that the plan names hold code\n\n## What it asks\n\nDoes every script of the plan hold code, or is it empty or only a header comment?\n\n## Why it matters\n\nA placeholder passes a check for existence and does nothing when it runs.\n\n## How to mend\n\nWrite the script, or remove it from the plan until it exists.\n\n## What it reads and when it is unverified\n\nThe size and the behaviour of the scripts. Unverified when the scripts cannot be read; scripts with syntax errors are left to `unparsable-script`.\n",
  "incomplete-reading": "# Scripts that the plan names could be read whole\n\n## What it asks\n\nCould the whole of each named script be read?\n\n## Why it matters\n\nWhat a size limit, an encoding or a step limit hid is not known: the script may touch tables that nobody counted. For scripts of operations this endangers (P1), for those of the phase it slows (P2), for the inventory it informs (P3).\n\n## How to mend\n\nSplit or simplify the script so that it can be read whole, or read it by hand and waive the blocker.\n\n## What it reads and when it is unverified\n\nThe file tree and the scripts. Unverified where a limit was reached, and when either cannot be read.\n",
  "interactive-script": "# Scripts that the phase runs do not wait for a person\n\n## What it asks\n\nDoes a script that the phase runs wait for a person: `input()`, `read -p`, `getpass`?\n\n## Why it matters\n\nAn unattended run stands still at the prompt until it times out.\n\n## How to mend\n\nAdd a flag such as `--yes` that answers the prompt, and run the script with it.\n\n## What it reads and when it is unverified\n\nThe text of the scripts that the phase or its operations run. Unverified when the scripts cannot be read.\n",
  "missing-columns": "# Scripts create tables with the columns that mandates require\n\n## What it asks\n\nDo tables that scripts create have the columns that a mandate requires for their name template?\n\n## Why it matters\n\nLater steps read these columns; a table without them must be built again.\n\n## How to mend\n\nAdd the columns to the query of the script.\n\n## What it reads and when it is unverified\n\nThe columns that CREATE TABLE statements in the scripts tell. Unverified where the text does not tell them (P1 for scripts of the phase, P3 for others), and (P1) when scripts cannot be read.\n",
  "missing-script": "# Scripts that the plan names exist\n\n## What it asks\n\nIs every script that the phase or the inventory names a file of the repository? Scripts of operations are asked about by `missing-operation-script`.\n\n## Why it matters\n\nA script that the phase names and that does not exist is found out on the day it is needed. Named by the phase it endangers (P1); only listed in the inventory it slows (P2).\n\n## How to mend\n\nCreate the file, correct its path in the plan, or take it out of `scripts`.\n\n## What it reads and when it is unverified\n\nThe file tree. Unverified when the repository cannot be listed.\n",
  "non-compliant-creation": "# Scripts create tables whose names meet the mandates\n\n## What it asks\n\nDo the tables that the plan's scripts create or rename to meet a name template of the phase's mandates?\n\n## Why it matters\n\nA script that creates violating names undoes the phase. Views are left out: they may keep old names on purpose.\n\n## How to mend\n\nCorrect how the script builds the name. The finding names the nearest template and what differs. Tables that may differ belong under `exceptions`.\n\n## What it reads and when it is unverified\n\nThe effects of the scripts, in the dataset of each mandate. Unverified when scripts cannot be read, or when names are known only at run time.\n",
  "short-creation": "# Scripts create as many tables as the plan says\n\n## What it asks\n\nDoes each generation script create as many tables of each name template as `creates` says? Counted are the exact names that follow from the script's own text.\n\n## Why it matters\n\nA script that creates 72 of 194 tables leaves later steps without their sources. Fewer endangers (P1), more informs (P3).\n\n## How to mend\n\nComplete the lists that the script loops over, or correct `creates`.\n\n## What it reads and when it is unverified\n\nThe effects of the scripts. Unverified when scripts cannot be read, or when names are known only at run time.\n",
  "uncommitted-script": "# Scripts that the plan names are committed\n\n## What it asks\n\nIs every named script of the work tree part of a commit?\n\n## Why it matters\n\nA file that only one machine has is missing wherever the phase runs from a clone.\n\n## How to mend\n\nCommit the script.\n\n## What it reads and when it is unverified\n\nThe scripts and the git history. Not asked without history, in a shallow clone, or when a revision is audited. Unverified when the repository or the scripts cannot be read.\n",
  "unlisted-script": "# Scripts beside the plan's scripts are listed too\n\n## What it asks\n\nDoes the plan list every Python, shell and SQL script in the folders of the scripts it does list?\n\n## Why it matters\n\nScripts that nobody lists are forgotten when names or schemas change.\n\n## How to mend\n\nList the script under `scripts` with its family and purpose, or remove it.\n\n## What it reads and when it is unverified\n\nThe scripts. Unverified when they cannot be read.\n",
  "unparsable-script": "# Scripts that the plan names parse\n\n## What it asks\n\nDoes every Python, shell and SQL script of the plan parse?\n\n## Why it matters\n\nA script with a syntax error stops before its first line. Run by the phase it prevents (P0); otherwise it slows (P2).\n\n## How to mend\n\nOpen the script at the line that the finding names and correct it. `python -m py_compile FILE` or `bash -n FILE` confirms.\n\n## What it reads and when it is unverified\n\nThe text of the scripts. Unverified when the scripts cannot be read.\n",
  "ambiguous-mandate": "# Every name matches at most one template of a mandate\n\n## What it asks\n\nIs there a name that two templates of the same mandate match?\n\n## Why it matters\n\nA table that matches two templates is counted for both, so numbers of the plan can hold or fail by accident: P2.\n\n## How to mend\n\nGive the templates literals or words that tell them apart. The finding names both templates and a name that they share.\n\n## What it reads and when it is unverified\n\nThe plan alone. Unverified when the templates repeat words so often that the comparison is given up.\n",
  "ambiguous-script": "# One script alone carries out an operation\n\n## What it asks\n\nDoes a script other than the operation's own (and those that it calls) rename or drop tables of the operation?\n\n## Why it matters\n\nTwo scripts for one operation stop at each other's tables, or give them different names: P1.\n\n## How to mend\n\nRemove one of them, or name the right one under `script`.\n\n## What it reads and when it is unverified\n\nThe effects of all scripts. Unverified (P1) when scripts cannot be read.\n",
  "blocked-rollback": "# Operations can be undone\n\n## What it asks\n\nDoes every step of an operation have an inverse, and would its old names be free when only this operation is undone (after the views that keep them)?\n\n## Why it matters\n\nWithout a way back an error of the phase becomes permanent; with a blocked one, more than the faulty operation must be undone: P2.\n\n## How to mend\n\nTake snapshots before sources are dropped. Undo from the last step to the first: `report.json` has the inverse of each step.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset, played through the phase and back. Unverified (P2) when listing tables is denied. Not asked while new names are undecided.\n",
  "claimed-twice": "# No table is claimed by two operations\n\n## What it asks\n\nDo the templates under `from` of two operations that rename, consolidate or drop read the same table?\n\n## Why it matters\n\nThe second operation does not find the table, or does something else with it than the plan means: P1.\n\n## How to mend\n\nMake the templates exclude each other, or take one operation out.\n\n## What it reads and when it is unverified\n\nThe table list of the mandate's dataset. Unverified (P1) when listing tables is denied.\n",
  "contradicting-effects": "# Scripts do what their operations say, and drop nothing else\n\n## What it asks\n\nDoes the script of an operation do what the operation says? A rename renames the tables that it claims to the names that follow, and drops none; a consolidation makes tables and drops only its sources; a drop drops only what it claims; views are made, not tables moved; a validation changes nothing.\n\n## Why it matters\n\nA script that drops what its operation should keep loses data: P0. One that does other things, or nothing, leaves the phase in another state than the plan says: P1.\n\n## How to mend\n\nUse `ALTER TABLE ... RENAME TO`, mend the script, or declare the operation as what it is.\n\n## What it reads and when it is unverified\n\nThe effects of the operation's script. Unverified when scripts cannot be read, or one was not read whole (P0; P1 for a validation or a generation), or when it drops names known only at run time (P0).\n",
  "contradicting-total": "# The operations add up to the phase's total\n\n## What it asks\n\nWhere the plan states under `tables` how many tables the phase acts on: do the `expect` of its renames, consolidations and drops add up to it?\n\n## Why it matters\n\nA sum that differs means that an operation is missing or a number is wrong, and that the progress of the phase cannot be told: P2.\n\n## How to mend\n\nCorrect `tables` of the phase or `expect` of its operations; the report's reconciliation has the numbers of the catalogue.\n\n## What it reads and when it is unverified\n\nThe plan alone; never unverified.\n",
  "cyclic-rename": "# Renames run in an order in which each new name is free\n\n## What it asks\n\nDoes a table get a name that another table of the operation still has? In a chain the last must move first; in a circle no order works without a name to step aside to.\n\n## Why it matters\n\nBigQuery refuses to rename a table to a name that exists. A circle stops the run whatever the order: P0. A chain stops a run that does not begin with its last table: P1.\n\n## How to mend\n\nRename in the order of the simulated plan (`simulation.steps` in `report.json`), which has the step aside for each circle.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset, and the renames that its script names. Unverified (P0) when listing tables is denied.\n",
  "empty-phase": "# The plan says what the phase does\n\n## What it asks\n\nDoes the phase name an operation, or a script that it runs?\n\n## Why it matters\n\nWhat is not declared is not checked: without either, a GO would be about nothing. P0.\n\n## How to mend\n\nList the phase's work under `operations` (rename, consolidate, drop, create views, generate, validate ...), or at least the scripts that it\nruns under `scripts` of the phase.\n\n## What it reads and when it is unverified\n\nThe plan alone; never unverified.\n",
  "exceeded-limit": "# The phase stays within the limits of BigQuery\n\n## What it asks\n\nDoes the phase, played through on the catalogue, need more requests a second, changes of one table, copy jobs or waiting queries than BigQuery allows? Does it read more than the project's own daily query quota? The limits are BigQuery's documented ones, the quota is the project's as read; what of it is left today is asked by `exhausted-quota`.\n\n## Why it matters\n\nWhat goes over a limit is refused, often in the middle: part of the tables are then changed and part are not (P1). Limits belong to the name of a table, so dropping and making it anew does not reset them.\n\n## How to mend\n\nSpread the phase over more time, or let fewer statements touch the same table; let the scripts pause, and try again after `rateLimitExceeded` and `quotaExceeded`.\n\n## What it reads and when it is unverified\n\nThe table lists of the operations' datasets, and the scripts; the project's query quota and the sizes of the tables. Unverified (P1) where a list or the scripts were not read, and where the plan requires a daily query quota and the quota or a size was not read.\n",
  "external-source": "# Everything that is moved is a plain table\n\n## What it asks\n\nIs each table that an operation renames, consolidates or drops a plain table, and no view, external table, materialized view or snapshot?\n\n## Why it matters\n\nBigQuery renames plain tables only, and `DROP TABLE` drops no view. A script that meets another one stops there: P0.\n\n## How to mend\n\nCreate views and external tables again under the new name, or leave them out of the operation.\n\n## What it reads and when it is unverified\n\nThe list of tables of the dataset. Unverified (P0) when listing is denied.\n",
  "incompatible-group": "# Tables that become one fit together\n\n## What it asks\n\nFor each group of tables that a consolidation makes one: do columns of one name have one type, do all tables have the same columns, are all partitioned by the same column, would two columns get one name, and would the result have more than 10,000 columns? Rows are joined on the partitioning column; the other columns are told apart by the words that the new name drops.\n\n## Why it matters\n\nBigQuery refuses a table of more than 10,000 columns: P0. Groups of different schemas fail one by one, or join rows that do not belong together: P1.\n\n## How to mend\n\nMake the tables of the group alike before, or treat the group by hand.\n\n## What it reads and when it is unverified\n\nThe table list and `INFORMATION_SCHEMA.COLUMNS` of the dataset. Unverified (P1) when either cannot be read.\n",
  "late-start": "# The phase's start lies ahead\n\n## What it asks\n\nDoes the phase's start lie ahead?\n\n## Why it matters\n\nDates that rest on a start in the past no longer hold: P2.\n\n## How to mend\n\nSet a new date under `starts`.\n\n## What it reads and when it is unverified\n\nThe plan alone; never unverified.\n",
  "misordered-script": "# Operations wait for those whose tables they read\n\n## What it asks\n\nWhere the script of an operation reads a table that another operation of the phase makes: does the plan make it wait (`needs`)? And do two operations wait for each other's tables?\n\n## Why it matters\n\nAn operation that runs too early stops, or reads what is not done: P1. Two operations that read each other's tables have no order at all: P0.\n\n## How to mend\n\nAdd the other operation to `needs`; split operations that wait for each other.\n\n## What it reads and when it is unverified\n\nThe effects of the operations' scripts. Unverified (P1) when scripts cannot be read.\n",
  "missing-operation-script": "# Operations of the phase have their scripts\n\n## What it asks\n\nDoes every operation of the phase name a script, and does the file exist?\n\n## Why it matters\n\nWithout its script an operation cannot be carried out at all: P0. The delay is the effort that the plan states under `if-missing`.\n\n## How to mend\n\nCreate the script and name it under `script` of the operation; or take the workaround of the plan.\n\n## What it reads and when it is unverified\n\nThe plan and the file tree. Unverified (P0) when the repository cannot be listed.\n",
  "missing-source-table": "# Tables that scripts read exist or are made before\n\n## What it asks\n\nDoes every table that a script of the plan reads exist now, or does the phase or another script of the plan make it?\n\n## Why it matters\n\nA script stops at a table that does not exist. Where the phase runs the script: P0; where only the inventory lists it: P2.\n\n## How to mend\n\nMake the table, or correct the name in the script.\n\n## What it reads and when it is unverified\n\nThe effects of the scripts and the table lists of their datasets. Unverified when scripts or a table list cannot be read, or when the plan does not name the dataset: P0 where the phase runs the script, else P2.\n",
  "name-collision": "# New names are free\n\n## What it asks\n\nAre the new names of each operation free when it comes? The phase is played through on the live catalogue: old name read with `from`, new name written with `to`, tables that stand on a name and leave it first.\n\n## Why it matters\n\nBigQuery refuses to rename a table to a name that exists: P0. Two tables that go to one name collide too, except in a consolidation.\n\n## How to mend\n\nDrop, archive or rename the table in the way, or change the templates.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset, and what the scripts of earlier operations make. Unverified (P0) when listing tables is denied. Not asked while words are undecided.\n",
  "rejected-name": "# New names are legal and meet the mandates of the phase\n\n## What it asks\n\nWould BigQuery take each new name (letters, digits, `_`, `-`, blanks; at most 1,024 bytes), does each meet every mandate of the phase, and does it differ from all other names in more than upper and lower case?\n\n## Why it matters\n\nA name that BigQuery refuses stops the operation: P0. A name that the mandate rejects leaves the table in violation: P1. Names that differ in case alone are mixed up: P3.\n\n## How to mend\n\nCorrect `to` of the operation, or the words of the vocabulary, or extend the mandate's `names`.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset. Unverified (P1) when listing tables is denied.\n",
  "returning-name": "# No script brings back a name that the phase takes away\n\n## What it asks\n\nDoes a script create, replace, copy or load a table under a name that an operation of the phase takes away?\n\n## Why it matters\n\nThe next run of that script brings a name back that violates the mandate, beside the renamed table, or on the view that keeps the name: P1.\n\n## How to mend\n\nChange the script to the new names before the operation, or retire it.\n\n## What it reads and when it is unverified\n\nThe effects of all scripts. Unverified (P1) when scripts cannot be read.\n",
  "stale-reader": "# No script uses a name that the phase takes away\n\n## What it asks\n\nDoes a script that runs after an operation read, write, drop, copy or export a table by the name that the operation takes away? Views that keep old names cover plain reads; they cover no writes, drops, copies, exports and no wildcards.\n\n## Why it matters\n\nThe script fails when the name is gone, or writes to nothing: P1.\n\n## How to mend\n\nChange the script together with the operation, or keep the names as views for the time of the change.\n\n## What it reads and when it is unverified\n\nThe effects of all scripts; not those of the operation itself and of the operations before it. Unverified (P1) when scripts cannot be read.\n",
  "stale-schedule": "# No scheduled query uses a name that the phase takes away\n\n## What it asks\n\nDoes a query that BigQuery runs on a schedule read, change or make a table by a name that an operation takes away? Views that keep old names cover plain reads only.\n\n## Why it matters\n\nThe query fails on its next run, or brings a name back that violates the mandate: P1.\n\n## How to mend\n\nChange the query together with the operation, and pause its schedule while the phase runs.\n\n## What it reads and when it is unverified\n\nThe scheduled queries of the plan's region (`bigquery.transfers.get`). Unverified (P1) when they cannot be listed or a text cannot be understood. Where the BigQuery Data Transfer API is off nothing is scheduled, and the audit passes.\n",
  "taken-view-name": "# Old names are free for the views that keep them\n\n## What it asks\n\nWhen the views come that keep old names alive, is each old name free? A table that could not be moved still has it; in a chain another table has got it.\n\n## Why it matters\n\n`CREATE VIEW` fails on a name that exists, so readers of that name are not covered, or read another table: P1.\n\n## How to mend\n\nMend the renames first that leave tables on their names; leave names out that another table gets, and change their readers.\n\n## What it reads and when it is unverified\n\nThe table list of the dataset, played through the phase. Unverified (P1) when listing tables is denied.\n",
  "unclaimed-violation": "# Operations claim every table that violates a mandate\n\n## What it asks\n\nIs every table that violates a mandate of the phase claimed by one of its operations?\n\n## Why it matters\n\nAn unclaimed table still violates the mandate when the phase is over: P1.\n\n## How to mend\n\nAdd an operation, widen a `from`, extend the mandate's `names`, or list the table under `exceptions`.\n\n## What it reads and when it is unverified\n\nThe table list of the mandate's dataset. Unverified when listing tables is denied.\n",
  "undecided-name": "# New names follow from old ones\n\n## What it asks\n\nDoes every word of the new name follow from the old name? A word of `to` that `from` does not bind is undecided.\n\n## Why it matters\n\nNobody can write the rename script before somebody decides the word: P0. A script that already lists each new name exactly decides it, and the audit passes.\n\n## How to mend\n\nBind the word in `from`, remove it from `to`, or list old and new names in the script.\n\n## What it reads and when it is unverified\n\nThe plan, and the effects of the operation's script where a word is undecided. Unverified (P0) when scripts cannot be read then.\n",
  "unmet-count": "# Operations find as many tables as the plan expects\n\n## What it asks\n\nDoes the catalogue hold as many tables for each operation as `expect` says, give or take the operation's `tolerance`, and would it yield as many results?\n\n## Why it matters\n\nAnother number means that the names differ from what the plan believes: tables would be left out, or others touched. No table at all prevents (P0), another number endangers (P1).\n\n## How to mend\n\nCompare the names in the dataset with the operation's `from`, then correct the template or the number.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset. Unverified (P0) when listing tables is denied.\n",
  "unsafe-rerun": "# Operations can be run again after a failure at any step\n\n## What it asks\n\nIf the operation fails at some step and is started again, listing its tables anew: does it end as the first run would have? The phase is played through on the live catalogue for that.\n\n## Why it matters\n\nA second run that takes new names for old ones moves tables twice, one that finds its own table in the way stops: P2. A consolidation that fails while it drops its sources can be made again from the rest only, which loses rows: P1.\n\n## How to mend\n\nKeep a list of old and new names and skip what is done. Make consolidated tables under a name of their own, compare, put them in place, and drop the sources in a later operation.\n\n## What it reads and when it is unverified\n\nThe table list of the operation's dataset, and what its script makes and drops. Unverified (P2) when listing tables is denied.\n",
  "vanished-source": "# Tables are still there when their operation comes\n\n## What it asks\n\nWhen the operations before it are done, are the tables that an operation renames, consolidates or drops, or that its views select from, still tables under those names?\n\n## Why it matters\n\nTwo operations may each be right and still take each other's tables: one renames them, views take the old names, and the other is left with nothing to drop. Its script stops at the first name: P0.\n\n## How to mend\n\nLet the operation run before those that take its tables (`needs`), or leave the tables to one of the two.\n\n## What it reads and when it is unverified\n\nThe list of tables of the dataset and the scripts of the operations, from which the phase is played through. Unverified (P0) when listing is denied.\n",
  "concurrent-dml": "# Nobody changes the tables that the phase moves\n\n## What it asks\n\nDid INSERT, UPDATE, DELETE or MERGE statements change tables in the last 24 hours that the phase renames, merges or drops?\n\n## Why it matters\n\nA rename and a changing statement get in each other's way, and a writer that goes on writes to a name that is gone: P3, because who wrote yesterday may not write on the day.\n\n## How to mend\n\nPause scheduled queries and pipelines while the phase runs, and give them the new names.\n\n## What it reads and when it is unverified\n\nINFORMATION_SCHEMA.JOBS of the region, at `--probe dry-run` and `scratch`. Unverified (P3) when `bigquery.jobs.listAll` is missing.\n",
  "costly-statements": "# The statements of the phase fit its budget\n\n## What it asks\n\nDo the statements of the phase cost less than `budget-usd`, by the bytes that BigQuery's dry runs estimate? A sample is scaled to all statements of its operation.\n\n## Why it matters\n\nA phase that costs more than planned is stopped, or paid for: P2. The price is the on-demand price of the United States; the first TiB of a month is free, and slots are billed otherwise.\n\n## How to mend\n\nMake the statements read less (columns, partitions), copy tables instead of querying them, or raise the budget.\n\n## What it reads and when it is unverified\n\nDry runs of `--probe dry-run` and `scratch`. Unverified (P2) when BigQuery gives no estimate or no answer, (P3) at the level `off`.\n",
  "dependent-view": "# No view or routine reads a table that loses its name\n\n## What it asks\n\nDo views or routines read tables that an operation renames, consolidates or drops?\n\n## Why it matters\n\nA view keeps the text it was made with. Once the table has another name, every query of the view fails: P1. An operation that puts views\nunder the old names (`create-views`) avoids it for plain reads; it covers no writes of routines and no wildcards.\n\n## How to mend\n\nChange the views in the same operation, or plan views under the old names for as long as the readers need.\n\n## What it reads and when it is unverified\n\nThe texts of views and routines of the project in the dataset's region that name the dataset (of the dataset alone, where that is denied;\nthe evidence says so), and the list of tables. Unverified (P1) where they cannot be read, or where a text cannot be understood. Scheduled\nqueries are the business of `stale-schedule`; dashboards and other projects are not seen.\n",
  "disabled-service-account": "# Service accounts that the plan names are enabled\n\n## What it asks\n\nAre the service accounts of the plan enabled?\n\n## Why it matters\n\nEvery call under a disabled account is refused: P0 for the account that the phase runs as, P1 for others.\n\n## How to mend\n\nAsk who disabled it, then enable it with `gcloud iam service-accounts enable`.\n\n## What it reads and when it is unverified\n\nEach service account. Unverified when reading it is denied; absent ones are left to `missing-service-account`.\n",
  "dropped-index": "# No renamed table loses a search or vector index\n\n## What it asks\n\nDo tables that the phase renames have search or vector indexes?\n\n## Why it matters\n\nRenaming a table drops its indexes. Queries still give the same rows, slower and for more: P2.\n\n## How to mend\n\nKeep the statements that made them, and run them again after the rename, with the new names.\n\n## What it reads and when it is unverified\n\nINFORMATION_SCHEMA.SEARCH_INDEXES and VECTOR_INDEXES of the dataset, at `--probe dry-run` and `scratch`. Unverified (P2) when the query is refused, (P3) at the level `off`.\n",
  "exhausted-quota": "# The day's query quota has something left\n\n## What it asks\n\nHow much of the project's daily query quota is used since it last began anew? Asked where the plan requires `daily-query-quota`.\n\n## Why it matters\n\nWith the quota used up every query that scans data is refused until midnight in California: P1. From 80 % on it is P2. Dry runs and\nmetadata calls go on working, so nothing else shows it.\n\n## How to mend\n\nStart after the quota begins anew, raise it for the day of the phase, or find who used it in INFORMATION_SCHEMA.JOBS.\n\n## What it reads and when it is unverified\n\nThe limit (Service Usage) and its use (Cloud Monitoring). Unverified (P1) where one of them cannot be read.\n",
  "expiring-dataset": "# Tables that the phase renames or creates do not expire by default\n\n## What it asks\n\nDoes a dataset in which the phase renames or creates tables let them expire by default?\n\n## Why it matters\n\nA renamed table keeps its creation time and may expire at once: P0 for renames, P1 for other operations that create.\n\n## How to mend\n\nRemove the default with `bq update --default_table_expiration 0`, and check the expiration of existing tables.\n\n## What it reads and when it is unverified\n\nMetadata of each dataset. Unverified when reading it is denied.\n",
  "failed-probe": "# Scratch tables and objects go through what the phase does\n\n## What it asks\n\nCan the caller create, fill, rename, cover with a view, rename back and drop a scratch table, and write, overwrite and delete a scratch object, as far as the phase does the same?\n\n## Why it matters\n\nMetadata only indicates what a caller may do; a trial proves it. A refused step, or one whose success the catalogue contradicts, stops the phase: P0. What cannot be removed again leaves no way back: P1.\n\n## How to mend\n\nGrant the role that the finding names on the dataset or bucket itself, to the identity that runs the phase, and run the audit again after a few minutes.\n\n## What it reads and when it is unverified\n\nThe scratch cycles of `--probe scratch`. Unverified (P1) when the level is lower, when a retention policy would keep a scratch object, or when the caller is not the identity of the phase; unverified (P0) when a step gave no clear answer.\n",
  "failing-job": "# Cloud Run jobs are ready and ran last without a failure\n\n## What it asks\n\nIs each Cloud Run job ready, and did its last execution succeed?\n\n## Why it matters\n\nA job that failed last will most likely fail again: P1.\n\n## How to mend\n\nRead the log of the failed execution, mend the cause, and run the job once.\n\n## What it reads and when it is unverified\n\nEach job with its last execution. Unverified (P1) when reading it is denied; absent jobs are left to `missing-job`.\n",
  "failing-statements": "# The last statements that wrote tables of the phase's datasets went well\n\n## What it asks\n\nOf each kind of statement that wrote tables of a dataset of the phase in the last 30 days: did the last one go well, how many failed, when was the last, and how many bytes were billed?\n\n## Why it matters\n\nWhere statements fail today, the phase's own may fail for the same reason: P3. What was billed is what such statements really cost here, and the forecast rests on it where BigQuery gives no estimate.\n\n## How to mend\n\nLook up `error_result` of the job in `INFORMATION_SCHEMA.JOBS`, and mend what it names before the phase starts.\n\n## What it reads and when it is unverified\n\n`INFORMATION_SCHEMA.JOBS` at `--probe dry-run` and `scratch`, which takes `bigquery.jobs.listAll` (`roles/bigquery.resourceViewer`); at most 10 GB are billed. Unverified (P3) without it; at the level `off` nothing is asked and nothing said.\n",
  "foreign-identity": "# The audit runs as the identity of the phase\n\n## What it asks\n\nAre the credentials of this run those of the account that the phase names in `runs-as`?\n\n## Why it matters\n\nGoogle tells a caller what that caller may do. What was tested under another identity is a sign at most: P3. The access that could not\nbe tested for that reason is reported by `insufficient-dataset-access`.\n\n## How to mend\n\nLet the audit impersonate the account of the phase, or give the audit's job that account.\n\n## What it reads and when it is unverified\n\nWho signed the requests. Unverified (P3) where the credentials do not tell. Not asked where the phase names no `runs-as`.\n",
  "foreign-region": "# Datasets, buckets and jobs lie in the plan's location\n\n## What it asks\n\nDo datasets, buckets and jobs lie in the plan's location, or in a multi-region that covers it?\n\n## Why it matters\n\nQueries cannot join datasets of different locations, and transfer between regions costs. Datasets and jobs endanger (P1), buckets slow (P2).\n\n## How to mend\n\nCorrect `google-cloud.location`, or move the resource.\n\n## What it reads and when it is unverified\n\nLocations of datasets, buckets and jobs. Unverified when reading one is denied.\n",
  "guarded-table": "# Renamed tables carry no row policies and no policy tags\n\n## What it asks\n\nDo tables that the phase renames carry row access policies, or columns with policy tags? Ten tables of a dataset are looked at, spread evenly over the list; where other operations move tables too, half of them are renamed ones. Tags and aspects that the data catalogue keeps outside BigQuery are not read.\n\n## Why it matters\n\nA rename keeps the policies that a table has, loses those that are changed while it runs, and removes catalogue tags: P3, because it takes care and not work.\n\n## How to mend\n\nWrite the policies and tags down before the phase, change none while it runs, and compare afterwards.\n\n## What it reads and when it is unverified\n\nMetadata and row access policies of the sampled tables, at `--probe dry-run` and `scratch`; policies of renamed tables only (`bigquery.rowAccessPolicies.list`, which `roles/bigquery.dataOwner` has). Unverified (P3) when they cannot be read.\n",
  "insufficient-bucket-access": "# The identity may do with each bucket what the plan needs\n\n## What it asks\n\nDoes the identity of the run hold the object permissions that `access` takes: get and list to read, create and delete to write?\n\n## Why it matters\n\nA script stops at its first object: P0. The answer is about the identity that runs phasegate; run it as the identity of the phase.\n\n## How to mend\n\nGrant `roles/storage.objectViewer` or `roles/storage.objectUser` on the bucket.\n\n## What it reads and when it is unverified\n\nThe permissions that Cloud Storage confirms to the caller. Unverified (P0) when the bucket cannot be read.\n",
  "insufficient-dataset-access": "# The identity may do with each dataset what the plan needs\n\n## What it asks\n\nDo grants show that the identity of the phase (`runs-as`, else the caller) may create, rename, delete, read or write tables of each\ndataset, as `access` in the plan says? Every access also takes `bigquery.jobs.create` on the project.\n\n## Why it matters\n\nThe first statement without permission stops the phase, often half way: P0.\n\n## How to mend\n\nGrant `roles/bigquery.dataEditor` on the dataset and `roles/bigquery.jobUser` on the project, as the finding's command does.\n\n## What it reads and when it is unverified\n\nWhat the project grants to the caller (`testIamPermissions`), the dataset's access list, and who the caller is. A grant that is seen\npasses, in the words \"grants indicate\": conditions outside the dataset and deny policies are not seen, and only a scratch probe proves.\nIt fails where the caller lacks a permission and no entry of the access list may include it. Otherwise it is unverified (P0): where the\nlist or the caller is not known, where a group, a condition or an unknown role may include it, or where the audit runs as another\nidentity than the phase and Policy Troubleshooter does not tell it what the phase's account may do.\n",
  "leftover-probe": "# No scratch table or object of an earlier run is left\n\n## What it asks\n\nDid a run that was killed leave scratch tables (`_phasegate_probe_…`, label `phasegate=probe`) or objects (`phasegate-probe/…`), and could this run remove them?\n\n## Why it matters\n\nThey lie among the real tables and are counted with them: P3. Scratch tables expire within an hour by themselves.\n\n## How to mend\n\nDelete them by hand, and let the identity of the audit drop what it makes. An object lifecycle rule on `phasegate-probe/` removes objects.\n\n## What it reads and when it is unverified\n\nWhat the sweep of `--probe scratch` found. Unverified (P3) when tables or objects could not be listed; not asked at lower levels.\n",
  "missing-billing-export": "# Costs are exported to BigQuery\n\n## What it asks\n\nIs there a table that Cloud Billing exports its costs to, written to within 48 hours? Asked where the plan requires a `budget`.\n\n## Why it matters\n\nWith an export the cost of the phase can be queried while it runs. Without one the phase runs all the same: P3.\n\n## How to mend\n\nTurn on the export in the billing account. It begins with the next day's costs. An export that lies in another project is not seen.\n\n## What it reads and when it is unverified\n\nThe tables of the plan's region and of the multi-region around it. Unverified (P3) where the query for them is refused.\n",
  "missing-bucket": "# Buckets that the plan names exist\n\n## What it asks\n\nDo the buckets of the plan exist?\n\n## Why it matters\n\nScripts that read or write them stop: P0.\n\n## How to mend\n\nCreate the bucket with `gcloud storage buckets create`, or correct its name in the plan.\n\n## What it reads and when it is unverified\n\nMetadata of each bucket. Unverified (P0) when reading it is denied.\n",
  "missing-budget": "# A budget watches the project\n\n## What it asks\n\nDoes a budget watch the project? Asked where the plan says `budget: required`.\n\n## Why it matters\n\nWithout one nobody is told when the phase costs more than planned: P2.\n\n## How to mend\n\nCreate a budget in Cloud Billing that covers the project.\n\n## What it reads and when it is unverified\n\nThe billing account's budgets. Unverified (P2) when they cannot be read.\n",
  "missing-dataset": "# Datasets that the plan names exist\n\n## What it asks\n\nDo the datasets of the plan, of the phase's mandates and of its operations exist?\n\n## Why it matters\n\nNothing can be read, created or renamed in a dataset that is not there: P0.\n\n## How to mend\n\nCreate it with `bq mk --dataset`, or correct its id in the plan.\n\n## What it reads and when it is unverified\n\nMetadata of each dataset. Unverified (P0) when reading it is denied or fails.\n",
  "missing-job": "# Cloud Run jobs that the plan names are deployed\n\n## What it asks\n\nAre the Cloud Run jobs of the plan deployed?\n\n## Why it matters\n\nA job that is not deployed cannot be started: P0.\n\n## How to mend\n\nBuild and deploy the job, or correct its name or location in the plan.\n\n## What it reads and when it is unverified\n\nEach job. Unverified (P0) when reading it is denied.\n",
  "missing-permission": "# The identity holds what the scripts' effects take\n\n## What it asks\n\nWhich permissions the statements, object calls and job runs of the phase's scripts take, on which dataset, bucket and project, and whether the identity that runs the\nphase holds them there. Every effect of every script that the phase reaches counts, through calls and imports. What it holds beyond that is listed as excess.\n\n## Why it matters\n\nThe plan says what somebody believed the scripts need. A DROP that nobody mentioned is denied in the middle of the run.\n\n## How to mend\n\nRun the command of the answer: it grants the smallest predefined role. Where that is too much, apply the custom role in `permissions/` among the reports: it holds\nexactly what the effects take, and the file begins with the commands.\n\n## What it reads and when it is unverified\n\nScripts, grants of datasets, buckets and the caller's identity. A permission that was not seen counts as lacking only where the test covers it and the audit runs as the\nphase's identity, or where Policy Troubleshooter answered for it; else it is unverified. Names with a hole instead of the dataset or bucket are not counted.\n",
  "missing-query-quota": "# A daily query quota limits the project\n\n## What it asks\n\nDid the owner limit the daily query volume? Asked where the plan says `daily-query-quota: required`.\n\n## Why it matters\n\nGoogle's default is 200 TiB a day; one query gone astray is billed in full: P2.\n\n## How to mend\n\nLower \"Query usage per day\" on the quotas page, above what the phase needs.\n\n## What it reads and when it is unverified\n\nThe project's query quota. Unverified (P2) when it cannot be read.\n",
  "missing-service-account": "# Service accounts that the plan names exist\n\n## What it asks\n\nDo the service accounts of the plan exist?\n\n## Why it matters\n\nWithout the account that it `runs-as` the phase has no identity: P0. Others endanger (P1).\n\n## How to mend\n\nCreate the account, or correct the e-mail.\n\n## What it reads and when it is unverified\n\nEach service account. Unverified when reading it is denied.\n",
  "old-service-account-key": "# Service accounts have no old keys\n\n## What it asks\n\nDoes a service account of the plan have a key that somebody keeps, that works, and that is older than 90 days?\n\n## Why it matters\n\nA key file is a password that does not change. It does not stop the phase; it lets others act as its identity: P3.\n\n## How to mend\n\nUse workload identity federation or impersonation in place of the key, then disable and delete it.\n\n## What it reads and when it is unverified\n\nThe user-managed keys of each account. Unverified (P3) where listing them is denied.\n",
  "refused-statement": "# BigQuery accepts the statements of each operation in a dry run\n\n## What it asks\n\nDoes BigQuery accept the very statements of an operation, with today's tables and this caller, without carrying them out? The statements are those that the plan tells, and those that the operation's script carries as text. Of many a sample is tried, spread evenly over the list; what needs a table that the phase itself makes first waits, and is counted.\n\n## Why it matters\n\nA wrong name, a missing column or a missing permission shows before anything is changed: P0. An accepted dry run does not prove every permission of renames and drops; `--probe scratch` does.\n\n## How to mend\n\nCorrect the statement or the templates of the operation, or grant the permission that BigQuery names. Try again with `bq query --dry_run`.\n\n## What it reads and when it is unverified\n\nDry runs of `--probe dry-run` and `scratch`. Unverified (P0) when BigQuery gave no answer; unverified (P3) at the level `off`, and where a script makes its statements at run time.\n",
  "retained-bucket": "# Buckets that the plan writes to let objects be replaced\n\n## What it asks\n\nHas a bucket with `write` access in the plan a retention policy, or a hold on each new object?\n\n## Why it matters\n\nCloud Storage then refuses to overwrite or to delete an object for as long. The first run of a script succeeds, its repetition fails: P1.\n\n## How to mend\n\nRemove the policy with its owner's consent (a locked one cannot be removed), turn the default hold off, or write under new names.\n\n## What it reads and when it is unverified\n\nMetadata of each bucket. Unverified (P1) where reading it is denied.\n",
  "stale-image": "# Jobs run images that hold the last commits\n\n## What it asks\n\nWas the image that a job's next execution runs uploaded after the last commit to what is inside: the Dockerfile, its requirements, and the\nscripts that it copies?\n\n## Why it matters\n\nA correction that is committed and not deployed does not run. The phase then fails, or does what was already mended: P1.\n\n## How to mend\n\nBuild and push the image again, with the build file that the plan names for the job.\n\n## What it reads and when it is unverified\n\nThe job's image in Artifact Registry (the digest behind its tag now, and its upload time), the Dockerfile's COPY lines, and the last\ncommits. Unverified (P1) where one of them cannot be read, in a shallow clone, or where nothing of the repository is known to be inside.\n",
  "streaming-buffer": "# No rows are streamed into the tables that the phase changes\n\n## What it asks\n\nDo tables that the phase renames, merges or drops have rows in the streaming buffer? Ten tables of a dataset are looked at, spread evenly over the list; the finding says how many of how many.\n\n## Why it matters\n\nBigQuery refuses to rename a table with a streaming buffer, and writers that go on stream into a name that is gone: P1.\n\n## How to mend\n\nStop the writers and wait until the buffer is empty, usually within five hours.\n\n## What it reads and when it is unverified\n\nMetadata of the sampled tables, read at `--probe dry-run` and `scratch`. Unverified (P1) when it is denied, (P3) at the level `off`.\n",
  "unmet-table-count": "# Datasets hold as many tables as the plan says\n\n## What it asks\n\nDoes each dataset hold as many tables as `tables` says?\n\n## Why it matters\n\nAnother number means that the plan was written for another state. Within 1 % it informs (P3), beyond it slows (P2).\n\n## How to mend\n\nFind out which tables came or went, then correct `tables`.\n\n## What it reads and when it is unverified\n\nThe table list of each dataset. Unverified (P2) when listing tables is denied.\n",
  "wrong-job-identity": "# Cloud Run jobs run as accounts that the plan names\n\n## What it asks\n\nDoes each job of the plan run as the phase's `runs-as` or as one of the plan's service accounts?\n\n## Why it matters\n\nAccess was checked for the accounts that the plan names. A job that runs as another one, or as the project's default account, may fail at\nits first statement, or may do more than anybody meant: P1.\n\n## How to mend\n\nGive the job the account, or name its account in the plan.\n\n## What it reads and when it is unverified\n\nEach job's account. Unverified (P1) where the job cannot be read. Not asked where the plan names no account.\n",
  "broken-contract": "# Scripts pass what the scripts that they call accept\n\n## What it asks\n\nWhere a script of the repository calls another, does the other exist, and does it accept the flags and words that it is given? Flags that imported modules of the repository add to a parser count as accepted, and so do the unique abbreviations that argparse allows.\n\n## Why it matters\n\nThe called script stops before it does anything. Where a script of the phase makes the call, or a script that it reaches, this prevents (P0); where the start of a container reaches it, it endangers (P1); elsewhere it slows (P2). A script that reads no arguments runs as if it had not been told: that informs (P3).\n\n## How to mend\n\nPass the flag that the called script accepts (the finding names the nearest), or add it there.\n\n## What it reads and when it is unverified\n\nCalls, flags and positionals of the scripts, and the repository's tree. Unverified (P0) when one of these cannot be read, and where the called script does not parse or reads its command line in a way that is not understood. Calls of a path that is only known at run time, and of absolute paths, are left out.\n",
  "broken-handover": "# What scripts read, others write under the same name\n\n## What it asks\n\nIs each file that a script reads in the repository, or written by a script under that name? Is each Cloud Storage object that one script reads\nwritten to that bucket, where another script writes it to a different one?\n\n## Why it matters\n\nA script that looks for `out/rates.csv` where another wrote `out/rate.csv`, or in another bucket, stops, or works on an old file. P0 where the\nphase reaches it.\n\n## How to mend\n\nLet both name the same file and the same bucket, best from one place.\n\n## What it reads and when it is unverified\n\nThe scripts' texts and the file tree. A file that the repository does not have and that no script is seen to write is unverified: P1 where\nthe phase reaches its reader, else P3. Files that a script asks for before it opens them, names that are only known at run time, and absolute\npaths outside `/tmp` are left out. Objects that no script writes are taken to come from outside.\n",
  "committed-key": "# No key lies in the repository\n\n## What it asks\n\nDoes a file of the tree hold a private key, is it the key that a script acts with (`GOOGLE_APPLICATION_CREDENTIALS`, `from_service_account_file`,\n`gcloud auth activate-service-account --key-file`), or is it named like a private key or a service-account key?\n\n## Why it matters\n\nWhoever can read the repository can act with the key: P0. In folders of tests and examples it endangers (P1).\n\n## How to mend\n\nRevoke the key first, then remove it from tree and history, and use workload identity. If it is no key, rename it or waive the blocker.\n\n## What it reads and when it is unverified\n\nNames of the file tree, and the texts for the beginning of a private key: where it stands is kept, the key is not. Binary files are\nknown by their names only. Unverified (P0) when the repository cannot be listed.\n",
  "conflicting-pins": "# Environments pin each package to the same version\n\n## What it asks\n\nIs a package that several environments of the plan pin with `==` pinned to the same version in all of them?\n\n## Why it matters\n\nA script that was tested in one environment behaves otherwise in another, and files that one version writes may not be read by the other. It informs (P3).\n\n## How to mend\n\nChoose one version, or keep the pins in one file that the others include.\n\n## What it reads and when it is unverified\n\nRequirements files and Dockerfiles of the plan's environments. Unverified (P3) when they cannot be read.\n",
  "disabled-api": "# Google APIs that the plan names are enabled\n\n## What it asks\n\nAre the Google APIs of the plan enabled in the project?\n\n## Why it matters\n\nEvery call of a disabled API fails: P0.\n\n## How to mend\n\nEnable it with `gcloud services enable`.\n\n## What it reads and when it is unverified\n\nThe state of each service. Unverified (P0) when reading it is denied.\n",
  "end-of-life-python": "# The Python that runs still gets fixes\n\n## What it asks\n\nWhether the Python of each image and environment still gets security fixes on the day the phase starts. The Python is read from `FROM python:…`, the release of\nDebian or Ubuntu, `.python-version`, `runtime.txt`, a Pipfile or a conda file; the dates are those of the Python Developer's Guide, read in November 2026.\n\n## Why it matters\n\nClient libraries drop a Python soon after its end: the next unpinned build takes old versions or fails.\n\n## How to mend\n\nName a newer Python where the answer points, and run the scripts with it once before the phase.\n\n## What it reads and when it is unverified\n\nRepository, scripts, Dockerfiles, Cloud Build files and requirements; it is unverified where one could not be read. Where nothing fixes the Python, the question\ndoes not arise.\n",
  "exposed-secret": "# Dockerfiles keep no secret in a layer\n\n## What it asks\n\nWhether an `ARG` or `ENV` named like a secret (`…_TOKEN`, `…_PASSWORD`, `…_API_KEY`) gets a value, and whether `COPY` brings a file named like a key into the image.\nNames are read, values never.\n\n## Why it matters\n\nA layer keeps what it was given, also when a later step removes it: everybody who can pull the image can read it.\n\n## How to mend\n\nChange the secret, then give it at run time from Secret Manager, or at build time with `RUN --mount=type=secret`.\n\n## What it reads and when it is unverified\n\nDockerfiles; it is unverified where they could not be read.\n",
  "foreign-credential": "# Scripts act as identities that the plan names\n\n## What it asks\n\nDoes a script act with a key file (`GOOGLE_APPLICATION_CREDENTIALS`, `from_service_account_file`, `gcloud auth activate-service-account`), or as an\naccount that it impersonates (`--impersonate-service-account`, `impersonated_credentials`)? Is that an account that the plan names?\n\n## Why it matters\n\nWhat the phase may do is checked for the identity that it runs as. A script that acts as another one was not checked, and a key that lies on\none machine stops it on every other.\n\n## How to mend\n\nLet the script use the identity that runs it: without a key the clients find it themselves. Or name the account in the plan.\n\n## What it reads and when it is unverified\n\nThe scripts' texts. A key that does not lie in the repository is unverified (P0 where the phase reaches the script); one that does is a\n`committed-key`. An account that the plan does not name is P1 where the phase reaches the script.\n",
  "foreign-image": "# Jobs run the images that their build files push\n\n## What it asks\n\nIs the image that a deployed Cloud Run job of the plan runs one that its build file pushes? Names are compared without tag and digest.\n\n## Why it matters\n\nA change that is merged and built does not reach the job. It endangers (P1).\n\n## How to mend\n\nUpdate the job to the image that is built, or correct the name in the build file.\n\n## What it reads and when it is unverified\n\nBuild files and the deployed jobs. Unverified (P1) when one of these cannot be read. Jobs that do not exist are the business of `missing-job`; names with a substitution that nothing defines, of `undefined-substitution`.\n",
  "foreign-path": "# Scripts use no path of somebody's own machine\n\n## What it asks\n\nDoes a script read a file, call a script or pass a path below the home of a person: `/home/NAME`, `/Users/NAME`, `C:\\Users\\NAME`? Homes that images and runners have by convention, as `/home/runner`, do not count.\n\n## Why it matters\n\nThe script works for one person. On the machine of the phase it does not find the file. For scripts that the phase runs this endangers (P1), for others it informs (P3).\n\n## How to mend\n\nTake the path as an argument, or keep the file in the repository or in a bucket.\n\n## What it reads and when it is unverified\n\nFiles read, calls and their arguments, of all scripts. Unverified (P1) when the scripts cannot be read. Paths that are put together at run time from unknown parts are not seen.\n",
  "missing-build-file": "# Build files of the plan's jobs exist\n\n## What it asks\n\nDoes the Cloud Build file of each job exist, and the Dockerfiles that it names?\n\n## Why it matters\n\nThe job's image cannot be built: P0.\n\n## How to mend\n\nCreate the file, or correct the path in the plan or in the build file.\n\n## What it reads and when it is unverified\n\nThe file tree and the Cloud Build files. Unverified (P0) when either cannot be read. Paths with substitutions are passed over.\n",
  "missing-copy-source": "# Files that Dockerfiles copy exist\n\n## What it asks\n\nDoes every file that a Dockerfile copies from the build context exist?\n\n## Why it matters\n\nThe build stops at the COPY. It prevents (P0) where a job of the plan runs the image, endangers (P1) where an environment of the plan is it, else slows (P2).\n\n## How to mend\n\nAdd the file, or remove the COPY.\n\n## What it reads and when it is unverified\n\nThe file tree and the Dockerfiles. Unverified when either cannot be read. Paths with variables or patterns are passed over.\n",
  "missing-entrypoint": "# Images hold the script that they start with\n\n## What it asks\n\nIs the script that an image starts with in the repository, copied into the image, and not kept out of the build by the ignore file? Where it is started by itself, and no\n`chmod` of the Dockerfile changes its mode: is it executable in the repository?\n\n## Why it matters\n\nThe container stops at once. It prevents (P0) where a job of the plan runs the image, endangers (P1) where an environment of the plan is it, else slows (P2).\n\n## How to mend\n\nCopy the script, take it out of the reach of the ignore file, or correct ENTRYPOINT or CMD. A script that is not executable: `git update-index --chmod=+x`, or `COPY --chmod=755`.\n\n## What it reads and when it is unverified\n\nThe file tree with its modes, the Dockerfiles and their ignore files. Unverified when either cannot be read, or where an archive may have lost the mode. Not asked where another stage or a variable may bring the script.\n",
  "missing-environment": "# Files that declare Python environments exist\n\n## What it asks\n\nDo the files that declare the plan's Python environments exist?\n\n## Why it matters\n\nWithout the file nobody can tell what is installed: P1.\n\n## How to mend\n\nCreate the file, for instance with `pip freeze`, or correct the path in the plan.\n\n## What it reads and when it is unverified\n\nThe file tree. Unverified when the repository cannot be listed.\n",
  "missing-runtime-package": "# Packages that calls need when they run are installed\n\n## What it asks\n\nWhether each place where the phase's scripts run (an image, or the environments that files declare) has the packages that a call loads by itself:\n`to_dataframe` of BigQuery needs `pandas`, `pyarrow` and `db-dtypes`; pandas needs `pyarrow` or `fastparquet` for Parquet, `openpyxl` for Excel and\n`gcsfs` for `gs://` paths; SQLAlchemy needs the driver of the address; polars, duckdb and Beautiful Soup have needs of the same kind.\n\n## Why it matters\n\nNo import names these packages, so the script starts, reads for an hour and stops at the call. A linter of imports does not see it.\n\n## How to mend\n\nAdd the package to the requirements file or the Dockerfile that the answer names, or use the library's extra (`google-cloud-bigquery[pandas]`).\nA need that is optional, such as `google-cloud-bigquery-storage` for faster reads, ranks P3.\n\n## What it reads and when it is unverified\n\nRepository, scripts, Dockerfiles, Cloud Build files and requirements. It is unverified where one of them could not be read, or where an image begins from a\nbase whose packages are not known.\n",
  "missing-tool": "# Tools that the phase's scripts run are declared\n\n## What it asks\n\nAre tools such as bq, gcloud, gsutil, docker and jq that the phase's scripts run declared under `dependencies.tools`?\n\n## Why it matters\n\nA script stops at a command that is not installed: P2.\n\n## How to mend\n\nDeclare the tool, and make sure that it is installed where the phase runs.\n\n## What it reads and when it is unverified\n\nCommands in the scripts of the phase and its operations. Unverified when the scripts cannot be read.\n",
  "removed-module": "# Standard modules that scripts import are in their Python\n\n## What it asks\n\nWhether every module of the standard library that a script imports is in the Python of the image or environment it runs in: `distutils` and `imp` went with\n3.12, `cgi`, `pipes`, `telnetlib` and others with 3.13; `zoneinfo` came with 3.9, `tomllib` with 3.11.\n\n## Why it matters\n\nA base image that moves from 3.11 to 3.13 builds without a word, and the script stops at its first import.\n\n## How to mend\n\nReplace the module, or name the Python that has it in the Dockerfile's `FROM`, `.python-version` or the conda file.\n\n## What it reads and when it is unverified\n\nRepository, scripts, Dockerfiles, Cloud Build files and requirements; it is unverified where one could not be read. Where nothing fixes the Python, the question\ndoes not arise: a range such as `>=3.9` tells none.\n",
  "retired-registry": "# Images do not lie in Container Registry\n\n## What it asks\n\nDo Dockerfiles and build files name images under `gcr.io`, `us.gcr.io`, `eu.gcr.io` or `asia.gcr.io`? Images that Google itself still serves there, as `gcr.io/cloud-builders/docker` and `gcr.io/distroless/…`, do not count.\n\n## Why it matters\n\nGoogle shut Container Registry down on 2025-03-18. Such names work only where the project's `gcr.io` repositories were moved to Artifact Registry. It slows (P2).\n\n## How to mend\n\nName a repository of Artifact Registry, or move the repositories.\n\n## What it reads and when it is unverified\n\nDockerfiles and build files. Unverified (P2) when one of these cannot be read.\n",
  "unbuildable-image": "# Dockerfiles hold no step that stops the build or the start\n\n## What it asks\n\nWhether `COPY --from` names a stage that the Dockerfile defines above it, whether `apt-get`, `yum` and `dnf install` are told not to ask (`-y`),\nwhether arguments are declared where they are used, whether a copy of several files ends in a folder, and whether a script that is\nstarted by itself begins with `#!` and a line end that Linux knows.\n\n## Why it matters\n\nA build has nobody to answer a question, and a stage that does not exist is looked for as an image in Docker Hub: both stop it, usually on the day it is needed.\nAn `ARG` above the first `FROM` is empty inside a stage. A script without `#!`, or with a CR behind it, ends with `exec format error` or `no such file`.\n\n## How to mend\n\nCorrect the stage's name, or write the image with its registry; add `-y`; declare the `ARG` again in the stage; start the script through its interpreter.\n\n## What it reads and when it is unverified\n\nDockerfiles; it is unverified where they could not be read. Sources of `COPY` that do not exist are asked about by `missing-copy-source`.\n",
  "uncopied-script": "# Images hold every script that their start reaches\n\n## What it asks\n\nFrom the script that an image starts, follow calls and imports of scripts of this repository. Is each of them in the image, put there by a COPY and not kept out by the ignore file?\n\nPaths are resolved as the container would: absolute ones as they stand, relative ones from where the caller's tree lies in the image, then from the working directory. A script that lies elsewhere in the image counts as present.\n\n## Why it matters\n\nThe container starts, works for a while, and stops at the line that calls or imports what is not there. For the image of a job of the plan this prevents (P0), for an image of the plan's environments it endangers (P1), for other images it slows (P2).\n\n## How to mend\n\nAdd a COPY for the script, or take it out of the reach of the ignore file.\n\n## What it reads and when it is unverified\n\nThe repository's tree, Dockerfiles with their ignore files, calls and imports of scripts, and build files for the jobs that run an image. Unverified (P0) when one of these cannot be read; where only a copy from another stage, from an address or with variables could bring the script, unverified with the impact of its lack.\n",
  "undeclared-api": "# Google APIs that scripts call are in the plan\n\n## What it asks\n\nWhether `dependencies.apis` names every Google API that the effects of the phase's scripts call: BigQuery, the BigQuery Storage API where it is imported, Cloud Run, Cloud Build.\n\n## Why it matters\n\n`disabled-api` checks the APIs of the plan. One that the plan forgot is found to be off by the first call.\n\n## How to mend\n\nAdd the API to `dependencies.apis`; the next audit says whether it is enabled.\n\n## What it reads and when it is unverified\n\nScripts. Every API that the plan does not name is unverified, and so is the whole where scripts could not be read.\n",
  "undeclared-import": "# Packages that scripts import are declared\n\n## What it asks\n\nIs every package that the plan's scripts import declared where the script runs?\n\nEnvironments that come from a requirements file or a pyproject are where scripts of the repository run: one of them must declare the package. An environment that comes from a Dockerfile is where the scripts run that its start reaches and that lie in the image: these are the business of `uninstalled-module`, unless the phase runs them as well. Where the plan declares Dockerfiles only, any of them counts.\n\n## Why it matters\n\nThe script stops at the import. For scripts of the phase this prevents (P0), for others it slows (P2). Optional imports, and packages that come along with a declared one, inform (P3).\n\n## How to mend\n\nAdd the package to the requirements file or pyproject of the environment.\n\n## What it reads and when it is unverified\n\nImports of the scripts, requirements files, Dockerfiles and the repository's tree. Unverified (P0) when one of these cannot be read; (P2) when the plan declares no environment.\n",
  "undefined-substitution": "# Substitutions that Cloud Build files use are defined\n\n## What it asks\n\nDoes each Cloud Build file define the user substitutions (`_NAME`) that it uses?\n\n## Why it matters\n\nA build without the value stops, or pushes an image under a wrong name: P1.\n\n## How to mend\n\nDefine a default under `substitutions`, or pass the value with every build.\n\n## What it reads and when it is unverified\n\nThe Cloud Build files. Unverified when they cannot be read.\n",
  "undersized-job": "# Builds and jobs have the time and the memory that they need\n\n## What it asks\n\nDoes a Cloud Run job have the time of the operations that its scripts carry out, by the forecast, and the memory for each file or whole table\nthat they load? Does a Cloud Build file write its timeouts in seconds, and has it the time of its steps and of the jobs that it waits for?\n\n## Why it matters\n\nA task is stopped at its timeout and killed at its memory limit, in the middle of its work. A build whose timeout is no number of\nseconds is refused.\n\n## How to mend\n\nGive the job or the build what it needs, or work in parts.\n\n## What it reads and when it is unverified\n\nThe deployed jobs, Cloud Build files, the scripts that images come to run, sizes of files and tables, and the forecast. Unverified (P1)\nwhere a job cannot be read. Sizes are lower bounds: only files of the repository and `SELECT *` of one table count, each for itself.\n",
  "uninstalled-command": "# Images install the commands that their scripts run\n\n## What it asks\n\nDoes an image have every command that the scripts it comes to run start: `bq`, `gcloud`, `gsutil`, `jq`, `curl` and others that not every system has? Counted are what known base images hold, packages of apt, apk and yum, Python packages that install a command, and programs that a COPY brings.\n\n## Why it matters\n\nThe script stops at the command. For the image of a job of the plan this prevents (P0), for an image of the plan's environments it endangers (P1), for other images it slows (P2).\n\n## How to mend\n\nInstall the package that brings the command; the finding names it.\n\n## What it reads and when it is unverified\n\nThe repository's tree, commands and calls of scripts, Dockerfiles, requirements files and build files. Unverified (P0) when one of these cannot be read; unverified with the impact of the lack where the base image is not known, or where a step of the Dockerfile fetches programs with curl, wget or git.\n",
  "uninstalled-module": "# Images install the packages that their scripts import\n\n## What it asks\n\nDoes an image install every third-party package that the scripts it comes to run import? Counted are packages that pip installs by name, requirements files with those that they include, packages that these are known to bring along, and `python3-…` packages of the system. Modules of a namespace are told apart by their longest dotted name: `google.cloud.bigquery_storage` is not `google-cloud-bigquery`.\n\n## Why it matters\n\nThe container stops at the import. For the image of a job of the plan this prevents (P0), for an image of the plan's environments it endangers (P1), for other images it slows (P2). Optional imports inform (P3).\n\n## How to mend\n\nAdd the package to the packages that the Dockerfile installs.\n\n## What it reads and when it is unverified\n\nThe repository's tree, imports and calls of scripts, Dockerfiles, requirements files and build files. Unverified (P0) when one of these cannot be read. Unverified with the impact of the lack where the base image is not one whose packages are known, where a requirements file was not found, and where packages come from a folder, conda or poetry.\n",
  "unpinned-base-image": "# Dockerfiles begin from images with a version\n\n## What it asks\n\nDoes every image that a Dockerfile begins from, or copies from, have a tag with a version or a digest? `latest`, `slim` and no tag at all have none.\n\n## Why it matters\n\nThe same Dockerfile yields another image on another day: another Python, other system packages. It informs (P3).\n\n## How to mend\n\nName a version, as `python:3.12-slim`, or a digest.\n\n## What it reads and when it is unverified\n\nDockerfiles. Unverified (P3) when they cannot be read. Images whose name holds an argument without a default are left out.\n",
  "unpinned-requirement": "# Requirements are pinned to one version\n\n## What it asks\n\nDoes every requirement of an environment name one version with `==`?\n\n## Why it matters\n\nOtherwise the phase may run with a version that nobody tested: P3.\n\n## How to mend\n\nPin the requirement to the version that was tested.\n\n## What it reads and when it is unverified\n\nRequirements files and Dockerfiles. Unverified when one of these cannot be read.\n",
  "unset-variable": '# Variables that scripts cannot do without are set\n\n## What it asks\n\nWhether each environment variable that a script in an image reads without a default (`os.environ["NAME"]`, `${NAME:?}`, or any under `set -u`) is set by the Dockerfile\'s `ENV`\nor by every Cloud Run job that runs the image.\n\n## Why it matters\n\nThe container starts and stops at the first such line.\n\n## How to mend\n\nSet it in the Dockerfile or in the job, or give the script a default.\n\n## What it reads and when it is unverified\n\nRepository, scripts, Dockerfiles, Cloud Build files and jobs. It is unverified where one could not be read, and for an image that no job of the plan runs: who starts it sets\nits variables. Only names of variables are read, never values.\n',
  "unused-requirement": "# Declared packages are imported by a script\n\n## What it asks\n\nIs every package that an environment of the plan declares imported by a script of the repository? Packages that others need at run time (`db-dtypes`, `pyarrow`, `gcsfs`, `openpyxl` and others), servers, test tools, and packages whose command a script runs are not asked about.\n\n## Why it matters\n\nWhat nothing needs costs build time, widens what can break, and hides what is needed. It informs (P3).\n\n## How to mend\n\nRemove the package, or say in a comment what needs it.\n\n## What it reads and when it is unverified\n\nImports and commands of all scripts, requirements files and Dockerfiles. Unverified (P3) when one of these cannot be read.\n"
};

export {
  isLaterRun,
  isMarkOf,
  toRecordLine,
  parseRecord,
  parseRecordJson,
  sayingOf,
  tallyBlockers,
  evidenceKey,
  isPlainCommand,
  redactReport,
  renderAnnotations,
  renderNotes,
  renderExplanation,
  idsOf,
  renderFailure,
  renderUnshown,
  renderTerminal,
  FORMATS,
  DEFAULT_FORMATS,
  renderDocuments,
  renderIssueDocument,
  pages
};
