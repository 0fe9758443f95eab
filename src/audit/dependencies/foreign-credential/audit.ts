import type { Answer } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { Read } from "#domain/reading.ts";
import type { ScriptFact, TakenIdentity } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromPlan, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { placesOf } from "../../key-files.ts";
import { impactOfReach, reachOfScripts, type ScriptReach } from "../../script-reach.ts";
import { usedAccounts } from "../../used-accounts.ts";
import { listed } from "../../wording.ts";

/** Asks whether scripts act as identities that the plan names, with keys that lie where they run. */
export const audit = defineAudit({
  id: "foreign-credential",
  family: "dependencies",
  title: "Scripts act as identities that the plan names",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, at, repository, scripts }): readonly Answer[] => {
    const readings = allRead({ repository, scripts });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "phase", id: phase.id },
          reading: readings,
          whether: "which identities the scripts take on",
          consequence: `A script of ${phase.id} acts as somebody who was not checked`,
        }),
      ];
    }
    const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
    const tree = treeIndex(readings.repository.value);
    const taking = readings.scripts.value.filter(({ identities = [] }) => identities.length > 0);
    const answers = taking.flatMap((script) =>
      (script.identities ?? []).flatMap((identity): readonly Answer[] => {
        const seen = {
          plan,
          phase,
          at,
          scripts: readings.scripts,
          script,
          identity,
          reach: reach.get(script.path),
        };
        if (identity.kind === "service-account") return [aboutAccount(seen)];
        return placesOf(identity.name, script.path).some((path) => tree.hasFile(path))
          ? []
          : [aboutKey(seen)];
      }),
    );
    return answers.length > 0 ? answers : [plain({ plan, phase, at, scripts: readings.scripts })];
  },
});

interface Asked {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
  readonly scripts: Read<readonly ScriptFact[]>;
}

interface Case extends Asked {
  readonly script: ScriptFact;
  readonly identity: TakenIdentity;
  readonly reach: ScriptReach | undefined;
}

/** No script takes on an identity of its own: all act as whoever runs the phase. */
function plain({ phase, at, scripts }: Asked): Answer {
  const runner = phase.runsAs ?? "whoever runs it";
  return pass({
    subject: { kind: "phase", id: phase.id },
    says: `No script takes on an identity of its own: all act as ${runner}.`,
    evidence: [
      fromPlan(phase.place, {
        saw: `${phase.id} runs as ${runner}; ${scripts.value.length} scripts read`,
        at,
      }),
    ],
  });
}

function aboutAccount(seen: Case): Answer {
  const { plan, phase, at, scripts, script, identity, reach } = seen;
  const { name, line } = identity;
  const accounts = usedAccounts({ plan, phase }).map(({ id }) => id);
  const about = {
    subject: { kind: "service-account", id: name },
    operations: reach?.operations ?? [],
    place: { path: script.path, line },
    evidence: [
      fromScript(scripts, { script, line, saw: `acts as ${name}` }),
      fromPlan(phase.place, { saw: `the plan names ${listed(accounts) || "no account"}`, at }),
    ],
  } as const;
  if (accounts.some((account) => account.toLowerCase() === name.toLowerCase()))
    return pass({ ...about, says: `${script.path} acts as ${name}, which the plan names.` });
  const isKnown = !/[{}$]/.test(name);
  const cure = {
    consequence: `What ${script.path} may do was checked for ${phase.runsAs ?? "another identity"}, not for ${name}`,
    delay: hours(0.25, 1),
    workaround: "Name the account under `service-accounts` of the plan, so that it is checked.",
    action: `Let ${script.path} act as ${phase.runsAs ?? "an account of the plan"} (line ${line}), or name ${name} in the plan.`,
  };
  const impact = reach?.byPhase ? "endangers" : "informs";
  if (isKnown)
    return fail({
      ...about,
      impact,
      says: `${script.path} acts as ${name}, which the plan does not name.`,
      cure,
    });
  return unverified({
    ...about,
    impact,
    says: `Could not check as whom ${script.path} acts: ${name} is only known when it runs.`,
    verify: `Say in ${script.path}:${line} which account it is.`,
    cure,
  });
}

function aboutKey({ phase, scripts, script, identity, reach }: Case): Answer {
  const { name, line } = identity;
  return unverified({
    subject: { kind: "service-account", id: name },
    says: `Could not check whether ${name}, the key that ${script.path} acts with, is where it runs, nor whose it is.`,
    impact: impactOfReach(reach),
    operations: reach?.operations ?? [],
    place: { path: script.path, line },
    evidence: [fromScript(scripts, { script, line, saw: `acts with the key ${name}` })],
    verify: `Look on the machine or in the image that runs ${script.path}: ls -l ${name}`,
    cure: {
      consequence: `${script.path} stops at line ${line} where ${name} is not there, and acts as an account that was not checked where it is`,
      delay: hours(0.25, 2),
      workaround: `Run it with application default credentials: gcloud auth application-default login --impersonate-service-account=${phase.runsAs ?? "ACCOUNT"}`,
      action: `Leave the key out of ${script.path}: without one the clients act as whoever runs it.`,
    },
  });
}
