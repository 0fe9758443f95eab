export { planJsonSchema } from "./json-schema.ts";
export { parsePlan } from "./parse.ts";
export { parsePlanPolicy } from "./policy.ts";
export { planReference } from "./reference.ts";
