import type { Row } from "./row.ts";
import { BIGQUERY_ROWS } from "./rows-bigquery.ts";
import { IDENTITY_ROWS } from "./rows-identity.ts";
import { PROJECT_ROWS } from "./rows-project.ts";

/** Every call of every collector. */
export const ROWS: readonly Row[] = [...BIGQUERY_ROWS, ...IDENTITY_ROWS, ...PROJECT_ROWS];
