import type { GoogleCloudOptions } from "./client.ts";
import { openTally, type Tally } from "./count.ts";
import type { Access, Credentials } from "./credentials/choice.ts";
import { openSigners } from "./credentials/signers.ts";
import { boundConcurrency, type Pace } from "./pace.ts";
import { LIVE_PATIENCE, type Patience } from "./persist.ts";
import {
  type BucketRules,
  deleteObject,
  getBucketRules,
  listObjects,
  type ObjectName,
  type ProbedObject,
  readObject,
  writeObject,
} from "./probe-objects.ts";
import {
  type DryRunResult,
  getCaller,
  type ProbeQuery,
  type ProbeResult,
  runDry,
  runQuery,
} from "./probe-queries.ts";
import type { ProbeAsking, Timed } from "./probe-question.ts";
import {
  createTable,
  type Done,
  deleteTable,
  getTable,
  listRowPolicies,
  type ProbedTable,
  type ScratchTable,
  type TableName,
} from "./probe-tables.ts";
import { type ProbeRoad, sendProbe } from "./probe-transport.ts";
import { beginBudget, type TimeBudget } from "./time-budget.ts";

/** What probes do in one Google Cloud project. Each call gives a reading with its duration; nothing here throws. */
export interface ProbeClient {
  readonly project: string;
  getTable(name: TableName): Promise<Timed<ProbedTable>>;
  /** Creates a table, or a view where it has a query. */
  createTable(scratch: ScratchTable): Promise<Timed<Done>>;
  deleteTable(name: TableName): Promise<Timed<Done>>;
  listRowPolicies(name: TableName): Promise<Timed<{ readonly ids: readonly string[] }>>;
  /** Runs a statement to its end. */
  query(query: ProbeQuery): Promise<Timed<ProbeResult>>;
  /** Tries a statement without carrying it out. */
  dryRun(query: ProbeQuery): Promise<Timed<DryRunResult>>;
  /** Who ran a job of this client. */
  getCaller(job: {
    readonly jobId: string;
    readonly location: string;
  }): Promise<Timed<{ readonly email: string }>>;
  getBucketRules(bucket: string): Promise<Timed<BucketRules>>;
  /** Writes a generation after the one given, `0` for a new object. */
  writeObject(
    object: ObjectName & { readonly text: string; readonly after: string },
  ): Promise<Timed<{ readonly generation: string }>>;
  readObject(object: ObjectName): Promise<Timed<{ readonly text: string }>>;
  deleteObject(object: ObjectName & { readonly generation: string }): Promise<Timed<Done>>;
  listObjects(list: {
    readonly bucket: string;
    readonly prefix: string;
  }): Promise<Timed<{ readonly objects: readonly ProbedObject[] }>>;
  /**
   * The same client for one probe: it sends nothing more once the signal is aborted, and what is in flight gets a short grace;
   * nor once the time for all of the probe's requests is over.
   */
  until(signal: AbortSignal): ProbeClient;
  /** HTTP requests so far, retries included. */
  requests(): number;
  /** The same by kind: `bigquery POST`, `storage DELETE`. */
  requestsByKind(): Readonly<Record<string, number>>;
}

/** Requests in flight at once. */
const CONCURRENCY = 8;

/** Opens a handle for probes. Nothing is loaded or sent before the first call. Access `read` takes dry runs and no more. */
export function openProbeClient(options: GoogleCloudOptions & { readonly access: Access }): ProbeClient {
  const { project, patience = LIVE_PATIENCE } = options;
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual: Credentials = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const tally = openTally();
  const signers = openSigners({ credentials: options.credentials ?? usual, project, endpoint });
  const road: ProbeRoad = {
    authClient: (service) => signers.for(service, options.access),
    endpoint,
    counted: tally.count,
  };
  const pace = boundConcurrency(CONCURRENCY);
  return bindClient({ options, road, patience, pace, tally }, { signal: null, budget: null });
}

interface Opening {
  readonly options: GoogleCloudOptions;
  readonly road: ProbeRoad;
  readonly patience: Patience;
  readonly pace: Pace;
  readonly tally: Tally;
}

/** What ends a client's requests beside their own time. */
interface Bounds {
  readonly signal: AbortSignal | null;
  /** Null where each call has its own. */
  readonly budget: TimeBudget | null;
}

function bindClient(opening: Opening, bounds: Bounds): ProbeClient {
  const { options, road, patience, pace, tally } = opening;
  const { signal } = bounds;
  const asking: ProbeAsking = {
    project: options.project,
    clock: options.clock,
    send: (ask) => {
      const budget = bounds.budget ?? beginBudget(patience);
      return budget.send(pace, (left) => sendProbe(road, ask, { signal, patience: left }));
    },
  };
  return {
    project: options.project,
    getTable: (name) => getTable(asking, name),
    createTable: (scratch) => createTable(asking, scratch),
    deleteTable: (name) => deleteTable(asking, name),
    listRowPolicies: (name) => listRowPolicies(asking, name),
    query: (query) => runQuery(asking, query),
    dryRun: (query) => runDry(asking, query),
    getCaller: (job) => getCaller(asking, job),
    getBucketRules: (bucket) => getBucketRules(asking, bucket),
    writeObject: (object) => writeObject(asking, object),
    readObject: (object) => readObject(asking, object),
    deleteObject: (object) => deleteObject(asking, object),
    listObjects: (list) => listObjects(asking, list),
    until: (next) => bindClient(opening, { signal: next, budget: beginBudget(patience) }),
    requests: tally.requests,
    requestsByKind: tally.requestsByKind,
  };
}
