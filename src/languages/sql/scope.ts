/** Output column names of a query; undefined where the text does not tell. */
export type Columns = readonly string[] | undefined;

/** Aliases of one SELECT's FROM clause, in order; inner queries see the outer ones. */
export interface AliasScope {
  /** Lower-case alias to its ordinal. */
  readonly ordinals: Map<string, number>;
  readonly parent: AliasScope | null;
}

/** Common table expressions of one WITH; inner queries see the outer ones. */
export interface CteScope {
  readonly columns: Map<string, Columns>;
  readonly parent: CteScope | null;
}

/** What a query sees around it. */
export interface Surroundings {
  readonly ctes: CteScope | null;
  readonly aliases: AliasScope | null;
}

/** A dotted name in a FROM clause: a table, unless its first part is an alias in sight. */
export interface Candidate {
  readonly parts: readonly string[];
  readonly scope: AliasScope | null;
  /** Aliases of its own FROM clause that stand before it. */
  readonly before: number;
  /** Place in the list of effects that is kept for it. */
  readonly slot: number;
}

export const NO_SURROUNDINGS: Surroundings = { ctes: null, aliases: null };

export function openAliases(parent: AliasScope | null): AliasScope {
  return { ordinals: new Map(), parent };
}

export function addAlias(scope: AliasScope, alias: string): void {
  const key = alias.toLowerCase();
  if (!scope.ordinals.has(key)) scope.ordinals.set(key, scope.ordinals.size);
}

/** True where the first part is an alias: of an item further left, or of any outer query. */
export function isCorrelated({ parts, scope, before }: Candidate): boolean {
  const key = (parts[0] ?? "").toLowerCase();
  const own = scope?.ordinals.get(key);
  if (own !== undefined && own < before) return true;
  for (let outer = scope?.parent ?? null; outer; outer = outer.parent) {
    if (outer.ordinals.has(key)) return true;
  }
  return false;
}

/** The scope that defines the name, if a WITH in sight does. */
export function findCte(ctes: CteScope | null, name: string): CteScope | null {
  const key = name.toLowerCase();
  for (let scope = ctes; scope; scope = scope.parent) if (scope.columns.has(key)) return scope;
  return null;
}
