export { describeSql } from "./describe.ts";
export type { NameContext, SqlEffect, SqlScan } from "./effect.ts";
export { looksLikeSql } from "./gate.ts";
export { scanSql } from "./scan-sql.ts";
