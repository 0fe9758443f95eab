import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  require_src
} from "./google-auth-library.mjs";
import {
  __toESM
} from "./empty.mjs";

// src/clients/google/auth-library.ts
var import_google_auth_library = __toESM(require_src(), 1);
var export_BaseExternalAccountClient = import_google_auth_library.BaseExternalAccountClient;
var export_GoogleAuth = import_google_auth_library.GoogleAuth;
var export_IdentityPoolClient = import_google_auth_library.IdentityPoolClient;
var export_Impersonated = import_google_auth_library.Impersonated;
var export_JWT = import_google_auth_library.JWT;
var export_OAuth2Client = import_google_auth_library.OAuth2Client;
var export_PassThroughClient = import_google_auth_library.PassThroughClient;
var export_gaxios = import_google_auth_library.gaxios;
export {
  export_BaseExternalAccountClient as BaseExternalAccountClient,
  export_GoogleAuth as GoogleAuth,
  export_IdentityPoolClient as IdentityPoolClient,
  export_Impersonated as Impersonated,
  export_JWT as JWT,
  export_OAuth2Client as OAuth2Client,
  export_PassThroughClient as PassThroughClient,
  export_gaxios as gaxios
};
