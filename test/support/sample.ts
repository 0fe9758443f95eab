import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Report } from "#domain/report.ts";
import { compose } from "../../src/compose.ts";
import { run } from "../../src/run.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A phase of the sample: its plan and its cloud, as paths in the project. */
export interface SamplePhase {
  readonly plan: string;
  readonly state: string;
}

/** The phase that the demo shows. */
export const MAIN_PHASE: SamplePhase = { plan: ".github/phasegate.yml", state: "sandbox.yaml" };

/** The second, smaller phase, which holds what would make the first hard to read. */
export const DESK_PHASE: SamplePhase = { plan: "desk/phasegate.yml", state: "desk/sandbox.yaml" };

/** The report of the sample project against its sandbox, read from a copy without history, so that no commit is in it. */
export async function auditSample({ plan, state }: SamplePhase = MAIN_PHASE): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "phasegate-sample-"));
  const dir = join(folder, "forex-features");
  cpSync(join(ROOT, "examples/forex-features"), dir, { recursive: true });
  const clients = await compose({
    dir,
    base: null,
    cloud: { kind: "sandbox", statePath: join(dir, state) },
    now: "2025-12-13T20:30:00.000Z",
    assets: pathToFileURL(join(ROOT, "src/")),
  });
  try {
    const probing = {
      level: "off" as const,
      run: { id: "golden", random: "00000000" },
      guard: <T>(task: (signal: AbortSignal) => Promise<T>) => task(new AbortController().signal),
    };
    return await run(
      { planPath: plan, phaseId: null, version: "0.0.0", probing, progress: () => {} },
      clients,
    );
  } finally {
    await clients.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
