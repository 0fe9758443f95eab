import { type Refusal, refuse } from "../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../http/route.ts";
import type { WorldIssue } from "../world.ts";
import { notFound, repositoryOf, userOf } from "./access.ts";

/** GitHub: issues and pull requests. */
export const issueRoutes: readonly Route[] = [
  route("GET", "/api/v3/repos/{owner}/{repo}/issues", listIssues, ["creator", "state", "per_page", "page"]),
  route("POST", "/api/v3/repos/{owner}/{repo}/issues", createIssue),
  route("PATCH", "/api/v3/repos/{owner}/{repo}/issues/{issue}", updateIssue),
  route("GET", "/api/v3/repos/{owner}/{repo}/pulls", listPulls, ["head", "state", "per_page", "page"]),
];

const BODY_LIMIT_CHARS = 65_536;

function route(
  method: Route["method"],
  path: string,
  answer: Route["answer"],
  query: readonly string[] = [],
): Route {
  return { method, path, service: "github", style: "github", query, answer };
}

function listIssues(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "issues:read");
  if ("kind" in repository) return repository;
  const creator = call.query.get("creator");
  const state = call.query.get("state") ?? "open";
  const found = [...repository.issueRecords.values()]
    .filter((issue) => creator === null || issue.login === creator)
    .filter((issue) => state === "all" || issue.state === state);
  return reply(found.reverse().map((issue) => resourceOf(call, issue)));
}

function createIssue(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "issues:write");
  if ("kind" in repository) return repository;
  const body = (call.body ?? {}) as Readonly<Record<string, unknown>>;
  const fault = faultOf(body);
  if (fault !== null) return fault;
  if (typeof body["title"] !== "string" || body["title"] === "") return unprocessable("title is missing");
  const number = Math.max(99, ...repository.issueRecords.keys()) + 1;
  const issue: WorldIssue = {
    number,
    login: repository.login,
    title: body["title"],
    body: String(body["body"] ?? ""),
    state: "open",
  };
  repository.issueRecords.set(number, issue);
  return { ...reply(resourceOf(call, issue)), status: 201 };
}

function updateIssue(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "issues:write");
  if ("kind" in repository) return repository;
  const issue = repository.issueRecords.get(Number(param(call, "issue")));
  if (issue === undefined) return notFound();
  const body = (call.body ?? {}) as Readonly<Record<string, unknown>>;
  const fault = faultOf(body);
  if (fault !== null) return fault;
  if (typeof body["title"] === "string") issue.title = body["title"];
  if (typeof body["body"] === "string") issue.body = body["body"];
  if (body["state"] === "open" || body["state"] === "closed") issue.state = body["state"];
  return reply(resourceOf(call, issue));
}

function listPulls(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "pull-requests:read");
  if ("kind" in repository) return repository;
  const head = call.query.get("head");
  const found = repository.pulls.filter((pull) => head === null || pull.head === head);
  return reply(
    found.map(({ number, head: label, sha }) => ({
      number,
      state: "open",
      html_url: `${call.origin}/${repository.fullName}/pull/${number}`,
      head: { label, sha },
    })),
  );
}

function faultOf({ body }: Readonly<Record<string, unknown>>): Refusal | null {
  return typeof body === "string" && body.length > BODY_LIMIT_CHARS
    ? unprocessable(`Body is too long (maximum is ${BODY_LIMIT_CHARS} characters)`)
    : null;
}

function unprocessable(message: string): Refusal {
  return refuse(422, "unprocessable", "Validation Failed", {
    details: [{ resource: "Issue", code: "unprocessable", field: "data", message }],
  });
}

function resourceOf(call: Call, issue: WorldIssue): Record<string, unknown> {
  const { fullName } = call.world.repository ?? { fullName: "" };
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    user: userOf(issue.login, issue.login.endsWith("[bot]") ? "Bot" : "User"),
    html_url: `${call.origin}/${fullName}/issues/${issue.number}`,
  };
}
