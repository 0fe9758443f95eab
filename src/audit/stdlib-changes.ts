/**
 * Modules of the standard library that a Python version removed, and that one added. Written from memory of
 * "What's New in Python" 3.9 to 3.14; unverified.
 */
const REMOVED: Readonly<Record<string, readonly string[]>> = {
  "3.10": ["formatter", "parser", "symbol", "macpath"],
  "3.11": ["binhex"],
  "3.12": ["asynchat", "asyncore", "distutils", "imp", "smtpd"],
  "3.13": [
    "aifc",
    "audioop",
    "cgi",
    "cgitb",
    "chunk",
    "crypt",
    "imghdr",
    "lib2to3",
    "mailcap",
    "msilib",
    "nis",
    "nntplib",
    "ossaudiodev",
    "pipes",
    "sndhdr",
    "spwd",
    "sunau",
    "telnetlib",
    "uu",
    "xdrlib",
  ],
};

const ADDED: Readonly<Record<string, readonly string[]>> = {
  "3.7": ["contextvars", "dataclasses"],
  "3.9": ["graphlib", "zoneinfo"],
  "3.11": ["tomllib"],
  "3.14": ["annotationlib", "compression"],
};

/** Why a standard module is not there under a Python: `removed in 3.12`, `added in 3.11`; null where it is. */
export function lackUnder(module: string, version: string): string | null {
  const top = module.split(".", 1)[0] ?? "";
  const removed = Object.keys(REMOVED).find((since) => REMOVED[since]?.includes(top));
  if (removed !== undefined && minorOf(version) >= minorOf(removed)) return `removed in ${removed}`;
  const added = Object.keys(ADDED).find((since) => ADDED[since]?.includes(top));
  return added !== undefined && minorOf(version) < minorOf(added) ? `added in ${added}` : null;
}

/** 11 of `3.11`; 0 of a Python before 3. */
function minorOf(version: string): number {
  const [major, minor] = version.split(".").map(Number);
  return major === 3 ? (minor ?? 0) : 0;
}
