import { isStatementEnd, peek, type Scan, take, upperAt } from "./scan.ts";

/** A Cloud Storage address in a statement's options. */
export interface StorageUri {
  readonly uri: string;
  readonly line: number;
}

/** Reads `OPTIONS( … )` or `FILES( … )` with the cursor at its parenthesis: the `gs://` strings in it. */
export function readStorageUris(scan: Scan): readonly StorageUri[] {
  const uris: StorageUri[] = [];
  let open = 0;
  while (!isStatementEnd(scan)) {
    const { kind, text, line, upper } = peek(scan);
    if (kind === "string" && text.startsWith("gs://")) uris.push({ uri: text, line });
    take(scan);
    if (upper === "(") open++;
    if (upper === ")") open--;
    if (open === 0) break;
  }
  return uris;
}

/** Moves to the next of these words outside of parentheses; false at the end of the statement. */
export function moveTo(scan: Scan, ...words: readonly string[]): boolean {
  let open = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (open === 0 && words.includes(upper)) return true;
    if (upper === "(") open++;
    if (upper === ")") open--;
    scan.at++;
  }
  return false;
}
