import { enumerateNames } from "#domain/names/enumerate.ts";
import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import { Problem } from "#domain/problem.ts";
import { standardType } from "./types.ts";

export type { ColumnSeed } from "./state.ts";

import type { ColumnNamesSeed, ColumnSeed, RowPolicySeed, TableSeed } from "./state.ts";

/** A table as it lies in a dataset. */
export interface WorldTable {
  readonly name: string;
  readonly type: NonNullable<TableSeed["type"]>;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** ISO 8601; null where it stays. */
  readonly expiresAt: string | null;
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly ColumnSeed[];
  readonly partitioning: Partitioning | null;
  readonly cluster: readonly string[];
  /** Null but for views. */
  readonly query: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly description: string | null;
  readonly friendlyName: string | null;
  /** Rows that wait in the streaming buffer. */
  readonly streamingRows: number;
  readonly searchIndexes: readonly string[];
  readonly vectorIndexes: readonly string[];
  readonly rowAccessPolicies: readonly RowPolicySeed[];
  readonly requirePartitionFilter: boolean;
  readonly iceberg: boolean;
  /** The rows that are really stored, first; the rest of `rows` is made up when it is read. */
  readonly records: readonly TableRecord[];
  /** What a snapshot or a clone was made from. */
  readonly base: {
    readonly kind: "snapshot" | "clone";
    readonly dataset: string;
    readonly table: string;
  } | null;
}

/** A value of a cell; timestamps, dates and bytes are text. */
export type Cell = string | number | boolean | null | readonly Cell[];

/** One stored row, by column. */
export type TableRecord = Readonly<Record<string, Cell>>;

/** How a table is cut into partitions. */
export type Partitioning =
  | {
      readonly kind: "time";
      readonly unit: "DAY" | "HOUR" | "MONTH" | "YEAR";
      /** Null where the time of loading counts. */
      readonly field: string | null;
      readonly expirationMs: number | null;
    }
  | {
      readonly kind: "range";
      readonly field: string;
      readonly start: number;
      readonly end: number;
      readonly interval: number;
    };

/** Where table seeds stand: the words of their templates, and the dataset for messages. */
export interface SeedPlace {
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  readonly dataset: string;
  readonly defaultTableExpirationMs: number | null;
  /** Instant at which the world begins. */
  readonly at: string;
}

/** Creation time of a table whose seed gives none. */
const TABLE_CREATED_AT = "2025-01-01T00:00:00.000Z";

/** Tables by name; a template stands for every name it writes. */
export function expandTables(seeds: readonly TableSeed[], place: SeedPlace): Map<string, WorldTable> {
  const words = toVocabulary(place.vocabulary);
  const tables = new Map<string, WorldTable>();
  for (const seed of seeds) {
    const shape = toShape(seed, { ...place, words });
    for (const name of namesOf(seed, words)) {
      if (tables.has(name)) throw repeatedTable(name, place.dataset);
      tables.set(name, { name, ...shape });
    }
  }
  return tables;
}

function toShape(
  seed: TableSeed,
  place: SeedPlace & { readonly words: Vocabulary },
): Omit<WorldTable, "name"> {
  const createdAt = seed.createdAt ?? TABLE_CREATED_AT;
  return {
    ...blankTable(createdAt),
    type: seed.type ?? "TABLE",
    modifiedAt: seed.modifiedAt ?? createdAt,
    expiresAt:
      seed.expiresAt === undefined
        ? defaultExpiry(seed, createdAt, place)
        : new Date(seed.expiresAt).toISOString(),
    rows: seed.rows ?? 0,
    bytes: seed.bytes ?? 0,
    columns: (seed.columns ?? []).flatMap((column) => columnsOf(column, place.words)),
    partitioning:
      seed.partition === undefined
        ? null
        : { kind: "time", unit: "DAY", field: seed.partition, expirationMs: null },
    cluster: seed.cluster ?? [],
    query: seed.query ?? null,
    labels: seed.labels ?? {},
    streamingRows: seed.streamingRows ?? 0,
    searchIndexes: seed.searchIndexes ?? [],
    vectorIndexes: seed.vectorIndexes ?? [],
    rowAccessPolicies: seed.rowAccessPolicies ?? [],
    requirePartitionFilter: seed.requirePartitionFilter ?? false,
    iceberg: seed.iceberg ?? false,
  };
}

/** A table without rows and columns, made at an instant. */
export function blankTable(at: string): Omit<WorldTable, "name"> {
  return {
    type: "TABLE",
    createdAt: at,
    modifiedAt: at,
    expiresAt: null,
    rows: 0,
    bytes: 0,
    columns: [],
    partitioning: null,
    cluster: [],
    query: null,
    labels: {},
    description: null,
    friendlyName: null,
    streamingRows: 0,
    searchIndexes: [],
    vectorIndexes: [],
    rowAccessPolicies: [],
    requirePartitionFilter: false,
    iceberg: false,
    records: [],
    base: null,
  };
}

/** A table that outlived the default was there before the default was: it stays. */
function defaultExpiry(seed: TableSeed, createdAt: string, place: SeedPlace): string | null {
  if (place.defaultTableExpirationMs === null || (seed.type ?? "TABLE") !== "TABLE") return null;
  const expiresAt = new Date(Date.parse(createdAt) + place.defaultTableExpirationMs).toISOString();
  return expiresAt > place.at ? expiresAt : null;
}

function columnsOf(seed: ColumnSeed | ColumnNamesSeed, words: Vocabulary): readonly ColumnSeed[] {
  if (!("names" in seed)) return [toColumn(seed)];
  return [...namesOf(seed, words)].map((name) => toColumn({ name, type: seed.type }));
}

function toColumn(seed: ColumnSeed): ColumnSeed {
  return {
    ...seed,
    type: standardType(seed.type),
    ...(seed.fields === undefined ? {} : { fields: seed.fields.map(toColumn) }),
  };
}

type Named =
  | { readonly name: string }
  | { readonly names: string; readonly ordered?: readonly string[]; readonly limit?: number };

function* namesOf(seed: Named, vocabulary: Vocabulary): Generator<string, void, undefined> {
  if ("name" in seed) {
    yield seed.name;
    return;
  }
  const template = parseTemplate({ text: seed.names, vocabulary, ordered: seed.ordered ?? [] });
  if (isTemplateFault(template)) throw notATemplate(seed.names, template.message, template.hint);
  let left = seed.limit ?? Number.POSITIVE_INFINITY;
  for (const { name } of enumerateNames(template)) {
    if (left-- <= 0) return;
    yield name;
  }
}

function toVocabulary(words: SeedPlace["vocabulary"]): Vocabulary {
  const entries = Object.entries(words).map(([word, values]) => [word, { kind: "list", values }] as const);
  return Object.fromEntries(entries);
}

function notATemplate(text: string, message: string, hint: string): Problem {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state's table names \`${text}\` cannot be read: ${message}`,
    hint,
  });
}

function repeatedTable(name: string, dataset: string): Problem {
  return new Problem({
    code: "sandbox-state-invalid",
    message: `The sandbox state gives the table ${name} of the dataset ${dataset} twice`,
    hint: "Let each name come from one seed only; use `limit` or `ordered` to keep templates apart.",
  });
}
