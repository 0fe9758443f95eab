import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  report_schema_default
} from "./schemas-report-schema-json.mjs";
import "./empty.mjs";
export {
  report_schema_default as default
};
