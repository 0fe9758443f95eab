import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";

// src/read-report.ts
import { readFile } from "node:fs/promises";
var DEFAULT_OUT = "phasegate-report";
async function readReport(path) {
  const file = path ?? `${DEFAULT_OUT}/report.json`;
  const text = await readFile(file, "utf8").catch((cause) => {
    if (path === null) return null;
    throw new Problem({
      code: "report-unreadable",
      message: `The report ${file} cannot be read.`,
      hint: "Name the report.json that `phasegate audit --out DIR` wrote.",
      cause
    });
  });
  return text === null ? null : parseReport(text, file);
}
function parseReport(text, file) {
  let value = null;
  try {
    value = JSON.parse(text);
  } catch {
  }
  if (isReport(value)) return value;
  throw new Problem({
    code: "report-malformed",
    message: `${file} is not a report of schema version 1.`,
    hint: "Write it anew: phasegate audit --out DIR --format json. Its schema: phasegate schema report."
  });
}
function isReport(value) {
  if (typeof value !== "object" || value === null) return false;
  const { schemaVersion, blockers, findings, phase } = value;
  return schemaVersion === 1 && Array.isArray(blockers) && Array.isArray(findings) && typeof phase === "object";
}

export {
  DEFAULT_OUT,
  readReport
};
