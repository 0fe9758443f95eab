import type { Answer, Impact } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { grouped } from "../../wording.ts";

/** Share of the day's quota from which little is left. */
const NEARLY = 0.8;

/** Asks whether the day's query quota has something left, where the plan requires one. */
export const audit = defineAudit({
  id: "exhausted-quota",
  family: "infrastructure",
  title: "The day's query quota has something left",
  impact: "endangers",
  reads: ["quotaUsage"],
  ask: ({ plan, quotaUsage }): readonly Answer[] => {
    const { cost } = plan.infrastructure;
    if (cost.dailyQueryQuota === "optional") return [];
    const about = {
      subject: { kind: "quota", id: "bigquery.googleapis.com/quota/query/usage" },
      ...(cost.place ? { place: cost.place } : {}),
    } as const;
    const consequence = "Queries are refused until the quota begins anew at midnight in California";
    if (!isRead(quotaUsage)) {
      const whether = "whether the day's query quota has something left";
      return [unverifiedFrom({ ...about, reading: quotaUsage, whether, consequence })];
    }
    const { limitMiB, usedMiB, since } = quotaUsage.value;
    const limit = limitMiB === null ? "no limit" : `a limit of ${grouped(limitMiB)} MiB`;
    const used = usedMiB === null ? "no use was measured" : `${grouped(usedMiB)} MiB used`;
    const evidence = [fromReading(quotaUsage, `${used} since ${since}, ${limit}`)] as const;
    const share = limitMiB === null ? 0 : (usedMiB ?? 0) / Math.max(1, limitMiB);
    if (share < NEARLY) {
      return [
        pass({ ...about, says: `The day's query quota has something left: ${used}, ${limit}.`, evidence }),
      ];
    }
    const impact: Impact = share >= 1 ? "endangers" : "slows";
    return [
      fail({
        ...about,
        says: `The day's query quota is ${Math.floor(share * 100)} % used: ${used}, ${limit}.`,
        impact,
        evidence,
        cure: {
          consequence,
          delay: hours(0, 24),
          workaround: "Start after midnight in California, when the quota begins anew.",
          action: `Raise it for the day of the phase: https://console.cloud.google.com/iam-admin/quotas?project=${plan.cloud.project}`,
        },
      }),
    ];
  },
});
