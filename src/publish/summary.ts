import type { FileAppender } from "#clients/writer.ts";
import type { Publisher } from "./publisher.ts";

/** Bytes that a step's summary may have; GitHub drops it whole over 1 MiB. */
const SUMMARY_LIMIT_BYTES = 1_000 * 1_024;
const DOCUMENT = "summary.md";

/** Appends the job summary to the runner's file. */
export function appendSummary({
  file,
  appender,
}: {
  readonly file: string | null;
  readonly appender: FileAppender;
}): Publisher {
  return {
    name: "summary",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT);
      if (document === undefined) return { state: "skipped", detail: "no summary was rendered" };
      if (file === null || file === "")
        return { state: "skipped", detail: "the runner gives no file for a summary" };
      const sizeBytes = (await appender.sizeBytes(file)) + Buffer.byteLength(document.body);
      if (sizeBytes > SUMMARY_LIMIT_BYTES) {
        return {
          state: "skipped",
          detail: `with it the step's summary would have ${sizeBytes} bytes, more than GitHub takes`,
        };
      }
      await appender.append(file, `${document.body}\n`);
      return { state: "written", detail: `${Buffer.byteLength(document.body)} bytes` };
    },
  };
}
