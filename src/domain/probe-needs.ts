import type { Place } from "./evidence.ts";
import type { DatasetAccess, OperationKind, Phase, Plan } from "./plan.ts";
import type { ProbeAction } from "./probe.ts";

/** A dataset or bucket that a phase changes, and what it does there. */
export interface ProbeNeed {
  /** Key of its reading: `dataset:features`, `bucket:staging`. */
  readonly key: string;
  readonly kind: "dataset" | "bucket";
  readonly id: string;
  /** What the phase performs, in the order of a scratch cycle. */
  readonly actions: readonly ProbeAction[];
  /** Operations of the phase that act on it; empty where the plan asks for the access as such. */
  readonly operations: readonly string[];
  readonly place: Place;
}

const BY_ACCESS: Readonly<Record<DatasetAccess, readonly ProbeAction[]>> = {
  create: ["create-table"],
  rename: ["rename-table", "rename-back"],
  delete: ["drop-table"],
  write: ["insert-row"],
  read: [],
};

const BY_KIND: Readonly<Record<OperationKind, readonly ProbeAction[]>> = {
  rename: ["rename-table", "rename-back"],
  consolidate: ["create-table", "insert-row"],
  "create-views": ["create-view", "query-view", "drop-view"],
  generate: ["create-table", "insert-row"],
  drop: ["drop-table"],
  validate: [],
};

const BY_BUCKET_ACCESS: Readonly<Record<"read" | "write", readonly ProbeAction[]>> = {
  read: ["read-object"],
  write: ["write-object", "overwrite-object", "delete-object"],
};

/** Actions in the order of a scratch cycle. */
const CYCLE: readonly ProbeAction[] = [
  "create-table",
  "insert-row",
  "rename-table",
  "create-view",
  "query-view",
  "drop-view",
  "rename-back",
  "drop-table",
  "write-object",
  "read-object",
  "overwrite-object",
  "delete-object",
];

/** What a phase changes in the cloud: by the access that the plan asks for, and by the phase's operations. */
export function probeNeeds(asked: { readonly plan: Plan; readonly phase: Phase }): readonly ProbeNeed[] {
  return [...datasetNeeds(asked), ...bucketNeeds(asked.plan)];
}

function datasetNeeds({ plan, phase }: { readonly plan: Plan; readonly phase: Phase }): readonly ProbeNeed[] {
  const wanted = plan.infrastructure.datasets;
  const acted = phase.operations.flatMap(({ dataset }) => dataset ?? []);
  return [...new Set([...wanted.map(({ id }) => id), ...acted])].flatMap((id) => {
    const declared = wanted.find((dataset) => dataset.id === id);
    const operations = phase.operations.filter(
      ({ dataset, kind }) => dataset === id && BY_KIND[kind].length > 0,
    );
    const actions = inOrder([
      ...(declared?.access ?? []).flatMap((access) => BY_ACCESS[access]),
      ...operations.flatMap(({ kind }) => BY_KIND[kind]),
    ]);
    const place = declared?.place ?? operations[0]?.place ?? phase.place;
    if (actions.length === 0) return [];
    const ids = operations.map((operation) => operation.id);
    return [{ key: `dataset:${id}`, kind: "dataset" as const, id, actions, operations: ids, place }];
  });
}

/** A bucket that is only read is left alone: reading back takes an object that was written. */
function bucketNeeds({ infrastructure }: Plan): readonly ProbeNeed[] {
  return infrastructure.buckets
    .filter(({ access }) => access.includes("write"))
    .map(({ name, access, place }) => ({
      key: `bucket:${name}`,
      kind: "bucket",
      id: name,
      actions: inOrder(access.flatMap((one) => BY_BUCKET_ACCESS[one])),
      operations: [],
      place,
    }));
}

function inOrder(actions: readonly ProbeAction[]): readonly ProbeAction[] {
  return CYCLE.filter((action) => actions.includes(action));
}
