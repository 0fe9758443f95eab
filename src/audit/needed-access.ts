import { needsOfEffect } from "#domain/permissions/of-effects.ts";
import type { PermissionScope } from "#domain/permissions/statement.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { reachOfScripts } from "./script-reach.ts";

/** An effect that needs a place. */
export interface Cause {
  readonly script: ScriptFact;
  readonly line: number;
  /** `drop bqx-ml.features.x`. */
  readonly does: string;
}

/** What the scripts of a phase need at one place, and the effects that need it. */
export interface NeededAccess {
  readonly scope: PermissionScope;
  readonly permissions: readonly string[];
  readonly operations: readonly string[];
  readonly causes: readonly [Cause, ...Cause[]];
}

/** What the scripts that the phase reaches need, place by place: the project first, then datasets and buckets by name. */
export function neededAccess({
  plan,
  phase,
  scripts,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly scripts: readonly ScriptFact[];
}): readonly NeededAccess[] {
  const reach = reachOfScripts({ plan, phase, scripts });
  const found = new Map<string, Draft>();
  for (const script of scripts) {
    const { byPhase = false, operations = [] } = reach.get(script.path) ?? {};
    if (!byPhase) continue;
    for (const { effect, line } of script.effects.map((each) => ({ effect: each, line: each.line }))) {
      const cause = { script, line, does: `${effect.verb} ${effect.name}` };
      for (const { scope, permissions } of needsOfEffect(effect, plan.cloud.project))
        add(found, { scope, permissions, operations, cause });
    }
    const reads = script.imports.find(({ distribution }) => distribution === "google-cloud-bigquery-storage");
    if (reads) {
      const scope = { kind: "project", id: plan.cloud.project } as const;
      const permissions = ["bigquery.readsessions.create", "bigquery.readsessions.getData"];
      const cause = { script, line: reads.line, does: `read through ${reads.module}` };
      add(found, { scope, permissions, operations, cause });
    }
  }
  return [...found.values()]
    .map(({ scope, permissions, operations, causes }) => ({
      scope,
      permissions: [...permissions].sort(),
      operations: [...operations],
      causes,
    }))
    .sort((a, b) => (rank(a.scope) < rank(b.scope) ? -1 : 1));
}

interface Draft {
  readonly scope: PermissionScope;
  readonly permissions: Set<string>;
  readonly operations: Set<string>;
  readonly causes: [Cause, ...Cause[]];
}

function add(
  found: Map<string, Draft>,
  need: {
    readonly scope: PermissionScope;
    readonly permissions: readonly string[];
    readonly operations: readonly string[];
    readonly cause: Cause;
  },
): void {
  const { scope, permissions, operations, cause } = need;
  const key = `${scope.kind} ${scope.id}`;
  const known = found.get(key);
  if (!known) {
    found.set(key, {
      scope,
      permissions: new Set(permissions),
      operations: new Set(operations),
      causes: [cause],
    });
    return;
  }
  const isNew = permissions.some((permission) => !known.permissions.has(permission));
  for (const permission of permissions) known.permissions.add(permission);
  for (const operation of operations) known.operations.add(operation);
  if (isNew) known.causes.push(cause);
}

function rank({ kind, id }: PermissionScope): string {
  return `${["project", "dataset", "bucket"].indexOf(kind)} ${id}`;
}
