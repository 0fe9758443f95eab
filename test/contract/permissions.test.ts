import { expect, test } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { openGoogleCloud } from "#clients/google/client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import type { Finding } from "#domain/finding.ts";
import { isCounting, priorityOf } from "#judge/priority.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox } from "#test/sandbox/a-sandbox.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { AT, aRead } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

/** Every permission that reading the cloud may take, and two that take whole APIs away. */
const PERMISSIONS = [
  "artifactregistry.dockerimages.get",
  "artifactregistry.tags.get",
  "bigquery.datasets.get",
  "bigquery.datasets.getIamPolicy",
  "bigquery.jobs.create",
  "bigquery.routines.list",
  "bigquery.tables.create",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.getData",
  "bigquery.tables.list",
  "bigquery.tables.update",
  "bigquery.transfers.get",
  "billing.budgets.list",
  "iam.serviceAccountKeys.list",
  "iam.serviceAccounts.get",
  "monitoring.timeSeries.list",
  "resourcemanager.projects.get",
  "run.jobs.get",
  "serviceusage.quotas.get",
  "serviceusage.services.get",
  "storage.buckets.get",
  "storage.objects.create",
  "storage.objects.delete",
  "storage.objects.get",
  "storage.objects.list",
  "bigquery.*",
  "storage.*",
] as const;

/** A project in which the full plan's phase finds what it needs. */
const GOOD: Partial<SandboxState> = {
  identity: RUNNER,
  datasets: [
    {
      id: "features",
      location: "us-central1",
      access: [{ role: "WRITER", userByEmail: RUNNER }],
      tables: [{ name: "cov_bqx_audcad", rows: 10, bytes: 1000 }, { name: "cov_idx_audcad" }],
    },
  ],
  buckets: [{ name: "staging", location: "us-central1" }],
  jobs: [
    {
      name: "extract",
      location: "us-central1",
      image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1",
      serviceAccount: RUNNER,
      lastExecution: { name: "extract-1", at: "2025-12-13T09:00:00Z", status: "EXECUTION_SUCCEEDED" },
    },
  ],
  images: [
    {
      location: "us",
      repository: "jobs",
      name: "extract",
      tags: ["v1"],
      uploadedAt: "2025-12-13T08:00:00Z",
    },
  ],
  serviceAccounts: [{ email: RUNNER }],
  queryQuotaMiB: 1_048_576,
};

/** The same with a fault of every kind. */
const BAD: Partial<SandboxState> = {
  ...GOOD,
  datasets: [
    {
      id: "features",
      location: "EU",
      defaultTableExpirationMs: 86_400_000,
      access: [{ role: "READER", userByEmail: RUNNER }],
      tables: [
        { name: "stray" },
        { name: "recent", type: "VIEW", query: "SELECT * FROM `bqx-ml.features.cov_bqx_audcad`" },
        { name: "cov_bqx_audcad" },
      ],
    },
  ],
  buckets: [{ name: "staging", location: "EU", retentionSeconds: 60 }],
  jobs: [
    {
      name: "extract",
      location: "us-central1",
      image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1",
      ready: false,
    },
  ],
  serviceAccounts: [
    { email: RUNNER, disabled: true, keys: [{ id: "0a", createdAt: "2024-01-01T00:00:00Z" }] },
  ],
  services: ["bigquery.googleapis.com"],
  billing: { account: "0A-1B", enabled: true },
};

const ranks = new Map<string, Promise<readonly Finding[]>>();

test.each(
  PERMISSIONS.flatMap(
    (permission) =>
      [
        ["good", permission],
        ["bad", permission],
      ] as const,
  ),
)("in a %s project, losing %s moves no answer and no gate towards GO", async (name, permission) => {
  const state = name === "good" ? GOOD : BAD;
  const known = ranks.get(name) ?? audited(state);
  ranks.set(name, known);
  const [seen, unseen] = await Promise.all([known, audited({ ...state, deny: [{ permission }] })]);
  expect(better(byRule(seen), byRule(unseen))).toEqual([]);
  expect(newPasses(seen, unseen)).toEqual([]);
});

test("in the good project every answer that the sandbox can give is one", async () => {
  const failures = (await audited(GOOD)).filter(
    ({ outcome, impact }) => outcome === "fail" && impact !== "informs",
  );
  expect(failures.map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
});

test("a permission that only the project granted is missed", async () => {
  const datasets = (GOOD.datasets ?? []).map((dataset) => ({
    ...dataset,
    access: [{ role: "READER", userByEmail: "other@example.org" }],
  }));
  const outcome = async (state: Partial<SandboxState>) =>
    (await audited(state)).find(({ rule }) => rule === "insufficient-dataset-access")?.outcome;
  expect(await outcome({ ...GOOD, datasets })).toBe("pass");
  const deny = [{ permission: "bigquery.tables.update" }];
  expect(await outcome({ ...GOOD, datasets, deny })).toBe("fail");
});

async function audited(state: Partial<SandboxState>): Promise<readonly Finding[]> {
  const sandbox = await aSandbox(state);
  const clock = { now: () => AT };
  const patience = { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 };
  const opened = await openGoogleCloud({ project: "bqx-ml", clock, endpoint: sandbox.url, patience });
  const runner = aRead({ principal: RUNNER, how: "endpoint" } as const);
  const client = { ...opened, getIdentity: async () => runner };
  const plan = aFullPlan();
  const cloud = await collectCloud({ client, plan, clock });
  const snapshot = aSnapshot({ ...theGoodParts(), ...cloud });
  return runAudits({ audits, plan, phase: aFullPhase(), at: AT, snapshot });
}

/** The gravest rank of each rule: 0 for a P0, 4 where nothing counts. */
function byRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  for (const finding of findings) {
    const rank = isCounting(finding) ? Number(priorityOf(finding).slice(1)) : 4;
    worst.set(finding.rule, Math.min(rank, worst.get(finding.rule) ?? 4));
  }
  return worst;
}

/** Rules whose gravest answer is milder than before. */
function better(seen: ReadonlyMap<string, number>, unseen: ReadonlyMap<string, number>): readonly string[] {
  return [...seen].filter(([rule, rank]) => (unseen.get(rule) ?? 4) > rank).map(([rule]) => rule);
}

function newPasses(seen: readonly Finding[], unseen: readonly Finding[]): readonly string[] {
  const keyOf = ({ rule, subject }: Finding): string => `${rule} ${subject.kind} ${subject.id}`;
  const passed = new Set(seen.filter(({ outcome }) => outcome === "pass").map(keyOf));
  return unseen
    .filter(({ outcome }) => outcome === "pass")
    .map(keyOf)
    .filter((key) => !passed.has(key));
}
