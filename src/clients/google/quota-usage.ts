import type { QueryQuotaFact, QuotaUsageFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { readPages } from "./pages.ts";
import { type Asking, type Lack, segment } from "./question.ts";
import { integerAt, listAt, objectAt } from "./typed-json.ts";

const METRIC = "bigquery.googleapis.com/quota/query/usage";
const FILTER = [
  'metric.type = "serviceruntime.googleapis.com/quota/rate/net_usage"',
  `metric.labels.quota_metric = "${METRIC}"`,
  'resource.type = "consumer_quota"',
].join(" AND ");

/** Asks how much of the day's query quota is used: Cloud Monitoring, since the last reset. */
export async function getQuotaUsage(
  asking: Asking,
  limit: Reading<QueryQuotaFact>,
): Promise<Reading<QuotaUsageFact>> {
  if (limit.state === "unread") return limit;
  const now = asking.clock.now();
  const since = lastReset(now);
  const series = await readPages(asking, {
    service: "monitoring",
    path: `/v3/projects/${segment(asking.project)}/timeSeries`,
    query: {
      filter: FILTER,
      "interval.startTime": since,
      "interval.endTime": now,
      pageSize: "1000",
    },
    permission: "monitoring.timeSeries.list",
    list: "timeSeries",
    readItem: toUsed,
  });
  if (series.state === "unread") return series;
  const { items } = series.value;
  const usedMiB = items.length === 0 ? null : items.reduce((sum, { used }) => sum + used, 0);
  return { ...series, value: { limitMiB: limit.value.limitMiB, usedMiB, since } };
}

interface Used {
  readonly used: number;
}

function toUsed(item: unknown): Used | Lack {
  let used = 0;
  for (const point of listAt(item, "points")) {
    const value = integerAt(objectAt(point, "value"), "int64Value");
    if (value === null) return { lacks: "the value of a point" };
    used += value;
  }
  return { used };
}

/** Midnight in California before an instant, when daily quotas begin anew. Exact but for the hour of a clock change. */
function lastReset(at: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/Los_Angeles",
    hourCycle: "h23",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(new Date(at));
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const passedMs = ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1000;
  const instantMs = Date.parse(at);
  return new Date(instantMs - passedMs - (instantMs % 1000)).toISOString();
}
