import type { DatasetAccessFact } from "#domain/dataset-access.ts";
import type { Evidence, Proof } from "#domain/evidence.ts";
import type { Answer } from "#domain/finding.ts";
import type { IdentityFact } from "#domain/identity.ts";
import { neededPermissions } from "#domain/needed-permissions.ts";
import type { Phase, Plan, WantedDataset } from "#domain/plan.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources, type ResourceCase } from "../../resource-questions.ts";
import { operationsOn } from "../../used-datasets.ts";
import { type WeighedAccess, weighAccess } from "../../weigh-access.ts";
import { listed } from "../../wording.ts";

/** Asks whether the identity of the phase may do with each dataset what the plan needs, as far as grants show it. */
export const audit = defineAudit({
  id: "insufficient-dataset-access",
  family: "infrastructure",
  title: "The identity may do with each dataset what the plan needs",
  impact: "prevents",
  reads: ["datasetAccess", "identity"],
  ask: ({ plan, phase, at, datasetAccess, identity }) =>
    askOfResources({
      kind: "dataset",
      wanted: plan.infrastructure.datasets
        .filter(({ access }) => access.length > 0)
        .map((dataset) => ({ ...dataset, operations: operationsOn(dataset.id, phase) })),
      readings: datasetAccess,
      at,
      whether: "grants the access that the plan needs",
      consequence: "Statements on the dataset stop with a permission error",
      impact: "prevents",
      ask: (asked) => answer({ plan, phase, at, identity, asked }),
    }),
});

type Wanted = WantedDataset & { readonly operations: readonly string[] };

interface Question {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
  readonly identity: Reading<IdentityFact>;
  readonly asked: ResourceCase<Wanted, DatasetAccessFact>;
}

function answer(question: Question): Answer {
  const { asked } = question;
  const { id, access } = asked.wanted;
  const { who, lacking, doubts } = weigh(question);
  const verbs = access.join(", ");
  const evidence = evidenceOf(question);
  if (lacking.length === 0) {
    return pass({
      ...asked.about,
      says: `Grants indicate that ${who} may ${verbs} tables of ${id}.`,
      evidence,
    });
  }
  const cure = {
    consequence: `Cannot ${verbs} tables of ${id}`,
    delay: hours(0.25, 1),
    mitigation: "Grants take a few minutes to apply; run the audit again after that.",
    action: grantCommands(question, { who, lacking }),
  };
  if (doubts.length === 0) {
    const says = `${who} lacks ${listed(lacking)} on dataset ${id}.`;
    return fail({ ...asked.about, says, evidence, cure });
  }
  return unverified({
    ...asked.about,
    says: `Could not check whether ${who} holds ${listed(lacking)} on dataset ${id}: ${doubts.join("; ")}.`,
    evidence,
    verify: `Let the audit run as ${who}, or grant what is missing: ${cure.action}`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
  });
}

interface Weighed extends WeighedAccess {
  readonly who: string;
}

function weigh({ phase, identity, asked: { wanted, fact } }: Question): Weighed {
  const caller = isRead(identity) ? identity.value.principal : null;
  const needed = neededPermissions(wanted.access);
  return {
    who: phase.runsAs ?? caller ?? "the caller",
    ...weighAccess({ runsAs: phase.runsAs, identity, fact, needed }),
  };
}

function evidenceOf({ phase, identity, at, asked: { reading, fact, wanted } }: Question): Proof {
  const { project, entries } = fact;
  const seen: Evidence[] = [];
  if (isRead(identity)) seen.push(fromReading(identity, `the caller is ${identity.value.principal}`));
  seen.push(
    isRead(project)
      ? fromReading(project, `the project grants ${project.value.held.join(", ") || "none of those asked"}`)
      : fromReading(project, project.detail),
  );
  const account = fact.accounts?.[phase.runsAs ?? ""];
  if (isRead(account)) {
    seen.push(
      fromReading(account, `${phase.runsAs} may ${account.value.held.join(", ") || "none of those asked"}`),
    );
  }
  const list = isRead(entries) ? entries.value.map(({ member, role }) => `${member} ${role}`) : [];
  const saw = isRead(entries) ? `access list: ${listed(list) || "empty"}` : entries.detail;
  return [
    fromReading(reading, saw),
    ...seen,
    fromPlan(wanted.place, { saw: `the plan needs ${wanted.access.join(", ")} on ${wanted.id}`, at }),
  ];
}

function grantCommands(
  { plan, asked: { wanted } }: Question,
  { who, lacking }: Pick<Weighed, "who" | "lacking">,
): string {
  const { project } = plan.cloud;
  const member = who.startsWith("principal:") ? who : `${kindOf(who)}:${who}`;
  const run = `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=roles/bigquery.jobUser`;
  const role = wanted.access.every((one) => one === "read") ? "dataViewer" : "dataEditor";
  const data = `bq add-iam-policy-binding --member=${member} --role=roles/bigquery.${role} ${project}:${wanted.id}`;
  const commands = [
    ...(lacking.includes("bigquery.jobs.create") ? [run] : []),
    ...(lacking.some((permission) => permission !== "bigquery.jobs.create") ? [data] : []),
  ];
  return `Grant it: ${commands.join(" && ")}`;
}

function kindOf(who: string): string {
  return who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user";
}
