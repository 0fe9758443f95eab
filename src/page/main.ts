import type { PageModel } from "#render/page/model.ts";
import { showBlockers, showFirst } from "./blockers.ts";
import { byId, el, list } from "./dom.ts";
import { blockerLinks, createDrawer, type Drawer } from "./drawer.ts";
import { showGraph } from "./graph.ts";
import { showResources, showScripts } from "./inventory.ts";
import { showMatrix } from "./matrix.ts";
import { showForecast, showSimulation } from "./phase.ts";
import { showScenarios } from "./scenarios.ts";
import { showSchedule } from "./schedule.ts";
import { startTheme } from "./theme.ts";

startTheme(byId("theme"));
start(JSON.parse(byId("report").textContent ?? "{}") as PageModel);

function start(model: PageModel): void {
  const drawer = createDrawer(model);
  fill("first", [showFirst(model, drawer)]);
  fill("blockers", [showBlockers(model, drawer), resolved(model)]);
  fill("matrix", [showMatrix(model, drawer)]);
  fill("graph", showGraph(model, drawer));
  fill("schedule", showSchedule(model, drawer));
  fill("scenarios", showScenarios(model, drawer));
  fill("forecast", showForecast(model));
  fill("simulation", showSimulation(model));
  fill("scripts", [showScripts(model, drawer)]);
  fill("resources", [showResources(model, drawer)]);
  fill("questions", answers(model, drawer));
  document.documentElement.classList.add("ready");
  addEventListener("beforeprint", () => {
    for (const more of document.querySelectorAll(".verdict details")) more.setAttribute("open", "");
  });
  openAddressed(drawer);
  addEventListener("hashchange", () => openAddressed(drawer));
}

function fill(id: string, children: readonly (Node | null)[]): void {
  byId(id).append(...children.filter((child) => child !== null));
}

function answers(model: PageModel, drawer: Drawer): readonly HTMLElement[] {
  return model.answers.map(({ question, answer, blockers }, index) =>
    el("div", {
      class: "question",
      children: [
        el("h3", { text: `${index + 1}. ${question}` }),
        el("p", { text: answer }),
        blockers.length === 0
          ? null
          : el("details", {
              children: [
                el("summary", {
                  text: `Rests on ${blockers.length} ${blockers.length === 1 ? "blocker" : "blockers"}`,
                }),
                blockerLinks(blockers, model, drawer),
              ],
            }),
      ],
    }),
  );
}

function resolved(model: PageModel): HTMLElement | null {
  const items = list(model.resolved.map(({ priority, title }) => `${priority} ${title}`));
  if (items === null) return null;
  return el("details", {
    children: [el("summary", { text: `Fixed since the base revision: ${model.resolved.length}` }), items],
  });
}

function openAddressed(drawer: Drawer): void {
  const id = /^#blocker=(.+)$/.exec(location.hash)?.[1];
  if (id === undefined) return;
  try {
    drawer.blocker(decodeURIComponent(id));
  } catch {
    // An address that does not decode names no blocker.
  }
}
