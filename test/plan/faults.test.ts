import { describe, expect, it } from "vitest";
import { Problem } from "#domain/problem.ts";
import { parsePlan } from "#plan/index.ts";
import { SKETCH, sketchWith } from "./sketch.ts";

function faultsOf(text: string): readonly string[] {
  try {
    parsePlan({ text, path: "plan.yml" });
  } catch (error) {
    if (error instanceof Problem && error.code === "plan-invalid") return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("a plan that says something wrong names line, column and what to write", () => {
  it.each([
    [
      "    runs-as:",
      "    run-as:",
      "27:5: unknown key `run-as` in `phases.M008-4C`; did you mean `runs-as`?",
    ],
    ["    starts: 2025-12-14\n", "", "24:3: `phases.M008-4C.starts` is missing; write `starts: 2025-12-14`"],
    [
      "starts: 2025-12-14",
      "starts: 2025-02-30",
      '26:13: `phases.M008-4C.starts` must be a date, year first, but is "2025-02-30"; write `starts: 2025-12-14`',
    ],
    [
      "lag: lag_{source}_{pair}",
      "lag: lag_{sorce}_{pair}",
      "17:17: in `mandates.M008.names.lag`, the vocabulary has no word `sorce`; did you mean `{source}`?",
    ],
    [
      'to: "lag_{source}_{pair}"',
      'to: "lag_{source}_{pair"',
      "35:109: in `phases.M008-4C.operations[2].to`, `{` is not closed; close the slot with `}`: `{word}`",
    ],
    [
      "mandates: [M008]",
      "mandates: [M080]",
      "28:16: `phases.M008-4C.mandates[0]` names the unknown mandate `M080`; did you mean `M008`?",
    ],
    [
      "needs: [row-counts]",
      "needs: [row-count]",
      "36:19: `phases.M008-4C.operations[2].needs[0]` names the unknown operation `row-count`; did you mean `row-counts`?",
    ],
    [
      "for: [cov-rename]",
      "for: [other]",
      "37:48: `phases.M008-4C.operations[3].for[0]` names the unknown operation `other`; declare it, or name another: there are cov-rename, row-counts, lag-consolidation, views",
    ],
    [
      "script: scripts/validate_row_counts.py",
      "needs: [lag-consolidation]",
      "34:50: operations wait for each other: row-counts needs lag-consolidation needs row-counts; take one of these needs out",
    ],
    [
      "id: views",
      "id: row-counts",
      "37:15: `phases.M008-4C.operations[3].id` repeats `row-counts`; keep one of the two",
    ],
    [
      "effort: 4h-6h",
      "effort: 6h-4h",
      '33:76: `phases.M008-4C.operations[0].if-missing.effort` must be hours or days of work, low before high, but is "6h-4h"; write `effort: 4h-6h`',
    ],
    [
      "224 -> 56",
      "224 to 56",
      '35:126: `phases.M008-4C.operations[2].expect` must be a number of tables, or sources and results, but is "224 to 56"; write `expect: 224 -> 56`',
    ],
    [
      "ordered: [pair.a, pair.b]",
      "ordered: [pair.a, pair.c]",
      "16:79: in `mandates.M008.names.cov`, ordered names `pair.c`, which is no key of the template; did you mean `pair.a`?",
    ],
    [
      "tables: tri,",
      "tables: try,",
      "22:25: `mandates.M005.columns[0].tables` names the unknown name `try`; did you mean `tri`?",
    ],
    [
      "creates: { tri: 194 }",
      "creates: { tra: 194 }",
      "50:103: `scripts[0].creates.tra` names the unknown name `tra`; did you mean `tri`?",
    ],
    [
      ', reason: "…"',
      "",
      "51:31: `policy.waivers[0].reason` is missing; write `reason: the script is being written`",
    ],
    [
      "until: 2025-12-20",
      "until: tomorrow",
      '51:54: `policy.waivers[0].until` must be a date, year first, but is "tomorrow"; write `until: 2025-12-14`',
    ],
    [
      'to: "cov_{stat}_{source}_{pair.a}_{pair.b}", ',
      "",
      '32:9: `phases.M008-4C.operations[0].to` is missing, and a rename needs it; write `to: "lag_{source}_{pair}"`',
    ],
    [
      "google-cloud: { project: bqx-ml, location: us-central1 }",
      "google-cloud: [bqx-ml]",
      "3:15: `google-cloud` must be a map, but is a list; write `google-cloud: { project: my-project, location: us-central1 }`",
    ],
    [
      "mandates: [M008]",
      "mandates:",
      "28:14: `phases.M008-4C.mandates` must be a list, but is empty; write `mandates: [M008]`",
    ],
    [
      "project: bqx-ml-v3",
      "project: 12",
      "2:10: `project` must be a text, but is the number 12; put it in quotes",
    ],
    [
      "lag: lag_{source}_{pair}",
      'lag: { name: "lag_{source}", orderd: [] }',
      "17:36: unknown key `orderd` in `mandates.M008.names.lag`; did you mean `ordered`?",
    ],
    [
      "source: [bqx, idx]",
      "source: [bqx, bqx]",
      "7:17: `vocabulary.source[1]` repeats the value `bqx`; leave it out",
    ],
    [
      "window: integer",
      "window: int",
      '9:11: `vocabulary.window` must be a list of values, or the word `integer`, but is "int"; write `window: [bqx, idx]`',
    ],
    [
      "  ccy: [",
      "  8ccy: [",
      '6:3: the key of `vocabulary.8ccy` must be a word of letters, digits, `_` and `-` that begins with a letter, but is "8ccy"; write `pair`',
    ],
  ])("%j -> %j", (from, to, expected) => {
    expect(faultsOf(sketchWith(from, to))).toEqual([`plan.yml:${expected}`]);
  });

  it.each(["/etc/passwd", "../x.py", "scripts/../../x.py", "scripts/..", "C:/x.py", "'scripts\\x.py'"])(
    "refuses the path %s",
    (script) => {
      const [fault] = faultsOf(sketchWith("script: scripts/rename_cov_tables_m008.py", `script: ${script}`));
      expect(fault).toBe(
        `plan.yml:33:19: \`phases.M008-4C.operations[0].script\` must be a path relative to the repository's root, with \`/\` and without \`..\`, but is ${JSON.stringify(script.replaceAll("'", ""))}; write \`script: scripts/rename_tables.py\``,
      );
    },
  );

  it("lists all that is wrong, in the order of the file, and how many more there are past twenty", () => {
    const two = sketchWith("starts: 2025-12-14", "starts: soon").replace("effort: 4h-6h", "effort: long");
    expect(faultsOf(two).map((line) => line.split(": ")[0])).toEqual(["plan.yml:26:13", "plan.yml:33:76"]);
    const many = `${SKETCH}${Array.from({ length: 25 }, (_, index) => `x${index}: 1\n`).join("")}`;
    const listed = faultsOf(many);
    expect(listed).toHaveLength(21);
    expect(listed.at(-1)).toBe("and 5 more");
  });

  it("finds the same places where lines end as on Windows", () => {
    const windows = sketchWith("    runs-as:", "    run-as:").replaceAll("\n", "\r\n");
    expect(faultsOf(windows)).toEqual([
      "plan.yml:27:5: unknown key `run-as` in `phases.M008-4C`; did you mean `runs-as`?",
    ]);
  });

  it("shows keys without control characters, and cuts endless ones", () => {
    expect(faultsOf(`${SKETCH}"a\\n::error::x\\e[31m": 1\n`)[0]).toMatch(
      /^plan\.yml:52:1: unknown key `a\\u000a::error::x\\u001b\[31m`; the keys here are version/,
    );
    const [endless = ""] = faultsOf(`${SKETCH}? ${"k".repeat(5000)}\n: 1\n`);
    expect(endless).toHaveLength(
      "plan.yml:52:3: ".length +
        400 +
        "…; the keys here are version, project, google-cloud, vocabulary, mandates, phases, infrastructure, dependencies, scripts, policy, documents"
          .length,
    );
  });

  it("refuses two phases whose documents would have one name", () => {
    const again = "phases:\n  m008.4c: { title: Again, starts: 2026-01-01 }\n";
    expect(faultsOf(sketchWith("phases:\n", again))).toEqual([
      "plan.yml:25:3: phases `m008.4c` and `M008-4C` would both write documents named `M008_4C`; give one of them a `document` of its own",
    ]);
  });
});

describe("a text that is no plan at all", () => {
  it.each([
    ["", "1:1: the plan is empty; begin with `version: 1`"],
    ["# nothing yet\n", "1:1: the plan is empty; begin with `version: 1`"],
    ["- a\n", "1:1: the plan must be a map, but is a list; write `version: 1`"],
    [`${SKETCH}version: 1\n`, "52:1: this key stands twice in its map; keep one of the two keys"],
    [
      `${SKETCH}---\nversion: 1\n`,
      "1:1: the file holds several YAML documents; keep one plan, without `---` between parts",
    ],
    [
      "version: 1\na:\n\tb: 1\n",
      "3:1: this is not YAML: Tabs are not allowed as indentation; indent with spaces",
    ],
    ["a: &x [1]\nb: *x\n", "2:4: aliases are not read; write the value out"],
    [`${SKETCH}<<: { a: 1 }\n`, "52:1: merge keys are not read; write the keys out"],
    [`${SKETCH}__proto__: { a: 1 }\n`, "52:1: unknown key `__proto__`; leave it out"],
    [
      "[".repeat(100_000),
      "1:1: the plan is nested too deeply to be read; use the keys that docs/plan.md describes",
    ],
    [
      "#".repeat(1024 * 1024 + 1),
      "1:1: the plan is larger than 1048576 bytes; declare name templates instead of lists of tables",
    ],
  ])("is refused (case %#)", (text, expected) => {
    expect(faultsOf(text)).toEqual([`plan.yml:${expected}`]);
  });
});
