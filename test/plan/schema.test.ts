import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parsePlan, planJsonSchema, planReference } from "#plan/index.ts";
import { SKETCH, sketchWith } from "./sketch.ts";

const accepts = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  planJsonSchema(),
);

describe("the JSON Schema of the plan", () => {
  it("accepts the sketch", () => {
    accepts(parse(SKETCH));
    expect(accepts.errors).toBeNull();
  });

  it.each([
    ["    runs-as:", "    run-as:", "/phases/M008-4C", "additionalProperties"],
    ["kind: rename", "kind: renam", "/phases/M008-4C/operations/0/kind", "enum"],
    ["version: 1", "version: 2", "/version", "const"],
    ["starts: 2025-12-14", "starts: soon", "/phases/M008-4C/starts", "pattern"],
    [
      "script: scripts/rename_cov_tables_m008.py",
      "script: ../x",
      "/phases/M008-4C/operations/0/script",
      "pattern",
    ],
  ])("rejects %j -> %j", (from, to, instancePath, keyword) => {
    expect(accepts(parse(sketchWith(from, to)))).toBe(false);
    expect(accepts.errors).toContainEqual(expect.objectContaining({ instancePath, keyword }));
  });

  it("describes every key", () => {
    expect(undescribed(planJsonSchema() as Node, "")).toEqual([]);
  });

  it("is the one that is kept in schemas/", () => {
    const kept = JSON.parse(readFileSync(new URL("../../schemas/plan.schema.json", import.meta.url), "utf8"));
    expect(kept).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
  });
});

describe("the reference of the plan", () => {
  const reference = planReference();

  it("begins with an example that parses, and that names the schema for editors", () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(reference)?.[1] ?? "";
    expect(example.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/plan.schema.json");
    expect(parsePlan({ text: example, path: "example.yml" }).phases.map(({ id }) => id)).toEqual([
      "naming-2",
    ]);
    accepts(parse(example));
    expect(accepts.errors).toBeNull();
  });

  it("has a row for each key", () => {
    expect(reference).toContain("### `phases.*.operations[].if-missing`");
    expect(reference).toContain(
      "| `effort` | text |  | Work to write the script: `4h-6h`, `1h`, `2d` (days of the team's hours). Default: by kind. |",
    );
    expect(reference).toContain("| `people` | number | `1` | People who work on it. |");
  });

  it("is the one that is kept in docs/", () => {
    expect(readFileSync(new URL("../../docs/plan.md", import.meta.url), "utf8")).toBe(reference);
  });
});

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

function undescribed(node: Node, path: string): readonly string[] {
  const missing = Object.entries(node.properties ?? {}).filter(([, one]) => one.description === undefined);
  const below = Object.entries(node).flatMap(([key, one]) =>
    typeof one === "object" && one !== null ? undescribed(one as Node, `${path}/${key}`) : [],
  );
  return [...missing.map(([key]) => `${path}/${key}`), ...below];
}
