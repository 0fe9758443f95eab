import type { Library } from "./answers.ts";
import type { CheckNote, CheckOutput, CheckRun, GitHubClient } from "./client.ts";

type Wanted<Call extends "createCheck" | "updateCheck"> = Parameters<GitHubClient[Call]>[0];

/** Makes a check run that is going on. */
export async function createCheck(
  { rest }: Library,
  { owner, repo, name, headSha, output }: Wanted<"createCheck">,
): Promise<CheckRun> {
  const status = "in_progress" as const;
  const made = await rest.checks.create({
    owner,
    repo,
    name,
    head_sha: headSha,
    status,
    output: toOutput(output),
  });
  return toCheck(made.data);
}

/** Adds notes to a check run; ends it where a conclusion is given. */
export async function updateCheck(
  { rest }: Library,
  { owner, repo, id, output, conclusion }: Wanted<"updateCheck">,
): Promise<CheckRun> {
  const end = conclusion === null ? {} : { status: "completed" as const, conclusion };
  const updated = await rest.checks.update({
    owner,
    repo,
    check_run_id: id,
    output: toOutput(output),
    ...end,
  });
  return toCheck(updated.data);
}

function toOutput({ title, summary, notes }: CheckOutput) {
  return { title, summary, annotations: notes.map(toAnnotation) };
}

function toAnnotation({ path, line, level, title, message }: CheckNote) {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}

function toCheck(raw: { readonly id: number; readonly html_url?: string | null }): CheckRun {
  if (typeof raw.id !== "number") throw new Error("the answer is not a check run");
  return { id: raw.id, url: raw.html_url ?? "" };
}
