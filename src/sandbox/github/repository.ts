import type { Refusal } from "../http/refusal.ts";
import { type Call, type Reply, type Route, reply } from "../http/route.ts";
import { notAccessible, repositoryOf, userOf } from "./access.ts";

/** GitHub: who the caller is, and what the repository is. */
export const repositoryRoutes: readonly Route[] = [
  { method: "GET", path: "/api/v3/user", service: "github", style: "github", query: [], answer: getUser },
  {
    method: "GET",
    path: "/api/v3/repos/{owner}/{repo}",
    service: "github",
    style: "github",
    query: [],
    answer: getRepository,
  },
];

/** An installation's token is no user's: it may not ask who it is. */
function getUser(call: Call): Reply | Refusal {
  const login = call.world.repository?.login ?? "github-actions[bot]";
  return login.endsWith("[bot]") ? notAccessible("user:read") : reply(userOf(login, "User"));
}

function getRepository(call: Call): Reply | Refusal {
  const repository = repositoryOf(call, "metadata:read");
  if ("kind" in repository) return repository;
  const [owner = "", name = ""] = repository.fullName.split("/");
  return reply({
    id: 1,
    name,
    full_name: repository.fullName,
    owner: userOf(owner, "User"),
    private: repository.private,
    visibility: repository.private ? "private" : "public",
    default_branch: "main",
    archived: false,
  });
}
