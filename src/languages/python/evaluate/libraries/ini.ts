/** Options of one section, by name in lower case. */
export type Options = Map<string, string>;

/** The sections of an INI text in order, each with its own options; those of `[DEFAULT]` are a section of that name. */
export function parseIni(text: string): ReadonlyMap<string, Options> {
  const sections = new Map<string, Options>();
  let options: Options | null = null;
  let last = "";
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const head = /^\[(.+?)\]/.exec(line)?.[1];
    if (head !== undefined) {
      options = sections.get(head) ?? new Map();
      sections.set(head, options);
      last = "";
    } else if (options !== null && last !== "" && /^\s/.test(line)) {
      options.set(last, `${options.get(last) ?? ""}\n${line.trim()}`);
    } else if (options !== null) {
      const [, name = "", value = ""] = /^\s*([^=:]+?)\s*(?:[=:]\s*(.*?)\s*)?$/.exec(line) ?? [];
      last = name.toLowerCase();
      if (last !== "") options.set(last, value);
    }
  }
  return sections;
}

/** Options that stand for others deeper than this are left as they are. */
const DEPTH = 10;

/** A value with the `%(name)s` of other options filled in. */
export function interpolate(value: string, options: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > DEPTH) return value;
  const filled = value.replace(/%\(([^()]+)\)s/g, (whole, name: string) => {
    const other = options.get(name.toLowerCase());
    return other === undefined ? whole : interpolate(other, options, depth + 1);
  });
  return depth === 0 ? filled.replaceAll("%%", "%") : filled;
}
