import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";

// src/entries/end-soon.ts
var GRACE_MS = 2e3;
function endSoon() {
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

// src/entries/failure.ts
function explainFailure(error, terminal) {
  if (error instanceof Problem) {
    terminal.err(`phasegate: ${error.message}
${error.hint}`);
    return 2;
  }
  const text = error instanceof Error ? process.env["PHASEGATE_DEBUG"] ? error.stack : error.message : String(error);
  terminal.err(
    `phasegate: internal fault: ${text}
This is a fault of phasegate. Run again with PHASEGATE_DEBUG=1 and report the output.`
  );
  return 3;
}

// src/entries/terminal.ts
var DEFAULT_WIDTH = 160;
function processTerminal() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", unlessClosed);
  const shows = process.stderr.isTTY === true;
  let pending = false;
  const clear = () => {
    if (pending) process.stderr.write("\r\x1B[2K");
    pending = false;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(`${text}
`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${text}
`);
    },
    progress: (text) => {
      if (!shows) return;
      process.stderr.write(`\r\x1B[2K${text}`);
      pending = true;
    },
    width: process.stdout.columns ?? (Number(process.env["COLUMNS"]) || DEFAULT_WIDTH),
    colour: showsColour(process.env, process.stdout.isTTY === true)
  };
}
function unlessClosed(error) {
  if (error.code !== "EPIPE") throw error;
}
function showsColour(environment, isTerminal) {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}

export {
  endSoon,
  explainFailure,
  processTerminal
};
