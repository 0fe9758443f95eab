import type { BuildDocument, BuildText } from "./document.ts";

/** Names that Cloud Build fills in itself. Source: Cloud Build documentation, November 2026. */
const BUILT_IN: ReadonlySet<string> = new Set(
  `PROJECT_ID PROJECT_NUMBER BUILD_ID LOCATION TRIGGER_NAME COMMIT_SHA REVISION_ID SHORT_SHA REPO_NAME REPO_FULL_NAME
  BRANCH_NAME TAG_NAME REF_NAME TRIGGER_BUILD_CONFIG_PATH SERVICE_ACCOUNT_EMAIL SERVICE_ACCOUNT _HEAD_BRANCH
  _BASE_BRANCH _HEAD_REPO_URL _PR_NUMBER`.split(/\s+/),
);

const USE = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[^{}]*\})/g;
/** Characters of one substitution's value, and of one text, past which nothing more is filled in. */
const VALUE_LIMIT_CHARS = 4_000;
const TEXT_LIMIT_CHARS = 1_000_000;

/** Names that a file uses and must have defined; those that Cloud Build fills in itself are left out. */
export function usedSubstitutions(
  document: BuildDocument,
): readonly { readonly name: string; readonly line: number }[] {
  const seen = new Set<string>();
  return document.texts.flatMap(usesIn).filter(({ name, line }) => {
    const key = `${name}:${line}`;
    return !BUILT_IN.has(name) && !seen.has(key) && seen.add(key);
  });
}

/** The values of a file's substitutions, those that they use in turn filled in; each is worked out once. */
export function resolveSubstitutions(defined: BuildDocument["substitutions"]): ReadonlyMap<string, string> {
  const resolved = new Map<string, string>();
  const open = new Set<string>();
  const resolve = (name: string): string | undefined => {
    const written = defined.get(name);
    if (written === undefined || open.has(name)) return undefined;
    const known = resolved.get(name);
    if (known !== undefined) return known;
    open.add(name);
    const value = fill(written, { lookup: resolve, limit: VALUE_LIMIT_CHARS });
    open.delete(name);
    resolved.set(name, value);
    return value;
  };
  for (const name of defined.keys()) resolve(name);
  return resolved;
}

/** A text with resolved substitutions filled in; built-in and unknown ones stay as they are written. */
export function fillSubstitutions(text: string, resolved: ReadonlyMap<string, string>): string {
  return fill(text, { lookup: (name) => resolved.get(name), limit: TEXT_LIMIT_CHARS });
}

interface Filling {
  readonly lookup: (name: string) => string | undefined;
  readonly limit: number;
}

function fill(text: string, { lookup, limit }: Filling): string {
  let length = text.length;
  return text.replace(USE, (written, bare: string | undefined, braced: string | undefined) => {
    const value = written === "$$" || length > limit ? undefined : lookup(bare ?? braced ?? "");
    if (value === undefined) return written;
    length += value.length - written.length;
    return value;
  });
}

/** A filled text as a name: what is still open becomes `{NAME}`. */
export function toName(text: string): { readonly name: string; readonly open: readonly string[] } {
  const open: string[] = [];
  const name = text.replace(USE, (written, bare: string | undefined, braced: string | undefined) => {
    if (written === "$$") return "$";
    open.push(bare ?? braced ?? "");
    return `{${bare ?? braced}}`;
  });
  return { name, open: [...new Set(open)] };
}

function usesIn({ text, line }: BuildText): readonly { readonly name: string; readonly line: number }[] {
  let at = line;
  let counted = 0;
  return [...text.matchAll(USE)].flatMap((match) => {
    for (; counted < match.index; counted++) if (text[counted] === "\n") at++;
    const name = match[1] ?? match[2];
    return name === undefined ? [] : [{ name, line: at }];
  });
}
