import { stringify } from "yaml";
import type { Verb } from "#domain/effect.ts";
import type { Inventory, ScriptFact } from "#domain/script.ts";

const DAYS_AHEAD = 14;
const DAY_MS = 86_400_000;
const SCRIPT_LIMIT = 200;
const NOT_LISTED = /(^|\/)(tests?|\.github|docs)\//;

const HEAD = `# The plan that phasegate audits. Its keys: docs/plan.md of phasegate, or phasegate schema plan for an editor.
# Correct google-cloud, infrastructure and the date of the phase, then say what the phase does, for example:
# vocabulary:
#   day: [mon, tue, wed]
# phases:
#   PHASE-1:
#     operations:
#       - { id: rename-daily, kind: rename, dataset: sales, from: "daily_{day}", to: "sales_{day}", script: scripts/rename_daily.py }
`;

/** A first plan for a repository, as YAML text that parses; `at` is an ISO instant. */
export function draftPlan({ repo, scripts }: Inventory, at: string): string {
  const starts = new Date(Date.parse(at) + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  const plan = {
    version: 1,
    project: repo,
    "google-cloud": { project: guessProject(scripts) ?? "my-project", location: "US" },
    phases: {
      "PHASE-1": { title: "First phase", starts, team: { people: 1, "hours-per-day": 8 }, operations: [] },
    },
    infrastructure: infrastructureOf(scripts),
    dependencies: dependenciesOf(scripts),
    scripts: scripts
      .filter(
        ({ language, path }) => (language === "python" || language === "shell") && !NOT_LISTED.test(path),
      )
      .slice(0, SCRIPT_LIMIT)
      .map(({ path, purpose }) => ({ path, family: familyOf(path), purpose })),
  };
  return `${HEAD}${stringify(plan)}`;
}

/** Project that most effects name in full. */
function guessProject(scripts: readonly ScriptFact[]): string | null {
  const counts = new Map<string, number>();
  for (const { name, kind } of scripts.flatMap(({ effects }) => effects)) {
    const project =
      kind === "bigquery-table"
        ? /^([a-z][a-z0-9-]{4,28}[a-z0-9])\.[^.]+\.[^.]+$/.exec(name)?.[1]
        : undefined;
    if (project !== undefined) counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function infrastructureOf(scripts: readonly ScriptFact[]) {
  const datasets = new Map<string, Set<DatasetAccess>>();
  const buckets = new Map<string, Set<BucketAccess>>();
  for (const { kind, verb, name } of scripts
    .flatMap((script) => script.effects)
    .filter(({ exact }) => exact)) {
    const dataset = kind === "bigquery-table" ? name.split(".").at(-2) : undefined;
    if (dataset) open(datasets, dataset).add(DATASET_ACCESS[verb] ?? "read");
    const bucket = /^gs:\/\/([a-z0-9][a-z0-9._-]+)/.exec(name)?.[1];
    if (bucket) open(buckets, bucket).add(verb === "read" || verb === "list" ? "read" : "write");
  }
  return {
    datasets: byName(datasets).map(([id, access]) => ({ id, access: [...access].sort() })),
    buckets: byName(buckets).map(([name, access]) => ({ name, access: [...access].sort() })),
  };
}

type DatasetAccess = "create" | "rename" | "delete" | "read" | "write";
type BucketAccess = "read" | "write";

/** What a table's dataset has to allow for an effect; reading where the verb is not here. */
const DATASET_ACCESS: Partial<Record<Verb, DatasetAccess>> = {
  create: "create",
  replace: "create",
  view: "create",
  load: "create",
  rename: "rename",
  drop: "delete",
  delete: "delete",
  write: "write",
  dml: "write",
};

function open<Access>(wanted: Map<string, Set<Access>>, name: string): Set<Access> {
  const known = wanted.get(name) ?? new Set<Access>();
  wanted.set(name, known);
  return known;
}

function byName<Access>(wanted: ReadonlyMap<string, ReadonlySet<Access>>) {
  return [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
}

function dependenciesOf(scripts: readonly ScriptFact[]) {
  const declares = scripts.filter(
    ({ language }) => language === "requirements" || language === "pyproject" || language === "dockerfile",
  );
  const tools = new Set(
    scripts.flatMap((script) => script.tools).filter((tool) => ["bq", "gcloud", "gsutil"].includes(tool)),
  );
  return {
    python: { environments: declares.map(({ path }) => ({ name: environmentName(path), from: path })) },
    tools: [...tools].sort(),
    apis: ["bigquery"],
  };
}

/** `Dockerfile.extract` -> `dockerfile-extract`; unique because paths are. */
function environmentName(path: string): string {
  return path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** First word of the file's name: `generate_tri_tables.py` -> `generate`. */
function familyOf(path: string): string {
  return /([A-Za-z0-9]+)[^/]*$/.exec(path)?.[1]?.toLowerCase() ?? "scripts";
}
