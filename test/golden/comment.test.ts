import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { renderComment } from "#render/comment.ts";
import { aGoReport, aReport, manyBlockers } from "#test/support/report.ts";

const EXPECTED = join(import.meta.dirname, "expected", "comment");

/** What names may hold: emoji of several code points, wide characters, and all that Markdown and GitHub give a meaning. */
const NAMES = "👩‍💻🔥 表の名前 | `x` <!-- --> </details> @team #1 [a](https://evil.example) $x$ ::error::y";
const OPTIONS = {
  configId: "default",
  headSha: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  runId: "77",
  attempt: 1,
  runUrl: "https://github.com/o/r/actions/runs/77",
  repositoryUrl: "https://github.com/o/r",
};

it.each([0, 1, 50, 5_000])("the comment of %i blockers with hostile names is the one on record", (number) => {
  const report =
    number === 0
      ? aGoReport({ blockers: [] })
      : aReport({ blockers: manyBlockers({ number, text: NAMES }), resolved: [] });
  const body = renderComment(report, OPTIONS);
  const file = join(EXPECTED, `${number}.md`);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(EXPECTED, { recursive: true });
    writeFileSync(file, body);
  }
  expect(body.length).toBeLessThan(65_536);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
  expect(body).toBe(readFileSync(file, "utf8"));
});
