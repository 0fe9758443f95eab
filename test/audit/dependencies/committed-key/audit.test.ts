import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/committed-key/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository, aScript } from "#test/support/snapshot.ts";

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

test("prevents where a file of any name holds a private key, at the line where it begins", () => {
  const repository = aRead(aRepository(["a.txt"], { privateKeys: [{ path: "a.txt", line: 9 }] }));
  expect(tell(audit, { parts: { repository } })).toEqual([
    "fail prevents a.txt: a.txt holds a private key (line 9).",
  ]);
});

test("prevents where a script acts with a file of the tree, beside it or from the root", () => {
  const identities = [{ kind: "key-file", name: "my/thing.json", line: 2 } as const];
  const parts = {
    repository: aRead(aRepository(["scripts/my/thing.json"])),
    scripts: aRead([aScript({ identities })]),
  };
  expect(tell(audit, { parts })).toEqual([
    "fail prevents scripts/my/thing.json: scripts/my/thing.json is the key that scripts/rename_cov.py acts with (line 2).",
  ]);
});
