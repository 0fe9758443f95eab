import type { ResourceKind, Verb } from "#domain/effect.ts";
import type { ScriptCall } from "#domain/script.ts";
import { hasHole } from "./holes.ts";

/** An effect as a run meets it; names may hold hole tokens. */
export interface EffectDraft {
  readonly verb: Verb;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly to?: string;
  readonly line: number;
  readonly sqlLine?: number;
  readonly columns?: readonly string[];
  readonly selector?: string;
}

/** What one run found. */
export interface Recorder {
  readonly effects: Map<string, EffectDraft>;
  readonly calls: Map<string, ScriptCall>;
  readonly tools: Set<string>;
  readonly filesRead: Set<string>;
  readonly environmentRead: Set<string>;
  readonly limits: Set<string>;
  /** Lines of the script whose sinks were reached. */
  readonly reached: Set<number>;
}

/** Exact names that one run notes; patterns are noted past it too. */
const RUN_LIMIT = 20_000;

/** A recorder that has seen nothing. */
export function openRecorder(): Recorder {
  return {
    effects: new Map(),
    calls: new Map(),
    tools: new Set(),
    filesRead: new Set(),
    environmentRead: new Set(),
    limits: new Set(),
    reached: new Set(),
  };
}

/** Equal effects of one line have equal keys. */
export function keyOf(effect: EffectDraft): string {
  return `${effect.line}\n${effect.verb}\n${effect.kind}\n${effect.name}\n${effect.to ?? ""}`;
}

/** Notes an effect once. */
export function recordEffect(recorder: Recorder, effect: EffectDraft): void {
  recorder.reached.add(effect.line);
  if (effect.name === "") return;
  const key = keyOf(effect);
  if (recorder.effects.has(key)) return;
  if (recorder.effects.size >= RUN_LIMIT && !hasHole(effect.name)) {
    recorder.limits.add("More effects than can be listed were found.");
    return;
  }
  recorder.effects.set(key, effect);
}
