import { isValid } from "./specifier.ts";

/** The parts of one requirement, name as written. */
export interface RequirementText {
  readonly name: string;
  readonly specifier: string;
  readonly extras: readonly string[];
  readonly marker: string | null;
}

const NAME = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/;

/**
 * Reads `name[extras] specifier ; marker` and `name @ url`; null where the text is something else. A URL gives an empty
 * specifier: which version it holds cannot be told.
 */
export function parseRequirement(text: string): RequirementText | null {
  const match = NAME.exec(text.trim());
  if (!match) return null;
  const [whole, name = "", inner = ""] = match;
  const rest = text.trim().slice(whole.length);
  const extras = inner
    .split(",")
    .map((extra) => extra.trim())
    .filter(Boolean);
  if (rest.startsWith("@")) return { name, specifier: "", extras, marker: urlMarker(rest) };
  const semicolon = rest.indexOf(";");
  const written = semicolon < 0 ? rest : rest.slice(0, semicolon);
  const marker = semicolon < 0 ? null : rest.slice(semicolon + 1).trim() || null;
  const specifier = written
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .replace(/,\s*$/, "")
    .trim();
  return specifier === "" || isValid(specifier) ? { name, specifier, extras, marker } : null;
}

/** Behind a URL a marker needs a blank before its semicolon. */
function urlMarker(rest: string): string | null {
  return /\s;\s*(.+)$/.exec(rest)?.[1]?.trim() ?? null;
}
