import { hideSecrets } from "../secrets.ts";

/** Longest detail, in characters. */
const DETAIL_LIMIT_CHARS = 300;

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[^\s"',;]+/gi, "Bearer …"],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, "…"],
  [/\bya29\.[\w.-]+/g, "…"],
  [/\bgh[pousr]_\w{8,}|\bgithub_pat_\w+/g, "…"],
  [/-----BEGIN [^-]*PRIVATE KEY-----[\s\S]*/g, "…"],
  [
    /((?:access_|id_|refresh_|subject_)?token|client_secret|assertion|key)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
    "$1$2…",
  ],
];

/** Text from outside on one line, shortened, without tokens and keys: those that are held go before anything is cut off. */
export function redact(text: string): string {
  let line = hideSecrets(text).slice(0, 10 * DETAIL_LIMIT_CHARS);
  for (const [secret, mark] of SECRETS) line = line.replace(secret, mark);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  line = line.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  return line.length <= DETAIL_LIMIT_CHARS ? line : `${line.slice(0, DETAIL_LIMIT_CHARS - 1)}…`;
}
