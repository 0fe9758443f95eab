import type { SampledTable } from "#domain/hazard.ts";
import { fail, fromReading, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfMoved, isMoved } from "../../hazards.ts";
import { counted, grouped, listed } from "../../wording.ts";

/** Asks whether tables that the phase renames carry row access policies or policy tags, which must be the same afterwards. */
export const audit = defineAudit({
  id: "guarded-table",
  family: "infrastructure",
  title: "Renamed tables carry no row policies and no policy tags",
  impact: "informs",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) =>
    askOfMoved({
      phase,
      kinds: new Set(["rename"]),
      readings: tableSamples,
      at,
      whether: "has row policies or policy tags on tables that are renamed",
      consequence:
        "policies that are changed during the rename are lost, and tags of the catalogue are removed",
      whenOff: "informs",
      ask: ({ moved, reading }) => {
        const { total } = reading.value;
        const tables = reading.value.tables.filter(({ name }) => isMoved(moved, name));
        const guarded = tables.filter(
          ({ taggedColumns, rowPolicies }) => taggedColumns.length > 0 || (rowPolicies ?? []).length > 0,
        );
        const sample = `${grouped(tables.length)} of ${counted(total, "table")} looked at`;
        const evidence = [
          fromReading(
            { ...reading, source: `${reading.source}, and TABLE/rowAccessPolicies of each` },
            `${sample}, ${guarded.length} with policies or tags${guarded.length === 0 ? "" : `: ${guardsOf(guarded)}`}`,
          ),
        ] as const;
        if (guarded.length > 0) {
          const names = listed(guarded.map(({ name }) => name));
          return fail({
            ...moved.about,
            says: `${counted(guarded.length, "table")} of ${moved.dataset} carry row policies or policy tags (${sample}): ${names}.`,
            evidence,
            cure: {
              consequence:
                "Policies that are changed while a rename runs are lost; catalogue tags of the table are removed",
              delay: hours(0.25, 2),
              mitigation:
                "Change no policy while the phase runs, and compare policies and tags before and after.",
              action: `Write down the policies and tags of ${names}, and compare them after the rename.`,
            },
          });
        }
        const hidden = tables.filter(({ rowPolicies }) => rowPolicies === null);
        const why = hidden.find(({ unlisted }) => unlisted !== undefined)?.unlisted;
        if (hidden.length > 0) {
          const verify =
            "Let the caller list row access policies (bigquery.rowAccessPolicies.list): roles/bigquery.dataOwner has it, a custom role with it alone is narrower.";
          return unverified({
            ...moved.about,
            says: `Row policies of ${counted(hidden.length, "table")} of ${moved.dataset} could not be listed${why === undefined ? "" : ` (${why})`}.`,
            evidence,
            verify,
            cure: {
              consequence: "May be hidden: policies change during the rename",
              delay: hours(0, 1),
              action: verify,
            },
          });
        }
        return pass({
          ...moved.about,
          says: `No policies and no tags in ${moved.dataset}: ${sample}.`,
          evidence,
        });
      },
    }),
});

/** `t: policy only_eu, tag on customer.email`. */
function guardsOf(tables: readonly SampledTable[]): string {
  return listed(
    tables.map(({ name, rowPolicies, taggedColumns }) => {
      const guards = [
        ...(rowPolicies ?? []).map((id) => `row policy ${id}`),
        ...taggedColumns.map((column) => `policy tag on ${column}`),
      ];
      return `${name}: ${guards.join(", ")}`;
    }),
  );
}
