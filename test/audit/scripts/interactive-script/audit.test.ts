import { expect, test } from "vitest";
import { audit } from "#audit/scripts/interactive-script/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const scripts = aRead([
  aScript({ interactive: true, flags: ["--pair", "--yes"] }),
  aScript({ path: "scripts/generate_cov.py", interactive: true }),
]);

test("endangers where the phase runs the script, and leaves the inventory alone", () => {
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail endangers scripts/rename_cov.py: scripts/rename_cov.py waits for a person.",
  ]);
});

test("names the flag that silences the prompt", () => {
  expect(cureOf(audit, { parts: { scripts } })?.workaround).toBe("Run it with --yes.");
});
