import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-entrypoint/audit.ts";
import type { ImageFact } from "#domain/container.ts";
import { shownBy, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";
import { aRepository } from "#test/support/snapshot.ts";

const starting = (over: Partial<ImageFact>) => ({ parts: { images: aRead([anImage(over)]) } });
const copy = (source: string, target: string) => [{ sources: [source], target, from: null, line: 2 }];

test("prevents where the start script is not in the repository", () => {
  expect(tell(audit, starting({ entrypoint: ["python", "scripts/gone.py"] }))).toEqual([
    "fail prevents Dockerfile: Dockerfile starts with scripts/gone.py, but scripts/gone.py is not in the repository.",
  ]);
});

test("prevents where nothing copies it into the image", () => {
  expect(tell(audit, starting({ copies: copy("scripts", "/srv") }))).toEqual([
    "fail prevents Dockerfile: Dockerfile starts with scripts/audit.py, but no COPY of Dockerfile puts a file at /app/scripts/audit.py.",
  ]);
});

test("prevents where the ignore file keeps it out of the build", () => {
  const ignoreFile = { path: ".dockerignore", lines: [4] };
  expect(tell(audit, starting({ ignored: ["scripts/a*"], ignoreFile }))).toEqual([
    "fail prevents Dockerfile: Dockerfile starts with scripts/audit.py, but scripts/a* in .dockerignore:4 keeps it out of the build.",
  ]);
});

test("shows the line of the start, or of the pattern that keeps the script out", () => {
  expect(shownBy(audit, starting({ copies: copy("scripts", "/srv"), startLine: 9 }))).toEqual([
    "Dockerfile:9 starts with scripts/audit.py",
  ]);
  const ignoreFile = { path: ".dockerignore", lines: [4] };
  expect(shownBy(audit, starting({ ignored: ["scripts/a*"], ignoreFile }))).toEqual([
    ".dockerignore:4 scripts/a*",
  ]);
});

test.each([
  [copy(".", "."), ["python", "scripts/audit.py"]],
  [copy("scripts/audit.py", "/app/"), ["python", "audit.py"]],
  [copy("scripts/audit.py", "/app/main.py"), ["python", "/app/main.py"]],
  [copy("scripts/", "/opt/tools/"), ["bash", "/opt/tools/counts.sh"]],
])("passes %j started by %j", (copies, entrypoint) => {
  expect(tell(audit, starting({ copies, entrypoint }))).toEqual([]);
});

test("is not asked where another stage may bring the script, or no script is named", () => {
  const copies = [{ sources: ["/out"], target: "/app", from: "build", line: 2 }];
  expect(tell(audit, starting({ copies }))[0]).toMatch(/^not-applicable/);
  expect(tell(audit, starting({ entrypoint: ["python", "-m", "app"] }))[0]).toMatch(/^not-applicable/);
});

const running = (
  type: "file" | "executable",
  over: Partial<ImageFact> = {},
  from: "work-tree" | "archive" = "work-tree",
) => {
  const entries = [{ path: "scripts/counts.sh", bytes: 100, type }];
  const image = anImage({
    copies: copy("scripts/", "/opt/"),
    entrypoint: ["/opt/counts.sh", "--all"],
    startLine: 7,
    ...over,
  });
  return { parts: { repository: aRead(aRepository([], { entries, from })), images: aRead([image]) } };
};

test("prevents where the script that starts by itself is not executable", () => {
  expect(tell(audit, running("file"))).toEqual([
    "fail prevents Dockerfile: Dockerfile starts /opt/counts.sh by itself, but scripts/counts.sh is not executable and no step changes that.",
  ]);
  expect(shownBy(audit, running("file"))).toEqual(["Dockerfile:7 starts with /opt/counts.sh"]);
});

test("may prevent where an archive may have lost the mode", () => {
  expect(tell(audit, running("file", {}, "archive"))).toEqual([
    "unverified prevents Dockerfile: Could not check whether Dockerfile may run /opt/counts.sh: archives may have lost the mode of scripts/counts.sh.",
  ]);
});

test.each([
  ["an executable script", running("executable")],
  ["a script that a step may make executable", running("file", { changesModes: true })],
  ["a script that an interpreter runs", running("file", { entrypoint: ["bash", "/opt/counts.sh"] })],
  [
    "a script that is an argument of the entrypoint",
    running("file", { entrypoint: ["bash"], command: ["/opt/counts.sh"] }),
  ],
])("passes %s", (_, difference) => {
  expect(tell(audit, difference)).toEqual([]);
});
