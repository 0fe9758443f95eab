/** What a script does to a resource. `replace` is CREATE OR REPLACE; `list` is a metadata read of a dataset. */
export type Verb =
  | "create"
  | "replace"
  | "rename"
  | "drop"
  | "read"
  | "write"
  | "copy"
  | "load"
  | "extract"
  | "view"
  | "dml"
  | "execute"
  | "list"
  | "delete";

export type ResourceKind =
  | "bigquery-table"
  | "bigquery-dataset"
  | "gcs-object"
  | "gcs-bucket"
  | "run-job"
  | "build"
  | "other";

/** Why a part of a name is not known without running the script. */
export interface Hole {
  /** `argument --pair`, `environment NAME`, `row of a query`, `file …`, `uncalled function f`, `budget`. */
  readonly cause: string;
  readonly line: number;
}

/** Something a script will do to a resource: the name, or a name pattern with `{…}` where a hole is. */
export interface Effect {
  readonly verb: Verb;
  readonly kind: ResourceKind;
  /** Full name as far as known: `project.dataset.table`, `gs://bucket/object`, job name. */
  readonly name: string;
  /** For `rename` (new name) and `copy`, `load`, `extract` (destination). */
  readonly to?: string;
  /** True where `name` (and `to`) has no hole. */
  readonly exact: boolean;
  readonly holes: readonly Hole[];
  /** `only with --execute`, `not with --dry-run`; null where the effect always happens. */
  readonly guard: string | null;
  /** Present where the script goes on although this fails: `|| true`, `|| echo …`, or without `set -e` and nothing that looks. */
  readonly failureIgnored?: true;
  /** Line of the call that has the effect; from 1. */
  readonly line: number;
  /** Line where the SQL text begins, if it is elsewhere. */
  readonly sqlLine?: number;
  /**
   * SQL text that could be sent as it is: no hole, no query parameter, no table without a dataset. One statement, or the
   * whole script where its statements need one another. Bounded for each statement and each script.
   */
  readonly statement?: string;
  /** Columns that a CREATE TABLE AS or a view yields, where the text tells. */
  readonly columns?: readonly string[];
  /** The query whose rows give the name, where the name is only known at run time. */
  readonly selector?: string;
}

/**
 * The effects with the SQL text of the first one of each call and verb alone: a loop over a thousand tables sends the same
 * text a thousand times but for the names, which the effects have.
 */
export function exampleStatements(effects: readonly Effect[]): readonly Effect[] {
  const shown = new Set<string>();
  return effects.map((effect) => {
    const { statement, ...rest } = effect;
    const call = `${effect.line} ${effect.verb}`;
    if (statement === undefined || shown.has(call)) return rest;
    shown.add(call);
    return effect;
  });
}
