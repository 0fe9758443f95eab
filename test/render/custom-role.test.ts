import { expect, test } from "vitest";
import type { PermissionStatement } from "#domain/permissions/statement.ts";
import { customRole } from "#render/custom-role.ts";
import { aFinding } from "#test/support/finding.ts";
import { aReport } from "#test/support/report.ts";

const IDENTITY = "runner@p.iam.gserviceaccount.com";

function withStatement({ permissions }: { readonly permissions: PermissionStatement }) {
  return { ...aFinding(), permissions };
}

function aStatement(over: Partial<PermissionStatement>): PermissionStatement {
  const scope = { kind: "dataset", id: "features" } as const;
  return { identity: IDENTITY, scope, needed: [], lacking: [], excess: [], roles: [], ...over };
}

test("writes a role in gcloud's format, with the commands that apply it", () => {
  const findings = [
    withStatement({
      permissions: aStatement({
        scope: { kind: "project", id: "p" },
        needed: ["bigquery.jobs.create"],
        roles: ["roles/bigquery.jobUser"],
      }),
    }),
    withStatement({
      permissions: aStatement({ needed: ["bigquery.tables.delete", "bigquery.tables.create"] }),
    }),
    withStatement({
      permissions: aStatement({ scope: { kind: "bucket", id: "staging" }, needed: ["storage.objects.get"] }),
    }),
  ];
  expect(customRole(aReport({ findings }))).toEqual([
    {
      path: "permissions/custom-role-M008_4C.yaml",
      mediaType: "application/yaml",
      body: `# What the scripts of phase M008-4C take, and nothing else. To apply it:
#   gcloud iam roles create phasegate_M008_4C --project=p --file=permissions/custom-role-M008_4C.yaml
#   gcloud projects add-iam-policy-binding p --member=serviceAccount:${IDENTITY} --role=roles/bigquery.jobUser
#   bq add-iam-policy-binding --member=serviceAccount:${IDENTITY} --role=projects/p/roles/phasegate_M008_4C p:features
#   gcloud storage buckets add-iam-policy-binding gs://staging --member=serviceAccount:${IDENTITY} --role=projects/p/roles/phasegate_M008_4C
title: "Phase M008-4C"
description: "Permissions that the effects of the phase's scripts take, by phasegate, 2025-12-13."
stage: GA
includedPermissions:
  - bigquery.jobs.create
  - bigquery.tables.create
  - bigquery.tables.delete
  - storage.objects.get
`,
    },
  ]);
});

test("writes none where no effect takes anything, and nothing that breaks out of a comment", () => {
  expect(customRole(aReport({ findings: [] }))).toEqual([]);
  const scope = { kind: "dataset", id: "x\ny; rm" } as const;
  const [role] = customRole(
    aReport({ findings: [withStatement({ permissions: aStatement({ scope, needed: ["a.b"] }) })] }),
  );
  expect(role?.body).toContain(" PROJECT:xy rm\n");
});
