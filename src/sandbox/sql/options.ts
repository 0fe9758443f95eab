import type { Cell, WorldTable } from "../tables.ts";
import { compile, type Scope } from "./compile.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import type { Session } from "./session.ts";
import type { Expression, Options } from "./tree.ts";

/** Options of a table that a statement may set. Source: BigQuery DDL reference, read 2026-11. */
const TABLE_OPTIONS = new Set(
  (
    "expiration_timestamp partition_expiration_days require_partition_filter kms_key_name friendly_name description labels " +
    "default_rounding_mode max_staleness enable_refresh refresh_interval_minutes tags privacy_policy"
  ).split(" "),
);

type Settable = Pick<
  WorldTable,
  "expiresAt" | "description" | "friendlyName" | "labels" | "requirePartitionFilter" | "partitioning"
>;

type Setting = (cell: Cell, table: WorldTable, session: Session) => Partial<Settable>;

const text = (cell: Cell): string | null => (cell === null ? null : String(cell));

/** What an option changes; the others are known and change nothing here. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  expiration_timestamp: (cell, _, session) => ({ expiresAt: instantOf(session, cell) }),
  description: (cell) => ({ description: text(cell) }),
  friendly_name: (cell) => ({ friendlyName: text(cell) }),
  require_partition_filter: (cell) => ({ requirePartitionFilter: cell === true }),
  labels: (cell) => ({ labels: labelsOf(cell) }),
  partition_expiration_days: (cell, { partitioning }) =>
    partitioning?.kind === "time"
      ? { partitioning: { ...partitioning, expirationMs: cell === null ? null : Number(cell) * 86_400_000 } }
      : {},
};

/** The table with the options applied; an option that is none is BigQuery's error. */
export function applyOptions(session: Session, table: WorldTable, options: Options): WorldTable {
  let changed = table;
  for (const [name, expression] of Object.entries(options)) {
    if (!TABLE_OPTIONS.has(name)) throw invalidQuery(`Unknown option: ${name}`);
    changed = { ...changed, ...SETTINGS[name]?.(constantOf(session, expression), changed, session) };
  }
  return changed;
}

/** The value of an expression that reads no row. */
export function constantOf(session: Session, expression: Expression): Cell {
  const scope: Scope = {
    session,
    columns: [],
    outer: null,
    subquery: () => {
      throw notExecuted("a subquery among options or values");
    },
  };
  return compile(expression, scope).value({ row: [], group: [] });
}

function instantOf(session: Session, cell: Cell): string | null {
  if (cell === null) return null;
  const ms = Date.parse(String(cell));
  if (!Number.isFinite(ms)) throw invalidQuery(`Invalid expiration_timestamp: ${String(cell)}`);
  const expiresAt = new Date(ms).toISOString();
  if (expiresAt <= session.at)
    throw invalidQuery("Invalid value for expirationTime: it must be in the future");
  return expiresAt;
}

/** `[("key", "value")]`. */
function labelsOf(cell: Cell): Readonly<Record<string, string>> {
  if (!Array.isArray(cell)) return {};
  return Object.fromEntries(
    cell.flatMap((pair: Cell) => (Array.isArray(pair) ? [[String(pair[0]), String(pair[1] ?? "")]] : [])),
  );
}
