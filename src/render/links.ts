import type { Place } from "#domain/evidence.ts";
import type { Report } from "#domain/report.ts";

/** How a repository's host addresses a file of a commit. */
interface Host {
  readonly blob: (revision: string) => string;
  readonly line: (line: number) => string;
}

const HOSTS: readonly (readonly [name: RegExp, host: Host])[] = [
  [/gitlab/i, { blob: (revision) => `-/blob/${revision}`, line: (line) => `#L${line}` }],
  [/bitbucket/i, { blob: (revision) => `src/${revision}`, line: (line) => `#lines-${line}` }],
  [/gitea|forgejo|codeberg/i, { blob: (revision) => `src/commit/${revision}`, line: (line) => `#L${line}` }],
];
const USUAL: Host = { blob: (revision) => `blob/${revision}`, line: (line) => `#L${line}` };

/** Where a file of the repository is shown at the judged commit; null where the host or the commit is not known. */
export function webLink({ repository }: Pick<Report, "repository">, { path, line }: Place): string | null {
  const { url, revision, folder } = repository;
  if (url === null || revision === null) return null;
  const host = hostOf(url);
  const full = folder === "" ? path : `${folder}/${path}`;
  const anchor = line <= 1 ? "" : host.line(line);
  return `${url}/${host.blob(encodeURIComponent(revision))}/${encodePath(full)}${anchor}`;
}

function hostOf(url: string): Host {
  const name = /^https?:\/\/([^/]+)/.exec(url)?.[1] ?? "";
  return HOSTS.find(([pattern]) => pattern.test(name))?.[1] ?? USUAL;
}

function encodePath(path: string): string {
  return path
    .split("/")
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\ufffd")))
    .join("/");
}
/** Where a file of the repository lies, seen from the folder of the documents. */
export function relativeLink({ plan }: Pick<Report, "plan">, { path, line }: Place): string {
  const depth = plan.documents.folder.split("/").filter((part) => !["", ".", ".."].includes(part)).length;
  return `${"../".repeat(depth)}${encodePath(path)}${line <= 1 ? "" : `#L${line}`}`;
}
