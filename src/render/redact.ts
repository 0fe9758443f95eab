import type { Report } from "#domain/report.ts";

/** Sources of evidence hold addresses and paths as requests carry them, percent-encoded. */
const EMAIL = /[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi;
const ACCOUNT_PROJECT = /@([\w-]+)\.iam\.gserviceaccount\.com/g;
const BUCKET = /\bgs:\/\/[\w.-]+/g;
const PROJECT_PATH = /\bprojects(\/|%2F)[\w:-]+(?:\.[\w:-]+)*/gi;

/**
 * The report as strangers may read it: e-mail addresses, buckets and cloud projects are masked in every text.
 * Buckets are those that the report lists; projects are known from the accounts that it names.
 */
export function redactReport(report: Report): Report {
  const names = secretNames(report);
  const named =
    names.length === 0
      ? null
      : new RegExp(`(?:(?<![\\w-])|(?<=%(?:2F|3A|40)))(?:${names.map(literal).join("|")})(?![\\w-])`, "g");
  const mask = (text: string): string => {
    const masked = text
      .replace(EMAIL, "[account]")
      .replace(BUCKET, "gs://[bucket]")
      .replace(PROJECT_PATH, "projects$1[project]");
    return named === null ? masked : masked.replace(named, "[redacted]");
  };
  return maskTexts(report, mask) as Report;
}

function secretNames({ infrastructure, phase }: Report): readonly string[] {
  const buckets = infrastructure.filter(({ subject }) => subject.kind === "bucket");
  const accounts = infrastructure.filter(({ subject }) => subject.kind === "service-account");
  const emails = [phase.runsAs ?? "", ...accounts.map(({ subject }) => subject.id)].join(" ");
  const projects = [...emails.matchAll(ACCOUNT_PROJECT)].flatMap(([, project]) => project ?? []);
  return [...new Set([...buckets.map(({ subject }) => subject.id), ...projects])]
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length);
}

function maskTexts(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((member) => maskTexts(member, mask));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskTexts(member, mask)]));
}

function literal(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
