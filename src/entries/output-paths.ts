import { join } from "node:path";
import type { OutputPaths } from "#publish/index.ts";
import type { Format } from "#render/index.ts";

/** Where the files of a run lie for later steps; empty text for a format that was not asked. */
export function outputPaths({
  out,
  formats,
}: {
  readonly out: string;
  readonly formats: readonly Format[];
}): OutputPaths {
  const pathOf = (format: Format, file: string) => (formats.includes(format) ? join(out, file) : "");
  return {
    folder: out,
    report: pathOf("json", "report.json"),
    summary: pathOf("markdown", "summary.md"),
    sarif: pathOf("sarif", "report.sarif"),
  };
}
