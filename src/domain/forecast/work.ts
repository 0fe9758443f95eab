import type { Span } from "../forecast.ts";
import type { Operation } from "../plan.ts";
import { isRead } from "../reading.ts";
import type { ScriptFact } from "../script.ts";
import type { SimulatedStep, StepVerb } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import { splitName } from "../table-name.ts";

/** What an operation asks of the cloud. */
export interface Work {
  readonly operation: Operation;
  readonly verb: StepVerb | "query";
  readonly statements: number;
  /** Where the number of statements comes from. */
  readonly counted: string;
  /** Bytes that its statements write anew; null where they were not read. */
  readonly movedBytes: number | null;
  /** Bytes that its queries may be billed for; null where they were not read. */
  readonly billedBytes: Span | null;
  /** What the bytes rest on. */
  readonly weighed: string;
  readonly copies: number;
  /** Changes of datasets themselves that its script makes, not of their tables. */
  readonly datasetChanges: number;
  /** True where its tables or views are or may be made by `tables.insert`, and not by SQL. */
  readonly byInsert: boolean;
}

/** Why an operation's work is not known. */
export interface UnknownWork {
  readonly operation: Operation;
  readonly why: string;
}

/** What work is counted from. */
export interface WorkSource extends Partial<Pick<SnapshotParts, "tableDetails">> {
  /** Steps of the operation in the simulation. */
  readonly steps: readonly SimulatedStep[];
  /** Null where the script does not exist or was not read. */
  readonly script: ScriptFact | null;
}

const VERBS: Readonly<Record<Operation["kind"], Work["verb"]>> = {
  rename: "rename",
  consolidate: "consolidate",
  "create-views": "create-view",
  validate: "query",
  generate: "create",
  drop: "drop",
};

/** The statements and bytes of an operation, by the simulation, else by the plan's own number. */
export function workOf(operation: Operation, source: WorkSource): Work | UnknownWork {
  const { kind, expect, dataset } = operation;
  if (kind === "validate") return queriesOf(operation, source);
  const { steps, script } = source;
  const datasetChanges = changesOfDatasets(script);
  const planned = expect === null ? null : (expect.results ?? expect.sources);
  const statements = steps.length > 0 ? steps.length : planned;
  if (statements === null) {
    const why =
      script === null
        ? `What ${operation.id} does is not known before its script exists.`
        : `The text of ${script.path} does not tell how many tables ${operation.id} makes.`;
    return { operation, why };
  }
  const counted = steps.length > 0 ? "steps of the simulation" : "tables that the plan expects";
  const base = {
    operation,
    verb: VERBS[kind],
    statements,
    counted,
    datasetChanges,
    byInsert: insertsOf(kind, script),
  };
  if (kind === "consolidate") {
    const bytes = bytesOf(
      steps.flatMap((step) => step.from.map((table) => ({ dataset: step.dataset, table }))),
      source,
    );
    return {
      ...base,
      movedBytes: bytes,
      billedBytes: bytes === null ? null : { low: bytes, high: bytes },
      weighed:
        bytes === null
          ? `the sizes of the tables of ${dataset} were not read`
          : "all bytes of the tables that are merged",
      copies: 0,
    };
  }
  if (kind === "generate") return { ...base, ...generated(operation, source) };
  return {
    ...base,
    movedBytes: 0,
    billedBytes: { low: 0, high: 0 },
    weighed: "statements that move no data are not billed",
    copies: 0,
  };
}

/** True where an operation's work is known. */
export function isKnown(work: Work | UnknownWork): work is Work {
  return "statements" in work;
}

function generated(
  { id, dataset }: Operation,
  source: WorkSource,
): Pick<Work, "movedBytes" | "billedBytes" | "weighed" | "copies"> {
  const { script } = source;
  if (script === null) {
    return {
      movedBytes: null,
      billedBytes: null,
      weighed: `what ${id} reads is not known before its script exists`,
      copies: 0,
    };
  }
  const copies = script.effects.filter(
    ({ verb, kind }) => verb === "copy" && kind === "bigquery-table",
  ).length;
  const read = bytesRead(script, dataset, source);
  if (read === null) {
    return {
      movedBytes: null,
      billedBytes: null,
      weighed: `what ${script.path} reads is not known, or its size is not`,
      copies,
    };
  }
  return {
    movedBytes: read,
    billedBytes: { low: 0, high: read },
    weighed:
      copies > 0 && read === 0
        ? "copy jobs are not billed"
        : `at most all columns of the tables that ${script.path} reads`,
    copies,
  };
}

function queriesOf(operation: Operation, source: WorkSource): Work | UnknownWork {
  const { script } = source;
  if (script === null) {
    return { operation, why: `The queries of ${operation.id} are not known before its script exists.` };
  }
  const queries = script.effects.filter(
    ({ verb, kind }) => (verb === "read" || verb === "list") && kind.startsWith("bigquery"),
  );
  const read = bytesRead(script, operation.dataset, source);
  return {
    operation,
    verb: "query",
    statements: queries.length,
    counted: `tables and lists that ${script.path} reads`,
    movedBytes: 0,
    billedBytes: read === null ? null : { low: 0, high: read },
    weighed:
      read === null
        ? `what ${script.path} reads is not known, or its size is not`
        : `at most all columns of the tables that ${script.path} reads`,
    copies: 0,
    datasetChanges: changesOfDatasets(script),
    byInsert: false,
  };
}

const MAKING: ReadonlySet<string> = new Set(["create", "replace", "view"]);

/** Whether tables are made by the API: open where the script does not exist; else where it names them and sends no SQL for them. */
function insertsOf(kind: Operation["kind"], script: ScriptFact | null): boolean {
  if (kind !== "create-views" && kind !== "generate") return false;
  if (script === null) return true;
  const made = script.effects.filter((effect) => effect.kind === "bigquery-table" && MAKING.has(effect.verb));
  const isSql = made.some(
    ({ exact, statement, columns, sqlLine }) => !exact || (statement ?? columns ?? sqlLine) !== undefined,
  );
  return made.length > 0 && !isSql;
}

function changesOfDatasets(script: ScriptFact | null): number {
  const changes = script?.effects.filter(
    ({ kind, verb }) => kind === "bigquery-dataset" && verb !== "read" && verb !== "list",
  );
  return changes?.length ?? 0;
}

/** Bytes of the tables that a script queries; null where a name or a size is not known. */
function bytesRead(script: ScriptFact, dataset: string | null, source: WorkSource): number | null {
  const reads = script.effects.filter(({ verb, kind }) => verb === "read" && kind === "bigquery-table");
  if (!script.complete || reads.some(({ exact }) => !exact)) return null;
  const tables = reads.map(({ name }) => {
    const parts = splitName(name);
    return { dataset: parts.dataset ?? dataset ?? "", table: parts.table };
  });
  return bytesOf(tables, source);
}

/** Bytes of tables, each counted once; null where one was not read. */
function bytesOf(
  tables: readonly { readonly dataset: string; readonly table: string }[],
  { tableDetails }: Pick<WorkSource, "tableDetails">,
): number | null {
  const distinct = new Map(tables.map((one) => [`${one.dataset}.${one.table}`, one]));
  let sum = 0;
  for (const { dataset, table } of distinct.values()) {
    const details = tableDetails?.[dataset];
    const size = isRead(details) ? details.value.tables[table] : undefined;
    if (size === undefined) return null;
    sum += size.bytes;
  }
  return sum;
}
