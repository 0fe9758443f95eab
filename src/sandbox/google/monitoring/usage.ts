import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { QuotaSeed } from "../../state.ts";
import { guard } from "../access.ts";

const MONITORING = "monitoring.googleapis.com";
const QUOTAS = "cloudquotas.googleapis.com";

/** Monitoring v3 timeSeries.list for quotas, and Cloud Quotas v1 quotaInfos.list. */
export const usageRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v3/projects/{project}/timeSeries",
    service: MONITORING,
    style: "rpc",
    query:
      "filter interval.startTime interval.endTime aggregation.alignmentPeriod aggregation.perSeriesAligner aggregation.crossSeriesReducer aggregation.groupByFields pageSize pageToken view orderBy".split(
        " ",
      ),
    answer: listSeries,
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/locations/global/services/{service}/quotaInfos",
    service: QUOTAS,
    style: "rpc",
    query: ["pageSize", "pageToken"],
    answer: listInfos,
  },
];

function guardFor(call: Call, service: string, permission: string): Refusal | null {
  return guard({
    world: call.world,
    service,
    project: param(call, "project"),
    permission,
    resource: null,
    reason: "forbidden",
    denial: `Permission ${permission} denied (or the resource may not exist).`,
  });
}

/** A quota that was never used has no series: that is no zero. */
function listSeries(call: Call): Reply | Refusal {
  const refusal = guardFor(call, MONITORING, "monitoring.timeSeries.list");
  if (refusal !== null) return refusal;
  const filter = call.query.get("filter") ?? "";
  const [start, end] = [call.query.get("interval.startTime"), call.query.get("interval.endTime")];
  const type = /metric\.type\s*=\s*"([^"]+)"/.exec(filter)?.[1];
  if (type === undefined) return invalid("Field filter had an invalid value: a metric.type must be given.");
  if (end === null) return invalid("Field interval.endTime is required.");
  const metric = /quota_metric"?\s*=\s*"([^"]+)"/.exec(filter)?.[1];
  const wanted = call.world.quotas.filter((quota) => metric === undefined || quota.metric === metric);
  const series = wanted.flatMap((quota) => toSeries(call, quota, { type, start: start ?? end, end }));
  const known = new Map(series.map((one, index) => [String(index).padStart(9, "0"), one]));
  const page = cutPage({
    keys: [...known.keys()],
    list: `series ${filter}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100_000,
    largestSize: 100_000,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  return reply({
    ...(page.keys.length === 0 ? {} : { timeSeries: page.keys.map((key) => known.get(key)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function toSeries(
  call: Call,
  quota: QuotaSeed,
  { type, start, end }: { readonly type: string; readonly start: string; readonly end: string },
): readonly unknown[] {
  const isLimit = type.endsWith("/quota/limit");
  const isUsage = /\/quota\/(rate\/net_usage|allocation\/usage)$/.test(type);
  const value = isLimit ? quota.limit : isUsage ? (quota.used ?? null) : null;
  if (value === null) return [];
  return [
    {
      metric: { type, labels: { quota_metric: quota.metric, limit_name: quota.limitName } },
      resource: {
        type: "consumer_quota",
        labels: { project_id: call.world.project.id, service: quota.service, location: "global" },
      },
      metricKind: type.endsWith("net_usage") ? "DELTA" : "GAUGE",
      valueType: "INT64",
      points: [{ interval: { startTime: start, endTime: end }, value: { int64Value: String(value) } }],
    },
  ];
}

function listInfos(call: Call): Reply | Refusal {
  const refusal = guardFor(call, QUOTAS, "cloudquotas.quotas.get");
  if (refusal !== null) return refusal;
  const service = param(call, "service");
  const quotas = call.world.quotas.filter((quota) => quota.service === service);
  const parent = `projects/${call.world.project.number}/locations/global/services/${service}/quotaInfos`;
  if (quotas.length === 0) return reply({});
  return reply({
    quotaInfos: quotas.map((quota) => ({
      name: `${parent}/${quota.limitName}`,
      quotaId: quota.limitName,
      metric: quota.metric,
      service,
      isPrecise: true,
      containerType: "PROJECT",
      metricUnit: quota.unit ?? "1",
      dimensionsInfos: [{ details: { value: String(quota.limit ?? -1) }, applicableLocations: ["global"] }],
    })),
  });
}
