import { argumentsOf, call } from "../calls.ts";
import { AUTO, makeField, replaceFields } from "../classes.ts";
import { dictOf, listOf } from "../dicts.ts";
import { collect } from "../iterate.ts";
import { unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import { isKind, isSequence, type Native, native, type ObjectType, object, type Value } from "../values.ts";
import { record } from "./collections.ts";
import type { Library } from "./define.ts";
import { singledispatch } from "./dispatch.ts";

const itself: Native = (_run, args) => args.positional[0] ?? null;

/** A decorator that may be written with or without arguments and leaves its function as it is. */
const transparent: Native = (_run, args) => {
  const [first] = args.positional;
  const direct = isKind(first, "function") || isKind(first, "class") || isKind(first, "method");
  return direct ? first : native("decorator", itself);
};

export const DATACLASSES: Library = {
  functions: {
    dataclass: transparent,
    define: transparent,
    frozen: transparent,
    s: transparent,
    field: (_run, args) => makeField(args),
    asdict: (run, args) => {
      const [value] = args.positional;
      if (!isKind(value, "instance")) return unknownHere(run, { cause: "asdict", label: "…" });
      return dictOf(
        run,
        (value.type.fields ?? []).map((name) => [name, value.attributes.get(name) ?? null] as const),
      );
    },
    replace: (run, args) => {
      const [value] = args.positional;
      return isKind(value, "instance") ? replaceFields(run, value, args) : (value ?? null);
    },
  },
};

const base =
  (name: string): Native =>
  (run) =>
    unknownHere(run, { cause: `${name}()`, label: name });

export const ENUM: Library = {
  functions: {
    Enum: base("Enum"),
    IntEnum: base("IntEnum"),
    StrEnum: base("StrEnum"),
    Flag: base("Flag"),
    IntFlag: base("IntFlag"),
    auto: () => object(AUTO),
    unique: itself,
  },
};

const PARTIAL: ObjectType = {
  name: "partial",
  call: (run, self, args) => {
    const bound = self.fields.get("args");
    const keywords = self.fields.get("keywords");
    const named = new Map(
      isKind(keywords, "dict")
        ? [...keywords.entries.values()].map(([key, value]) => [toText(run, key), value] as const)
        : [],
    );
    for (const [key, value] of args.named) named.set(key, value);
    const positional = [...(isSequence(bound) ? bound.items : []), ...args.positional];
    return call(run, self.fields.get("callee") ?? null, { ...args, positional, named });
  },
};

export const FUNCTOOLS: Library = {
  functions: {
    partial: (run, args) => {
      const [callee = null, ...bound] = args.positional;
      return object(PARTIAL, { callee, args: listOf(run, bound), keywords: dictOf(run, args.named) });
    },
    singledispatch,
    wraps: () => native("wraps", itself),
    lru_cache: transparent,
    cache: transparent,
    total_ordering: transparent,
    cached_property: (_run, args) => {
      const [value] = args.positional;
      if (isKind(value, "function")) value.marks.set("binding", "property");
      return value ?? null;
    },
    reduce: (run, args) => {
      const [callee = null, source = null, initial] = args.positional;
      const found = collect(run, source);
      if (found === null) return unknownHere(run, { cause: "reduced items", label: "…" });
      const items: Value[] = initial === undefined ? found.items : [initial, ...found.items];
      const [first = null, ...others] = items;
      return others.reduce<Value>(
        (left, right) => call(run, callee, argumentsOf([left, right], {}, args)),
        first,
      );
    },
  },
};

export const TYPING: Library = {
  functions: {
    cast: (_run, args) => args.positional[1] ?? null,
    overload: transparent,
    final: transparent,
    TypeVar: (run) => unknownHere(run, { cause: "a type", label: "T" }),
    NewType: () => native("NewType", itself),
    NamedTuple: (run, args) => {
      const fields = collect(run, args.positional[1] ?? null)?.items ?? [];
      return record(
        toText(run, args.positional[0] ?? ""),
        fields.map((field) => toText(run, isSequence(field) ? (field.items[0] ?? "") : field)),
      );
    },
    TypedDict: base("TypedDict"),
  },
  values: { TYPE_CHECKING: false },
};
