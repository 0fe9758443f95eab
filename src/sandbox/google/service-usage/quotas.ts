import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guardUsage, SERVICE_USAGE } from "./services.ts";

/** Google's own limit of a day's queries, in MiB: 200 TiB. Seen in recorded answers, 2026-11. */
const QUERY_QUOTA_DEFAULT_MIB = 209_715_200;

const QUERY_METRIC = "bigquery.googleapis.com/quota/query/usage";

/** Service Usage v1beta1 consumerQuotaMetrics.list. */
export const quotaRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1beta1/projects/{project}/services/{service}/consumerQuotaMetrics",
    service: SERVICE_USAGE,
    style: "rpc",
    query: ["view", "pageSize", "pageToken"],
    answer: listMetrics,
  },
];

const VIEWS = ["QUOTA_VIEW_UNSPECIFIED", "BASIC", "FULL"];

function listMetrics(call: Call): Reply | Refusal {
  const view = call.query.get("view");
  if (view !== null && !VIEWS.includes(view)) return invalid(`Invalid value for view: ${view}`);
  const refusal = guardUsage(call, "serviceusage.quotas.get");
  if (refusal !== null) return refusal;
  const metrics = param(call, "service") === "bigquery.googleapis.com" ? bigqueryMetrics(call) : [];
  const page = cutPage({
    keys: metrics.map(({ metric }) => metric),
    list: "metrics",
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 500,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  return reply({
    metrics: metrics.filter(({ metric }) => page.keys.includes(metric)),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

interface Metric {
  readonly metric: string;
  readonly [field: string]: unknown;
}

/** In order of metric. */
function bigqueryMetrics(call: Call): readonly Metric[] {
  const parent = `projects/${call.world.project.number}/services/bigquery.googleapis.com/consumerQuotaMetrics`;
  const custom = call.world.queryQuotaMiB;
  const limit = String(custom ?? QUERY_QUOTA_DEFAULT_MIB);
  const override = custom === null ? {} : { consumerOverride: { overrideValue: limit } };
  return [
    {
      name: `${parent}/${encodeURIComponent("bigquery.googleapis.com/quota/load/jobs")}`,
      metric: "bigquery.googleapis.com/quota/load/jobs",
      displayName: "Load jobs",
      unit: "1",
      consumerQuotaLimits: [
        {
          metric: "bigquery.googleapis.com/quota/load/jobs",
          unit: "1/d/{project}",
          quotaBuckets: [{ effectiveLimit: "100000", defaultLimit: "100000" }],
        },
      ],
    },
    {
      name: `${parent}/${encodeURIComponent(QUERY_METRIC)}`,
      metric: QUERY_METRIC,
      displayName: "Query usage",
      unit: "MiBy",
      consumerQuotaLimits: [
        {
          metric: QUERY_METRIC,
          unit: "1/d/{project}",
          quotaBuckets: [
            { effectiveLimit: limit, defaultLimit: String(QUERY_QUOTA_DEFAULT_MIB), ...override },
          ],
        },
        {
          metric: QUERY_METRIC,
          unit: "1/d/{project}/{user}",
          quotaBuckets: [{ effectiveLimit: UNLIMITED, defaultLimit: UNLIMITED }],
        },
      ],
    },
  ];
}

/** The largest int64: no limit. */
const UNLIMITED = "9223372036854775807";
