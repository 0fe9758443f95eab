import { pages } from "#audit/pages.ts";
import type { ProbeLevel } from "#domain/probe.ts";
import { publish, writeFiles } from "#publish/index.ts";
import { type Format, renderDocuments, renderTerminal } from "#render/index.ts";
import { type Composition, compose, composeWriter } from "../compose.ts";
import { run } from "../run.ts";
import type { Terminal } from "./command.ts";
import { exitCodeOf } from "./exit-code.ts";
import { toProbing } from "./probe.ts";
import { version } from "./version.ts";

/** An audit whose reports go to a folder and to the terminal. */
export interface FileAudit extends Composition {
  readonly planPath: string;
  readonly phaseId: string | null;
  /** ISO date to ask about instead of the plan's. */
  readonly starts?: string | null;
  /** Ids of blockers, for the verdict without them beside the real one; the exit code stays the real one's. */
  readonly assumeResolved?: string | null;
  readonly formats: readonly Format[];
  /** Folder for the reports; null to print only. */
  readonly out: string | null;
  readonly probe: ProbeLevel;
  readonly detail: "quiet" | "usual" | "verbose";
  readonly terminal: Terminal;
}

/** Audits, prints the verdict first, writes the reports, and gives the exit code. */
export async function auditToFiles(wanted: FileAudit): Promise<0 | 1> {
  const { terminal, out, planPath, phaseId, detail, starts = null, assumeResolved = null } = wanted;
  const progress = detail === "quiet" ? () => {} : terminal.progress;
  const writer = out === null ? null : await composeWriter(out);
  const clients = await compose(wanted);
  const probing = toProbing(wanted.probe, null);
  try {
    const report = await run(
      { planPath, phaseId, starts, assumeResolved, version, probing, progress },
      clients,
    );
    const shown = renderTerminal(report, { width: terminal.width, colour: terminal.colour, detail });
    terminal.out(shown.trimEnd());
    if (writer !== null) {
      const documents = renderDocuments(report, { formats: wanted.formats, pages });
      const [files] = await publish({ report, documents, channels: [writeFiles({ writer })] });
      if (files?.state !== "written") terminal.err(`Warning: ${files?.detail}`);
      else if (detail !== "quiet") terminal.err(`Reports: ${files.detail}`);
    }
    return exitCodeOf(report.gate);
  } finally {
    await clients.close();
  }
}
