import { bullets, stack } from "./markdown/build.ts";
import { prose } from "./markdown/escape.ts";
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
