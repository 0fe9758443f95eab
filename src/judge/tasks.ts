import type { Operation } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";

/** A blocker as a piece of work, with its place among the operations of the phase. */
export interface Task {
  readonly blocker: Blocker;
  /** Operations that it holds up; empty where it holds up the phase as a whole. */
  readonly operations: readonly string[];
  /** Operations whose blockers are mended before: all that its own operations need, directly or not. */
  readonly needs: ReadonlySet<string>;
  /** Needs below its shallowest operation. A task follows another only where it lies deeper, so that chains have an end. */
  readonly depth: number;
}

/** Tasks that hold up one operation and lie equally deep: whoever waits for one of them waits for all. */
export interface TaskGroup {
  readonly operation: string;
  readonly depth: number;
  readonly tasks: readonly Task[];
}

/** Blockers as tasks, the shallowest first. */
export function toTasks(blockers: readonly Blocker[], operations: readonly Operation[]): readonly Task[] {
  const layers = layersOf(operations);
  return blockers.map((blocker) => toTask(blocker, layers)).sort((a, b) => a.depth - b.depth);
}

/** The groups of all tasks: those that a task is a part of, and those that it waits for. */
export interface TaskGroups {
  of(task: Task): readonly TaskGroup[];
  before(task: Task): readonly TaskGroup[];
}

/** Puts tasks into groups by operation and depth. */
export function groupTasks(tasks: readonly Task[]): TaskGroups {
  const groups = new Map<string, (TaskGroup & { readonly tasks: Task[] })[]>();
  for (const task of tasks) {
    for (const operation of task.operations) {
      const known = groups.get(operation) ?? [];
      groups.set(operation, known);
      const group = known.find(({ depth }) => depth === task.depth);
      if (group === undefined) known.push({ operation, depth: task.depth, tasks: [task] });
      else group.tasks.push(task);
    }
  }
  const ofOperations = (ids: Iterable<string>) => [...ids].flatMap((id) => groups.get(id) ?? []);
  return {
    of: ({ operations, depth }) => ofOperations(operations).filter((group) => group.depth === depth),
    before: ({ needs, depth }) => ofOperations(needs).filter((group) => group.depth < depth),
  };
}

/** Operations with how deep they lie and all that they need, directly or not. */
interface Layers {
  readonly depth: ReadonlyMap<string, number>;
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

function layersOf(operations: readonly Operation[]): Layers {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const needs = new Map<string, Set<string>>();
  const depth = new Map<string, number>();
  const visit = (id: string, open: ReadonlySet<string>): void => {
    if (needs.has(id)) return;
    const all = new Set<string>();
    let deepest = -1;
    for (const need of byId.get(id)?.needs ?? []) {
      if (open.has(need)) continue;
      visit(need, new Set([...open, need]));
      all.add(need);
      for (const further of needs.get(need) ?? []) all.add(further);
      deepest = Math.max(deepest, depth.get(need) ?? 0);
    }
    needs.set(id, all);
    depth.set(id, deepest + 1);
  };
  for (const { id } of operations) visit(id, new Set([id]));
  return { depth, needs };
}

function toTask(blocker: Blocker, { depth, needs }: Layers): Task {
  const operations = blocker.affects.flatMap((affected) => {
    const slash = affected.indexOf("/");
    return slash < 0 ? [] : [affected.slice(slash + 1)];
  });
  return {
    blocker,
    operations,
    needs: new Set(operations.flatMap((id) => [...(needs.get(id) ?? [])])),
    depth: Math.min(Number.MAX_SAFE_INTEGER, ...operations.map((id) => depth.get(id) ?? 0)),
  };
}
