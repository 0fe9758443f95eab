import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  nearestWord
} from "./domain-4.mjs";

// src/domain/names/parse.ts
var TEMPLATE_LIMIT_CHARS = 512;
var TEMPLATE_LIMIT_SLOTS = 32;
var SLOT = /^([A-Za-z][A-Za-z0-9_-]*)(?:\.[A-Za-z0-9_-]+)?$/;
function parseTemplate({
  text,
  vocabulary,
  ordered = []
}) {
  const parts = parseParts(text, vocabulary);
  if (isFault(parts)) return parts;
  const slots = parts.filter((part) => part.kind === "slot");
  const wrong = sizeFault(text, slots.length) ?? orderedFault(ordered, slots);
  if (wrong !== null) return wrong;
  const words = Object.fromEntries(
    slots.flatMap(({ word }) => {
      const found = vocabulary[word];
      return found === void 0 ? [] : [[word, found]];
    })
  );
  return { text, parts, ordered, words };
}
function isTemplateFault(parsed) {
  return "kind" in parsed;
}
function parseParts(text, vocabulary) {
  if (text === "") return fault("the template is empty", 0, "write a name such as `lag_{source}_{pair}`");
  if (text.length > TEMPLATE_LIMIT_CHARS) return tooLong(text);
  const parts = [];
  let offset = 0;
  while (offset < text.length) {
    const part = text[offset] === "{" ? parseSlot(text, offset, vocabulary) : parseLiteral(text, offset);
    if (isFault(part)) return part;
    parts.push(part);
    offset += part.kind === "slot" ? part.key.length + 2 : part.text.length;
  }
  return parts;
}
function parseLiteral(text, offset) {
  const length = text.slice(offset).search(/[{}]/);
  if (length === -1) return { kind: "literal", text: text.slice(offset) };
  const end = offset + length;
  if (text[end] === "{") return { kind: "literal", text: text.slice(offset, end) };
  return fault("`}` closes no slot", end, "write `{word}`, or leave the brace out");
}
function parseSlot(text, offset, vocabulary) {
  const end = text.indexOf("}", offset);
  const next = text.indexOf("{", offset + 1);
  if (end === -1 || next !== -1 && next < end) {
    return fault("`{` is not closed", offset, "close the slot with `}`: `{word}`");
  }
  const key = text.slice(offset + 1, end);
  const word = SLOT.exec(key)?.[1];
  if (word === void 0) {
    return fault(`\`{${key}}\` is no slot`, offset, "write `{word}` or `{word.label}`, without spaces");
  }
  if (!Object.hasOwn(vocabulary, word)) return unknownWord(word, offset + 1, vocabulary);
  return { kind: "slot", word, key };
}
function unknownWord(word, offset, vocabulary) {
  const known = Object.keys(vocabulary);
  const near = nearestWord(word, known);
  const listed = known.length === 0 ? "it is empty" : `it has ${known.slice(0, 8).join(", ")}`;
  const hint = near === null ? `add \`${word}\` to vocabulary (${listed})` : `did you mean \`{${near}}\`?`;
  return fault(`the vocabulary has no word \`${word}\``, offset, hint);
}
function sizeFault(text, slots) {
  if (slots <= TEMPLATE_LIMIT_SLOTS) return null;
  return fault(`the template has ${slots} slots`, text.length, `use at most ${TEMPLATE_LIMIT_SLOTS}`);
}
function tooLong(text) {
  const message = `the template has ${text.length} characters`;
  return fault(message, TEMPLATE_LIMIT_CHARS, `use at most ${TEMPLATE_LIMIT_CHARS}`);
}
function orderedFault(ordered, slots) {
  const keys = [...new Set(slots.map((slot) => slot.key))];
  const wordOf = new Map(slots.map((slot) => [slot.key, slot.word]));
  for (const [orderedIndex, key] of ordered.entries()) {
    const says = orderedKeyFault({ key, before: ordered.slice(0, orderedIndex), keys, wordOf });
    if (says !== null) return { ...fault(says.message, 0, says.hint), orderedIndex };
  }
  return null;
}
function orderedKeyFault({
  key,
  before,
  keys,
  wordOf
}) {
  if (!wordOf.has(key)) {
    const near = nearestWord(key, keys);
    const listed = keys.length === 0 ? "the template has no slot" : `its keys are ${keys.join(", ")}`;
    return {
      message: `ordered names \`${key}\`, which is no key of the template`,
      hint: near === null ? listed : `did you mean \`${near}\`?`
    };
  }
  if (before.includes(key)) return { message: `ordered names \`${key}\` twice`, hint: "name each key once" };
  const first = before[0];
  if (first === void 0 || wordOf.get(first) === wordOf.get(key)) return null;
  return {
    message: `ordered compares \`${first}\` with \`${key}\`, which are different words`,
    hint: "order keys of one word only, such as pair.a and pair.b"
  };
}
function fault(message, offset, hint) {
  return { kind: "fault", message, offset, hint };
}
function isFault(value) {
  return "kind" in value && value.kind === "fault";
}

export {
  parseTemplate,
  isTemplateFault
};
