import { formatBraces } from "../braces.ts";
import { contentOf } from "../contents.ts";
import { settle } from "../deferred.ts";
import { dictOf, listOf } from "../dicts.ts";
import { derive, firstHole, hasHole, tokenOf } from "../holes.ts";
import { collect } from "../iterate.ts";
import { keepOrigin } from "../origins.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import { type CallArguments, isSequence, type Native, tuple, type Value } from "../values.ts";

type OnText = (text: string, args: readonly Value[], run: Run) => Value;

/** A method whose result is only known where its text is known to the letter. */
function known(apply: OnText): Native {
  return (run, { positional: [self = "", ...rest] }) => {
    const text = typeof self === "string" ? self : "";
    const hole = [text, ...rest]
      .map((each) => (typeof each === "string" ? firstHole(each) : null))
      .find((each) => each !== null);
    return hole === undefined
      ? apply(
          text,
          rest.map((each) => contentOf(settle(run, each))),
          run,
        )
      : derive(run.holes, hole, "…");
  };
}

/** A method that works on the known parts of a text and leaves its holes alone. */
function through(apply: OnText): Native {
  return (run, { positional: [self = "", ...rest] }) => {
    const text = typeof self === "string" ? self : "";
    const made = apply(
      text,
      rest.map((each) => contentOf(settle(run, each))),
      run,
    );
    return typeof made === "string" ? keepOrigin(run, text, made) : made;
  };
}

function text(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

function count(value: Value | undefined, standard: number): number {
  return typeof value === "bigint" ? Number(value) : standard;
}

/** Changes the known parts only. */
function outsideHoles(value: string, change: (part: string) => string): string {
  if (!hasHole(value)) return change(value);
  return value
    .split(/(\uE000\d+\uE001)/)
    .map((part) => (hasHole(part) ? part : change(part)))
    .join("");
}

/** The text with its holes marked as changed by a method. */
function changedHoles(run: Run, value: string, method: string): string {
  return value.replace(/\uE000(\d+)\uE001/g, (_, hole: string) =>
    tokenOf(derive(run.holes, { kind: "unknown", hole: Number(hole) }, method)),
  );
}

const WIDEST = 10_000;

export const TEXT_METHODS: Readonly<Record<string, Native>> = {
  upper: through((self) => outsideHoles(self, (part) => part.toUpperCase())),
  lower: through((self) => outsideHoles(self, (part) => part.toLowerCase())),
  casefold: through((self) => outsideHoles(self, (part) => part.toLowerCase().replaceAll("ß", "ss"))),
  title: known((self) => self.toLowerCase().replace(/[a-zA-Z\u00C0-\u024F]+/g, capitalised)),
  capitalize: known((self) => capitalised(self.toLowerCase())),
  swapcase: known((self) =>
    [...self].map((sign) => (sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase())).join(""),
  ),
  strip: through((self, [signs]) => trim(self, { signs, left: true, right: true })),
  lstrip: through((self, [signs]) => trim(self, { signs, left: true, right: false })),
  rstrip: through((self, [signs]) => trim(self, { signs, left: false, right: true })),
  replace: through((self, [from, to, limit], run) => replace(run, self, { from: text(from), to, limit })),
  split: (run, args) => split(run, args, false),
  rsplit: (run, args) => split(run, args, true),
  splitlines: known((self, _args, run) =>
    listOf(run, self === "" ? [] : self.replace(/\r?\n$/, "").split(/\r?\n/)),
  ),
  partition: known(
    (self, [separator]) =>
      partition(self, text(separator), self.indexOf(text(separator))) ?? tuple([self, "", ""]),
  ),
  rpartition: known(
    (self, [separator]) =>
      partition(self, text(separator), self.lastIndexOf(text(separator))) ?? tuple(["", "", self]),
  ),
  join: (run, { positional: [self = "", items = null] }) => join(run, text(self), items),
  format: (run, args) =>
    keepOrigin(run, text(args.positional[0]), formatBraces(run, text(args.positional[0]), args)),
  format_map: (run, args) => formatBraces(run, text(args.positional[0]), mapped(run, args)),
  startswith: affix(
    (whole, part) => whole.startsWith(part),
    (whole) => whole.split("\uE000", 1)[0] ?? "",
  ),
  endswith: affix(
    (whole, part) => whole.endsWith(part),
    (whole) => whole.slice(whole.lastIndexOf("\uE001") + 1),
  ),
  removeprefix: through((self, [part]) =>
    self.startsWith(text(part)) ? self.slice(text(part).length) : self,
  ),
  removesuffix: through((self, [part]) =>
    text(part) !== "" && self.endsWith(text(part)) ? self.slice(0, -text(part).length) : self,
  ),
  zfill: known((self, [width]) => {
    const sign = /^[-+]/.test(self) ? self.charAt(0) : "";
    return sign + self.slice(sign.length).padStart(Math.min(count(width, 0), WIDEST) - sign.length, "0");
  }),
  ljust: known((self, [width, fill]) => self.padEnd(Math.min(count(width, 0), WIDEST), text(fill) || " ")),
  rjust: known((self, [width, fill]) => self.padStart(Math.min(count(width, 0), WIDEST), text(fill) || " ")),
  center: known((self, [width, fill]) => {
    const missing = Math.min(count(width, 0), WIDEST) - self.length;
    if (missing <= 0) return self;
    const left = Math.floor(missing / 2) + (missing % 2 === 1 && count(width, 0) % 2 === 1 ? 1 : 0);
    return (text(fill) || " ").repeat(left) + self + (text(fill) || " ").repeat(missing - left);
  }),
  find: known((self, args) => placeOf(self, args, "first")),
  rfind: known((self, args) => placeOf(self, args, "last")),
  index: known((self, args, run) => placeOrError(run, placeOf(self, args, "first"))),
  rindex: known((self, args, run) => placeOrError(run, placeOf(self, args, "last"))),
  count: known((self, [part, ...bounds]) => {
    const within = windowOf(self, bounds)?.text;
    if (within === undefined) return 0n;
    return BigInt(text(part) === "" ? within.length + 1 : within.split(text(part)).length - 1);
  }),
  isdigit: known((self) => /^\d+$/.test(self)),
  isdecimal: known((self) => /^\d+$/.test(self)),
  isnumeric: known((self) => /^\d+$/.test(self)),
  isalpha: known((self) => /^\p{L}+$/u.test(self)),
  isalnum: known((self) => /^[\p{L}\d]+$/u.test(self)),
  isupper: known((self) => self !== self.toLowerCase() && self === self.toUpperCase()),
  islower: known((self) => self !== self.toUpperCase() && self === self.toLowerCase()),
  isascii: known((self) => [...self].every((sign) => sign <= "\x7f")),
  isspace: known((self) => /^\s+$/.test(self)),
  isidentifier: known((self) => /^[\p{L}_][\p{L}\d_]*$/u.test(self)),
  encode: through((self) => ({ kind: "bytes", text: self })),
  expandtabs: through((self) => self.replaceAll("\t", "        ")),
  translate: known((self, [table], run) => translate(run, self, table)),
};

/** A word with its first sign in title case: what has no such sign of its own is `Ss`, not `SS`. */
function capitalised(word: string): string {
  const [head = "", ...rest] = [...word];
  const [upper = "", ...more] = [...head.toUpperCase()];
  return upper + more.join("").toLowerCase() + rest.join("");
}

function trim(
  self: string,
  { signs, left, right }: { signs: Value | undefined; left: boolean; right: boolean },
): string {
  const isTrimmed =
    typeof signs === "string" ? (sign: string) => signs.includes(sign) : (sign: string) => /\s/.test(sign);
  let start = 0;
  let end = self.length;
  while (left && start < end && isTrimmed(self.charAt(start))) start += 1;
  while (right && end > start && isTrimmed(self.charAt(end - 1))) end -= 1;
  return self.slice(start, end);
}

function replace(
  run: Run,
  self: string,
  { from, to, limit }: { from: string; to: Value | undefined; limit: Value | undefined },
): Value {
  const by =
    typeof to === "object" && to !== null && to.kind === "unknown" ? `\uE000${to.hole}\uE001` : text(to);
  if (hasHole(from)) return firstHole(from) ?? self;
  if (from === "") return firstHole(self) ?? between(self, by, limit);
  const parts = self.split(from);
  if (typeof limit !== "bigint" || limit < 0n) {
    const known = outsideHoles(self, (part) => part.replaceAll(from, by.replaceAll("$", "$$$$")));
    return hasHole(self) && known === self ? changedHoles(run, known, ".replace()") : known;
  }
  const head = parts.slice(0, Number(limit) + 1).join(by);
  return [head, ...parts.slice(Number(limit) + 1)].join(from);
}

/** `replace("", by)`: before every sign, and at the end. */
function between(self: string, by: string, limit: Value | undefined): string {
  const signs = [...self, ""];
  const most = typeof limit === "bigint" && limit >= 0n ? Number(limit) : signs.length;
  return signs.map((sign, at) => (at < most ? by + sign : sign)).join("");
}

function split(run: Run, args: CallArguments, fromRight: boolean): Value {
  const self = text(args.positional[0]);
  const separator = settle(run, args.positional[1] ?? args.named.get("sep") ?? null);
  const limit = settle(run, args.positional[2] ?? args.named.get("maxsplit") ?? null);
  const hole = firstHole(self);
  if (hole !== null) return holedSplit(run, { self, separator, hole: derive(run.holes, hole, "…") });
  if (typeof separator !== "string")
    return listOf(
      run,
      self.trim() === "" ? [] : limited(self.trim().split(/\s+/), { limit, fromRight, separator: " " }),
    );
  if (separator === "" || hasHole(separator)) return listOf(run, [self], true);
  return listOf(run, limited(self.split(separator), { limit, fromRight, separator }));
}

/** A hole may hold the separator: the parts are the known ones at both ends, the list may be longer. */
function holedSplit(
  run: Run,
  { self, separator, hole }: { self: string; separator: Value; hole: Value },
): Value {
  if (typeof separator !== "string" || separator === "") return hole;
  return self.includes(separator) ? listOf(run, self.split(separator), true) : hole;
}

function limited(
  parts: readonly string[],
  { limit, fromRight, separator }: { limit: Value; fromRight: boolean; separator: string },
): string[] {
  const most = typeof limit === "bigint" && limit >= 0n ? Number(limit) : parts.length;
  if (parts.length <= most + 1) return [...parts];
  if (!fromRight) return [...parts.slice(0, most), parts.slice(most).join(separator)];
  const cut = parts.length - most;
  return [parts.slice(0, cut).join(separator), ...parts.slice(cut)];
}

function partition(self: string, separator: string, at: number): Value | null {
  if (at < 0) return null;
  return tuple([self.slice(0, at), separator, self.slice(at + separator.length)]);
}

function join(run: Run, separator: string, given: Value): Value {
  const found = collect(run, given);
  if (found === null) {
    const value = settle(run, given);
    return typeof value === "object" && value?.kind === "unknown"
      ? value
      : unknownHere(run, { cause: "joined items", label: "…" });
  }
  const parts = found.items.map((item) => toText(run, contentOf(item)));
  return keepOrigin(run, parts[0] ?? "", parts.join(separator));
}

function mapped(run: Run, args: CallArguments): CallArguments {
  const values = settle(run, args.positional[1] ?? null);
  const named = new Map<string, Value>();
  if (typeof values === "object" && values?.kind === "dict") {
    for (const [key, value] of values.entries.values()) named.set(toText(run, key), value);
  }
  return { ...args, positional: [args.positional[0] ?? ""], named };
}

/** `startswith` and `endswith` are decided by the known end of a text. */
function affix(test: (whole: string, part: string) => boolean, knownEnd: (whole: string) => string): Native {
  return (run, { positional: [self = "", given = null, ...bounds] }) => {
    if (bounds.length > 0 && hasHole(text(self)))
      return unknownHere(run, { cause: "a condition", label: "…" });
    const whole = bounds.length === 0 ? text(self) : windowOf(text(self), bounds)?.text;
    if (whole === undefined) return false;
    const wanted = settle(run, given);
    const parts = isSequence(wanted) ? wanted.items : [wanted];
    const answers = parts.map((part) => {
      if (typeof part !== "string" || hasHole(part)) return null;
      if (!hasHole(whole)) return test(whole, part);
      const end = knownEnd(whole);
      if (test(end, part)) return true;
      return end.length >= part.length ? false : null;
    });
    if (answers.includes(true)) return true;
    return answers.includes(null) ? unknownHere(run, { cause: "a condition", label: "…" }) : false;
  };
}

/** The part of a text that a method is asked to look at; null where there is none, not even an empty one. */
function windowOf(
  self: string,
  [start, end]: readonly Value[],
): { readonly text: string; readonly from: number } | null {
  const at = (value: Value | undefined, standard: number): number => {
    const place = count(value, standard);
    return place < 0 ? Math.max(0, place + self.length) : place;
  };
  const from = at(start, 0);
  const to = Math.min(at(end, self.length), self.length);
  return from > to ? null : { text: self.slice(from, to), from };
}

function placeOf(self: string, [part, ...bounds]: readonly Value[], which: "first" | "last"): bigint {
  const found = windowOf(self, bounds);
  if (found === null) return -1n;
  const { text: within, from } = found;
  const place = which === "first" ? within.indexOf(text(part)) : within.lastIndexOf(text(part));
  return place < 0 ? -1n : BigInt(place + from);
}

/** `index` raises where `find` says -1. */
function placeOrError(run: Run, place: bigint): Value {
  if (place >= 0n) return place;
  raiseIfCaught(run, "ValueError", null);
  return unknownHere(run, { cause: "a part that a text does not have", label: "…" });
}

/** `str.maketrans(…)`: a table by code points. */
export function makeTable(run: Run, args: CallArguments): Value {
  const [from = null, to, without] = args.positional.map((each) => contentOf(settle(run, each)));
  const codeOf = (sign: string): bigint => BigInt(sign.codePointAt(0) ?? 0);
  if (typeof from === "object" && from?.kind === "dict")
    return dictOf(
      run,
      [...from.entries.values()].map(([key, value]) => [typeof key === "string" ? codeOf(key) : key, value]),
      from.open,
    );
  const texts = [from, to ?? "", without ?? ""];
  if (texts.some((each) => typeof each !== "string" || hasHole(each)))
    return unknownHere(run, { cause: "str.maketrans", label: "…" });
  const targets = [...text(to)];
  const pairs = [...text(from)].map((sign, at) => [codeOf(sign), targets[at] ?? ""] as const);
  const dropped = [...text(without)].map((sign) => [codeOf(sign), null] as const);
  return dictOf(run, [...pairs, ...dropped]);
}

function translate(run: Run, self: string, table: Value | undefined): Value {
  if (typeof table !== "object" || table?.kind !== "dict" || table.open)
    return unknownHere(run, { cause: "str.translate", label: "…" });
  const map = new Map([...table.entries.values()].map(([key, value]) => [key, value]));
  return [...self]
    .map((sign) => {
      const code = BigInt(sign.codePointAt(0) ?? 0);
      const to = map.has(code) ? map.get(code) : sign;
      return to === null ? "" : typeof to === "bigint" ? String.fromCodePoint(Number(to)) : text(to);
    })
    .join("");
}
