import type { SandboxState } from "#sandbox/state.ts";

/** Two tables to rename, one that stays, and a bucket without rules. */
export function aProbedState(over: Partial<SandboxState> = {}): Partial<SandboxState> {
  return {
    datasets: [
      {
        id: "features",
        location: "us-central1",
        tables: [
          ...["cov_bqx_audcad", "cov_idx_audcad"].map((name) => ({
            name,
            partition: "day",
            cluster: ["pair"],
            columns: [
              { name: "day", type: "DATE" },
              { name: "pair", type: "STRING" },
            ],
          })),
          { name: "summary", columns: [{ name: "total", type: "INT64" }], rows: 3 },
        ],
      },
    ],
    buckets: [{ name: "staging", location: "us-central1", uniformAccess: true, softDeleteSeconds: 0 }],
    ...over,
  };
}
