import { fail, fromReading, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfMoved } from "../../hazards.ts";
import { counted, grouped, listed, operationLabel } from "../../wording.ts";

/** Asks whether rows still wait in the streaming buffer of tables that the phase renames, merges or drops. */
export const audit = defineAudit({
  id: "streaming-buffer",
  family: "infrastructure",
  title: "No rows are streamed into the tables that the phase changes",
  impact: "endangers",
  reads: ["tableSamples"],
  ask: ({ phase, at, tableSamples }) =>
    askOfMoved({
      phase,
      kinds: new Set(["rename", "consolidate", "drop"]),
      readings: tableSamples,
      at,
      whether: "has tables with a streaming buffer",
      consequence: "a rename stops at a table with a streaming buffer, and streamed rows are lost",
      whenOff: "informs",
      ask: ({ moved, reading }) => {
        const { tables, total, unread } = reading.value;
        const streamed = tables.filter(({ streamingRows }) => streamingRows !== null);
        const sample = `${grouped(tables.length)} of ${counted(total, "table")} looked at`;
        const evidence = [
          fromReading(reading, `${sample}, ${streamed.length} with a streaming buffer`),
        ] as const;
        if (streamed.length > 0) {
          const names = listed(streamed.map(({ name }) => name));
          return fail({
            ...moved.about,
            says: `${counted(streamed.length, "table")} of ${moved.dataset} have a streaming buffer (${sample}): ${names}.`,
            evidence,
            cure: {
              consequence: `${moved.operations.map(operationLabel).join(", ")} stops at these tables`,
              delay: hours(1, 6),
              mitigation:
                "Stop the writers some hours before the phase: the buffer usually empties within five hours.",
              action: `Stop streaming into ${names} before the phase starts.`,
            },
          });
        }
        const [first] = unread;
        if (first !== undefined) {
          const verify = `Let the caller read ${first.name} (bigquery.tables.get): ${first.why}`;
          return unverified({
            ...moved.about,
            says: `${counted(unread.length, "table")} of the sample of ${moved.dataset} could not be looked at: ${first.why}.`,
            evidence,
            verify,
            cure: {
              consequence: "May be hidden: a rename stops at a table with a streaming buffer",
              delay: hours(0, 2),
              action: verify,
            },
          });
        }
        return pass({
          ...moved.about,
          says: `No streaming buffer in ${moved.dataset}: ${sample}.`,
          evidence,
        });
      },
    }),
});
