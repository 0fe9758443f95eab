import type { BillingExportFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { malformed } from "./classify.ts";
import { type Row, runQuery, schemaView } from "./query.ts";
import { type Asking, type Lack, unread } from "./question.ts";
import { instantOf, textAt } from "./typed-json.ts";

type ExportTable = BillingExportFact["tables"][number];

/** Asks for the tables that Cloud Billing exports its costs to, in a region and in the multi-region around it. */
export async function getBillingExport(asking: Asking, region: string): Promise<Reading<BillingExportFact>> {
  const regions = around(region.toLowerCase());
  const read = await Promise.all(regions.map((one) => readRegion(asking, one)));
  const tables: ExportTable[] = [];
  for (const reading of read) {
    if (reading.state === "unread") return reading;
    tables.push(...reading.value);
  }
  const first = read[0];
  if (first?.state !== "read") return noRegion(asking, region);
  return { ...first, value: { regions, tables } };
}

function readRegion(asking: Asking, region: string): Promise<Reading<readonly ExportTable[]>> {
  const view = schemaView(asking, `region-${region}`, "TABLE_STORAGE");
  if (view === null) return Promise.resolve(noRegion(asking, region));
  return runQuery(asking, {
    sql: `SELECT table_schema, table_name, storage_last_modified_time FROM ${view} WHERE STARTS_WITH(table_name, 'gcp_billing_export_') AND NOT deleted`,
    location: region,
    permission: "bigquery.tables.list",
    readRow: toTable,
  });
}

/** Exports usually go to a multi-region. Source: Cloud Billing documentation, read 2026-11. */
function around(region: string): readonly string[] {
  if (region.startsWith("us-")) return [region, "us"];
  return region.startsWith("europe-") ? [region, "eu"] : [region];
}

function toTable(row: Row): ExportTable | Lack {
  const [dataset, name] = [textAt(row, "table_schema"), textAt(row, "table_name")];
  if (dataset === null || name === null) return { lacks: "the name of a table" };
  return { dataset, name, modifiedAt: instantOf(textAt(row, "storage_last_modified_time")) };
}

function noRegion(asking: Asking, region: string): Reading<never> {
  return unread(asking, { service: "bigquery", path: "/bigquery/v2" }, malformed(`${region} is no region`));
}
