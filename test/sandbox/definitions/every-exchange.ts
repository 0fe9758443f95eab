import { openGoogleCloud } from "#clients/google/client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import { theRun } from "#test/collect/probes/a-probe-run.ts";
import { aProbedState } from "#test/collect/probes/a-probed-state.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { aFullPlan } from "#test/support/world.ts";
import type { Exchange } from "./definitions.ts";
import { aRecorder } from "./record.ts";

const IMAGE = { location: "us", repository: "jobs", name: "extract", tags: ["v1"] } as const;
const GUARDED = {
  rowAccessPolicies: [{ id: "only_eu", filter: 'pair = "eurusd"' }],
  streamingRows: 0,
  iceberg: true,
};
const STATE = {
  ...aProbedState(),
  datasets: (aProbedState().datasets ?? []).map((dataset) => ({
    ...dataset,
    tables: (dataset.tables ?? []).map((table) =>
      "name" in table && table.name === "cov_idx_audcad" ? { ...table, ...GUARDED } : table,
    ),
  })),
  identity: RUNNER,
  jobs: [
    {
      name: "extract",
      location: "us-central1",
      image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1",
      serviceAccount: RUNNER,
      taskCount: 2,
      env: { A: "1" },
      limits: { memory: "2Gi" },
      lastExecution: { name: "extract-1", at: "2025-12-13T09:00:00Z", status: "EXECUTION_SUCCEEDED" },
    },
  ],
  images: [{ ...IMAGE, uploadedAt: "2025-12-13T08:00:00Z", builtAt: "2025-12-13T07:00:00Z" }],
  serviceAccounts: [{ email: RUNNER, keys: [{ id: "0a", createdAt: "2024-01-01T00:00:00Z" }] }],
  queryQuotaMiB: 1_048_576,
  billing: { account: "0A-1B", enabled: true, budgets: [{ name: "phase", amountUsd: 100 }] },
};

/** Everything that the product asks in one run: it reads a whole plan, and tries a phase at the level scratch. */
export async function everyExchange(): Promise<readonly Exchange[]> {
  const sandbox = await aSandbox(STATE);
  const { url, exchanges } = await aRecorder(sandbox.url);
  const clock = { now: () => NOW };
  const client = await openGoogleCloud({ project: "bqx-ml", clock, endpoint: url });
  await collectCloud({ client, plan: aFullPlan(), clock });
  await runProbes(await theRun(url, { budgetMs: 20_000 }));
  return exchanges;
}
