import type { Cell, Partitioning } from "../tables.ts";

/** A value in a statement. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Cell; readonly type: string }
  | {
      readonly kind: "column";
      readonly path: readonly string[];
      /** Offset in the text, for messages. */
      readonly at: number;
    }
  | { readonly kind: "star"; readonly of: string | null; readonly except: readonly string[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly Expression[];
      readonly isDistinct: boolean;
      /** True with OVER. */
      readonly isWindow: boolean;
    }
  | { readonly kind: "not" | "minus"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "is-null"; readonly of: Expression }
  | { readonly kind: "is-true"; readonly of: Expression; readonly wanted: boolean }
  | { readonly kind: "in"; readonly of: Expression; readonly list: readonly Expression[] }
  | { readonly kind: "in-query"; readonly of: Expression; readonly query: Query }
  | {
      readonly kind: "case";
      readonly of: Expression | null;
      readonly arms: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | null;
    }
  | { readonly kind: "cast"; readonly of: Expression; readonly type: string; readonly isSafe: boolean }
  | { readonly kind: "interval"; readonly amount: Expression; readonly unit: string }
  | { readonly kind: "query"; readonly query: Query; readonly isExists: boolean }
  | { readonly kind: "array" | "struct"; readonly items: readonly Expression[] }
  | { readonly kind: "parameter"; readonly name: string };

/** Where rows come from. */
export type Source =
  | { readonly kind: "table"; readonly path: readonly string[]; readonly alias: string | null }
  | { readonly kind: "query"; readonly query: Query; readonly alias: string | null }
  | { readonly kind: "unnest"; readonly of: Expression; readonly alias: string | null }
  | {
      readonly kind: "join";
      readonly join: "INNER" | "LEFT" | "RIGHT" | "FULL" | "CROSS";
      readonly left: Source;
      readonly right: Source;
      readonly on: Expression | null;
      readonly using: readonly string[];
    };

/** One column of a result. */
export interface SelectItem {
  readonly value: Expression;
  readonly alias: string | null;
}

/** SELECT without order and limit. */
export interface Select {
  readonly kind: "select";
  readonly isDistinct: boolean;
  readonly items: readonly SelectItem[];
  readonly from: Source | null;
  readonly where: Expression | null;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | null;
  readonly qualify: Expression | null;
}

/** UNION and its kind. */
export interface Combination {
  readonly kind: "combination";
  readonly operator: "UNION ALL" | "UNION DISTINCT" | "INTERSECT DISTINCT" | "EXCEPT DISTINCT";
  readonly left: Query;
  readonly right: Query;
}

/** A whole query. */
export interface Query {
  readonly named: readonly { readonly name: string; readonly query: Query }[];
  readonly body: Select | Combination;
  readonly orderBy: readonly { readonly value: Expression; readonly isDescending: boolean }[];
  readonly limit: number | null;
  readonly offset: number;
}

/** A column as DDL writes it. */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isRepeated: boolean;
  readonly fields: readonly ColumnDefinition[];
  readonly description: string | null;
}

/** OPTIONS(…), by lower-case name. */
export type Options = Readonly<Record<string, Expression>>;

type Path = readonly string[];

/** One change of ALTER TABLE. */
export type Alteration =
  | { readonly kind: "rename"; readonly to: string }
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "add-column"; readonly column: ColumnDefinition; readonly ifNotExists: boolean }
  | { readonly kind: "drop-column"; readonly name: string; readonly ifExists: boolean }
  | { readonly kind: "rename-column"; readonly from: string; readonly to: string };

/** `column = value`. */
export interface Assignment {
  readonly column: string;
  readonly value: Expression;
}

/** One WHEN of a MERGE. */
export interface MergeArm {
  readonly when: "matched" | "not-matched" | "not-matched-by-source";
  readonly and: Expression | null;
  readonly action:
    | { readonly kind: "delete" }
    | { readonly kind: "update"; readonly set: readonly Assignment[] }
    /** No columns are all of them; null for ROW, whose values are the source's columns. */
    | {
        readonly kind: "insert";
        readonly columns: readonly string[];
        readonly values: readonly Expression[] | null;
      };
}

/** A statement that the sandbox executes. */
export type Statement =
  | { readonly kind: "query"; readonly query: Query }
  | {
      readonly kind: "create-table";
      readonly path: Path;
      readonly mode: "create" | "replace" | "if-not-exists";
      readonly columns: readonly ColumnDefinition[] | null;
      readonly partitioning: Partitioning | null;
      readonly cluster: readonly string[];
      readonly options: Options;
      readonly query: Query | null;
    }
  | {
      readonly kind: "copy-table";
      readonly how: "CLONE" | "COPY" | "SNAPSHOT" | "LIKE";
      readonly path: Path;
      readonly from: Path;
      readonly mode: "create" | "replace" | "if-not-exists";
      readonly options: Options;
    }
  | {
      readonly kind: "create-view";
      readonly path: Path;
      readonly isMaterialized: boolean;
      readonly mode: "create" | "replace" | "if-not-exists";
      readonly columns: readonly string[];
      readonly options: Options;
      readonly query: Query;
      readonly queryText: string;
    }
  | {
      readonly kind: "alter-table";
      readonly path: Path;
      readonly what: "TABLE" | "VIEW" | "MATERIALIZED_VIEW";
      readonly ifExists: boolean;
      readonly alterations: readonly Alteration[];
    }
  | {
      readonly kind: "drop";
      readonly what: "TABLE" | "VIEW" | "MATERIALIZED_VIEW" | "SNAPSHOT_TABLE" | "EXTERNAL_TABLE";
      readonly path: Path;
      readonly ifExists: boolean;
    }
  | {
      readonly kind: "create-schema";
      readonly path: Path;
      readonly ifNotExists: boolean;
      readonly options: Options;
    }
  | {
      readonly kind: "drop-schema";
      readonly path: Path;
      readonly ifExists: boolean;
      readonly cascade: boolean;
    }
  | {
      readonly kind: "insert";
      readonly path: Path;
      readonly columns: readonly string[];
      readonly values: readonly (readonly Expression[])[] | null;
      readonly query: Query | null;
    }
  | {
      readonly kind: "update";
      readonly path: Path;
      readonly alias: string | null;
      readonly set: readonly Assignment[];
      readonly from: Source | null;
      readonly where: Expression;
    }
  | {
      readonly kind: "delete";
      readonly path: Path;
      readonly alias: string | null;
      readonly where: Expression;
    }
  | { readonly kind: "truncate"; readonly path: Path }
  | {
      readonly kind: "merge";
      readonly path: Path;
      readonly alias: string | null;
      readonly source: Source;
      readonly on: Expression;
      readonly arms: readonly MergeArm[];
    };
