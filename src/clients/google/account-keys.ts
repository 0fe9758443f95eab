import type { AccountKey, AccountKeysFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";
import { projectOfAccount } from "./service-account.ts";
import { isObject, isTrueAt, listAt, textAt, timeAt } from "./typed-json.ts";

/** What Google writes for "never". */
const NEVER = "9999-";

/** Asks for the keys of a service account that somebody keeps: serviceAccountKeys.list, one answer without pages. */
export function getAccountKeys(asking: Asking, email: string): Promise<Reading<AccountKeysFact>> {
  const project = projectOfAccount(email) ?? asking.project;
  return question(asking, {
    service: "iam",
    path: `/v1/projects/${segment(project)}/serviceAccounts/${segment(email)}/keys`,
    query: { keyTypes: "USER_MANAGED" },
    permission: "iam.serviceAccountKeys.list",
    read: (body) => toKeys(email, body),
  });
}

/** An account without such keys has an empty object for an answer. */
function toKeys(email: string, body: unknown): AccountKeysFact | Lack {
  if (!isObject(body)) return { lacks: "the list of keys" };
  const keys: AccountKey[] = [];
  for (const item of listAt(body, "keys")) {
    const key = toKey(item);
    if ("lacks" in key) return key;
    keys.push(key);
  }
  return { email, keys };
}

function toKey(item: unknown): AccountKey | Lack {
  const id = textAt(item, "name")?.split("/").at(-1);
  const createdAt = timeAt(item, "validAfterTime");
  if (id === undefined || createdAt === null) return { lacks: "the age of a key" };
  const until = timeAt(item, "validBeforeTime");
  return {
    id,
    createdAt,
    expiresAt: until === null || until.startsWith(NEVER) ? null : until,
    disabled: isTrueAt(item, "disabled"),
  };
}
