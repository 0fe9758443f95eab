import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  auditToFiles
} from "./chunk-7I3QSQRP.mjs";
import {
  textOption
} from "./chunk-5ULTDPZU.mjs";
import {
  FORMATS
} from "./chunk-ANSDXAAH.mjs";
import "./chunk-I3RMDQMW.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./chunk-3ULB6HAE.mjs";
import "./chunk-BC2KUIVI.mjs";
import "./chunk-JMGNUTYL.mjs";
import "./chunk-LW42HARS.mjs";
import "./chunk-URLPSIWC.mjs";
import "./chunk-6C3EATJX.mjs";
import "./chunk-TGEIZUOC.mjs";
import "./chunk-Z43V52UN.mjs";
import "./chunk-WFDVSY7P.mjs";

// src/entries/commands/demo.ts
import { fileURLToPath } from "node:url";
var SAMPLE_INSTANT = "2025-12-13T20:30:00.000Z";
var command = {
  usage: `usage: phasegate demo [--out DIR]

Audits the sample project examples/forex-features against an in-memory Google Cloud, as of 2025-12-13 20:30 UTC.
Needs no install, no network and no credentials. The sample is a NO-GO, so the exit code is 1.
  --out DIR   write the reports there`,
  options: { out: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const sample = new URL("../examples/forex-features/", assets);
    terminal.err("Sample project examples/forex-features, sandbox cloud, as of 2025-12-13 20:30 UTC.");
    return auditToFiles({
      dir: fileURLToPath(sample),
      planPath: DEFAULT_PLAN_PATH,
      phaseId: null,
      base: null,
      cloud: { kind: "sandbox", statePath: fileURLToPath(new URL("sandbox.yaml", sample)) },
      out: textOption(options, "out") ?? null,
      formats: FORMATS,
      now: SAMPLE_INSTANT,
      terminal,
      assets
    });
  }
};
export {
  command
};
