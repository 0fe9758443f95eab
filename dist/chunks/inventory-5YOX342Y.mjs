import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  readInventory
} from "./chunk-WVJGEW5I.mjs";
import {
  textOption
} from "./chunk-5ULTDPZU.mjs";
import {
  renderInventoryTable
} from "./chunk-I3RMDQMW.mjs";
import "./chunk-BC2KUIVI.mjs";
import {
  composeReading
} from "./chunk-JMGNUTYL.mjs";
import "./chunk-LW42HARS.mjs";
import "./chunk-Z43V52UN.mjs";
import "./chunk-WFDVSY7P.mjs";

// src/entries/commands/inventory.ts
var command = {
  usage: `usage: phasegate inventory [--repo DIR] [--json] [PATH ...]

What each script is and will do, read without running it. Needs no plan.
  --repo DIR   folder to read (default: this one)
  --json       the whole inventory as JSON, in the form of: phasegate schema inventory
  PATH         files or folders of the repository to keep to`,
  options: { repo: { type: "string" }, json: { type: "boolean" } },
  positionals: Number.POSITIVE_INFINITY,
  run: async ({ options, positionals, terminal, assets }) => {
    const clients = await composeReading({ dir: textOption(options, "repo") ?? ".", assets });
    const inventory = await readInventory(clients, { paths: positionals, progress: terminal.progress });
    terminal.out(
      options["json"] === true ? JSON.stringify(inventory, null, 2) : renderInventoryTable(inventory, { width: terminal.width })
    );
    return 0;
  }
};
export {
  command
};
