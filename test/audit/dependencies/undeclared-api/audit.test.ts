import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/undeclared-api/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

test("may endanger where a script of the phase runs a job and the plan names no Cloud Run", () => {
  const effects = [anEffect(), anEffect({ kind: "run-job", verb: "execute", name: "extract", line: 7 })];
  expect(tell(audit, { parts: { scripts: aRead([aScript({ effects })]) } })).toEqual([
    "unverified endangers run.googleapis.com: scripts/rename_cov.py:7 calls run.googleapis.com, which the plan does not name, so nobody checked that it is enabled.",
  ]);
});

test("counts the import of the Storage API's client", () => {
  const module = "google.cloud.bigquery_storage";
  const imports = [
    { module, distribution: "google-cloud-bigquery-storage", origin: "third-party", line: 3 } as const,
  ];
  expect(tell(audit, { parts: { scripts: aRead([aScript({ imports })]) } })[0]).toMatch(
    /^unverified endangers bigquerystorage\.googleapis\.com/,
  );
});

test("asks nothing of scripts that the phase does not reach", () => {
  const effects = [anEffect({ kind: "build", verb: "execute", name: "x" })];
  const scripts = aRead([aScript({ path: "scripts/other.py", effects })]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "not-applicable endangers M008-4C: No script of M008-4C is seen to call a Google API.",
  ]);
});
