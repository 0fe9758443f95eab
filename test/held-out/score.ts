import type { Effect, Verb } from "#domain/effect.ts";
import type { HeldOutScript, TrueEffect, Truth } from "./corpus.ts";

/** An exact table name that the reader claims. */
export interface Claim {
  readonly verb: Verb;
  readonly name: string;
  readonly to?: string;
  readonly line: number;
}

/** What a comparison of claims with the truth of one script, or of many, found. */
export interface Score {
  readonly claimed: number;
  readonly rightClaims: number;
  readonly determined: number;
  readonly foundNames: number;
  /** `script:line verb name` of each claim without truth. */
  readonly offenders: readonly string[];
  /** `script verb name` of each truth without claim. */
  readonly misses: readonly string[];
}

type TrueVerb = TrueEffect["verb"];

const ACCEPTED: Readonly<Record<TrueVerb, readonly Verb[]>> = {
  create: ["create", "copy"],
  replace: ["replace", "copy"],
  view: ["view"],
  drop: ["drop", "delete"],
  rename: ["rename"],
  dml: ["dml", "write"],
  write: ["write", "load", "copy", "create", "replace", "dml"],
  read: ["read"],
};

/** Effects with two ends: one end can be known where the other is not. */
const TWO_ENDED: readonly Verb[] = ["copy", "load", "extract"];

/** Compares the claims of one script with its truth, for reads alone or for all that changes tables. */
export function scoreScript(
  script: HeldOutScript,
  effects: readonly Effect[],
  side: "reads" | "changes",
): Score {
  const { truth } = script;
  const onSide = (verb: Verb): boolean => (verb === "read") === (side === "reads");
  const open = (name: string): boolean => truth.permitted.some((pattern) => new RegExp(pattern).test(name));
  const claims = distinct(effects.flatMap(toClaims)).filter(({ verb, name }) => onSide(verb) && !open(name));
  const truths = truth.exact.filter(({ verb, name }) => onSide(verb) && !name.endsWith("*"));
  const judged = claims.filter((claim) => !isLooked(claim, truth));
  const wrong = judged.filter((claim) => !truths.some((one) => agrees(claim, one)));
  const required = truths.filter(({ name }) => !open(name));
  const missed = required.filter((one) => !claims.some((claim) => agrees(claim, one)));
  return {
    claimed: judged.length,
    rightClaims: judged.length - wrong.length,
    determined: required.length,
    foundNames: required.length - missed.length,
    offenders: wrong.map((claim) => `${script.entry}:${claim.line} ${show(claim)}`),
    misses: missed.map((one) => `${script.entry} ${show(one)}`),
  };
}

/** The sum of many scores. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  return {
    claimed: sum((score) => score.claimed),
    rightClaims: sum((score) => score.rightClaims),
    determined: sum((score) => score.determined),
    foundNames: sum((score) => score.foundNames),
    offenders: scores.flatMap((score) => score.offenders),
    misses: scores.flatMap((score) => score.misses),
  };
}

/** Share of the claims that are right, and of the determined names that were found; 1 where there is none. */
export function rates(score: Score): { readonly precision: number; readonly recall: number } {
  return {
    precision: score.claimed === 0 ? 1 : score.rightClaims / score.claimed,
    recall: score.determined === 0 ? 1 : score.foundNames / score.determined,
  };
}

function toClaims(effect: Effect): readonly Claim[] {
  const { verb, name, to, line } = effect;
  if (effect.kind !== "bigquery-table" || verb === "list" || verb === "execute") return [];
  if (!effect.exact && !TWO_ENDED.includes(verb)) return [];
  if (verb === "copy") return [tableClaim("read", name, line), tableClaim("copy", to ?? name, line)].flat();
  if (verb === "load") return tableClaim("load", to ?? name, line);
  if (verb === "extract") return tableClaim("read", name, line);
  if (verb === "rename") return [{ verb, name: plain(name), to: plain(to ?? ""), line }];
  return tableClaim(verb, name, line);
}

function tableClaim(verb: Verb, name: string, line: number): readonly Claim[] {
  const isKnown = !name.includes("{") && !name.includes("://") && name.includes(".");
  return !isKnown ? [] : [{ verb, name: plain(name), line }];
}

function plain(name: string): string {
  return name.replaceAll("`", "").replace(":", ".").replace(/\$.*$/, "");
}

function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [show(claim), claim])).values()];
}

function isLooked(claim: Claim, truth: Truth): boolean {
  return ["read", "write"].includes(claim.verb) && truth.looked.some((name) => isSame(name, claim.name));
}

function agrees(claim: Claim, one: TrueEffect): boolean {
  return (
    ACCEPTED[one.verb].includes(claim.verb) &&
    isSame(claim.name, one.name) &&
    isSame(claim.to ?? "", one.to ?? "")
  );
}

/** Whether two names are one table: a client's own project may stand before the name or not. */
function isSame(left: string, right: string): boolean {
  return left === right || isTail(left, right) || isTail(right, left);
}

function isTail(whole: string, tail: string): boolean {
  return tail.includes(".") && whole.endsWith(`.${tail}`);
}

function show({
  verb,
  name,
  to,
}: {
  readonly verb: string;
  readonly name: string;
  readonly to?: string;
}): string {
  return to === undefined ? `${verb} ${name}` : `${verb} ${name} -> ${to}`;
}
