import type { Cell } from "../tables.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { compareCells } from "./relation.ts";

/** Types that are numbers. */
export const NUMERIC: ReadonlySet<string> = new Set(["INT64", "FLOAT64", "NUMERIC", "BIGNUMERIC"]);

/** The type that an operator of two values gives. */
export function binaryType(operator: string, a: string, b: string): string {
  if (["+", "-", "*"].includes(operator)) {
    if (!NUMERIC.has(a)) return a;
    return [a, b].includes("FLOAT64") ? "FLOAT64" : [a, b].includes("NUMERIC") ? "NUMERIC" : "INT64";
  }
  if (operator === "/") return "FLOAT64";
  if (operator === "||") return "STRING";
  return ["|", "&", "^", "<<", ">>"].includes(operator) ? "INT64" : "BOOL";
}

/** The value of an operator; the right side is asked for only where it counts. */
export function applyBinary(operator: string, { a, b }: { readonly a: Cell; readonly b: () => Cell }): Cell {
  if (operator === "AND") return a === false ? false : both(a, b());
  if (operator === "OR") return a === true || b() === true ? true : a === null ? null : false;
  const right = b();
  if (a === null || right === null) return null;
  switch (operator) {
    case "+":
      return Number(a) + Number(right);
    case "-":
      return Number(a) - Number(right);
    case "*":
      return Number(a) * Number(right);
    case "/":
      if (Number(right) === 0) throw invalidQuery(`division by zero: ${String(a)} / 0`);
      return Number(a) / Number(right);
    case "||":
      return `${String(a)}${String(right)}`;
    case "LIKE":
      return likePattern(String(right)).test(String(a));
    default:
      return compare(operator, compareCells(a, right));
  }
}

function both(a: Cell, b: Cell): Cell {
  if (b === false) return false;
  return a === null || b === null ? null : true;
}

function compare(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
    default:
      throw notExecuted(`the operator ${operator}`);
  }
}

const patterns = new Map<string, RegExp>();

function likePattern(like: string): RegExp {
  const known = patterns.get(like);
  if (known !== undefined) return known;
  const source = like.replace(
    /\\([\s\S])|([%_])|([\s\S])/gu,
    (_, escaped: string, wild: string, plain: string) => {
      if (wild !== undefined) return wild === "%" ? "[\\s\\S]*" : "[\\s\\S]";
      return (escaped ?? plain).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    },
  );
  const pattern = new RegExp(`^${source}$`, "u");
  if (patterns.size > 1000) patterns.clear();
  patterns.set(like, pattern);
  return pattern;
}
