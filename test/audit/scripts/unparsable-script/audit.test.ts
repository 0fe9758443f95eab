import { expect, test } from "vitest";
import { audit } from "#audit/scripts/unparsable-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const syntax = [
  { line: 3, message: "unexpected indent" },
  { line: 9, message: "unclosed bracket" },
];

test("prevents where an operation runs the script and slows where only the inventory lists it", () => {
  const scripts = aRead([
    aScript({ syntax }),
    aScript({ path: "scripts/generate_cov.py", syntax: syntax.slice(1) }),
  ]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail slows scripts/generate_cov.py: scripts/generate_cov.py has 1 syntax error; the first is at line 9: unclosed bracket.",
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py has 2 syntax errors; the first is at line 3: unexpected indent.",
  ]);
});
