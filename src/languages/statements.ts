import type { Effect } from "#domain/effect.ts";

/** Characters of statements that the effects of one script carry together; reads give way to changes. */
const SCRIPT_LIMIT_CHARS = 400_000;

/** The effects with their statements as far as there is room for them; the effects themselves all stay. */
export function boundStatements(effects: readonly Effect[]): readonly Effect[] {
  const sizes = effects.reduce((sum, { statement = "" }) => sum + statement.length, 0);
  if (sizes <= SCRIPT_LIMIT_CHARS) return effects;
  let room = SCRIPT_LIMIT_CHARS;
  const kept = new Set<Effect>();
  const order = [...effects.filter((effect) => !isReading(effect)), ...effects.filter(isReading)];
  for (const effect of order) {
    room -= effect.statement?.length ?? 0;
    if (room < 0) break;
    kept.add(effect);
  }
  return effects.map((effect) => (kept.has(effect) ? effect : withoutStatement(effect)));
}

function isReading({ verb }: Effect): boolean {
  return verb === "read" || verb === "list";
}

function withoutStatement({ statement: _statement, ...effect }: Effect): Effect {
  return effect;
}
