import type { Terminal } from "./command.ts";

/** Columns where the output is no terminal. */
const DEFAULT_WIDTH = 160;

/** The terminal of this process; colours only on a terminal, and never with NO_COLOR. */
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
      process.stdout.write(`${text}\n`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!shows) return;
      process.stderr.write(`\r\u001b[2K${text}`);
      pending = true;
    },
    width: process.stdout.columns ?? (Number(process.env["COLUMNS"]) || DEFAULT_WIDTH),
    colour: process.stdout.isTTY === true && !process.env["NO_COLOR"],
  };
}

/** A reader that has seen enough, such as `head`, closes the pipe: the run goes on and its exit code stays the verdict's. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
