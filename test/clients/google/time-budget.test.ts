import { expect, test } from "vitest";
import { boundConcurrency } from "#clients/google/pace.ts";
import type { Patience, Sent } from "#clients/google/persist.ts";
import { beginBudget } from "#clients/google/time-budget.ts";
import { aClient } from "./a-client.ts";

const PATIENCE: Patience = { budgetMs: 20_000, firstPauseMs: 500, longestPauseMs: 6_000 };
const SENT: Sent = { answer: { kind: "answered", status: 200, body: {}, isJson: true }, requests: 1 };
const OVER: Sent = {
  answer: { kind: "silent", why: "timeout", detail: "the time for all its requests is over" },
  requests: 0,
};

test("gives a call no more time than the question has left, and then sends nothing more", async () => {
  const given: number[] = [];
  const persist = async ({ budgetMs }: Patience) => {
    given.push(budgetMs);
    return SENT;
  };
  const pace = boundConcurrency(1);
  expect(await beginBudget({ ...PATIENCE, totalMs: 60_000 }).send(pace, persist)).toEqual(SENT);
  expect(await beginBudget({ ...PATIENCE, totalMs: 10_000 }).send(pace, persist)).toEqual(SENT);
  expect(await beginBudget({ ...PATIENCE, totalMs: -1 }).send(pace, persist)).toEqual(OVER);
  expect(given).toEqual([20_000, expect.any(Number)]);
  expect(given[1]).toBeLessThanOrEqual(10_000);
});

test("waiting for a turn takes of the time too", async () => {
  const pace = boundConcurrency(1);
  const budget = beginBudget({ ...PATIENCE, totalMs: 50 });
  const busy = pace(() => new Promise((resolve) => setTimeout(resolve, 80)));
  expect(await budget.send(pace, async () => SENT)).toEqual(OVER);
  await busy;
});

test("a list whose every page is late ends with its time, and is unread", async () => {
  const faults = [{ match: "GET /bigquery", delayMs: 60, pageSize: 1 }];
  const { client } = await aClient({ faults }, { totalMs: 250 });
  expect(await client.listTables("features")).toMatchObject({
    state: "unread",
    reason: "unreachable",
    detail: expect.stringMatching(/^no answer in time/),
  });
  expect(client.requests()).toBeLessThan(7);
});
