import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { listed } from "../../wording.ts";

/** Age from which an export has stopped, in hours: Cloud Billing writes several times a day. */
const FRESH_HOURS = 48;
const HOUR_MS = 3_600_000;

/** Asks whether costs are exported to a table that is written to, where the plan requires a budget. */
export const audit = defineAudit({
  id: "missing-billing-export",
  family: "infrastructure",
  title: "Costs are exported to BigQuery",
  impact: "informs",
  reads: ["billingExport"],
  ask: ({ plan, at, billingExport }): readonly Answer[] => {
    const { cost } = plan.infrastructure;
    if (cost.budget === "optional") return [];
    const about = {
      subject: { kind: "budget", id: `${plan.cloud.project} billing export` },
      ...(cost.place ? { place: cost.place } : {}),
    } as const;
    const consequence = "What the phase cost can only be read off the cost report, a day late and by hand";
    if (!isRead(billingExport)) {
      const whether = "whether costs are exported";
      return [unverifiedFrom({ ...about, reading: billingExport, whether, consequence })];
    }
    const { tables, regions } = billingExport.value;
    const names = tables.map(({ dataset, name }) => `${dataset}.${name}`);
    const saw = `export tables in ${regions.join(" and ")}: ${listed(names) || "none"}`;
    const evidence = [fromReading(billingExport, saw)] as const;
    const fresh = tables.filter(({ modifiedAt }) => modifiedAt !== null && isFresh(modifiedAt, at));
    if (fresh.length > 0) {
      return [pass({ ...about, says: `Costs are exported to ${listed(names)}.`, evidence })];
    }
    const says =
      tables.length === 0
        ? `No table of ${plan.cloud.project} in ${regions.join(" or ")} takes an export of costs.`
        : `The export of costs to ${listed(names)} was not written to within ${FRESH_HOURS} hours.`;
    return [
      fail({
        ...about,
        says,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 24),
          workaround:
            "Look at the cost report by hand while the phase runs; the export may lie in another project.",
          action: "Turn it on: https://console.cloud.google.com/billing/export",
        },
      }),
    ];
  },
});

function isFresh(modifiedAt: string, at: string): boolean {
  return Date.parse(at) - Date.parse(modifiedAt) < FRESH_HOURS * HOUR_MS;
}
