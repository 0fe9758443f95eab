import type { Effect, Hole } from "#domain/effect.ts";
import { fillHoles, holesIn } from "./holes.ts";
import type { SqlEffect } from "./sql/effect.ts";

/** A hole of an evaluation with the word that stands for it in names; without one, the cause gives it. */
export interface NamedHole extends Hole {
  readonly label?: string;
}

/** Where and under what condition a script has an effect. */
export interface EffectSetting {
  /** Line of the call in the script. */
  readonly line: number;
  readonly guard: string | null;
  /** The hole that a token's number stands for. */
  readonly holes: (index: number) => NamedHole;
  /** The cause of a hole that the text writes as `{x}`; `template {x}` unless it is said. */
  readonly writtenCause?: (label: string) => string;
  readonly sqlLine?: number;
  readonly selector?: string;
  readonly failureIgnored?: true;
}

const WRITTEN_HOLE = /\{([^{}]*)\}/g;

/** Places an effect in a script: hole tokens become `{label}`, with the causes in `holes`. */
export function toEffect(found: SqlEffect, setting: EffectSetting): Effect {
  const texts = [found.name, found.to ?? ""];
  const holes = [...tokenHoles(texts, setting), ...writtenHoles(texts, found, setting)];
  const fill = (text: string) => fillHoles(text, (index) => `{${holeLabel(setting.holes(index))}}`);
  return {
    verb: found.verb,
    kind: found.kind,
    name: fill(found.name),
    ...(found.to === undefined ? {} : { to: fill(found.to) }),
    exact: holes.length === 0,
    holes: withoutRepeats(holes),
    guard: setting.guard,
    ...(setting.failureIgnored === undefined ? {} : { failureIgnored: setting.failureIgnored }),
    line: setting.line,
    ...(setting.sqlLine === undefined ? {} : { sqlLine: setting.sqlLine }),
    ...(found.statement === undefined ? {} : { statement: found.statement }),
    ...(found.columns === undefined ? {} : { columns: found.columns.map(fill) }),
    ...(setting.selector === undefined ? {} : { selector: setting.selector }),
  };
}

/** The word that stands for a hole in a name: `argument --pair` gives `pair`, `environment PRJ` gives `PRJ`. */
export function holeLabel(hole: NamedHole): string {
  if (hole.label !== undefined) return hole.label;
  const named = /^(?:argument|environment|template|positional|parameter|variable) [-{$ ]*([\w.-]+)/.exec(
    hole.cause,
  );
  return named?.[1] ?? "…";
}

function tokenHoles(texts: readonly string[], setting: EffectSetting): readonly Hole[] {
  return texts.flatMap(holesIn).map((index) => {
    const { cause, line } = setting.holes(index);
    return { cause, line };
  });
}

/** Holes that the text itself writes, `{x}`: a template's, or the scanner's for a dynamic statement. */
function writtenHoles(texts: readonly string[], found: SqlEffect, setting: EffectSetting): readonly Hole[] {
  const causeOf = setting.writtenCause ?? ((label: string) => `template {${label}}`);
  const line = setting.sqlLine === undefined ? setting.line : setting.sqlLine + found.line - 1;
  return texts
    .flatMap((text) => [...text.matchAll(WRITTEN_HOLE)])
    .map((match) => ({ cause: found.dynamic ? "dynamic statement" : causeOf(match[1] ?? ""), line }));
}

function withoutRepeats(holes: readonly Hole[]): readonly Hole[] {
  const seen = new Map(holes.map((hole) => [`${hole.line}:${hole.cause}`, hole]));
  return [...seen.values()];
}
