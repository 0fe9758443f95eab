import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  textOption
} from "./entries-2.mjs";
import {
  composeSandbox
} from "./clients-2.mjs";
import "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./web-tree-sitter.mjs";
import "./empty.mjs";

// src/entries/commands/sandbox.ts
var command = {
  usage: `usage: phasegate sandbox [--state FILE] [--port N]

Serves an in-memory Google Cloud and GitHub on 127.0.0.1 until it is stopped (Ctrl-C).
  --state FILE   the world it begins with, YAML or JSON (default: an empty project)
  --port N       port to listen on (default: a free one)`,
  options: { state: { type: "string" }, port: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal }) => {
    const served = await composeSandbox({
      statePath: textOption(options, "state") ?? null,
      port: portOf(textOption(options, "port"))
    });
    terminal.out(`sandbox: ${served.url}`);
    terminal.err("Stop it with Ctrl-C.");
    await new Promise((stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    await served.close();
    return 0;
  }
};
function portOf(text) {
  if (text === void 0) return 0;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Problem({
    code: "usage",
    message: `--port ${text} is not a port`,
    hint: "Write a number from 0 to 65535; 0 takes a free one."
  });
}
export {
  command
};
