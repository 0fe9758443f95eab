import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/foreign-path/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const reading = (path: string, file: string) => ({
  parts: { scripts: aRead([aScript({ path, filesRead: [file] })]) },
});

test.each([
  ["/home/ada/a.csv", "ada"],
  ["/Users/grace.h/a.csv", "grace.h"],
  ["C:\\Users\\Ada L\\a.csv", "Ada L"],
])("endangers where a script of the phase reads %s", (file, person) => {
  expect(tell(audit, reading("scripts/rename_cov.py", file))).toEqual([
    `fail endangers scripts/rename_cov.py: scripts/rename_cov.py uses ${file}, which is on the machine of ${person} only.`,
  ]);
});

test("informs where the phase does not run the script", () => {
  expect(tell(audit, reading("lib/a.py", "/home/ada/a.csv"))[0]).toMatch(/^fail informs lib\/a.py/);
});

test("names the line of a call that passes such a path", () => {
  const call = { path: "lib/a.py", args: ["--out=/home/ada/out"], line: 14 };
  expect(tell(audit, { parts: { scripts: aRead([aScript({ calls: [call] })]) } })).toEqual([
    "fail endangers scripts/rename_cov.py: scripts/rename_cov.py uses --out=/home/ada/out at line 14, which is on the machine of ada only.",
  ]);
});

test.each(["/home/runner/a.csv", "config/home/ada.csv", "/home/{user}/a.csv", "/homestead/a"])(
  "passes %s",
  (file) => {
    expect(tell(audit, reading("lib/a.py", file))).toEqual([]);
  },
);
