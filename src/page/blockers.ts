import type { PageBlocker, PageModel } from "#render/page/model.ts";
import { el, nothing, opener, placeLink } from "./dom.ts";
import type { Drawer } from "./drawer.ts";
import { chip, priorityMark } from "./marks.ts";
import { pagedTable } from "./table.ts";

const FIRST_SHOWN = 6;

/** What to do first: the schedule's first work, else the gravest blockers. */
export function showFirst(model: PageModel, drawer: Drawer): HTMLElement {
  const known = new Map(model.blockers.map((blocker) => [blocker.id, blocker]));
  const scheduled = model.schedule.tasks.flatMap(({ blocker }) => known.get(blocker) ?? []);
  const open = model.blockers.filter(({ state, outcome }) => state !== "waived" && outcome === "fail");
  const first = (scheduled.length > 0 ? scheduled : open).slice(0, FIRST_SHOWN);
  if (first.length === 0)
    return nothing(model.go ? "Nothing: the phase can start." : "Verify what was not verified.");
  return el("ol", {
    class: "first",
    children: first.map((blocker) =>
      el("li", {
        children: [
          el("p", {
            class: "marks",
            children: [
              priorityMark(blocker.priority),
              opener(blocker.title, () => drawer.blocker(blocker.id)),
              chip(blocker.delay),
            ],
          }),
          el("p", { text: blocker.action }),
        ],
      }),
    ),
  });
}

/** Every blocker, with search and choices. */
export function showBlockers(model: PageModel, drawer: Drawer): HTMLElement {
  const { blockers } = model;
  if (blockers.length === 0) return nothing("No blocker stands.");
  const families = [...new Set(blockers.map(({ family }) => family))].sort();
  return pagedTable<PageBlocker>({
    id: "blockers",
    caption: "Blockers, gravest first",
    noun: "blockers",
    headers: ["Priority", "Blocker", "Impact", "Delay", "What to do"],
    rows: blockers,
    text: ({ id, title, consequence, action, verify, affects, priority }) =>
      [id, title, consequence, action, verify, priority, ...affects].join(" "),
    cells: (blocker) => [
      priorityCell(blocker),
      titleCell(blocker, drawer),
      blocker.consequence,
      blocker.delay,
      blocker.outcome === "unverified" && blocker.verify !== null
        ? `To verify: ${blocker.verify}`
        : blocker.action,
    ],
    choices: [
      {
        label: "Priority",
        values: [
          ["", "All priorities"],
          ["P0", "P0-CRITICAL"],
          ["P1", "P1-HIGH"],
          ["P2", "P2-MEDIUM"],
          ["P3", "P3-LOW"],
        ],
        keeps: ({ priority }, value) => priority === value,
      },
      {
        label: "Family",
        values: [["", "All families"], ...families.map((family) => [family, family] as const)],
        keeps: ({ family }, value) => family === value,
      },
      {
        label: "State",
        values: [
          ["", "All states"],
          ["new", "new"],
          ["existing", "existing"],
          ["waived", "waived"],
        ],
        keeps: ({ state }, value) => state === value,
      },
      {
        label: "Verified",
        values: [
          ["", "All outcomes"],
          ["fail", "failed"],
          ["unverified", "not verified"],
        ],
        keeps: ({ outcome }, value) => outcome === value,
      },
    ],
  });
}

function priorityCell({ priority, outcome, state }: PageBlocker): HTMLElement {
  return el("span", {
    class: "stacked",
    children: [
      priorityMark(priority),
      outcome === "unverified" ? chip("not verified") : null,
      state === "existing" ? null : chip(state),
    ],
  });
}

function titleCell({ id, title, place }: PageBlocker, drawer: Drawer): HTMLElement {
  return el("span", {
    class: "stacked",
    children: [opener(title, () => drawer.blocker(id)), place === null ? null : placeLink(place)],
  });
}
