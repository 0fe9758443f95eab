/** Table of the Castagnoli polynomial, reversed. Source: RFC 3720, appendix B. */
const POLYNOMIAL = 0x82f63b78;

let table: Uint32Array | null = null;

function buildTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
}

/** CRC32C of bytes, as Cloud Storage writes it: big-endian, base64. */
export function crc32c(bytes: Uint8Array): string {
  table ??= buildTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return sum.toString("base64");
}
