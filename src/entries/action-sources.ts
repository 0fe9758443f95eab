import type { BaseChoice, Composition, Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { readyToken } from "./ready-token.ts";

type Runner = Job["runner"];

/** The revision that policy comes from: the user's, the event's, else the default branch where the run is of another one. */
export function chooseBase({ base }: Pick<ActionInputs, "base">, runner: Runner): BaseChoice | null {
  if (base !== null) return { revision: base, namedBy: "user" };
  if (runner.baseSha !== null) return { revision: runner.baseSha, namedBy: "event" };
  if (runner.defaultBranch === null) return null;
  return {
    revision: `refs/remotes/origin/${runner.defaultBranch}`,
    namedBy: "event",
    branch: `refs/heads/${runner.defaultBranch}`,
  };
}

/** Where missing history is fetched; nowhere without a token. */
export function historyOf({ token }: ActionInputs, { repositoryUrl }: Runner): Pick<Composition, "history"> {
  return token === null || repositoryUrl === null ? {} : { history: { url: repositoryUrl, token } };
}

/** The cloud, with the job's own identity where a provider is named; unasked, and why, where the job can have none. */
export function chooseCloud(
  inputs: Pick<ActionInputs, "cloud" | "federation">,
  runner: Runner,
): Pick<Composition, "cloud" | "credentials"> {
  const { cloud, federation } = inputs;
  if (cloud.kind !== "live") return { cloud };
  const why = whyNobody(inputs, runner);
  if (why !== null) return { cloud: { kind: "none", why } };
  return federation === null
    ? { cloud, ...readyToken(cloud, process.env) }
    : { cloud, credentials: { kind: "workload-identity", ...federation, oidc: runner.oidc } };
}

/** Why a run has no credentials, as its unread facts say it; null where it may have some. */
function whyNobody({ federation }: Pick<ActionInputs, "federation">, runner: Runner): string | null {
  if (federation === null || runner.oidc !== null) return null;
  return `This run has no credentials for Google Cloud: ${REASONS[runner.occasion ?? ""] ?? MISSING}`;
}

const MISSING =
  "the job may not ask GitHub for an identity token (id-token: write is missing: add it to the job's permissions)";
const REASONS: Readonly<Record<string, string>> = {
  fork: "GitHub gives pull requests of forks no identity (audit the change on a branch of this repository)",
  dependabot: "GitHub gives Dependabot's pull requests no identity (run the audit by hand on its branch)",
};
