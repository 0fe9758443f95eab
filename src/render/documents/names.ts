import type { Report } from "#domain/report.ts";
import { dayStamp } from "../words.ts";

/** The six documents of an audit, by what they are. */
export type DocumentKind =
  | "inventory"
  | "readiness"
  | "infrastructure"
  | "dependencies"
  | "blockers"
  | "summary";

/** Their kinds in the order in which they are listed. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  "summary",
  "blockers",
  "readiness",
  "inventory",
  "infrastructure",
  "dependencies",
];

/** Their titles. */
export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, string>> = {
  inventory: "Implementation Script Inventory",
  readiness: "Readiness Report",
  infrastructure: "Infrastructure Readiness Report",
  dependencies: "Dependency Analysis",
  blockers: "Execution Blocker Analysis",
  summary: "Audit Summary",
};

/** File name of a document, with the UTC day of the audit. */
export function documentName(report: Report, kind: DocumentKind): string {
  return `${stem(report, kind)}_${dayStamp(report.at)}.md`;
}

/** Path of a document under the output folder. */
export function documentPath(report: Report, kind: DocumentKind): string {
  const folders = report.plan.documents.folder.split("/").filter((part) => !["", ".", ".."].includes(part));
  return [...folders.map(namePart), documentName(report, kind)].join("/");
}

function stem(report: Report, kind: DocumentKind): string {
  const { prefix } = report.plan.documents;
  switch (kind) {
    case "inventory":
      return "IMPLEMENTATION_SCRIPT_INVENTORY";
    case "readiness":
      return `${namePart(report.phase.document)}_READINESS_REPORT`;
    case "infrastructure":
      return "INFRASTRUCTURE_READINESS_REPORT";
    case "dependencies":
      return "DEPENDENCY_ANALYSIS";
    case "blockers":
      return "EXECUTION_BLOCKER_ANALYSIS";
    case "summary":
      return prefix === "" ? "AUDIT_SUMMARY" : `${namePart(prefix)}_AUDIT_SUMMARY`;
  }
}

function namePart(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, "_").replace(/^\.+/, "_") || "_";
}
