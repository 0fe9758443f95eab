import type { Plan } from "#domain/plan.ts";
import { isRead } from "#domain/reading.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { RUNNER, theBadLiveParts } from "./cloud.ts";
import { anImage } from "./image.ts";
import { aMandate, anOperation, aPhase, aPlan, aTemplate, aWantedScript, PLACE } from "./plan.ts";
import { theBadProbeParts } from "./probe.ts";
import { anUnread, aRead } from "./reading.ts";
import { aCatalogue, aDataset, anEffect, aRepository, aScript, aTable, theParts } from "./snapshot.ts";

/** A plan that gives every audit something to ask about. */
export function aFullPlan(over: Partial<Plan> = {}): Plan {
  const columns = [{ tables: "cov", require: [aTemplate("{pair}_mean")], place: PLACE }];
  return aPlan({
    mandates: [aMandate({ columns })],
    phases: [aFullPhase()],
    infrastructure: {
      datasets: [{ id: "features", access: ["rename"], tables: 2, place: PLACE }],
      buckets: [{ name: "staging", access: ["read", "write"], place: PLACE }],
      jobs: [{ name: "extract", location: "us-central1", build: "cloudbuild.yaml", place: PLACE }],
      serviceAccounts: [{ email: RUNNER, place: PLACE }],
      cost: { budget: "required", dailyQueryQuota: "required", place: PLACE },
    },
    dependencies: {
      environments: [{ name: "extract", from: "Dockerfile", place: PLACE }],
      tools: [{ name: "bq", place: PLACE }],
      apis: [{ service: "bigquery.googleapis.com", place: PLACE }],
    },
    scripts: [aWantedScript({ creates: { cov: 1 } })],
    ...over,
  });
}

/** The phase of that plan: a rename, and a validation that needs it. */
export function aFullPhase() {
  return aPhase({
    runsAs: RUNNER,
    budgetUsd: 15,
    operations: [
      anOperation(),
      anOperation({
        id: "counts",
        kind: "validate",
        script: "scripts/counts.sh",
        from: [],
        to: null,
        expect: null,
        needs: ["cov-rename"],
      }),
    ],
    scripts: [{ path: "scripts/audit.py", place: PLACE }],
  });
}

/** The phase of that plan with an operation of every kind that the simulation plays. */
export function aWidePhase() {
  const { operations, ...phase } = aFullPhase();
  const consolidation = anOperation({
    id: "lag-consolidation",
    kind: "consolidate",
    from: [aTemplate("lag_{source}_{pair}_{window}")],
    to: aTemplate("lag_{source}_{pair}"),
    expect: { sources: 2, results: 1 },
    script: "scripts/consolidate_lag.py",
  });
  const views = anOperation({
    id: "views",
    kind: "create-views",
    from: [],
    to: null,
    expect: null,
    covers: ["cov-rename"],
    script: "scripts/keep_names.py",
  });
  return { ...phase, tables: 4, operations: [...operations, consolidation, views] };
}

/** The full plan with that phase. */
export function aWidePlan(): Plan {
  const { infrastructure, ...plan } = aFullPlan({ phases: [aWidePhase()] });
  const datasets = infrastructure.datasets.map((dataset) => ({ ...dataset, tables: 4 }));
  return { ...plan, infrastructure: { ...infrastructure, datasets } };
}

/** Readings with the tables and the scripts of the wide phase. */
export function widened(parts: SnapshotParts): SnapshotParts {
  const { repository, scripts, catalogues, tableColumns, dryRuns } = parts;
  const tried = dryRuns["cov-rename"] ?? anUnread();
  const paths = ["scripts/consolidate_lag.py", "scripts/keep_names.py"];
  const lag = anEffect({ verb: "replace", name: "features.lag_bqx_audcad" });
  const view = anEffect({ verb: "view", name: "features.cov_bqx_audcad" });
  const read = anEffect({ verb: "read", name: "features.cov_agg_idx_audcad" });
  const lags = ["lag_bqx_audcad_1", "lag_bqx_audcad_2"];
  const columns = Object.fromEntries(lags.map((name) => [name, [{ name: "v", type: "FLOAT64" }]]));
  const features = { catalogue: catalogues["features"], columns: tableColumns["features"] };
  if (!isRead(repository) || !isRead(scripts)) return parts;
  if (!isRead(features.catalogue) || !isRead(features.columns)) return parts;
  const entries = paths.map((path) => ({ path, bytes: 100, type: "file" as const }));
  const { catalogue, columns: known } = features;
  return {
    ...parts,
    repository: {
      ...repository,
      value: { ...repository.value, entries: [...repository.value.entries, ...entries] },
    },
    scripts: {
      ...scripts,
      value: [
        ...scripts.value,
        aScript({ path: paths[0] ?? "", effects: [lag] }),
        aScript({ path: paths[1] ?? "", effects: [view, read] }),
      ],
    },
    catalogues: {
      features: {
        ...catalogue,
        value: { ...catalogue.value, tables: [...catalogue.value.tables, ...lags.map(aTable)] },
      },
    },
    dryRuns: { ...dryRuns, "lag-consolidation": tried, views: tried },
    tableColumns: {
      features: { ...known, value: { ...known.value, tables: { ...known.value.tables, ...columns } } },
    },
  };
}

/** Readings in which every audit of the full plan passes. */
export function theGoodParts(over: Partial<SnapshotParts> = {}): SnapshotParts {
  const paths = ["scripts/rename_cov.py", "scripts/counts.sh", "scripts/audit.py", "scripts/generate_cov.py"];
  const generates = anEffect({
    verb: "create",
    name: "features.cov_agg_bqx_audcad",
    columns: ["audcad_mean"],
  });
  const pandas = { module: "pandas", distribution: "pandas", origin: "third-party", line: 1 } as const;
  return theParts({
    repository: aRead(aRepository([...paths, "Dockerfile", "cloudbuild.yaml"]), "git ls-tree"),
    scripts: aRead([
      aScript({ effects: [anEffect({ to: "cov_agg_bqx_audcad" })], imports: [pandas] }),
      aScript({
        path: "scripts/counts.sh",
        language: "shell",
        tools: ["bq"],
        calls: [{ path: "scripts/audit.py", args: ["--verbose"], line: 3 }],
      }),
      aScript({
        path: "scripts/audit.py",
        imports: [{ module: "argparse", distribution: null, origin: "stdlib", line: 1 }, pandas],
        flags: ["--verbose"],
        tools: ["curl"],
        effects: [anEffect({ verb: "read", kind: "gcs-object", name: "gs://staging/names.json" })],
      }),
      aScript({
        path: "Dockerfile",
        language: "dockerfile",
        calls: [{ path: "scripts/audit.py", args: [], line: 4 }],
      }),
      aScript({ path: "scripts/generate_cov.py", effects: [generates] }),
    ]),
    images: aRead([anImage()]),
    builds: aRead([
      {
        path: "cloudbuild.yaml",
        dockerfiles: [{ path: "Dockerfile", line: 2 }],
        images: [{ image: "us-docker.pkg.dev/bqx-ml/jobs/extract:1", line: 4 }],
        substitutionsDefined: ["_TAG"],
        substitutionsUsed: [{ name: "_TAG", line: 3 }],
        jobs: [],
      },
    ]),
    buckets: { staging: aRead(aBucket()) },
    jobs: { extract: aRead(aJob()) },
    services: { "bigquery.googleapis.com": aRead({ name: "bigquery.googleapis.com", enabled: true }) },
    serviceAccounts: { [RUNNER]: aRead({ email: RUNNER, disabled: false }) },
    cost: aRead({ billingEnabled: true, budgets: [{ name: "monthly", amountUsd: 100 }] }),
    queryQuota: aRead({ limitMiB: 1_048_576, custom: true }),
    ...over,
  });
}

/** Readings in which every audit of the full plan that can fail beside the others does. */
export function theBadParts(): SnapshotParts {
  const good = theGoodParts();
  const tables = aCatalogue(["cov_bqx_audcad", "cov_agg_bqx_audcad", "stray_table"]);
  const drop = anEffect({ verb: "drop" });
  const bad = anEffect({ verb: "create", name: "features.cov_wrong", columns: [] });
  const numpy = { module: "polars", distribution: "polars", origin: "third-party", line: 2 } as const;
  return {
    ...good,
    repository: aRead(
      aRepository(["scripts/rename_cov.py", "scripts/generate_cov.py", "key.p12", "scripts/other.py"]),
    ),
    scripts: aRead([
      aScript({ effects: [drop], imports: [numpy], tools: ["gcloud"], interactive: true, lastCommit: null }),
      aScript({
        path: "scripts/generate_cov.py",
        effects: [bad],
        syntax: [{ line: 3, message: "unexpected indent" }],
      }),
      aScript({ path: "scripts/other.py" }),
    ]),
    datasets: { features: aRead(aDataset({ location: "EU", defaultTableExpirationMs: 86_400_000 })) },
    catalogues: { features: aRead(tables) },
    buckets: { staging: aRead(aBucket({ granted: [], location: "EU" })) },
    jobs: { extract: aRead(aJob({ ready: false, message: "image not found" })) },
    services: { "bigquery.googleapis.com": aRead({ name: "bigquery.googleapis.com", enabled: false }) },
    serviceAccounts: { [RUNNER]: anUnread("absent", "404 notFound") },
    cost: aRead({ billingEnabled: true, budgets: [] }),
    queryQuota: aRead({ limitMiB: 209_715_200, custom: false }),
    images: aRead([]),
    builds: aRead([]),
    ...theBadLiveParts(),
    ...theBadProbeParts(),
  };
}

/** A bucket on which everything is granted. */
export function aBucket(over: { readonly granted?: readonly string[]; readonly location?: string } = {}) {
  return {
    name: "staging",
    location: "US-CENTRAL1",
    storageClass: "STANDARD",
    retentionSeconds: null,
    softDeleteSeconds: null,
    uniformAccess: true,
    granted: [
      "storage.objects.get",
      "storage.objects.list",
      "storage.objects.create",
      "storage.objects.delete",
    ],
    ...over,
  };
}

/** A job that is ready and has not run. */
export function aJob(
  over: {
    readonly ready?: boolean;
    readonly message?: string;
    readonly lastExecution?: { readonly name: string; readonly at: string | null; readonly status: string };
  } = {},
) {
  return {
    name: "extract",
    location: "us-central1",
    ready: true,
    message: "",
    image: "us-docker.pkg.dev/bqx-ml/jobs/extract:1",
    serviceAccount: RUNNER,
    timeoutSeconds: 600,
    updatedAt: null,
    lastExecution: null,
    ...over,
  };
}

/** The parts with one of them unread: a single reading as a whole, or each reading of a group. */
export function withUnread(parts: SnapshotParts, name: keyof SnapshotParts): SnapshotParts {
  const part = parts[name];
  if (typeof part["state"] === "string") return { ...parts, [name]: anUnread() };
  return { ...parts, [name]: Object.fromEntries(Object.keys(part).map((key) => [key, anUnread()])) };
}
