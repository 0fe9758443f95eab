import { type Refusal, refuse } from "../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../http/route.ts";
import type { WorldComment, WorldRepository } from "../world.ts";
import { notFound, repositoryOf, userOf } from "./access.ts";

/** Longest comment, in characters. Source: GitHub's 422 "Body is too long", seen 2026-11. */
const BODY_LIMIT_CHARS = 65_536;

const PAGE_DEFAULT = 30;
const PAGE_LIMIT = 100;

/** GitHub: comments of issues and pull requests. */
export const commentRoutes: readonly Route[] = [
  route("GET", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", listComments),
  route("POST", "/api/v3/repos/{owner}/{repo}/issues/{issue}/comments", createComment),
  route("GET", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", getComment),
  route("PATCH", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", editComment),
  route("DELETE", "/api/v3/repos/{owner}/{repo}/issues/comments/{comment}", deleteComment),
];

function route(method: Route["method"], path: string, answer: Route["answer"]): Route {
  const query = method === "GET" ? ["per_page", "page", "since"] : [];
  return { method, path, service: "github", style: "github", query, answer };
}

interface Thread {
  readonly repository: WorldRepository;
  readonly issue: number;
}

function threadOf(call: Call, permission: string): Thread | Refusal {
  const repository = repositoryOf(call, permission);
  if ("kind" in repository) return repository;
  const issue = Number(param(call, "issue"));
  const isThere = Number.isSafeInteger(issue) && issue > 0 && (repository.issues?.has(issue) ?? true);
  return isThere ? { repository, issue } : notFound();
}

function listComments(call: Call): Reply | Refusal {
  const thread = threadOf(call, "issues:read");
  if ("kind" in thread) return thread;
  const size = Math.min(positive(call.query.get("per_page"), PAGE_DEFAULT), PAGE_LIMIT);
  const page = positive(call.query.get("page"), 1);
  const all = [...thread.repository.comments.values()]
    .filter(({ issue }) => issue === thread.issue)
    .sort((a, b) => a.id - b.id);
  const cut = all.slice((page - 1) * size, page * size);
  const links = linksOf(call, { page, last: Math.max(1, Math.ceil(all.length / size)) });
  return reply(
    cut.map((comment) => resourceOf(call, thread.repository, comment)),
    links === "" ? {} : { link: links },
  );
}

function positive(text: string | null, otherwise: number): number {
  const value = Number(text ?? "");
  return Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}

function linksOf(call: Call, { page, last }: { readonly page: number; readonly last: number }): string {
  const at = (wanted: number): string => {
    const url = new URL(call.target, call.origin);
    url.searchParams.set("page", String(wanted));
    return url.href;
  };
  const links = [
    ...(page > 1 ? [`<${at(page - 1)}>; rel="prev"`] : []),
    ...(page < last ? [`<${at(page + 1)}>; rel="next"`, `<${at(last)}>; rel="last"`] : []),
    ...(page > 1 ? [`<${at(1)}>; rel="first"`] : []),
  ];
  return links.join(", ");
}

function createComment(call: Call): Reply | Refusal {
  const thread = threadOf(call, "issues:write");
  if ("kind" in thread) return thread;
  const body = bodyOf(call);
  if (typeof body !== "string") return body;
  const { repository, issue } = thread;
  const id = Math.max(999, ...repository.comments.keys()) + 1;
  const { login } = repository;
  const type = login.endsWith("[bot]") ? "Bot" : "User";
  const comment: WorldComment = { id, issue, login, type, body, createdAt: call.at, updatedAt: call.at };
  repository.comments.set(id, comment);
  return { ...reply(resourceOf(call, repository, comment)), status: 201 };
}

interface Placed {
  readonly repository: WorldRepository;
  readonly comment: WorldComment;
}

function placedOf(call: Call, permission: string): Placed | Refusal {
  const repository = repositoryOf(call, permission);
  if ("kind" in repository) return repository;
  const comment = repository.comments.get(Number(param(call, "comment")));
  return comment === undefined ? notFound() : { repository, comment };
}

function getComment(call: Call): Reply | Refusal {
  const placed = placedOf(call, "issues:read");
  return "kind" in placed ? placed : reply(resourceOf(call, placed.repository, placed.comment));
}

function editComment(call: Call): Reply | Refusal {
  const placed = placedOf(call, "issues:write");
  if ("kind" in placed) return placed;
  const body = bodyOf(call);
  if (typeof body !== "string") return body;
  placed.comment.body = body;
  placed.comment.updatedAt = call.at;
  return reply(resourceOf(call, placed.repository, placed.comment));
}

function deleteComment(call: Call): Reply | Refusal {
  const placed = placedOf(call, "issues:write");
  if ("kind" in placed) return placed;
  placed.repository.comments.delete(placed.comment.id);
  return { kind: "reply", status: 204, body: null };
}

function bodyOf(call: Call): string | Refusal {
  const asked = call.body;
  const body = typeof asked === "object" && asked !== null && "body" in asked ? asked.body : undefined;
  if (typeof body !== "string" || body === "") return unprocessable("Body can't be blank");
  if (body.length > BODY_LIMIT_CHARS)
    return unprocessable(`Body is too long (maximum is ${BODY_LIMIT_CHARS} characters)`);
  return body;
}

function unprocessable(message: string): Refusal {
  return refuse(422, "unprocessable", "Validation Failed", {
    details: [{ resource: "IssueComment", code: "unprocessable", field: "data", message }],
  });
}

function resourceOf(call: Call, repository: WorldRepository, comment: WorldComment): Record<string, unknown> {
  const base = `${call.origin}/api/v3/repos/${repository.fullName}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${base}/comments/${comment.id}`,
    html_url: `${call.origin}/${repository.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${base}/${comment.issue}`,
    user: userOf(comment.login, comment.type),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
  };
}
