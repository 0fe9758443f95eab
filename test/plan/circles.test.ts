import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neededInCircle } from "#plan/circles.ts";

describe("a circle of needs", () => {
  it("is told from where it is entered", () => {
    const all = [
      { id: "a", needs: ["b"] },
      { id: "b", needs: ["c"] },
      { id: "c", needs: ["d", "b"] },
      { id: "d", needs: [] },
    ];
    expect(neededInCircle(all)).toEqual(["b", "c"]);
    expect(neededInCircle([{ id: "a", needs: ["a"] }])).toEqual(["a"]);
  });

  it("is none in a chain, however long, nor where two wait for one", () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({ id: `${index}`, needs: [`${index + 1}`] }));
    expect(neededInCircle(chain)).toEqual([]);
    const fork = [
      { id: "a", needs: ["b", "c"] },
      { id: "b", needs: ["d"] },
      { id: "c", needs: ["d"] },
      { id: "d", needs: [] },
    ];
    expect(neededInCircle(fork)).toEqual([]);
  });

  it("is one in which each needs the next", () => {
    const ids = ["a", "b", "c", "d"];
    const graph = fc.tuple(...ids.map((id) => fc.subarray(ids).map((needs) => ({ id, needs }))));
    fc.assert(
      fc.property(graph, (all) => {
        const circle = neededInCircle(all);
        const needs = new Map(all.map((one) => [one.id, one.needs]));
        for (const [index, id] of circle.entries()) {
          expect(needs.get(id)).toContain(circle[(index + 1) % circle.length]);
        }
      }),
    );
  });
});
