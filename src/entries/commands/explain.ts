import { pages } from "#audit/pages.ts";
import { Problem } from "#domain/problem.ts";
import type { Command } from "../command.ts";

/** `phasegate explain ID`: the page of an audit, also by the id of one of its blockers. */
export const command: Command = {
  usage: `usage: phasegate explain ID

Prints what an audit asks, why it matters and how to mend it. ID is an audit (missing-dataset) or a blocker
(missing-dataset:my_dataset). Without ID it lists the audits.`,
  options: {},
  positionals: 1,
  run: async ({ positionals: [id], terminal }) => {
    terminal.out(id === undefined ? Object.keys(pages).join("\n") : pageOf(id));
    return 0;
  },
};

function pageOf(id: string): string {
  const rule = id.split(":")[0] ?? id;
  const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
  if (page !== undefined) return page.trimEnd();
  throw new Problem({
    code: "unknown-audit",
    message: `there is no audit "${rule}"`,
    hint: "phasegate explain, without an id, lists them.",
  });
}
