import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  auditToFiles
} from "./chunk-7I3QSQRP.mjs";
import {
  textOption
} from "./chunk-5ULTDPZU.mjs";
import {
  parseFormats,
  parseInstant
} from "./chunk-TVQ63B4D.mjs";
import "./chunk-ANSDXAAH.mjs";
import "./chunk-I3RMDQMW.mjs";
import {
  parseCloudChoice
} from "./chunk-PHTNGTAN.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./chunk-3ULB6HAE.mjs";
import "./chunk-BC2KUIVI.mjs";
import "./chunk-JMGNUTYL.mjs";
import "./chunk-LW42HARS.mjs";
import "./chunk-URLPSIWC.mjs";
import "./chunk-6C3EATJX.mjs";
import "./chunk-TGEIZUOC.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";
import "./chunk-WFDVSY7P.mjs";

// src/entries/probe.ts
function needProbe(level) {
  if (level === void 0 || level === "off") return;
  const known = level === "dry-run" || level === "scratch";
  throw new Problem({
    code: known ? "probe-unavailable" : "usage",
    message: known ? `The probe level ${level} is not part of this version.` : `"${level}" is not a probe level.`,
    hint: "Leave --probe out, or write --probe off: metadata is read, nothing is written."
  });
}

// src/entries/commands/audit.ts
var command = {
  usage: `usage: phasegate audit [options]

Says whether a phase can start on its date, with evidence. Exit code 0 is GO, 1 is NO-GO.
  --repo DIR      repository to audit (default: this folder)
  --plan FILE     plan, a path in the repository (default: ${DEFAULT_PLAN_PATH})
  --phase ID      phase (default: the first that has not started yet)
  --base REV      revision that policy and waivers come from, and that blockers are compared with
  --cloud HOW     live (default), none, sandbox[:STATE] or snapshot:FILE
  --probe LEVEL   off (default): read metadata only
  --out DIR       write the reports there
  --format LIST   markdown,json,sarif,html (default: all)
  --now ISO       instant to audit at (default: now)`,
  options: {
    repo: { type: "string" },
    plan: { type: "string" },
    phase: { type: "string" },
    base: { type: "string" },
    cloud: { type: "string" },
    probe: { type: "string" },
    out: { type: "string" },
    format: { type: "string" },
    now: { type: "string" }
  },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const text = (name) => textOption(options, name);
    needProbe(text("probe"));
    return auditToFiles({
      dir: text("repo") ?? ".",
      planPath: text("plan") ?? DEFAULT_PLAN_PATH,
      phaseId: text("phase") ?? null,
      base: text("base") ?? null,
      cloud: parseCloudChoice(text("cloud") ?? "live"),
      out: text("out") ?? null,
      formats: parseFormats(text("format")),
      now: parseInstant(text("now")),
      terminal,
      assets
    });
  }
};
export {
  command
};
