import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  pages
} from "./audit-2.mjs";
import {
  Problem
} from "./domain-4.mjs";
import "./empty.mjs";

// src/entries/commands/explain.ts
var command = {
  usage: `usage: phasegate explain ID

Prints what an audit asks, why it matters and how to mend it. ID is an audit (missing-dataset) or a blocker
(missing-dataset:my_dataset). Without ID it lists the audits.`,
  options: {},
  positionals: 1,
  run: async ({ positionals: [id], terminal }) => {
    terminal.out(id === void 0 ? Object.keys(pages).join("\n") : pageOf(id));
    return 0;
  }
};
function pageOf(id) {
  const rule = id.split(":")[0] ?? id;
  const page = Object.hasOwn(pages, rule) ? pages[rule] : void 0;
  if (page !== void 0) return page.trimEnd();
  throw new Problem({
    code: "unknown-audit",
    message: `there is no audit "${rule}"`,
    hint: "phasegate explain, without an id, lists them."
  });
}
export {
  command
};
