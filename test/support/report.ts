import type { Effect } from "#domain/effect.ts";
import type { Evidence } from "#domain/evidence.ts";
import type { Blocker, OperationLine, Report, ResourceLine, ScriptLine } from "#domain/report.ts";
import type { ScriptFact } from "#domain/script.ts";
import { numberEvidence } from "#judge/evidence-index.ts";
import {
  theForecast,
  theNames,
  theReconciliation,
  theScenarios,
  theSchedule,
  theSimulation,
} from "./phase-results.ts";

const AT = "2025-12-13T21:05:00Z";

/** A blocker of P0 whose script is missing, unless the test says otherwise. */
export function aBlocker(overrides: Partial<Blocker> = {}): Blocker {
  return {
    id: "missing-script:scripts/consolidate_lag_tables.py",
    rule: "missing-script",
    family: "readiness",
    priority: "P0",
    title: "Script missing: scripts/consolidate_lag_tables.py",
    outcome: "fail",
    subject: { kind: "script", id: "scripts/consolidate_lag_tables.py" },
    impact: "prevents",
    consequence: "The consolidation of 224 tables into 56 cannot run.",
    affects: ["M008-4C", "M008-4C/lag-consolidation"],
    delayHours: { low: 6, high: 8 },
    mitigation: "Write the script now.",
    workaround: "rename instead (2h-3h)",
    action: "Create scripts/consolidate_lag_tables.py and pilot it with 5 pairs.",
    verify: null,
    evidence: [someEvidence({ kind: "file", source: "scripts/", saw: "no such file" })],
    place: { path: ".github/phasegate.yml", line: 41, column: 9 },
    state: "new",
    waiver: null,
    ...overrides,
  };
}

/** A piece of evidence. */
export function someEvidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    kind: "call",
    source: "GET bigquery/v2/projects/bqx-ml",
    saw: "200",
    observedAt: AT,
    ...overrides,
  };
}

/** What a script is, a small one that creates three tables. */
export function aScriptFact(overrides: Partial<ScriptFact> = {}): ScriptFact {
  return {
    path: "scripts/generate_tri_tables.py",
    language: "python",
    bytes: 15_872,
    lines: 425,
    purpose: "Generates the TRI tables.",
    lastCommit: {
      sha: "8c1f00d2b7a94c0e8f5a6b7c8d9e0f1a2b3c4d5e",
      at: "2025-12-13T00:53:00Z",
      author: "Ada",
    },
    syntax: [],
    imports: [
      { module: "argparse", distribution: null, origin: "stdlib", line: 1 },
      {
        module: "google.cloud.bigquery",
        distribution: "google-cloud-bigquery",
        origin: "third-party",
        line: 2,
      },
      { module: "pandas", distribution: "pandas", origin: "third-party", line: 3 },
    ],
    flags: ["--dry-run", "--workers"],
    positionals: [],
    execution: "parallel",
    interactive: false,
    tools: ["bq"],
    calls: [{ path: "scripts/other.py", args: ["--pair", "eurusd"], line: 12 }],
    filesRead: [],
    environmentRead: [],
    effects: [
      anEffect("tri_agg_bqx_eur_usd_gbp"),
      anEffect("tri_agg_idx_eur_usd_gbp"),
      anEffect("tri_align_bqx_eur_usd_gbp"),
      anEffect("tri_align_idx_eur_usd_gbp"),
    ],
    complete: true,
    limits: [],
    ...overrides,
  };
}

/** A line of the script inventory. */
export function aScriptLine(overrides: Partial<ScriptLine> = {}): ScriptLine {
  return {
    path: "scripts/generate_tri_tables.py",
    readiness: "PARTIAL",
    family: "generation",
    purpose: "194 TRI tables",
    fact: aScriptFact(),
    wanted: true,
    operations: [],
    mandates: {
      M008: "PARTIAL: creates compliant names, reads 3 that are not",
      M005: "NO: regression columns are missing",
    },
    blockers: [],
    recommendation: "Ready after the phase.",
    ...overrides,
  };
}

/** A line of the phase's operations. */
export function anOperationLine(overrides: Partial<OperationLine> = {}): OperationLine {
  return {
    id: "lag-consolidation",
    title: "Consolidate LAG tables",
    kind: "consolidate",
    readiness: "MISSING",
    script: "scripts/consolidate_lag_tables.py",
    scriptExists: false,
    expected: 224,
    found: 224,
    effort: { lowHours: 6, highHours: 8 },
    risk: "HIGH",
    needs: ["row-counts"],
    blockers: ["missing-script:scripts/consolidate_lag_tables.py"],
    ...overrides,
  };
}

/** A piece of infrastructure. */
export function aResourceLine(overrides: Partial<ResourceLine> = {}): ResourceLine {
  return {
    subject: { kind: "dataset", id: "bqx_ml_v3_features_v2" },
    type: "BigQuery Dataset",
    readiness: "READY",
    rows: [
      { label: "Table Count", value: "5,817 tables" },
      { label: "Storage", value: "1,479 GB" },
      { label: "Access", value: "Read/Write verified" },
      { label: "Quotas", value: "Daily 1 TB query limit (sufficient)" },
      { label: "Cost Tracking", value: "budget of 500 USD" },
    ],
    blockers: [],
    ...overrides,
  };
}

/** A report of the phase M008-4C with something of everything. */
export function aReport(overrides: Partial<Report> = {}): Report {
  const report: Omit<Report, "evidence"> = {
    schemaVersion: 1,
    tool: { name: "phasegate", version: "0.1.0" },
    at: AT,
    project: "bqx-ml-v3",
    repository: {
      name: "bqx-ml",
      revision: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
      branch: "phase-4c",
      from: "revision",
      url: "https://git.example/bqx/bqx-ml",
      folder: "",
      notes: ["The clone is shallow: last commits are not known."],
    },
    cloud: "sandbox",
    plan: { path: ".github/phasegate.yml", documents: { folder: "docs", prefix: "BA" } },
    phase: {
      id: "M008-4C",
      title: "Table remediation",
      starts: "2025-12-14",
      runsAs: "phase-runner@bqx-ml.iam.gserviceaccount.com",
      document: "M008_PHASE4C",
      gate: "P0",
    },
    verdict: {
      decision: "NO-GO",
      risk: "HIGH",
      earliestGo: { low: "2025-12-15", high: "2025-12-16" },
      reasons: ["1 blocker prevents execution.", "1 check that could prevent it was not verified."],
      answers: theAnswers(),
    },
    gate: { fails: true, note: null },
    change: null,
    coverage: { verified: 31, total: 34 },
    blockers: theBlockers(),
    resolved: [{ id: "missing-dataset:old", title: "Dataset missing: old", priority: "P1" }],
    findings: theFindings(),
    scripts: theScripts(),
    operations: theOperations(),
    infrastructure: theInfrastructure(),
    dependencies: theDependencies(),
    reconciliation: theReconciliation(),
    simulation: theSimulation(),
    forecast: theForecast(),
    schedule: theSchedule(),
    scenarios: theScenarios(),
    names: theNames(),
    channels: [{ name: "files", state: "written", detail: "8 files" }],
    waiverNotes: ["The waiver of stale-image:bqx-ml-merge ended on 2025-12-01."],
    ...overrides,
  };
  return { evidence: numberEvidence(report), ...report };
}

/** A report of the same phase in which nothing stands. */
export function aGoReport(overrides: Partial<Report> = {}): Report {
  return aReport({
    verdict: {
      decision: "GO",
      risk: "LOW",
      earliestGo: null,
      reasons: ["Nothing stands."],
      answers: theAnswers(),
    },
    blockers: [],
    resolved: [],
    schedule: theSchedule({ tasks: [], criticalPath: [] }),
    scenarios: [],
    waiverNotes: [],
    ...overrides,
  });
}

/** `number` different blockers, each field made from `text`. */
export function manyBlockers({
  number,
  text,
}: {
  readonly number: number;
  readonly text: string;
}): readonly Blocker[] {
  const priorities = ["P0", "P1", "P2", "P3"] as const;
  return Array.from({ length: number }, (_, index) =>
    aBlocker({
      id: `rule-${index}:${text}`,
      rule: `rule-${index % 7}`,
      priority: priorities[index % 4] ?? "P3",
      outcome: index % 9 === 8 ? "unverified" : "fail",
      verify: index % 9 === 8 ? `grant ${text}` : null,
      title: `${index} ${text}`,
      consequence: text,
      action: text,
    }),
  );
}

function anEffect(table: string, overrides: Partial<Effect> = {}): Effect {
  return {
    verb: "create",
    kind: "bigquery-table",
    name: `bqx-ml.bqx_ml_v3_features_v2.${table}`,
    exact: true,
    holes: [],
    guard: null,
    line: 131,
    ...overrides,
  };
}

function theBlockers(): readonly Blocker[] {
  return [
    aBlocker({
      id: "slow-quota:table-updates",
      rule: "slow-quota",
      family: "infrastructure",
      priority: "P2",
      title: "Renames are slowed by a quota",
      subject: { kind: "quota", id: "table-updates" },
      impact: "slows",
      consequence: "1,596 renames take at least 27 minutes.",
      affects: ["M008-4C", "M008-4C/cov-rename"],
      delayHours: { low: 0.25, high: 0.5 },
      mitigation: "Rename in the night before.",
      workaround: null,
      action: "Spread the renames.",
      place: null,
      state: "existing",
    }),
    aBlocker(),
    aBlocker({
      id: "denied-access:bqx-ml-staging",
      rule: "denied-access",
      family: "infrastructure",
      title: "Bucket access: bqx-ml-staging",
      outcome: "unverified",
      subject: { kind: "bucket", id: "bqx-ml-staging" },
      consequence: "Checkpoints may not be readable.",
      affects: ["M008-4C"],
      delayHours: { low: 0, high: 1 },
      mitigation: "Grant the permission.",
      workaround: null,
      action: "Grant storage.objects.list.",
      verify: "grant storage.objects.list (roles/storage.objectViewer)",
      evidence: [someEvidence({ source: "GET storage/v1/b/bqx-ml-staging/o", saw: "403 forbidden" })],
      place: null,
      state: "existing",
    }),
    aBlocker({
      id: "missing-package:duckdb",
      rule: "missing-package",
      family: "dependencies",
      priority: "P1",
      title: "Package missing in the image: duckdb",
      subject: { kind: "package", id: "duckdb" },
      impact: "endangers",
      consequence: "The merge job fails on import.",
      affects: ["M008-4C"],
      delayHours: { low: 1, high: 1 },
      action: "Add duckdb to Dockerfile.merge.",
      place: { path: "Dockerfile.merge", line: 7 },
    }),
    aBlocker({
      id: "stale-script:scripts/rename_tri_tables_m008.py",
      rule: "stale-script",
      family: "scripts",
      priority: "P3",
      title: "Script has not changed since the last phase: scripts/rename_tri_tables_m008.py",
      impact: "informs",
      consequence: "It may be out of date.",
      affects: [],
      state: "waived",
      waiver: { until: "2025-12-20", owner: "@lead", reason: "Phase 4B is complete." },
    }),
  ];
}

function theFindings(): Report["findings"] {
  return [
    {
      rule: "missing-script",
      family: "readiness",
      title: "Scripts that the plan names exist",
      impact: "prevents",
      outcome: "pass",
      subject: { kind: "script", id: "scripts/generate_tri_tables.py" },
      says: "The script exists.",
      evidence: [
        someEvidence({ kind: "file", source: "scripts/generate_tri_tables.py", saw: "15,872 bytes" }),
      ],
    },
  ];
}

function theScripts(): readonly ScriptLine[] {
  return [
    aScriptLine(),
    aScriptLine({
      path: "scripts/consolidate_lag_tables.py",
      family: "remediation",
      readiness: "MISSING",
      purpose: "224 LAG tables into 56",
      fact: null,
      operations: ["lag-consolidation"],
      mandates: { M008: "not known" },
      blockers: ["missing-script:scripts/consolidate_lag_tables.py"],
      recommendation: "Create it.",
    }),
    aScriptLine({
      path: "scripts/cleanup.sh",
      family: "other",
      readiness: "UNVERIFIED",
      purpose: "",
      wanted: false,
      mandates: {},
      fact: aScriptFact({
        path: "scripts/cleanup.sh",
        language: "shell",
        lastCommit: null,
        imports: [],
        flags: [],
        execution: "sequential",
        interactive: true,
        effects: [
          anEffect("{…}", {
            verb: "drop",
            exact: false,
            holes: [{ cause: "argument --table", line: 4 }],
            guard: "only with --execute",
          }),
        ],
        complete: false,
        limits: ["eval at line 9 was not followed"],
      }),
      recommendation: "",
    }),
  ];
}

function theOperations(): readonly OperationLine[] {
  return [
    anOperationLine({
      id: "row-counts",
      title: "Row counts",
      kind: "validate",
      readiness: "READY",
      script: "scripts/validate_row_counts.py",
      scriptExists: true,
      expected: null,
      found: null,
      effort: { lowHours: 1, highHours: 1 },
      risk: "LOW",
      needs: [],
      blockers: [],
    }),
    anOperationLine(),
    anOperationLine({
      id: "cov-rename",
      title: "Rename COV tables",
      kind: "rename",
      readiness: "BLOCKED",
      script: "scripts/rename_cov_tables_m008.py",
      scriptExists: true,
      expected: 1_596,
      found: 1_590,
      risk: "MEDIUM",
      needs: [],
      blockers: ["slow-quota:table-updates"],
    }),
  ];
}

function theInfrastructure(): readonly ResourceLine[] {
  return [
    aResourceLine(),
    aResourceLine({
      subject: { kind: "bucket", id: "bqx-ml-staging" },
      type: "GCS Bucket",
      readiness: "UNVERIFIED",
      rows: [{ label: "Access", value: "not verified: storage.objects.list is denied" }],
      blockers: ["denied-access:bqx-ml-staging"],
    }),
  ];
}

function theDependencies(): readonly ResourceLine[] {
  return [
    aResourceLine({
      subject: { kind: "package", id: "google-cloud-bigquery" },
      type: "Python package",
      rows: [
        { label: "Version Required", value: ">=3.0.0" },
        { label: "Version Installed", value: "3.14.0" },
        { label: "Location", value: "runner, extract" },
        { label: "Purpose", value: "imported by 3 scripts" },
        { label: "Fallback", value: "None (critical dependency)" },
      ],
    }),
    aResourceLine({
      subject: { kind: "package", id: "duckdb" },
      type: "Python package",
      readiness: "MISSING",
      rows: [{ label: "Version Installed", value: "none" }],
      blockers: ["missing-package:duckdb"],
    }),
    aResourceLine({ subject: { kind: "tool", id: "bq" }, type: "System tool", rows: [] }),
  ];
}

function theAnswers(): Report["verdict"]["answers"] {
  const id = "missing-script:scripts/consolidate_lag_tables.py";
  return [
    {
      question: "Can we execute M008-4C starting 2025-12-14 with zero delays?",
      answer: "No: 1 blocker.",
      blockers: [id],
    },
    {
      question: "Which scripts are missing and how long to create them?",
      answer: "1 script, 6-8 hours.",
      blockers: [id],
    },
    {
      question: "Are there infrastructure blockers?",
      answer: "1 that slows.",
      blockers: ["slow-quota:table-updates"],
    },
    { question: "Are there dependency issues?", answer: "1 package.", blockers: ["missing-package:duckdb"] },
    { question: "What is the risk level?", answer: "HIGH.", blockers: [] },
    {
      question: "If we start on 2025-12-14, what are the likely execution blockers?",
      answer: "The LAG consolidation.",
      blockers: [id],
    },
  ];
}
