import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/unpinned-base-image/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";

const beginning = (image: string) => ({
  parts: { images: aRead([anImage({ base: [{ image, line: 2 }] })]) },
});

test.each(["python", "python:latest", "python:slim", "localhost:5000/base"])("informs of %s", (image) => {
  expect(tell(audit, beginning(image))).toEqual([
    `fail informs Dockerfile: Dockerfile begins from ${image} at line 2, whatever that is on the day of the build.`,
  ]);
});

test.each(["python:3.12", "python@sha256:0a", "localhost:5000/base:1"])("passes %s", (image) => {
  expect(tell(audit, beginning(image))).toEqual([]);
});

test.each(["scratch", "python:$VERSION"])("does not ask about %s", (image) => {
  expect(tell(audit, beginning(image))[0]).toMatch(/^not-applicable/);
});
