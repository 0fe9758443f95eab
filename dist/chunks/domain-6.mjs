import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/domain/names/template.ts
function wordOf(template, word) {
  return template.words[word] ?? EMPTY;
}
var EMPTY = { kind: "list", values: [] };

// src/domain/names/compile.ts
var templates = /* @__PURE__ */ new WeakMap();
var words = /* @__PURE__ */ new WeakMap();
function compileTemplate(template) {
  const known = templates.get(template);
  if (known !== void 0) return known;
  const compiled = build(template);
  templates.set(template, compiled);
  return compiled;
}
function compileWord(word) {
  const known = words.get(word);
  if (known !== void 0) return known;
  const compiled = word.kind === "integer" ? { kind: "integer" } : compileList(word.values);
  words.set(word, compiled);
  return compiled;
}
function isBefore(word, lower, higher) {
  if (word.kind === "integer") return compareDigits(lower, higher) < 0;
  return (word.ordinals.get(lower) ?? 0) < (word.ordinals.get(higher) ?? 0);
}
function compareDigits(left, right) {
  const [a, b] = [left.replace(/^0+/, ""), right.replace(/^0+/, "")];
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
function compileList(values) {
  const trie = { next: /* @__PURE__ */ new Map(), ends: false };
  for (const value of values) {
    let node = trie;
    for (let index = 0; index < value.length; index++) node = childOf(node, value.charCodeAt(index));
    node.ends = true;
  }
  return { kind: "list", trie, ordinals: new Map(values.map((value, ordinal) => [value, ordinal])) };
}
function childOf(node, code) {
  const known = node.next.get(code);
  if (known !== void 0) return known;
  const child = { next: /* @__PURE__ */ new Map(), ends: false };
  node.next.set(code, child);
  return child;
}
function build(template) {
  const keys = [...new Set(template.parts.flatMap((part) => part.kind === "slot" ? [part.key] : []))];
  const rank = template.ordered.map((key) => keys.indexOf(key));
  const bound = /* @__PURE__ */ new Set();
  const steps = template.parts.map((part) => {
    if (part.kind === "literal") return part;
    const key = keys.indexOf(part.key);
    const place = bound.has(key) ? -1 : rank.indexOf(key);
    const step = {
      kind: "slot",
      key,
      word: compileWord(wordOf(template, part.word)),
      after: place === -1 ? [] : nearestBound(rank.slice(0, place).reverse(), bound),
      before: place === -1 ? [] : nearestBound(rank.slice(place + 1), bound)
    };
    bound.add(key);
    return step;
  });
  return { keys, prefix: literalOf(steps[0]), suffix: literalOf(steps.at(-1)), steps, live: liveKeys(steps) };
}
function literalOf(step) {
  return step?.kind === "literal" ? step.text : "";
}
function nearestBound(candidates, bound) {
  const found = candidates.find((key) => bound.has(key));
  return found === void 0 ? [] : [found];
}
function liveKeys(steps) {
  return steps.map((_, at) => {
    const bound = new Set(steps.slice(0, at).flatMap((step) => step.kind === "slot" ? [step.key] : []));
    const used = steps.slice(at).flatMap((step) => step.kind === "slot" ? [step.key, ...step.after, ...step.before] : []);
    return [...new Set(used)].filter((key) => bound.has(key)).sort((a, b) => a - b);
  });
}

export {
  wordOf,
  compileTemplate,
  compileWord,
  isBefore
};
