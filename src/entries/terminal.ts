import type { Terminal } from "./command.ts";

const DEFAULT_WIDTH = 100;

/** The terminal of this process; colours only on a terminal, and never with NO_COLOR. */
export function processTerminal(): Terminal {
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
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    colour: process.stdout.isTTY === true && !process.env["NO_COLOR"],
  };
}
