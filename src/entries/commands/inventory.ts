import { renderInventoryJson } from "#render/inventory-json.ts";
import { renderInventoryTable } from "#render/inventory-table.ts";
import { composeReading } from "../../compose.ts";
import { openInventory, readInventory } from "../../inventory.ts";
import { type Command, textOption } from "../command.ts";

/** `phasegate inventory`: what each script of a repository is and will do; needs no plan. */
export const command: Command = {
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
  },
};
