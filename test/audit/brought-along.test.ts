import { expect, test } from "vitest";
import { providerOf } from "#audit/brought-along.ts";

test.each([
  ["google-api-core", ["pandas", "google-cloud-run"], "google-cloud-run"],
  ["numpy", ["requests", "pandas"], "pandas"],
  ["certifi", ["google-cloud-storage"], "google-cloud-storage"],
  ["numpy", ["requests"], null],
  ["constructor", ["pandas"], null],
  ["pandas", ["constructor"], null],
])("%s comes with %j by %s", (distribution, declared, expected) => {
  expect(providerOf(distribution, declared)).toBe(expected);
});
