import { namingMandates } from "../mandates.ts";
import type { Operation, Phase, Plan } from "../plan.ts";
import { isRead, type Readings } from "../reading.ts";
import type { Simulation } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import { type GroupJudgement, judgeGroups } from "./judge-groups.ts";
import { readScriptedWork, type ScriptedWork } from "./scripted.ts";
import { simulatePhase } from "./simulate.ts";

/** What a simulation is made from: the plan, the phase, and the parts of a snapshot that it reads. */
export interface SimulationSource extends Pick<SnapshotParts, "catalogues" | "scripts"> {
  readonly plan: Plan;
  readonly phase: Phase;
}

interface Known {
  readonly scripts: SimulationSource["scripts"];
  readonly simulation: Simulation;
}

const simulations = new WeakMap<SimulationSource["catalogues"], WeakMap<Phase, Known>>();

/** The phase played through on a snapshot; computed once for the same parts, however many ask. */
export function simulationOf(source: SimulationSource): Simulation {
  const { phase, catalogues, scripts } = source;
  const byPhase = simulations.get(catalogues) ?? new WeakMap<Phase, Known>();
  simulations.set(catalogues, byPhase);
  const known = byPhase.get(phase);
  if (known?.scripts === scripts) return known.simulation;
  const simulation = simulatePhase({
    phase,
    mandates: namingMandates(source),
    catalogues: readValues(catalogues),
    scripted: scriptedWork(source),
  });
  byPhase.set(phase, { scripts, simulation });
  return simulation;
}

/** The same with what is known of the groups that are to become one table. */
export function simulationWithGroups(
  source: SimulationSource & Pick<SnapshotParts, "tableColumns">,
): Simulation {
  const simulation = simulationOf(source);
  const judged = source.phase.operations.flatMap((operation) => {
    const groups = groupsOf(operation, source);
    return groups === null ? [] : [{ operation, groups }];
  });
  const unknown = judged.flatMap(({ operation: { id, dataset }, groups }) =>
    groups.widest === null
      ? [`The columns of ${dataset} were not read, so whether the groups of ${id} fit together is not known.`]
      : [],
  );
  return {
    ...simulation,
    hazards: [...simulation.hazards, ...judged.flatMap(({ groups }) => groups.hazards)],
    unknown: [...simulation.unknown, ...unknown],
  };
}

interface KnownGroups extends Pick<SnapshotParts, "catalogues" | "tableColumns"> {
  readonly judgement: GroupJudgement;
}

const judgements = new WeakMap<Operation, KnownGroups>();

/** The groups of a consolidation, compared once for the same parts; null for another kind, or where the catalogue was not read. */
export function groupsOf(
  operation: Operation,
  { catalogues, tableColumns }: Pick<SnapshotParts, "catalogues" | "tableColumns">,
): GroupJudgement | null {
  const { kind, dataset } = operation;
  const catalogue = dataset === null ? undefined : catalogues[dataset];
  if (kind !== "consolidate" || dataset === null || !isRead(catalogue)) return null;
  const known = judgements.get(operation);
  if (known?.catalogues === catalogues && known.tableColumns === tableColumns) return known.judgement;
  const columns = tableColumns[dataset];
  const judgement = judgeGroups({
    operation,
    catalogue: catalogue.value,
    columns: isRead(columns) ? columns.value : null,
  });
  judgements.set(operation, { catalogues, tableColumns, judgement });
  return judgement;
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
