import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  exitCodeOf,
  publish,
  renderDocuments,
  renderTerminal,
  run,
  writeFiles
} from "./audit.mjs";
import {
  toProbing
} from "./entries-5.mjs";
import {
  compose,
  composeWriter
} from "./web-tree-sitter.mjs";
import {
  pages
} from "./audit-2.mjs";
import {
  version
} from "./package-json.mjs";

// src/entries/audit-to-files.ts
async function auditToFiles(wanted) {
  const { terminal, out, planPath, phaseId } = wanted;
  const writer = out === null ? null : await composeWriter(out);
  const clients = await compose(wanted);
  const probing = toProbing(wanted.probe, null);
  try {
    const report = await run({ planPath, phaseId, version, probing, progress: terminal.progress }, clients);
    const shown = renderTerminal(report, { width: terminal.width, colour: terminal.colour });
    terminal.out(shown.trimEnd());
    if (writer !== null) {
      const documents = renderDocuments(report, { formats: wanted.formats, pages });
      const [files] = await publish({ report, documents, channels: [writeFiles({ writer })] });
      terminal.err(files?.state === "written" ? `Reports: ${files.detail}` : `Warning: ${files?.detail}`);
    }
    return exitCodeOf(report.gate);
  } finally {
    await clients.close();
  }
}

export {
  auditToFiles
};
