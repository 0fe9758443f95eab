import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_src
} from "./chunk-DRQVEVY7.mjs";
import {
  __toESM
} from "./chunk-WFDVSY7P.mjs";

// src/clients/google/auth-library.ts
var import_google_auth_library = __toESM(require_src(), 1);
var export_GoogleAuth = import_google_auth_library.GoogleAuth;
var export_OAuth2Client = import_google_auth_library.OAuth2Client;
var export_PassThroughClient = import_google_auth_library.PassThroughClient;
export {
  export_GoogleAuth as GoogleAuth,
  export_OAuth2Client as OAuth2Client,
  export_PassThroughClient as PassThroughClient
};
