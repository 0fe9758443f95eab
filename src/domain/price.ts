import type { QueryPrice } from "./probe.ts";

/** On-demand price in the United States; the first TiB of a month is free for each billing account. */
export const ON_DEMAND_PRICE: QueryPrice = {
  usdPerTiB: 6.25,
  source: "cloud.google.com/bigquery/pricing, on-demand, US",
  asOf: "2026-11-21",
};

/** Bytes of a TiB, the unit that queries are priced by. */
export const TIB_BYTES = 2 ** 40;

/** The price that the plan states, else BigQuery's own in the United States. */
export function priceOf(
  { cloud, path }: { readonly cloud: { readonly usdPerTiB?: number | undefined }; readonly path: string },
  at: string,
): QueryPrice {
  if (cloud.usdPerTiB === undefined) return ON_DEMAND_PRICE;
  return { usdPerTiB: cloud.usdPerTiB, source: path, asOf: at.slice(0, 10) };
}
