import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/domain/names/nearest.ts
function nearestWord(text, candidates) {
  const wanted = text.toLowerCase();
  let best = null;
  let bestDistance = Math.max(1, Math.floor(text.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(left, right) {
  let before = [];
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const replaced = cell(above, column - 1) + (same ? 0 : 1);
      let least = Math.min(replaced, cell(above, column) + 1, cell(current, column - 1) + 1);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) least = Math.min(least, cell(before, column - 2) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return cell(above, right.length);
}
function cell(row, column) {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

export {
  nearestWord
};
