import { hideSecrets } from "../shown-text.ts";
import type { Terminal } from "./command.ts";

/** Columns where the output is no terminal. */
const DEFAULT_WIDTH = 160;

/** The terminal of this process; colours on a terminal or where FORCE_COLOR asks for them, and never with NO_COLOR. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", unlessClosed);
  const shows = process.stderr.isTTY === true;
  let pending = false;
  const clear = () => {
    if (pending) process.stderr.write("\r\u001b[2K");
    pending = false;
  };
  return {
    out: (text) => {
      clear();
      process.stdout.write(`${hideSecrets(text)}\n`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${hideSecrets(text)}\n`);
    },
    progress: (text) => {
      if (!shows) return;
      process.stderr.write(`\r\u001b[2K${hideSecrets(text)}`);
      pending = true;
    },
    width: process.stdout.columns ?? (Number(process.env["COLUMNS"]) || DEFAULT_WIDTH),
    colour: showsColour(process.env, process.stdout.isTTY === true),
  };
}

/** A reader that has seen enough, such as `head`, closes the pipe: the run goes on and its exit code stays the verdict's. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Whether to colour: NO_COLOR with any text says no, FORCE_COLOR other than 0 or false says yes, else a terminal does. */
export function showsColour(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && environment["TERM"] !== "dumb";
}
