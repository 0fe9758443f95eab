import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-runtime-package/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aFullPlan } from "#test/support/world.ts";

const SCRIPT = `from google.cloud import bigquery
frame = bigquery.Client().query("SELECT 1").to_dataframe()
frame.to_parquet("a.parquet")
`;

async function image(pip: string, from = "python:3.12-slim") {
  return {
    parts: await partsOf({
      Dockerfile: `FROM ${from}\nWORKDIR /app\nRUN pip install ${pip}\nCOPY scripts scripts\nCMD ["python", "scripts/load.py"]\n`,
      "cloudbuild.yaml":
        "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -f, Dockerfile, .]\n",
      "scripts/load.py": SCRIPT,
    }),
  };
}

test("prevents where the image of a job lacks what to_dataframe needs", async () => {
  const world = await image("google-cloud-bigquery pandas pyarrow");
  expect(tell(audit, world)).toEqual([
    "fail prevents db-dtypes: Dockerfile does not install db-dtypes, which RowIterator.to_dataframe needs at scripts/load.py:2.",
    "fail informs google-cloud-bigquery-storage: Dockerfile does not install google-cloud-bigquery-storage, which RowIterator.to_dataframe needs at scripts/load.py:2.",
  ]);
  expect(cureOf(audit, world)).toMatchObject({
    consequence:
      "scripts/load.py stops at scripts/load.py:2: RowIterator.to_dataframe fails without db-dtypes",
    action: "Add db-dtypes to Dockerfile, and build it again.",
  });
});

test("passes where an extra brings it all along", async () => {
  expect(tell(audit, await image('"google-cloud-bigquery[pandas,bqstorage]"'))).toEqual([]);
});

test("may prevent where the base is not known", async () => {
  expect(tell(audit, await image("pandas pyarrow", "acme/base:1"))[0]).toBe(
    "unverified prevents db-dtypes: Could not check whether Dockerfile has db-dtypes, which RowIterator.to_dataframe needs at scripts/load.py:2: what acme/base:1 holds is not known.",
  );
});

test("asks the declared environment for scripts that the phase reaches through an import", async () => {
  const parts = await partsOf({
    "requirements.txt": "pandas==2.2.2\npyarrow==17.0.0\n",
    "scripts/rename_cov.py": "import tables_io\n",
    "scripts/tables_io.py": 'import pandas as pd\npd.read_csv("gs://b/a.csv")\n',
  });
  const { dependencies } = aFullPlan();
  const environments = [{ name: "runner", from: "requirements.txt", place: PLACE }];
  const plan = { dependencies: { ...dependencies, environments } };
  expect(tell(audit, { plan, parts: { ...parts, images: aRead([]) } })).toEqual([
    "fail prevents gcsfs: requirements.txt does not install gcsfs, which pandas.read_csv of gs:// needs at scripts/tables_io.py:2.",
  ]);
});
