import type { Answer } from "#domain/finding.ts";
import type { Leftover, ProbeFact } from "#domain/probe.ts";
import { type ProbeNeed, probeNeeds } from "#domain/probe-needs.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromReading, hours, notApplicable, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether scratch tables and objects of earlier runs are gone. */
export const audit = defineAudit({
  id: "leftover-probe",
  family: "infrastructure",
  title: "No scratch table or object of an earlier run is left",
  impact: "informs",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) =>
    probeNeeds({ plan, phase }).flatMap((need): readonly Answer[] => {
      const reading = readingOf(probes, { key: need.key, at });
      if (isRead(reading)) return [judge(need, reading)];
      if (reading.reason === "absent") return [];
      if (reading.reason === "off") {
        const says = `${need.id} was not swept: ${reading.detail}.`;
        return [notApplicable({ ...about(need), says, evidence: [fromReading(reading, reading.detail)] })];
      }
      return [
        unverifiedFrom({
          ...about(need),
          reading,
          whether: `whether ${need.id} holds leftovers`,
          consequence: "scratch tables lie among the real ones until they expire",
        }),
      ];
    }),
});

function judge(need: ProbeNeed, reading: Read<ProbeFact>): Answer {
  const { leftovers, unswept } = reading.value;
  if (unswept !== "") return unlisted(need, { reading, unswept });
  const kept = leftovers.filter(({ state }) => state === "kept");
  const evidence = [fromReading(reading, tellAll(leftovers))] as const;
  if (kept.length === 0)
    return pass({ ...about(need), says: `${need.id}: ${tellAll(leftovers)}.`, evidence });
  const names = kept.map(({ name }) => name);
  return fail({
    ...about(need),
    says: `${counted(kept.length, "leftover")} in ${need.id} could not be removed: ${listed(names)}.`,
    evidence,
    cure: {
      consequence: `Scratch ${need.kind === "bucket" ? "objects" : "tables"} lie among the real ones`,
      delay: hours(0.1, 0.5),
      mitigation: "Scratch tables expire within an hour; scratch objects stay.",
      action: `Delete ${listed(names)} of ${need.id} by hand: ${kept[0]?.why ?? ""}`,
    },
  });
}

function unlisted(
  need: ProbeNeed,
  { reading, unswept }: { readonly reading: Read<ProbeFact>; readonly unswept: string },
): Answer {
  const verify = `Let the caller list what ${need.id} holds: ${unswept}`;
  return unverified({
    ...about(need),
    says: `Could not look for leftovers in ${need.id}: ${unswept}.`,
    evidence: [fromReading(reading, unswept)],
    verify,
    cure: {
      consequence: "May be hidden: scratch tables or objects lie among the real ones",
      delay: hours(0, 0.5),
      action: verify,
    },
  });
}

function tellAll(leftovers: readonly Leftover[]): string {
  if (leftovers.length === 0) return "no leftovers of earlier runs";
  const parts = STATES.flatMap(([state, says]) => {
    const names = leftovers.filter((one) => one.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [`${names.length} ${says} (${listed(names)})`];
  });
  return `${counted(leftovers.length, "leftover")} of earlier runs: ${parts.join(", ")}`;
}

const STATES = [
  ["removed", "removed"],
  ["young", "too young to tell"],
  ["kept", "kept"],
] as const;

function about({ kind, id, place }: ProbeNeed) {
  return { subject: { kind, id }, place } as const;
}
