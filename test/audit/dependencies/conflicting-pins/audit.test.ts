import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/conflicting-pins/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";

function world(specifier: string) {
  const requirement = { name: "pandas", specifier, extras: [], marker: null, line: 5 };
  const requirements = aRead([
    { path: "requirements.txt", requirements: [requirement], includes: [], unread: [] },
  ]);
  const environments = [
    { name: "runner", from: "requirements.txt", place: PLACE },
    { name: "extract", from: "Dockerfile", place: PLACE },
  ];
  return { plan: { dependencies: { environments, tools: [], apis: [] } }, parts: { requirements } };
}

test("informs where two environments pin other versions, with both places", () => {
  expect(tell(audit, world("==2.1.4"))).toEqual([
    "fail informs pandas: pandas is pinned to different versions: runner: 2.1.4 (requirements.txt:5), extract: 2.2.0 (Dockerfile:3).",
  ]);
  expect(cureOf(audit, world("==2.1.4"))?.action).toBe(
    "Pin pandas to one version in requirements.txt and Dockerfile.",
  );
});

test.each(["== 2.2.0", ">=2", ""])("passes %s beside ==2.2.0", (specifier) => {
  expect(tell(audit, world(specifier))).toEqual([]);
});
