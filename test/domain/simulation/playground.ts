import fc from "fast-check";
import type { CatalogueFact, TableType } from "#domain/cloud.ts";
import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import type { Operation } from "#domain/plan.ts";
import { simulatePhase } from "#domain/simulation/simulate.ts";
import type { SimulatedStep, Simulation } from "#domain/simulation.ts";
import { runScript } from "#sandbox/sql/run-script.ts";
import { buildWorld, type World } from "#sandbox/world.ts";
import { anOperation, aPhase } from "#test/support/plan.ts";

/** A few words, so that names meet often. */
const WORDS: Vocabulary = {
  x: { kind: "list", values: ["a", "b", "c"] },
  y: { kind: "list", values: ["a", "b", "A"] },
  z: { kind: "list", values: ["a", "b"] },
};

const AT = "2025-12-13T12:00:00.000Z";

/** Old names and new names, chosen so that chains, circles, illegal names and undecided words come about. */
const TEMPLATES = [
  "t_{x.1}_{x.2}",
  "t_{x.2}_{x.1}",
  "t_{x.2}_a",
  "t_a_{x.1}",
  "t_{x.1}",
  "s_{x.1}_{x.2}",
  "s_{x.2}",
  "t_{x.1}_{y}",
  "t!{x.1}_{x.2}",
  "s_{x.1}_{z}",
];

/** A template over the few words. */
export function words(text: string): NameTemplate {
  const parsed = parseTemplate({ text, vocabulary: WORDS });
  if (isTemplateFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

const names = fc.constantFrom(
  ...["t", "s"].flatMap((family) =>
    ["a", "b", "c"].flatMap((one) => [
      `${family}_${one}`,
      ...["a", "b", "c", "A"].map((two) => `${family}_${one}_${two}`),
    ]),
  ),
);

const types: fc.Arbitrary<TableType> = fc.oneof(
  { weight: 8, arbitrary: fc.constant("TABLE" as const) },
  { weight: 1, arbitrary: fc.constantFrom("VIEW" as const, "EXTERNAL" as const, "SNAPSHOT" as const) },
);

/** Catalogues of a handful of tables. */
export const catalogues: fc.Arbitrary<CatalogueFact> = fc
  .uniqueArray(fc.record({ name: names, type: types }), { maxLength: 14, selector: ({ name }) => name })
  .map((tables) => ({
    dataset: "d",
    requests: 1,
    tables: tables.map((table) => ({
      ...table,
      createdAt: null,
      expiresAt: null,
      partitionField: null,
      clusterFields: [],
    })),
  }));

/** Old and new names of one family, between which chains, circles and shared targets come about. */
const CLOSE: readonly (readonly [string, string])[] = [
  ["t_{x.1}_{x.2}", "t_{x.2}_{x.1}"],
  ["t_{x.1}_{x.2}", "t_{x.2}_a"],
  ["t_{x.1}_{x.2}", "t_a_{x.1}"],
  ["t_{x.1}_{x.2}", "t_{x.1}"],
  ["s_{x.1}_{x.2}", "s_{x.2}_{x.1}"],
  ["s_{x.1}_{x.2}", "t_{x.1}_{x.2}"],
];

const template = fc.constantFrom(...TEMPLATES);

/** Mostly close ones: pairs at random seldom meet. */
const templatePairs = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CLOSE) },
  { weight: 1, arbitrary: fc.tuple(template, template) },
);

/** Operations of one kind or of any. */
export function operations(
  kinds: readonly Operation["kind"][] = ["rename", "rename", "consolidate", "drop", "generate"],
): fc.Arbitrary<Operation> {
  return fc
    .record({ kind: fc.constantFrom(...kinds), pair: templatePairs })
    .map(({ kind, pair: [from, to] }) =>
      one({ kind, from: [words(from)], to: kind === "drop" ? null : words(to) }),
    );
}

/** Phases of up to three operations, and views that keep the old names of one of them. */
export const phases: fc.Arbitrary<readonly Operation[]> = fc
  .record({
    parts: fc.array(operations(), { minLength: 1, maxLength: 3 }),
    kept: fc.nat(2),
    views: fc.boolean(),
  })
  .map(({ parts, kept, views }) => {
    const named = parts.map((operation, index) => ({ ...operation, id: `o${index}` }));
    const covered = named[kept % named.length]?.id ?? "";
    const view = one({ id: "views", kind: "create-views", covers: [covered], from: [], to: null });
    return views ? [...named, view] : named;
  });

function one(over: Partial<Operation>): Operation {
  return anOperation({ id: "o", dataset: "d", expect: null, script: null, ...over });
}

/** A phase played through on a catalogue. */
export function simulated(parts: readonly Operation[], catalogue: CatalogueFact): Simulation {
  return simulatePhase({
    phase: aPhase({ operations: parts }),
    mandates: [],
    catalogues: new Map([["d", catalogue]]),
    scripted: new Map(),
  });
}

/** A sandbox that holds a catalogue; each table carries its first name as a label, so that it is known wherever it goes. */
export function worldOf({ tables }: CatalogueFact): World {
  return buildWorld(
    {
      project: { id: "p", number: "1" },
      datasets: [
        {
          id: "d",
          location: "US",
          tables: tables.map(({ name, type }) => ({
            name,
            type,
            labels: { first: name },
            columns: [{ name: "v", type: "INT64" }],
            ...(type === "VIEW" ? { query: "SELECT 1 AS v" } : {}),
          })),
        },
      ],
    },
    AT,
  );
}

/** What stands in a sandbox: names with their types and first names, sorted. */
export function stand(world: World): readonly string[] {
  const tables = world.datasets.get("d")?.tables ?? new Map();
  return [...tables.values()]
    .map(({ name, type, labels }) => `${name} ${type} ${labels["first"] ?? "-"}`)
    .sort();
}

/** The catalogue that a sandbox holds. */
export function catalogueOf(world: World): CatalogueFact {
  const tables = [...(world.datasets.get("d")?.tables.values() ?? [])];
  return {
    dataset: "d",
    requests: 1,
    tables: tables.map(({ name, type }) => ({
      name,
      type,
      createdAt: null,
      expiresAt: null,
      partitionField: null,
      clusterFields: [],
    })),
  };
}

/** Executes one statement, or tries it: true where the sandbox takes it. */
export function execute(world: World, sql: string, { isDryRun = false } = {}): boolean {
  const tally = { location: null, referenced: new Map(), bytesProcessed: 0, written: null };
  try {
    runScript({ world, at: AT, sql, defaultDataset: "d", parameters: new Map(), isDryRun, tally });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "QueryFault") return false;
    throw error;
  }
}

/** The statements of a step, as a script would write them. */
export function statementsOf({ verb, from, to }: SimulatedStep): readonly string[] {
  const [source = ""] = from;
  switch (verb) {
    case "rename":
      return to === null ? [] : [`ALTER TABLE \`${source}\` RENAME TO \`${to}\``];
    case "consolidate":
      return to === null
        ? []
        : [
            `CREATE TABLE \`${to}\` AS SELECT v FROM \`${source}\``,
            ...from.map((name) => `DROP TABLE \`${name}\``),
          ];
    case "create":
      return [`CREATE TABLE \`${to}\` (v INT64)`];
    case "create-view":
      return [`CREATE VIEW \`${to}\` AS SELECT v FROM \`${source}\``];
    case "drop":
      return [`DROP TABLE \`${source}\``];
  }
}
