import { describe, expect, it } from "vitest";
import { parsePlan } from "#plan/index.ts";
import { aTemplate } from "#test/domain/names/templates.ts";
import { SKETCH, sketchWith } from "./sketch.ts";

const path = ".github/phasegate.yml";
const at = (line: number, column: number) => ({ path, line, column });
const parse = (text: string) => parsePlan({ text, path });

const vocabulary = {
  pair: { kind: "list", values: ["audcad", "audchf", "audjpy"] },
  ccy: { kind: "list", values: ["aud", "cad", "chf", "eur", "gbp", "jpy", "nzd", "usd"] },
  source: { kind: "list", values: ["bqx", "idx"] },
  stat: { kind: "list", values: ["agg", "align"] },
  window: { kind: "integer" },
} as const;
const named = (text: string, ordered: readonly string[] = []) => aTemplate(text, { vocabulary, ordered });

describe("the sketch of the plan", () => {
  const plan = parse(SKETCH);

  it("gives the project, its cloud, vocabulary, policy and documents", () => {
    const { version, project, cloud, policy, documents } = plan;
    expect({ version, path: plan.path, project, cloud, policy, documents }).toEqual({
      version: 1,
      path,
      project: "bqx-ml-v3",
      cloud: { project: "bqx-ml", location: "us-central1" },
      policy: {
        gate: "P0",
        waivers: [{ blocker: "…", until: "2025-12-20", owner: "@lead", reason: "…", place: at(51, 31) }],
      },
      documents: { folder: "docs", prefix: "" },
    });
    expect(plan.vocabulary).toEqual(vocabulary);
  });

  it("gives the mandates with their templates", () => {
    expect(plan.mandates).toEqual([
      {
        id: "M008",
        title: "Naming standard",
        dataset: "bqx_ml_v3_features_v2",
        names: [
          { id: "tri", template: named("tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c}") },
          { id: "cov", template: named("cov_{stat}_{source}_{pair.a}_{pair.b}", ["pair.a", "pair.b"]) },
          { id: "lag", template: named("lag_{source}_{pair}") },
        ],
        exceptions: ["mkt_reg_bqx_summary"],
        columns: [],
        place: at(11, 3),
      },
      {
        id: "M005",
        title: "Regression features in derived tables",
        dataset: "bqx_ml_v3_features_v2",
        names: [],
        exceptions: [],
        columns: [
          {
            tables: "tri",
            require: [
              named("{pair}_lin_term_{window}"),
              named("{pair}_quad_term_{window}"),
              named("{pair}_residual_{window}"),
            ],
            place: at(22, 15),
          },
        ],
        place: at(19, 3),
      },
    ]);
  });

  it("gives the phase with its operations", () => {
    const common = { dataset: "bqx_ml_v3_features_v2", expect: null, needs: [], covers: [], graceDays: null };
    expect(plan.phases).toEqual([
      {
        id: "M008-4C",
        title: "Table remediation",
        starts: "2025-12-14",
        runsAs: "phase-runner@bqx-ml.iam.gserviceaccount.com",
        mandates: ["M008"],
        budgetUsd: 15,
        tables: null,
        team: { people: 2, hoursPerDay: 8 },
        operations: [
          {
            ...common,
            id: "cov-rename",
            kind: "rename",
            title: "Cov rename",
            from: [named("cov_{stat}_{pair.a}_{pair.b}")],
            to: named("cov_{stat}_{source}_{pair.a}_{pair.b}"),
            expect: { sources: 1596, results: null },
            script: "scripts/rename_cov_tables_m008.py",
            ifMissing: { effort: { lowHours: 4, highHours: 6 }, workaround: null },
            effortDeclared: true,
            place: at(32, 9),
          },
          {
            ...common,
            id: "row-counts",
            kind: "validate",
            title: "Row counts (validate)",
            from: [],
            to: null,
            script: "scripts/validate_row_counts.py",
            ifMissing: { effort: { lowHours: 1, highHours: 1 }, workaround: null },
            effortDeclared: true,
            place: at(34, 9),
          },
          {
            ...common,
            id: "lag-consolidation",
            kind: "consolidate",
            title: "Lag consolidation (consolidate)",
            from: [named("lag_{source}_{pair}_{window}")],
            to: named("lag_{source}_{pair}"),
            expect: { sources: 224, results: 56 },
            script: null,
            needs: ["row-counts"],
            ifMissing: { effort: { lowHours: 6, highHours: 8 }, workaround: "rename instead (2h-3h)" },
            effortDeclared: true,
            place: at(35, 9),
          },
          {
            ...common,
            id: "views",
            kind: "create-views",
            title: "Views (create views)",
            from: [],
            to: null,
            script: null,
            covers: ["cov-rename"],
            graceDays: 30,
            ifMissing: { effort: { lowHours: 2, highHours: 3 }, workaround: null },
            effortDeclared: true,
            place: at(37, 9),
          },
        ],
        scripts: [{ path: "scripts/audit_m008_table_compliance.py", place: at(38, 15) }],
        document: "M008_4C",
        place: at(24, 3),
      },
    ]);
  });

  it("gives infrastructure, dependencies and scripts", () => {
    expect(plan.infrastructure).toEqual({
      datasets: [
        {
          id: "bqx_ml_v3_features_v2",
          access: ["create", "rename", "delete"],
          tables: 5817,
          place: at(40, 14),
        },
      ],
      buckets: [{ name: "bqx-ml-staging", access: ["read", "write"], place: at(41, 14) }],
      jobs: [
        {
          name: "bqx-ml-extract",
          location: "us-central1",
          build: "cloudbuild-extract.yaml",
          place: at(42, 14),
        },
      ],
      serviceAccounts: [{ email: "phase-runner@bqx-ml.iam.gserviceaccount.com", place: at(43, 22) }],
      cost: { budget: "required", dailyQueryQuota: "required", place: at(44, 3) },
    });
    expect(plan.dependencies).toEqual({
      environments: [
        { name: "runner", from: "requirements.txt", place: at(46, 28) },
        { name: "extract", from: "Dockerfile.extract", place: at(46, 70) },
      ],
      tools: [
        { name: "gcloud", place: at(47, 11) },
        { name: "bq", place: at(47, 19) },
        { name: "gsutil", place: at(47, 23) },
      ],
      apis: [
        { service: "bigquery.googleapis.com", place: at(48, 10) },
        { service: "run.googleapis.com", place: at(48, 20) },
        { service: "storage.googleapis.com", place: at(48, 25) },
      ],
    });
    expect(plan.scripts).toEqual([
      {
        path: "scripts/generate_tri_tables.py",
        family: "generation",
        purpose: "194 TRI tables",
        creates: { tri: 194 },
        place: at(50, 5),
      },
    ]);
  });
});

describe("what a plan leaves out", () => {
  const least = `version: 1
project: p
google-cloud: { project: my-project, location: EU }
phases:
  fix.two:
    title: Two
    starts: 2026-01-31
    operations:
      - { id: a, kind: generate }
      - { id: b, kind: validate, if-missing: { workaround: by hand } }
`;

  it("is filled in with the documented defaults", () => {
    const plan = parse(least);
    expect(plan.phases[0]).toMatchObject({
      runsAs: null,
      mandates: [],
      budgetUsd: null,
      tables: null,
      team: { people: 1, hoursPerDay: 8 },
      scripts: [],
      document: "FIX_TWO",
      operations: [
        {
          title: "A (generate)",
          dataset: null,
          effortDeclared: false,
          ifMissing: { effort: { lowHours: 6, highHours: 8 }, workaround: null },
        },
        {
          title: "B (validate)",
          dataset: null,
          effortDeclared: false,
          ifMissing: { effort: { lowHours: 1, highHours: 2 }, workaround: "by hand" },
        },
      ],
    });
    expect(plan.infrastructure).toEqual({
      datasets: [],
      buckets: [],
      jobs: [],
      serviceAccounts: [],
      cost: { budget: "optional", dailyQueryQuota: "optional", place: null },
    });
    expect(plan.policy).toEqual({ gate: "P0", waivers: [] });
  });

  it("takes its place where it is declared", () => {
    const plan = parse(
      `${least}documents: { folder: ./reports/, prefix: BA }
infrastructure: { jobs: [{ name: extract, location: europe-west1 }] }
`
        .replace(
          "starts: 2026-01-31",
          "starts: 2026-01-31\n    document: TWO\n    team: { people: 3, hours-per-day: 6 }",
        )
        .replace(
          "kind: generate",
          "kind: generate, title: Make, dataset: other, expect: 12, if-missing: { effort: 1d-2d }",
        ),
    );
    expect(plan.documents).toEqual({ folder: "reports", prefix: "BA" });
    expect(plan.infrastructure.jobs[0]?.location).toBe("europe-west1");
    expect(plan.phases[0]).toMatchObject({
      document: "TWO",
      team: { people: 3, hoursPerDay: 6 },
      operations: [
        {
          title: "Make",
          dataset: "other",
          expect: { sources: 12, results: null },
          ifMissing: { effort: { lowHours: 6, highHours: 12 } },
        },
        {},
      ],
    });
  });
});

describe("what a plan may write in more than one way", () => {
  it("reads `from` as one template, a list of them, or one with an order", () => {
    const from = 'from: "cov_{stat}_{pair.a}_{pair.b}"';
    const read = (text: string) => parse(sketchWith(from, text)).phases[0]?.operations[0]?.from;
    expect(read('from: ["cov_{stat}", "covar_{pair}"]')).toEqual([
      named("cov_{stat}"),
      named("covar_{pair}"),
    ]);
    expect(read('from: { name: "cov_{stat}_{pair.a}_{pair.b}", ordered: [pair.b, pair.a] }')).toEqual([
      named("cov_{stat}_{pair.a}_{pair.b}", ["pair.b", "pair.a"]),
    ]);
  });

  it("reads an expectation as a number or as text", () => {
    const read = (text: string) =>
      parse(sketchWith("expect: 1596", `expect: ${text}`)).phases[0]?.operations[0]?.expect;
    expect([read('"1596"'), read("0"), read("12->3")]).toEqual([
      { sources: 1596, results: null },
      { sources: 0, results: null },
      { sources: 12, results: 3 },
    ]);
  });

  it("keeps numbers of the vocabulary as they are written", () => {
    const plan = parse(sketchWith("source: [bqx, idx]", "source: [007, 45, x1]"));
    expect(plan.vocabulary["source"]).toEqual({ kind: "list", values: ["007", "45", "x1"] });
  });
});
