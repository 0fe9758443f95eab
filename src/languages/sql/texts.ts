import { isName, isStatementEnd, peek, type Scan, take, upperAt } from "./scan.ts";

/**
 * Evaluates a string expression at the cursor: literals, `||`, CONCAT, FORMAT and known variables. A part that is not
 * known becomes a `{hole}`. Undefined where nothing of the text is known; the cursor is then past what was understood.
 */
export function readText(scan: Scan, variables: ReadonlyMap<string, string>): string | undefined {
  const parts: string[] = [];
  let isKnown = false;
  do {
    const part = readOperand(scan, variables);
    if (part === undefined) return undefined;
    isKnown ||= part.isKnown;
    parts.push(part.text);
  } while (passConcatenation(scan));
  return isKnown ? parts.join("") : undefined;
}

interface Operand {
  readonly text: string;
  /** False for a hole. */
  readonly isKnown: boolean;
}

function passConcatenation(scan: Scan): boolean {
  if (upperAt(scan) !== "|" || upperAt(scan, 1) !== "|") return false;
  scan.at += 2;
  return true;
}

function readOperand(scan: Scan, variables: ReadonlyMap<string, string>): Operand | undefined {
  const token = peek(scan);
  if (token.kind === "string" || token.kind === "number") {
    scan.at++;
    return { text: token.text, isKnown: true };
  }
  if (token.upper === "(") return readGrouped(scan, variables);
  if (token.kind === "param") {
    scan.at++;
    return { text: `{${token.text.replace(/^@+/, "")}}`, isKnown: false };
  }
  if (!isName(token)) return undefined;
  if (upperAt(scan, 1) === "(") return readCall(scan, variables);
  return readVariable(scan, variables);
}

function readGrouped(scan: Scan, variables: ReadonlyMap<string, string>): Operand | undefined {
  scan.at++;
  const text = readText(scan, variables);
  if (text === undefined || upperAt(scan) !== ")") return undefined;
  scan.at++;
  return { text, isKnown: true };
}

function readVariable(scan: Scan, variables: ReadonlyMap<string, string>): Operand {
  let name = take(scan).text;
  while (upperAt(scan) === "." && isName(peek(scan, 1))) {
    scan.at++;
    name += `.${take(scan).text}`;
  }
  const text = variables.get(name.toLowerCase());
  return text === undefined ? { text: `{${name}}`, isKnown: false } : { text, isKnown: true };
}

function readCall(scan: Scan, variables: ReadonlyMap<string, string>): Operand | undefined {
  const name = take(scan).upper;
  scan.at++;
  const args = readArguments(scan, variables);
  if (args === undefined) return undefined;
  if (name === "CONCAT")
    return { text: args.map(({ text }) => text).join(""), isKnown: args.some((arg) => arg.isKnown) };
  if (name === "FORMAT" && args[0]?.isKnown) return { text: format(args), isKnown: true };
  return { text: `{${name.toLowerCase()}}`, isKnown: false };
}

/** Arguments up to the closing parenthesis; one that is not a text counts as a hole. */
function readArguments(scan: Scan, variables: ReadonlyMap<string, string>): readonly Operand[] | undefined {
  const args: Operand[] = [];
  while (!isStatementEnd(scan) && upperAt(scan) !== ")") {
    args.push(readArgument(scan, variables));
    if (upperAt(scan) === ",") scan.at++;
  }
  if (upperAt(scan) !== ")") return undefined;
  scan.at++;
  return args;
}

function readArgument(scan: Scan, variables: ReadonlyMap<string, string>): Operand {
  const from = scan.at;
  const hole = peek(scan).text;
  const first = readOperand(scan, variables);
  if (first && /^[,)]$/.test(upperAt(scan))) return first;
  scan.at = from;
  const text = readText(scan, variables);
  if (text !== undefined && /^[,)]$/.test(upperAt(scan))) return { text, isKnown: true };
  skipArgument(scan);
  return { text: `{${/^[\w.]+$/.test(hole) ? hole : "…"}}`, isKnown: false };
}

function skipArgument(scan: Scan): void {
  let open = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (open === 0 && (upper === "," || upper === ")")) return;
    if (upper === "(" || upper === "[") open++;
    if (upper === ")" || upper === "]") open--;
    scan.at++;
  }
}

/** FORMAT with `%s`, `%d`, `%t`, `%T` and `%%`. */
function format([pattern, ...values]: readonly Operand[]): string {
  let next = 0;
  return (pattern?.text ?? "").replace(/%(?:%|[-+ #0\d.]*[a-zA-Z])/g, (match) => {
    if (match === "%%") return "%";
    return values[next++]?.text ?? "{…}";
  });
}
