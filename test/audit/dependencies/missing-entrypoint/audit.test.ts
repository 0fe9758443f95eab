import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/missing-entrypoint/audit.ts";
import type { ImageFact } from "#domain/container.ts";
import { shownBy, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";

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
  [copy("scripts/", "/opt/tools/"), ["/opt/tools/counts.sh"]],
])("passes %j started by %j", (copies, entrypoint) => {
  expect(tell(audit, starting({ copies, entrypoint }))).toEqual([]);
});

test("is not asked where another stage may bring the script, or no script is named", () => {
  const copies = [{ sources: ["/out"], target: "/app", from: "build", line: 2 }];
  expect(tell(audit, starting({ copies }))[0]).toMatch(/^not-applicable/);
  expect(tell(audit, starting({ entrypoint: ["python", "-m", "app"] }))[0]).toMatch(/^not-applicable/);
});
