import * as z from "zod";
import { planShape } from "./schema/plan.ts";

/** The plan's JSON Schema, draft 2020-12, from the definition that validates it. */
export function planJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(planShape, { io: "input", target: "draft-2020-12" });
  return {
    $schema,
    title: "phasegate plan",
    description:
      "What a team declares for phasegate: standards, phases, infrastructure, dependencies, policy.",
    ...schema,
  };
}
