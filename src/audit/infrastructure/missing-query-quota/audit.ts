import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { grouped } from "../../wording.ts";

/** Asks whether the owner limited the daily query volume, where the plan requires it. */
export const audit = defineAudit({
  id: "missing-query-quota",
  family: "infrastructure",
  title: "A daily query quota limits the project",
  impact: "slows",
  reads: ["queryQuota"],
  ask: ({ plan, queryQuota }): readonly Answer[] => {
    const required = plan.infrastructure.cost;
    if (required.dailyQueryQuota === "optional") return [];
    const { project } = plan.cloud;
    const about = {
      subject: { kind: "quota", id: `${project}/QueryUsagePerDay` },
      ...(required.place ? { place: required.place } : {}),
    } as const;
    const consequence = "A query gone astray is billed without a limit";
    if (!isRead(queryQuota)) {
      const whether = `whether ${project} has a daily query quota of its own`;
      return [unverifiedFrom({ ...about, reading: queryQuota, whether, consequence })];
    }
    const { limitMiB, custom } = queryQuota.value;
    const limit = limitMiB === null ? "unlimited" : `${grouped(limitMiB)} MiB a day`;
    const evidence = [
      fromReading(queryQuota, `query usage ${limit}, ${custom ? "set by the owner" : "Google's default"}`),
    ] as const;
    if (custom && limitMiB !== null)
      return [pass({ ...about, says: `Queries are limited to ${limit}.`, evidence })];
    return [
      fail({
        ...about,
        says: `The daily query quota of ${project} is ${limit}, not one that the owner set.`,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 1),
          workaround: "Set maximumBytesBilled on the phase's queries.",
          action: `Set "Query usage per day" for ${project} on the quotas page, above what the phase needs.`,
        },
      }),
    ];
  },
});
