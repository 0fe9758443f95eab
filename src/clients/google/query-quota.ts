import type { QueryQuotaFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { malformed } from "./classify.ts";
import { type PagedQuestion, readPages } from "./pages.ts";
import { type Asking, type Lack, segment, unread } from "./question.ts";
import { integerAt, isObject, listAt, textAt } from "./typed-json.ts";

/** A project's daily limit of query bytes, in MiB, and the default that Google gives. */
interface DailyLimit {
  readonly metric: string;
  /** Null where the metric has no daily limit for the project. */
  readonly effective: number | null;
  readonly isOverridden: boolean;
}

/** Asks for the daily query quota: Service Usage consumerQuotaMetrics. */
export async function getQueryQuota(asking: Asking, service: string): Promise<Reading<QueryQuotaFact>> {
  const asked: PagedQuestion<DailyLimit> = {
    service: "serviceusage",
    path: `/v1beta1/projects/${segment(asking.project)}/services/${segment(service)}/consumerQuotaMetrics`,
    query: { view: "BASIC", pageSize: "500" },
    permission: "serviceusage.quotas.get",
    list: "metrics",
    readItem: toLimit,
  };
  const metrics = await readPages(asking, asked);
  if (metrics.state === "unread") return metrics;
  const usage = metrics.value.items.find(({ metric }) => metric === `${service}/quota/query/usage`);
  if (usage === undefined || usage.effective === null) {
    return unread(asking, asked, malformed(`the answer lacks the daily query quota of ${service}`));
  }
  return { ...metrics, value: { limitMiB: limitMiB(usage.effective), custom: usage.isOverridden } };
}

function toLimit(item: unknown): DailyLimit | Lack {
  const metric = textAt(item, "metric");
  if (metric === null) return { lacks: "the name of a quota metric" };
  const limit = listAt(item, "consumerQuotaLimits").find((one) => textAt(one, "unit") === "1/d/{project}");
  const bucket = listAt(limit, "quotaBuckets").find((one) => isObject(one) && !("dimensions" in one));
  const [effective, usual] = [integerAt(bucket, "effectiveLimit"), integerAt(bucket, "defaultLimit")];
  const isOverridden = isObject(bucket) && ("consumerOverride" in bucket || effective !== usual);
  return { metric, effective, isOverridden };
}

/** The largest int64 and -1 both mean no limit. */
function limitMiB(effective: number): number | null {
  return effective >= LARGEST_INT64 || effective === -1 ? null : effective;
}

/** As a number it is rounded up to 2 to the power of 63. */
const LARGEST_INT64 = Number("9223372036854775807");
