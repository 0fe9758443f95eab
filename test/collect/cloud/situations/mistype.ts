/** A JSON text in which one value has another type than it had, and where that is. */
export interface Mistyped {
  /** `template.containers.0.image`. */
  readonly path: string;
  readonly text: string;
}

/** Gives each value of an answer another type, one at a time; of lists the first entry stands for all. */
export function mistype(answer: string): readonly Mistyped[] {
  const whole: unknown = JSON.parse(answer);
  return pathsIn(whole, []).map((path) => {
    const wrong = wrongFor(valueAt(whole, path));
    return {
      path: `${path.join(".")} = ${JSON.stringify(wrong)}`,
      text: JSON.stringify(replaced(whole, path, wrong)),
    };
  });
}

type Path = readonly string[];

function pathsIn(value: unknown, at: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? (value.length > 0 ? ["0"] : []) : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...at, key];
    return [path, ...pathsIn(valueAt(value, [key]), path)];
  });
}

/** A number in a text is no number once it is a word. */
function wrongFor(value: unknown): unknown {
  return typeof value === "string" && !/^-?\d+$/.test(value) ? 7 : "word";
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>>)[key], value);
}

function replaced(value: unknown, [key, ...rest]: Path, wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const inner = replaced(valueAt(value, [key]), rest, wrong);
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === key ? inner : entry));
  return { ...(value as object), [key]: inner };
}
