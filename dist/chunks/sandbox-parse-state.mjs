import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  Problem
} from "./domain-7.mjs";
import {
  require_dist
} from "./yaml.mjs";
import {
  __toESM
} from "./empty.mjs";

// src/sandbox/parse-state.ts
var import_yaml = __toESM(require_dist(), 1);

// src/sandbox/state-shape.ts
var keys = (text) => Object.fromEntries(text.split(" ").map((key) => [key, "value"]));
var DENY = keys("permission resource");
var EXECUTION = keys("name at status completedAt image");
var COLUMN = keys("name names type mode description policyTags fields");
var TABLE = {
  ...keys(
    "name names ordered limit type createdAt rows bytes partition cluster query expiresAt modifiedAt labels streamingRows searchIndexes vectorIndexes requirePartitionFilter iceberg"
  ),
  rowAccessPolicies: keys("id filter"),
  columns: COLUMN
};
var DATASET = {
  ...keys(
    "id location defaultTableExpirationMs createdAt labels defaultPartitionExpirationMs maxTimeTravelHours storageBillingModel access"
  ),
  routines: keys("name body"),
  tables: TABLE
};
var BUCKET = {
  ...keys(
    "name location storageClass retentionSeconds softDeleteSeconds uniformAccess versioning defaultEventBasedHold requesterPays lifecycle"
  ),
  objects: keys("name bytes createdAt contentType text hold")
};
var JOB = {
  ...keys(
    "name location image serviceAccount timeoutSeconds updatedAt ready message taskCount maxRetries limits env command args labels"
  ),
  lastExecution: EXECUTION,
  executions: EXECUTION
};
var STATE_SHAPE = {
  ...keys("identity vocabulary services queryQuotaMiB"),
  project: keys("id number"),
  deny: DENY,
  identities: { ...keys("email token roles"), deny: DENY },
  sts: keys("provider audience condition disabled"),
  oidc: keys("requestToken claims"),
  policy: { ...keys("role members"), condition: keys("title expression") },
  datasets: DATASET,
  buckets: BUCKET,
  jobs: JOB,
  images: keys("location repository name digest tags uploadedAt builtAt bytes"),
  history: {
    ...keys("at user query statementType bytes slotMs labels destination"),
    error: keys("reason message")
  },
  scheduledQueries: keys("name location schedule sql dataset destination disabled"),
  quotas: keys("service metric limitName limit used unit"),
  serviceAccounts: { ...keys("email disabled"), keys: keys("id createdAt expiresAt disabled type") },
  billing: { ...keys("account enabled"), budgets: keys("name amountUsd") },
  github: {
    ...keys("repository private login issues"),
    pulls: keys("number head sha"),
    comments: keys("issue id login type body createdAt"),
    deny: keys("permission status")
  },
  faults: keys(
    "match contains status reason message headers times delayMs truncate malformed body pageSize drop"
  )
};
function findUnknownKey(value, shape = STATE_SHAPE, path = "") {
  if (Array.isArray(value))
    return firstOf(value, (one, index) => findUnknownKey(one, shape, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return null;
  return firstOf(Object.entries(value), ([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const expected = Object.hasOwn(shape, key) ? shape[key] : void 0;
    if (expected === void 0) return { path: at, meant: nearest(key, Object.keys(shape)) };
    return expected === "value" ? null : findUnknownKey(inner, expected, at);
  });
}
function firstOf(items, find) {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}
var SLIP_LIMIT = 2;
function nearest(key, known) {
  const ranked = known.map((name) => ({ name, steps: distance(key.toLowerCase(), name.toLowerCase()) }));
  const [best] = ranked.sort((a, b) => a.steps - b.steps);
  return best !== void 0 && best.steps <= SLIP_LIMIT ? best.name : null;
}
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + Number(letter !== other);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

// src/sandbox/parse-state.ts
function parseState({ text, path }) {
  const value = parseYaml(text, path);
  const unknown = findUnknownKey(value);
  if (unknown !== null) throw unknownKey(path, unknown);
  if (isState(value)) return value;
  throw new Problem({
    code: "state-invalid",
    message: `${path} names no project.`,
    hint: 'Begin it with `project: { id: my-project, number: "123456789012" }`.'
  });
}
function unknownKey(path, { path: key, meant }) {
  return new Problem({
    code: "state-invalid",
    message: `${path} has the key \`${key}\`, which the sandbox does not know.`,
    hint: meant === null ? "Take it out, or write a key that the documentation lists." : `Did you mean \`${meant}\`?`
  });
}
function isState(value) {
  const project = value?.project;
  return typeof project?.id === "string" && typeof project.number === "string";
}
function parseYaml(text, path) {
  try {
    return (0, import_yaml.parse)(text);
  } catch (cause) {
    throw new Problem({
      code: "state-invalid",
      message: `${path} is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Mend it at the place that the message names.",
      cause
    });
  }
}
export {
  parseState
};
