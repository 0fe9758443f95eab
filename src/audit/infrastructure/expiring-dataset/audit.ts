import type { Impact } from "#domain/finding.ts";
import type { Operation, OperationKind } from "#domain/plan.ts";
import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { operationLabel } from "../../wording.ts";

const DAY_MS = 86_400_000;

/** Operations whose tables must outlive the phase. */
const LASTING: ReadonlySet<OperationKind> = new Set(["rename", "consolidate", "generate", "create-views"]);

/** Asks whether tables expire by themselves in a dataset where the phase renames or creates some. A renamed table keeps its creation time, so it may be past its end at once. */
export const audit = defineAudit({
  id: "expiring-dataset",
  family: "infrastructure",
  title: "Tables that the phase renames or creates do not expire by default",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) =>
    askOfResources({
      kind: "dataset",
      wanted: touchedDatasets(phase.operations),
      readings: datasets,
      at,
      whether: "lets tables expire by default",
      consequence: "Tables of the phase vanish when their default lifetime ends",
      impact: ({ impact }) => impact,
      ask: ({ wanted, fact, reading, about }) => {
        const lifetime = fact.defaultTableExpirationMs;
        if (lifetime === null) {
          const evidence = [fromReading(reading, "no default table expiration")] as const;
          return pass({ ...about, says: `Tables of ${wanted.id} do not expire by default.`, evidence });
        }
        const days = Math.round((lifetime / DAY_MS) * 10) / 10;
        return fail({
          ...about,
          says: `Tables of ${wanted.id} expire ${days} days after their creation by default.`,
          impact: wanted.impact,
          evidence: [fromReading(reading, `defaultTableExpirationMs ${lifetime}`)],
          cure: {
            consequence: `Tables of ${wanted.labels.join(", ")} are deleted ${days} days after they were first created`,
            delay: hours(0.1, 0.5),
            mitigation:
              "Remove the default before the first rename; it applies to tables created afterwards, so check existing ones too.",
            action: `Remove it: bq update --default_table_expiration 0 ${plan.cloud.project}:${wanted.id}`,
          },
        });
      },
    }),
});

function touchedDatasets(operations: readonly Operation[]) {
  const lasting = operations.filter(({ kind }) => LASTING.has(kind));
  const ids = [...new Set(lasting.flatMap(({ dataset }) => (dataset === null ? [] : [dataset])))];
  return ids.flatMap((id) => {
    const own = lasting.filter(({ dataset }) => dataset === id);
    const [first] = own;
    if (!first) return [];
    const impact: Impact = own.some(({ kind }) => kind === "rename") ? "prevents" : "endangers";
    const labels = own.map(operationLabel);
    return [{ id, place: first.place, operations: own.map((operation) => operation.id), impact, labels }];
  });
}
