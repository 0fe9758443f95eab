const ESCAPE =
  /\\(?:\r\n|[\n\\'"abfnrtv]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})/g;

const SINGLE: Readonly<Record<string, string>> = {
  "\n": "",
  "\r\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** The text that a literal without the `r` prefix stands for. An escape that Python does not know stays as written. */
export function decodeEscapes(raw: string): string {
  return raw.includes("\\") ? raw.replace(ESCAPE, decode) : raw;
}

function decode(sequence: string): string {
  const body = sequence.slice(1);
  const single = SINGLE[body];
  if (single !== undefined) return single;
  if (body.startsWith("N")) return "\uFFFD";
  const code = /^[xuU]/.test(body) ? Number.parseInt(body.slice(1), 16) : Number.parseInt(body, 8);
  return code > 0x10ffff ? sequence : String.fromCodePoint(code);
}
