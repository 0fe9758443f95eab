import { expect, test } from "vitest";
import { localModule } from "#audit/local-modules.ts";
import { aScript } from "#test/support/snapshot.ts";

const SCRIPTS = [
  "scripts/names.py",
  "lib/names.py",
  "lib/pkg/__init__.py",
  "lib/pkg/part.py",
  "names.py",
].map((path) => aScript({ path }));

test.each([
  ["names", "scripts/a.py", "scripts/names.py"],
  ["names", "tools/deep/a.py", "names.py"],
  ["pkg.part", "scripts/a.py", "lib/pkg/part.py"],
  ["pkg", "scripts/a.py", "lib/pkg/__init__.py"],
  [".part", "lib/pkg/__init__.py", "lib/pkg/part.py"],
  ["..names", "lib/pkg/part.py", "lib/names.py"],
  [".gone", "lib/pkg/part.py", null],
  ["gone", "scripts/a.py", null],
])("%s of %s is %s", (module, importer, expected) => {
  expect(localModule(module, { importer, scripts: SCRIPTS })).toBe(expected);
});
