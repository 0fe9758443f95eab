import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_dist2 as require_dist
} from "./chunk-FQYSZYDD.mjs";
import "./chunk-WFDVSY7P.mjs";
export default require_dist();
