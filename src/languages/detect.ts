import type { Language } from "#domain/script.ts";
import { baseOf, folderOf } from "./containers/paths.ts";

const EXTENSIONS: readonly (readonly [RegExp, Language])[] = [
  [/\.pyw?$/, "python"],
  [/\.(?:sh|bash|zsh|ksh)$/, "shell"],
  [/\.sql(?:\.j2|\.jinja2?)?$/, "sql"],
];

const INTERPRETERS: readonly (readonly [RegExp, Language])[] = [
  [/^(?:python|pypy)[\d.]*w?$/, "python"],
  [/^(?:ba|da|z|k|mk|a)?sh$/, "shell"],
];

/** The language that a path alone tells, or null. */
export function languageOfPath(path: string): Language | null {
  const name = baseOf(path).toLowerCase();
  if (isDockerfile(name)) return "dockerfile";
  if (/^cloudbuild.*\.(?:ya?ml|json)$/.test(name) || /[.-]cloudbuild\.(?:ya?ml|json)$/.test(name))
    return "cloudbuild";
  if (name === "pyproject.toml") return "pyproject";
  if (isRequirements(path, name)) return "requirements";
  return EXTENSIONS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** The language of a file: by its path, else by its first line where that names an interpreter. */
export function detectLanguage(path: string, text: string): Language | null {
  return languageOfPath(path) ?? languageOfShebang(text);
}

function isDockerfile(name: string): boolean {
  if (name.endsWith(".dockerignore") || /\.(?:md|py|sh|ts|js|ya?ml|json|html?)$/.test(name)) return false;
  return (
    /^(?:dockerfile|containerfile)(?:[.-].+)?$/.test(name) || /\.(?:dockerfile|containerfile)$/.test(name)
  );
}

const REQUIREMENTS =
  /^(?:setup\.cfg|pipfile|pipfile\.lock|(?:poetry|uv|pdm)\.lock|pylock(?:\.[\w-]+)?\.toml|\.python-version|runtime\.txt|(?:conda[._-])?environment(?:[._-][\w.-]+)?\.ya?ml)$/;

function isRequirements(path: string, name: string): boolean {
  if (REQUIREMENTS.test(name)) return true;
  if (!/\.(?:txt|in)$/.test(name)) return false;
  if (/^(?:requirements|constraints)(?:[._-].*)?\.(?:txt|in)$/.test(name)) return true;
  if (/[._-](?:requirements|constraints)\.(?:txt|in)$/.test(name)) return true;
  return baseOf(folderOf(path)).toLowerCase() === "requirements";
}

function languageOfShebang(text: string): Language | null {
  const line = /^\uFEFF?#!([^\r\n]{1,200})/.exec(text)?.[1];
  if (line === undefined) return null;
  const words = line.trim().split(/\s+/);
  const program = baseOf(words[0] ?? "");
  const named = program === "env" ? words.slice(1).find((word) => !/^-|=/.test(word)) : program;
  const interpreter = baseOf(named ?? "");
  return INTERPRETERS.find(([pattern]) => pattern.test(interpreter))?.[1] ?? null;
}
