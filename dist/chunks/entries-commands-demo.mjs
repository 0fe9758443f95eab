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
import "./audit.mjs";
import {
  DEFAULT_FORMATS
} from "./render.mjs";
import "./render-2.mjs";
import "./entries-5.mjs";
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

// src/entries/commands/demo.ts
import { fileURLToPath } from "node:url";
var SAMPLE_INSTANT = "2025-12-13T20:30:00.000Z";
var command = {
  usage: `usage: phasegate demo [--out DIR] [--quiet | --verbose]

Audits the sample project examples/forex-features against an in-memory Google Cloud, as of 2025-12-13 20:30 UTC.
Needs no install, no network and no credentials. The sample is a NO-GO, so the exit code is 1.
  --out DIR   write the reports there
  --quiet     the verdict line alone
  --verbose   every blocker with its evidence`,
  options: { out: { type: "string" }, ...DETAIL_OPTIONS },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const sample = new URL("../examples/forex-features/", assets);
    const detail = detailOf(options);
    if (detail !== "quiet")
      terminal.err("Sample project examples/forex-features, sandbox cloud, as of 2025-12-13 20:30 UTC.");
    return auditToFiles({
      dir: fileURLToPath(sample),
      planPath: DEFAULT_PLAN_PATH,
      phaseId: null,
      base: null,
      cloud: { kind: "sandbox", statePath: fileURLToPath(new URL("sandbox.yaml", sample)) },
      out: textOption(options, "out") ?? null,
      probe: "off",
      formats: DEFAULT_FORMATS,
      now: SAMPLE_INSTANT,
      detail,
      terminal,
      assets
    });
  }
};
export {
  command
};
