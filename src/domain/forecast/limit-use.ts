import type { LimitForecast } from "../forecast.ts";
import { isRead } from "../reading.ts";
import type { Simulation } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import {
  COPY_JOBS_A_DAY,
  DATASET_UPDATES_IN_10_SECONDS,
  type DocumentedLimit,
  INSERTS_A_SECOND,
  LIMITS_SOURCE,
  QUEUED_QUERIES,
  REQUESTS_A_SECOND,
  TABLE_CHANGES_A_DAY,
  TABLE_UPDATES_IN_10_SECONDS,
} from "./limits.ts";
import type { Pace } from "./pace.ts";
import type { Work } from "./work.ts";

const MIB_BYTES = 2 ** 20;

/** What the use of limits is weighed from. */
export interface LimitSource extends Partial<Pick<SnapshotParts, "queryQuota" | "quotaUsage">> {
  readonly works: readonly { readonly work: Work; readonly pace: Pace }[];
  readonly simulation: Simulation;
}

/** What the phase needs of each limit at the most, largest share first. */
export function weighLimits(source: LimitSource): readonly LimitForecast[] {
  const { works, simulation } = source;
  const atOnce = most(works.map(({ pace }) => pace.atOnce.high));
  const touches = mostTouched(simulation);
  const making = works.filter(({ work }) => work.byInsert);
  const documented = [
    weigh(REQUESTS_A_SECOND, most(works.map(rateOf))),
    weigh(INSERTS_A_SECOND, most(making.map(rateOf))),
    weigh(DATASET_UPDATES_IN_10_SECONDS, most(works.map(({ work }) => work.datasetChanges))),
    weigh(TABLE_UPDATES_IN_10_SECONDS, touches),
    weigh(TABLE_CHANGES_A_DAY, touches),
    weigh(
      COPY_JOBS_A_DAY,
      works.reduce((sum, { work }) => sum + work.copies, 0),
    ),
    weigh(QUEUED_QUERIES, atOnce),
  ];
  return [...documented, ...queryQuota(source)].sort((a, b) => b.share - a.share);
}

/** Statements that are started in a second at the most. */
function rateOf({ work, pace }: LimitSource["works"][number]): number {
  return Math.min(work.statements, pace.atOnce.high / Math.max(pace.seconds.low, 1e-3));
}

function weigh({ name, allowed, unit }: DocumentedLimit, needed: number): LimitForecast {
  return {
    limit: name,
    allowed,
    needed,
    unit,
    share: needed / allowed,
    known: "documented",
    source: LIMITS_SOURCE,
  };
}

/** Steps that name the same table or view, old name and new name alike. */
function mostTouched({ steps }: Simulation): number {
  const touched = new Map<string, number>();
  let top = 0;
  for (const { dataset, from, to } of steps) {
    for (const name of to === null ? from : [...from, to]) {
      const key = `${dataset}.${name}`;
      const times = (touched.get(key) ?? 0) + 1;
      touched.set(key, times);
      if (times > top) top = times;
    }
  }
  return top;
}

/** The day's bytes of queries, where the project limits them. */
function queryQuota({ queryQuota: quota, quotaUsage, works }: LimitSource): readonly LimitForecast[] {
  if (!isRead(quota) || quota.value.limitMiB === null) return [];
  const used = isRead(quotaUsage) ? (quotaUsage.value.usedMiB ?? 0) : 0;
  const allowed = Math.max(0, quota.value.limitMiB - used);
  const needed = works.reduce((sum, { work }) => sum + (work.billedBytes?.high ?? 0), 0) / MIB_BYTES;
  return [
    {
      limit: used > 0 ? "query usage that is left today" : "query usage a day",
      allowed,
      needed,
      unit: "MiB",
      share: needed === 0 ? 0 : needed / Math.max(allowed, 1),
      known: "read",
      source: quota.source,
    },
  ];
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((top, number) => Math.max(top, number), 0);
}
