import { readFile } from "node:fs/promises";
import { Problem } from "#domain/problem.ts";
import type { Report } from "#domain/report.ts";

/** Folder that the action writes its reports into unless it is told another. */
export const DEFAULT_OUT = "phasegate-report";

/** The report of an earlier run. Null where none lies in the usual place; throws a Problem where a named file is none. */
export async function readReport(path: string | null): Promise<Report | null> {
  const file = path ?? `${DEFAULT_OUT}/report.json`;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    if (path === null) return null;
    throw new Problem({
      code: "report-unreadable",
      message: `The report ${file} cannot be read.`,
      hint: "Name the report.json that `phasegate audit --out DIR` wrote.",
      cause,
    });
  });
  return text === null ? null : parseReport(text, file);
}

function parseReport(text: string, file: string): Report {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // Said below, with the advice.
  }
  if (isReport(value)) return value;
  throw new Problem({
    code: "report-malformed",
    message: `${file} is not a report of schema version 1.`,
    hint: "Write it anew: phasegate audit --out DIR --format json. Its schema: phasegate schema report.",
  });
}

function isReport(value: unknown): value is Report {
  if (typeof value !== "object" || value === null) return false;
  const { schemaVersion, blockers, findings, phase } = value as Record<string, unknown>;
  return (
    schemaVersion === 1 && Array.isArray(blockers) && Array.isArray(findings) && typeof phase === "object"
  );
}
