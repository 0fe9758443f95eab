import type { AuthClient } from "google-auth-library";
import { holdSecretsOf } from "../../secrets.ts";
import { refuse } from "./refusal.ts";
import { openTransporter } from "./transporter.ts";

/**
 * Opens the credentials that Google's own tools find on this machine; the file that the well-known authentication action
 * leaves behind counts too. The project is named, so that the library does not ask Google for it.
 */
export async function openApplicationDefault(
  project: string,
  scopes: readonly string[],
): Promise<AuthClient> {
  const { GoogleAuth } = await import("../auth-library.ts");
  const transporter = await openTransporter();
  const keyFile = credentialsFile(process.env);
  const auth = new GoogleAuth({
    scopes: [...scopes],
    projectId: project,
    clientOptions: { transporter },
    ...(keyFile === null ? {} : { keyFile }),
  });
  const client = await auth.getClient();
  holdSecretsOf(auth.jsonContent);
  if (namesProgram(auth.jsonContent)) throw refuse("denied", "the credentials file names a program", PROGRAM);
  return client;
}

const PROGRAM = {
  command: "gcloud auth application-default login",
  advice:
    "The credentials file has its token made by a program (`credential_source.executable`), and phasegate starts none: use a file with a `url` or `file` source, the workload identity inputs, or an access token.",
};

/** True for a source that is a program, also of the credentials that an impersonation starts from. */
function namesProgram(content: unknown): boolean {
  if (typeof content !== "object" || content === null) return false;
  return Object.entries(content).some(
    ([key, value]) => (key === "executable" && value !== null) || namesProgram(value),
  );
}

/** Path of the credentials file that the environment names; null where it names none. */
export function credentialsFile(environment: Readonly<Record<string, string | undefined>>): string | null {
  return environment["GOOGLE_APPLICATION_CREDENTIALS"] || environment["GOOGLE_GHA_CREDS_PATH"] || null;
}
