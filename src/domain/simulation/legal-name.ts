/** Longest name of a table, in bytes of UTF-8. Source: BigQuery documentation, table naming, read 2026-11. */
export const TABLE_NAME_LIMIT_BYTES = 1024;

/** Letters, marks, numbers, connectors, dashes and spaces. Source: as above. */
const TABLE_NAME = /^[\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]+$/u;

/** What is wrong with a table's name, as a clause; null where BigQuery takes it. */
export function illegalName(name: string): string | null {
  if (name === "") return "is empty";
  const bytes = countBytes(name);
  if (bytes > TABLE_NAME_LIMIT_BYTES)
    return `has ${bytes} bytes, and a table's name at most ${TABLE_NAME_LIMIT_BYTES}`;
  if (TABLE_NAME.test(name)) return null;
  const wrong = [...name].find((sign) => !TABLE_NAME.test(sign)) ?? "";
  return `has the character \`${wrong}\`, which no table's name may have`;
}

function countBytes(name: string): number {
  let bytes = 0;
  for (const sign of name) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
