import { expect, it } from "vitest";
import type { Blocker } from "#domain/report.ts";
import { foldUnverified } from "#render/fold.ts";
import { renderDocuments, renderTerminal } from "#render/index.ts";
import { aBlocker, aReport } from "#test/support/report.ts";

function unprobed(id: string, overrides: Partial<Blocker> = {}): Blocker {
  return aBlocker({
    id: `failed-probe:${id}`,
    rule: "failed-probe",
    title: `Not verified (failed probe): ${id}`,
    subject: { kind: "dataset", id },
    outcome: "unverified",
    priority: "P1",
    verify: "Run with --probe scratch.",
    affects: ["P", `P/${id}`],
    ...overrides,
  });
}

const ids = ["a", "b", "c", "d", "e"];

it("shows equal unverified blockers as one line with their count, where the first stood", () => {
  const other = aBlocker();
  const folded = foldUnverified([
    ...ids.slice(0, 1).map((id) => unprobed(id)),
    other,
    ...ids.slice(1).map((id) => unprobed(id)),
  ]);
  expect(folded).toEqual([
    {
      ...unprobed("a"),
      number: 5,
      title: "Not verified (failed probe): 5 subjects (a, b, c and 2 more)",
      affects: ["P", "P/a", "P/b", "P/c", "P/d", "P/e"],
    },
    { ...other, number: 1 },
  ]);
});

it.each<[string, Blocker]>([
  ["another remedy", unprobed("b", { verify: "Grant it." })],
  ["another priority", unprobed("b", { priority: "P0" })],
  ["another state", unprobed("b", { state: "existing" })],
  ["a failure", unprobed("b", { outcome: "fail" })],
  ["a title that does not end with its subject", unprobed("b", { title: "Something else" })],
])("keeps %s apart", (_, second) => {
  expect(foldUnverified([unprobed("a"), second]).map(({ number }) => number)).toEqual([1, 1]);
});

it("is one line in the terminal, the comment and the documents, and loses nothing in report.json", () => {
  const report = aReport({ blockers: ids.map((id) => unprobed(id, { family: "infrastructure" })) });
  const line = "Not verified (failed probe): 5 subjects (a, b, c and 2 more)";
  expect(renderTerminal(report, { width: 200, colour: false }).match(/failed probe/g)).toHaveLength(1);
  const bodies = new Map(
    renderDocuments(report, { formats: ["markdown", "json"] }).map(({ path, body }) => [path, body]),
  );
  expect(bodies.get("comment.md")).toContain(line);
  expect(bodies.get("docs/BA_AUDIT_SUMMARY_20251213.md")).toContain(line);
  expect(bodies.get("docs/INFRASTRUCTURE_READINESS_REPORT_20251213.md")).toContain(line);
  expect(JSON.parse(bodies.get("report.json") ?? "").blockers).toHaveLength(5);
});
