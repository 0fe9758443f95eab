import type { Channel } from "#domain/report.ts";
import type { Publication, Publisher } from "./publisher.ts";

export { annotate } from "./annotate.ts";
export { addCheck } from "./check.ts";
export { upsertComment } from "./comment.ts";
export { writeFiles } from "./files.ts";
export { keepIssue } from "./issue.ts";
export { type OutputPaths, writeOutputs } from "./outputs.ts";
export { parseForeignReport } from "./parse-report.ts";
export type { Publication, Publisher } from "./publisher.ts";
export { strikeComments } from "./strike.ts";
export { appendSummary, appendText } from "./summary.ts";

/** Brings a report to every channel, one after the other, best effort: it never rejects and never changes the verdict. */
export async function publish({
  report,
  documents,
  channels,
}: Publication & { readonly channels: readonly Publisher[] }): Promise<readonly Channel[]> {
  const outcomes: Channel[] = [];
  for (const channel of channels) outcomes.push(await attempt(channel, { report, documents }));
  return outcomes;
}

async function attempt(channel: Publisher, publication: Publication): Promise<Channel> {
  try {
    return { name: channel.name, ...(await channel.run(publication)) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name: channel.name, state: "failed", detail: detail.replace(/\s+/g, " ").slice(0, 300) };
  }
}
