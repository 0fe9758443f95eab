/** Where a permission has to be granted. */
export interface PermissionScope {
  readonly kind: "project" | "dataset" | "bucket";
  readonly id: string;
}

/** What one identity needs at one place, and what it was seen to have. */
export interface PermissionStatement {
  /** E-mail of the account; null where the plan names none. */
  readonly identity: string | null;
  readonly scope: PermissionScope;
  readonly needed: readonly string[];
  /** Needed and not seen to be granted. */
  readonly lacking: readonly string[];
  /** Granted there and needed by no effect. */
  readonly excess: readonly string[];
  /** Smallest predefined roles that hold what is needed. */
  readonly roles: readonly string[];
}
