/** What a published comment says of the run that made it, for programs to read. */
export interface RunRecord {
  readonly schemaVersion: 1;
  /** Commit that was judged; null where it is not known. */
  readonly headSha: string | null;
  /** GitHub counts runs upwards; null outside a job. */
  readonly runId: string | null;
  /** Counts the repetitions of one run from 1; null outside a job. */
  readonly attempt: number | null;
  /** `running` while the audit goes on, `failed` where it broke off; only `complete` is a verdict. */
  readonly stage: "running" | "complete" | "failed";
  /** ISO 8601, UTC; a later run may replace an earlier one, never the reverse. */
  readonly startedAt: string;
  readonly verdict: "GO" | "NO-GO";
}

/** True where the published record is of a later run than ours: by the number of the run and its attempt, else by its start. */
export function isLaterRun(published: RunRecord, ours: RunRecord): boolean {
  const [theirs, own] = [runNumber(published), runNumber(ours)];
  if (theirs !== null && own !== null && theirs !== own) return theirs > own;
  if (theirs !== null && own !== null && published.attempt !== ours.attempt)
    return (published.attempt ?? 1) > (ours.attempt ?? 1);
  return Date.parse(published.startedAt) > Date.parse(ours.startedAt);
}

function runNumber({ runId }: RunRecord): bigint | null {
  return runId !== null && /^\d{1,18}$/.test(runId) ? BigInt(runId) : null;
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

/** First line of the issue of a phase and configuration. */
export function issueMark(of: { readonly phase: string; readonly configId: string }): string {
  return commentMark(of).replace("phasegate:v1:", "phasegate-issue:v1:");
}

/** Whether a comment's first line is the mark of a configuration, whatever its phase. */
export function isMarkOf(line: string, configId: string): boolean {
  return line.startsWith("<!-- phasegate:v1:") && line.endsWith(`:${markPart(configId)} -->`);
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
  const line = RECORD_LINE.exec(body.replaceAll("\r\n", "\n"));
  return line?.[1] === undefined ? null : parseRecordJson(line[1]);
}

/** The record of a `run.json`; null where it is damaged. */
export function parseRecordJson(text: string): RunRecord | null {
  try {
    return toRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

const RECORD_LINE = /^<!-- phasegate:run (\{.*\}) -->$/m;

/** What two comments of one commit may differ in although they say the same: the run, and the line that names it. */
export function sayingOf(body: string): string {
  const record = parseRecord(body);
  const said = body
    .replaceAll("\r\n", "\n")
    .replace(RECORD_LINE, "")
    .replace(/^<sub>.*<\/sub>$/gm, "");
  return JSON.stringify([record?.headSha ?? null, record?.stage ?? null, said.trim()]);
}

function toRecord(value: unknown): RunRecord | null {
  if (typeof value !== "object" || value === null) return null;
  const { schemaVersion, headSha, runId, attempt, stage, startedAt, verdict } = value as Record<
    string,
    unknown
  >;
  if (schemaVersion !== 1 || typeof startedAt !== "string" || Number.isNaN(Date.parse(startedAt)))
    return null;
  if (verdict !== "GO" && verdict !== "NO-GO") return null;
  return {
    schemaVersion,
    headSha: textOrNull(headSha),
    runId: textOrNull(runId),
    attempt: Number.isSafeInteger(attempt) ? Number(attempt) : null,
    stage: stage === "running" || stage === "failed" ? stage : "complete",
    startedAt,
    verdict,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function markPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^-+|-+$/g, "") || "none";
}
