import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { Report } from "#domain/report.ts";
import { slugOf } from "#render/documents/contents.ts";
import { renderDocuments } from "#render/index.ts";
import { CHROMIUM, countPages, openBrowser, printMarkdown } from "#test/support/browser.ts";
import { auditSample } from "#test/support/sample.ts";
import { CHECKLIST } from "./checklist.ts";

const EXPECTED = join(import.meta.dirname, "expected");
const NAMES = {
  inventory: "docs/IMPLEMENTATION_SCRIPT_INVENTORY_20251213.md",
  readiness: "docs/M008_PHASE4C_READINESS_REPORT_20251213.md",
  infrastructure: "docs/INFRASTRUCTURE_READINESS_REPORT_20251213.md",
  dependencies: "docs/DEPENDENCY_ANALYSIS_20251213.md",
  blockers: "docs/EXECUTION_BLOCKER_ANALYSIS_20251213.md",
  summary: "docs/BA_AUDIT_SUMMARY_20251213.md",
} as const;
type Name = keyof typeof NAMES;

describe("the six documents of the sample", () => {
  let report: Report;
  let bodies: ReadonlyMap<string, string>;
  beforeAll(async () => {
    report = await auditSample();
    bodies = new Map(
      renderDocuments(report, { formats: ["markdown"] }).map(({ path, body }) => [path, body]),
    );
  }, 120_000);
  const bodyOf = (name: Name) => bodies.get(NAMES[name]) ?? "";

  /** Numbers move with every audit that is added; the documents on record hold the rest. */
  const unnumbered = (body: string) => body.replace(/\bE\d+\b/g, "E#").replace(/#e\d+|id="e\d+"/g, "#e");

  it.each(Object.keys(NAMES) as Name[])("are those on record: %s", (name) => {
    const file = join(EXPECTED, NAMES[name]);
    const body = unnumbered(bodyOf(name));
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, body);
    }
    expect(body).toBe(readFileSync(file, "utf8"));
  });

  it("are byte for byte the same for the same report", () => {
    const again = renderDocuments(structuredClone(report), { formats: ["markdown"] });
    expect(again.map(({ path, body }) => [path, body])).toEqual([...bodies]);
  });

  it.each(CHECKLIST)("name what the owner asks of $document: $field", ({ document, pattern }) => {
    expect(bodyOf(document)).toMatch(pattern);
  });

  it("hold a section in the owner's format for every script, resource, dependency, operation and blocker", () => {
    const sections = (name: Name, heading: RegExp) => bodyOf(name).match(heading)?.length ?? 0;
    const wanted = report.scripts.filter((script) => script.wanted).length;
    expect(sections("inventory", /^### Script: /gm)).toBeGreaterThanOrEqual(wanted);
    expect(sections("readiness", /^\*\*Does it exist\?\*\*/gm)).toBe(report.operations.length);
    expect(sections("dependencies", /^### Dependency: /gm)).toBe(report.dependencies.length);
    const [alone, together] = [/^### Blocker: /gm, /^\| <a id="blocker-/gm];
    expect(sections("blockers", alone) + sections("blockers", together)).toBe(report.blockers.length);
    for (const { type, subject } of report.infrastructure)
      expect(bodyOf("infrastructure")).toContain(`### ${type}: ${subject.id}`);
  });

  it("cite only evidence that report.json holds, and lead only to anchors and documents that exist", () => {
    const known = new Set(report.evidence.map(({ id }) => id.toLowerCase()));
    for (const name of Object.keys(NAMES) as Name[]) {
      const body = bodyOf(name);
      const anchors = new Set([...body.matchAll(/<a id="(e\d+)">/g)].map(([, id]) => id));
      for (const [, id = ""] of body.matchAll(/\]\(#(e\d+)\)/g)) {
        expect(known.has(id)).toBe(true);
        expect(anchors.has(id), `${name} ${id}`).toBe(true);
      }
      for (const [, file = "", id] of body.matchAll(/\]\(([A-Z][\w.-]+\.md)(?:#(e\d+))?[^)]*\)/g)) {
        const other = bodies.get(`docs/${file}`);
        expect(other, file).toBeDefined();
        if (id !== undefined) expect(other).toContain(`<a id="${id}">`);
      }
    }
  });

  it("lead from every blocker that a document names to the place where it stands", () => {
    const body = bodyOf("blockers");
    const headings = [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = ""]) => slugOf(text));
    const places = new Set([
      ...headings,
      ...[...body.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id),
    ]);
    const links = Object.values(NAMES).flatMap((name) => [
      ...(bodies.get(name) ?? "").matchAll(/\]\((?:EXECUTION_BLOCKER_ANALYSIS_\d+\.md)?#(blocker-[^)]+)\)/g),
    ]);
    expect(links.length).toBeGreaterThan(200);
    expect(links.map(([, id = ""]) => decodeURIComponent(id)).filter((id) => !places.has(id))).toEqual([]);
  });

  test.skipIf(CHROMIUM === null)("have a summary of three pages at most, printed by chromium", async () => {
    const browser = await openBrowser();
    const pages = countPages(await printMarkdown(browser, bodyOf("summary")));
    await browser.close();
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
  });
});
