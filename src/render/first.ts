import type { Blocker, Report } from "#domain/report.ts";
import { namedAction, openBlockers } from "./blockers.ts";
import { standingBefore } from "./change.ts";
import { foldUnverified } from "./fold.ts";
import { bullets, numbered, stack } from "./markdown/build.ts";
import { code, prose } from "./markdown/escape.ts";
import { clip } from "./text.ts";
import { hours } from "./words.ts";

const THINGS = 3;
const TEXT_CHARS = 300;
const REASONS = 4;

/**
 * Why the verdict is what it is, as what to do about it: the blockers that the gate refuses, those that the change touches
 * first, each as the schedule has them; the judge's own reasons where none stands at the gate. Then waivers that were not applied, and what the reading lacked.
 */
export function whyAndWhatFirst(report: Report): string {
  const { verdict, waiverNotes, repository } = report;
  const notes = [
    ...waiverNotes.slice(0, REASONS).map((note) => `Waiver not applied: ${note}`),
    ...repository.notes.slice(0, REASONS),
  ];
  const things = verdict.decision === "GO" ? [] : thingsToDo(report);
  const reasons = things.length === 0 ? verdict.reasons.slice(0, REASONS) : [];
  const lines = [...reasons, ...notes].map((text) => prose(clip(text, TEXT_CHARS)));
  return stack([...(things.length === 0 ? [] : ["**Do first**", numbered(things)]), bullets(lines)]);
}

function thingsToDo(report: Report): readonly string[] {
  const before = new Set(standingBefore(report).map(({ id }) => id));
  const turn = new Map(report.schedule.tasks.map(({ blocker }, index) => [blocker, index]));
  const turnOf = ({ id }: Blocker): number => turn.get(id) ?? Number.MAX_SAFE_INTEGER;
  const standing = openBlockers(report)
    .filter(({ priority }) => priority <= report.phase.gate)
    .sort((a, b) => turnOf(a) - turnOf(b));
  const ordered = [
    ...standing.filter(({ id }) => !before.has(id)),
    ...standing.filter(({ id }) => before.has(id)),
  ];
  return distinct(foldUnverified(ordered))
    .slice(0, THINGS)
    .map((blocker) => thing(blocker, before));
}

function thing(blocker: Blocker, before: ReadonlySet<string>): string {
  const { id, outcome, title, consequence, delayHours, state } = blocker;
  const isUnverified = outcome === "unverified";
  const marks = `${state === "new" ? "🆕 " : ""}${isUnverified ? "❔ " : ""}`;
  const why = isUnverified ? title : consequence;
  const parts = [
    prose(clip(why, TEXT_CHARS)),
    hours(delayHours),
    ...(before.has(id) ? ["stood before this change"] : []),
    code(clip(id, TEXT_CHARS)),
  ];
  return `${marks}**${prose(clip(whatToDo(blocker), TEXT_CHARS))}**<br>${parts.join(" · ")}`;
}

function whatToDo(blocker: Blocker): string {
  return blocker.outcome === "unverified" ? (blocker.verify ?? blocker.action) : namedAction(blocker);
}

/** One blocker for each thing to do: doing it once mends the others too. */
function distinct(blockers: readonly Blocker[]): readonly Blocker[] {
  const seen = new Set<string>();
  return blockers.filter((blocker) => {
    const todo = whatToDo(blocker);
    return !seen.has(todo) && seen.add(todo);
  });
}
