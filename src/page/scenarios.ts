import type { PageModel } from "#render/page/model.ts";
import { datesText } from "#render/words.ts";
import { el, nothing } from "./dom.ts";
import { blockerLinks, type Drawer } from "./drawer.ts";
import { grouped, plainTable } from "./table.ts";

/** What changes if blockers are mended; the first row is the verdict that counts. */
export function showScenarios(model: PageModel, drawer: Drawer): readonly HTMLElement[] {
  const { current, scenarios, gate } = model.scenarios;
  if (scenarios.length === 0) return [nothing("Nothing was assumed.")];
  return [
    plainTable({
      caption: "Verdict if blockers are mended",
      headers: ["If", "Verdict", "Risk", "Earliest GO", `Still at or above ${gate}`, "Without"],
      rows: [
        [
          "nothing changes: this is the verdict",
          el("strong", { text: current.decision }),
          current.risk,
          datesText(current.earliestGo),
          grouped(current.standing),
          "–",
        ],
        ...scenarios.map(({ assumes, asked, decision, risk, earliestGo, standing, without }) => [
          asked ? el("strong", { text: assumes }) : assumes,
          decision,
          risk,
          datesText(earliestGo),
          grouped(standing),
          withoutCell(without, model, drawer),
        ]),
      ],
    }),
    el("p", {
      class: "soft",
      text: "Only the first row decides. phasegate audit --assume-resolved ID,ID adds a row of your own.",
    }),
  ];
}

function withoutCell(without: readonly string[], model: PageModel, drawer: Drawer): HTMLElement {
  return el("details", {
    children: [
      el("summary", { text: `${grouped(without.length)} ${without.length === 1 ? "blocker" : "blockers"}` }),
      blockerLinks(without, model, drawer),
    ],
  });
}
