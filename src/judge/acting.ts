import { isRead } from "#domain/reading.ts";
import type { ScriptFact, TakenIdentity } from "#domain/script.ts";
import type { Case } from "./case.ts";

/** As whom one script acts, and what makes it so: the phase, a job, or the script itself. */
export interface Acting {
  /** `unknown` for a job whose account was not seen; its name says so. */
  readonly kind: TakenIdentity["kind"] | "unknown";
  readonly name: string;
  readonly because: string;
}

/** As whom each script that the plan names or a job starts acts: identities that it takes on, else those of whatever runs it. */
export function actingOf(judged: Case): ReadonlyMap<string, readonly Acting[]> {
  const { phase, plan, snapshot } = judged;
  const scripts = isRead(snapshot.parts.scripts) ? snapshot.parts.scripts.value : [];
  const named = new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => (script === null ? [] : [script])),
  ]);
  const jobs = jobsByScript(judged, scripts);
  const acting = new Map<string, readonly Acting[]>();
  for (const { path, language, identities = [] } of scripts) {
    if (language !== "python" && language !== "shell") continue;
    const own = identities.map(({ kind, name, line }) => ({ kind, name, because: `line ${line}` }));
    const byJobs = jobs.get(path) ?? [];
    const phaseRuns = phase.runsAs !== null && named.has(path) && byJobs.length === 0;
    const others = phaseRuns
      ? [{ kind: "service-account", name: phase.runsAs ?? "", because: phase.id } as const]
      : byJobs;
    const found = own.length > 0 ? own : others;
    if (found.length > 0) acting.set(path, found);
  }
  return acting;
}

/** Accounts of the jobs that come to run each script, as far as they were read. */
function jobsByScript(
  { plan, snapshot }: Case,
  scripts: readonly ScriptFact[],
): ReadonlyMap<string, readonly Acting[]> {
  const { builds, jobs } = snapshot.parts;
  const found = new Map<string, Acting[]>();
  for (const { name, build } of plan.infrastructure.jobs) {
    const reading = jobs[name];
    const because = `job ${name}`;
    const account = isRead(reading) ? reading.value.serviceAccount : null;
    const acting: Acting =
      account === null
        ? {
            kind: "unknown",
            name: isRead(reading) ? "the project's default account" : "not verified",
            because,
          }
        : { kind: "service-account", name: account, because };
    const file = isRead(builds) ? builds.value.find(({ path }) => path === build) : undefined;
    if (!file) continue;
    for (const path of startedFrom(
      file.dockerfiles.map((dockerfile) => dockerfile.path),
      scripts,
    )) {
      const known = found.get(path) ?? [];
      found.set(path, [...known, acting]);
    }
  }
  return found;
}

/** Scripts that Dockerfiles start, and those that these call. */
function startedFrom(roots: readonly string[], scripts: readonly ScriptFact[]): ReadonlySet<string> {
  const byPath = new Map(scripts.map((script) => [script.path, script]));
  const reached = new Set<string>();
  const pending = [...roots];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    const script = byPath.get(path);
    if (!script) continue;
    reached.add(path);
    pending.push(...script.calls.map((call) => call.path));
  }
  return reached;
}
