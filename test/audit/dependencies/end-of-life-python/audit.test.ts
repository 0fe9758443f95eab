import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/end-of-life-python/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";

function on(base: string, starts = "2025-12-15") {
  const images = aRead([anImage({ base: [{ image: base, line: 1 }] })]);
  return tell(audit, { phase: { starts }, parts: { images } });
}

test("slows where the Python got its last fix before the phase starts", () => {
  expect(on("python:3.9-slim")).toEqual([
    "fail slows Dockerfile: Dockerfile runs Python 3.9, which got its last fix on 2025-10-31.",
  ]);
  expect(on("debian:bullseye-slim")).toEqual([
    "fail slows Dockerfile: Dockerfile runs Python 3.9, which got its last fix on 2025-10-31.",
  ]);
});

test("looks at the day on which the phase starts", () => {
  expect(on("python:3.10")).toEqual([]);
  expect(on("python:3.10", "2026-11-02")).toHaveLength(1);
});

test("asks nothing where no version is told", () => {
  expect(on("acme/python:latest")).toEqual([
    "not-applicable slows Dockerfile: Nothing tells which Python Dockerfile runs.",
  ]);
});
