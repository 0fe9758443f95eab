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
  if (kind === "sandbox" && /^https?:/.test(path)) return { kind, servedAt: parseServedAt(path) };
  if (kind === "sandbox" && (rest.length === 0 || path !== ""))
    return { kind, statePath: rest.length === 0 ? null : path };
  if (kind === "snapshot" && path !== "") return { kind, path };
  throw new Problem({
    code: "usage",
    message: `"${text}" does not say how to reach Google Cloud.`,
    hint: "Write live, none, sandbox, sandbox:FILE, sandbox:URL or snapshot:FILE."
  });
}
var SERVED_AT = /^http:\/\/(?:127\.0\.0\.1|localhost):\d+\/?$/;
function parseServedAt(text) {
  if (SERVED_AT.test(text)) return text.replace(/\/$/, "");
  throw new Problem({
    code: "usage",
    message: `${text} is not the address of a sandbox on this machine.`,
    hint: "Give the address that `phasegate sandbox` prints: sandbox:http://127.0.0.1:8085"
  });
}

// src/entries/ready-token.ts
var VARIABLES = ["CLOUDSDK_AUTH_ACCESS_TOKEN", "GOOGLE_OAUTH_ACCESS_TOKEN"];
function readyToken({ kind }, environment) {
  const [token] = VARIABLES.flatMap((name) => environment[name]?.trim() || []);
  return kind !== "live" || token === void 0 ? {} : { credentials: { kind: "token", token } };
}

export {
  parseCloudChoice,
  readyToken
};
