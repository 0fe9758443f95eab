import { Problem } from "#domain/problem.ts";

/** Accepts the probe level `off`; throws a Problem for the levels that this version cannot carry out, and for others. */
export function needProbe(level: string | undefined): void {
  if (level === undefined || level === "off") return;
  const known = level === "dry-run" || level === "scratch";
  throw new Problem({
    code: known ? "probe-unavailable" : "usage",
    message: known
      ? `The probe level ${level} is not part of this version.`
      : `"${level}" is not a probe level.`,
    hint: "Leave --probe out, or write --probe off: metadata is read, nothing is written.",
  });
}
