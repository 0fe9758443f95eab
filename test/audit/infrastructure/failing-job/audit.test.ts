import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/failing-job/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aJob } from "#test/support/world.ts";

const running = (over: Parameters<typeof aJob>[0]) => ({ parts: { jobs: { extract: aRead(aJob(over)) } } });

test("endangers where the job is not ready or failed last", () => {
  const lastExecution = { name: "extract-1", at: "2025-12-12T00:00:00Z", status: "EXECUTION_FAILED" };
  expect(tell(audit, running({ ready: false, message: "image not found" }))).toEqual([
    "fail endangers extract: Job extract is not ready: image not found.",
  ]);
  expect(tell(audit, running({ lastExecution }))).toEqual([
    "fail endangers extract: Job extract failed last (extract-1, EXECUTION_FAILED at 2025-12-12T00:00:00Z).",
  ]);
});

test("passes a job that succeeded last", () => {
  expect(
    tell(audit, running({ lastExecution: { name: "x", at: null, status: "EXECUTION_SUCCEEDED" } })),
  ).toEqual([]);
});
