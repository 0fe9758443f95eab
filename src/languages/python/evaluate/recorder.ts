import type { ResourceKind, Verb } from "#domain/effect.ts";
import type { ScriptCall, TakenIdentity } from "#domain/script.ts";
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
  readonly statement?: string;
  readonly selector?: string;
}

/** A file that a run opens, or whose existence it asks for; the path may hold hole tokens. */
export interface OpenedFile {
  readonly path: string;
  readonly mode: "read" | "write" | "test";
  readonly line: number;
}

/** What one run found. */
export interface Recorder {
  readonly effects: Map<string, EffectDraft>;
  /** Effects by line. */
  readonly counts: Map<number, number>;
  readonly calls: Map<string, ScriptCall>;
  readonly tools: Set<string>;
  readonly filesRead: Set<string>;
  readonly files: Map<string, OpenedFile>;
  readonly identities: Map<string, TakenIdentity>;
  readonly environmentRead: Set<string>;
  readonly limits: Set<string>;
  /** Lines of the script whose sinks were reached. */
  readonly reached: Set<number>;
}

/** Exact names that one run notes of one line; patterns are noted past it too. */
const LINE_LIMIT = 10_000;

/** A recorder that has seen nothing. */
export function openRecorder(): Recorder {
  return {
    effects: new Map(),
    counts: new Map(),
    calls: new Map(),
    tools: new Set(),
    filesRead: new Set(),
    files: new Map(),
    identities: new Map(),
    environmentRead: new Set(),
    limits: new Set(),
    reached: new Set(),
  };
}

/** Files that one run notes. */
const FILE_LIMIT = 2_000;

/** Notes a file once for each way to use it; addresses are no files. */
export function recordFile(recorder: Recorder, file: OpenedFile): void {
  const key = `${file.mode} ${file.path}`;
  if (file.path === "" || file.path.includes("://") || recorder.files.has(key)) return;
  if (recorder.files.size < FILE_LIMIT) recorder.files.set(key, file);
}

/** Notes an identity once. */
export function recordIdentity(recorder: Recorder, identity: TakenIdentity): void {
  const key = `${identity.kind} ${identity.name}`;
  if (identity.name !== "" && !recorder.identities.has(key)) recorder.identities.set(key, identity);
}

/** Equal effects of one line have equal keys. */
export function keyOf(effect: EffectDraft): string {
  return `${effect.line}\n${effect.verb}\n${effect.kind}\n${effect.name}\n${effect.to ?? ""}`;
}

/** Notes an effect once. */
export function recordEffect(recorder: Recorder, effect: EffectDraft): void {
  recorder.reached.add(effect.line);
  if (effect.name !== "") recordKeyed(recorder, keyOf(effect), effect);
}

/** Notes an effect once, whose key and name are known. */
export function recordKeyed(recorder: Recorder, key: string, effect: EffectDraft): void {
  if (recorder.effects.has(key)) return;
  const count = recorder.counts.get(effect.line) ?? 0;
  if (count >= LINE_LIMIT && !hasHole(effect.name)) {
    recorder.limits.add(`Line ${effect.line} has more names than can be noted.`);
    return;
  }
  recorder.counts.set(effect.line, count + 1);
  recorder.effects.set(key, effect);
}
