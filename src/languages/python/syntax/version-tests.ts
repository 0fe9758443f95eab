import type { Expression } from "./ast.ts";
import { dottedName } from "./dotted-name.ts";

/** Pythons for which each branch of a test runs, as PEP 440 specifiers. */
export interface TestedVersions {
  readonly yes: string;
  readonly no: string;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  ">=": "<",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  "==": "!=",
  "!=": "==",
};

/** What `sys.version_info >= (3, 11)` says of its branches; null for any other test. */
export function versionsTested(
  test: Expression,
  aliases: ReadonlyMap<string, string>,
): TestedVersions | null {
  const [compared, ...more] = test.kind === "compare" ? test.rest : [];
  if (test.kind !== "compare" || !compared || more.length > 0) return null;
  const opposite = Object.hasOwn(OPPOSITE, compared.operator) ? OPPOSITE[compared.operator] : undefined;
  const version = versionOf(compared.operand);
  if (opposite === undefined || version === null || !isVersion(test.first, aliases)) return null;
  const isMajor =
    compared.operand.kind === "integer" && /=$/.test(compared.operator) && /^[=!]/.test(compared.operator);
  const written = isMajor ? `${version}.*` : version;
  return { yes: `${compared.operator}${written}`, no: `${opposite}${written}` };
}

/** `sys.version_info`, a slice of it, its first number, or its `major`. */
function isVersion(value: Expression, aliases: ReadonlyMap<string, string>): boolean {
  const base = value.kind === "subscript" ? value.object : value;
  return /^sys\.version_info(?:\.major)?$/.test(dottedName(base, aliases) ?? "");
}

function versionOf(value: Expression): string | null {
  if (value.kind === "integer") return String(value.value);
  if (value.kind !== "tuple") return null;
  const numbers = value.items.map((item) => (item.kind === "integer" ? String(item.value) : null));
  return numbers.length === 0 || numbers.includes(null) ? null : numbers.slice(0, 2).join(".");
}
