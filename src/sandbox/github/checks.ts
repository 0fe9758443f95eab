import { type Refusal, refuse } from "../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../http/route.ts";
import type { WorldCheck } from "../world.ts";
import { notFound, repositoryOf } from "./access.ts";

/** GitHub: check runs. */
export const checkRoutes: readonly Route[] = [
  route("POST", "/api/v3/repos/{owner}/{repo}/check-runs", createCheck),
  route("PATCH", "/api/v3/repos/{owner}/{repo}/check-runs/{check}", updateCheck),
  route("GET", "/api/v3/repos/{owner}/{repo}/check-runs/{check}", getCheck),
];

/** Annotations of one request, and characters of a text. Source: GitHub documentation, read 2026-11. */
const ANNOTATION_LIMIT = 50;
const TEXT_LIMIT_CHARS = 65_535;

function route(method: Route["method"], path: string, answer: Route["answer"]): Route {
  return { method, path, service: "github", style: "github", query: [], answer };
}

type Body = Readonly<Record<string, unknown>>;

function createCheck(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "checks:write");
  if ("kind" in repository) return repository;
  const body = (call.body ?? {}) as Body;
  if (typeof body["name"] !== "string" || body["name"] === "") return unprocessable("name is missing");
  if (!/^[0-9a-f]{40,64}$/.test(String(body["head_sha"])))
    return unprocessable(`No commit found for SHA: ${String(body["head_sha"])}`);
  const fault = faultOf(body);
  if (fault !== null) return fault;
  const id = Math.max(499, ...repository.checks.keys()) + 1;
  const check: WorldCheck = {
    id,
    name: body["name"],
    headSha: String(body["head_sha"]),
    status: "queued",
    conclusion: null,
    annotations: [],
  };
  repository.checks.set(id, apply(check, body));
  return { ...reply(resourceOf(call, check)), status: 201 };
}

function updateCheck(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "checks:write");
  if ("kind" in repository) return repository;
  const check = repository.checks.get(Number(param(call, "check")));
  if (check === undefined) return notFound();
  const body = (call.body ?? {}) as Body;
  const fault = faultOf(body);
  if (fault !== null) return fault;
  return reply(resourceOf(call, apply(check, body)));
}

function getCheck(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "checks:read");
  if ("kind" in repository) return repository;
  const check = repository.checks.get(Number(param(call, "check")));
  return check === undefined ? notFound() : reply(resourceOf(call, check));
}

/** Annotations of later requests are added to the earlier ones. */
function apply(check: WorldCheck, body: Body): WorldCheck {
  const { status, conclusion } = body;
  if (typeof conclusion === "string") check.conclusion = conclusion;
  if (typeof status === "string") check.status = status;
  if (check.conclusion !== null) check.status = "completed";
  check.annotations.push(...annotationsOf(body));
  return check;
}

function faultOf(body: Body): Refusal | null {
  const { status, conclusion } = body;
  const output = (body["output"] ?? {}) as Body;
  if (status === "completed" && typeof conclusion !== "string") return unprocessable("conclusion is missing");
  if (
    body["output"] !== undefined &&
    (typeof output["title"] !== "string" || typeof output["summary"] !== "string")
  )
    return unprocessable("title and summary are required");
  if (String(output["summary"] ?? "").length > TEXT_LIMIT_CHARS) return unprocessable("summary is too long");
  const annotations = annotationsOf(body);
  if (annotations.length > ANNOTATION_LIMIT)
    return unprocessable(`No more than ${ANNOTATION_LIMIT} annotations in a request`);
  return annotations.every(isWhole) ? null : unprocessable("an annotation lacks a member");
}

function annotationsOf(body: Body): readonly Body[] {
  const { annotations } = (body["output"] ?? {}) as Body;
  return Array.isArray(annotations) ? (annotations as readonly Body[]) : [];
}

function isWhole({ path, start_line, end_line, annotation_level, message }: Body): boolean {
  const lines = Number.isSafeInteger(start_line) && Number.isSafeInteger(end_line);
  const level = ["notice", "warning", "failure"].includes(String(annotation_level));
  return typeof path === "string" && path !== "" && lines && level && typeof message === "string";
}

function unprocessable(message: string): Refusal {
  return refuse(422, "unprocessable", `Invalid request. ${message}`);
}

function resourceOf(call: Call, check: WorldCheck): Record<string, unknown> {
  const name = call.world.repository?.fullName ?? "";
  return {
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    status: check.status,
    conclusion: check.conclusion,
    html_url: `${call.origin}/${name}/runs/${check.id}`,
    output: { annotations_count: check.annotations.length },
  };
}
