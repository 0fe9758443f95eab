import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  DEFAULT_FORMATS,
  FORMATS
} from "./render.mjs";
import {
  Problem
} from "./domain-7.mjs";

// src/entries/formats.ts
function parseFormats(text) {
  if (text === void 0) return DEFAULT_FORMATS;
  const asked = text.split(",").map((name) => name.trim());
  const unknown = asked.find((name) => !FORMATS.some((format) => format === name));
  if (unknown === void 0) return FORMATS.filter((format) => asked.includes(format));
  throw new Problem({
    code: "usage",
    message: `"${unknown}" is not a format.`,
    hint: `Write one or more of ${FORMATS.join(", ")}, separated by commas.`
  });
}

// src/entries/instant.ts
function parseInstant(text) {
  if (text === void 0) return null;
  const shaped = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = shaped ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new Problem({
    code: "usage",
    message: `--now ${text} is not an instant.`,
    hint: "Write it as 2025-12-13 or 2025-12-13T20:30:00Z."
  });
}
function parseDay(option, text) {
  if (text === void 0) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text) return text;
  throw new Problem({
    code: "usage",
    message: `${option} ${text} is not a day of the calendar.`,
    hint: "Write it as 2025-12-14."
  });
}

export {
  parseFormats,
  parseInstant,
  parseDay
};
