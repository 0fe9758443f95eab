import type { ScheduledTask } from "#domain/forecast.ts";
import type { PageModel } from "#render/page/model.ts";
import { hours } from "#render/words.ts";
import { el, nothing, opener } from "./dom.ts";
import type { Drawer } from "./drawer.ts";
import { chip } from "./marks.ts";
import { plainTable } from "./table.ts";

/** Tasks that are drawn; the blockers' table has them all. */
const TASKS_SHOWN = 200;
const DAY_MS = 86_400_000;
const DAYS_NAMED = 8;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The work until a GO as a Gantt chart, which is a table with bars in its last column. */
export function showSchedule({ schedule }: PageModel, drawer: Drawer): readonly (HTMLElement | null)[] {
  const { tasks, team, criticalPath } = schedule;
  if (tasks.length === 0) return [nothing("No work is scheduled.")];
  const shown = tasks.slice(0, TASKS_SHOWN);
  const from = startOfDay(Math.min(...shown.map(({ begins }) => Date.parse(begins))));
  const to = startOfDay(Math.max(...shown.map(({ ends }) => Date.parse(ends)))) + DAY_MS;
  const table = plainTable({
    caption: "Work until a GO, in order of beginning",
    headers: ["Task", "Who", "Hours", "Begins", "Ends", daysText(from, to)],
    rows: shown.map((task) => [
      el("span", {
        class: "stacked",
        children: [
          opener(task.title, () => drawer.blocker(task.blocker)),
          task.critical ? chip("critical path", "bad") : null,
        ],
      }),
      unbroken(`Person ${task.person}`),
      unbroken(hours(task.hours)),
      unbroken(moment(task.begins)),
      unbroken(moment(task.ends)),
      barOf(task, { from, to }),
    ]),
  });
  table.classList.add("gantt");
  table.querySelector("thead th:last-child")?.append(daysRow(from, to));
  return [
    el("p", {
      text: `${tasks.length} tasks for ${team.people} ${team.people === 1 ? "person" : "people"} at ${team.hoursPerDay} hours a working day; ${criticalPath.length} on the critical path.`,
    }),
    table,
    tasks.length > shown.length ? el("p", { text: `+${tasks.length - shown.length} more tasks.` }) : null,
  ];
}

function unbroken(text: string): HTMLElement {
  return el("span", { class: "unbroken", text });
}

function barOf(
  task: ScheduledTask,
  { from, to }: { readonly from: number; readonly to: number },
): HTMLElement {
  const [begins, ends] = [Date.parse(task.begins), Date.parse(task.ends)];
  const bar = el("span", { class: task.critical ? "bar critical" : "bar" });
  bar.style.left = `${((begins - from) / (to - from)) * 100}%`;
  bar.style.width = `${Math.max(0.5, ((ends - begins) / (to - from)) * 100)}%`;
  const days = Math.round((to - from) / DAY_MS);
  const ticks = Array.from({ length: Math.min(days, 60) }, (_, index) => {
    const tick = el("span", { class: "tick" });
    tick.style.left = `${(index / Math.min(days, 60)) * 100}%`;
    return tick;
  });
  return el("span", { class: "lane", attributes: { "aria-hidden": "true" }, children: [...ticks, bar] });
}

/** The days above the lanes, as many as are readable. */
function daysRow(from: number, to: number): HTMLElement {
  const days = Math.round((to - from) / DAY_MS);
  const step = Math.ceil(days / DAYS_NAMED);
  const labels = Array.from({ length: Math.ceil(days / step) }, (_, index) => {
    const time = from + index * step * DAY_MS;
    const label = el("span", { text: `${WEEKDAYS[new Date(time).getUTCDay()]} ${day(time).slice(8)}` });
    label.style.left = `${((index * step) / days) * 100}%`;
    return label;
  });
  return el("span", { class: "days", attributes: { "aria-hidden": "true" }, children: labels });
}

function daysText(from: number, to: number): string {
  return `${day(from)} to ${day(to - DAY_MS)}`;
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function moment(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : new Date(time).toISOString().slice(5, 16).replace("T", " ");
}
