import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Report } from "#domain/report.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "#render/generated/page.ts";
import { cellsWide } from "#render/grid.ts";
import { renderAnnotations, renderDocuments, renderTerminal } from "#render/index.ts";
import { renderJson } from "#render/json.ts";
import { renderSarif } from "#render/sarif.ts";
import { renderJobSummary, SUMMARY_LIMIT_BYTES } from "#render/summary.ts";
import { aBlocker, aGoReport, aReport, manyBlockers, someEvidence } from "#test/support/report.ts";

const HOSTILE = '</script><img src=x onerror=1> "quoted" \u202e ::error::x ##[error]y';

/** The same value with the members of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe("report.json", () => {
  it("holds the report in full", () => {
    expect(JSON.parse(renderJson(aReport()))).toEqual(aReport());
  });

  it("is the same text in whatever order the report was put together", () => {
    expect(renderJson(reversed(aReport()) as Report)).toBe(renderJson(aReport()));
  });

  it("has a line for each effect of a script that is short and has no hole", () => {
    const effects = aReport()
      .scripts.flatMap(({ fact }) => fact?.effects ?? [])
      .filter(({ holes }) => holes.length === 0);
    const lines = renderJson(aReport()).split("\n");
    const written = lines.filter((line) => /^ {10}\{"kind":.*"verb":/.test(line));
    expect(effects.length).toBeGreaterThan(0);
    expect(written.map((line) => JSON.parse(line.replace(/,$/, "")))).toEqual(effects);
  });

  it("begins with its schema version", () => {
    expect(renderJson(aReport())).toMatch(/^\{\n {2}"schemaVersion": 1,\n {2}"tool"/);
  });
});

describe("the SARIF log", () => {
  const log = JSON.parse(renderSarif(aReport()));
  const [run] = log.runs;

  it("has the members that the format requires", () => {
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver.name).toBe("phasegate");
    expect(run.results).toHaveLength(aReport().blockers.length);
  });

  it("gives every result a rule of the list, a message, a place and a fingerprint", () => {
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).not.toBe("");
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[^:]+$/);
      expect(physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
      expect(["error", "warning", "note"]).toContain(result.level);
    }
    const fingerprints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(fingerprints).size).toBe(run.results.length);
  });

  it("places a blocker without a line of code at the plan's first line", () => {
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "slow-quota");
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: ".github/phasegate.yml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 1 },
    });
  });

  it("places a blocker that has no place of its own where its evidence is", () => {
    const blocker = aBlocker({
      place: null,
      evidence: [someEvidence(), someEvidence({ place: { path: "a.py", line: 7 } })],
    });
    const one = JSON.parse(renderSarif(aReport({ blockers: [blocker] }))).runs[0].results[0];
    expect(one.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "a.py", uriBaseId: "%SRCROOT%" },
      region: { startLine: 7 },
    });
  });

  it("gives the page of the audit as the help of its rule", () => {
    const { rules } = JSON.parse(renderSarif(aReport(), { "missing-script": "# T\n\nWhy.\n" })).runs[0].tool
      .driver;
    const help = new Map(rules.map(({ id, help: given }: { id: string; help: object }) => [id, given]));
    expect(help.get("missing-script")).toEqual({ text: "# T\n\nWhy.", markdown: "# T\n\nWhy." });
    expect(help.get("slow-quota")).toEqual({ text: "slow-quota. A failure slows it or costs more." });
  });

  it("shows a waived blocker as suppressed", () => {
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "stale-script");
    expect(result.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "Phase 4B is complete. (@lead, until 2025-12-20)",
      },
    ]);
  });

  it("keeps to the number of results that GitHub keeps", () => {
    const large = JSON.parse(renderSarif(aReport({ blockers: manyBlockers({ number: 6_000, text: "x" }) })));
    expect(large.runs[0].results).toHaveLength(5_000);
  });
});

describe("the HTML page", () => {
  const page = (report: Report) => renderDocuments(report, { formats: ["html"] })[0]?.body ?? "";
  const own = (report: Report) => page(report).replace(PAGE_SCRIPT, "").replace(PAGE_STYLE, "");

  it("shows hostile texts as text", () => {
    const body = own(
      aReport({
        project: HOSTILE,
        cloud: HOSTILE,
        phase: { ...aReport().phase, title: HOSTILE },
        blockers: [aBlocker({ title: HOSTILE, action: HOSTILE })],
      }),
    );
    expect(body).not.toContain("<img");
    expect(body.match(/<script/g)).toHaveLength(2);
    expect(body.match(/<\/script>/g)).toHaveLength(2);
    expect(body).toContain("&#60;img src=x onerror=1&#62;");
    expect(body).toContain("\\u003cimg src=x onerror=1\\u003e");
  });

  it("asks the network for nothing, and lets nothing run but its own script by its hash", () => {
    expect(own(aReport())).not.toMatch(/ (src|href)="(?!#|data:,)|url\(|@import/);
    expect(page(aReport())).not.toMatch(
      /fetch\(|XMLHttpRequest|innerHTML|outerHTML|insertAdjacent|document\.write|eval\(/,
    );
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(page(aReport())).toContain(
      `content="default-src 'none'; script-src ${hash(PAGE_SCRIPT)}; style-src ${hash(PAGE_STYLE)}; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("says the verdict of a GO without its script", () => {
    expect(own(aGoReport())).toContain(
      '<div class="verdict go" id="verdict" role="region" aria-label="Verdict">\n<p class="phase">M008-4C Table remediation</p>\n<h1>GO</h1>',
    );
  });
});

describe("the job summary", () => {
  it("fits what GitHub takes with endless texts", () => {
    const body = renderJobSummary(
      aReport({ blockers: manyBlockers({ number: 5_000, text: "表✅".repeat(400) }) }),
    );
    expect(new TextEncoder().encode(body).length).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(body).toMatch(/^\+[\d,]+ more$/m);
  });
});

describe("annotations", () => {
  it("are ten errors and ten warnings at most, P0 first", () => {
    const notes = renderAnnotations(
      aReport({ blockers: manyBlockers({ number: 400, text: "x" }).toReversed() }),
    );
    expect(notes.map(({ level }) => level)).toEqual([
      ...Array(10).fill("error"),
      ...Array(10).fill("warning"),
    ]);
    expect(notes.slice(0, 10).every(({ title }) => title.startsWith("P0-CRITICAL"))).toBe(true);
  });

  it("are errors down to the priority that the gate refuses", () => {
    const base = aReport();
    const notes = renderAnnotations({ ...base, phase: { ...base.phase, gate: "P1" } });
    expect(notes.map(({ level, title }) => `${level} ${title.slice(0, 2)}`)).toEqual([
      "error P0",
      "error P1",
      "warning P0",
      "warning P2",
    ]);
  });

  it("leave waived blockers out", () => {
    expect(renderAnnotations(aReport({ blockers: [aBlocker({ state: "waived" })] }))).toEqual([]);
  });
});

describe("the terminal", () => {
  it("says the verdict in its first line, with and without colour", () => {
    const first = (colour: boolean) => renderTerminal(aReport(), { width: 100, colour }).split("\n")[0];
    expect(first(false)).toBe(
      "NO-GO  M008-4C Table remediation on 2025-12-14: 1 P0, 1 P1, 1 P2, 2 new, 1 fixed, 1 unverified (1 as P0), 1 waived",
    );
    expect(first(true)).toContain("NO-GO");
  });

  it.each([40, 60, 100, 200])("fits its table into %i columns", (width) => {
    const blockers = manyBlockers({ number: 30, text: "表の名前 ✅ a long name that goes on and on" });
    const lines = renderTerminal(aReport({ blockers }), { width, colour: false }).split("\n");
    const table = lines.slice(lines.findIndex((line) => line.startsWith("Priority")));
    const rows = table.filter((line) => /^(P\d|Priority|---)/.test(line));
    expect(rows).toHaveLength(32);
    expect(rows.filter((line) => cellsWide(line) > width)).toEqual([]);
  });

  it("writes no workflow command and no control character of a name", () => {
    const text = renderTerminal(
      aReport({
        blockers: [aBlocker({ title: `${HOSTILE}\u001b[31m`, action: "::stop" })],
        waiverNotes: [HOSTILE],
      }),
      {
        width: 200,
        colour: false,
      },
    );
    expect(text).not.toMatch(/::|##\[|\p{Bidi_Control}|[^\P{Cc}\n]/u);
  });

  it("is the verdict line alone where it is to be quiet, and shows every blocker with its evidence where it is to be verbose", () => {
    const usual = renderTerminal(aReport(), { width: 100, colour: false });
    expect(renderTerminal(aReport(), { width: 100, colour: false, detail: "quiet" })).toBe(
      `${usual.split("\n")[0]}\n`,
    );
    const many = aReport({ blockers: manyBlockers({ number: 60, text: "x" }) });
    const text = renderTerminal(many, { width: 100, colour: false, detail: "verbose" });
    expect(text.match(/^P\d /gm)).toHaveLength(60);
    expect(text).toContain("\nrule-0:x\n  file scripts/: no such file\n");
  });

  it("says how many blockers it does not show", () => {
    const text = renderTerminal(aReport({ blockers: manyBlockers({ number: 1_045, text: "x" }) }), {
      width: 80,
      colour: false,
    });
    expect(text).toContain("+1,005 more\n");
  });
});

describe("every output", () => {
  it("is the same for the same report", () => {
    const all = () => renderDocuments(aReport(), { formats: ["markdown", "json", "sarif", "html"] });
    expect(all()).toEqual(all());
  });

  it("is rendered only where its format is asked for", () => {
    const paths = renderDocuments(aReport(), { formats: ["sarif", "json"] }).map(({ path, mediaType }) => [
      path,
      mediaType,
    ]);
    expect(paths).toEqual([
      ["report.json", "application/json"],
      ["report.sarif", "application/sarif+json"],
    ]);
  });
});
