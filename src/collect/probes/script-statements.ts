import type { Effect, Verb } from "#domain/effect.ts";
import { matchesPattern } from "#domain/hole-pattern.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, Phase } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { splitName } from "#domain/table-name.ts";
import { spread } from "./names-in-use.ts";

/** A statement that is tried, with the permission that a refusal most likely means where the error names none. */
export interface Trial {
  readonly sql: string;
  readonly permission: string;
}

/** The statements that an operation's script carries as whole text. */
export interface ScriptStatements {
  /** Statements that could be tried now; those in `sample` are some of them. */
  readonly total: number;
  readonly sample: readonly Trial[];
  /** What was left out and why, a sentence each. */
  readonly notes: readonly string[];
  /** Every text that the script tells, in the form of `plainSql`: the plan's own form of it needs no second trial. */
  readonly texts: ReadonlySet<string>;
}

/** What the statements of a script are found in. */
export interface ScriptSource {
  readonly phase: Phase;
  readonly operation: Operation;
  readonly scripts: readonly ScriptFact[];
  /** Tables of every dataset that was listed, `dataset.table`. */
  readonly existing: ReadonlySet<string>;
}

/** Statements of one script that are tried; the same ones for the same script and catalogue. */
export const SCRIPT_SAMPLE_LIMIT = 20;

/** Longest statement that is tried, in characters; BigQuery takes 1,024k. */
const SQL_LIMIT_CHARS = 1_000_000;

/**
 * The statements of an operation's own script, as far as its text tells them; null where it sends none. What needs a table
 * that the phase itself makes first, or a name that it frees first, cannot be tried on the catalogue as it is.
 */
export function scriptStatements(source: ScriptSource): ScriptStatements | null {
  const { operation, scripts } = source;
  const script = scripts.find(({ path }) => path === operation.script);
  const effects = (script?.effects ?? []).filter(({ kind }) => kind === "bigquery-table");
  if (script === undefined || effects.length === 0) return null;
  const known = [...bySql(effects)];
  const short = known.filter(([sql]) => sql.length <= SQL_LIMIT_CHARS);
  const works = worksOf(source);
  const open = short.filter(([, own]) => !waits(own, { existing: source.existing, works }));
  const trials = open.map(([sql, own]) => ({ sql, permission: permissionOf(own) }));
  return {
    total: trials.length,
    sample: spread(trials, SCRIPT_SAMPLE_LIMIT),
    notes: notesOf(script, {
      effects,
      long: known.length - short.length,
      waiting: short.length - open.length,
    }),
    texts: new Set(known.map(([sql]) => plainSql(sql))),
  };
}

/** A statement without what two writers of it may do otherwise: quotes, blanks, a closing semicolon, the case of letters. */
export function plainSql(sql: string): string {
  return sql
    .replace(/[`;\s]+/g, " ")
    .replace(/ ?\. ?/g, ".")
    .trim()
    .toLowerCase();
}

/** One entry a text, in the order of the script; its effects are what it does. */
function bySql(effects: readonly Effect[]): ReadonlyMap<string, readonly Effect[]> {
  const texts = new Map<string, Effect[]>();
  for (const effect of effects) {
    if (effect.statement === undefined) continue;
    const own = texts.get(effect.statement) ?? [];
    if (own.length === 0) texts.set(effect.statement, own);
    own.push(effect);
  }
  return texts;
}

function notesOf(
  { path }: ScriptFact,
  seen: { readonly effects: readonly Effect[]; readonly long: number; readonly waiting: number },
): readonly string[] {
  const unknown = new Set(
    seen.effects.filter(isSent).flatMap(({ statement, line }) => (statement === undefined ? [line] : [])),
  );
  const told = seen.effects.some(({ statement }) => statement !== undefined);
  if (!told) return [`The text of the statements of ${path} is not known without running it.`];
  return [
    ...(unknown.size === 0
      ? []
      : [
          `Statements of ${path} whose text is not known without running it: those of ${counted(unknown.size, "line")}.`,
        ]),
    ...(seen.long === 0
      ? []
      : [`Too long for BigQuery to be tried: ${counted(seen.long, "statement")} of ${path}.`]),
    ...(seen.waiting === 0
      ? []
      : [
          `Not tried, because the phase makes or moves what they need first: ${counted(seen.waiting, "statement")} of ${path}.`,
        ]),
  ];
}

/** Copies, loads and exports are jobs of their own and have no SQL text. */
function isSent({ verb }: Effect): boolean {
  return PERMISSIONS[verb] !== undefined;
}

const PERMISSIONS: Readonly<Partial<Record<Verb, string>>> = {
  create: "bigquery.tables.create",
  replace: "bigquery.tables.create",
  view: "bigquery.tables.create",
  rename: "bigquery.tables.update",
  drop: "bigquery.tables.delete",
  dml: "bigquery.tables.updateData",
  write: "bigquery.tables.updateData",
  read: "bigquery.tables.getData",
};

/** What a statement changes tells more than what it reads. */
function permissionOf(own: readonly Effect[]): string {
  const changing = own.find(({ verb }) => verb !== "read" && PERMISSIONS[verb] !== undefined);
  return PERMISSIONS[changing?.verb ?? "read"] ?? "bigquery.tables.getData";
}

/** Names that effects act on: exact ones, and patterns with holes. */
interface Names {
  readonly exact: ReadonlySet<string>;
  readonly patterns: readonly string[];
}

/** What the phase leaves and takes away, `dataset.table`. */
interface Works {
  readonly made: Names;
  readonly removed: Names;
  readonly phase: Phase;
}

function worksOf({ phase, scripts }: ScriptSource): Works {
  const paths = new Set([
    ...phase.operations.flatMap(({ script }) => script ?? []),
    ...phase.scripts.map(({ path }) => path),
  ]);
  const effects = scripts
    .filter(({ path }) => paths.has(path))
    .flatMap((script) => script.effects)
    .filter(({ kind }) => kind === "bigquery-table");
  const removing = effects.filter(({ verb }) => REMOVING.has(verb));
  return {
    made: toNames(effects.flatMap(madeBy)),
    removed: toNames(removing.map(({ name }) => bare(name))),
    phase,
  };
}

function toNames(all: readonly string[]): Names {
  const names = [...new Set(all)];
  return {
    exact: new Set(names.filter((name) => !HOLE.test(name))),
    patterns: names.filter((name) => HOLE.test(name)),
  };
}

const HOLE = /[{*]/;
const MAKING: ReadonlySet<Verb> = new Set(["create", "replace", "view"]);
const REMOVING: ReadonlySet<Verb> = new Set(["rename", "drop", "delete"]);

function madeBy({ verb, name, to }: Effect): readonly string[] {
  if (MAKING.has(verb)) return [bare(name)];
  if (to === undefined || (verb !== "rename" && verb !== "copy" && verb !== "load")) return [];
  const target = splitName(to);
  return [`${target.dataset ?? splitName(name).dataset}.${target.table}`];
}

/** True where a statement needs a table that is not there yet, or makes one under a name that the phase frees first. */
function waits(
  own: readonly Effect[],
  { existing, works }: { readonly existing: ScriptSource["existing"]; readonly works: Works },
): boolean {
  const makes = new Set(own.flatMap(madeBy));
  return own.some(({ verb, name }) => {
    const wanted = bare(name);
    if (MAKING.has(verb)) return existing.has(wanted) && isAmong(wanted, works.removed);
    const isMissing = !existing.has(wanted) && !makes.has(wanted);
    return isMissing && (isAmong(wanted, works.made) || isPlanned(wanted, works.phase));
  });
}

function isAmong(name: string, { exact, patterns }: Names): boolean {
  return exact.has(name) || patterns.some((pattern) => matchesPattern(pattern, name));
}

function isPlanned(name: string, { operations }: Phase): boolean {
  const { dataset, table } = splitName(name);
  return operations.some((one) => one.dataset === dataset && one.to !== null && isMatch(one.to, table));
}

/** `dataset.table`: a script may name the project or not. */
function bare(name: string): string {
  const { dataset, table } = splitName(name);
  return `${dataset}.${table}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
