import type { AccessEntry, HeldPermissions } from "#domain/dataset-access.ts";
import { TO_READ, TO_RUN, TO_WRITE } from "#domain/needed-permissions.ts";

/** Permissions on tables that the roles of an access list carry. */
const CARRIED: Readonly<Record<string, readonly string[]>> = {
  READER: TO_READ,
  "roles/bigquery.dataViewer": TO_READ,
  "roles/bigquery.metadataViewer": ["bigquery.tables.get", "bigquery.tables.list"],
  WRITER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataEditor": [...TO_READ, ...TO_WRITE],
  OWNER: [...TO_READ, ...TO_WRITE],
  "roles/bigquery.dataOwner": [...TO_READ, ...TO_WRITE],
  "roles/bigquery.admin": [TO_RUN, ...TO_READ, ...TO_WRITE],
};

/** What an access list says about one member. */
export interface Granted {
  /** Permissions of entries that name the member. */
  readonly sure: ReadonlySet<string>;
  /** Entries that may name the member too: groups, conditions, roles that are not known. */
  readonly doubtful: readonly AccessEntry[];
}

/** Reads an access list for one member; `caller` where the member is the caller and the project was tested. */
export function grantedTo(
  member: string | null,
  { entries, caller }: { readonly entries: readonly AccessEntry[]; readonly caller: HeldPermissions | null },
): Granted {
  const sure = new Set<string>();
  const doubtful: AccessEntry[] = [];
  for (const entry of entries) {
    const isNamed = entry.kind === "account" && entry.member.toLowerCase() === member?.toLowerCase();
    const carried = Object.hasOwn(CARRIED, entry.role) ? CARRIED[entry.role] : undefined;
    if ((isNamed || isEverybody(entry)) && carried !== undefined && !entry.conditional) {
      for (const permission of carried) sure.add(permission);
    } else if (isNamed || mayHold(entry, caller)) doubtful.push(entry);
  }
  return { sure, doubtful };
}

function isEverybody({ member }: AccessEntry): boolean {
  return member === "allAuthenticatedUsers" || member === "allUsers";
}

/** Owners, editors and viewers of the project hold permissions on the project itself: who lacks those is none of them. */
function mayHold({ kind, member }: AccessEntry, caller: HeldPermissions | null): boolean {
  if (kind === "account") return false;
  if (kind !== "special" || caller === null) return true;
  const mark = member === "projectReaders" ? TO_RUN : "bigquery.datasets.create";
  return caller.held.includes(mark);
}
