import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogueFact } from "#domain/cloud.ts";
import type { Operation } from "#domain/plan.ts";
import type { SimulatedStep, Simulation } from "#domain/simulation.ts";
import type { World } from "#sandbox/world.ts";
import {
  catalogueOf,
  catalogues,
  execute,
  operations,
  phases,
  simulated,
  stand,
  statementsOf,
  worldOf,
} from "./playground.ts";

const RUNS = { numRuns: 250 };

test("the sandbox takes every ready step in the simulator's order, refuses every blocked one, and ends with as many tables", () => {
  fc.assert(
    fc.property(catalogues, phases, (catalogue, parts) => {
      const { steps, tablesAfter } = simulated(parts, catalogue);
      const world = worldOf(catalogue);
      expect(steps.map((step) => carryOut(world, step))).toEqual(steps.map(({ state }) => state === "ready"));
      expect(stand(world)).toHaveLength(tablesAfter);
    }),
    RUNS,
  );
});

test("no step that is blocked could run after the others of its operation: there is no better order", () => {
  fc.assert(
    fc.property(catalogues, operations(), (catalogue, operation) => {
      const { steps } = simulated([operation], catalogue);
      const world = worldOf(catalogue);
      for (const step of steps) carryOut(world, step);
      expect(steps.filter((step) => step.state === "blocked" && carryOut(world, step))).toEqual([]);
    }),
    RUNS,
  );
});

test("each operation finds the tables that the sandbox holds when it comes", () => {
  const parts = fc.array(operations(), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(catalogues, parts, (catalogue, all) => {
      const named = all.map((operation, index) => ({ ...operation, id: `o${index}` }));
      const { steps } = simulated(named, catalogue);
      const world = worldOf(catalogue);
      for (const operation of named) {
        const own = steps.filter((step) => step.operation === operation.id);
        const alone = simulated([operation], catalogueOf(world)).steps;
        expect(own.filter(({ hazard }) => hazard !== "source-missing").map(told)).toEqual(alone.map(told));
        for (const step of own) carryOut(world, step);
      }
    }),
    RUNS,
  );
});

test("a second run after a failure at any statement ends as the first would have, exactly where the rerun is safe", () => {
  const kinds = ["rename", "consolidate", "drop"] as const;
  fc.assert(
    fc.property(catalogues, operations(kinds), (catalogue, operation) => {
      const first = simulated([operation], catalogue);
      const isSafe = failures(first).every((done) => isSame(first, { catalogue, operation, done }));
      const [{ rerun } = { rerun: null }] = first.operations;
      expect(rerun === "not-known" ? "not-known" : rerun === "safe").toBe(
        rerun === "not-known" ? "not-known" : isSafe,
      );
    }),
    RUNS,
  );
});

test("undoing the whole phase, last step first, brings every table back where every step has an inverse", () => {
  fc.assert(
    fc.property(catalogues, phases, (catalogue, parts) => {
      const { steps } = simulated(parts, catalogue);
      const ready = steps.filter(({ state }) => state === "ready");
      fc.pre(ready.every(({ inverse }) => inverse !== null));
      const world = worldOf(catalogue);
      const before = stand(world);
      for (const step of ready) carryOut(world, step);
      for (const { inverse } of ready.toReversed()) expect(execute(world, inverse ?? "")).toBe(true);
      expect(stand(world)).toEqual(before);
    }),
    RUNS,
  );
});

test("undoing one rename alone, after the views over it, brings its tables back exactly where its rollback is possible", () => {
  fc.assert(
    fc.property(catalogues, phases, fc.nat(), (catalogue, parts, pick) => {
      const { steps, operations: played } = simulated(parts, catalogue);
      const renames = played.filter(({ kind, rollback }) => kind === "rename" && rollback !== "not-known");
      const chosen = renames[pick % Math.max(1, renames.length)];
      fc.pre(chosen !== undefined);
      const covering = parts
        .filter(({ covers }) => covers.includes(chosen?.operation ?? ""))
        .map(({ id }) => id);
      const world = worldOf(catalogue);
      for (const step of steps) if (step.state === "ready") carryOut(world, step);
      const undone = steps.filter(
        ({ operation, state }) =>
          state === "ready" && (operation === chosen?.operation || covering.includes(operation)),
      );
      const moved = undone.filter(({ verb, from }) => verb === "rename" && !from[0]?.includes("_aside"));
      const before = moved.map((step) => `${step.from[0]} TABLE ${firstName(steps, step)}`);
      const took = undone.toReversed().map(({ inverse }) => execute(world, inverse ?? ""));
      const isBack = took.every(Boolean) && before.every((line) => stand(world).includes(line));
      expect(isBack).toBe(chosen?.rollback === "possible");
    }),
    RUNS,
  );
});

test("the order in which the catalogue lists its tables changes nothing", () => {
  fc.assert(
    fc.property(catalogues, phases, (catalogue, parts) => {
      const turned = { ...catalogue, tables: catalogue.tables.toReversed() };
      expect(simulated(parts, turned)).toEqual(simulated(parts, catalogue));
    }),
    RUNS,
  );
});

test("renaming with the templates turned round undoes a rename, where no table of the new form stood before", () => {
  fc.assert(
    fc.property(catalogues, operations(["rename"]), (catalogue, operation) => {
      const { to, from } = operation;
      const turned = { ...operation, from: to === null ? [] : [to], to: from[0] ?? null };
      const there = simulated([operation], catalogue);
      fc.pre(there.steps.every(({ state }) => state === "ready"));
      fc.pre(simulated([turned], catalogue).steps.length === 0 && to !== null);
      const world = worldOf(catalogue);
      const before = stand(world);
      for (const step of there.steps) carryOut(world, step);
      const back = simulated([turned], catalogueOf(world));
      fc.pre(back.operations[0]?.rollback !== "not-known");
      expect(back.steps.map((step) => carryOut(world, step))).toEqual(back.steps.map(() => true));
      expect(stand(world)).toEqual(before);
    }),
    RUNS,
  );
});

/** Carries a step out where the sandbox takes all of its statements; a step without a new name cannot be carried out. */
function carryOut(world: World, step: SimulatedStep): boolean {
  const statements = statementsOf(step);
  if (statements.length === 0 || !statements.every((sql) => execute(world, sql, { isDryRun: true })))
    return false;
  return statements.every((sql) => execute(world, sql));
}

function told({ verb, from, to, state }: SimulatedStep): string {
  return `${verb} ${from.join()} ${to} ${state}`;
}

/** Every number of statements after which the run may have failed. */
function failures({ steps }: Simulation): readonly number[] {
  const count = steps.flatMap((step) => (step.state === "ready" ? statementsOf(step) : [])).length;
  return Array.from({ length: count + 1 }, (_, index) => index);
}

/** True where a second run, which lists the tables again, meets no refusal that the first did not and ends as the first would have. */
function isSame(
  first: Simulation,
  run: { readonly catalogue: CatalogueFact; readonly operation: Operation; readonly done: number },
): boolean {
  const [whole, broken] = [worldOf(run.catalogue), worldOf(run.catalogue)];
  const statements = first.steps.flatMap((step) => (step.state === "ready" ? statementsOf(step) : []));
  for (const sql of statements) execute(whole, sql);
  for (const sql of statements.slice(0, run.done)) execute(broken, sql);
  const second = simulated([run.operation], catalogueOf(broken));
  for (const step of second.steps) carryOut(broken, step);
  const refused = new Set(refusals(first));
  return refusals(second).every((names) => refused.has(names)) && `${stand(whole)}` === `${stand(broken)}`;
}

function refusals({ steps }: Simulation): readonly string[] {
  return steps.flatMap(({ state, from }) => (state === "blocked" ? [from.join()] : []));
}

/** The first name of the table that a step moves, followed back through the steps before it. */
function firstName(steps: readonly SimulatedStep[], step: SimulatedStep): string {
  let name = step.from[0] ?? "";
  for (const before of steps.slice(0, step.order - 1).reverse()) {
    if (before.state !== "ready" || before.to !== name) continue;
    if (before.verb !== "rename") return "-";
    name = before.from[0] ?? "";
  }
  return name;
}
