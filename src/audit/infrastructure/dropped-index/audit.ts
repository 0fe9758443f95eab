import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfMoved, isMoved } from "../../hazards.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether tables that the phase renames have search or vector indexes: a rename drops them. */
export const audit = defineAudit({
  id: "dropped-index",
  family: "infrastructure",
  title: "No renamed table loses a search or vector index",
  impact: "slows",
  reads: ["indexes"],
  ask: ({ phase, at, indexes }) =>
    askOfMoved({
      phase,
      kinds: new Set(["rename"]),
      readings: indexes,
      at,
      whether: "has indexes on tables that are renamed",
      consequence: "queries that rely on an index slow down until it is built again",
      whenOff: "informs",
      ask: ({ moved, reading }) => {
        const lost = reading.value.indexes.filter(({ table }) => isMoved(moved, table));
        const seen = `${counted(reading.value.indexes.length, "index").replace("indexs", "indexes")} in ${moved.dataset}`;
        const evidence = [fromReading(reading, `${seen}, ${lost.length} on renamed tables`)] as const;
        if (lost.length === 0) {
          return pass({
            ...moved.about,
            says: `No table that is renamed in ${moved.dataset} has an index.`,
            evidence,
          });
        }
        const names = listed(lost.map(({ table, name, kind }) => `${name} (${kind}) on ${table}`));
        return fail({
          ...moved.about,
          says: `Renaming drops ${lost.length === 1 ? "an index" : `${lost.length} indexes`} in ${moved.dataset}: ${names}.`,
          evidence,
          cure: {
            consequence:
              "Queries that rely on these indexes slow down and cost more until they are built again",
            delay: hours(0.5, 4),
            mitigation:
              "Keep the statements that made the indexes; INFORMATION_SCHEMA.SEARCH_INDEXES has them in `ddl`.",
            action: `Create again after the rename: ${names}.`,
          },
        });
      },
    }),
});
