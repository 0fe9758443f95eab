import type { RepositoryFact } from "#domain/repository.ts";

const HEADER = "-----BEGIN ";
/** A key as it is written to a file, or as JSON quotes it; a header without a key behind it is an example. */
const KEY = /-----BEGIN (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----(?:\\n|\\r|\s){1,4}[A-Za-z0-9+/=\\\s]{160}/g;

/** Where texts hold private keys; the keys themselves are not kept. */
export function findPrivateKeys(
  texts: Iterable<{ readonly path: string; readonly text: string }>,
): NonNullable<RepositoryFact["privateKeys"]> {
  const found: { readonly path: string; readonly line: number }[] = [];
  for (const { path, text } of texts) {
    if (!text.includes(HEADER)) continue;
    const match = text.matchAll(KEY).next().value;
    if (match) found.push({ path, line: text.slice(0, match.index).split("\n").length });
  }
  return found;
}
