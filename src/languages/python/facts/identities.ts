import type { TakenIdentity } from "#domain/script.ts";
import type { Expression, ExpressionOf } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";
import { textOf } from "./constants.ts";

const KEY_READERS =
  /(?:^|\.)(?:from_service_account_(?:file|json)|load_credentials_from_file|from_json_keyfile_name)$/;
const KEY_NAMES: readonly string[] = ["filename", "json_credentials_path"];
const IMPERSONATION = /(?:^|\.)impersonated_credentials\.Credentials$/;

/** Identities that a script takes on: keys that it reads, accounts that it impersonates; names that it does not spell are left out. */
export function identitiesOf(
  outline: Outline,
  evaluated: readonly TakenIdentity[],
): readonly TakenIdentity[] {
  const spelled = outline.calls.flatMap((call): readonly TakenIdentity[] => {
    const name = dottedName(call.callee, outline.aliases) ?? lastPart(call);
    const key = KEY_READERS.test(name) ? textOf(argument(call, KEY_NAMES, 0), outline) : null;
    const account = IMPERSONATION.test(name)
      ? textOf(argument(call, ["target_principal"], 1), outline)
      : null;
    return [
      ...(key ? [{ kind: "key-file", name: key, line: call.line } as const] : []),
      ...(account ? [{ kind: "service-account", name: account, line: call.line } as const] : []),
    ];
  });
  const all = [...evaluated, ...spelled].map(
    (identity) => [`${identity.kind} ${identity.name}`, identity] as const,
  );
  return [...new Map(all.toReversed()).values()].sort((a, b) => a.line - b.line);
}

function lastPart({ callee }: ExpressionOf<"call">): string {
  return callee.kind === "attribute" ? `.${callee.name}` : "";
}

function argument(
  { args }: ExpressionOf<"call">,
  names: readonly string[],
  position: number,
): Expression | undefined {
  const named = args.find(({ name }) => name !== null && names.includes(name));
  return (named ?? args.filter(({ name }) => name === null)[position])?.value;
}
