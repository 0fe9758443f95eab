import { expect, test } from "vitest";
import { REPOSITORIES, said } from "./said.ts";

test.each(REPOSITORIES)("$title", async (repository) => {
  expect(await said(repository)).toEqual(repository.expected);
});
