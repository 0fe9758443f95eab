import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "#domain/report.ts";
import { renderSummary } from "#render/documents/summary.ts";
import { CHROMIUM, countPages, openBrowser, printMarkdown } from "#test/support/browser.ts";
import { aGoReport, aReport, manyBlockers } from "#test/support/report.ts";

describe.skipIf(CHROMIUM === null)("the summary, printed by chromium,", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const long = "x y ".repeat(300);
  const cases: readonly (readonly [string, Report])[] = [
    ["a GO", aGoReport()],
    ["a NO-GO", aReport()],
    [
      "5,000 blockers with long texts, long answers and long notes",
      aReport({
        blockers: manyBlockers({ number: 5_000, text: long }),
        waiverNotes: Array(50).fill(long),
        repository: { ...aReport().repository, notes: Array(50).fill(long) },
        verdict: {
          ...aReport().verdict,
          reasons: Array(50).fill(long),
          answers: aReport().verdict.answers.map((answer) => ({ ...answer, answer: long })),
        },
      }),
    ],
  ];

  test.each(cases)("of %s has three pages at most", async (_, report) => {
    const pages = countPages(await printMarkdown(browser, renderSummary(report)));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
  });
});
