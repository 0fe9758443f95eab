import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/uninstalled-module/audit.ts";
import type { ImageFact } from "#domain/container.ts";
import type { Import } from "#domain/script.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

function world(
  distribution: string,
  over: { readonly image?: Partial<ImageFact>; readonly imported?: Partial<Import> } = {},
) {
  const imported = {
    module: distribution,
    distribution,
    origin: "third-party",
    line: 8,
    ...over.imported,
  } as const;
  return {
    parts: {
      images: aRead([anImage(over.image)]),
      scripts: aRead([
        aScript({
          path: "Dockerfile",
          language: "dockerfile",
          calls: [{ path: "scripts/audit.py", args: [], line: 4 }],
        }),
        aScript({ path: "scripts/audit.py", imports: [imported] }),
      ]),
    },
  };
}

test("prevents where the image of a job does not install what its script imports", () => {
  expect(tell(audit, world("polars"))).toEqual([
    "fail prevents polars: Dockerfile does not install polars, which scripts/audit.py imports at scripts/audit.py:8.",
  ]);
  expect(cureOf(audit, world("polars"))).toMatchObject({
    consequence: "Job extract stops at scripts/audit.py:8: import of polars fails",
    action: "Add polars to the packages that Dockerfile installs (line 3), and build it again.",
  });
});

test("informs of an optional import", () => {
  expect(tell(audit, world("polars", { imported: { optional: true } }))[0]).toMatch(/^fail informs polars/);
});

test.each<[string, string, Partial<ImageFact>]>([
  ["comes along with a package", "numpy", {}],
  [
    "is installed under another name",
    "psycopg2",
    { pip: [{ name: "psycopg2-binary", specifier: "", line: 3 }] },
  ],
  [
    "is a package of the system",
    "requests",
    { pip: [], apt: [{ name: "python3-requests", specifier: "", line: 3 }] },
  ],
])("passes where it %s", (_, distribution, image) => {
  expect(tell(audit, world(distribution, { image }))).toEqual([]);
});

test("follows the requirements files that the image installs, with what they include", () => {
  const requirement = { name: "polars", specifier: "==1.0", extras: [], marker: null, line: 1 };
  const requirements = aRead([
    { path: "requirements.txt", requirements: [], includes: ["base.txt"], unread: [] },
    { path: "base.txt", requirements: [requirement], includes: [], unread: [] },
  ]);
  const { parts } = world("polars", { image: { requirementFiles: ["requirements.txt"] } });
  expect(tell(audit, { parts: { ...parts, requirements } })).toEqual([]);
});

test.each<[Partial<ImageFact>, string]>([
  [{ base: [{ image: "acme/python:1", line: 1 }] }, "what acme/python:1 holds is not known"],
  [{ requirementFiles: ["gone.txt"] }, "gone.txt, which it installs from, was not found"],
  [{ installsOtherwise: true }, "it installs from a folder or with another installer than pip"],
])("may prevent where %j", (image, why) => {
  expect(tell(audit, world("polars", { image }))).toEqual([
    `unverified prevents polars: Could not check whether Dockerfile installs polars, which scripts/audit.py imports: ${why}.`,
  ]);
});
