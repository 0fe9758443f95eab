/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under a key; null where there is none. */
export function objectAt(value: unknown, key: string): JsonObject | null {
  const found = at(value, key);
  return isObject(found) ? found : null;
}

/** The text under a key; null where there is none. */
export function textAt(value: unknown, key: string): string | null {
  const found = at(value, key);
  return typeof found === "string" ? found : null;
}

/** The list under a key; empty where there is none. Only for lists that Google leaves out when they are empty. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}

/** A whole number under a key, written as a number or, as int64 is, as text; null where there is none. */
export function integerAt(value: unknown, key: string): number | null {
  const found = at(value, key);
  const number = typeof found === "string" && /^-?[0-9]+$/.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** An instant under a key, given in milliseconds since 1970 as text; ISO 8601, UTC. */
export function instantAt(value: unknown, key: string): string | null {
  const ms = integerAt(value, key);
  return ms === null || Math.abs(ms) > 8.64e15 ? null : new Date(ms).toISOString();
}

/** Texts by name; anything else is left out. */
export function textsAt(value: unknown, key: string): Readonly<Record<string, string>> {
  const entries = Object.entries(objectAt(value, key) ?? {});
  return Object.fromEntries(
    entries.flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])),
  );
}

/** A TIMESTAMP of a query's row, in seconds since 1970 as text (`1.7E9`) or ISO 8601; null where it is neither. */
export function instantOf(text: string | null): string | null {
  if (text === null) return null;
  const ms = /^[0-9.]+(?:E[0-9]+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text.replace(" UTC", "Z"));
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : null;
}

function at(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
