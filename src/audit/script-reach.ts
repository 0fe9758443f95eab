import type { Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { scriptsByPath, scriptsEndingIn } from "./index-scripts.ts";
import { localModule } from "./local-modules.ts";
import { isNeededByPhase, namedScripts } from "./wanted-scripts.ts";

/** Who comes to run a script. */
export interface ScriptReach {
  /** Operations whose script is it, calls it or imports it. */
  readonly operations: readonly string[];
  /** True where a script of the phase is it or reaches it. */
  readonly byPhase: boolean;
  /** True where the start of a Dockerfile reaches it. */
  readonly byContainer: boolean;
}

/** Who comes to run each script of the repository, followed through calls and local imports; absent for those that nobody does. */
export function reachOfScripts({
  plan,
  phase,
  scripts,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly scripts: readonly ScriptFact[];
}): ReadonlyMap<string, ScriptReach> {
  const reach = new Map<string, ScriptReach>();
  const grow = (path: string, more: Partial<ScriptReach>) => {
    const before = reach.get(path) ?? { operations: [], byPhase: false, byContainer: false };
    const operations = [...new Set([...before.operations, ...(more.operations ?? [])])];
    reach.set(path, { ...before, ...more, operations });
  };
  for (const { path, operations } of namedScripts({ plan, phase }).filter(isNeededByPhase)) {
    for (const found of reachedFrom([path], scripts)) grow(found, { operations, byPhase: true });
  }
  const starts = scripts.filter(({ language }) => language === "dockerfile").map(({ path }) => path);
  for (const found of reachedFrom(starts, scripts)) grow(found, { byContainer: true });
  return reach;
}

/** What a fault in a script does to the phase: prevents where the phase runs it, endangers where a container does, else slows. */
export function impactOfReach(reach: ScriptReach | undefined): Impact {
  if (reach?.byPhase) return "prevents";
  return reach?.byContainer ? "endangers" : "slows";
}

function reachedFrom(roots: readonly string[], scripts: readonly ScriptFact[]): ReadonlySet<string> {
  const byPath = scriptsByPath(scripts);
  const reached = new Set<string>();
  const pending = [...roots];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const script = byPath.get(path) ?? (path.startsWith("/") ? namesake(path, scripts) : undefined);
    if (!script || reached.has(script.path)) continue;
    reached.add(script.path);
    pending.push(...script.calls.map((call) => call.path), ...localImports(script, scripts));
  }
  return reached;
}

/** Files of the repository that a script imports. */
export function localImports(script: ScriptFact, scripts: readonly ScriptFact[]): readonly string[] {
  return script.imports.flatMap(({ module, origin }) => {
    if (origin !== "local") return [];
    const path = localModule(module, { importer: script.path, scripts });
    return path === null ? [] : [path];
  });
}

/** The only script of the repository with the name of a path in an image. */
function namesake(path: string, scripts: readonly ScriptFact[]): ScriptFact | undefined {
  const name = path.slice(path.lastIndexOf("/"));
  const found = scriptsEndingIn(name, scripts);
  return found.length === 1 ? found[0] : undefined;
}
