import { spawn } from "node:child_process";
import { aRoad, type Sent } from "#test/sandbox/a-road.ts";
import { root } from "../run-bundle.ts";

/** The requests of a scratch cycle that change something, and those between, in their order. */
const STEPS = {
  "create-table": /^POST \/bigquery\/.*\/tables /,
  "insert-row": /^POST .*\/queries .*INSERT INTO .*_phasegate_probe/,
  "rename-table": /^POST .*\/queries .*_phasegate_probe\w*` RENAME TO `\w+_renamed`/,
  "create-view": /^POST \/bigquery\/.*\/tables .*"view"/,
  "query-view": /^POST .*\/queries .*SELECT probe FROM/,
  "drop-view": /^DELETE \/bigquery\//,
  "rename-back": /^POST .*\/queries .*_phasegate_probe\w*_renamed` RENAME TO/,
  "drop-table": /^DELETE \/bigquery\//,
  "write-object": /^POST \/upload\/.*ifGenerationMatch=0 /,
  "read-object": /^GET \/storage\/.*alt=media/,
  "overwrite-object": /^POST \/upload\/.*ifGenerationMatch=[1-9]/,
  "delete-object": /^DELETE \/storage\//,
} as const;

export type Step = keyof typeof STEPS;

/** Every step of a scratch cycle, in order. */
export const STEPS_OF_A_CYCLE = Object.keys(STEPS) as readonly Step[];

/** When a run is ended: while the request of a step stands before the cloud, or its answer before the run. */
export interface Moment {
  readonly step: Step;
  readonly side: "on its way" | "carried out, its answer on its way";
  readonly signal: NodeJS.Signals;
}

/**
 * Runs a scratch probe of the built command line, ends it at a moment, and waits until the cloud has carried out whatever was
 * on its way. Gives the signal that the run ended by, or its exit code where it was not ended.
 */
export async function killProbe(
  { step, side, signal }: Moment,
  { dir, url }: { readonly dir: string; readonly url: string },
): Promise<NodeJS.Signals | number | null> {
  const reached: Step[] = [];
  const underWay = new Set<Sent>();
  const strike = async (): Promise<void> => {
    child.kill(signal);
    await pause(HELD_MS);
  };
  const struck = new WeakSet<Sent>();
  const road = await aRoad(url, {
    onSent: async (sent) => {
      underWay.add(sent);
      const next = STEPS_OF_A_CYCLE[reached.length];
      if (next === undefined || !STEPS[next].test(textOf(sent))) return;
      reached.push(next);
      if (next !== step) return;
      if (side === "on its way") await strike();
      else struck.add(sent);
    },
    onAnswered: async (sent) => {
      if (struck.has(sent)) await strike();
      underWay.delete(sent);
    },
  });
  const args = ["audit", "--repo", dir, "--cloud", `sandbox:${road}`, "--probe", "scratch"];
  const child = spawn(process.execPath, [`${root}dist/cli.mjs`, ...args], { stdio: "ignore" });
  const end = await new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.once("exit", (code, by) => resolve(by ?? code)),
  );
  while (underWay.size > 0) await pause(5);
  return end;
}

/** Time that a request or its answer is held up once the signal is sent. */
const HELD_MS = 100;

function textOf({ method, url, bytes }: Sent): string {
  return `${method} ${url.pathname}${url.search} ${bytes}`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
