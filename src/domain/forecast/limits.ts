/** A limit of BigQuery that no API tells, as its documentation gives it. */
export interface DocumentedLimit {
  readonly name: string;
  readonly allowed: number;
  readonly unit: string;
}

/** Where the limits below were read, and when. */
export const LIMITS_SOURCE = "cloud.google.com/bigquery/quotas, 2026-11-21";

/** Requests that one user may make of one method. */
export const REQUESTS_A_SECOND: DocumentedLimit = {
  name: "API requests a second, for each user and method",
  allowed: 100,
  unit: "requests",
};

/** Tables and views that one user may make through the API; `CREATE` statements count as queries. */
export const INSERTS_A_SECOND: DocumentedLimit = {
  name: "tables and views made through tables.insert in a second, for each user",
  allowed: 10,
  unit: "requests",
};

/** Changes of one dataset's metadata in ten seconds; tables that come and go are none. */
export const DATASET_UPDATES_IN_10_SECONDS: DocumentedLimit = {
  name: "metadata updates of one dataset in 10 seconds",
  allowed: 5,
  unit: "updates",
};

/** Changes of one table's metadata in ten seconds; a partitioned table may take 50. Limits stay with the name of a table, whatever is dropped and made anew. */
export const TABLE_UPDATES_IN_10_SECONDS: DocumentedLimit = {
  name: "metadata updates of one table in 10 seconds",
  allowed: 5,
  unit: "updates",
};

/** Changes of one table in a day. */
export const TABLE_CHANGES_A_DAY: DocumentedLimit = {
  name: "modifications of one table a day",
  allowed: 1500,
  unit: "modifications",
};

/** Copy jobs of a project in a day, snapshots and clones included. */
export const COPY_JOBS_A_DAY: DocumentedLimit = {
  name: "copy jobs a day, for the project",
  allowed: 100_000,
  unit: "jobs",
};

/** Interactive queries of a project that may wait. */
export const QUEUED_QUERIES: DocumentedLimit = {
  name: "queued interactive queries, for the project",
  allowed: 1000,
  unit: "queries",
};
