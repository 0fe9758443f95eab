import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/failing-statements/audit.ts";
import type { StatementHistory } from "#domain/run-history.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const MERGE: StatementHistory = {
  statement: "MERGE",
  runs: 30,
  failed: 2,
  bytesBilled: 31_457_280,
  lastAt: "2025-12-13T02:00:00Z",
  lastFailedAt: "2025-12-01T02:00:00Z",
};

function telling(statements: readonly StatementHistory[]) {
  const runHistory = { features: aRead({ dataset: "features", days: 30, statements }) };
  return tell(audit, { parts: { runHistory } });
}

test("passes where the last one went well, although an earlier one failed", () => {
  expect(telling([MERGE])).toEqual([]);
});

test("fails and informs where the last one of a kind failed", () => {
  expect(telling([MERGE, { ...MERGE, statement: "INSERT", lastFailedAt: MERGE.lastAt }])).toEqual([
    "fail informs features: The last statements of a kind that wrote tables of features failed: INSERT 30x, 2 failed, the last at 2025-12-13T02:00:00Z, 31457280 bytes billed.",
  ]);
});

test("has nothing to tell where nothing wrote the tables", () => {
  expect(telling([])).toEqual([
    "not-applicable informs features: No statement wrote tables of features in the last 30 days.",
  ]);
});

test("is unverified where the jobs of others may not be read", () => {
  expect(tell(audit, { parts: { runHistory: { features: anUnread() } } })[0]).toMatch(
    /^unverified informs features: /,
  );
});

test("does not apply where the level asks for no history", () => {
  expect(tell(audit, { parts: { runHistory: { features: anUnread("off") } } })).toEqual([
    "not-applicable informs M008-4C: Nothing in the plan or the repository concerns failing-statements.",
  ]);
});
