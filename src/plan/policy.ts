import type * as z from "zod";
import type { Policy } from "#domain/plan.ts";
import { toProblem } from "./faults.ts";
import { faultAt, toFaults } from "./issues.ts";
import type { Path, Positions } from "./positions.ts";
import { type PlanText, readYaml } from "./read-yaml.ts";
import type { policy } from "./schema/policy.ts";
import { policy as policyShape } from "./schema/policy.ts";

/** Builds the policy; a plan without one fails the gate on P0 and waives nothing. */
export function buildPolicy(positions: Positions, declared: z.output<typeof policy> | undefined): Policy {
  const passing = declared?.["pass-unverified-on"] ?? [];
  const at = (index: number): Path => ["policy", "waivers", index];
  return {
    gate: declared?.gate ?? "P0",
    ...(passing.length === 0 ? {} : { passesUnverifiedOn: passing }),
    waivers: (declared?.waivers ?? []).map((waiver, index) => ({
      ...waiver,
      place: positions.value(at(index)),
    })),
  };
}

/** Reads the policy alone, so that a base branch whose plan has other faults still governs the gate. Throws a Problem. */
export function parsePlanPolicy({ text, path }: PlanText): Policy {
  const { value, positions, faults } = readYaml({ text, path });
  if (faults.length > 0) throw toProblem(path, faults);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const fault = faultAt(positions.value([]), "the plan must be a map", "begin with `version: 1`");
    throw toProblem(path, [fault]);
  }
  const declared = Object.hasOwn(value, "policy") ? (value as Record<string, unknown>)["policy"] : undefined;
  const parsed = policyShape.optional().safeParse(declared);
  if (!parsed.success) throw toProblem(path, toFaults(parsed.error.issues, positions, ["policy"]));
  return buildPolicy(positions, parsed.data);
}
