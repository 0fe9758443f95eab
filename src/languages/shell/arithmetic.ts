/** How an expression reads and sets variables; null stands for a number that is not known. */
export interface Numbers {
  readonly read: (name: string) => number | null;
  readonly write: (name: string, value: number | null) => void;
}

/** An expression that sets nothing. */
export function readingOnly(read: (name: string) => number | null): Numbers {
  return { read, write: () => {} };
}

const LENGTH_LIMIT = 400;
const DEPTH_LIMIT = 60;
const TOKEN =
  /\s*(\d+#[\w@]+|0[xX][0-9A-Fa-f]+|\d+(?![\w#])|[A-Za-z_]\w*|\*\*|<<=|>>=|<<|>>|[-+*/%&|^<>=!]=|&&|\|\||\+\+|--|[-+*/%&|^~()<>!?:=,])/y;

/** Binary operators, those that bind loosest first. `**` is read apart: it binds to the right. */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["|"],
  ["^"],
  ["&"],
  ["==", "!="],
  ["<", ">", "<=", ">="],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
];
const ASSIGNING = /^(?:[-+*/%&|^]|<<|>>)?=$/;

/** The value of an integer expression as bash has it; null where a part is not known or not understood. */
export function evaluateArithmetic(text: string, numbers: Numbers): number | null {
  if (text.length > LENGTH_LIMIT) return null;
  const tokens = readTokens(text.replace(/\$\{([A-Za-z_]\w*)\}|\$([A-Za-z_]\w*)/g, "$1$2"));
  if (tokens === null) return null;
  const cursor: Cursor = { tokens, at: 0, numbers, skipping: 0, depth: 0 };
  const value = readSequence(cursor);
  return cursor.at === tokens.length ? toNumber(value) : null;
}

interface Cursor {
  readonly tokens: readonly string[];
  readonly numbers: Numbers;
  at: number;
  /** Operands around the cursor that do not count, so that nothing in them is set. */
  skipping: number;
  depth: number;
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

function toNumber(value: bigint | null): number | null {
  if (value === null) return null;
  const number = Number(BigInt.asIntN(64, value));
  return Number.isSafeInteger(number) ? number : null;
}

function peek({ tokens, at }: Cursor, offset = 0): string {
  return tokens[at + offset] ?? "";
}

function readSequence(cursor: Cursor): bigint | null {
  let value = readAssignment(cursor);
  while (peek(cursor) === ",") {
    cursor.at++;
    value = readAssignment(cursor);
  }
  return value;
}

function readAssignment(cursor: Cursor): bigint | null {
  const name = peek(cursor);
  const operator = peek(cursor, 1);
  if (!/^[A-Za-z_]/.test(name) || !ASSIGNING.test(operator)) return readChoice(cursor);
  cursor.at += 2;
  const right = readAssignment(cursor);
  const value = operator === "=" ? right : apply(operator.slice(0, -1), read(cursor, name), right);
  write(cursor, name, value);
  return value;
}

function readChoice(cursor: Cursor): bigint | null {
  const condition = readBinary(cursor, 0);
  if (peek(cursor) !== "?") return condition;
  cursor.at++;
  const yes = skippingWhere(cursor, condition === 0n, () => readSequence(cursor));
  if (peek(cursor) !== ":") return fail(cursor);
  cursor.at++;
  const no = skippingWhere(cursor, condition !== null && condition !== 0n, () => readAssignment(cursor));
  if (condition === null) return null;
  return condition === 0n ? no : yes;
}

function skippingWhere(cursor: Cursor, isSkipped: boolean, act: () => bigint | null): bigint | null {
  if (isSkipped) cursor.skipping++;
  const value = act();
  if (isSkipped) cursor.skipping--;
  return value;
}

function readBinary(cursor: Cursor, level: number): bigint | null {
  const operators = LEVELS[level];
  if (!operators) return readPower(cursor);
  let left = readBinary(cursor, level + 1);
  while (operators.includes(peek(cursor))) {
    const operator = peek(cursor);
    cursor.at++;
    const decided = isDecided(operator, left);
    const right = skippingWhere(cursor, decided, () => readBinary(cursor, level + 1));
    left = decided ? BigInt(operator === "||") : apply(operator, left, right);
  }
  return left;
}

/** `0 && …`, `1 || …`: the right side says nothing. */
function isDecided(operator: string, left: bigint | null): boolean {
  if (left === null) return false;
  return operator === "&&" ? left === 0n : operator === "||" && left !== 0n;
}

function readPower(cursor: Cursor): bigint | null {
  const base = readUnary(cursor);
  if (peek(cursor) !== "**") return base;
  cursor.at++;
  const exponent = readPower(cursor);
  return apply("**", base, exponent);
}

function readUnary(cursor: Cursor): bigint | null {
  const token = peek(cursor);
  cursor.at++;
  if (++cursor.depth > DEPTH_LIMIT) return fail(cursor);
  const value = readOperand(cursor, token);
  cursor.depth--;
  return value;
}

function readOperand(cursor: Cursor, token: string): bigint | null {
  if ((token === "++" || token === "--") && /^[A-Za-z_]/.test(peek(cursor))) {
    const name = peek(cursor);
    cursor.at++;
    return write(cursor, name, apply(token[0] ?? "+", read(cursor, name), 1n));
  }
  if (token === "++" || token === "--") return readUnary(cursor);
  if (/^[-+!~]$/.test(token)) return negated(token, readUnary(cursor));
  if (token === "(") {
    const value = readSequence(cursor);
    if (peek(cursor) !== ")") return fail(cursor);
    cursor.at++;
    return value;
  }
  if (/^\d/.test(token)) return literal(token);
  return /^[A-Za-z_]/.test(token) ? readName(cursor, token) : fail(cursor);
}

function readName(cursor: Cursor, name: string): bigint | null {
  const value = read(cursor, name);
  const step = peek(cursor);
  if (step !== "++" && step !== "--") return value;
  cursor.at++;
  write(cursor, name, apply(step[0] ?? "+", value, 1n));
  return value;
}

function negated(operator: string, value: bigint | null): bigint | null {
  if (value === null) return null;
  if (operator === "!") return BigInt(value === 0n);
  return operator === "~" ? ~value : operator === "-" ? -value : value;
}

/** Nothing further is read: the whole is not understood. */
function fail(cursor: Cursor): null {
  cursor.at = cursor.tokens.length + 1;
  return null;
}

function read({ numbers }: Cursor, name: string): bigint | null {
  const value = numbers.read(name);
  return value === null ? null : BigInt(value);
}

function write({ numbers, skipping }: Cursor, name: string, value: bigint | null): bigint | null {
  if (skipping === 0) numbers.write(name, toNumber(value));
  return value;
}

/** `012`, `0x1f`, `10#08`; null for a digit that the base does not have. */
function literal(token: string): bigint | null {
  const [, base, digits] = /^(\d+)#(.+)$/.exec(token) ?? [];
  if (base !== undefined) return inBase(digits ?? "", Number(base));
  if (/^0[xX]/.test(token)) return BigInt(token);
  return token.length > 1 && token.startsWith("0") ? inBase(token.slice(1), 8) : BigInt(token);
}

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ@_";

function inBase(digits: string, base: number): bigint | null {
  if (base < 2 || base > 64) return null;
  let value = 0n;
  for (const digit of base <= 36 ? digits.toLowerCase() : digits) {
    const place = DIGITS.indexOf(digit);
    if (place < 0 || place >= base) return null;
    value = value * BigInt(base) + BigInt(place);
  }
  return value;
}

function apply(operator: string, left: bigint | null, right: bigint | null): bigint | null {
  if (left === null || right === null) return null;
  switch (operator) {
    case "||":
      return BigInt(left !== 0n || right !== 0n);
    case "&&":
      return BigInt(left !== 0n && right !== 0n);
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "&":
      return left & right;
    case "==":
      return BigInt(left === right);
    case "!=":
      return BigInt(left !== right);
    case "<":
      return BigInt(left < right);
    case ">":
      return BigInt(left > right);
    case "<=":
      return BigInt(left <= right);
    case ">=":
      return BigInt(left >= right);
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    default:
      return applyRare(operator, left, right);
  }
}

function applyRare(operator: string, left: bigint, right: bigint): bigint | null {
  const isShift = right >= 0n && right < 64n;
  if (operator === "<<") return isShift ? BigInt.asIntN(64, left << right) : null;
  if (operator === ">>") return isShift ? left >> right : null;
  if (operator === "**") return isShift ? BigInt.asIntN(64, left ** right) : null;
  if (right === 0n) return null;
  return operator === "/" ? left / right : left % right;
}
