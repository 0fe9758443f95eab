/** What a marker of PEP 508 is evaluated against; a value that is not known is left out. */
export interface MarkerEnvironment {
  /** `3.11` or `3.11.4`. */
  readonly python?: string;
  /** `linux`. */
  readonly platform?: string;
  readonly extras?: readonly string[];
}

type Truth = boolean | null;

/** Whether a requirement with this marker applies; null where the marker asks for something that is not known. */
export function appliesUnder(marker: string, environment: MarkerEnvironment): Truth {
  const tokens = tokensOf(marker);
  if (tokens === null) return null;
  const reader = { tokens, at: 0, environment };
  const truth = anyOf(reader);
  return reader.at === tokens.length ? truth : null;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly environment: MarkerEnvironment;
}

const TOKEN = /\s*(?:([()])|(<=|>=|==|!=|~=|===|<|>)|("[^"]*"|'[^']*')|(\w[\w.]*))/y;

function tokensOf(marker: string): readonly string[] | null {
  if (marker.length > 2_000) return null;
  const tokens: string[] = [];
  const text = marker.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[0].trim());
  }
  return tokens;
}

function anyOf(reader: Reader): Truth {
  let truth = allOf(reader);
  while (reader.tokens[reader.at] === "or") {
    reader.at++;
    const other = allOf(reader);
    truth = truth === true || other === true ? true : truth === null || other === null ? null : false;
  }
  return truth;
}

function allOf(reader: Reader): Truth {
  let truth = single(reader);
  while (reader.tokens[reader.at] === "and") {
    reader.at++;
    const other = single(reader);
    truth = truth === false || other === false ? false : truth === null || other === null ? null : true;
  }
  return truth;
}

function single(reader: Reader): Truth {
  if (reader.tokens[reader.at] !== "(") return comparison(reader);
  reader.at++;
  const truth = anyOf(reader);
  if (reader.tokens[reader.at] === ")") reader.at++;
  return truth;
}

function comparison(reader: Reader): Truth {
  const left = reader.tokens[reader.at++] ?? "";
  let operator = reader.tokens[reader.at++] ?? "";
  if (operator === "not") {
    reader.at++;
    operator = "not in";
  }
  const right = reader.tokens[reader.at++] ?? "";
  const name = isText(left) ? right : left;
  if (name === "extra") return extraNamed(isText(left) ? left : right, operator, reader.environment);
  const [first, second] = [resolved(left, reader.environment), resolved(right, reader.environment)];
  if (first === null || second === null) return null;
  if (operator === "in") return second.includes(first);
  if (operator === "not in") return !second.includes(first);
  return /version$/.test(name)
    ? satisfiesPython(first, `${operator}${second}`)
    : plain(first, operator, second);
}

function extraNamed(text: string, operator: string, { extras = [] }: MarkerEnvironment): Truth {
  const isNamed = extras.includes(
    unquoted(text)
      .toLowerCase()
      .replace(/[-_.]+/g, "-"),
  );
  return operator === "!=" ? !isNamed : isNamed;
}

function plain(first: string, operator: string, second: string): Truth {
  if (operator === "==" || operator === "===") return first === second;
  return operator === "!=" ? first !== second : null;
}

function resolved(token: string, { python, platform }: MarkerEnvironment): string | null {
  if (isText(token)) return unquoted(token);
  if (token === "python_version") return python?.split(".").slice(0, 2).join(".") ?? null;
  if (token === "python_full_version") return python?.split(".").length === 3 ? python : null;
  if (token === "implementation_name") return "cpython";
  if (token === "platform_python_implementation") return "CPython";
  if (platform !== "linux") return token === "sys_platform" ? (platform ?? null) : null;
  const linux = { sys_platform: "linux", os_name: "posix", platform_system: "Linux" } as const;
  return Object.hasOwn(linux, token) ? linux[token as keyof typeof linux] : null;
}

function isText(token: string): boolean {
  return /^["']/.test(token);
}

function unquoted(token: string): string {
  return token.slice(1, -1);
}

/** Whether a version of plain numbers satisfies a PEP 440 specifier of plain numbers; null for anything else. */
export function satisfiesPython(version: string, specifier: string): Truth {
  const clauses = specifier.split(",").map((clause) => clause.trim());
  const truths = clauses.filter(Boolean).map((clause) => satisfiesClause(version, clause));
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function satisfiesClause(version: string, clause: string): Truth {
  const match = /^(<=|>=|===?|!=|~=|<|>)\s*(\d+(?:\.\d+)*)(\.\*)?$/.exec(clause);
  const own = numbersOf(version);
  if (!match || own === null) return null;
  const [, operator = "", text = "", wildcard] = match;
  const other = numbersOf(text) ?? [];
  if (wildcard !== undefined || operator === "~=") {
    const head = operator === "~=" ? other.slice(0, -1) : other;
    const isWithin = head.every((number, at) => own[at] === number);
    if (operator === "~=") return isWithin && compareNumbers(own, other) >= 0;
    return operator === "!=" ? !isWithin : isWithin;
  }
  const order = compareNumbers(own, other);
  if (operator === "<=") return order <= 0;
  if (operator === ">=") return order >= 0;
  if (operator === "<") return order < 0;
  if (operator === ">") return order > 0;
  return operator === "!=" ? order !== 0 : order === 0;
}

function numbersOf(version: string): readonly number[] | null {
  return /^\d+(?:\.\d+)*$/.test(version) ? version.split(".").map(Number) : null;
}

/**
 * Whether one version can satisfy all of several specifiers; null where one of them cannot be read. Every bound, and
 * the points beside it, are tried: an interval that is not empty holds one of them.
 */
export function canAgree(specifiers: readonly string[]): Truth {
  const all = specifiers.filter((specifier) => specifier.trim() !== "").join(",");
  const bounds = [...all.matchAll(/\d+(?:\.\d+)*/g)].map(([text]) => text);
  if (bounds.length === 0) return true;
  const truths = bounds.flatMap(besides).map((version) => satisfiesPython(version, all));
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

/** A version, one a little above it, and one a little below. */
function besides(version: string): readonly string[] {
  const numbers = version.split(".").map(Number);
  const at = numbers.findLastIndex((number) => number > 0);
  const below = numbers.slice(0, at + 1).map((number, index) => (index === at ? number - 1 : number));
  return [version, `${version}.0.0.1`, ...(at < 0 ? [] : [`${below.join(".")}.999999`])];
}

/** Order of two versions of plain numbers; a number that is missing counts as 0. */
export function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
