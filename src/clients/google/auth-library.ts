// Loaded only when Google Cloud is asked: imported by name, so that it reads the same bundled and unbundled.
export {
  BaseExternalAccountClient,
  GoogleAuth,
  gaxios,
  IdentityPoolClient,
  Impersonated,
  JWT,
  OAuth2Client,
  PassThroughClient,
} from "google-auth-library";
