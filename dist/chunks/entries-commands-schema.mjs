import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";
import "./empty.mjs";

// src/entries/commands/schema.ts
var SCHEMAS = {
  plan: () => import("./schemas-plan-schema.mjs"),
  report: () => import("./schemas-report-schema.mjs"),
  inventory: () => import("./schemas-inventory-schema.mjs")
};
var command = {
  usage: `usage: phasegate schema plan|report|inventory

Prints the JSON Schema of the plan (for editors), of report.json, or of inventory --json.`,
  options: {},
  positionals: 1,
  run: async ({ positionals: [name = ""], terminal }) => {
    const load = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : void 0;
    if (load === void 0) {
      throw new Problem({
        code: "usage",
        message: name === "" ? "schema needs a name" : `there is no schema "${name}"`,
        hint: `Schemas: ${Object.keys(SCHEMAS).join(", ")}.`
      });
    }
    terminal.out(JSON.stringify((await load()).default, null, 2));
    return 0;
  }
};
export {
  command
};
