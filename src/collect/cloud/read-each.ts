import type { Reading, Readings } from "#domain/reading.ts";

/** Asks for each name by itself: what one cannot be read for does not touch the others. */
export async function readEach<T>(
  names: readonly string[],
  ask: (name: string) => Promise<Reading<T>>,
): Promise<Readings<T>> {
  const read = await Promise.all(names.map(async (name) => [name, await ask(name)] as const));
  return Object.fromEntries(read);
}
