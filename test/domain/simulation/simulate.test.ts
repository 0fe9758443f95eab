import { expect, test } from "vitest";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import { anOperation, aPhase, aPlan, aTemplate } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue, anEffect, aScript, theParts } from "#test/support/snapshot.ts";

const views = anOperation({
  id: "views",
  kind: "create-views",
  from: [],
  to: null,
  expect: null,
  covers: ["cov-rename"],
});

function play(
  over: {
    readonly phase?: Parameters<typeof aPhase>[0];
    readonly parts?: Parameters<typeof theParts>[0];
  } = {},
) {
  const phase = aPhase(over.phase);
  return simulationOf({ plan: aPlan({ phases: [phase] }), phase, ...theParts(over.parts) });
}

test("a rename and the views over it, step by step", () => {
  const catalogues = {
    features: aRead(aCatalogue(["cov_bqx_audcad", "cov_idx_audcad", "cov_agg_idx_audcad"])),
  };
  expect(play({ phase: { operations: [views, anOperation()] }, parts: { catalogues } })).toEqual({
    operations: [
      {
        operation: "cov-rename",
        kind: "rename",
        dataset: "features",
        claim: { expected: 2, tolerance: 0, found: 2, direction: "as-expected" },
        after: [],
        steps: 2,
        blocked: 1,
        rerun: "safe",
        rollback: "possible",
      },
      {
        operation: "views",
        kind: "create-views",
        dataset: "features",
        claim: null,
        after: ["cov-rename"],
        steps: 2,
        blocked: 1,
        rerun: "not-known",
        rollback: "possible",
      },
    ],
    steps: [
      {
        order: 1,
        operation: "cov-rename",
        dataset: "features",
        verb: "rename",
        from: ["cov_bqx_audcad"],
        to: "cov_agg_bqx_audcad",
        state: "ready",
        hazard: null,
        inverse: "ALTER TABLE `cov_agg_bqx_audcad` RENAME TO `cov_bqx_audcad`",
      },
      {
        order: 2,
        operation: "cov-rename",
        dataset: "features",
        verb: "rename",
        from: ["cov_idx_audcad"],
        to: "cov_agg_idx_audcad",
        state: "blocked",
        hazard: "name-taken",
        inverse: null,
      },
      {
        order: 3,
        operation: "views",
        dataset: "features",
        verb: "create-view",
        from: ["cov_agg_bqx_audcad"],
        to: "cov_bqx_audcad",
        state: "ready",
        hazard: null,
        inverse: "DROP VIEW `cov_bqx_audcad`",
      },
      {
        order: 4,
        operation: "views",
        dataset: "features",
        verb: "create-view",
        from: ["cov_agg_idx_audcad"],
        to: "cov_idx_audcad",
        state: "blocked",
        hazard: "view-name-taken",
        inverse: null,
      },
    ],
    hazards: [
      {
        kind: "name-taken",
        operation: "cov-rename",
        tables: ["cov_idx_audcad", "cov_agg_idx_audcad"],
        says: "cov_idx_audcad -> cov_agg_idx_audcad, where a table of that name stands.",
        blocks: true,
      },
      {
        kind: "view-name-taken",
        operation: "views",
        tables: ["cov_idx_audcad"],
        says: "1 old name will still be taken, because its table does not leave it: cov_idx_audcad.",
        blocks: true,
      },
    ],
    tablesBefore: 3,
    tablesAfter: 4,
    unknown: [],
  });
});

test("an operation finds what an earlier one made, and not what it took", () => {
  const drop = anOperation({ id: "drop", kind: "drop", from: [aTemplate("cov_{source}_{pair}")], to: null });
  const again = anOperation({
    id: "again",
    from: [aTemplate("cov_agg_{source}_{pair}")],
    to: aTemplate("lag_{source}_{pair}"),
  });
  const { steps, hazards } = play({ phase: { operations: [anOperation(), drop, again] } });
  expect(steps.map(({ operation, from, to, state }) => `${operation} ${from.join()} ${to} ${state}`)).toEqual(
    [
      "cov-rename cov_bqx_audcad cov_agg_bqx_audcad ready",
      "cov-rename cov_idx_audcad cov_agg_idx_audcad ready",
      "drop cov_bqx_audcad null blocked",
      "drop cov_idx_audcad null blocked",
      "again cov_agg_bqx_audcad lag_bqx_audcad ready",
      "again cov_agg_idx_audcad lag_idx_audcad ready",
    ],
  );
  expect(hazards.map(({ kind, operation }) => `${kind} ${operation}`)).toEqual([
    "source-missing drop",
    "blocked-rollback cov-rename",
  ]);
});

test("a script's exact renames decide words that the templates leave open, and no others", () => {
  const open = anOperation({ from: [aTemplate("cov_{pair}")], to: aTemplate("cov_{source}_{pair}") });
  const catalogues = { features: aRead(aCatalogue(["cov_audcad", "cov_audchf"])) };
  const rename = (name: string, to: string) => anEffect({ name: `features.${name}`, to });
  const effects = [rename("cov_audcad", "cov_idx_audcad"), rename("cov_audchf", "nonsense")];
  const { steps } = play({
    phase: { operations: [open] },
    parts: { catalogues, scripts: aRead([aScript({ effects })]) },
  });
  expect(steps.map(({ from, to, hazard }) => `${from.join()} ${to} ${hazard}`)).toEqual([
    "cov_audchf null undecided-word",
    "cov_audcad cov_idx_audcad null",
  ]);
});

test("what a generation's script makes is made, unless something stands in its place", () => {
  const generate = anOperation({ kind: "generate", from: [], to: null, expect: null });
  const effects = [
    anEffect({ verb: "create", name: "features.cov_bqx_audcad" }),
    anEffect({ verb: "create", name: "features.cov_agg_bqx_audcad" }),
    anEffect({ verb: "replace", name: "features.cov_idx_audcad" }),
  ];
  const { steps, operations } = play({
    phase: { operations: [generate] },
    parts: { scripts: aRead([aScript({ effects })]) },
  });
  expect(steps.map(({ to, state, inverse }) => `${to} ${state} ${inverse}`)).toEqual([
    "cov_bqx_audcad blocked null",
    "cov_agg_bqx_audcad ready DROP TABLE `cov_agg_bqx_audcad`",
    "cov_idx_audcad ready null",
  ]);
  expect(operations.map(({ rerun, rollback }) => `${rerun} ${rollback}`)).toEqual(["unsafe impossible"]);
});

test("a catalogue that was not read is said, never taken for an empty one", () => {
  const simulation = play({ parts: { catalogues: { features: anUnread() } } });
  expect(simulation).toMatchObject({
    steps: [],
    hazards: [],
    unknown: ["The tables of features were not read, so cov-rename was not simulated."],
  });
  expect(simulation.operations).toMatchObject([{ claim: null, rerun: "not-known", rollback: "not-known" }]);
});

test("is computed once for the same parts, and anew for others", () => {
  const phase = aPhase();
  const source = { plan: aPlan({ phases: [phase] }), phase, ...theParts() };
  expect(simulationOf(source)).toBe(simulationOf({ ...source }));
  expect(simulationOf({ ...source, scripts: aRead([]) })).not.toBe(simulationOf(source));
});
