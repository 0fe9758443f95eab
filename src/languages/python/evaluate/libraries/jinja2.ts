import type { Expression } from "../../syntax/ast.ts";
import { parseModule } from "../../syntax/parse.ts";
import { readAttribute } from "../attributes.ts";
import { noteLimit, spend } from "../budget.ts";
import { callValue } from "../calls.ts";
import { settle } from "../deferred.ts";
import { dictOf } from "../dicts.ts";
import { evaluate } from "../expressions.ts";
import { hasHole } from "../holes.ts";
import { collect } from "../iterate.ts";
import { type Run, unknownHere } from "../run.ts";
import { openScope, type Scope } from "../scope.ts";
import { readItem } from "../subscripts.ts";
import { toText } from "../text.ts";
import { truthOf } from "../truth.ts";
import {
  type CallArguments,
  isKind,
  isObject,
  isSequence,
  type Native,
  native,
  type ObjectType,
  object,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { readText } from "./files.ts";

/** Templates that include or extend others, or define macros, are more than is followed. */
const BEYOND = /^(?:extends|include|import|from|macro|call|block|filter|raw|with|autoescape)\b/;
const TOKEN = /\{#[\s\S]*?#\}|\{%([-+]?)([\s\S]*?)([-+]?)%\}|\{\{(-?)([\s\S]*?)(-?)\}\}/g;
const TEXT_LIMIT_CHARS = 200_000;

type Part = { readonly sort: "text" | "tag" | "value"; readonly text: string };

const TEMPLATE: ObjectType = {
  name: "Template",
  attribute: (_run, self, name) =>
    name === "render"
      ? native(name, (run, args) => render(run, self.fields.get("text") ?? null, args))
      : undefined,
};

const LOADER: ObjectType = { name: "Loader" };

const ENVIRONMENT: ObjectType = {
  name: "Environment",
  attribute: (_run, self, name) => {
    if (name === "from_string") return native(name, (_inner, args) => template(args.positional[0] ?? null));
    if (name === "get_template" || name === "select_template")
      return native(name, (run, args) => template(loaded(run, self.fields.get("loader") ?? null, args)));
    if (name === "globals") return self.fields.get("globals");
    return undefined;
  },
};

function template(text: Value): Value {
  return object(TEMPLATE, { text });
}

/** The text of a template file, in the first folder of the loader that has it. */
function loaded(run: Run, loader: Value, args: CallArguments): Value {
  const name = settle(run, args.positional[0] ?? null);
  if (!isObject(loader, LOADER) || typeof name !== "string" || hasHole(name))
    return unknownHere(run, { cause: "a template", label: "template" });
  const given = settle(run, loader.fields.get("folders") ?? null);
  if (isKind(given, "dict")) return readItem(run, given, name);
  const folders = isSequence(given) ? given.items : [given];
  for (const folder of folders) {
    const text = readText(run, `${toText(run, folder)}/${name}`);
    if (typeof text === "string") return text;
  }
  return unknownHere(run, { cause: `template ${name}`, label: "template" });
}

/** Fills a template with what `render` is given. */
function render(run: Run, given: Value, args: CallArguments): Value {
  const text = settle(run, given);
  if (typeof text !== "string" || text.length > TEXT_LIMIT_CHARS)
    return unknownHere(run, { cause: "a template", label: "template" });
  const scope = openScope("module", null, run.script.path);
  for (const [name, value] of Object.entries(GLOBALS)) scope.variables.set(name, value);
  for (const each of args.positional) {
    const context = settle(run, each);
    if (isKind(context, "dict"))
      for (const [key, value] of context.entries.values()) scope.variables.set(toText(run, key), value);
  }
  for (const [name, value] of args.named) scope.variables.set(name, value);
  const parts = partsOf(text);
  if (parts.some(({ sort, text: tag }) => sort === "tag" && BEYOND.test(tag))) {
    noteLimit(run.budget, "A template that includes others or defines macros was not followed.");
    return unknownHere(run, { cause: "a template", label: "template" });
  }
  return renderBlock({ run, parts, scope }, 0, parts.length);
}

const GLOBALS: Readonly<Record<string, Value>> = {
  namespace: native("namespace", (run, args) => dictOf(run, args.named)),
};

/** Texts, tags and values, with the blanks gone that `-` takes away and the line break that follows a tag's line kept. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  let trims = false;
  const push = (until: number, trimsEnd: boolean): void => {
    let piece = text.slice(at, until);
    if (trims) piece = piece.trimStart();
    if (trimsEnd) piece = piece.trimEnd();
    if (piece !== "") parts.push({ sort: "text", text: piece });
  };
  for (const found of text.matchAll(TOKEN)) {
    const [whole, tagStart, tag, tagEnd, valueStart, value, valueEnd] = found;
    push(found.index, (tagStart ?? valueStart) === "-");
    if (tag !== undefined) parts.push({ sort: "tag", text: tag.trim() });
    if (value !== undefined) parts.push({ sort: "value", text: value.trim() });
    trims = (tagEnd ?? valueEnd) === "-";
    at = found.index + whole.length;
  }
  push(text.length, false);
  return parts;
}

interface Rendering {
  readonly run: Run;
  readonly parts: readonly Part[];
  readonly scope: Scope;
}

function renderBlock(rendering: Rendering, from: number, to: number): string {
  let made = "";
  for (let at = from; at < to; at += 1) {
    spend(rendering.run.budget);
    const part = rendering.parts[at];
    if (part === undefined || made.length > TEXT_LIMIT_CHARS) break;
    if (part.sort === "text") made += part.text;
    else if (part.sort === "value") made += shown(rendering, part.text);
    else if (/^(?:for|if)\b/.test(part.text)) {
      const close = closing(rendering.parts, at, to);
      made += part.text.startsWith("for") ? renderFor(rendering, at, close) : renderIf(rendering, at, close);
      at = close;
    } else if (part.text.startsWith("set ")) set(rendering, part.text);
  }
  return made;
}

function shown({ run, scope }: Rendering, text: string): string {
  const value = settle(run, expressionValue(run, scope, text));
  return value === null ? "None" : toText(run, value);
}

/** The tag that closes the block which opens at `from`. */
function closing(parts: readonly Part[], from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const { sort, text = "" } = parts[at] ?? {};
    if (sort !== "tag") continue;
    if (/^(?:for|if)\b/.test(text)) open += 1;
    if (/^end(?:for|if)\b/.test(text)) open -= 1;
    if (open === 0) return at;
  }
  return to;
}

function set({ run, scope }: Rendering, tag: string): void {
  const [, name = "", text = ""] = /^set\s+(\w+)\s*=([\s\S]*)$/.exec(tag) ?? [];
  if (name !== "") scope.variables.set(name, expressionValue(run, scope, text));
}

function renderFor(rendering: Rendering, at: number, close: number): string {
  const { run, parts, scope } = rendering;
  const [, names = "", source = ""] =
    /^for\s+([\w\s,()]+?)\s+in\s+([\s\S]+?)$/.exec(parts[at]?.text ?? "") ?? [];
  const targets = names.replace(/[()\s]/g, "").split(",");
  const found = collect(run, expressionValue(run, scope, source));
  if (found === null || found.open) {
    noteLimit(run.budget, "A loop of a template whose items are not known was followed once.");
  }
  const items = found?.items ?? [
    unknownHere(run, { cause: "an item of a template's loop", label: targets[0] ?? "item" }),
  ];
  let made = "";
  for (const [index, item] of items.entries()) {
    const inner = openScope("function", scope);
    inner.variables.set("loop", loopOf(run, index, items.length));
    for (const [place, target] of targets.entries())
      inner.variables.set(target, targets.length === 1 ? item : readItem(run, item, BigInt(place)));
    made += renderBlock({ run, parts, scope: inner }, at + 1, close);
  }
  return made;
}

function loopOf(run: Run, index: number, length: number): Value {
  return dictOf(run, [
    ["index", BigInt(index + 1)],
    ["index0", BigInt(index)],
    ["first", index === 0],
    ["last", index === length - 1],
    ["length", BigInt(length)],
  ]);
}

/** The branch that holds; the first that may where that is not known, and it is said. */
function renderIf(rendering: Rendering, at: number, close: number): string {
  const { run, scope, parts } = rendering;
  const marks = [at, ...alternatives(parts, at, close), close];
  for (const [index, start] of marks.slice(0, -1).entries()) {
    const text = parts[start]?.text ?? "";
    const test = text.replace(/^(?:if|elif|else)\b/, "").trim();
    const holds = test === "" ? true : truthOf(run, expressionValue(run, scope, test));
    if (holds === null)
      noteLimit(run.budget, "A condition of a template is not known: one branch was followed.");
    if (holds !== false) return renderBlock(rendering, start + 1, marks[index + 1] ?? close);
  }
  return "";
}

function alternatives(parts: readonly Part[], from: number, close: number): readonly number[] {
  const found: number[] = [];
  let open = 0;
  for (let at = from; at < close; at += 1) {
    const { sort, text = "" } = parts[at] ?? {};
    if (sort !== "tag") continue;
    if (/^(?:for|if)\b/.test(text)) open += 1;
    if (/^end(?:for|if)\b/.test(text)) open -= 1;
    if (open === 1 && /^(?:elif|else)\b/.test(text)) found.push(at);
  }
  return found;
}

/** An expression of a template is one of Python but for filters, attributes that are entries, and `~`. */
function expressionValue(run: Run, scope: Scope, text: string): Value {
  const [statement] = parseModule(run.parser, run.script.path, text.trim().replaceAll("~", "+")).body;
  if (statement?.kind !== "expression")
    return unknownHere(run, { cause: `template {{ ${text.trim()} }}`, label: text.trim().slice(0, 60) });
  return compute(run, scope, statement.value);
}

function compute(run: Run, scope: Scope, expression: Expression): Value {
  if (expression.kind === "binary" && expression.operator === "|")
    return filtered(run, scope, { value: compute(run, scope, expression.left), by: expression.right });
  if (expression.kind === "attribute") {
    const holder = settle(run, compute(run, scope, expression.object));
    const entry = isKind(holder, "dict") ? holder.entries.get(`s${expression.name}`) : undefined;
    return entry === undefined ? readAttribute(run, holder, expression.name) : entry[1];
  }
  if (expression.kind === "call" && expression.callee.kind === "attribute")
    return callValue(
      run,
      compute(run, scope, expression.callee),
      ...expression.args.map((argument) => compute(run, scope, argument.value)),
    );
  return evaluate(run, scope, expression);
}

type Filter = (run: Run, value: Value, args: readonly Value[]) => Value | undefined;

const method =
  (name: string): Filter =>
  (run, value, args) =>
    callValue(run, readAttribute(run, toText(run, value), name), ...args);

const FILTERS: Readonly<Record<string, Filter>> = {
  upper: method("upper"),
  lower: method("lower"),
  title: method("title"),
  capitalize: method("capitalize"),
  trim: method("strip"),
  replace: method("replace"),
  string: (run, value) => toText(run, value),
  safe: (_run, value) => value,
  join: (run, value, [by = "", attribute]) => {
    const items = collect(run, value)?.items;
    if (items === undefined) return undefined;
    const shownItems = items.map((item) =>
      toText(run, attribute === undefined ? item : readItem(run, item, attribute)),
    );
    return shownItems.join(toText(run, by));
  },
  default: (_run, value, [standard = ""]) => (value === null ? standard : value),
  length: (run, value) => {
    const found = collect(run, value);
    return found === null || found.open ? undefined : BigInt(found.items.length);
  },
  first: (run, value) => collect(run, value)?.items[0],
  last: (run, value) => collect(run, value)?.items.at(-1),
  list: (_run, value) => value,
};

function filtered(run: Run, scope: Scope, { value, by }: { value: Value; by: Expression }): Value {
  const isCall = by.kind === "call";
  const callee = isCall ? by.callee : by;
  const name = callee.kind === "name" ? callee.name : "";
  const args = isCall ? by.args.map((argument) => compute(run, scope, argument.value)) : [];
  const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
  return (
    filter?.(run, settle(run, value), args) ??
    unknownHere(run, { cause: `template filter ${name}`, label: name })
  );
}

const load: Native = (_run, args) =>
  object(LOADER, { folders: args.positional.at(-1) ?? args.named.get("searchpath") ?? null });

/** `jinja2`: templates of the repository and of the script, as far as they are simple. */
export const JINJA2: Library = {
  functions: {
    Environment: (_run, args) =>
      object(ENVIRONMENT, { loader: args.named.get("loader") ?? null, globals: dictOf(null, [], true) }),
    FileSystemLoader: (_run, args) =>
      object(LOADER, { folders: args.positional[0] ?? args.named.get("searchpath") ?? null }),
    PackageLoader: load,
    DictLoader: load,
    Template: (_run, args) => template(args.positional[0] ?? null),
  },
};
