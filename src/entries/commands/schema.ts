import { Problem } from "#domain/problem.ts";
import type { Command } from "../command.ts";

const SCHEMAS: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  plan: () => import("../../../schemas/plan.schema.json", { with: { type: "json" } }),
  report: () => import("../../../schemas/report.schema.json", { with: { type: "json" } }),
  inventory: () => import("../../../schemas/inventory.schema.json", { with: { type: "json" } }),
};

/** `phasegate schema plan|report|inventory`: a JSON Schema on standard output. */
export const command: Command = {
  usage: `usage: phasegate schema plan|report|inventory

Prints the JSON Schema of the plan (for editors), of report.json, or of inventory --json.`,
  options: {},
  positionals: 1,
  run: async ({ positionals: [name = ""], terminal }) => {
    const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
    if (load === undefined) {
      throw new Problem({
        code: "usage",
        message: name === "" ? "schema needs a name" : `there is no schema "${name}"`,
        hint: `Schemas: ${Object.keys(SCHEMAS).join(", ")}.`,
      });
    }
    terminal.out(JSON.stringify((await load()).default, null, 2));
    return 0;
  },
};
