import type { Blocker, Report } from "#domain/report.ts";
import { slugOf } from "./documents/contents.ts";
import { documentName } from "./documents/names.ts";
import { inline, url } from "./markdown/escape.ts";
import { PRIORITIES } from "./words.ts";

/** A blocker and where its own section stands. */
export type LinkedBlocker = Blocker & {
  /** Address of its section in the document of the blockers; absent where it has none. */
  readonly href?: string;
  /** The same place seen from within that document. */
  readonly anchor?: string;
};

/** Blockers by id, for the lines of a report that name them. */
export function indexBlockers(report: Report): ReadonlyMap<string, LinkedBlocker> {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const document = url(documentName(report, "blockers"));
  const index = new Map(
    report.blockers.map((blocker) => {
      const anchor = encodeURIComponent(slugOf(`Blocker: ${inline(blocker.title)}`));
      return [blocker.id, { ...blocker, href: `${document}#${anchor}`, anchor }];
    }),
  );
  indexes.set(report, index);
  return index;
}

const indexes = new WeakMap<Report, ReadonlyMap<string, LinkedBlocker>>();

/** Blockers that stand: not waived, gravest first, new before existing, otherwise in the report's order. */
export function openBlockers(report: Report): readonly Blocker[] {
  return report.blockers
    .filter(({ state }) => state !== "waived")
    .map((blocker, index) => ({ blocker, index }))
    .sort((a, b) => weight(a.blocker) - weight(b.blocker) || a.index - b.index)
    .map(({ blocker }) => blocker);
}

/** Blockers that the owner's waivers cover. */
export function waivedBlockers(report: Report): readonly Blocker[] {
  return report.blockers.filter(({ state }) => state === "waived");
}

/** Blockers of one outcome. */
export function ofOutcome(blockers: readonly Blocker[], outcome: Blocker["outcome"]): readonly Blocker[] {
  return blockers.filter((blocker) => blocker.outcome === outcome);
}

/** The action with its subject where it only says "it": `Create bucket bqx-ml-reports: gcloud …`. */
export function namedAction({ action, subject }: Pick<Blocker, "action" | "subject">): string {
  return action.replace(/^((?:[A-Za-z]+ ){1,4})it:/, (_, verbs: string) => `${verbs}${nameOf(subject)}:`);
}

/** `bucket bqx-ml-reports`; what names itself stands alone: `bigquery.googleapis.com`. */
function nameOf({ kind, id }: Blocker["subject"]): string {
  const alone = id.includes("@") || id.includes("/") || kind === "service";
  return alone ? id : `${kind.replaceAll("-", " ")} ${id}`;
}

function weight({ priority, outcome, state }: Blocker): number {
  return PRIORITIES.indexOf(priority) * 4 + (outcome === "fail" ? 0 : 2) + (state === "new" ? 0 : 1);
}
