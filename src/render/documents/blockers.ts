import { type Evidence, evidenceKey } from "#domain/evidence.ts";
import type { Priority } from "#domain/plan.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { indexBlockers, openBlockers, waivedBlockers } from "../blockers.ts";
import { bullets, fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline, linkText } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";
import { hours, instant, OUTCOME, PRIORITIES, PRIORITY, PRIORITY_MEANING } from "../words.ts";
import { anchored, numberOf, placeLink } from "./cite.ts";
import { renderFlow } from "./flow.ts";
import { frame } from "./frame.ts";

/** Blockers of one priority that are written out in full; the others keep their row in the summary table. */
const FULL_BLOCKS = 300;
const EVIDENCE_SHOWN = 5;
/** Sentences of findings that a blocker shows. */
const SAYINGS = 3;

/** Every blocker in the directive's format, gravest first. */
export function renderBlockers(report: Report): string {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  return frame(report, "blockers", [
    stack(["## Summary", prioritiesTable(open), summaryTable(report, open)]),
    open.length === 0 ? "" : stack(["## What blocks what", renderFlow(report)]),
    ...PRIORITIES.map((priority) => prioritySection(priority, { open, report })),
    waived.length === 0
      ? ""
      : stack(["## Waived", ...waived.map((blocker) => blockerSection(blocker, report))]),
    report.waiverNotes.length === 0
      ? ""
      : stack(["## Waivers that were not applied", bullets(report.waiverNotes.map(inline))]),
    resolved(report),
  ]);
}

function prioritiesTable(open: readonly Blocker[]): string {
  const rows = PRIORITIES.map((priority) => {
    const own = open.filter((blocker) => blocker.priority === priority);
    const unverified = own.filter(({ outcome }) => outcome === "unverified").length;
    return [
      PRIORITY[priority],
      PRIORITY_MEANING[priority],
      grouped(own.length - unverified),
      grouped(unverified),
    ];
  });
  return table(["Priority", "Meaning", "Failed", "Not verified"], rows);
}

function summaryTable(report: Report, open: readonly Blocker[]): string {
  if (open.length === 0) return "No blocker stands.";
  const known = indexBlockers(report);
  const rows = open.map((blocker) => [
    blocker.priority,
    `[${linkText(blocker.title)}](#${known.get(blocker.id)?.anchor ?? ""})`,
    OUTCOME[blocker.outcome],
    blocker.state,
    cell(affectedPhase(blocker, report)),
    hours(blocker.delayHours),
  ]);
  return table(["Priority", "Blocker", "Outcome", "State", "Affected phase", "Estimated delay"], rows);
}

/** `M008-4C: cov-rename, views`; the phase alone where no operation is named. */
function affectedPhase({ affects }: Blocker, { phase }: Report): string {
  const own = `${phase.id}/`;
  const operations = affects.flatMap((name) => (name.startsWith(own) ? [name.slice(own.length)] : []));
  const others = affects.filter((name) => name !== phase.id && !name.startsWith(own));
  const first = operations.length === 0 ? phase.id : `${phase.id}: ${operations.join(", ")}`;
  return [first, ...others].join("; ");
}

function prioritySection(
  priority: Priority,
  { open, report }: { readonly open: readonly Blocker[]; readonly report: Report },
): string {
  const own = open.filter((blocker) => blocker.priority === priority);
  const hidden = Math.max(own.length - FULL_BLOCKS, 0);
  return stack([
    `## ${PRIORITY[priority]} Blockers`,
    own.length === 0 ? `None. (${PRIORITY_MEANING[priority]}.)` : `${PRIORITY_MEANING[priority]}.`,
    ...groupAlike(own.slice(0, FULL_BLOCKS)).map((group) => groupSection(group, report)),
    hidden === 0 ? "" : `${count(hidden, "more blocker")}; \`report.json\` holds them in full.`,
  ]);
}

type Group = readonly [Blocker, ...Blocker[]];

/** Checks that gave no answer for one reason stand together; every failure stands alone. */
function groupAlike(blockers: readonly Blocker[]): readonly Group[] {
  const groups = new Map<string, [Blocker, ...Blocker[]]>();
  for (const blocker of blockers) {
    const { id, outcome, state, action, verify, mitigation, workaround, evidence: proof } = blocker;
    const shared = { state, action, verify, mitigation, workaround, proof: proof.map(evidenceKey) };
    const key = JSON.stringify(outcome === "unverified" && proof.length === 1 ? shared : id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [blocker]);
    else group.push(blocker);
  }
  return [...groups.values()];
}

function groupSection(group: Group, report: Report): string {
  const [first] = group;
  if (group.length === 1) return blockerSection(first, report);
  const known = indexBlockers(report);
  const rows = group.map((blocker) => [
    `<a id="${decodeURIComponent(known.get(blocker.id)?.anchor ?? "")}"></a>${cell(blocker.title)}`,
    cell(blocker.consequence),
    cell(affectedPhase(blocker, report)),
    hours(blocker.delayHours),
    code(blocker.id),
  ]);
  return stack([
    `### ${count(group.length, "blocker")} not verified: ${inline(first.evidence[0].saw)}`,
    table(["Blocker", "Impact, if it fails", "Affected Phase", "Estimated Delay", "Id"], rows),
    fields([["Type", PRIORITY[first.priority]], ...remedies(first), ["State", stateText(first)]]),
    "**Evidence**:",
    bullets(evidence(first.evidence, report)),
  ]);
}

function blockerSection(blocker: Blocker, report: Report): string {
  return stack([
    `### Blocker: ${inline(blocker.title)}`,
    fields([
      ["Type", PRIORITY[blocker.priority]],
      ...foundText(blocker, report),
      ["Impact", impactText(blocker)],
      ["Affected Phase", inline(affectedPhase(blocker, report))],
      ["Estimated Delay", hours(blocker.delayHours)],
      ...remedies(blocker),
      ...(blocker.place === null ? [] : [["Place", placeLink(report, blocker.place)] as const]),
      ["State", stateText(blocker)],
      ["Id", code(blocker.id)],
    ]),
    "**Evidence**:",
    bullets(evidence(blocker.evidence, report)),
  ]);
}

/** What the audit found, in its own words; nothing where the impact says the same. */
function foundText({ id, consequence }: Blocker, report: Report): readonly (readonly [string, string])[] {
  const said = (sayings(report).get(id) ?? []).filter((text) => text.replace(/\.$/, "") !== consequence);
  if (said.length === 0) return [];
  const rest = said.length - SAYINGS;
  const more = rest > 0 ? ` +${grouped(rest)} more in \`report.json\`.` : "";
  return [["Found", `${said.slice(0, SAYINGS).map(inline).join(" ")}${more}`]];
}

/** What failed and unverified findings say, by the id of their blocker; each sentence once. */
function sayings(report: Report): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const { rule, subject, outcome, says } of report.findings) {
    if (outcome !== "fail" && outcome !== "unverified") continue;
    const id = `${rule}:${subject.id}`;
    const said = index.get(id);
    if (said === undefined) index.set(id, [says]);
    else if (!said.includes(says)) said.push(says);
  }
  indexes.set(report, index);
  return index;
}

const indexes = new WeakMap<Report, ReadonlyMap<string, readonly string[]>>();

function impactText({ consequence, outcome }: Blocker): string {
  const isHidden = outcome === "unverified" && !consequence.startsWith("May be hidden");
  return `${inline(consequence)}${isHidden ? " (not verified: it may be so)" : ""}`;
}

function remedies({ mitigation, workaround, action, outcome, verify }: Blocker) {
  const verifies = outcome === "unverified" && verify !== action;
  return [
    ...(mitigation === action ? [] : [["Mitigation", inline(mitigation) || "none"] as const]),
    ["Workaround", workaround === null ? "None" : inline(workaround)] as const,
    ["Recommended Action", inline(action) || "none"] as const,
    ...(verifies ? [["Would verify it", inline(verify ?? "not stated")] as const] : []),
  ];
}

function stateText({ state, outcome, waiver }: Blocker): string {
  const kind = outcome === "unverified" ? `${state}, not verified` : state;
  if (waiver === null) return kind;
  return `${kind} until ${inline(waiver.until)} by ${inline(waiver.owner)}: ${inline(waiver.reason)}`;
}

function evidence(proof: readonly Evidence[], report: Report): readonly string[] {
  const shown = proof.slice(0, EVIDENCE_SHOWN).map((one) => {
    const { kind, source, saw, place, observedAt } = one;
    const where = place === undefined ? "" : ` at ${placeLink(report, place)}`;
    const id = numberOf(report, one);
    const number = id === null ? "" : `${anchored(id)} `;
    return `${number}${kind} ${code(source)}${where}: ${inline(saw)} (${instant(observedAt)})`;
  });
  return proof.length > EVIDENCE_SHOWN
    ? [...shown, `+${grouped(proof.length - EVIDENCE_SHOWN)} more`]
    : shown;
}

function resolved({ resolved: gone }: Report): string {
  if (gone.length === 0) return "";
  const rows = gone.map(({ priority, title, id }) => [priority, cell(title), code(id)]);
  return stack(["## Fixed since the base revision", table(["Priority", "Blocker", "Id"], rows)]);
}
