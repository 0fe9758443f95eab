import { expect, test } from "vitest";
import { audit } from "#audit/readiness/ambiguous-mandate/audit.ts";
import { parsePlan } from "#plan/index.ts";
import { tell } from "#test/support/ask.ts";

function aPlanWithNames(names: string) {
  const text = `version: 1
project: p
google-cloud: { project: p-cloud, location: US }
vocabulary: { pair: [eurusd, usdjpy], kind: [agg, eurusd] }
mandates: { M008: { title: Naming, dataset: features, names: ${names} } }
phases: { M008-4C: { title: T, starts: 2025-12-14, mandates: [M008], operations: [] } }
`;
  return parsePlan({ text, path: "plan.yml" });
}

test("slows, naming the templates and a name that both match", () => {
  const plan = aPlanWithNames('{ cov: "cov_{pair}", stat: "cov_{kind}", lag: "lag_{pair}" }');
  expect(tell(audit, { plan, parts: {} })).toEqual([
    "fail slows M008: Templates of M008 match the same names: cov and stat (cov_eurusd).",
  ]);
});

test("passes when no name matches two templates", () => {
  const plan = aPlanWithNames('{ cov: "cov_{pair}", lag: "lag_{pair}" }');
  expect(tell(audit, { plan, parts: {} })).toEqual([]);
});
