import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/committed-key/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

const having = (path: string) => tell(audit, { parts: { repository: aRead(aRepository([path])) } });

test.each([
  "deploy/key.p12",
  "private.pem",
  "config/service-account-key.json",
  "gcp-key.json",
  "credentials.json",
  "id_rsa",
])("prevents where %s is in the tree", (path) => {
  expect(having(path)).toEqual([`fail prevents ${path}: ${path} is named like a key.`]);
});

test("endangers in folders of tests", () => {
  expect(having("test/fixtures/private.pem")).toEqual([
    "fail endangers test/fixtures/private.pem: test/fixtures/private.pem is named like a key.",
  ]);
});

test.each(["package.json", "ca.pem", "credentials.example.json", "scripts/key.py", "service_account.py"])(
  "passes %s",
  (path) => {
    expect(having(path)).toEqual([]);
  },
);
