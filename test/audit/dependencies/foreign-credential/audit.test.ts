import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/foreign-credential/audit.ts";
import type { TakenIdentity } from "#domain/script.ts";
import { tell } from "#test/support/ask.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository, aScript } from "#test/support/snapshot.ts";

const acting = (path: string, identity: Omit<TakenIdentity, "line">, tree: readonly string[] = []) =>
  tell(audit, {
    parts: {
      repository: aRead(aRepository([path, ...tree])),
      scripts: aRead([aScript({ path, identities: [{ ...identity, line: 4 }] })]),
    },
  });

test.each([
  ["scripts/rename_cov.py", "endangers"],
  ["tools/other.py", "informs"],
])("%s acts as an account that the plan does not name: %s", (path, impact) => {
  const account = "else@p.iam.gserviceaccount.com";
  expect(acting(path, { kind: "service-account", name: account })).toEqual([
    `fail ${impact} ${account}: ${path} acts as ${account}, which the plan does not name.`,
  ]);
});

test("passes an account of the plan, in whatever case it is written", () => {
  expect(acting("scripts/rename_cov.py", { kind: "service-account", name: RUNNER.toUpperCase() })).toEqual(
    [],
  );
});

test("is not sure of an account that is only known at run time", () => {
  expect(acting("scripts/rename_cov.py", { kind: "service-account", name: "{ACCOUNT}" })).toEqual([
    "unverified endangers {ACCOUNT}: Could not check as whom scripts/rename_cov.py acts: {ACCOUNT} is only known when it runs.",
  ]);
});

test("is not sure of a key that the repository does not have; one that it has is another audit's", () => {
  const key = { kind: "key-file", name: "keys/runner.json" } as const;
  expect(acting("scripts/rename_cov.py", key)).toEqual([
    "unverified prevents keys/runner.json: Could not check whether keys/runner.json, the key that scripts/rename_cov.py acts with, is where it runs, nor whose it is.",
  ]);
  expect(acting("scripts/rename_cov.py", key, ["scripts/keys/runner.json"])).toEqual([]);
});
