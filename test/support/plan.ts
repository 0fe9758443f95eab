import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import type { Mandate, Operation, Phase, Plan, WantedScript } from "#domain/plan.ts";

/** Where the builders say that declarations stand. */
export const PLACE = { path: ".github/phasegate.yml", line: 1 } as const;

/** A small vocabulary in the manner of the owner's. */
export const VOCABULARY: Vocabulary = {
  pair: { kind: "list", values: ["audcad", "audchf", "eurusd"] },
  source: { kind: "list", values: ["bqx", "idx"] },
  stat: { kind: "list", values: ["agg", "align"] },
  window: { kind: "integer" },
};

/** A template over the small vocabulary. */
export function aTemplate(text: string, ordered: readonly string[] = []): NameTemplate {
  const parsed = parseTemplate({ text, vocabulary: VOCABULARY, ordered });
  if (isTemplateFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

/** An operation that renames cov tables, with everything in order. */
export function anOperation(over: Partial<Operation> = {}): Operation {
  return {
    id: "cov-rename",
    kind: "rename",
    title: "Rename COV tables",
    dataset: "features",
    from: [aTemplate("cov_{source}_{pair}")],
    to: aTemplate("cov_agg_{source}_{pair}"),
    expect: { sources: 2, results: null },
    script: "scripts/rename_cov.py",
    needs: [],
    covers: [],
    graceDays: null,
    ifMissing: { effort: { lowHours: 4, highHours: 6 }, workaround: null },
    effortDeclared: true,
    place: { ...PLACE, line: 20 },
    ...over,
  };
}

/** A phase of one operation. */
export function aPhase(over: Partial<Phase> = {}): Phase {
  return {
    id: "M008-4C",
    title: "Table remediation",
    starts: "2025-12-15",
    runsAs: null,
    mandates: ["M008"],
    budgetUsd: null,
    tables: null,
    team: { people: 2, hoursPerDay: 8 },
    operations: [anOperation()],
    scripts: [],
    document: "M008_4C",
    place: { ...PLACE, line: 10 },
    ...over,
  };
}

/** A naming mandate over the dataset `features`. */
export function aMandate(over: Partial<Mandate> = {}): Mandate {
  return {
    id: "M008",
    title: "Naming standard",
    dataset: "features",
    names: [
      { id: "cov", template: aTemplate("cov_{stat}_{source}_{pair}") },
      { id: "lag", template: aTemplate("lag_{source}_{pair}") },
    ],
    exceptions: [],
    columns: [],
    place: { ...PLACE, line: 5 },
    ...over,
  };
}

/** A script of the inventory. */
export function aWantedScript(over: Partial<WantedScript> = {}): WantedScript {
  return {
    path: "scripts/generate_cov.py",
    family: "generation",
    purpose: "COV tables",
    creates: {},
    place: { ...PLACE, line: 60 },
    ...over,
  };
}

/** A plan of one phase, one mandate and no infrastructure beyond the dataset. */
export function aPlan(over: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    path: PLACE.path,
    project: "bqx-ml-v3",
    cloud: { project: "bqx-ml", location: "us-central1" },
    vocabulary: VOCABULARY,
    mandates: [aMandate()],
    phases: [aPhase()],
    infrastructure: {
      datasets: [{ id: "features", access: ["rename"], tables: null, place: { ...PLACE, line: 30 } }],
      buckets: [],
      jobs: [],
      serviceAccounts: [],
      cost: { budget: "optional", dailyQueryQuota: "optional", place: null },
    },
    dependencies: { environments: [], tools: [], apis: [] },
    scripts: [],
    policy: { gate: "P0", waivers: [] },
    documents: { folder: "docs", prefix: "" },
    ...over,
  };
}
