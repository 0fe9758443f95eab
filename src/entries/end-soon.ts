const GRACE_MS = 2_000;

/** Ends the process in a moment, should a socket that a library left open keep it alive; the exit code is set already. */
export function endSoon(): void {
  setTimeout(() => process.exit(), GRACE_MS).unref();
}
