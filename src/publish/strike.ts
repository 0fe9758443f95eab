import type { GitHubClient, PullTarget } from "#clients/github/client.ts";
import { isLaterRun, isMarkOf, parseRecord, type RunRecord, toRecordLine } from "#domain/mark.ts";
import type { Channel } from "#domain/report.ts";
import { explain } from "./explain.ts";

/** A run that ended without a verdict, and where its comments are. */
export interface Broken {
  readonly github: GitHubClient;
  readonly pull: PullTarget;
  /** As the comments carry it. */
  readonly configId: string;
  readonly record: RunRecord;
  /** Page of the run; null where it is not known. */
  readonly runUrl: string | null;
}

const JOB_AUTHOR = "github-actions[bot]";
/** Comments of one configuration that are struck: one a phase. */
const STRUCK_LIMIT = 3;

/** Strikes the verdicts that stand on a pull request when a later run ends without one; makes no comment where there is none. */
export async function strikeComments(broken: Broken): Promise<Channel> {
  const { github, pull, configId, record } = broken;
  const author = (await github.viewer()) ?? JOB_AUTHOR;
  const listed = await github.listComments(pull);
  if (listed.state === "refused")
    return channel("failed", explain(listed.refusal, "the question for comments"));
  const own = listed.value.comments.filter(({ author: writer, body }) => {
    const published = parseRecord(body);
    const isOurs = writer.login.toLowerCase() === author.toLowerCase() && isMarkOf(firstLine(body), configId);
    return isOurs && published !== null && !isLaterRun(published, record);
  });
  for (const { id, body } of own.slice(0, STRUCK_LIMIT)) {
    const reply = await github.updateComment({ ...pull, id, body: struck(body, broken) });
    if (reply.state === "refused") return channel("failed", explain(reply.refusal, "the comment"));
  }
  return own.length === 0
    ? channel("skipped", "there is no comment to strike")
    : channel("posted", `struck ${Math.min(own.length, STRUCK_LIMIT)} comments`);
}

/** Nothing but our own words and the old headline, which our renderer escaped. */
function struck(body: string, { record, runUrl }: Broken): string {
  const old = /^## (.*)$/m.exec(body)?.[1] ?? "";
  const run = runUrl === null ? "its log says why" : `[its log says why](${runUrl})`;
  return `${[
    firstLine(body),
    toRecordLine(record),
    "",
    "## ⚠️ Could not evaluate",
    "",
    `The latest run ended without a verdict: ${run}. What was said before holds no longer.`,
    "",
    `~~${old.replaceAll("~", "")}~~`,
  ].join("\n")}\n`;
}

function channel(state: Channel["state"], detail: string): Channel {
  return { name: "comment", state, detail };
}

function firstLine(body: string): string {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}
