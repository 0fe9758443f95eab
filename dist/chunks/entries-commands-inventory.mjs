import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  openInventory,
  readInventory
} from "./inventory-ts.mjs";
import {
  textOption
} from "./entries-2.mjs";
import {
  renderInventoryTable
} from "./render-2.mjs";
import "./collect.mjs";
import "./domain.mjs";
import {
  composeReading
} from "./clients-2.mjs";
import "./domain-2.mjs";
import "./domain-5.mjs";
import "./domain-6.mjs";
import "./clients-3.mjs";
import "./domain-7.mjs";
import "./languages.mjs";
import "./web-tree-sitter.mjs";
import "./yaml.mjs";
import "./empty.mjs";

// src/render/inventory-json.ts
async function* renderInventoryJson({
  schemaVersion,
  repo,
  revision,
  scripts,
  skipped
}) {
  yield JSON.stringify({ schemaVersion, repo, revision }, null, 2).replace(/\n\}$/, ",");
  let latest = null;
  for await (const script of scripts) {
    yield latest === null ? '  "scripts": [' : `${latest},`;
    latest = indented(script, "    ");
  }
  yield latest === null ? '  "scripts": [],' : `${latest}
  ],`;
  yield `  "skipped": ${indented(skipped, "  ").trimStart()}`;
  yield "}";
}
function indented(value, by) {
  return JSON.stringify(value, null, 2).replace(/^/gm, by);
}

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
    const request = { paths: positionals, progress: terminal.progress };
    if (options["json"] === true) {
      const inventory = await openInventory(clients, request);
      for await (const lines of renderInventoryJson(inventory)) terminal.out(lines);
    } else {
      const inventory = await readInventory(clients, request);
      terminal.out(renderInventoryTable(inventory, { width: terminal.width }));
    }
    return 0;
  }
};
export {
  command
};
