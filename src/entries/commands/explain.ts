import { pages } from "#audit/pages.ts";
import { nearestWord } from "#domain/names/nearest.ts";
import { Problem } from "#domain/problem.ts";
import type { Report } from "#domain/report.ts";
import { idsOf, renderExplanation } from "#render/index.ts";
import { DEFAULT_OUT, readReport } from "../../read-report.ts";
import { type Command, textOption } from "../command.ts";

/** Ids that a wrong one is answered with. */
const NEAREST = 3;

/** `phasegate explain ID`: the page of an audit, and the evidence of the last report. */
export const command: Command = {
  usage: `usage: phasegate explain ID [--report FILE]

Prints what an audit asks, why it matters and how to mend it, then what the last report saw of it. ID is an audit
(missing-dataset) or a blocker (missing-dataset:my_dataset). Without ID it lists the audits.
  --report FILE   report.json of an earlier run (default: ${DEFAULT_OUT}/report.json, where there is one)`,
  options: { report: { type: "string" } },
  positionals: 1,
  run: async ({ positionals: [id], options, terminal }) => {
    if (id === undefined) {
      terminal.out(Object.keys(pages).join("\n"));
      return 0;
    }
    const rule = id.split(":")[0] ?? id;
    const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
    if (page === undefined) throw unknownId(`there is no audit "${rule}"`, rule, Object.keys(pages));
    const report = await readReport(textOption(options, "report") ?? null);
    const asked = id === rule ? null : id;
    if (report !== null && asked !== null) needId(asked, rule, report);
    terminal.out(renderExplanation({ page, rule, id: asked, report }));
    return 0;
  },
};

function needId(id: string, rule: string, report: Report): void {
  const ids = idsOf(report, rule);
  if (!ids.includes(id)) throw unknownId(`the report knows no "${id}"`, id, ids);
}

function unknownId(message: string, id: string, known: readonly string[]): Problem {
  const near = nearestIds(id, known);
  const meant = near.length === 0 ? "" : `Nearest: ${near.join(", ")}. `;
  return new Problem({
    code: "unknown-audit",
    message,
    hint: `${meant}phasegate explain, without an id, lists the audits.`,
  });
}

/** The nearest by spelling first, then those that share a word. */
function nearestIds(id: string, known: readonly string[]): readonly string[] {
  const spelled = nearestWord(id, known);
  const words = id.split(/[-:/_.]+/).filter((word) => word.length > 2);
  const sharing = known
    .map((one) => ({ one, shared: words.filter((word) => one.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.one < b.one ? -1 : 1));
  const all = [...(spelled === null ? [] : [spelled]), ...sharing.map(({ one }) => one)];
  return [...new Set(all)].slice(0, NEAREST);
}
