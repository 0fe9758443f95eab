import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  textOption
} from "./entries-2.mjs";
import {
  parseCloudChoice,
  readyToken
} from "./entries-4.mjs";
import {
  choosePhase,
  parseProbe,
  toProbing
} from "./entries-5.mjs";
import {
  DEFAULT_PLAN_PATH,
  readPlan
} from "./zod.mjs";
import {
  takeSnapshot
} from "./collect.mjs";
import "./domain.mjs";
import {
  compose,
  composeWriter
} from "./clients-2.mjs";
import "./domain-2.mjs";
import "./domain-3.mjs";
import "./domain-4.mjs";
import "./domain-5.mjs";
import "./domain-6.mjs";
import "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./languages.mjs";
import "./web-tree-sitter.mjs";
import "./yaml.mjs";
import "./empty.mjs";

// src/entries/commands/collect.ts
import { basename, dirname } from "node:path";
var command = {
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
    probe: { type: "string" }
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
    const level = parseProbe(text("probe"));
    const cloud = parseCloudChoice(text("cloud") ?? "live");
    const clients = await compose({
      dir: text("repo") ?? ".",
      base: null,
      cloud,
      ...readyToken(cloud, process.env),
      now: null,
      assets
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
        cache: /* @__PURE__ */ new Map(),
        probing,
        progress
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
