import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  textOption
} from "./entries-2.mjs";
import {
  DEFAULT_PLAN_PATH,
  readPlan
} from "./zod.mjs";
import {
  composeReading
} from "./clients-2.mjs";
import "./domain-3.mjs";
import "./domain-4.mjs";
import "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./web-tree-sitter.mjs";
import "./yaml.mjs";
import "./empty.mjs";

// src/entries/commands/doctor.ts
var OLDEST_NODE = [20, 19];
var command = {
  usage: `usage: phasegate doctor [--repo DIR] [--plan FILE]

Checks what an audit needs: Node, the repository and its history, the plan, and where credentials would come from.
Exit code 0 when an audit can run, else 2.`,
  options: { repo: { type: "string" }, plan: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const dir = textOption(options, "repo") ?? ".";
    const clients = await composeReading({ dir, assets });
    const { name, from, shallow, notes } = clients.repository.identity;
    const checks = [
      checkNode(process.versions.node),
      { name: "repository", ok: true, says: `${name} (${from})${notes.map((note) => `; ${note}`).join("")}` },
      {
        name: "history",
        ok: !shallow && from !== "archive",
        says: shallow ? "shallow: fetch the whole history (fetch-depth: 0)" : from === "archive" ? "none: last commits are not known" : "whole"
      },
      await checkPlan(() => readPlan(clients.repository, textOption(options, "plan") ?? DEFAULT_PLAN_PATH)),
      checkCredentials(process.env)
    ];
    for (const { name: what, ok, says } of checks)
      terminal.out(`${ok ? "ok  " : "note"}  ${what.padEnd(12)}${says}`);
    return checks.some(({ name: what, ok }) => !ok && (what === "node" || what === "plan")) ? 2 : 0;
  }
};
function checkNode(running) {
  const [major = 0, minor = 0] = running.split(".").map(Number);
  const ok = major > OLDEST_NODE[0] || major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1];
  return {
    name: "node",
    ok,
    says: ok ? running : `${running}; phasegate needs ${OLDEST_NODE.join(".")} or later`
  };
}
async function checkPlan(read) {
  try {
    const plan = await read();
    return {
      name: "plan",
      ok: true,
      says: `${plan.path}, ${plan.phases.length} ${plan.phases.length === 1 ? "phase" : "phases"}`
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { name: "plan", ok: false, says: `${error.message} ${error.hint}` };
  }
}
function checkCredentials(environment) {
  const file = environment["GOOGLE_APPLICATION_CREDENTIALS"] ?? environment["GOOGLE_GHA_CREDS_PATH"];
  if (file) return { name: "credentials", ok: true, says: "from the file that the environment names" };
  return {
    name: "credentials",
    ok: false,
    says: "no credentials file is named; application default credentials are tried. Without any, live checks are not verified."
  };
}
export {
  command
};
