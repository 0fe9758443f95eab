import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/refused-statement/audit.ts";
import type { DryRunFact } from "#domain/probe.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aDryRun, aDryRunFact } from "#test/support/probe.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

function telling(over: Partial<DryRunFact>) {
  return tell(audit, { parts: { dryRuns: { "cov-rename": aRead(aDryRunFact(over)) } } });
}

test.each([
  ["syntax", "wrong syntax"],
  ["missing", "something that it names does not exist"],
  ["taken", "a name is taken already"],
  ["denied", "a permission is missing"],
  ["other", "not allowed"],
] as const)("fails and prevents where a statement is refused for %s", (cause, words) => {
  const refused = aDryRun({ outcome: "refused", cause, detail: "400 no" });
  expect(telling({ total: 1596, runs: [aDryRun(), refused] })).toEqual([
    `fail prevents cov-rename: BigQuery refuses 1 of 2 sampled statements (of 1,596) of cov-rename (${words}): 400 no.`,
  ]);
});

test("is unverified where BigQuery gave no answer", () => {
  const runs = [aDryRun(), aDryRun({ outcome: "unknown", detail: "limited: 429" })];
  expect(telling({ runs })).toEqual([
    "unverified prevents cov-rename: Could not try 1 statement of cov-rename: limited: 429.",
  ]);
});

test("is not asked where a rename has no table to act on", () => {
  expect(telling({ total: 0, runs: [] })[0]).toMatch(/^not-applicable .* has no statement to try/);
});

test("is unverified where a script makes its statements at run time", () => {
  const dryRuns = { "cov-rename": aRead(aDryRunFact({ total: 0, runs: [], notes: ["Not known."] })) };
  expect(
    tell(audit, { phase: { operations: [anOperation({ kind: "generate" })] }, parts: { dryRuns } }),
  ).toEqual(["unverified informs cov-rename: The statements of cov-rename were not tried. Not known."]);
});

test("is unverified where nothing was tried: mildly at the level off", () => {
  const said = (reason: "off" | "denied") =>
    tell(audit, { parts: { dryRuns: { "cov-rename": anUnread(reason, "why") } } })[0];
  expect(said("off")).toMatch(/^unverified informs cov-rename: /);
  expect(said("denied")).toMatch(/^unverified prevents cov-rename: /);
});
