import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  hideSecrets
} from "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";

// src/entries/end-soon.ts
var GRACE_MS = 2e3;
function endSoon() {
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

// src/entries/failure.ts
function failureOf(error) {
  if (error instanceof Problem) return { message: error.message, hint: error.hint, code: 2 };
  const text = error instanceof Error ? process.env["PHASEGATE_DEBUG"] ? error.stack : error.message : String(error);
  return {
    message: `internal fault: ${text}`,
    hint: "This is a fault of phasegate. Run again with PHASEGATE_DEBUG=1 and report the output.",
    code: 3
  };
}
function explainFailure(error, terminal) {
  const { message, hint, code } = failureOf(error);
  terminal.err(`phasegate: ${message}
${hint}`);
  return code;
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
      process.stdout.write(`${hideSecrets(text)}
`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${hideSecrets(text)}
`);
    },
    progress: (text) => {
      if (!shows) return;
      process.stderr.write(`\r\x1B[2K${hideSecrets(text)}`);
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
  failureOf,
  explainFailure,
  processTerminal
};
