import type { Answer } from "#domain/finding.ts";
import type { Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromReading, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { impactOfReach, reachOfScripts, type ScriptReach } from "../../script-reach.ts";
import { listed } from "../../wording.ts";
import { fileHandovers, type Handover, objectHandovers } from "./handed.ts";

/** Asks whether the files and objects that scripts read are written under the same name, in the same bucket. */
export const audit = defineAudit({
  id: "broken-handover",
  family: "dependencies",
  title: "What scripts read, others write under the same name",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }): readonly Answer[] => {
    const readings = allRead({ repository, scripts });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: readings,
          whether: "whether what scripts read is written",
          consequence: `A script of ${phase.id} does not find what it reads`,
        }),
      ];
    }
    const all = readings.scripts.value.filter(
      ({ language }) => language === "python" || language === "shell",
    );
    const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
    const handovers = [...fileHandovers(all, readings.repository.value), ...objectHandovers(all)];
    const answers = byReader(handovers).flatMap((own) =>
      answersFor(own, { scripts: readings.scripts, repository: readings.repository, reach }),
    );
    if (answers.length > 0) return answers;
    const says = "No script reads a file or an object that another one has to write.";
    const saw = `${all.length} scripts, none of which reads what another writes`;
    const subject = { kind: "repository", id: plan.project } as const;
    return [pass({ subject, says, evidence: [fromReading(readings.scripts, saw)] })];
  },
});

interface Seen {
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly repository: Read<unknown>;
  readonly reach: ReadonlyMap<string, ScriptReach>;
}

function byReader(handovers: readonly Handover[]): readonly (readonly Handover[])[] {
  const found = new Map<string, Handover[]>();
  for (const handover of handovers) {
    const { path } = handover.read.script;
    found.set(path, [...(found.get(path) ?? []), handover]);
  }
  return [...found.values()];
}

function answersFor(handovers: readonly Handover[], seen: Seen): readonly Answer[] {
  const broken = handovers.filter(({ state }) => state === "other-name" || state === "other-bucket");
  const unwritten = handovers.filter(({ state }) => state === "unwritten");
  const answers = [...broken.map((handover) => differing(handover, seen)), ...nobody(unwritten, seen)];
  const [first] = handovers;
  return answers.length > 0 || !first ? answers : [agreed(first, handovers, seen)];
}

function agreed({ read }: Handover, handovers: readonly Handover[], { scripts }: Seen): Answer {
  const names = listed([...new Set(handovers.map((each) => each.read.name))]);
  const writers = listed([...new Set(handovers.map((each) => each.write?.script.path ?? ""))]);
  return pass({
    subject: { kind: "script", id: read.script.path },
    says: `${read.script.path} reads ${names}, written by ${writers}.`,
    evidence: [fromScript(scripts, { script: read.script, line: read.line, saw: `reads ${read.name}` })],
  });
}

function differing({ read, write, state }: Handover, { scripts, reach }: Seen): Answer {
  if (!write) throw new Error(`nobody writes anything like ${read.name}`);
  const own = reach.get(read.script.path);
  const difference = state === "other-bucket" ? "to another bucket" : "under another name";
  return fail({
    subject: { kind: "script", id: read.script.path },
    says: `${read.script.path} reads ${read.name}; ${write.script.path} writes it ${difference}: ${write.name}.`,
    impact: impactOfReach(own),
    operations: own?.operations ?? [],
    place: { path: read.script.path, line: read.line },
    evidence: [
      fromScript(scripts, { script: read.script, line: read.line, saw: `reads ${read.name}` }),
      fromScript(scripts, { script: write.script, line: write.line, saw: `writes ${write.name}` }),
    ],
    cure: {
      consequence: `${read.script.path} does not find ${read.name} at line ${read.line}`,
      delay: hours(0.25, 1),
      workaround: `Copy ${write.name} to ${read.name} before ${read.script.path} runs.`,
      action: `Let ${read.script.path}:${read.line} and ${write.script.path}:${write.line} name the same ${state === "other-bucket" ? "bucket" : "file"}.`,
    },
  });
}

/** Files of one script that the repository does not have and that no script is seen to write. */
function nobody(unwritten: readonly Handover[], { scripts, repository, reach }: Seen): readonly Answer[] {
  const [first] = unwritten;
  if (!first) return [];
  const { script, line } = first.read;
  const own = reach.get(script.path);
  const names = listed([...new Set(unwritten.map(({ read }) => read.name))]);
  return [
    unverified({
      subject: { kind: "script", id: script.path },
      says: `Could not check where ${script.path} finds ${names}: the repository does not have it and no script is seen to write it.`,
      impact: own?.byPhase ? "endangers" : "informs",
      operations: own?.operations ?? [],
      place: { path: script.path, line },
      evidence: [
        fromScript(scripts, { script, line, saw: `reads ${first.read.name}` }),
        fromReading(repository, `${names}: not in the tree`),
      ],
      verify: `Say where it comes from, or look where ${script.path} runs: ls -l ${first.read.name}`,
      cure: {
        consequence: `${script.path} stops at line ${line} where ${first.read.name} is not there`,
        delay: hours(0.25, 1),
        workaround: `Put ${first.read.name} where ${script.path} runs before the phase starts.`,
        action: `Commit ${names}, or let a script of the phase write it.`,
      },
    }),
  ];
}
