import type { Run } from "./run.ts";
import {
  type CallArguments,
  type ClassValue,
  type Instance,
  isKind,
  type NativeFunction,
  native,
  type Value,
} from "./values.ts";

const HELD = new WeakMap<Instance, Value>();
const DEPTH = 12;

/** The client that an instance of a class derived from `Client` is: what its classes do not define is asked of it. */
export function heldClient(instance: Instance): Value | undefined {
  return HELD.get(instance);
}

/** `super().__init__(…)` of a class derived from a client; undefined for other classes. */
export function clientInitializer(type: ClassValue, instance: Instance): Value | undefined {
  const base = clientBase(type);
  if (base === undefined) return undefined;
  return native("__init__", (run, args) => {
    hold(run, { instance, base, args });
    return null;
  });
}

/** Makes the client of an instance whose classes have no initializer of their own. */
export function holdClient(run: Run, instance: Instance, args: CallArguments): void {
  const base = clientBase(instance.type);
  if (base !== undefined) hold(run, { instance, base, args });
}

function hold(
  run: Run,
  {
    instance,
    base,
    args,
  }: { readonly instance: Instance; readonly base: NativeFunction; readonly args: CallArguments },
): void {
  const made = base.call(run, args);
  if (isKind(made, "object")) HELD.set(instance, made);
}

function clientBase(type: ClassValue, depth = 0): NativeFunction | undefined {
  for (const base of type.bases) {
    if (isKind(base, "native") && base.name === "Client") return base;
    const inherited = isKind(base, "class") && depth < DEPTH ? clientBase(base, depth + 1) : undefined;
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}
