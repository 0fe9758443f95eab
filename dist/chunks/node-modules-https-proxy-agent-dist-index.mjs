import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_dist2 as require_dist
} from "./debug.mjs";
import "./empty.mjs";
export default require_dist();
