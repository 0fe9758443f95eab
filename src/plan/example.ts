/** A whole plan, small and valid: the example of the reference. */
export const EXAMPLE = `# yaml-language-server: $schema=../schemas/plan.schema.json
version: 1
project: fx-features
google-cloud: { project: fx-features-prod, location: us-central1 }

vocabulary:
  pair: [audusd, eurusd, gbpusd]
  source: [mid, index]
  window: integer

mandates:
  NAMING:
    title: Naming standard
    dataset: features
    names:
      lag: lag_{source}_{pair}
      cov: { name: "cov_{source}_{pair.a}_{pair.b}", ordered: [pair.a, pair.b] }
    exceptions: [calendar]
    columns:
      - { tables: lag, require: ["{pair}_mean_{window}"] }

phases:
  naming-2:
    title: Bring the tables to the naming standard
    starts: 2026-03-02
    runs-as: phase-runner@fx-features-prod.iam.gserviceaccount.com
    mandates: [NAMING]
    budget-usd: 15
    team: { people: 2, hours-per-day: 8 }
    operations:
      - id: row-counts
        kind: validate
        script: scripts/validate_row_counts.py
        if-missing: { effort: 1h }
      - id: lag-consolidation
        kind: consolidate
        from: lag_{source}_{pair}_{window}
        to: lag_{source}_{pair}
        expect: 24 -> 6
        script: scripts/consolidate_lags.py
        needs: [row-counts]
        if-missing: { effort: 6h-8h, workaround: rename the widest window instead (2h) }
      - id: views
        kind: create-views
        for: [lag-consolidation]
        grace: 30d
    scripts: [scripts/audit_tables.py]

infrastructure:
  datasets: [{ id: features, access: [create, rename, delete], tables: 240 }]
  buckets: [{ name: fx-features-staging, access: [read, write] }]
  jobs: [{ name: nightly-extract, build: cloudbuild.yaml }]
  service-accounts: [phase-runner@fx-features-prod.iam.gserviceaccount.com]
  cost: { budget: required, daily-query-quota: required }

dependencies:
  python: { environments: [{ name: runner, from: requirements.txt }] }
  tools: [gcloud, bq]
  apis: [bigquery, run, storage]

scripts:
  - { path: scripts/generate_lags.py, family: generation, purpose: the lag tables, creates: { lag: 6 } }

policy:
  gate: P0
  waivers:
    - blocker: missing-script:scripts/audit_tables.py
      until: 2026-03-09
      owner: "@lead"
      reason: the audit is run by hand for the first week

documents: { folder: docs }
`;
