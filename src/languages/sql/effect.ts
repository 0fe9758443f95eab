import type { ResourceKind, Verb } from "#domain/effect.ts";

/** What one statement or command does to one resource, before it is placed in a script. */
export interface SqlEffect {
  readonly verb: Verb;
  readonly kind: ResourceKind;
  /** As far as known: `project.dataset.table`, without backticks; may hold hole tokens and `{x}` holes. */
  readonly name: string;
  /** New name of a rename; destination of a copy or an extract. */
  readonly to?: string;
  readonly columns?: readonly string[];
  /** Text of the statement; of the whole script where its statements need one another. Absent where it has a hole. */
  readonly statement?: string;
  /** Line within the text, from 1. */
  readonly line: number;
  /** True where the statement itself is only known at run time. */
  readonly dynamic?: boolean;
}

/** Something that the text does not say right: an open string, an open parenthesis. */
export interface SqlFault {
  readonly line: number;
  readonly message: string;
}

/** What a SQL text does, in the order of the text. */
export interface SqlScan {
  readonly effects: readonly SqlEffect[];
  readonly faults: readonly SqlFault[];
  /** False where a limit, a template or dynamic SQL hides part of the text. */
  readonly complete: boolean;
  /** What hides it, one sentence each. */
  readonly limits: readonly string[];
}

/** What completes a name: the defaults of the connection, the session or the command. */
export interface NameContext {
  readonly project: string | null;
  readonly dataset: string | null;
}
