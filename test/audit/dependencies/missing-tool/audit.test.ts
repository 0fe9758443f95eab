import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-tool/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

test("slows where a script of the phase runs a tool that the plan does not declare", () => {
  const scripts = aRead([
    aScript({ tools: ["gsutil", "bq", "grep"] }),
    aScript({ path: "scripts/generate_cov.py", tools: ["gcloud"] }),
  ]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail slows gsutil: scripts/rename_cov.py runs gsutil, which the plan does not declare.",
  ]);
});
