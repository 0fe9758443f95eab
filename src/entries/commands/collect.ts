import { basename, dirname } from "node:path";
import { Problem } from "#domain/problem.ts";
import { choosePhase } from "#plan/choose-phase.ts";
import { compose, composeWriter } from "../../compose.ts";
import { DEFAULT_PLAN_PATH, readPlan } from "../../read-plan.ts";
import { takeSnapshot } from "../../take-snapshot.ts";
import { parseCloudChoice } from "../cloud-choice.ts";
import { type Command, textOption } from "../command.ts";
import { parseProbe, toProbing } from "../probe.ts";
import { readyToken } from "../ready-token.ts";

/** `phasegate collect`: every reading of a run, for a later audit with --cloud snapshot:FILE. */
export const command: Command = {
  usage: `usage: phasegate collect --out FILE [--repo DIR] [--plan FILE] [--phase ID] [--cloud HOW] [--probe LEVEL]

Writes every reading of a run to a JSON file, without judging. audit --cloud snapshot:FILE replays it.
  --out FILE     file to write
  --repo DIR     repository to read (default: this folder)
  --plan FILE    plan, a path in the repository (default: ${DEFAULT_PLAN_PATH})
  --phase ID     phase that is tried (default: the first that has not started yet)
  --cloud HOW    live (default), none, sandbox[:STATE], sandbox:URL
  --probe LEVEL  off (default): read metadata; dry-run: try statements too; scratch: try tables and objects too`,
  options: {
    out: { type: "string" },
    repo: { type: "string" },
    plan: { type: "string" },
    phase: { type: "string" },
    cloud: { type: "string" },
    probe: { type: "string" },
  },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const text = (name: string) => textOption(options, name);
    const out = text("out");
    if (out === undefined) {
      throw new Problem({
        code: "usage",
        message: "collect needs --out FILE.",
        hint: "See: phasegate collect --help",
      });
    }
    const level = parseProbe(text("probe"));
    const cloud = parseCloudChoice(text("cloud") ?? "live");
    const clients = await compose({
      dir: text("repo") ?? ".",
      base: null,
      cloud,
      ...readyToken(cloud, process.env),
      now: null,
      assets,
    });
    try {
      const plan = await readPlan(clients.repository, text("plan") ?? DEFAULT_PLAN_PATH);
      const at = clients.clock.now();
      const phase = choosePhase(plan, { id: text("phase") ?? null, at });
      const { progress } = terminal;
      const probing = toProbing(level, null);
      const snapshot = await takeSnapshot({
        plan,
        phase,
        clients,
        at,
        cache: new Map(),
        probing,
        progress,
      });
      const writer = await composeWriter(dirname(out));
      await writer.write(basename(out), `${JSON.stringify(snapshot, null, 2)}\n`);
      terminal.err(`Snapshot: ${out}`);
      return 0;
    } finally {
      await clients.close();
    }
  },
};
