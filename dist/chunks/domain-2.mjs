import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/domain/needed-permissions.ts
var TO_RUN = "bigquery.jobs.create";
var TO_READ = [
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData"
];
var TO_WRITE = [
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.delete",
  "bigquery.tables.updateData"
];
var NEEDED = {
  create: ["bigquery.tables.create"],
  rename: ["bigquery.tables.create", "bigquery.tables.update", "bigquery.tables.delete"],
  delete: ["bigquery.tables.delete"],
  read: TO_READ,
  write: ["bigquery.tables.updateData"]
};
function neededPermissions(access) {
  return [.../* @__PURE__ */ new Set([TO_RUN, ...access.flatMap((one) => NEEDED[one])])];
}

export {
  TO_RUN,
  TO_READ,
  TO_WRITE,
  neededPermissions
};
