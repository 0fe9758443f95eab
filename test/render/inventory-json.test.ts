import { describe, expect, it } from "vitest";
import type { Inventory, ScriptFact } from "#domain/script.ts";
import { renderInventoryJson } from "../../src/render/inventory-json.ts";

const SCRIPT: ScriptFact = {
  path: "a.py",
  language: "python",
  bytes: 3,
  lines: 1,
  purpose: "Says\n  it.",
  syntax: [],
  imports: [],
  flags: [],
  positionals: [],
  execution: "sequential",
  interactive: false,
  tools: ["bq"],
  calls: [],
  filesRead: [],
  environmentRead: [],
  effects: [],
  complete: false,
  limits: ["one"],
  lastCommit: null,
};

const EMPTY: Inventory = { schemaVersion: 1, repo: "r", revision: null, scripts: [], skipped: [] };

describe("an inventory as JSON", () => {
  it.each<[string, Inventory]>([
    ["nothing", EMPTY],
    ["one script", { ...EMPTY, revision: "abc", scripts: [SCRIPT] }],
    [
      "several scripts and a file that was passed over",
      {
        ...EMPTY,
        scripts: [SCRIPT, { ...SCRIPT, path: "b\n.py" }],
        skipped: [{ path: "c.bin", why: "binary", detail: "holds a NUL byte" }],
      },
    ],
  ])("is the same as written in one piece, for %s", async (_, inventory) => {
    const lines: string[] = [];
    for await (const some of renderInventoryJson(inventory)) lines.push(some);
    expect(lines.join("\n")).toBe(JSON.stringify(inventory, null, 2));
  });
});
