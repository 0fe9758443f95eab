import { type Refusal, refuse } from "../http/refusal.ts";
import { type Call, param } from "../http/route.ts";
import type { WorldRepository } from "../world.ts";

/** The repository of the path, or what GitHub says to a caller who lacks it or a permission on it. */
export function repositoryOf(call: Call, permission: string): WorldRepository | Refusal {
  const { repository } = call.world;
  const asked = `${param(call, "owner")}/${param(call, "repo")}`;
  if (repository === null || repository.fullName.toLowerCase() !== asked.toLowerCase()) return notFound();
  const denial = repository.deny.find((entry) => entry.permission === permission);
  if (denial === undefined) return repository;
  return denial.status === 404 ? notFound() : notAccessible(permission);
}

/** GitHub's answer for what is absent, and for what the caller may not know of. */
export function notFound(): Refusal {
  return refuse(404, "notFound", "Not Found");
}

/** GitHub's answer to a token whose permissions do not reach. */
export function notAccessible(permission: string): Refusal {
  return refuse(403, "forbidden", "Resource not accessible by integration", {
    headers: { "x-accepted-github-permissions": permission.replace(":", "=") },
  });
}

/** A GitHub user as the API shows one. */
export function userOf(login: string, type: "Bot" | "User"): Record<string, unknown> {
  return { login, id: idOf(login), type, site_admin: false };
}

function idOf(login: string): number {
  if (login === "github-actions[bot]") return 41_898_282;
  return 1 + [...login].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_000_007, 7);
}
