import type { BuildDocument, BuildText } from "./document.ts";

/** Names that Cloud Build fills in itself. Source: Cloud Build documentation, November 2026. */
const BUILT_IN: ReadonlySet<string> = new Set(
  `PROJECT_ID PROJECT_NUMBER BUILD_ID LOCATION TRIGGER_NAME COMMIT_SHA REVISION_ID SHORT_SHA REPO_NAME REPO_FULL_NAME
  BRANCH_NAME TAG_NAME REF_NAME TRIGGER_BUILD_CONFIG_PATH SERVICE_ACCOUNT_EMAIL SERVICE_ACCOUNT _HEAD_BRANCH
  _BASE_BRANCH _HEAD_REPO_URL _PR_NUMBER`.split(/\s+/),
);

const USE = /\$(?:\$|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[^{}]*\})/g;
const DEPTH_LIMIT = 8;
const LENGTH_LIMIT_CHARS = 10_000;

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

/** A text with the file's own substitutions filled in; built-in and unknown ones stay as they are written. */
export function fillSubstitutions(text: string, defined: BuildDocument["substitutions"], depth = 0): string {
  if (depth > DEPTH_LIMIT || text.length > LENGTH_LIMIT_CHARS) return text;
  return text.replace(USE, (written, bare: string | undefined, braced: string | undefined) => {
    if (written === "$$") return "$$";
    const value = defined.get(bare ?? braced ?? "");
    return value === undefined ? written : fillSubstitutions(value, defined, depth + 1);
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
  return [...text.matchAll(USE)].flatMap((match) => {
    const name = match[1] ?? match[2];
    if (name === undefined) return [];
    return [{ name, line: line + text.slice(0, match.index).split("\n").length - 1 }];
  });
}
