import fc from "fast-check";
import { expect, test } from "vitest";
import { type Move, orderMoves } from "#domain/simulation/order-moves.ts";

const move = (source: string, target: string): Move => ({ sources: [source], target });
const written = (moves: readonly Move[]) => {
  const { moves: ordered, ...rest } = orderMoves(moves);
  return {
    ...rest,
    moves: ordered.map(({ move: one, aside }) => `${one.sources.join("+")}>${one.target} ${aside}`),
  };
};

test("the last of a chain moves first, whoever is given first", () => {
  const chain = { chains: [["a", "b", "c", "d"]], cycles: [], moves: ["c>d none", "b>c none", "a>b none"] };
  expect(written([move("a", "b"), move("b", "c"), move("c", "d")])).toEqual(chain);
  expect(written([move("c", "d"), move("a", "b"), move("b", "c")])).toEqual({
    ...chain,
    chains: [["a", "b", "c", "d"]],
  });
});

test("a chain is told once and whole, though its links are given from the last to the first", () => {
  expect(written([move("a", "0"), move("b", "a"), move("x", "a"), move("c", "b"), move("y", "b")])).toEqual({
    chains: [
      ["c", "b", "a", "0"],
      ["x", "a", "0"],
      ["y", "b", "a"],
    ],
    cycles: [],
    moves: ["a>0 none", "b>a none", "x>a none", "c>b none", "y>b none"],
  });
});

test("a circle begins with its smallest name, which steps aside and comes back", () => {
  const circle = {
    chains: [],
    cycles: [["a", "b", "c"]],
    moves: ["a>b out", "c>a none", "b>c none", "a>b back"],
  };
  expect(written([move("a", "b"), move("b", "c"), move("c", "a")])).toEqual(circle);
  expect(written([move("c", "a"), move("b", "c"), move("a", "b")])).toEqual(circle);
});

test("a table that wants a name of a circle waits until the circle has turned", () => {
  expect(written([move("x", "a"), move("a", "b"), move("b", "a")])).toEqual({
    chains: [["x", "a", "b"]],
    cycles: [["a", "b"]],
    moves: ["a>b out", "b>a none", "a>b back", "x>a none"],
  });
});

test("a group waits for whoever stands on its name", () => {
  const group = { sources: ["a", "b"], target: "c" };
  expect(written([group, move("c", "d")])).toEqual({
    chains: [["a", "c", "d"]],
    cycles: [],
    moves: ["c>d none", "a+b>c none"],
  });
});

test("every move runs once, aside moves twice, and none before the one that stands on its name", () => {
  const letters = fc.constantFrom(..."abcdefgh");
  const moves = fc
    .uniqueArray(fc.tuple(letters, letters), { selector: ([source]) => source })
    .map((pairs) => pairs.filter(([source, target]) => source !== target).map(([s, t]) => move(s, t)));
  fc.assert(
    fc.property(moves, (all) => {
      const { moves: ordered } = orderMoves(all);
      const taken = new Set(all.flatMap(({ sources }) => sources));
      for (const { move: one, aside } of ordered) {
        const [source = ""] = one.sources;
        if (aside !== "out")
          expect(taken.has(one.target) && all.some(({ sources }) => sources[0] === one.target)).toBe(false);
        if (aside !== "back") taken.delete(source);
      }
      const runs = ordered.filter(({ aside }) => aside !== "back").map(({ move: one }) => one);
      expect(new Set(runs)).toEqual(new Set(all));
      expect(runs).toHaveLength(all.length);
    }),
    { numRuns: 500 },
  );
});

test("a chain of 50,000 tables is ordered without recursion", () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => move(`t${index}`, `t${index + 1}`));
  expect(orderMoves(chain).moves[0]?.move.sources).toEqual(["t49999"]);
});
