import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { normaliseDistribution } from "../distributions/normalise.ts";
import type { SourceFile } from "../source.ts";
import { parseRequirement } from "./requirement.ts";

/** Characters of one list that are looked through. */
const LIST_LIMIT_CHARS = 20_000;

/** Reads setup.py without running it: `install_requires` and the extras where they are lists of literal texts. */
export function readSetupPy(file: SourceFile): RequirementsFact {
  const text = file.text.replace(/(^|[^"'#\n]*)#[^\n]*/g, "$1");
  const requirements: Requirement[] = [];
  const unread: { line: number; text: string }[] = [];
  const own = listOf(text, /\binstall_requires\s*=\s*/);
  if (own) requirements.push(...requirementsIn(own));
  else if (/\binstall_requires\s*=/.test(text))
    unread.push({ line: lineAt(text, text.search(/\binstall_requires\s*=/)), text: "install_requires" });
  for (const extra of extrasOf(text)) requirements.push(...requirementsIn(extra, extra.name));
  const python = /\bpython_requires\s*=\s*(["'])([^"']*)\1/.exec(text);
  return {
    path: file.path,
    requirements,
    includes: [],
    unread,
    ...(python ? { python: { specifier: python[2] ?? "", line: lineAt(text, python.index) } } : {}),
  };
}

interface Literal {
  readonly text: string;
  /** Line where the list begins. */
  readonly line: number;
}

/** The list that follows a name, literally or by the name of a list of the file. */
function listOf(text: string, before: RegExp): Literal | null {
  const at = before.exec(text);
  if (!at) return null;
  const start = at.index + at[0].length;
  if (text[start] === "[") return bracketed(text, start, "]");
  const name = /^[A-Za-z_]\w*/.exec(text.slice(start, start + 100))?.[0];
  const definition = name === undefined ? null : new RegExp(`^${name}\\s*=\\s*\\[`, "m").exec(text);
  return definition ? bracketed(text, definition.index + definition[0].length - 1, "]") : null;
}

function extrasOf(text: string): readonly (Literal & { readonly name: string })[] {
  const at = /\bextras_require\s*=\s*\{/.exec(text);
  if (!at) return [];
  const all = bracketed(text, at.index + at[0].length - 1, "}");
  if (!all) return [];
  return [...all.text.matchAll(/(["'])([\w.-]+)\1\s*:\s*\[([^\]]*)\]/g)].map((match) => ({
    name: match[2] ?? "",
    text: match[3] ?? "",
    line: all.line + lineAt(all.text, match.index + match[0].indexOf("[")) - 1,
  }));
}

function bracketed(text: string, start: number, closing: string): Literal | null {
  const part = text.slice(start + 1, start + LIST_LIMIT_CHARS);
  const quoted = part.replace(/(["'])(?:(?!\1)[^\n])*\1/g, (found) => "x".repeat(found.length));
  const end = quoted.indexOf(closing);
  return end < 0 ? null : { text: part.slice(0, end), line: lineAt(text, start) };
}

function requirementsIn({ text, line }: Literal, group?: string): readonly Requirement[] {
  return [...text.matchAll(/(["'])((?:(?!\1)[^\n])*)\1/g)].flatMap((match): readonly Requirement[] => {
    const found = parseRequirement(match[2] ?? "");
    if (!found) return [];
    return [
      {
        ...found,
        name: normaliseDistribution(found.name),
        line: line + lineAt(text, match.index) - 1,
        ...(group === undefined ? {} : { group }),
      },
    ];
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split("\n").length;
}
