import type { GitHubClient, Issue, RepositoryTarget } from "#clients/github/client.ts";
import { explain } from "./explain.ts";
import type { Outcome, Publisher } from "./publisher.ts";

/** Where an issue goes. */
export interface IssueTarget {
  readonly github: GitHubClient | null;
  readonly repository: RepositoryTarget | null;
}

const JOB_AUTHOR = "github-actions[bot]";
const DOCUMENT = "issue.md";

/** Keeps one open issue while a phase is NO-GO, which calls its owner; closes it when the phase is GO. */
export function keepIssue({ github, repository }: IssueTarget): Publisher {
  return {
    name: "issue",
    run: async ({ report, documents }) => {
      const body = documents.find(({ path }) => path === DOCUMENT)?.body;
      if (body === undefined) return { state: "skipped", detail: "no issue was rendered" };
      if (github === null || repository === null)
        return { state: "skipped", detail: 'there is no GitHub token ("issues: write")' };
      const author = (await github.viewer()) ?? JOB_AUTHOR;
      const listed = await github.listIssues({ ...repository, author });
      if (listed.state === "refused")
        return { state: "failed", detail: explain(listed.refusal, "the question for issues") };
      const own = listed.value.filter((issue) => isOurs(issue, { author, mark: firstLine(body) }));
      const title = `phasegate: ${report.phase.id} is ${report.verdict.decision}`.slice(0, 200);
      return write({ github, repository, title, body, isGo: report.verdict.decision === "GO" }, own);
    },
  };
}

interface Writing {
  readonly github: GitHubClient;
  readonly repository: RepositoryTarget;
  readonly title: string;
  readonly body: string;
  readonly isGo: boolean;
}

async function write(wanted: Writing, own: readonly Issue[]): Promise<Outcome> {
  const { github, repository, title, body, isGo } = wanted;
  const oldest = own.toSorted((a, b) => a.number - b.number)[0];
  if (oldest === undefined && isGo)
    return { state: "skipped", detail: "the phase is GO and no issue is open" };
  const reply =
    oldest === undefined
      ? await github.createIssue({ ...repository, title, body })
      : await github.updateIssue({
          ...repository,
          number: oldest.number,
          title,
          body,
          state: isGo ? "closed" : "open",
        });
  if (reply.state === "refused") return { state: "failed", detail: explain(reply.refusal, "the issue") };
  const did = oldest === undefined ? "opened" : isGo ? "closed" : "updated";
  return { state: "posted", detail: `${did} ${reply.value.url}` };
}

function isOurs(
  { author: writer, body }: Issue,
  ours: { readonly author: string; readonly mark: string },
): boolean {
  return writer.login.toLowerCase() === ours.author.toLowerCase() && firstLine(body) === ours.mark;
}

function firstLine(body: string): string {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}
