// Loaded only when BigQuery is asked: imported by name, so that it reads the same bundled and unbundled.
export { BigQuery } from "@google-cloud/bigquery";
