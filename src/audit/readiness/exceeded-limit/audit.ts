import type { Answer, Subject } from "#domain/finding.ts";
import { forecastPhase } from "#domain/forecast/forecast-phase.ts";
import type { LimitForecast } from "#domain/forecast.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Reading, type Unread } from "#domain/reading.ts";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import { fail, fromComputation, fromPlan, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit, type Question } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { grouped } from "../../wording.ts";

type Asked = Question<"catalogues" | "scripts" | "queryQuota" | "tableDetails">;

/** Asks whether the phase needs no more than the limits of BigQuery that nobody can raise in time. */
export const audit = defineAudit({
  id: "exceeded-limit",
  family: "readiness",
  title: "The phase stays within the limits of BigQuery",
  impact: "endangers",
  reads: ["catalogues", "scripts", "queryQuota", "tableDetails"],
  ask: (question) => {
    if (question.phase.operations.length === 0) return [];
    const unread = unreadPart(question);
    if (unread !== null) return [hidden(question, unread)];
    const { limits } = forecastPhase({ ...question, simulation: simulationOf(question) });
    return [
      ...limits.filter(({ needed }) => needed > 0).map((limit) => weigh(limit, question)),
      ...hiddenQuota(question),
    ];
  },
});

/** What hides the phase's share of a daily quota that the plan requires; nothing where it requires none. */
function hiddenQuota({ plan, phase, at, queryQuota, tableDetails }: Asked): readonly Answer[] {
  if (plan.infrastructure.cost.dailyQueryQuota === "optional") return [];
  const moving = phase.operations.flatMap(({ kind, dataset }) => (MOVING.has(kind) ? (dataset ?? []) : []));
  const unread = [
    queryQuota,
    ...[...new Set(moving)].map((key) => readingOf(tableDetails, { key, at })),
  ].find((reading): reading is Unread => !isRead<unknown>(reading));
  if (unread === undefined) return [];
  return [
    unverifiedFrom({
      subject: { kind: "quota", id: "query usage a day" },
      place: phase.place,
      reading: unread,
      whether: `whether ${phase.id} stays within the daily query quota`,
      consequence: `BigQuery may refuse queries of ${phase.id} until midnight in California`,
    }),
  ];
}

/** Kinds of operations that move bytes. */
const MOVING: ReadonlySet<Operation["kind"]> = new Set(["consolidate", "generate"]);

function unreadPart({ phase, at, catalogues, scripts }: Asked): Unread | null {
  const datasets = new Set(phase.operations.flatMap(({ dataset }) => (dataset === null ? [] : [dataset])));
  const readings: readonly Reading<unknown>[] = [
    scripts,
    ...[...datasets].map((key) => readingOf(catalogues, { key, at })),
  ];
  return readings.find((reading): reading is Unread => !isRead(reading)) ?? null;
}

function hidden({ phase }: Asked, reading: Unread): Answer {
  return unverifiedFrom({
    subject: { kind: "phase", id: phase.id },
    place: phase.place,
    reading,
    whether: `whether ${phase.id} stays within the limits of BigQuery`,
    consequence: `BigQuery may refuse part of ${phase.id}`,
  });
}

function weigh(forecast: LimitForecast, { phase, at }: Asked): Answer {
  const { limit, allowed, needed, unit, share, source } = forecast;
  const use = `${grouped(Math.ceil(needed))} of ${grouped(allowed)} ${unit}`;
  const subject: Subject = { kind: "quota", id: limit };
  const about = {
    subject,
    evidence: [
      fromComputation(`forecast of ${phase.id}`, { saw: `${use}, the limit by ${source}`, at }),
      fromPlan(phase.place, { saw: phase.id, at }),
    ],
    place: phase.place,
  } as const;
  if (share <= 1) return pass({ ...about, says: `${phase.id} needs at most ${use}: ${limit}.` });
  return fail({
    ...about,
    says: `${phase.id} may need ${use}: ${limit}.`,
    cure: {
      consequence: `BigQuery refuses part of ${phase.id}: it needs ${use} (${limit})`,
      delay: hours(1, 8),
      mitigation: "Let the scripts pause, and try again after rateLimitExceeded and quotaExceeded.",
      action: `Spread ${phase.id} over more time, so that it stays under ${grouped(allowed)} ${unit} (${limit}).`,
    },
  });
}
