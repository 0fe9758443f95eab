import { namingMandates } from "../mandates.ts";
import type { Phase, Plan } from "../plan.ts";
import { isRead, type Readings } from "../reading.ts";
import type { Simulation } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import { readScriptedWork, type ScriptedWork } from "./scripted.ts";
import { simulatePhase } from "./simulate.ts";

/** What a simulation is made from: the plan, the phase, and the parts of a snapshot that it reads. */
export interface SimulationSource extends Pick<SnapshotParts, "catalogues" | "scripts" | "tableColumns"> {
  readonly plan: Plan;
  readonly phase: Phase;
}

interface Known {
  readonly scripts: SimulationSource["scripts"];
  readonly tableColumns: SimulationSource["tableColumns"];
  readonly simulation: Simulation;
}

const simulations = new WeakMap<SimulationSource["catalogues"], WeakMap<Phase, Known>>();

/** The phase played through on a snapshot; computed once for the same parts, however many ask. */
export function simulationOf(source: SimulationSource): Simulation {
  const { phase, catalogues, scripts, tableColumns } = source;
  const byPhase = simulations.get(catalogues) ?? new WeakMap<Phase, Known>();
  simulations.set(catalogues, byPhase);
  const known = byPhase.get(phase);
  if (known?.scripts === scripts && known.tableColumns === tableColumns) return known.simulation;
  const simulation = simulatePhase({
    phase,
    mandates: namingMandates(source),
    catalogues: readValues(catalogues),
    columns: readValues(tableColumns),
    scripted: scriptedWork(source),
  });
  byPhase.set(phase, { scripts, tableColumns, simulation });
  return simulation;
}

function readValues<Fact>(readings: Readings<Fact>): ReadonlyMap<string, Fact> {
  return new Map(
    Object.entries(readings).flatMap(([key, reading]) =>
      isRead(reading) ? [[key, reading.value] as const] : [],
    ),
  );
}

function scriptedWork({ phase, scripts }: SimulationSource): ReadonlyMap<string, ScriptedWork> {
  if (!isRead(scripts)) return new Map();
  const wanted = new Set(phase.operations.flatMap(({ script }) => script ?? []));
  const byPath = new Map(
    scripts.value.filter(({ path }) => wanted.has(path)).map((script) => [script.path, script]),
  );
  return new Map(
    phase.operations.flatMap(({ id, script: path, dataset }) => {
      const script = path === null ? undefined : byPath.get(path);
      return script === undefined ? [] : [[id, readScriptedWork(script, dataset)] as const];
    }),
  );
}
