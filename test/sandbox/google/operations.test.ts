import { expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { ask } from "../ask.ts";

const PACKAGE = "/v1/projects/bqx-ml/locations/us/repositories/images/packages/team%2Fextract";

test("a tag names the image that was uploaded with it last", async () => {
  const image = { location: "us", repository: "images", name: "team/extract" };
  const sandbox = await aSandbox({
    images: [
      { ...image, digest: "sha256:aaa", tags: ["v1"], uploadedAt: "2025-12-01T00:00:00Z" },
      { ...image, digest: "sha256:bbb", tags: ["v1"], uploadedAt: "2025-12-02T00:00:00Z" },
    ],
  });
  const tag = await ask(sandbox, `${PACKAGE}/tags/v1`);
  expect(tag.body.version).toMatch(/\/versions\/sha256:bbb$/);
  expect((await ask(sandbox, `${PACKAGE}/versions/sha256:bbb`)).body.createTime).toBe("2025-12-02T00:00:00Z");
  const one = "/v1/projects/bqx-ml/locations/us/repositories/images/dockerImages/team%2Fextract@sha256:aaa";
  expect((await ask(sandbox, one)).body).toMatchObject({ tags: ["v1"], uploadTime: "2025-12-01T00:00:00Z" });
  expect((await ask(sandbox, `${PACKAGE}/tags/v2`)).status).toBe(404);
});

test("the executions of a job come newest first, and one that failed counts its tasks", async () => {
  const job = { name: "extract", location: "us-central1", image: "i" };
  const executions = [
    { name: "old", at: "2025-12-01T00:00:00Z", status: "EXECUTION_FAILED" },
    { name: "new", at: "2025-12-02T00:00:00Z", status: "EXECUTION_SUCCEEDED" },
  ];
  const sandbox = await aSandbox({ jobs: [{ ...job, executions }] });
  const { body } = await ask(sandbox, "/v2/projects/bqx-ml/locations/us-central1/jobs/extract/executions");
  expect(
    body.executions.map(({ createTime, failedCount }: Record<string, unknown>) => [createTime, failedCount]),
  ).toEqual([
    ["2025-12-02T00:00:00Z", undefined],
    ["2025-12-01T00:00:00Z", 1],
  ]);
});

test("a quota that was never used has a limit and no series", async () => {
  const metric = "bigquery.googleapis.com/quota/query/usage";
  const quota = { service: "bigquery.googleapis.com", metric, limitName: "QueryUsagePerDay", limit: 100 };
  const search = (type: string) =>
    `/v3/projects/bqx-ml/timeSeries?interval.endTime=2025-12-13T00:00:00Z&filter=${encodeURIComponent(`metric.type = "serviceruntime.googleapis.com/quota/${type}"`)}`;
  const unused = await aSandbox({ quotas: [quota] });
  expect((await ask(unused, search("rate/net_usage"))).body).toEqual({});
  const used = await aSandbox({ quotas: [{ ...quota, used: 40 }] });
  expect((await ask(used, search("rate/net_usage"))).body.timeSeries[0].points[0].value).toEqual({
    int64Value: "40",
  });
  const infos = "/v1/projects/bqx-ml/locations/global/services/bigquery.googleapis.com/quotaInfos";
  expect((await ask(used, infos)).body.quotaInfos[0].dimensionsInfos[0].details).toEqual({ value: "100" });
});

test("a key that never expires ends in the year 9999", async () => {
  const email = "runner@bqx-ml.iam.gserviceaccount.com";
  const keys = [{ id: "k1", createdAt: "2024-01-01T00:00:00Z" }];
  const sandbox = await aSandbox({ serviceAccounts: [{ email, keys }] });
  const { body } = await ask(
    sandbox,
    `/v1/projects/bqx-ml/serviceAccounts/${email}/keys?keyTypes=USER_MANAGED`,
  );
  expect(body.keys).toMatchObject([
    { validAfterTime: "2024-01-01T00:00:00Z", validBeforeTime: "9999-12-31T23:59:59Z" },
  ]);
});

test("what a principal may do is told to those who may see policies, and unknown to others", async () => {
  const accessTuple = {
    principal: "runner@bqx-ml.iam.gserviceaccount.com",
    fullResourceName: "//bigquery.googleapis.com/projects/bqx-ml/datasets/features",
    permission: "bigquery.tables.create",
  };
  const identities = [{ email: accessTuple.principal, deny: [{ permission: "bigquery.tables.create" }] }];
  const state = async (deny: readonly { permission: string }[]) =>
    (await ask(await aSandbox({ identities, deny }), "/v3/iam:troubleshoot", { body: { accessTuple } })).body
      .overallAccessState;
  expect(await state([])).toBe("CANNOT_ACCESS");
  expect(await state([{ permission: "resourcemanager.projects.getIamPolicy" }])).toBe("UNKNOWN_INFO");
});
