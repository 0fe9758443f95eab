import { aSandbox } from "../a-sandbox.ts";
import { ask } from "../ask.ts";

/** An error of the sandbox: what was asked, the status, and the body. */
export interface SomeError {
  readonly asked: string;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are judged, not known.
  readonly body: any;
}

const TABLES = "/bigquery/v2/projects/bqx-ml/datasets/features/tables";
const ACCOUNT = "/v1/projects/bqx-ml/serviceAccounts/nobody@bqx-ml.iam.gserviceaccount.com";

/** One request for each service and each way in which it refuses. */
const ASKED: readonly (readonly [target: string, init?: { method?: string; body?: unknown }])[] = [
  [`${TABLES}/gone`],
  [`${TABLES}?pageToken=made-up`],
  [TABLES, { body: { tableReference: { projectId: "bqx-ml", datasetId: "features", tableId: "summary" } } }],
  ["/bigquery/v2/projects/bqx-ml/datasets/gone"],
  ["/bigquery/v2/projects/bqx-ml/queries", { body: { query: "SELEC 1", useLegacySql: false } }],
  ["/storage/v1/b/gone"],
  ["/storage/v1/b/staging/o/gone"],
  ["/upload/storage/v1/b/staging/o?uploadType=media&name=a&ifGenerationMatch=7", { body: "x" }],
  ["/v2/projects/bqx-ml/locations/us-central1/jobs/gone"],
  [ACCOUNT],
  ["/v1/projects/bqx-ml/locations/us/repositories/gone/packages/a/tags/b"],
  [
    "/v1/projects/-/serviceAccounts/nobody@bqx-ml.iam.gserviceaccount.com:generateAccessToken",
    { body: { scope: ["x"] } },
  ],
];

/** What each of them needs, taken away or switched off. */
const DENIED = [
  TABLES,
  "/bigquery/v2/projects/bqx-ml/datasets/features",
  "/storage/v1/b/staging",
  "/v2/projects/bqx-ml/locations/us-central1/jobs/extract",
  "/v1/projects/bqx-ml/serviceAccounts/runner@bqx-ml.iam.gserviceaccount.com",
  "/v1/projects/bqx-ml/services:batchGet?names=projects/bqx-ml/services/run.googleapis.com",
  "/v1/billingAccounts/0A-1B/budgets",
  "/v3/projects/bqx-ml/timeSeries?filter=x",
];
const STATUSES = [400, 401, 403, 404, 429, 500, 503];

/** Errors of every service: what is not there, wrong, denied, switched off, and broken on demand. */
export async function someErrors(): Promise<readonly SomeError[]> {
  const usual = await aSandbox();
  const denied = await aSandbox({ deny: [{ permission: "*" }] });
  const disabled = await aSandbox({ services: [] });
  const errors: SomeError[] = [];
  const add = async (sandbox: typeof usual, [target, init]: (typeof ASKED)[number]) => {
    const { status, body } = await ask(sandbox, target, init);
    errors.push({ asked: `${init?.method ?? (init?.body ? "POST" : "GET")} ${target}`, status, body });
  };
  for (const one of ASKED) await add(usual, one);
  for (const sandbox of [denied, disabled]) for (const target of DENIED) await add(sandbox, [target]);
  for (const status of STATUSES) {
    const broken = await aSandbox({ faults: [{ match: "", status }] });
    for (const target of [TABLES, "/storage/v1/b/staging", ACCOUNT]) await add(broken, [target]);
  }
  return errors;
}
