import type { Place } from "#domain/evidence.ts";
import type { Impact, Outcome } from "#domain/finding.ts";
import type { Forecast } from "#domain/forecast.ts";
import type { Priority } from "#domain/plan.ts";
import type { Readiness, Report, Verdict } from "#domain/report.ts";

/** Readiness with its mark, as the documents write it. */
export const READINESS: Readonly<Record<Readiness, string>> = {
  READY: "✅ READY",
  PARTIAL: "⚠️ PARTIAL",
  MISSING: "❌ MISSING",
  BLOCKED: "🔴 BLOCKED",
  UNVERIFIED: "❔ UNVERIFIED",
};

/** The order in which readiness is listed and counted. */
export const READINESS_ORDER: readonly Readiness[] = ["READY", "PARTIAL", "MISSING", "BLOCKED", "UNVERIFIED"];

/** Priorities, gravest first. */
export const PRIORITIES: readonly Priority[] = ["P0", "P1", "P2", "P3"];

/** Priority with its full name. */
export const PRIORITY: Readonly<Record<Priority, string>> = {
  P0: "P0-CRITICAL",
  P1: "P1-HIGH",
  P2: "P2-MEDIUM",
  P3: "P3-LOW",
};

/** What a priority means for the phase. */
export const PRIORITY_MEANING: Readonly<Record<Priority, string>> = {
  P0: "Prevent execution entirely",
  P1: "Prevent partial execution or create high risk",
  P2: "Slow execution or increase cost",
  P3: "Minor efficiency issues",
};

/** What a failure of each impact does, as a phrase after "a failure". */
export const IMPACT: Readonly<Record<Impact, string>> = {
  prevents: "prevents execution",
  endangers: "prevents part of it or creates high risk",
  slows: "slows it or costs more",
  informs: "has a minor effect",
};

/** Outcome as a word in running text. */
export const OUTCOME: Readonly<Record<Outcome, string>> = {
  pass: "verified",
  fail: "failed",
  unverified: "not verified",
  "not-applicable": "does not apply",
};

/** `20251213`, the UTC day of an instant. */
export function dayStamp(at: string): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll("-", "");
}

/** `2025-12-13 00:53 UTC`; the text itself where it is not an instant. */
export function instant(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** `6-8 hours`, `1 hour`, `none`; in minutes up to one hour: `20-60 minutes`. */
export function hours({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high <= 0) return "none";
  if (high < 1 || (high === 1 && low < 1))
    return range(Math.round(low * 60), Math.round(high * 60), "minute");
  return range(rounded(low), rounded(high), "hour");
}

/** Planned duration of the phase's own work. */
export function duration(minutes: Forecast["durationMinutes"]): string {
  if (minutes === null) return "not estimated";
  if (minutes.high <= 0) return "none";
  if (minutes.high < 1) return "under 1 minute";
  if (minutes.low < 1 && minutes.high <= 60) {
    const most = Math.round(minutes.high);
    return `up to ${range(most, most, "minute")}`;
  }
  return hours({ low: minutes.low / 60, high: minutes.high / 60 });
}

/** `5-10 USD`. */
export function cost(usd: Forecast["costUsd"]): string {
  if (usd === null) return "not estimated";
  const [low, high] = [money(usd.low), money(usd.high)];
  return `${low === high ? low : `${low}-${high}`} USD`;
}

/** Earliest date of a GO, or that it cannot be told. */
export function earliestGo(report: Report): string {
  const { earliestGo: dates, decision } = report.verdict;
  return dates === null && decision === "GO" ? "now" : datesText(dates);
}

/** `2025-12-16 to 2025-12-19`, or that it cannot be told. */
export function datesText(dates: Verdict["earliestGo"]): string {
  if (dates === null) return "cannot be told";
  return dates.low === dates.high ? dates.low : `${dates.low} to ${dates.high}`;
}

/** The date that was asked about, and the plan's own where it is another: nobody shall take the one for the other. */
export function startsText({ starts, planned }: Report["phase"]): string {
  return planned === undefined ? starts : `${starts} (asked; the plan says ${planned})`;
}

/** When a GO is, labelled: `GO on 2025-12-14` once the decision is GO, else the earliest date of one. */
export function goEntry(report: Report): readonly [label: string, value: string] {
  const { verdict, phase } = report;
  if (verdict.decision === "NO-GO") return ["Earliest GO", earliestGo(report)];
  const first = verdict.earliestGo?.low ?? phase.starts;
  return ["GO on", [first, phase.starts].sort()[1] ?? first];
}

/** What the phase takes and costs, `5-10 hours, cost 5-10 USD`; empty where neither is estimated. */
export function forecastText({ forecast: { durationMinutes, costUsd } }: Report): string {
  return [
    ...(durationMinutes === null ? [] : [duration(durationMinutes)]),
    ...(costUsd === null ? [] : [`cost ${cost(costUsd)}`]),
  ].join(", ");
}

/** `path:line`; the path alone where the line is the first: a text's beginning says nothing about it. */
export function placeText({ path, line }: Place): string {
  return line <= 1 ? path : `${path}:${line}`;
}

/** Short form of a commit hash. */
export function shortSha(sha: string | null): string {
  return sha === null ? "none (no git history)" : sha.slice(0, 12);
}

function range(low: number, high: number, unit: string): string {
  const amount = low === high ? String(high) : `${low}-${high}`;
  return `${amount} ${high === 1 ? unit : `${unit}s`}`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

function money(usd: number): string {
  return Number.isInteger(usd) ? String(usd) : usd.toFixed(2);
}
