import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  compileTemplate,
  isBefore
} from "./domain-6.mjs";

// src/domain/names/match.ts
var EXTRA_STEPS = 1e5;
var CHEAP_STEPS = 48;
function matchName(template, name) {
  const compiled = compileTemplate(template);
  if (!canMatch(compiled, name)) return null;
  const search = begin(compiled, name);
  return run(search, 0, 0) ? bindingOf(compiled.keys, search.values) : null;
}
function isMatch(template, name) {
  const compiled = compileTemplate(template);
  return canMatch(compiled, name) && run(begin(compiled, name), 0, 0);
}
function traceMatch(template, name) {
  const compiled = compileTemplate(template);
  const search = begin(compiled, name);
  const found = run(search, 0, 0);
  const binding = found ? bindingOf(compiled.keys, search.values) : null;
  return { binding, spent: search.spent, offset: search.farOffset, part: search.farPart };
}
function canMatch({ prefix, suffix }, name) {
  return name.startsWith(prefix) && name.endsWith(suffix);
}
function begin(compiled, name) {
  const budget = (compiled.steps.length + 1) * (name.length + 1) + CHEAP_STEPS + EXTRA_STEPS;
  return { compiled, name, budget, values: [], starts: [], failed: null, spent: 0, farOffset: 0, farPart: 0 };
}
function run(search, part, offset) {
  if (offset >= search.farOffset) {
    search.farOffset = offset;
    search.farPart = part;
  }
  const step = search.compiled.steps[part];
  if (step === void 0) return offset === search.name.length;
  search.spent++;
  if (search.spent > search.budget) return false;
  if (step.kind === "literal") {
    return search.name.startsWith(step.text, offset) && run(search, part + 1, offset + step.text.length);
  }
  const bound = search.values[step.key];
  if (bound !== void 0) {
    return search.name.startsWith(bound, offset) && run(search, part + 1, offset + bound.length);
  }
  return runSlot(search, { step, part, offset });
}
function runSlot(search, { step, part, offset }) {
  const state = search.spent > CHEAP_STEPS ? stateOf(search, part, offset) : null;
  if (state !== null && search.failed?.has(state) === true) return false;
  for (const end of valueEnds(step.word, search.name, offset)) {
    const value = search.name.slice(offset, end);
    if (!isInOrder(step, value, search.values)) continue;
    search.values[step.key] = value;
    search.starts[step.key] = offset;
    if (run(search, part + 1, end)) return true;
    search.values[step.key] = void 0;
    if (search.spent > search.budget) return false;
  }
  if (state !== null) {
    search.failed ??= /* @__PURE__ */ new Set();
    search.failed.add(state);
  }
  return false;
}
function stateOf(search, part, offset) {
  const live = search.compiled.live[part] ?? [];
  let state = `${part}:${offset}`;
  for (const key of live) state += `:${search.starts[key]}-${search.values[key]?.length}`;
  return state;
}
function valueEnds(word, name, offset) {
  const ends = [];
  if (word.kind === "integer") {
    for (let at = offset; isDigit(name.charCodeAt(at)); at++) ends.push(at + 1);
    return ends.reverse();
  }
  let node = word.trie.next.get(name.charCodeAt(offset));
  for (let at = offset + 1; node !== void 0; at++) {
    if (node.ends) ends.push(at);
    node = node.next.get(name.charCodeAt(at));
  }
  return ends.length > 1 ? ends.reverse() : ends;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isInOrder(step, value, values) {
  return step.after.every((key) => isBefore(step.word, values[key] ?? "", value)) && step.before.every((key) => isBefore(step.word, value, values[key] ?? ""));
}
function bindingOf(keys, values) {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
}

export {
  matchName,
  isMatch,
  traceMatch
};
