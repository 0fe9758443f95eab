import { type Acting, actingOf } from "./acting.ts";
import type { Case } from "./case.ts";
import type { Dependency } from "./dependency.ts";
import { listed } from "./wording.ts";

/** The identities of the phase: the one that it runs as, keys and other accounts, each with what acts as it. */
export function credentialsOf(judged: Case): readonly Dependency[] {
  const { phase, plan } = judged;
  const users = new Map<string, Users>();
  const use = ({ kind, name }: Pick<Acting, "kind" | "name">, by: string) => {
    const key = name.toLowerCase();
    const known = users.get(key) ?? { kind, name, by: [] };
    users.set(key, { ...known, by: [...known.by, ...(known.by.includes(by) ? [] : [by])] });
  };
  if (phase.runsAs !== null) use({ kind: "service-account", name: phase.runsAs }, phase.id);
  for (const [path, acting] of actingOf(judged)) {
    for (const each of acting) {
      if (each.kind === "unknown") continue;
      if (each.because.startsWith("job ")) use(each, each.because);
      use(each, path);
    }
  }
  return [...users.values()].map(({ kind, name, by }) => ({
    subject: { kind: "service-account", id: name },
    type: "Credential",
    ...(kind === "key-file"
      ? {
          required: "a key file, where the script runs",
          installed: "not verified: keys are not opened",
          location: name,
          fallback: "Application default credentials",
        }
      : {
          required: "an enabled service account",
          installed: "see the infrastructure report",
          location: `project ${plan.cloud.project}`,
          fallback: "None (critical dependency)",
        }),
    purpose: `runs ${listed(by)}`,
    otherwise: "UNVERIFIED",
  }));
}

interface Users extends Pick<Acting, "kind" | "name"> {
  readonly by: readonly string[];
}
