import { type NameTemplate, wordOf } from "./template.ts";
import type { Word } from "./vocabulary.ts";

/** A tree of the values of a word, one character a level. */
export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  ends: boolean;
}

/** A word made ready for matching. */
export type CompiledWord =
  | { readonly kind: "list"; readonly trie: TrieNode; readonly ordinals: ReadonlyMap<string, number> }
  | { readonly kind: "integer" };

/** One slot or literal of a compiled template. Keys are numbered by first appearance. */
export type Step =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "slot";
      readonly key: number;
      readonly word: CompiledWord;
      /** Keys that this one must come after or before, among those bound earlier in the text. */
      readonly after: readonly number[];
      readonly before: readonly number[];
    };

/** A template made ready for matching. */
export interface CompiledTemplate {
  readonly keys: readonly string[];
  /** Literal text that every name begins and ends with; empty where a slot stands there. */
  readonly prefix: string;
  readonly suffix: string;
  readonly steps: readonly Step[];
  /** By step: the keys bound before it whose values still matter at it or later. */
  readonly live: readonly (readonly number[])[];
}

const templates = new WeakMap<NameTemplate, CompiledTemplate>();
const words = new WeakMap<Word, CompiledWord>();

/** The compiled form of a template, made once a template. */
export function compileTemplate(template: NameTemplate): CompiledTemplate {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const compiled = build(template);
  templates.set(template, compiled);
  return compiled;
}

/** The compiled form of a word, made once a word. */
export function compileWord(word: Word): CompiledWord {
  const known = words.get(word);
  if (known !== undefined) return known;
  const compiled: CompiledWord = word.kind === "integer" ? { kind: "integer" } : compileList(word.values);
  words.set(word, compiled);
  return compiled;
}

/** True where `lower` stands strictly before `higher` in the vocabulary; integers compare as numbers. */
export function isBefore(word: CompiledWord, lower: string, higher: string): boolean {
  if (word.kind === "integer") return compareDigits(lower, higher) < 0;
  return (word.ordinals.get(lower) ?? 0) < (word.ordinals.get(higher) ?? 0);
}

function compareDigits(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+/, ""), right.replace(/^0+/, "")];
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function compileList(values: readonly string[]): CompiledWord {
  const trie: TrieNode = { next: new Map(), ends: false };
  for (const value of values) {
    let node = trie;
    for (let index = 0; index < value.length; index++) node = childOf(node, value.charCodeAt(index));
    node.ends = true;
  }
  return { kind: "list", trie, ordinals: new Map(values.map((value, ordinal) => [value, ordinal])) };
}

function childOf(node: TrieNode, code: number): TrieNode {
  const known = node.next.get(code);
  if (known !== undefined) return known;
  const child: TrieNode = { next: new Map(), ends: false };
  node.next.set(code, child);
  return child;
}

function build(template: NameTemplate): CompiledTemplate {
  const keys = [...new Set(template.parts.flatMap((part) => (part.kind === "slot" ? [part.key] : [])))];
  const rank = template.ordered.map((key) => keys.indexOf(key));
  const bound = new Set<number>();
  const steps = template.parts.map((part): Step => {
    if (part.kind === "literal") return part;
    const key = keys.indexOf(part.key);
    const place = bound.has(key) ? -1 : rank.indexOf(key);
    const step = {
      kind: "slot" as const,
      key,
      word: compileWord(wordOf(template, part.word)),
      after: place === -1 ? [] : nearestBound(rank.slice(0, place).reverse(), bound),
      before: place === -1 ? [] : nearestBound(rank.slice(place + 1), bound),
    };
    bound.add(key);
    return step;
  });
  return { keys, prefix: literalOf(steps[0]), suffix: literalOf(steps.at(-1)), steps, live: liveKeys(steps) };
}

function literalOf(step: Step | undefined): string {
  return step?.kind === "literal" ? step.text : "";
}

/** Only the nearest bound neighbour has to be compared: the order is a chain. */
function nearestBound(candidates: readonly number[], bound: ReadonlySet<number>): readonly number[] {
  const found = candidates.find((key) => bound.has(key));
  return found === undefined ? [] : [found];
}

function liveKeys(steps: readonly Step[]): readonly (readonly number[])[] {
  return steps.map((_, at) => {
    const bound = new Set(steps.slice(0, at).flatMap((step) => (step.kind === "slot" ? [step.key] : [])));
    const used = steps
      .slice(at)
      .flatMap((step) => (step.kind === "slot" ? [step.key, ...step.after, ...step.before] : []));
    return [...new Set(used)].filter((key) => bound.has(key)).sort((a, b) => a - b);
  });
}
