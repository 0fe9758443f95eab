import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  textOption
} from "./chunk-5ULTDPZU.mjs";
import {
  parseCloudChoice
} from "./chunk-PHTNGTAN.mjs";
import {
  DEFAULT_PLAN_PATH,
  readPlan
} from "./chunk-3ULB6HAE.mjs";
import {
  takeSnapshot
} from "./chunk-BC2KUIVI.mjs";
import {
  compose,
  composeWriter
} from "./chunk-JMGNUTYL.mjs";
import "./chunk-LW42HARS.mjs";
import "./chunk-TGEIZUOC.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";
import "./chunk-WFDVSY7P.mjs";

// src/entries/commands/collect.ts
import { basename, dirname } from "node:path";
var command = {
  usage: `usage: phasegate collect --out FILE [--repo DIR] [--plan FILE] [--cloud HOW]

Writes every reading of a run to a JSON file, without judging. audit --cloud snapshot:FILE replays it.
  --out FILE     file to write
  --repo DIR     repository to read (default: this folder)
  --plan FILE    plan, a path in the repository (default: ${DEFAULT_PLAN_PATH})
  --cloud HOW    live (default), none, sandbox[:STATE]`,
  options: {
    out: { type: "string" },
    repo: { type: "string" },
    plan: { type: "string" },
    cloud: { type: "string" }
  },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const text = (name) => textOption(options, name);
    const out = text("out");
    if (out === void 0) {
      throw new Problem({
        code: "usage",
        message: "collect needs --out FILE.",
        hint: "See: phasegate collect --help"
      });
    }
    const clients = await compose({
      dir: text("repo") ?? ".",
      base: null,
      cloud: parseCloudChoice(text("cloud") ?? "live"),
      now: null,
      assets
    });
    try {
      const plan = await readPlan(clients.repository, text("plan") ?? DEFAULT_PLAN_PATH);
      const at = clients.clock.now();
      const snapshot = await takeSnapshot({
        plan,
        clients,
        at,
        cache: /* @__PURE__ */ new Map(),
        progress: terminal.progress
      });
      const writer = await composeWriter(dirname(out));
      await writer.write(basename(out), `${JSON.stringify(snapshot, null, 2)}
`);
      terminal.err(`Snapshot: ${out}`);
      return 0;
    } finally {
      await clients.close();
    }
  }
};
export {
  command
};
