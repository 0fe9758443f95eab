/** Where a node stands: line from 1, offsets into the module's text. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A literal piece or a replacement field of an f-string. */
export type FStringPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "field";
      readonly value: Expression;
      /** `r`, `s` or `a`; empty where there is none. */
      readonly conversion: string;
      readonly spec: readonly FStringPart[];
      /** For `{x=}`: the text that stands before the value. */
      readonly debug: string;
    };

/** One argument of a call; `name` for keywords, `star` for `*x` and `**x`. */
export interface Argument {
  readonly name: string | null;
  readonly star: "" | "*" | "**";
  readonly value: Expression;
}

/** One parameter of a function or lambda. `kind` follows the marks `*`, `/` and `**`. */
export interface Parameter {
  readonly name: string;
  readonly kind: "positional" | "keyword" | "rest" | "keywords";
  readonly standard: Expression | null;
  readonly annotation: Expression | null;
}

/** One `for … in … if …` of a comprehension. */
export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly tests: readonly Expression[];
}

/** An expression as the program writes it; patterns of assignments are expressions too. */
export type Expression = Span &
  (
    | { readonly kind: "string"; readonly value: string }
    | { readonly kind: "bytes"; readonly value: string }
    | { readonly kind: "fstring"; readonly parts: readonly FStringPart[] }
    | { readonly kind: "integer"; readonly value: bigint }
    | { readonly kind: "float"; readonly value: number }
    | { readonly kind: "constant"; readonly value: boolean | null }
    | { readonly kind: "ellipsis" }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "attribute"; readonly object: Expression; readonly name: string }
    | { readonly kind: "subscript"; readonly object: Expression; readonly index: Expression }
    | {
        readonly kind: "slice";
        readonly lower: Expression | null;
        readonly upper: Expression | null;
        readonly step: Expression | null;
      }
    | { readonly kind: "call"; readonly callee: Expression; readonly args: readonly Argument[] }
    | {
        readonly kind: "binary";
        readonly operator: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
    | {
        readonly kind: "boolean";
        readonly operator: "and" | "or";
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: "not"; readonly operand: Expression }
    | {
        readonly kind: "compare";
        readonly first: Expression;
        readonly rest: readonly { readonly operator: string; readonly operand: Expression }[];
      }
    | {
        readonly kind: "conditional";
        readonly test: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | { readonly kind: "lambda"; readonly parameters: readonly Parameter[]; readonly body: Expression }
    | { readonly kind: "tuple" | "list" | "set"; readonly items: readonly Expression[] }
    | {
        readonly kind: "dict";
        readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
      }
    | { readonly kind: "starred"; readonly value: Expression }
    | {
        readonly kind: "comprehension";
        readonly makes: "list" | "set" | "generator" | "dict";
        readonly key: Expression | null;
        readonly value: Expression;
        readonly clauses: readonly ComprehensionClause[];
      }
    | { readonly kind: "walrus"; readonly name: string; readonly value: Expression }
    | { readonly kind: "await"; readonly value: Expression }
    | { readonly kind: "yield"; readonly from: boolean; readonly value: Expression | null }
    | { readonly kind: "damaged" }
  );

export type ExpressionOf<Kind extends Expression["kind"]> = Extract<Expression, { readonly kind: Kind }>;

/** A function definition, plain or `async`. */
export interface FunctionDefinition extends Span {
  readonly kind: "function";
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  /** True where the body yields. */
  readonly generator: boolean;
}

/** A class definition. */
export interface ClassDefinition extends Span {
  readonly kind: "class";
  readonly name: string;
  readonly bases: readonly Expression[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
}

/** One `except` clause. */
export interface ExceptClause {
  readonly line: number;
  readonly types: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}

/** One `name` or `name as alias` of an import. */
export interface ImportedName {
  readonly name: string;
  readonly alias: string | null;
}

/** A pattern of `case`. */
export type Pattern =
  | { readonly kind: "any" }
  | { readonly kind: "capture"; readonly name: string }
  | { readonly kind: "value"; readonly value: Expression }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "rest"; readonly name: string }
  | { readonly kind: "either"; readonly options: readonly Pattern[] }
  | {
      readonly kind: "mapping";
      readonly entries: readonly { readonly key: Expression; readonly pattern: Pattern }[];
      /** Name that takes the other entries. */
      readonly rest: string | null;
    }
  | {
      readonly kind: "class";
      readonly type: Expression;
      readonly items: readonly Pattern[];
      readonly named: readonly { readonly name: string; readonly pattern: Pattern }[];
    }
  | { readonly kind: "as"; readonly pattern: Pattern; readonly name: string }
  | { readonly kind: "other" };

/** One `case` of a match. */
export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | (Span &
      (
        | { readonly kind: "expression"; readonly value: Expression }
        | { readonly kind: "assign"; readonly targets: readonly Expression[]; readonly value: Expression }
        | {
            readonly kind: "annotate";
            readonly target: Expression;
            readonly annotation: Expression | null;
            readonly value: Expression | null;
          }
        | {
            readonly kind: "augment";
            readonly target: Expression;
            readonly operator: string;
            readonly value: Expression;
          }
        | { readonly kind: "return"; readonly value: Expression | null }
        | { readonly kind: "raise"; readonly value: Expression | null }
        | {
            readonly kind: "if";
            readonly test: Expression;
            readonly body: readonly Statement[];
            readonly orElse: readonly Statement[];
          }
        | {
            readonly kind: "for";
            readonly target: Expression;
            readonly iterable: Expression;
            readonly body: readonly Statement[];
            readonly orElse: readonly Statement[];
          }
        | {
            readonly kind: "while";
            readonly test: Expression;
            readonly body: readonly Statement[];
            readonly orElse: readonly Statement[];
          }
        | {
            readonly kind: "with";
            readonly items: readonly { readonly value: Expression; readonly target: Expression | null }[];
            readonly body: readonly Statement[];
          }
        | {
            readonly kind: "try";
            readonly body: readonly Statement[];
            readonly handlers: readonly ExceptClause[];
            readonly orElse: readonly Statement[];
            readonly finalBody: readonly Statement[];
          }
        | { readonly kind: "import"; readonly names: readonly ImportedName[] }
        | {
            readonly kind: "import-from";
            /** Dots before the module name. */
            readonly level: number;
            readonly module: string;
            /** `*` alone for a star import. */
            readonly names: readonly ImportedName[];
          }
        | { readonly kind: "match"; readonly subject: Expression; readonly cases: readonly MatchCase[] }
        | { readonly kind: "delete"; readonly targets: readonly Expression[] }
        | { readonly kind: "assert"; readonly test: Expression }
        | { readonly kind: "global" | "nonlocal"; readonly names: readonly string[] }
        | { readonly kind: "pass" | "break" | "continue" }
      ));

export type StatementOf<Kind extends Statement["kind"]> = Extract<Statement, { readonly kind: Kind }>;

/** A file as read: its statements, what is wrong with its text, and what was left out. */
export interface Module {
  readonly path: string;
  /** The text as it was given. */
  readonly source: string;
  /** The text that spans point into. */
  readonly text: string;
  readonly body: readonly Statement[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  /** Why parts of the text are not in `body`, one sentence each. */
  readonly limits: readonly string[];
}
