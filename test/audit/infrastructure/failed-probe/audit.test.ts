import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/failed-probe/audit.ts";
import type { ProbeFact } from "#domain/probe.ts";
import type { Reading } from "#domain/reading.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aDenied, aProbe, aStep, theProbeParts } from "#test/support/probe.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aFullPlan } from "#test/support/world.ts";

function telling(reading: Reading<ProbeFact>, key = "dataset:features") {
  return tell(audit, { parts: { probes: { ...theProbeParts().probes, [key]: reading } } });
}

test("fails and prevents where a step that the phase performs is denied", () => {
  const probe = aProbe({ steps: [aStep("create-table", { needed: false }), aDenied("rename-table")] });
  expect(telling(aRead(probe))).toEqual([
    "fail prevents features: features: rename-table failed (denied: 403 Access Denied).",
  ]);
  expect(cureOf(audit, { parts: { probes: { "dataset:features": aRead(probe) } } })).toMatchObject({
    consequence: "Cannot rename table in features",
    action: "Grant it: grant bigquery.tables.update to serviceAccount:runner@bqx-ml.iam.gserviceaccount.com",
  });
});

test("fails where the catalogue contradicts an answer of success", () => {
  const steps = [aStep("rename-table", { outcome: "mismatch", saw: "the catalogue still has it" })];
  expect(telling(aRead(aProbe({ steps })))).toEqual([
    "fail prevents features: features: rename-table failed (the catalogue still has it).",
  ]);
});

test("is unverified where only the probe's own preparation is denied", () => {
  const steps = [
    aDenied("create-table", { needed: false }),
    aStep("rename-table", { outcome: "skipped", saw: "there is no scratch table" }),
  ];
  expect(telling(aRead(aProbe({ steps })))).toEqual([
    "unverified prevents features: features: rename-table is unproven (there is no scratch table).",
  ]);
});

test("is unverified where a step had no clear answer", () => {
  const steps = [aStep("rename-table", { outcome: "unknown", saw: "unreachable: no answer in time" })];
  expect(telling(aRead(aProbe({ steps })))).toEqual([
    "unverified prevents features: features: rename-table is unproven (unreachable: no answer in time).",
  ]);
});

test("fails and endangers where what the probe made cannot be removed", () => {
  const steps = [aStep("rename-table"), aDenied("clean-up", { needed: false, saw: "x is left" })];
  expect(telling(aRead(aProbe({ steps })))).toEqual([
    "fail endangers features: features: what the probe made could not be removed (x is left).",
  ]);
});

test("is unverified where somebody else than the phase's identity tried", () => {
  const probe = aProbe({ identity: "me@example.org" });
  expect(telling(aRead(probe))).toEqual([
    "unverified endangers features: features lets me@example.org rename table, rename back, but the phase runs as runner@bqx-ml.iam.gserviceaccount.com.",
  ]);
});

test("passes where the phase's own identity tried", () => {
  expect(telling(aRead(aProbe({ identity: "runner@bqx-ml.iam.gserviceaccount.com" })))).toEqual([]);
});

test("is unverified where a bucket would keep the object", () => {
  const probe = aProbe({ withheld: "a retention policy keeps every object for 60 s", steps: [] });
  expect(telling(aRead(probe), "bucket:staging")).toEqual([
    "unverified endangers staging: staging was not tried: a retention policy keeps every object for 60 s.",
  ]);
});

test.each([
  ["off", "endangers"],
  ["denied", "prevents"],
  ["limited", "prevents"],
  ["unreachable", "prevents"],
] as const)("is unverified where the probe is %s, which %s", (reason, impact) => {
  expect(telling(anUnread(reason, "why"))).toEqual([
    `unverified ${impact} features: Could not check whether features lets the phase rename table, rename back: ${reason}, why.`,
  ]);
});

test("leaves an absent dataset to the audit of absence", () => {
  expect(telling(anUnread("absent"))).toEqual([]);
});

test("does not ask for a dataset that nothing changes", () => {
  const { infrastructure } = aFullPlan();
  const datasets = [
    ...infrastructure.datasets,
    { id: "archive", access: ["read"], tables: null, place: PLACE } as const,
  ];
  expect(tell(audit, { plan: { infrastructure: { ...infrastructure, datasets } } })).toEqual([
    "not-applicable prevents archive: Nothing changes archive.",
  ]);
});
