import type { Cell } from "../tables.ts";

/** A function: the type of what it gives, and how; `run` is absent where the sandbox only checks it. */
export interface KnownFunction {
  /** A type, or `same` for that of the first argument that is not NULL. */
  readonly type: string;
  readonly run?: (args: readonly Cell[]) => Cell;
  /** True where NULL among the arguments does not make NULL of the whole. */
  readonly takesNull?: true;
}

/** A function over a group of rows. */
export interface KnownAggregate {
  readonly type: string;
  /** Of the values that are not NULL. */
  readonly run?: (values: readonly Cell[]) => Cell;
}

const text = (value: Cell | undefined): string => String(value ?? "");
const number = (value: Cell | undefined): number => Number(value ?? 0);

function define(type: string, run?: KnownFunction["run"]): KnownFunction {
  return run === undefined ? { type } : { type, run };
}

const UNIT_MS: Readonly<Record<string, number>> = {
  MILLISECOND: 1,
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: 86_400_000,
  WEEK: 604_800_000,
};

/** An interval is a text `n UNIT`. */
function shift(sign: 1 | -1, length: number): (args: readonly Cell[]) => Cell {
  return ([instant, interval]) => {
    const [amount = "0", unit = "DAY"] = text(interval).split(" ");
    const ms = UNIT_MS[unit];
    if (ms === undefined) return null;
    const zoned =
      text(instant).length > 10 && !text(instant).endsWith("Z") ? `${text(instant)}Z` : text(instant);
    return new Date(Date.parse(zoned) + sign * Number(amount) * ms).toISOString().slice(0, length);
  };
}

function matches(args: readonly Cell[]): RegExpExecArray | null {
  return toPattern(text(args[1])).exec(text(args[0]));
}

/** RE2 writes flags and named groups another way. */
function toPattern(source: string): RegExp {
  const flags = /^\(\?([ims]+)\)/.exec(source);
  const body = source.slice(flags?.[0].length ?? 0).replaceAll("(?P<", "(?<");
  return new RegExp(body, `u${flags?.[1] ?? ""}`);
}

/** Positions count from 1, and from the end where they are negative; 0 and what lies before the text is 1. */
function cut(
  whole: string,
  { start, count }: { readonly start: number; readonly count: number | null },
): string {
  const from = start > 0 ? start - 1 : start === 0 ? 0 : Math.max(0, whole.length + start);
  return whole.slice(from, count === null ? undefined : from + count);
}

/** Functions of one row. Source: GoogleSQL function reference, read 2026-11. */
export const FUNCTIONS: Readonly<Record<string, KnownFunction>> = {
  UPPER: define("STRING", ([a]) => text(a).toUpperCase()),
  LOWER: define("STRING", ([a]) => text(a).toLowerCase()),
  TRIM: define("STRING", ([a]) => text(a).trim()),
  LTRIM: define("STRING", ([a]) => text(a).trimStart()),
  RTRIM: define("STRING", ([a]) => text(a).trimEnd()),
  LENGTH: define("INT64", ([a]) => [...text(a)].length),
  CHAR_LENGTH: define("INT64", ([a]) => [...text(a)].length),
  CONCAT: define("STRING", (args) => args.map(text).join("")),
  SUBSTR: define("STRING", ([a, start, count]) =>
    cut(text(a), { start: number(start), count: count === undefined ? null : number(count) }),
  ),
  LEFT: define("STRING", ([a, count]) => text(a).slice(0, number(count))),
  RIGHT: define("STRING", ([a, count]) => text(a).slice(Math.max(0, text(a).length - number(count)))),
  REPLACE: define("STRING", ([a, from, to]) => text(a).replaceAll(text(from), text(to))),
  STARTS_WITH: define("BOOL", ([a, b]) => text(a).startsWith(text(b))),
  ENDS_WITH: define("BOOL", ([a, b]) => text(a).endsWith(text(b))),
  CONTAINS_SUBSTR: define("BOOL", ([a, b]) => text(a).toLowerCase().includes(text(b).toLowerCase())),
  STRPOS: define("INT64", ([a, b]) => text(a).indexOf(text(b)) + 1),
  SPLIT: define("STRING", ([a, by = ","]) => text(a).split(text(by))),
  REGEXP_CONTAINS: define("BOOL", (args) => matches(args) !== null),
  REGEXP_EXTRACT: define("STRING", (args) => {
    const match = matches(args);
    return match === null ? null : (match[1] ?? match[0]);
  }),
  REGEXP_REPLACE: define("STRING", ([a, pattern, to]) =>
    text(a).replace(new RegExp(toPattern(text(pattern)), "gu"), text(to).replace(/\\(\d)/g, "$$$1")),
  ),
  FORMAT: define("STRING"),
  TO_JSON_STRING: define("STRING", ([a]) => JSON.stringify(a ?? null)),
  ABS: define("same", ([a]) => Math.abs(number(a))),
  ROUND: define("FLOAT64", ([a, digits]) => Number(number(a).toFixed(number(digits)))),
  FLOOR: define("FLOAT64", ([a]) => Math.floor(number(a))),
  TRUNC: define("FLOAT64", ([a]) => Math.trunc(number(a))),
  CEIL: define("FLOAT64", ([a]) => Math.ceil(number(a))),
  SQRT: define("FLOAT64", ([a]) => Math.sqrt(number(a))),
  LN: define("FLOAT64", ([a]) => Math.log(number(a))),
  LOG: define("FLOAT64", ([a]) => Math.log(number(a))),
  EXP: define("FLOAT64", ([a]) => Math.exp(number(a))),
  POW: define("FLOAT64", ([a, b]) => number(a) ** number(b)),
  POWER: define("FLOAT64", ([a, b]) => number(a) ** number(b)),
  MOD: define("INT64", ([a, b]) => number(a) % number(b)),
  DIV: define("INT64", ([a, b]) => Math.trunc(number(a) / number(b))),
  SIGN: define("same", ([a]) => Math.sign(number(a))),
  SAFE_DIVIDE: define("FLOAT64", ([a, b]) => (number(b) === 0 ? null : number(a) / number(b))),
  GREATEST: define("same", (args) => args.reduce((a, b) => ((b ?? 0) > (a ?? 0) ? b : a), args[0] ?? null)),
  LEAST: define("same", (args) => args.reduce((a, b) => ((b ?? 0) < (a ?? 0) ? b : a), args[0] ?? null)),
  IF: {
    type: "second",
    run: ([test, yes, no]) => (test === true ? (yes ?? null) : (no ?? null)),
    takesNull: true,
  },
  COALESCE: { type: "same", run: (args) => args.find((arg) => arg !== null) ?? null, takesNull: true },
  IFNULL: { type: "same", run: ([a, b]) => a ?? b ?? null, takesNull: true },
  NULLIF: { type: "same", run: ([a, b]) => (a === b ? null : (a ?? null)), takesNull: true },
  TIMESTAMP_ADD: define("TIMESTAMP", shift(1, 24)),
  TIMESTAMP_SUB: define("TIMESTAMP", shift(-1, 24)),
  DATETIME_ADD: define("DATETIME", shift(1, 19)),
  DATETIME_SUB: define("DATETIME", shift(-1, 19)),
  DATE_ADD: define("DATE", shift(1, 10)),
  DATE_SUB: define("DATE", shift(-1, 10)),
  DATE: define("DATE", ([a]) => text(a).slice(0, 10)),
  TIMESTAMP: define("TIMESTAMP", ([a]) => new Date(text(a)).toISOString()),
  FORMAT_TIMESTAMP: define("STRING", ([format, instant]) => formatInstant(text(format), text(instant))),
  ARRAY_LENGTH: define("INT64", ([a]) => (Array.isArray(a) ? a.length : 0)),
  IN_UNNEST: define("BOOL", ([a, list]) => Array.isArray(list) && list.includes(a ?? null)),
  GENERATE_ARRAY: define("INT64", ([start, end, by = 1]) => rangeOf(number(start), number(end), number(by))),
};

/** The elements of a format that are known, in UTC; what another one gives is not. */
function formatInstant(format: string, instant: string): string | null {
  const iso = new Date(instant).toISOString();
  const parts: Readonly<Record<string, string>> = {
    "%Y": iso.slice(0, 4),
    "%m": iso.slice(5, 7),
    "%d": iso.slice(8, 10),
    "%H": iso.slice(11, 13),
    "%M": iso.slice(14, 16),
    "%S": iso.slice(17, 19),
    "%F": iso.slice(0, 10),
    "%T": iso.slice(11, 19),
  };
  const written = format.replace(/%./g, (element) => parts[element] ?? element);
  return written.includes("%") ? null : written;
}

/** Longest array that is made. */
const ARRAY_LIMIT = 100_000;

function rangeOf(start: number, end: number, by: number): readonly number[] {
  const count = by === 0 ? 0 : Math.floor((end - start) / by) + 1;
  return Array.from({ length: Math.max(0, Math.min(count, ARRAY_LIMIT)) }, (_, index) => start + index * by);
}

/** Functions that are checked by name only, by the type of what they give. */
export const CHECKED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        "STRING",
        "FORMAT_DATE FORMAT_DATETIME FORMAT_TIME TO_HEX TO_BASE64 REVERSE LPAD RPAD REPEAT INITCAP GENERATE_UUID JSON_VALUE JSON_EXTRACT_SCALAR STRING TRANSLATE SOUNDEX NORMALIZE CODE_POINTS_TO_STRING JSON_EXTRACT CURRENT_USER ERROR",
      ],
      ["STRING", "REGEXP_EXTRACT_ALL ARRAY_TO_STRING"],
      [
        "INT64",
        "TIMESTAMP_DIFF DATE_DIFF DATETIME_DIFF TIME_DIFF UNIX_SECONDS UNIX_MILLIS UNIX_MICROS UNIX_DATE FARM_FINGERPRINT EXTRACT INT64 ROW_NUMBER RANK DENSE_RANK NTILE INSTR ASCII BIT_COUNT RANGE_BUCKET",
      ],
      [
        "FLOAT64",
        "RAND SIN COS TAN ASIN ACOS ATAN ATAN2 SINH COSH TANH LOG10 FLOAT64 PERCENT_RANK CUME_DIST PERCENTILE_CONT IEEE_DIVIDE SAFE_MULTIPLY SAFE_ADD SAFE_SUBTRACT SAFE_NEGATE CBRT",
      ],
      ["BOOL", "IS_NAN IS_INF BOOL REGEXP_LIKE"],
      [
        "TIMESTAMP",
        "PARSE_TIMESTAMP TIMESTAMP_TRUNC TIMESTAMP_SECONDS TIMESTAMP_MILLIS TIMESTAMP_MICROS TIMESTAMP_BUCKET",
      ],
      ["DATE", "PARSE_DATE DATE_TRUNC DATE_FROM_UNIX_DATE LAST_DAY"],
      ["DATETIME", "PARSE_DATETIME DATETIME_TRUNC DATETIME DATETIME_BUCKET"],
      ["TIME", "TIME PARSE_TIME TIME_TRUNC TIME_ADD TIME_SUB"],
      ["BYTES", "MD5 SHA1 SHA256 SHA512 FROM_HEX FROM_BASE64 TO_CODE_POINTS"],
      ["JSON", "PARSE_JSON TO_JSON JSON_QUERY JSON_OBJECT JSON_ARRAY"],
      [
        "same",
        "LAG LEAD FIRST_VALUE LAST_VALUE NTH_VALUE PERCENTILE_DISC ARRAY_CONCAT ARRAY_REVERSE ELEMENT SAFE_CAST GENERATE_DATE_ARRAY GENERATE_TIMESTAMP_ARRAY ARRAY NET.HOST OFFSET ORDINAL SAFE_OFFSET SAFE_ORDINAL FIELD ARRAY_FIRST ARRAY_LAST",
      ],
    ] as const
  ).flatMap(([type, names]) => names.split(" ").map((name) => [name, type])),
);

const sum = (values: readonly Cell[]): number =>
  values.reduce<number>((total, value) => total + number(value), 0);

/** The extreme of a group, or null of an empty one. */
function extreme(values: readonly Cell[], isBetter: (a: Cell, b: Cell) => boolean): Cell {
  return values.reduce<Cell>((best, value) => (best === null || isBetter(value, best) ? value : best), null);
}

const isGreater = (a: Cell, b: Cell): boolean =>
  typeof a === "number" && typeof b === "number" ? a > b : text(a) > text(b);

/** Functions of a group of rows. */
export const AGGREGATES: Readonly<Record<string, KnownAggregate>> = {
  COUNT: { type: "INT64", run: (values) => values.length },
  COUNTIF: { type: "INT64", run: (values) => values.filter((value) => value === true).length },
  APPROX_COUNT_DISTINCT: { type: "INT64", run: (values) => new Set(values).size },
  SUM: { type: "same", run: (values) => (values.length === 0 ? null : sum(values)) },
  AVG: { type: "FLOAT64", run: (values) => (values.length === 0 ? null : sum(values) / values.length) },
  MIN: { type: "same", run: (values) => extreme(values, (a, b) => isGreater(b, a)) },
  MAX: { type: "same", run: (values) => extreme(values, isGreater) },
  ANY_VALUE: { type: "same", run: ([first = null]) => first },
  ARRAY_AGG: { type: "same", run: (values) => values },
  STRING_AGG: { type: "STRING", run: (values) => (values.length === 0 ? null : values.map(text).join(",")) },
  LOGICAL_AND: { type: "BOOL", run: (values) => values.every((value) => value === true) },
  LOGICAL_OR: { type: "BOOL", run: (values) => values.some((value) => value === true) },
  STDDEV: { type: "FLOAT64" },
  STDDEV_SAMP: { type: "FLOAT64" },
  STDDEV_POP: { type: "FLOAT64" },
  VARIANCE: { type: "FLOAT64" },
  VAR_SAMP: { type: "FLOAT64" },
  VAR_POP: { type: "FLOAT64" },
  CORR: { type: "FLOAT64" },
  COVAR_POP: { type: "FLOAT64" },
  COVAR_SAMP: { type: "FLOAT64" },
  APPROX_QUANTILES: { type: "same" },
  APPROX_TOP_COUNT: { type: "same" },
  BIT_XOR: { type: "INT64" },
  BIT_AND: { type: "INT64" },
  BIT_OR: { type: "INT64" },
};
