import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";

// src/entries/cloud-choice.ts
function parseCloudChoice(text) {
  const [kind = "", ...rest] = text.split(":");
  const path = rest.join(":");
  if ((kind === "live" || kind === "none") && rest.length === 0) return { kind };
  if (kind === "sandbox" && (rest.length === 0 || path !== ""))
    return { kind, statePath: rest.length === 0 ? null : path };
  if (kind === "snapshot" && path !== "") return { kind, path };
  throw new Problem({
    code: "usage",
    message: `"${text}" does not say how to reach Google Cloud.`,
    hint: "Write live, none, sandbox, sandbox:FILE or snapshot:FILE."
  });
}

export {
  parseCloudChoice
};
