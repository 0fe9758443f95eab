import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/unpinned-requirement/audit.ts";
import { tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";

test("informs of requirements that may change between runs", () => {
  const specifiers = ["==1.0", "== 2.0", ">=3", "", "==1.*", "===4"];
  const requirements = specifiers.map((specifier, index) => {
    return { name: `p${index}`, specifier, extras: [], marker: null, line: index + 1 };
  });
  const environments = [{ name: "runner", from: "requirements.txt", place: PLACE }];
  const file = { path: "requirements.txt", requirements, includes: [], unread: [] };
  const plan = { dependencies: { environments, tools: [], apis: [] } };
  expect(tell(audit, { plan, parts: { requirements: aRead([file]) } })).toEqual([
    "fail informs runner: 3 requirements of runner may change between runs: p2>=3, p3, p4==1.*.",
  ]);
});
