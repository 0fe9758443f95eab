import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  isMatch,
  matchName
} from "./domain.mjs";
import {
  neededPermissions
} from "./domain-2.mjs";
import {
  writeName
} from "./domain-5.mjs";
import {
  Problem
} from "./domain-7.mjs";
import {
  cacheKey,
  describeShard,
  detectLanguage,
  isDeclaring,
  knownIn,
  languageOfPath,
  openTexts,
  readBuild,
  readImage,
  readRequirements,
  scanSql,
  shardsOf,
  shareTexts,
  unheldFiles,
  unpackScript
} from "./languages.mjs";

// src/collect/cloud/off.ts
var NOT_ASKED = "Google Cloud was not asked";
function offParts(wanted, { at, why }) {
  return unreadParts(wanted, {
    state: "unread",
    reason: "off",
    detail: why ?? NOT_ASKED,
    observedAt: at,
    source: "--cloud none",
    remedy: { advice: "Run with `--cloud live` and credentials that may read the project." }
  });
}
function unreadParts(wanted, unread) {
  const each = (names) => Object.fromEntries(names.map((name) => [name, unread]));
  const jobs = wanted.jobs.map(({ name }) => name);
  const budget = wanted.cost ? unread : notRequired("budget", unread.observedAt);
  const quota = wanted.queryQuota ? unread : notRequired("daily-query-quota", unread.observedAt);
  return {
    datasets: each(wanted.datasets),
    catalogues: each(wanted.datasets),
    buckets: each(wanted.buckets),
    jobs: each(jobs),
    services: each(wanted.services),
    serviceAccounts: each(wanted.serviceAccounts),
    cost: budget,
    queryQuota: quota,
    identity: unread,
    datasetAccess: each(wanted.datasets),
    tableDetails: each(wanted.datasets),
    tableColumns: each(wanted.columns),
    dependents: each(wanted.renamed),
    deployedImages: each(jobs),
    accountKeys: each(wanted.serviceAccounts),
    quotaUsage: quota,
    billingExport: budget,
    scheduledQueries: wanted.renamed.length > 0 ? unread : noRenames(unread.observedAt)
  };
}
function noRenames(at) {
  return {
    state: "unread",
    reason: "off",
    detail: "no operation of the plan takes names of tables away",
    observedAt: at,
    source: "plan",
    remedy: { advice: "Nothing is to be read while no operation renames, consolidates or drops tables." }
  };
}
function notRequired(setting, at) {
  return {
    state: "unread",
    reason: "off",
    detail: `the plan does not require \`infrastructure.cost.${setting}\``,
    observedAt: at,
    source: "plan",
    remedy: { advice: `Write \`${setting}: required\` under \`infrastructure.cost\` of the plan.` }
  };
}

// src/collect/cloud/read-each.ts
async function readEach(names, ask) {
  const read = await Promise.all(names.map(async (name) => [name, await ask(name)]));
  return Object.fromEntries(read);
}

// src/collect/cloud/read-account-keys.ts
function readAccountKeys({ client, wanted }) {
  return readEach(wanted.serviceAccounts, (email) => client.getAccountKeys(email));
}

// src/collect/cloud/read-billing-export.ts
async function readBillingExport({
  client,
  wanted,
  at
}) {
  return wanted.cost ? client.getBillingExport(wanted.location) : notRequired("budget", at);
}

// src/collect/cloud/read-buckets.ts
function readBuckets({ client, wanted }) {
  return readEach(wanted.buckets, (name) => client.getBucket(name));
}

// src/collect/cloud/read-catalogues.ts
function readCatalogues({ client, wanted }) {
  return readEach(wanted.datasets, (id) => client.listTables(id));
}

// src/collect/cloud/read-cost.ts
async function readCost({ client, wanted, at }) {
  return wanted.cost ? client.getCost() : notRequired("budget", at);
}

// src/collect/cloud/read-dataset-access.ts
function readDatasetAccess({ client, wanted }, identity) {
  const caller = identity.state === "read" ? identity.value.principal.toLowerCase() : null;
  const others = caller === null ? [] : wanted.runners.filter((email) => email.toLowerCase() !== caller);
  return readEach(wanted.datasets, async (id) => {
    const read = await client.getDatasetAccess(id);
    const access = wanted.access[id] ?? [];
    if (read.state === "unread" || access.length === 0 || others.length === 0) return read;
    const permissions = neededPermissions(access);
    const accounts = await readEach(
      others,
      (principal) => client.getAccountAccess({ principal, dataset: id, permissions })
    );
    return { ...read, value: { ...read.value, accounts } };
  });
}

// src/collect/cloud/read-datasets.ts
function readDatasets({ client, wanted }) {
  return readEach(wanted.datasets, (id) => client.getDataset(id));
}

// src/collect/cloud/read-located.ts
function readLocated(ids, datasets, ask) {
  return readEach(ids, async (id) => {
    const dataset = datasets[id];
    if (dataset === void 0) return ask({ id, location: "" });
    return dataset.state === "unread" ? dataset : ask({ id, location: dataset.value.location });
  });
}

// src/collect/cloud/read-dependents.ts
function readDependents({ client, wanted }, datasets) {
  return readLocated(wanted.renamed, datasets, async (dataset) => {
    const read = await client.getDefinitions(dataset);
    if (read.state === "unread") return read;
    const { scope, definitions } = read.value;
    return { ...read, value: { dataset: dataset.id, scope, dependents: definitions.map(toDependent) } };
  });
}
function toDependent({ dataset, name, kind, sql }) {
  const scan = scanSql(sql, { project: null, dataset });
  const effects = scan.effects.filter((effect) => effect.kind === "bigquery-table");
  const changed = effects.filter(({ verb }) => verb !== "read" && verb !== "list").map(lastTwo);
  return {
    dataset,
    name,
    kind,
    reads: [...new Set(effects.map(lastTwo))],
    ...changed.length === 0 ? {} : { changes: [...new Set(changed)] },
    complete: sql !== "" && scan.complete
  };
}
function lastTwo({ name }) {
  return name.split(".").slice(-2).join(".");
}

// src/collect/cloud/read-deployed-images.ts
function readDeployedImages({ client }, jobs) {
  return readEach(Object.keys(jobs), async (name) => {
    const job = jobs[name];
    if (job?.state === "read") return client.getDeployedImage(job.value.image);
    return job ?? client.getDeployedImage("");
  });
}

// src/collect/cloud/read-jobs.ts
function readJobs({ client, wanted }) {
  const locations = new Map(wanted.jobs.map(({ name, location }) => [name, location]));
  return readEach(
    [...locations.keys()],
    (name) => client.getJob({ name, location: locations.get(name) ?? "" })
  );
}

// src/collect/cloud/read-query-quota.ts
async function readQueryQuota({ client, wanted, at }) {
  if (!wanted.queryQuota) return notRequired("daily-query-quota", at);
  return client.getQueryQuota("bigquery.googleapis.com");
}

// src/collect/cloud/read-quota-usage.ts
async function readQuotaUsage({ client, wanted, at }) {
  return wanted.queryQuota ? client.getQuotaUsage() : notRequired("daily-query-quota", at);
}

// src/collect/cloud/read-scheduled-queries.ts
async function readScheduledQueries({
  client,
  wanted,
  at
}) {
  if (wanted.renamed.length === 0) return noRenames(at);
  const read = await client.getScheduledQueries(wanted.location);
  if (read.state === "unread") return read;
  return { ...read, value: { location: wanted.location, queries: read.value.queries.map(toFact) } };
}
function toFact({ name, schedule, disabled, dataset, destination, sql }) {
  const scan = scanSql(sql, { project: null, dataset });
  const tables = scan.effects.filter((effect) => effect.kind === "bigquery-table");
  const written = destination === null || dataset === null || destination.includes("{") ? [] : [{ table: `${dataset}.${destination}`, kind: "makes" }];
  const uses = [...tables.flatMap(toUses), ...written];
  const distinct2 = new Map(uses.map((use) => [`${use.kind} ${use.table}`, use]));
  return { name, schedule, disabled, uses: [...distinct2.values()], complete: sql !== "" && scan.complete };
}
function toUses({ verb, name, to }) {
  const table2 = lastTwo2(name);
  if (verb === "read") return [{ table: table2, kind: "reads" }];
  if (verb === "create" || verb === "replace" || verb === "view") return [{ table: table2, kind: "makes" }];
  const dataset = table2.split(".")[0] ?? "";
  const made = verb === "rename" && to !== void 0 ? [{ table: to.includes(".") ? lastTwo2(to) : `${dataset}.${to}`, kind: "makes" }] : [];
  return verb === "list" || verb === "execute" ? [] : [{ table: table2, kind: "changes" }, ...made];
}
function lastTwo2(name) {
  return name.split(".").slice(-2).join(".");
}

// src/collect/cloud/read-service-accounts.ts
function readServiceAccounts({ client, wanted }) {
  return readEach(wanted.serviceAccounts, (email) => client.getServiceAccount(email));
}

// src/collect/cloud/read-services.ts
async function readServices({ client, wanted }) {
  return wanted.services.length === 0 ? {} : client.getServices(wanted.services);
}

// src/collect/cloud/read-table-details.ts
function readTableDetails({ client, wanted }, datasets) {
  return readLocated(wanted.datasets, datasets, (dataset) => client.getTableDetails(dataset));
}
function readTableColumns({ client, wanted }, datasets) {
  return readLocated(wanted.columns, datasets, (dataset) => client.getTableColumns(dataset));
}

// src/collect/cloud/wanted.ts
function toWanted(plan) {
  const { infrastructure, mandates, phases, dependencies } = plan;
  const operations = phases.flatMap((phase) => phase.operations);
  return {
    location: plan.cloud.location,
    datasets: distinct([
      ...infrastructure.datasets.map(({ id }) => id),
      ...mandates.map(({ dataset }) => dataset),
      ...operations.flatMap(({ dataset }) => dataset ?? [])
    ]),
    access: Object.fromEntries(infrastructure.datasets.map(({ id, access }) => [id, access])),
    runners: distinct(phases.flatMap(({ runsAs }) => runsAs ?? [])),
    columns: distinct([
      ...mandates.filter(({ columns }) => columns.length > 0).map(({ dataset }) => dataset),
      ...operations.filter(({ kind }) => kind === "consolidate").flatMap(({ dataset }) => dataset ?? [])
    ]),
    renamed: distinct(
      operations.filter(({ kind }) => RENAMING.has(kind)).flatMap(({ dataset }) => dataset ?? [])
    ),
    buckets: distinct(infrastructure.buckets.map(({ name }) => name)),
    jobs: [...new Map(infrastructure.jobs.map((job) => [job.name, job])).values()],
    services: distinct(dependencies.apis.map(({ service }) => service)),
    serviceAccounts: distinct([
      ...infrastructure.serviceAccounts.map(({ email }) => email),
      ...phases.flatMap(({ runsAs }) => runsAs ?? [])
    ]),
    cost: infrastructure.cost.budget === "required",
    queryQuota: infrastructure.cost.dailyQueryQuota === "required"
  };
}
var RENAMING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
function distinct(names) {
  return [...new Set(names)];
}

// src/collect/cloud/replay.ts
function readingsFromSnapshot(snapshot, plan) {
  const parts = checkedParts(snapshot);
  const missing = unreadParts(toWanted(plan), notInSnapshot(snapshot.observedAt));
  const entries = Object.entries(missing).map(([name, wanted]) => [name, replayed(wanted, parts[name])]);
  return Object.fromEntries(entries);
}
function replayed(wanted, found) {
  if (!isReading(wanted)) return overlay(wanted, found);
  return isReading(found) ? found : wanted;
}
function checkedParts(snapshot) {
  if (!isRecord(snapshot) || snapshot["schemaVersion"] !== 1) {
    throw notASnapshot("its `schemaVersion` is not 1");
  }
  if (typeof snapshot["observedAt"] !== "string") throw notASnapshot("it has no `observedAt`");
  const parts = snapshot["parts"];
  if (!isRecord(parts)) throw notASnapshot("it has no `parts`");
  return parts;
}
function overlay(wanted, found) {
  const kept = isRecord(found) ? found : {};
  const entries = Object.entries(wanted).map(([name, missing]) => {
    const reading = Object.hasOwn(kept, name) ? kept[name] : void 0;
    return [name, isReading(reading) ? reading : missing];
  });
  return Object.fromEntries(entries);
}
function isReading(value) {
  if (!isRecord(value) || typeof value["observedAt"] !== "string" || typeof value["source"] !== "string") {
    return false;
  }
  if (value["state"] === "read") return isRecord(value["value"]);
  return value["state"] === "unread" && typeof value["reason"] === "string" && isRecord(value["remedy"]);
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function notInSnapshot(observedAt) {
  return {
    state: "unread",
    reason: "off",
    detail: "the snapshot does not hold it",
    observedAt,
    source: "snapshot",
    remedy: {
      command: "phasegate collect --cloud live --out snapshot.json",
      advice: "Take a new snapshot with this plan."
    }
  };
}
function notASnapshot(why) {
  return new Problem({
    code: "snapshot-invalid",
    message: `The file is no snapshot that this version reads: ${why}.`,
    hint: "Take one with `phasegate collect --out snapshot.json`."
  });
}

// src/collect/cloud/collect-cloud.ts
async function collectCloud({
  client,
  plan,
  clock,
  why,
  progress
}) {
  const wanted = toWanted(plan);
  const at = clock.now();
  if (client === null) return offParts(wanted, { at, ...why === void 0 ? {} : { why } });
  return collectParts({ client, wanted, at }, progress ?? (() => void 0));
}
async function collectParts(source, progress) {
  const datasets = readDatasets(source);
  const jobs = readJobs(source);
  const identity = source.client.getIdentity();
  const parts = {
    datasets,
    catalogues: readCatalogues(source),
    buckets: readBuckets(source),
    jobs,
    services: readServices(source),
    serviceAccounts: readServiceAccounts(source),
    cost: readCost(source),
    queryQuota: readQueryQuota(source),
    identity,
    datasetAccess: identity.then((read) => readDatasetAccess(source, read)),
    tableDetails: datasets.then((read) => readTableDetails(source, read)),
    tableColumns: datasets.then((read) => readTableColumns(source, read)),
    dependents: datasets.then((read) => readDependents(source, read)),
    deployedImages: jobs.then((read) => readDeployedImages(source, read)),
    accountKeys: readAccountKeys(source),
    quotaUsage: readQuotaUsage(source),
    billingExport: readBillingExport(source),
    scheduledQueries: readScheduledQueries(source)
  };
  return settled(parts, progress);
}
async function settled(parts, progress) {
  let done = 0;
  const all = Object.entries(parts);
  const entries = await Promise.all(
    all.map(async ([name, part]) => {
      const read = await part;
      progress(`reading Google Cloud: ${++done} of ${all.length} parts`);
      return [name, read];
    })
  );
  return Object.fromEntries(entries);
}

// src/domain/reading.ts
function isRead(reading) {
  return reading?.state === "read";
}

// src/collect/private-keys.ts
var HEADER = "-----BEGIN ";
var KEY = /-----BEGIN (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----(?:\\n|\\r|\s){1,4}[A-Za-z0-9+/=\\\s]{160}/g;
function findPrivateKeys(texts) {
  const found = [];
  for (const { path, text } of texts) {
    if (!text.includes(HEADER)) continue;
    const match = text.matchAll(KEY).next().value;
    if (match) found.push({ path, line: text.slice(0, match.index).split("\n").length });
  }
  return found;
}

// src/collect/read-sources.ts
var SCRIPT_LIMIT_BYTES = 4 * 1024 * 1024;
var TEXT_LIMIT_BYTES = 1024 * 1024;
var TOTAL_LIMIT_BYTES = 512 * 1024 * 1024;
var BINARY_PROBE_BYTES = 8 * 1024;
var MEDIA = /\.(?:7z|avif|avro|bin|bmp|bz2|class|db|dll|dylib|eot|exe|feather|gif|gz|h5|hdf5|ico|jar|jpe?g|joblib|mov|mp[34]|npy|npz|onnx|orc|otf|parquet|pdf|pickle|pkl|png|pptx?|pyc|pyo|so|sqlite3?|tar|tgz|tiff?|ttf|wasm|webm|webp|whl|woff2?|xlsx?|xz|zip|zst)$/i;
async function readSources(client, { entries }) {
  const skipped2 = [];
  const files = /* @__PURE__ */ new Map();
  const wanted = choose(entries, skipped2);
  let changed = false;
  for await (const reading of client.read(wanted)) {
    if ("skipped" in reading) skipped2.push(reading.skipped);
    else {
      changed ||= reading.changed;
      keep(reading, { files, skipped: skipped2 });
    }
  }
  return { files, skipped: skipped2, changed };
}
function choose(entries, skipped2) {
  const wanted = [];
  let total = 0;
  const scriptsFirst = entries.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const { path, bytes, type } of scriptsFirst) {
    const size = bytes ?? 0;
    const limit = languageOfPath(path) ? SCRIPT_LIMIT_BYTES : TEXT_LIMIT_BYTES;
    if (type === "link") skipped2.push({ path, why: "link", detail: "symbolic links are not followed" });
    else if (type === "submodule") skipped2.push({ path, why: "submodule", detail: "another repository" });
    else if (MEDIA.test(path))
      skipped2.push({ path, why: "binary", detail: "known by its extension, not opened" });
    else if (size > limit)
      skipped2.push({ path, why: "too-large", detail: `${size} bytes; the limit is ${limit}` });
    else if (total + size > TOTAL_LIMIT_BYTES) {
      skipped2.push({ path, why: "limit", detail: `more than ${TOTAL_LIMIT_BYTES} bytes in all` });
    } else {
      total += size;
      wanted.push(path);
    }
  }
  return wanted;
}
function rankOf({ path }) {
  return languageOfPath(path) ? 0 : 1;
}
function keep({ path, content }, { files, skipped: skipped2 }) {
  if (content.subarray(0, BINARY_PROBE_BYTES).includes(0)) {
    skipped2.push({ path, why: "binary", detail: "holds a NUL byte" });
    return;
  }
  const text = decode(content);
  if (text === null) skipped2.push({ path, why: "not-utf8", detail: "read with replacement characters" });
  files.set(path, { path, text: text ?? new TextDecoder().decode(content), bytes: content.byteLength });
}
var STRICT = { fatal: true, ignoreBOM: true };
function decode(content) {
  try {
    return new TextDecoder("utf-8", STRICT).decode(content);
  } catch {
    return null;
  }
}

// src/collect/unread-repository.ts
function unreadRepository({
  error,
  observedAt,
  source
}) {
  const message = error instanceof Error ? error.message : String(error);
  return {
    state: "unread",
    reason: "unreachable",
    detail: (message.split("\n")[0] ?? "").slice(0, 300),
    observedAt,
    source,
    remedy: { advice: "Run phasegate in a complete clone of the repository that this user may read." }
  };
}

// src/collect/read-repository.ts
async function readRepository(client, clock) {
  const observedAt = clock.now();
  const source = sourceOf(client);
  try {
    const listing = await client.list();
    const { files, skipped: skipped2, changed } = await readSources(client, listing);
    const { notes, ...identity } = client.identity;
    const value = {
      ...identity,
      dirty: identity.from === "work-tree" && (changed || listing.differs),
      entries: listing.entries,
      skipped: [...listing.skipped, ...skipped2].sort((a, b) => compare(a.path, b.path)),
      notes
    };
    const paths = listing.entries.map(({ path }) => path);
    const sources = [...files.values()].sort((a, b) => compare(a.path, b.path));
    return {
      repository: { state: "read", value, observedAt, source },
      tree: treeOf(paths, files),
      sources
    };
  } catch (error) {
    const repository = unreadRepository({ error, observedAt, source });
    return { repository, tree: treeOf([], /* @__PURE__ */ new Map()), sources: [] };
  }
}
function sourceOf({ identity }) {
  if (identity.from === "revision") return `git ls-tree -r ${identity.revision}`;
  return identity.from === "work-tree" ? "git ls-files" : "files of the folder";
}
function treeOf(paths, files) {
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path), text: (path) => files.get(path)?.text };
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/collect/read-scripts.ts
var THREADED_BYTES = 4e5;
var SHARDS_AHEAD = 2;
async function readScripts(question) {
  const scripts = [];
  for await (const script of streamScripts(question)) scripts.push(script);
  return scripts;
}
async function* streamScripts(question) {
  const { tree, sources, history, cache, progress } = question;
  const find = cache === null ? () => null : knownIn(cache, tree);
  const known = new Map(sources.map((file) => [file, find(file)]));
  const work = describe(question, shardsOf(sources.filter((file) => known.get(file) === null)));
  let scripts = 0;
  try {
    for (const file of sources) {
      const found = known.get(file) ?? (await work.next()).value;
      if (cache !== null && !known.get(file)) cache.set(cacheKey(file), found);
      if (found.source === null) continue;
      scripts += 1;
      yield { ...found.source, lastCommit: commitOf(history, file.path) };
    }
  } finally {
    await work.return(null);
  }
  progress?.({ scripts, files: sources.length });
}
function describe(question, shards) {
  const { threads } = question;
  return threads !== null && isMuch(shards) ? describeThere({ ...question, threads }, shards) : describeHere(question, shards);
}
async function* describeHere(question, shards) {
  const count = counter(question);
  for (const shard of shards) {
    let scripts = 0;
    for (const described of describeShard(shard, question)) {
      if (described.source !== null) scripts += 1;
      yield described;
    }
    count(shard, scripts);
  }
}
async function* describeThere(question, shards) {
  const threads = question.threads({
    given: question.share(),
    tasks: shards.length
  });
  const count = counter(question);
  const ask = async (shard) => {
    const { steps, files } = shard;
    const task = { paths: files.map(({ path }) => path), steps, statements: question.statements };
    const packed = await threads.ask(task).catch(() => null);
    if (packed !== null) count(shard, packed.filter(({ isScript: isScript2 }) => isScript2).length);
    return packed;
  };
  const ahead = threads.most * SHARDS_AHEAD;
  const asked = [];
  try {
    for (const [at, shard] of shards.entries()) {
      asked.push(...shards.slice(at + asked.length, at + ahead).map(ask));
      const packed = await asked.shift();
      if (packed) for (const script of packed) yield unpackScript(script);
      else yield* describeHere(question, [shard]);
    }
  } finally {
    await threads.close();
  }
}
function counter({ progress }) {
  const done = { scripts: 0, files: 0 };
  return ({ files }, scripts) => {
    done.scripts += scripts;
    done.files += files.length;
    progress?.(done);
  };
}
function isMuch(shards) {
  if (shards.length < 2) return false;
  const bytes = shards.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  return bytes >= THREADED_BYTES;
}
function commitOf(history, path) {
  return Object.hasOwn(history, path) ? history[path] ?? null : null;
}

// src/collect/collect-repository.ts
async function collectRepository(question) {
  const { client, clock } = question;
  const reading = await readRepository(client, clock);
  const { repository } = reading;
  if (!isRead(repository)) {
    return {
      repository,
      scripts: repository,
      images: repository,
      builds: repository,
      requirements: repository
    };
  }
  const sources = confined(reading.sources, question.paths);
  const languages = new Map(sources.map((file) => [file, detectLanguage(file.path, file.text)]));
  const only = (...wanted) => sources.filter((file) => wanted.includes(languages.get(file) ?? 0));
  const scripts = sources.filter((file) => languages.get(file) !== null);
  const share = () => shareTexts(reading.tree.paths, reading.sources);
  const { asked, notes } = await askFor(question, { ...reading, scripts, share });
  const facts = await readScripts(asked);
  const privateKeys = findPrivateKeys(sources);
  const as = (value) => ({ ...repository, value });
  return {
    repository: as({
      ...repository.value,
      notes: [...repository.value.notes ?? [], ...notes],
      ...privateKeys.length > 0 ? { privateKeys } : {}
    }),
    scripts: as(facts),
    images: as(only("dockerfile").flatMap((file) => attempt(() => readImage(file, reading.tree)))),
    builds: as(only("cloudbuild").flatMap((file) => attempt(() => readBuild(file)))),
    requirements: as(
      sources.filter((file) => isDeclaring(file.path, languages.get(file) ?? null)).flatMap((file) => attempt(() => readRequirements(file)))
    )
  };
}
async function streamRepository(question) {
  const reading = unheld(await readRepository(question.client, question.clock));
  const { repository, sources } = reading;
  if (!isRead(repository)) return { repository, scripts: null };
  const scripts = confined(sources, question.paths).filter(
    ({ path, text }) => detectLanguage(path, text) !== null
  );
  const { asked } = await askFor(question, { ...reading, scripts });
  return { repository, scripts: streamScripts(asked) };
}
function unheld({ repository, tree, sources }) {
  const shared = shareTexts(tree.paths, sources);
  return { repository, tree: openTexts(shared), sources: unheldFiles(shared), share: () => shared };
}
async function askFor({ client, parsers, threads = null, cache = null, statements = "all", progress }, { tree, scripts, share }) {
  const { history, notes } = await client.lastCommits(scripts.map(({ path }) => path));
  const asked = {
    tree,
    share,
    sources: scripts,
    parsers,
    threads,
    history,
    cache,
    statements,
    ...progress ? { progress } : {}
  };
  return { asked, notes };
}
function confined(sources, paths) {
  if (!paths || paths.length === 0) return sources;
  const wanted = paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, ""));
  if (wanted.some((path) => path === "" || path === ".")) return sources;
  return sources.filter(({ path }) => wanted.some((given) => path === given || path.startsWith(`${given}/`)));
}
function attempt(read) {
  try {
    return [read()];
  } catch {
    return [];
  }
}

// src/domain/probe-needs.ts
var BY_ACCESS = {
  create: ["create-table"],
  rename: ["rename-table", "rename-back"],
  delete: ["drop-table"],
  write: ["insert-row"],
  read: []
};
var BY_KIND = {
  rename: ["rename-table", "rename-back"],
  consolidate: ["create-table", "insert-row"],
  "create-views": ["create-view", "query-view", "drop-view"],
  generate: ["create-table", "insert-row"],
  drop: ["drop-table"],
  validate: []
};
var BY_BUCKET_ACCESS = {
  read: ["read-object"],
  write: ["write-object", "overwrite-object", "delete-object"]
};
var CYCLE = [
  "create-table",
  "insert-row",
  "rename-table",
  "create-view",
  "query-view",
  "drop-view",
  "rename-back",
  "drop-table",
  "write-object",
  "read-object",
  "overwrite-object",
  "delete-object"
];
function probeNeeds(asked) {
  return [...datasetNeeds(asked), ...bucketNeeds(asked.plan)];
}
function datasetNeeds({ plan, phase }) {
  const wanted = plan.infrastructure.datasets;
  const acted = phase.operations.flatMap(({ dataset }) => dataset ?? []);
  return [.../* @__PURE__ */ new Set([...wanted.map(({ id }) => id), ...acted])].flatMap((id) => {
    const declared = wanted.find((dataset) => dataset.id === id);
    const operations = phase.operations.filter(
      ({ dataset, kind }) => dataset === id && BY_KIND[kind].length > 0
    );
    const actions = inOrder([
      ...(declared?.access ?? []).flatMap((access) => BY_ACCESS[access]),
      ...operations.flatMap(({ kind }) => BY_KIND[kind])
    ]);
    const place = declared?.place ?? operations[0]?.place ?? phase.place;
    if (actions.length === 0) return [];
    const ids = operations.map((operation) => operation.id);
    return [{ key: `dataset:${id}`, kind: "dataset", id, actions, operations: ids, place }];
  });
}
function bucketNeeds({ infrastructure }) {
  return infrastructure.buckets.filter(({ access }) => access.includes("write")).map(({ name, access, place }) => ({
    key: `bucket:${name}`,
    kind: "bucket",
    id: name,
    actions: inOrder(access.flatMap((one) => BY_BUCKET_ACCESS[one])),
    operations: [],
    place
  }));
}
function inOrder(actions) {
  return CYCLE.filter((action) => actions.includes(action));
}

// src/domain/price.ts
var ON_DEMAND_PRICE = {
  usdPerTiB: 6.25,
  source: "cloud.google.com/bigquery/pricing, on-demand, US",
  asOf: "2026-11-21"
};
var TIB_BYTES = 2 ** 40;
function priceOf({ cloud, path }, at) {
  if (cloud.usdPerTiB === void 0) return ON_DEMAND_PRICE;
  return { usdPerTiB: cloud.usdPerTiB, source: path, asOf: at.slice(0, 10) };
}

// src/collect/probes/names-in-use.ts
var MOVING = /* @__PURE__ */ new Set(["rename", "consolidate", "drop"]);
function movingOperations(phase, dataset) {
  return phase.operations.filter((operation) => MOVING.has(operation.kind) && operation.dataset === dataset);
}
function sourcesOf({ from }, catalogue) {
  return catalogue.tables.filter(({ name }) => from.some((template) => isMatch(template, name))).map(toName);
}
function spread(all, limit) {
  if (all.length <= limit) return all;
  const step = (all.length - 1) / Math.max(1, limit - 1);
  return Array.from({ length: limit }, (_, index) => all[Math.round(index * step)]).filter(
    (one) => one !== void 0
  );
}
function toName({ name }) {
  return name;
}

// src/collect/probes/build-statements.ts
var SAMPLE_LIMIT = 20;
function buildStatements(source) {
  switch (source.operation.kind) {
    case "rename":
      return renames(source);
    case "create-views":
      return views(source);
    case "drop":
      return drops(source);
    case "consolidate":
    case "generate":
    case "validate":
      return null;
  }
}
function renames(source) {
  const pairs = renamedNames(source, source.operation);
  const statements = pairs.flatMap(
    ({ from, to }) => to === null ? [] : [`ALTER TABLE ${table(source, from)} RENAME TO ${tick(to)}`]
  );
  const underived = pairs.length - statements.length;
  const notes = underived === 0 ? [] : [`${underived} new names cannot be derived from the old ones.`];
  return sampled(source, statements, { permission: "bigquery.tables.update", notes });
}
function views(source) {
  const { phase, operation, dataset } = source;
  const covered = phase.operations.filter(
    ({ id, dataset: own }) => operation.covers.includes(id) && own === dataset
  );
  const statements = covered.flatMap((one) => renamedNames(source, one)).flatMap(
    ({ from, to }) => to === null ? [] : [`CREATE VIEW ${table(source, to)} AS SELECT * FROM ${table(source, from)}`]
  );
  const notes = [
    covered.length === 0 ? "The plan names no operation of this dataset whose old names the views keep." : "Views are tried under the new names over the old tables, because the new tables do not exist yet."
  ];
  return sampled(source, statements, { permission: "bigquery.tables.create", notes });
}
function drops(source) {
  const statements = sourcesOf(source.operation, source.catalogue).map(
    (name) => `DROP TABLE ${table(source, name)}`
  );
  return sampled(source, statements, { permission: "bigquery.tables.delete", notes: [] });
}
function renamedNames({ catalogue }, operation) {
  const { from, to } = operation;
  if (to === null) return [];
  return sourcesOf(operation, catalogue).map((name) => {
    for (const template of from) {
      const binding = matchName(template, name);
      const target = binding === null ? null : writeName(to, binding);
      if (target !== null) return { from: name, to: target };
    }
    return { from: name, to: null };
  });
}
function sampled({ isTold = () => false }, all, { permission, notes }) {
  const statements = all.filter((sql) => !isTold(sql));
  return { total: statements.length, sample: spread(statements, SAMPLE_LIMIT), permission, notes };
}
function table({ project, dataset }, name) {
  return tick(`${project}.${dataset}.${name}`);
}
function tick(name) {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}

// src/domain/hole-pattern.ts
function matchesPattern(pattern, name) {
  const pieces = pattern.split(/\{[^{}]*\}|\$\{?\w+\}?|\*+/);
  if (pieces.length === 1) return pattern === name;
  const [first = "", ...rest] = pieces;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const found = index === rest.length - 1 ? name.lastIndexOf(piece) : name.indexOf(piece, at);
    if (found < at || index === rest.length - 1 && found + piece.length !== name.length) return false;
    at = found + piece.length;
  }
  return true;
}

// src/domain/table-name.ts
function splitName(name) {
  const parts = name.replaceAll("`", "").replace(":", ".").split(".");
  const table2 = (parts.at(-1) ?? "").replace(/\$\d+$/, "");
  return { dataset: parts.at(-2) ?? null, table: table2 };
}

// src/collect/probes/script-statements.ts
var SCRIPT_SAMPLE_LIMIT = 20;
var SQL_LIMIT_CHARS = 1e6;
function scriptStatements(source) {
  const { operation, scripts } = source;
  const script = scripts.find(({ path }) => path === operation.script);
  const effects = (script?.effects ?? []).filter(({ kind }) => kind === "bigquery-table");
  if (script === void 0 || effects.length === 0) return null;
  const known = [...bySql(effects)];
  const short = known.filter(([sql]) => sql.length <= SQL_LIMIT_CHARS);
  const works = worksOf(source);
  const open = short.filter(([, own]) => !waits(own, { existing: source.existing, works }));
  const trials = open.map(([sql, own]) => ({ sql, permission: permissionOf(own) }));
  return {
    total: trials.length,
    sample: spread(trials, SCRIPT_SAMPLE_LIMIT),
    notes: notesOf(script, {
      effects,
      long: known.length - short.length,
      waiting: short.length - open.length
    }),
    texts: new Set(known.map(([sql]) => plainSql(sql)))
  };
}
function plainSql(sql) {
  return sql.replace(/[`;\s]+/g, " ").replace(/ ?\. ?/g, ".").trim().toLowerCase();
}
function bySql(effects) {
  const texts = /* @__PURE__ */ new Map();
  for (const effect of effects) {
    if (effect.statement === void 0) continue;
    const own = texts.get(effect.statement) ?? [];
    if (own.length === 0) texts.set(effect.statement, own);
    own.push(effect);
  }
  return texts;
}
function notesOf({ path }, seen) {
  const unknown = new Set(
    seen.effects.filter(isSent).flatMap(({ statement, line }) => statement === void 0 ? [line] : [])
  );
  const told = seen.effects.some(({ statement }) => statement !== void 0);
  if (!told) return [`The text of the statements of ${path} is not known without running it.`];
  return [
    ...unknown.size === 0 ? [] : [
      `Statements of ${path} whose text is not known without running it: those of ${counted(unknown.size, "line")}.`
    ],
    ...seen.long === 0 ? [] : [`Too long for BigQuery to be tried: ${counted(seen.long, "statement")} of ${path}.`],
    ...seen.waiting === 0 ? [] : [
      `Not tried, because the phase makes or moves what they need first: ${counted(seen.waiting, "statement")} of ${path}.`
    ]
  ];
}
function isSent({ verb }) {
  return PERMISSIONS[verb] !== void 0;
}
var PERMISSIONS = {
  create: "bigquery.tables.create",
  replace: "bigquery.tables.create",
  view: "bigquery.tables.create",
  rename: "bigquery.tables.update",
  drop: "bigquery.tables.delete",
  dml: "bigquery.tables.updateData",
  write: "bigquery.tables.updateData",
  read: "bigquery.tables.getData"
};
function permissionOf(own) {
  const changing = own.find(({ verb }) => verb !== "read" && PERMISSIONS[verb] !== void 0);
  return PERMISSIONS[changing?.verb ?? "read"] ?? "bigquery.tables.getData";
}
function worksOf({ phase, scripts }) {
  const paths = /* @__PURE__ */ new Set([
    ...phase.operations.flatMap(({ script }) => script ?? []),
    ...phase.scripts.map(({ path }) => path)
  ]);
  const effects = scripts.filter(({ path }) => paths.has(path)).flatMap((script) => script.effects).filter(({ kind }) => kind === "bigquery-table");
  const removing = effects.filter(({ verb }) => REMOVING.has(verb));
  return {
    made: toNames(effects.flatMap(madeBy)),
    removed: toNames(removing.map(({ name }) => bare(name))),
    phase
  };
}
function toNames(all) {
  const names = [...new Set(all)];
  return {
    exact: new Set(names.filter((name) => !HOLE.test(name))),
    patterns: names.filter((name) => HOLE.test(name))
  };
}
var HOLE = /[{*]/;
var MAKING = /* @__PURE__ */ new Set(["create", "replace", "view"]);
var REMOVING = /* @__PURE__ */ new Set(["rename", "drop", "delete"]);
function madeBy({ verb, name, to }) {
  if (MAKING.has(verb)) return [bare(name)];
  if (to === void 0 || verb !== "rename" && verb !== "copy" && verb !== "load") return [];
  const target = splitName(to);
  return [`${target.dataset ?? splitName(name).dataset}.${target.table}`];
}
function waits(own, { existing, works }) {
  const makes = new Set(own.flatMap(madeBy));
  return own.some(({ verb, name }) => {
    const wanted = bare(name);
    if (MAKING.has(verb)) return existing.has(wanted) && isAmong(wanted, works.removed);
    const isMissing = !existing.has(wanted) && !makes.has(wanted);
    return isMissing && (isAmong(wanted, works.made) || isPlanned(wanted, works.phase));
  });
}
function isAmong(name, { exact, patterns }) {
  return exact.has(name) || patterns.some((pattern) => matchesPattern(pattern, name));
}
function isPlanned(name, { operations }) {
  const { dataset, table: table2 } = splitName(name);
  return operations.some((one) => one.dataset === dataset && one.to !== null && isMatch(one.to, table2));
}
function bare(name) {
  const { dataset, table: table2 } = splitName(name);
  return `${dataset}.${table2}`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/collect/probes/dry-run-statements.ts
var LEAST_BYTES = 10 * 1024 * 1024;
async function dryRunStatements(running) {
  const entries = await Promise.all(
    running.phase.operations.map(
      async (operation) => [operation.id, await dryRun(running, operation)]
    )
  );
  return Object.fromEntries(entries.flatMap(([id, reading]) => reading === null ? [] : [[id, reading]]));
}
async function dryRun(running, operation) {
  const { plan, phase, seen, clock } = running;
  const dataset = operation.dataset ?? phase.operations.find((one) => one.dataset !== null)?.dataset;
  if (dataset === void 0 || dataset === null) return null;
  const own = ownStatements(running, operation);
  if (operation.kind === "validate" && (own?.sample ?? []).length === 0) return null;
  const [place, catalogue, scripts] = [seen.datasets[dataset], seen.catalogues[dataset], seen.scripts];
  if (!isRead(place)) return place ?? null;
  if (!isRead(catalogue)) return catalogue ?? null;
  if (!isRead(scripts)) return scripts;
  const { project } = plan.cloud;
  const isTold = (sql) => own?.texts.has(plainSql(sql)) ?? false;
  const planned = buildStatements({ project, phase, operation, dataset, catalogue: catalogue.value, isTold });
  const groups = [...planned === null ? [] : [toGroup(planned)], own ?? unscripted(operation)];
  running.progress(`dry runs of ${operation.id}`);
  const { location } = place.value;
  const tried = await Promise.all(groups.map((group) => tryGroup(running, { group, dataset, location })));
  return {
    state: "read",
    value: toFact2(operation, { tried, price: priceOf(plan, clock.now()) }),
    observedAt: clock.now(),
    source: tried.flatMap(({ runs }) => runs)[0]?.source ?? `dry runs of ${operation.id}`
  };
}
function ownStatements({ phase, seen }, operation) {
  if (!isRead(seen.scripts)) return null;
  const listed = Object.values(seen.catalogues).filter(isRead);
  const existing = new Set(
    listed.flatMap(({ value }) => value.tables.map(({ name }) => `${value.dataset}.${name}`))
  );
  return scriptStatements({ phase, operation, scripts: seen.scripts.value, existing });
}
function toGroup({ total, sample, permission, notes }) {
  return { total, sample: sample.map((sql) => ({ sql, permission })), notes };
}
function unscripted({ id, kind, script }) {
  const isMade = kind === "consolidate" || kind === "generate";
  const note = `The text of the statements of ${script ?? id} is not known without running it.`;
  return { total: 0, sample: [], notes: isMade ? [note] : [] };
}
async function tryGroup({ client, signal }, { group, ...where }) {
  const bound = client.until(signal);
  const runs = group.sample.map(
    async (trial) => toRun(trial.sql, await bound.dryRun({ ...trial, ...where }))
  );
  return { group, runs: await Promise.all(runs) };
}
function toRun(sql, { reading, status }) {
  const { source, observedAt } = reading;
  const base = { sql, source: source.replace(/^POST /, "POST (dry run) "), observedAt };
  if (reading.state === "read") {
    const bytes = isScript(sql) ? null : reading.value.bytes;
    return { ...base, outcome: "accepted", cause: null, detail: "", bytes, remedy: null };
  }
  const cause = causeOf(reading.reason, { status, detail: reading.detail });
  return {
    ...base,
    outcome: cause === null ? "unknown" : "refused",
    cause,
    detail: `${reading.reason}: ${reading.detail}`,
    bytes: null,
    remedy: reading.remedy
  };
}
function isScript(sql) {
  const bare2 = sql.replace(QUOTED_OR_COMMENT, " ");
  return /;\s*\S/.test(bare2) || /^\s*(?:DECLARE|BEGIN|IF|LOOP|WHILE|FOR|REPEAT)\b/i.test(bare2);
}
var QUOTED_OR_COMMENT = /'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|`[^`]*(?:`|$)|--[^\n]*|#[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;
function causeOf(reason, { status, detail }) {
  if (reason === "denied" && status === 403) return "denied";
  if (reason === "absent") return "missing";
  if (status === 409 || status === 400 && /already exists/i.test(detail)) return "taken";
  if (status !== 400) return null;
  if (/syntax error/i.test(detail)) return "syntax";
  return /not found|unrecognized name|does not exist/i.test(detail) ? "missing" : "other";
}
function toFact2(operation, { tried, price }) {
  const counted2 = tried.filter(({ group }) => group.total > 0);
  const costs = counted2.map((one) => costOf(one, price));
  const known = costs.filter((cost) => cost !== null);
  return {
    operation: operation.id,
    total: tried.reduce((sum, { group }) => sum + group.total, 0),
    runs: tried.flatMap(({ runs }) => runs),
    costUsd: known.length === 0 || known.length < costs.length ? null : known.reduce((sum, usd) => sum + usd, 0),
    price,
    notes: tried.flatMap(({ group, runs }) => [...group.notes, ...sampling(group, runs.length)])
  };
}
function sampling({ total }, tried) {
  if (tried === total) return [];
  return [`${tried} of ${total} statements were tried, spread evenly over the list.`];
}
function costOf({ group, runs }, price) {
  const counting = runs.filter(({ outcome }) => outcome !== "refused");
  const known = counting.flatMap(
    ({ bytes }) => bytes === null ? [] : [bytes === 0 ? 0 : Math.max(bytes, LEAST_BYTES)]
  );
  if (known.length === 0 || known.length < counting.length) return null;
  const sum = known.reduce((all, bytes) => all + bytes, 0);
  return sum / TIB_BYTES * price.usdPerTiB * (group.total / known.length);
}

// src/collect/probes/hazards/hazard-datasets.ts
function hazardDatasets(phase) {
  const datasets = new Set(phase.operations.flatMap(({ dataset }) => dataset ?? []));
  return [...datasets].filter((dataset) => movingOperations(phase, dataset).length > 0);
}

// src/collect/probes/hazards/read-indexes.ts
var BYTE_CAP = 1e9;
var KINDS = [
  ["search", "SEARCH_INDEXES"],
  ["vector", "VECTOR_INDEXES"]
];
async function readIndexes(client, { id, location }) {
  const asked = KINDS.map(async ([kind, view]) => {
    const sql = `SELECT table_name, index_name FROM \`${client.project}.${id}.INFORMATION_SCHEMA.${view}\``;
    const { reading } = await client.query({
      sql,
      location,
      permission: "bigquery.jobs.create",
      dataset: id,
      lists: true,
      maximumBytesBilled: BYTE_CAP
    });
    return { kind, reading };
  });
  const answers = await Promise.all(asked);
  const indexes = [];
  let last = null;
  for (const { kind, reading } of answers) {
    if (reading.state === "unread") return reading;
    for (const [table2, name] of reading.value.rows)
      indexes.push({ table: table2 ?? "", name: name ?? "", kind });
    last = { ...reading, value: { dataset: id, indexes } };
  }
  return last ?? neverAsked();
}
function neverAsked() {
  throw new Error("there are two kinds of indexes");
}

// src/collect/probes/ask-jobs.ts
var BYTE_CAP2 = 1e10;
async function askJobs(client, { dataset: { id, location }, select, since, rest }) {
  const { reading } = await client.query({
    sql: [
      `SELECT ${select}`,
      `FROM \`${client.project}.region-${location.toLowerCase()}.INFORMATION_SCHEMA.JOBS\``,
      `WHERE creation_time >= TIMESTAMP('${since}') AND destination_table.dataset_id = '${id}'`,
      rest
    ].join(" "),
    location,
    permission: "bigquery.jobs.listAll",
    dataset: id,
    lists: true,
    maximumBytesBilled: BYTE_CAP2
  });
  return reading;
}

// src/collect/probes/hazards/read-recent-writes.ts
var LOOK_BACK_HOURS = 24;
var ROW_LIMIT = 1e3;
async function readRecentWrites(client, { dataset, at }) {
  const reading = await askJobs(client, {
    dataset,
    select: "destination_table.table_id AS table_id, statement_type, user_email, FORMAT_TIMESTAMP('%Y-%m-%dT%H:%M:%SZ', creation_time) AS last_at",
    since: new Date(Date.parse(at) - LOOK_BACK_HOURS * 36e5).toISOString(),
    rest: `AND statement_type IN ('INSERT', 'UPDATE', 'DELETE', 'MERGE') ORDER BY creation_time DESC LIMIT ${ROW_LIMIT}`
  });
  if (reading.state === "unread") return reading;
  return {
    ...reading,
    value: { dataset: dataset.id, hours: LOOK_BACK_HOURS, writes: toWrites(reading.value.rows) }
  };
}
function toWrites(rows) {
  const found = /* @__PURE__ */ new Map();
  for (const [table2, statement, user, lastAt] of rows) {
    if (!table2 || !statement || !user || !lastAt || table2.startsWith("_phasegate_probe_")) continue;
    const key = `${table2} ${statement} ${user}`;
    const known = found.get(key);
    found.set(
      key,
      known ? { ...known, times: known.times + 1 } : { table: table2, statement, user, lastAt, times: 1 }
    );
  }
  return [...found.values()];
}

// src/collect/probes/hazards/sample-tables.ts
var TABLE_SAMPLE_LIMIT = 10;
async function sampleTables({
  client,
  phase,
  catalogue
}) {
  const { dataset } = catalogue.value;
  const sources = movingOperations(phase, dataset).flatMap(
    (operation) => sourcesOf(operation, catalogue.value)
  );
  const all = [...new Set(sources)];
  const renames2 = phase.operations.filter(({ kind, dataset: own }) => kind === "rename" && own === dataset);
  const renamed = new Set(renames2.flatMap((operation) => sourcesOf(operation, catalogue.value)));
  const looked = await Promise.all(
    sampleOf(all, renamed).map(
      (table2) => look(client, { name: { dataset, table: table2 }, isRenamed: renamed.has(table2) })
    )
  );
  const tables = looked.flatMap((one) => "unread" in one ? [] : [one]);
  const failed = looked.flatMap((one) => "unread" in one ? [one] : []);
  const [first] = failed;
  if (tables.length === 0 && first !== void 0) return unseen(first);
  return {
    state: "read",
    value: {
      dataset,
      total: all.length,
      tables,
      unread: failed.map(({ name, unread }) => ({ name, why: `${unread.reason}: ${unread.detail}` }))
    },
    observedAt: catalogue.observedAt,
    source: `GET bigquery.googleapis.com/bigquery/v2/projects/${client.project}/datasets/${dataset}/tables/TABLE for ${looked.length} tables`
  };
}
function unseen({ name, unread }) {
  if (unread.reason !== "absent") return unread;
  return {
    ...unread,
    reason: "malformed",
    detail: `${name} is listed and cannot be found: ${unread.detail}`
  };
}
function sampleOf(all, renamed) {
  const [own, others] = [all.filter((name) => renamed.has(name)), all.filter((name) => !renamed.has(name))];
  const share = Math.max(TABLE_SAMPLE_LIMIT / 2, TABLE_SAMPLE_LIMIT - others.length);
  const first = spread(own, share);
  return [...first, ...spread(others, TABLE_SAMPLE_LIMIT - first.length)];
}
async function look(client, {
  name,
  isRenamed
}) {
  const [{ reading }, policies] = await Promise.all([
    client.getTable(name),
    isRenamed ? client.listRowPolicies(name) : null
  ]);
  if (reading.state === "unread") return { name: name.table, unread: reading };
  const { streamingRows, taggedColumns } = reading.value;
  const table2 = { name: name.table, streamingRows, taggedColumns };
  if (policies === null) return { ...table2, rowPolicies: null };
  const listed = policies.reading;
  return listed.state === "read" ? { ...table2, rowPolicies: listed.value.ids } : { ...table2, rowPolicies: null, unlisted: `${listed.reason}: ${listed.detail}` };
}

// src/collect/probes/hazards/read-hazards.ts
async function readHazards(running) {
  const read = await Promise.all(hazardDatasets(running.phase).map((dataset) => readOne(running, dataset)));
  const byDataset = (part) => Object.fromEntries(read.flatMap((one) => entryOf(one.dataset, part(one))));
  return {
    tableSamples: byDataset(({ sample }) => sample),
    indexes: byDataset(({ indexes }) => indexes),
    recentWrites: byDataset(({ writes }) => writes)
  };
}
async function readOne({ client, phase, seen, signal, clock, progress }, dataset) {
  progress(`reading hazards of ${dataset}`);
  const bound = client.until(signal);
  const [place, catalogue] = [seen.datasets[dataset], seen.catalogues[dataset]];
  const at = clock.now();
  const [sample, indexes, writes] = await Promise.all([
    isRead(catalogue) ? sampleTables({ client: bound, phase, catalogue }) : catalogue,
    isRead(place) ? readIndexes(bound, place.value) : place,
    isRead(place) ? readRecentWrites(bound, { dataset: place.value, at }) : place
  ]);
  return { dataset, sample, indexes, writes };
}
function entryOf(dataset, reading) {
  return reading === void 0 ? [] : [[dataset, reading]];
}

// src/collect/probes/read-run-history.ts
var HISTORY_DAYS = 30;
function historyDatasets(phase) {
  return [...new Set(phase.operations.flatMap(({ dataset }) => dataset ?? []))];
}
async function readRunHistories(running) {
  const { client, phase, seen, signal, clock, progress } = running;
  const bound = client.until(signal);
  const entries = await Promise.all(
    historyDatasets(phase).map(async (dataset) => {
      const place = seen.datasets[dataset];
      if (!isRead(place)) return place === void 0 ? [] : [[dataset, place]];
      progress(`reading earlier runs in ${dataset}`);
      return [[dataset, await readRunHistory(bound, { dataset: place.value, at: clock.now() })]];
    })
  );
  return Object.fromEntries(entries.flat());
}
async function readRunHistory(client, { dataset, at }) {
  const instant = (of) => `FORMAT_TIMESTAMP('%Y-%m-%dT%H:%M:%SZ', ${of})`;
  const reading = await askJobs(client, {
    dataset,
    select: `statement_type, COUNT(*) AS runs, COUNTIF(error_result.reason IS NOT NULL) AS failed, SUM(total_bytes_billed) AS billed, ${instant("MAX(creation_time)")} AS last_at, ${instant("MAX(IF(error_result.reason IS NULL, NULL, creation_time))")} AS last_failed_at`,
    since: new Date(Date.parse(at) - HISTORY_DAYS * 864e5).toISOString(),
    // Scripts are left out: their statements are jobs of their own, and would count twice.
    rest: "AND job_type = 'QUERY' AND statement_type != 'SCRIPT' AND NOT STARTS_WITH(destination_table.table_id, '_phasegate_probe_') GROUP BY statement_type ORDER BY statement_type"
  });
  if (reading.state === "unread") return reading;
  const statements = reading.value.rows.flatMap(toHistory);
  return { ...reading, value: { dataset: dataset.id, days: HISTORY_DAYS, statements } };
}
function toHistory(row) {
  const [statement, runs, failed, billed, lastAt, lastFailedAt] = row;
  if (!statement || !runs || !lastAt) return [];
  return [
    {
      statement,
      runs: Number(runs),
      failed: Number(failed ?? 0),
      bytesBilled: Number(billed ?? 0),
      lastAt,
      lastFailedAt: lastFailedAt ?? null
    }
  ];
}

// src/collect/probes/off.ts
function offParts2(run) {
  return unreadProbes(run, offReading(run));
}
function unreadProbes(asked, unread) {
  const each = (keys) => Object.fromEntries(keys.map((key) => [key, unread]));
  const operations = asked.phase.operations.filter(
    ({ kind, dataset }) => kind !== "validate" && dataset !== null
  );
  const datasets = hazardDatasets(asked.phase);
  return {
    probes: each(probeNeeds(asked).map(({ key }) => key)),
    dryRuns: each(operations.map(({ id }) => id)),
    tableSamples: each(datasets),
    indexes: each(datasets),
    recentWrites: each(datasets),
    runHistory: each(historyDatasets(asked.phase))
  };
}
function offReading({ client, level, clock }) {
  const observedAt = clock.now();
  if (client === null && level !== "off") {
    return {
      state: "unread",
      reason: "off",
      detail: "Google Cloud was not asked",
      observedAt,
      source: "--cloud none",
      remedy: { advice: "Run with `--cloud live --probe scratch` under the identity that runs the phase." }
    };
  }
  return {
    state: "unread",
    reason: "off",
    detail: `the probe level is ${level}`,
    observedAt,
    source: `--probe ${level}`,
    remedy: {
      command: level === "off" ? "phasegate audit --probe dry-run" : "phasegate audit --probe scratch",
      advice: "Run with `--probe dry-run` to try statements, or with `--probe scratch` to try tables and objects, under the identity that runs the phase."
    }
  };
}

// src/collect/probes/scratch.ts
var TABLE_PREFIX = "_phasegate_probe_";
var OBJECT_PREFIX = "phasegate-probe/";
var LABELS = { phasegate: "probe" };
var LIFETIME_MS = 36e5;
var YOUNG_MS = 9e5;
var PART_LIMIT = 40;
function scratchTable(phase, { id, random }) {
  return TABLE_PREFIX + [phase, id, random].map((text) => legal(text, "_")).join("_");
}
function scratchObject(phase, { id, random }) {
  return `${OBJECT_PREFIX}${legal(phase, "-")}/${legal(id, "-")}-${legal(random, "-")}.txt`;
}
function commonShape(catalogue, names) {
  const counts = /* @__PURE__ */ new Map();
  for (const table2 of catalogue?.tables ?? []) {
    if (table2.type !== "TABLE" || !names.has(table2.name)) continue;
    const key = `${table2.partitionField} ${table2.clusterFields.join(" ")}`;
    const known = counts.get(key) ?? { shape: shapeOf(table2), times: 0 };
    known.times++;
    counts.set(key, known);
  }
  const most = [...counts.values()].reduce(
    (best, candidate) => candidate.times > best.times ? candidate : best,
    { shape: { partition: null, cluster: [] }, times: 0 }
  );
  return most.shape;
}
function scratchColumns({ partition, cluster }) {
  const names = new Set(cluster.filter((name) => name !== partition && name !== "probe"));
  return [
    { name: "probe", type: "STRING" },
    ...partition === null || partition === "" ? [] : [{ name: partition, type: "DATE" }],
    ...[...names].map((name) => ({ name, type: "STRING" }))
  ];
}
function shapeOf({ partitionField, clusterFields }) {
  return {
    partition: partitionField === "_PARTITIONTIME" ? "" : partitionField,
    cluster: clusterFields
  };
}
function legal(text, filler) {
  return text.replace(/[^A-Za-z0-9]+/g, filler).slice(0, PART_LIMIT);
}

// src/collect/probes/steps.ts
function logSteps(logging) {
  const { needed, signal, now, progress } = logging;
  const steps = [];
  const skip = (action, why) => {
    steps.push(skipped({ action, needed: needed.has(action), why, at: now() }));
  };
  return {
    steps,
    skip,
    add: (step) => {
      steps.push(step);
    },
    take: async (action, call, look2) => {
      if (signal.aborted) {
        skip(action, "the run was interrupted");
        return false;
      }
      progress(action);
      const { reading, durationMs } = await call();
      const post = reading.state === "read" ? await look2(reading.value) : null;
      const step = toStep({ action, needed: needed.has(action), reading, durationMs, post });
      steps.push(step);
      return step.outcome === "done" || step.outcome === "unknown" && post?.kind === "unseen";
    }
  };
}
var BY_POST = {
  agrees: "done",
  contradicts: "mismatch",
  unseen: "unknown"
};
function toStep({ action, needed, reading, durationMs, post }) {
  const { source, observedAt } = reading;
  const base = { action, needed, source, durationMs, observedAt };
  if (reading.state === "unread") {
    const outcome = reading.reason === "denied" ? "denied" : "unknown";
    return { ...base, outcome, saw: `${reading.reason}: ${reading.detail}`, remedy: reading.remedy };
  }
  const seen = post ?? { kind: "agrees", saw: "done" };
  const remedy = seen.kind === "unseen" ? seen.remedy : null;
  return { ...base, outcome: BY_POST[seen.kind], saw: seen.saw, remedy };
}
function skipped(step) {
  const { action, needed, why, at } = step;
  return {
    action,
    needed,
    outcome: "skipped",
    source: `${action}, not tried`,
    saw: why,
    durationMs: null,
    observedAt: at,
    remedy: null
  };
}

// src/collect/probes/clean-up.ts
async function cleanUpTables({ run, client, dataset, names, steps }) {
  if (names.size === 0) return;
  run.progress(`removing scratch tables of ${dataset}`);
  const removed = await Promise.all([...names].map((table2) => removeTable(client, { dataset, table: table2 })));
  for (const step of removed) if (step !== null) steps.add(step);
}
async function removeTable(client, name) {
  const deleted = await client.deleteTable(name);
  if (deleted.reading.state === "unread" && await isGone(client, name)) return null;
  return cleanUpStep(deleted, `${name.table} of ${name.dataset}`);
}
async function isGone(client, name) {
  const { reading } = await client.getTable(name);
  return reading.state === "unread" && reading.reason === "absent";
}
function cleanUpStep({ reading, durationMs }, what) {
  const step = toStep({ action: "clean-up", needed: false, reading, durationMs, post: null });
  if (step.outcome === "done") return { ...step, saw: `${what} removed` };
  return { ...step, saw: `${what} is left (${step.saw}); it ends by itself ${EXPIRY}` };
}
var EXPIRY = `within ${LIFETIME_MS / 36e5} hour where it is a table`;

// src/collect/probes/sweep.ts
var SWEEP_LIMIT = 50;
async function sweepTables(sweep) {
  const { catalogue, own } = sweep;
  const names = (catalogue?.tables ?? []).map(({ name }) => name).filter((name) => name.startsWith(TABLE_PREFIX) && !own.includes(name)).slice(0, SWEEP_LIMIT);
  const swept = await Promise.all(names.map((table2) => sweepTable(sweep, table2)));
  return swept.filter((leftover) => leftover !== null);
}
async function sweepTable({ run, client, dataset }, table2) {
  const { reading } = await client.getTable({ dataset, table: table2 });
  if (reading.state === "unread") {
    if (reading.reason === "absent") return null;
    return { name: table2, createdAt: null, state: "kept", why: reading.detail };
  }
  const { labels, createdAt } = reading.value;
  if (labels["phasegate"] !== LABELS.phasegate) return null;
  if (isYoung(createdAt, run.clock.now())) return { name: table2, createdAt, state: "young", why: "" };
  const deleted = await client.deleteTable({ dataset, table: table2 });
  return toLeftover({ name: table2, createdAt, failure: failureOf(deleted.reading) });
}
async function sweepObjects({
  run,
  client,
  bucket,
  own
}) {
  const { reading } = await client.listObjects({ bucket, prefix: OBJECT_PREFIX });
  if (reading.state === "unread") return { leftovers: [], unswept: `${reading.reason}: ${reading.detail}` };
  const found = reading.value.objects.filter(({ name }) => name !== own).slice(0, SWEEP_LIMIT);
  const leftovers = await Promise.all(found.map((object) => sweepObject({ run, client, bucket, object })));
  return { leftovers, unswept: "" };
}
async function sweepObject({
  run,
  client,
  bucket,
  object
}) {
  const { name, generation, createdAt } = object;
  if (isYoung(createdAt, run.clock.now())) return { name, createdAt, state: "young", why: "" };
  const deleted = await client.deleteObject({ bucket, object: name, generation });
  return toLeftover({ name, createdAt, failure: failureOf(deleted.reading) });
}
function isYoung(createdAt, now) {
  return createdAt === null || Date.parse(now) - Date.parse(createdAt) < YOUNG_MS;
}
function failureOf(reading) {
  return reading.state === "read" || reading.reason === "absent" ? "" : `${reading.reason}: ${reading.detail}`;
}
function toLeftover({
  name,
  createdAt,
  failure
}) {
  return { name, createdAt, state: failure === "" ? "removed" : "kept", why: failure };
}

// src/collect/probes/probe-bucket.ts
async function probeBucket(run, client, need) {
  const rules = (await client.getBucketRules(need.id)).reading;
  if (rules.state === "unread") return rules;
  const object = scratchObject(run.phase.id, run.run);
  const log = logSteps({
    needed: new Set(need.actions),
    signal: run.signal,
    now: run.clock.now,
    progress: (action) => run.progress(`probing ${need.id}: ${action}`)
  });
  const cycle = {
    need,
    log,
    client: client.until(run.signal),
    object: { bucket: need.id, object },
    afterlife: afterlifeOf(rules.value),
    versions: rules.value.versioning ? [] : null,
    live: null
  };
  const keeps = whatKeeps(rules.value);
  try {
    if (keeps === "") await goRound(cycle);
    else for (const action of need.actions) log.skip(action, keeps);
  } finally {
    await cleanUp(cycle, client);
  }
  const swept = await sweepObjects({ run, client, bucket: need.id, own: object });
  const { source, observedAt } = rules;
  const scratch = `gs://${need.id}/${object}`;
  return {
    state: "read",
    value: { scratch, identity: null, withheld: keeps, steps: log.steps, ...swept },
    source,
    observedAt
  };
}
function whatKeeps({ retentionSeconds, defaultHold, requesterPays }) {
  if (retentionSeconds !== null) {
    return `a retention policy keeps every object for ${retentionSeconds} s, so a scratch object could not be removed`;
  }
  if (defaultHold) return "new objects are put on hold, so a scratch object could not be removed";
  return requesterPays ? "the caller would pay for requests of this bucket, and names no project for it" : "";
}
function afterlifeOf({ softDeleteSeconds }) {
  if (softDeleteSeconds === null || softDeleteSeconds === 0) return "";
  return `; soft delete keeps it ${softDeleteSeconds} s more`;
}
async function goRound(cycle) {
  const { need, log, client, object } = cycle;
  const texts = { first: "phasegate probe\n", second: "phasegate probe, overwritten\n" };
  const isWritten = await write(cycle, { action: "write-object", text: texts.first, after: "0" });
  if (!isWritten) {
    for (const action of need.actions)
      if (action !== "write-object") log.skip(action, "there is no scratch object");
    return;
  }
  if (need.actions.includes("read-object")) {
    await log.take(
      "read-object",
      () => client.readObject(object),
      ({ text }) => sameText(text, texts.first)
    );
  }
  if (cycle.live !== null) {
    await write(cycle, { action: "overwrite-object", text: texts.second, after: cycle.live });
  }
  await remove(cycle);
}
async function write(cycle, {
  action,
  text,
  after
}) {
  const { log, client, object } = cycle;
  return log.take(
    action,
    () => client.writeObject({ ...object, text, after }),
    ({ generation }) => {
      if (cycle.live !== null) cycle.versions?.push(cycle.live);
      cycle.live = generation;
      return generation === after ? { kind: "contradicts", saw: "answered with success, but the generation is the old one" } : { kind: "agrees", saw: `generation ${generation} written` };
    }
  );
}
async function remove(cycle) {
  const { log, client, object, live } = cycle;
  if (live === null) return log.skip("delete-object", "there is no scratch object");
  await log.take(
    "delete-object",
    () => client.deleteObject({ ...object, generation: live }),
    async () => {
      const { reading } = await client.readObject(object);
      if (reading.state === "read") {
        return { kind: "contradicts", saw: "answered with success, but the object can still be read" };
      }
      if (reading.reason === "absent") {
        cycle.live = null;
        return { kind: "agrees", saw: `the object is gone${cycle.afterlife}` };
      }
      const { reason, detail, remedy } = reading;
      const saw = `answered with success, but could not be looked at: ${reason}: ${detail}`;
      return { kind: "unseen", saw, remedy };
    }
  );
}
async function cleanUp(cycle, client) {
  const { log, object } = cycle;
  const tried = log.steps.find(({ action }) => action === "write-object");
  if (tried === void 0 || tried.outcome === "skipped" || tried.outcome === "denied") return;
  for (const generation of cycle.versions ?? []) {
    const deleted = await client.deleteObject({ ...object, generation });
    log.add(cleanUpStep(deleted, `generation ${generation} of gs://${object.bucket}/${object.object}`));
  }
  const isDone = log.steps.some(({ action, outcome }) => action === "delete-object" && outcome === "done");
  if (isDone) return;
  const { reading } = await client.listObjects({ bucket: object.bucket, prefix: object.object });
  const listed = reading.state === "read" ? reading.value.objects.map(({ generation }) => generation) : [];
  const generations = listed.length > 0 || reading.state === "read" ? listed : [cycle.live ?? ""];
  for (const generation of generations.filter((one) => one !== "")) {
    const deleted = await client.deleteObject({ ...object, generation });
    log.add(cleanUpStep(deleted, `gs://${object.bucket}/${object.object}`));
  }
}
function sameText(found, written) {
  return found === written ? { kind: "agrees", saw: "the content came back as it was written" } : { kind: "contradicts", saw: `${found.length} characters came back that are not those written` };
}

// src/collect/probes/post-state.ts
async function presentAfter(client, name) {
  const { reading } = await client.getTable(name);
  if (reading.state === "read") return { kind: "agrees", saw: `the catalogue has ${name.table}` };
  if (reading.reason === "absent") {
    return { kind: "contradicts", saw: `answered with success, but the catalogue has no ${name.table}` };
  }
  return unseen2(name, reading);
}
async function absentAfter(client, name) {
  const { reading } = await client.getTable(name);
  if (reading.state === "read") {
    return { kind: "contradicts", saw: `answered with success, but the catalogue still has ${name.table}` };
  }
  if (reading.reason === "absent") return { kind: "agrees", saw: `the catalogue has ${name.table} no more` };
  return unseen2(name, reading);
}
function unseen2({ table: table2 }, { reason, detail, remedy }) {
  const saw = `answered with success, but ${table2} could not be looked at: ${reason}: ${detail}`;
  return { kind: "unseen", saw, remedy };
}

// src/collect/probes/probe-dataset.ts
async function probeDataset(run, client, trial) {
  const { need, catalogue, dataset, unlisted } = trial;
  const needed = new Set(need.actions);
  const log = logSteps({
    needed,
    signal: run.signal,
    now: run.clock.now,
    progress: (action) => run.progress(`probing ${need.id}: ${action}`)
  });
  const first = scratchTable(run.phase.id, run.run);
  const names = { first, second: `${first}_renamed`, viewName: `${first}_view` };
  const cycle = {
    run,
    trial,
    log,
    client: client.until(run.signal),
    alive: /* @__PURE__ */ new Set(),
    lastJob: { id: null },
    ...names
  };
  let identity = null;
  try {
    identity = await goRound2(cycle, needed);
  } finally {
    await cleanUpTables({ run, client, dataset: dataset.id, names: cycle.alive, steps: log });
  }
  const swept = await sweepTables({ run, client, dataset: dataset.id, catalogue, own: Object.values(names) });
  return {
    scratch: `${need.id}.${first}`,
    identity,
    withheld: "",
    steps: log.steps,
    leftovers: swept,
    unswept: catalogue === null ? unlisted : ""
  };
}
async function goRound2(cycle, needed) {
  const { log, first, second, viewName } = cycle;
  if (!await createScratch(cycle)) {
    for (const action of needed) if (action !== "create-table") log.skip(action, "there is no scratch table");
    return null;
  }
  const hasView = needed.has("create-view");
  const hasRow = (needed.has("insert-row") || hasView) && await insertRow(cycle);
  const isRenamed = needed.has("rename-table") && await rename(cycle, { from: first, to: second });
  const current = isRenamed ? second : first;
  if (hasView)
    await tryView(cycle, { view: isRenamed ? first : viewName, over: current, rows: hasRow ? 1 : 0 });
  const isBack = isRenamed && await rename(cycle, { from: second, to: first });
  if (needed.has("rename-table") && !isRenamed) log.skip("rename-back", "the table was not renamed");
  await drop(cycle, { action: "drop-table", name: isRenamed && !isBack ? second : first });
  return callerOf(cycle);
}
async function createScratch(cycle) {
  const { log, client, alive, first, run, trial } = cycle;
  const shape = shapeFor(cycle);
  const isDone = await log.take(
    "create-table",
    () => {
      alive.add(first);
      return client.createTable({
        dataset: trial.dataset.id,
        table: first,
        columns: scratchColumns(shape),
        ...shape,
        query: null,
        expiresAt: expiry(run),
        labels: LABELS
      });
    },
    () => presentAfter(client, { dataset: trial.dataset.id, table: first })
  );
  if (log.steps.at(-1)?.outcome === "denied") alive.delete(first);
  return isDone;
}
function shapeFor({ run, trial }) {
  const { catalogue, dataset } = trial;
  if (catalogue === null) return commonShape(null, /* @__PURE__ */ new Set());
  const sources = movingOperations(run.phase, dataset.id).flatMap(
    (operation) => sourcesOf(operation, catalogue)
  );
  return commonShape(catalogue, new Set(sources));
}
function insertRow(cycle) {
  const { log, first } = cycle;
  const sql = `INSERT INTO ${quoted(cycle, first)} (probe) VALUES ('phasegate')`;
  return log.take(
    "insert-row",
    () => query(cycle, sql, "bigquery.tables.updateData"),
    ({ affectedRows }) => affectedRows === 1 ? { kind: "agrees", saw: "1 row inserted" } : { kind: "contradicts", saw: `${affectedRows ?? "no number of"} rows inserted instead of 1` }
  );
}
async function rename(cycle, { from, to }) {
  const { log, client, alive, first, trial } = cycle;
  const { id: dataset } = trial.dataset;
  const action = from === first ? "rename-table" : "rename-back";
  return log.take(
    action,
    () => {
      alive.add(to);
      return query(
        cycle,
        `ALTER TABLE ${quoted(cycle, from)} RENAME TO ${tick2(to)}`,
        "bigquery.tables.update"
      );
    },
    async () => {
      const arrived = await presentAfter(client, { dataset, table: to });
      return arrived.kind === "agrees" ? absentAfter(client, { dataset, table: from }) : arrived;
    }
  );
}
async function tryView(cycle, { view, over, rows }) {
  const { log, client, alive, run, trial } = cycle;
  const { id: dataset } = trial.dataset;
  const isMade = await log.take(
    "create-view",
    () => {
      alive.add(view);
      return client.createTable({
        dataset,
        table: view,
        columns: [],
        partition: null,
        cluster: [],
        query: `SELECT * FROM ${quoted(cycle, over)}`,
        expiresAt: expiry(run),
        labels: LABELS
      });
    },
    () => presentAfter(client, { dataset, table: view })
  );
  if (!isMade) {
    log.skip("query-view", "there is no view");
    log.skip("drop-view", "there is no view");
    return;
  }
  await log.take(
    "query-view",
    () => query(cycle, `SELECT probe FROM ${quoted(cycle, view)}`, "bigquery.tables.getData"),
    ({ rows: found }) => found.length === rows ? { kind: "agrees", saw: `${found.length} row came through the view` } : { kind: "contradicts", saw: `${found.length} rows came through the view instead of ${rows}` }
  );
  await drop(cycle, { action: "drop-view", name: view });
}
async function drop({ log, client, alive, trial }, { action, name }) {
  const table2 = { dataset: trial.dataset.id, table: name };
  await log.take(
    action,
    () => client.deleteTable(table2),
    async () => {
      const gone = await absentAfter(client, table2);
      if (gone.kind === "agrees") alive.delete(name);
      return gone;
    }
  );
}
async function query(cycle, sql, permission) {
  const { client, trial } = cycle;
  const { id: dataset, location } = trial.dataset;
  const result = await client.query({
    sql,
    location,
    permission,
    dataset,
    labels: LABELS,
    maximumBytesBilled: BYTE_CAP3
  });
  const jobId = result.reading.state === "read" ? result.reading.value.jobId : null;
  if (jobId !== null) cycle.lastJob.id = jobId;
  return result;
}
var BYTE_CAP3 = 1e8;
async function callerOf(cycle) {
  const jobId = cycle.lastJob.id;
  if (jobId === null) return null;
  const { reading } = await cycle.client.getCaller({ jobId, location: cycle.trial.dataset.location });
  return reading.state === "read" ? reading.value.email : null;
}
function expiry(run) {
  return new Date(Date.parse(run.clock.now()) + LIFETIME_MS).toISOString();
}
function quoted({ client, trial }, table2) {
  return tick2(`${client.project}.${trial.dataset.id}.${table2}`);
}
function tick2(name) {
  return `\`${name}\``;
}

// src/collect/probes/replay.ts
function probesFromSnapshot(snapshot, asked) {
  const missing = unreadProbes(asked, notInSnapshot2(snapshot.observedAt));
  const parts = { ...snapshot.parts };
  const kept = (name, wanted) => overlay2(wanted, parts[name]);
  return {
    probes: kept("probes", missing.probes),
    dryRuns: { ...validations(parts["dryRuns"], asked.phase), ...kept("dryRuns", missing.dryRuns) },
    tableSamples: kept("tableSamples", missing.tableSamples),
    indexes: kept("indexes", missing.indexes),
    recentWrites: kept("recentWrites", missing.recentWrites),
    runHistory: kept("runHistory", missing.runHistory)
  };
}
function validations(found, { operations }) {
  if (typeof found !== "object" || found === null) return {};
  const entries = operations.flatMap(({ id }) => {
    const reading = Object.hasOwn(found, id) ? found[id] : void 0;
    return isReading2(reading) ? [[id, reading]] : [];
  });
  return Object.fromEntries(entries);
}
function overlay2(wanted, found) {
  if (typeof found !== "object" || found === null) return wanted;
  const entries = Object.entries(wanted).map(([key, missing]) => {
    const reading = Object.hasOwn(found, key) ? found[key] : void 0;
    return [key, isReading2(reading) ? reading : missing];
  });
  return Object.fromEntries(entries);
}
function isReading2(value) {
  if (typeof value !== "object" || value === null || !("state" in value)) return false;
  return value.state === "read" ? "value" in value : value.state === "unread" && "remedy" in value;
}
function notInSnapshot2(observedAt) {
  return {
    state: "unread",
    reason: "off",
    detail: "the snapshot does not hold it",
    observedAt,
    source: "snapshot",
    remedy: {
      command: "phasegate collect --cloud live --probe scratch --out snapshot.json",
      advice: "Take a new snapshot with probes."
    }
  };
}

// src/collect/probes/run-probes.ts
async function runProbes(run) {
  const { client, level } = run;
  if (client === null || level === "off") return offParts2(run);
  const running = { ...run, client };
  const [dryRuns, hazards, runHistory, probes] = await Promise.all([
    dryRunStatements(running),
    readHazards(running),
    readRunHistories(running),
    level === "scratch" ? scratchCycles(run, client) : offParts2(run).probes
  ]);
  return { ...hazards, dryRuns, runHistory, probes };
}
async function scratchCycles(run, client) {
  const probes = {};
  for (const need of probeNeeds(run)) {
    probes[need.key] = need.kind === "bucket" ? await probeBucket(run, client, need) : await tryDataset(run, client, need);
  }
  return probes;
}
async function tryDataset(run, client, need) {
  const { datasets, catalogues } = run.seen;
  const dataset = datasets[need.id] ?? offReading(run);
  if (!isRead(dataset)) return dataset;
  const listed = catalogues[need.id];
  const value = await probeDataset(run, client, {
    need,
    dataset: dataset.value,
    catalogue: isRead(listed) ? listed.value : null,
    unlisted: isRead(listed) ? "" : listed?.detail ?? "the tables were not listed"
  });
  const source = `scratch cycle on ${client.project}.${need.id}`;
  return { state: "read", value, observedAt: run.clock.now(), source };
}

// src/take-snapshot.ts
async function takeSnapshot(request) {
  const { at, cache, progress } = request;
  const { repository, parsers, threads, clock, cloud } = request.clients;
  const [inside, outside] = await Promise.all([
    collectRepository({
      client: repository,
      clock,
      parsers,
      threads,
      cache,
      progress: countingScripts(progress)
    }).then(async (parts) => {
      await request.onRepository?.(parts);
      return parts;
    }),
    collectOutside(request)
  ]);
  const seen = { ...inside, ...outside.parts };
  const tried = await probe(request, seen);
  const counts = [outside.requests, tried.requests].filter((one) => one !== null);
  return {
    schemaVersion: 1,
    observedAt: at,
    cloud: cloud.kind,
    ...counts.length === 0 ? {} : { requests: addUp(counts) },
    parts: { ...seen, ...tried.parts }
  };
}
function addUp(counts) {
  const kinds = [...new Set(counts.flatMap((one) => Object.keys(one)))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, counts.reduce((sum, one) => sum + (one[kind] ?? 0), 0)])
  );
}
function countingScripts(progress) {
  return ({ scripts, files }) => progress(`reading scripts: ${scripts} of ${files}`);
}
async function collectOutside({
  plan,
  clients,
  progress
}) {
  const { cloud, clock } = clients;
  const { snapshot } = cloud;
  if (snapshot !== null) {
    return { parts: readingsFromSnapshot(snapshot, plan), requests: snapshot.requests ?? null };
  }
  const why = cloud.why === null ? {} : { why: cloud.why };
  const client = await cloud.open(plan);
  const parts = await collectCloud({ client, plan, clock, progress, ...why });
  return { parts, requests: client?.requestsByKind() ?? null };
}
async function probe(request, seen) {
  const { plan, phase, probing, progress } = request;
  const { cloud } = request.clients;
  if (cloud.snapshot !== null) {
    return { parts: probesFromSnapshot(cloud.snapshot, { plan, phase }), requests: null };
  }
  const { level, run, guard } = probing;
  const client = level === "off" ? null : await cloud.openProbes(plan, level);
  const parts = await guard(
    (signal) => runProbes({ client, plan, phase, level, run, seen, signal, progress, clock: cloud.clock })
  );
  return { parts, requests: client?.requestsByKind() ?? null };
}

export {
  isRead,
  matchesPattern,
  TIB_BYTES,
  priceOf,
  splitName,
  probeNeeds,
  collectRepository,
  streamRepository,
  collectCloud,
  runProbes,
  takeSnapshot,
  countingScripts
};
