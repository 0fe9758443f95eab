import { builtinError } from "./raised.ts";
import type { Run } from "./run.ts";
import type { Value } from "./values.ts";

/** Raises a built-in exception where the script is ready to catch it; else nothing happens. */
export function raiseIfCaught(run: Run, name: string, value: Value): void {
  const error = builtinError(name, value);
  if (run.catching.some((types) => types.length === 0 || types.some((type) => error.types.includes(type))))
    throw error;
}
