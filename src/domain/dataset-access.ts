import type { Reading, Readings } from "./reading.ts";

/** Who may do what with a dataset, as far as the caller may see it. */
export interface DatasetAccessFact {
  readonly dataset: string;
  /** What the project grants to the caller. An answer "no" does not see grants on the dataset. */
  readonly project: Reading<HeldPermissions>;
  /** The dataset's own access list. */
  readonly entries: Reading<readonly AccessEntry[]>;
  /** What accounts that phases run as may do, by e-mail; of those that are not the caller. Source: Policy Troubleshooter. */
  readonly accounts?: Readings<HeldPermissions>;
}

/** Permissions that a test was about, and those of them that it confirmed. Source: projects.testIamPermissions, or Policy Troubleshooter. */
export interface HeldPermissions {
  readonly asked: readonly string[];
  readonly held: readonly string[];
}

/** One line of a dataset's access list. Source: datasets.get `access`. */
export interface AccessEntry {
  /** `READER`, `WRITER`, `OWNER` or a role by its full name. */
  readonly role: string;
  /** How the member is named. */
  readonly kind: "account" | "group" | "domain" | "special" | "other";
  /** E-mail, domain, `projectOwners`, or what IAM calls it. */
  readonly member: string;
  /** True where the grant holds under a condition only. */
  readonly conditional: boolean;
}
