/** A question or field that the owner names, and how a reader finds it in the sample's document. */
export interface Asked {
  readonly document: "inventory" | "readiness" | "infrastructure" | "dependencies" | "blockers" | "summary";
  readonly field: string;
  readonly pattern: RegExp;
}

const STATES = "(?:✅ READY|⚠️ PARTIAL|❌ MISSING|🔴 BLOCKED|❔ UNVERIFIED)";

/** Every field of the owner's six formats and every question, written by hand from the owner's words. */
export const CHECKLIST: readonly Asked[] = [
  ...fields("inventory", {
    Script: /^### Script: generate_tri_tables\.py$/m,
    "Status with existence": new RegExp(
      `^\\*\\*Status\\*\\*: ${STATES} \\((?:exists|does not exist)\\)`,
      "m",
    ),
    Location: /^\*\*Location\*\*: \[scripts\/generate_tri_tables\.py\]\(\S+\)/m,
    Purpose: /^\*\*Purpose\*\*: \S/m,
    "M008 Compliance": /^\*\*M008 Compliance\*\*: \S/m,
    "M005 Ready": /^\*\*M005 Ready\*\*: \S/m,
    "Last Modified": /^\*\*Last Modified\*\*: \S/m,
    "Lines of Code": /^\*\*Lines of Code\*\*: \d+ lines/m,
    Dependencies: /^\*\*Dependencies\*\*: .*google-cloud-bigquery/m,
    "Execution Mode with its flag": /^\*\*Execution Mode\*\*: Parallel \(`--workers` flag\)/m,
    "Cost Estimate": /^\*\*Cost Estimate\*\*: \S/m,
    Blockers: /^\*\*Blockers\*\*: \S/m,
    Recommendation: /^\*\*Recommendation\*\*: \S/m,
    "category READY": /✅ READY/,
    "category PARTIAL": /⚠️ PARTIAL/,
    "category MISSING": /❌ MISSING/,
    "category BLOCKED": /🔴 BLOCKED/,
    "scripts by purpose: generation": /^## Family: generation$/m,
    "scripts by purpose: analysis": /^## Family: analysis$/m,
    "scripts by purpose: extraction": /^## Family: extraction$/m,
    "scripts by purpose: deployment": /^## Family: deployment$/m,
    "scripts by purpose: validation": /^## Family: validation$/m,
  }),
  ...fields("readiness", {
    "COV rename script, 1,596 tables": /^### \d+\. cov-rename[\s\S]*?\*\*Tables\*\*: 1,596 expected/m,
    "LAG consolidation script, 224": /^### \d+\. lag-consolidation[\s\S]*?\*\*Tables\*\*: 224 expected/m,
    "VAR rename script, 7 tables": /^### \d+\. var-rename[\s\S]*?\*\*Tables\*\*: 7 expected/m,
    "primary violation script, 364 tables":
      /^### \d+\. primary-violations[\s\S]*?\*\*Tables\*\*: 364 expected/m,
    "view creation script": /^### \d+\. views/m,
    "validation script": /^### \d+\. row-counts/m,
    "Does it exist?": /^\*\*Does it exist\?\*\*: No: `scripts\/consolidate_lag_tables\.py`/m,
    "If not, how long to create?": /^\*\*How long to create\?\*\*: 6-12 hours/m,
    "Which scripts exist and are ready?": /Which scripts exist and are ready\?/,
    "Which scripts need to be created?": /Which scripts need to be created\?/,
    "Estimated time to create missing scripts": /Estimated time to create missing scripts/,
    "Risk assessment for each script": /Risk assessment for each script/,
    "the six critical questions, each with links to its blockers":
      /^### Question 1: .*ZERO delays\?\n\n.+\n\nRests on: \[.+\]\(EXECUTION_BLOCKER_ANALYSIS_\d+\.md#blocker-[\s\S]*^### Question 6: /m,
  }),
  ...fields("infrastructure", {
    "1. BigQuery Access":
      /^\| 1 \| \*\*BigQuery Access\*\*: .*create, rename and delete.*`bqx_ml_v3_features_v2`/m,
    "2. GCS Access": /^\| 2 \| \*\*GCS Access\*\*: .*`bqx-ml-staging`/m,
    "3. Cloud Run Jobs": /^\| 3 \| \*\*Cloud Run Jobs\*\*: .*`bqx-ml-extract`.*`bqx-ml-merge`/m,
    "4. Service Accounts": /^\| 4 \| \*\*Service Accounts\*\*: .*`phase-runner@/m,
    "5. Quotas": /^\| 5 \| \*\*Quotas\*\*: .*\S \|/m,
    "6. Cost Monitoring": /^\| 6 \| \*\*Cost Monitoring\*\*: .*\S \|/m,
    "BigQuery Dataset": /^### BigQuery Dataset: bqx_ml_v3_features_v2$/m,
    Status: new RegExp(`^\\*\\*Status\\*\\*: ${STATES}`, "m"),
    "Table Count": /^\*\*Table Count\*\*: 5,8\d\d tables/m,
    Storage: /^\*\*Storage\*\*: \S/m,
    Access: /^\*\*Access\*\*: \S/m,
    Quotas: /^\*\*Quotas\*\*: \S/m,
    "Cost Tracking": /^\*\*Cost Tracking\*\*: \S/m,
    Blockers: /^\*\*Blockers\*\*: \S/m,
  }),
  ...fields("dependencies", {
    Dependency: /^### Dependency: google-cloud-bigquery$/m,
    Type: /^\*\*Type\*\*: Python package/m,
    "Version Required": /^\*\*Version Required\*\*: \S/m,
    "Version Installed": /^\*\*Version Installed\*\*: \S/m,
    Location: /^\*\*Location\*\*: \S/m,
    Purpose: /^\*\*Purpose\*\*: \S/m,
    Status: new RegExp(`^\\*\\*Status\\*\\*: ${STATES}`, "m"),
    Fallback: /^\*\*Fallback\*\*: \S/m,
    "Python dependencies": /^## Python package/m,
    "system dependencies: gcloud, bq, gsutil": /^## System tool[\s\S]*### Dependency: bq$/m,
    "API dependencies": /^## Google API/m,
    "data dependencies": /^## Data/m,
    "credential dependencies": /^## Credential/m,
  }),
  ...fields("blockers", {
    Blocker: /^### Blocker: Missing operation script: lag-consolidation$/m,
    "Type P0-CRITICAL": /^\*\*Type\*\*: P0-CRITICAL/m,
    "Type P1-HIGH": /^\*\*Type\*\*: P1-HIGH/m,
    "Type P2-MEDIUM": /^\*\*Type\*\*: P2-MEDIUM/m,
    "Type P3-LOW": /^\*\*Type\*\*: P3-LOW/m,
    "P0: Prevent execution entirely": /P0-CRITICAL \| Prevent execution entirely/,
    "P1: Prevent partial execution or create high risk":
      /P1-HIGH \| Prevent partial execution or create high risk/,
    "P2: Slow execution or increase cost": /P2-MEDIUM \| Slow execution or increase cost/,
    "P3: Minor efficiency issues": /P3-LOW \| Minor efficiency issues/,
    "what was found":
      /^### Blocker: Incompatible group: lag-consolidation\n\n\*\*Type\*\*: P1-HIGH {2}\n\*\*Found\*\*: .*close_lag is FLOAT64/m,
    Impact: /^\*\*Impact\*\*: Cannot execute lag-consolidation \(224/m,
    "Affected Phase": /^\*\*Affected Phase\*\*: M008-4C: lag-consolidation/m,
    "Estimated Delay": /^\*\*Estimated Delay\*\*: 6-12 hours/m,
    Mitigation: /^\*\*Mitigation\*\*: \S/m,
    Workaround: /^\*\*Workaround\*\*: rename the LAG tables/m,
    "Recommended Action": /^\*\*Recommended Action\*\*: Create scripts\/consolidate/m,
  }),
  ...fields("summary", {
    "GO/NO-GO decision": /^## 🔴 NO-GO$/m,
    "1. Can we start with ZERO delays?":
      /^1\. \*\*Can we execute M008-4C starting .* with ZERO delays\?\*\* \S/m,
    "2. Which scripts are missing and how long to create them?":
      /^2\. \*\*Which scripts are missing and how long to create them\?\*\* \S/m,
    "3. Are there infrastructure blockers?":
      /^3\. \*\*Are there infrastructure blockers \(quotas, permissions, etc\.\)\?\*\* \S/m,
    "4. Are there dependency issues?":
      /^4\. \*\*Are there dependency issues \(missing packages, API access\)\?\*\* \S/m,
    "5. What is the risk level?": /^5\. \*\*What is the risk level .*\(LOW\/MEDIUM\/HIGH\)\?\*\* HIGH/m,
    "6. What are the likely execution blockers?":
      /^6\. \*\*If we start .*, what are the likely execution blockers\?\*\* \S/m,
    risk: /^\*\*Risk\*\*: HIGH/m,
    "date of a GO": /^\*\*Earliest GO\*\*: 20\d\d-/m,
    "next steps": /^## Next steps$/m,
    coverage: /^## Coverage$/m,
  }),
];

function fields(document: Asked["document"], all: Readonly<Record<string, RegExp>>): readonly Asked[] {
  return Object.entries(all).map(([field, pattern]) => ({ document, field, pattern }));
}
