import { join } from "node:path";
import { Problem } from "#domain/problem.ts";
import { draftPlan } from "#plan/draft-plan.ts";
import { composeReading, composeWriter } from "../../compose.ts";
import { readInventory } from "../../inventory.ts";
import { DEFAULT_PLAN_PATH, readPlanText } from "../../read-plan.ts";
import { type Command, textOption } from "../command.ts";

/** `phasegate init`: a first plan that parses, with the scripts and containers that the repository holds. */
export const command: Command = {
  usage: `usage: phasegate init [--repo DIR]

Writes a first plan to ${DEFAULT_PLAN_PATH}, with the scripts, images and requirements that it finds. Never overwrites one.
  --repo DIR   repository (default: this folder)`,
  options: { repo: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const dir = textOption(options, "repo") ?? ".";
    const clients = await composeReading({ dir, assets });
    if ((await readPlanText(clients.repository, DEFAULT_PLAN_PATH)) !== null) {
      throw new Problem({
        code: "plan-exists",
        message: `${DEFAULT_PLAN_PATH} exists already; it was left as it is.`,
        hint: "Change it by hand, or remove it first.",
      });
    }
    const inventory = await readInventory(clients, { paths: [], progress: terminal.progress });
    const writer = await composeWriter(dir);
    await writer.write(DEFAULT_PLAN_PATH, draftPlan(inventory, clients.clock.now()));
    terminal.out(`Wrote ${join(dir, DEFAULT_PLAN_PATH)}.`);
    terminal.out(
      "Next: correct the project and the date in it, and list the operations of the phase, as its first lines show.",
    );
    terminal.out(
      "Then: phasegate audit --cloud none (the repository alone), or --cloud live with credentials.",
    );
    return 0;
  },
};
