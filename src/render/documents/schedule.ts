import type { ScheduledTask } from "#domain/forecast.ts";
import type { Report } from "#domain/report.ts";
import { indexBlockers, type LinkedBlocker } from "../blockers.ts";
import { fields, stack, table } from "../markdown/build.ts";
import { cell, linkText } from "../markdown/escape.ts";
import { count, grouped, oneLine } from "../text.ts";
import { earliestGo, hours, instant } from "../words.ts";

const TASKS_SHOWN = 40;
/** First tasks that are named. */
const FIRST_TASKS = 4;
/** GitHub refuses to draw Mermaid texts of more than 50,000 characters; more bars than this are not read anyway. */
const BARS = 40;
const BAR_CHARS = 60;

/** The work until a GO: what to do first, who does it, and when it is done. */
export function scheduleSection(report: Report): string {
  const { tasks, team, criticalPath } = report.schedule;
  const known = indexBlockers(report);
  if (tasks.length === 0) return "";
  const hidden = tasks.length - TASKS_SHOWN;
  const shown = tasks.slice(0, TASKS_SHOWN);
  return stack([
    "## Schedule until a GO",
    `${count(tasks.length, "blocker")} at or above the gate, shared by ${people(team.people)} of ${team.hoursPerDay} hours a day, Monday to Friday from 9:00 UTC, each by its high effort.`,
    fields([
      ["What to do first", firstTasks(tasks, known)],
      [
        "Earliest GO",
        `${earliestGo(report)}. No team can be done before the first date; whatever the order, a team without idle people is done by the last.`,
      ],
      ["This schedule ends", instant(lastEnd(tasks))],
      [
        "Critical path",
        `${count(criticalPath.length, "task")}, marked **bold**: a delay of one delays the end.`,
      ],
    ]),
    ganttOf(tasks),
    table(
      ["#", "What to do", "Person", "Begins", "Ends", "Effort", "After"],
      shown.map((task, index) => taskRow(task, { index, tasks, known })),
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\` under \`schedule.tasks\`.` : "",
  ]);
}

function lastEnd(tasks: readonly ScheduledTask[]): string {
  return (
    tasks
      .map(({ ends }) => ends)
      .sort()
      .at(-1) ?? ""
  );
}

/** What each person begins with. */
function firstTasks(tasks: readonly ScheduledTask[], known: ReadonlyMap<string, LinkedBlocker>): string {
  const persons = [...new Set(tasks.map(({ person }) => person))].sort((a, b) => a - b);
  const first = persons.flatMap((person) => tasks.find((task) => task.person === person) ?? []);
  const rest = first.length - FIRST_TASKS;
  const named = first.slice(0, FIRST_TASKS).map((task) => nameOf(task, known));
  return `${named.join("; ")}${rest > 0 ? `; +${grouped(rest)} more` : ""}`;
}

function nameOf({ blocker, title }: ScheduledTask, known: ReadonlyMap<string, LinkedBlocker>): string {
  const href = known.get(blocker)?.href;
  return href === undefined ? cell(title) : `[${linkText(title)}](${href})`;
}

function people(number: number): string {
  return number === 1 ? "1 person" : `${number} people`;
}

function taskRow(
  task: ScheduledTask,
  seen: {
    readonly index: number;
    readonly tasks: readonly ScheduledTask[];
    readonly known: ReadonlyMap<string, LinkedBlocker>;
  },
): readonly string[] {
  const { index, tasks, known } = seen;
  const name = nameOf(task, known);
  const after = task.after.map((id) => tasks.findIndex(({ blocker }) => blocker === id) + 1);
  return [
    String(index + 1),
    task.critical ? `**${name}**` : name,
    String(task.person),
    instant(task.begins),
    instant(task.ends),
    hours(task.hours),
    after.map(String).join(", ") || "–",
  ];
}

/** A Mermaid Gantt chart, one section a person; tasks that take no time are not drawn. */
function ganttOf(tasks: readonly ScheduledTask[]): string {
  const drawn = tasks.filter(({ begins, ends }) => begins < ends).slice(0, BARS);
  if (drawn.length === 0) return "";
  const persons = [...new Set(drawn.map(({ person }) => person))].sort((a, b) => a - b);
  const numbers = new Map(tasks.map((task, index) => [task, index + 1]));
  return [
    "```mermaid",
    "gantt",
    "  dateFormat YYYY-MM-DDTHH:mm",
    "  axisFormat %m-%d",
    ...persons.flatMap((person) => [
      `  section Person ${person}`,
      ...drawn.filter((task) => task.person === person).map((task) => bar(task, numbers.get(task) ?? 0)),
    ]),
    "```",
  ].join("\n");
}

function bar({ title, begins, ends, critical }: ScheduledTask, number: number): string {
  return `  ${number} ${barName(title)} :${critical ? "crit, " : ""}t${number}, ${begins.slice(0, 16)}, ${ends.slice(0, 16)}`;
}

/** A title without what Mermaid reads as an end of the name or as a comment. */
function barName(title: string): string {
  const plain = oneLine(title)
    .replace(/[^\p{L}\p{N} ./_-]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  return Array.from(plain).slice(0, BAR_CHARS).join("");
}
