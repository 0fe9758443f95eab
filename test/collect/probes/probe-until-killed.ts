import { openGoogleCloud } from "#clients/google/client.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import { aRead } from "#test/support/reading.ts";
import { withCleanup } from "../../../src/entries/with-cleanup.ts";
import { aProbedPlan } from "./a-probed-plan.ts";

/** What a program of its own does: it probes a sandbox until it is told to end. */
export async function probeUntilKilled(endpoint: string): Promise<void> {
  const clock = { now: () => new Date().toISOString() };
  const options = { project: "bqx-ml", clock, endpoint };
  const cloud = await openGoogleCloud(options);
  const [dataset, catalogue] = await Promise.all([
    cloud.getDataset("features"),
    cloud.listTables("features"),
  ]);
  await withCleanup((signal) =>
    runProbes({
      client: openProbeClient({ ...options, access: "write" }),
      ...aProbedPlan(),
      level: "scratch",
      clock,
      run: { id: "7", random: "x1" },
      seen: { datasets: { features: dataset }, catalogues: { features: catalogue }, scripts: aRead([]) },
      signal,
      progress: () => undefined,
    }),
  );
}
