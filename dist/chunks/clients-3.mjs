import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/clients/secrets.ts
var SHORTEST_CHARS = 8;
var HEAD_CHARS = 24;
var DEPTH = 3;
var DENSE = /(?:%[0-9a-f]{2}|\\u[0-9a-f]{4}|&#x?[0-9a-f]+;){6}/i;
var held = /* @__PURE__ */ new Map();
var sight = { chars: Number.POSITIVE_INFINITY, plain: /(?!)/ };
function holdSecret(secret) {
  const value = secret.trim();
  if (!isLong(value) || held.has(value)) return;
  for (const form of formsOf(value)) held.set(form, toNeedle(form));
  const needles = [...held.values()];
  sight = {
    chars: Math.min(...needles.map(({ head }) => head.length)),
    plain: new RegExp([...new Set(needles.map(({ plain }) => plain))].join("|"))
  };
}
function holdSecretsOf(value) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === "string" && SECRET_KEY.test(key)) holdSecret(entry.replace(SCHEME, ""));
    else holdSecretsOf(entry);
  }
}
function hideSecrets(text) {
  if (text.length < sight.chars || !(sight.plain.test(text) || DENSE.test(text))) return text;
  const needles = [...held.values()];
  const spans = [];
  let layer = { text, at: null };
  for (let depth = 0; depth <= DEPTH; depth++) {
    for (const needle of needles) spans.push(...find(layer, needle));
    const inner = decode(layer);
    if (inner.text === layer.text) break;
    layer = inner;
  }
  return cut(text, spans);
}
function hideSecretsIn(value) {
  if (typeof value === "string") return hideSecrets(value);
  if (Array.isArray(value)) return value.map(hideSecretsIn);
  if (typeof value !== "object" || value === null) return value;
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [hideSecrets(key), hideSecretsIn(entry)])
  );
}
var SECRET_KEY = /^(?:(?:access|id|refresh|subject|actor)_?token|client_?secret|private_?key|assertion|authorization|password)$/i;
var SCHEME = /^(?:bearer|basic|token)\s+/i;
function formsOf(value) {
  const lines = value.split(/\s+/).filter((line) => line.length >= 2 * SHORTEST_CHARS);
  const body = value.replace(/-----[^-]+-----/g, "").replace(/\s+/g, "");
  const plain = [...value.startsWith("-----") ? [] : [value], ...lines, body].filter(isLong);
  return /* @__PURE__ */ new Set([...plain, ...inBase64(value)]);
}
function inBase64(value) {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
    const first = Math.ceil(before * 8 / 6);
    const last = Math.floor(bytes.length * 8 / 6);
    return ["base64", "base64url"].map((way) => bytes.toString(way).slice(first, last));
  });
}
function isLong({ length }) {
  return length >= SHORTEST_CHARS;
}
function toNeedle(value) {
  const head = value.slice(0, HEAD_CHARS);
  const runs = head.split(/[^A-Za-z0-9]+/);
  return { value, head, plain: runs.reduce((longest, run) => run.length > longest.length ? run : longest) };
}
var ENCODED = /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\([^u])|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});|&(amp|quot|apos|lt|gt);/gi;
var ESCAPED = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f" };
var NAMED = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };
function decode({ text, at }) {
  const origin = (index) => at?.[index] ?? index;
  let plain = "";
  const places = [];
  const keep = (piece, index, step) => {
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
function decoded([, percent, unicode, escaped, hex, decimal, name]) {
  const code = percent ?? unicode ?? hex;
  if (code !== void 0) return String.fromCharCode(Number.parseInt(code, 16));
  if (decimal !== void 0) return String.fromCharCode(Number(decimal));
  return escaped === void 0 ? NAMED[(name ?? "").toLowerCase()] ?? "" : ESCAPED[escaped] ?? escaped;
}
var TAIL = /[\w.~+/=-]*/y;
function find({ text, at }, { value, head }) {
  const spans = [];
  for (let from = text.indexOf(head); from !== -1; from = text.indexOf(head, from + 1)) {
    TAIL.lastIndex = from + (text.startsWith(value, from) ? value : head).length;
    TAIL.test(text);
    spans.push([at?.[from] ?? from, at?.[TAIL.lastIndex] ?? TAIL.lastIndex]);
  }
  return spans;
}
function cut(text, spans) {
  let kept = "";
  let next = 0;
  for (const [from, to] of [...spans].sort(([one], [other]) => one - other)) {
    if (to <= next) continue;
    if (from > next || next === 0) kept += `${text.slice(next, from)}…`;
    next = to;
  }
  return kept + text.slice(next);
}

export {
  holdSecret,
  holdSecretsOf,
  hideSecrets,
  hideSecretsIn,
  SCHEME
};
