import { expect, test } from "vitest";
import { imageFiles } from "#audit/image-files.ts";
import type { CopyInstruction, ImageFact } from "#domain/container.ts";
import { anImage } from "#test/support/image.ts";
import { aRepository } from "#test/support/snapshot.ts";

const REPOSITORY = aRepository([
  "scripts/a.py",
  "scripts/lib/b.py",
  "run.sh",
  "svc/Dockerfile",
  "svc/app/c.py",
]);

function copy(sources: readonly string[], target: string, from: string | null = null): CopyInstruction {
  return { sources, target, from, line: 5 };
}

function files(copies: readonly CopyInstruction[], over: Partial<ImageFact> = {}) {
  return imageFiles({ image: anImage({ copies, ...over }), repository: REPOSITORY });
}

test.each([
  ["a folder gives its contents", copy(["scripts"], "/app"), "/app/lib/b.py", "scripts/lib/b.py"],
  ["a file takes the name of the target", copy(["run.sh"], "/start"), "/start", "run.sh"],
  ["a file keeps its name in a folder", copy(["run.sh"], "/bin/"), "/bin/run.sh", "run.sh"],
  ["a pattern takes what it matches", copy(["scripts/*.py"], "/app/"), "/app/a.py", "scripts/a.py"],
  ["a pattern gives the contents of folders", copy(["scripts/l*"], "/app/"), "/app/b.py", "scripts/lib/b.py"],
  ["the context as a whole", copy(["."], "."), "/app/scripts/a.py", "scripts/a.py"],
])("%s", (_, instruction, path, origin) => {
  const image = files([instruction]);
  expect(image.at(path)).toEqual({ state: "present", origin, copy: instruction });
  expect(image.placesOf(origin)).toEqual([path]);
});

test("what no COPY brings is absent", () => {
  expect(files([copy(["scripts"], "/app")]).at("/app/run.sh")).toEqual({ state: "absent" });
});

test("what the ignore file keeps out is not there, though a COPY names its folder", () => {
  const image = files([copy(["."], "/app")], { ignored: ["scripts"] });
  expect(image.at("/app/scripts/a.py")).toEqual({
    state: "ignored",
    origin: "scripts/a.py",
    by: { pattern: "scripts", path: null, line: 1 },
  });
  expect(image.placesOf("scripts/a.py")).toEqual([]);
});

test("another stage, an address and a variable leave doubt below their target only", () => {
  const stage = copy(["/out"], "/app", "build");
  expect(files([stage]).at("/app/a.py")).toEqual({ state: "uncertain", copy: stage });
  expect(files([stage]).at("/opt/a.py")).toEqual({ state: "absent" });
  const variable = copy(["$DIR"], "/app/");
  expect(files([variable]).at("/app/a.py")).toEqual({ state: "uncertain", copy: variable });
});

test("the Dockerfile's folder is the context where its paths exist there", () => {
  const instruction = copy(["app"], "/app");
  const image = files([instruction], { path: "svc/Dockerfile" });
  expect(image.at("/app/c.py")).toEqual({ state: "present", origin: "svc/app/c.py", copy: instruction });
  expect(image.placesOf("svc/app/c.py")).toEqual(["/app/c.py"]);
});
