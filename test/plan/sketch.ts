/** A whole plan that uses every key of the format but the optional few. */
export const SKETCH = `version: 1
project: bqx-ml-v3
google-cloud: { project: bqx-ml, location: us-central1 }
vocabulary:                                 # the words that names are made of
  pair: [audcad, audchf, audjpy]            # ... 28
  ccy: [aud, cad, chf, eur, gbp, jpy, nzd, usd]
  source: [bqx, idx]
  stat: [agg, align]
  window: integer
mandates:
  M008:
    title: Naming standard
    dataset: bqx_ml_v3_features_v2
    names:                                  # every table matches exactly one
      tri: tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c}
      cov: { name: "cov_{stat}_{source}_{pair.a}_{pair.b}", ordered: [pair.a, pair.b] }
      lag: lag_{source}_{pair}
    exceptions: [mkt_reg_bqx_summary]
  M005:
    title: Regression features in derived tables
    dataset: bqx_ml_v3_features_v2
    columns: [{ tables: tri, require: ["{pair}_lin_term_{window}", "{pair}_quad_term_{window}", "{pair}_residual_{window}"] }]
phases:
  M008-4C:
    title: Table remediation
    starts: 2025-12-14
    runs-as: phase-runner@bqx-ml.iam.gserviceaccount.com
    mandates: [M008]
    budget-usd: 15
    team: { people: 2, hours-per-day: 8 }
    operations:
      - { id: cov-rename, kind: rename, from: "cov_{stat}_{pair.a}_{pair.b}", to: "cov_{stat}_{source}_{pair.a}_{pair.b}", expect: 1596,
          script: scripts/rename_cov_tables_m008.py, if-missing: { effort: 4h-6h } }
      - { id: row-counts, kind: validate, script: scripts/validate_row_counts.py, if-missing: { effort: 1h } }
      - { id: lag-consolidation, kind: consolidate, from: "lag_{source}_{pair}_{window}", to: "lag_{source}_{pair}", expect: 224 -> 56,
          needs: [row-counts], if-missing: { effort: 6h-8h, workaround: "rename instead (2h-3h)" } }
      - { id: views, kind: create-views, for: [cov-rename], grace: 30d, if-missing: { effort: 2h-3h } }
    scripts: [scripts/audit_m008_table_compliance.py]
infrastructure:
  datasets: [{ id: bqx_ml_v3_features_v2, access: [create, rename, delete], tables: 5817 }]
  buckets:  [{ name: bqx-ml-staging, access: [read, write] }]
  jobs:     [{ name: bqx-ml-extract, build: cloudbuild-extract.yaml }]
  service-accounts: [phase-runner@bqx-ml.iam.gserviceaccount.com]
  cost: { budget: required, daily-query-quota: required }
dependencies:
  python: { environments: [{ name: runner, from: requirements.txt }, { name: extract, from: Dockerfile.extract }] }
  tools: [gcloud, bq, gsutil]
  apis: [bigquery, run, storage]
scripts:                                    # what the inventory must contain, by family, and what each is for
  - { path: scripts/generate_tri_tables.py, family: generation, purpose: "194 TRI tables", creates: { tri: 194 } }
policy: { gate: P0, waivers: [{ blocker: "…", until: 2025-12-20, owner: "@lead", reason: "…" }] }
`;

/** The sketch with one passage changed; throws where the passage is not there. */
export function sketchWith(from: string, to: string): string {
  if (!SKETCH.includes(from)) throw new Error(`the sketch has no ${from}`);
  return SKETCH.replace(from, () => to);
}
