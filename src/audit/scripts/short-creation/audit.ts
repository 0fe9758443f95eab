import type { Answer, Impact } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Mandate, Plan, WantedScript } from "#domain/plan.ts";
import { fail, fromPlan, fromScript, hours, pass, unverified } from "../../answers.ts";
import { createdTables } from "../../created-tables.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { counted, grouped, listed } from "../../wording.ts";

/** Asks whether generation scripts create as many tables as the plan says, counted in their exact names. */
export const audit = defineAudit({
  id: "short-creation",
  family: "scripts",
  title: "Scripts create as many tables as the plan says",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) => {
    const wanted = new Map(plan.scripts.map((script) => [script.path, script]));
    const creates = (path: string) => Object.keys(wanted.get(path)?.creates ?? {}).length > 0;
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
        return declared ? [answer({ asked, declared, plan, at })] : [];
      },
    });
  },
});

interface Case {
  readonly asked: ScriptCase;
  readonly declared: WantedScript;
  readonly plan: Plan;
  readonly at: string;
}

/** How many tables of one name template a script creates, and how many the plan says. */
interface Tally {
  readonly name: string;
  readonly wanted: number;
  readonly created: number;
  readonly examples: readonly string[];
  /** True where names with holes may add to the number. */
  readonly open: boolean;
}

function answer({ asked, declared, plan, at }: Case): Answer {
  const { script, reading, named } = asked;
  const tallies = Object.entries(declared.creates).map(([name, wanted]) =>
    tally({ name, wanted, asked, plan }),
  );
  const about = {
    subject: { kind: "script", id: script.path },
    operations: named.operations,
    place: declared.place,
    evidence: [
      fromPlan(declared.place, {
        saw: `creates ${tallies.map(({ name, wanted }) => `${name}: ${wanted}`).join(", ")}`,
        at,
      }),
      fromScript(reading, { script, saw: tallies.map(saw).join("; ") }),
    ],
  } as const;
  const differing = tallies.filter(({ created, wanted, open }) => created !== wanted || open);
  const short = differing.filter(({ created, wanted, open }) => created < wanted && !open);
  if (differing.length === 0)
    return pass({ ...about, says: `${script.path} creates ${tallies.map(kept).join(", ")}.` });
  if (short.length === 0 && differing.some(({ open }) => open))
    return unknown({ about, script: script.path, differing });
  const impact: Impact = short.length > 0 ? "endangers" : "informs";
  const says = differing.map(
    ({ name, wanted, created }) =>
      `the plan says ${grouped(wanted)} ${name} tables, it creates ${grouped(created)}`,
  );
  return fail({
    ...about,
    says: `${script.path}: ${says.join("; ")}.`,
    impact,
    cure: {
      consequence:
        short.length > 0
          ? `${short.map(({ name, wanted, created }) => counted(wanted - created, `${name} table`)).join(", ")} would not be created`
          : `${script.path} creates more tables than the plan counts`,
      delay: short.length > 0 ? hours(1, 4) : hours(0.1, 0.5),
      mitigation: "Compare the lists that the script loops over with the vocabulary of the plan.",
      action: `Complete ${script.path}, or correct creates in the plan.`,
    },
  });
}

function tally(seen: { name: string; wanted: number; asked: ScriptCase; plan: Plan }): Tally {
  const { name, wanted, asked, plan } = seen;
  const found = templateNamed(name, plan.mandates);
  if (!found) return { name, wanted, created: 0, examples: [], open: true };
  const { tables, inexact } = createdTables(asked.script, found.dataset);
  const examples = [...tables.keys()].filter((table) => isMatch(found.template, table));
  return {
    name,
    wanted,
    created: examples.length,
    examples,
    open: inexact.length > 0 || !asked.script.complete,
  };
}

function templateNamed(name: string, mandates: readonly Mandate[]) {
  for (const { names, dataset } of mandates) {
    const entry = names.find(({ id }) => id === name);
    if (entry) return { template: entry.template, dataset };
  }
  return null;
}

function saw({ name, created, examples, open }: Tally): string {
  const some = examples.length === 0 ? "" : ` (${listed(examples)})`;
  return `${counted(created, `exact ${name} name`)}${some}${open ? ", more behind holes" : ""}`;
}

function kept({ name, created }: Tally): string {
  return counted(created, `${name} table`);
}

function unknown(seen: {
  readonly about: Pick<Answer, "subject" | "evidence">;
  readonly script: string;
  readonly differing: readonly Tally[];
}): Answer {
  const open = seen.differing.map(
    ({ name, wanted, created }) => `${grouped(created)} of ${counted(wanted, `${name} table`)}`,
  );
  return unverified({
    ...seen.about,
    says: `${seen.script} names ${open.join(", ")} exactly; the others depend on what is known only when it runs.`,
    verify: `Make the names of ${seen.script} follow from lists in its text, or count them in a dry run.`,
    cure: {
      consequence: "May be hidden: tables that later steps need are not created",
      delay: hours(0, 4),
      action: `Run ${seen.script} in its dry mode and count the tables that it names.`,
    },
  });
}
