import type { Schedule, ScheduledTask } from "#domain/forecast.ts";
import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";
import { criticalChain, placeTasks } from "./place-tasks.ts";
import { failsGate } from "./priority.ts";
import { toTasks } from "./tasks.ts";
import { beginningAfter, instantAfter } from "./working-time.ts";

/**
 * The open blockers at or above the gate, shared among the team by their high efforts: whoever is free takes the task behind
 * which the longest chain hangs, and never waits while a task is ready. Its end lies within the bounds that the earliest GO
 * is told from. A part of a person makes the others quicker or slower: 1.5 people are one who takes two thirds of the time.
 */
export function scheduleWork(seen: {
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly gate: Priority;
  /** ISO 8601, UTC. */
  readonly at: string;
}): Schedule {
  const { phase, gate, at } = seen;
  const { team } = phase;
  const blockers = seen.blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate));
  if (!(team.people > 0 && team.hoursPerDay > 0)) return { tasks: [], team, criticalPath: [] };
  const crew = Math.max(1, Math.floor(team.people));
  const placed = placeTasks(toTasks(blockers, phase.operations), crew);
  const chain = criticalChain(placed);
  const critical = new Set(chain);
  const pace = team.people / crew;
  const working = { from: Date.parse(at), hoursPerDay: team.hoursPerDay };
  return {
    tasks: placed.map((one): ScheduledTask => {
      const { blocker } = one.task;
      const ends = instantAfter(one.ends / pace, working);
      const begins = one.ends > one.begins ? beginningAfter(one.begins / pace, working) : ends;
      return {
        blocker: blocker.id,
        title: blocker.title,
        hours: blocker.delayHours,
        after: one.after.map(({ task }) => task.blocker.id),
        begins: toInstant(begins),
        ends: toInstant(ends),
        person: one.person,
        critical: critical.has(one),
      };
    }),
    team,
    criticalPath: chain.map(({ task }) => task.blocker.id),
  };
}

function toInstant(time: number): string {
  return new Date(time).toISOString();
}
