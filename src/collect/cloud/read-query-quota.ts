import { notRequired } from "./off.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The daily query quota, where the plan requires one. */
export async function readQueryQuota({ client, wanted, at }: Source): Promise<CloudParts["queryQuota"]> {
  if (!wanted.queryQuota) return notRequired("daily-query-quota", at);
  return client.getQueryQuota("bigquery.googleapis.com");
}
