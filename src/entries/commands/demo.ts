import { fileURLToPath } from "node:url";
import { DEFAULT_FORMATS } from "#render/index.ts";
import { DEFAULT_PLAN_PATH } from "../../read-plan.ts";
import { auditToFiles } from "../audit-to-files.ts";
import { type Command, DETAIL_OPTIONS, detailOf, textOption } from "../command.ts";

/** The evening before the sample phase starts: the sample is about that date. */
const SAMPLE_INSTANT = "2025-12-13T20:30:00.000Z";

/** `phasegate demo`: the sample project against the sandbox. */
export const command: Command = {
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
      assets,
    });
  },
};
