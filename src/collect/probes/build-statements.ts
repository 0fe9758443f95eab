import type { CatalogueFact } from "#domain/cloud.ts";
import { matchName } from "#domain/names/match.ts";
import { writeName } from "#domain/names/write.ts";
import type { Operation, Phase } from "#domain/plan.ts";
import { sourcesOf, spread } from "./names-in-use.ts";

/** The statements that the plan and the catalogue tell of one operation. */
export interface OperationStatements {
  /** Statements that the operation has; those in `sample` are some of them. */
  readonly total: number;
  readonly sample: readonly string[];
  /** Permission that a refusal most likely means. */
  readonly permission: string;
  /** What was left out and why, a sentence each. */
  readonly notes: readonly string[];
}

/** What statements are built from. */
export interface StatementSource {
  readonly project: string;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly dataset: string;
  readonly catalogue: CatalogueFact;
  /** True of statements that are tried as the script writes them. */
  isTold?(sql: string): boolean;
}

/** Statements of one operation that are tried; the same ones for the same catalogue. */
export const SAMPLE_LIMIT = 20;

/** Builds the statements that the plan tells of an operation; null where it leaves them to the script. */
export function buildStatements(source: StatementSource): OperationStatements | null {
  switch (source.operation.kind) {
    case "rename":
      return renames(source);
    case "create-views":
      return views(source);
    case "drop":
      return drops(source);
    case "consolidate":
    case "generate":
    case "validate":
      return null;
  }
}

function renames(source: StatementSource): OperationStatements {
  const pairs = renamedNames(source, source.operation);
  const statements = pairs.flatMap(({ from, to }) =>
    to === null ? [] : [`ALTER TABLE ${table(source, from)} RENAME TO ${tick(to)}`],
  );
  const underived = pairs.length - statements.length;
  const notes = underived === 0 ? [] : [`${underived} new names cannot be derived from the old ones.`];
  return sampled(source, statements, { permission: "bigquery.tables.update", notes });
}

/** The new names do not exist before the rename, so a view under each new name is tried over the table as it is called now. */
function views(source: StatementSource): OperationStatements {
  const { phase, operation, dataset } = source;
  const covered = phase.operations.filter(
    ({ id, dataset: own }) => operation.covers.includes(id) && own === dataset,
  );
  const statements = covered
    .flatMap((one) => renamedNames(source, one))
    .flatMap(({ from, to }) =>
      to === null ? [] : [`CREATE VIEW ${table(source, to)} AS SELECT * FROM ${table(source, from)}`],
    );
  const notes = [
    covered.length === 0
      ? "The plan names no operation of this dataset whose old names the views keep."
      : "Views are tried under the new names over the old tables, because the new tables do not exist yet.",
  ];
  return sampled(source, statements, { permission: "bigquery.tables.create", notes });
}

function drops(source: StatementSource): OperationStatements {
  const statements = sourcesOf(source.operation, source.catalogue).map(
    (name) => `DROP TABLE ${table(source, name)}`,
  );
  return sampled(source, statements, { permission: "bigquery.tables.delete", notes: [] });
}

interface RenamedName {
  readonly from: string;
  /** Null where the new name cannot be derived. */
  readonly to: string | null;
}

function renamedNames({ catalogue }: StatementSource, operation: Operation): readonly RenamedName[] {
  const { from, to } = operation;
  if (to === null) return [];
  return sourcesOf(operation, catalogue).map((name) => {
    for (const template of from) {
      const binding = matchName(template, name);
      const target = binding === null ? null : writeName(to, binding);
      if (target !== null) return { from: name, to: target };
    }
    return { from: name, to: null };
  });
}

function sampled(
  { isTold = () => false }: StatementSource,
  all: readonly string[],
  { permission, notes }: Pick<OperationStatements, "permission" | "notes">,
): OperationStatements {
  const statements = all.filter((sql) => !isTold(sql));
  return { total: statements.length, sample: spread(statements, SAMPLE_LIMIT), permission, notes };
}

function table({ project, dataset }: StatementSource, name: string): string {
  return tick(`${project}.${dataset}.${name}`);
}

/** A name cannot leave its backticks. */
function tick(name: string): string {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}
