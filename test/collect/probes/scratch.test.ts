import fc from "fast-check";
import { expect, test } from "vitest";
import { commonShape, scratchColumns, scratchObject, scratchTable } from "#collect/probes/scratch.ts";
import { aTable } from "#test/support/snapshot.ts";

test("a scratch name is legal in BigQuery whatever the phase and the run are called", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (phase, id, random) => {
      expect(scratchTable(phase, { id, random })).toMatch(/^_phasegate_probe_[A-Za-z0-9_]{1,130}$/);
      expect(scratchObject(phase, { id, random })).toMatch(
        /^phasegate-probe\/[A-Za-z0-9-]*\/[A-Za-z0-9-]+\.txt$/,
      );
    }),
  );
});

test("the shape is that of most of the tables that the phase acts on", () => {
  const cut = { partitionField: "day", clusterFields: ["pair", "probe"] };
  const tables = [
    { ...aTable("a"), ...cut },
    { ...aTable("b"), ...cut },
    aTable("c"),
    { ...aTable("x"), partitionField: "other" },
    { ...aTable("y"), partitionField: "other" },
    { ...aTable("z"), partitionField: "other" },
  ];
  const shape = commonShape({ dataset: "d", tables, requests: 1 }, new Set(["a", "b", "c"]));
  expect(shape).toEqual({ partition: "day", cluster: ["pair", "probe"] });
  expect(scratchColumns(shape)).toEqual([
    { name: "probe", type: "STRING" },
    { name: "day", type: "DATE" },
    { name: "pair", type: "STRING" },
  ]);
});

test("without tables it is a plain table, and partitions by load time need no column", () => {
  expect(commonShape(null, new Set())).toEqual({ partition: null, cluster: [] });
  const tables = [{ ...aTable("a"), partitionField: "_PARTITIONTIME" }];
  const shape = commonShape({ dataset: "d", tables, requests: 1 }, new Set(["a"]));
  expect(shape).toEqual({ partition: "", cluster: [] });
  expect(scratchColumns(shape)).toEqual([{ name: "probe", type: "STRING" }]);
});
