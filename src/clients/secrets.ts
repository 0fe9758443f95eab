/** What texts are searched for: a value, its beginning, and letters of that which no encoding changes. */
interface Needle {
  readonly value: string;
  readonly head: string;
  readonly plain: string;
}

/** Shorter values are no secrets of Google or GitHub, and hiding them would make texts unreadable. */
const SHORTEST_CHARS = 8;

/** A beginning this long gives a secret away, also where an answer, or a cut, ends in the middle of it. */
const HEAD_CHARS = 24;

/** Encodings of an encoding that are looked through: JSON in JSON, an address in an address in a page. */
const DEPTH = 3;

/** Codes one after the other: letters that need no encoding were encoded too. */
const DENSE = /(?:%[0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]+;){6}/i;

const held = new Map<string, Needle>();

/** What tells most texts apart in one look: no text shorter than this, or without one of these, holds a secret. */
let sight = { chars: Number.POSITIVE_INFINITY, plain: /(?!)/ };

/** Remembers a token, key or password of this process, so that `hideSecrets` knows it in every form. */
export function holdSecret(secret: string): void {
  const value = secret.trim();
  if (!isLong(value) || held.has(value)) return;
  for (const form of formsOf(value)) held.set(form, toNeedle(form));
  const needles = [...held.values()];
  sight = {
    chars: Math.min(...needles.map(({ head }) => head.length)),
    plain: new RegExp([...new Set(needles.map(({ plain }) => plain))].join("|")),
  };
}

/** Remembers every text in a value under a key that names a secret; a file of credentials, for example. */
export function holdSecretsOf(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === "string" && SECRET_KEY.test(key)) holdSecret(entry.replace(SCHEME, ""));
    else holdSecretsOf(entry);
  }
}

/** The text without the secrets that this process holds: as they are, percent-encoded, escaped for JSON or HTML, in base64. */
export function hideSecrets(text: string): string {
  if (text.length < sight.chars || !(sight.plain.test(text) || DENSE.test(text))) return text;
  const needles = [...held.values()];
  const spans: Span[] = [];
  let layer: Layer = { text, at: null };
  for (let depth = 0; depth <= DEPTH; depth++) {
    for (const needle of needles) spans.push(...find(layer, needle));
    const inner = decode(layer);
    if (inner.text === layer.text) break;
    layer = inner;
  }
  return cut(text, spans);
}

/** The same for every text of a JSON value, keys included. Null in place of what is none, such as a library's response. */
export function hideSecretsIn(value: unknown): unknown {
  if (typeof value === "string") return hideSecrets(value);
  if (Array.isArray(value)) return value.map(hideSecretsIn);
  if (typeof value !== "object" || value === null) return value;
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [hideSecrets(key), hideSecretsIn(entry)]),
  );
}

const SECRET_KEY =
  /^(?:(?:access|id|refresh|subject|actor)_?token|client_?secret|private_?key|assertion|authorization|password)$/i;

/** `Bearer` and its like before the secret of a header. */
export const SCHEME = /^(?:bearer|basic|token)\s+/i;

/** A key has lines that may be shown one by one; its first line is no secret. */
function formsOf(value: string): ReadonlySet<string> {
  const lines = value.split(/\s+/).filter((line) => line.length >= 2 * SHORTEST_CHARS);
  const body = value.replace(/-----[^-]+-----/g, "").replace(/\s+/g, "");
  const plain = [...(value.startsWith("-----") ? [] : [value]), ...lines, body].filter(isLong);
  return new Set([...plain, ...inBase64(value)]);
}

/** What stands in the base64 of any text that holds the value: three ways, by where the value begins in a group of three bytes. */
function inBase64(value: string): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return (["base64", "base64url"] as const).map((way) => bytes.toString(way).slice(first, last));
  });
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST_CHARS;
}

function toNeedle(value: string): Needle {
  const head = value.slice(0, HEAD_CHARS);
  const runs = head.split(/[^A-Za-z0-9]+/);
  return { value, head, plain: runs.reduce((longest, run) => (run.length > longest.length ? run : longest)) };
}

/** A text with its encoding taken away; `at` says where each character, and the end, stood before. Null for where it stands. */
interface Layer {
  readonly text: string;
  readonly at: readonly number[] | null;
}

/** From and to, in the text that was asked about. */
type Span = readonly [from: number, to: number];

const ENCODED =
  /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\([^u])|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});|&(amp|quot|apos|lt|gt);/gi;
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const NAMED: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

function decode({ text, at }: Layer): Layer {
  const origin = (index: number): number => at?.[index] ?? index;
  let plain = "";
  const places: number[] = [];
  const keep = (piece: string, index: number, step: 0 | 1): void => {
    for (let offset = 0; offset < piece.length; offset++) places.push(origin(index + step * offset));
    plain += piece;
  };
  let next = 0;
  for (const match of text.matchAll(ENCODED)) {
    keep(text.slice(next, match.index), next, 1);
    keep(decoded(match), match.index, 0);
    next = match.index + match[0].length;
  }
  keep(text.slice(next), next, 1);
  places.push(origin(text.length));
  return { text: plain, at: places };
}

function decoded([, percent, unicode, escaped, hex, decimal, name]: RegExpMatchArray): string {
  const code = percent ?? unicode ?? hex;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  if (decimal !== undefined) return String.fromCharCode(Number(decimal));
  return escaped === undefined ? (NAMED[(name ?? "").toLowerCase()] ?? "") : (ESCAPED[escaped] ?? escaped);
}

/** What goes on after a secret without a gap belongs to it: another token may begin with the same letters. */
const TAIL = /[\w.~+/=-]*/y;

function find({ text, at }: Layer, { value, head }: Needle): readonly Span[] {
  const spans: Span[] = [];
  for (let from = text.indexOf(head); from !== -1; from = text.indexOf(head, from + 1)) {
    TAIL.lastIndex = from + (text.startsWith(value, from) ? value : head).length;
    TAIL.test(text);
    spans.push([at?.[from] ?? from, at?.[TAIL.lastIndex] ?? TAIL.lastIndex]);
  }
  return spans;
}

function cut(text: string, spans: readonly Span[]): string {
  let kept = "";
  let next = 0;
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    if (to <= next) continue;
    if (from > next || next === 0) kept += `${text.slice(next, from)}…`;
    next = to;
  }
  return kept + text.slice(next);
}
