import type { BucketFact } from "#domain/cloud.ts";
import type { DatasetAccessFact } from "#domain/dataset-access.ts";
import type { Evidence, Proof } from "#domain/evidence.ts";
import type { Answer, Subject } from "#domain/finding.ts";
import type { IdentityFact } from "#domain/identity.ts";
import { smallestRoles } from "#domain/permissions/roles.ts";
import type { PermissionScope } from "#domain/permissions/statement.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read, type Reading, type Readings } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import {
  fail,
  fromReading,
  fromScript,
  hours,
  notApplicable,
  pass,
  unverified,
  unverifiedFrom,
} from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { type NeededAccess, neededAccess } from "../../needed-access.ts";
import { readingOf } from "../../reading-of.ts";
import { sameName, type WeighedAccess, weighAccess } from "../../weigh-access.ts";
import { listed } from "../../wording.ts";

/** Asks whether the identity of the phase holds what the effects of its scripts take, place by place. */
export const audit = defineAudit({
  id: "missing-permission",
  family: "infrastructure",
  title: "The identity holds what the scripts' effects take",
  impact: "prevents",
  reads: ["scripts", "datasetAccess", "buckets", "identity"],
  ask: ({ plan, phase, at, scripts, datasetAccess, buckets, identity }): readonly Answer[] => {
    const subject = { kind: "phase", id: phase.id } as const;
    if (!isRead(scripts)) {
      const whether = `whether the identity of ${phase.id} holds what its scripts take`;
      return [
        unverifiedFrom({
          subject,
          reading: scripts,
          whether,
          consequence: "A script stops with a permission error",
        }),
      ];
    }
    const needs = neededAccess({ plan, phase, scripts: scripts.value });
    const seen = { plan, phase, at, scripts, datasetAccess, buckets, identity };
    if (needs.length > 0) return needs.map((need) => answer(need, seen));
    const says = `No script of ${phase.id} is seen to touch Google Cloud.`;
    return [
      notApplicable({ subject, says, evidence: [fromReading(scripts, "no effect of the phase's scripts")] }),
    ];
  },
});

interface Seen {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly datasetAccess: Readings<DatasetAccessFact>;
  readonly buckets: Readings<BucketFact>;
  readonly identity: Reading<IdentityFact>;
}

const NO_EVIDENCE: WeighedAccess & { readonly evidence: readonly Evidence[] } = {
  lacking: [],
  held: [],
  doubts: [],
  evidence: [],
};

function answer(need: NeededAccess, seen: Seen): Answer {
  const { scope, permissions: needed, operations, causes } = need;
  const known = seen.phase.runsAs ?? (isRead(seen.identity) ? seen.identity.value.principal : null);
  const who = known ?? "the caller";
  const { lacking, held, doubts, evidence } = weigh(need, seen);
  const excess = held.filter((permission) => !needed.includes(permission) && isOf(permission, scope)).sort();
  const roles = smallestRoles(scope.kind, needed);
  const [first] = causes;
  const cause = lacking.length === 0 ? first : (causes.find(({ does }) => does !== "") ?? first);
  const proof: Proof = [
    fromScript(seen.scripts, {
      script: cause.script,
      line: cause.line,
      saw: `${listed(causes.map(({ script, line, does }) => `${script.path}:${line} ${does}`))}`,
    }),
    ...evidence,
  ];
  const base = {
    subject: subjectOf(scope),
    operations,
    evidence: proof,
    permissions: { identity: seen.phase.runsAs, scope, needed, lacking, excess, roles },
  } as const;
  const where = `${scope.kind} ${scope.id}`;
  if (lacking.length === 0) {
    const more = excess.length === 0 ? "" : ` It also holds ${listed(excess)}, which no effect takes.`;
    return pass({
      ...base,
      says: `${who} holds on ${where} all that the effects take: ${listed(needed)}.${more}`,
    });
  }
  const place = { path: cause.script.path, line: cause.line };
  const cure = {
    consequence: `${cause.script.path} stops at line ${cause.line}: ${cause.does} is denied`,
    delay: hours(0.25, 1),
    mitigation: "Grants take a few minutes to apply; run the audit again after that.",
    action:
      known === null
        ? `Name under runs-as who runs ${seen.phase.id}, and run with \`--cloud live\` and credentials that may read the project.`
        : `Grant it: ${grantCommand({ scope, roles: smallestRoles(scope.kind, lacking), who, project: seen.plan.cloud.project })}`,
  };
  if (doubts.length === 0) {
    return fail({
      ...base,
      place,
      says: `${who} lacks ${listed(lacking)} on ${where}, needed by ${listed(pathsOf(need))}.`,
      cure,
    });
  }
  return unverified({
    ...base,
    place,
    says: `Could not check whether ${who} holds ${listed(lacking)} on ${where}: ${doubts.join("; ")}.`,
    verify:
      known === null ? cure.action : `Let the audit run as ${who}, or grant what is missing: ${cure.action}`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
  });
}

function pathsOf({ causes }: NeededAccess): readonly string[] {
  return [...new Set(causes.map(({ script }) => script.path))];
}

type Weighed = WeighedAccess & { readonly evidence: readonly Evidence[] };

function weigh(need: NeededAccess, seen: Seen): Weighed {
  if (need.scope.kind === "bucket") return weighBucket(need, seen);
  if (need.scope.kind === "dataset") return weighDataset(need, seen);
  return weighProject(need, seen);
}

function weighDataset({ scope, permissions }: NeededAccess, seen: Seen): Weighed {
  const reading = readingOf(seen.datasetAccess, { key: scope.id, at: seen.at });
  if (!isRead(reading))
    return unseen(permissions, reading, `the grants of dataset ${scope.id} were not read`);
  const fact = reading.value;
  const weighed = weighAccess({
    runsAs: seen.phase.runsAs,
    identity: seen.identity,
    fact,
    needed: permissions,
  });
  const asked = isRead(fact.project) ? fact.project.value.asked : [];
  const entries = isRead(fact.entries)
    ? fact.entries.value.map(({ member, role }) => `${member} ${role}`)
    : [];
  return {
    ...weighed,
    doubts: [...weighed.doubts, ...untested(weighed.lacking, asked)],
    evidence: [fromReading(reading, `access list: ${listed(entries) || "empty or not read"}`)],
  };
}

/** What the project grants stands in the reading of each dataset: it is the same in all. */
function weighProject({ permissions }: NeededAccess, seen: Seen): Weighed {
  const reading = Object.values(seen.datasetAccess).find(isRead);
  if (!reading) {
    const detail = "no dataset was read, and with it what the project grants";
    const [asked] = Object.values(seen.datasetAccess);
    return asked === undefined
      ? { ...NO_EVIDENCE, lacking: permissions, doubts: [detail] }
      : unseen(permissions, asked, detail);
  }
  const fact = { ...reading.value, entries: { ...reading, value: [] } };
  const weighed = weighAccess({
    runsAs: seen.phase.runsAs,
    identity: seen.identity,
    fact,
    needed: permissions,
  });
  const asked = isRead(fact.project) ? fact.project.value.asked : [];
  const saw = isRead(fact.project)
    ? `the project grants ${fact.project.value.held.join(", ") || "none of those asked"}`
    : fact.project.detail;
  return {
    ...weighed,
    doubts: [...weighed.doubts, ...untested(weighed.lacking, asked)],
    evidence: [fromReading(fact.project, saw)],
  };
}

/** Permissions on objects that a bucket's test asks for. */
const TESTED_ON_BUCKETS = [
  "storage.objects.create",
  "storage.objects.get",
  "storage.objects.delete",
  "storage.objects.list",
];

function weighBucket({ scope, permissions }: NeededAccess, seen: Seen): Weighed {
  const reading = readingOf(seen.buckets, { key: scope.id, at: seen.at });
  if (!isRead(reading)) return unseen(permissions, reading, `bucket ${scope.id} was not read`);
  const { granted } = reading.value;
  const lacking = permissions.filter((permission) => !granted.includes(permission));
  const caller = isRead(seen.identity) ? seen.identity.value.principal : null;
  const isCaller = seen.phase.runsAs === null || sameName(seen.phase.runsAs, caller);
  return {
    lacking,
    held: granted,
    doubts: [
      ...(isCaller ? [] : [`the audit ran as ${caller ?? "somebody unknown"}`]),
      ...untested(lacking, TESTED_ON_BUCKETS),
    ],
    evidence: [fromReading(reading, `granted to the caller: ${granted.join(", ") || "none of those asked"}`)],
  };
}

function unseen(permissions: readonly string[], reading: Reading<unknown>, detail: string): Weighed {
  return {
    lacking: permissions,
    held: [],
    doubts: [detail],
    evidence: [fromReading(reading, isRead(reading) ? detail : reading.detail)],
  };
}

function untested(lacking: readonly string[], asked: readonly string[]): readonly string[] {
  const open = lacking.filter((permission) => !asked.includes(permission));
  return open.length === 0 ? [] : [`${listed(open)} is not among what is tested`];
}

/** A dataset's list shows permissions on tables, the project's test shows what holds everywhere. */
function isOf(permission: string, { kind }: PermissionScope): boolean {
  if (kind === "bucket") return permission.startsWith("storage.");
  return kind === "dataset" ? permission.startsWith("bigquery.tables.") : !permission.startsWith("storage.");
}

function subjectOf({ kind, id }: PermissionScope): Subject {
  if (kind === "project") return { kind: "repository", id };
  return { kind, id };
}

/** The command that grants roles at a place. */
function grantCommand(grant: {
  readonly scope: PermissionScope;
  readonly roles: readonly string[];
  readonly who: string;
  readonly project: string;
}): string {
  const { scope, roles, who, project } = grant;
  const member = who.startsWith("principal:")
    ? who
    : `${who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${who}`;
  return roles
    .map((role) => {
      if (scope.kind === "dataset")
        return `bq add-iam-policy-binding --member=${member} --role=${role} ${project}:${scope.id}`;
      if (scope.kind === "bucket")
        return `gcloud storage buckets add-iam-policy-binding gs://${scope.id} --member=${member} --role=${role}`;
      return `gcloud projects add-iam-policy-binding ${project} --member=${member} --role=${role}`;
    })
    .join(" && ");
}
