import type { AccessEntry, DatasetAccessFact, HeldPermissions } from "#domain/dataset-access.ts";
import type { Reading } from "#domain/reading.ts";
import { sourceOf } from "./answer.ts";
import { datasetAsk } from "./dataset.ts";
import type { Sent } from "./persist.ts";
import { type Asking, type Lack, question, segment, settle, unread } from "./question.ts";
import { grantRemedy } from "./remedy.ts";
import { isObject, type JsonObject, listAt, objectAt, textAt, textListAt } from "./typed-json.ts";

/**
 * What an access of the plan takes, and `bigquery.datasets.create`, which tells the project's editors apart. All can be
 * tested on a project. Source: BigQuery's IAM permissions, read 2026-11.
 */
const ASKED = [
  "bigquery.jobs.create",
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
  "bigquery.tables.updateData",
  "bigquery.datasets.create",
];

/** Asks what the project grants to the caller: projects.testIamPermissions. */
export function getProjectPermissions(asking: Asking): Promise<Reading<HeldPermissions>> {
  return question(asking, {
    service: "cloudresourcemanager",
    method: "POST",
    path: `/v3/projects/${segment(asking.project)}:testIamPermissions`,
    body: { permissions: ASKED },
    permission: "resourcemanager.projects.get",
    read: toHeld,
  });
}

/** Reads who may do what with a dataset out of the answer to datasets.get. Unread where the dataset itself is. */
export function toDatasetAccess(
  asking: Asking,
  {
    id,
    sent,
    project,
  }: { readonly id: string; readonly sent: Sent; readonly project: Reading<HeldPermissions> },
): Reading<DatasetAccessFact> {
  return settle(
    asking,
    {
      ...datasetAsk(asking, id),
      permission: "bigquery.datasets.get",
      read: (body): DatasetAccessFact | Lack =>
        isObject(body)
          ? { dataset: id, project, entries: toEntries(asking, id, body) }
          : { lacks: "the dataset" },
    },
    sent,
  );
}

/** Google leaves `permissions` out where the caller holds none. */
function toHeld(body: unknown): HeldPermissions | Lack {
  if (!isObject(body)) return { lacks: "a list of permissions" };
  const held = textListAt(body, "permissions");
  return { asked: ASKED, held: ASKED.filter((permission) => held.includes(permission)) };
}

/** A dataset always has an owner: without a list, the caller may not see it. */
function toEntries(asking: Asking, id: string, body: JsonObject): Reading<readonly AccessEntry[]> {
  const asked = datasetAsk(asking, id);
  if (!("access" in body)) {
    const permission = "bigquery.datasets.getIamPolicy";
    return unread(asking, asked, {
      reason: "denied",
      detail: "the answer holds no access list",
      remedy: grantRemedy({ project: asking.project, permission, billingAccount: null }),
    });
  }
  return {
    state: "read",
    value: listAt(body, "access").flatMap(toEntry),
    observedAt: asking.clock.now(),
    source: sourceOf(asked),
  };
}

/** Authorized views, routines and datasets have no role: they say nothing about a caller. */
function toEntry(item: unknown): readonly AccessEntry[] {
  const role = textAt(item, "role");
  if (role === null) return [];
  const conditional = objectAt(item, "condition") !== null;
  for (const [key, kind] of MEMBERS) {
    const member = textAt(item, key);
    if (member !== null) return [{ role, conditional, ...toMember(kind, member) }];
  }
  return [{ role, conditional, kind: "other", member: "unknown" }];
}

const MEMBERS = [
  ["userByEmail", "account"],
  ["groupByEmail", "group"],
  ["domain", "domain"],
  ["specialGroup", "special"],
  ["iamMember", "other"],
] as const;

/** `serviceAccount:x@y` of IAM is an account like any other. */
function toMember(kind: AccessEntry["kind"], member: string): Pick<AccessEntry, "kind" | "member"> {
  const account = /^(?:user|serviceAccount):(.+)$/.exec(member)?.[1];
  if (account !== undefined) return { kind: "account", member: account };
  return member.startsWith("principal://") ? { kind: "account", member } : { kind, member };
}
