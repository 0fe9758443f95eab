/** A command substitution inside a word; offsets count from the word's beginning. */
export interface Substitution {
  readonly from: number;
  readonly to: number;
  readonly body: Block;
}

/** A word as written, quotes and expansions included. */
export interface Word {
  readonly text: string;
  readonly line: number;
  readonly substitutions: readonly Substitution[];
}

export interface Assignment {
  readonly name: string;
  /** Index of `a[i]=`; null for the whole variable. */
  readonly index: Word | null;
  readonly appends: boolean;
  /** One word, or the elements of an array. */
  readonly value: Word | readonly Word[];
  readonly line: number;
}

/** Where a statement's input comes from or its output goes. */
export type Redirect =
  | { readonly kind: "file"; readonly operator: string; readonly target: Word }
  | {
      readonly kind: "text";
      readonly text: Word;
      readonly isLiteral: boolean;
      /** True for `<<< word`: quotes are taken off, and a line ends. */
      readonly isWord: boolean;
    };

export type Block = readonly Statement[];

export type Statement =
  | {
      readonly kind: "command";
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly line: number;
    }
  | { readonly kind: "assign"; readonly assignments: readonly Assignment[]; readonly line: number }
  | {
      readonly kind: "declare";
      readonly word: string;
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly line: number;
    }
  | { readonly kind: "pipeline"; readonly parts: Block; readonly line: number }
  | {
      readonly kind: "list";
      readonly left: Statement;
      readonly isAnd: boolean;
      readonly right: Statement;
      readonly line: number;
    }
  | { readonly kind: "not"; readonly body: Statement; readonly line: number }
  | {
      readonly kind: "if";
      readonly branches: readonly { readonly condition: Block; readonly body: Block }[];
      readonly otherwise: Block | null;
      readonly line: number;
    }
  | {
      readonly kind: "for";
      readonly name: string;
      /** Null for the positional parameters. */
      readonly words: readonly Word[] | null;
      readonly isMenu: boolean;
      readonly body: Block;
      readonly line: number;
    }
  | {
      readonly kind: "count";
      readonly start: string;
      readonly condition: string;
      readonly step: string;
      readonly body: Block;
      readonly line: number;
    }
  | {
      readonly kind: "while";
      readonly condition: Block;
      readonly isUntil: boolean;
      readonly body: Block;
      readonly line: number;
    }
  | {
      readonly kind: "case";
      readonly subject: Word;
      readonly items: readonly CaseItem[];
      readonly line: number;
    }
  | { readonly kind: "function"; readonly name: string; readonly body: Block; readonly line: number }
  | { readonly kind: "group"; readonly isSubshell: boolean; readonly body: Block; readonly line: number }
  | { readonly kind: "background"; readonly body: Statement; readonly line: number }
  | {
      readonly kind: "redirected";
      readonly body: Statement;
      readonly redirects: readonly Redirect[];
      readonly line: number;
    }
  | { readonly kind: "test"; readonly words: readonly Word[]; readonly line: number }
  | { readonly kind: "arithmetic"; readonly text: string; readonly line: number };

/** One item of a case; `next` is what follows its body: nothing, the next body, or the tests of the items after it. */
export interface CaseItem {
  readonly patterns: readonly Word[];
  readonly body: Block;
  readonly next: "stop" | "body" | "tests";
}

/** A parsed script and what the parser could not read of it. */
export interface Program {
  readonly body: Block;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  /** What the parser misread without an error, one sentence each. */
  readonly limits: readonly string[];
}
