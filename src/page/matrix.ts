import type { PageModel } from "#render/page/model.ts";
import { el, nothing } from "./dom.ts";
import type { Drawer } from "./drawer.ts";
import { readinessMark, SIGNS } from "./marks.ts";
import { plainTable } from "./table.ts";

/** Operations against what each needs; a cell opens the findings behind it. */
export function showMatrix(model: PageModel, drawer: Drawer): HTMLElement {
  const { needs, rows } = model.matrix;
  if (rows.length === 0) return nothing("The plan names no operation of this phase.");
  return plainTable({
    caption: "Readiness of each operation, by what it needs",
    headers: ["Operation", ...needs],
    isWide: true,
    rows: rows.map(({ operation, title, cells }) => [
      el("span", {
        class: "stacked",
        children: [
          el("strong", { text: operation ?? title }),
          operation === null ? null : el("span", { class: "soft", text: title }),
        ],
      }),
      ...cells.map((cell, index) => {
        if (cell.readiness === null) return el("span", { class: "soft", text: "not asked" });
        const name = `${operation ?? title}: ${needs[index]}`;
        if (cell.findings.length === 0) return readinessMark(cell.readiness);
        return el("button", {
          class: `mark cell ${cell.readiness}`,
          text: `${SIGNS[cell.readiness]} · ${cell.findings.length}`,
          attributes: { type: "button", title: `${name}, ${cell.findings.length} findings` },
          onClick: () => drawer.findings(name, cell.findings),
        });
      }),
    ]),
  });
}
