/** True where a name with holes or wildcards (`{…}`, `*`) can be another name; compared piece by piece, so that none can be slow. */
export function matchesPattern(pattern: string, name: string): boolean {
  const pieces = pattern.split(/\{[^{}]*\}|\$\{?\w+\}?|\*+/);
  if (pieces.length === 1) return pattern === name;
  const [first = "", ...rest] = pieces;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const found = index === rest.length - 1 ? name.lastIndexOf(piece) : name.indexOf(piece, at);
    if (found < at || (index === rest.length - 1 && found + piece.length !== name.length)) return false;
    at = found + piece.length;
  }
  return true;
}
