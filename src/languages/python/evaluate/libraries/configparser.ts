import { settle } from "../deferred.ts";
import { dictOf, hashKey, listOf, setEntry } from "../dicts.ts";
import { hasHole, isUnknown } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  type Dict,
  isKind,
  isSequence,
  type Native,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  tuple,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";
import { content, readText } from "./files.ts";
import { interpolate, parseIni } from "./ini.ts";

/** A parser; its sections are a dict of dicts, open where a file of which nothing is known was read. */
const PARSER: ObjectType = {
  name: "ConfigParser",
  attribute: (_run, self, name) => {
    const method = METHODS[name];
    return method === undefined ? undefined : native(name, (run, args) => method(run, self, args));
  },
  iterate: (_run, self) => namesOf(sectionsOf(self)),
  item: (run, self, key) => sectionOf(self, key) ?? missing(run, toText(run, key)),
  setItem: (run, self, { key, value }) => {
    const section = settle(run, value);
    if (isKind(section, "dict")) setEntry(run, sectionsOf(self), { key, value: section });
  },
  contains: (_run, self, key) => hasEntry(sectionsOf(self), key),
};

type Method = (run: Run, self: ObjectValue, args: CallArguments) => Value;

const METHODS: Readonly<Record<string, Method>> = {
  read_string: (run, self, args) => absorb(run, self, toText(run, args.positional[0] ?? "")),
  read_file: (run, self, args) => absorb(run, self, content(run, settle(run, args.positional[0] ?? null))),
  read: (run, self, args) => {
    const given = settle(run, args.positional[0] ?? args.named.get("filenames") ?? null);
    const paths = isSequence(given) ? given.items : [given];
    for (const path of paths) absorb(run, self, readText(run, toText(run, path)));
    return listOf(run, paths);
  },
  read_dict: (run, self, args) => {
    const given = settle(run, args.positional[0] ?? null);
    if (isKind(given, "dict"))
      for (const [key, value] of given.entries.values()) setEntry(run, sectionsOf(self), { key, value });
    return null;
  },
  sections: (run, self) => listOf(run, namesOf(sectionsOf(self)), sectionsOf(self).open),
  has_section: (run, self, args) => orUnknown(run, hasEntry(sectionsOf(self), args.positional[0] ?? null)),
  options: (run, self, args) => {
    const section = sectionOf(self, args.positional[0] ?? null);
    return section === null ? missing(run, "options") : listOf(run, namesOf(section), section.open);
  },
  has_option: (run, self, args) => {
    const section = sectionOf(self, args.positional[0] ?? null);
    return section === null
      ? sectionsOf(self).open && missing(run, "option")
      : orUnknown(run, hasEntry(section, args.positional[1] ?? null));
  },
  add_section: (run, self, args) => {
    setEntry(run, sectionsOf(self), { key: args.positional[0] ?? "", value: dictOf(run) });
    return null;
  },
  set: (run, self, args) => {
    const [section = null, key = "", value = ""] = args.positional;
    const found = sectionOf(self, section);
    if (found !== null) setEntry(run, found, { key, value });
    return null;
  },
  items: (run, self, args) => {
    const holder = args.positional[0] === undefined ? sectionsOf(self) : sectionOf(self, args.positional[0]);
    if (holder === null) return missing(run, "items");
    return listOf(
      run,
      [...holder.entries.values()].map((entry) => tuple([...entry])),
      holder.open,
    );
  },
  get: (run, self, args) => option(run, self, args),
  getint: (run, self, args) => {
    const value = option(run, self, args);
    return typeof value === "string" && /^[+-]?\d+$/.test(value) ? BigInt(value) : value;
  },
  getfloat: (run, self, args) => {
    const value = option(run, self, args);
    return typeof value === "string" && value !== "" && Number.isFinite(Number(value))
      ? Number(value)
      : value;
  },
  getboolean: (run, self, args) => {
    const value = option(run, self, args);
    if (typeof value !== "string") return value;
    return /^(?:1|yes|true|on)$/i.test(value) ? true : /^(?:0|no|false|off)$/i.test(value) ? false : value;
  },
};

function sectionsOf(self: ObjectValue): Dict {
  const sections = self.fields.get("sections");
  if (isKind(sections, "dict")) return sections;
  const made = dictOf(null);
  self.fields.set("sections", made);
  return made;
}

function sectionOf(self: ObjectValue, key: Value): Dict | null {
  const found = sectionsOf(self).entries.get(hashKey(key))?.[1];
  return isKind(found, "dict") ? found : null;
}

function namesOf(dict: Dict): readonly Value[] {
  return [...dict.entries.values()].map(([key]) => key).filter((key) => key !== "DEFAULT");
}

function hasEntry(dict: Dict, key: Value): boolean | null {
  if (dict.entries.has(hashKey(key))) return true;
  return dict.open || isUnknown(key) || (typeof key === "string" && hasHole(key)) ? null : false;
}

function orUnknown(run: Run, answer: boolean | null): Value {
  return answer ?? missing(run, "section");
}

function missing(run: Run, label: string): Value {
  return unknownHere(run, { cause: "configuration file", label });
}

/** Adds what a text says. Of a text that is not known, everything may follow. */
function absorb(run: Run, self: ObjectValue, text: Value): Value {
  const sections = sectionsOf(self);
  if (typeof text !== "string" || hasHole(text)) {
    sections.open = true;
    return null;
  }
  const parsed = parseIni(text);
  const standard = parsed.get("DEFAULT") ?? new Map<string, string>();
  const isRaw = self.fields.get("raw") === true;
  for (const [name, own] of parsed) {
    const options = new Map([...standard, ...own]);
    const section = sectionOf(self, name) ?? dictOf(run);
    for (const [key, value] of options)
      setEntry(run, section, { key, value: isRaw ? value : interpolate(value, options) });
    setEntry(run, sections, { key: name, value: section });
  }
  return null;
}

/** `get(section, option, fallback=…)`. */
function option(run: Run, self: ObjectValue, args: CallArguments): Value {
  const [section = null, given = ""] = args.positional;
  const name = toText(run, given);
  const sections = sectionsOf(self);
  const found = (sectionOf(self, section) ?? sectionOf(self, "DEFAULT"))?.entries.get(
    hashKey(name.toLowerCase()),
  )?.[1];
  if (found !== undefined) return found;
  const fallback = args.named.get("fallback");
  return fallback === undefined || sections.open ? missing(run, name) : fallback;
}

function makeParser(raw: boolean): Native {
  return (run, args) =>
    object(PARSER, { sections: dictOf(run), raw: raw || args.named.get("interpolation") === null });
}

/** `configparser`: INI texts, and INI files of the repository. */
export const CONFIGPARSER: Library = {
  functions: {
    ConfigParser: makeParser(false),
    SafeConfigParser: makeParser(false),
    RawConfigParser: makeParser(true),
  },
};
