import type { ProbeRow } from "./probe-row.ts";
import { BUCKET_ROWS } from "./probe-rows-bucket.ts";
import { DATASET_ROWS } from "./probe-rows-dataset.ts";
import { READING_ROWS } from "./probe-rows-reading.ts";

/** Every call of every probe. */
export const PROBE_ROWS: readonly ProbeRow[] = [...DATASET_ROWS, ...BUCKET_ROWS, ...READING_ROWS];
