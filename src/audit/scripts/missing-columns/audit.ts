import type { Effect } from "#domain/effect.ts";
import type { Answer, Impact } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import type { ColumnRule, Mandate, Plan } from "#domain/plan.ts";
import { splitName } from "#domain/table-name.ts";
import { fail, fromPlan, fromScript, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { impactByReach } from "../../wanted-scripts.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the tables that scripts create have the columns that the mandates require. */
export const audit = defineAudit({
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
      ask: (asked) => answer({ asked, rules, at }),
    });
  },
});

/** A column rule with the names that it governs. */
interface Rule {
  readonly mandate: Mandate;
  readonly rule: ColumnRule;
  readonly template: NameTemplate;
}

/** What a script does under one rule. */
interface Outcome {
  readonly governed: Rule;
  readonly effects: readonly Effect[];
  /** Tables whose columns the text does not tell. */
  readonly silent: readonly string[];
  readonly lacking: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly line: number;
  }[];
}

function columnRules(plan: Plan): readonly Rule[] {
  const templates = new Map(
    plan.mandates.flatMap(({ names }) => names.map(({ id, template }) => [id, template] as const)),
  );
  return plan.mandates.flatMap((mandate) =>
    mandate.columns.flatMap((rule) => {
      const own = mandate.names.find(({ id }) => id === rule.tables)?.template;
      const template = own ?? templates.get(rule.tables);
      return template ? [{ mandate, rule, template }] : [];
    }),
  );
}

function answer(seen: {
  readonly asked: ScriptCase;
  readonly rules: readonly Rule[];
  readonly at: string;
}): readonly Answer[] {
  const { asked, rules, at } = seen;
  const { script, named, reading } = asked;
  const outcomes = rules
    .map((governed) => outcomeUnder(governed, script.effects))
    .filter(({ effects }) => effects.length > 0);
  const [first] = outcomes;
  if (!first) return [];
  const lacking = outcomes.flatMap((outcome) => outcome.lacking);
  const line = lacking[0]?.line ?? first.effects[0]?.line ?? 1;
  const { rule, mandate } = first.governed;
  const required = rule.require.map(({ text }) => text).join(", ");
  const about = {
    subject: { kind: "script", id: script.path },
    operations: named.operations,
    place: { path: script.path, line },
    evidence: [
      fromScript(reading, { script, line, saw: outcomes.map(sawOf).join("; ") }),
      fromPlan(rule.place, { saw: `${mandate.id} requires ${required} in ${rule.tables}`, at }),
    ],
  } as const;
  const [worst] = lacking;
  if (worst)
    return [
      lacks({ about, path: script.path, lacking: lacking.map(({ table }) => table), columns: worst.columns }),
    ];
  const silent = outcomes.flatMap((outcome) => outcome.silent);
  if (silent.length > 0) {
    const impact = impactByReach(named, { needed: "endangers", otherwise: "informs" });
    return [unknown({ about, path: script.path, silent, impact })];
  }
  return [pass({ ...about, says: `${script.path} creates the columns that ${mandate.id} requires.` })];
}

function outcomeUnder(governed: Rule, all: readonly Effect[]): Outcome {
  const { mandate, rule, template } = governed;
  const effects = all.filter(({ verb, kind, exact, name }) => {
    if (kind !== "bigquery-table" || !exact || (verb !== "create" && verb !== "replace")) return false;
    const { dataset, table } = splitName(name);
    return dataset === mandate.dataset && isMatch(template, table);
  });
  const silent = effects
    .filter(({ columns }) => columns === undefined)
    .map(({ name }) => splitName(name).table);
  const lacking = effects.flatMap(({ name, columns, line }) => {
    if (columns === undefined) return [];
    const absent = rule.require.filter((wanted) => !columns.some((column) => isMatch(wanted, column)));
    return absent.length === 0
      ? []
      : [{ table: splitName(name).table, columns: absent.map(({ text }) => text), line }];
  });
  return { governed, effects, silent, lacking };
}

function sawOf({ governed, effects, silent, lacking }: Outcome): string {
  const tables = counted(effects.length, `${governed.rule.tables} table`);
  return `${governed.mandate.id}: ${tables}, ${lacking.length} without required columns, ${silent.length} of unknown columns`;
}

type About = Pick<Answer, "subject" | "evidence">;

function lacks(seen: {
  about: About;
  path: string;
  lacking: readonly string[];
  columns: readonly string[];
}): Answer {
  const { about, path, lacking, columns } = seen;
  return fail({
    ...about,
    says: `${path} creates ${counted(lacking.length, "table")} without ${columns.join(", ")}: ${listed(lacking)}.`,
    cure: {
      consequence: `${counted(lacking.length, "table")} of ${path} lack required columns`,
      delay: hours(2, 8),
      mitigation: `Do not run ${path} before its query yields the columns.`,
      action: `Add ${columns.join(", ")} to the query of ${path}.`,
    },
  });
}

/** What the text hides ranks as the failure that it may hide, where the phase runs the script. */
function unknown(seen: { about: About; path: string; silent: readonly string[]; impact: Impact }): Answer {
  const { about, path, silent, impact } = seen;
  const verify = `Name the columns in the CREATE TABLE of ${path}, or look at the schema of a created table.`;
  return unverified({
    ...about,
    says: `The text of ${path} does not tell the columns of ${counted(silent.length, "table")}: ${listed(silent)}.`,
    impact,
    verify,
    cure: {
      consequence: "May be hidden: tables lack required columns",
      delay: hours(0, 2),
      action: verify,
    },
  });
}
