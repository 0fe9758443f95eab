import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";

// src/entries/command.ts
var DETAIL_OPTIONS = {
  quiet: { type: "boolean", short: "q" },
  verbose: { type: "boolean", short: "v" }
};
function detailOf(options) {
  const [quiet, verbose] = [options["quiet"] === true, options["verbose"] === true];
  if (quiet && verbose)
    throw new Problem({
      code: "usage",
      message: "--quiet and --verbose exclude each other.",
      hint: "Write one of them."
    });
  return quiet ? "quiet" : verbose ? "verbose" : "usual";
}
function textOption(options, name) {
  const value = options[name];
  return typeof value === "string" ? value : void 0;
}

export {
  DETAIL_OPTIONS,
  detailOf,
  textOption
};
