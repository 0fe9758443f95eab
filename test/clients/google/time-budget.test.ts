import { expect, test } from "vitest";
import type { Ask } from "#clients/google/answer.ts";
import type { Sent } from "#clients/google/persist.ts";
import { withinTime } from "#clients/google/time-budget.ts";

const ASK: Ask = { service: "bigquery", path: "/bigquery/v2" };
const SENT: Sent = { answer: { kind: "answered", status: 200, body: {}, isJson: true }, requests: 1 };

test("asks until the time is over, and then sends nothing more", async () => {
  let sent = 0;
  const asking = {
    project: "bqx-ml",
    clock: { now: () => "2025-12-13T12:00:00Z" },
    send: async () => {
      sent++;
      return SENT;
    },
  };
  expect(await withinTime(asking, 60_000).send(ASK)).toEqual(SENT);
  expect(await withinTime(asking, -1).send(ASK)).toEqual({
    answer: { kind: "silent", why: "timeout", detail: "the time for this question is over" },
    requests: 0,
  });
  expect(sent).toBe(1);
});
