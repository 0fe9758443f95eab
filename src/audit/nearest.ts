/** The likeliest of several words that somebody meant, or null where none is close. */
export function nearest(word: string, options: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(word.length / 2));
  for (const option of options) {
    const distance = isPrefix(word, option) ? 1 : editDistance(word, option);
    if (distance >= least) continue;
    least = distance;
    best = option;
  }
  return best;
}

function isPrefix(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length > 3 && one.slice(0, length) === other.slice(0, length);
}

/** Insertions, removals and replacements of single characters between two short words. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
