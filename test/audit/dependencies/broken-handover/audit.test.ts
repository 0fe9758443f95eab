import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/broken-handover/audit.ts";
import { isLikeName, isSameName } from "#audit/dependencies/broken-handover/names.ts";
import { matchesPattern } from "#domain/hole-pattern.ts";
import type { FileUse } from "#domain/script.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aRepository, aScript } from "#test/support/snapshot.ts";

const READER = "scripts/rename_cov.py";
const WRITER = "scripts/counts.sh";

function handing(read: Partial<FileUse>, written: readonly string[], tree: readonly string[] = []) {
  const uses = written.map((path, index): FileUse => ({ path, mode: "write", line: index + 1 }));
  return {
    parts: {
      repository: aRead(aRepository([READER, WRITER, ...tree])),
      scripts: aRead([
        aScript({ path: READER, fileUses: [{ path: "out/a.csv", mode: "read", line: 7, ...read }] }),
        aScript({ path: WRITER, language: "shell", fileUses: uses }),
      ]),
    },
  };
}

test("prevents where the phase reads a file that is written under another name, and says both lines", () => {
  const difference = handing({ path: "out/rates.csv" }, ["out/rate.csv"]);
  expect(tell(audit, difference)).toEqual([
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py reads out/rates.csv; scripts/counts.sh writes it under another name: out/rate.csv.",
  ]);
  expect(cureOf(audit, difference)).toEqual({
    consequence: "scripts/rename_cov.py does not find out/rates.csv at line 7",
    delay: { lowHours: 0.25, highHours: 1 },
    mitigation: "Let scripts/rename_cov.py:7 and scripts/counts.sh:1 name the same file.",
    workaround: "Copy out/rate.csv to out/rates.csv before scripts/rename_cov.py runs.",
    action: "Let scripts/rename_cov.py:7 and scripts/counts.sh:1 name the same file.",
  });
});

test.each<[string, Partial<FileUse>, readonly string[], readonly string[]]>([
  ["another script writes it", {}, ["out/a.csv"], []],
  ["a pattern of another script covers it", {}, ["out/{name}.csv"], []],
  ["another script writes it by a longer path", {}, ["/app/out/a.csv"], []],
  ["the repository has it", {}, [], ["out/a.csv"]],
  ["the repository has it beside the script", {}, [], ["scripts/out/a.csv"]],
  ["the script goes on without it", { optional: true }, [], []],
  ["its name is only known at run time", { path: "out/{pair}.csv" }, [], []],
  ["it lies outside of the project", { path: "/mnt/disk/a.csv" }, [], []],
  ["it is a folder or a command's word", { path: "out" }, [], []],
])("is silent about a file where %s", (_, read, written, tree) => {
  expect(tell(audit, handing(read, written, tree))).toEqual([]);
});

test("is not sure where nobody is seen to write what the phase reads", () => {
  expect(tell(audit, handing({}, ["out/b.csv"]))).toEqual([
    "unverified endangers scripts/rename_cov.py: Could not check where scripts/rename_cov.py finds out/a.csv: the repository does not have it and no script is seen to write it.",
  ]);
});

test.each([
  ["gs://one/out/rates.csv", "gs://two/out/rates.csv", true],
  ["gs://one/out/rates-*.csv", "gs://two/out/rates-{n}.csv", true],
  ["gs://one/out/rates.csv", "gs://one/out/rates.csv", false],
  ["gs://one/out/rates.csv", "gs://one/out/", false],
  ["gs://one/out/rates.csv", "gs://{BUCKET}/out/rates.csv", false],
  ["gs://one/out/rates.csv", "gs://two/other/names.csv", false],
  ["gs://one/{x}", "gs://two/{y}", false],
])("buckets of a reader of %s and a writer of %s differ: %s", (read, written, differ) => {
  const object = { kind: "gcs-object", exact: true } as const;
  const scripts = aRead([
    aScript({ path: READER, effects: [anEffect({ ...object, verb: "read", name: read, line: 3 })] }),
    aScript({ path: WRITER, effects: [anEffect({ ...object, verb: "write", name: written, line: 4 })] }),
  ]);
  expect(tell(audit, { parts: { scripts } })).toEqual(
    differ
      ? [
          `fail prevents ${READER}: ${READER} reads ${read}; ${WRITER} writes it to another bucket: ${written}.`,
        ]
      : [],
  );
});

test.each([
  ["a/rates.csv", "a/Rate.csv", true],
  ["a/rates_2024.csv", "a/rates-2024.csv", true],
  ["a/rates.csv", "a/rates.parquet", true],
  ["a/rates.csv", "b/rates.csv", true],
  ["a/eurusd.csv", "a/eurjpy.csv", false],
  ["a/part_1.csv", "a/part_2.csv", false],
  ["a/x.csv", "b/x.csv", false],
])("%s is likely meant to be %s: %s", (read, written, expected) => {
  expect(isLikeName(read, written)).toBe(expected);
});

test("a name with many holes is compared in time that grows with its length only", () => {
  const pattern = `${"{x}a".repeat(2_000)}b`;
  expect(matchesPattern(pattern, "a".repeat(20_000))).toBe(false);
  expect(isSameName("./out/../out/a.csv", "a.csv")).toBe(true);
});
