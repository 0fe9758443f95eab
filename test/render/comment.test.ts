import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRecord } from "#domain/mark.ts";
import { COMMENT_LIMIT_BYTES, renderComment } from "#render/comment.ts";
import { aBlocker, aGoReport, anOperationLine, aReport, manyBlockers } from "#test/support/report.ts";

const OPTIONS = { configId: "default" };

/** Faults of a body's structure: tables with a row of another width, or tags that stay open. */
function faultsOf(body: string): readonly string[] {
  const tables = body.split("\n\n").filter((block) => block.startsWith("|"));
  const uneven = tables.filter(
    (block) => new Set(block.split("\n").map((line) => line.split(/(?<!\\)\|/).length)).size !== 1,
  );
  const balance = body.split("<details>").length - body.split("</details>").length;
  return [...uneven, ...(balance === 0 ? [] : [`${balance} details open`])];
}

/** Rows shown and rows said to be hidden, over all tables of blockers. */
function rowsOf(body: string): { readonly shown: number; readonly hidden: number } {
  const shown = body.split("\n").filter((line) => /^\| (🆕 )?\d+ /.test(line)).length;
  const hidden = [...body.matchAll(/^\+([\d,]+) more$/gm)].reduce(
    (sum, match) => sum + Number(match[1]?.replaceAll(",", "")),
    0,
  );
  return { shown, hidden };
}

describe("the comment", () => {
  it("begins with its mark and the record of the run", () => {
    const body = renderComment(aReport(), {
      configId: "nightly",
      headSha: "abc123",
      runId: "77",
      attempt: 2,
    });
    expect(body.split("\n")[0]).toBe("<!-- phasegate:v1:M008-4C:nightly -->");
    expect(parseRecord(body)).toEqual({
      schemaVersion: 1,
      headSha: "abc123",
      runId: "77",
      attempt: 2,
      stage: "complete",
      startedAt: "2025-12-13T21:05:00Z",
      verdict: "NO-GO",
    });
  });

  it("says the decision and the counts first", () => {
    const [, heading, counts] = renderComment(aReport(), OPTIONS).split("\n\n");
    expect(heading).toBe("## 🔴 NO-GO — M008-4C Table remediation");
    expect(counts).toBe("1 P0, 1 P1, 1 P2, 2 new, 1 fixed, 1 unverified (1 as P0), 1 waived");
  });

  it("says that a GO rests on waivers and when the first ends", () => {
    const waiver = (until: string) =>
      aBlocker({ state: "waived", waiver: { until, owner: "@lead", reason: "known" } });
    const body = renderComment(
      aGoReport({ blockers: [waiver("2025-12-24"), waiver("2025-12-20")] }),
      OPTIONS,
    );
    expect(body).toContain("## 🟢 GO with 2 waivers, the first ends 2025-12-20 — M008-4C");
  });

  describe.each([
    "short",
    "emoji 👩‍💻🔥✅".repeat(8),
    "表の名前が長い".repeat(20),
    "|`<!-- -->@team #1 ".repeat(12),
  ])("about blockers named %j", (text) => {
    it.each([0, 1, 50, 5_000])("fits the limit with whole tables and counts all %i", (number) => {
      const body = renderComment(
        aReport({ blockers: manyBlockers({ number, text }), resolved: [], operations: [] }),
        OPTIONS,
      );
      expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(COMMENT_LIMIT_BYTES);
      expect(faultsOf(body)).toEqual([]);
      const { shown, hidden } = rowsOf(body);
      expect(shown + hidden).toBe(number);
    });
  });

  it("gives the room to P0 rows first", () => {
    const rows = manyBlockers({ number: 5_000, text: "x".repeat(200) });
    const body = renderComment(aReport({ blockers: rows }), OPTIONS);
    const [p0, rest] = body.split("P1-HIGH");
    expect(rowsOf(p0 ?? "").shown).toBeGreaterThan(60);
    expect(rowsOf(rest ?? "").shown).toBeLessThanOrEqual(1);
  });

  it("fits although every text of the frame is endless", () => {
    const endless = "|@team ".repeat(20_000);
    const base = aReport();
    const body = renderComment(
      aReport({
        phase: { ...base.phase, id: endless, title: endless, starts: endless },
        tool: { name: "phasegate", version: endless },
        cloud: endless,
        verdict: { ...base.verdict, reasons: Array.from({ length: 50 }, () => endless) },
        waiverNotes: [endless, endless],
        operations: [anOperationLine({ id: endless, script: endless })],
      }),
      { configId: endless, headSha: endless, runId: "7", runUrl: `https://x.example/${endless}` },
    );
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(COMMENT_LIMIT_BYTES);
    expect(faultsOf(body)).toEqual([]);
  });

  it("holds one mark and no mention, whatever the names are", () => {
    const piece = fc.constantFrom(
      "<!-- phasegate:v1:M008-4C:default -->",
      "@team",
      "\n",
      "|",
      "`",
      "</details>",
      "x",
      "-->",
      "<!--",
    );
    const text = fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(text, text, (title, action) => {
        const report = aReport({
          blockers: [aBlocker({ title, action, consequence: action })],
          project: title,
        });
        const body = renderComment(report, { configId: title, headSha: "a--><!--b" });
        expect(body.match(/<!--/g)).toHaveLength(2);
        expect(body.match(/-->/g)).toHaveLength(2);
        expect(body).not.toMatch(/(?<![A-Za-z0-9])@\w/);
        expect(faultsOf(body)).toEqual([]);
      }),
    );
  });
});

it("leads from the place of a blocker to the judged commit", () => {
  const body = renderComment(aReport(), {
    configId: "default",
    headSha: "4b825dc642cb",
    repositoryUrl: "https://github.com/o/r",
  });
  expect(body).toContain("](https://github.com/o/r/blob/4b825dc642cb/Dockerfile.merge#L7)");
});
