import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-build-file/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

const having = (...paths: string[]) => ({ parts: { repository: aRead(aRepository(paths)) } });

test("prevents where the build file or a Dockerfile that it names does not exist", () => {
  expect(tell(audit, having("Dockerfile"))).toEqual([
    "fail prevents cloudbuild.yaml: cloudbuild.yaml, needed to build job extract, does not exist.",
  ]);
  expect(tell(audit, having("cloudbuild.yaml"))).toEqual([
    "fail prevents cloudbuild.yaml: Dockerfile, needed to build job extract, does not exist.",
  ]);
});
