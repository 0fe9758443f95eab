import type { Answer, Impact, SubjectKind } from "#domain/finding.ts";
import type { Readings } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources, type WantedResource } from "../../resource-questions.ts";
import { usedDatasets } from "../../used-datasets.ts";

/** Regions that a multi-region or a predefined dual-region covers, by prefix. Source: BigQuery and Cloud Storage locations. */
const COVERING: Readonly<Record<string, readonly string[]>> = {
  us: ["us-", "northamerica-"],
  eu: ["europe-"],
  asia: ["asia-"],
  nam4: ["us-central1", "us-east1"],
  eur4: ["europe-north1", "europe-west4"],
  asia1: ["asia-northeast1", "asia-northeast2"],
};

/** Asks whether datasets, buckets and jobs lie in the plan's location. */
export const audit = defineAudit({
  id: "foreign-region",
  family: "infrastructure",
  title: "Datasets, buckets and jobs lie in the plan's location",
  impact: "endangers",
  reads: ["datasets", "buckets", "jobs"],
  ask: ({ plan, phase, at, datasets, buckets, jobs }): readonly Answer[] => {
    const home = plan.cloud.location;
    const { infrastructure } = plan;
    const named = ({ name, place }: { name: string; place: WantedResource["place"] }) => ({
      id: name,
      place,
    });
    return [
      ...compare({
        kind: "dataset",
        wanted: usedDatasets({ plan, phase }),
        readings: datasets,
        impact: "endangers",
        home,
        at,
      }),
      ...compare({
        kind: "bucket",
        wanted: infrastructure.buckets.map(named),
        readings: buckets,
        impact: "slows",
        home,
        at,
      }),
      ...compare({
        kind: "job",
        wanted: infrastructure.jobs.map(named),
        readings: jobs,
        impact: "endangers",
        home,
        at,
      }),
    ];
  },
});

interface Comparison {
  readonly kind: SubjectKind;
  readonly wanted: readonly WantedResource[];
  readonly readings: Readings<{ readonly location: string }>;
  readonly impact: Impact;
  readonly home: string;
  readonly at: string;
}

function compare({ kind, wanted, readings, impact, home, at }: Comparison): readonly Answer[] {
  return askOfResources({
    kind,
    wanted,
    readings,
    at,
    whether: `lies in ${home}`,
    consequence: `Work that spans locations fails or costs transfer outside ${home}`,
    impact,
    ask: ({ wanted: { id, place }, fact, reading, about }) => {
      const evidence = [
        fromReading(reading, `location ${fact.location}`),
        fromPlan(place, { saw: `the plan's location is ${home}`, at }),
      ] as const;
      if (isWithin(home, fact.location)) {
        return pass({ ...about, says: `${id} lies in ${fact.location}, which serves ${home}.`, evidence });
      }
      return fail({
        ...about,
        says: `${id} lies in ${fact.location}; the plan's location is ${home}.`,
        impact,
        evidence,
        cure: {
          consequence: `Statements and jobs that join ${id} with resources in ${home} fail or pay for transfer`,
          delay: hours(1, 8),
          workaround: `Run the work that touches ${id} in ${fact.location}.`,
          action: `Correct the location in the plan, or move ${id} to ${home}.`,
        },
      });
    },
  });
}

function isWithin(home: string, location: string): boolean {
  const [region, place] = [home.toLowerCase(), location.toLowerCase()];
  return region === place || (COVERING[place] ?? []).some((prefix) => region.startsWith(prefix));
}
