import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  readInventory
} from "./inventory-ts.mjs";
import {
  textOption
} from "./entries-2.mjs";
import {
  DEFAULT_PLAN_PATH,
  readPlanText
} from "./zod.mjs";
import "./collect.mjs";
import "./domain.mjs";
import {
  composeReading,
  composeWriter
} from "./clients-2.mjs";
import "./domain-2.mjs";
import "./domain-3.mjs";
import "./domain-4.mjs";
import "./domain-5.mjs";
import "./domain-6.mjs";
import "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";
import "./languages.mjs";
import "./web-tree-sitter.mjs";
import {
  require_dist
} from "./yaml.mjs";
import {
  __toESM
} from "./empty.mjs";

// src/entries/commands/init.ts
import { join } from "node:path";

// src/plan/draft-plan.ts
var import_yaml = __toESM(require_dist(), 1);
var DAYS_AHEAD = 14;
var DAY_MS = 864e5;
var SCRIPT_LIMIT = 200;
var NOT_LISTED = /(^|\/)(tests?|\.github|docs)\//;
var HEAD = `# The plan that phasegate audits. Its keys: docs/plan.md of phasegate, or phasegate schema plan for an editor.
# Correct google-cloud, infrastructure and the date of the phase, then say what the phase does, for example:
# vocabulary:
#   day: [mon, tue, wed]
# phases:
#   PHASE-1:
#     operations:
#       - { id: rename-daily, kind: rename, dataset: sales, from: "daily_{day}", to: "sales_{day}", script: scripts/rename_daily.py }
`;
function draftPlan({ repo, scripts }, at) {
  const starts = new Date(Date.parse(at) + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
  const plan = {
    version: 1,
    project: repo,
    "google-cloud": { project: guessProject(scripts) ?? "my-project", location: "US" },
    phases: {
      "PHASE-1": { title: "First phase", starts, team: { people: 1, "hours-per-day": 8 }, operations: [] }
    },
    infrastructure: infrastructureOf(scripts),
    dependencies: dependenciesOf(scripts),
    scripts: scripts.filter(
      ({ language, path }) => (language === "python" || language === "shell") && !NOT_LISTED.test(path)
    ).slice(0, SCRIPT_LIMIT).map(({ path, purpose }) => ({ path, family: familyOf(path), purpose }))
  };
  return `${HEAD}${(0, import_yaml.stringify)(plan)}`;
}
function guessProject(scripts) {
  const counts = /* @__PURE__ */ new Map();
  for (const { name, kind } of scripts.flatMap(({ effects }) => effects)) {
    const project = kind === "bigquery-table" ? /^([a-z][a-z0-9-]{4,28}[a-z0-9])\.[^.]+\.[^.]+$/.exec(name)?.[1] : void 0;
    if (project !== void 0) counts.set(project, (counts.get(project) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
function infrastructureOf(scripts) {
  const datasets = /* @__PURE__ */ new Map();
  const buckets = /* @__PURE__ */ new Map();
  for (const { kind, verb, name } of scripts.flatMap((script) => script.effects).filter(({ exact }) => exact)) {
    const dataset = kind === "bigquery-table" ? name.split(".").at(-2) : void 0;
    if (dataset) open(datasets, dataset).add(DATASET_ACCESS[verb] ?? "read");
    const bucket = /^gs:\/\/([a-z0-9][a-z0-9._-]+)/.exec(name)?.[1];
    if (bucket) open(buckets, bucket).add(verb === "read" || verb === "list" ? "read" : "write");
  }
  return {
    datasets: byName(datasets).map(([id, access]) => ({ id, access: [...access].sort() })),
    buckets: byName(buckets).map(([name, access]) => ({ name, access: [...access].sort() }))
  };
}
var DATASET_ACCESS = {
  create: "create",
  replace: "create",
  view: "create",
  load: "create",
  rename: "rename",
  drop: "delete",
  delete: "delete",
  write: "write",
  dml: "write"
};
function open(wanted, name) {
  const known = wanted.get(name) ?? /* @__PURE__ */ new Set();
  wanted.set(name, known);
  return known;
}
function byName(wanted) {
  return [...wanted].sort(([a], [b]) => a < b ? -1 : 1);
}
function dependenciesOf(scripts) {
  const declares = scripts.filter(
    ({ language }) => language === "requirements" || language === "pyproject" || language === "dockerfile"
  );
  const tools = new Set(
    scripts.flatMap((script) => script.tools).filter((tool) => ["bq", "gcloud", "gsutil"].includes(tool))
  );
  return {
    python: { environments: declares.map(({ path }) => ({ name: environmentName(path), from: path })) },
    tools: [...tools].sort(),
    apis: ["bigquery"]
  };
}
function environmentName(path) {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
function familyOf(path) {
  return /([A-Za-z0-9]+)[^/]*$/.exec(path)?.[1]?.toLowerCase() ?? "scripts";
}

// src/entries/commands/init.ts
var command = {
  usage: `usage: phasegate init [--repo DIR]

Writes a first plan to ${DEFAULT_PLAN_PATH}, with the scripts, images and requirements that it finds. Never overwrites one.
  --repo DIR   repository (default: this folder)`,
  options: { repo: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal, assets }) => {
    const dir = textOption(options, "repo") ?? ".";
    const clients = await composeReading({ dir, assets });
    if (await readPlanText(clients.repository, DEFAULT_PLAN_PATH) !== null) {
      throw new Problem({
        code: "plan-exists",
        message: `${DEFAULT_PLAN_PATH} exists already; it was left as it is.`,
        hint: "Change it by hand, or remove it first."
      });
    }
    const inventory = await readInventory(clients, { paths: [], progress: terminal.progress });
    const writer = await composeWriter(dir);
    await writer.write(DEFAULT_PLAN_PATH, draftPlan(inventory, clients.clock.now()));
    terminal.out(`Wrote ${join(dir, DEFAULT_PLAN_PATH)}.`);
    terminal.out(
      "Next: correct the project and the date in it, and list the operations of the phase, as its first lines show."
    );
    terminal.out(
      "Then: phasegate audit --cloud none (the repository alone), or --cloud live with credentials."
    );
    return 0;
  }
};
export {
  command
};
