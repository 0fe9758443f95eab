import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  exitCodeOf,
  publish,
  run,
  writeFiles
} from "./audit.mjs";
import {
  pages,
  renderDocuments,
  renderTerminal
} from "./render.mjs";
import {
  toProbing
} from "./entries-5.mjs";
import {
  compose,
  composeWriter
} from "./clients-2.mjs";
import {
  version
} from "./package-json.mjs";

// src/entries/audit-to-files.ts
async function auditToFiles(wanted) {
  const { terminal, out, planPath, phaseId, detail, starts = null, assumeResolved = null } = wanted;
  const progress = detail === "quiet" ? () => {
  } : terminal.progress;
  const writer = out === null ? null : await composeWriter(out);
  const clients = await compose(wanted);
  const probing = toProbing(wanted.probe, null);
  try {
    const report = await run(
      { planPath, phaseId, starts, assumeResolved, version, probing, progress },
      clients
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

export {
  auditToFiles
};
