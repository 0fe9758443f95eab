/** One thing that waits for others, by id. */
interface Waiting {
  readonly id: string;
  readonly needs: readonly string[];
}

/** Ids of one circle of needs, each needing the next and the last the first; empty where there is none. */
export function neededInCircle(all: readonly Waiting[]): readonly string[] {
  const needs = new Map(all.map(({ id, needs }) => [id, needs]));
  const done = new Set<string>();
  for (const { id } of all) {
    const circle = walk({ needs, done }, id);
    if (circle.length > 0) return circle;
  }
  return [];
}

interface Walk {
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly done: Set<string>;
}

/** Depth first without recursion, so that a long chain cannot exhaust the stack. */
function walk({ needs, done }: Walk, start: string): readonly string[] {
  const trail: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
  const onTrail = new Map([[start, 0]]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const id = needs.get(top.id)?.[top.next++];
    if (id === undefined) {
      done.add(top.id);
      onTrail.delete(top.id);
      trail.pop();
      continue;
    }
    const begin = onTrail.get(id);
    if (begin !== undefined) return trail.slice(begin).map((step) => step.id);
    if (done.has(id)) continue;
    onTrail.set(id, trail.length);
    trail.push({ id, next: 0 });
  }
  return [];
}
