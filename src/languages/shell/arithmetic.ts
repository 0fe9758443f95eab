/** Reads a variable as a number; null where it is not known. */
type Lookup = (name: string) => number | null;

const TOKEN = /\s*(\d+|[A-Za-z_]\w*|\*\*|[<>=!]=|&&|\|\||[-+*/%()<>!?:])/y;
const BINARY: readonly (readonly [
  operators: readonly string[],
  apply: (operator: string, a: number, b: number) => number,
])[] = [
  [["||"], (_, a, b) => Number(a !== 0 || b !== 0)],
  [["&&"], (_, a, b) => Number(a !== 0 && b !== 0)],
  [["==", "!="], (operator, a, b) => Number((operator === "==") === (a === b))],
  [["<", ">", "<=", ">="], compare],
  [["+", "-"], (operator, a, b) => (operator === "+" ? a + b : a - b)],
  [["*", "/", "%"], multiply],
];
const LENGTH_LIMIT = 200;

/** The value of an integer expression; null where a part is not known or not understood. */
export function evaluateArithmetic(text: string, lookup: Lookup): number | null {
  if (text.length > LENGTH_LIMIT) return null;
  const tokens = readTokens(text.replaceAll("$", "").replace(/[{}]/g, ""));
  if (tokens === null) return null;
  const cursor = { tokens, at: 0, lookup };
  const value = readBinary(cursor, 0);
  return cursor.at === tokens.length ? value : null;
}

interface Cursor {
  readonly tokens: readonly string[];
  readonly lookup: Lookup;
  at: number;
}

function readTokens(text: string): readonly string[] | null {
  const tokens: string[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (!match) return null;
    tokens.push(match[1] ?? "");
  }
  return tokens;
}

function readBinary(cursor: Cursor, level: number): number | null {
  const rule = BINARY[level];
  if (!rule) return readUnary(cursor);
  let left = readBinary(cursor, level + 1);
  while (rule[0].includes(cursor.tokens[cursor.at] ?? "")) {
    const operator = cursor.tokens[cursor.at++] ?? "";
    const right = readBinary(cursor, level + 1);
    left = left === null || right === null ? null : rule[1](operator, left, right);
    if (left !== null && !Number.isFinite(left)) left = null;
  }
  return left;
}

function readUnary(cursor: Cursor): number | null {
  const token = cursor.tokens[cursor.at++];
  if (token === undefined) return null;
  if (token === "-" || token === "+" || token === "!") {
    const value = readUnary(cursor);
    if (value === null) return null;
    return token === "!" ? Number(value === 0) : token === "-" ? -value : value;
  }
  if (token === "(") {
    const value = readBinary(cursor, 0);
    return cursor.tokens[cursor.at++] === ")" ? value : null;
  }
  if (/^\d/.test(token)) return Number.parseInt(token, token.startsWith("0") && token.length > 1 ? 8 : 10);
  return /^[A-Za-z_]/.test(token) ? cursor.lookup(token) : null;
}

function compare(operator: string, a: number, b: number): number {
  if (operator === "<") return Number(a < b);
  if (operator === ">") return Number(a > b);
  return Number(operator === "<=" ? a <= b : a >= b);
}

function multiply(operator: string, a: number, b: number): number {
  if (operator === "*") return a * b;
  return operator === "/" ? Math.trunc(a / b) : a % b;
}
