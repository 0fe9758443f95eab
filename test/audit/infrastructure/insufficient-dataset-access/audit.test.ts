import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/insufficient-dataset-access/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aDatasetAccess, anEntry, RUNNER } from "#test/support/cloud.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const RENAME = ["bigquery.tables.create", "bigquery.tables.update", "bigquery.tables.delete"];
const LACKS = "bigquery.tables.create, bigquery.tables.update, bigquery.tables.delete";

type Access = Parameters<typeof aDatasetAccess>[0];

function access(over: Access) {
  return { datasetAccess: { features: aRead(aDatasetAccess(over)) } };
}

const entries = (...list: ReturnType<typeof anEntry>[]) => aRead(list, "GET entries");
const others = entries(anEntry({ member: "other@example.org", role: "OWNER" }));
const stranger = aRead({ principal: "ci@bqx-ml.iam.gserviceaccount.com", how: "impersonation" } as const);

test.each([
  ["the access list names the runner as an editor", {}],
  [
    "the list names it by the role's full name",
    { entries: entries(anEntry({ role: "roles/bigquery.dataOwner" })) },
  ],
  ["the case of its e-mail differs", { entries: entries(anEntry({ member: RUNNER.toUpperCase() })) }],
  [
    "everybody is an editor",
    { entries: entries(anEntry({ kind: "special", member: "allAuthenticatedUsers" })) },
  ],
  ["the project grants it", { held: ["bigquery.jobs.create", ...RENAME], entries: others }],
  [
    "the project grants it and the list is hidden",
    { held: ["bigquery.jobs.create", ...RENAME], entries: anUnread("denied") },
  ],
])("passes where %s", (_, over) => {
  expect(tell(audit, { parts: access(over) })).toEqual([]);
});

test("prevents where the project does not grant it and the access list names others only", () => {
  expect(tell(audit, { parts: access({ entries: others }) })).toEqual([
    `fail prevents features: ${RUNNER} lacks ${LACKS} on dataset features.`,
  ]);
});

test("prevents where the runner may only read", () => {
  expect(tell(audit, { parts: access({ entries: entries(anEntry({ role: "READER" })) }) })).toEqual([
    `fail prevents features: ${RUNNER} lacks ${LACKS} on dataset features.`,
  ]);
});

test("prevents where the runner may not run jobs, whatever the dataset grants", () => {
  expect(tell(audit, { parts: access({ held: [] }) })).toEqual([
    `fail prevents features: ${RUNNER} lacks bigquery.jobs.create on dataset features.`,
  ]);
  expect(cureOf(audit, { parts: access({ held: [] }) })?.action).toBe(
    `Grant it: gcloud projects add-iam-policy-binding bqx-ml --member=serviceAccount:${RUNNER} --role=roles/bigquery.jobUser`,
  );
});

test("names the command that grants it on the dataset", () => {
  expect(cureOf(audit, { parts: access({ entries: others }) })?.action).toBe(
    `Grant it: bq add-iam-policy-binding --member=serviceAccount:${RUNNER} --role=roles/bigquery.dataEditor bqx-ml:features`,
  );
});

test.each([
  ["a group", anEntry({ kind: "group", member: "team@example.org" }), "team@example.org has WRITER"],
  ["a domain", anEntry({ kind: "domain", member: "example.org" }), "example.org has WRITER"],
  ["a condition", anEntry({ conditional: true }), `${RUNNER} has WRITER`],
  [
    "a role that is not known",
    anEntry({ role: "projects/p/roles/own" }),
    `${RUNNER} has projects/p/roles/own`,
  ],
])("may prevent where %s may include it", (_, entry, why) => {
  expect(tell(audit, { parts: access({ entries: entries(entry) }) })).toEqual([
    `unverified prevents features: Could not check whether ${RUNNER} holds ${LACKS} on dataset features: ${why}, which may include it.`,
  ]);
});

test("the project's editors are told apart by what the project grants", () => {
  const editors = entries(anEntry({ kind: "special", member: "projectWriters" }));
  expect(tell(audit, { parts: access({ entries: editors }) })[0]).toMatch(/^fail prevents/);
  const held = ["bigquery.jobs.create", "bigquery.datasets.create"];
  expect(tell(audit, { parts: access({ held, entries: editors }) })[0]).toMatch(
    /^unverified prevents features: .*projectWriters has WRITER, which may include it/,
  );
});

test("what the project grants to another caller says nothing of the runner", () => {
  const parts = { ...access({ held: ["bigquery.jobs.create", ...RENAME] }), identity: stranger };
  expect(tell(audit, { parts })).toEqual([
    `unverified prevents features: Could not check whether ${RUNNER} holds bigquery.jobs.create on dataset features: the audit ran as ci@bqx-ml.iam.gserviceaccount.com, so what the project grants to it was not tested.`,
  ]);
});

test("the caller counts where the phase names nobody to run as", () => {
  const phase = { runsAs: null };
  const held = ["bigquery.jobs.create", ...RENAME];
  const parts = { ...access({ held, entries: others }), identity: stranger };
  expect(tell(audit, { phase, parts })).toEqual([]);
  expect(tell(audit, { phase, parts: { ...access({ entries: others }), identity: stranger } })).toEqual([
    `fail prevents features: ci@bqx-ml.iam.gserviceaccount.com lacks ${LACKS} on dataset features.`,
  ]);
});

test.each([
  [
    "the caller",
    { ...access({ entries: others }), identity: anUnread("denied") },
    /the caller could not be read \(denied\)/,
  ],
  [
    "the access list",
    access({ entries: anUnread("denied") }),
    /the dataset's access list could not be read \(denied\)/,
  ],
  [
    "the project",
    access({ project: anUnread("disabled") }),
    /what the project grants could not be read \(disabled\)/,
  ],
])("may prevent where %s is hidden", (_, parts, why) => {
  const [line] = tell(audit, { parts });
  expect(line).toMatch(/^unverified prevents features: /);
  expect(line).toMatch(why);
});

test("leaves a dataset that does not exist to the audit that reports absence", () => {
  expect(tell(audit, { parts: { datasetAccess: { features: anUnread("absent") } } })[0]).toMatch(
    /^not-applicable/,
  );
});

test("counts what Policy Troubleshooter says of the runner where the audit runs as somebody else", () => {
  const asked = ["bigquery.jobs.create", ...RENAME];
  const told = (held: readonly string[]) => ({
    identity: stranger,
    datasetAccess: {
      features: aRead({
        ...aDatasetAccess({ entries: others }),
        accounts: { [RUNNER]: aRead({ asked, held }, "POST troubleshoot") },
      }),
    },
  });
  expect(tell(audit, { parts: told(asked) })).toEqual([]);
  expect(tell(audit, { parts: told(["bigquery.jobs.create"]) })).toEqual([
    `fail prevents features: ${RUNNER} lacks ${LACKS} on dataset features.`,
  ]);
});

test("may prevent where Policy Troubleshooter does not tell", () => {
  const features = aRead({ ...aDatasetAccess(), accounts: { [RUNNER]: anUnread("disabled") } });
  const [line] = tell(audit, { parts: { identity: stranger, datasetAccess: { features } } });
  expect(line).toMatch(
    /^unverified prevents .*what it may do by Policy Troubleshooter could not be read \(disabled\)/,
  );
});
