import { open } from "../libraries/files.ts";
import { type Native, type NativeFunction, native, type Value } from "../values.ts";
import { CONVERSIONS } from "./conversions.ts";
import { ITERATION } from "./iteration.ts";
import { REFLECTION } from "./reflection.ts";

const EXCEPTION =
  /^[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Iteration|Warning|NotFound|Conflict)$|^Exception$/;

let made: Map<string, NativeFunction> | undefined;

/** Made when it is first asked for: built-ins and the evaluator refer to each other. */
function known(): Map<string, NativeFunction> {
  if (made !== undefined) return made;
  const functions: Readonly<Record<string, Native>> = { ...CONVERSIONS, ...ITERATION, ...REFLECTION, open };
  made = new Map(Object.entries(functions).map(([name, call]) => [name, native(name, call)]));
  return made;
}

/** A built-in name, or undefined. */
export function builtin(name: string): Value | undefined {
  const found = known().get(name);
  if (found !== undefined) return found;
  return EXCEPTION.test(name) ? exceptionType(name) : undefined;
}

/** A built-in exception class; calling it makes an exception object. */
export function exceptionType(name: string): NativeFunction {
  const type = native(name, (_run, args) => ({
    kind: "object",
    type: { name, text: () => (typeof args.positional[0] === "string" ? args.positional[0] : null) },
    fields: new Map<string, Value>([
      ["args", { kind: "tuple", items: [...args.positional], open: false, depth: 0 }],
    ]),
  }));
  known().set(name, type);
  return type;
}
