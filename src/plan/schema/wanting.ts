import * as z from "zod";

/** What a place in the plan must hold, and an example of it: the two halves of every message. */
export interface Wish {
  /** `an ISO date`; completes "must be". */
  readonly noun: string;
  /** `2025-12-14`; completes "write", in code marks. */
  readonly example: string;
}

interface Issue {
  readonly code?: string | undefined;
  readonly input?: unknown;
}

/** Schema parameters whose message says what is wrong and, after a semicolon, what to write. */
export function wanting({ noun, example }: Wish): { error: (issue: Issue) => string } {
  return {
    error: ({ input }) =>
      input === undefined
        ? `is missing; write \`${example}\``
        : `must be ${noun}, but is ${show(input)}; write \`${example}\``,
  };
}

/** A value as a message shows it: short, on one line. */
export function show(value: unknown): string {
  if (value === null || value === "") return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** Text of a form; `pattern` must be linear. A number or a truth value that lacks only its quotes is told so. */
export function textOf(wish: Wish, pattern: RegExp = /\S/): z.ZodString {
  const { error } = wanting(wish);
  const unquoted = (issue: Issue) => {
    const { input } = issue;
    const isBare = (typeof input === "number" || typeof input === "boolean") && pattern.test(String(input));
    return isBare ? `must be a text, but is the ${typeof input} ${input}; put it in quotes` : error(issue);
  };
  return z.string({ error: unquoted }).max(2000, { error }).regex(pattern, { error });
}

/** A list of `element`; `example` shows the whole list. */
export function listOf<Element extends z.ZodType>(element: Element, example: string): z.ZodArray<Element> {
  return z.array(element, wanting({ noun: "a list", example }));
}

/** A map with exactly the keys of `shape`. */
export function mapOf<Shape extends z.ZodRawShape>(
  shape: Shape,
  example: string,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, wanting({ noun: "a map", example }));
}

/** A map from ids of the owner's choice to `value`. */
export function mapById<Value extends z.ZodType>(
  id: z.ZodString,
  value: Value,
  example: string,
): z.ZodRecord<z.ZodString, Value> {
  return z.record(id, value, wanting({ noun: "a map", example }));
}
