import { onTestFinished } from "vitest";
import { type Sandbox, serveSandbox } from "#sandbox/serve.ts";
import type { SandboxState } from "#sandbox/state.ts";

/** The instant that every sandbox of the tests lives in. */
export const NOW = "2025-12-13T12:00:00.000Z";

const clock = { now: () => NOW };

/** A sandbox that listens until the test is finished. */
export async function aSandbox(state: Partial<SandboxState> = {}): Promise<Sandbox> {
  const sandbox = await serveSandbox({ state: aState(state), clock });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** A project with one of everything. */
export function aState(state: Partial<SandboxState> = {}): SandboxState {
  return {
    project: { id: "bqx-ml", number: "100200300" },
    identity: "auditor@bqx-ml.iam.gserviceaccount.com",
    vocabulary: { stat: ["agg", "align"], pair: ["eurusd", "gbpusd", "usdjpy"] },
    datasets: [
      {
        id: "features",
        location: "us-central1",
        defaultTableExpirationMs: 3_600_000_000,
        labels: { team: "ml" },
        tables: [
          { names: "cov_{stat}_{pair.a}_{pair.b}", ordered: ["pair.a", "pair.b"], partition: "day" },
          { name: "summary", type: "VIEW", query: "SELECT 1" },
        ],
      },
    ],
    buckets: [{ name: "staging", location: "us-central1", uniformAccess: true, retentionSeconds: 60 }],
    jobs: [
      {
        name: "extract",
        location: "us-central1",
        image: "us-docker.pkg.dev/bqx-ml/images/extract:v1",
        serviceAccount: "runner@bqx-ml.iam.gserviceaccount.com",
        timeoutSeconds: 900,
        updatedAt: "2025-12-01T00:00:00Z",
        lastExecution: {
          name: "extract-abcde",
          at: "2025-12-02T00:00:00Z",
          status: "EXECUTION_SUCCEEDED",
        },
      },
    ],
    serviceAccounts: [{ email: "runner@bqx-ml.iam.gserviceaccount.com" }],
    billing: { account: "0A-1B", enabled: true, budgets: [{ name: "monthly", amountUsd: 200.5 }] },
    ...state,
  };
}

/** The whole JSON answer of one request. */
export async function get(
  sandbox: Sandbox,
  target: string,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${sandbox.url}${target}`);
  return { status: response.status, body: await response.json() };
}
