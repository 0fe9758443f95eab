import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  textOption
} from "./entries-2.mjs";
import {
  DEFAULT_OUT,
  readReport
} from "./read-report-ts.mjs";
import {
  idsOf,
  pages,
  renderExplanation
} from "./render.mjs";
import "./render-2.mjs";
import "./domain.mjs";
import {
  nearestWord
} from "./domain-4.mjs";
import "./domain-6.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./empty.mjs";

// src/entries/commands/explain.ts
var NEAREST = 3;
var command = {
  usage: `usage: phasegate explain ID [--report FILE]

Prints what an audit asks, why it matters and how to mend it, then what the last report saw of it. ID is an audit
(missing-dataset) or a blocker (missing-dataset:my_dataset). Without ID it lists the audits.
  --report FILE   report.json of an earlier run (default: ${DEFAULT_OUT}/report.json, where there is one)`,
  options: { report: { type: "string" } },
  positionals: 1,
  run: async ({ positionals: [id], options, terminal }) => {
    if (id === void 0) {
      terminal.out(Object.keys(pages).join("\n"));
      return 0;
    }
    const rule = id.split(":")[0] ?? id;
    const page = Object.hasOwn(pages, rule) ? pages[rule] : void 0;
    if (page === void 0) throw unknownId(`there is no audit "${rule}"`, rule, Object.keys(pages));
    const report = await readReport(textOption(options, "report") ?? null);
    const asked = id === rule ? null : id;
    if (report !== null && asked !== null) needId(asked, rule, report);
    terminal.out(renderExplanation({ page, rule, id: asked, report }));
    return 0;
  }
};
function needId(id, rule, report) {
  const ids = idsOf(report, rule);
  if (!ids.includes(id)) throw unknownId(`the report knows no "${id}"`, id, ids);
}
function unknownId(message, id, known) {
  const near = nearestIds(id, known);
  const meant = near.length === 0 ? "" : `Nearest: ${near.join(", ")}. `;
  return new Problem({
    code: "unknown-audit",
    message,
    hint: `${meant}phasegate explain, without an id, lists the audits.`
  });
}
function nearestIds(id, known) {
  const spelled = nearestWord(id, known);
  const words = id.split(/[-:/_.]+/).filter((word) => word.length > 2);
  const sharing = known.map((one) => ({ one, shared: words.filter((word) => one.includes(word)).length })).filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared || (a.one < b.one ? -1 : 1));
  const all = [...spelled === null ? [] : [spelled], ...sharing.map(({ one }) => one)];
  return [...new Set(all)].slice(0, NEAREST);
}
export {
  command
};
