import type { DatasetAccessFact } from "#domain/dataset-access.ts";
import type { IdentityFact } from "#domain/identity.ts";
import { isRead, type Reading, type Unread } from "#domain/reading.ts";
import { grantedTo } from "./dataset-permissions.ts";

/** What an identity was seen to hold on a dataset, against what it needs. */
export interface WeighedAccess {
  readonly lacking: readonly string[];
  /** Seen to be granted, needed or not. */
  readonly held: readonly string[];
  /** Why a grant may exist that is not seen. */
  readonly doubts: readonly string[];
}

/** What the project grants counts for the caller only, the access list for whoever it names; another account was asked about. */
export function weighAccess(asked: {
  /** Null where whoever calls runs the phase. */
  readonly runsAs: string | null;
  readonly identity: Reading<IdentityFact>;
  readonly fact: DatasetAccessFact;
  readonly needed: readonly string[];
}): WeighedAccess {
  const { runsAs, identity, fact, needed } = asked;
  const caller = isRead(identity) ? identity.value.principal : null;
  const member = runsAs ?? caller;
  const isCaller = runsAs === null || sameName(runsAs, caller);
  const project = isCaller && isRead(fact.project) ? fact.project.value : null;
  const account = runsAs === null || isCaller ? undefined : fact.accounts?.[runsAs];
  const told = isRead(account) ? account.value.held : [];
  const entries = isRead(fact.entries) ? fact.entries.value : [];
  const granted = grantedTo(member, { entries, caller: project });
  const held = new Set([...(project?.held ?? []), ...told, ...granted.sure]);
  const lacking = needed.filter((permission) => !held.has(permission));
  if (isRead(account) && lacking.every((permission) => account.value.asked.includes(permission))) {
    return { lacking, held: [...held], doubts: [] };
  }
  return {
    lacking,
    held: [...held],
    doubts: [
      ...hidden("the caller", identity),
      ...(isCaller ? hidden("what the project grants", fact.project) : [foreign(caller)]),
      ...(account === undefined ? [] : hidden("what it may do by Policy Troubleshooter", account)),
      ...hidden("the dataset's access list", fact.entries),
      ...granted.doubtful.map((entry) => `${entry.member} has ${entry.role}, which may include it`),
    ],
  };
}

/** Whether two principals are one: e-mails do not tell case apart. */
export function sameName(one: string, other: string | null): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

function foreign(caller: string | null): string {
  return `the audit ran as ${caller ?? "somebody unknown"}, so what the project grants to it was not tested`;
}

function hidden(what: string, reading: Reading<unknown>): readonly string[] {
  return isRead(reading) ? [] : [`${what} could not be read (${(reading satisfies Unread).reason})`];
}
