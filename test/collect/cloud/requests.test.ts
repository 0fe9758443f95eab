import { expect, test } from "vitest";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import { aClient } from "#test/clients/google/a-client.ts";
import { theRun } from "#test/collect/probes/a-probe-run.ts";
import { aProbedState } from "#test/collect/probes/a-probed-state.ts";
import { aSandbox } from "#test/sandbox/a-sandbox.ts";
import { AT } from "#test/support/reading.ts";
import { aFullPlan } from "#test/support/world.ts";
import { WELL } from "./situations/a-project.ts";

const clock = { now: () => AT };
const PATIENT = { budgetMs: 60_000, firstPauseMs: 1, longestPauseMs: 5 };

test("the collectors ask at most eight things at the same time", async () => {
  const faults = [{ match: "*", delayMs: 100 }];
  const { client, sandbox } = await aClient({ ...WELL, faults }, PATIENT);
  await collectCloud({ client, plan: aFullPlan(), clock });
  expect(sandbox.flight().peak).toBe(8);
});

test("the collectors say how far they have come, and end with the last part", async () => {
  const { client } = await aClient(WELL, PATIENT);
  const said: string[] = [];
  const progress = (text: string) => {
    said.push(text);
  };
  const parts = await collectCloud({ client, plan: aFullPlan(), clock, progress });
  const all = Object.keys(parts).length;
  expect(said).toEqual(
    Array.from({ length: all }, (_, index) => `reading Google Cloud: ${index + 1} of ${all} parts`),
  );
});

test("the client counts what the service was asked, retries included", async () => {
  const faults = [{ match: "GET /storage", status: 503, times: 2 }];
  const { client, sandbox } = await aClient({ ...WELL, faults }, PATIENT);
  await collectCloud({ client, plan: aFullPlan(), clock });
  expect(client.requests()).toBe(sandbox.requests().length);
  expect(client.requestsByKind()).toMatchObject({ "storage GET": 4 });
  const sum = Object.values(client.requestsByKind()).reduce((all, times) => all + times, 0);
  expect(sum).toBe(client.requests());
});

test("the probes count what the service was asked, by kind, at most eight things at the same time", async () => {
  const sandbox = await aSandbox(aProbedState({ faults: [{ match: "POST ", delayMs: 10 }] }));
  const client = openProbeClient({
    project: "bqx-ml",
    clock,
    endpoint: sandbox.url,
    patience: PATIENT,
    access: "write",
  });
  const run = await theRun(sandbox.url, { run: { client }, budgetMs: 60_000 });
  const before = sandbox.requests().length;
  await runProbes(run);
  expect(client.requests()).toBe(sandbox.requests().length - before);
  expect(Object.keys(client.requestsByKind())).toEqual([
    "bigquery DELETE",
    "bigquery GET",
    "bigquery POST",
    "storage DELETE",
    "storage GET",
    "storage POST",
  ]);
  expect(sandbox.flight().peak).toBeLessThanOrEqual(8);
});
