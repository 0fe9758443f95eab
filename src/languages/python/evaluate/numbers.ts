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

/** Rounds half to even, as Python's `round` does. */
export function roundEven(value: number, digits: number): number {
  const scaled = value * 10 ** digits;
  const floor = Math.floor(scaled);
  const difference = scaled - floor;
  if (Math.abs(difference - 0.5) > 1e-9) return Number(value.toFixed(Math.max(0, Math.min(100, digits))));
  return (floor % 2 === 0 ? floor : floor + 1) / 10 ** digits;
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
