import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import type { Refusal } from "../../http/refusal.ts";
import { type Call, type Reply, type Route, reply } from "../../http/route.ts";
import { BIGQUERY, tableOf } from "./access.ts";
import { openTable } from "./tables.ts";

/** Page size without `pageSize`, and the most that a page holds. Assumed; BigQuery's definition names neither. */
const PAGE_DEFAULT = 50;
const PAGE_LIMIT = 1000;

/** Row access policies of a table: list. They are made with the table's seed. */
export const rowPolicyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}/tables/{table}/rowAccessPolicies",
    service: BIGQUERY,
    style: "bigquery",
    query: ["pageSize", "pageToken"],
    answer: listPolicies,
  },
];

/** Google leaves the list out where a table has no policy. */
function listPolicies(call: Call): Reply | Refusal {
  const found = openTable(call, "bigquery.rowAccessPolicies.list");
  if ("kind" in found) return found;
  const { project, dataset, table } = tableOf(call);
  const { createdAt, modifiedAt, rowAccessPolicies } = found.table;
  const page = cutPage({
    keys: rowAccessPolicies.map(({ id }) => id),
    list: `row access policies of ${dataset}.${table}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: PAGE_DEFAULT,
    largestSize: PAGE_LIMIT,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const policies = rowAccessPolicies.filter(({ id }) => page.keys.includes(id));
  const shown = policies.map((policy) => ({
    etag: etagOf(policy),
    rowAccessPolicyReference: { projectId: project, datasetId: dataset, tableId: table, policyId: policy.id },
    filterPredicate: policy.filter,
    creationTime: createdAt,
    lastModifiedTime: modifiedAt,
  }));
  return reply({
    ...(shown.length === 0 ? {} : { rowAccessPolicies: shown }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}
