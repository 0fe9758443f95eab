import { expect, test } from "vitest";
import { audit } from "#audit/readiness/stale-schedule/audit.ts";
import type { ScheduledQueryFact } from "#domain/scheduled-query.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const nightly = (over: Partial<ScheduledQueryFact>): ScheduledQueryFact => ({
  name: "nightly",
  schedule: "every day 02:00",
  disabled: false,
  uses: [],
  complete: true,
  ...over,
});
const scheduling = (over: Partial<ScheduledQueryFact>) => ({
  parts: { scheduledQueries: aRead({ location: "us-central1", queries: [nightly(over)] }) },
});
const old = { table: "features.cov_bqx_audcad", kind: "reads" } as const;
const views = anOperation({ id: "views", kind: "create-views", from: [], to: null, covers: ["cov-rename"] });

test("endangers where a scheduled query reads an old name, and not where a view keeps it", () => {
  expect(tell(audit, scheduling({ uses: [old] }))).toEqual([
    "fail endangers cov-rename: Scheduled queries use names that cov-rename takes away: nightly (every day 02:00) reads cov_bqx_audcad.",
  ]);
  const phase = { operations: [anOperation(), views] };
  expect(tell(audit, { phase, ...scheduling({ uses: [old] }) })).toEqual([]);
});

test("a view covers neither what is made nor a wildcard", () => {
  const uses = [{ ...old, kind: "makes" } as const, { table: "features.cov_*", kind: "reads" } as const];
  expect(tell(audit, { phase: { operations: [anOperation(), views] }, ...scheduling({ uses }) })).toEqual([
    "fail endangers cov-rename: Scheduled queries use names that cov-rename takes away: nightly (every day 02:00) makes cov_bqx_audcad, reads cov_*.",
  ]);
});

test("is content with disabled ones, and with an API that is off", () => {
  expect(tell(audit, scheduling({ uses: [old], disabled: true }))).toEqual([]);
  expect(tell(audit, { parts: { scheduledQueries: anUnread("disabled") } })).toEqual([]);
});

test("is unverified where a text is not understood, or the list is denied", () => {
  expect(tell(audit, scheduling({ complete: false }))).toEqual([
    "unverified endangers cov-rename: Could not check whether nightly use old names of cov-rename: their texts could not be understood.",
  ]);
  expect(tell(audit, { parts: { scheduledQueries: anUnread() } })[0]).toMatch(/^unverified endangers/);
});
