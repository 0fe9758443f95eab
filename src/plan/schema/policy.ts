import * as z from "zod";
import { dateText, sentence } from "./scalars.ts";
import { listOf, mapOf, wanting } from "./wanting.ts";

const waiver = mapOf(
  {
    blocker: sentence("blocker: missing-script:scripts/rename.py").describe(
      "Id of the blocker, as the report prints it.",
    ),
    until: dateText.describe("Last day that it holds: `2025-12-20`."),
    owner: sentence('owner: "@lead"').describe("Who answers for it."),
    reason: sentence("reason: the script is being written").describe("Why it is right to go on."),
  },
  '{ blocker: "missing-script:scripts/rename.py", until: 2025-12-20, owner: "@lead", reason: "being written" }',
);

/** Kinds of runs that may have no credentials. */
const OCCASIONS = [
  "fork",
  "dependabot",
  "pull-request",
  "merge-group",
  "dispatch",
  "schedule",
  "push",
] as const;

/** What fails the gate, and the owner's exceptions. */
export const policy = mapOf(
  {
    gate: z
      .enum(["P0", "P1", "P2", "P3"], wanting({ noun: "P0, P1, P2 or P3", example: "gate: P0" }))
      .default("P0")
      .describe("Blockers of this priority and above fail the gate."),
    "pass-unverified-on": listOf(
      z.enum(OCCASIONS, wanting({ noun: `one of ${OCCASIONS.join(", ")}`, example: "fork" })),
      "pass-unverified-on: [fork, dependabot]",
    )
      .default([])
      .describe(
        "Runs without credentials whose job does not fail for what only the cloud could tell; the verdict stays NO-GO, and what is seen still fails. Only the base branch's counts.",
      ),
    waivers: listOf(waiver, "waivers: []")
      .default([])
      .describe("Dated, signed exceptions. Only those of the base branch count."),
  },
  "policy: { gate: P0 }",
);
