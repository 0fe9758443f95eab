import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  readInventory
} from "./inventory-ts.mjs";
import {
  textOption
} from "./entries-2.mjs";
import {
  renderInventoryTable
} from "./render.mjs";
import "./languages.mjs";
import {
  composeReading
} from "./web-tree-sitter.mjs";
import "./domain.mjs";
import "./yaml.mjs";
import "./undici.mjs";
import "./domain-2.mjs";
import "./domain-4.mjs";
import "./empty.mjs";

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
