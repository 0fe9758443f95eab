import type { Answer } from "#domain/finding.ts";
import { explainViolation, isCompliant, namingMandates } from "#domain/mandates.ts";
import type { Mandate } from "#domain/plan.ts";
import { fail, fromScript, hours, pass, unverified } from "../../answers.ts";
import { createdTables } from "../../created-tables.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the tables that the plan's scripts create are named as the phase's mandates demand. */
export const audit = defineAudit({
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
      ask: (asked) => answer(asked, mandates),
    });
  },
});

/** What a script creates under one mandate. */
interface Creation {
  readonly mandate: Mandate;
  readonly created: number;
  readonly violating: readonly string[];
  /** Line of the first violating effect. */
  readonly line: number;
  /** Names with holes, as far as known. */
  readonly open: readonly string[];
}

function answer(asked: ScriptCase, mandates: readonly Mandate[]): readonly Answer[] {
  const { script, named, reading } = asked;
  const creations = mandates
    .map((mandate) => creationUnder(mandate, asked))
    .filter(({ created, open }) => created > 0 || open.length > 0);
  const [first] = creations;
  if (!first) return [];
  const bad = creations.filter(({ violating }) => violating.length > 0);
  const open = creations.flatMap((creation) => creation.open);
  const line = bad[0]?.line ?? first.line;
  const about = {
    subject: { kind: "script", id: script.path },
    operations: named.operations,
    place: { path: script.path, line },
    evidence: [fromScript(reading, { script, line, saw: creations.map(sawOf).join("; ") })],
  } as const;
  if (bad.length > 0) return [violation({ about, path: script.path, bad })];
  if (open.length > 0) return [unknown({ about, path: script.path, open })];
  const ids = creations.map(({ mandate }) => mandate.id).join(", ");
  const total = counted(Math.max(...creations.map(({ created }) => created)), "name");
  return [pass({ ...about, says: `All ${total} that ${script.path} creates meet ${ids}.` })];
}

function creationUnder(mandate: Mandate, { script }: ScriptCase): Creation {
  const { tables, inexact } = createdTables(script, mandate.dataset);
  const violating = [...tables.keys()].filter((table) => !isCompliant(mandate, table));
  const first = tables.get(violating[0] ?? "") ?? [...tables.values()][0] ?? inexact[0];
  return {
    mandate,
    created: tables.size,
    violating,
    line: first?.line ?? 1,
    open: inexact.map(({ name, to }) => to ?? name),
  };
}

function sawOf({ mandate, created, violating, open }: Creation): string {
  const holes = open.length === 0 ? "" : `, ${counted(open.length, "name")} with holes`;
  return `${mandate.id}: ${counted(created, "exact name")}, ${violating.length} violating${holes}`;
}

type About = Pick<Answer, "subject" | "evidence">;

function violation(seen: { about: About; path: string; bad: readonly Creation[] }): Answer {
  const { about, path, bad } = seen;
  const parts = bad.map(({ mandate, violating }) => {
    const why = explainViolation(mandate, violating[0] ?? "");
    return `${counted(violating.length, "name")} against ${mandate.id} (${listed(violating)})${why ? `; ${why}` : ""}`;
  });
  const ids = bad.map(({ mandate }) => mandate.id).join(", ");
  return fail({
    ...about,
    says: `${path} creates ${parts.join("; ")}.`,
    cure: {
      consequence: `${path} creates tables that violate ${ids}`,
      delay: hours(1, 4),
      mitigation: `Do not run ${path} before it is corrected.`,
      action: `Correct the names that ${path} builds, or add a template or an exception to ${ids}.`,
    },
  });
}

function unknown(seen: { about: About; path: string; open: readonly string[] }): Answer {
  const { about, path, open } = seen;
  const verify = `Let the names of ${path} follow from values in its text, or count them in a dry run.`;
  return unverified({
    ...about,
    says: `${path} creates names that are known only when it runs: ${listed(open)}.`,
    verify,
    cure: {
      consequence: "May be hidden: new violations appear while the phase removes old ones",
      delay: hours(0, 4),
      action: `Run ${path} in its dry mode and compare its names with the mandates.`,
    },
  });
}
