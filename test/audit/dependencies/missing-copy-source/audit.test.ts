import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-copy-source/audit.ts";
import { shownBy, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";

const copying = (path: string, ...sources: string[]) => ({
  parts: { images: aRead([anImage({ path, copies: [{ sources, target: "/app/", from: null, line: 5 }] })]) },
});

test("prevents where the Dockerfile of a job copies what is not there, and slows elsewhere", () => {
  expect(tell(audit, copying("Dockerfile", "scripts/gone.py"))).toEqual([
    "fail prevents Dockerfile: Dockerfile copies scripts/gone.py, which the repository does not have.",
  ]);
  expect(tell(audit, copying("old/Dockerfile", "gone"))).toEqual([
    "fail slows old/Dockerfile: old/Dockerfile copies gone, which the repository does not have.",
  ]);
});

test("shows the line of the COPY", () => {
  expect(shownBy(audit, copying("Dockerfile", "scripts/audit.py", "scripts/gone.py"))).toEqual([
    "Dockerfile:5 copies scripts/gone.py, which is not there",
  ]);
});

test.each([".", "./scripts/", "scripts/audit.py"])("passes COPY %s", (source) => {
  expect(tell(audit, copying("Dockerfile", source))).toEqual([]);
});

test.each(["$SOURCE", "lib/*.py", "https://example.com/file"])("does not judge %s", (source) => {
  expect(tell(audit, copying("Dockerfile", source))[0]).toMatch(/^not-applicable/);
});
