import type { Answer } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { ProbeFact, ProbeStep } from "#domain/probe.ts";
import { type ProbeNeed, probeNeeds } from "#domain/probe-needs.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, notApplicable, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { fromStep, probeDoubt } from "../../probe-doubt.ts";
import { readingOf } from "../../reading-of.ts";

/** Asks whether a scratch table and a scratch object went through what the phase will do to real ones. */
export const audit = defineAudit({
  id: "failed-probe",
  family: "infrastructure",
  title: "Scratch tables and objects go through what the phase does",
  impact: "prevents",
  reads: ["probes"],
  ask: ({ plan, phase, at, probes }) => {
    const needs = probeNeeds({ plan, phase });
    const asked = needs.flatMap((need): readonly Answer[] => {
      const reading = readingOf(probes, { key: need.key, at });
      if (isRead(reading)) return [judge({ need, reading, phase, at })];
      if (reading.reason === "absent") return [];
      return [
        probeDoubt({
          ...about(need),
          reading,
          whether: `whether ${need.id} lets the phase ${verbs(need.actions)}`,
          consequence: `the phase stops at its first change of ${need.id}`,
          whenOff: "endangers",
        }),
      ];
    });
    return [...asked, ...untouched(plan, { needs, at })];
  },
});

interface Case {
  readonly need: ProbeNeed;
  readonly reading: Read<ProbeFact>;
  readonly phase: Phase;
  readonly at: string;
}

function judge(probed: Case): Answer {
  const { steps, withheld } = probed.reading.value;
  const refused = steps.filter((step) => step.needed && isRefused(step));
  if (refused.length > 0) return failed(probed, refused);
  if (withheld !== "") return kept(probed, withheld);
  const open = steps.filter((step) => step.needed && step.outcome !== "done");
  if (open.length > 0) return unproven(probed, open);
  const left = steps.filter((step) => step.action === "clean-up" && step.outcome !== "done");
  if (left.length > 0) return unremoved(probed, left);
  return isSomebodyElse(probed) ? otherCaller(probed) : passed(probed);
}

function isRefused({ outcome }: ProbeStep): boolean {
  return outcome === "denied" || outcome === "mismatch";
}

function failed({ need, phase }: Case, refused: readonly ProbeStep[]): Answer {
  const [first, ...others] = refused;
  if (first === undefined) throw new Error("there is a refused step");
  return fail({
    ...about(need),
    says: `${need.id}: ${refused.map(({ action, saw }) => `${action} failed (${saw})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `Cannot ${verbs(refused.map(({ action }) => action))} in ${need.id}`,
      delay: hours(0.25, 2),
      mitigation: "Grants take a few minutes to apply; run the audit again after that.",
      action: first.remedy === null ? `Find out why ${first.action} had no effect.` : grantText(first, phase),
    },
  });
}

function grantText({ remedy }: ProbeStep, { runsAs }: Phase): string {
  if (remedy === null) return "";
  const member = runsAs === null ? "MEMBER" : `serviceAccount:${runsAs}`;
  return remedy.command === undefined
    ? remedy.advice
    : `Grant it: ${remedy.command.replaceAll("MEMBER", member)}`;
}

function kept({ need, reading }: Case, withheld: string): Answer {
  return unverified({
    ...about(need),
    says: `${need.id} was not tried: ${withheld}.`,
    impact: "endangers",
    evidence: [fromReading(reading, withheld)],
    verify: `Try it on a bucket of the same project without that rule, or have ${need.id} checked by its owner.`,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(need.actions)} in ${need.id}`,
      delay: hours(0, 2),
      action: `Check by hand that the phase may ${verbs(need.actions)} in ${need.id}.`,
    },
  });
}

function unproven({ need }: Case, open: readonly ProbeStep[]): Answer {
  const [first, ...others] = open;
  if (first === undefined) throw new Error("there is an open step");
  const verify = first.remedy?.advice ?? `Run the audit again with --probe scratch: ${first.saw}.`;
  return unverified({
    ...about(need),
    says: `${need.id}: ${open.map(({ action, saw }) => `${action} is unproven (${saw})`).join("; ")}.`,
    evidence: [fromStep(first), ...others.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: the phase cannot ${verbs(open.map(({ action }) => action))} in ${need.id}`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}

function unremoved({ need, phase }: Case, left: readonly ProbeStep[]): Answer {
  const [first, ...others] = left;
  if (first === undefined) throw new Error("something is left");
  return fail({
    ...about(need),
    says: `${need.id}: what the probe made could not be removed (${left.map(({ saw }) => saw).join("; ")}).`,
    impact: "endangers",
    evidence: [fromStep(first), ...others.map(fromStep)],
    cure: {
      consequence: `No way back in ${need.id}: what is made there cannot be dropped`,
      delay: hours(0.25, 2),
      mitigation: "A rollback needs to drop what the phase made; grant it before the phase starts.",
      action: first.remedy === null ? `Remove it by hand: ${first.saw}.` : grantText(first, phase),
    },
  });
}

function isSomebodyElse({ phase: { runsAs }, reading }: Case): boolean {
  const { identity } = reading.value;
  return runsAs !== null && identity !== null && identity !== runsAs;
}

function otherCaller({ need, reading, phase }: Case): Answer {
  const { identity, steps } = reading.value;
  const verify = `Run the audit as ${phase.runsAs}: impersonate it in the workflow, or with gcloud auth application-default login --impersonate-service-account=${phase.runsAs}`;
  return unverified({
    ...about(need),
    says: `${need.id} lets ${identity} ${verbs(need.actions)}, but the phase runs as ${phase.runsAs}.`,
    impact: "endangers",
    evidence: [fromReading(reading, `all ${steps.length} steps done as ${identity}`), ...steps.map(fromStep)],
    verify,
    cure: {
      consequence: `May be hidden: ${phase.runsAs} lacks what ${identity} holds`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}

function passed({ need, reading }: Case): Answer {
  const { identity, steps } = reading.value;
  const who = identity === null ? "" : ` as ${identity}`;
  return pass({
    ...about(need),
    says: `${need.id} let a scratch ${need.kind === "bucket" ? "object" : "table"} through: ${verbs(need.actions)}.`,
    evidence: [fromReading(reading, `${steps.length} steps done${who}`), ...steps.map(fromStep)],
  });
}

/** Datasets and buckets that the plan names and that nothing changes. */
function untouched(
  plan: Plan,
  { needs, at }: { readonly needs: readonly ProbeNeed[]; readonly at: string },
): readonly Answer[] {
  const { datasets, buckets } = plan.infrastructure;
  const named = [
    ...datasets.map(({ id, place }) => ({ kind: "dataset" as const, id, place })),
    ...buckets.map(({ name, place }) => ({ kind: "bucket" as const, id: name, place })),
  ];
  return named
    .filter(({ kind, id }) => !needs.some((need) => need.key === `${kind}:${id}`))
    .map(({ kind, id, place }) =>
      notApplicable({
        subject: { kind, id },
        place,
        says: `Nothing changes ${id}.`,
        evidence: [fromPlan(place, { saw: `neither access nor an operation writes to ${id}`, at })],
      }),
    );
}

/** `create table, rename table`. */
function verbs(actions: readonly string[]): string {
  return [...new Set(actions)].map((action) => action.replace("-", " ")).join(", ");
}

function about({ kind, id, operations, place }: ProbeNeed) {
  return { subject: { kind, id }, operations, place } as const;
}
