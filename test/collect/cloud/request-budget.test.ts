import { expect, test } from "vitest";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { aClient } from "#test/clients/google/a-client.ts";
import { aMandate, anOperation, aPhase, aPlan, PLACE } from "#test/support/plan.ts";

const digits = "0123456789".split("");
const clock = { now: () => "2025-12-13T20:30:00Z" };

/** A plan that renames in one dataset and rules on its columns: everything about a catalogue is asked. */
function aCataloguePlan() {
  return aPlan({
    mandates: [aMandate({ columns: [{ tables: "cov", require: [], place: PLACE }] })],
    phases: [aPhase({ operations: [anOperation()] })],
  });
}

test("a catalogue of 5,817 tables, with sizes, columns, views and access, takes at most 12 requests", async () => {
  const { client } = await aClient(
    {
      vocabulary: { digit: digits },
      datasets: [
        {
          id: "features",
          location: "us-central1",
          tables: [{ names: "t_{digit.a}{digit.b}{digit.c}{digit.d}", limit: 5817, rows: 1, bytes: 10 }],
        },
      ],
    },
    { budgetMs: 20_000 },
  );
  const parts = await collectCloud({ client, plan: aCataloguePlan(), clock });
  const { catalogues, tableDetails } = parts;
  expect(catalogues["features"]?.state === "read" && catalogues["features"].value.tables).toHaveLength(5817);
  expect(tableDetails["features"]).toMatchObject({ value: { rows: 5817, bytes: 58_170 } });
  expect([parts.tableColumns["features"]?.state, parts.dependents["features"]?.state]).toEqual([
    "read",
    "read",
  ]);
  const { "openidconnect GET": caller = 0 } = client.requestsByKind();
  expect(client.requests() - caller).toBeLessThanOrEqual(12);
});
