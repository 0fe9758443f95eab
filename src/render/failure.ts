import type { Channel } from "#domain/report.ts";
import { bullets, stack } from "./markdown/build.ts";
import { inline, prose } from "./markdown/escape.ts";
import { clip, count } from "./text.ts";

const LINES = 20;
const LINE_CHARS = 600;

/** The job summary of a run that ended without a verdict: what went wrong, and what to do. */
export function renderFailure({
  message,
  hint,
  code,
}: {
  readonly message: string;
  readonly hint: string;
  readonly code: number;
}): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  const shown = lines.slice(0, LINES).map((line) => prose(clip(line, LINE_CHARS)));
  const more = lines.length - shown.length;
  return `${stack([
    "## ⚠️ phasegate could not evaluate this revision",
    shown.length === 1 ? (shown[0] ?? "") : bullets(shown),
    more > 0 ? `and ${count(more, "more line")}` : "",
    `**What to do:** ${prose(clip(hint, LINE_CHARS))}`,
    `There is no verdict, so the job fails (exit code ${code}).`,
  ])}\n`;
}

/** What the job summary says below the report of channels that failed. */
export function renderUnshown(failed: readonly Channel[]): string {
  const lines = failed.map(({ name, detail }) => `${inline(name)}: ${prose(clip(detail, LINE_CHARS))}`);
  return `${stack(["**This report could not be shown everywhere.** The verdict and the job's exit code do not depend on that.", bullets(lines)])}\n`;
}
