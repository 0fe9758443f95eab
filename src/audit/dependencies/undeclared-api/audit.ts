import type { ResourceKind } from "#domain/effect.ts";
import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import {
  fromReading,
  fromScript,
  hours,
  notApplicable,
  pass,
  unverified,
  unverifiedFrom,
} from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { reachOfScripts } from "../../script-reach.ts";

/** APIs that effects call. Cloud Storage is left out: it is on in every project. Source: Service Usage, November 2026. */
const APIS: Readonly<Partial<Record<ResourceKind, string>>> = {
  "bigquery-table": "bigquery.googleapis.com",
  "bigquery-dataset": "bigquery.googleapis.com",
  "run-job": "run.googleapis.com",
  build: "cloudbuild.googleapis.com",
};

/** Asks whether the plan names every Google API that the phase's scripts call: of others nobody checks that they are on. */
export const audit = defineAudit({
  id: "undeclared-api",
  family: "dependencies",
  title: "Google APIs that scripts call are in the plan",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }): readonly Answer[] => {
    const subject = { kind: "phase", id: phase.id } as const;
    if (!isRead(scripts)) {
      const whether = "whether the plan names every API that scripts call";
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "A call of an API that is off fails",
        }),
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
    const reached = scripts.value.filter(({ path }) => reach.get(path)?.byPhase === true);
    const calls = callsOf(reached);
    if (calls.size > 0) return [...calls].map(([service, call]) => answer({ service, call, plan, scripts }));
    const evidence = [fromReading(scripts, "no effect of the phase's scripts")] as const;
    return [
      notApplicable({ subject, says: `No script of ${phase.id} is seen to call a Google API.`, evidence }),
    ];
  },
});

interface ApiCall {
  readonly script: ScriptFact;
  readonly line: number;
  readonly does: string;
}

/** The first call of each API. */
function callsOf(scripts: readonly ScriptFact[]): ReadonlyMap<string, ApiCall> {
  const calls = new Map<string, ApiCall>();
  const add = (service: string, call: ApiCall) => {
    if (!calls.has(service)) calls.set(service, call);
  };
  for (const script of scripts) {
    for (const { kind, verb, name, line } of script.effects) {
      const service = APIS[kind];
      if (service !== undefined) add(service, { script, line, does: `${verb} ${name}` });
    }
    for (const { distribution, module, line } of script.imports) {
      if (distribution === "google-cloud-bigquery-storage")
        add("bigquerystorage.googleapis.com", { script, line, does: `import of ${module}` });
    }
  }
  return calls;
}

function answer(seen: {
  readonly service: string;
  readonly call: ApiCall;
  readonly plan: Plan;
  readonly scripts: Read<readonly ScriptFact[]>;
}): Answer {
  const { service, call, plan, scripts } = seen;
  const { script, line, does } = call;
  const subject = { kind: "service", id: service } as const;
  const evidence = [fromScript(scripts, { script, line, saw: does })] as const;
  if (plan.dependencies.apis.some((api) => api.service === service)) {
    return pass({ subject, says: `The plan names ${service}, which ${script.path} calls.`, evidence });
  }
  return unverified({
    subject,
    says: `${script.path}:${line} calls ${service}, which the plan does not name, so nobody checked that it is enabled.`,
    place: { path: script.path, line },
    evidence,
    verify: `Add ${service} to dependencies.apis, or look: gcloud services list --enabled --project=${plan.cloud.project}`,
    cure: {
      consequence: `May be hidden: ${script.path} stops at line ${line} because ${service} is not enabled`,
      delay: hours(0.1, 0.5),
      action: `Add ${service} to dependencies.apis of the plan.`,
    },
  });
}
