import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deptry, type HadolintFinding, hadolint, isThere } from "#test/support/linters.ts";
import type { CorpusCase } from "./case.ts";
import { SIDE_BY_SIDE } from "./linters.ts";
import { REPOSITORIES } from "./said.ts";

/** Where a distribution is not named like its module. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  dateutil: "python-dateutil",
  yaml: "pyyaml",
  db_dtypes: "db-dtypes",
};

const MISSING = /^fail \w+ (undeclared-import|uninstalled-module) (\S+): /;

/** deptry reads no Dockerfile and no setup.py: where the repository has no other list, it is handed the pins of those. */
function handed(
  files: Readonly<Record<string, string>>,
): readonly [Readonly<Record<string, string>>, string] {
  if ("requirements.txt" in files || "pyproject.toml" in files) return [files, "requirements.txt"];
  const pins = Object.values(files).flatMap((text) => text.match(/[a-z][\w-]*(?:\[\w+\])?==[\d.]+/g) ?? []);
  return [{ ...files, "handed.txt": `${[...new Set(pins)].join("\n")}\n` }, "handed.txt"];
}

/** `missing polars`, `unused colorama`; what deptry calls missing or transitive depends on what is installed beside it. */
function named(files: Readonly<Record<string, string>>): readonly string[] {
  const found = deptry(...handed(files)).map(({ code, module }) =>
    code === "DEP002" ? `unused ${module}` : `missing ${DISTRIBUTIONS[module] ?? module}`,
  );
  return [...new Set(found)].sort();
}

/** The audit of ours that finds the same; null where none does. */
function foundBy(finding: string, { expected }: CorpusCase): string | null {
  const [kind, name = ""] = finding.split(" ");
  for (const line of expected) {
    const [, rule, subject] = MISSING.exec(line) ?? [];
    if (kind === "missing" && subject === name) return rule ?? null;
    if (kind === "unused" && / unused-requirement /.test(line) && line.includes(` ${name} (`))
      return "unused-requirement";
  }
  return null;
}

/** The audit of ours that asks the same as a rule of hadolint. */
const ANSWERING: Readonly<Record<string, string>> = {
  DL3006: "unpinned-base-image",
  DL3007: "unpinned-base-image",
  DL3013: "unpinned-requirement",
  DL3014: "unbuildable-image",
  DL3021: "unbuildable-image",
  DL3022: "unbuildable-image",
  DL3064: "exposed-secret",
};

/** That audit, where it finds something at the same line of the same Dockerfile; else null. */
function foundAt({ file, code, line }: HadolintFinding, { expected }: CorpusCase): string | null {
  const rule = ANSWERING[code];
  const same = new RegExp(`^\\w+ \\w+ ${rule} ${file}: .*\\bline ${line}\\b`);
  return rule !== undefined && expected.some((said) => same.test(said)) ? rule : null;
}

test("names only repositories of the corpus", () => {
  const titles = new Set(REPOSITORIES.map(({ title }) => title));
  expect(Object.keys(SIDE_BY_SIDE).filter((title) => !titles.has(title))).toEqual([]);
});

test("explains in the documentation every rule whose findings are none of ours", () => {
  const page = readFileSync("docs/dependencies.md", "utf8");
  const reasons = Object.values(SIDE_BY_SIDE).flatMap(({ deptry: one = [], hadolint: other = [] }) =>
    [...one, ...other].flatMap((line) => /: explained (.+)$/.exec(line)?.[1] ?? []),
  );
  expect([...new Set(reasons)].filter((reason) => !page.includes(`| ${reason}`)).sort()).toEqual([]);
});

test.skipIf(!isThere("deptry")).each(REPOSITORIES)(
  "finds or explains what deptry says, and finds what it is blind to: $title (skipped without deptry)",
  (repository) => {
    const expected = { deptry: [], alone: [], hadolint: [], ...SIDE_BY_SIDE[repository.title] };
    const theirs = named(repository.files);
    const answered = theirs.map((finding) => {
      const rule = foundBy(finding, repository);
      return `${finding}: ${rule === null ? explanation(finding, expected.deptry) : `found by ${rule}`}`;
    });
    expect(answered).toEqual(expected.deptry);
    const ours = repository.expected.flatMap((line) => MISSING.exec(line)?.[2] ?? []);
    expect(ours.filter((name) => !theirs.includes(`missing ${name}`))).toEqual(expected.alone);
  },
  30_000,
);

test.skipIf(!isThere("hadolint")).each(REPOSITORIES)(
  "finds or explains what hadolint says: $title (skipped without hadolint)",
  (repository) => {
    const expected = { deptry: [], alone: [], hadolint: [], ...SIDE_BY_SIDE[repository.title] };
    const answered = hadolint(repository.files).map((finding) => {
      const key = `${finding.code} ${finding.file}:${finding.line}`;
      const rule = foundAt(finding, repository);
      return `${key}: ${rule === null ? explanation(key, expected.hadolint) : `found by ${rule}`}`;
    });
    expect(answered.sort()).toEqual(expected.hadolint);
  },
  30_000,
);

/** The explanation that is written down for a finding; `nothing` where none is. */
function explanation(finding: string, written: readonly string[]): string {
  const prefix = `${finding}: explained `;
  const line = written.find((one) => one.startsWith(prefix));
  return line === undefined ? "nothing" : line.slice(finding.length + 2);
}
