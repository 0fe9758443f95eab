import { oneLine } from "../text.ts";

/** A character reference that renders as nothing and keeps two characters from being read together. */
const BREAK = "&#8203;";

/** What Markdown or GitHub would read as more than text, matched in one pass over the original. */
const MEANINGFUL =
  /&(?=#?\w+;)|[\\`*[\]|~$<]|(?<=^|--!?)>|(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])|(?<![A-Za-z0-9])@(?=\w)|#(?=\d)|(?<=https?|ftp):(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi;

/**
 * Text from outside for a paragraph, heading, list item or table cell. It renders as itself: no markup, HTML, link,
 * mention, issue reference or formula comes of it.
 */
export function inline(text: string): string {
  return oneLine(text)
    .replace(MEANINGFUL, disarm)
    .replace(/^(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|-+$|=+$|::)/, "\\")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** Text for a paragraph or a cell in which pairs of backticks mark code; all else renders as itself. An empty one is a dash. */
export function prose(text: string): string {
  const parts = oneLine(text).split(/`([^`]+)`/);
  const shown = parts.map((part, index) => {
    if (index % 2 === 0) return between(part);
    return /[@<>]/.test(part) ? inline(`\`${part}\``) : code(part);
  });
  return shown.join("") || "–";
}

/** Text beside code keeps the blanks that part them. */
function between(part: string): string {
  const [, before = "", after = ""] = /^(\s*).*?(\s*)$/s.exec(part) ?? [];
  return part.trim() === "" ? before : `${before}${inline(part)}${after}`;
}

/** Text from outside for a cell of a table; an empty one is a dash. */
export function cell(text: string): string {
  return inline(text) || "–";
}

/** Text from outside as a code span that may also stand in a table cell. */
export function code(text: string): string {
  const line = oneLine(text);
  if (line === "") return "(empty)";
  return /[`|<>\\]/.test(line) ? `<code>${asReferences(line)}</code>` : `\`${line}\``;
}

/** Text from outside as the text of a link. */
export function linkText(text: string): string {
  return inline(text) || "link";
}

/** A link target: web addresses and relative paths only; everything else becomes a harmless relative path. */
export function url(target: string): string {
  const clean = oneLine(target);
  const web = /^https?:\/\//i.exec(clean)?.[0] ?? "";
  const rest = encodeURI(clean.slice(web.length).replaceAll("\ufffd", "")).replace(
    /%25(?=[0-9A-F]{2})/gi,
    "%",
  );
  const safe = rest.replace(/[()'"<>[\]`|\\*!@]/g, percent);
  return web === "" ? safe.replace(/^\/+/, "").replaceAll(":", "%3A") : web + safe;
}

/** Text from outside inside an HTML element or attribute. */
export function html(text: string): string {
  return oneLine(text).replace(/[&<>"'`]/g, reference);
}

/** Text from outside as the quoted label of a Mermaid node. */
export function mermaidLabel(text: string): string {
  return oneLine(text).replace(/[^\p{L}\p{N} .,:/_-]/gu, (mark) => `#${mark.codePointAt(0)};`);
}

function disarm(mark: string): string {
  if (mark === "&") return "&amp;";
  if (mark === "<") return "&lt;";
  if (mark === ">") return "&gt;";
  if (mark.startsWith("_")) return mark.replaceAll("_", "\\_");
  return /^[\\`*[\]|~$]$/.test(mark) ? `\\${mark}` : `${mark}${BREAK}`;
}

function asReferences(text: string): string {
  return text.replace(/[^A-Za-z0-9 /\u0080-\u{10ffff}-]/gu, reference);
}

function reference(mark: string): string {
  return `&#${mark.codePointAt(0)};`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
