import { validRange } from "@renovatebot/pep440/lib/specifier.js";

/** Whether a text is a version specifier of PEP 440. */
export function isValid(specifier: string): boolean {
  return specifier.length <= 1_000 && validRange(specifier);
}
