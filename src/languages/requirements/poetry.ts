import { isValid } from "./specifier.ts";

/** Poetry's and Pipenv's `^1.2`, `~1.2` and bare `1.2` as PEP 440 ranges; what is none of these stays as written. */
export function fromPoetry(version: string): string {
  return version
    .split(",")
    .map((part) => clause(part.trim()))
    .filter(Boolean)
    .join(",");
}

function clause(part: string): string {
  if (part === "*" || part === "") return "";
  if (/^\d/.test(part)) return `==${part}`;
  if (part.startsWith("~") && !part.startsWith("~=")) return tilde(part.slice(1).trim());
  if (!part.startsWith("^")) return isValid(part) ? part.replace(/\s+/g, "") : part;
  const version = part.slice(1).trim();
  return `>=${version},<${nextBreaking(version)}`;
}

/** A caret allows changes below the first number that is not zero. */
function nextBreaking(version: string): string {
  const numbers = (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
  const found = numbers.findIndex((number) => number > 0);
  const at = found < 0 ? numbers.length - 1 : found;
  return numbers
    .slice(0, at + 1)
    .map((number, index) => (index === at ? number + 1 : number))
    .join(".");
}

function tilde(version: string): string {
  const [major = "0", minor] = version.split(".");
  return `>=${version},<${minor === undefined ? Number(major) + 1 : `${major}.${Number(minor) + 1}`}`;
}
