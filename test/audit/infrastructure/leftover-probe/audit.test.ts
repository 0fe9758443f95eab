import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/leftover-probe/audit.ts";
import type { Leftover, ProbeFact } from "#domain/probe.ts";
import type { Reading } from "#domain/reading.ts";
import { tell } from "#test/support/ask.ts";
import { aProbe, theProbeParts } from "#test/support/probe.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

function telling(reading: Reading<ProbeFact>) {
  return tell(audit, { parts: { probes: { ...theProbeParts().probes, "dataset:features": reading } } });
}

function aLeftover(state: Leftover["state"], why = ""): Leftover {
  return { name: `_phasegate_probe_${state}`, createdAt: null, state, why };
}

test("passes where leftovers were removed or may belong to another run", () => {
  expect(telling(aRead(aProbe({ leftovers: [aLeftover("removed"), aLeftover("young")] })))).toEqual([]);
});

test("fails and informs where a leftover could not be removed", () => {
  expect(telling(aRead(aProbe({ leftovers: [aLeftover("kept", "denied: 403")] })))).toEqual([
    "fail informs features: 1 leftover in features could not be removed: _phasegate_probe_kept.",
  ]);
});

test("is unverified where the tables could not be listed", () => {
  expect(telling(aRead(aProbe({ unswept: "403 accessDenied" })))).toEqual([
    "unverified informs features: Could not look for leftovers in features: 403 accessDenied.",
  ]);
});

test("is unverified where the probe was denied, and not asked at a lower level", () => {
  expect(telling(anUnread("denied"))).toEqual([
    "unverified informs features: Could not check whether features holds leftovers: denied, 403 accessDenied.",
  ]);
  expect(telling(anUnread("off", "the probe level is off"))).toEqual([
    "not-applicable informs features: features was not swept: the probe level is off.",
  ]);
});
