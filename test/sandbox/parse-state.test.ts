import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseState } from "#sandbox/parse-state.ts";

const parse = (text: string) => parseState({ text, path: "state.yaml" });

test("the world of the sample is a state", () => {
  const text = readFileSync(new URL("../../examples/forex-features/sandbox.yaml", import.meta.url), "utf8");
  expect(parse(text).project.id).toBe("bqx-ml");
});

test.each([
  [
    "datasets: [{ id: d, location: EU, tables: [{ name: t, colums: [] }] }]",
    "datasets[0].tables[0].colums",
    "columns",
  ],
  ["bucket: []", "bucket", "buckets"],
  ["faults: [{ match: GET, stat: 500 }]", "faults[0].stat", "status"],
])("an unknown key is named with its place: %s", (text, path, meant) => {
  expect(() => parse(`project: { id: p, number: "1" }\n${text}`)).toThrow(
    expect.objectContaining({
      code: "state-invalid",
      message: `state.yaml has the key \`${path}\`, which the sandbox does not know.`,
      hint: `Did you mean \`${meant}\`?`,
    }),
  );
});

test("words of a vocabulary, labels and headers may be called anything", () => {
  const text =
    'project: { id: p, number: "1" }\nvocabulary: { anything: [a] }\ndatasets: [{ id: d, location: EU, labels: { x: y } }]';
  expect(parse(text).vocabulary).toEqual({ anything: ["a"] });
});
