import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeOutputs } from "#publish/index.ts";
import { aReport } from "#test/support/report.ts";
import { root } from "./run-bundle.ts";
import { readActionFile } from "./runner/action-file.ts";

const action = readActionFile();
const readme = readFileSync(`${root}README.md`, "utf8");

/** Inputs in the README's table: the names of each row, and what stands in its column of defaults. */
function documented(): ReadonlyMap<string, string> {
  const table = /\| input \| default \|.*\n([\s\S]*?)\n\n/.exec(readme)?.[1] ?? "";
  return new Map(
    table.split("\n").flatMap((line) => {
      const [, names = "", defaults = ""] = line.split(/(?<!\\)\|/);
      const texts = [...defaults.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
      return [...names.matchAll(/`([^`]+)`/g)].map(
        (match, index) => [match[1] ?? "", texts[index] ?? ""] as const,
      );
    }),
  );
}

describe("action.yml", () => {
  it("has the inputs and the outputs that the README documents", () => {
    expect([...documented().keys()].sort()).toEqual(Object.keys(action.inputs).sort());
    const outputs = /^Outputs: (.*)$/m.exec(readme)?.[1] ?? "";
    expect([...outputs.matchAll(/`([\w-]+)`/g)].map((match) => match[1])).toEqual(
      Object.keys(action.outputs),
    );
  });

  it("has the defaults that the README documents", () => {
    const told = [...documented()].filter(([, text]) => text !== "");
    const given = told.map(([name]) => [name, action.inputs[name]?.default]);
    expect(given).toEqual(told);
  });

  it("describes each input and output in a sentence", () => {
    const described = [...Object.entries(action.inputs), ...Object.entries(action.outputs)];
    expect(
      described.filter(([, { description }]) => !/^[\w\W]{10,}\.$/.test(description)).map(([name]) => name),
    ).toEqual([]);
  });

  it("hands each input to the step as a variable of its own, but those of the upload alone", () => {
    const env = action.runs.steps[0]?.env ?? {};
    const handed = Object.entries(env).map(([name, text]) => [
      name,
      /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(text)?.[1],
    ]);
    const variable = (input: string) =>
      input === "github-token" ? "PHASEGATE_TOKEN" : `PHASEGATE_${input.toUpperCase().replaceAll("-", "_")}`;
    const wanted = Object.keys(action.inputs).filter((name) => name !== "artifact");
    expect(Object.fromEntries(handed)).toEqual(
      Object.fromEntries(wanted.map((input) => [variable(input), input])),
    );
  });

  it("gives the outputs that the step writes", async () => {
    let text = "";
    const appender = {
      sizeBytes: async () => 0,
      append: async (_: string, more: string) => {
        text += more;
      },
    };
    const paths = { folder: "", report: "", summary: "", sarif: "" };
    await writeOutputs({ file: "o", appender, delimiter: "EOF", paths }).run({
      report: aReport(),
      documents: [],
    });
    expect([...text.matchAll(/^([\w-]+)<<EOF$/gm)].map((match) => match[1])).toEqual(
      Object.keys(action.outputs),
    );
  });

  it("puts no expression into a script", () => {
    expect(action.runs.steps.flatMap(({ run }) => run ?? []).filter((run) => run.includes("${{"))).toEqual(
      [],
    );
  });
});
