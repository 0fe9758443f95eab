import { expect, test } from "vitest";
import { noteWaivers } from "#judge/waivers.ts";
import { aBlocker } from "#test/support/finding.ts";
import { PLACE } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";

const waiver = (blocker: string, until = "2025-12-20") => ({
  blocker,
  until,
  owner: "@lead",
  reason: "r",
  place: PLACE,
});

test("says which waivers were not applied and why", () => {
  const known = aBlocker().id;
  const base = {
    gate: "P0",
    waivers: [waiver(known), waiver("a:b", "2025-12-01"), waiver("c:d"), waiver("e:f", "later")],
  } as const;
  const head = { gate: "P0", waivers: [...base.waivers, waiver("g:h")] } as const;
  expect(noteWaivers({ blockers: [aBlocker()], base, head, at: AT })).toEqual([
    "The waiver of a:b by @lead expired on 2025-12-01.",
    "The waiver of c:d by @lead matches no blocker.",
    "The waiver of e:f has no valid date: later.",
    "The waiver of g:h is not in the base revision as it stands here, so it does not count yet.",
  ]);
});

test("does not let the head revision prolong a waiver", () => {
  const base = { gate: "P0", waivers: [waiver("a:b", "2025-12-01")] } as const;
  const head = { gate: "P0", waivers: [waiver("a:b", "2026-12-01")] } as const;
  expect(noteWaivers({ blockers: [], base, head, at: AT })).toEqual([
    "The waiver of a:b by @lead expired on 2025-12-01.",
    "The waiver of a:b is not in the base revision as it stands here, so it does not count yet.",
  ]);
});

test("says where a waiver names no audit or no subject", () => {
  const known = aBlocker();
  const base = {
    gate: "P0",
    waivers: [waiver(`${known.rule}s:x`), waiver("zzz:x"), waiver(known.rule)],
  } as const;
  const rules = new Set([known.rule]);
  expect(noteWaivers({ blockers: [known], base, head: base, at: AT, rules })).toEqual([
    `The waiver of ${known.rule}s:x by @lead matches no blocker: no audit called ${known.rule}s gave an answer; perhaps ${known.rule} is meant.`,
    "The waiver of zzz:x by @lead matches no blocker: no audit called zzz gave an answer.",
    `The waiver of ${known.rule} by @lead matches no blocker: it names no subject; write ${known.id}.`,
  ]);
});
