import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-environment/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

test("endangers where the file of an environment does not exist", () => {
  expect(tell(audit, { parts: { repository: aRead(aRepository([])) } })).toEqual([
    "fail endangers extract: Dockerfile, which declares extract, does not exist.",
  ]);
});
