import { Problem } from "#domain/problem.ts";

/** A workload identity provider's name, in parts. */
export interface Provider {
  readonly projectNumber: string;
  readonly pool: string;
  readonly provider: string;
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly name: string;
  /** The same without the provider. */
  readonly poolName: string;
}

const NAME =
  /^(projects\/([0-9]+)\/locations\/global\/workloadIdentityPools\/([a-z0-9-]+))\/providers\/([a-z0-9-]+)$/;

/** Reads the name of a provider, with or without the host before it. Throws a Problem that says how to find the name. */
export function parseProvider(text: string): Provider {
  const name = text.trim().replace(/^(?:https?:)?\/\/iam\.googleapis\.com\//, "");
  const parts = NAME.exec(name);
  if (parts === null) throw notAProvider(text);
  const [, poolName = "", projectNumber = "", pool = "", provider = ""] = parts;
  return { projectNumber, pool, provider, name, poolName };
}

/** Reads the e-mail of a service account to impersonate. Throws a Problem where it is none. */
export function parseServiceAccount(text: string): string {
  const email = text.trim();
  if (/^[a-z0-9-]+@[a-z0-9.-]+\.gserviceaccount\.com$/.test(email)) return email;
  throw new Problem({
    code: "service-account-invalid",
    message: `${text} is not the e-mail of a service account.`,
    hint: "Write NAME@PROJECT.iam.gserviceaccount.com; `gcloud iam service-accounts list` shows them.",
  });
}

function notAProvider(text: string): Problem {
  return new Problem({
    code: "workload-identity-provider-invalid",
    message: `${text} is not the full name of a workload identity provider.`,
    hint:
      "Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the project's number; " +
      "`gcloud iam workload-identity-pools providers describe PROVIDER --workload-identity-pool=POOL --location=global --format='value(name)'` prints it.",
  });
}
