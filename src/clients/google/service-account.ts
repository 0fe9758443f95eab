import type { ServiceAccountFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";
import { isTrueAt, textAt } from "./typed-json.ts";

/** Asks for one service account, in the project that its e-mail names: with `-` Google does not tell absent from denied. */
export function getServiceAccount(asking: Asking, email: string): Promise<Reading<ServiceAccountFact>> {
  const project = projectOfAccount(email) ?? asking.project;
  return question(asking, {
    service: "iam",
    path: `/v1/projects/${segment(project)}/serviceAccounts/${segment(email)}`,
    permission: "iam.serviceAccounts.get",
    read: toAccount,
  });
}

/** The project that an account's e-mail names; null for Google's own accounts. */
export function projectOfAccount(email: string): string | null {
  return /@([a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? null;
}

/** Google leaves `disabled` out where it is false. */
function toAccount(body: unknown): ServiceAccountFact | Lack {
  const email = textAt(body, "email");
  if (email === null) return { lacks: "the e-mail of the service account" };
  return { email, disabled: isTrueAt(body, "disabled") };
}
