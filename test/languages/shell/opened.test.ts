import { expect, test } from "vitest";
import { describeShell } from "#languages/shell/index.ts";
import { aSource, aTree } from "#test/languages/a-source.ts";
import { theParsers } from "#test/support/parsers.ts";

async function seen(text: string) {
  const source = aSource("scripts/a.sh", text);
  return describeShell(source, aTree({ "scripts/a.sh": text }), await theParsers());
}

test.each([
  ["sort < a.txt > b.txt", ["read a.txt@1", "write b.txt@1"]],
  ["OUT=out\ncp a.txt $OUT/", ["read a.txt@2", "write out/a.txt@2"]],
  ["gsutil cp gs://b/x.csv /tmp/x.csv", ["write /tmp/x.csv@1"]],
  ["curl -s -o rates.json https://example.com/rates", ["write rates.json@1"]],
  ["if [ -f a.txt ]; then cat a.txt | sort < a.txt; fi", ["read a.txt@1 optional"]],
  ["echo x > /dev/null", []],
])("files of %j", async (text, expected) => {
  const { fileUses = [] } = await seen(text);
  expect(
    fileUses.map(({ mode, path, line, optional }) => `${mode} ${path}@${line}${optional ? " optional" : ""}`),
  ).toEqual(expected);
});

test.each([
  ["export GOOGLE_APPLICATION_CREDENTIALS=keys/k.json", ["key-file keys/k.json@1"]],
  ["KEY=/etc/k.json\ngcloud auth activate-service-account --key-file $KEY", ["key-file /etc/k.json@2"]],
  [
    "bq --service_account_private_key_file=k.json ls\ngcloud run jobs list --impersonate-service-account=a@p.iam.gserviceaccount.com",
    ["key-file k.json@1", "service-account a@p.iam.gserviceaccount.com@2"],
  ],
  ["gcloud auth list", []],
])("identities of %j", async (text, expected) => {
  const { identities = [] } = await seen(text);
  expect(identities.map(({ kind, name, line }) => `${kind} ${name}@${line}`)).toEqual(expected);
});
