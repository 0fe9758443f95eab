/** A float as Python prints it. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** `value` with so many decimals, a tie rounded to the even digit as Python does; JavaScript rounds ties up. */
export function fixedText(value: number, digits: number): string {
  const text = value.toFixed(digits);
  const isTie = Number.isInteger(value * 2 ** (digits + 1)) && !Number.isInteger(value * 2 ** digits);
  const scaled = Math.abs(value) * 10 ** digits;
  if (!isTie || scaled % 1 !== 0.5 || Math.floor(scaled) % 2 !== 0) return text;
  return (Math.sign(value) * (Math.floor(scaled) / 10 ** digits)).toFixed(digits);
}

/** `round(value, digits)`. */
export function roundEven(value: number, digits: number): number {
  if (digits >= 0) return Number(fixedText(value, Math.min(digits, 100)));
  const unit = 10 ** -digits;
  return Number(fixedText(value / unit, 0)) * unit;
}

/** `a // b` of integers. */
export function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** `a % b` of integers; the sign is that of `b`. */
export function floorModulo(left: bigint, right: bigint): bigint {
  return left - floorDivide(left, right) * right;
}
