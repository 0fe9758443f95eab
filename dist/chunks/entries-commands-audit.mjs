import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  auditToFiles
} from "./entries.mjs";
import {
  DETAIL_OPTIONS,
  detailOf,
  textOption
} from "./entries-2.mjs";
import {
  parseDay,
  parseFormats,
  parseInstant
} from "./entries-3.mjs";
import "./audit.mjs";
import "./render.mjs";
import "./render-2.mjs";
import {
  parseCloudChoice,
  readyToken
} from "./entries-4.mjs";
import {
  parseProbe
} from "./entries-5.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./zod.mjs";
import "./collect.mjs";
import "./domain.mjs";
import "./clients-2.mjs";
import "./domain-2.mjs";
import "./domain-3.mjs";
import "./domain-4.mjs";
import "./domain-5.mjs";
import "./domain-6.mjs";
import "./package-json.mjs";
import "./clients-3.mjs";
import "./domain-7.mjs";
import "./languages.mjs";
import "./web-tree-sitter.mjs";
import "./yaml.mjs";
import "./empty.mjs";

// src/entries/commands/audit.ts
var command = {
  usage: `usage: phasegate audit [options]

Says whether a phase can start on its date, with evidence. Exit code 0 is GO, 1 is NO-GO.
  --repo DIR      repository to audit (default: this folder)
  --plan FILE     plan, a path in the repository (default: ${DEFAULT_PLAN_PATH})
  --phase ID      phase (default: the first that has not started yet)
  --starts DATE   ask about a start on this date instead of the plan's
  --assume-resolved ID[,ID]
                  show the verdict without these blockers beside the real one; the exit code stays the real one's
  --base REV      revision that policy and waivers come from, and that blockers are compared with
  --cloud HOW     live (default); none: the repository alone; sandbox[:STATE]: in memory; sandbox:URL: as
                  \`phasegate sandbox\` serves it; snapshot:FILE: as collected
  --probe LEVEL   off (default): read metadata; dry-run: try statements too; scratch: try tables and objects too
  --out DIR       write the reports there
  --format LIST   of markdown,json,sarif,html,junit (default: all but junit)
  --now ISO       instant to audit at (default: now)
  --quiet         the verdict line alone
  --verbose       every blocker with its evidence`,
  options: {
    repo: { type: "string" },
    plan: { type: "string" },
    phase: { type: "string" },
    starts: { type: "string" },
    "assume-resolved": { type: "string" },
    base: { type: "string" },
    cloud: { type: "string" },
    probe: { type: "string" },
    out: { type: "string" },
    format: { type: "string" },
    now: { type: "string" },
    ...DETAIL_OPTIONS
  },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const text = (name) => textOption(options, name);
    const cloud = parseCloudChoice(text("cloud") ?? "live");
    return auditToFiles({
      dir: text("repo") ?? ".",
      planPath: text("plan") ?? DEFAULT_PLAN_PATH,
      phaseId: text("phase") ?? null,
      starts: parseDay("--starts", text("starts")),
      assumeResolved: text("assume-resolved") ?? null,
      base: baseOf(text("base")),
      cloud,
      ...readyToken(cloud, process.env),
      probe: parseProbe(text("probe")),
      out: text("out") ?? null,
      formats: parseFormats(text("format")),
      now: parseInstant(text("now")),
      detail: detailOf(options),
      terminal,
      assets
    });
  }
};
function baseOf(revision) {
  return revision === void 0 ? null : { revision, namedBy: "user" };
}
export {
  command
};
