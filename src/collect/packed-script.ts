import type { ScriptSource } from "#languages/source.ts";
import type { CachedScript } from "./script-cache.ts";

/**
 * A file's facts as a thread hands them over: JSON in bytes, which are moved and not copied, and lie outside of the heap until
 * their turn comes. As values, those of a script with a thousand effects take several times as much.
 */
export interface PackedScript {
  readonly isScript: boolean;
  readonly json: Uint8Array<ArrayBuffer>;
}

/** Packs the facts of a file. */
export function packScript({ source, asked }: CachedScript): PackedScript {
  const json = new TextEncoder().encode(JSON.stringify([source, [...asked]]));
  return { isScript: source !== null, json };
}

/** The facts of a file as they were packed; a text that many effects share is there once. */
export function unpackScript({ json }: PackedScript): CachedScript {
  const [source, asked] = JSON.parse(new TextDecoder().decode(json)) as Packed;
  return { source: source && { ...source, effects: sharing(source.effects) }, asked: new Map(asked) };
}

type Packed = readonly [ScriptSource | null, readonly (readonly [string, string])[]];

function sharing(effects: ScriptSource["effects"]): ScriptSource["effects"] {
  const known = new Map<string, string>();
  return effects.map((effect) => {
    const { statement } = effect;
    if (statement === undefined) return effect;
    const shared = known.get(statement) ?? statement;
    known.set(shared, shared);
    return { ...effect, statement: shared };
  });
}
