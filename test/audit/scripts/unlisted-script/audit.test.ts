import { expect, test } from "vitest";
import { audit } from "#audit/scripts/unlisted-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

test("informs of scripts beside listed ones, not of those elsewhere nor of files that are not run", () => {
  const scripts = aRead([
    aScript(),
    aScript({ path: "scripts/stray.py" }),
    aScript({ path: "lib/module.py" }),
    aScript({ path: "scripts/requirements.txt", language: "requirements" }),
  ]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail informs scripts/stray.py: scripts/stray.py is not in the plan.",
  ]);
});
