import type { SqlEffect } from "./effect.ts";
import { datasetName, type Path, tableName, withoutDecorator } from "./names.ts";
import { limit, type Scan } from "./scan.ts";
import { type AliasScope, isCorrelated } from "./scope.ts";

const METADATA_TABLE = /^__TABLES(?:_SUMMARY)?__$/i;
const PROJECT_VIEWS =
  /^(?:SCHEMATA|JOBS|SESSIONS|RESERVATION|ORGANIZATION|SHARED|ASSIGNMENT|CAPACITY|OBJECT_PRIVILEGES)/i;

/** Notes an effect of the running statement. */
export function emit(scan: Scan, effect: SqlEffect): void {
  scan.effects.push(effect);
}

/** Notes a table that the statement changes; temporary tables are none of the repository's concern. */
export function emitTable(
  scan: Scan,
  verb: SqlEffect["verb"],
  path: Path | undefined,
  extra?: Partial<SqlEffect>,
): void {
  if (!path || isTemporary(scan, path.parts)) return;
  emit(scan, {
    verb,
    kind: "bigquery-table",
    name: tableName(path.parts, scan.context),
    line: path.line,
    ...extra,
  });
}

/** Notes a read; whether it is an array path of an alias is settled when the statement ends. */
export function emitRead(scan: Scan, path: Path, scope: AliasScope | null): void {
  if (isTemporary(scan, path.parts)) return;
  const effect = metadataRead(scan, path) ?? {
    verb: "read" as const,
    kind: "bigquery-table" as const,
    name: tableName(path.parts, scan.context),
    line: path.line,
  };
  emit(scan, effect);
  if (path.parts.length < 2 || effect.verb === "list") return;
  const before = scope?.ordinals.size ?? 0;
  scan.candidates.push({ parts: path.parts, scope, before, slot: scan.effects.length - 1 });
}

/** Drops the reads that were array paths; called when a statement ends and all its aliases are known. */
export function settleReads(scan: Scan): void {
  const correlated = new Set(scan.candidates.filter(isCorrelated).map((candidate) => candidate.slot));
  const first = scan.candidates[0]?.slot ?? 0;
  scan.candidates.length = 0;
  if (correlated.size === 0) return;
  const kept = scan.effects.splice(first).filter((_, offset) => !correlated.has(first + offset));
  for (const effect of kept) scan.effects.push(effect);
}

/** True for a temporary table of this script and for anything of the session. */
export function isTemporary(scan: Scan, parts: readonly string[]): boolean {
  if (parts.length === 2 && parts[0]?.toUpperCase() === "_SESSION") return true;
  return parts.length === 1 && scan.temporary.has(withoutDecorator(parts)[0] ?? "");
}

/** Says that a hole stands where more than a name may stand. */
export function noteHole(scan: Scan): void {
  limit(scan, "part of a SQL text is only known at run time");
}

/** INFORMATION_SCHEMA and `__TABLES__` list a dataset; with a region or a project view, a project. */
function metadataRead(scan: Scan, path: Path): SqlEffect | undefined {
  const { parts, line } = path;
  const at = parts.findIndex((part) => part.toUpperCase() === "INFORMATION_SCHEMA");
  const isLegacyList = METADATA_TABLE.test(parts.at(-1) ?? "");
  if (at < 0 && !isLegacyList) return undefined;
  const owner = parts.slice(0, at < 0 ? -1 : at);
  const view = at < 0 ? "" : (parts[at + 1] ?? "");
  return { verb: "list", kind: "bigquery-dataset", name: listedName(scan, owner, view), line };
}

function listedName({ context }: Scan, owner: readonly string[], view: string): string {
  const isRegion = /^region-/i.test(owner.at(-1) ?? "");
  if (isRegion) return owner.length > 1 ? owner.slice(0, -1).join(".") : (context.project ?? owner.join("."));
  if (owner.length === 1 && PROJECT_VIEWS.test(view)) return owner.join(".");
  if (owner.length > 0) return datasetName(owner, context);
  if (context.dataset !== null && !PROJECT_VIEWS.test(view)) return datasetName([context.dataset], context);
  return context.project ?? "INFORMATION_SCHEMA";
}
