import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PAGE_SCRIPT, PAGE_STYLE } from "#render/generated/page.ts";
import {
  FORMATS,
  renderAnnotations,
  renderDocuments,
  renderInventoryTable,
  renderTerminal,
} from "#render/index.ts";
import { aGoReport, aReport, aScriptFact } from "#test/support/report.ts";

/** The page's script and style have tests of their own; the golden file holds what is made from the report. */
const MODEL = /(<script type="application\/json" id="report">)([^<]*)/;
const HASHES = /sha256-[\w+/=]+/g;
const EXPECTED = join(import.meta.dirname, "expected", "render");

describe("the rendered outputs", () => {
  const options = {
    formats: FORMATS,
    comment: {
      configId: "default",
      headSha: "4b825dc642cb",
      runId: "77",
      runUrl: "https://github.com/o/r/actions/runs/77",
    },
  };
  const outputs = [
    ...renderDocuments(aReport(), options).map(({ path, body }) => ({
      name: `no-go/${path}`,
      body: body
        .replace(PAGE_SCRIPT, "(script)")
        .replace(PAGE_STYLE, "(style)")
        .replaceAll(HASHES, "(hash)")
        .replace(
          MODEL,
          (_, open: string, json: string) => `${open}${JSON.stringify(JSON.parse(json), null, 1)}`,
        ),
    })),
    ...renderDocuments(aGoReport(), { formats: ["markdown"] }).map(({ path, body }) => ({
      name: `go/${path}`,
      body,
    })),
    { name: "terminal.txt", body: renderTerminal(aReport(), { width: 100, colour: false }) },
    { name: "terminal-colour.txt", body: renderTerminal(aReport(), { width: 60, colour: true }) },
    { name: "annotations.json", body: `${JSON.stringify(renderAnnotations(aReport()), null, 2)}\n` },
    {
      name: "inventory.txt",
      body: renderInventoryTable(
        {
          schemaVersion: 1,
          repo: "bqx-ml",
          revision: null,
          scripts: [
            aScriptFact(),
            aScriptFact({ path: "b.sh", language: "shell", complete: false, limits: ["eval"] }),
          ],
          skipped: [{ path: "x.bin", why: "binary", detail: "NUL at byte 3" }],
        },
        { width: 100 },
      ),
    },
  ];

  it.each(outputs)("of $name are those on record", ({ name, body }) => {
    const file = join(EXPECTED, name);
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, body);
    }
    expect(body).toBe(readFileSync(file, "utf8"));
  });
});
