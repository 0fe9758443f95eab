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
} from "./render.mjs";
import {
  choosePhase
} from "./entries-5.mjs";
import {
  collectRepository,
  isMatch,
  isRead,
  matchName,
  probeNeeds,
  takeSnapshot,
  traceMatch
} from "./languages.mjs";
import {
  parsePlan,
  parsePlanPolicy,
  readPlan,
  readPlanText
} from "./zod.mjs";
import {
  TO_READ,
  TO_RUN,
  TO_WRITE,
  neededPermissions
} from "./domain.mjs";
import {
  compileTemplate,
  isBefore,
  undecidedWords,
  wordOf,
  writeName
} from "./domain-2.mjs";
import {
  Problem
} from "./domain-4.mjs";

// src/render/redact.ts
var EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
var ACCOUNT_PROJECT = /@([\w-]+)\.iam\.gserviceaccount\.com/g;
var BUCKET = /\bgs:\/\/[\w.-]+/g;
var PROJECT_PATH = /\bprojects\/[\w:-]+(?:\.[\w:-]+)*/g;
function redactReport(report) {
  const names2 = secretNames(report);
  const named3 = names2.length === 0 ? null : new RegExp(`(?<![\\w-])(?:${names2.map(literal).join("|")})(?![\\w-])`, "g");
  const mask = (text) => {
    const masked = text.replace(EMAIL, "[account]").replace(BUCKET, "gs://[bucket]").replace(PROJECT_PATH, "projects/[project]");
    return named3 === null ? masked : masked.replace(named3, "[redacted]");
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

// src/render/markdown/build.ts
function table(headers, rows2) {
  if (rows2.length === 0) return "";
  return [row(headers), row(headers.map(() => "---")), ...rows2.map(row)].join("\n");
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function fields(entries2) {
  return entries2.map(([label4, value]) => `**${label4}**: ${value}`).join("  \n");
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
  const seen2 = /* @__PURE__ */ new Map();
  const entries2 = [];
  for (const { level, text } of headings(markdown2)) {
    const slug = slugOf(text);
    const times = seen2.get(slug) ?? 0;
    seen2.set(slug, times + 1);
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
  return markdown2.split("\n").flatMap((line2) => {
    if (line2.startsWith("```")) fenced = !fenced;
    const found = fenced ? null : /^(#{1,6}) (.+)$/.exec(line2);
    return found?.[1] === void 0 || found[2] === void 0 ? [] : [{ level: found[1].length, text: found[2] }];
  });
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
  return hours({ low: minutes.low / 60, high: minutes.high / 60 });
}
function cost(usd2) {
  if (usd2 === null) return "not estimated";
  const [low, high] = [money(usd2.low), money(usd2.high)];
  return `${low === high ? low : `${low}-${high}`} USD`;
}
function earliestGo(report) {
  const { earliestGo: dates, decision: decision2 } = report.verdict;
  if (dates === null) return decision2 === "GO" ? "now" : "cannot be told";
  return dates.low === dates.high ? dates.low : `${dates.low} to ${dates.high}`;
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
function placeText({ path, line: line2 }) {
  return line2 <= 1 ? path : `${path}:${line2}`;
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
function money(usd2) {
  return Number.isInteger(usd2) ? String(usd2) : usd2.toFixed(2);
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

// src/render/blockers.ts
function indexBlockers(report) {
  const known4 = indexes.get(report);
  if (known4 !== void 0) return known4;
  const document = url(documentName(report, "blockers"));
  const index = new Map(
    report.blockers.map((blocker) => {
      const slug = slugOf(`Blocker: ${inline(blocker.title)}`);
      return [blocker.id, { ...blocker, href: `${document}#${encodeURIComponent(slug)}` }];
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
  return action.replace(/^((?:[A-Za-z]+ ){1,4})it:/, (_, verbs2) => `${verbs2}${nameOf(subject)}:`);
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
  const names2 = group.slice(0, NAMED).map(({ subject }) => subject.id);
  const more = group.length > NAMED ? ` and ${grouped(group.length - NAMED)} more` : "";
  return {
    ...first,
    number: group.length,
    title: `${head}: ${grouped(group.length)} subjects (${names2.join(", ")}${more})`,
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
  const unverified2 = open.filter(({ outcome }) => outcome === "unverified");
  const failed3 = { P0: 0, P1: 0, P2: 0, P3: 0 };
  for (const { outcome, priority } of open) if (outcome === "fail") failed3[priority] += 1;
  return {
    failed: failed3,
    unverified: unverified2.length,
    unverifiedP0: unverified2.filter(({ priority }) => priority === "P0").length,
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
  const tally2 = tallyBlockers(report);
  const parts = PRIORITIES.map((priority) => ({ number: tally2.failed[priority], text: priority }));
  return [
    ...parts.filter(({ number, text }) => number > 0 || text === "P0").map(({ number, text }) => `${grouped(number)} ${text}`),
    ...optional(tally2.fresh, "new"),
    ...optional(tally2.fixed, "fixed"),
    ...unverifiedText(tally2, report),
    ...optional(tally2.waived, "waived")
  ].join(", ");
}
function coverageText({ coverage: coverage2 }) {
  return `${grouped(coverage2.verified)} of ${count(coverage2.total, "check")} verified`;
}
function unverifiedText({ unverified: unverified2, unverifiedP0 }, { blockers }) {
  if (unverified2 === 0) return [];
  const p1 = blockers.filter(
    ({ outcome, priority, state }) => outcome === "unverified" && priority === "P1" && state !== "waived"
  );
  const ranks = [...optional(unverifiedP0, "as P0"), ...optional(p1.length, "as P1")].join(", ");
  return [`${grouped(unverified2)} unverified${ranks === "" ? "" : ` (${ranks})`}`];
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
  const open = foldUnverified(openBlockers(report));
  const lines = [
    verdictLine(report, options),
    `Risk ${report.verdict.risk}; ${printable(goText(report))}; ${coverageText(report)}${forecastText(report) === "" ? "" : `; ${forecastText(report)}`}`,
    ...notes(report).map((note) => paint(`  ${printable(note)}`, { style: "dim", colour: options.colour })),
    ...open.length === 0 ? ["", "No blocker stands."] : ["", ...blockerLines(open.slice(0, ROWS), options)],
    ...open.length > ROWS ? [`+${grouped(open.length - ROWS)} more`] : []
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
  return `${decision2}  ${printable(`${phase.id} ${phase.title}`)} on ${printable(phase.starts)}: ${countsText(report)}`;
}
function goText(report) {
  const [label4, date] = goEntry(report);
  return label4 === "GO on" ? `GO on ${date}` : `earliest GO: ${date}`;
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
function toRecordLine(record) {
  const json = JSON.stringify(record).replace(
    /[<>]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- phasegate:run ${json} -->`;
}
function parseRecord(body) {
  const line2 = RECORD_LINE.exec(body.replaceAll("\r\n", "\n"));
  return line2?.[1] === void 0 ? null : parseRecordJson(line2[1]);
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
  const { schemaVersion, headSha, runId, attempt: attempt2, stage, startedAt, verdict: verdict3 } = value;
  if (schemaVersion !== 1 || typeof startedAt !== "string" || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (verdict3 !== "GO" && verdict3 !== "NO-GO") return null;
  return {
    schemaVersion,
    headSha: textOrNull(headSha),
    runId: textOrNull(runId),
    attempt: Number.isSafeInteger(attempt2) ? Number(attempt2) : null,
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
var SHOWN = 12;
var LABEL_CHARS = 60;
function blockingPicture(report) {
  const grave = openBlockers(report).filter(({ priority }) => priority === "P0");
  const [first] = grave;
  if (first === void 0) return "";
  const shown2 = grave.slice(0, SHOWN);
  const lines = [
    "flowchart LR",
    ...shown2.map((blocker, index) => `  b${index}["${label(blocker.title)}"]:::${blocker.outcome}`),
    ...moreLines(grave.length - shown2.length),
    ...operationLines(report, shown2),
    `  phase(["${label(`${report.phase.id} ${report.phase.title}`)}"])`,
    "  classDef fail stroke:#b3261e,stroke-width:2px",
    "  classDef unverified stroke:#8a6d00,stroke-dasharray:4 3"
  ];
  return `\`\`\`mermaid
${lines.join("\n")}
\`\`\``;
}
function operationLines({ operations, phase }, shown2) {
  const held = shown2.map((blocker, index) => ({ index, held: operationsOf(blocker, phase.id) }));
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
    ...drawn.map((_, index) => `  o${index} ==> phase`)
  ];
}
function drawnOperations(operations, held) {
  const waiting = new Set(held);
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const { id, needs } of operations) if (needs.some((need) => waiting.has(need))) waiting.add(id);
  }
  return operations.filter(({ id }) => waiting.has(id)).slice(0, SHOWN);
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
    const more = phase.scripts.length > SCRIPTS ? ` and ${phase.scripts.length - SCRIPTS} more` : "";
    const own = phase.id === report.phase.id ? "" : " (another phase: audit it too)";
    return `**${inline(clip(phase.id, 80))}**${own}: ${scripts.join(", ")}${more}`;
  });
  const none = change.phases.length === 0 ? ", none of them a script of a phase" : ", scripts of:";
  return stack([
    `**This change** touches ${count(change.paths.length, "file")}${none}`,
    bullets(phases),
    standing.length === 0 ? "" : `Not of this change, and folded below: ${tallyText(standing)}.`
  ]);
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
    const line2 = row(cells);
    const size = sizeBytes(line2) + 1;
    if (bytes + size > budgetBytes) break;
    lines.push(line2);
    bytes += size;
  }
  return { lines, bytes };
}
function show({ open, headers, rows: rows2, close }, lines) {
  const hidden5 = rows2.length - lines.length;
  const more = hidden5 === 0 ? "" : `+${grouped(hidden5)} more`;
  const table2 = [row(headers), row(headers.map(() => "---")), ...lines].join("\n");
  return [open, table2, more, close].filter((part) => part !== "").join("\n\n");
}

// src/render/sections.ts
var TEXT_CHARS = 240;
function buildSections(report, blobUrl = null) {
  const standing = standingBefore(report);
  const folded = new Set(standing.map(({ id }) => id));
  const open = openBlockers(report).filter(({ id }) => !folded.has(id));
  const failed3 = ofOutcome(open, "fail");
  return [
    ...PRIORITIES.map(
      (priority, index) => prioritySection({
        priority,
        blockers: failed3.filter((blocker) => blocker.priority === priority),
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
      short(blocker.action)
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
      short(verify ?? action)
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
      short(blocker.outcome === "unverified" ? blocker.verify ?? blocker.action : blocker.action)
    ]),
    close: "</details>",
    rank: 6
  };
}
function placeOf({ place: place2 }, blobUrl) {
  if (place2 === null) return "";
  const shown2 = clip(placeText(place2), TEXT_CHARS);
  if (blobUrl === null) return `<br>${code(shown2)}`;
  const path = place2.path.split("/").map(encodeURIComponent).join("/");
  const line2 = place2.line <= 1 ? "" : `#L${place2.line}`;
  return `<br>[${linkText(shown2)}](${url(`${blobUrl}/${path}${line2}`)})`;
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
    rows: operations.map(({ id, readiness, script, scriptExists: scriptExists2, risk, blockers }) => [
      code(clip(id, TEXT_CHARS)),
      READINESS[readiness],
      script === null ? "none named" : `${code(clip(script, TEXT_CHARS))}${scriptExists2 ? "" : " (missing)"}`,
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
function short(text) {
  return cell(clip(text, TEXT_CHARS));
}

// src/render/comment.ts
var COMMENT_LIMIT_BYTES = 6e4;
var TEXT_CHARS2 = 300;
var REASONS = 4;
function renderComment(report, options) {
  const running = options.stage === "running";
  const head = stack([
    hiddenLines(report, options),
    headline(report),
    running ? UNFINISHED : "",
    gateNote(report),
    reasons(report),
    changeText(report),
    blockingPicture(report)
  ]);
  const foot = footer(report, options);
  const budget = COMMENT_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  const sections = fitSections(buildSections(report, linksOf(report, options)), budget);
  return `${stack([head, ...sections, foot])}
`;
}
var UNFINISHED = "**Not finished.** This was found in the repository at once; what depends on the cloud is still being checked, and this comment will be replaced.";
function gateNote({ gate }) {
  return gate.note === null ? "" : `**Gate** ${inline(clip(gate.note, 600))}`;
}
function headline(report) {
  const { phase, verdict: verdict3 } = report;
  const [go2, date] = goEntry(report);
  const forecast2 = forecastText(report);
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)} — ${inline(clip(`${phase.id} ${phase.title}`, TEXT_CHARS2))}`,
    countsText(report),
    [
      `**Starts** ${inline(clip(phase.starts, 40))}`,
      `**Risk** ${verdict3.risk}`,
      `**${go2}** ${date}`,
      `**Coverage** ${coverageText(report)}`,
      ...forecast2 === "" ? [] : [`**Forecast** ${forecast2}`]
    ].join(" · ")
  ]);
}
function reasons({ verdict: verdict3, waiverNotes, repository }) {
  const shown2 = [
    ...verdict3.reasons.slice(0, REASONS),
    ...waiverNotes.slice(0, REASONS).map((note) => `Waiver not applied: ${note}`),
    ...repository.notes.slice(0, REASONS)
  ];
  return bullets(shown2.map((text) => cell(clip(text, TEXT_CHARS2))));
}
function linksOf({ repository }, { repositoryUrl, headSha }) {
  const sha = headSha ?? repository.revision;
  if (repositoryUrl === void 0 || sha === null) return null;
  return `${repositoryUrl.replace(/\/+$/, "")}/blob/${encodeURIComponent(sha)}`;
}
function hiddenLines(report, options) {
  const { configId, headSha, runId, attempt: attempt2, stage } = options;
  const mark = commentMark({ phase: clip(report.phase.id, 100), configId: clip(configId, 100) });
  const record = toRecordLine({
    schemaVersion: 1,
    headSha: clipped(headSha ?? report.repository.revision),
    runId: clipped(runId ?? null),
    attempt: attempt2 ?? null,
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

// src/domain/evidence.ts
function evidenceKey({ kind, source, saw: saw2, place: place2, observedAt }) {
  return JSON.stringify([kind, source, saw2, place2?.path, place2?.line, place2?.column, observedAt]);
}

// src/render/links.ts
var HOSTS = [
  [/gitlab/i, { blob: (revision) => `-/blob/${revision}`, line: (line2) => `#L${line2}` }],
  [/bitbucket/i, { blob: (revision) => `src/${revision}`, line: (line2) => `#lines-${line2}` }],
  [/gitea|forgejo|codeberg/i, { blob: (revision) => `src/commit/${revision}`, line: (line2) => `#L${line2}` }]
];
var USUAL = { blob: (revision) => `blob/${revision}`, line: (line2) => `#L${line2}` };
function webLink({ repository }, { path, line: line2 }) {
  const { url: url2, revision, folder } = repository;
  if (url2 === null || revision === null) return null;
  const host = hostOf(url2);
  const full = folder === "" ? path : `${folder}/${path}`;
  const anchor = line2 <= 1 ? "" : host.line(line2);
  return `${url2}/${host.blob(encodeURIComponent(revision))}/${encodePath(full)}${anchor}`;
}
function hostOf(url2) {
  const name = /^https?:\/\/([^/]+)/.exec(url2)?.[1] ?? "";
  return HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? USUAL;
}
function encodePath(path) {
  return path.split("/").map((part) => encodeURIComponent(part.replace(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
}
function relativeLink({ plan }, { path, line: line2 }) {
  const depth = plan.documents.folder.split("/").filter((part) => !["", ".", ".."].includes(part)).length;
  return `${"../".repeat(depth)}${encodePath(path)}${line2 <= 1 ? "" : `#L${line2}`}`;
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
function plainCitation(citation2) {
  return citation2.replace(/\[(E\d+)\]\(#e\d+\)/g, "\\[$1\\]");
}
function placeLink(report, place2) {
  return `[${linkText(placeText(place2))}](${url(webLink(report, place2) ?? relativeLink(report, place2))})`;
}
function lineLink(report, place2) {
  return `[line ${place2.line}](${url(webLink(report, place2) ?? relativeLink(report, place2))})`;
}
function evidenceSection(report, text) {
  const cited = new Set(Array.from(text.matchAll(/\]\(#e(\d+)\)/g), ([, number]) => `E${number}`));
  const all = report.evidence.filter(({ id }) => cited.has(id));
  if (all.length === 0) return "";
  const hidden5 = all.length - LISTED;
  return stack([
    "## Evidence",
    "Numbers are those of `evidence` in `report.json`.",
    table(
      ["Number", "What was looked at", "What was seen", "When"],
      all.slice(0, LISTED).map((evidence2) => evidenceRow(report, evidence2))
    ),
    hidden5 > 0 ? `+${grouped(hidden5)} more in \`report.json\`.` : ""
  ]);
}
function evidenceRow(report, evidence2) {
  const { id, kind, source, saw: saw2, place: place2, observedAt } = evidence2;
  const where = place2 === void 0 ? "" : ` at ${placeLink(report, place2)}`;
  return [anchored(id), `${kind} ${code(source)}${where}`, cell(saw2), instant(observedAt)];
}
function anchored(id) {
  return `<a id="${id.toLowerCase()}"></a>${id}`;
}
function numberOf(report, evidence2) {
  return indexOf(report).byKey.get(evidenceKey(evidence2)) ?? null;
}
function numbersText(ids) {
  const different = [...new Set(ids)];
  const shown2 = different.slice(0, CITED).map((id) => `[${id}](#${id.toLowerCase()})`);
  return [...shown2, ...different.length > CITED ? [`+${different.length - CITED}`] : []].join(" ");
}
function indexOf(report) {
  const known4 = indexes2.get(report);
  if (known4 !== void 0) return known4;
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
  const hidden5 = report.operations.length + open.length - operations.length - blockers.length;
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
    ...hidden5 === 0 ? [] : [`  %% ${hidden5} more are not drawn`],
    "```",
    ...hidden5 === 0 ? [] : ["", `+${hidden5} more are not drawn.`]
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
    number: lines.filter((line2) => line2.readiness === readiness).length
  }));
  const shown2 = parts.filter(({ number }) => number > 0).map(({ readiness, number }) => `${grouped(number)} ${READINESS[readiness]}`);
  return shown2.join(", ") || "none";
}
function blockerNames(ids, blockers) {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3");
  const weighing = ids.filter((id) => !minor.includes(id));
  const main = weighing.length === 0 ? "None identified" : namesOf(weighing, blockers);
  return minor.length === 0 ? main : `${main}. Minor: ${namesOf(minor, blockers)}`;
}
function blockerCount(ids, blockers) {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3").length;
  return minor === 0 ? grouped(ids.length) : `${grouped(ids.length - minor)} (${grouped(minor)} minor)`;
}
function namesOf(ids, blockers) {
  const shown2 = ids.slice(0, 6).map((id) => blockerName(id, blockers.get(id)));
  return ids.length > 6 ? `${shown2.join("; ")}; +${ids.length - 6} more` : shown2.join("; ");
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
      ["Starts", inline(phase.starts)],
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
function renderBlockers(report) {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  return frame(report, "blockers", [
    stack(["## Summary", prioritiesTable(open), summaryTable(open)]),
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
    const unverified2 = own.filter(({ outcome }) => outcome === "unverified").length;
    return [
      PRIORITY[priority],
      PRIORITY_MEANING[priority],
      grouped(own.length - unverified2),
      grouped(unverified2)
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
function prioritySection2(priority, { open, report }) {
  const own = open.filter((blocker) => blocker.priority === priority);
  const hidden5 = Math.max(own.length - FULL_BLOCKS, 0);
  return stack([
    `## ${PRIORITY[priority]} Blockers`,
    own.length === 0 ? `None. (${PRIORITY_MEANING[priority]}.)` : `${PRIORITY_MEANING[priority]}.`,
    ...own.slice(0, FULL_BLOCKS).map((blocker) => blockerSection(blocker, report)),
    hidden5 === 0 ? "" : `${count(hidden5, "more blocker")}; \`report.json\` holds them in full.`
  ]);
}
function blockerSection(blocker, report) {
  const unverified2 = blocker.outcome === "unverified";
  return stack([
    `### Blocker: ${inline(blocker.title)}`,
    fields([
      ["Type", PRIORITY[blocker.priority]],
      ["Impact", `${inline(blocker.consequence)}${unverified2 ? " (not verified: it may be so)" : ""}`],
      ["Affected Phase", blocker.affects.map(inline).join(", ") || "the whole phase"],
      ["Estimated Delay", hours(blocker.delayHours)],
      ...blocker.mitigation === blocker.action ? [] : [["Mitigation", inline(blocker.mitigation) || "none"]],
      ["Workaround", blocker.workaround === null ? "None" : inline(blocker.workaround)],
      ["Recommended Action", inline(blocker.action) || "none"],
      ...unverified2 ? [["Would verify it", inline(blocker.verify ?? "not stated")]] : [],
      ...blocker.place === null ? [] : [["Place", placeLink(report, blocker.place)]],
      ["State", stateText(blocker)],
      ["Id", code(blocker.id)]
    ]),
    "**Evidence**:",
    bullets(evidence(blocker.evidence, report))
  ]);
}
function stateText({ state, outcome, waiver }) {
  const kind = outcome === "unverified" ? `${state}, not verified` : state;
  if (waiver === null) return kind;
  return `${kind} until ${inline(waiver.until)} by ${inline(waiver.owner)}: ${inline(waiver.reason)}`;
}
function evidence(proof, report) {
  const shown2 = proof.slice(0, EVIDENCE_SHOWN).map((one) => {
    const { kind, source, saw: saw2, place: place2, observedAt } = one;
    const where = place2 === void 0 ? "" : ` at ${placeLink(report, place2)}`;
    const id = numberOf(report, one);
    const number = id === null ? "" : `${anchored(id)} `;
    return `${number}${kind} ${code(source)}${where}: ${inline(saw2)} (${instant(observedAt)})`;
  });
  return proof.length > EVIDENCE_SHOWN ? [...shown2, `+${grouped(proof.length - EVIDENCE_SHOWN)} more`] : shown2;
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
    const known4 = groups.get(line2.type);
    if (known4 === void 0) groups.set(line2.type, [line2]);
    else known4.push(line2);
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
function infrastructureSection(line2, { report, blockers }) {
  return stack([
    `### ${inline(line2.type)}: ${inline(line2.subject.id)}`,
    fields([
      ["Status", READINESS[line2.readiness]],
      ...rows(line2),
      ["Blockers", blockerNames(line2.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line2.subject], blockers: line2.blockers })]
    ])
  ]);
}
function dependencySection(line2, { report, blockers }) {
  const entries2 = rows(line2);
  const fallback = entries2.filter(([label4]) => label4 === "Fallback");
  return stack([
    `### Dependency: ${inline(line2.subject.id)}`,
    fields([
      ["Type", inline(line2.type)],
      ...entries2.filter(([label4]) => label4 !== "Fallback"),
      ["Status", READINESS[line2.readiness]],
      ...fallback.length === 0 ? [["Fallback", "not stated"]] : fallback,
      ["Blockers", blockerNames(line2.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line2.subject], blockers: line2.blockers })]
    ])
  ]);
}
function rows(line2) {
  return line2.rows.filter(({ label: label4 }) => !["Status", "Type", "Blockers"].includes(label4)).map(({ label: label4, value }) => [inline(label4), inline(value) || "–"]);
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
        ...lines.map((line2) => dependencySection(line2, { report, blockers }))
      ])
    ),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "dependencies")
    )
  ]);
}

// src/render/documents/infrastructure.ts
function renderInfrastructure(report) {
  const blockers = indexBlockers(report);
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
        lines.length > 1 ? resourcesTable(lines, blockers) : "",
        ...lines.map((line2) => infrastructureSection(line2, { report, blockers }))
      ])
    ),
    unverifiedSection2(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "infrastructure")
    )
  ]);
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
function scriptSection(line2, { report, blockers }) {
  const { fact } = line2;
  return stack([
    `### Script: ${inline(fileName(line2.path))}`,
    fields([
      ["Status", `${READINESS[line2.readiness]} (${fact === null ? "does not exist" : "exists"})`],
      [
        "Location",
        fact === null ? `${code(line2.path)} (does not exist)` : placeLink(report, { path: line2.path, line: 1 })
      ],
      ["Purpose", inline(line2.purpose) || "not stated"],
      ...Object.entries(line2.mandates).map(
        ([mandate, says]) => [`${inline(mandate)} ${mandateWord(report, mandate)}`, inline(says)]
      ),
      ...line2.operations.length === 0 ? [] : [["Operations", line2.operations.map(code).join(", ")]],
      ["Last Modified", lastModified(fact)],
      ["Lines of Code", fact === null ? "none" : count(fact.lines, "line")],
      ["Dependencies", dependencies(fact)],
      ["Execution Mode", executionMode(fact)],
      ["Effects", effects(fact, report)],
      ["Cost Estimate", costEstimate(line2, report)],
      ["Blockers", blockerNames(line2.blockers, blockers)],
      ["Recommendation", inline(line2.recommendation) || "none"],
      ...limits(fact),
      [
        "Evidence",
        citeGround(report, { subjects: [{ kind: "script", id: line2.path }], blockers: line2.blockers })
      ]
    ])
  ]);
}
function mandateWord({ names: names2 }, mandate) {
  return names2.some(({ of, role }) => of === mandate && role === "standard") ? "Compliance" : "Ready";
}
function costEstimate({ operations }, { forecast: forecast2 }) {
  const known4 = forecast2.operations.filter(
    ({ operation, costUsd }) => operations.includes(operation) && costUsd !== null
  );
  return known4.map(({ operation, costUsd }) => `${cost(costUsd)} (${code(operation)})`).join(", ") || "not estimated";
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
  const shown2 = groups.slice(0, GROUPS_SHOWN).map((group) => effectGroup(group, { fact, report })).join("; ");
  return groups.length > GROUPS_SHOWN ? `${shown2}; +${groups.length - GROUPS_SHOWN} more kinds` : shown2;
}
function effectGroup({ verb, kind, guard, list }, { fact, report }) {
  const names2 = list.slice(0, NAMES_SHOWN).map(effectName);
  const more = list.length > NAMES_SHOWN ? [`+${grouped(list.length - NAMES_SHOWN)} more`] : [];
  const open = list.filter(({ exact }) => !exact).length;
  const notes2 = [
    ...guard === null ? [] : [inline(guard)],
    ...open === 0 ? [] : [`${count(open, "name")} not fully known: ${causes(list)}`]
  ];
  const note = notes2.length === 0 ? "" : `, ${notes2.join("; ")}`;
  const [first] = list;
  const at = first === void 0 ? "" : ` at ${lineLink(report, { path: fact.path, line: first.line })}`;
  return `${verb} ${resources(kind, list.length)} (${[...names2, ...more].join(", ")})${at}${note}`;
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
  if (!isProgram(fact)) return "not applicable";
  const packages2 = fact.imports.flatMap(
    ({ distribution, module, origin }) => origin === "third-party" ? [distribution ?? `${module} (provider not known)`] : []
  );
  const calls = fact.calls.map(({ path }) => path);
  const all = [.../* @__PURE__ */ new Set([...packages2, ...fact.tools.filter((tool) => !isPlainCommand(tool)), ...calls])];
  if (all.length === 0) return "None beyond the standard library";
  const shown2 = all.slice(0, ITEMS_SHOWN).map(inline).join(", ");
  return all.length > ITEMS_SHOWN ? `${shown2}, +${all.length - ITEMS_SHOWN} more` : shown2;
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
  const faults = fact.syntax.map(({ line: line2, message }) => `line ${line2}: ${message}`);
  const said = [
    ...faults.length === 0 ? [] : [["Syntax", faults.slice(0, 5).map(inline).join("; ")]],
    ...fact.limits.length === 0 ? [] : [["Not seen", fact.limits.slice(0, 5).map(inline).join("; ")]]
  ];
  if (fact.complete || said.some(([label4]) => label4 === "Not seen")) return said;
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
  for (const line2 of lines) {
    const known4 = families.get(line2.family);
    if (known4 === void 0) families.set(line2.family, [line2]);
    else known4.push(line2);
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
  const hidden5 = lines.length - sections.length;
  return stack([
    `## Family: ${inline(name)}`,
    familyTable(lines, blockers),
    ...sections.map((line2) => scriptSection(line2, { report, blockers })),
    hidden5 === 0 ? "" : `${count(hidden5, "more script")} that the plan does not name; \`report.json\` holds them in full.`
  ]);
}
function familyTable(lines, blockers) {
  const rows2 = lines.slice(0, OVERVIEW_ROWS).map((line2) => [
    code(line2.path),
    READINESS[line2.readiness],
    line2.fact === null ? "–" : grouped(line2.fact.lines),
    effectCounts(line2.fact),
    blockerCount(line2.blockers, blockers)
  ]);
  const hidden5 = lines.length - rows2.length;
  return stack([
    table(["Script", "Status", "Lines", "Effects", "Blockers"], rows2),
    hidden5 === 0 ? "" : `+${grouped(hidden5)} more`
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
  const blockers = indexBlockers(report);
  return frame(report, "readiness", [
    stack(["## Operations", operationsTable(report.operations)]),
    ...report.operations.map(
      (operation, index) => operationSection({ operation, number: index + 1, blockers, report })
    ),
    phaseScripts(report),
    analysis(report, blockers),
    forecast(report),
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
function analysis({ operations }, known4) {
  const ready = operations.filter(({ readiness }) => readiness === "READY");
  const present = operations.filter(({ scriptExists: scriptExists2, readiness }) => scriptExists2 && readiness !== "READY");
  const absent = operations.filter(({ scriptExists: scriptExists2 }) => !scriptExists2);
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
        blockerCount(blockers, known4)
      ])
    ) || "No operation to assess."
  ]);
}
function forecast(report) {
  const { durationMinutes, costUsd, tightestQuota } = report.forecast;
  return stack([
    "## Forecast",
    fields([
      ...durationMinutes === null ? [] : [["Duration of the phase's own work", duration(durationMinutes)]],
      ...costUsd === null ? [] : [["Cost", cost(costUsd)]],
      ...tightestQuota === null ? [] : [["Tightest quota", inline(tightestQuota)]],
      goEntry(report),
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
var STEPS = 6;
var REASONS2 = 3;
var TEXT_CHARS3 = 160;
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
  const { risk, reasons: reasons2 } = report.verdict;
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
      ["Forecast", forecastText(report) || "not estimated in this version"]
    ]),
    bullets([
      ...reasons2.slice(0, REASONS2).map(short2),
      ...reasons2.length > REASONS2 ? [`+${reasons2.length - REASONS2} more`] : []
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
  const hidden5 = sumOf(open.slice(TOP_BLOCKERS).map(({ number }) => number));
  return stack([
    "## Top blockers",
    table(["Priority", "Blocker", "Outcome", "Impact", "Delay", "Evidence"], rows2) || "No blocker stands.",
    hidden5 === 0 ? "" : `+${grouped(hidden5)} more in the [Execution Blocker Analysis](${url(documentName(report, "blockers"))}).`,
    waived.length === 0 ? "" : `${count(waived.length, "blocker")} waived: ${waivers(waived)}.`,
    report.waiverNotes.length === 0 ? "" : bullets(report.waiverNotes.slice(0, 3).map((note) => `Waiver not applied: ${short2(note)}`))
  ]);
}
function citation(report, { evidence: evidence2 }) {
  return cite(report, evidence2).replaceAll("](#", `](${url(documentName(report, "blockers"))}#`) || "–";
}
function waivers(waived) {
  const shown2 = waived.slice(0, 5).map(
    ({ title, waiver }) => `${short2(title)}${waiver === null ? "" : ` until ${inline(waiver.until)} by ${inline(waiver.owner)}`}`
  );
  return waived.length > 5 ? `${shown2.join("; ")}; +${waived.length - 5} more` : shown2.join("; ");
}
function questions(report) {
  const { verdict: verdict3 } = report;
  const known4 = indexBlockers(report);
  if (verdict3.answers.length === 0) return "";
  return stack([
    "## Critical questions",
    numbered(
      verdict3.answers.slice(0, 8).map(({ question, answer: answer29, blockers }) => {
        const rests = blockers.slice(0, ANSWER_CITES).flatMap((id) => known4.get(id)?.evidence[0] ?? []);
        const numbers = plainCitation(cite(report, rests));
        return `**${short2(question)}** ${inline(clip(answer29, ANSWER_CHARS))}${numbers === "" ? "" : ` ${numbers}`}`;
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
  const steps = [...new Set(actions.filter((action) => action !== ""))].slice(0, STEPS);
  const last = report.verdict.decision === "GO" ? `Start ${cell(report.phase.id)} on ${inline(report.phase.starts)}.` : "Run the audit again.";
  return stack(["## Next steps", numbered([...steps.map(short2), last])]);
}
function short2(text) {
  return cell(clip(text, TEXT_CHARS3));
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
  "  function byId(id) {",
  "    let found = document.getElementById(id);",
  "    if (found === null) throw new Error(`the page has no #${id}`);",
  "    return found;",
  "  }",
  "  function opener(text, onClick) {",
  '    return el("button", { class: "opener", text, attributes: { type: "button" }, onClick });',
  "  }",
  "  function placeLink(place) {",
  '    let code = el("code", { text: place.text });',
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
  '    }), selects = (table.choices ?? []).map((choice) => ({ choice, select: selectOf(table.id, choice) })), previous = pageButton("Previous page", "‹ Previous"), next = pageButton("Next page", "Next ›"), page = 0, found = [], narrow2 = () => {',
  "      let words = search.value.toLowerCase().split(/\\s+/).filter(Boolean), asked = selects.filter(({ choice, select }) => select.value !== choice.values[0]?.[0]);",
  "      found = table.rows.flatMap((row, index) => words.every((word) => texts[index]?.includes(word) === !0) && asked.every(({ choice, select }) => choice.keeps(row, select.value)) ? [index] : []), page = 0, show();",
  "    }, show = (rows = PAGE_ROWS) => {",
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
  "      page = 0, show(PRINT_ROWS);",
  '    }), addEventListener("afterprint", () => show()), narrow2();',
  '    let pager = el("div", { class: "pager", children: [previous, next] });',
  '    return pager.hidden = table.rows.length <= PAGE_ROWS, el("div", {',
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
  "  function tableElement({ caption, headers }, body) {",
  '    let head = el("tr", {',
  '      children: headers.map((text) => el("th", { text, attributes: { scope: "col" } }))',
  '    }), table = el("table", {',
  '      children: [el("caption", { class: "unseen", text: caption }), el("thead", { children: [head] }), body]',
  "    });",
  '    return el("div", {',
  '      class: "scroll",',
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
  '        return typeof cell == "string" ? el("td", { text: cell, attributes }) : el("td", { children: [cell], attributes });',
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
  '    return minutes === null ? "not estimated" : hours({ low: minutes.low / 60, high: minutes.high / 60 });',
  "  }",
  "  function cost(usd) {",
  '    if (usd === null) return "not estimated";',
  "    let [low, high] = [money(usd.low), money(usd.high)];",
  "    return `${low === high ? low : `${low}-${high}`} USD`;",
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
  '      caption: "Infrastructure and dependencies",',
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
  '          line.basis.join(" ") || "nothing"',
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
  '    let said = `${Math.round(share * 1e3) / 10} %${share > 1 ? ", over" : ""}`;',
  '    return el("span", {',
  '      class: "share",',
  "      children: [",
  '        el("span", { class: "track", attributes: { "aria-hidden": "true" }, children: [fill2] }),',
  '        el("span", { text: said })',
  "      ]",
  "    });",
  "  }",
  "  function amount(number, unit) {",
  '    return unit === "bytes" ? bytesText({ low: number, high: number }) : `${grouped(number)} ${unit}`;',
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
  "  // src/page/schedule.ts",
  "  var TASKS_SHOWN = 200, DAY_MS = 864e5;",
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
  "        `Person ${task.person}`,",
  "        hours(task.hours),",
  "        moment(task.begins),",
  "        moment(task.ends),",
  "        barOf(task, { from, to })",
  "      ])",
  "    });",
  '    return table.classList.add("gantt"), [',
  '      el("p", {',
  '        text: `${tasks.length} tasks for ${team.people} ${team.people === 1 ? "person" : "people"} at ${team.hoursPerDay} hours a working day; ${criticalPath.length} on the critical path.`',
  "      }),",
  "      table,",
  '      tasks.length > shown.length ? el("p", { text: `+${tasks.length - shown.length} more tasks.` }) : null',
  "    ];",
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
  '    fill("first", [showFirst(model, drawer)]), fill("blockers", [showBlockers(model, drawer), resolved(model)]), fill("matrix", [showMatrix(model, drawer)]), fill("graph", showGraph(model, drawer)), fill("schedule", showSchedule(model, drawer)), fill("forecast", showForecast(model)), fill("simulation", showSimulation(model)), fill("scripts", [showScripts(model, drawer)]), fill("resources", [showResources(model, drawer)]), fill("questions", answers(model, drawer)), document.documentElement.classList.add("ready"), openAddressed(drawer), addEventListener("hashchange", () => openAddressed(drawer));',
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
var PAGE_SCRIPT_HASH = "sha256-0q1dINVZtpNOMBP1FscxktR9/OzSkYtuNVnr3Ng7JoU=";
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
  "  overflow-wrap: anywhere;",
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
  "  .paged table,",
  "  .paged tbody,",
  "  .paged tr,",
  "  .paged td {",
  "    display: block;",
  "  }",
  "  .paged thead {",
  "    position: absolute;",
  "    width: 1px;",
  "    height: 1px;",
  "    overflow: hidden;",
  "    clip-path: inset(50%);",
  "  }",
  "  .paged tr {",
  "    border: 1px solid var(--line);",
  "    border-radius: 8px;",
  "    padding: 0.35rem 0.6rem;",
  "    margin-bottom: 0.6rem;",
  "  }",
  "  .paged td {",
  "    border: 0;",
  "    padding: 0.2rem 0;",
  "  }",
  "  .paged td::before {",
  "    content: attr(data-column);",
  "    display: block;",
  "    color: var(--soft);",
  "    font-size: 0.75rem;",
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
  "  .tools,",
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
var PAGE_STYLE_HASH = "sha256-0SIpEzl7wRwQCE9Fq9kEtKruViS/32ZnZ375ft1Ocg0=";

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
function groupNames(names2, templates) {
  const keys = /* @__PURE__ */ new Map();
  const unread = [];
  for (const name of new Set(names2)) {
    const { dataset, table: table2 } = split(name);
    const found = templates.find((one) => isOf(one, dataset) && isMatch(one.template, table2));
    if (found === void 0) unread.push(name);
    else keys.set(name, { label: found.template.text, dataset, says: saysOf(found) });
  }
  for (const alike of byShape(unread)) {
    const label4 = alike.length < ALIKE ? null : shapeLabel(alike.map((name) => split(name).table));
    for (const name of alike) {
      const { dataset, table: table2 } = split(name);
      keys.set(name, { label: label4 ?? table2, dataset, says: "" });
    }
  }
  const groups = /* @__PURE__ */ new Map();
  const places = /* @__PURE__ */ new Map();
  for (const [name, group] of keys) {
    const key = JSON.stringify([group.dataset, group.label]);
    const known4 = groups.get(key) ?? { ...group, place: groups.size, count: 0, names: [] };
    groups.set(key, known4);
    known4.count += 1;
    if (known4.names.length < NAMES_SHOWN2) known4.names.push(split(name).table);
    places.set(name, known4.place);
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
function byShape(names2) {
  const shapes = /* @__PURE__ */ new Map();
  for (const name of names2) {
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
var READING = /* @__PURE__ */ new Set(["read", "list", "extract"]);
function buildGraph(report) {
  const effects2 = report.scripts.flatMap(
    ({ path, fact }) => (fact?.effects ?? []).flatMap((effect) => ends(effect).map((end) => ({ script: path, effect, ...end })))
  );
  const steps = report.simulation.steps.flatMap(
    ({ operation, dataset, from, to }) => to === null ? [] : from.map((name) => ({ operation, from: joined(dataset, name), to: joined(dataset, to) }))
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
function ends(effect) {
  const { verb, kind, name, to } = effect;
  const first = { name: tableOf(name, kind), verb, writes: !READING.has(verb) && verb !== "copy" };
  if (to === void 0) return [first];
  const made = verb === "rename" ? "rename to" : verb === "extract" ? "extract to" : `${verb} to`;
  return [first, { name: tableOf(to, kind), verb: made, writes: true }];
}
function buildEdges(touches, { indexOf: indexOf3 }) {
  const edges2 = /* @__PURE__ */ new Map();
  for (const { script, effect, name, verb, writes } of touches) {
    const group = indexOf3(name);
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
function buildRenames(pairs, { indexOf: indexOf3 }) {
  const renames = /* @__PURE__ */ new Map();
  for (const { operation, from, to } of pairs) {
    const [source, target] = [indexOf3(from), indexOf3(to)];
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
function buildPage(report, pages) {
  const place2 = placeMaker(report);
  const numbers = new Map(report.evidence.map((evidence2, index) => [evidenceKey(evidence2), index]));
  const numbersOf = (proof) => proof.flatMap((one) => numbers.get(evidenceKey(one)) ?? []);
  const shown2 = [...openBlockers(report), ...waivedBlockers(report)];
  const ids = new Set(shown2.map(({ id }) => id));
  const model = {
    ...verdict(report),
    blockers: shown2.map((blocker) => toBlocker(blocker, { place: place2, numbersOf })),
    resolved: report.resolved,
    findings: report.findings.map((finding) => {
      const { rule, family, title, subject, outcome, says, evidence: evidence2 } = finding;
      const id = `${rule}:${subject.id}`;
      const blocker = outcome !== "pass" && ids.has(id) ? id : null;
      return { rule, family, title, subject, outcome, says, blocker, evidence: numbersOf(evidence2) };
    }),
    evidence: report.evidence.map(({ id, kind, source, saw: saw2, place: where, observedAt }) => {
      return {
        id,
        kind,
        source,
        saw: saw2,
        place: where === void 0 ? null : place2(where),
        at: instant(observedAt)
      };
    }),
    scripts: report.scripts.map((line2) => toScript(line2, place2)),
    operations: report.operations,
    resources: [...report.infrastructure, ...report.dependencies],
    graph: buildGraph(report),
    matrix: buildMatrix(report),
    reconciliation: report.reconciliation,
    simulation: { ...report.simulation, steps: report.simulation.steps.slice(0, STEP_LIMIT) },
    forecast: report.forecast,
    schedule: report.schedule
  };
  const rules = [...new Set(shown2.map(({ rule }) => rule))];
  const own = rules.flatMap(
    (rule) => Object.hasOwn(pages, rule) ? [[rule, pages[rule] ?? ""]] : []
  );
  return { ...cleaned(model), pages: Object.fromEntries(own) };
}
function verdict(report) {
  const { phase, repository, verdict: said, forecast: forecast2 } = report;
  const revision = repository.revision ?? "no revision";
  return {
    title: `${decisionText(report)}: ${phase.id} ${phase.title}`,
    decision: decisionText(report),
    go: said.decision === "GO",
    phase: `${phase.id} ${phase.title}`,
    counts: countsText(report),
    tiles: [
      ["Starts", phase.starts],
      ["Risk", said.risk],
      goEntry(report),
      ["Coverage", coverageText(report)],
      ["Takes", duration(forecast2.durationMinutes)],
      ["Costs", cost(forecast2.costUsd)]
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
  return (place2) => ({ text: placeText(place2), href: webLink(report, place2) });
}
function toBlocker(blocker, part) {
  const { impact: _, delayHours, place: place2, evidence: evidence2, ...rest } = blocker;
  return {
    ...rest,
    delay: hours(delayHours),
    place: place2 === null ? null : part.place(place2),
    evidence: part.numbersOf(evidence2)
  };
}
function toScript(line2, place2) {
  const { path, readiness, family, wanted, purpose, operations, blockers, recommendation, fact } = line2;
  const commit = fact?.lastCommit ?? null;
  const packages2 = fact?.imports.flatMap(
    ({ distribution, origin, module }) => origin === "third-party" ? [distribution ?? module] : []
  );
  return {
    path,
    place: place2({ path, line: 1 }),
    readiness,
    family,
    wanted,
    purpose,
    operations,
    facts: [
      ...Object.entries(line2.mandates).map(([mandate, says]) => [`${mandate} compliance`, says]),
      ["Last modified", commit === null ? "not known" : `${instant(commit.at)} by ${commit.author}`],
      ["Lines of code", fact === null ? "none" : String(fact.lines)],
      ["Execution mode", fact === null ? "not known" : fact.execution],
      ["Waits for a person", fact?.interactive === true ? "yes" : "no"],
      ["Flags", fact?.flags.join(" ") || "none"],
      ["Dependencies", [.../* @__PURE__ */ new Set([...packages2 ?? [], ...fact?.tools ?? []])].join(", ") || "none"],
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
  ["forecast", "Forecast", "Forecast"],
  ["simulation", "Simulation", "Simulation"],
  ["scripts", "Script inventory", "Scripts"],
  ["resources", "Infrastructure and dependencies", "Resources"]
];
var REASONS_SHOWN = 4;
function renderHtml(report, pages = {}) {
  const model = buildPage(report, pages);
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
  const [shown2, more] = [model.reasons.slice(0, REASONS_SHOWN), model.reasons.slice(REASONS_SHOWN)];
  const rest = more.length === 0 ? "" : `<details><summary>${more.length} more reasons</summary><ul>${items(more)}</ul></details>`;
  return `<div class="verdict${model.go ? " go" : ""}" id="verdict" role="region" aria-label="Verdict">
<p class="phase">${html(model.phase)}</p>
<h1>${html(model.decision)}</h1>
<p class="counts">${html(model.counts)}</p>
<dl class="tiles">${entries(model.tiles)}</dl>
<ul>${items(shown2)}</ul>${rest}
<ul>${items(model.notes)}</ul>
<dl class="sources">${entries(model.source)}</dl>
</div>`;
}
function entries(list) {
  return list.map(([label4, value]) => `<div><dt>${html(label4)}</dt><dd>${html(value)}</dd></div>`).join("");
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
function renderSarif(report) {
  const rules = rulesOf(report);
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const run2 = {
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
  return `${JSON.stringify({ $schema: SCHEMA_URL, version: "2.1.0", runs: [run2] }, null, 2)}
`;
}
function rulesOf({ blockers, findings }) {
  const titles = new Map(findings.map(({ rule, title }) => [rule, title]));
  const first = /* @__PURE__ */ new Map();
  for (const blocker of blockers) if (!first.has(blocker.rule)) first.set(blocker.rule, blocker);
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
  const { id, rule, priority, outcome, title, consequence, action, verify, state, waiver, place: place2 } = blocker;
  const advice = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? 0,
    level: LEVELS[priority],
    kind: "fail",
    message: { text: oneLine(clip(`${PRIORITY[priority]}: ${title}. ${consequence} ${advice}`, 2e3)) },
    locations: [{ physicalLocation: toLocation(place2 ?? { path: report.plan.path, line: 1 }) }],
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
  const head = stack([
    headline(report),
    gateNote(report),
    reasons(report),
    changeText(report),
    blockingPicture(report)
  ]);
  const foot = stack([questions2(report), footer3(report)]);
  const budget = SUMMARY_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  return `${stack([head, ...fitSections(buildSections(report), budget), foot])}
`;
}
function questions2({ verdict: verdict3 }) {
  if (verdict3.answers.length === 0) return "";
  const items = verdict3.answers.slice(0, 12).map(({ question, answer: answer29 }) => `**${cell(clip(question, 300))}** ${cell(clip(answer29, 2e3))}`);
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
function toAnnotation(blocker, report) {
  const { priority, outcome, title, consequence, action, verify, place: place2 } = blocker;
  const fails = outcome === "fail" && priority <= report.phase.gate;
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    level: fails ? "error" : "warning",
    title: oneLine(clip(`${PRIORITY[priority]}: ${title}`, 200)),
    message: oneLine(clip(`${consequence} ${cure}`, 1e3)),
    place: place2
  };
}

// src/render/index.ts
var FORMATS = ["markdown", "json", "sarif", "html"];
function renderDocuments(report, options) {
  const { formats, comment = { configId: "default" }, pages = {} } = options;
  const asked = FORMATS.filter((format) => formats.includes(format));
  return asked.flatMap((format) => BY_FORMAT[format](report, { comment, pages }));
}
var BY_FORMAT = {
  markdown: (report, { comment }) => [
    ...MARKDOWN.map(([kind, render]) => markdown(documentPath(report, kind), render(report))),
    markdown("comment.md", renderComment(asSeenBy(comment, report), comment)),
    markdown("summary.md", renderJobSummary(asSeenBy(comment, report)))
  ],
  json: (report) => [{ path: "report.json", mediaType: "application/json", body: renderJson(report) }],
  sarif: (report) => [
    { path: "report.sarif", mediaType: "application/sarif+json", body: renderSarif(report) }
  ],
  html: (report, { pages }) => [
    { path: "report.html", mediaType: "text/html", body: renderHtml(report, pages) }
  ]
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
function unverifiedFrom(doubt5) {
  const { reading, whether, consequence, impact, subject, operations, place: place2 } = doubt5;
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
    ...operations ? { operations } : {},
    ...place2 ? { place: place2 } : {}
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
function fromPlan(place2, seen2) {
  return {
    kind: "plan",
    source: `${place2.path}:${place2.line}`,
    saw: oneLine2(seen2.saw),
    place: place2,
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
  const isFolder2 = copy.target.endsWith("/") || copy.target === "." || copy.sources.length > 1;
  return copy.sources.flatMap((source) => {
    const plain = joinPath("", source);
    if (path === target && !isFolder2) return [plain];
    const prefix = target === "/" ? "/" : `${target}/`;
    if (!path.startsWith(prefix)) return [];
    const rest = path.slice(prefix.length);
    return rest === plain.slice(plain.lastIndexOf("/") + 1) ? [plain, joinPath(plain, rest)] : [joinPath(plain, rest)];
  });
}
function absolute(path, workdir) {
  const joined2 = path.startsWith("/") ? path : `${workdir}/${path}`;
  return `/${joinPath("", joined2)}`;
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

// src/audit/define.ts
function defineAudit(audit83) {
  return audit83;
}

// src/audit/index-scripts.ts
var indexes3 = /* @__PURE__ */ new WeakMap();
function scriptsByPath(scripts) {
  const known4 = indexes3.get(scripts);
  if (known4) return known4;
  const built2 = new Map(scripts.map((script) => [script.path, script]));
  indexes3.set(scripts, built2);
  return built2;
}
var named = /* @__PURE__ */ new WeakMap();
function scriptsEndingIn(path, scripts) {
  const index = named.get(scripts) ?? indexNames(scripts);
  named.set(scripts, index);
  const found = index.get(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  const suffix = path.startsWith("/") ? path : `/${path}`;
  return found.filter((script) => `/${script.path}`.endsWith(suffix));
}
function indexNames(scripts) {
  const index = /* @__PURE__ */ new Map();
  for (const script of scripts) {
    const name = script.path.slice(script.path.lastIndexOf("/") + 1);
    const same = index.get(name) ?? [];
    same.push(script);
    index.set(name, same);
  }
  return index;
}

// src/audit/index-tree.ts
var indexes4 = /* @__PURE__ */ new WeakMap();
function treeIndex(repository) {
  const known4 = indexes4.get(repository);
  if (known4) return known4;
  const built2 = build(repository);
  indexes4.set(repository, built2);
  return built2;
}
function build(repository) {
  const files = new Set(repository.entries.map((entry) => entry.path));
  const folders = /* @__PURE__ */ new Set();
  for (const path of files) addParents(path, folders);
  let children = null;
  return {
    size: files.size,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
    foldersIn: (path) => {
      children ??= childrenOf(folders);
      return children.get(path) ?? [];
    }
  };
}
function childrenOf(folders) {
  const children = /* @__PURE__ */ new Map();
  for (const path of folders) {
    const slash = path.lastIndexOf("/");
    const parent = path.slice(0, Math.max(0, slash));
    const names2 = children.get(parent) ?? [];
    names2.push(path.slice(slash + 1));
    children.set(parent, names2);
  }
  return children;
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

// src/audit/local-modules.ts
var indexes5 = /* @__PURE__ */ new WeakMap();
function localModule(module, { importer, scripts }) {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const wanted = module.slice(dots).replaceAll(".", "/");
  const byPath = scriptsByPath(scripts);
  const endings = [`${wanted}.py`, `${wanted}/__init__.py`];
  const folders = foldersAbove(importer).slice(Math.max(0, dots - 1));
  for (const folder of dots > 0 ? folders.slice(0, 1) : folders) {
    const found = endings.map((ending) => `${folder}${ending}`).find((path) => byPath.has(path));
    if (found !== void 0) return found;
  }
  if (dots > 0) return null;
  const candidates = indexOf2(scripts).get(wanted.slice(wanted.lastIndexOf("/") + 1)) ?? [];
  return candidates.find((path) => endings.some((ending) => path.endsWith(`/${ending}`))) ?? null;
}
function indexOf2(scripts) {
  const known4 = indexes5.get(scripts);
  if (known4) return known4;
  const built2 = /* @__PURE__ */ new Map();
  for (const { path } of scripts) {
    if (!path.endsWith(".py")) continue;
    const module = path.replace(/(?:\/__init__)?\.py$/, "");
    const name = module.slice(module.lastIndexOf("/") + 1);
    const paths = built2.get(name) ?? [];
    paths.push(path);
    built2.set(name, paths);
  }
  for (const paths of built2.values()) paths.sort();
  indexes5.set(scripts, built2);
  return built2;
}
function foldersAbove(path) {
  const folders = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return [...folders, ""];
}

// src/audit/wanted-scripts.ts
function namedScripts({
  plan,
  phase
}) {
  const named3 = /* @__PURE__ */ new Map();
  for (const script of plan.scripts) named3.set(script.path, plainScript(script, "inventory"));
  for (const script of phase.scripts) named3.set(script.path, plainScript(script, "phase"));
  for (const { script, id, place: place2 } of phase.operations) {
    if (script === null) continue;
    const before = named3.get(script);
    const first = before?.reach === "operation" ? before : { path: script, place: place2, operations: [] };
    named3.set(script, { ...first, reach: "operation", operations: [...first.operations, id] });
  }
  return [...named3.values()].sort((a, b) => a.path < b.path ? -1 : 1);
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

// src/audit/script-reach.ts
function reachOfScripts({
  plan,
  phase,
  scripts
}) {
  const reach = /* @__PURE__ */ new Map();
  const grow = (path, more) => {
    const before = reach.get(path) ?? { operations: [], byPhase: false, byContainer: false };
    const operations = [.../* @__PURE__ */ new Set([...before.operations, ...more.operations ?? []])];
    reach.set(path, { ...before, ...more, operations });
  };
  for (const { path, operations } of namedScripts({ plan, phase }).filter(isNeededByPhase)) {
    for (const found of reachedFrom([path], scripts)) grow(found, { operations, byPhase: true });
  }
  const starts = scripts.filter(({ language }) => language === "dockerfile").map(({ path }) => path);
  for (const found of reachedFrom(starts, scripts)) grow(found, { byContainer: true });
  return reach;
}
function impactOfReach(reach) {
  if (reach?.byPhase) return "prevents";
  return reach?.byContainer ? "endangers" : "slows";
}
function reachedFrom(roots, scripts) {
  const byPath = scriptsByPath(scripts);
  const reached = /* @__PURE__ */ new Set();
  const pending = [...roots];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    const script = byPath.get(path) ?? (path.startsWith("/") ? namesake(path, scripts) : void 0);
    if (!script || reached.has(script.path)) continue;
    reached.add(script.path);
    pending.push(...script.calls.map((call) => call.path), ...localImports(script, scripts));
  }
  return reached;
}
function localImports(script, scripts) {
  return script.imports.flatMap(({ module, origin }) => {
    if (origin !== "local") return [];
    const path = localModule(module, { importer: script.path, scripts });
    return path === null ? [] : [path];
  });
}
function namesake(path, scripts) {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : void 0;
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

// src/audit/dependencies/broken-contract/command-line.ts
var STRICT_PARSERS = /* @__PURE__ */ new Set(["argparse", "click", "typer", "getopt"]);
var OTHER_PARSERS = /* @__PURE__ */ new Set([
  "absl",
  "docopt",
  "fire",
  "optparse",
  "plac",
  "tap",
  "cyclopts"
]);
function commandLineOf(script, scripts) {
  const parts = withModules(script, scripts);
  const modules = new Set(
    parts.flatMap(({ imports }) => imports.map(({ module }) => module.split(".")[0] ?? ""))
  );
  const flags = [...new Set(parts.flatMap((part) => part.flags))];
  const positionals = [...new Set(parts.flatMap((part) => part.positionals))];
  return {
    flags,
    positionals,
    strictness: strictnessOf(script, { flags, positionals, modules }),
    abbreviates: modules.has("argparse")
  };
}
var IMPORT_DEPTH = 2;
function withModules(script, scripts) {
  const byPath = scriptsByPath(scripts);
  const found = /* @__PURE__ */ new Set([script]);
  let level = [script];
  for (let depth = 0; depth < IMPORT_DEPTH; depth++) {
    level = level.flatMap((part) => localImports(part, scripts).flatMap((path) => byPath.get(path) ?? [])).filter((module) => !found.has(module));
    for (const module of level) found.add(module);
  }
  return [...found];
}
function strictnessOf(script, seen2) {
  const { flags, positionals, modules } = seen2;
  const isSeen = script.complete && script.syntax.length === 0;
  if (script.language === "shell") return isSeen && flags.length > 0 ? "refuses" : "unknown";
  if ([...modules].some((module) => OTHER_PARSERS.has(module))) return "unknown";
  if ([...modules].some((module) => STRICT_PARSERS.has(module))) return isSeen ? "refuses" : "unknown";
  const readsNothing = flags.length === 0 && positionals.length === 0 && !modules.has("sys");
  return isSeen && readsNothing ? "ignores" : "unknown";
}

// src/audit/nearest.ts
function nearest(word, options) {
  let best = null;
  let least = Math.max(2, Math.ceil(word.length / 2));
  for (const option of options) {
    const distance = isPrefix(word, option) ? 1 : editDistance(word, option);
    if (distance >= least) continue;
    least = distance;
    best = option;
  }
  return best;
}
function isPrefix(one, other) {
  const length = Math.min(one.length, other.length);
  return length > 3 && one.slice(0, length) === other.slice(0, length);
}
function editDistance(one, other) {
  let row2 = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row2[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row2[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row2 = next;
  }
  return row2[other.length] ?? 0;
}

// src/audit/dependencies/broken-contract/mismatch.ts
function mismatchOf(call, callee) {
  const unknown5 = [...new Set(flagsOf(call.args))].filter((flag) => !accepts(callee, flag));
  if (unknown5.length > 0) return unknownFlags(call, callee, unknown5);
  const leading = leadingWords(call.args);
  return leading.length > callee.positionals.length ? surplusWords(call, callee, leading) : null;
}
function flagsOf(args) {
  const end = args.indexOf("--");
  const before = end < 0 ? args : args.slice(0, end);
  return before.filter(isFlag).map((word) => word.startsWith("--") ? word.split("=")[0] ?? word : word);
}
function isFlag(word) {
  return /^--?[A-Za-z]/.test(word) && !/\s/.test(word) && !/[{}]/.test(word.split("=")[0] ?? "");
}
function accepts({ flags, abbreviates, strictness }, flag) {
  if (flags.includes(flag)) return true;
  if (flag === "--help" || flag === "-h") return strictness !== "ignores";
  if (!flag.startsWith("--")) return flags.includes(flag.slice(0, 2));
  return abbreviates && flags.filter((known4) => known4.startsWith(flag)).length === 1;
}
function unknownFlags(call, callee, unknown5) {
  const names2 = listed(unknown5);
  if (callee.strictness === "ignores") {
    return {
      certainty: "ignored",
      says: `passes ${names2} to ${call.path}, which reads no arguments`,
      action: `Take ${names2} out of the call, or let ${call.path} read it.`
    };
  }
  const accepted = callee.flags.length === 0 ? "accepts no flags" : `accepts ${listed(callee.flags)}`;
  const instead = unknown5.flatMap((flag) => {
    const near = nearest(flag, callee.flags);
    return near === null ? [] : [`${near} for ${flag}`];
  });
  const hint = instead.length === 0 ? "" : ` (nearest: ${instead.join(", ")})`;
  return {
    certainty: callee.strictness === "refuses" ? "refused" : "doubtful",
    says: `passes ${names2} to ${call.path}, which ${accepted}${hint}`,
    action: instead.length === 0 ? `Take ${names2} out of the call, or add it to ${call.path}.` : `Write ${instead.join(", ")}, or add ${names2} to ${call.path}.`
  };
}
function leadingWords(args) {
  const end = args.findIndex((word) => word.startsWith("-"));
  return (end < 0 ? args : args.slice(0, end)).filter((word) => !/[{}*@]/.test(word));
}
function surplusWords(call, callee, leading) {
  const { strictness, positionals, abbreviates, flags } = callee;
  if (strictness !== "refuses" || !abbreviates || positionals.length > 0) return null;
  const accepted = flags.length === 0 ? "accepts none" : `accepts only ${listed(flags)}`;
  return {
    certainty: "refused",
    says: `passes ${counted(leading.length, "word")} (${listed(leading)}) to ${call.path}, which ${accepted}`,
    action: `Pass it with a flag of ${call.path}, or let ${call.path} take it by position.`
  };
}

// src/audit/dependencies/broken-contract/audit.ts
var audit = defineAudit({
  id: "broken-contract",
  family: "dependencies",
  title: "Scripts pass what the scripts that they call accept",
  impact: "prevents",
  reads: ["scripts", "repository"],
  ask: ({ plan, phase, scripts, repository }) => {
    if (isRead(scripts) && isRead(repository)) {
      const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
      const callers = scripts.value.filter(({ language }) => language === "python" || language === "shell");
      return callers.flatMap(
        (caller) => answersFor({ caller, scripts, repository, reach: reach.get(caller.path) })
      );
    }
    const unread = isRead(scripts) ? repository : scripts;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether scripts pass what the scripts that they call accept",
        consequence: `A script of ${phase.id} stops where it calls another`
      })
    ];
  }
});
function answersFor(seen2) {
  const checked = seen2.caller.calls.flatMap((call) => check(call, seen2));
  if (checked.length === 0) return [];
  const wrong = /* @__PURE__ */ new Map();
  for (const { call, callee, mismatch } of checked) {
    if (mismatch) wrong.set(`${call.line} ${mismatch.says}`, { call, callee, mismatch });
  }
  if (wrong.size === 0) return [agreed(checked, seen2)];
  return [...wrong.values()].map((found) => answer(found, seen2));
}
function check(call, { caller, scripts, repository }) {
  if (/^[/~.]{2}|^[/~]|[{}$*]/.test(call.path)) return [];
  const byPath = scriptsByPath(scripts.value);
  const beside = joinPath(caller.path.slice(0, Math.max(0, caller.path.lastIndexOf("/"))), call.path);
  const callee = byPath.get(call.path) ?? byPath.get(beside);
  if (callee) {
    return [{ call, callee, mismatch: mismatchOf(call, commandLineOf(callee, scripts.value)) }];
  }
  const tree = treeIndex(repository.value);
  const exists2 = [call.path, beside].some((path) => tree.hasFile(path) || tree.hasFolder(path));
  const mayBeElsewhere = scriptsEndingIn(call.path, scripts.value).length > 0;
  if (exists2 || mayBeElsewhere || !/\.(?:py|sh|bash)$/.test(call.path) || isInSubmodule(call.path, repository.value))
    return [];
  return [{ call, callee: null, mismatch: missing(call) }];
}
function isInSubmodule(path, { entries: entries2 }) {
  return entries2.some((entry) => entry.type === "submodule" && path.startsWith(`${entry.path}/`));
}
function missing({ path }) {
  return {
    certainty: "refused",
    says: `calls ${path}, which the repository does not have`,
    action: `Add ${path}, or correct the call.`
  };
}
function agreed(checked, { caller, scripts }) {
  const passed2 = checked.flatMap(
    ({ call }) => flagsOf(call.args).map((flag) => `${call.line} ${call.path} ${flag}`)
  );
  const flags = new Set(passed2).size;
  const lines = new Set(checked.map(({ call }) => `${call.line} ${call.path}`)).size;
  const callees = [...new Set(checked.map(({ call }) => call.path))];
  const line2 = checked[0]?.call.line ?? 1;
  return pass({
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} passes ${counted(flags, "flag")} to ${listed(callees)}, all accepted.`,
    evidence: [
      fromScript(scripts, {
        script: caller,
        line: line2,
        saw: `${counted(lines, "call")} of ${listed(callees)}`
      })
    ]
  });
}
function answer(found, seen2) {
  const { call, mismatch } = found;
  const { caller, reach } = seen2;
  const base = {
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} ${mismatch.says}.`,
    evidence: evidenceOf(found, seen2),
    operations: reach?.operations ?? [],
    place: { path: caller.path, line: call.line },
    impact: impactOf(mismatch, reach)
  };
  const cure = {
    consequence: consequenceOf(found, seen2),
    delay: hours2(0.25, 1),
    action: `${mismatch.action} The call is at ${caller.path}:${call.line}.`
  };
  if (mismatch.certainty !== "doubtful") return fail({ ...base, cure });
  return unverified({
    ...base,
    verify: `Run ${call.path} --help, and compare with ${caller.path}:${call.line}: not all of its command line could be read.`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
  });
}
function impactOf({ certainty }, reach) {
  return certainty === "ignored" ? "informs" : impactOfReach(reach);
}
function consequenceOf({ call, mismatch }, { caller, reach }) {
  if (mismatch?.certainty === "ignored") return `${call.path} runs as if it had not been told`;
  const operations = reach?.operations ?? [];
  const stops3 = `${caller.path} stops at line ${call.line}`;
  return operations.length === 0 ? stops3 : `Cannot execute ${operations.join(", ")}: ${stops3}`;
}
function evidenceOf({ call, callee }, { caller, scripts, repository }) {
  const line2 = `${call.path} ${call.args.join(" ")}`.trim();
  const calling = fromScript(scripts, { script: caller, line: call.line, saw: `calls ${line2}` });
  if (!callee) return [calling, fromReading(repository, `${call.path} is not in the tree`)];
  const { flags, positionals } = commandLineOf(callee, scripts.value);
  const accepted = [...flags, ...positionals].join(", ") || "no flags and no positionals";
  return [calling, fromScript(scripts, { script: callee, saw: `accepts ${accepted}` })];
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
var audit2 = defineAudit({
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
        impact: impactOf2(path),
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
function impactOf2(path) {
  return TEST_FOLDER.test(path) ? "endangers" : "prevents";
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
  const { files } = declared;
  return { environment, ...packagesDeclaredIn(image ? { image, files } : { file: environment.from, files }) };
}
function packagesDeclaredIn(source) {
  const packages2 = /* @__PURE__ */ new Map();
  const image = "image" in source ? source.image : null;
  for (const { name, specifier, line: line2 } of image?.pip ?? []) {
    packages2.set(name, { name, specifier, path: image?.path ?? "", line: line2 });
  }
  const absentFiles2 = [];
  const visited = /* @__PURE__ */ new Set();
  const pending = "image" in source ? [...source.image.requirementFiles] : [source.file];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (visited.has(path)) continue;
    visited.add(path);
    const file = source.files.get(path);
    if (!file) absentFiles2.push(path);
    for (const requirement of file?.requirements ?? []) {
      const { name, specifier, line: line2 } = requirement;
      packages2.set(name, { name, specifier, path, line: line2 });
    }
    pending.push(...file?.includes ?? []);
  }
  return { packages: packages2, absentFiles: absentFiles2 };
}

// src/audit/dependencies/conflicting-pins/audit.ts
var audit3 = defineAudit({
  id: "conflicting-pins",
  family: "dependencies",
  title: "Environments pin each package to the same version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    const subject = { kind: "repository", id: plan.project };
    if (isUnknown(environments)) {
      return [
        unverifiedFrom({
          subject,
          reading: environments,
          whether: "whether environments pin packages to the same version",
          consequence: "What one environment writes another may not read"
        })
      ];
    }
    const pins = pinsByPackage(environments);
    const conflicts = [...pins].filter(([, found]) => new Set(found.map(versionOf)).size > 1);
    if (conflicts.length > 0) return conflicts.map(([name, found]) => conflict(name, found, at));
    const says = `${counted(pins.size, "pinned package")} of ${counted(environments.length, "environment")} agree.`;
    return [
      pass({
        subject,
        says,
        evidence: [fromComputation("pins of the plan's environments", { saw: says, at })]
      })
    ];
  }
});
function pinsByPackage(environments) {
  const pins = /* @__PURE__ */ new Map();
  for (const { environment, packages: packages2 } of environments) {
    for (const declared of packages2.values()) {
      if (!/^={2,3}[^*,]+$/.test(declared.specifier.replaceAll(" ", ""))) continue;
      const known4 = pins.get(declared.name) ?? [];
      known4.push({ ...declared, environment: environment.name });
      pins.set(declared.name, known4);
    }
  }
  return pins;
}
function versionOf({ specifier }) {
  return specifier.replace(/^=+|\s/g, "");
}
function conflict(name, pins, at) {
  const seen2 = pins.map((pin) => `${pin.environment}: ${versionOf(pin)} (${pin.path}:${pin.line})`);
  const [first] = pins;
  return fail({
    subject: { kind: "package", id: name },
    says: `${name} is pinned to different versions: ${seen2.join(", ")}.`,
    ...first ? { place: { path: first.path, line: first.line } } : {},
    evidence: [fromComputation(`pins of ${name} in the plan's environments`, { saw: seen2.join("; "), at })],
    cure: {
      consequence: `What is tested with one version of ${name} runs with another`,
      delay: hours2(0.25, 1),
      action: `Pin ${name} to one version in ${[...new Set(pins.map(({ path }) => path))].join(" and ")}.`
    }
  });
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
var audit4 = defineAudit({
  id: "disabled-api",
  family: "dependencies",
  title: "Google APIs that the plan names are enabled",
  impact: "prevents",
  reads: ["services"],
  ask: ({ plan, at, services }) => plan.dependencies.apis.map(({ service, place: place2 }) => {
    const reading = readingOf(services, { key: service, at });
    const statement = { subject: { kind: "service", id: service }, place: place2 };
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
        fromPlan(place2, { saw: `the plan names API ${service}`, at })
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

// src/audit/base-images.ts
var CLOUD = "gcloud bq gsutil python3 bash curl git ssh gpg openssl gcc make perl";
var DEBIAN_FULL = "curl wget git gcc g++ make patch unzip xz ssh gpg openssl perl ps file mysql_config pg_config bzip2";
var CLOUD_SDK = [
  "google/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/cloud-sdk",
  "gcr.io/google.com/cloudsdktool/google-cloud-cli"
];
var KNOWN = [
  { names: CLOUD_SDK, tag: /alpine/, commands: CLOUD },
  { names: CLOUD_SDK, tag: /slim|stable/, commands: CLOUD },
  { names: CLOUD_SDK, commands: `${CLOUD} docker kubectl pip pip3` },
  { names: ["python"], tag: /alpine/, commands: "python python3 pip pip3 wget unzip" },
  { names: ["python"], tag: /slim/, commands: "python python3 pip pip3 bash perl openssl" },
  { names: ["python"], commands: `python python3 pip pip3 bash ${DEBIAN_FULL}` },
  { names: ["buildpack-deps"], commands: `bash ${DEBIAN_FULL}` },
  { names: ["debian", "ubuntu"], commands: "bash perl" },
  { names: ["alpine"], commands: "wget unzip xz" },
  { names: ["scratch"], commands: "" }
];
function baseImageOf({ base }) {
  const [first] = base;
  if (!first) return null;
  const { name, tag } = splitReference(first.image);
  const known4 = KNOWN.find(
    (entry) => entry.names.includes(shortName(name)) && (entry.tag?.test(tag) ?? true)
  );
  return {
    ...first,
    commands: known4 ? wordsOf(known4.commands) : null,
    packages: known4 ? wordsOf(known4.packages ?? "") : null
  };
}
function shortName(name) {
  return name.replace(/^(?:docker\.io|mirror\.gcr\.io|public\.ecr\.aws\/docker)\//, "").replace(/^library\//, "");
}
function splitReference(image) {
  const [rest = "", digest = ""] = image.split("@");
  const colon = rest.lastIndexOf(":");
  if (colon < 0 || rest.slice(colon).includes("/")) return { name: rest, tag: "", digest };
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function wordsOf(text) {
  return new Set(text.split(" ").filter((word) => word !== ""));
}

// src/audit/dependencies/foreign-image/audit.ts
var audit5 = defineAudit({
  id: "foreign-image",
  family: "dependencies",
  title: "Jobs run the images that their build files push",
  impact: "endangers",
  reads: ["builds", "jobs"],
  ask: ({ plan, at, builds, jobs }) => plan.infrastructure.jobs.flatMap(
    (job) => job.build === null ? [] : answer2({ job, path: job.build, builds, jobs, at })
  )
});
function answer2({ job, path, builds, jobs, at }) {
  const about7 = { subject: { kind: "job", id: job.name }, place: job.place };
  const doubt5 = {
    ...about7,
    whether: `whether job ${job.name} runs the image that ${path} pushes`,
    consequence: `Job ${job.name} does not run what the repository builds`
  };
  const reading = readingOf(jobs, { key: job.name, at });
  if (!isRead(reading)) return reading.reason === "absent" ? [] : [unverifiedFrom({ ...doubt5, reading })];
  if (!isRead(builds)) return [unverifiedFrom({ ...doubt5, reading: builds })];
  const build2 = builds.value.find((fact) => fact.path === path);
  return build2 ? compared({ build: build2, job, builds, reading }) : [];
}
function compared(seen2) {
  const { build: build2, job, builds, reading } = seen2;
  const pushed = build2.images.filter(({ image }) => !splitReference(image).name.includes("$"));
  const [first] = pushed;
  if (!first) return [];
  const runs = reading.value.image;
  const names2 = [...new Set(pushed.map(({ image }) => splitReference(image).name))];
  const place2 = { path: build2.path, line: first.line };
  const evidence2 = [
    fromReading(reading, `job ${job.name} runs ${runs}`),
    { ...fromReading(builds, `pushes ${listed(names2)}`), kind: "file", source: build2.path, place: place2 }
  ];
  const subject = { kind: "job", id: job.name };
  if (names2.includes(splitReference(runs).name)) {
    return [pass({ subject, says: `Job ${job.name} runs ${runs}, which ${build2.path} pushes.`, evidence: evidence2 })];
  }
  return [
    fail({
      subject,
      says: `Job ${job.name} runs ${runs}, but ${build2.path}:${first.line} pushes ${listed(names2)}.`,
      place: place2,
      evidence: evidence2,
      cure: {
        consequence: `Job ${job.name} does not run what the repository builds`,
        delay: hours2(0.25, 1),
        action: `Deploy the image that is built: gcloud run jobs update ${job.name} --region ${job.location} --image ${first.image}`
      }
    })
  ];
}

// src/audit/dependencies/foreign-path/audit.ts
var audit6 = defineAudit({
  id: "foreign-path",
  family: "dependencies",
  title: "Scripts use no path of somebody's own machine",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    if (!isRead(scripts)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether: "whether scripts use paths of somebody's machine",
          consequence: `A script of ${phase.id} looks for a file that its machine does not have`
        })
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
    const read = scripts.value.filter(
      ({ language }) => language !== "dockerfile" && language !== "cloudbuild"
    );
    return read.flatMap((script) => answer3({ script, scripts, reach: reach.get(script.path) }));
  }
});
function answer3({ script, scripts, reach }) {
  const used = usedPaths(script);
  if (used.length === 0) return [];
  const foreign2 = used.filter(({ path }) => homeOf(path) !== null);
  const subject = { kind: "script", id: script.path };
  const [first] = foreign2;
  if (!first) {
    const evidence2 = [
      fromScript(scripts, { script, saw: `${counted(used.length, "path")}, none below a home` })
    ];
    return [pass({ subject, says: `${script.path} uses no path of somebody's machine.`, evidence: evidence2 })];
  }
  const names2 = listed([...new Set(foreign2.map(({ path }) => path))]);
  const line2 = first.line ?? 1;
  const where = first.line === null ? "" : ` at line ${first.line}`;
  return [
    fail({
      subject,
      says: `${script.path} uses ${names2}${where}, which is on the machine of ${homeOf(first.path)} only.`,
      impact: reach?.byPhase ? "endangers" : "informs",
      operations: reach?.operations ?? [],
      ...first.line === null ? {} : { place: { path: script.path, line: line2 } },
      evidence: [fromScript(scripts, { script, line: line2, saw: `uses ${names2}` })],
      cure: {
        consequence: `${script.path} does not find ${first.path} on another machine`,
        delay: hours2(0.25, 1),
        workaround: `Run it on the machine of ${homeOf(first.path)}, or put the file at the same path.`,
        action: `Take the path as an argument of ${script.path}, or keep the file in the repository or a bucket.`
      }
    })
  ];
}
function usedPaths({ filesRead, calls }) {
  return [
    ...calls.flatMap(
      ({ path, args, line: line2 }) => [path, ...args].filter((word) => word.includes("/") || word.includes("\\")).map((word) => ({ path: word, line: line2 }))
    ),
    ...filesRead.map((path) => ({ path, line: null }))
  ];
}
var SHARED_HOMES = new Set(
  "airflow app appuser circleci gitpod jovyan jupyter node nonroot runner ubuntu user vscode worker".split(
    " "
  )
);
function homeOf(path) {
  const found = /(?:^|=|file:\/\/)\/(?:home|Users)\/([\w.-]+)(?:\/|$)/.exec(path) ?? /(?:^|=)[A-Za-z]:[\\/]Users[\\/]([\w. -]+)(?:[\\/]|$)/.exec(path);
  const person = found?.[1];
  return person === void 0 || SHARED_HOMES.has(person) || person === "Shared" ? null : person;
}

// src/audit/dependencies/missing-build-file/audit.ts
var audit7 = defineAudit({
  id: "missing-build-file",
  family: "dependencies",
  title: "Build files of the plan's jobs exist",
  impact: "prevents",
  reads: ["repository", "builds"],
  ask: ({ plan, at, repository, builds }) => plan.infrastructure.jobs.flatMap(
    (job) => job.build === null ? [] : [answer4({ job, path: job.build, repository, builds, at })]
  )
});
function answer4({ job, path, repository, builds, at }) {
  const about7 = { subject: { kind: "build", id: path }, place: job.place };
  const consequence = `The image of job ${job.name} cannot be built`;
  const doubt5 = { ...about7, whether: `whether ${path} and its Dockerfiles exist`, consequence };
  if (!isRead(repository)) return unverifiedFrom({ ...doubt5, reading: repository });
  if (!isRead(builds)) return unverifiedFrom({ ...doubt5, reading: builds });
  const tree = treeIndex(repository.value);
  const build2 = builds.value.find((fact) => fact.path === path);
  const absent = absentFiles({ path, build: build2, tree });
  if (absent.length === 0) return built({ about: about7, path, build: build2, repository });
  const evidence2 = [
    fromReading(repository, `${absent.join(", ")} not in the tree`),
    fromPlan(job.place, { saw: `job ${job.name} is built by ${path}`, at })
  ];
  return fail({
    ...about7,
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
  const named3 = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path).filter(isPlain);
  return [...new Set(named3)].filter((dockerfile) => !tree.hasFile(dockerfile));
}
function isPlain(path) {
  return !/[${}*]/.test(path);
}
function built(seen2) {
  const { about: about7, path, build: build2, repository } = seen2;
  const dockerfiles = (build2?.dockerfiles ?? []).map((dockerfile) => dockerfile.path);
  const saw2 = dockerfiles.length === 0 ? `${path} is a file of the tree` : `${path} builds ${dockerfiles.join(", ")}`;
  return pass({
    subject: about7.subject,
    says: `${[path, ...dockerfiles].join(" and ")} exist${dockerfiles.length === 0 ? "s" : ""}.`,
    evidence: [fromReading(repository, saw2)]
  });
}

// src/audit/dependencies/missing-copy-source/audit.ts
var audit8 = defineAudit({
  id: "missing-copy-source",
  family: "dependencies",
  title: "Files that Dockerfiles copy exist",
  impact: "endangers",
  reads: ["repository", "images"],
  ask: ({ plan, repository, images }) => {
    const planned2 = plannedDockerfiles(plan);
    if (isRead(repository) && isRead(images)) {
      return images.value.flatMap(
        (image) => answer5({ image, repository, isPlanned: planned2.has(image.path) })
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
function answer5({ image, repository, isPlanned }) {
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

// src/audit/ignored-files.ts
function ignoringPattern(path, image) {
  const parts = path.split("/");
  let found = null;
  for (const [index, { written: written2, isException, pattern }] of patternsOf(image).entries()) {
    if (isException === (found === null)) continue;
    if (!matchesAtOrAbove(pattern, parts)) continue;
    const line2 = image.ignoreFile?.lines[index] ?? 1;
    found = isException ? null : { pattern: written2, path: image.ignoreFile?.path ?? null, line: line2 };
  }
  return found;
}
var parsed = /* @__PURE__ */ new WeakMap();
function patternsOf(image) {
  const known4 = parsed.get(image);
  if (known4) return known4;
  const built2 = (image.ignored ?? []).map((written2) => {
    const isException = written2.startsWith("!");
    return { written: written2, isException, pattern: patternParts(isException ? written2.slice(1) : written2) };
  });
  parsed.set(image, built2);
  return built2;
}
function patternParts(pattern) {
  return pattern.trim().split("/").filter((part) => part !== "" && part !== ".");
}
function matchesAtOrAbove(pattern, path) {
  if (pattern.length === 0) return false;
  let reachable = /* @__PURE__ */ new Set([0]);
  for (const part of path) {
    reachable = step(reachable, pattern, part);
    if (reachable.has(pattern.length)) return true;
    if (reachable.size === 0) return false;
  }
  return false;
}
function step(positions, pattern, part) {
  const next = /* @__PURE__ */ new Set();
  for (const position of positions) {
    const wanted = pattern[position];
    if (wanted === void 0) continue;
    if (wanted === "**") {
      next.add(position);
      next.add(position + 1);
      const after = pattern[position + 1];
      if (after !== void 0 && matchesName(after, part)) next.add(position + 2);
    } else if (matchesName(wanted, part)) next.add(position + 1);
  }
  return next;
}
function matchesName(pattern, name) {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < name.length; ) {
    if (pattern[at] === "*") {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

// src/audit/image-files.ts
function imageFiles({
  image,
  repository
}) {
  const tree = treeIndex(repository);
  const seen2 = { image, tree, context: contextOf(image, tree) };
  return { at: (path) => sightOf(path, seen2), placesOf: (file) => placesOf(file, seen2) };
}
function contextOf(image, tree) {
  const folder = image.path.slice(0, Math.max(0, image.path.lastIndexOf("/")));
  const sources2 = image.copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources.filter(isPlainPath).map((source) => joinPath("", source)));
  const found = (context) => sources2.filter((source) => exists(joinPath(context, source), tree)).length;
  return folder !== "" && found(folder) > found("") ? folder : "";
}
function exists(path, tree) {
  return path !== "" && (tree.hasFile(path) || tree.hasFolder(path));
}
function sightOf(path, seen2) {
  let ignored2 = null;
  for (const copy of seen2.image.copies.toReversed()) {
    if (!isFollowed(copy)) continue;
    for (const origin of originsAt(path, copy, seen2)) {
      const file = joinPath(seen2.context, origin);
      if (!seen2.tree.hasFile(file)) continue;
      const by = ignoringPattern(origin, seen2.image);
      if (by === null) return { state: "present", origin: file, copy };
      ignored2 ??= { state: "ignored", origin: file, by };
    }
  }
  const blind = seen2.image.copies.find((copy) => !isFollowed(copy) && covers(copy, path, seen2.image));
  if (blind) return { state: "uncertain", copy: blind };
  return ignored2 ?? { state: "absent" };
}
function isFollowed({ from, sources: sources2, target }) {
  return from === null && isPlainPath(target) && sources2.every(isReadable);
}
function isReadable(source) {
  if (isPlainPath(source)) return true;
  const slash = source.lastIndexOf("/");
  return isPlainPath(source.slice(0, slash + 1)) && /^[^$[\]{}<]*$/.test(source.slice(slash + 1));
}
function covers(copy, path, image) {
  if (!isPlainPath(copy.target)) return true;
  const target = absolute(copy.target, image.workdir);
  return path === target || path.startsWith(target === "/" ? "/" : `${target}/`);
}
function originsAt(path, copy, seen2) {
  const target = absolute(copy.target, seen2.image.workdir);
  const prefix = target === "/" ? "/" : `${target}/`;
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : null;
  const isTarget = path === target && !isFolder(copy, seen2.image);
  return copy.sources.flatMap((source) => originOf({ source, rest, isTarget, copy }, seen2));
}
function isFolder({ target, sources: sources2 }, { workdir, copies }) {
  if (target.endsWith("/") || target === "." || sources2.length > 1) return true;
  const folder = `${absolute(target, workdir)}/`.replace("//", "/");
  return `${workdir}/`.startsWith(folder) || copies.some((other) => other.target.startsWith(folder));
}
function originOf(asked, seen2) {
  const { source, rest, isTarget, copy } = asked;
  const plain = joinPath("", source);
  if (/[*?]/.test(plain)) return rest === null ? [] : matchingOrigin(plain, rest, seen2);
  if (seen2.tree.hasFile(joinPath(seen2.context, plain))) {
    return isTarget || rest === lastPart(plain) && isFolder(copy, seen2.image) ? [plain] : [];
  }
  return rest === null ? [] : [joinPath(plain, rest)];
}
function matchingOrigin(pattern, rest, { tree, context }) {
  const folder = pattern.slice(0, pattern.lastIndexOf("/") + 1);
  if (!rest.includes("/") && matchesName(lastPart(pattern), rest)) return [joinPath(folder, rest)];
  const folders = tree.foldersIn(joinPath(context, folder)).filter((name) => matchesName(lastPart(pattern), name));
  return folders.map((name) => joinPath(`${folder}${name}`, rest));
}
function placesOf(file, seen2) {
  const inContext = seen2.context === "" ? file : file.slice(seen2.context.length + 1);
  if (joinPath(seen2.context, inContext) !== file) return [];
  const places = seen2.image.copies.filter(isFollowed).flatMap((copy) => placesBy(copy, inContext, seen2));
  return [...new Set(places)].filter((place2) => {
    const sight = sightOf(place2, seen2);
    return sight.state === "present" && sight.origin === file;
  });
}
function placesBy(copy, file, { image }) {
  const target = absolute(copy.target, image.workdir);
  return copy.sources.flatMap((source) => {
    const plain = joinPath("", source);
    if (plain === file) return [target, absolute(lastPart(file), target)];
    const folder = /[*?]/.test(plain) ? plain.slice(0, plain.lastIndexOf("/") + 1) : `${plain}/`;
    const prefix = folder === "/" ? "" : folder;
    if (!file.startsWith(prefix)) return [];
    const rest = file.slice(prefix.length);
    const below = rest.slice(rest.indexOf("/") + 1);
    return [absolute(rest, target), absolute(below, target)];
  });
}
function lastPart(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/audit/dependencies/missing-entrypoint/audit.ts
var audit9 = defineAudit({
  id: "missing-entrypoint",
  family: "dependencies",
  title: "Images hold the script that they start with",
  impact: "endangers",
  reads: ["repository", "images"],
  ask: ({ plan, repository, images }) => {
    const planned2 = plannedDockerfiles(plan);
    if (isRead(repository) && isRead(images)) {
      return images.value.flatMap(
        (image) => answer6({ image, repository, isPlanned: planned2.has(image.path) })
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
function answer6({ image, repository, isPlanned }) {
  const started2 = startScript(image);
  if (started2 === null) return [];
  const tree = treeIndex(repository.value);
  const inImage = absolute(started2, image.workdir);
  const origins = image.copies.filter(({ from }) => from === null).flatMap((copy) => originsOf(inImage, copy, image));
  const subject = { kind: "image", id: image.path };
  const sight = imageFiles({ image, repository: repository.value }).at(inImage);
  if (sight.state === "ignored")
    return [ignored({ image, repository, isPlanned }, { started: started2, by: sight.by })];
  const origin = origins.find((path) => tree.hasFile(path));
  if (origin !== void 0) {
    const evidence2 = [fromReading(repository, `${origin} becomes ${inImage}`)];
    return [
      pass({ subject, says: `${image.path} starts with ${started2}, copied from ${origin}.`, evidence: evidence2 })
    ];
  }
  if (isBroughtOtherwise(image)) return [];
  const why = origins.length === 0 ? `no COPY of ${image.path} puts a file at ${inImage}` : `${origins.join(" or ")} is not in the repository`;
  return [
    fail({
      subject,
      says: `${image.path} starts with ${started2}, but ${why}.`,
      impact: isPlanned ? "endangers" : "slows",
      place: { path: image.path, line: image.startLine },
      evidence: [fromReading(repository, why)],
      cure: {
        consequence: `A container of ${image.path} stops at once: ${started2} is not in it`,
        delay: hours2(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Copy ${started2} into the image, or correct the entrypoint of ${image.path}.`
      }
    })
  ];
}
function ignored({ image, repository, isPlanned }, { started: started2, by }) {
  const where = by.path === null ? "the ignore file" : `${by.path}:${by.line}`;
  const why = `${by.pattern} in ${where} keeps it out of the build`;
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} starts with ${started2}, but ${why}.`,
    impact: isPlanned ? "endangers" : "slows",
    place: by.path === null ? { path: image.path, line: image.startLine } : { path: by.path, line: by.line },
    evidence: [fromReading(repository, why)],
    cure: {
      consequence: `A container of ${image.path} stops at once: ${started2} is not in it`,
      delay: hours2(0.25, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: `Take ${started2} out of the reach of ${by.pattern} in ${where}.`
    }
  });
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
var audit10 = defineAudit({
  id: "missing-environment",
  family: "dependencies",
  title: "Files that declare Python environments exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, at, repository }) => plan.dependencies.environments.map(({ name, from, place: place2 }) => {
    const about7 = { subject: { kind: "environment", id: name }, place: place2 };
    const consequence = `Nobody can tell what is installed in ${name}`;
    if (!isRead(repository)) {
      return unverifiedFrom({
        ...about7,
        reading: repository,
        whether: `whether ${from} exists`,
        consequence
      });
    }
    const tree = treeIndex(repository.value);
    if (tree.hasFile(from)) {
      const evidence2 = [fromReading(repository, `${from} is a file of the tree`)];
      return pass({ ...about7, says: `${from} declares ${name}.`, evidence: evidence2 });
    }
    return fail({
      ...about7,
      says: `${from}, which declares ${name}, does not exist.`,
      evidence: [
        fromReading(repository, `${from} is not among ${counted(tree.size, "file")}`),
        fromPlan(place2, { saw: `environment ${name} comes from ${from}`, at })
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
var audit11 = defineAudit({
  id: "missing-tool",
  family: "dependencies",
  title: "Tools that the phase's scripts run are declared",
  impact: "slows",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    const needed = namedScripts({ plan, phase }).filter(isNeededByPhase);
    if (!isRead(scripts)) {
      if (needed.length === 0) return [];
      const whether = "whether the tools that scripts run are declared";
      const consequence = "A script stops at a command that is not installed";
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether,
          consequence
        })
      ];
    }
    const declared = new Set(plan.dependencies.tools.map(({ name }) => name));
    return usedTools(needed, scripts).map(
      (use) => answer7({ use, scripts, isDeclared: declared.has(use.tool) })
    );
  }
});
function usedTools(needed, scripts) {
  const byPath = scriptsByPath(scripts.value);
  const uses = /* @__PURE__ */ new Map();
  for (const named3 of needed) {
    const script = byPath.get(named3.path);
    for (const tool of script?.tools ?? []) {
      if (!script || !INSTALLED.has(tool)) continue;
      uses.set(tool, [...uses.get(tool) ?? [], { script, named: named3 }]);
    }
  }
  return [...uses].map(([tool, users]) => ({ tool, users }));
}
function answer7(seen2) {
  const { tool, users } = seen2.use;
  const [first] = users;
  if (!first) throw new Error(`${tool} has no user`);
  const paths = listed(users.map(({ script }) => script.path));
  const about7 = {
    subject: { kind: "tool", id: tool },
    operations: [...new Set(users.flatMap(({ named: named3 }) => named3.operations))],
    evidence: [fromScript(seen2.scripts, { script: first.script, saw: `${tool} is run by ${paths}` })]
  };
  if (seen2.isDeclared) return pass({ ...about7, says: `${tool} is declared; ${paths} run it.` });
  return fail({
    ...about7,
    says: `${paths} run ${tool}, which the plan does not declare.`,
    place: { path: first.script.path, line: 1 },
    cure: {
      consequence: `${paths} stop where ${tool} is not installed`,
      delay: hours2(0.1, 1),
      action: `Add ${tool} to dependencies.tools, and make sure that it is installed where the phase runs.`
    }
  });
}

// src/audit/all-read.ts
function allRead(parts) {
  const unread = Object.values(parts).find((part) => !isRead(part));
  return unread ?? parts;
}
function isLacking(parts) {
  return "state" in parts && parts.state === "unread";
}

// src/audit/dependencies/retired-registry/audit.ts
var audit12 = defineAudit({
  id: "retired-registry",
  family: "dependencies",
  title: "Images do not lie in Container Registry",
  impact: "slows",
  reads: ["images", "builds"],
  ask: ({ plan, images, builds }) => {
    const readings = allRead({ images, builds });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: readings,
          whether: "whether images lie in Container Registry",
          consequence: "An image cannot be pushed"
        })
      ];
    }
    const bases = readings.images.value.map(
      ({ path, base }) => answer8({ kind: "image", path, named: base, at: readings.images.observedAt })
    );
    const pushed = readings.builds.value.map(({ path, images: own, jobs }) => {
      const deployed = jobs.flatMap(({ image, line: line2 }) => image === null ? [] : [{ image, line: line2 }]);
      return answer8({ kind: "build", path, named: [...own, ...deployed], at: readings.builds.observedAt });
    });
    return [...bases, ...pushed].flat();
  }
});
function answer8({ kind, path, named: named3, at }) {
  const [any] = named3;
  if (!any) return [];
  const retired = named3.filter(({ image }) => isRetired(image));
  const [first] = retired;
  const subject = { kind, id: path };
  const place2 = { path, line: (first ?? any).line };
  const seen2 = listed([...new Set(named3.map(({ image }) => image))]);
  const evidence2 = [fileEvidence({ place: place2, saw: `names ${seen2}`, at })];
  if (!first) return [pass({ subject, says: `${path} names no image of Container Registry.`, evidence: evidence2 })];
  const names2 = listed([...new Set(retired.map(({ image }) => image))]);
  return [
    fail({
      subject,
      says: `${path} names ${names2} at line ${first.line}: Google shut Container Registry down on 2025-03-18.`,
      place: place2,
      evidence: evidence2,
      cure: {
        consequence: `${path} works only if gcr.io was moved to Artifact Registry`,
        delay: hours2(0.5, 2),
        workaround: "Move the project's gcr.io repositories: gcloud artifacts docker upgrade migrate --projects=PROJECT",
        action: `Name a repository of Artifact Registry: REGION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE.`
      }
    })
  ];
}
function fileEvidence(seen2) {
  return { kind: "file", source: seen2.place.path, saw: seen2.saw, place: seen2.place, observedAt: seen2.at };
}
var SERVED = /^(?:cloud-builders|google\.com|distroless|kaniko-project|deeplearning-platform-release|google-appengine|google-containers|cloud-marketplace|cloudsql-docker|cloud-spanner-emulator|buildpacks|k8s-[\w-]+|gke-release|dataflow-templates)\b/;
function isRetired(image) {
  const found = /^(?:(?:us|eu|asia)\.)?gcr\.io\/(.+)$/.exec(image);
  return found?.[1] !== void 0 && !SERVED.test(found[1]);
}

// src/audit/image-evidence.ts
function fromImage(reading, at) {
  const { image, line: line2, saw: saw2 } = at;
  return {
    kind: "file",
    source: image.path,
    saw: saw2.replace(/\s+/g, " ").trim(),
    place: { path: image.path, line: line2 },
    observedAt: reading.observedAt
  };
}

// src/audit/image-closure.ts
var known = /* @__PURE__ */ new WeakMap();
function closureOf(image, sources2) {
  const before = known.get(image);
  if (before?.sources.repository === sources2.repository && before.sources.scripts === sources2.scripts) {
    return before.closure;
  }
  const closure = walk({
    image,
    scripts: sources2.scripts,
    byPath: scriptsByPath(sources2.scripts),
    files: imageFiles({ image, repository: sources2.repository })
  });
  known.set(image, { sources: sources2, closure });
  return closure;
}
function walk(seen2) {
  const reached = /* @__PURE__ */ new Map();
  const pending = (seen2.byPath.get(seen2.image.path)?.calls ?? []).flatMap((call) => started(call, seen2));
  for (const next of pending) {
    if (reached.has(next.path)) continue;
    reached.set(next.path, next);
    pending.push(...called(next, seen2), ...imported(next, seen2));
  }
  return [...reached.values()];
}
function started(call, seen2) {
  const step2 = { kind: "start", path: seen2.image.path, line: call.line };
  const script = seen2.byPath.get(call.path) ?? namesake2(call.path, seen2);
  if (!script) return [];
  const inside = call.path.startsWith("/") ? call.path : seen2.files.placesOf(call.path)[0] ?? "";
  const asked = inside === "" ? absolute(call.path, seen2.image.workdir) : inside;
  const sight = seen2.files.at(asked);
  const elsewhere = sight.state === "absent" ? seen2.files.placesOf(script.path)[0] : void 0;
  if (elsewhere === void 0) return [{ path: script.path, script, sight, inside: asked, step: step2 }];
  return [{ path: script.path, script, sight: seen2.files.at(elsewhere), inside: elsewhere, step: step2 }];
}
function namesake2(path, { scripts }) {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : void 0;
}
function called(caller, seen2) {
  return (caller.script?.calls ?? []).flatMap((call) => {
    if (/[{}$*]/.test(call.path)) return [];
    const step2 = { kind: "call", path: caller.path, line: call.line };
    if (call.path.startsWith("/")) return calledInside(absolute(call.path, "/"), step2, seen2);
    const script = seen2.byPath.get(call.path);
    if (!script) return [];
    return [{ ...locate(script, expectedPaths(caller, call.path, seen2), seen2), step: step2 }];
  });
}
function calledInside(inside, step2, seen2) {
  const sight = seen2.files.at(inside);
  const script = "origin" in sight ? seen2.byPath.get(sight.origin) : namesake2(inside, seen2);
  return script ? [{ path: script.path, script, sight, inside, step: step2 }] : [];
}
function expectedPaths(caller, path, { image }) {
  const fromWorkdir = absolute(path, image.workdir);
  const suffix = `/${caller.path}`;
  if (!caller.inside.endsWith(suffix)) return [fromWorkdir, relativeTo(caller, path)];
  return [`${caller.inside.slice(0, -suffix.length)}/${path}`, fromWorkdir];
}
function relativeTo(caller, path) {
  const ups = caller.path.split("/").length - 1;
  const folder = caller.inside.slice(0, caller.inside.lastIndexOf("/"));
  return `/${joinPath("", `${folder}/${"../".repeat(ups)}${path}`)}`;
}
function locate(script, expected, { files }) {
  const sights = expected.map((inside2) => ({ inside: inside2, sight: files.at(inside2) }));
  const present = sights.find(({ sight: sight2 }) => sight2.state === "present");
  if (present) return { path: script.path, script, ...present };
  const [elsewhere] = files.placesOf(script.path);
  if (elsewhere !== void 0) {
    return { path: script.path, script, inside: elsewhere, sight: files.at(elsewhere) };
  }
  const best = sights.find(({ sight: sight2 }) => sight2.state === "uncertain") ?? sights.find(({ sight: sight2 }) => sight2.state === "ignored");
  const { inside, sight } = best ?? { inside: expected[0], sight: { state: "absent" } };
  return { path: script.path, script, inside, sight };
}
function imported(importer, seen2) {
  return (importer.script?.imports ?? []).flatMap(({ module, origin, line: line2, optional: optional2 }) => {
    if (origin !== "local" || optional2 === true) return [];
    const path = localModule(module, { importer: importer.path, scripts: seen2.scripts });
    const script = path === null ? void 0 : seen2.byPath.get(path);
    if (!script) return [];
    const step2 = { kind: "import", path: importer.path, line: line2 };
    return [{ ...locate(script, expectedPaths(importer, script.path, seen2), seen2), step: step2 }];
  });
}

// src/audit/planned-images.ts
function plannedImages(plan, { images, builds }) {
  const environments = plannedDockerfiles(plan);
  const jobs = jobsByDockerfile(plan, builds);
  return images.map((image) => {
    const own = jobs.get(image.path) ?? [];
    const otherwise = environments.has(image.path) ? "endangers" : "slows";
    return { image, jobs: own, impact: own.length > 0 ? "prevents" : otherwise };
  });
}
function whatRuns({ image, jobs }) {
  if (jobs.length === 0) return `a container of ${image.path}`;
  return `job ${jobs.map(({ name }) => name).join(", ")}`;
}
function jobsByDockerfile(plan, builds) {
  const byPath = new Map(builds.map((build2) => [build2.path, build2]));
  const jobs = /* @__PURE__ */ new Map();
  for (const job of plan.infrastructure.jobs) {
    const build2 = job.build === null ? void 0 : byPath.get(job.build);
    for (const { path } of build2?.dockerfiles ?? []) jobs.set(path, [...jobs.get(path) ?? [], job]);
  }
  return jobs;
}

// src/audit/image-questions.ts
function runningImages(plan, readings) {
  const sources2 = { repository: readings.repository.value, scripts: readings.scripts.value };
  const all = plannedImages(plan, { images: readings.images.value, builds: readings.builds.value });
  return all.flatMap((planned2) => {
    const running = closureOf(planned2.image, sources2).filter(isRunning);
    return running.length === 0 ? [] : [{ planned: planned2, running }];
  });
}
function imagesUnread(plan, doubt5) {
  return [unverifiedFrom({ subject: { kind: "repository", id: plan.project }, ...doubt5 })];
}
function isRunning(reached) {
  return reached.script !== null;
}

// src/audit/dependencies/uncopied-script/audit.ts
var audit13 = defineAudit({
  id: "uncopied-script",
  family: "dependencies",
  title: "Images hold every script that their start reaches",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds"],
  ask: ({ plan, repository, scripts, images, builds }) => {
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images hold every script that their start reaches",
        consequence: "A container of the plan stops where it calls or imports a script that is not in it"
      });
    }
    return runningImages(plan, readings).map((image) => answer9(image, readings));
  }
});
function answer9({ planned: planned2, running }, readings) {
  const { image } = planned2;
  const reached = running.filter(({ step: step2 }) => step2.kind !== "start");
  const lacking = reached.filter(({ sight }) => sight.state === "absent" || sight.state === "ignored");
  const doubtful = reached.filter(({ sight }) => sight.state === "uncertain");
  const seen2 = { ...readings, planned: planned2 };
  if (lacking.length > 0) return lacks(lacking, seen2);
  if (doubtful.length > 0) return mayLack(doubtful, seen2);
  const paths = running.map(({ path }) => path);
  return pass({
    subject: { kind: "image", id: image.path },
    says: `${image.path} holds ${counted(paths.length, "script")} that it comes to run: ${listed(paths)}.`,
    evidence: [copiesSeen(seen2)]
  });
}
function lacks(lacking, seen2) {
  const { planned: planned2 } = seen2;
  const { image, impact } = planned2;
  const [first] = lacking;
  if (!first) throw new Error(`${image.path} lacks nothing`);
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} lacks ${listed(lacking.map((script) => lack(script, seen2)))}.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [
      reachedAt(first, seen2),
      ...lacking.slice(1).map((script) => reachedAt(script, seen2)),
      copiesSeen(seen2)
    ],
    cure: {
      consequence: `${capital(whatRuns(planned2))} stops at ${first.step.path}:${first.step.line}, which ${verbOf(first)} ${first.path}`,
      delay: hours2(0.5, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: lacking.map((script) => remedy(script, seen2)).join(" ")
    }
  });
}
function lack(script, { planned: planned2 }) {
  const { path, step: step2, sight, inside } = script;
  const reached = `${path} (${verbPassive(script)} at ${step2.path}:${step2.line})`;
  if (sight.state !== "ignored") return `${reached}: no COPY puts it at ${inside}`;
  const { by } = sight;
  const where = by.path === null ? `the ignore file of ${planned2.image.path}` : `${by.path}:${by.line}`;
  return `${reached}: ${by.pattern} in ${where} keeps it out`;
}
function remedy({ path, sight, inside }, { planned: planned2 }) {
  if (sight.state === "ignored")
    return `Take ${path} out of the reach of ${sight.by.pattern}: add !${path} below it.`;
  const last = planned2.image.copies.filter(({ from }) => from === null).at(-1);
  const after = last ? ` after line ${last.line}` : "";
  return `Add COPY ${path} ${inside} to ${planned2.image.path}${after}.`;
}
function mayLack(doubtful, seen2) {
  const { planned: planned2 } = seen2;
  const { image, impact } = planned2;
  const names2 = listed(doubtful.map(({ path }) => path));
  const [first] = doubtful;
  if (!first) throw new Error(`${image.path} has no doubt`);
  return unverified({
    subject: { kind: "image", id: image.path },
    says: `Could not check whether ${image.path} holds ${names2}: a copy that cannot be followed may bring it.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [reachedAt(first, seen2), copiesSeen(seen2)],
    verify: `Build the image and look: docker run --rm --entrypoint ls IMAGE ${first.inside}`,
    cure: {
      consequence: `May be hidden: ${whatRuns(planned2)} stops at ${first.step.path}:${first.step.line}`,
      delay: hours2(0, 1),
      action: `Copy ${names2} by name, or check it in the image.`
    }
  });
}
function reachedAt(script, { scripts, repository, planned: planned2 }) {
  const { step: step2, path, sight } = script;
  const from = scriptsByPath(scripts.value).get(step2.path);
  const state = sight.state === "ignored" ? `ignored by ${sight.by.pattern}` : sight.state;
  const saw2 = `line ${step2.line} ${verbOf(script)} ${path}; in ${planned2.image.path}: ${state}`;
  return from ? fromScript(scripts, { script: from, line: step2.line, saw: saw2 }) : fromReading(repository, saw2);
}
function copiesSeen({ planned: planned2, images }) {
  const { image } = planned2;
  const copies = image.copies.map(
    ({ sources: sources2, target, from, line: line2 }) => `line ${line2}: ${from === null ? "" : `from ${from} `}${sources2.join(" ")} to ${target}`
  );
  const saw2 = copies.length === 0 ? "no COPY" : `COPY ${copies.join("; ")}`;
  return fromImage(images, { image, line: image.copies[0]?.line ?? 1, saw: saw2 });
}
function verbOf({ step: step2 }) {
  return step2.kind === "import" ? "imports" : "calls";
}
function verbPassive({ step: step2 }) {
  return step2.kind === "import" ? "imported" : "called";
}
function capital(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// src/audit/brought-along.ts
var BROUGHT_ALONG = {
  alembic: ["mako", "sqlalchemy", "typing-extensions"],
  bigframes: [
    "db-dtypes",
    "gcsfs",
    "google-cloud-bigquery",
    "google-cloud-bigquery-storage",
    "google-cloud-storage",
    "numpy",
    "pandas",
    "pyarrow"
  ],
  boto3: ["botocore", "jmespath", "s3transfer"],
  botocore: ["jmespath", "python-dateutil", "urllib3"],
  catboost: ["graphviz", "matplotlib", "numpy", "pandas", "plotly", "scipy", "six"],
  dask: ["click", "cloudpickle", "fsspec", "packaging", "pyyaml", "toolz"],
  "db-dtypes": ["numpy", "packaging", "pandas", "pyarrow"],
  "dbt-bigquery": ["google-cloud-bigquery", "google-cloud-storage"],
  fastapi: ["pydantic", "starlette", "typing-extensions"],
  "firebase-admin": ["google-api-core", "google-cloud-firestore", "google-cloud-storage"],
  flask: ["blinker", "click", "itsdangerous", "jinja2", "markupsafe", "werkzeug"],
  "functions-framework": ["click", "cloudevents", "flask", "gunicorn", "watchdog"],
  gcsfs: [
    "aiohttp",
    "decorator",
    "fsspec",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-storage",
    "requests"
  ],
  "google-api-core": ["google-auth", "googleapis-common-protos", "proto-plus", "protobuf", "requests"],
  "google-api-python-client": [
    "google-api-core",
    "google-auth",
    "google-auth-httplib2",
    "httplib2",
    "uritemplate"
  ],
  "google-auth-oauthlib": ["google-auth", "requests-oauthlib"],
  "google-cloud-aiplatform": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "google-cloud-resource-manager",
    "google-cloud-storage",
    "packaging",
    "proto-plus",
    "protobuf",
    "pydantic"
  ],
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
  "google-genai": [
    "anyio",
    "google-auth",
    "httpx",
    "pydantic",
    "requests",
    "typing-extensions",
    "websockets"
  ],
  gspread: ["google-auth", "google-auth-oauthlib"],
  httpx: ["anyio", "certifi", "httpcore", "idna"],
  jinja2: ["markupsafe"],
  jsonschema: ["attrs", "referencing", "rpds-py"],
  kubernetes: ["certifi", "google-auth", "python-dateutil", "pyyaml", "requests", "six", "urllib3"],
  lightgbm: ["numpy", "scipy"],
  matplotlib: [
    "contourpy",
    "cycler",
    "fonttools",
    "kiwisolver",
    "numpy",
    "packaging",
    "pillow",
    "pyparsing",
    "python-dateutil"
  ],
  numba: ["llvmlite", "numpy"],
  openai: ["anyio", "httpx", "pydantic", "tqdm", "typing-extensions"],
  optuna: ["alembic", "numpy", "packaging", "pyyaml", "sqlalchemy", "tqdm"],
  pandas: ["numpy", "python-dateutil"],
  "pandas-gbq": [
    "db-dtypes",
    "google-auth",
    "google-auth-oauthlib",
    "google-cloud-bigquery",
    "numpy",
    "pandas",
    "pyarrow"
  ],
  pydantic: ["annotated-types", "pydantic-core", "typing-extensions"],
  "python-dateutil": ["six"],
  requests: ["certifi", "charset-normalizer", "idna", "urllib3"],
  "scikit-learn": ["joblib", "numpy", "scipy", "threadpoolctl"],
  scipy: ["numpy"],
  seaborn: ["matplotlib", "numpy", "pandas"],
  sqlalchemy: ["typing-extensions"],
  "sqlalchemy-bigquery": [
    "google-api-core",
    "google-auth",
    "google-cloud-bigquery",
    "packaging",
    "sqlalchemy"
  ],
  starlette: ["anyio"],
  statsmodels: ["numpy", "packaging", "pandas", "patsy", "scipy"],
  tensorflow: ["grpcio", "h5py", "keras", "numpy", "protobuf", "requests", "six", "typing-extensions"],
  xarray: ["numpy", "packaging", "pandas"],
  xgboost: ["numpy", "scipy"]
};
var CLOUD_LIBRARY = [
  "google-api-core",
  "google-auth",
  "googleapis-common-protos",
  "protobuf",
  "requests"
];
function providerOf(distribution, declared) {
  for (const name of declared) {
    const direct = broughtBy(name);
    if (direct.includes(distribution) || direct.some((brought) => broughtBy(brought).includes(distribution))) {
      return name;
    }
  }
  return null;
}
function broughtBy(name) {
  const listed4 = Object.hasOwn(BROUGHT_ALONG, name) ? BROUGHT_ALONG[name] ?? [] : [];
  return name.startsWith("google-cloud-") ? [...listed4, ...CLOUD_LIBRARY] : listed4;
}

// src/audit/image-packages.ts
var TWINS = [
  ["opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv-contrib-python-headless"],
  ["psycopg2", "psycopg2-binary"],
  ["psycopg", "psycopg-binary"],
  ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos"],
  ["xgboost", "xgboost-cpu"],
  ["polars", "polars-lts-cpu", "polars-u64-idx"],
  ["faiss-cpu", "faiss-gpu"],
  ["mysqlclient", "mysql-python"],
  ["google-analytics-data", "google-analytics-admin"],
  ["onnxruntime", "onnxruntime-gpu"]
];
function namesOf2(distribution) {
  return TWINS.find((names2) => names2.includes(distribution)) ?? [distribution];
}
function packagesIn(image, requirements) {
  const declared = packagesDeclaredIn({
    image,
    files: new Map(requirements.map((file) => [file.path, file]))
  });
  const names2 = new Set(declared.packages.keys());
  const system = new Set(image.apt.map(({ name }) => name));
  return {
    names: names2,
    at: (distribution) => {
      const found = namesOf2(distribution).flatMap((name) => declared.packages.get(name) ?? [])[0];
      if (found) return { state: "installed", by: `${found.path}:${found.line}` };
      const provider = providerOf(distribution, names2);
      if (provider !== null) return { state: "installed", by: `along with ${provider}` };
      if (system.has(`python3-${distribution}`)) return { state: "installed", by: `python3-${distribution}` };
      return absence({ image, absentFiles: declared.absentFiles, distribution });
    }
  };
}
function absence(seen2) {
  const { image, absentFiles: absentFiles2, distribution } = seen2;
  const base = baseImageOf(image);
  if (base?.packages?.has(distribution)) return { state: "installed", by: `base image ${base.image}` };
  if (base?.packages == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  if (absentFiles2.length > 0)
    return { state: "unknown", why: `${absentFiles2.join(", ")}, which it installs from, was not found` };
  if (image.installsOtherwise)
    return { state: "unknown", why: "it installs from a folder or with another installer than pip" };
  return { state: "absent" };
}

// src/audit/dependencies/undeclared-import/audit.ts
var audit14 = defineAudit({
  id: "undeclared-import",
  family: "dependencies",
  title: "Packages that scripts import are declared",
  impact: "prevents",
  reads: ["scripts", "requirements", "images", "repository"],
  ask: ({ plan, phase, at, scripts, requirements, images, repository }) => {
    const readings = allRead({ scripts, requirements, images, repository });
    if (isLacking(readings)) return [everythingUnread({ plan, phase, unread: readings })];
    const environments = readEnvironments(plan, readings);
    if (isUnknown(environments)) return [everythingUnread({ plan, phase, unread: environments })];
    const contained = containedScripts(plan, readings);
    const uses = gatherUses({ plan, phase, scripts: readings.scripts, contained });
    if (environments.length === 0) return noEnvironment({ plan, uses, at });
    const places = placesOf2(environments, new Set(readings.images.value.map(({ path }) => path)));
    return uses.map((use) => answer10({ use, places, environments, scripts: readings.scripts, phase, at }));
  }
});
function containedScripts(plan, { scripts, images, repository }) {
  const planned2 = plannedDockerfiles(plan);
  const sources2 = { scripts: scripts.value, repository: repository.value };
  return new Set(
    images.value.filter(({ path }) => planned2.has(path)).flatMap((image) => closureOf(image, sources2)).filter(({ sight }) => sight.state === "present").map(({ path }) => path)
  );
}
function placesOf2(environments, dockerfiles) {
  const files = environments.filter(({ environment }) => !dockerfiles.has(environment.from));
  return files.length > 0 ? files : environments;
}
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
  for (const named3 of namedScripts(seen2)) {
    if (seen2.contained.has(named3.path) && !isNeededByPhase(named3)) continue;
    const script = byPath.get(named3.path);
    for (const imported2 of script?.imports ?? []) {
      const { distribution, origin } = imported2;
      if (!script || origin !== "third-party" || distribution === null) continue;
      const importers = uses.get(distribution) ?? [];
      importers.push({ script, named: named3, imported: imported2 });
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
function answer10({ use, places, environments, scripts, phase, at }) {
  const { distribution, importers } = use;
  const subject = { kind: "package", id: distribution };
  const holders = holdersAmong(places, distribution);
  const evidence2 = [importedAt(scripts, use), declaredIn(environments, distribution, at)];
  if (holders.length > 0) {
    const where = holders.map(({ environment }) => environment.name).join(", ");
    return pass({ subject, says: `${distribution} is declared in ${where}.`, evidence: evidence2 });
  }
  const provider = firstProvider(places, distribution);
  const operations = [...new Set(importers.flatMap(({ named: named3 }) => named3.operations))];
  const paths = importers.map(({ script }) => script.path);
  const first = importers[0];
  const base = {
    subject,
    operations,
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
    says: `${distribution} is imported by ${listed(paths)} and ${lackOf(distribution, { places, environments })}.`,
    impact: impactOf3(use),
    cure: {
      consequence: stops(use, phase),
      delay: hours2(0.25, 1),
      action: `Add ${distribution} to ${places.map(({ environment }) => environment.from).join(" or ")}.`
    }
  });
}
function holdersAmong(environments, distribution) {
  const names2 = namesOf2(distribution);
  return environments.filter(({ packages: packages2 }) => names2.some((name) => packages2.has(name)));
}
function lackOf(distribution, seen2) {
  const { places, environments } = seen2;
  const others = holdersAmong(environments, distribution).map(({ environment }) => environment.from);
  if (others.length === 0) return "declared in no environment of the plan";
  const names2 = places.map(({ environment }) => environment.name);
  return `declared only in ${listed(others)}, not where the script runs (${listed(names2)})`;
}
function impactOf3({ importers }) {
  const required = importers.filter(({ imported: imported2 }) => imported2.optional !== true);
  if (required.length === 0) return "informs";
  return required.some(({ named: named3 }) => isNeededByPhase(named3)) ? "prevents" : "slows";
}
function stops({ distribution, importers }, phase) {
  const needed = importers.filter(({ named: named3 }) => isNeededByPhase(named3));
  const operations = [...new Set(needed.flatMap(({ named: named3 }) => named3.operations))];
  if (operations.length > 0)
    return `Cannot execute ${operations.join(", ")}: import of ${distribution} fails`;
  const paths = importers.map(({ script }) => script.path);
  return needed.length > 0 ? `${phase.id} cannot run ${listed(paths)}: import of ${distribution} fails` : `${listed(paths)} cannot be run where ${distribution} is not installed`;
}
function importedAt(scripts, { distribution, importers }) {
  const first = importers[0];
  if (!first) throw new Error(`${distribution} has no importer`);
  const { script, imported: imported2 } = first;
  const more = importers.length > 1 ? `; imported ${importers.length} times in all` : "";
  return fromScript(scripts, { script, line: imported2.line, saw: `import of ${imported2.module}${more}` });
}
function declaredIn(environments, distribution, at) {
  const seen2 = environments.map(({ environment, packages: packages2 }) => {
    const found = namesOf2(distribution).flatMap((name) => packages2.get(name) ?? [])[0];
    const where = `${environment.name} (${environment.from})`;
    return found ? `${where}: ${found.name}${found.specifier}` : `${where}: not declared`;
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
var audit15 = defineAudit({
  id: "undefined-substitution",
  family: "dependencies",
  title: "Substitutions that Cloud Build files use are defined",
  impact: "endangers",
  reads: ["builds"],
  ask: ({ plan, builds }) => {
    if (isRead(builds)) return builds.value.flatMap((build2) => answer11(build2, builds));
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
function answer11(build2, builds) {
  const defined = new Set(build2.substitutionsDefined.map(bare));
  const used = build2.substitutionsUsed.filter(({ name }) => bare(name).startsWith("_"));
  if (used.length === 0) return [];
  const open = used.filter(({ name }) => !defined.has(bare(name)));
  const subject = { kind: "build", id: build2.path };
  const saw2 = `${build2.path}: uses ${counted(used.length, "user substitution")}, defines ${defined.size}`;
  const evidence2 = [fromReading(builds, saw2)];
  const [first] = open;
  if (!first)
    return [pass({ subject, says: `${build2.path} defines every substitution that it uses.`, evidence: evidence2 })];
  const names2 = listed([...new Set(open.map(({ name }) => bare(name)))]);
  return [
    fail({
      subject,
      says: `${build2.path} uses ${names2} without a default.`,
      place: { path: build2.path, line: first.line },
      evidence: evidence2,
      cure: {
        consequence: `A build of ${build2.path} without ${names2} stops or pushes a wrong name`,
        delay: hours2(0.1, 0.5),
        workaround: `Pass it with each build: gcloud builds submit --config ${build2.path} --substitutions ${bare(first.name)}=VALUE`,
        action: `Define ${names2} under substitutions in ${build2.path}.`
      }
    })
  ];
}
function bare(name) {
  return name.replace(/[${}]/g, "");
}

// src/audit/commands.ts
var SYSTEM_PACKAGES = {
  aws: ["awscli"],
  bash: ["bash"],
  bc: ["bc"],
  bq: ["google-cloud-cli", "google-cloud-sdk"],
  bzip2: ["bzip2"],
  curl: ["curl"],
  dig: ["dnsutils", "bind9-dnsutils", "bind-tools"],
  docker: ["docker.io", "docker-ce-cli", "docker-ce", "docker-cli", "docker"],
  envsubst: ["gettext-base", "gettext"],
  ffmpeg: ["ffmpeg"],
  file: ["file"],
  "g++": ["g++", "build-essential", "build-base"],
  gcc: ["gcc", "build-essential", "build-base"],
  gcloud: ["google-cloud-cli", "google-cloud-sdk"],
  git: ["git"],
  gpg: ["gnupg", "gpg"],
  gsutil: ["google-cloud-cli", "google-cloud-sdk"],
  helm: ["helm"],
  htop: ["htop"],
  java: ["default-jre", "default-jre-headless", "openjdk-17-jre-headless", "openjdk-11-jre-headless"],
  jq: ["jq"],
  kubectl: ["kubectl", "google-cloud-cli-kubectl"],
  make: ["make", "build-essential", "build-base"],
  mysql: ["default-mysql-client", "mysql-client", "mariadb-client"],
  nc: ["netcat", "netcat-openbsd", "netcat-traditional"],
  node: ["nodejs"],
  npm: ["npm", "nodejs"],
  openssl: ["openssl"],
  parallel: ["parallel"],
  perl: ["perl"],
  pgrep: ["procps"],
  pip: ["python3-pip", "py3-pip"],
  pip3: ["python3-pip", "py3-pip"],
  pkill: ["procps"],
  ps: ["procps"],
  psql: ["postgresql-client"],
  python: ["python-is-python3", "python3"],
  python3: ["python3", "python3-minimal", "python3-pip", "python3-venv"],
  rclone: ["rclone"],
  rsync: ["rsync"],
  sqlite3: ["sqlite3", "sqlite"],
  ssh: ["openssh-client", "ssh"],
  sudo: ["sudo"],
  terraform: ["terraform"],
  tmux: ["tmux"],
  top: ["procps"],
  unzip: ["unzip"],
  watch: ["procps"],
  wget: ["wget"],
  xmllint: ["libxml2-utils"],
  xz: ["xz-utils", "xz"],
  yq: ["yq"],
  zip: ["zip"]
};
var CONSOLE_SCRIPTS = {
  ansible: ["ansible"],
  aws: ["awscli"],
  dbt: ["dbt-core", "dbt-bigquery"],
  gsutil: ["gsutil"],
  gunicorn: ["gunicorn"],
  jupyter: ["jupyter", "jupyter-core", "notebook"],
  sqlfluff: ["sqlfluff"],
  streamlit: ["streamlit"],
  uvicorn: ["uvicorn"],
  yq: ["yq"]
};
function isInstallable(command) {
  return Object.hasOwn(SYSTEM_PACKAGES, command) || Object.hasOwn(CONSOLE_SCRIPTS, command);
}
function commandIn(command, seen2) {
  const { image, packages: packages2, programs } = seen2;
  const base = baseImageOf(image);
  const system = packagesOf(SYSTEM_PACKAGES, command);
  const apt = image.apt.find(({ name }) => system.includes(name) || name === command);
  if (apt) return { state: "installed", by: `${apt.name} at line ${apt.line}` };
  if (base?.commands?.has(command)) return { state: "installed", by: `base image ${base.image}` };
  const python = packagesOf(CONSOLE_SCRIPTS, command).find((name) => packages2.has(name));
  if (python !== void 0) return { state: "installed", by: `Python package ${python}` };
  const copy = image.copies.find(({ sources: sources2, target }) => brings(command, [...sources2, target]));
  if (copy) return { state: "installed", by: `COPY at line ${copy.line}` };
  if (base?.commands == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  const fetching = programs.find((program) => /^(?:.*\/)?(?:curl|wget|git)$/.test(program));
  if (fetching !== void 0)
    return { state: "unknown", why: `a step fetches with ${fetching}, and what it puts where is not known` };
  return { state: "absent" };
}
function packageFor(command) {
  return packagesOf(SYSTEM_PACKAGES, command)[0] ?? packagesOf(CONSOLE_SCRIPTS, command)[0] ?? command;
}
function packagesOf(table2, command) {
  return Object.hasOwn(table2, command) ? table2[command] ?? [] : [];
}
function brings(command, paths) {
  if (paths.some((path) => path.split("/").at(-1) === command)) return true;
  const isCloud = command === "gcloud" || command === "bq" || command === "gsutil";
  return isCloud && paths.some((path) => path.includes("google-cloud-sdk"));
}

// src/audit/dependencies/uninstalled-command/audit.ts
var audit16 = defineAudit({
  id: "uninstalled-command",
  family: "dependencies",
  title: "Images install the commands that their scripts run",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: ({ plan, repository, scripts, images, builds, requirements }) => {
    const readings = allRead({ repository, scripts, images, builds, requirements });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images install the commands that their scripts run",
        consequence: "A container of the plan stops at a command that is not installed"
      });
    }
    return runningImages(plan, readings).flatMap((running) => {
      const { image } = running.planned;
      const packages2 = packagesIn(image, readings.requirements.value).names;
      const programs = scriptsByPath(readings.scripts.value).get(image.path)?.tools ?? [];
      return usesIn(running).map(
        (use) => answer12({ use, sight: commandIn(use.command, { image, packages: packages2, programs }), running, readings })
      );
    });
  }
});
function usesIn({ running }) {
  const uses = /* @__PURE__ */ new Map();
  for (const one of running) {
    for (const command of one.script.tools.filter(isInstallable)) {
      const known4 = uses.get(command);
      if (known4) known4.push(one);
      else uses.set(command, [one]);
    }
  }
  return [...uses].map(([command, users]) => ({ command, users }));
}
function answer12({ use, sight, running, readings }) {
  const { command, users } = use;
  const { planned: planned2 } = running;
  const { image, impact } = planned2;
  const [first] = users;
  const base = baseImageOf(image);
  const packages2 = image.apt.map(({ name }) => name);
  const installs = packages2.length === 0 ? "no system packages" : packages2.join(", ");
  const paths = listed(users.map(({ path }) => path));
  const subject = { kind: "tool", id: command };
  const evidence2 = [
    fromScript(readings.scripts, {
      script: first.script,
      line: lineOf(first, command),
      saw: `${paths} run${users.length === 1 ? "s" : ""} ${command}`
    }),
    fromImage(readings.images, {
      image,
      line: base?.line ?? 1,
      saw: `${image.path} begins from ${base?.image ?? "nothing"} and installs ${installs}`
    })
  ];
  if (sight.state === "installed") {
    return pass({ subject, says: `${image.path} has ${command}: ${sight.by}.`, evidence: evidence2 });
  }
  const consequence = `${whatRuns(planned2)} stops where ${paths} run${users.length === 1 ? "s" : ""} ${command}`;
  const place2 = { path: first.path, line: lineOf(first, command) };
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} has ${command}, which ${paths} run${users.length === 1 ? "s" : ""}: ${sight.why}.`,
      impact,
      place: place2,
      evidence: evidence2,
      verify: `Build the image and look: docker run --rm --entrypoint which IMAGE ${command}`,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours2(0, 1),
        action: `Install ${packageFor(command)} by name in ${image.path}, or look in the image.`
      }
    });
  }
  return fail({
    subject,
    says: `${image.path} does not have ${command}, which ${paths} run${users.length === 1 ? "s" : ""}.`,
    impact,
    place: place2,
    evidence: evidence2,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: hours2(0.5, 1),
      workaround: "Run with the image that was built last, if it has the command.",
      action: `Install ${packageFor(command)} in ${image.path}, and build it again.`
    }
  });
}
function lineOf({ script }, command) {
  const kinds = command === "gsutil" ? /^gcs-/ : command === "bq" ? /^bigquery-/ : null;
  return script.effects.find(({ kind }) => kinds?.test(kind))?.line ?? 1;
}

// src/audit/dependencies/uninstalled-module/audit.ts
var audit17 = defineAudit({
  id: "uninstalled-module",
  family: "dependencies",
  title: "Images install the packages that their scripts import",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: ({ plan, repository, scripts, images, builds, requirements }) => {
    const readings = allRead({ repository, scripts, images, builds, requirements });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images install the packages that their scripts import",
        consequence: "A container of the plan stops at an import"
      });
    }
    return runningImages(plan, readings).flatMap((running) => {
      const packages2 = packagesIn(running.planned.image, readings.requirements.value);
      return usesIn2(running).map(
        (use) => answer13({ use, sight: packages2.at(use.distribution), running, readings, count: packages2.names.size })
      );
    });
  }
});
function usesIn2({ running }) {
  const uses = /* @__PURE__ */ new Map();
  for (const one of running) {
    for (const imported2 of one.script.imports) {
      if (imported2.origin !== "third-party" || imported2.distribution === null) continue;
      const known4 = uses.get(imported2.distribution);
      if (known4) known4.push({ running: one, imported: imported2 });
      else uses.set(imported2.distribution, [{ running: one, imported: imported2 }]);
    }
  }
  return [...uses].map(([distribution, importers]) => ({ distribution, importers }));
}
function answer13({ use, sight, running, readings, count: count2 }) {
  const { distribution, importers } = use;
  const { planned: planned2 } = running;
  const { image } = planned2;
  const first = importers.find(({ imported: imported2 }) => imported2.optional !== true) ?? importers[0];
  const { script } = first.running;
  const place2 = { path: script.path, line: first.imported.line };
  const installs = sight.state === "installed" ? `has ${distribution} by ${sight.by}` : `installs ${counted(count2, "package")}, ${distribution} not among them`;
  const evidence2 = [
    fromScript(readings.scripts, { script, line: place2.line, saw: `import of ${first.imported.module}` }),
    fromImage(readings.images, { image, line: installLine(image.pip), saw: `${image.path} ${installs}` })
  ];
  const subject = { kind: "package", id: distribution };
  if (sight.state === "installed") {
    return pass({ subject, says: `${image.path} has ${distribution}: ${sight.by}.`, evidence: evidence2 });
  }
  const paths = listed([...new Set(importers.map(({ running: each }) => each.path))]);
  const impact = impactOf4(use, planned2.impact);
  const consequence = `${whatRuns(planned2)} stops at ${place2.path}:${place2.line}: import of ${first.imported.module} fails`;
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} installs ${distribution}, which ${paths} import${importers.length === 1 ? "s" : ""}: ${sight.why}.`,
      impact,
      place: place2,
      evidence: evidence2,
      verify: `Build the image and try: docker run --rm --entrypoint python IMAGE -c "import ${first.imported.module}"`,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours2(0, 1),
        action: `Install ${distribution} by name in ${image.path}, or try the import in the image.`
      }
    });
  }
  return fail({
    subject,
    says: `${image.path} does not install ${distribution}, which ${paths} import${importers.length === 1 ? "s" : ""} at ${place2.path}:${place2.line}.`,
    impact,
    place: place2,
    evidence: evidence2,
    cure: {
      consequence: upper(consequence),
      delay: hours2(0.25, 1),
      workaround: "Run with the image that was built last, if it holds the package.",
      action: `Add ${distribution} to the packages that ${image.path} installs${lineNote(image.pip)}, and build it again.`
    }
  });
}
function impactOf4({ importers }, impact) {
  return importers.every(({ imported: imported2 }) => imported2.optional === true) ? "informs" : impact;
}
function installLine(pip) {
  return pip.at(-1)?.line ?? 1;
}
function lineNote(pip) {
  const last = pip.at(-1);
  return last ? ` (line ${last.line})` : "";
}
function upper(text) {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

// src/audit/dependencies/unpinned-base-image/audit.ts
var audit18 = defineAudit({
  id: "unpinned-base-image",
  family: "dependencies",
  title: "Dockerfiles begin from images with a version",
  impact: "informs",
  reads: ["images"],
  ask: ({ plan, images }) => {
    if (isRead(images)) return images.value.flatMap((image) => answer14(image, images));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: images,
        whether: "whether Dockerfiles begin from images with a version",
        consequence: "A build may begin from another image than the tested one"
      })
    ];
  }
});
function answer14(image, images) {
  const base = image.base.filter(
    ({ image: name }) => name !== "" && name !== "scratch" && !/[${]/.test(name)
  );
  if (base.length === 0) return [];
  const loose = base.filter((each) => !isPinned(each.image));
  const subject = { kind: "image", id: image.path };
  const names2 = listed(base.map((each) => `${each.image} (line ${each.line})`));
  const line2 = (loose[0] ?? base[0])?.line ?? 1;
  const evidence2 = [fromImage(images, { image, line: line2, saw: `FROM ${names2}` })];
  if (loose.length === 0) {
    return [
      pass({
        subject,
        says: `${image.path} begins from ${listed(base.map((each) => each.image))}.`,
        evidence: evidence2
      })
    ];
  }
  const open = listed(loose.map((each) => each.image));
  return [
    fail({
      subject,
      says: `${image.path} begins from ${open} at line ${line2}, whatever that is on the day of the build.`,
      place: { path: image.path, line: line2 },
      evidence: evidence2,
      cure: {
        consequence: `A build of ${image.path} may begin from another image than the tested one`,
        delay: hours2(0.1, 0.5),
        action: `Name a version in ${image.path}: python:3.12-slim instead of python or python:latest.`
      }
    })
  ];
}
function isPinned(image) {
  const { tag, digest } = splitReference(image);
  return digest !== "" || /\d/.test(tag);
}

// src/audit/dependencies/unpinned-requirement/audit.ts
var audit19 = defineAudit({
  id: "unpinned-requirement",
  family: "dependencies",
  title: "Requirements are pinned to one version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    if (!isUnknown(environments)) return environments.map((environment) => answer15(environment, at));
    return plan.dependencies.environments.map(
      ({ name, place: place2 }) => unverifiedFrom({
        subject: { kind: "environment", id: name },
        reading: environments,
        whether: `whether the requirements of ${name} are pinned`,
        consequence: "Another version than the tested one may be installed",
        place: place2
      })
    );
  }
});
function answer15({ environment, packages: packages2 }, at) {
  const { name, from, place: place2 } = environment;
  const all = [...packages2.values()];
  const loose = all.filter((declared) => !isPinned2(declared));
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
    place: first.line > 0 ? { path: first.path, line: first.line } : place2,
    cure: {
      consequence: `${name} may install another version than the tested one`,
      delay: hours2(0.25, 1),
      action: `Pin them with == in ${[...new Set(loose.map(({ path }) => path))].join(", ")}.`
    }
  });
}
function isPinned2({ specifier }) {
  return /^={2,3}[^*,]+$/.test(specifier.replaceAll(" ", "")) || specifier.trimStart().startsWith("@");
}
function written({ name, specifier }) {
  return `${name}${specifier}`;
}

// src/audit/dependencies/unused-requirement/run-time.ts
var NEEDED = new Set(
  `adlfs asyncpg bandit black bokeh build certifi charset-normalizer coverage cryptography cython db-dtypes debugpy fastavro
  fastparquet flake8 fsspec gcsfs google-cloud-bigquery-storage grpcio gunicorn h5py hatchling hypercorn idna ipdb
  ipykernel ipython isort jinja2 jupyter jupyterlab kaleido lxml mypy mysqlclient nbconvert notebook numba numexpr
  openpyxl pip pip-tools pre-commit psycopg2 psycopg2-binary pyarrow pyarrow-hotfix pylint pymysql pyodbc pytables
  pytest pytz pyxlsb rich ruff s3fs setuptools six sqlalchemy-bigquery tables tabulate tox tzdata urllib3 uvicorn
  uvloop wheel xlrd xlsxwriter zstandard`.split(/\s+/)
);
function isNeededAtRunTime(name) {
  return NEEDED.has(name) || /^(?:pytest|types|sphinx|flake8|mkdocs|apache-airflow)-/.test(name) || name.endsWith("-stubs");
}

// src/audit/dependencies/unused-requirement/audit.ts
var audit20 = defineAudit({
  id: "unused-requirement",
  family: "dependencies",
  title: "Declared packages are imported by a script",
  impact: "informs",
  reads: ["scripts", "requirements", "images"],
  ask: ({ plan, at, scripts, requirements, images }) => {
    if (plan.dependencies.environments.length === 0) return [];
    const readings = allRead({ scripts, requirements, images });
    const environments = isLacking(readings) ? readings : readEnvironments(plan, readings);
    if (isLacking(readings) || isUnknown(environments)) {
      const reading = isLacking(readings) ? readings : environments;
      return "state" in reading ? [doubt(plan, reading)] : [];
    }
    const used = usedNames(readings.scripts.value);
    return environments.flatMap((environment) => answer16({ environment, used, at }));
  }
});
function doubt(plan, reading) {
  return unverifiedFrom({
    subject: { kind: "repository", id: plan.project },
    reading,
    whether: "whether declared packages are imported",
    consequence: "An environment installs what nothing needs"
  });
}
function usedNames(scripts) {
  const imported2 = scripts.flatMap(
    ({ imports }) => imports.flatMap(({ distribution }) => distribution === null ? [] : namesOf2(distribution))
  );
  return /* @__PURE__ */ new Set([...imported2, ...scripts.flatMap(({ tools: tools2 }) => tools2)]);
}
function answer16(seen2) {
  const { environment, packages: packages2 } = seen2.environment;
  if (packages2.size === 0) return [];
  const unused = [...packages2.values()].filter(
    ({ name }) => !seen2.used.has(name) && !isNeededAtRunTime(name)
  );
  const saw2 = `${counted(packages2.size, "package")} declared in ${environment.from}, ${unused.length} imported by no script`;
  const statement = {
    subject: { kind: "environment", id: environment.name },
    evidence: [fromComputation(`imports of the packages of ${environment.name}`, { saw: saw2, at: seen2.at })]
  };
  const [first] = unused;
  if (!first) {
    return [
      pass({ ...statement, says: `Every package of ${environment.name} is imported or needed at run time.` })
    ];
  }
  const names2 = listed(unused.map(({ name, path, line: line2 }) => `${name} (${path}:${line2})`));
  return [
    fail({
      ...statement,
      says: `${environment.name} declares ${names2}, which no script imports.`,
      place: { path: first.path, line: first.line },
      cure: {
        consequence: `${environment.name} installs what no script is seen to need`,
        delay: hours2(0.1, 0.5),
        action: `Remove ${listed(unused.map(({ name }) => name))}, if nothing needs it at run time.`
      }
    })
  ];
}

// src/audit/probe-doubt.ts
function probeDoubt(doubt5) {
  const { whenOff, ...rest } = doubt5;
  return unverifiedFrom(doubt5.reading.reason === "off" ? { ...rest, impact: whenOff } : rest);
}
function fromStep({ action, source, saw: saw2, durationMs, observedAt }) {
  const time = durationMs === null ? "" : ` (${durationMs} ms)`;
  return { kind: "probe", source, saw: `${action}: ${saw2}${time}`.replace(/\s+/g, " "), observedAt };
}

// src/audit/hazards.ts
function askOfMoved(question) {
  const { phase, kinds, readings, at, whether, consequence, whenOff, ask } = question;
  return movedDatasets(phase, kinds).flatMap((moved) => {
    const reading = readingOf(readings, { key: moved.dataset, at });
    if (isRead(reading)) return [ask({ moved, reading })];
    if (reading.reason === "absent") return [];
    return [
      probeDoubt({
        ...moved.about,
        reading,
        whether: `whether ${moved.dataset} ${whether}`,
        consequence,
        whenOff
      })
    ];
  });
}
function isMoved({ operations }, table2) {
  return operations.some(({ from }) => from.some((template) => isMatch(template, table2)));
}
function movedDatasets({ operations }, kinds) {
  const moving = operations.filter(({ kind }) => kinds.has(kind));
  const datasets = new Set(moving.flatMap(({ dataset }) => dataset ?? []));
  return [...datasets].flatMap((dataset) => {
    const own = moving.filter((operation) => operation.dataset === dataset);
    const [first] = own;
    if (first === void 0) return [];
    const ids = own.map(({ id }) => id);
    const about7 = { subject: { kind: "dataset", id: dataset }, operations: ids, place: first.place };
    return [{ dataset, operations: own, about: about7 }];
  });
}

// src/audit/infrastructure/concurrent-dml/audit.ts
var audit21 = defineAudit({
  id: "concurrent-dml",
  family: "infrastructure",
  title: "Nobody changes the tables that the phase moves",
  impact: "informs",
  reads: ["recentWrites"],
  ask: ({ phase, at, recentWrites }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]),
    readings: recentWrites,
    at,
    whether: "has tables that somebody changes",
    consequence: "a statement that changes a table while it is renamed fails, or the rename does",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { hours: span, writes } = reading.value;
      const touching = writes.filter(({ table: table2 }) => isMoved(moved, table2));
      const evidence2 = [
        fromReading(reading, `${counted(touching.length, "writer")} in the last ${span} hours`)
      ];
      if (touching.length === 0) {
        const says = `No statement changed a table that moves in ${moved.dataset} in the last ${span} hours.`;
        return pass({ ...moved.about, says, evidence: evidence2 });
      }
      const who = listed(
        touching.map(
          ({ table: table2, statement, user, lastAt, times }) => `${user} ${statement} ${table2} ${times}x, last at ${lastAt}`
        )
      );
      return fail({
        ...moved.about,
        says: `Tables that move in ${moved.dataset} were changed in the last ${span} hours: ${who}.`,
        evidence: evidence2,
        cure: {
          consequence: "A statement that changes a table while it is renamed fails, or the rename does",
          delay: hours2(0.25, 2),
          mitigation: "Pause scheduled queries and pipelines while the phase runs, and give them the new names.",
          action: `Pause the writers before the phase starts: ${who}.`
        }
      });
    }
  })
});

// src/audit/infrastructure/costly-statements/audit.ts
var audit22 = defineAudit({
  id: "costly-statements",
  family: "infrastructure",
  title: "The statements of the phase fit its budget",
  impact: "slows",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) => {
    const asked = phase.operations.filter(({ kind, dataset }) => kind !== "validate" && dataset !== null);
    const readings = asked.map(({ id }) => readingOf(dryRuns, { key: id, at }));
    if (asked.length === 0) return [];
    if (phase.budgetUsd === null) return [unbudgeted(phase, at)];
    const unread = readings.find(
      (reading) => !isRead(reading) && reading.reason !== "absent"
    );
    if (unread !== void 0) return [hidden(phase, unread)];
    const known4 = readings.filter(isRead);
    return known4.length === 0 ? [] : [weigh({ phase, budgetUsd: phase.budgetUsd, known: known4, at })];
  }
});
function weigh({ phase, budgetUsd, known: known4, at }) {
  const totalUsd = known4.reduce((sum2, { value }) => sum2 + (value.costUsd ?? 0), 0);
  const open = known4.filter(({ value }) => value.costUsd === null && value.runs.length > 0);
  const [first] = known4;
  if (first === void 0) throw new Error("there is a dry run");
  const { price } = first.value;
  const evidence2 = [
    fromReading(first, `${usd(totalUsd)} at ${price.usdPerTiB} USD a TiB (${price.source}, ${price.asOf})`),
    ...known4.slice(1).map((reading) => fromReading(reading, `${reading.value.operation}: ${costText(reading.value)}`)),
    fromPlan(phase.place, { saw: `budget-usd ${budgetUsd}`, at })
  ];
  const statement = { ...about(phase), evidence: evidence2 };
  if (totalUsd > budgetUsd) {
    return fail({
      ...statement,
      says: `The statements of ${phase.id} cost about ${usd(totalUsd)}, more than the budget of ${usd(budgetUsd)}.`,
      cure: {
        consequence: `${phase.id} costs ${usd(totalUsd - budgetUsd)} more than planned`,
        delay: hours2(0.5, 4),
        mitigation: "Read less: select columns, filter on the partition column, or copy tables instead of querying them.",
        action: `Raise budget-usd of ${phase.id}, or make its statements read less.`
      }
    });
  }
  if (open.length > 0) return inestimable(phase, { statement, open });
  return pass({
    ...statement,
    says: `The statements of ${phase.id} cost about ${usd(totalUsd)} of ${usd(budgetUsd)}.`
  });
}
function inestimable(phase, {
  statement,
  open
}) {
  const names2 = open.map(({ value }) => value.operation).join(", ");
  const verify = `Split scripts of several statements, so that BigQuery can estimate each: ${names2}`;
  const { subject, evidence: evidence2 } = statement;
  return unverified({
    subject,
    place: phase.place,
    evidence: evidence2,
    says: `BigQuery gives no estimate for statements of ${names2}, so the cost of ${phase.id} is not known.`,
    verify,
    cure: {
      consequence: "May be hidden: the phase costs more than its budget",
      delay: hours2(0, 1),
      action: verify
    }
  });
}
function hidden(phase, reading) {
  return probeDoubt({
    ...about(phase),
    reading,
    whether: `whether the statements of ${phase.id} fit its budget`,
    consequence: "the phase costs more than its budget",
    whenOff: "informs"
  });
}
function unbudgeted(phase, at) {
  const evidence2 = [fromPlan(phase.place, { saw: "no budget-usd", at })];
  return notApplicable({ ...about(phase), says: `${phase.id} has no budget.`, evidence: evidence2 });
}
function costText({ costUsd, runs }) {
  if (runs.length === 0) return "no statement tried";
  return costUsd === null ? "no estimate" : usd(costUsd);
}
function usd(amount) {
  return `${amount.toFixed(2)} USD`;
}
function about(phase) {
  return { subject: { kind: "phase", id: phase.id }, place: phase.place };
}

// src/audit/index-names.ts
var matches = /* @__PURE__ */ new WeakMap();
var names = /* @__PURE__ */ new WeakMap();
function namesMatching(catalogue, template) {
  const byTemplate = matches.get(catalogue) ?? /* @__PURE__ */ new Map();
  matches.set(catalogue, byTemplate);
  const known4 = byTemplate.get(template);
  if (known4) return known4;
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
  const known4 = names.get(catalogue);
  if (known4) return known4;
  const built2 = new Set(catalogue.tables.map(({ name }) => name));
  names.set(catalogue, built2);
  return built2;
}

// src/audit/infrastructure/dependent-view/audit.ts
var RENAMING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
var audit23 = defineAudit({
  id: "dependent-view",
  family: "infrastructure",
  title: "No view or routine reads a table that loses its name",
  impact: "endangers",
  reads: ["dependents", "catalogues"],
  ask: ({ phase, at, dependents, catalogues }) => phase.operations.flatMap((operation) => {
    const { dataset } = operation;
    if (dataset === null || !RENAMING.has(operation.kind) || operation.from.length === 0) return [];
    const about7 = aboutOperation(operation);
    const reading = readingOf(dependents, { key: dataset, at });
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(reading) && isRead(catalogue)) {
      const names2 = new Set(namesMatchingAny(catalogue.value, operation.from));
      return [weigh2({ operation, dataset, names: names2, reading, phase })];
    }
    const unseen = isRead(reading) ? catalogue : reading;
    if (isRead(unseen) || unseen.reason === "absent") return [];
    const whether = `whether views read tables of ${operation.id}`;
    return [unverifiedFrom({ ...about7, reading: unseen, whether, consequence: consequenceOf2(operation) })];
  })
});
function weigh2({ operation, dataset, names: names2, reading, phase }) {
  const { scope, dependents } = reading.value;
  const about7 = aboutOperation(operation);
  const affected = dependents.filter(({ reads }) => reads.some((table2) => isOf2(table2, { dataset, names: names2 })));
  const unclear = dependents.filter(({ complete }) => !complete);
  const where = scope === "region" ? "the project's region" : `dataset ${dataset} alone`;
  const saw2 = `${readers(dependents.length)} of ${where} name ${dataset}; ${affected.length} read tables of ${operation.id}`;
  const evidence2 = [fromReading(reading, saw2)];
  const kept3 = phase.operations.find(({ covers: covers2 }) => covers2.includes(operation.id));
  const cure = {
    consequence: consequenceOf2(operation),
    delay: hours2(0.5, 4),
    mitigation: "Put views under the old names until every reader is changed.",
    workaround: "Put views under the old names (`create-views`).",
    action: `Change ${listed((affected.length > 0 ? affected : unclear).map(nameOf2)) || "them"} together with ${operation.id}.`
  };
  if (affected.length > 0 && kept3 === void 0) {
    const says2 = `${readers(affected.length)} read tables that lose their names by ${operation.id}: ${listed(affected.map(nameOf2))}.`;
    return fail({ ...about7, says: says2, evidence: evidence2, cure });
  }
  if (unclear.length > 0 && kept3 === void 0) {
    return unverified({
      ...about7,
      says: `Could not check whether ${listed(unclear.map(nameOf2))} read tables of ${operation.id}: their texts could not be understood.`,
      evidence: evidence2,
      verify: `Read the texts of ${listed(unclear.map(nameOf2))} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  const says = affected.length > 0 ? `${kept3?.id} keeps the old names that ${listed(affected.map(nameOf2))} read.` : `No view or routine of ${where} reads a table of ${operation.id}.`;
  return pass({ ...about7, says, evidence: evidence2 });
}
function isOf2(table2, { dataset, names: names2 }) {
  const [owner, name = ""] = table2.split(".");
  return owner === dataset && (names2.has(name) || matchesPrefix(name, names2));
}
function matchesPrefix(name, names2) {
  if (!name.endsWith("*")) return false;
  const prefix = name.slice(0, -1);
  return [...names2].some((one) => one.startsWith(prefix));
}
function readers(count2) {
  return count2 === 1 ? "1 view or routine" : `${grouped2(count2)} views and routines`;
}
function nameOf2({ dataset, name }) {
  return `${dataset}.${name}`;
}
function consequenceOf2({ id }) {
  return `Views and routines that read tables by their old names fail once ${id} is done`;
}
function aboutOperation({ id, place: place2 }) {
  return { subject: { kind: "operation", id }, place: place2, operations: [id] };
}

// src/audit/resource-questions.ts
function askOfResources(question) {
  const { kind, readings, at, whether, consequence, impact } = question;
  return question.wanted.flatMap((wanted) => {
    const { id, place: place2, operations = [] } = wanted;
    const reading = readingOf(readings, { key: id, at });
    const about7 = { subject: { kind, id }, place: place2, operations };
    if (isRead(reading)) return [question.ask({ wanted, fact: reading.value, reading, about: about7 })];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...about7,
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
  const listed4 = plan.infrastructure.serviceAccounts.map(({ email, place: place2 }) => ({
    id: email,
    place: place2,
    runsPhase: email === runsAs
  }));
  if (runsAs === null || listed4.some(({ id }) => id === runsAs)) return listed4;
  return [...listed4, { id: runsAs, place: phase.place, runsPhase: true }];
}

// src/audit/infrastructure/disabled-service-account/audit.ts
var audit24 = defineAudit({
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
    ask: ({ wanted: { id, runsPhase }, fact, reading, about: about7 }) => {
      const evidence2 = [fromReading(reading, `disabled ${fact.disabled}`)];
      if (!fact.disabled) return pass({ ...about7, says: `Service account ${id} is enabled.`, evidence: evidence2 });
      return fail({
        ...about7,
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

// src/audit/infrastructure/dropped-index/audit.ts
var audit25 = defineAudit({
  id: "dropped-index",
  family: "infrastructure",
  title: "No renamed table loses a search or vector index",
  impact: "slows",
  reads: ["indexes"],
  ask: ({ phase, at, indexes: indexes6 }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename"]),
    readings: indexes6,
    at,
    whether: "has indexes on tables that are renamed",
    consequence: "queries that rely on an index slow down until it is built again",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const lost = reading.value.indexes.filter(({ table: table2 }) => isMoved(moved, table2));
      const seen2 = `${counted(reading.value.indexes.length, "index").replace("indexs", "indexes")} in ${moved.dataset}`;
      const evidence2 = [fromReading(reading, `${seen2}, ${lost.length} on renamed tables`)];
      if (lost.length === 0) {
        return pass({
          ...moved.about,
          says: `No table that is renamed in ${moved.dataset} has an index.`,
          evidence: evidence2
        });
      }
      const names2 = listed(lost.map(({ table: table2, name, kind }) => `${name} (${kind}) on ${table2}`));
      return fail({
        ...moved.about,
        says: `Renaming drops ${lost.length === 1 ? "an index" : `${lost.length} indexes`} in ${moved.dataset}: ${names2}.`,
        evidence: evidence2,
        cure: {
          consequence: "Queries that rely on these indexes slow down and cost more until they are built again",
          delay: hours2(0.5, 4),
          mitigation: "Keep the statements that made the indexes; INFORMATION_SCHEMA.SEARCH_INDEXES has them in `ddl`.",
          action: `Create again after the rename: ${names2}.`
        }
      });
    }
  })
});

// src/audit/infrastructure/exhausted-quota/audit.ts
var NEARLY = 0.8;
var audit26 = defineAudit({
  id: "exhausted-quota",
  family: "infrastructure",
  title: "The day's query quota has something left",
  impact: "endangers",
  reads: ["quotaUsage"],
  ask: ({ plan, quotaUsage }) => {
    const { cost: cost2 } = plan.infrastructure;
    if (cost2.dailyQueryQuota === "optional") return [];
    const about7 = {
      subject: { kind: "quota", id: "bigquery.googleapis.com/quota/query/usage" },
      ...cost2.place ? { place: cost2.place } : {}
    };
    const consequence = "Queries are refused until the quota begins anew at midnight in California";
    if (!isRead(quotaUsage)) {
      const whether = "whether the day's query quota has something left";
      return [unverifiedFrom({ ...about7, reading: quotaUsage, whether, consequence })];
    }
    const { limitMiB, usedMiB, since } = quotaUsage.value;
    const limit = limitMiB === null ? "no limit" : `a limit of ${grouped2(limitMiB)} MiB`;
    const used = usedMiB === null ? "no use was measured" : `${grouped2(usedMiB)} MiB used`;
    const evidence2 = [fromReading(quotaUsage, `${used} since ${since}, ${limit}`)];
    const share = limitMiB === null ? 0 : (usedMiB ?? 0) / Math.max(1, limitMiB);
    if (share < NEARLY) {
      return [
        pass({ ...about7, says: `The day's query quota has something left: ${used}, ${limit}.`, evidence: evidence2 })
      ];
    }
    const impact = share >= 1 ? "endangers" : "slows";
    return [
      fail({
        ...about7,
        says: `The day's query quota is ${Math.floor(share * 100)} % used: ${used}, ${limit}.`,
        impact,
        evidence: evidence2,
        cure: {
          consequence,
          delay: hours2(0, 24),
          workaround: "Start after midnight in California, when the quota begins anew.",
          action: `Raise it for the day of the phase: https://console.cloud.google.com/iam-admin/quotas?project=${plan.cloud.project}`
        }
      })
    ];
  }
});

// src/audit/infrastructure/expiring-dataset/audit.ts
var DAY_MS = 864e5;
var LASTING = /* @__PURE__ */ new Set(["rename", "consolidate", "generate", "create-views"]);
var audit27 = defineAudit({
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
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const lifetime = fact.defaultTableExpirationMs;
      if (lifetime === null) {
        const evidence2 = [fromReading(reading, "no default table expiration")];
        return pass({ ...about7, says: `Tables of ${wanted.id} do not expire by default.`, evidence: evidence2 });
      }
      const days = Math.round(lifetime / DAY_MS * 10) / 10;
      return fail({
        ...about7,
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
function touchedDatasets(operations) {
  const lasting = operations.filter(({ kind }) => LASTING.has(kind));
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

// src/domain/names/relax.ts
var relaxed = /* @__PURE__ */ new WeakMap();
function isFree({ parts, ordered }) {
  const keys = parts.flatMap((part) => part.kind === "slot" ? [part.key] : []);
  return ordered.length < 2 && new Set(keys).size === keys.length;
}
function relax(template) {
  const known4 = relaxed.get(template);
  if (known4 !== void 0) return known4;
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
function firstOf(templates, explain3) {
  for (const template of templates) {
    const says = explain3(template);
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
  const known4 = shortened.get(template) ?? shorten(template);
  shortened.set(template, known4);
  return known4.find((shorter) => isMatch(shorter.template, name))?.says ?? null;
}
function shorten(template) {
  return template.parts.flatMap((part, index) => {
    if (part.kind === "literal") return [];
    const after = template.parts.slice(0, index).findLast((candidate) => candidate.kind === "slot");
    const place2 = after?.kind === "slot" ? `after {${after.key}}` : "at the beginning";
    const says = `{${part.key}} is missing ${place2}`;
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
  const listed4 = word.values.slice(0, 6).join(", ");
  return `{${part.key}}, one of ${listed4}${word.values.length > 6 ? ", …" : ""},`;
}
function cut(text) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

// src/domain/mandates.ts
var exceptionSets = /* @__PURE__ */ new WeakMap();
function namingMandates({
  plan,
  phase
}) {
  return plan.mandates.filter(({ id, names: names2 }) => phase.mandates.includes(id) && names2.length > 0);
}
function isCompliant(mandate, table2) {
  if (mandate.names.some(({ template }) => isMatch(template, table2))) return true;
  const known4 = exceptionSets.get(mandate) ?? new Set(mandate.exceptions);
  exceptionSets.set(mandate, known4);
  return known4.has(table2);
}
function explainViolation(mandate, table2) {
  const near = nearMiss(
    mandate.names.map(({ template }) => template),
    table2
  );
  return near === null ? "" : `${table2} is nearly ${near.template.text}: ${near.says}`;
}

// src/domain/simulation/groups.ts
var COLUMN_LIMIT = 1e4;
function groupFaults(members) {
  const [first, ...others] = members;
  if (first === void 0 || others.length === 0) return [];
  const partitioning = partitionFault(first, others);
  const columns = typeFault(members) ?? lackFault(first, others) ?? duplicateFault(members);
  const width = widthOf(members);
  return [
    ...partitioning === null ? [] : [{ kind: "incompatible-partitioning", says: partitioning }],
    ...columns === null ? [] : [{ kind: "incompatible-columns", says: columns }],
    ...width <= COLUMN_LIMIT ? [] : [
      {
        kind: "too-many-columns",
        says: `they would have ${width} columns together, and a table has at most ${COLUMN_LIMIT}`
      }
    ]
  ];
}
function widthOf(members) {
  const keys = keysOf(members);
  const own = members.reduce(
    (count2, { columns }) => count2 + columns.filter(({ name }) => !keys.has(name.toLowerCase())).length,
    0
  );
  return keys.size + own;
}
function partitionFault(first, others) {
  const other = others.find(({ partitionField }) => partitionField !== first.partitionField);
  if (other === void 0) return null;
  return `${first.name} is ${partitionText(first)}, ${other.name} is ${partitionText(other)}`;
}
function partitionText({ partitionField }) {
  return partitionField === null ? "not partitioned" : `partitioned by ${partitionField}`;
}
function typeFault(members) {
  const types = /* @__PURE__ */ new Map();
  for (const { name: table2, columns } of members) {
    for (const { name, type } of columns) {
      const known4 = types.get(name.toLowerCase());
      if (known4 === void 0) types.set(name.toLowerCase(), { type, table: table2 });
      else if (known4.type !== type) {
        return `${name} is ${known4.type} in ${known4.table} and ${type} in ${table2}`;
      }
    }
  }
  return null;
}
function lackFault(first, others) {
  const names2 = nameSet2(first);
  for (const other of others) {
    const own = nameSet2(other);
    const lacking = [...names2].find((name) => !own.has(name));
    if (lacking !== void 0) return `${other.name} lacks the column ${lacking} of ${first.name}`;
    const more = [...own].find((name) => !names2.has(name));
    if (more !== void 0) return `${first.name} lacks the column ${more} of ${other.name}`;
  }
  return null;
}
function duplicateFault(members) {
  const keys = keysOf(members);
  const seen2 = /* @__PURE__ */ new Map();
  for (const { name: table2, columns, suffix } of members) {
    for (const { name } of columns) {
      if (keys.has(name.toLowerCase())) continue;
      const written2 = suffix === "" ? name.toLowerCase() : `${name}_${suffix}`.toLowerCase();
      const known4 = seen2.get(written2);
      if (known4 !== void 0) return `${known4} and ${table2} would both give the column ${written2}`;
      seen2.set(written2, table2);
    }
  }
  return null;
}
function keysOf(members) {
  const fields2 = new Set(members.flatMap(({ partitionField }) => partitionField?.toLowerCase() ?? []));
  if (fields2.size > 0) return fields2;
  const [first, ...others] = members;
  const shared = [...first === void 0 ? [] : nameSet2(first)].find(
    (name) => others.every((other) => nameSet2(other).has(name))
  );
  return new Set(shared === void 0 ? [] : [shared]);
}
function nameSet2({ columns }) {
  return new Set(columns.map(({ name }) => name.toLowerCase()));
}

// src/domain/simulation/wording.ts
var LISTED_NAMES2 = 3;
function counted2(count2, noun) {
  return `${grouped3(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}
function grouped3(count2) {
  return String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}
function listed2(names2) {
  const shown2 = names2.slice(0, LISTED_NAMES2).join(", ");
  const rest = names2.length - LISTED_NAMES2;
  return rest > 0 ? `${shown2} and ${grouped3(rest)} more` : shown2;
}

// src/domain/simulation/judge-groups.ts
function judgeGroups({ operation, catalogue, columns }) {
  const groups = groupsOf(operation, catalogue, columns);
  const hazards = [];
  let widest = 0;
  for (const [target, members] of groups) {
    widest = Math.max(widest, widthOf(members));
    const sources2 = members.map(({ name }) => name);
    for (const { kind, says } of groupFaults(members)) {
      if (columns === null && kind !== "incompatible-partitioning") continue;
      hazards.push({
        kind,
        operation: operation.id,
        tables: [...sources2, target],
        says: `${listed2(sources2)} -> ${target}: ${says}.`,
        blocks: false
      });
    }
  }
  return { groups: groups.size, widest: columns === null ? null : widest, hazards };
}
function groupsOf(operation, { tables }, columns) {
  const groups = /* @__PURE__ */ new Map();
  for (const table2 of [...tables].sort(byName)) {
    const place2 = placeOf2(operation, table2.name);
    if (place2 === null) continue;
    const member = {
      name: table2.name,
      columns: columns?.tables[table2.name] ?? [],
      partitionField: table2.partitionField,
      suffix: place2.dropped
    };
    const known4 = groups.get(place2.target);
    if (known4 === void 0) groups.set(place2.target, [member]);
    else known4.push(member);
  }
  return groups;
}
function placeOf2({ from, to }, name) {
  if (to === null) return null;
  const kept3 = compileTemplate(to).keys;
  for (const template of from) {
    const binding = matchName(template, name);
    const target = binding === null ? null : writeName(to, binding);
    if (binding === null || target === null) continue;
    const dropped = Object.entries(binding).flatMap(([key, value]) => kept3.includes(key) ? [] : [value]);
    return { target, dropped: dropped.join("_") };
  }
  return null;
}
function byName({ name: a }, { name: b }) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/domain/table-name.ts
function splitName(name) {
  const parts = name.replaceAll("`", "").replace(":", ".").split(".");
  const table2 = (parts.at(-1) ?? "").replace(/\$\d+$/, "");
  return { dataset: parts.at(-2) ?? null, table: table2 };
}

// src/domain/simulation/scripted.ts
function readScriptedWork(script, dataset) {
  const renames = /* @__PURE__ */ new Map();
  const creates = /* @__PURE__ */ new Map();
  let drops = false;
  for (const effect of script.effects) {
    if (effect.kind !== "bigquery-table") continue;
    const { verb, exact, name, to } = effect;
    const old = splitName(name);
    const isOwn = (old.dataset ?? dataset) === dataset;
    if ((verb === "drop" || verb === "delete") && isOwn) drops = true;
    if (!exact) continue;
    if (verb === "rename" && to !== void 0 && isOwn) renames.set(old.table, splitName(to).table);
    const creation = creationOf(effect, dataset);
    if (creation !== null) creates.set(`${creation.dataset}.${creation.table}`, creation);
  }
  return { renames, creates: [...creates.values()], drops };
}
function creationOf({ verb, name, to }, dataset) {
  if (verb === "create" || verb === "replace") {
    return place(name, dataset, verb === "create" ? "fails" : "replaces");
  }
  if (verb === "load") return place(to ?? name, dataset, "keeps");
  return verb === "copy" && to !== void 0 ? place(to, dataset, "keeps") : null;
}
function place(name, dataset, onTaken) {
  const parts = splitName(name);
  const owner = parts.dataset ?? dataset;
  return owner === null || parts.table === "" ? null : { dataset: owner, table: parts.table, onTaken };
}

// src/domain/simulation/shelf.ts
var sortedNames = /* @__PURE__ */ new WeakMap();
function openShelf(catalogue) {
  const entries2 = /* @__PURE__ */ new Map();
  for (const { name, type, partitionField } of catalogue.tables) {
    entries2.set(name, { type, origin: name, by: null, partitionField });
  }
  const sorted = sortedNames.get(catalogue) ?? [...entries2.keys()].sort();
  sortedNames.set(catalogue, sorted);
  return { dataset: catalogue.dataset, entries: entries2, sorted, made: /* @__PURE__ */ new Set(), taken: /* @__PURE__ */ new Map() };
}
function findNames(shelf, templates) {
  const standing = /* @__PURE__ */ new Set();
  const gone = /* @__PURE__ */ new Set();
  for (const template of templates) {
    const { prefix } = compileTemplate(template);
    const { sorted } = shelf;
    for (let at = firstAtLeast(sorted, prefix); at < sorted.length; at++) {
      const name = sorted[at] ?? "";
      if (!name.startsWith(prefix)) break;
      if (isMatch(template, name)) (shelf.entries.has(name) ? standing : gone).add(name);
    }
    for (const name of shelf.made) {
      if (shelf.entries.has(name) && isMatch(template, name)) standing.add(name);
    }
  }
  return { standing: [...standing].sort(), gone: [...gone].sort() };
}
function put(shelf, name, entry) {
  shelf.entries.set(name, entry);
  shelf.made.add(name);
}
function take(shelf, name, operation) {
  const entry = shelf.entries.get(name);
  shelf.entries.delete(name);
  shelf.taken.set(name, operation);
  return entry;
}
function firstAtLeast(sorted, prefix) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/domain/simulation/stage.ts
function openStage(play) {
  return {
    play,
    shelves: new Map([...play.catalogues].map(([dataset, fact]) => [dataset, openShelf(fact)])),
    steps: [],
    hazards: [],
    moves: /* @__PURE__ */ new Map(),
    unknown: /* @__PURE__ */ new Set()
  };
}
function noteStep({ stage, operation, shelf }, step2) {
  stage.steps.push({
    order: stage.steps.length + 1,
    operation: operation.id,
    dataset: shelf.dataset,
    ...step2,
    state: step2.hazard === null ? "ready" : "blocked",
    inverse: step2.hazard === null ? step2.inverse : null
  });
}
function noteHazard({ stage, operation }, hazard) {
  if (hazard.tables.length > 0) stage.hazards.push({ operation: operation.id, ...hazard });
}

// src/domain/simulation/targets.ts
function targetOf(operation, scripted) {
  const { from, to } = operation;
  const undecided = new Map(
    from.map((template) => [template, to !== null && undecidedWords(template, to).length > 0])
  );
  return (name) => {
    if (to === null) return { kind: "undecided" };
    let kind = "undecided";
    for (const template of from) {
      const binding = matchName(template, name);
      if (binding === null) continue;
      const written2 = undecided.get(template) === true ? null : writeName(to, binding);
      if (written2 !== null) return { kind: "decided", name: written2 };
      if (undecided.get(template) === false) kind = "unwritable";
    }
    const given = scripted?.renames.get(name);
    if (kind === "undecided" && given !== void 0 && matchName(to, given) !== null) {
      return { kind: "decided", name: given };
    }
    return { kind };
  };
}

// src/domain/simulation/aftermath.ts
function judgeRerun(scene) {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  switch (operation.kind) {
    case "validate":
    case "drop":
      return "safe";
    case "rename":
      return rerunOfRename(scene);
    case "consolidate":
      return rerunOfConsolidation(scene);
    case "generate":
      if (scripted === void 0 || scripted.creates.length === 0) return "not-known";
      return rerunOfCreations(scene);
    case "create-views":
      return "not-known";
  }
}
function rerunOfRename(scene) {
  const { stage, operation } = scene;
  const moves = stage.moves.get(operation.id) ?? [];
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const again = moves.flatMap(({ target, done }) => {
    if (!done || target === null || !operation.from.some((template) => isMatch(template, target))) return [];
    const next = find(target);
    return next.kind === "decided" && next.name === target ? [] : [target];
  });
  const inCircle = stage.hazards.some(({ kind, operation: id }) => kind === "cycle" && id === operation.id);
  const says = `A second run of ${operation.id} would take ${counted2(again.length, "new name")} for old ones and move the tables again: ${listed2(again)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: again, says, blocks: false });
  if (again.length > 0 || inCircle) return "unsafe";
  return moves.some(({ target }) => target === null) ? "not-known" : "safe";
}
function rerunOfConsolidation(scene) {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const groups = targetsOf(stage.moves.get(operation.id) ?? []);
  if (groups.length === 0) return "safe";
  if (scripted !== void 0 && !scripted.drops && scripted.creates.every(({ onTaken }) => onTaken !== "fails")) {
    return scripted.creates.length === 0 ? "not-known" : "safe";
  }
  const says = `A run of ${operation.id} that fails between making a table and dropping its last source leaves half a group: a second run stops at the table, or makes it again from the rest (${counted2(groups.length, "group")}).`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: groups, says, blocks: false });
  return "unsafe";
}
function rerunOfCreations(scene) {
  const { stage, operation } = scene;
  const failing = (stage.play.scripted.get(operation.id)?.creates ?? []).filter(
    ({ onTaken }) => onTaken === "fails"
  );
  const tables = failing.map(({ table: table2 }) => table2);
  const says = `A second run of ${operation.id} stops at the first table that it has made: ${listed2(tables)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables, says, blocks: false });
  return failing.length > 0 ? "unsafe" : "safe";
}
function targetsOf(moves) {
  return [...new Set(moves.flatMap(({ target, done }) => done && target !== null ? [target] : []))];
}
function judgeRollback(scene) {
  const { stage, operation } = scene;
  const steps = stage.steps.filter((step2) => step2.operation === operation.id && step2.state === "ready");
  if (steps.some(({ inverse }) => inverse === null)) return "impossible";
  if (operation.kind === "generate" && steps.length === 0) return "not-known";
  const moves = stage.moves.get(operation.id) ?? [];
  if (operation.kind === "rename") {
    const blocked = blockedInverses(scene, moves);
    const tables = blocked.map(({ source }) => source);
    const others = [...new Set(blocked.map(({ by }) => by))];
    const says = `${operation.id} alone cannot be undone for ${counted2(tables.length, "table")}, because of ${others.join(", ")}: ${listed2(tables)}.`;
    noteHazard(scene, { kind: "blocked-rollback", tables, says, blocks: false });
    if (blocked.length > 0) return "blocked";
  }
  return moves.some(({ target }) => target === null) ? "not-known" : "possible";
}
function blockedInverses({ stage, operation, shelf }, moves) {
  const covering = new Set(
    stage.play.phase.operations.filter(({ covers: covers2 }) => covers2.includes(operation.id)).map(({ id: id2 }) => id2)
  );
  const { id } = operation;
  return moves.flatMap(({ source, target, done }) => {
    if (!done || target === null) return [];
    const moved = shelf.entries.get(target)?.by === id ? null : shelf.taken.get(target) ?? "a later operation";
    const standing = shelf.entries.get(source);
    const blocker = standing === void 0 || standing.by === id ? null : standing.by;
    const by = moved ?? (blocker !== null && !covering.has(blocker) ? blocker : null);
    return by === null ? [] : [{ source, by }];
  });
}

// src/domain/simulation/claims.ts
function claimOf({ expect }, found) {
  if (expect === null) return null;
  const expected = expect.sources;
  const tolerance = expect.tolerance ?? 0;
  return { expected, tolerance, found, direction: directionOf({ expected, tolerance, found }) };
}
function directionOf({ expected, tolerance, found }) {
  if (found === expected) return "as-expected";
  if (found === 0) return "none";
  if (Math.abs(found - expected) <= tolerance) return "within-tolerance";
  return found < expected ? "fewer" : "more";
}

// src/domain/simulation/order-operations.ts
function waitsFor({ needs, covers: covers2 }) {
  return [.../* @__PURE__ */ new Set([...needs, ...covers2])];
}
function orderOperations({ operations }) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const ordered = /* @__PURE__ */ new Set();
  const begun = /* @__PURE__ */ new Set();
  const visit = (operation) => {
    if (begun.has(operation)) return;
    begun.add(operation);
    for (const id of waitsFor(operation)) {
      const before = byId.get(id);
      if (before !== void 0) visit(before);
    }
    ordered.add(operation);
  };
  for (const operation of operations) visit(operation);
  return [...ordered];
}

// src/domain/simulation/legal-name.ts
var TABLE_NAME_LIMIT_BYTES = 1024;
var TABLE_NAME = /^[\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]+$/u;
function illegalName(name) {
  if (name === "") return "is empty";
  const bytes = countBytes(name);
  if (bytes > TABLE_NAME_LIMIT_BYTES)
    return `has ${bytes} bytes, and a table's name at most ${TABLE_NAME_LIMIT_BYTES}`;
  if (TABLE_NAME.test(name)) return null;
  const wrong = [...name].find((sign) => !TABLE_NAME.test(sign)) ?? "";
  return `has the character \`${wrong}\`, which no table's name may have`;
}
function countBytes(name) {
  let bytes = 0;
  for (const sign of name) {
    const code2 = sign.codePointAt(0) ?? 0;
    bytes += code2 < 128 ? 1 : code2 < 2048 ? 2 : code2 < 65536 ? 3 : 4;
  }
  return bytes;
}

// src/domain/simulation/order-moves.ts
function orderMoves(moves) {
  const owner = new Map(moves.flatMap(({ sources: sources2 }, index) => sources2.map((name) => [name, index])));
  const seen2 = /* @__PURE__ */ new Set();
  const order = [];
  const chains = [];
  const cycles = [];
  for (const start of moves.keys()) {
    const { path, met } = follow({ moves, owner, seen: seen2, start });
    const entry = met === void 0 ? -1 : path.indexOf(met);
    const circle = entry === -1 ? [] : path.slice(entry);
    const line2 = entry === -1 ? path : path.slice(0, entry);
    const movesOf = (indexes6) => indexes6.flatMap((index) => moves[index] ?? []);
    if (circle.length > 0) {
      const turned = fromSmallest(movesOf(circle));
      cycles.push(turned.map(firstSource));
      order.push(...breakCircle(turned));
    }
    const waiting = [...movesOf(line2), ...line2.length > 0 && met !== void 0 ? movesOf([met]) : []];
    if (waiting.length > 1) chains.push([...waiting.map(firstSource), waiting.at(-1)?.target ?? ""]);
    for (const move of movesOf(line2).reverse()) order.push({ move, aside: "none" });
  }
  return { moves: order, chains, cycles };
}
function follow(seen2) {
  const path = [];
  let at = seen2.start;
  if (seen2.seen.has(at)) return { path, met: void 0 };
  while (at !== void 0 && !seen2.seen.has(at)) {
    seen2.seen.add(at);
    path.push(at);
    at = seen2.owner.get(seen2.moves[at]?.target ?? "");
  }
  return { path, met: at };
}
function fromSmallest(circle) {
  const names2 = circle.map(firstSource);
  const first = names2.reduce((least, name, index) => name < (names2[least] ?? "") ? index : least, 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
}
function breakCircle([first, ...others]) {
  if (first === void 0) return [];
  const rest = others.reverse().map((move) => ({ move, aside: "none" }));
  return [{ move: first, aside: "out" }, ...rest, { move: first, aside: "back" }];
}
function firstSource({ sources: sources2 }) {
  return sources2[0] ?? "";
}

// src/domain/simulation/target-hazards.ts
function noteTargets(scene, moves) {
  const targets2 = [...new Set(moves.map(({ target }) => target))];
  noteRejected(scene, targets2);
  noteCase(scene, targets2);
}
function noteRejected(scene, targets2) {
  const { stage, shelf } = scene;
  for (const mandate of stage.play.mandates) {
    if (mandate.dataset !== shelf.dataset) continue;
    const rejected = targets2.filter((name) => !isCompliant(mandate, name));
    const says = `${mandate.id} rejects ${counted2(rejected.length, "new name")}: ${listed2(rejected)}.`;
    noteHazard(scene, { kind: "rejected-name", tables: rejected, says, blocks: false });
  }
}
function noteCase(scene, targets2) {
  const lower = new Map(targets2.map((name) => [name.toLowerCase(), name]));
  const own = new Set(targets2);
  const pairs = [];
  for (const name of own) {
    const other = lower.get(name.toLowerCase());
    if (other !== void 0 && other !== name) pairs.push([name, other]);
  }
  for (const name of scene.shelf.entries.keys()) {
    const target = own.has(name) ? void 0 : lower.get(name.toLowerCase());
    if (target !== void 0) pairs.push([target, name]);
  }
  for (const [target, other] of pairs.sort(byFirst)) {
    const says = `${target} differs from ${other} in upper and lower case alone.`;
    noteHazard(scene, { kind: "case-collision", tables: [target, other], says, blocks: false });
  }
}
function byFirst([a, one], [b, other]) {
  return a < b || a === b && one < other ? -1 : 1;
}

// src/domain/simulation/play-moves.ts
function playMoves(scene) {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const { moves, kept: kept3 } = sortSources(scene, standing);
  for (const stuck of stuckMoves(scene, kept3)) noteMove(scene, stuck);
  for (const source of gone) noteMove(scene, { sources: [source], target: null, hazard: "source-missing" });
  noteGone(scene, gone);
  const order = orderMoves(moves);
  const asides = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const blocked = /* @__PURE__ */ new Set();
  const isMerge = operation.kind === "consolidate";
  for (const ordered of order.moves) {
    const { move } = ordered;
    if (blocked.has(move)) continue;
    const inCircle = ordered.aside !== "none";
    const isDone = isMerge && inCircle ? refuseCircle(scene, move) : runMove(scene, ordered, asides);
    if (!isDone) blocked.add(move);
    else if (ordered.aside !== "out") done.add(move);
  }
  noteOrder(scene, order);
  noteTargets(scene, moves);
  const net = [
    ...moves.flatMap(
      (move) => move.sources.map((source) => ({ source, target: move.target, done: done.has(move) }))
    ),
    ...[...kept3].map(([source, { target }]) => ({ source, target, done: false })),
    ...gone.map((source) => ({ source, target: null, done: false }))
  ];
  stage.moves.set(operation.id, net);
}
function sortSources(scene, names2) {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const groups = /* @__PURE__ */ new Map();
  const kept3 = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const target = find(name);
    const hazard = keptBy(shelf, name, target);
    if (target.kind === "decided" && target.name === name) continue;
    if (hazard !== null) kept3.set(name, { hazard, target: target.kind === "decided" ? target.name : null });
    else if (target.kind === "decided") push(groups, target.name, name);
  }
  noteKept(scene, kept3);
  if (operation.kind === "consolidate") {
    const stuck = new Set([...kept3.values()].flatMap(({ target }) => target ?? []));
    const moves2 = [...groups].map(([target, sources2]) => ({ sources: sources2, target }));
    for (const { sources: sources2, target } of moves2.filter((move) => stuck.has(move.target))) {
      const hazard = [...kept3.values()].find((one) => one.target === target)?.hazard ?? "source-is-view";
      for (const source of sources2) kept3.set(source, { hazard, target });
    }
    return { moves: moves2.filter(({ target }) => !stuck.has(target)), kept: kept3 };
  }
  const moves = [...groups].flatMap(
    ([target, sources2]) => sources2.map((source) => ({ sources: [source], target }))
  );
  return { moves: moves.sort(bySource), kept: kept3 };
}
function stuckMoves({ operation }, kept3) {
  const alone = [...kept3].map(([source, { hazard, target }]) => ({ sources: [source], target, hazard }));
  if (operation.kind !== "consolidate") return alone;
  const groups = /* @__PURE__ */ new Map();
  for (const { sources: sources2, target } of alone) push(groups, target ?? sources2.join(), sources2.join());
  return [...groups.values()].map((sources2) => {
    const { hazard, target } = kept3.get(sources2[0] ?? "") ?? { hazard: "source-is-view", target: null };
    return { sources: sources2, target, hazard };
  });
}
function keptBy(shelf, name, target) {
  const type = shelf.entries.get(name)?.type;
  if (type !== void 0 && type !== "TABLE") return hazardOf(type);
  if (target.kind === "undecided") return "undecided-word";
  if (target.kind === "unwritable") return "rejected-name";
  return illegalName(target.name) === null ? null : "illegal-name";
}
function hazardOf(type) {
  return type === "EXTERNAL" || type === "SNAPSHOT" ? "source-is-external" : "source-is-view";
}
function noteMove(scene, { sources: sources2, target, hazard }) {
  noteStep(scene, {
    verb: scene.operation.kind === "consolidate" ? "consolidate" : "rename",
    from: sources2,
    to: target,
    hazard,
    inverse: target === null ? null : inverseOf(scene, { sources: sources2, target })
  });
}
function inverseOf(scene, { sources: sources2, target }) {
  if (scene.operation.kind === "rename") return `ALTER TABLE \`${target}\` RENAME TO \`${sources2[0] ?? ""}\``;
  return keepsSources(scene) ? `DROP TABLE \`${target}\`` : null;
}
function keepsSources({ stage, operation }) {
  const scripted = stage.play.scripted.get(operation.id);
  return operation.kind === "consolidate" && scripted?.drops === false && scripted.creates.length > 0;
}
function runMove(scene, { move, aside }, asides) {
  const { shelf } = scene;
  if (aside === "out") asides.set(move, freeName(shelf, move));
  const out = asides.get(move) ?? "";
  const sources2 = aside === "back" ? [out] : move.sources;
  const target = aside === "out" ? out : move.target;
  const inTheWay = shelf.entries.get(target);
  const hazard = inTheWay === void 0 ? null : inTheWay.by === null ? "name-taken" : "same-target";
  noteMove(scene, { sources: sources2, target, hazard });
  if (inTheWay !== void 0) {
    noteCollision(scene, { sources: sources2, target, inTheWay });
    return false;
  }
  const entries2 = keepsSources(scene) ? [] : sources2.flatMap((name) => take(shelf, name, scene.operation.id) ?? []);
  put(shelf, target, {
    type: "TABLE",
    origin: scene.operation.kind === "rename" ? entries2[0]?.origin ?? null : null,
    by: scene.operation.id,
    partitionField: entries2[0]?.partitionField ?? null
  });
  return true;
}
function freeName(shelf, { sources: sources2 }) {
  const base = `${(sources2[0] ?? "").slice(0, 1e3)}_aside`;
  let name = base;
  for (let count2 = 2; shelf.entries.has(name); count2++) name = `${base}${count2}`;
  return name;
}
function refuseCircle(scene, move) {
  noteMove(scene, { ...move, hazard: "cycle" });
  return false;
}
var KINDS = {
  TABLE: "a table",
  VIEW: "a view",
  EXTERNAL: "an external table",
  MATERIALIZED_VIEW: "a materialized view",
  SNAPSHOT: "a snapshot"
};
function noteCollision(scene, seen2) {
  const { sources: sources2, target, inTheWay } = seen2;
  const moved = `${listed2(sources2)} -> ${target}`;
  const other = inTheWay.origin;
  const says = inTheWay.by === null ? `${moved}, where ${KINDS[inTheWay.type]} of that name stands.` : inTheWay.by === scene.operation.id ? `${moved}, which ${other ?? "another table"} goes to as well.` : `${moved}, which ${inTheWay.by} has given to ${other ?? "a table of its own"} before.`;
  const kind = inTheWay.by === null ? "name-taken" : "same-target";
  const tables = [...sources2, target, ...kind === "same-target" && other !== null ? [other] : []];
  noteHazard(scene, { kind, tables, says, blocks: true });
}
function noteKept(scene, kept3) {
  const { operation } = scene;
  const byHazard = /* @__PURE__ */ new Map();
  for (const [name, { hazard }] of kept3) push(byHazard, hazard, name);
  for (const [kind, tables] of byHazard) {
    const what = counted2(tables.length, "table");
    const texts = {
      "undecided-word": `The new names of ${what} do not follow from the old ones, and no script decides them: ${listed2(tables)}.`,
      "rejected-name": `${operation.to?.text ?? "to"} cannot write the words of ${what}: ${listed2(tables)}.`,
      "illegal-name": `${what} would get names that BigQuery refuses: ${listed2(tables)}; ${illegalText(kept3, tables)}.`,
      "source-is-view": `${what} to be moved ${tables.length === 1 ? "is a view" : "are views"}: ${listed2(tables)}.`,
      "source-is-external": `${what} to be moved ${tables.length === 1 ? "is" : "are"} external or a snapshot: ${listed2(tables)}.`
    };
    noteHazard(scene, { kind, tables, says: texts[kind] ?? `${what} cannot be moved.`, blocks: true });
  }
}
function illegalText(kept3, [first = ""]) {
  const target = kept3.get(first)?.target ?? "";
  return `the first ${illegalName(target) ?? "is refused"}`;
}
function noteGone(scene, gone) {
  const { shelf } = scene;
  const takers = [...new Set(gone.flatMap((name) => shelf.taken.get(name) ?? []))];
  noteHazard(scene, {
    kind: "source-missing",
    tables: gone,
    says: `${counted2(gone.length, "table")} will be gone when ${scene.operation.id} comes, taken by ${takers.join(", ")}: ${listed2(gone)}.`,
    blocks: true
  });
}
function noteOrder(scene, {
  chains,
  cycles
}) {
  const isMerge = scene.operation.kind === "consolidate";
  for (const tables of chains) {
    const says = `${listed2(tables)}: each stands on the new name of the one before it, so the last must move first.`;
    noteHazard(scene, { kind: "chain", tables, says, blocks: false });
  }
  for (const tables of cycles) {
    const [first = ""] = tables;
    const circle = listed2([...tables, first]);
    const advice = isMerge ? "" : ` Rename ${first} to a name of its own first, and to its new name last.`;
    const says = `${circle}: they change names in a circle, so no order is free of collisions.${advice}`;
    noteHazard(scene, { kind: "cycle", tables, says, blocks: isMerge });
  }
}
function bySource({ sources: [a = ""] }, { sources: [b = ""] }) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function push(map, key, value) {
  const known4 = map.get(key);
  if (known4 === void 0) map.set(key, [value]);
  else known4.push(value);
}

// src/domain/simulation/play-others.ts
function playDrops(scene) {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const foreign2 = /* @__PURE__ */ new Map();
  for (const name of standing) {
    const type = shelf.entries.get(name)?.type ?? "TABLE";
    const hazard = type === "TABLE" ? null : hazardOf(type);
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard, inverse: null });
    if (hazard === null) take(shelf, name, operation.id);
    else foreign2.set(hazard, [...foreign2.get(hazard) ?? [], name]);
  }
  for (const name of gone)
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard: "source-missing", inverse: null });
  for (const [kind, tables] of foreign2) {
    const says = `DROP TABLE does not drop ${counted2(tables.length, "source")} that ${tables.length === 1 ? "is" : "are"} no plain table: ${listed2(tables)}.`;
    noteHazard(scene, { kind, tables, says, blocks: true });
  }
  const missing2 = `${counted2(gone.length, "table")} to be dropped will be gone before: ${listed2(gone)}.`;
  noteHazard(scene, { kind: "source-missing", tables: gone, says: missing2, blocks: true });
  stage.moves.set(operation.id, []);
}
function playCreations(scene) {
  const { stage, operation, shelf } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const derived = operation.to === null ? [] : deriveCreations(scene);
  const creations = derived.length > 0 ? derived : scripted?.creates ?? [];
  if (creations.length === 0) {
    stage.unknown.add(`What ${operation.id} makes is known only when its script runs.`);
  }
  const made = [];
  for (const creation of creations) {
    const own = stage.shelves.get(creation.dataset);
    if (own === void 0) {
      stage.unknown.add(
        `The tables of ${creation.dataset}, in which ${operation.id} makes tables, were not read.`
      );
      continue;
    }
    if (create({ ...scene, shelf: own }, creation) && own === shelf) {
      made.push({ sources: [], target: creation.table });
    }
  }
  noteTargets(scene, made);
  stage.moves.set(operation.id, []);
}
function deriveCreations(scene) {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  return findNames(shelf, operation.from).standing.flatMap((source) => {
    const target = find(source);
    if (target.kind !== "decided") return [];
    return [{ dataset: shelf.dataset, table: target.name, source, onTaken: "fails" }];
  });
}
function create(scene, creation) {
  const { operation, shelf } = scene;
  const { table: table2, onTaken, source } = creation;
  const standing = shelf.entries.get(table2);
  if (standing !== void 0 && onTaken === "keeps") return false;
  const isTaken = standing !== void 0 && (onTaken === "fails" || standing.type !== "TABLE");
  const wrong = illegalName(table2);
  const hazard = wrong !== null ? "illegal-name" : isTaken ? "name-taken" : null;
  const inverse = standing === void 0 ? `DROP TABLE \`${table2}\`` : null;
  noteStep(scene, { verb: "create", from: source === void 0 ? [] : [source], to: table2, hazard, inverse });
  if (hazard !== null) {
    const says = wrong === null ? `${table2} cannot be made: the name is taken.` : `${table2} ${wrong}.`;
    noteHazard(scene, { kind: hazard, tables: [table2], says, blocks: true });
    return false;
  }
  put(shelf, table2, { type: "TABLE", origin: null, by: operation.id, partitionField: null });
  return true;
}
function playViews(scene) {
  const { stage, operation, shelf } = scene;
  const kept3 = [];
  const reused = [];
  const waiting = [];
  for (const covered of operation.covers) {
    for (const move of stage.moves.get(covered) ?? []) {
      const hazard = viewHazard(scene, move);
      const from = move.target === null ? [] : [move.target];
      const to = move.source;
      noteStep(scene, { verb: "create-view", from, to, hazard, inverse: `DROP VIEW \`${to}\`` });
      if (hazard === null)
        put(shelf, to, { type: "VIEW", origin: null, by: operation.id, partitionField: null });
      else if (hazard === "undecided-word") waiting.push(to);
      else if (hazard === "view-name-taken") (move.done ? reused : kept3).push(to);
    }
  }
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: reused,
    says: `${counted2(reused.length, "old name")} will belong to another table when the views come: ${listed2(reused)}.`,
    blocks: true
  });
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: kept3,
    says: `${counted2(kept3.length, "old name")} will still be taken, because ${kept3.length === 1 ? "its table does not leave it" : "their tables do not leave them"}: ${listed2(kept3)}.`,
    blocks: true
  });
  noteHazard(scene, {
    kind: "undecided-word",
    tables: waiting,
    says: `${counted2(waiting.length, "view")} wait for the new names of their tables to be decided: ${listed2(waiting)}.`,
    blocks: true
  });
}
function viewHazard({ shelf }, { source, target }) {
  if (target === null) return shelf.entries.has(source) ? "undecided-word" : "source-missing";
  if (shelf.entries.has(source)) return "view-name-taken";
  return !shelf.entries.has(target) ? "source-missing" : null;
}

// src/domain/simulation/simulate.ts
var PLAYERS = {
  rename: playMoves,
  consolidate: playMoves,
  "create-views": playViews,
  validate: () => void 0,
  generate: playCreations,
  drop: playDrops
};
function simulatePhase(play) {
  const stage = openStage(play);
  const tablesBefore = countTables(stage);
  const operations = orderOperations(play.phase);
  const claims = new Map(operations.map((operation) => [operation.id, claimIn(stage, operation)]));
  const reruns = new Map(operations.map((operation) => [operation.id, playOperation(stage, operation)]));
  const rollbacks = new Map(operations.map((operation) => [operation.id, undoOperation(stage, operation)]));
  const counts = countSteps(stage);
  return {
    operations: operations.map((operation) => {
      const { id, kind, dataset } = operation;
      return {
        operation: id,
        kind,
        dataset,
        claim: claims.get(id) ?? null,
        after: waitsFor(operation),
        steps: counts.get(id)?.steps ?? 0,
        blocked: counts.get(id)?.blocked ?? 0,
        rerun: reruns.get(id) ?? "not-known",
        rollback: rollbacks.get(id) ?? "not-known"
      };
    }),
    steps: stage.steps,
    hazards: stage.hazards,
    tablesBefore,
    tablesAfter: countTables(stage),
    unknown: [...stage.unknown]
  };
}
function claimIn(stage, operation) {
  const shelf = stage.shelves.get(operation.dataset ?? "");
  if (shelf === void 0 || operation.from.length === 0) return null;
  return claimOf(operation, findNames(shelf, operation.from).standing.length);
}
function playOperation(stage, operation) {
  if (operation.kind === "validate") return "safe";
  const scene = sceneOf(stage, operation);
  if (scene === null) return "not-known";
  PLAYERS[operation.kind](scene);
  return judgeRerun(scene);
}
function undoOperation(stage, operation) {
  if (operation.kind === "validate") return "possible";
  const shelf = stage.shelves.get(operation.dataset ?? "");
  return shelf === void 0 ? "not-known" : judgeRollback({ stage, operation, shelf });
}
function sceneOf(stage, operation) {
  const { id, dataset } = operation;
  if (dataset === null) {
    stage.unknown.add(`${id} names no dataset, so it was not simulated.`);
    return null;
  }
  const shelf = stage.shelves.get(dataset);
  if (shelf !== void 0) return { stage, operation, shelf };
  stage.unknown.add(`The tables of ${dataset} were not read, so ${id} was not simulated.`);
  return null;
}
function countTables({ shelves, play }) {
  const concerned = /* @__PURE__ */ new Set([
    ...play.phase.operations.map(({ dataset }) => dataset),
    ...play.mandates.map(({ dataset }) => dataset)
  ]);
  return [...shelves.values()].reduce(
    (count2, { dataset, entries: entries2 }) => count2 + (concerned.has(dataset) ? entries2.size : 0),
    0
  );
}
function countSteps({ steps }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { operation, state } of steps) {
    const count2 = counts.get(operation) ?? { steps: 0, blocked: 0 };
    count2.steps++;
    if (state === "blocked") count2.blocked++;
    counts.set(operation, count2);
  }
  return counts;
}

// src/domain/simulation/of-snapshot.ts
var simulations = /* @__PURE__ */ new WeakMap();
function simulationOf(source) {
  const { phase, catalogues, scripts } = source;
  const byPhase = simulations.get(catalogues) ?? /* @__PURE__ */ new WeakMap();
  simulations.set(catalogues, byPhase);
  const known4 = byPhase.get(phase);
  if (known4?.scripts === scripts) return known4.simulation;
  const simulation = simulatePhase({
    phase,
    mandates: namingMandates(source),
    catalogues: readValues(catalogues),
    scripted: scriptedWork(source)
  });
  byPhase.set(phase, { scripts, simulation });
  return simulation;
}
function simulationWithGroups(source) {
  const simulation = simulationOf(source);
  const judged = source.phase.operations.flatMap((operation) => {
    const groups = groupsOf2(operation, source);
    return groups === null ? [] : [{ operation, groups }];
  });
  const unknown5 = judged.flatMap(
    ({ operation: { id, dataset }, groups }) => groups.widest === null ? [`The columns of ${dataset} were not read, so whether the groups of ${id} fit together is not known.`] : []
  );
  return {
    ...simulation,
    hazards: [...simulation.hazards, ...judged.flatMap(({ groups }) => groups.hazards)],
    unknown: [...simulation.unknown, ...unknown5]
  };
}
var judgements = /* @__PURE__ */ new WeakMap();
function groupsOf2(operation, { catalogues, tableColumns }) {
  const { kind, dataset } = operation;
  const catalogue = dataset === null ? void 0 : catalogues[dataset];
  if (kind !== "consolidate" || dataset === null || !isRead(catalogue)) return null;
  const known4 = judgements.get(operation);
  if (known4?.catalogues === catalogues && known4.tableColumns === tableColumns) return known4.judgement;
  const columns = tableColumns[dataset];
  const judgement = judgeGroups({
    operation,
    catalogue: catalogue.value,
    columns: isRead(columns) ? columns.value : null
  });
  judgements.set(operation, { catalogues, tableColumns, judgement });
  return judgement;
}
function readValues(readings) {
  return new Map(
    Object.entries(readings).flatMap(
      ([key, reading]) => isRead(reading) ? [[key, reading.value]] : []
    )
  );
}
function scriptedWork({ phase, scripts }) {
  if (!isRead(scripts)) return /* @__PURE__ */ new Map();
  const wanted = new Set(phase.operations.flatMap(({ script }) => script ?? []));
  const byPath = new Map(
    scripts.value.filter(({ path }) => wanted.has(path)).map((script) => [script.path, script])
  );
  return new Map(
    phase.operations.flatMap(({ id, script: path, dataset }) => {
      const script = path === null ? void 0 : byPath.get(path);
      return script === void 0 ? [] : [[id, readScriptedWork(script, dataset)]];
    })
  );
}

// src/audit/simulated.ts
function askOfSimulation(question) {
  const { phase, catalogues, at, impact } = question;
  const concerned = phase.operations.filter(
    (operation) => operation.dataset !== null && question.concerns(operation)
  );
  if (concerned.length === 0) return [];
  const { operations, hazards } = simulationOf(question);
  return concerned.flatMap((operation) => {
    const about7 = aboutOperation2(operation);
    const catalogue = readingOf(catalogues, { key: operation.dataset ?? "", at });
    const played = operations.find((one) => one.operation === operation.id);
    if (isRead(catalogue) && played !== void 0) {
      const own = hazards.filter(
        (hazard) => hazard.operation === operation.id && question.hazards.includes(hazard.kind)
      );
      return [question.ask({ operation, catalogue, played, hazards: own, about: about7, at })];
    }
    if (isRead(catalogue)) return [];
    return [
      unverifiedFrom({
        ...about7,
        reading: catalogue,
        whether: question.whether(operation),
        consequence: question.consequence(operation),
        ...impact === void 0 ? {} : { impact }
      })
    ];
  });
}
function aboutOperation2({ id, place: place2 }) {
  return { subject: { kind: "operation", id }, operations: [id], place: place2 };
}
function isMoving({ kind, from, to }) {
  return (kind === "rename" || kind === "consolidate") && from.length > 0 && to !== null;
}

// src/audit/table-uses.ts
function touchedTables({ verb, kind, name, to, exact }) {
  if (kind !== "bigquery-table" || !exact) return [];
  const own = splitName(name);
  const target = to === void 0 ? null : { ...own, ...splitName(to) };
  const made = target === null ? [] : [{ dataset: target.dataset ?? own.dataset, table: target.table }];
  const as = (use, tables) => tables.map((table2) => ({ ...table2, kind: use }));
  switch (verb) {
    case "read":
      return as("reads", [own]);
    case "create":
    case "replace":
    case "view":
      return as("makes", [own]);
    case "copy":
      return [...as("changes", [own]), ...as("makes", made)];
    case "rename":
      return [...as("changes", [own]), ...as("makes", made)];
    case "load":
      return as("makes", made.length > 0 ? made : [own]);
    case "drop":
    case "delete":
    case "write":
    case "dml":
    case "extract":
      return as("changes", [own]);
    default:
      return [];
  }
}
function usesOfOldNames({ plan, phase, operation, scripts }) {
  const early = scriptsBefore(phase, operation);
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  const isOld = (table2) => operation.from.some((template) => isMatch(template, table2)) && !mandates.some((mandate) => isCompliant(mandate, table2));
  return scripts.flatMap((script) => {
    if (early.has(script.path)) return [];
    const seen2 = /* @__PURE__ */ new Set();
    return script.effects.flatMap(
      (effect) => touchedTables(effect).flatMap(({ dataset, table: table2, kind }) => {
        const isWildcard = table2.endsWith("*");
        const key = `${kind} ${table2}`;
        if (dataset !== operation.dataset || seen2.has(key)) return [];
        if (!(isWildcard ? mayStart(operation, table2.slice(0, -1)) : isOld(table2))) return [];
        seen2.add(key);
        return [{ script, kind, table: table2, effect, isWildcard }];
      })
    );
  });
}
function mayStart({ from }, prefix) {
  return from.some(({ parts: [first] }) => {
    const literal2 = first?.kind === "literal" ? first.text : "";
    return literal2.startsWith(prefix) || literal2 !== "" && prefix.startsWith(literal2);
  });
}
function scriptsBefore(phase, operation) {
  const order = orderOperations(phase);
  const place2 = order.indexOf(operation);
  return new Set(order.slice(0, place2 + 1).flatMap(({ script }) => script ?? []));
}
function takesNames({ kind, from, dataset }) {
  return dataset !== null && from.length > 0 && ["rename", "consolidate", "drop"].includes(kind);
}
function keeperOf(phase, { id }) {
  return phase.operations.find(({ kind, covers: covers2 }) => kind === "create-views" && covers2.includes(id));
}

// src/audit/infrastructure/external-source/audit.ts
var audit28 = defineAudit({
  id: "external-source",
  family: "infrastructure",
  title: "Everything that is moved is a plain table",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.filter(takesNames).flatMap((operation) => {
    const reading = readingOf(catalogues, { key: operation.dataset ?? "", at });
    if (isRead(reading)) return [judge(operation, reading)];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...aboutOperation2(operation),
        reading,
        whether: `whether all sources of ${operation.id} are plain tables`,
        consequence: `Cannot execute ${operationLabel(operation)}`
      })
    ];
  })
});
var MOVES = {
  rename: "renames",
  consolidate: "consolidates",
  drop: "drops"
};
function judge(operation, reading) {
  const names2 = new Set(namesMatchingAny(reading.value, operation.from));
  const foreign2 = reading.value.tables.filter(({ name, type }) => type !== "TABLE" && names2.has(name));
  const evidence2 = [
    fromReading(reading, `${counted(names2.size, "source")}, ${foreign2.length} no plain table`)
  ];
  const about7 = aboutOperation2(operation);
  if (foreign2.length === 0) {
    return pass({
      ...about7,
      says: `All ${counted(names2.size, "source")} of ${operation.id} are plain tables.`,
      evidence: evidence2
    });
  }
  return fail({
    ...about7,
    says: `${operation.id} ${MOVES[operation.kind] ?? "moves"} ${counted(foreign2.length, "source")} that cannot be ${operation.kind === "drop" ? "dropped as tables" : "renamed"}: ${listed(foreign2.map(label3))}.`,
    evidence: evidence2,
    cure: {
      consequence: `${operationLabel(operation)} stops at ${listed(foreign2.map(({ name }) => name))}`,
      delay: hours2(0.5, 4),
      mitigation: "Views and external tables hold no rows: they can be made anew under the new name.",
      workaround: "Leave them out of the operation and create them again under the new name.",
      action: `Create ${listed(foreign2.map(({ name }) => name))} again under the new names, or leave them out of ${operation.id}.`
    }
  });
}
function label3({ name, type }) {
  return `${name} (${type})`;
}

// src/audit/infrastructure/failed-probe/audit.ts
var audit29 = defineAudit({
  id: "failed-probe",
  family: "infrastructure",
  title: "Scratch tables and objects go through what the phase does",
  impact: "prevents",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) => {
    const needs = probeNeeds({ plan, phase });
    const asked = needs.flatMap((need) => {
      const reading = readingOf(probes, { key: need.key, at });
      if (isRead(reading)) return [judge2({ need, reading, phase, at })];
      if (reading.reason === "absent") return [];
      return [
        probeDoubt({
          ...about2(need),
          reading,
          whether: `whether ${need.id} lets the phase ${verbs(need.actions)}`,
          consequence: `the phase stops at its first change of ${need.id}`,
          whenOff: "endangers"
        })
      ];
    });
    return [...asked, ...untouched(plan, { needs, at })];
  }
});
function judge2(probed) {
  const { steps, withheld } = probed.reading.value;
  const refused = steps.filter((step2) => step2.needed && isRefused(step2));
  if (refused.length > 0) return failed(probed, refused);
  if (withheld !== "") return kept(probed, withheld);
  const open = steps.filter((step2) => step2.needed && step2.outcome !== "done");
  if (open.length > 0) return unproven(probed, open);
  const left = steps.filter((step2) => step2.action === "clean-up" && step2.outcome !== "done");
  if (left.length > 0) return unremoved(probed, left);
  return isSomebodyElse(probed) ? otherCaller(probed) : passed(probed);
}
function isRefused({ outcome }) {
  return outcome === "denied" || outcome === "mismatch";
}
function failed({ need, phase }, refused) {
  const [first, ...others] = refused;
  if (first === void 0) throw new Error("there is a refused step");
  return fail({
    ...about2(need),
    says: `${need.id}: ${refused.map(({ action, saw: saw2 }) => `${action} failed (${saw2})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `Cannot ${verbs(refused.map(({ action }) => action))} in ${need.id}`,
      delay: hours2(0.25, 2),
      mitigation: "Grants take a few minutes to apply; run the audit again after that.",
      action: first.remedy === null ? `Find out why ${first.action} had no effect.` : grantText(first, phase)
    }
  });
}
function grantText({ remedy: remedy2 }, { runsAs }) {
  if (remedy2 === null) return "";
  const member = runsAs === null ? "MEMBER" : `serviceAccount:${runsAs}`;
  return remedy2.command === void 0 ? remedy2.advice : `Grant it: ${remedy2.command.replaceAll("MEMBER", member)}`;
}
function kept({ need, reading }, withheld) {
  return unverified({
    ...about2(need),
    says: `${need.id} was not tried: ${withheld}.`,
    impact: "endangers",
    evidence: [fromReading(reading, withheld)],
    verify: `Try it on a bucket of the same project without that rule, or have ${need.id} checked by its owner.`,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(need.actions)} in ${need.id}`,
      delay: hours2(0, 2),
      action: `Check by hand that the phase may ${verbs(need.actions)} in ${need.id}.`
    }
  });
}
function unproven({ need }, open) {
  const [first, ...others] = open;
  if (first === void 0) throw new Error("there is an open step");
  const verify = first.remedy?.advice ?? `Run the audit again with --probe scratch: ${first.saw}.`;
  return unverified({
    ...about2(need),
    says: `${need.id}: ${open.map(({ action, saw: saw2 }) => `${action} is unproven (${saw2})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(open.map(({ action }) => action))} in ${need.id}`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}
function unremoved({ need, phase }, left) {
  const [first, ...others] = left;
  if (first === void 0) throw new Error("something is left");
  return fail({
    ...about2(need),
    says: `${need.id}: what the probe made could not be removed (${left.map(({ saw: saw2 }) => saw2).join("; ")}).`,
    impact: "endangers",
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `No way back in ${need.id}: what is made there cannot be dropped`,
      delay: hours2(0.25, 2),
      mitigation: "A rollback needs to drop what the phase made; grant it before the phase starts.",
      action: first.remedy === null ? `Remove it by hand: ${first.saw}.` : grantText(first, phase)
    }
  });
}
function isSomebodyElse({ phase: { runsAs }, reading }) {
  const { identity } = reading.value;
  return runsAs !== null && identity !== null && identity !== runsAs;
}
function otherCaller({ need, reading, phase }) {
  const { identity, steps } = reading.value;
  const verify = `Run the audit as ${phase.runsAs}: impersonate it in the workflow, or with gcloud auth application-default login --impersonate-service-account=${phase.runsAs}`;
  return unverified({
    ...about2(need),
    says: `${need.id} lets ${identity} ${verbs(need.actions)}, but the phase runs as ${phase.runsAs}.`,
    impact: "endangers",
    evidence: [fromReading(reading, `all ${steps.length} steps done as ${identity}`), ...steps.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: ${phase.runsAs} lacks what ${identity} holds`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}
function passed({ need, reading }) {
  const { identity, steps } = reading.value;
  const who = identity === null ? "" : ` as ${identity}`;
  return pass({
    ...about2(need),
    says: `${need.id} let a scratch ${need.kind === "bucket" ? "object" : "table"} through: ${verbs(need.actions)}.`,
    evidence: [fromReading(reading, `${steps.length} steps done${who}`), ...steps.map(fromStep)]
  });
}
function untouched(plan, { needs, at }) {
  const { datasets, buckets } = plan.infrastructure;
  const named3 = [
    ...datasets.map(({ id, place: place2 }) => ({ kind: "dataset", id, place: place2 })),
    ...buckets.map(({ name, place: place2 }) => ({ kind: "bucket", id: name, place: place2 }))
  ];
  return named3.filter(({ kind, id }) => !needs.some((need) => need.key === `${kind}:${id}`)).map(
    ({ kind, id, place: place2 }) => notApplicable({
      subject: { kind, id },
      place: place2,
      says: `Nothing changes ${id}.`,
      evidence: [fromPlan(place2, { saw: `neither access nor an operation writes to ${id}`, at })]
    })
  );
}
function verbs(actions) {
  return [...new Set(actions)].map((action) => action.replace("-", " ")).join(", ");
}
function about2({ kind, id, operations, place: place2 }) {
  return { subject: { kind, id }, operations, place: place2 };
}

// src/audit/infrastructure/failing-job/audit.ts
var audit30 = defineAudit({
  id: "failing-job",
  family: "infrastructure",
  title: "Cloud Run jobs are ready and ran last without a failure",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => askOfResources({
    kind: "job",
    wanted: plan.infrastructure.jobs.map(({ name, location, place: place2 }) => ({ id: name, location, place: place2 })),
    readings: jobs,
    at,
    whether: "is ready and ran last without a failure",
    consequence: "The job fails when the phase starts it",
    impact: "endangers",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const fault = faultOf(fact);
      const evidence2 = [
        fromReading(reading, `ready ${fact.ready}; last execution ${lastOf(fact)}`)
      ];
      if (fault === null) {
        return pass({
          ...about7,
          says: `Job ${wanted.id} is ready; last execution: ${lastOf(fact)}.`,
          evidence: evidence2
        });
      }
      return fail({
        ...about7,
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

// src/audit/infrastructure/foreign-identity/audit.ts
var audit31 = defineAudit({
  id: "foreign-identity",
  family: "infrastructure",
  title: "The audit runs as the identity of the phase",
  impact: "informs",
  reads: ["identity"],
  ask: ({ phase, at, identity }) => {
    const { runsAs, place: place2 } = phase;
    if (runsAs === null) return [];
    const about7 = { subject: { kind: "phase", id: phase.id }, place: place2 };
    const consequence = `Permissions were tested for another identity than ${runsAs}`;
    if (!isRead(identity)) {
      const whether = `whether the audit ran as ${runsAs}`;
      return [unverifiedFrom({ ...about7, reading: identity, whether, consequence })];
    }
    const { principal, how } = identity.value;
    const evidence2 = [
      fromReading(identity, `the caller is ${principal} (${how})`),
      fromPlan(place2, { saw: `${phase.id} runs as ${runsAs}`, at })
    ];
    if (principal.toLowerCase() === runsAs.toLowerCase()) {
      return [pass({ ...about7, says: `The audit ran as ${runsAs}, as the phase will.`, evidence: evidence2 })];
    }
    return [
      fail({
        ...about7,
        says: `The audit ran as ${principal}; ${phase.id} runs as ${runsAs}.`,
        evidence: evidence2,
        cure: {
          consequence,
          delay: hours2(0.25, 1),
          mitigation: "Take what was tested as a sign, not as a proof, until the audit runs as the phase does.",
          action: `Let the audit impersonate it: gcloud iam service-accounts add-iam-policy-binding ${runsAs} --role=roles/iam.serviceAccountTokenCreator --member=MEMBER`
        }
      })
    ];
  }
});

// src/audit/used-datasets.ts
function usedDatasets({
  plan,
  phase
}) {
  const wanted = plan.infrastructure.datasets.map(({ id, place: place2 }) => ({ id, place: place2 }));
  const governed = plan.mandates.filter(({ id }) => phase.mandates.includes(id)).map(({ dataset, place: place2 }) => ({ id: dataset, place: place2 }));
  const acted = phase.operations.flatMap(
    ({ dataset, place: place2 }) => dataset === null ? [] : [{ id: dataset, place: place2 }]
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
var audit32 = defineAudit({
  id: "foreign-region",
  family: "infrastructure",
  title: "Datasets, buckets and jobs lie in the plan's location",
  impact: "endangers",
  reads: ["datasets", "buckets", "jobs"],
  ask: ({ plan, phase, at, datasets, buckets, jobs }) => {
    const home = plan.cloud.location;
    const { infrastructure } = plan;
    const named3 = ({ name, place: place2 }) => ({
      id: name,
      place: place2
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
        wanted: infrastructure.buckets.map(named3),
        readings: buckets,
        impact: "slows",
        home,
        at
      }),
      ...compare({
        kind: "job",
        wanted: infrastructure.jobs.map(named3),
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
    ask: ({ wanted: { id, place: place2 }, fact, reading, about: about7 }) => {
      const evidence2 = [
        fromReading(reading, `location ${fact.location}`),
        fromPlan(place2, { saw: `the plan's location is ${home}`, at })
      ];
      if (isWithin(home, fact.location)) {
        return pass({ ...about7, says: `${id} lies in ${fact.location}, which serves ${home}.`, evidence: evidence2 });
      }
      return fail({
        ...about7,
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
  const [region, place2] = [home.toLowerCase(), location.toLowerCase()];
  return region === place2 || (COVERING[place2] ?? []).some((prefix) => region.startsWith(prefix));
}

// src/audit/infrastructure/guarded-table/audit.ts
var audit33 = defineAudit({
  id: "guarded-table",
  family: "infrastructure",
  title: "Renamed tables carry no row policies and no policy tags",
  impact: "informs",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename"]),
    readings: tableSamples,
    at,
    whether: "has row policies or policy tags on tables that are renamed",
    consequence: "policies that are changed during the rename are lost, and tags of the catalogue are removed",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { tables, total } = reading.value;
      const guarded = tables.filter(
        ({ taggedColumns, rowPolicies }) => taggedColumns.length > 0 || (rowPolicies ?? []).length > 0
      );
      const sample = `${grouped2(tables.length)} of ${counted(total, "table")} looked at`;
      const evidence2 = [
        fromReading(reading, `${sample}, ${guarded.length} with policies or tags`)
      ];
      if (guarded.length > 0) {
        const names2 = listed(guarded.map(({ name }) => name));
        return fail({
          ...moved.about,
          says: `${counted(guarded.length, "table")} of ${moved.dataset} carry row policies or policy tags (${sample}): ${names2}.`,
          evidence: evidence2,
          cure: {
            consequence: "Policies that are changed while a rename runs are lost; catalogue tags of the table are removed",
            delay: hours2(0.25, 2),
            mitigation: "Change no policy while the phase runs, and compare policies and tags before and after.",
            action: `Write down the policies and tags of ${names2}, and compare them after the rename.`
          }
        });
      }
      const hidden5 = tables.filter(({ rowPolicies }) => rowPolicies === null);
      if (hidden5.length > 0) {
        const verify = "Let the caller list row access policies (bigquery.rowAccessPolicies.list, for example with roles/bigquery.metadataViewer).";
        return unverified({
          ...moved.about,
          says: `Row policies of ${counted(hidden5.length, "table")} of ${moved.dataset} could not be listed.`,
          evidence: evidence2,
          verify,
          cure: {
            consequence: "May be hidden: policies change during the rename",
            delay: hours2(0, 1),
            action: verify
          }
        });
      }
      return pass({
        ...moved.about,
        says: `No policies and no tags in ${moved.dataset}: ${sample}.`,
        evidence: evidence2
      });
    }
  })
});

// src/audit/infrastructure/insufficient-bucket-access/audit.ts
var NEEDED2 = {
  read: ["storage.objects.get", "storage.objects.list"],
  write: ["storage.objects.create", "storage.objects.delete"]
};
var audit34 = defineAudit({
  id: "insufficient-bucket-access",
  family: "infrastructure",
  title: "The identity may do with each bucket what the plan needs",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, phase, at, buckets }) => askOfResources({
    kind: "bucket",
    wanted: plan.infrastructure.buckets.filter(({ access }) => access.length > 0).map(({ name, access, place: place2 }) => ({ id: name, access, place: place2 })),
    readings: buckets,
    at,
    whether: "grants the access that the plan needs",
    consequence: "Scripts that read or write the bucket stop with a permission error",
    impact: "prevents",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const needed = wanted.access.flatMap((access2) => [...NEEDED2[access2]]);
      const lacking = needed.filter((permission) => !fact.granted.includes(permission));
      const access = wanted.access.join(" and ");
      const evidence2 = [
        fromReading(reading, `granted to the caller: ${fact.granted.join(", ") || "none of those asked"}`),
        fromPlan(wanted.place, { saw: `the plan needs ${access} on ${wanted.id}`, at })
      ];
      if (lacking.length === 0) {
        return pass({ ...about7, says: `The caller may ${access} objects of ${wanted.id}.`, evidence: evidence2 });
      }
      const member = phase.runsAs === null ? "MEMBER" : `serviceAccount:${phase.runsAs}`;
      return fail({
        ...about7,
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

// src/audit/dataset-permissions.ts
var CARRIED = {
  READER: TO_READ,
  "roles/bigquery.dataViewer": TO_READ,
  "roles/bigquery.metadataViewer": ["bigquery.tables.get", "bigquery.tables.list"],
  WRITER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataEditor": [...TO_READ, ...TO_WRITE],
  OWNER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataOwner": [...TO_READ, ...TO_WRITE],
  "roles/bigquery.admin": [TO_RUN, ...TO_READ, ...TO_WRITE]
};
function grantedTo(member, { entries: entries2, caller }) {
  const sure = /* @__PURE__ */ new Set();
  const doubtful = [];
  for (const entry of entries2) {
    const isNamed = entry.kind === "account" && entry.member.toLowerCase() === member?.toLowerCase();
    const carried = Object.hasOwn(CARRIED, entry.role) ? CARRIED[entry.role] : void 0;
    if ((isNamed || isEverybody(entry)) && carried !== void 0 && !entry.conditional) {
      for (const permission of carried) sure.add(permission);
    } else if (isNamed || mayHold(entry, caller)) doubtful.push(entry);
  }
  return { sure, doubtful };
}
function isEverybody({ member }) {
  return member === "allAuthenticatedUsers" || member === "allUsers";
}
function mayHold({ kind, member }, caller) {
  if (kind === "account") return false;
  if (kind !== "special" || caller === null) return true;
  const mark = member === "projectReaders" ? TO_RUN : "bigquery.datasets.create";
  return caller.held.includes(mark);
}

// src/audit/infrastructure/insufficient-dataset-access/audit.ts
var audit35 = defineAudit({
  id: "insufficient-dataset-access",
  family: "infrastructure",
  title: "The identity may do with each dataset what the plan needs",
  impact: "prevents",
  reads: ["datasetAccess", "identity"],
  ask: ({ plan, phase, at, datasetAccess, identity }) => askOfResources({
    kind: "dataset",
    wanted: plan.infrastructure.datasets.filter(({ access }) => access.length > 0).map((dataset) => ({ ...dataset, operations: operationsOn(dataset.id, phase) })),
    readings: datasetAccess,
    at,
    whether: "grants the access that the plan needs",
    consequence: "Statements on the dataset stop with a permission error",
    impact: "prevents",
    ask: (asked) => answer17({ plan, phase, at, identity, asked })
  })
});
function answer17(question) {
  const { asked } = question;
  const { id, access } = asked.wanted;
  const { who, lacking, doubts } = weigh3(question);
  const verbs2 = access.join(", ");
  const evidence2 = evidenceOf2(question);
  if (lacking.length === 0) {
    return pass({
      ...asked.about,
      says: `Grants indicate that ${who} may ${verbs2} tables of ${id}.`,
      evidence: evidence2
    });
  }
  const cure = {
    consequence: `Cannot ${verbs2} tables of ${id}`,
    delay: hours2(0.25, 1),
    mitigation: "Grants take a few minutes to apply; run the audit again after that.",
    action: grantCommands(question, { who, lacking })
  };
  if (doubts.length === 0) {
    const says = `${who} lacks ${listed(lacking)} on dataset ${id}.`;
    return fail({ ...asked.about, says, evidence: evidence2, cure });
  }
  return unverified({
    ...asked.about,
    says: `Could not check whether ${who} holds ${listed(lacking)} on dataset ${id}: ${doubts.join("; ")}.`,
    evidence: evidence2,
    verify: `Let the audit run as ${who}, or grant what is missing: ${cure.action}`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
  });
}
function weigh3({ phase, identity, asked: { wanted, fact } }) {
  const caller = isRead(identity) ? identity.value.principal : null;
  const member = phase.runsAs ?? caller;
  const isCaller = phase.runsAs === null || sameName(phase.runsAs, caller);
  const project = isCaller && isRead(fact.project) ? fact.project.value : null;
  const account = phase.runsAs === null || isCaller ? void 0 : fact.accounts?.[phase.runsAs];
  const told = isRead(account) ? account.value.held : [];
  const entries2 = isRead(fact.entries) ? fact.entries.value : [];
  const granted = grantedTo(member, { entries: entries2, caller: project });
  const held = /* @__PURE__ */ new Set([...project?.held ?? [], ...told, ...granted.sure]);
  const lacking = neededPermissions(wanted.access).filter((permission) => !held.has(permission));
  const who = member ?? "the caller";
  if (isRead(account) && lacking.every((permission) => account.value.asked.includes(permission))) {
    return { who, lacking, doubts: [] };
  }
  return {
    who,
    lacking,
    doubts: [
      ...hidden2("the caller", identity),
      ...isCaller ? hidden2("what the project grants", fact.project) : [foreign(caller)],
      ...account === void 0 ? [] : hidden2("what it may do by Policy Troubleshooter", account),
      ...hidden2("the dataset's access list", fact.entries),
      ...granted.doubtful.map((entry) => `${entry.member} has ${entry.role}, which may include it`)
    ]
  };
}
function sameName(one, other) {
  return one.toLowerCase() === other?.toLowerCase();
}
function foreign(caller) {
  return `the audit ran as ${caller ?? "somebody unknown"}, so what the project grants to it was not tested`;
}
function hidden2(what, reading) {
  return isRead(reading) ? [] : [`${what} could not be read (${reading.reason})`];
}
function evidenceOf2({ phase, identity, at, asked: { reading, fact, wanted } }) {
  const { project, entries: entries2 } = fact;
  const seen2 = [];
  if (isRead(identity)) seen2.push(fromReading(identity, `the caller is ${identity.value.principal}`));
  seen2.push(
    isRead(project) ? fromReading(project, `the project grants ${project.value.held.join(", ") || "none of those asked"}`) : fromReading(project, project.detail)
  );
  const account = fact.accounts?.[phase.runsAs ?? ""];
  if (isRead(account)) {
    seen2.push(
      fromReading(account, `${phase.runsAs} may ${account.value.held.join(", ") || "none of those asked"}`)
    );
  }
  const list = isRead(entries2) ? entries2.value.map(({ member, role }) => `${member} ${role}`) : [];
  const saw2 = isRead(entries2) ? `access list: ${listed(list) || "empty"}` : entries2.detail;
  return [
    fromReading(reading, saw2),
    ...seen2,
    fromPlan(wanted.place, { saw: `the plan needs ${wanted.access.join(", ")} on ${wanted.id}`, at })
  ];
}
function grantCommands({ plan, asked: { wanted } }, { who, lacking }) {
  const { project } = plan.cloud;
  const member = who.startsWith("principal:") ? who : `${kindOf(who)}:${who}`;
  const run2 = `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=roles/bigquery.jobUser`;
  const role = wanted.access.every((one) => one === "read") ? "dataViewer" : "dataEditor";
  const data = `bq add-iam-policy-binding --member=${member} --role=roles/bigquery.${role} ${project}:${wanted.id}`;
  const commands = [
    ...lacking.includes("bigquery.jobs.create") ? [run2] : [],
    ...lacking.some((permission) => permission !== "bigquery.jobs.create") ? [data] : []
  ];
  return `Grant it: ${commands.join(" && ")}`;
}
function kindOf(who) {
  return who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user";
}

// src/audit/infrastructure/leftover-probe/audit.ts
var audit36 = defineAudit({
  id: "leftover-probe",
  family: "infrastructure",
  title: "No scratch table or object of an earlier run is left",
  impact: "informs",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) => probeNeeds({ plan, phase }).flatMap((need) => {
    const reading = readingOf(probes, { key: need.key, at });
    if (isRead(reading)) return [judge3(need, reading)];
    if (reading.reason === "absent") return [];
    if (reading.reason === "off") {
      const says = `${need.id} was not swept: ${reading.detail}.`;
      return [notApplicable({ ...about3(need), says, evidence: [fromReading(reading, reading.detail)] })];
    }
    return [
      unverifiedFrom({
        ...about3(need),
        reading,
        whether: `whether ${need.id} holds leftovers`,
        consequence: "scratch tables lie among the real ones until they expire"
      })
    ];
  })
});
function judge3(need, reading) {
  const { leftovers, unswept } = reading.value;
  if (unswept !== "") return unlisted(need, { reading, unswept });
  const kept3 = leftovers.filter(({ state }) => state === "kept");
  const evidence2 = [fromReading(reading, tellAll(leftovers))];
  if (kept3.length === 0)
    return pass({ ...about3(need), says: `${need.id}: ${tellAll(leftovers)}.`, evidence: evidence2 });
  const names2 = kept3.map(({ name }) => name);
  return fail({
    ...about3(need),
    says: `${counted(kept3.length, "leftover")} in ${need.id} could not be removed: ${listed(names2)}.`,
    evidence: evidence2,
    cure: {
      consequence: `Scratch ${need.kind === "bucket" ? "objects" : "tables"} lie among the real ones`,
      delay: hours2(0.1, 0.5),
      mitigation: "Scratch tables expire within an hour; scratch objects stay.",
      action: `Delete ${listed(names2)} of ${need.id} by hand: ${kept3[0]?.why ?? ""}`
    }
  });
}
function unlisted(need, { reading, unswept }) {
  const verify = `Let the caller list what ${need.id} holds: ${unswept}`;
  return unverified({
    ...about3(need),
    says: `Could not look for leftovers in ${need.id}: ${unswept}.`,
    evidence: [fromReading(reading, unswept)],
    verify,
    cure: {
      consequence: "May be hidden: scratch tables or objects lie among the real ones",
      delay: hours2(0, 0.5),
      action: verify
    }
  });
}
function tellAll(leftovers) {
  if (leftovers.length === 0) return "no leftovers of earlier runs";
  const count2 = (state) => leftovers.filter((one) => one.state === state).length;
  return `${counted(leftovers.length, "leftover")} of earlier runs: ${count2("removed")} removed, ${count2("young")} too young to tell, ${count2("kept")} kept`;
}
function about3({ kind, id, place: place2 }) {
  return { subject: { kind, id }, place: place2 };
}

// src/audit/infrastructure/missing-billing-export/audit.ts
var FRESH_HOURS = 48;
var HOUR_MS = 36e5;
var audit37 = defineAudit({
  id: "missing-billing-export",
  family: "infrastructure",
  title: "Costs are exported to BigQuery",
  impact: "informs",
  reads: ["billingExport"],
  ask: ({ plan, at, billingExport }) => {
    const { cost: cost2 } = plan.infrastructure;
    if (cost2.budget === "optional") return [];
    const about7 = {
      subject: { kind: "budget", id: `${plan.cloud.project} billing export` },
      ...cost2.place ? { place: cost2.place } : {}
    };
    const consequence = "What the phase cost can only be read off the cost report, a day late and by hand";
    if (!isRead(billingExport)) {
      const whether = "whether costs are exported";
      return [unverifiedFrom({ ...about7, reading: billingExport, whether, consequence })];
    }
    const { tables, regions } = billingExport.value;
    const names2 = tables.map(({ dataset, name }) => `${dataset}.${name}`);
    const saw2 = `export tables in ${regions.join(" and ")}: ${listed(names2) || "none"}`;
    const evidence2 = [fromReading(billingExport, saw2)];
    const fresh = tables.filter(({ modifiedAt }) => modifiedAt !== null && isFresh(modifiedAt, at));
    if (fresh.length > 0) {
      return [pass({ ...about7, says: `Costs are exported to ${listed(names2)}.`, evidence: evidence2 })];
    }
    const says = tables.length === 0 ? `No table of ${plan.cloud.project} in ${regions.join(" or ")} takes an export of costs.` : `The export of costs to ${listed(names2)} was not written to within ${FRESH_HOURS} hours.`;
    return [
      fail({
        ...about7,
        says,
        evidence: evidence2,
        cure: {
          consequence,
          delay: hours2(0.25, 24),
          workaround: "Look at the cost report by hand while the phase runs; the export may lie in another project.",
          action: "Turn it on: https://console.cloud.google.com/billing/export"
        }
      })
    ];
  }
});
function isFresh(modifiedAt, at) {
  return Date.parse(at) - Date.parse(modifiedAt) < FRESH_HOURS * HOUR_MS;
}

// src/audit/infrastructure/missing-bucket/audit.ts
var audit38 = defineAudit({
  id: "missing-bucket",
  family: "infrastructure",
  title: "Buckets that the plan names exist",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) => plan.infrastructure.buckets.map(({ name, place: place2 }) => {
    const reading = readingOf(buckets, { key: name, at });
    const statement = { subject: { kind: "bucket", id: name }, place: place2 };
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
        fromPlan(place2, { saw: `the plan names bucket ${name}`, at })
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
var audit39 = defineAudit({
  id: "missing-budget",
  family: "infrastructure",
  title: "A budget watches the project",
  impact: "slows",
  reads: ["cost"],
  ask: ({ plan, cost: cost2 }) => {
    const required = plan.infrastructure.cost;
    if (required.budget === "optional") return [];
    const { project } = plan.cloud;
    const about7 = {
      subject: { kind: "budget", id: project },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "Nobody is told when the phase costs more than planned";
    if (!isRead(cost2)) {
      return [
        unverifiedFrom({
          ...about7,
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
          ...about7,
          says: `${counted(budgets.length, "budget")} watch ${project}: ${names2}.`,
          evidence: evidence2
        })
      ];
    }
    return [
      fail({
        ...about7,
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
var audit40 = defineAudit({
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
var audit41 = defineAudit({
  id: "missing-job",
  family: "infrastructure",
  title: "Cloud Run jobs that the plan names are deployed",
  impact: "prevents",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) => plan.infrastructure.jobs.map(({ name, location, build: build2, place: place2 }) => {
    const reading = readingOf(jobs, { key: name, at });
    const statement = { subject: { kind: "job", id: name }, place: place2 };
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
        fromPlan(place2, { saw: `the plan names job ${name}`, at })
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
var audit42 = defineAudit({
  id: "missing-query-quota",
  family: "infrastructure",
  title: "A daily query quota limits the project",
  impact: "slows",
  reads: ["queryQuota"],
  ask: ({ plan, queryQuota }) => {
    const required = plan.infrastructure.cost;
    if (required.dailyQueryQuota === "optional") return [];
    const { project } = plan.cloud;
    const about7 = {
      subject: { kind: "quota", id: `${project}/QueryUsagePerDay` },
      ...required.place ? { place: required.place } : {}
    };
    const consequence = "A query gone astray is billed without a limit";
    if (!isRead(queryQuota)) {
      const whether = `whether ${project} has a daily query quota of its own`;
      return [unverifiedFrom({ ...about7, reading: queryQuota, whether, consequence })];
    }
    const { limitMiB, custom } = queryQuota.value;
    const limit = limitMiB === null ? "unlimited" : `${grouped2(limitMiB)} MiB a day`;
    const evidence2 = [
      fromReading(queryQuota, `query usage ${limit}, ${custom ? "set by the owner" : "Google's default"}`)
    ];
    if (custom && limitMiB !== null)
      return [pass({ ...about7, says: `Queries are limited to ${limit}.`, evidence: evidence2 })];
    return [
      fail({
        ...about7,
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
var audit43 = defineAudit({
  id: "missing-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names exist",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) => usedAccounts({ plan, phase }).map(({ id, place: place2, runsPhase }) => {
    const reading = readingOf(serviceAccounts, { key: id, at });
    const about7 = { subject: { kind: "service-account", id }, place: place2 };
    const impact = runsPhase ? "prevents" : "endangers";
    const consequence = runsPhase ? `${phase.id} has no identity to run as` : `What runs as ${id} cannot start`;
    if (isRead(reading)) {
      const evidence2 = [fromReading(reading, `service account ${reading.value.email}`)];
      return pass({ ...about7, says: `Service account ${id} exists.`, evidence: evidence2 });
    }
    if (reading.reason !== "absent") {
      return unverifiedFrom({
        ...about7,
        reading,
        whether: `whether service account ${id} exists`,
        consequence,
        impact
      });
    }
    return fail({
      ...about7,
      says: `Service account ${id} does not exist.`,
      impact,
      evidence: [
        fromReading(reading, reading.detail),
        fromPlan(place2, { saw: `the plan names service account ${id}`, at })
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

// src/audit/infrastructure/old-service-account-key/audit.ts
var DAY_MS2 = 864e5;
var OLD_DAYS = 90;
var audit44 = defineAudit({
  id: "old-service-account-key",
  family: "infrastructure",
  title: "Service accounts have no old keys",
  impact: "informs",
  reads: ["accountKeys"],
  ask: ({ plan, phase, at, accountKeys }) => askOfResources({
    kind: "service-account",
    wanted: usedAccounts({ plan, phase }),
    readings: accountKeys,
    at,
    whether: "has old keys",
    consequence: "Whoever found a key file can act as the account",
    impact: "informs",
    ask: ({ wanted: { id }, fact, reading, about: about7 }) => {
      const old = fact.keys.filter((key) => isUsable(key, at) && ageDays(key, at) > OLD_DAYS);
      const evidence2 = [
        fromReading(reading, `${counted(fact.keys.length, "user-managed key")}, ${old.length} of them old`)
      ];
      const [first] = old;
      if (!first) {
        return pass({ ...about7, says: `No key of ${id} is older than ${OLD_DAYS} days.`, evidence: evidence2 });
      }
      const named3 = old.map((key) => `${key.id} (${ageDays(key, at)} days)`);
      return fail({
        ...about7,
        says: `${counted(old.length, "key")} of ${id} ${old.length === 1 ? "is" : "are"} older than ${OLD_DAYS} days: ${listed(named3)}.`,
        evidence: evidence2,
        cure: {
          consequence: `Whoever found the key file can act as ${id}`,
          delay: hours2(0.25, 2),
          mitigation: "Disable the key first and watch for failures, then delete it.",
          action: `Replace it by workload identity federation, then: gcloud iam service-accounts keys delete ${first.id} --iam-account=${id}`
        }
      });
    }
  })
});
function isUsable({ disabled, expiresAt }, at) {
  return !disabled && (expiresAt === null || Date.parse(expiresAt) > Date.parse(at));
}
function ageDays({ createdAt }, at) {
  return Math.floor((Date.parse(at) - Date.parse(createdAt)) / DAY_MS2);
}

// src/audit/infrastructure/refused-statement/audit.ts
var QUOTED = 3;
var audit45 = defineAudit({
  id: "refused-statement",
  family: "infrastructure",
  title: "BigQuery accepts the statements of each operation in a dry run",
  impact: "prevents",
  reads: ["dryRuns"],
  ask: ({ phase, at, dryRuns }) => phase.operations.filter(({ kind, dataset }) => kind !== "validate" && dataset !== null).flatMap((operation) => {
    const reading = readingOf(dryRuns, { key: operation.id, at });
    if (isRead(reading)) return [judge4(operation, reading)];
    if (reading.reason === "absent") return [];
    return [
      probeDoubt({
        ...about4(operation),
        reading,
        whether: `whether BigQuery accepts the statements of ${operation.id}`,
        consequence: `Cannot execute ${operationLabel(operation)}`,
        whenOff: "informs"
      })
    ];
  })
});
function judge4(operation, reading) {
  const { runs, notes: notes2 } = reading.value;
  const refused = runs.filter(({ outcome }) => outcome === "refused");
  if (refused.length > 0) return failed2(operation, { reading, refused });
  const open = runs.filter(({ outcome }) => outcome === "unknown");
  if (open.length > 0) return unanswered(operation, open);
  if (runs.length === 0) return unknownText(operation, reading);
  const says = `BigQuery accepts ${tried(reading.value)} of ${operation.id}.`;
  return pass({ ...about4(operation), says, evidence: [fromReading(reading, [says, ...notes2].join(" "))] });
}
function failed2(operation, { reading, refused }) {
  const [first, ...others] = refused.slice(0, QUOTED);
  if (first === void 0) throw new Error("there is a refused statement");
  return fail({
    ...about4(operation),
    says: `BigQuery refuses ${refused.length} of ${tried(reading.value)} of ${operation.id} (${CAUSES[first.cause ?? "other"]}): ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    cure: {
      consequence: `Cannot execute ${operationLabel(operation)}`,
      delay: first.cause === "denied" ? hours2(0.25, 2) : hours2(0.5, 4),
      mitigation: "A dry run costs nothing: try the corrected statement with bq query --dry_run.",
      action: first.cause === "denied" ? first.remedy?.advice ?? first.detail : `Correct it: ${first.sql}`
    }
  });
}
var CAUSES = {
  syntax: "wrong syntax",
  missing: "something that it names does not exist",
  taken: "a name is taken already",
  denied: "a permission is missing",
  other: "not allowed"
};
function unanswered(operation, open) {
  const [first, ...others] = open.slice(0, QUOTED);
  if (first === void 0) throw new Error("there is an open statement");
  const verify = first.remedy?.advice ?? "Run the audit again.";
  return unverified({
    ...about4(operation),
    says: `Could not try ${counted(open.length, "statement")} of ${operation.id}: ${first.detail}.`,
    evidence: [fromRun(first), ...others.map(fromRun)],
    verify,
    cure: {
      consequence: `May be hidden: Cannot execute ${operationLabel(operation)}`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}
function unknownText(operation, reading) {
  const { notes: notes2 } = reading.value;
  const evidence2 = [fromReading(reading, notes2.join(" ") || "no statements")];
  const isMade = operation.kind === "consolidate" || operation.kind === "generate";
  if (!isMade) {
    const says = `${operation.id} has no statement to try in the catalogue as it is. ${notes2.join(" ")}`.trim();
    return notApplicable({ ...about4(operation), says, evidence: evidence2 });
  }
  const verify = `Write the statements of ${operation.id} as whole SQL texts, or try them with bq query --dry_run.`;
  return unverified({
    ...about4(operation),
    says: `The statements of ${operation.id} were not tried. ${notes2.join(" ")}`,
    impact: "informs",
    evidence: evidence2,
    verify,
    cure: {
      consequence: `May be hidden: a statement of ${operation.id} is refused`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}
function tried({ runs, total }) {
  return runs.length === total ? counted(total, "statement") : `${grouped2(runs.length)} sampled statements (of ${grouped2(total)})`;
}
function fromRun({ sql, source, detail, observedAt }) {
  return { kind: "probe", source, saw: `${detail}: ${sql.slice(0, 200)}`.replace(/\s+/g, " "), observedAt };
}
function about4(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/infrastructure/retained-bucket/audit.ts
var audit46 = defineAudit({
  id: "retained-bucket",
  family: "infrastructure",
  title: "Buckets that the plan writes to let objects be replaced",
  impact: "endangers",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) => askOfResources({
    kind: "bucket",
    wanted: plan.infrastructure.buckets.filter(({ access }) => access.includes("write")).map(({ name, place: place2 }) => ({ id: name, place: place2 })),
    readings: buckets,
    at,
    whether: "lets objects be replaced",
    consequence: "A second run cannot write over what the first one left",
    impact: "endangers",
    ask: ({ wanted: { id }, fact, reading, about: about7 }) => {
      const { retentionSeconds, heldByDefault = false } = fact;
      const retention = retentionSeconds === null ? "no retention policy" : `retained for ${grouped2(retentionSeconds)} seconds`;
      const hold = heldByDefault ? "held by default" : "no default hold";
      const evidence2 = [fromReading(reading, `${retention}, ${hold}`)];
      if (retentionSeconds === null && !heldByDefault) {
        return pass({ ...about7, says: `Objects of ${id} may be replaced and deleted.`, evidence: evidence2 });
      }
      return fail({
        ...about7,
        says: `New objects of ${id} are ${heldByDefault ? "held until somebody releases them" : retention}.`,
        evidence: evidence2,
        cure: {
          consequence: `Scripts that write over or delete an object of gs://${id} are refused`,
          delay: hours2(0.25, 2),
          workaround: "Write under a new name with each run.",
          action: heldByDefault ? `Turn the hold off: gcloud storage buckets update gs://${id} --no-default-event-based-hold` : `Ask the bucket's owner: gcloud storage buckets update gs://${id} --clear-retention-period`
        }
      });
    }
  })
});

// src/audit/infrastructure/stale-image/audit.ts
var audit47 = defineAudit({
  id: "stale-image",
  family: "infrastructure",
  title: "Jobs run images that hold the last commits",
  impact: "endangers",
  reads: ["deployedImages", "images", "builds", "scripts", "repository"],
  ask: ({ plan, at, deployedImages, images, builds, scripts, repository }) => {
    const jobs = plan.infrastructure.jobs.filter(({ build: build2 }) => build2 !== null);
    const needed = [images, builds, scripts, repository];
    const unseen = needed.find((reading) => !isRead(reading));
    if (unseen?.state === "unread") return jobs.map((job) => hidden3(job, unseen));
    if (!isRead(images) || !isRead(builds) || !isRead(scripts) || !isRead(repository)) return [];
    const planned2 = plannedImages(plan, { images: images.value, builds: builds.value });
    return jobs.flatMap((job) => {
      const deployed = readingOf(deployedImages, { key: job.name, at });
      const own = planned2.filter((image) => image.jobs.includes(job));
      if (own.length === 0) return [];
      if (!isRead(deployed)) return [hidden3(job, deployed)];
      const inside = contentsOf(own, { scripts: scripts.value, repository: repository.value });
      return [compare2({ job, deployed, scripts, inside })];
    });
  }
});
function compare2({ job, deployed, scripts, inside }) {
  const { uploadedAt, digest } = deployed.value;
  const about7 = aboutJob(job);
  const newer = inside.filter(({ lastCommit }) => lastCommit !== null && isAfter(lastCommit.at, uploadedAt)).sort((a, b) => isAfter(a.lastCommit?.at ?? "", b.lastCommit?.at ?? "") ? -1 : 1);
  const undated = inside.filter(({ lastCommit }) => lastCommit === null);
  const image = fromReading(deployed, `${digest.slice(0, 19)} uploaded at ${uploadedAt}`);
  const files = counted(inside.length, "file");
  const [latest] = newer;
  const cure = {
    consequence: `Job ${job.name} runs what the image held at ${uploadedAt}: later corrections are not in it`,
    delay: hours2(0.25, 1),
    mitigation: "Build and deploy from the commit that the phase is released from.",
    action: `Build it again: gcloud builds submit --config ${job.build}`
  };
  if (latest) {
    const says2 = `Job ${job.name} runs an image of ${uploadedAt}; ${listed(newer.map(({ path }) => path))} changed after that.`;
    return fail({ ...about7, says: says2, evidence: [image, commitOf(scripts, latest)], cure });
  }
  if (inside.length === 0 || undated.length > 0) {
    const why = inside.length === 0 ? "nothing of the repository is known to be in it" : `the last commits of ${listed(undated.map(({ path }) => path))} are not known`;
    return unverified({
      ...about7,
      says: `Could not check whether job ${job.name} runs the last commits: ${why}.`,
      evidence: [image],
      verify: "Check out the whole history (`fetch-depth: 0`), with plain paths in COPY.",
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  const says = `The image of job ${job.name} was uploaded at ${uploadedAt}, after the last commit of ${files} in it.`;
  return pass({ ...about7, says, evidence: [image] });
}
function contentsOf(planned2, seen2) {
  const inside = /* @__PURE__ */ new Set();
  for (const { image } of planned2) {
    const files = imageFiles({ image, repository: seen2.repository });
    const copied = seen2.scripts.filter(({ path }) => files.placesOf(path).length > 0);
    if (copied.length === 0 && image.copies.some(({ from }) => from === null)) return [];
    const makes2 = /* @__PURE__ */ new Set([image.path, ...image.requirementFiles]);
    const making = seen2.scripts.filter(({ path }) => makes2.has(path));
    for (const script of [...copied, ...making]) inside.add(script);
  }
  return [...inside];
}
function hidden3(job, reading) {
  return unverifiedFrom({
    ...aboutJob(job),
    reading,
    whether: `whether job ${job.name} runs the last commits`,
    consequence: `Job ${job.name} runs an older state of its scripts`
  });
}
function aboutJob({ name, place: place2 }) {
  return { subject: { kind: "job", id: name }, place: place2 };
}
function commitOf(scripts, script) {
  return fromScript(scripts, { script, saw: `last commit at ${script.lastCommit?.at}` });
}
function isAfter(one, other) {
  return Date.parse(one) > Date.parse(other);
}

// src/audit/infrastructure/streaming-buffer/audit.ts
var audit48 = defineAudit({
  id: "streaming-buffer",
  family: "infrastructure",
  title: "No rows are streamed into the tables that the phase changes",
  impact: "endangers",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) => askOfMoved({
    phase,
    kinds: /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]),
    readings: tableSamples,
    at,
    whether: "has tables with a streaming buffer",
    consequence: "a rename stops at a table with a streaming buffer, and streamed rows are lost",
    whenOff: "informs",
    ask: ({ moved, reading }) => {
      const { tables, total, unread } = reading.value;
      const streamed = tables.filter(({ streamingRows }) => streamingRows !== null);
      const sample = `${grouped2(tables.length)} of ${counted(total, "table")} looked at`;
      const evidence2 = [
        fromReading(reading, `${sample}, ${streamed.length} with a streaming buffer`)
      ];
      if (streamed.length > 0) {
        const names2 = listed(streamed.map(({ name }) => name));
        return fail({
          ...moved.about,
          says: `${counted(streamed.length, "table")} of ${moved.dataset} have a streaming buffer (${sample}): ${names2}.`,
          evidence: evidence2,
          cure: {
            consequence: `${moved.operations.map(operationLabel).join(", ")} stops at these tables`,
            delay: hours2(1, 6),
            mitigation: "Stop the writers some hours before the phase: the buffer usually empties within five hours.",
            action: `Stop streaming into ${names2} before the phase starts.`
          }
        });
      }
      const [first] = unread;
      if (first !== void 0) {
        const verify = `Let the caller read ${first.name} (bigquery.tables.get): ${first.why}`;
        return unverified({
          ...moved.about,
          says: `${counted(unread.length, "table")} of the sample of ${moved.dataset} could not be looked at: ${first.why}.`,
          evidence: evidence2,
          verify,
          cure: {
            consequence: "May be hidden: a rename stops at a table with a streaming buffer",
            delay: hours2(0, 2),
            action: verify
          }
        });
      }
      return pass({
        ...moved.about,
        says: `No streaming buffer in ${moved.dataset}: ${sample}.`,
        evidence: evidence2
      });
    }
  })
});

// src/audit/infrastructure/unmet-table-count/audit.ts
var SMALL_DIFFERENCE = 0.01;
var audit49 = defineAudit({
  id: "unmet-table-count",
  family: "infrastructure",
  title: "Datasets hold as many tables as the plan says",
  impact: "slows",
  reads: ["catalogues"],
  ask: ({ plan, at, catalogues }) => askOfResources({
    kind: "dataset",
    wanted: plan.infrastructure.datasets.flatMap(
      ({ id, tables, place: place2 }) => tables === null ? [] : [{ id, tables, place: place2 }]
    ),
    readings: catalogues,
    at,
    whether: "holds as many tables as the plan says",
    consequence: "Counts in the plan rest on another state of the dataset",
    impact: "slows",
    ask: ({ wanted, fact, reading, about: about7 }) => {
      const found = fact.tables.length;
      const saw2 = `${counted(found, "table")} in ${wanted.id}`;
      const evidence2 = [
        fromReading(reading, saw2),
        fromPlan(wanted.place, { saw: `the plan says ${counted(wanted.tables, "table")}`, at })
      ];
      if (found === wanted.tables)
        return pass({ ...about7, says: `${wanted.id} holds ${counted(found, "table")}.`, evidence: evidence2 });
      const difference = Math.abs(found - wanted.tables);
      return fail({
        ...about7,
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

// src/audit/infrastructure/wrong-job-identity/audit.ts
var DEFAULT_ACCOUNT = /^[0-9]+-compute@developer\.gserviceaccount\.com$/;
var audit50 = defineAudit({
  id: "wrong-job-identity",
  family: "infrastructure",
  title: "Cloud Run jobs run as accounts that the plan names",
  impact: "endangers",
  reads: ["jobs"],
  ask: ({ plan, phase, at, jobs }) => {
    const accounts = usedAccounts({ plan, phase }).map(({ id }) => id);
    if (accounts.length === 0) return [];
    return askOfResources({
      kind: "job",
      wanted: plan.infrastructure.jobs.map(({ name, place: place2, location }) => ({ id: name, place: place2, location })),
      readings: jobs,
      at,
      whether: "runs as an account that the plan names",
      consequence: "The job runs as an account that nobody checked",
      impact: "endangers",
      ask: ({ wanted, fact, reading, about: about7 }) => {
        const account = fact.serviceAccount;
        const shown2 = account === null || DEFAULT_ACCOUNT.test(account) ? "the project's default account" : account;
        const evidence2 = [
          fromReading(reading, `runs as ${shown2}`),
          fromPlan(wanted.place, { saw: `the plan names ${listed(accounts)}`, at })
        ];
        if (account !== null && accounts.includes(account)) {
          return pass({ ...about7, says: `Job ${wanted.id} runs as ${account}.`, evidence: evidence2 });
        }
        return fail({
          ...about7,
          says: `Job ${wanted.id} runs as ${shown2}, which the plan does not name.`,
          evidence: evidence2,
          cure: {
            consequence: `What job ${wanted.id} may do was not checked, and may be too little or too much`,
            delay: hours2(0.25, 1),
            workaround: "Name the account under `service-accounts` of the plan, so that it is checked.",
            action: `Set it: gcloud run jobs update ${wanted.id} --service-account=${phase.runsAs ?? accounts[0]} --region=${wanted.location} --project=${plan.cloud.project}`
          }
        });
      }
    });
  }
});

// src/domain/names/overlap.ts
var OVERLAP_LIMIT_STATES = 5e4;
var NAME_LIMIT_CHARS = 1024;
function findOverlap(left, right) {
  const loose = search(
    { left: compileTemplate(relax(left)), right: compileTemplate(relax(right)) },
    "shortest"
  );
  if (loose === null || isFree(left) && isFree(right)) return loose;
  if (loose !== void 0 && isMatch(left, loose) && isMatch(right, loose)) return loose;
  const sides = { left: compileTemplate(left), right: compileTemplate(right) };
  const short3 = search(sides, "shortest");
  return short3 === void 0 ? search(sides, "deepest") : short3;
}
function search(sides, first) {
  const { left, right } = sides;
  const seen2 = /* @__PURE__ */ new Set();
  const open = [{ left: enter(left, 0, /* @__PURE__ */ new Map()), right: enter(right, 0, /* @__PURE__ */ new Map()), name: "" }];
  for (let head = 0; head < open.length; ) {
    const stand = first === "shortest" ? open[head++] : open.pop();
    for (const next of stand === void 0 ? [] : follow2(sides, stand)) {
      if (left.steps.length === next.left.part && right.steps.length === next.right.part) return next.name;
      const state = `${stateOf(next.left)}
${stateOf(next.right)}`;
      if (seen2.has(state)) continue;
      if (seen2.size >= OVERLAP_LIMIT_STATES) return void 0;
      seen2.add(state);
      open.push(next);
    }
  }
  return null;
}
function* follow2({ left, right }, stand) {
  if (stand.name.length >= NAME_LIMIT_CHARS) return;
  for (const code2 of sharedCodes(nextCodes(left, stand.left), nextCodes(right, stand.right))) {
    const name = stand.name + String.fromCharCode(code2);
    const rights = advance(right, stand.right, code2);
    for (const next of advance(left, stand.left, code2)) {
      for (const other of rights) yield { left: next, right: other, name };
    }
  }
}
var DIGITS = new Set(Array.from({ length: 10 }, (_, digit) => 48 + digit));
var NONE = /* @__PURE__ */ new Set();
function nextCodes(template, reader) {
  const step2 = template.steps[reader.part];
  if (step2 === void 0) return NONE;
  const text = fixedText(step2, reader.values);
  if (text !== null) return /* @__PURE__ */ new Set([text.charCodeAt(reader.taken.length)]);
  return reader.node === null ? DIGITS : new Set(reader.node.next.keys());
}
function sharedCodes(left, right) {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  return [...few].filter((code2) => many.has(code2));
}
function advance(template, reader, code2) {
  const step2 = template.steps[reader.part];
  if (step2 === void 0) return [];
  const taken = reader.taken + String.fromCharCode(code2);
  const text = fixedText(step2, reader.values);
  if (text !== null) {
    return text.length === taken.length ? [enter(template, reader.part + 1, reader.values)] : [{ ...reader, taken }];
  }
  return step2.kind === "slot" ? advanceSlot(template, { reader, step: step2, taken, code: code2 }) : [];
}
function advanceSlot(template, { reader, step: step2, taken, code: code2 }) {
  const node = reader.node?.next.get(code2) ?? null;
  const matters = template.live[reader.part + 1]?.includes(step2.key) === true || !isUnordered(step2);
  const inside = node === null ? { ...reader, taken: matters ? taken : "0" } : { ...reader, taken, node };
  const goesOn = node === null || node.next.size > 0 ? [inside] : [];
  const ends2 = node === null || node.ends;
  if (!ends2 || !isInOrder(step2, taken, reader.values)) return goesOn;
  return [...goesOn, enter(template, reader.part + 1, new Map([...reader.values, [step2.key, taken]]))];
}
function isUnordered({ after, before }) {
  return after.length === 0 && before.length === 0;
}
function isInOrder(step2, value, values) {
  return step2.after.every((key) => isBefore(step2.word, values.get(key) ?? "", value)) && step2.before.every((key) => isBefore(step2.word, value, values.get(key) ?? ""));
}
function enter(template, part, values) {
  const step2 = template.steps[part];
  const live = template.live[part] ?? [];
  const kept3 = new Map([...values].filter(([key]) => live.includes(key)));
  const node = step2?.kind === "slot" && step2.word.kind === "list" ? step2.word.trie : null;
  return { part, taken: "", node, values: kept3 };
}
function fixedText(step2, values) {
  return step2.kind === "literal" ? step2.text : values.get(step2.key) ?? null;
}
function stateOf({ part, taken, values }) {
  return `${part}	${taken}	${[...values].map(([key, value]) => `${key}=${value}`).join("	")}`;
}

// src/audit/readiness/ambiguous-mandate/audit.ts
var audit51 = defineAudit({
  id: "ambiguous-mandate",
  family: "readiness",
  title: "Every name matches at most one template of a mandate",
  impact: "slows",
  reads: [],
  ask: ({ plan, phase, at }) => namingMandates({ plan, phase }).map((mandate) => answer18({ mandate, at, ...comparePairs(mandate) }))
});
function comparePairs({ names: names2 }) {
  const pairs = names2.flatMap((left, index) => names2.slice(index + 1).map((right) => ({ left, right })));
  const doubtful = pairs.flatMap(({ left, right }) => {
    const name = findOverlap(left.template, right.template);
    return name === null ? [] : [{ ids: `${left.id} and ${right.id}`, name }];
  });
  return { pairs: pairs.length, doubtful };
}
function answer18({
  mandate,
  at,
  pairs,
  doubtful
}) {
  const { id, place: place2, names: names2 } = mandate;
  const shared = doubtful.flatMap(({ ids, name }) => name === void 0 ? [] : [`${ids} (${name})`]);
  const saw2 = `${counted(pairs, "pair")} of ${counted(names2.length, "template")} compared, ${shared.length} overlap`;
  const statement = {
    subject: { kind: "mandate", id },
    place: place2,
    evidence: [fromPlan(place2, { saw: saw2, at })]
  };
  const cure = {
    consequence: `A table that matches two templates of ${id} is counted for both`,
    delay: hours2(0.25, 1),
    action: `Make the templates of ${id} differ: ${listed(doubtful.map(({ ids }) => ids))}.`
  };
  if (shared.length > 0) {
    return fail({ ...statement, says: `Templates of ${id} match the same names: ${listed(shared)}.`, cure });
  }
  if (doubtful.length > 0) {
    const says = `Could not tell whether templates of ${id} match the same names: ${listed(doubtful.map(({ ids }) => ids))}.`;
    return unverified({
      ...statement,
      says,
      cure,
      verify: "Write the templates with fewer repeated words, so that they can be compared."
    });
  }
  return pass({
    ...statement,
    says: `No name matches two of the ${counted(names2.length, "template")} of ${id}.`
  });
}

// src/audit/readiness/ambiguous-script/audit.ts
var audit52 = defineAudit({
  id: "ambiguous-script",
  family: "readiness",
  title: "One script alone carries out an operation",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts))
      return judge5({ operation, scripts, at, own: ownScripts(operation, scripts.value) });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether another script does the work of ${operation.id}`,
      consequence: `two scripts rename or drop the tables of ${operation.id}`
    });
  })
});
function judge5({ operation, scripts, own, at }) {
  const about7 = aboutOperation2(operation);
  const rivals = scripts.value.flatMap((script) => {
    if (own.has(script.path)) return [];
    const effects2 = script.effects.filter((effect) => takes(operation, effect));
    const [first2] = effects2;
    if (first2 === void 0) return [];
    return [{ script, tables: new Set(effects2.map(({ name }) => name)).size, line: first2.line }];
  });
  const planned2 = fromPlan(operation.place, {
    saw: `${operation.id} runs ${operation.script ?? "no script"}`,
    at
  });
  const [first] = rivals;
  if (first === void 0) {
    const saw2 = `${counted(scripts.value.length, "script")}, no other renames or drops tables of ${operation.id}`;
    const says = `No other script renames or drops tables of ${operation.id}.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2), planned2], says });
  }
  const described = rivals.map(({ script, tables }) => `${script.path} (${counted(tables, "table")})`);
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.line,
        saw: `renames or drops ${counted(first.tables, "table")} of ${operation.id}`
      }),
      planned2
    ],
    says: `Beside ${operation.script ?? "the missing script"}, ${listed(described)} would rename or drop tables of ${operation.id}.`,
    cure: {
      consequence: `Whoever runs both stops at tables that the other has moved, or moves them to other names`,
      delay: hours2(0.25, 2),
      mitigation: `Agree on one script before the phase starts.`,
      action: `Remove ${listed(rivals.map(({ script }) => script.path))}, or name it under script of ${operation.id}.`
    }
  });
}
function takes({ from, dataset }, effect) {
  const { verb, kind, exact, name } = effect;
  if (kind !== "bigquery-table" || !exact || !["rename", "drop", "delete"].includes(verb)) return false;
  const parts = splitName(name);
  return parts.dataset === dataset && from.some((template) => isMatch(template, parts.table));
}
function ownScripts({ script }, scripts) {
  const own = /* @__PURE__ */ new Set();
  const byPath = scriptsByPath(scripts);
  const pending = script === null ? [] : [script];
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (own.has(path)) continue;
    own.add(path);
    pending.push(...byPath.get(path)?.calls.map((call) => call.path) ?? []);
  }
  return own;
}

// src/audit/readiness/blocked-rollback/audit.ts
var audit53 = defineAudit({
  id: "blocked-rollback",
  family: "readiness",
  title: "Operations can be undone",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["blocked-rollback"],
    concerns: ({ kind, from }) => from.length > 0 && kind !== "validate" && kind !== "create-views",
    whether: ({ id }) => `whether ${id} can be undone`,
    consequence: ({ id }) => `there is no way back from ${id}`,
    ask: judge6
  })
});
function judge6({ operation, catalogue, played, hazards, about: about7, at }) {
  const saw2 = `${counted(played.steps - played.blocked, "step")} that can run; undoing them is ${played.rollback === "not-known" ? "not known" : played.rollback}`;
  const evidence2 = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (played.rollback === "possible") {
    return pass({ ...about7, evidence: evidence2, says: `Every step of ${operation.id} can be undone, the last first.` });
  }
  if (played.rollback === "not-known") {
    const says = `Whether ${operation.id} can be undone follows from names that are not known yet.`;
    return notApplicable({ ...about7, evidence: evidence2, says });
  }
  const isBlocked = played.rollback === "blocked";
  return fail({
    ...about7,
    evidence: evidence2,
    says: isBlocked ? hazards[0]?.says ?? `${operation.id} alone cannot be undone.` : `No statement undoes ${operationLabel(operation)}: its sources are dropped.`,
    cure: {
      consequence: isBlocked ? `${operation.id} can only be undone together with what came after it` : `There is no way back from ${operationLabel(operation)} but by copies or time travel`,
      delay: hours2(0.5, 4),
      mitigation: isBlocked ? "Undo the phase from its last step to its first: each step of report.json has its inverse." : "Time travel keeps dropped tables for the dataset's window, 7 days by default.",
      workaround: null,
      action: isBlocked ? `Run ${operation.id} when the operations after it are decided, or plan to undo them together.` : `Take snapshots of the sources of ${operation.id} before it: CREATE SNAPSHOT TABLE ... CLONE.`
    }
  });
}

// src/domain/simulation/reconcile.ts
var EXPLAINED_TABLES = 1e3;
function reconcile(seen2) {
  const { mandate, phase, catalogue } = seen2;
  const { id, dataset } = mandate;
  if (catalogue === null) {
    const total = totalOf(seen2, null);
    return { mandate: id, dataset, counts: null, unclaimed: [], claimedTwice: [], total };
  }
  const claimants = claimantsOf(phase, catalogue);
  const { compliant, exceptions, violations } = sortTables(mandate, catalogue);
  const unclaimed = violations.filter((name) => !claimants.has(name));
  const twice = [...claimants].filter(([, operations]) => operations.length > 1);
  const twiceViolating = violations.filter((name) => (claimants.get(name)?.length ?? 0) > 1).length;
  return {
    mandate: id,
    dataset,
    counts: {
      tables: catalogue.tables.length,
      compliant,
      exceptions,
      violations: violations.length,
      claimed: violations.length - unclaimed.length - twiceViolating,
      unclaimed: unclaimed.length,
      claimedTwice: twiceViolating
    },
    unclaimed: unclaimed.map((table2, index) => ({
      table: table2,
      ...index < EXPLAINED_TABLES ? explain(mandate, table2) : { nearest: null }
    })),
    claimedTwice: twice.map(([table2, operations]) => ({ table: table2, operations })),
    total: totalOf(seen2, claimants.size)
  };
}
function explain({ names: names2 }, table2) {
  const lower = table2.toLowerCase();
  const same = lower === table2 ? void 0 : names2.find(({ template }) => isMatch(template, lower));
  if (same !== void 0)
    return { nearest: same.template.text, differs: "upper and lower case alone differ" };
  const near = nearMiss(
    names2.map(({ template }) => template),
    table2
  );
  return near === null ? { nearest: null } : { nearest: near.template.text, differs: near.says };
}
function claimantsOf(phase, catalogue) {
  const claimants = /* @__PURE__ */ new Map();
  const shelf = openShelf(catalogue);
  for (const { id, kind, dataset, from } of phase.operations) {
    if (dataset !== catalogue.dataset || !CLAIMING.has(kind)) continue;
    for (const name of findNames(shelf, from).standing) {
      const known4 = claimants.get(name);
      if (known4 === void 0) claimants.set(name, [id]);
      else known4.push(id);
    }
  }
  return claimants;
}
var CLAIMING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
function sortTables(mandate, { tables }) {
  const compliant = Object.fromEntries(mandate.names.map(({ id }) => [id, 0]));
  const violations = [];
  let exceptions = 0;
  for (const { name } of tables) {
    const own = mandate.names.find(({ template }) => isMatch(template, name));
    if (own !== void 0) compliant[own.id] = (compliant[own.id] ?? 0) + 1;
    else if (isCompliant(mandate, name)) exceptions++;
    else violations.push(name);
  }
  return { compliant, exceptions, violations };
}
function totalOf({ mandate, phase }, claimed) {
  const { tables } = phase;
  if (tables === null) return null;
  const own = phase.operations.filter(
    ({ dataset, kind }) => dataset === mandate.dataset && CLAIMING.has(kind)
  );
  const summed = own.reduce((sum2, { expect }) => sum2 + (expect?.sources ?? 0), 0);
  return { stated: tables, summed, claimed };
}

// src/domain/simulation/reconciliations.ts
var known2 = /* @__PURE__ */ new WeakMap();
function reconciliationsOf(source) {
  return namingMandates(source).map((mandate) => reconciliationOf(mandate, source));
}
function reconciliationOf(mandate, { phase, catalogues }) {
  const byPhase = known2.get(catalogues) ?? /* @__PURE__ */ new WeakMap();
  known2.set(catalogues, byPhase);
  const byMandate = byPhase.get(phase) ?? /* @__PURE__ */ new Map();
  byPhase.set(phase, byMandate);
  const done = byMandate.get(mandate);
  if (done !== void 0) return done;
  const reading = Object.hasOwn(catalogues, mandate.dataset) ? catalogues[mandate.dataset] : void 0;
  const catalogue = isRead(reading) ? reading.value : null;
  const made = reconcile({ mandate, phase, catalogue });
  byMandate.set(mandate, made);
  return made;
}

// src/audit/readiness/claimed-twice/audit.ts
var audit54 = defineAudit({
  id: "claimed-twice",
  family: "readiness",
  title: "No table is claimed by two operations",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) => namingMandates({ plan, phase }).map((mandate) => {
    const { dataset, id } = mandate;
    const about7 = { subject: { kind: "mandate", id }, place: phase.place };
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (!isRead(catalogue)) {
      return unverifiedFrom({
        ...about7,
        reading: catalogue,
        whether: `whether two operations of ${phase.id} claim the same table of ${dataset}`,
        consequence: "the second of two operations does not find its tables"
      });
    }
    const { claimedTwice } = reconciliationOf(mandate, { phase, catalogues });
    const saw2 = `${counted(claimedTwice.length, "table")} of ${dataset} claimed by several operations`;
    if (claimedTwice.length === 0) {
      const says = `Every table of ${dataset} is claimed by at most one operation of ${phase.id}.`;
      return pass({ ...about7, evidence: [fromReading(catalogue, saw2)], says });
    }
    const claimants = [...new Set(claimedTwice.flatMap(({ operations }) => operations))];
    const names2 = claimedTwice.map(({ table: table2, operations }) => `${table2} (${operations.join(", ")})`);
    return fail({
      ...about7,
      operations: claimants,
      evidence: [
        fromReading(catalogue, saw2),
        fromComputation("reconciliation", { saw: listed(names2), at })
      ],
      says: `${counted(claimedTwice.length, "table")} of ${dataset} ${claimedTwice.length === 1 ? "is" : "are"} claimed by several operations: ${listed(names2)}.`,
      cure: {
        consequence: `The second of ${claimants.join(", ")} does not find tables that the first has taken, or undoes its work`,
        delay: hours2(0.25, 2),
        mitigation: "Run the operations one after the other, and compare the counts in between.",
        action: `Make the from of ${claimants.join(" and ")} exclude each other.`
      }
    });
  })
});

// src/audit/readiness/contradicting-effects/contradictions.ts
var KIND_NAMES = {
  rename: "a rename",
  consolidate: "a consolidation",
  "create-views": "a creation of views",
  validate: "a validation",
  generate: "a generation",
  drop: "a drop"
};
function contradictionsOf(operation, script) {
  const effects2 = script.effects.filter(({ kind }) => kind === "bigquery-table");
  const found = [
    foreignDrops(operation, effects2),
    ...operation.kind === "rename" ? otherRenames(operation, script, effects2) : [],
    foreignChanges(operation, effects2),
    script.complete ? idleness(operation, effects2) : null
  ];
  return found.filter((one) => one !== null);
}
function foreignDrops(operation, effects2) {
  const made = new Set(effects2.filter(makes).map(({ name }) => name));
  const drops = effects2.filter(
    (effect) => isDrop(effect) && effect.exact && !isDropAsked(operation, effect, made)
  );
  const [first] = drops;
  if (first === void 0) return null;
  const names2 = namesOf3(drops);
  return {
    impact: "prevents",
    says: `drops ${names2}${guardsOf(drops)}, although ${operation.id} is ${KIND_NAMES[operation.kind]}${asksOthers(operation)}`,
    line: first.line,
    loses: names2
  };
}
function isDropAsked({ kind, from, dataset }, { name }, made) {
  if (kind === "generate" || kind === "create-views") return made.has(name);
  if (kind !== "consolidate" && kind !== "drop") return false;
  const parts = splitName(name);
  return (parts.dataset ?? dataset) === dataset && from.some((template) => isMatch(template, parts.table));
}
function asksOthers({ kind, from }) {
  return kind === "consolidate" || kind === "drop" ? ` of ${from.map(({ text }) => text).join(", ")}` : "";
}
function otherRenames(operation, script, effects2) {
  const { renames } = readScriptedWork(script, operation.dataset);
  const line2 = effects2.find(({ verb }) => verb === "rename")?.line ?? 1;
  const strangers = [];
  const others = [];
  const find = targetOf(operation, void 0);
  for (const [old, target] of renames) {
    if (!operation.from.some((template) => isMatch(template, old))) strangers.push(old);
    else {
      const planned2 = find(old);
      if (planned2.kind === "decided" && planned2.name !== target) {
        others.push(`${old} to ${target} instead of ${planned2.name}`);
      }
    }
  }
  return [
    strangers.length === 0 ? null : {
      impact: "endangers",
      says: `renames ${counted(strangers.length, "table")} that ${operation.id} does not claim: ${listed(strangers)}`,
      line: line2,
      loses: null
    },
    others.length === 0 ? null : {
      impact: "endangers",
      says: `renames ${counted(others.length, "table")} otherwise than ${operation.id} says: ${listed(others)}`,
      line: line2,
      loses: null
    }
  ];
}
function foreignChanges({ kind, id }, effects2) {
  const verbs2 = kind === "validate" ? CHANGING : kind === "create-views" ? MOVING : null;
  const changes = verbs2 === null ? [] : effects2.filter(({ verb, exact }) => exact && verbs2.has(verb));
  const [first] = changes;
  if (first === void 0) return null;
  const what = [...new Set(changes.map(({ verb }) => verb))].join(", ");
  return {
    impact: "endangers",
    says: `changes tables (${what} of ${namesOf3(changes)})${guardsOf(changes)}, although ${id} is ${KIND_NAMES[kind]}`,
    line: first.line,
    loses: null
  };
}
var MOVING = /* @__PURE__ */ new Set(["rename", "write", "dml"]);
var CHANGING = /* @__PURE__ */ new Set(["rename", "write", "dml", "replace", "load"]);
var DONE_BY = {
  rename: { verbs: /* @__PURE__ */ new Set(["rename"]), what: "renames no table" },
  consolidate: {
    verbs: /* @__PURE__ */ new Set(["create", "replace", "copy", "load", "write", "dml"]),
    what: "makes no table"
  },
  "create-views": { verbs: /* @__PURE__ */ new Set(["view"]), what: "makes no view" },
  drop: { verbs: /* @__PURE__ */ new Set(["drop", "delete"]), what: "drops no table" },
  generate: null,
  validate: null
};
function idleness({ kind, id }, effects2) {
  const wanted = DONE_BY[kind];
  if (wanted === null || effects2.some(({ verb }) => wanted.verbs.has(verb))) return null;
  return {
    impact: "endangers",
    says: `${wanted.what}, although ${id} is ${KIND_NAMES[kind]}`,
    line: 1,
    loses: null
  };
}
function hiddenDrops({ kind }, { effects: effects2 }) {
  if (kind === "drop" || kind === "consolidate" || kind === "generate") return [];
  return effects2.filter((effect) => effect.kind === "bigquery-table" && isDrop(effect) && !effect.exact);
}
function isDrop({ verb }) {
  return verb === "drop" || verb === "delete";
}
function makes({ verb }) {
  return verb === "create" || verb === "replace" || verb === "view" || verb === "load";
}
function namesOf3(effects2) {
  return listed([...new Set(effects2.map(({ name }) => splitName(name).table))]);
}
function guardsOf(effects2) {
  const guards = [...new Set(effects2.flatMap(({ guard }) => guard ?? []))];
  return guards.length === 0 ? "" : ` (${guards.join(", ")})`;
}

// src/audit/readiness/contradicting-effects/audit.ts
var audit55 = defineAudit({
  id: "contradicting-effects",
  family: "readiness",
  title: "Scripts do what their operations say, and drop nothing else",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { script: path } = operation;
    if (path === null) return [];
    if (!isRead(scripts)) return [doubt2({ operation, path, scripts })];
    const script = scriptsByPath(scripts.value).get(path);
    return script ? [compare3({ operation, script, scripts, at })] : [];
  })
});
function doubt2(seen2) {
  const { operation, path, scripts } = seen2;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    ...aboutOperation2(operation),
    reading: scripts,
    whether: `whether ${path} does what ${operation.id} says`,
    consequence: `${path} may drop tables that ${operation.id} should keep`
  });
}
function compare3({ operation, script, scripts, at }) {
  const contradictions = contradictionsOf(operation, script);
  const hidden5 = hiddenDrops(operation, script);
  const [gravest] = contradictions;
  const line2 = gravest?.line ?? hidden5[0]?.line ?? 1;
  const evidence2 = [
    fromScript(scripts, { script, line: line2, saw: sawOf(script) }),
    fromPlan(operation.place, { saw: `${operation.id} is ${KIND_NAMES[operation.kind]}`, at })
  ];
  const statement = { ...aboutOperation2(operation), evidence: evidence2, place: { path: script.path, line: line2 } };
  if (gravest !== void 0 && (gravest.impact === "prevents" || hidden5.length === 0 && script.complete)) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  if (hidden5.length > 0 || !script.complete) return unknown({ statement, operation, script, hidden: hidden5 });
  if (gravest !== void 0) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  const says = operation.kind === "rename" ? `${script.path} renames and drops no table.` : `${script.path} does nothing to tables that ${operation.id}, ${KIND_NAMES[operation.kind]}, does not say.`;
  return pass({ ...statement, says });
}
function sawOf({ effects: effects2 }) {
  const onTables = effects2.filter(({ kind }) => kind === "bigquery-table");
  const count2 = (...verbs2) => onTables.filter(({ verb }) => verbs2.includes(verb)).length;
  return `${counted(count2("rename"), "rename")}, ${counted(count2("drop", "delete"), "drop")}, ${counted(onTables.length, "effect")} on tables in all`;
}
function contradicting(seen2) {
  const { statement, operation, script, contradictions, gravest } = seen2;
  const label4 = operationLabel(operation);
  return fail({
    ...statement,
    says: `${script.path} ${contradictions.map(({ says }) => says).join("; it ")}.`,
    impact: gravest.impact,
    cure: {
      consequence: gravest.loses === null ? `${label4} ends in another state than the plan says` : `Running ${label4} deletes tables: ${gravest.loses}`,
      delay: hours2(1, 4),
      mitigation: gravest.loses === null ? `Check that ${script.path} is the script of ${operation.id}.` : `Do not run ${script.path} before the drop is understood; keep snapshots of the tables.`,
      action: gravest.loses !== null && operation.kind === "rename" ? `Replace copy and drop in ${script.path} by ALTER TABLE ... RENAME TO, or declare another kind of operation.` : `Mend ${script.path}, or let ${operation.id} say what it does.`
    }
  });
}
function unknown(seen2) {
  const { statement, operation, script, hidden: hidden5 } = seen2;
  const what = hidden5.length > 0 ? `drops tables whose names are known only when it runs: ${listed(hidden5.map(({ name }) => name))}` : `could not be read whole: ${script.limits.join("; ") || "part of it is not understood"}`;
  const verify = `Read every drop in ${script.path}, or run it in its dry mode.`;
  const isMild = hidden5.length === 0 && (operation.kind === "validate" || operation.kind === "generate");
  return unverified({
    ...statement,
    says: `${script.path} ${what}.`,
    ...isMild ? { impact: "endangers" } : {},
    verify,
    cure: {
      consequence: `May be hidden: running ${operationLabel(operation)} deletes tables`,
      delay: hours2(0, 2),
      action: verify
    }
  });
}

// src/audit/readiness/contradicting-total/audit.ts
var CLAIMING2 = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
var audit56 = defineAudit({
  id: "contradicting-total",
  family: "readiness",
  title: "The operations add up to the phase's total",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const { tables, place: place2, id } = phase;
    if (tables === null) return [];
    const { sum: sum2, terms, uncounted } = addUp(phase);
    const about7 = {
      subject: { kind: "phase", id },
      place: place2,
      evidence: [fromPlan(place2, { saw: `${id} states ${grouped2(tables)}; ${terms} = ${grouped2(sum2)}`, at })]
    };
    if (sum2 === tables && uncounted.length === 0) {
      return [pass({ ...about7, says: `The operations of ${id} add up to its ${counted(tables, "table")}.` })];
    }
    const lacking = uncounted.length === 0 ? "" : `; ${uncounted.join(", ")} expect no number`;
    return [
      fail({
        ...about7,
        says: `${id} states ${counted(tables, "table")}, its operations add up to ${grouped2(sum2)}${lacking}.`,
        cure: {
          consequence: `Either ${id} leaves ${counted(Math.abs(tables - sum2), "table")} out, or its total is wrong`,
          delay: hours2(0.25, 1),
          mitigation: "Take the numbers of the catalogue: the report reconciles each operation with it.",
          action: `Correct tables of ${id}, or expect of its operations.`
        }
      })
    ];
  }
});
function addUp({ operations }) {
  const own = operations.filter(({ kind }) => CLAIMING2.has(kind));
  const counts = own.map(({ expect }) => expect?.sources ?? 0);
  return {
    sum: counts.reduce((sum2, count2) => sum2 + count2, 0),
    terms: counts.map(grouped2).join(" + ") || "no operation",
    uncounted: own.filter(({ expect }) => expect === null).map(({ id }) => id)
  };
}

// src/audit/readiness/cyclic-rename/audit.ts
var audit57 = defineAudit({
  id: "cyclic-rename",
  family: "readiness",
  title: "Renames run in an order in which each new name is free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["cycle", "chain"],
    concerns: isMoving,
    whether: ({ id }) => `whether tables of ${id} wait for each other's names`,
    consequence: stops2,
    ask: judge7
  })
});
function judge7({ operation, catalogue, played, hazards, about: about7, at }) {
  const cycles = hazards.filter(({ kind }) => kind === "cycle");
  const chains = hazards.filter(({ kind }) => kind === "chain");
  const saw2 = `${counted(played.steps, "step")}, ${counted(cycles.length, "circle")}, ${counted(chains.length, "chain")}`;
  const evidence2 = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (hazards.length === 0) {
    return pass({
      ...about7,
      evidence: evidence2,
      says: `No table of ${operation.id} waits for another to leave its name.`
    });
  }
  const [worst2] = [...cycles, ...chains];
  return fail({
    ...about7,
    evidence: evidence2,
    says: `${operation.id} has ${counted(cycles.length, "circle")} and ${counted(chains.length, "chain")} of tables that wait for each other's names: ${worst2?.says ?? ""}`,
    impact: cycles.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: stops2(operation),
      delay: hours2(0.5, 3),
      mitigation: "Take the order of the simulated plan: report.json lists every step under `simulation.steps`.",
      workaround: "Rename the tables concerned to names of their own first, and to their new names in a second pass.",
      action: `Let the script of ${operation.id} rename in the order of the simulated plan, ${cycles.length > 0 ? "with a name to step aside to for each circle" : "the last of each chain first"}.`
    }
  });
}
function stops2(operation) {
  return `${operationLabel(operation)} stops at the first table whose new name another still has`;
}

// src/audit/readiness/incompatible-group/audit.ts
var audit58 = defineAudit({
  id: "incompatible-group",
  family: "readiness",
  title: "Tables that become one fit together",
  impact: "endangers",
  reads: ["catalogues", "tableColumns"],
  ask: ({ phase, at, catalogues, tableColumns }) => phase.operations.flatMap((operation) => {
    const { kind, dataset } = operation;
    if (kind !== "consolidate" || dataset === null) return [];
    const about7 = aboutOperation2(operation);
    const catalogue = readingOf(catalogues, { key: dataset, at });
    const columns = readingOf(tableColumns, { key: dataset, at });
    const groups = groupsOf2(operation, { catalogues, tableColumns });
    const unread = isRead(catalogue) ? columns : catalogue;
    if (groups !== null && (isRead(columns) || groups.hazards.length > 0)) {
      return [judge8({ operation, groups, columns: isRead(columns) ? columns : catalogue })];
    }
    if (isRead(unread)) return [];
    const whether = `whether the groups of ${operation.id} fit together`;
    return [unverifiedFrom({ ...about7, reading: unread, whether, consequence: cannot(operation) })];
  })
});
function judge8({ operation, groups, columns }) {
  const about7 = aboutOperation2(operation);
  const width = groups.widest === null ? "columns not read" : `the widest has ${counted(groups.widest, "column")}`;
  const saw2 = `${counted(groups.groups, "group")} of ${operation.id}, ${width}, ${groups.hazards.length} do not fit`;
  const evidence2 = [fromReading(columns, saw2)];
  const [first] = groups.hazards;
  if (first === void 0) {
    const says = `The tables of all ${counted(groups.groups, "group")} of ${operation.id} fit together; ${width}.`;
    return pass({ ...about7, evidence: evidence2, says });
  }
  const isTooWide = groups.hazards.some(({ kind }) => kind === "too-many-columns");
  const broken2 = new Set(groups.hazards.map(({ tables }) => tables.at(-1) ?? ""));
  return fail({
    ...about7,
    evidence: evidence2,
    says: `${grouped2(broken2.size)} of ${counted(groups.groups, "group")} of ${operation.id} do not fit together: ${first.says}`,
    impact: isTooWide ? "prevents" : "endangers",
    cure: {
      consequence: isTooWide ? cannot(operation) : `${operation.id} fails for ${listed([...broken2])}, or joins rows that do not belong together`,
      delay: hours2(1, 6),
      mitigation: "Compare the schemas of the group's tables before the script is written.",
      workaround: operation.ifMissing.workaround,
      action: `Make the tables of ${listed([...broken2])} alike, or say in the script of ${operation.id} how they are joined.`
    }
  });
}
function cannot(operation) {
  return `Cannot execute ${operationLabel(operation)} for groups that do not fit together`;
}

// src/audit/readiness/late-start/audit.ts
var DAY_MS3 = 864e5;
var audit59 = defineAudit({
  id: "late-start",
  family: "readiness",
  title: "The phase's start lies ahead",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const today = at.slice(0, 10);
    const about7 = {
      subject: { kind: "phase", id: phase.id },
      place: phase.place,
      evidence: [
        fromPlan(phase.place, { saw: `${phase.id} starts ${phase.starts}; the audit ran ${today}`, at })
      ]
    };
    if (phase.starts >= today) return [pass({ ...about7, says: `${phase.id} starts ${phase.starts}.` })];
    const days = Math.round((Date.parse(today) - Date.parse(phase.starts)) / DAY_MS3);
    return [
      fail({
        ...about7,
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

// src/audit/readiness/misordered-script/audit.ts
var audit60 = defineAudit({
  id: "misordered-script",
  family: "readiness",
  title: "Operations wait for those whose tables they read",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { script: path } = operation;
    if (path === null) return [];
    if (!isRead(scripts)) {
      const whether = `whether ${operation.id} waits for the operations whose tables ${path} reads`;
      const consequence = consequenceOf3(operation);
      return [unverifiedFrom({ ...aboutOperation2(operation), reading: scripts, whether, consequence })];
    }
    const script = scriptsByPath(scripts.value).get(path);
    return script === void 0 ? [] : [judge9({ operation, script, scripts, phase, at })];
  })
});
function judge9({ operation, script, scripts, phase, at }) {
  const about7 = aboutOperation2(operation);
  const makers = makersOf({ operation, script, scripts, phase });
  const early = makers.filter(({ maker }) => !isBefore2(phase, maker, operation));
  const [first] = early;
  const saw2 = `${script.path} reads tables that ${listed(makers.map(({ maker }) => maker.id)) || "no operation"} makes`;
  const evidence2 = [
    fromScript(scripts, { script, line: first?.line ?? 1, saw: saw2 }),
    fromPlan(operation.place, {
      saw: `${operation.id} waits for ${waitsFor(operation).join(", ") || "nothing"}`,
      at
    })
  ];
  if (first === void 0) {
    const says = `${operation.id} waits for every operation whose tables ${script.path} reads.`;
    return makers.length === 0 && !script.complete ? notApplicable({
      ...about7,
      evidence: evidence2,
      says: `${script.path} names no table of another operation that it reads.`
    }) : pass({ ...about7, evidence: evidence2, says });
  }
  const inCircle = early.filter(({ maker }) => isBefore2(phase, operation, maker));
  const others = early.map(({ maker }) => maker.id);
  const why = inCircle.length > 0 ? `, which ${inCircle.length === 1 ? "waits" : "wait"} for it in turn: no order of the two works` : ", and does not wait for it";
  return fail({
    ...about7,
    place: { path: script.path, line: first.line },
    evidence: evidence2,
    says: `${script.path} of ${operation.id} reads ${counted(early.flatMap(({ tables }) => tables).length, "table")} that ${listed(others)} makes${why}: ${listed(first.tables)}.`,
    impact: inCircle.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: consequenceOf3(operation),
      delay: hours2(0.25, inCircle.length > 0 ? 4 : 1),
      mitigation: "Run the operations by hand in the right order.",
      action: inCircle.length > 0 ? `Split ${operation.id}, so that what ${listed(others)} needs comes before it and the rest after it.` : `Write needs: [${[...operation.needs, ...others].join(", ")}] at ${operation.id}.`
    }
  });
}
function makersOf({ operation, script, scripts, phase }) {
  const touched = script.effects.flatMap(
    (effect) => touchedTables(effect).map((table2) => ({ ...table2, line: effect.line }))
  );
  const own = new Set(touched.filter(({ kind }) => kind === "makes").map(({ table: table2 }) => table2));
  const read = touched.filter(({ kind, table: table2 }) => kind === "reads" && !own.has(table2));
  return phase.operations.flatMap((maker) => {
    if (maker === operation) return [];
    const makes2 = madeBy(maker, scripts.value);
    const found = read.filter(({ dataset, table: table2 }) => makes2(dataset, table2));
    const [first] = found;
    if (first === void 0) return [];
    return [{ maker, tables: [...new Set(found.map(({ table: table2 }) => table2))], line: first.line }];
  });
}
function madeBy({ script: path, to, from, dataset: own }, scripts) {
  const script = path === null ? void 0 : scriptsByPath(scripts).get(path);
  const made = new Set(
    (script?.effects ?? []).flatMap(
      (effect) => touchedTables(effect).flatMap(
        ({ kind, dataset, table: table2 }) => kind === "makes" ? [`${dataset ?? own ?? ""}.${table2}`] : []
      )
    )
  );
  return (dataset, table2) => made.has(`${dataset ?? own ?? ""}.${table2}`) || made.size === 0 && to !== null && dataset === own && isMatch(to, table2) && !from.some((one) => isMatch(one, table2));
}
function isBefore2(phase, first, second) {
  const byId = new Map(phase.operations.map((operation) => [operation.id, operation]));
  const seen2 = /* @__PURE__ */ new Set();
  const pending = [...waitsFor(second)];
  for (let id = pending.pop(); id !== void 0; id = pending.pop()) {
    if (id === first.id) return true;
    if (seen2.has(id)) continue;
    seen2.add(id);
    const operation = byId.get(id);
    if (operation !== void 0) pending.push(...waitsFor(operation));
  }
  return false;
}
function consequenceOf3({ id }) {
  return `${id} may run before the tables exist that it reads`;
}

// src/audit/readiness/missing-operation-script/audit.ts
var audit61 = defineAudit({
  id: "missing-operation-script",
  family: "readiness",
  title: "Operations of the phase have their scripts",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ phase, at, repository }) => phase.operations.map(
    (operation) => operation.script === null ? unnamed({ operation, at }) : named2({ operation, at, repository, script: operation.script })
  )
});
function unnamed({ operation, at }) {
  return fail({
    ...about5(operation),
    says: `The plan names no script for ${operationLabel(operation)}.`,
    evidence: [fromPlan(operation.place, { saw: `operation ${operation.id} has no script`, at })],
    cure: cureOf(operation, `Write a script for ${operation.id} and name it in the plan.`)
  });
}
function named2({ operation, at, script, repository }) {
  const plan = fromPlan(operation.place, { saw: `operation ${operation.id} runs ${script}`, at });
  if (!isRead(repository)) {
    return unverifiedFrom({
      ...about5(operation),
      reading: repository,
      whether: `whether ${script} exists`,
      consequence: cannotExecute(operation)
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(script)) {
    return pass({
      ...about5(operation),
      says: `${script} exists for ${operationLabel(operation)}.`,
      evidence: [fromReading(repository, `${script} is a file of the tree`), plan]
    });
  }
  return fail({
    ...about5(operation),
    says: `${script}, which carries out ${operationLabel(operation)}, does not exist.`,
    evidence: [fromReading(repository, `${script} is not among ${counted(tree.size, "file")}`), plan],
    cure: cureOf(operation, `Create ${script} and pilot it on a few tables.`)
  });
}
function about5(operation) {
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

// src/audit/script-questions.ts
function askOfScripts(question) {
  const { scripts, concerns = () => true } = question;
  const wanted = namedScripts(question).filter(concerns);
  if (!isRead(scripts)) return wanted.map((named3) => doubt3(question, named3));
  const byPath = scriptsByPath(scripts.value);
  return wanted.flatMap((named3) => {
    const script = byPath.get(named3.path);
    return script ? question.ask({ script, named: named3, reading: scripts }) : [];
  });
}
function doubt3(question, named3) {
  const { scripts, whether, consequence, impact } = question;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    subject: { kind: "script", id: named3.path },
    reading: scripts,
    whether: `whether ${named3.path} ${whether}`,
    consequence,
    impact: impact(named3),
    operations: named3.operations,
    place: named3.place
  });
}

// src/audit/readiness/missing-source-table/audit.ts
var audit62 = defineAudit({
  id: "missing-source-table",
  family: "readiness",
  title: "Tables that scripts read exist or are made before",
  impact: "prevents",
  reads: ["scripts", "catalogues"],
  ask: ({ plan, phase, at, scripts, catalogues }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "reads tables that exist",
    consequence: "the script stops at a table that does not exist",
    impact: (named3) => impactByReach(named3, { needed: "prevents", otherwise: "slows" }),
    ask: (asked) => [judge10({ asked, plan, phase, scripts, catalogues, at })]
  })
});
function judge10(seen2) {
  const { asked, at } = seen2;
  const { script, named: named3, reading } = asked;
  const { read, missing: missing2, unseen } = sourcesOf(seen2);
  const about7 = { subject: { kind: "script", id: script.path }, operations: named3.operations };
  const saw2 = `${counted(read, "table")} read, ${missing2.length} missing, ${unseen.length} in datasets whose tables were not read`;
  const line2 = missing2[0]?.line ?? unseen[0]?.line ?? 1;
  const statement = {
    ...about7,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(reading, { script, line: line2, saw: saw2 }),
      fromComputation("tables before and after the phase", { saw: listed(missing2.map(nameOf3)) || saw2, at })
    ]
  };
  const impact = impactByReach(named3, { needed: "prevents", otherwise: "slows" });
  const consequence = `${script.path} stops at a table that does not exist`;
  if (missing2.length > 0) {
    return fail({
      ...statement,
      impact,
      says: `${script.path} reads ${counted(missing2.length, "table")} that ${missing2.length === 1 ? "does" : "do"} not exist and that nothing makes before: ${listed(missing2.map(nameOf3))}.`,
      cure: {
        consequence,
        delay: hours2(0.5, 4),
        mitigation: "Leave the tables concerned out of the run until they exist.",
        action: `Make ${listed(missing2.map(nameOf3))}, or correct the names in ${script.path}.`
      }
    });
  }
  if (unseen.length > 0) {
    const datasets = listed([...new Set(unseen.map(({ dataset }) => dataset))]);
    const verify = `Name ${datasets} under infrastructure.datasets, and let phasegate list their tables (bigquery.tables.list).`;
    return unverified({
      ...statement,
      impact,
      says: `Could not check whether ${counted(unseen.length, "table")} that ${script.path} reads ${unseen.length === 1 ? "exists" : "exist"}: the tables of ${datasets} were not read.`,
      verify,
      cure: { consequence: `May be hidden: ${consequence}`, delay: hours2(0, 1), action: verify }
    });
  }
  return pass({
    ...statement,
    says: read === 0 ? `${script.path} names no table that it reads.` : `All ${counted(read, "table")} that ${script.path} reads exist or are made before.`
  });
}
function sourcesOf({ asked, plan, phase, scripts, catalogues, at }) {
  const made = madeTables({ plan, phase, scripts, catalogues });
  const sources2 = /* @__PURE__ */ new Map();
  for (const effect of asked.script.effects) {
    for (const { dataset, table: table2, kind } of touchedTables(effect)) {
      if (kind !== "reads" || dataset === null || table2.endsWith("*")) continue;
      if (isClaimed({ asked, phase }, { dataset, table: table2 })) continue;
      const name = `${dataset}.${table2}`;
      if (!sources2.has(name)) sources2.set(name, { name, dataset, line: effect.line });
    }
  }
  const missing2 = [];
  const unseen = [];
  for (const source of sources2.values()) {
    if (made.has(source.name)) continue;
    const known4 = stands(source, { catalogues, at });
    if (known4 === null) unseen.push(source);
    else if (!known4) missing2.push(source);
  }
  return { read: sources2.size, missing: missing2, unseen };
}
function isClaimed({ asked, phase }, { dataset, table: table2 }) {
  return phase.operations.some(
    (operation) => operation.dataset === dataset && asked.named.operations.includes(operation.id) && operation.from.some((template) => isMatch(template, table2))
  );
}
function stands({ name, dataset }, { catalogues, at }) {
  const catalogue = readingOf(catalogues, { key: dataset, at });
  if (isRead(catalogue)) return nameSet(catalogue.value).has(name.slice(dataset.length + 1));
  return catalogue.reason === "absent" ? false : null;
}
var known3 = /* @__PURE__ */ new WeakMap();
function madeTables(source) {
  const { phase, scripts, catalogues } = source;
  const before = known3.get(phase);
  if (before?.scripts === scripts && before.catalogues === catalogues) return before.made;
  const made = /* @__PURE__ */ new Set();
  for (const { dataset, to, state } of simulationOf(source).steps) {
    if (to !== null && state === "ready") made.add(`${dataset}.${to}`);
  }
  if (isRead(scripts)) for (const script of wantedScripts(source, scripts)) addMade(made, script);
  known3.set(phase, { scripts, catalogues, made });
  return made;
}
function wantedScripts({ plan, phase }, { value }) {
  const wanted = /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script ?? [])
  ]);
  return value.filter(({ path }) => wanted.has(path));
}
function addMade(made, script) {
  for (const effect of script.effects) {
    for (const { dataset, table: table2, kind } of touchedTables(effect)) {
      if (kind === "makes" && dataset !== null) made.add(`${dataset}.${table2}`);
    }
  }
}
function nameOf3({ name }) {
  return name;
}

// src/audit/readiness/name-collision/audit.ts
var audit63 = defineAudit({
  id: "name-collision",
  family: "readiness",
  title: "New names are free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["name-taken", "same-target"],
    concerns: isDecided,
    whether: ({ id, dataset }) => `whether the new names of ${id} are free in ${dataset}`,
    consequence: cannot2,
    ask: judge11
  })
});
function isDecided({ to, from, kind }) {
  if (to === null || from.length === 0 || kind === "create-views") return false;
  return from.every((template) => undecidedWords(template, to).length === 0);
}
function judge11({ operation, catalogue, played, hazards, about: about7, at }) {
  const taken = hazards.filter(({ kind }) => kind === "name-taken");
  const shared = hazards.filter(({ kind }) => kind === "same-target");
  const saw2 = `${counted(played.steps, "step")}, ${taken.length} to a taken name, ${shared.length} to a name wanted more than once`;
  const templates = operation.from.map(({ text }) => text).join(", ");
  const statement = {
    ...about7,
    evidence: [
      fromReading(catalogue, saw2),
      fromPlan(operation.place, { saw: `${templates} -> ${operation.to?.text ?? ""}`, at })
    ]
  };
  if (hazards.length === 0) {
    return pass({
      ...statement,
      says: `All new names of ${operation.id} are free (${counted(played.steps, "step")}).`
    });
  }
  const seen2 = hazards.map(clause);
  const parts = [
    taken.length === 0 ? "" : `${counted(taken.length, "new name")} ${taken.length === 1 ? "is" : "are"} taken: ${listed(taken.map(clause))}`,
    shared.length === 0 ? "" : `${counted(shared.length, "new name")} would go to several tables: ${listed(shared.map(clause))}`
  ].filter((part) => part !== "");
  return fail({
    ...statement,
    evidence: [...statement.evidence, fromComputation("simulated phase", { saw: listed(seen2), at })],
    says: `${operation.id}: ${parts.join("; ")}.`,
    cure: {
      consequence: `${cannot2(operation)}: ${counted(hazards.length, "name collision")}`,
      delay: hours2(1, 4),
      mitigation: "Decide for each collision which table keeps the name; compare their rows first.",
      workaround: "Leave the colliding tables out of the operation and treat them by hand.",
      action: `Drop, archive or rename the tables in the way of ${operation.id}, or change its templates.`
    }
  });
}
function clause({ says }) {
  return says.replace(/\.$/, "");
}
function cannot2(operation) {
  return `Cannot execute ${operationLabel(operation)}`;
}

// src/audit/readiness/rejected-name/audit.ts
var audit64 = defineAudit({
  id: "rejected-name",
  family: "readiness",
  title: "New names are legal and meet the mandates of the phase",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["rejected-name", "illegal-name", "case-collision"],
    concerns: ({ kind }) => kind === "rename" || kind === "consolidate" || kind === "generate",
    whether: ({ id }) => `whether the new names of ${id} are legal and meet the mandates`,
    consequence: ({ id }) => `${id} may give tables names that violate a mandate`,
    ask: judge12
  })
});
function judge12({ operation, catalogue, played, hazards, about: about7, at }) {
  const evidence2 = [
    fromReading(catalogue, `${counted(played.steps, "step")} of ${operation.id} simulated`),
    fromComputation("simulated phase", {
      saw: listed(hazards.map(({ says }) => says)) || "no objection",
      at
    })
  ];
  const [first] = hazards;
  if (first === void 0) {
    const says = `BigQuery and the mandates of the phase take every new name of ${operation.id} that is known.`;
    return pass({ ...about7, evidence: evidence2, says });
  }
  const isIllegal = hazards.some(({ kind, blocks }) => kind === "illegal-name" && blocks);
  const isRejected = hazards.some(({ kind }) => kind === "rejected-name");
  return fail({
    ...about7,
    evidence: evidence2,
    says: `${operation.id}: ${listed(hazards.map(({ says }) => says.replace(/\.$/, "")))}.`,
    impact: isIllegal ? "prevents" : isRejected ? "endangers" : "informs",
    cure: {
      consequence: isIllegal ? `Cannot execute ${operationLabel(operation)} for tables whose new name BigQuery refuses` : isRejected ? `Tables that ${operation.id} renames violate a mandate afterwards as they did before` : "People and other systems mix the names up",
      delay: hours2(0.5, 2),
      mitigation: "Pilot the operation on a few tables, and compare their new names with the mandate.",
      action: `Correct ${describeTo(operation)} of ${operation.id}, or extend the names of the mandate.`
    }
  });
}
function describeTo({ to }) {
  return to === null ? "the names" : `to: ${to.text}`;
}

// src/audit/readiness/returning-name/audit.ts
var audit65 = defineAudit({
  id: "returning-name",
  family: "readiness",
  title: "No script brings back a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts)) return judge13({ plan, phase, operation, scripts });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether a script makes tables under old names of ${operation.id}`,
      consequence: consequenceOf4(operation)
    });
  })
});
function judge13({ plan, phase, operation, scripts }) {
  const about7 = aboutOperation2(operation);
  const makers = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(isMaker(phase));
  const [first] = makers;
  if (first === void 0) {
    const saw2 = `${counted(scripts.value.length, "script")}, none makes an old name of ${operation.id}`;
    const says = `No script makes a table under an old name of ${operation.id}.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2)], says });
  }
  const paths = [...new Set(makers.map(({ script }) => script.path))];
  const names2 = listed(makers.map(({ table: table2 }) => table2));
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.effect.line,
        saw: `${first.effect.verb} of ${first.table}`
      })
    ],
    says: `${listed(paths)} would make ${counted(makers.length, "table")} again under names that ${operation.id} takes away: ${names2}.`,
    cure: {
      consequence: consequenceOf4(operation),
      delay: hours2(0.5, 3),
      mitigation: `Do not run ${listed(paths)} from the start of ${operation.id} on.`,
      action: `Change ${listed(paths)} to write the new names, or retire ${paths.length === 1 ? "it" : "them"}.`
    }
  });
}
function isMaker(phase) {
  const keepers = new Set(
    phase.operations.flatMap(
      ({ kind, script }) => kind === "create-views" && script !== null ? [script] : []
    )
  );
  return ({ kind, script }) => kind === "makes" && !keepers.has(script.path);
}
function consequenceOf4({ id }) {
  return `Names that ${id} takes away come back, and violate the mandate again`;
}

// src/audit/readiness/stale-reader/audit.ts
var audit66 = defineAudit({
  id: "stale-reader",
  family: "readiness",
  title: "No script uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scripts)) return judge14({ plan, phase, operation, scripts, at });
    return unverifiedFrom({
      ...aboutOperation2(operation),
      reading: scripts,
      whether: `whether scripts use old names of ${operation.id}`,
      consequence: consequenceOf5(operation)
    });
  })
});
function judge14({ plan, phase, operation, scripts, at }) {
  const uses = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(
    ({ kind }) => kind !== "makes"
  );
  const keeper = keeperOf(phase, operation);
  const isCovered = ({ kind, isWildcard }) => keeper !== void 0 && kind === "reads" && !isWildcard;
  const open = uses.filter((use) => !isCovered(use));
  const saw2 = `${counted(uses.length, "use")} of old names of ${operation.id} in ${counted(scriptsOf(uses).length, "script")}, ${open.length} not covered by views`;
  const about7 = aboutOperation2(operation);
  const [first] = open;
  if (first === void 0) {
    const says = uses.length === 0 ? `No script uses an old name of ${operation.id} after it.` : `${keeper?.id ?? ""} keeps the old names of ${operation.id} that ${listed(scriptsOf(uses))} read.`;
    return pass({ ...about7, evidence: [fromReading(scripts, saw2)], says });
  }
  const found = scriptsOf(open);
  const lines = found.map((path) => {
    const own = open.filter(({ script }) => script.path === path);
    return `${path}:${own[0]?.effect.line ?? 1} ${own.map(describe).slice(0, 3).join(", ")}`;
  });
  return fail({
    ...about7,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, { script: first.script, line: first.effect.line, saw: describe(first) }),
      fromComputation("uses of old names", { saw: `${saw2}: ${listed(lines)}`, at })
    ],
    says: `${counted(found.length, "script")} ${found.length === 1 ? "uses" : "use"} names that ${operation.id} takes away${keeper === void 0 ? "" : ` in ways that no view covers`}: ${listed(lines)}.`,
    cure: {
      consequence: consequenceOf5(operation),
      delay: hours2(0.5, 4),
      mitigation: keeper === void 0 ? "Put views under the old names (`create-views`): they cover plain reads." : "A view covers plain reads; writes, drops, copies, exports and wildcards need the table's own name.",
      workaround: null,
      action: `Change ${listed(found)} to the new names together with ${operation.id}.`
    }
  });
}
function scriptsOf(uses) {
  return [...new Set(uses.map(({ script }) => script.path))];
}
function describe({ kind, effect, table: table2, isWildcard }) {
  if (isWildcard) return `reads ${table2} by wildcard`;
  return kind === "reads" ? `reads ${table2}` : `${effect.verb} of ${table2}`;
}
function consequenceOf5({ id }) {
  return `Scripts that use tables by their old names fail once ${id} is done`;
}

// src/audit/readiness/stale-schedule/audit.ts
var audit67 = defineAudit({
  id: "stale-schedule",
  family: "readiness",
  title: "No scheduled query uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scheduledQueries"],
  ask: ({ plan, phase, scheduledQueries }) => phase.operations.filter(takesNames).map((operation) => {
    if (isRead(scheduledQueries)) return judge15({ plan, phase, operation, scheduledQueries });
    return doubt4(operation, scheduledQueries);
  })
});
function doubt4(operation, reading) {
  const about7 = aboutOperation2(operation);
  if (isRead(reading)) throw new Error("a doubt needs an unread reading");
  if (reading.reason === "disabled") {
    const says = "The BigQuery Data Transfer API is off, so no query runs on a schedule.";
    return pass({ ...about7, evidence: [fromReading(reading, reading.detail)], says });
  }
  return unverifiedFrom({
    ...about7,
    reading,
    whether: `whether scheduled queries use old names of ${operation.id}`,
    consequence: consequenceOf6(operation)
  });
}
function judge15({ plan, phase, operation, scheduledQueries }) {
  const about7 = aboutOperation2(operation);
  const active = scheduledQueries.value.queries.filter(({ disabled }) => !disabled);
  const isCovered = coverOf(phase, operation);
  const isOld = oldNames({ plan, phase, operation });
  const found = active.flatMap((query) => {
    const uses = query.uses.filter((use) => isOld(use.table) && !isCovered(use));
    return uses.length === 0 ? [] : [{ query, uses }];
  });
  const saw2 = `${counted(active.length, "scheduled query").replace("querys", "queries")} of ${scheduledQueries.value.location}, ${found.length} use old names of ${operation.id} that no view covers`;
  const evidence2 = [fromReading(scheduledQueries, saw2)];
  const cure = {
    consequence: consequenceOf6(operation),
    delay: hours2(0.5, 3),
    mitigation: "Pause the schedules while the phase runs.",
    action: `Change ${listed(found.map(({ query }) => query.name)) || "them"} to the new names together with ${operation.id}.`
  };
  if (found.length > 0) {
    const texts = found.map(
      ({ query, uses }) => `${query.name} (${query.schedule || "on demand"}) ${listed(uses.map(describe2))}`
    );
    return fail({
      ...about7,
      evidence: evidence2,
      says: `Scheduled queries use names that ${operation.id} takes away: ${listed(texts)}.`,
      cure
    });
  }
  const unclear = active.filter(({ complete }) => !complete).map(({ name }) => name);
  if (unclear.length > 0) {
    return unverified({
      ...about7,
      says: `Could not check whether ${listed(unclear)} use old names of ${operation.id}: their texts could not be understood.`,
      evidence: evidence2,
      verify: `Read the texts of ${listed(unclear)} by hand.`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` }
    });
  }
  return pass({
    ...about7,
    evidence: evidence2,
    says: `No scheduled query uses a name of ${operation.id} in a way that breaks.`
  });
}
function coverOf(phase, operation) {
  const isKept = keeperOf(phase, operation) !== void 0;
  return ({ kind, table: table2 }) => isKept && kind === "reads" && !table2.endsWith("*");
}
function oldNames({ plan, phase, operation }) {
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  return (name) => {
    const { dataset, table: table2 } = splitName(name);
    if (dataset !== operation.dataset) return false;
    if (table2.endsWith("*")) return mayStart(operation, table2.slice(0, -1));
    if (!operation.from.some((template) => isMatch(template, table2))) return false;
    return !mandates.some((mandate) => isCompliant(mandate, table2));
  };
}
function describe2({ kind, table: table2 }) {
  return `${kind} ${splitName(table2).table}`;
}
function consequenceOf6({ id }) {
  return `Scheduled queries fail once ${id} is done, or bring old names back`;
}

// src/audit/readiness/taken-view-name/audit.ts
var audit68 = defineAudit({
  id: "taken-view-name",
  family: "readiness",
  title: "Old names are free for the views that keep them",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["view-name-taken"],
    concerns: ({ kind, covers: covers2 }) => kind === "create-views" && covers2.length > 0,
    whether: ({ id }) => `whether the names of the views of ${id} are free`,
    consequence: ({ id }) => `${id} stops at a name that a table still has`,
    ask: judge16
  })
});
function judge16({ operation, catalogue, played, hazards, about: about7, at }) {
  const ready = played.steps - played.blocked;
  const saw2 = `${counted(played.steps, "view")}, ${ready} on a free name`;
  const evidence2 = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (hazards.length === 0) {
    return pass({
      ...about7,
      evidence: evidence2,
      says: `All ${counted(played.steps, "old name")} of ${operation.covers.join(", ")} are free when ${operation.id} comes.`
    });
  }
  return fail({
    ...about7,
    evidence: evidence2,
    says: `${operation.id}: ${hazards.map(clause2).join("; ")}.`,
    cure: {
      consequence: `${operation.id} stops at a name that a table has; who reads that name reads another table than before`,
      delay: hours2(0.5, 3),
      mitigation: "Make each view right after its table left the name, and skip names that are taken.",
      workaround: "Leave out the names that are taken, and change their readers on the same day.",
      action: `Mend the operations that ${operation.id} covers first; leave names out of it that another table gets.`
    }
  });
}
function clause2({ says }) {
  return says.replace(/\.$/, "");
}

// src/audit/readiness/unclaimed-violation/audit.ts
var audit69 = defineAudit({
  id: "unclaimed-violation",
  family: "readiness",
  title: "Operations claim every table that violates a mandate",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) => namingMandates({ plan, phase }).map((mandate) => {
    const catalogue = readingOf(catalogues, { key: mandate.dataset, at });
    if (isRead(catalogue)) return compare4({ mandate, phase, catalogue, catalogues, at });
    return unverifiedFrom({
      subject: { kind: "mandate", id: mandate.id },
      reading: catalogue,
      whether: `whether ${phase.id} claims every table of ${mandate.dataset} that violates ${mandate.id}`,
      consequence: `Tables that violate ${mandate.id} stay as they are after ${phase.id}`,
      place: mandate.place
    });
  })
});
function compare4({ mandate, phase, catalogue, catalogues, at }) {
  const { dataset } = mandate;
  const { counts, unclaimed: open } = reconciliationOf(mandate, { phase, catalogues });
  const violating = counts?.violations ?? 0;
  const unclaimed = open.map(({ table: table2 }) => table2);
  const own = phase.operations.filter((operation) => operation.dataset === dataset);
  const total = counted(catalogue.value.tables.length, "table");
  const statement = {
    subject: { kind: "mandate", id: mandate.id },
    place: mandate.place,
    evidence: [
      fromReading(
        catalogue,
        `${grouped2(violating)} of ${total} violate ${mandate.id}, ${grouped2(unclaimed.length)} unclaimed`
      ),
      fromPlan(phase.place, { saw: `${phase.id} has ${counted(own.length, "operation")} on ${dataset}`, at })
    ]
  };
  const [first] = open;
  if (first === void 0) {
    const says = `${phase.id} claims all ${counted(violating, "table")} of ${dataset} that violate ${mandate.id}.`;
    return pass({ ...statement, says });
  }
  const why = first.nearest === null ? "" : `${first.table} is nearly ${first.nearest}: ${first.differs ?? ""}`;
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
var audit70 = defineAudit({
  id: "undecided-name",
  family: "readiness",
  title: "New names follow from old ones",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) => phase.operations.flatMap((operation) => {
    const { to, from } = operation;
    if (to === null || from.length === 0) return [];
    return [answer19({ operation, to, scripts, at })];
  })
});
function answer19({ operation, to, scripts, at }) {
  const { id, from, place: place2, ifMissing } = operation;
  const words = [...new Set(from.flatMap((template) => undecidedWords(template, to)))];
  const about7 = { subject: { kind: "operation", id }, operations: [id], place: place2 };
  const mapping = `${from.map(({ text }) => text).join(", ")} -> ${to.text}`;
  const planned2 = fromPlan(place2, { saw: mapping, at });
  if (words.length === 0) {
    return pass({
      ...about7,
      says: `Every word of ${to.text} follows from the old name.`,
      evidence: [planned2]
    });
  }
  const undecided = words.map((word) => `{${word}}`).join(", ");
  const consequence = `Cannot execute ${operationLabel(operation)}: nothing says what ${undecided} is in each new name`;
  if (!isRead(scripts)) {
    const whether = `whether the script of ${id} decides ${undecided}`;
    return unverifiedFrom({ ...about7, reading: scripts, whether, consequence });
  }
  const decided = decidedBy(operation, { to, scripts: scripts.value });
  if (decided) {
    const saw2 = `${counted(decided.count, "exact new name")} of the form ${to.text}`;
    return pass({
      ...about7,
      says: `${decided.script.path} decides ${undecided} for ${counted(decided.count, "table")}.`,
      evidence: [fromScript(scripts, { script: decided.script, saw: saw2 }), planned2]
    });
  }
  return fail({
    ...about7,
    says: `${undecided} of ${to.text} follows from no part of ${from.map(({ text }) => text).join(", ")}.`,
    evidence: [planned2, fromReading(scripts, `no script of ${id} names each new table exactly`)],
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
var audit71 = defineAudit({
  id: "unmet-count",
  family: "readiness",
  title: "Operations find as many tables as the plan expects",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) => phase.operations.flatMap((operation) => {
    const { expect, dataset, from } = operation;
    if (expect === null || dataset === null || from.length === 0) return [];
    const catalogue = readingOf(catalogues, { key: dataset, at });
    if (isRead(catalogue)) return [compare5({ operation, expect, catalogue, at })];
    return [
      unverifiedFrom({
        ...about6(operation),
        reading: catalogue,
        whether: `whether ${dataset} holds ${counted(expect.sources, "table")} for ${operation.id}`,
        consequence: `Cannot execute ${operationLabel(operation)}: it may find no table`,
        impact: "prevents"
      })
    ];
  })
});
function compare5({ operation, expect, catalogue, at }) {
  const sources2 = namesMatchingAny(catalogue.value, operation.from);
  const results = expect.results === null ? null : countResults(operation, sources2);
  const evidence2 = [
    fromReading(catalogue, seen(operation, catalogue.value, sources2)),
    fromPlan(operation.place, { saw: `the plan expects ${operationLabel(operation)}`, at })
  ];
  const claim = claimOf(operation, sources2.length);
  const isTolerated = claim?.direction === "within-tolerance";
  const differences = [
    sources2.length === expect.sources || isTolerated ? "" : `finds ${counted(sources2.length, "table")} instead of ${grouped2(expect.sources)}`,
    results === null || results === expect.results ? "" : `yields ${counted(results, "result")} instead of ${grouped2(expect.results ?? 0)}`
  ].filter((difference) => difference !== "");
  if (differences.length === 0) {
    return pass({
      ...about6(operation),
      says: isTolerated ? `${operation.id} finds ${counted(sources2.length, "table")}, within ${claim.tolerance} of the ${grouped2(expect.sources)} that the plan expects.` : `${operation.id} finds the ${counted(sources2.length, "table")} that the plan expects.`,
      evidence: evidence2
    });
  }
  const says = `${operation.id} ${differences.join(" and ")}.`;
  return fail({
    ...about6(operation),
    says,
    impact: sources2.length === 0 ? "prevents" : "endangers",
    evidence: evidence2,
    cure: {
      consequence: sources2.length === 0 ? `Cannot execute ${operationLabel(operation)}: no table matches` : `${operation.id} would leave tables out or touch others: it ${differences.join(" and ")}`,
      delay: hours2(1, 3),
      mitigation: "Compare the names in the catalogue with the templates of the operation.",
      workaround: "Correct the expected count in the plan, or allow a `tolerance`, if the catalogue is right.",
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
function about6(operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place
  };
}

// src/audit/readiness/unsafe-rerun/audit.ts
var audit72 = defineAudit({
  id: "unsafe-rerun",
  family: "readiness",
  title: "Operations can be run again after a failure at any step",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) => askOfSimulation({
    ...question,
    hazards: ["unsafe-rerun", "cycle"],
    concerns: (operation) => isMoving(operation) || operation.kind === "generate",
    whether: ({ id }) => `whether ${id} can be run again after a failure`,
    consequence: ({ id }) => `a second run of ${id} moves tables that are done, or stops at them`,
    ask: judge17
  })
});
function judge17({ operation, catalogue, played, hazards, about: about7, at }) {
  const saw2 = `${counted(played.steps, "step")}; a second run after a failure is ${played.rerun === "not-known" ? "not known" : played.rerun}`;
  const evidence2 = [
    fromReading(catalogue, saw2),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw2, at })
  ];
  if (played.rerun === "safe") {
    const says = `A second run of ${operation.id} that lists its tables again goes on where the first stopped.`;
    return pass({ ...about7, evidence: evidence2, says });
  }
  if (played.rerun === "not-known") {
    const says = `What a second run of ${operation.id} does follows from names that are not known yet.`;
    return notApplicable({ ...about7, evidence: evidence2, says });
  }
  const losesRows = operation.kind === "consolidate";
  return fail({
    ...about7,
    evidence: evidence2,
    says: hazards[0]?.says ?? `A second run of ${operation.id} is not safe.`,
    impact: losesRows ? "endangers" : "slows",
    cure: {
      consequence: `${operationLabel(operation)} cannot simply be started again after a failure${losesRows ? ": rows may be lost" : ""}`,
      delay: hours2(0.5, 3),
      mitigation: "Keep a list of what is done, and start again from the first step that is not.",
      workaround: null,
      action: losesRows ? `Make each table of ${operation.id} under a name of its own, compare its rows, put it in place, and drop the sources last, in an operation of their own.` : `Let the script of ${operation.id} skip what is done: keep the list of the simulated plan, and read old names from it.`
    }
  });
}

// src/audit/scripts/empty-script/audit.ts
var audit73 = defineAudit({
  id: "empty-script",
  family: "scripts",
  title: "Scripts that the plan names hold code",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "holds code",
    consequence: "a script of the plan exists and does nothing",
    impact: impactOf5,
    ask: answer20
  })
});
function impactOf5(named3) {
  return impactByReach(named3, { needed: "prevents", otherwise: "slows" });
}
function answer20({ script, named: named3, reading }) {
  if (script.syntax.length > 0) return [];
  const subject = { kind: "script", id: script.path };
  const size = `${counted(script.bytes, "byte")}, ${counted(script.lines, "line")}`;
  const evidence2 = [fromScript(reading, { script, saw: size })];
  if (!isEmpty(script)) return [pass({ subject, says: `${script.path} holds code.`, evidence: evidence2 })];
  return [
    fail({
      subject,
      says: `${script.path} holds no code (${size}).`,
      impact: impactOf5(named3),
      operations: named3.operations,
      place: { path: script.path, line: 1 },
      evidence: evidence2,
      cure: {
        consequence: named3.operations.length > 0 ? `Cannot execute ${named3.operations.join(", ")}: ${script.path} does nothing` : `${script.path} does nothing when it is run`,
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
  if (!COMMENTED.has(rest.language) || !complete || silent.some(({ length }) => length > 0)) return false;
  return lines <= COMMENT_LINES && bytes <= purpose.length + SHEBANG_BYTES;
}
var SHEBANG_BYTES = 48;
var COMMENT_LINES = 5;
var COMMENTED = /* @__PURE__ */ new Set(["python", "shell", "sql"]);

// src/audit/scripts/incomplete-reading/audit.ts
var audit74 = defineAudit({
  id: "incomplete-reading",
  family: "scripts",
  title: "Scripts that the plan names could be read whole",
  impact: "endangers",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) => namedScripts({ plan, phase }).flatMap((named3) => answer21({ named: named3, repository, scripts, plan, phase }))
});
function answer21({ named: named3, repository, scripts }) {
  const about7 = {
    subject: { kind: "script", id: named3.path },
    operations: named3.operations,
    place: named3.place,
    impact: impactOf6(named3)
  };
  const unread = isRead(scripts) ? isRead(repository) ? null : repository : scripts;
  if (!isRead(scripts) || !isRead(repository)) {
    return unread === null || isRead(unread) ? [] : [
      unverifiedFrom({
        ...about7,
        reading: unread,
        whether: `whether ${named3.path} can be read whole`,
        consequence: `What ${named3.path} does is not known`
      })
    ];
  }
  const script = scriptsByPath(scripts.value).get(named3.path);
  if (!script) return treeIndex(repository.value).hasFile(named3.path) ? [skipped(named3, repository)] : [];
  if (script.complete) {
    const evidence2 = [fromScript(scripts, { script, saw: `${script.lines} lines read whole` })];
    return [pass({ subject: about7.subject, says: `${named3.path} was read whole.`, evidence: evidence2 })];
  }
  return [cutShort(named3, { script, scripts })];
}
function impactOf6({ reach }) {
  return reach === "operation" ? "endangers" : reach === "phase" ? "slows" : "informs";
}
function skipped(named3, repository) {
  const found = repository.value.skipped.find(({ path }) => path === named3.path);
  const why = found ? `${found.why}: ${found.detail}` : "not a file that phasegate reads";
  return hidden4(named3, { why, evidence: fromReading(repository, `${named3.path} was passed over (${why})`) });
}
function cutShort(named3, seen2) {
  const why = seen2.script.limits.join("; ") || "part of the text could not be understood";
  return hidden4(named3, { why, evidence: fromScript(seen2.scripts, { script: seen2.script, saw: why }) });
}
function hidden4(named3, seen2) {
  const verify = `Read ${named3.path} by hand, or split it so that it can be read whole.`;
  return unverified({
    subject: { kind: "script", id: named3.path },
    says: `Part of what ${named3.path} does is not known: ${seen2.why}.`,
    impact: impactOf6(named3),
    operations: named3.operations,
    place: { path: named3.path, line: 1 },
    evidence: [seen2.evidence],
    verify,
    cure: {
      consequence: `${named3.path} may touch tables that nobody counted`,
      delay: hours2(0.5, 2),
      action: verify
    }
  });
}

// src/audit/scripts/interactive-script/audit.ts
var SILENCING = /^(-y|--yes|--force|--no-input|--non-interactive|--assume-yes|--no-confirm|--auto-approve)$/;
var audit75 = defineAudit({
  id: "interactive-script",
  family: "scripts",
  title: "Scripts that the phase runs do not wait for a person",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "waits for a person",
    consequence: "a script of the phase stands still until somebody answers",
    impact: () => "endangers",
    concerns: isNeededByPhase,
    ask: answer22
  })
});
function answer22({ script, named: named3, reading }) {
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
      operations: named3.operations,
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
var audit76 = defineAudit({
  id: "missing-columns",
  family: "scripts",
  title: "Scripts create tables with the columns that mandates require",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const rules = columnRules(plan);
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates the columns that mandates require",
      consequence: "tables are created without columns that later steps read",
      impact: () => "endangers",
      concerns: () => rules.length > 0,
      ask: (asked) => answer23({ asked, rules, at })
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
function answer23(seen2) {
  const { asked, rules, at } = seen2;
  const { script, named: named3, reading } = asked;
  const outcomes = rules.map((governed) => outcomeUnder(governed, script.effects)).filter(({ effects: effects2 }) => effects2.length > 0);
  const [first] = outcomes;
  if (!first) return [];
  const lacking = outcomes.flatMap((outcome) => outcome.lacking);
  const line2 = lacking[0]?.line ?? first.effects[0]?.line ?? 1;
  const { rule, mandate } = first.governed;
  const required = rule.require.map(({ text }) => text).join(", ");
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
    place: { path: script.path, line: line2 },
    evidence: [
      fromScript(reading, { script, line: line2, saw: outcomes.map(sawOf2).join("; ") }),
      fromPlan(rule.place, { saw: `${mandate.id} requires ${required} in ${rule.tables}`, at })
    ]
  };
  const [worst2] = lacking;
  if (worst2)
    return [
      lacks2({ about: about7, path: script.path, lacking: lacking.map(({ table: table2 }) => table2), columns: worst2.columns })
    ];
  const silent = outcomes.flatMap((outcome) => outcome.silent);
  if (silent.length > 0) {
    const impact = impactByReach(named3, { needed: "endangers", otherwise: "informs" });
    return [unknown2({ about: about7, path: script.path, silent, impact })];
  }
  return [pass({ ...about7, says: `${script.path} creates the columns that ${mandate.id} requires.` })];
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
function sawOf2({ governed, effects: effects2, silent, lacking }) {
  const tables = counted(effects2.length, `${governed.rule.tables} table`);
  return `${governed.mandate.id}: ${tables}, ${lacking.length} without required columns, ${silent.length} of unknown columns`;
}
function lacks2(seen2) {
  const { about: about7, path, lacking, columns } = seen2;
  return fail({
    ...about7,
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
  const { about: about7, path, silent, impact } = seen2;
  const verify = `Name the columns in the CREATE TABLE of ${path}, or look at the schema of a created table.`;
  return unverified({
    ...about7,
    says: `The text of ${path} does not tell the columns of ${counted(silent.length, "table")}: ${listed(silent)}.`,
    impact,
    verify,
    cure: {
      consequence: "May be hidden: tables lack required columns",
      delay: hours2(0, 2),
      action: verify
    }
  });
}

// src/audit/scripts/missing-script/audit.ts
var audit77 = defineAudit({
  id: "missing-script",
  family: "scripts",
  title: "Scripts that the plan names exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, phase, at, repository }) => namedScripts({ plan, phase }).filter(({ reach }) => reach !== "operation").map((named3) => answer24({ named: named3, repository, at, phase: phase.id }))
});
function answer24({ named: named3, repository, at, phase }) {
  const { path, place: place2 } = named3;
  const subject = { kind: "script", id: path };
  const impact = impactByReach(named3, { needed: "endangers", otherwise: "slows" });
  const consequence = consequenceOf7(named3, phase);
  if (!isRead(repository)) {
    return unverifiedFrom({
      subject,
      reading: repository,
      whether: `whether ${path} exists`,
      consequence,
      impact,
      place: place2
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
    place: place2,
    evidence: [
      fromReading(repository, `${path} is not among ${counted(tree.size, "file")}`),
      fromPlan(place2, { saw: `the plan names ${path}`, at })
    ],
    cure: {
      consequence,
      delay: hours2(1, 4),
      mitigation: "Write the script before the phase starts, or correct its path in the plan.",
      action: `Create ${path}, or take it out of the plan if nothing needs it.`
    }
  });
}
function consequenceOf7({ path, reach }, phase) {
  return reach === "phase" ? `${phase} runs without ${path}, which it needs beyond its operations` : `${path} cannot be run in a later step; the inventory is incomplete`;
}

// src/audit/created-tables.ts
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

// src/audit/scripts/non-compliant-creation/audit.ts
var audit78 = defineAudit({
  id: "non-compliant-creation",
  family: "scripts",
  title: "Scripts create tables whose names meet the mandates",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => {
    const mandates = namingMandates({ plan, phase });
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates only names that the mandates allow",
      consequence: "new violations appear while the phase removes old ones",
      impact: () => "endangers",
      concerns: () => mandates.length > 0,
      ask: (asked) => answer25(asked, mandates)
    });
  }
});
function answer25(asked, mandates) {
  const { script, named: named3, reading } = asked;
  const creations = mandates.map((mandate) => creationUnder(mandate, asked)).filter(({ created, open: open2 }) => created > 0 || open2.length > 0);
  const [first] = creations;
  if (!first) return [];
  const bad = creations.filter(({ violating }) => violating.length > 0);
  const open = creations.flatMap((creation) => creation.open);
  const line2 = bad[0]?.line ?? first.line;
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
    place: { path: script.path, line: line2 },
    evidence: [fromScript(reading, { script, line: line2, saw: creations.map(sawOf3).join("; ") })]
  };
  if (bad.length > 0) return [violation({ about: about7, path: script.path, bad })];
  if (open.length > 0) return [unknown3({ about: about7, path: script.path, open })];
  const ids = creations.map(({ mandate }) => mandate.id).join(", ");
  const total = counted(Math.max(...creations.map(({ created }) => created)), "name");
  return [pass({ ...about7, says: `All ${total} that ${script.path} creates meet ${ids}.` })];
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
function sawOf3({ mandate, created, violating, open }) {
  const holes = open.length === 0 ? "" : `, ${counted(open.length, "name")} with holes`;
  return `${mandate.id}: ${counted(created, "exact name")}, ${violating.length} violating${holes}`;
}
function violation(seen2) {
  const { about: about7, path, bad } = seen2;
  const parts = bad.map(({ mandate, violating }) => {
    const why = explainViolation(mandate, violating[0] ?? "");
    return `${counted(violating.length, "name")} against ${mandate.id} (${listed(violating)})${why ? `; ${why}` : ""}`;
  });
  const ids = bad.map(({ mandate }) => mandate.id).join(", ");
  return fail({
    ...about7,
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
  const { about: about7, path, open } = seen2;
  const verify = `Let the names of ${path} follow from values in its text, or count them in a dry run.`;
  return unverified({
    ...about7,
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
var audit79 = defineAudit({
  id: "short-creation",
  family: "scripts",
  title: "Scripts create as many tables as the plan says",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const wanted = new Map(plan.scripts.map((script) => [script.path, script]));
    const creates = (path) => Object.keys(wanted.get(path)?.creates ?? {}).length > 0;
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "creates as many tables as the plan says",
      consequence: "tables that later steps need are not created",
      impact: () => "endangers",
      concerns: ({ path }) => creates(path),
      ask: (asked) => {
        const declared = wanted.get(asked.script.path);
        return declared ? [answer26({ asked, declared, plan, at })] : [];
      }
    });
  }
});
function answer26({ asked, declared, plan, at }) {
  const { script, reading, named: named3 } = asked;
  const tallies = Object.entries(declared.creates).map(
    ([name, wanted]) => tally({ name, wanted, asked, plan })
  );
  const about7 = {
    subject: { kind: "script", id: script.path },
    operations: named3.operations,
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
    return pass({ ...about7, says: `${script.path} creates ${tallies.map(kept2).join(", ")}.` });
  if (short3.length === 0 && differing.some(({ open }) => open))
    return unknown4({ about: about7, script: script.path, differing });
  const impact = short3.length > 0 ? "endangers" : "informs";
  const says = differing.map(
    ({ name, wanted, created }) => `the plan says ${grouped2(wanted)} ${name} tables, it creates ${grouped2(created)}`
  );
  return fail({
    ...about7,
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
function kept2({ name, created }) {
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
var audit80 = defineAudit({
  id: "uncommitted-script",
  family: "scripts",
  title: "Scripts that the plan names are committed",
  impact: "slows",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) => {
    if (!isRead(repository)) {
      return namedScripts({ plan, phase }).map(
        (named3) => unverifiedFrom({
          subject: { kind: "script", id: named3.path },
          reading: repository,
          whether: `whether ${named3.path} is committed`,
          consequence: `${named3.path} may exist on one machine only`,
          impact: impactOf7(named3)
        })
      );
    }
    if (!hasHistory(repository.value)) return [withoutHistory({ plan, repository })];
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "is committed",
      consequence: "the script exists on one machine only",
      impact: impactOf7,
      ask: ({ script, named: named3, reading }) => [answer27({ script, named: named3, reading, phase })]
    });
  }
});
function impactOf7(named3) {
  return impactByReach(named3, { needed: "slows", otherwise: "informs" });
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
function answer27(seen2) {
  const { script, named: named3, reading, phase } = seen2;
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
    impact: impactOf7(named3),
    operations: named3.operations,
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
var audit81 = defineAudit({
  id: "unlisted-script",
  family: "scripts",
  title: "Scripts beside the plan's scripts are listed too",
  impact: "informs",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const named3 = namedScripts({ plan, phase });
    const subject = { kind: "repository", id: plan.project };
    if (named3.length === 0) return [];
    if (!isRead(scripts)) {
      const whether = "whether the plan lists every script";
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "The inventory may be incomplete"
        })
      ];
    }
    const listed4 = new Set(named3.map(({ path }) => path));
    const folders = new Set(named3.map(({ path }) => folderOf2(path)));
    const unlisted2 = scripts.value.filter(
      ({ path, language }) => RUN.has(language) && folders.has(folderOf2(path)) && !listed4.has(path)
    );
    if (unlisted2.length === 0) {
      const saw2 = `${counted(listed4.size, "script")} listed in ${counted(folders.size, "folder")}, none beside them`;
      const evidence2 = [fromComputation("scripts beside the plan's scripts", { saw: saw2, at })];
      return [pass({ subject, says: "The plan lists every script of its folders.", evidence: evidence2 })];
    }
    return unlisted2.map(
      (script) => fail({
        subject: { kind: "script", id: script.path },
        says: `${script.path} is not in the plan.`,
        place: { path: script.path, line: 1 },
        evidence: [
          fromScript(scripts, { script, saw: `${counted(script.lines, "line")} of ${script.language}` })
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
var audit82 = defineAudit({
  id: "unparsable-script",
  family: "scripts",
  title: "Scripts that the plan names parse",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) => askOfScripts({
    plan,
    phase,
    scripts,
    whether: "parses",
    consequence: "a script of the plan stops at its first line",
    impact: impactOf8,
    ask: answer28
  })
});
function impactOf8(named3) {
  return impactByReach(named3, { needed: "prevents", otherwise: "slows" });
}
function answer28({ script, named: named3, reading }) {
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
      impact: impactOf8(named3),
      operations: named3.operations,
      place: { path: script.path, line: first.line },
      evidence: [fromScript(reading, { script, line: first.line, saw: where })],
      cure: {
        consequence: consequenceOf8(named3),
        delay: hours2(0.5, 2),
        action: `Mend ${script.path} at ${where}.`
      }
    })
  ];
}
function consequenceOf8(named3) {
  if (named3.operations.length > 0)
    return `Cannot execute ${named3.operations.join(", ")}: ${named3.path} does not start`;
  return isNeededByPhase(named3) ? `The phase cannot run ${named3.path}: it does not start` : `${named3.path} does not start when it is needed`;
}

// src/audit/registry.ts
var audits = [
  audit73,
  audit74,
  audit75,
  audit76,
  audit77,
  audit78,
  audit79,
  audit80,
  audit81,
  audit82,
  audit51,
  audit52,
  audit53,
  audit54,
  audit55,
  audit56,
  audit57,
  audit58,
  audit59,
  audit60,
  audit61,
  audit62,
  audit63,
  audit64,
  audit65,
  audit66,
  audit67,
  audit68,
  audit69,
  audit70,
  audit71,
  audit72,
  audit21,
  audit22,
  audit23,
  audit24,
  audit25,
  audit26,
  audit27,
  audit28,
  audit29,
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
  audit40,
  audit41,
  audit42,
  audit43,
  audit44,
  audit45,
  audit46,
  audit47,
  audit48,
  audit49,
  audit50,
  audit,
  audit2,
  audit3,
  audit4,
  audit5,
  audit6,
  audit7,
  audit8,
  audit9,
  audit10,
  audit11,
  audit12,
  audit13,
  audit14,
  audit15,
  audit16,
  audit17,
  audit18,
  audit19,
  audit20
];

// src/audit/run-audits.ts
function runAudits(examination) {
  return examination.audits.flatMap((audit83) => answersOf(audit83, examination).map((answer29) => toFinding(audit83, answer29))).sort(byFamilyRuleSubject);
}
function answersOf(audit83, examination) {
  try {
    const answers = audit83.ask(questionFor(audit83, examination));
    return answers.length > 0 ? answers : [nothingToAsk(audit83, examination)];
  } catch (error) {
    return [broken({ audit: audit83, examination, error })];
  }
}
function questionFor(audit83, examination) {
  const { plan, phase, at, snapshot } = examination;
  const parts = Object.fromEntries(audit83.reads.map((part) => [part, snapshot.parts[part]]));
  return { plan, phase, at, ...parts };
}
function nothingToAsk(audit83, { phase, at }) {
  return notApplicable({
    subject: { kind: "phase", id: phase.id },
    says: `Nothing in the plan or the repository concerns ${audit83.id}.`,
    evidence: [fromComputation(`audit ${audit83.id}`, { saw: "no subject to ask about", at })]
  });
}
function broken(failure) {
  const { audit: audit83, examination, error } = failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return unverified({
    subject: { kind: "phase", id: examination.phase.id },
    says: `The audit ${audit83.id} broke off (${detail}), so its question is open.`,
    evidence: [fromComputation(`audit ${audit83.id}`, { saw: detail, at: examination.at })],
    verify: `Report this fault of phasegate with the plan and the snapshot; the audit is ${audit83.id}.`,
    cure: {
      consequence: `Unknown whether this holds: ${audit83.title}`,
      delay: hours2(1, 4),
      mitigation: `Check by hand: ${audit83.title}.`,
      action: `Check by hand, and report the fault in ${audit83.id}.`
    }
  });
}
function toFinding(audit83, answer29) {
  const graver = answer29.outcome === "fail" || answer29.outcome === "unverified" ? answer29.impact : void 0;
  return {
    ...answer29,
    rule: audit83.id,
    family: audit83.family,
    title: audit83.title,
    impact: graver ?? audit83.impact
  };
}
function byFamilyRuleSubject(a, b) {
  return compare6(a.family, b.family) || compare6(a.rule, b.rule) || compare6(a.subject.id, b.subject.id) || compare6(a.says, b.says);
}
function compare6(a, b) {
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
var LONGEST_RULE = 60;
function waiverFor(id, policy) {
  return policy.waivers.find((waiver) => waiver.blocker === id && isValid(waiver, policy.at)) ?? null;
}
function noteWaivers(seen2) {
  const ids = new Set(seen2.blockers.map(({ id }) => id));
  const unapplied = seen2.base.waivers.flatMap((waiver) => {
    if (!isDate(waiver.until)) return [`The waiver of ${waiver.blocker} has no valid date: ${waiver.until}.`];
    if (!isValid(waiver, seen2.at))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} expired on ${waiver.until}.`];
    if (ids.has(waiver.blocker)) return [];
    const fault = faultOf2(waiver.blocker, { ids, rules: seen2.rules ?? null });
    return [`The waiver of ${waiver.blocker} by ${waiver.owner} matches no blocker${fault}.`];
  });
  return [...unapplied, ...onlyInHead(seen2.base, seen2.head)];
}
function faultOf2(id, known4) {
  const colon = id.indexOf(":");
  const rule = colon < 0 ? id : id.slice(0, colon);
  if (known4.rules !== null && !known4.rules.has(rule)) {
    const nearest2 = nearestOf(rule, known4.rules);
    return `: no audit called ${rule} gave an answer${nearest2 === null ? "" : `; perhaps ${nearest2} is meant`}`;
  }
  if (colon >= 0 && colon < id.length - 1) return "";
  const examples = [...known4.ids].filter((blocker) => blocker.startsWith(`${rule}:`));
  return `: it names no subject; write ${examples[0] ?? `${rule}:SUBJECT`}`;
}
function nearestOf(name, names2) {
  const wanted = name.slice(0, LONGEST_RULE);
  const ranked = [...names2].map((other) => ({ other, distance: editDistance2(wanted, other) })).filter(({ other, distance }) => distance * 3 <= other.length).sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return ranked[0]?.other ?? null;
}
function editDistance2(from, to) {
  let row2 = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...from].entries()) {
    const next = [above + 1];
    for (let index = 0; index < to.length; index++) {
      const replaced = (row2[index] ?? 0) + (to[index] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row2[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row2 = next;
  }
  return row2[to.length] ?? 0;
}
function isValid({ until }, at) {
  return isDate(until) && at.slice(0, 10) <= until;
}
function isDate(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
function onlyInHead(base, head) {
  const agreed2 = new Set(base.waivers.map(signature));
  return head.waivers.filter((waiver) => !agreed2.has(signature(waiver))).map(
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
  const known4 = ranking.basePlanned ? new Set(ranking.basePlanned) : null;
  return [...groups].map(([id, group]) => toBlocker2({ id, group, known: known4, ranking })).sort(gravestFirst);
}
function fingerprint({ rule, subject }) {
  return `${rule}:${subject.id}`;
}
function isOpen({ state }) {
  return state !== "waived";
}
function toBlocker2({ id, group, known: known4, ranking }) {
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
    place: all.map(({ place: place2 }) => place2).find((place2) => place2 !== void 0) ?? null,
    state: waiver ? "waived" : known4 === null || known4.has(id) ? "existing" : "new",
    waiver: waiver && { until: waiver.until, owner: waiver.owner, reason: waiver.reason }
  };
}
function affectsOf(group, phase) {
  const operations = distinct(group.flatMap((finding) => finding.operations ?? [])).sort();
  return [phase.id, ...operations.map((operation) => `${phase.id}/${operation}`)];
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
  const words = ruleWords(rule);
  return outcome === "unverified" ? `Not verified (${words}): ${subject.id}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${subject.id}`;
}
function ruleWords(rule) {
  return rule.replaceAll("-", " ").replace(/\bnon (?=\w)/g, "non-").replace(/\b(?:api|dml|sql|bigquery|cloud build)\b/g, (word) => PROPER[word] ?? word);
}
var PROPER = {
  api: "API",
  dml: "DML",
  sql: "SQL",
  bigquery: "BigQuery",
  "cloud build": "Cloud Build"
};
function gravestFinding(a, b) {
  return byGravity(priorityOf(a), priorityOf(b)) || Number(a.outcome === "unverified") - Number(b.outcome === "unverified") || compare7(a.says, b.says);
}
function gravestFirst(a, b) {
  return byGravity(a.priority, b.priority) || b.delayHours.high - a.delayHours.high || b.delayHours.low - a.delayHours.low || compare7(a.id, b.id);
}
function distinct(texts) {
  return [...new Set(texts)];
}
function compare7(a, b) {
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
var LISTED2 = 8;
var NAMED2 = 4;
function counted3(count2, noun) {
  return `${grouped4(count2)} ${noun}${count2 === 1 ? "" : "s"}`;
}
function grouped4(count2) {
  return String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}
var UNITS = ["bytes", "KB", "MB", "GB"];
function sizeText(bytes) {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1e3 ** power;
  return `${grouped4(size < 10 ? rounded2(size) : Math.round(size))} ${UNITS[power]}`;
}
function listed3(texts) {
  const rest = texts.length - LISTED2;
  const shown2 = texts.slice(0, LISTED2).join(", ");
  return rest > 0 ? `${shown2} and ${grouped4(rest)} more` : shown2;
}
function namedIn(texts, document) {
  const distinct2 = [...new Set(texts)];
  const rest = distinct2.length - NAMED2;
  const shown2 = distinct2.slice(0, NAMED2).join("; ");
  return rest > 0 ? `${shown2}; and ${grouped4(rest)} more, see ${document}` : shown2;
}
function spanOfHours({ low, high }) {
  if (high > 0 && high <= 1 && low < 1) {
    const [from2, to2] = [Math.round(low * 60), Math.round(high * 60)];
    return from2 === to2 ? counted3(to2, "minute") : `${from2}-${counted3(to2, "minute")}`;
  }
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
function tallied(blockers) {
  const failed3 = byPriority(blockers.filter(({ outcome }) => outcome === "fail"));
  const unverified2 = blockers.filter(({ outcome }) => outcome === "unverified");
  const ranks = byPriority(unverified2.filter(({ priority }) => priority === "P0" || priority === "P1"));
  const rank2 = ranks.map(({ priority, count: count2 }) => `${grouped4(count2)} as ${priority}`).join(", ");
  const parts = [
    ...failed3.map(({ priority, count: count2 }) => `${grouped4(count2)} ${priority}`),
    ...unverified2.length === 0 ? [] : [`${grouped4(unverified2.length)} unverified${rank2 === "" ? "" : ` (${rank2})`}`]
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}
function byPriority(blockers) {
  return ["P0", "P1", "P2", "P3"].flatMap((priority) => {
    const count2 = blockers.filter((blocker) => blocker.priority === priority).length;
    return count2 === 0 ? [] : [{ priority, count: count2 }];
  });
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
      ...byFamily(judged, {
        family: "infrastructure",
        noun: "infrastructure blocker",
        document: "the infrastructure report"
      })
    },
    {
      question: "Are there dependency issues (missing packages, API access)?",
      ...byFamily(judged, {
        family: "dependencies",
        noun: "dependency issue",
        document: "the dependency report"
      })
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
    const answer30 = late ? `NO: nothing stands in the way, but ${phase.starts} has passed; the earliest start is ${spanOfDates(earliestGo2)}.` : `YES: no open blocker is at or above ${gate}; open below it: ${tallied(judged.blockers.filter(isOpen))}.`;
    return { answer: answer30, blockers: [] };
  }
  const when = earliestGo2 === null ? "The earliest GO cannot be told." : `Earliest GO: ${spanOfDates(earliestGo2)}.`;
  const unverified2 = standing.filter(({ outcome }) => outcome === "unverified").length;
  const failed3 = standing.length - unverified2;
  const parts = [
    failed3 === 0 ? "" : `${counted3(failed3, "blocker")} at or above ${gate}`,
    unverified2 === 0 ? "" : `${grouped4(unverified2)} unverified that ${unverified2 === 1 ? "ranks" : "rank"} at or above ${gate}`
  ].filter((part) => part !== "");
  const answer29 = parts.length === 0 ? `NO: nothing was checked. ${when}` : `NO: ${parts.join(" and ")}. ${when}`;
  return { answer: answer29, blockers: idsOf(standing) };
}
function missingScripts(judged) {
  const lacking = judged.blockers.filter(
    ({ rule }) => rule === "missing-operation-script" || rule === "missing-script"
  );
  const missing2 = lacking.filter(({ outcome }) => outcome === "fail");
  const open = lacking.length - missing2.length;
  const unknown5 = open === 0 ? "" : ` Not verified for ${counted3(open, "script")}.`;
  if (missing2.length === 0) {
    const answer30 = open === 0 ? "None: every script that the plan names exists." : `None was seen to be missing.${unknown5}`;
    return { answer: answer30, blockers: idsOf(lacking) };
  }
  const each = missing2.map(
    ({ subject, delayHours }) => `${nameOf4(subject.id, judged)} (${spanOfHours(delayHours)})`
  );
  const total = missing2.reduce(
    (sum2, { delayHours }) => ({ low: sum2.low + delayHours.low, high: sum2.high + delayHours.high }),
    { low: 0, high: 0 }
  );
  const answer29 = `${counted3(missing2.length, "script")}: ${namedIn(each, "the readiness report")}; ${spanOfHours(total)} of work in all.${unknown5}`;
  return { answer: answer29, blockers: idsOf(lacking) };
}
function nameOf4(subject, { operations }) {
  const operation = operations.find(({ id }) => id === subject);
  return operation?.script ? `${subject}: ${operation.script}` : subject;
}
function byFamily({ blockers }, asked) {
  const own = blockers.filter(({ family }) => family === asked.family);
  const open = own.filter(isOpen);
  if (open.length === 0) {
    const waived = own.length === 0 ? "" : ` (${counted3(own.length, "blocker")} waived)`;
    return { answer: `NO: none stands open${waived}.`, blockers: idsOf(own) };
  }
  const failures = open.filter(({ outcome }) => outcome === "fail");
  const hidden5 = open.filter(({ outcome }) => outcome === "unverified");
  const parts = [
    failures.length === 0 ? "" : `YES: ${counted3(failures.length, asked.noun)} (${tallied(failures)}): ${namedIn(eachSubject(failures), asked.document)}.`,
    hidden5.length === 0 ? "" : `NOT VERIFIED: ${tallied(hidden5)}: ${namedIn(
      hidden5.map(({ subject }) => subject.id),
      asked.document
    )}.`
  ];
  return { answer: parts.filter((part) => part !== "").join(" "), blockers: idsOf(open) };
}
function eachSubject(blockers) {
  const first = /* @__PURE__ */ new Map();
  for (const { subject, consequence } of blockers) {
    const key = `${subject.kind} ${subject.id}`;
    if (!first.has(key)) first.set(key, consequence);
  }
  return [...first.values()];
}
function riskLevel({ risk, blockers, coverage: coverage2 }) {
  const open = blockers.filter(isOpen);
  const weighing = open.filter(({ priority }) => priority === "P0" || priority === "P1");
  const share = Math.floor(coverageShare(coverage2) * 100);
  const answer29 = `${risk}: open blockers ${tallied(open)}; ${coverage2.verified} of ${counted3(coverage2.total, "check")} verified (${share} %).`;
  return { answer: answer29, blockers: idsOf(weighing) };
}
function likelyBlockers({ blockers, phase }) {
  const likely = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, "P1"));
  if (likely.length === 0) return { answer: `None of P0 or P1 is known for ${phase.id}.`, blockers: [] };
  const failures = likely.filter(({ outcome }) => outcome === "fail");
  const each = [...failures, ...likely.filter(({ outcome }) => outcome === "unverified")].map(
    ({ priority, outcome, consequence }) => `${priority}${outcome === "unverified" ? " not verified." : ":"} ${consequence}`
  );
  return {
    answer: `${tallied(likely)}. ${namedIn(each, "the blocker analysis")}.`,
    blockers: idsOf(likely)
  };
}
function idsOf(blockers) {
  return blockers.map(({ id }) => id);
}

// src/judge/case.ts
function blockerIdsOf(findings, { blockers }) {
  const ids = new Set(findings.filter(isCounting).map(fingerprint));
  return [...ids].flatMap((id) => blockers.get(id) ?? []).sort((a, b) => a.priority + a.id < b.priority + b.id ? -1 : 1).map(({ id }) => id);
}
function blockersRow(ids) {
  return { label: "Blockers", value: ids.length === 0 ? "None" : ids.join(", ") };
}

// src/judge/declared-packages.ts
function requiredOf(places) {
  const byVersion = /* @__PURE__ */ new Map();
  for (const { specifier, environment } of places) {
    const version = specifier.trim() || "any";
    byVersion.set(version, [...byVersion.get(version) ?? [], environment]);
  }
  const [only] = byVersion.keys();
  if (only === void 0) return "not declared";
  if (byVersion.size === 1) return only;
  return [...byVersion].map(([version, environments]) => `${version} (${[...new Set(environments)].join(", ")})`).join("; ");
}
function whereOf({ environment, path, line: line2 }) {
  return `${environment} (${path}${line2 > 0 ? `:${line2}` : ""})`;
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
    for (const { name, ...place2 } of [
      ...declaredByImage(image),
      ...declaredByFiles(image, { from, files })
    ]) {
      const places = declared.get(name) ?? [];
      places.push({ environment, ...place2 });
      declared.set(name, places);
    }
  }
  return declared;
}
function declaredByImage(image) {
  return (image?.pip ?? []).map((item) => ({ ...item, path: image?.path ?? "" }));
}
function declaredByFiles(image, { from, files }) {
  const found = [];
  const pending = image ? [...image.requirementFiles] : [from];
  const visited = /* @__PURE__ */ new Set();
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (visited.has(path)) continue;
    visited.add(path);
    for (const { name, specifier, line: line2 } of files.get(path)?.requirements ?? []) {
      found.push({ name, specifier, line: line2, path });
    }
    pending.push(...files.get(path)?.includes ?? []);
  }
  return found;
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
var SCRIPT_ABSENCE = /* @__PURE__ */ new Set(["missing-script", "missing-operation-script"]);
function deriveReadiness(findings, absence2 = ABSENCE) {
  const counting = findings.filter(isCounting);
  const failures = counting.filter(({ outcome }) => outcome === "fail");
  if (failures.some(({ rule }) => absence2.has(rule))) return "MISSING";
  if (failures.some((finding) => priorityOf(finding) === "P0")) return "BLOCKED";
  const open = counting.filter((finding) => priorityOf(finding) !== "P3");
  if (open.some(({ outcome }) => outcome === "unverified")) return "UNVERIFIED";
  if (open.length > 0) return "PARTIAL";
  return findings.some(({ outcome }) => outcome !== "not-applicable") ? "READY" : "UNVERIFIED";
}
function indexFindings(findings) {
  const bySubject = /* @__PURE__ */ new Map();
  const byOperation = /* @__PURE__ */ new Map();
  const byPath = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    append(bySubject, keyOf(finding.subject), finding);
    for (const operation of operationsOf2(finding)) append(byOperation, operation, finding);
    if (isCounting(finding)) for (const path of pathsOf(finding)) append(byPath, path, finding);
  }
  return {
    about: (subject) => bySubject.get(keyOf(subject)) ?? [],
    touching: (operation) => byOperation.get(operation) ?? [],
    concerning: (path) => byPath.get(path) ?? []
  };
}
function operationsOf2({ subject, operations }) {
  const touched = new Set(operations ?? []);
  if (subject.kind === "operation") touched.add(subject.id);
  return touched;
}
function pathsOf({ subject, place: place2, evidence: evidence2 }) {
  const plans = new Set(evidence2.flatMap((seen3) => seen3.kind === "plan" ? seen3.place?.path ?? [] : []));
  const seen2 = [place2, ...evidence2.map((piece) => piece.place)].flatMap((where) => where?.path ?? []);
  return /* @__PURE__ */ new Set([subject.id, ...seen2.filter((path) => !plans.has(path))]);
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
  const blockers = blockerIdsOf(findings, judged);
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
      blockersRow(blockers)
    ],
    blockers
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
      required: requiredOf(places),
      installed: pinnedOf(places) ?? NOT_INSPECTED,
      location: places.map(whereOf).join(", ") || "no environment of the plan",
      purpose: users.length === 0 ? "imported by no script of the plan; other packages may need it" : `imported by ${listed3(users)}`,
      fallback: users.length === 0 ? "Not imported by the plan's scripts" : "None (critical dependency)",
      otherwise: "READY"
    });
  });
}
function importersByPackage(judged) {
  const { scripts } = judged.snapshot.parts;
  const named3 = namedPaths(judged);
  const importers = /* @__PURE__ */ new Map();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named3.has(script.path)) continue;
    for (const { distribution, origin } of script.imports) {
      if (origin !== "third-party" || distribution === null) continue;
      importers.set(distribution, (importers.get(distribution) ?? /* @__PURE__ */ new Set()).add(script.path));
    }
  }
  return new Map([...importers].map(([name, paths]) => [name, [...paths].sort()]));
}
function tools(judged) {
  const users = usersByTool(judged);
  const declared = new Set(judged.plan.dependencies.tools.map(({ name }) => name));
  const names2 = [.../* @__PURE__ */ new Set([...declared, ...users.keys()])].filter(
    (name) => !isPlainCommand(name) && /^[\w.+-]+$/.test(name)
  );
  return names2.map((name) => {
    const paths = users.get(name) ?? [];
    return toLine(judged, {
      subject: { kind: "tool", id: name },
      type: "System tool",
      required: declared.has(name) ? "any" : "any; not declared in the plan",
      installed: NOT_INSPECTED,
      location: "where the scripts run",
      purpose: paths.length === 0 ? "run by no script of the plan" : `run by ${listed3(paths)}`,
      fallback: "None",
      otherwise: "UNVERIFIED"
    });
  });
}
function usersByTool(judged) {
  const { scripts } = judged.snapshot.parts;
  const named3 = namedPaths(judged);
  const users = /* @__PURE__ */ new Map();
  for (const script of isRead(scripts) ? scripts.value : []) {
    if (!named3.has(script.path) || script.language !== "python" && script.language !== "shell") continue;
    for (const tool of script.tools) users.set(tool, [...users.get(tool) ?? [], script.path]);
  }
  return users;
}
function namedPaths({ plan, phase }) {
  return /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
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
    const blockers = blockerIdsOf(found, judged);
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
        blockersRow(blockers)
      ],
      blockers
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
  const { blockers, operations, people } = seen2;
  const low = measure(blockers, operations, ({ delayHours }) => delayHours.low);
  const high = measure(blockers, operations, ({ delayHours }) => delayHours.high);
  return {
    low: Math.max(low.chain, low.work / people),
    high: high.chain + (high.work - high.chain) / people
  };
}
function measure(blockers, operations, duration2) {
  const order = layersOf(operations);
  const chain = longestChain(blockers, { order, duration: duration2 });
  return { chain, work: blockers.reduce((sum2, blocker) => sum2 + duration2(blocker), 0) };
}
function layersOf(operations) {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
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
  for (const { id } of operations) visit(id, /* @__PURE__ */ new Set([id]));
  return { depth, needs };
}
function longestChain(blockers, { order, duration: duration2 }) {
  const tasks = blockers.map((blocker) => toTask(blocker, order)).sort((a, b) => a.depth - b.depth);
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
  const operations = blocker.affects.flatMap((affected) => {
    const slash = affected.indexOf("/");
    return slash < 0 ? [] : [affected.slice(slash + 1)];
  });
  return {
    blocker,
    operations,
    needs: new Set(operations.flatMap((id) => [...needs.get(id) ?? []])),
    depth: Math.min(Number.MAX_SAFE_INTEGER, ...operations.map((id) => depth.get(id) ?? 0))
  };
}

// src/judge/earliest-go.ts
var DAY_MS4 = 864e5;
var HOUR_MS2 = 36e5;
var FORESEEABLE_HOURS = 1e5;
function findEarliestGo(seen2) {
  const { phase, gate, at } = seen2;
  const { people, hoursPerDay } = phase.team;
  const blockers = seen2.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (people <= 0 || hoursPerDay <= 0) return null;
  const span = hoursToMend({ blockers, operations: phase.operations, people });
  if (!(span.high <= FORESEEABLE_HOURS)) return null;
  const dateAfter = (hours3) => later(phase.starts, dayOf(workedUntil({ at, hours: hours3, hoursPerDay })));
  return { low: dateAfter(span.low), high: dateAfter(span.high) };
}
function workedUntil(work) {
  const begin = Date.parse(work.at);
  let day = begin - begin % DAY_MS4;
  if (work.hours <= 0) return day;
  const leftToday = Math.floor((day + DAY_MS4 - begin) / HOUR_MS2);
  let remaining = work.hours;
  let capacity = Math.min(work.hoursPerDay, leftToday);
  while (true) {
    if (isWorkingDay(day)) remaining -= capacity;
    if (remaining <= 1e-9) return day;
    day += DAY_MS4;
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

// src/judge/evidence-index.ts
function numberEvidence({
  findings,
  blockers
}) {
  const known4 = /* @__PURE__ */ new Map();
  const note = (proof, id) => {
    for (const evidence2 of proof) {
      const key = evidenceKey(evidence2);
      const entry = known4.get(key) ?? { evidence: evidence2, findings: /* @__PURE__ */ new Set() };
      known4.set(key, entry);
      entry.findings.add(id);
    }
  };
  for (const finding of findings) note(finding.evidence, fingerprint(finding));
  for (const { evidence: evidence2, id } of blockers) note(evidence2, id);
  return [...known4.values()].map(({ evidence: evidence2, findings: ids }, index) => ({
    id: `E${index + 1}`,
    ...evidence2,
    findings: [...ids]
  }));
}

// src/judge/gate.ts
function decideGate(seen2) {
  const { decision: decision2, blockers, policy, uncredentialed } = seen2;
  if (decision2 === "GO") return { fails: false, note: null };
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, policy.gate));
  if (uncredentialed === null || standing.length === 0) return { fails: true, note: null };
  const { occasion, detail } = uncredentialed;
  const passes = policy.passesUnverifiedOn?.includes(occasion) === true;
  if (!passes || !standing.every((blocker) => isUnseen(blocker, detail))) return { fails: true, note: null };
  const number = counted3(standing.length, "check");
  return {
    fails: false,
    note: `The job passes although ${number} could not be made: this ${occasion} run has no credentials, and the base's policy lets that pass (pass-unverified-on). The verdict stays NO-GO until a run with credentials made them.`
  };
}
function isUnseen({ outcome, evidence: evidence2 }, detail) {
  return outcome === "unverified" && evidence2.some(({ saw: saw2 }) => saw2.startsWith(detail));
}

// src/judge/shown.ts
function shown(reading, show2) {
  if (isRead(reading)) return show2(reading.value);
  return reading ? `not read (${reading.reason}: ${reading.detail})` : "not read";
}

// src/judge/dataset-rows.ts
function datasetRows(judged, { id, access }) {
  const { parts } = judged.snapshot;
  return [
    { label: "Table Count", value: tableCount(judged, id) },
    { label: "Storage", value: shown(parts.tableDetails[id], storageText) },
    { label: "Location", value: shown(parts.datasets[id], ({ location }) => location) },
    { label: "Access", value: accessText(judged, { id, access }) },
    { label: "Quotas", value: quotaText(judged) },
    { label: "Cost Tracking", value: costText2(judged) }
  ];
}
function tableCount({ plan, snapshot }, dataset) {
  const wanted = plan.infrastructure.datasets.find(({ id }) => id === dataset)?.tables ?? null;
  const expected = wanted === null ? "" : ` (plan: ${grouped4(wanted)})`;
  return `${shown(snapshot.parts.catalogues[dataset], ({ tables }) => counted3(tables.length, "table"))}${expected}`;
}
function storageText({ bytes, rows: rows2 }) {
  return `${sizeText(bytes)}, ${counted3(rows2, "row")}`;
}
function accessText({ index }, { id, access }) {
  if (access.length === 0) return "none required";
  const required = `required: ${access.join(", ")}`;
  const found = index.about({ kind: "dataset", id }).find(({ rule }) => rule === "insufficient-dataset-access");
  return found === void 0 ? `${required}; not tested` : `${required}; ${MET[found.outcome]}`;
}
var MET = {
  pass: "grants indicate it",
  fail: "lacking",
  unverified: "not verified",
  "not-applicable": "not tested"
};
function quotaText({ snapshot }) {
  const { queryQuota, quotaUsage } = snapshot.parts;
  const limit = shown(queryQuota, limitText);
  return isRead(queryQuota) && isRead(quotaUsage) ? `${limit}; ${usageText(quotaUsage.value)}` : limit;
}
function limitText({ limitMiB, custom }) {
  const limit = limitMiB === null ? "unlimited" : `${tebibytes(limitMiB)} TiB a day`;
  return `daily query limit ${limit}${custom ? "" : " (Google's default)"}`;
}
function usageText({ usedMiB }) {
  return usedMiB === null ? "no use measured today" : `${tebibytes(usedMiB)} TiB used today`;
}
function tebibytes(mebibytes) {
  return grouped4(Math.round(mebibytes / 1048576 * 100) / 100);
}
function costText2({ snapshot }) {
  const { cost: cost2, billingExport } = snapshot.parts;
  const budgets = shown(cost2, budgetText);
  return isRead(cost2) && isRead(billingExport) ? `${budgets}; ${exportText(billingExport.value)}` : budgets;
}
function budgetText({ budgets }) {
  if (budgets.length === 0) return "no budget";
  return budgets.map(({ name, amountUsd }) => amountUsd === null ? name : `${name} (${amountUsd} USD)`).join(", ");
}
function exportText({ tables }) {
  return tables.length === 0 ? "no export of costs" : `exported to ${tables.map(({ dataset, name }) => `${dataset}.${name}`).join(", ")}`;
}

// src/judge/infrastructure-lines.ts
function listInfrastructure(judged) {
  const { datasets, buckets, jobs, serviceAccounts } = judged.plan.infrastructure;
  const { parts } = judged.snapshot;
  return [
    ...datasets.map(
      ({ id, access }) => line(
        judged,
        { subject: { kind: "dataset", id }, type: "BigQuery Dataset" },
        datasetRows(judged, { id, access })
      )
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
      ({ name }) => line(judged, { subject: { kind: "job", id: name }, type: "Cloud Run Job" }, [
        ...jobRows(parts.jobs[name]),
        { label: "Image Uploaded", value: shown(parts.deployedImages[name], ({ uploadedAt }) => uploadedAt) }
      ])
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
  const blockers = blockerIdsOf(findings, judged);
  return {
    ...resource,
    readiness: deriveReadiness(findings),
    rows: [...rows2, blockersRow(blockers)],
    blockers
  };
}
function bucketAccess(reading, access) {
  const wanted = access.length === 0 ? "none required" : `required: ${access.join(", ")}`;
  return `${wanted}; granted: ${shown(reading, ({ granted }) => granted.join(", ") || "none")}`;
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

// src/judge/names.ts
function listNames({ plan, phase }) {
  const standards = plan.mandates.flatMap(
    ({ id, dataset, names: names2 }) => names2.map(({ template }) => ({ of: id, role: "standard", dataset, template }))
  );
  const changes = phase.operations.flatMap(({ id, dataset, from, to }) => [
    ...from.map((template) => ({ of: id, role: "from", dataset, template })),
    ...to === null ? [] : [{ of: id, role: "to", dataset, template: to }]
  ]);
  return [...standards, ...changes];
}

// src/judge/operation-lines.ts
function listOperations(judged) {
  return judged.phase.operations.map((operation) => toLine2(operation, judged));
}
function toLine2(operation, judged) {
  const { id, title, kind, script, needs, expect, ifMissing } = operation;
  const findings = [
    .../* @__PURE__ */ new Set([
      ...judged.index.touching(id),
      ...script === null ? [] : judged.index.about({ kind: "script", id: script }),
      ...script === null ? [] : judged.index.concerning(script)
    ])
  ];
  const blockers = blockerIdsOf(findings, judged);
  return {
    id,
    title,
    kind,
    readiness: deriveReadiness(findings, SCRIPT_ABSENCE),
    script,
    scriptExists: scriptExists(operation, judged),
    expected: expect?.sources ?? null,
    found: countFound(operation, judged),
    effort: ifMissing.effort,
    risk: riskOf(blockers.flatMap((blocker) => judged.blockers.get(blocker) ?? [])),
    needs,
    blockers
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
function riskOf(blockers) {
  if (blockers.some(({ priority, state }) => priority === "P0" && state !== "waived")) return "HIGH";
  return blockers.some(({ priority, state }) => priority === "P1" || state === "waived") ? "MEDIUM" : "LOW";
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
  const { scripts } = judged.snapshot.parts;
  const facts = new Map((isRead(scripts) ? scripts.value : []).map((fact) => [fact.path, fact]));
  const wanted = wantedPaths(judged);
  const declared = new Map(judged.plan.scripts.map((script) => [script.path, script]));
  const found = [...facts.keys()].filter((path) => !wanted.has(path)).sort();
  return [...[...wanted].sort(), ...found].map(
    (path) => toLine3({
      path,
      fact: facts.get(path) ?? null,
      declared: declared.get(path) ?? null,
      wanted: wanted.has(path),
      judged
    })
  );
}
function wantedPaths({ plan, phase }) {
  return /* @__PURE__ */ new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script === null ? [] : [script])
  ]);
}
function toLine3({ path, fact, declared, wanted, judged }) {
  const { phase, index } = judged;
  const operations = phase.operations.filter(({ script }) => script === path).map(({ id }) => id);
  const findings = findingsOf(path, operations, judged);
  const blockers = blockerIdsOf(findings, judged);
  const readiness = readinessOf2(fact, findings);
  const title = phase.operations.find(({ script }) => script === path)?.title ?? "";
  return {
    path,
    readiness,
    family: declared?.family ?? (operations.length > 0 ? "operation" : wanted ? "phase" : fact?.language ?? ""),
    purpose: declared?.purpose || fact?.purpose || title,
    fact,
    wanted,
    operations,
    mandates: Object.fromEntries(
      phase.mandates.map((id) => [id, compliance(id, index.about({ kind: "script", id: path }), judged)])
    ),
    blockers,
    recommendation: recommend({ path, readiness, phase: phase.id, blockers, judged })
  };
}
function findingsOf(path, operations, { index }) {
  return [
    .../* @__PURE__ */ new Set([
      ...index.about({ kind: "script", id: path }),
      ...index.concerning(path),
      ...operations.flatMap((id) => index.touching(id))
    ])
  ];
}
function readinessOf2(fact, findings) {
  if (findings.some(({ outcome }) => outcome !== "not-applicable"))
    return deriveReadiness(findings, SCRIPT_ABSENCE);
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
  const gravest = seen2.blockers.flatMap((id) => seen2.judged.blockers.get(id) ?? []).sort((a, b) => weightOf(a) - weightOf(b))[0];
  if (seen2.readiness === "READY") {
    return gravest ? `Ready for ${seen2.phase}. Minor: ${gravest.action}` : `Ready for ${seen2.phase}`;
  }
  return gravest ? gravest.action : `Check ${seen2.path} by hand`;
}
function weightOf({ rule, outcome, priority }) {
  if (outcome === "fail" && SCRIPT_ABSENCE.has(rule)) return -1;
  return Number(priority.slice(1)) * 2 + (outcome === "fail" ? 0 : 1);
}

// src/judge/touches.ts
function touchedBlockers(blockers, { paths }) {
  const changed = new Set(paths);
  return blockers.filter((blocker) => isOpen(blocker) && (blocker.state === "new" || isIn(blocker, changed))).map(({ id }) => id);
}
function isIn({ subject, place: place2, evidence: evidence2 }, changed) {
  if (changed.has(subject.id)) return true;
  const declared = evidence2.some(({ kind, place: at }) => kind === "plan" && at?.path === place2?.path);
  return place2 !== null && changed.has(place2.path) && !declared;
}

// src/judge/verdict.ts
var SPELLED_OUT = 10;
function decide(seen2) {
  const { findings, blockers, phase, gate } = seen2;
  if (findings.every(({ outcome }) => outcome === "not-applicable")) {
    return {
      decision: "NO-GO",
      reasons: [`Nothing about ${phase.id} was checked, so nothing speaks for a start.`]
    };
  }
  const standing = blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  const [first, ...others] = standing.map(reasonOf);
  if (first === void 0) return go({ blockers, phase, gate });
  const rest = others.length + 1 - SPELLED_OUT;
  const spelled = others.slice(0, SPELLED_OUT - 1);
  const more = rest > 0 ? [`${counted3(rest, "further blocker")} at or above ${gate}.`] : [];
  return { decision: "NO-GO", reasons: [first, ...spelled, ...more] };
}
function reasonOf(blocker) {
  const { priority, outcome, consequence, id, delayHours } = blocker;
  if (outcome === "unverified") return `${priority} not verified. ${consequence} (${id}).`;
  return `${priority}: ${consequence} (${id}; ${spanOfHours(delayHours)} to mend).`;
}
function go(seen2) {
  const { blockers, phase, gate } = seen2;
  const open = blockers.filter(isOpen);
  const milder = open.length === 0 ? "No blocker stands open" : `Open below it: ${tallied(open)}`;
  const waived = blockers.filter((blocker) => !isOpen(blocker)).map(waivedReason);
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
  const blockers = rankBlockers({
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
    blockers: new Map(blockers.map((blocker) => [blocker.id, blocker]))
  };
  const coverage2 = measureCoverage(findings);
  const { decision: decision2, reasons: reasons2 } = decide({ findings, blockers, phase, gate });
  const risk = assessRisk({ blockers, coverage: coverage2 });
  const earliestGo2 = coverage2.total === 0 ? null : findEarliestGo({ blockers, phase, gate, at });
  const scripts = listScripts(judged);
  const operations = listOperations(judged);
  const answers = answerQuestions({
    phase,
    gate,
    decision: decision2,
    risk,
    earliestGo: earliestGo2,
    coverage: coverage2,
    blockers,
    scripts,
    operations
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
    verdict: { decision: decision2, risk, earliestGo: earliestGo2, reasons: reasons2, answers },
    gate: decideGate({
      decision: decision2,
      blockers,
      phase,
      policy: basePolicy,
      uncredentialed: source.uncredentialed ?? null
    }),
    change: source.change ? { ...source.change, touches: touchedBlockers(blockers, source.change) } : null,
    coverage: coverage2,
    blockers,
    resolved: (base ?? []).filter(({ id }) => !judged.blockers.has(id)).map(({ id, title, priority }) => ({ id, title, priority })),
    findings,
    scripts,
    operations,
    infrastructure: listInfrastructure(judged),
    dependencies: listDependencies(judged),
    reconciliation: reconciliationsOf({ plan, phase, ...snapshot.parts }),
    simulation: simulationWithGroups({ plan, phase, ...snapshot.parts }),
    forecast: {
      durationMinutes: null,
      costUsd: null,
      budgetUsd: phase.budgetUsd,
      tightestQuota: null,
      operations: [],
      limits: [],
      unknown: ["Nothing was forecast."]
    },
    schedule: {
      tasks: [],
      team: phase.team,
      criticalPath: []
    },
    names: listNames(judged),
    evidence: numberEvidence({ findings, blockers }),
    channels: [],
    waiverNotes: noteWaivers({ blockers, base: basePolicy, head: plan.policy, at, rules: rulesOf2(findings) })
  };
}
function rulesOf2(findings) {
  return new Set(findings.map(({ rule }) => rule));
}
function describeRepository({ snapshot, notes: notes2, plan }) {
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
      notes: [...notes2, why]
    };
  }
  const { name, revision, branch, from, url: url2 = null, folder = "" } = repository.value;
  return { name, revision, branch, from, url: url2, folder, notes: notes2 };
}

// src/judge/weakenings.ts
function noteWeakenings(base, head) {
  return DEMANDS.flatMap(({ noun, of }) => {
    const kept3 = new Set(of(head));
    const dropped = of(base).filter((demand) => !kept3.has(demand));
    if (dropped.length === 0) return [];
    const named3 = dropped.slice(0, NAMED3).join(", ");
    const more = dropped.length > NAMED3 ? ` and ${dropped.length - NAMED3} more` : "";
    return [`The audited revision drops ${noun} from the plan that the base demands: ${named3}${more}.`];
  });
}
var NAMED3 = 5;
var DEMANDS = [
  { noun: "operations", of: ({ phase }) => phase.operations.map(({ id }) => id) },
  { noun: "mandates", of: ({ phase }) => phase.mandates },
  { noun: "scripts", of: ({ plan, phase }) => [...phase.scripts, ...plan.scripts].map(({ path }) => path) },
  {
    noun: "rules of mandates",
    of: ({ plan }) => plan.mandates.flatMap(({ id, names: names2, columns }) => [
      ...names2.map((name) => `${id} ${name.id}`),
      ...columns.flatMap(({ tables, require: require2 }) => require2.map(({ text }) => `${id} ${tables} ${text}`))
    ])
  },
  {
    noun: "access to datasets",
    of: ({ plan }) => plan.infrastructure.datasets.flatMap(({ id, access }) => [id, ...access.map((one) => `${id} ${one}`)])
  },
  {
    noun: "access to buckets",
    of: ({ plan }) => plan.infrastructure.buckets.flatMap(({ name, access }) => [
      name,
      ...access.map((one) => `${name} ${one}`)
    ])
  },
  { noun: "jobs", of: ({ plan }) => plan.infrastructure.jobs.map(({ name }) => name) },
  {
    noun: "service accounts",
    of: ({ plan, phase }) => [
      ...plan.infrastructure.serviceAccounts.map(({ email }) => email),
      ...phase.runsAs === null ? [] : [`runs-as ${phase.runsAs}`]
    ]
  },
  {
    noun: "cost controls",
    of: ({ plan: { infrastructure }, phase }) => [
      ...infrastructure.cost.budget === "required" ? ["budget"] : [],
      ...infrastructure.cost.dailyQueryQuota === "required" ? ["daily query quota"] : [],
      ...phase.budgetUsd === null ? [] : ["the phase's own budget"]
    ]
  },
  {
    noun: "dependencies",
    of: ({ plan: { dependencies: dependencies2 } }) => [
      ...dependencies2.environments.map(({ name }) => name),
      ...dependencies2.tools.map(({ name }) => name),
      ...dependencies2.apis.map(({ service }) => service)
    ]
  }
];

// src/baseline.ts
async function readBaseline(comparison) {
  const { plan, clients } = comparison;
  if (clients.base === null) {
    const note = plan.policy.waivers.length > 0 ? ["No base revision was named: waivers are those of the audited plan itself."] : [];
    return { policy: plan.policy, blockers: null, change: null, notes: note };
  }
  const unwaived = { gate: plan.policy.gate, waivers: [] };
  if (clients.base.state === "closed") {
    return {
      policy: unwaived,
      blockers: null,
      change: null,
      notes: [`The base revision cannot be read, so no waiver counts. ${clients.base.why}`]
    };
  }
  const { policy, notes: notes2 } = await readPolicy(clients.base, plan);
  const before = await findBaseBlockers(comparison, clients.base);
  return {
    policy: policy ?? unwaived,
    blockers: before?.blockers ?? null,
    change: await readChange(comparison, clients.base),
    notes: [...notes2, ...before === null ? [] : noteWeakenings(before, comparison)]
  };
}
async function readPolicy({ tip }, { path, policy: wanted }) {
  const text = await readPlanText(tip, path);
  if (text === null)
    return { policy: null, notes: ["The base revision has no plan, so no waiver counts yet."] };
  try {
    const policy = parsePlanPolicy({ text, path });
    return { policy, notes: policyNotes(policy, wanted) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      policy: null,
      notes: [`The policy of the base revision does not parse, so no waiver counts. ${error.message}`]
    };
  }
}
function policyNotes(base, wanted) {
  const passing = (wanted.passesUnverifiedOn ?? []).filter((on) => !base.passesUnverifiedOn?.includes(on));
  return [
    ...base.gate === wanted.gate ? [] : [gateNote2(base, wanted)],
    ...passing.map(
      (on) => `The audited revision lets what is not verified pass on ${on}; the base does not, and the base counts until it is merged.`
    )
  ];
}
async function readChange({ plan, snapshot }, { parting, changedPaths }) {
  const paths = await changedPaths();
  if (paths === null) return null;
  const { scripts } = snapshot.parts;
  const changed = new Set(paths);
  const phases = plan.phases.map((phase) => {
    const reached = reachOfScripts({ plan, phase, scripts: isRead(scripts) ? scripts.value : [] });
    const own = [...reached].filter(([path, { byPhase }]) => byPhase && changed.has(path));
    return { id: phase.id, title: phase.title, scripts: own.map(([path]) => path).sort() };
  });
  return {
    since: parting.identity.revision ?? "",
    paths,
    phases: phases.filter(({ scripts: scripts2 }) => scripts2.length > 0)
  };
}
function gateNote2(base, wanted) {
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
  const blockers = rankBlockers({ findings, phase: basePhase, policy: basePlan.policy, at });
  return { blockers, plan: basePlan, phase: basePhase };
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
async function run(request, clients) {
  const at = clients.clock.now();
  const plan = await readPlan(clients.repository, request.planPath);
  const phase = choosePhase(plan, { id: request.phaseId, at });
  const cache = /* @__PURE__ */ new Map();
  const snapshot = await takeSnapshot({ ...request, plan, phase, clients, at, cache });
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
function exitCodeOf({ fails }) {
  return fails ? 1 : 0;
}

// src/publish/annotate.ts
function annotate(part) {
  const { annotations, write } = part;
  return {
    name: "annotations",
    run: async () => {
      if (write === null) return { state: "skipped", detail: "not a GitHub job" };
      for (const annotation of annotations) write(annotation);
      return { state: "written", detail: `${annotations.length} annotations` };
    }
  };
}

// src/publish/comment.ts
var JOB_AUTHOR = "github-actions[bot]";
var DOCUMENT = "comment.md";
function upsertComment(target) {
  const { github, pull, fallback, choice, memory } = target;
  return {
    name: "comment",
    run: async ({ documents, report }) => {
      const document = documents.find(({ path }) => path === DOCUMENT);
      if (document === void 0) return skipped2("no comment was rendered");
      if (pull === null) return skipped2("the run belongs to no pull request");
      if (github === null)
        return leave({
          document,
          fallback,
          why: `there is no GitHub token (the job needs "pull-requests: write")`,
          state: "skipped"
        });
      const hush = whyNoComment(choice, report);
      const outcome = await post({ github, pull, body: document.body, hush, memory });
      return "refusal" in outcome ? leave({ document, fallback, why: explain2(outcome.refusal), state: "failed" }) : outcome;
    }
  };
}
function whyNoComment(choice, report) {
  const { failed: failed3, unverified: unverified2, fresh, fixed } = tallyBlockers(report);
  const open = failed3.P0 + failed3.P1 + failed3.P2 + failed3.P3 + unverified2;
  if (choice === "on-findings" && open === 0) return "nothing stands open, and there is no comment to mend";
  if (choice === "on-change" && fresh + fixed === 0)
    return "the change adds and mends no blocker, and there is no comment to mend";
  return null;
}
async function post(wanted) {
  const { github, pull, body, hush, memory } = wanted;
  const found = await findOwn(wanted);
  if ("refusal" in found) return found;
  const [oldest, ...others] = found.own;
  if (oldest === void 0) {
    if (hush !== null) return skipped2(hush);
    if (!found.isWhole)
      return skipped2("the thread has more comments than a run may read, and ours is not among them");
    const made = await github.createComment({ ...pull, body });
    if (made.state === "done") memory.id = made.value.id;
    return posted(made, "made");
  }
  memory.id = oldest.id;
  if (found.own.some((comment) => isLater(comment.body, body)))
    return skipped2(`a later run has written ${oldest.url}`);
  const reply = await replace(wanted, oldest);
  if ("refusal" in reply) return reply;
  return { ...reply, detail: `${reply.detail}${await removeOthers(wanted, others)}` };
}
async function findOwn({
  github,
  pull,
  body,
  memory
}) {
  const author = await github.viewer() ?? JOB_AUTHOR;
  const ours = { author, mark: firstLine(body) };
  if (memory.id !== null) {
    const known4 = await github.getComment({ ...pull, id: memory.id });
    if (known4.state === "done" && isOurs(known4.value, ours)) return { own: [known4.value], isWhole: true };
  }
  const listed4 = await github.listComments(pull);
  if (listed4.state === "refused") return listed4;
  const { comments, isWhole } = listed4.value;
  return {
    own: comments.filter((comment) => isOurs(comment, ours)).toSorted((a, b) => a.id - b.id),
    isWhole
  };
}
async function replace({ github, pull, body }, comment) {
  if (sayingOf(comment.body) === sayingOf(body)) return skipped2(`${comment.url} says the same already`);
  return posted(await github.updateComment({ ...pull, id: comment.id, body }), "replaced");
}
async function removeOthers({ github, pull }, others) {
  if (others.length === 0) return "";
  let removed = 0;
  for (const { id } of others.slice(0, REMOVAL_LIMIT)) {
    const reply = await github.deleteComment({ ...pull, id });
    if (reply.state === "done" || reply.refusal.kind === "missing") removed += 1;
  }
  return `; ${removed} of ${others.length} duplicates removed`;
}
var REMOVAL_LIMIT = 3;
function isOurs({ author: writer, body }, ours) {
  const byJob = ours.author.endsWith("[bot]");
  return bare2(writer.login) === bare2(ours.author) && (!byJob || writer.isBot) && firstLine(body) === ours.mark;
}
function isLater(published, ours) {
  const [theirs, own] = [parseRecord(published), parseRecord(ours)];
  return theirs !== null && own !== null && isLaterRun(theirs, own);
}
async function leave(part) {
  const { document, fallback, why, state } = part;
  const where = await fallback.write(document.path, document.body).then(
    () => `${fallback.root}/${document.path} holds it`,
    () => "it could not be left in a file either"
  );
  return { state, detail: `${why}; ${where}` };
}
function explain2({ kind, detail, scope }) {
  if (kind === "denied" || kind === "missing") {
    return `GitHub refused (${detail}): grant the job "${scope === "pull-requests: read" ? "pull-requests: write" : scope}"`;
  }
  return `GitHub did not take the comment (${kind}, ${detail})`;
}
function posted(reply, what) {
  return reply.state === "refused" ? reply : { state: "posted", detail: `${what} ${reply.value.url}` };
}
function skipped2(detail) {
  return { state: "skipped", detail };
}
function firstLine(body) {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}
function bare2(login) {
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
  const { failed: failed3, fresh, fixed, unverified: unverified2, waived } = tallyBlockers(report);
  return [
    ["verdict", report.verdict.decision],
    ["p0", String(failed3.P0)],
    ["p1", String(failed3.P1)],
    ["p2", String(failed3.P2)],
    ["p3", String(failed3.P3)],
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

export {
  redactReport,
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
  run,
  exitCodeOf
};
