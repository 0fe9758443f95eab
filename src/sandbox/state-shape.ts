/** The keys that an object of a state may have; a nested shape where its value is one, a list of one, or a map. */
export interface Shape {
  readonly [key: string]: Shape | "value";
}

const keys = (text: string): Shape => Object.fromEntries(text.split(" ").map((key) => [key, "value"]));

const DENY = keys("permission resource");
const EXECUTION = keys("name at status completedAt image");
const COLUMN = keys("name names type mode description policyTags fields");

const TABLE: Shape = {
  ...keys(
    "name names ordered limit type createdAt rows bytes partition cluster query expiresAt modifiedAt labels streamingRows searchIndexes vectorIndexes requirePartitionFilter iceberg",
  ),
  rowAccessPolicies: keys("id filter"),
  columns: COLUMN,
};

const DATASET: Shape = {
  ...keys(
    "id location defaultTableExpirationMs createdAt labels defaultPartitionExpirationMs maxTimeTravelHours storageBillingModel access",
  ),
  routines: keys("name body"),
  tables: TABLE,
};

const BUCKET: Shape = {
  ...keys(
    "name location storageClass retentionSeconds softDeleteSeconds uniformAccess versioning defaultEventBasedHold requesterPays lifecycle",
  ),
  objects: keys("name bytes createdAt contentType text hold"),
};

const JOB: Shape = {
  ...keys(
    "name location image serviceAccount timeoutSeconds updatedAt ready message taskCount maxRetries limits env command args labels",
  ),
  lastExecution: EXECUTION,
  executions: EXECUTION,
};

/** The shape of a whole state. */
export const STATE_SHAPE: Shape = {
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
    error: keys("reason message"),
  },
  scheduledQueries: keys("name location schedule sql dataset destination disabled"),
  quotas: keys("service metric limitName limit used unit"),
  serviceAccounts: { ...keys("email disabled"), keys: keys("id createdAt expiresAt disabled type") },
  billing: { ...keys("account enabled"), budgets: keys("name amountUsd") },
  github: {
    ...keys("repository private login issues"),
    pulls: keys("number head sha"),
    comments: keys("issue id login type body createdAt"),
    deny: keys("permission status"),
  },
  faults: keys(
    "match contains status reason message headers times delayMs truncate malformed body pageSize drop",
  ),
};

/** A key that no shape has, where it stands, and the key that was meant, if one is near. */
export interface UnknownKey {
  /** `datasets[0].tables[2].colums`. */
  readonly path: string;
  readonly meant: string | null;
}

/** The first key that a state may not have; null where every key is known. */
export function findUnknownKey(value: unknown, shape: Shape = STATE_SHAPE, path = ""): UnknownKey | null {
  if (Array.isArray(value))
    return firstOf(value, (one, index) => findUnknownKey(one, shape, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return null;
  return firstOf(Object.entries(value), ([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const expected = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (expected === undefined) return { path: at, meant: nearest(key, Object.keys(shape)) };
    return expected === "value" ? null : findUnknownKey(inner, expected, at);
  });
}

function firstOf<T>(
  items: readonly T[],
  find: (item: T, index: number) => UnknownKey | null,
): UnknownKey | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** Most letters by which a slip differs from what was meant. */
const SLIP_LIMIT = 2;

function nearest(key: string, known: readonly string[]): string | null {
  const ranked = known.map((name) => ({ name, steps: distance(key.toLowerCase(), name.toLowerCase()) }));
  const [best] = ranked.sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= SLIP_LIMIT ? best.name : null;
}

/** Letters to put, take or change to make one word of another. */
function distance(a: string, b: string): number {
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
