import type { CommandFact } from "./command.ts";

type Identities = NonNullable<CommandFact["identities"]>;

/** Identities that a command takes on: a key of `gcloud auth activate-service-account`, an account that it impersonates. */
export function identitiesIn(tool: string, args: readonly string[]): Identities {
  if (tool !== "gcloud" && tool !== "bq" && tool !== "gsutil") return [];
  const key = flagText(args, tool === "bq" ? "--service_account_private_key_file" : "--key-file");
  const account =
    flagText(args, "--impersonate-service-account") ??
    (tool === "gsutil" ? flagText(args, "-i") : null) ??
    configured(args);
  return [
    ...(key === null ? [] : [{ kind: "key-file", name: key } as const]),
    ...(account === null ? [] : [{ kind: "service-account", name: account } as const]),
  ];
}

/** `gcloud config set auth/impersonate_service_account ACCOUNT`. */
function configured(args: readonly string[]): string | null {
  const at = args.indexOf("auth/impersonate_service_account");
  return at < 0 ? null : (args[at + 1] ?? null);
}

function flagText(args: readonly string[], flag: string): string | null {
  const glued = args.find((arg) => arg.startsWith(`${flag}=`));
  if (glued !== undefined) return glued.slice(flag.length + 1) || null;
  const at = args.indexOf(flag);
  return at < 0 ? null : (args[at + 1] ?? null);
}
