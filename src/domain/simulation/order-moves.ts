/** Tables that get one new name together: one for a rename, a group for a consolidation. */
export interface Move {
  readonly sources: readonly string[];
  readonly target: string;
}

/** Moves in an order in which each finds its new name free of the others. */
export interface MoveOrder {
  readonly moves: readonly OrderedMove[];
  /** Names that wait for each other, the one that must move last first, and at the end the name that frees the way. */
  readonly chains: readonly (readonly string[])[];
  /** Names that change places in a circle: no order is valid without a name to step aside to. */
  readonly cycles: readonly (readonly string[])[];
}

/** A move in its place; `aside` where its table steps out of a circle under a name of its own, or comes back from it. */
export interface OrderedMove {
  readonly move: Move;
  readonly aside: "none" | "out" | "back";
}

/**
 * Orders moves by the names that they need: whoever stands on the name that another wants moves first. Takes time linear in
 * the moves. Of moves that do not depend on each other, the one given first runs first.
 */
export function orderMoves(moves: readonly Move[]): MoveOrder {
  const owner = new Map(moves.flatMap(({ sources }, index) => sources.map((name) => [name, index] as const)));
  const seen = new Set<number>();
  const order: OrderedMove[] = [];
  const chains: Chains = { all: [], byHead: new Map() };
  const cycles: (readonly string[])[] = [];
  const movesOf = (indexes: readonly number[]) => indexes.flatMap((index) => moves[index] ?? []);
  for (const start of moves.keys()) {
    if (seen.has(start)) continue;
    const { path, met } = follow({ moves, owner, seen, start });
    const entry = met === undefined ? -1 : path.indexOf(met);
    const circle = entry === -1 ? [] : path.slice(entry);
    if (circle.length > 0) {
      const turned = fromSmallest(movesOf(circle));
      cycles.push(turned.map(firstSource));
      order.push(...breakCircle(turned));
    }
    const waiting = movesOf(entry === -1 ? path : path.slice(0, entry)).reverse();
    for (const move of waiting) order.push({ move, aside: "none" });
    const before = met === undefined ? null : { index: met, move: moves[met] };
    if (waiting.length > 0) noteChain(chains, { waiting, before, start });
  }
  return { moves: order, chains: chains.all.map((chain) => chain.toReversed()), cycles };
}

/** Chains from their free end on, and those that still may grow by the index of the move that waits last. */
interface Chains {
  readonly all: string[][];
  readonly byHead: Map<number, string[]>;
}

/** Notes moves that wait for one another, `waiting` from the free end on; they lengthen the chain that they end in. */
function noteChain(
  { all, byHead }: Chains,
  line: {
    readonly waiting: readonly Move[];
    readonly before: { readonly index: number; readonly move: Move | undefined } | null;
    readonly start: number;
  },
): void {
  const { waiting, before, start } = line;
  const known = before === null ? undefined : byHead.get(before.index);
  const end = before?.move === undefined ? [] : [before.move.target, firstSource(before.move)];
  const chain = known ?? (end.length > 0 ? end : waiting.slice(0, 1).map(({ target }) => target));
  for (const move of waiting) chain.push(firstSource(move));
  if (chain.length <= 2) return;
  if (known === undefined) all.push(chain);
  if (before !== null) byHead.delete(before.index);
  byHead.set(start, chain);
}

/** The moves from one on, each standing in the way of the one before; `met` is where the way ends in one seen before. */
function follow(seen: {
  readonly moves: readonly Move[];
  readonly owner: ReadonlyMap<string, number>;
  readonly seen: Set<number>;
  readonly start: number;
}): { readonly path: readonly number[]; readonly met: number | undefined } {
  const path: number[] = [];
  let at: number | undefined = seen.start;
  if (seen.seen.has(at)) return { path, met: undefined };
  while (at !== undefined && !seen.seen.has(at)) {
    seen.seen.add(at);
    path.push(at);
    at = seen.owner.get(seen.moves[at]?.target ?? "");
  }
  return { path, met: at };
}

/** The circle, turned so that it begins with its smallest name: the same circle whoever was met first. */
function fromSmallest(circle: readonly Move[]): readonly Move[] {
  const names = circle.map(firstSource);
  const first = names.reduce((least, name, index) => (name < (names[least] ?? "") ? index : least), 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
}

/** One steps aside, the others move from the last to the second, and the first comes back. */
function breakCircle([first, ...others]: readonly Move[]): readonly OrderedMove[] {
  if (first === undefined) return [];
  const rest = others.reverse().map((move) => ({ move, aside: "none" as const }));
  return [{ move: first, aside: "out" }, ...rest, { move: first, aside: "back" }];
}

function firstSource({ sources }: Move): string {
  return sources[0] ?? "";
}
