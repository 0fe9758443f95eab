import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/undefined-substitution/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";

test("endangers where a user substitution has no default, and lets Google's own pass", () => {
  const used = ["_TAG", "$_REGION", "$PROJECT_ID"].map((name, index) => ({ name, line: index + 3 }));
  const build = {
    path: "cloudbuild.yaml",
    dockerfiles: [],
    images: [],
    substitutionsDefined: ["_TAG"],
    substitutionsUsed: used,
    jobs: [],
  };
  expect(tell(audit, { parts: { builds: aRead([build]) } })).toEqual([
    "fail endangers cloudbuild.yaml: cloudbuild.yaml uses _REGION without a default.",
  ]);
});
