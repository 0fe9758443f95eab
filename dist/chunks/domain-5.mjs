import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  compileTemplate,
  compileWord,
  isBefore,
  wordOf
} from "./domain-6.mjs";

// src/domain/names/write.ts
function writeName(template, binding) {
  let name = "";
  for (const part of template.parts) {
    if (part.kind === "literal") {
      name += part.text;
      continue;
    }
    const value = Object.hasOwn(binding, part.key) ? binding[part.key] : void 0;
    if (value === void 0 || !isValueOf(wordOf(template, part.word), value)) return null;
    name += value;
  }
  return isOrdered(template, binding) ? name : null;
}
function undecidedWords(from, to) {
  const bound = new Set(compileTemplate(from).keys);
  return compileTemplate(to).keys.filter((key) => !bound.has(key));
}
function isValueOf(word, value) {
  const compiled = compileWord(word);
  return compiled.kind === "integer" ? /^[0-9]+$/.test(value) : compiled.ordinals.has(value);
}
function isOrdered(template, binding) {
  return template.ordered.every((key, index) => {
    const next = template.ordered[index + 1];
    const part = template.parts.find((candidate) => candidate.kind === "slot" && candidate.key === key);
    if (next === void 0 || part?.kind !== "slot") return true;
    const word = compileWord(wordOf(template, part.word));
    return isBefore(word, binding[key] ?? "", binding[next] ?? "");
  });
}

export {
  writeName,
  undecidedWords
};
