import { enumerateNames } from "#domain/names/enumerate.ts";
import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import { Problem } from "#domain/problem.ts";
import type { ColumnSeed, TableSeed } from "./state.ts";

/** A table as it lies in a dataset. */
export interface WorldTable {
  readonly name: string;
  readonly type: NonNullable<TableSeed["type"]>;
  readonly createdAt: string;
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly ColumnSeed[];
  readonly partition: string | null;
  readonly cluster: readonly string[];
  /** Null but for views. */
  readonly query: string | null;
}

/** Where table seeds stand: the words of their templates, and the dataset for messages. */
export interface SeedPlace {
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  readonly dataset: string;
}

/** Creation time of a table whose seed gives none. */
const TABLE_CREATED_AT = "2025-01-01T00:00:00.000Z";

/** Tables by name; a template stands for every name it writes. */
export function expandTables(seeds: readonly TableSeed[], place: SeedPlace): Map<string, WorldTable> {
  const words = toVocabulary(place.vocabulary);
  const tables = new Map<string, WorldTable>();
  for (const seed of seeds) {
    const shape = toShape(seed);
    for (const name of namesOf(seed, words)) {
      if (tables.has(name)) throw repeatedTable(name, place.dataset);
      tables.set(name, { name, ...shape });
    }
  }
  return tables;
}

function toShape(seed: TableSeed): Omit<WorldTable, "name"> {
  return {
    type: seed.type ?? "TABLE",
    createdAt: seed.createdAt ?? TABLE_CREATED_AT,
    rows: seed.rows ?? 0,
    bytes: seed.bytes ?? 0,
    columns: seed.columns ?? [],
    partition: seed.partition ?? null,
    cluster: seed.cluster ?? [],
    query: seed.query ?? null,
  };
}

function* namesOf(seed: TableSeed, vocabulary: Vocabulary): Generator<string, void, undefined> {
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
