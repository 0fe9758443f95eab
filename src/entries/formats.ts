import { Problem } from "#domain/problem.ts";
import { DEFAULT_FORMATS, FORMATS, type Format } from "#render/index.ts";

/** Reads `markdown,json`; the usual formats where the text is absent. Throws a Problem for an unknown one. */
export function parseFormats(text: string | undefined): readonly Format[] {
  if (text === undefined) return DEFAULT_FORMATS;
  const asked = text.split(",").map((name) => name.trim());
  const unknown = asked.find((name) => !FORMATS.some((format) => format === name));
  if (unknown === undefined) return FORMATS.filter((format) => asked.includes(format));
  throw new Problem({
    code: "usage",
    message: `"${unknown}" is not a format.`,
    hint: `Write one or more of ${FORMATS.join(", ")}, separated by commas.`,
  });
}
