import type { CheckNote, CheckOutput, GitHubClient, RepositoryTarget } from "#clients/github/client.ts";
import type { Annotation } from "#domain/annotation.ts";
import { explain } from "./explain.ts";
import type { Outcome, Publisher } from "./publisher.ts";

/** Where a check run goes, and what it shows. */
export interface CheckTarget {
  readonly github: GitHubClient | null;
  readonly repository: RepositoryTarget | null;
  readonly headSha: string | null;
  /** Not the name of the job: that one is the gate. */
  readonly name: string;
  readonly notes: readonly Annotation[];
}

/** Annotations of one request. Source: GitHub's documentation of check runs, read 2026-11. */
const BATCH = 50;
/** Bytes of a check run's summary; GitHub refuses more than 65,535 characters. */
const SUMMARY_LIMIT_BYTES = 60_000;
const DOCUMENT = "comment.md";

/**
 * Adds a check run that carries the report and its annotations, fifty a request. It is ended when it is made, so that none is
 * left running, and is `success` or `failure`, never neutral or skipped: both would count as passed.
 */
export function addCheck(target: CheckTarget): Publisher {
  const { github, repository, headSha, name, notes } = target;
  return {
    name: "check",
    run: async ({ report, documents }) => {
      if (github === null) return { state: "skipped", detail: 'there is no GitHub token ("checks: write")' };
      if (repository === null || headSha === null)
        return { state: "skipped", detail: "the run does not say which commit it judged" };
      const [first, ...others] = batches(notes.flatMap(toNote));
      const body = documents.find(({ path }) => path === DOCUMENT)?.body ?? report.verdict.decision;
      const shown: CheckOutput = {
        title: `${report.verdict.decision}: ${report.phase.id}`.slice(0, 200),
        summary: fitted(body, report.verdict.decision),
        notes: first ?? [],
      };
      const conclusion = report.gate.fails ? "failure" : "success";
      const made = await github.createCheck({ ...repository, name, headSha, output: shown, conclusion });
      if (made.state === "refused")
        return { state: "failed", detail: explain(made.refusal, "the check run") };
      const added = await addNotes({ ...target, github, repository }, { id: made.value.id, shown, others });
      return added ?? { state: "posted", detail: `${made.value.url} with ${notes.length} annotations` };
    },
  };
}

async function addNotes(
  { github, repository }: { readonly github: GitHubClient; readonly repository: RepositoryTarget },
  part: {
    readonly id: number;
    readonly shown: CheckOutput;
    readonly others: readonly (readonly CheckNote[])[];
  },
): Promise<Outcome | null> {
  for (const notes of part.others) {
    const reply = await github.updateCheck({ ...repository, id: part.id, output: { ...part.shown, notes } });
    if (reply.state === "refused")
      return { state: "failed", detail: explain(reply.refusal, "all annotations of the check run") };
  }
  return null;
}

function batches(notes: readonly CheckNote[]): readonly (readonly CheckNote[])[] {
  return Array.from({ length: Math.ceil(notes.length / BATCH) }, (_, index) =>
    notes.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function toNote({ level, title, message, place }: Annotation): readonly CheckNote[] {
  if (place === null) return [];
  const shown = level === "error" ? ("failure" as const) : ("warning" as const);
  return [{ path: place.path, line: Math.max(1, place.line), level: shown, title, message }];
}

function fitted(body: string, otherwise: string): string {
  return Buffer.byteLength(body) <= SUMMARY_LIMIT_BYTES ? body : otherwise;
}
