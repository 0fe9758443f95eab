import { expect, test } from "vitest";
import { audit as exposedSecret } from "#audit/dependencies/exposed-secret/audit.ts";
import { audit as unbuildable } from "#audit/dependencies/unbuildable-image/audit.ts";
import { audit as undeclared } from "#audit/dependencies/undeclared-import/audit.ts";
import { audit as unpinnedBase } from "#audit/dependencies/unpinned-base-image/audit.ts";
import { audit as unused } from "#audit/dependencies/unused-requirement/audit.ts";
import { runAudits } from "#audit/run-audits.ts";
import { deptry, hadolint, isThere } from "#test/support/linters.ts";
import { PLACE } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

const FILES = {
  "requirements.txt": `google-cloud-bigquery==3.25.0
pandas==2.2.2
colorama==0.4.6
`,
  "scripts/rename_cov.py": `import json
import pandas
import tqdm
from google.cloud import bigquery
from google.cloud import bigquery_storage
import names_io
import numpy
`,
  "scripts/names_io.py": "import json\n",
};

const DOCKERFILE = `FROM python
ARG API_TOKEN=abc
RUN apt-get update && apt-get install jq
COPY --from=builder /x /y
CMD ["python", "scripts/rename_cov.py"]
`;

async function ours(files: Readonly<Record<string, string>>) {
  const { dependencies } = aFullPlan();
  const environments = [{ name: "runner", from: "requirements.txt", place: PLACE }];
  const plan = aFullPlan({ dependencies: { ...dependencies, environments } });
  const snapshot = aSnapshot(theGoodParts(await partsOf(files)));
  const audits = [exposedSecret, unbuildable, undeclared, unpinnedBase, unused];
  return runAudits({ audits, plan, phase: aFullPhase(), at: AT, snapshot })
    .filter(({ outcome }) => outcome === "fail")
    .map(({ rule, says }) => `${rule}: ${says}`)
    .sort();
}

test("finds the missing, the brought along and the unused package of a repository", async () => {
  expect(await ours(FILES)).toEqual([
    "undeclared-import: google-cloud-bigquery-storage is imported by scripts/rename_cov.py and declared in no environment of the plan.",
    "undeclared-import: numpy is imported by scripts/rename_cov.py and comes only along with pandas.",
    "undeclared-import: tqdm is imported by scripts/rename_cov.py and declared in no environment of the plan.",
    "unused-requirement: runner declares colorama (requirements.txt:3), which no script imports.",
  ]);
});

test.skipIf(!isThere("deptry"))(
  "finds what deptry rightly finds, and tells the namespace apart that deptry cannot (skipped without deptry)",
  () => {
    const said = [...new Set(deptry(FILES).map(({ code, module }) => `${code} ${module}`))].sort();
    const right = ["DEP001 numpy", "DEP001 tqdm", "DEP002 colorama"];
    const blinded = ["DEP001 google", "DEP002 google-cloud-bigquery"];
    const localAsForeign = ["DEP001 names_io"];
    expect(said).toEqual([...right, ...blinded, ...localAsForeign].sort());
  },
);

test("finds what stops a build, what a layer keeps and what is not pinned in a Dockerfile", async () => {
  expect(
    (await ours({ ...FILES, Dockerfile: DOCKERFILE })).filter((line) => /Dockerfile/.test(line)),
  ).toEqual([
    "exposed-secret: Dockerfile keeps ARG API_TOKEN in a layer (line 2).",
    "unbuildable-image: Dockerfile runs apt-get install jq, which asks a person (line 3), copies from builder, which is no stage (line 4).",
    "unpinned-base-image: Dockerfile begins from python at line 1, whatever that is on the day of the build.",
  ]);
});

test.skipIf(!isThere("hadolint"))(
  "finds what hadolint finds of those, at the same lines (skipped without hadolint)",
  () => {
    const said = hadolint({ Dockerfile: DOCKERFILE })
      .map(({ code, line }) => `${code} ${line}`)
      .sort();
    const answeredByUs = ["DL3006 1", "DL3014 3", "DL3022 4", "DL3064 2"];
    const style = ["DL3008 3", "DL3009 3", "DL3015 3"];
    expect(said).toEqual([...answeredByUs, ...style].sort());
  },
);
