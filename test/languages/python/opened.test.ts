import { expect, test } from "vitest";
import { describePython } from "#languages/python/index.ts";
import { aSource, aTree } from "#test/languages/a-source.ts";
import { theParsers } from "#test/support/parsers.ts";

async function seen(text: string) {
  const source = aSource("scripts/a.py", text);
  return describePython(source, aTree({ "scripts/a.py": text }), await theParsers());
}

test.each([
  ['open("a.txt", "w")', ["write a.txt@1"]],
  [
    'for n in "xy":\n    with open(f"out/{n}.csv") as f:\n        f.read()',
    ["read out/x.csv@2", "read out/y.csv@2"],
  ],
  ['from pathlib import Path\n(Path("out") / "b.txt").write_text("")', ["write out/b.txt@2"]],
  [
    'import pandas as pd\npd.read_csv("a.csv").to_parquet("b.parquet")',
    ["read a.csv@2", "write b.parquet@2"],
  ],
  ['import shutil\nshutil.copy("a.csv", "b.csv")', ["write b.csv@2"]],
  ['import subprocess\nsubprocess.run(["gsutil", "cp", "gs://b/x.csv", "x.csv"])', ["write x.csv@2"]],
  ['import os\nif os.path.exists("a.txt"):\n    open("a.txt")', ["read a.txt@3 optional"]],
  ['try:\n    open("a.txt")\nexcept OSError:\n    pass', ["read a.txt@2 optional"]],
  ['import pandas as pd\npd.read_csv("gs://b/a.csv")', []],
])("files of %j", async (text, expected) => {
  const { fileUses = [] } = await seen(text);
  expect(
    fileUses.map(({ mode, path, line, optional }) => `${mode} ${path}@${line}${optional ? " optional" : ""}`),
  ).toEqual(expected);
});

test.each([
  ['import os\nos.environ["GOOGLE_APPLICATION_CREDENTIALS"] = "k.json"', ["key-file k.json@2"]],
  ['import os\nos.environ.setdefault("GOOGLE_APPLICATION_CREDENTIALS", "k.json")', ["key-file k.json@2"]],
  [
    'from google.cloud import bigquery\nKEY = "keys/" \nimport os\nbigquery.Client.from_service_account_json(os.path.join(KEY, "k.json"))',
    ["key-file keys/k.json@4"],
  ],
  [
    'import os\nfrom google.oauth2.service_account import Credentials\nCredentials.from_service_account_file(os.getenv("K", "k.json"))',
    ["key-file k.json@3"],
  ],
  [
    'import subprocess\nsubprocess.run("gcloud auth activate-service-account --key-file=k.json", shell=True)',
    ["key-file k.json@2"],
  ],
  [
    'from google.auth import impersonated_credentials as ic\nic.Credentials(source, target_principal="a@p.iam.gserviceaccount.com")',
    ["service-account a@p.iam.gserviceaccount.com@2"],
  ],
  ["from google.cloud import bigquery\nbigquery.Client()", []],
])("identities of %j", async (text, expected) => {
  const { identities = [] } = await seen(text);
  expect(identities.map(({ kind, name, line }) => `${kind} ${name}@${line}`)).toEqual(expected);
});
