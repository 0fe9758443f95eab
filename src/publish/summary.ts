import type { FileAppender } from "#clients/writer.ts";
import type { Outcome, Publisher } from "./publisher.ts";

/** Bytes that a step's summary may have; GitHub drops it whole over 1 MiB. */
const SUMMARY_LIMIT_BYTES = 1_000 * 1_024;
const DOCUMENT = "summary.md";

/** The runner's file for a step's summary. */
interface SummaryFile {
  /** Null where the runner gives none. */
  readonly file: string | null;
  readonly appender: FileAppender;
}

/** Appends the job summary to the runner's file. */
export function appendSummary(target: SummaryFile): Publisher {
  return {
    name: "summary",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT);
      if (document === undefined) return { state: "skipped", detail: "no summary was rendered" };
      return appendText({ ...target, text: document.body });
    },
  };
}

/** Appends a text to the summary of the step, where GitHub takes it. */
export async function appendText({
  file,
  appender,
  text,
}: SummaryFile & { readonly text: string }): Promise<Outcome> {
  if (file === null || file === "")
    return { state: "skipped", detail: "the runner gives no file for a summary" };
  const sizeBytes = (await appender.sizeBytes(file)) + Buffer.byteLength(text);
  if (sizeBytes > SUMMARY_LIMIT_BYTES) {
    return {
      state: "skipped",
      detail: `with it the step's summary would have ${sizeBytes} bytes, more than GitHub takes`,
    };
  }
  await appender.append(file, `${text}\n`);
  return { state: "written", detail: `${Buffer.byteLength(text)} bytes` };
}
