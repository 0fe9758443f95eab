import type { Library } from "./answers.ts";
import type { CheckNote, CheckOutput, CheckRun, GitHubClient } from "./client.ts";

type Wanted<Call extends "createCheck" | "updateCheck"> = Parameters<GitHubClient[Call]>[0];

/** Makes a check run that has ended. */
export async function createCheck(
  { rest }: Library,
  { owner, repo, name, headSha, output, conclusion }: Wanted<"createCheck">,
): Promise<CheckRun> {
  const status = "completed" as const;
  const made = await rest.checks.create({
    owner,
    repo,
    name,
    head_sha: headSha,
    status,
    conclusion,
    output: toOutput(output),
  });
  return toCheck(made.data);
}

/** Adds notes to a check run. */
export async function updateCheck(
  { rest }: Library,
  { owner, repo, id, output }: Wanted<"updateCheck">,
): Promise<CheckRun> {
  const updated = await rest.checks.update({
    owner,
    repo,
    check_run_id: id,
    output: toOutput(output),
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
