import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/unused-requirement/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const installing = (...names: readonly string[]) => ({
  parts: {
    images: aRead([anImage({ pip: names.map((name, index) => ({ name, specifier: "", line: index + 3 })) })]),
  },
});

test("informs of packages that no script imports, with their lines", () => {
  expect(tell(audit, installing("pandas", "polars", "flask"))).toEqual([
    "fail informs extract: extract declares polars (Dockerfile:4), flask (Dockerfile:5), which no script imports.",
  ]);
});

test("passes what others need at run time, test tools, and a package whose command a script runs", () => {
  const { parts } = installing("db-dtypes", "pyarrow", "pytest-cov", "types-requests", "sqlfluff");
  const scripts = aRead([aScript({ tools: ["sqlfluff"] })]);
  expect(tell(audit, { parts: { ...parts, scripts } })).toEqual([]);
});
