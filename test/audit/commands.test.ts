import { expect, test } from "vitest";
import { commandIn, isInstallable } from "#audit/commands.ts";
import type { ImageFact } from "#domain/container.ts";
import { anImage } from "#test/support/image.ts";

function sight(command: string, over: Partial<ImageFact> = {}, programs: readonly string[] = []) {
  const image = anImage({ base: [{ image: "python:3.12-slim", line: 1 }], ...over });
  return commandIn(command, { image, packages: new Set(["sqlfluff"]), programs });
}

test.each<[string, Partial<ImageFact>, string]>([
  ["gsutil", { apt: [{ name: "google-cloud-cli", specifier: "", line: 4 }] }, "google-cloud-cli at line 4"],
  [
    "bq",
    { base: [{ image: "gcr.io/google.com/cloudsdktool/cloud-sdk:slim", line: 1 }] },
    "base image gcr.io/google.com/cloudsdktool/cloud-sdk:slim",
  ],
  ["curl", { base: [{ image: "python:3.12", line: 1 }] }, "base image python:3.12"],
  ["sqlfluff", {}, "Python package sqlfluff"],
  [
    "gcloud",
    { copies: [{ sources: ["/google-cloud-sdk"], target: "/google-cloud-sdk", from: "sdk", line: 3 }] },
    "COPY at line 3",
  ],
  ["jq", { copies: [{ sources: ["/jq"], target: "/usr/bin/jq", from: "jq", line: 7 }] }, "COPY at line 7"],
])("finds %s", (command, over, by) => {
  expect(sight(command, over)).toEqual({ state: "installed", by });
});

test("curl is not in a slim image, and is where nothing is known of the base", () => {
  expect(sight("curl")).toEqual({ state: "absent" });
  expect(sight("curl", { base: [{ image: "acme/base:1", line: 1 }] })).toEqual({
    state: "unknown",
    why: "what acme/base:1 holds is not known",
  });
});

test("is not sure where a step fetches programs", () => {
  expect(sight("terraform", {}, ["/usr/bin/wget"])).toEqual({
    state: "unknown",
    why: "a step fetches with /usr/bin/wget, and what it puts where is not known",
  });
});

test("does not ask about what every system has", () => {
  expect(["rm", "echo", "my_function", "constructor"].filter(isInstallable)).toEqual([]);
});
