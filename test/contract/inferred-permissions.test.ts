import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-permission/audit.ts";
import { runAudits } from "#audit/run-audits.ts";
import { openGoogleCloud } from "#clients/google/client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import type { Finding } from "#domain/finding.ts";
import { customRole } from "#render/custom-role.ts";
import { aSandbox } from "#test/sandbox/a-sandbox.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { PLACE } from "#test/support/plan.ts";
import { AT, aRead } from "#test/support/reading.ts";
import { aReport } from "#test/support/report.ts";
import { partsOf } from "#test/support/repository.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

/** Scripts that rename, count, write rows, drop, and move objects. */
const FILES = {
  "scripts/rename_cov.py": `from google.cloud import bigquery, storage
client = bigquery.Client()
client.query("ALTER TABLE \`bqx-ml.features.cov_bqx_audcad\` RENAME TO cov_audcad").result()
client.query("INSERT INTO \`bqx-ml.features.log\` (name) VALUES ('cov_audcad')").result()
client.query("DROP TABLE \`bqx-ml.features.old\`").result()
storage.Client().bucket("staging").blob("done/flag.txt").upload_from_string("1")
`,
  "scripts/counts.sh": `#!/bin/bash
bq query --use_legacy_sql=false 'SELECT COUNT(*) FROM \`bqx-ml.features.cov_audcad\`'
gsutil ls gs://staging/done/
gsutil cat gs://staging/done/flag.txt
`,
};

/** What the custom role of those scripts holds, written out. */
const ROLE = [
  "bigquery.jobs.create",
  "bigquery.tables.create",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.getData",
  "bigquery.tables.update",
  "bigquery.tables.updateData",
  "storage.objects.create",
  "storage.objects.delete",
  "storage.objects.get",
  "storage.objects.list",
];

/** What seeing grants and buckets takes; no effect takes it. */
const TO_SEE = ["bigquery.datasets.get", "bigquery.datasets.getIamPolicy", "storage.buckets.get"];

/** Stands for the identity in the sandbox. */
const TOKEN = "of-the-runner";

/** What missing-permission says where the identity of the phase holds these permissions and nothing else. */
async function audited(
  roles: readonly string[],
  files: Readonly<Record<string, string>> = FILES,
): Promise<readonly Finding[]> {
  const sandbox = await aSandbox({
    identity: RUNNER,
    identities: [{ email: RUNNER, token: TOKEN, roles }],
    datasets: [
      {
        id: "features",
        location: "us-central1",
        access: [{ role: "OWNER", userByEmail: "owner@example.org" }],
        tables: [{ name: "cov_bqx_audcad", rows: 10 }],
      },
    ],
    buckets: [{ name: "staging", location: "us-central1" }],
  });
  const clock = { now: () => AT };
  const patience = { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 };
  const credentials = { kind: "token", token: TOKEN } as const;
  const endpoint = sandbox.url;
  const opened = await openGoogleCloud({ project: "bqx-ml", clock, endpoint, credentials, patience });
  const runner = aRead({ principal: RUNNER, how: "endpoint" } as const);
  const { infrastructure, ...rest } = aFullPlan();
  const access = ["create", "rename", "delete", "read", "write"] as const;
  const datasets = [{ id: "features", access, tables: 2, place: PLACE }];
  const plan = aFullPlan({ ...rest, infrastructure: { ...infrastructure, datasets } });
  const cloud = await collectCloud({ client: { ...opened, getIdentity: async () => runner }, plan, clock });
  const snapshot = aSnapshot({ ...theGoodParts(await partsOf(files)), ...cloud });
  return runAudits({ audits: [audit], plan, phase: aFullPhase(), at: AT, snapshot });
}

test("the custom role holds what the effects of the scripts take", async () => {
  const [file] = customRole(aReport({ findings: [...(await audited([]))] }));
  const included = (file?.body ?? "").split("\n").flatMap((line) => /^ {2}- (\S+)$/.exec(line)?.[1] ?? []);
  expect(included).toEqual(ROLE);
});

test("an identity with the custom role, and with what seeing takes, lacks nothing", async () => {
  const findings = await audited([...ROLE, ...TO_SEE]);
  expect(findings.map(told)).toEqual([
    "pass project bqx-ml lacks nothing",
    "pass dataset features lacks nothing",
    "pass bucket staging lacks nothing",
  ]);
});

test.each(ROLE)("without %s it fails at the place that needs it, and names nothing else", async (gone) => {
  const findings = await audited([...ROLE.filter((one) => one !== gone), ...TO_SEE]);
  const place = gone.startsWith("storage.")
    ? "bucket staging"
    : gone === "bigquery.jobs.create"
      ? "project bqx-ml"
      : "dataset features";
  const failing = findings.filter(({ outcome }) => outcome !== "pass");
  expect(failing.map(told)).toEqual([`fail ${place} lacks ${gone}`]);
  expect(failing[0]?.says.startsWith(`${RUNNER} lacks ${gone} on ${place}, needed by scripts/`)).toBe(true);
});

test("an identity that may not look at the places is not said to hold anything there", async () => {
  expect((await audited(ROLE)).map(({ outcome, subject }) => `${outcome} ${subject.id}`)).toEqual([
    "unverified bqx-ml",
    "unverified features",
    "unverified staging",
  ]);
});

test("what the identity holds beyond the effects is told, place by place", async () => {
  const reading = {
    "scripts/rename_cov.py": "print('nothing')\n",
    "scripts/counts.sh": `#!/bin/bash
bq query --use_legacy_sql=false 'SELECT COUNT(*) FROM \`bqx-ml.features.cov_audcad\`'
gsutil cat gs://staging/done/flag.txt
`,
  };
  const ofTables = ROLE.filter((one) => one.startsWith("bigquery.tables."));
  const findings = await audited([...ROLE, ...TO_SEE], reading);
  expect(findings.map(({ permissions }) => [permissions?.needed, permissions?.excess])).toEqual([
    [["bigquery.jobs.create"], ofTables],
    [
      ["bigquery.tables.get", "bigquery.tables.getData"],
      [
        "bigquery.tables.create",
        "bigquery.tables.delete",
        "bigquery.tables.update",
        "bigquery.tables.updateData",
      ],
    ],
    [["storage.objects.get"], ["storage.objects.create", "storage.objects.delete", "storage.objects.list"]],
  ]);
});

function told({ outcome, permissions }: Finding): string {
  const { scope, lacking = [] } = permissions ?? {};
  return `${outcome} ${scope?.kind} ${scope?.id} lacks ${lacking.join(", ") || "nothing"}`;
}
