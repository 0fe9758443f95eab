import { expect, test } from "vitest";
import { fromComputation, pass } from "#audit/answers.ts";
import { defineAudit } from "#audit/define.ts";
import { runAudits } from "#audit/run-audits.ts";
import { aPhase, aPlan } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";

const seen: string[] = [];
const BASE = { family: "scripts", title: "All is well", impact: "slows", reads: ["repository"] } as const;

function run(audits: Parameters<typeof runAudits>[0]["audits"]) {
  return runAudits({ audits, plan: aPlan(), phase: aPhase(), at: AT, snapshot: aSnapshot() });
}

test("hands an audit the parts it named and no others", () => {
  const curious = defineAudit({
    ...BASE,
    id: "curious",
    ask: (question) => {
      seen.push(...Object.keys(question));
      return [];
    },
  });
  run([curious]);
  expect(seen.sort()).toEqual(["at", "phase", "plan", "repository"]);
});

test("turns an audit that breaks into an unverified finding of its impact that names it", () => {
  const broken = defineAudit({
    ...BASE,
    id: "broken",
    ask: () => {
      throw new TypeError("no such thing");
    },
  });
  expect(run([broken])).toMatchObject([
    {
      outcome: "unverified",
      rule: "broken",
      impact: "slows",
      subject: { kind: "phase", id: "M008-4C" },
      says: "The audit broken broke off (TypeError: no such thing), so its question is open.",
    },
  ]);
});

test("says that an audit without an answer does not apply", () => {
  expect(run([defineAudit({ ...BASE, id: "idle", ask: () => [] })])).toMatchObject([
    { outcome: "not-applicable", rule: "idle", says: "Nothing in the plan or the repository concerns idle." },
  ]);
});

test("sorts by family, rule and subject", () => {
  const says = (id: string) =>
    pass({
      subject: { kind: "script", id },
      says: id,
      evidence: [fromComputation("x", { saw: "y", at: AT })],
    });
  const two = (id: string) => defineAudit({ ...BASE, id, ask: () => [says("b"), says("a")] });
  const other = defineAudit({ ...BASE, id: "z", family: "dependencies", ask: () => [says("c")] });
  expect(run([two("n"), two("m"), other]).map(({ rule, subject }) => `${rule} ${subject.id}`)).toEqual([
    "z c",
    "m a",
    "m b",
    "n a",
    "n b",
  ]);
});
