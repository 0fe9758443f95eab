import type { HeldPermissions } from "#domain/dataset-access.ts";
import { TO_RUN } from "#domain/needed-permissions.ts";
import type { Reading, Unread } from "#domain/reading.ts";
import { type Asking, type Lack, type Question, question, unread } from "./question.ts";
import { textAt } from "./typed-json.ts";

/** What an account that is not the caller is to be allowed. */
export interface AccountAccess {
  /** E-mail of a Google account or a service account. */
  readonly principal: string;
  readonly dataset: string;
  readonly permissions: readonly string[];
}

/** Asks what another account may do: Policy Troubleshooter, one permission a call. Stops where one answer is hidden. */
export async function getAccountAccess(
  asking: Asking,
  access: AccountAccess,
): Promise<Reading<HeldPermissions>> {
  const held: string[] = [];
  let last: Reading<State> | null = null;
  for (const permission of access.permissions) {
    const asked = stateQuestion(asking, { ...access, permission });
    const state: Reading<State> = await question(asking, asked);
    if (state.state === "unread") return state;
    if (state.value.state.startsWith("UNKNOWN")) return hidden(asking, asked);
    if (state.value.state === "CAN_ACCESS") held.push(permission);
    last = state;
  }
  return { ...(last ?? nothing(asking)), value: { asked: access.permissions, held } };
}

interface State {
  readonly state: string;
}

const STATES = ["CAN_ACCESS", "CANNOT_ACCESS", "UNKNOWN_INFO", "UNKNOWN_CONDITIONAL"];

/** Jobs are run in the project; everything else is asked of the dataset, which inherits from the project. */
function stateQuestion(
  { project }: Asking,
  { principal, dataset, permission }: AccountAccess & { readonly permission: string },
): Question<State> {
  const fullResourceName =
    permission === TO_RUN
      ? `//cloudresourcemanager.googleapis.com/projects/${project}`
      : `//bigquery.googleapis.com/projects/${project}/datasets/${dataset}`;
  return {
    service: "policytroubleshooter",
    method: "POST",
    path: "/v3/iam:troubleshoot",
    body: { accessTuple: { principal, fullResourceName, permission } },
    permission: "iam.roles.get",
    read: (body): State | Lack => {
      const state = STATES.find((known) => known === textAt(body, "overallAccessState"));
      return state === undefined ? { lacks: "the state of the access" } : { state };
    },
  };
}

/** Google answers "unknown" where the caller may not see every policy that counts. */
function hidden(asking: Asking, asked: Question<State>): Unread {
  const role = "roles/iam.securityReviewer";
  return unread(asking, asked, {
    reason: "denied",
    detail: "the caller may not see every policy that counts",
    remedy: {
      role,
      command: `gcloud projects add-iam-policy-binding ${asking.project} --member=MEMBER --role=${role}`,
      advice: `Grant ${role} to the identity that runs phasegate (MEMBER in the command), or let it run as the phase does.`,
    },
  });
}

function nothing(asking: Asking): {
  readonly state: "read";
  readonly observedAt: string;
  readonly source: string;
} {
  return { state: "read", observedAt: asking.clock.now(), source: "no permission was asked for" };
}
