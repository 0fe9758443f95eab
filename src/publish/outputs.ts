import type { FileAppender } from "#clients/writer.ts";
import type { Report } from "#domain/report.ts";
import { tallyBlockers } from "#domain/tally.ts";
import type { Publisher } from "./publisher.ts";

/** Where the files of a run lie; empty text where one was not written. */
export interface OutputPaths {
  /** Folder of all of them. */
  readonly folder: string;
  readonly report: string;
  readonly summary: string;
  readonly sarif: string;
}

/** Writes the outputs of the step; `delimiter` is random, so that no value can end itself. */
export function writeOutputs(part: {
  readonly file: string | null;
  readonly appender: FileAppender;
  readonly delimiter: string;
  readonly paths: OutputPaths;
}): Publisher {
  const { file, appender, delimiter, paths } = part;
  return {
    name: "outputs",
    run: async ({ report }) => {
      if (file === null || file === "")
        return { state: "skipped", detail: "the runner gives no file for outputs" };
      const outputs = toOutputs(report, paths);
      if (outputs.some(([, value]) => value.includes(delimiter))) {
        return { state: "failed", detail: "a value holds the delimiter, so no output was written" };
      }
      await appender.append(
        file,
        outputs.map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`).join(""),
      );
      return { state: "written", detail: `${outputs.length} outputs` };
    },
  };
}

function toOutputs(report: Report, paths: OutputPaths): readonly (readonly [name: string, value: string])[] {
  const { failed, fresh, fixed, unverified, waived } = tallyBlockers(report);
  return [
    ["verdict", report.verdict.decision],
    ["gate", report.gate.fails ? "failed" : "passed"],
    ["p0", String(failed.P0)],
    ["p1", String(failed.P1)],
    ["p2", String(failed.P2)],
    ["p3", String(failed.P3)],
    ["new", String(fresh)],
    ["fixed", String(fixed)],
    ["unverified", String(unverified)],
    ["waived", String(waived)],
    ["out-path", paths.folder],
    ["report-path", paths.report],
    ["summary-path", paths.summary],
    ["sarif-path", paths.sarif],
  ];
}
