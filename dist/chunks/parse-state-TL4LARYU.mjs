import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-LW42HARS.mjs";
import {
  Problem
} from "./chunk-Z43V52UN.mjs";
import {
  __toESM
} from "./chunk-WFDVSY7P.mjs";

// src/sandbox/parse-state.ts
var import_yaml = __toESM(require_dist(), 1);
function parseState({ text, path }) {
  const value = parseYaml(text, path);
  if (isState(value)) return value;
  throw new Problem({
    code: "state-invalid",
    message: `${path} names no project.`,
    hint: 'Begin it with `project: { id: my-project, number: "123456789012" }`.'
  });
}
function isState(value) {
  const project = value?.project;
  return typeof project?.id === "string" && typeof project.number === "string";
}
function parseYaml(text, path) {
  try {
    return (0, import_yaml.parse)(text);
  } catch (cause) {
    throw new Problem({
      code: "state-invalid",
      message: `${path} is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Mend it at the place that the message names.",
      cause
    });
  }
}
export {
  parseState
};
