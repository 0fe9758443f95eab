import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/uninstalled-command/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

function world(base: string, dockerfileTools: readonly string[] = []) {
  const effect = anEffect({ verb: "copy", kind: "gcs-object", name: "gs://b/a", line: 6 });
  return {
    parts: {
      images: aRead([anImage({ base: [{ image: base, line: 1 }] })]),
      scripts: aRead([
        aScript({
          path: "Dockerfile",
          language: "dockerfile",
          tools: dockerfileTools,
          calls: [{ path: "scripts/audit.py", args: [], line: 4 }],
        }),
        aScript({ path: "scripts/audit.py", tools: ["gsutil", "rm"], effects: [effect] }),
      ]),
    },
  };
}

test("prevents where the image of a job lacks a command, and says what to install", () => {
  expect(tell(audit, world("python:3.12-slim"))).toEqual([
    "fail prevents gsutil: Dockerfile does not have gsutil, which scripts/audit.py runs.",
  ]);
  expect(cureOf(audit, world("python:3.12-slim"))).toMatchObject({
    consequence: "Job extract stops where scripts/audit.py runs gsutil",
    action: "Install google-cloud-cli in Dockerfile, and build it again.",
  });
});

test("passes where the base image has it", () => {
  expect(tell(audit, world("google/cloud-sdk:500.0.0-slim"))).toEqual([]);
});

test("may prevent where the base image is not known, or a step fetches programs", () => {
  expect(tell(audit, world("acme/base:1"))).toEqual([
    "unverified prevents gsutil: Could not check whether Dockerfile has gsutil, which scripts/audit.py runs: what acme/base:1 holds is not known.",
  ]);
  expect(tell(audit, world("python:3.12-slim", ["curl"]))[0]).toMatch(
    /^unverified prevents gsutil: .*fetches with curl/,
  );
});
