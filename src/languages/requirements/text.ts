import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { folderOf, joinPath } from "../containers/paths.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { parseRequirement } from "./requirement.ts";

interface Draft {
  readonly requirements: Requirement[];
  readonly includes: string[];
  readonly constraints: string[];
  readonly unread: { readonly line: number; readonly text: string }[];
}

/** Reads pip's requirements format. Index options, hashes and local projects declare no requirement of their own. */
export function readRequirementsText(file: SourceFile): RequirementsFact {
  const draft: Draft = { requirements: [], includes: [], constraints: [], unread: [] };
  for (const { text, line } of logicalLines(file.text)) readLine({ path: file.path, text, line, draft });
  const { constraints, ...rest } = draft;
  return { path: file.path, ...rest, ...(constraints.length > 0 ? { constraints } : {}) };
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** Lines with continuations joined, comments removed, blank ones left out; numbered by where each begins. */
function logicalLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let open: { parts: string[]; line: number } | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const comment = /^\s*#/.test(raw);
    const continued = !comment && /\\\s*$/.test(raw);
    open ??= { parts: [], line: index + 1 };
    open.parts.push(continued ? raw.replace(/\\\s*$/, "") : comment ? "" : raw);
    if (continued) continue;
    const whole = withoutComment(open.parts.join("")).trim();
    if (whole !== "") lines.push({ text: whole, line: open.line });
    open = null;
  }
  const rest = open ? withoutComment(open.parts.join("")).trim() : "";
  if (open && rest !== "") lines.push({ text: rest, line: open.line });
  return lines;
}

/** A `#` begins a comment at the line's start or behind a blank; inside a URL it is a fragment. */
function withoutComment(line: string): string {
  const at = line.search(/(?:^|\s)#/);
  return at < 0 ? line : line.slice(0, at);
}

interface Reading extends Line {
  readonly path: string;
  readonly draft: Draft;
}

function readLine({ path, text, line, draft }: Reading): void {
  const [, flag = "", named] = /^(-r|-c|--requirement|--constraint)[\s=]*(\S+)$/.exec(text) ?? [];
  if (named !== undefined) {
    const files = flag === "-r" || flag === "--requirement" ? draft.includes : draft.constraints;
    if (!named.includes("://")) files.push(joinPath(folderOf(path), named));
    return;
  }
  const editable = /^(?:-e|--editable)[\s=]*(.+)$/.exec(text)?.[1];
  const written = (editable ?? text).trim();
  if (editable === undefined && text.startsWith("-")) return;
  const found = isLocal(written) ? null : parseRequirement(eggOf(written) ?? withoutOptions(written));
  if (found) draft.requirements.push({ ...found, name: normaliseDistribution(found.name), line });
  else if (!isLocal(written)) draft.unread.push({ line, text: written });
}

/** `--hash=…` and the like stand behind a requirement. */
function withoutOptions(text: string): string {
  const at = text.search(/\s--[a-z]/);
  return at < 0 ? text : text.slice(0, at);
}

/** A version-control or archive address may name its distribution: `#egg=name`, or a wheel's file name. */
function eggOf(text: string): string | null {
  if (!/^(?:[a-z]+\+)?[a-z]+:\/\//i.test(text)) return null;
  const egg = /[#&]egg=([^&\s]+)/.exec(text)?.[1];
  const wheel = /\/([A-Za-z0-9_.]+)-(\d[^-/]*)-[^/]*\.whl(?:[#?].*)?$/.exec(text);
  return egg ?? (wheel ? `${wheel[1]}==${decodeVersion(wheel[2] ?? "")}` : null);
}

function decodeVersion(text: string): string {
  return text.replaceAll("%2B", "+").replaceAll("_", "+");
}

/** A path of a project or archive: it declares nothing by name. */
function isLocal(text: string): boolean {
  return (
    /^(?:\.{1,2}(?:[/\\[]|$)|\/|~|file:|[A-Za-z]:\\)/.test(text) ||
    (/\.(?:whl|zip|tar\.gz|tgz)(?:\[[^\]]*\])?$/.test(text) &&
      !/^[\w.+-]+:\/\//.test(text) &&
      !text.includes("@"))
  );
}
