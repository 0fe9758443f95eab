import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { parseRequirement } from "./requirement.ts";

interface Entry {
  readonly section: string;
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

/** Reads setup.cfg: `install_requires`, the extras, and the Python that it asks for. */
export function readSetupCfg(file: SourceFile): RequirementsFact {
  const requirements: Requirement[] = [];
  const unread: { line: number; text: string }[] = [];
  let python: RequirementsFact["python"];
  for (const { section, key, text, line } of entriesOf(file.text)) {
    const isExtra = section === "options.extras_require";
    if (section === "options" && key === "python_requires") python = { specifier: text, line };
    if (!isExtra && !(section === "options" && key === "install_requires")) continue;
    const found = parseRequirement(text);
    const group = isExtra ? { group: key } : {};
    if (found) requirements.push({ ...found, name: normaliseDistribution(found.name), line, ...group });
    else if (!text.startsWith("file:")) unread.push({ line, text });
  }
  return { path: file.path, requirements, includes: [], unread, ...(python ? { python } : {}) };
}

/** Values line by line: a line that is indented belongs to the key above it. */
function* entriesOf(text: string): Generator<Entry> {
  let section = "";
  let key = "";
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (/^\s*[#;]/.test(raw) || raw.trim() === "") continue;
    const header = /^\[([^\]]+)\]/.exec(raw)?.[1];
    const value = /^\s/.test(raw) ? null : /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(raw);
    if (header !== undefined) section = header.trim();
    else if (value) key = (value[1] ?? "").trim();
    const rest = (header === undefined ? (value ? (value[2] ?? "") : raw) : "")
      .replace(/\s[#;].*$/, "")
      .trim();
    if (rest !== "") yield { section, key, text: rest, line };
  }
}
