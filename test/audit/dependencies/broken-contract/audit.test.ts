import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/broken-contract/audit.ts";
import type { ScriptCall, ScriptFact } from "#domain/script.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const ARGPARSE = { module: "argparse", distribution: null, origin: "stdlib", line: 1 } as const;

function world(
  call: Partial<ScriptCall>,
  callee: Partial<ScriptFact> = {},
  caller: Partial<ScriptFact> = {},
) {
  const made = { path: "lib/load.py", args: ["--pairs", "a"], line: 7, ...call };
  const called = aScript({
    path: "lib/load.py",
    imports: [ARGPARSE],
    flags: ["--pairs", "--dry-run"],
    ...callee,
  });
  return { parts: { scripts: aRead([aScript({ calls: [made], ...caller }), called]) } };
}

test("prevents where a script of the phase passes a flag that is not accepted, and says which is nearest", () => {
  const broken = world({ args: ["--pair-list", "a"] });
  expect(tell(audit, broken)).toEqual([
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py passes --pair-list to lib/load.py, which accepts --pairs, --dry-run (nearest: --pairs for --pair-list).",
  ]);
  expect(cureOf(audit, broken)).toMatchObject({
    consequence: "Cannot execute cov-rename: scripts/rename_cov.py stops at line 7",
    action:
      "Write --pairs for --pair-list, or add --pair-list to lib/load.py. The call is at scripts/rename_cov.py:7.",
  });
});

test("endangers where the start of a container reaches the caller, and slows where nobody is seen to run it", () => {
  const { parts } = world({ args: ["--x"] }, {}, { path: "lib/all.py" });
  expect(tell(audit, { parts })[0]).toMatch(/^fail slows lib\/all.py/);
  const start = { path: "/app/lib/all.py", args: [], line: 4 };
  const image = aScript({ path: "Dockerfile", language: "dockerfile", calls: [start] });
  expect(tell(audit, { parts: { scripts: aRead([...parts.scripts.value, image]) } })[0]).toMatch(
    /^fail endangers lib\/all.py/,
  );
});

test("prevents where the phase runs the caller through another script", () => {
  const { parts } = world({ args: ["--x"] }, {}, { path: "lib/all.py" });
  const first = aScript({ calls: [{ path: "lib/all.py", args: [], line: 2 }] });
  expect(tell(audit, { parts: { scripts: aRead([first, ...parts.scripts.value]) } })[0]).toMatch(
    /^fail prevents lib\/all.py/,
  );
});

test.each<[string, readonly string[]]>([
  ["a value that is glued to its flag", ["--pairs=a"]],
  ["an abbreviation", ["--dry"]],
  ["the help flag", ["--help"]],
  ["a negative number and a word with blanks", ["--pairs", "-1", "-a b"]],
  ["words that are only known at run time", ["{arguments}", "--pairs", "{pair}"]],
  ["words after --", ["--", "--anything"]],
])("accepts %s", (_, args) => {
  expect(tell(audit, world({ args }))).toEqual([]);
});

test("is unverified where the called script does not parse", () => {
  const damaged = { syntax: [{ line: 3, message: "unexpected indent" }] };
  expect(tell(audit, world({ args: ["--x"] }, damaged))).toEqual([
    "unverified prevents scripts/rename_cov.py: scripts/rename_cov.py passes --x to lib/load.py, which accepts --pairs, --dry-run.",
  ]);
});

test("is unverified where the called script reads its command line in another way", () => {
  const docopt = { module: "docopt", distribution: "docopt", origin: "third-party", line: 1 } as const;
  expect(tell(audit, world({ args: ["--x"] }, { imports: [docopt], flags: [] }))[0]).toMatch(/^unverified/);
});

test("prevents where the called script does not exist, and leaves out what is only known at run time", () => {
  expect(tell(audit, world({ path: "lib/gone.py" }))).toEqual([
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py calls lib/gone.py, which the repository does not have.",
  ]);
  expect(tell(audit, world({ path: "load.py" }))[0]).toMatch(/^not-applicable/);
  expect(tell(audit, world({ path: "lib/{name}.py" }))[0]).toMatch(/^not-applicable/);
  expect(tell(audit, world({ path: "/opt/tool.py" }))[0]).toMatch(/^not-applicable/);
});

test("a shell script refuses flags beside those of its case", () => {
  const shell = { path: "lib/load.sh", language: "shell", flags: ["--table"], imports: [] } as const;
  expect(tell(audit, world({ path: "lib/load.sh", args: ["--tabel"] }, shell))).toEqual([
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py passes --tabel to lib/load.sh, which accepts --table (nearest: --table for --tabel).",
  ]);
  expect(tell(audit, world({ path: "lib/load.sh", args: ["--any"] }, { ...shell, flags: [] }))[0]).toMatch(
    /^unverified/,
  );
});
