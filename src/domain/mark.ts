/** What a published comment says of the run that made it, for programs to read. */
export interface RunRecord {
  readonly schemaVersion: 1;
  /** Commit that was judged; null where it is not known. */
  readonly headSha: string | null;
  readonly runId: string | null;
  /** ISO 8601, UTC; a later run may replace an earlier one, never the reverse. */
  readonly startedAt: string;
  readonly verdict: "GO" | "NO-GO";
}

/** First line of the comment by which it is found again: one comment for each phase and configuration. */
export function commentMark({
  phase,
  configId,
}: {
  readonly phase: string;
  readonly configId: string;
}): string {
  return `<!-- phasegate:v1:${markPart(phase)}:${markPart(configId)} -->`;
}

/** The record as a hidden line. Escaped so that no value can close the HTML comment. */
export function toRecordLine(record: RunRecord): string {
  const json = JSON.stringify(record).replace(
    /[<>]|-(?=-)/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<!-- phasegate:run ${json} -->`;
}

/** The record of a comment's body; null where there is none or it is damaged. */
export function parseRecord(body: string): RunRecord | null {
  const line = /^<!-- phasegate:run (\{.*\}) -->$/m.exec(body.replaceAll("\r\n", "\n"));
  if (line?.[1] === undefined) return null;
  try {
    return toRecord(JSON.parse(line[1]));
  } catch {
    return null;
  }
}

function toRecord(value: unknown): RunRecord | null {
  if (typeof value !== "object" || value === null) return null;
  const { schemaVersion, headSha, runId, startedAt, verdict } = value as Record<string, unknown>;
  if (schemaVersion !== 1 || typeof startedAt !== "string" || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (verdict !== "GO" && verdict !== "NO-GO") return null;
  return { schemaVersion, headSha: textOrNull(headSha), runId: textOrNull(runId), startedAt, verdict };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function markPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^-+|-+$/g, "") || "none";
}
