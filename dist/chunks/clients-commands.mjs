import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  error,
  warning
} from "./actions-http-client.mjs";
import "./undici.mjs";
import {
  hideSecrets
} from "./clients-3.mjs";
import "./empty.mjs";

// src/clients/commands.ts
function annotateJob({ level, title, message: said, place }) {
  const message = hideSecrets(said);
  const properties = {
    title,
    ...place === null ? {} : { file: place.path, startLine: place.line },
    ...place?.column === void 0 ? {} : { startColumn: place.column }
  };
  if (level === "error") error(message, properties);
  else warning(message, properties);
}
export {
  annotateJob
};
