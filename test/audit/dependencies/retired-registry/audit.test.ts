import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/retired-registry/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";

const beginning = (image: string) => ({
  parts: { images: aRead([anImage({ base: [{ image, line: 2 }] })]) },
});

test.each(["gcr.io/bqx-ml/base:1", "eu.gcr.io/bqx-ml/base"])(
  "slows where an image is taken from %s",
  (image) => {
    expect(tell(audit, beginning(image))).toEqual([
      `fail slows Dockerfile: Dockerfile names ${image} at line 2: Google shut Container Registry down on 2025-03-18.`,
    ]);
  },
);

test.each([
  "gcr.io/distroless/python3:1",
  "gcr.io/google.com/cloudsdktool/cloud-sdk:500",
  "us-docker.pkg.dev/bqx-ml/gcr.io/base:1",
])("passes %s", (image) => {
  expect(tell(audit, beginning(image))).toEqual([]);
});

test("slows where a build deploys a job from there", () => {
  const build = {
    path: "cloudbuild.yaml",
    dockerfiles: [],
    images: [],
    substitutionsDefined: [],
    substitutionsUsed: [],
    jobs: [{ name: "extract", image: "gcr.io/bqx-ml/extract:1", line: 12 }],
  };
  expect(tell(audit, { parts: { builds: aRead([build]) } })).toEqual([
    "fail slows cloudbuild.yaml: cloudbuild.yaml names gcr.io/bqx-ml/extract:1 at line 12: Google shut Container Registry down on 2025-03-18.",
  ]);
});
