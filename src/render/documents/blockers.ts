import type { Evidence } from "#domain/evidence.ts";
import type { Priority } from "#domain/plan.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { openBlockers, waivedBlockers } from "../blockers.ts";
import { bullets, fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";
import { hours, instant, OUTCOME, PRIORITIES, PRIORITY, PRIORITY_MEANING } from "../words.ts";
import { anchored, numberOf, placeLink } from "./cite.ts";
import { renderFlow } from "./flow.ts";
import { frame } from "./frame.ts";

/** Blockers of one priority that are written out in full; the others keep their row in the summary table. */
const FULL_BLOCKS = 300;
const EVIDENCE_SHOWN = 5;

/** Every blocker in the directive's format, gravest first. */
export function renderBlockers(report: Report): string {
  const open = openBlockers(report);
  const waived = waivedBlockers(report);
  return frame(report, "blockers", [
    stack(["## Summary", prioritiesTable(open), summaryTable(open)]),
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

function summaryTable(open: readonly Blocker[]): string {
  if (open.length === 0) return "No blocker stands.";
  const rows = open.map((blocker) => [
    blocker.priority,
    cell(blocker.title),
    OUTCOME[blocker.outcome],
    blocker.state,
    cell(blocker.affects.join(", ")),
    hours(blocker.delayHours),
  ]);
  return table(["Priority", "Blocker", "Outcome", "State", "Affects", "Estimated delay"], rows);
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
    ...own.slice(0, FULL_BLOCKS).map((blocker) => blockerSection(blocker, report)),
    hidden === 0 ? "" : `${count(hidden, "more blocker")}; \`report.json\` holds them in full.`,
  ]);
}

function blockerSection(blocker: Blocker, report: Report): string {
  const unverified = blocker.outcome === "unverified";
  return stack([
    `### Blocker: ${inline(blocker.title)}`,
    fields([
      ["Type", PRIORITY[blocker.priority]],
      ["Impact", `${inline(blocker.consequence)}${unverified ? " (not verified: it may be so)" : ""}`],
      ["Affected Phase", blocker.affects.map(inline).join(", ") || "the whole phase"],
      ["Estimated Delay", hours(blocker.delayHours)],
      ...(blocker.mitigation === blocker.action
        ? []
        : [["Mitigation", inline(blocker.mitigation) || "none"] as const]),
      ["Workaround", blocker.workaround === null ? "None" : inline(blocker.workaround)],
      ["Recommended Action", inline(blocker.action) || "none"],
      ...(unverified ? [["Would verify it", inline(blocker.verify ?? "not stated")] as const] : []),
      ...(blocker.place === null ? [] : [["Place", placeLink(report, blocker.place)] as const]),
      ["State", stateText(blocker)],
      ["Id", code(blocker.id)],
    ]),
    "**Evidence**:",
    bullets(evidence(blocker.evidence, report)),
  ]);
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
