import type { Composition } from "../compose.ts";

/** Variables that hold a ready access token, by the names under which gcloud and Terraform read one. */
const VARIABLES = ["CLOUDSDK_AUTH_ACCESS_TOKEN", "GOOGLE_OAUTH_ACCESS_TOKEN"];

/** The access token that the environment holds ready, for a live cloud; nothing where it holds none. */
export function readyToken(
  { kind }: Composition["cloud"],
  environment: Readonly<Record<string, string | undefined>>,
): Pick<Composition, "credentials"> {
  const [token] = VARIABLES.flatMap((name) => environment[name]?.trim() || []);
  return kind !== "live" || token === undefined ? {} : { credentials: { kind: "token", token } };
}
