import { isObject, type JsonObject } from "./json.ts";

export { isObject, type JsonObject } from "./json.ts";

/**
 * A value of an answer that is there and has another type than Google documents. Thrown by the readers below, because an
 * answer like that must not pass for one without the value: an empty list of dependents is a fact, and a word is none.
 */
class Mistyped extends Error {}

/** A field without which an answer says nothing. */
export interface Lack {
  readonly lacks: string;
}

/** What a reader makes of an answer; a lack where a value has another type than it should. */
export function understand<T>(read: () => T | Lack): T | Lack {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Mistyped) return { lacks: cause.message };
    throw cause;
  }
}

/** The object under a key; null where there is none. */
export function objectAt(value: unknown, key: string): JsonObject | null {
  const found = at(value, key);
  return found === null ? null : isObject(found) ? found : mistyped(key, "an object");
}

/** The text under a key; null where there is none. */
export function textAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return found === null || typeof found === "string" ? found : mistyped(key, "a text");
}

/** The list under a key; empty where there is none. Only for lists that Google leaves out when they are empty. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  return found === null ? [] : Array.isArray(found) ? found : mistyped(key, "a list");
}

/** The list of texts under a key; empty where there is none. */
export function textListAt(value: unknown, key: string): readonly string[] {
  return listAt(value, key).map((entry) =>
    typeof entry === "string" ? entry : mistyped(key, "a list of texts"),
  );
}

/** True where the key says so. Google leaves out what is false. */
export function isTrueAt(value: unknown, key: string): boolean {
  const found = at(value, key);
  return found === null ? false : typeof found === "boolean" ? found : mistyped(key, "true or false");
}

/** A whole number under a key, written as a number or, as int64 is, as text; null where there is none. */
export function integerAt(value: unknown, key: string): number | null {
  const found = at(value, key);
  if (found === null) return null;
  const number = typeof found === "string" && /^-?[0-9]+$/.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : mistyped(key, "a whole number");
}

/** An instant under a key, given in milliseconds since 1970 as text; ISO 8601, UTC. Null where there is none. */
export function instantAt(value: unknown, key: string): string | null {
  const ms = integerAt(value, key);
  if (ms === null) return null;
  return Math.abs(ms) > 8.64e15 ? mistyped(key, "an instant") : new Date(ms).toISOString();
}

/** An instant under a key, written out as RFC 3339, as it was written; null where there is none. */
export function timeAt(value: unknown, key: string): string | null {
  const text = textAt(value, key);
  return text !== null && Number.isNaN(Date.parse(text)) ? mistyped(key, "an instant") : text;
}

/** Texts by name; empty where there are none. */
export function textsAt(value: unknown, key: string): Readonly<Record<string, string>> {
  const object = objectAt(value, key) ?? {};
  return Object.fromEntries(Object.keys(object).map((name) => [name, textAt(object, name) ?? ""]));
}

/** A TIMESTAMP of a query's row, in seconds since 1970 as text (`1.7E9`) or ISO 8601; null where it is neither. */
export function instantOf(text: string | null): string | null {
  if (text === null) return null;
  const ms = /^[0-9.]+(?:E[0-9]+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text.replace(" UTC", "Z"));
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null;
}

/** Null where the key is absent or null, and where there is no object to look into. */
function at(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) return mistyped(key, "a key of an object");
  return Object.hasOwn(value, key) ? (value[key] ?? null) : null;
}

function mistyped(key: string, what: string): never {
  throw new Mistyped(`\`${key}\` as ${what}`);
}
