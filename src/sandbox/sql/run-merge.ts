import { putTable } from "../catalogue.ts";
import type { Cell, TableRecord } from "../tables.ts";
import { type Compiled, compile, type Scope } from "./compile.ts";
import { invalidQuery } from "./fault.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { type BoundColumn, bind, type Relation } from "./relation.ts";
import {
  type CompiledSet,
  change,
  checkCount,
  compileSet,
  emptyRecord,
  guardBuffer,
  insertedColumns,
  isTrue,
  openRows,
  openTarget,
  rowOf,
  SOURCE_LIMIT_ROWS,
  scopeOf,
  storable,
  type Target,
  tooManyMatches,
} from "./run-dml.ts";
import { needData, refer, type Session } from "./session.ts";
import type { MergeArm, Statement } from "./tree.ts";

type Merge = Extract<Statement, { kind: "merge" }>;

/** An arm whose names are checked. */
interface ReadyArm {
  readonly when: MergeArm["when"];
  readonly and: Compiled | null;
  readonly action:
    | { readonly kind: "delete" }
    | { readonly kind: "update"; readonly set: CompiledSet }
    | { readonly kind: "insert"; readonly make: (row: readonly Cell[]) => TableRecord };
}

/**
 * MERGE. The names of every arm are checked. Rows are changed where all of them are stored: beside rows that are made up, and
 * beside a source of more than 10,000 rows, they stay as they are.
 */
export function runMerge(session: Session, statement: Merge): Outcome {
  const target = openTarget(session, statement.path);
  const { name, table, dataset } = target;
  needData(session, name);
  refer(session, name);
  const source = openRows(session, statement.source);
  const own = table.columns.map((column) => bind(column, statement.alias ?? name.table));
  const both = scopeOf(session, [...own, ...source.columns]);
  const on = compile(statement.on, both);
  const columns = { both, own: scopeOf(session, own), source: scopeOf(session, source.columns) };
  const arms = statement.arms.map((arm) => makeReady(target, { arm, source: source.columns, columns }));
  if (session.isDryRun) return outcome("MERGE", { affectedRows: 0 });
  guardBuffer(target);
  if (table.records.length !== table.rows || source.estimate > SOURCE_LIMIT_ROWS)
    return outcome("MERGE", { affectedRows: 0 });
  const { records, affectedRows } = merge(target, { source, on, arms });
  const rows = records.length;
  const bytes = rows * 8 * Math.max(1, table.columns.length);
  putTable(dataset, { ...table, records, rows, bytes, modifiedAt: session.at });
  return outcome("MERGE", { affectedRows });
}

interface Scopes {
  readonly both: Scope;
  readonly own: Scope;
  readonly source: Scope;
}

function makeReady(
  target: Target,
  {
    arm,
    source,
    columns,
  }: { readonly arm: MergeArm; readonly source: readonly BoundColumn[]; readonly columns: Scopes },
): ReadyArm {
  const { when, action } = arm;
  const scope = when === "matched" ? columns.both : when === "not-matched" ? columns.source : columns.own;
  const and = arm.and === null ? null : compile(arm.and, scope);
  if (action.kind === "delete") return { when, and, action };
  if (action.kind === "update")
    return { when, and, action: { kind: "update", set: compileSet(target, { set: action.set, scope }) } };
  const into = insertedColumns(target, action.columns);
  const values = action.values?.map((value) => compile(value, scope)) ?? source.map(asItIs);
  checkCount(into, values.length);
  const make = (row: readonly Cell[]): TableRecord => ({
    ...emptyRecord(target.table),
    ...Object.fromEntries(
      into.map((column, index) => {
        const cell = values[index]?.value({ row, group: [] }) ?? null;
        return [column.name, storable(cell, column, index)] as const;
      }),
    ),
  });
  return { when, and, action: { kind: "insert", make } };
}

/** INSERT ROW takes the columns of the source in their order. */
function asItIs(column: BoundColumn, index: number): Compiled {
  column.use();
  return { column, isAggregate: false, value: ({ row }) => row[index] ?? null };
}

/** The first arm that fits acts on a row. */
function merge(
  { table }: Target,
  {
    source,
    on,
    arms,
  }: { readonly source: Relation; readonly on: Compiled; readonly arms: readonly ReadyArm[] },
): { readonly records: readonly TableRecord[]; readonly affectedRows: number } {
  const others = [...source.rows()];
  const met = new Set<number>();
  let affectedRows = 0;
  const kept = table.records.flatMap((record) => {
    const row = rowOf(table, record);
    const matches = others.flatMap((other, index) => (isTrue(on, [...row, ...other]) ? [index] : []));
    for (const index of matches) met.add(index);
    const acting =
      matches.length === 0
        ? [{ row, arm: armFor(arms, { when: "not-matched-by-source", row }) }]
        : matches.map((index) => {
            const all = [...row, ...(others[index] ?? [])];
            return { row: all, arm: armFor(arms, { when: "matched", row: all }) };
          });
    const changes = acting.filter(({ arm }) => arm !== undefined);
    if (changes.length > 1) throw tooManyMatches();
    const [only] = changes;
    if (only?.arm === undefined) return [record];
    affectedRows++;
    return act(record, { action: only.arm.action, row: only.row });
  });
  const added = others.flatMap((row, index) => {
    const arm = met.has(index) ? undefined : armFor(arms, { when: "not-matched", row });
    return arm?.action.kind === "insert" ? [arm.action.make(row)] : [];
  });
  return { records: [...kept, ...added], affectedRows: affectedRows + added.length };
}

function armFor(
  arms: readonly ReadyArm[],
  { when, row }: { readonly when: MergeArm["when"]; readonly row: readonly Cell[] },
): ReadyArm | undefined {
  return arms.find((arm) => arm.when === when && (arm.and === null || isTrue(arm.and, row)));
}

function act(
  record: TableRecord,
  { action, row }: { readonly action: ReadyArm["action"]; readonly row: readonly Cell[] },
): readonly TableRecord[] {
  if (action.kind === "delete") return [];
  if (action.kind === "update") return [change(record, { set: action.set, row })];
  throw invalidQuery("INSERT is not allowed in a WHEN MATCHED clause");
}
