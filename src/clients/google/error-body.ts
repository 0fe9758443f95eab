import { isObject, listAt, objectAt, textAt } from "./json.ts";

/** What an error of a Google API says, whichever envelope it came in. */
export interface ErrorBody {
  readonly message: string;
  /** Reasons of `errors[]` and of `google.rpc.ErrorInfo`. */
  readonly reasons: readonly string[];
  /** `metadata.service` of SERVICE_DISABLED. */
  readonly service: string | null;
  /** `metadata.permission` of IAM_PERMISSION_DENIED, or the permission that the message names. */
  readonly permission: string | null;
}

const ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo";

/** Reads an error; missing parts are empty. */
export function readErrorBody(body: unknown): ErrorBody {
  const error = objectAt(body, "error");
  const message = textAt(error, "message") ?? (typeof body === "string" ? body : "");
  const listed = listAt(error, "errors").flatMap((entry) => textAt(entry, "reason") ?? []);
  const details = listAt(error, "details").filter((detail) => textAt(detail, "@type") === ERROR_INFO);
  const metadata = details.map((detail) => objectAt(detail, "metadata")).filter(isObject);
  return {
    message,
    reasons: [...listed, ...details.flatMap((detail) => textAt(detail, "reason") ?? [])],
    service: first(metadata, { key: "service", form: SERVICE }) ?? disabledService(message),
    permission: first(metadata, { key: "permission", form: PERMISSION }) ?? namedPermission(message),
  };
}

/** Both end up in advice and commands: what has not their form is not repeated. */
const SERVICE = /^[a-z][a-z0-9.-]*\.googleapis\.com$/;
const PERMISSION = /^[a-z]\w*(?:\.\w+){1,3}$/;

function first(
  objects: readonly unknown[],
  { key, form }: { readonly key: string; readonly form: RegExp },
): string | null {
  const texts = objects.flatMap((object) => textAt(object, key) ?? []);
  return texts.find((text) => form.test(text)) ?? null;
}

function namedPermission(message: string): string | null {
  const named = /\b[Pp]ermission\s+'?([a-z]\w*(?:\.\w+){2,3})'?\s+denied/.exec(message);
  const held = /does not have ([a-z]\w*(?:\.\w+){2,3}) (?:access|permission)/.exec(message);
  if (named?.[1] !== undefined || held?.[1] !== undefined) return named?.[1] ?? held?.[1] ?? null;
  return /does not have permission to query table\b/.test(message) ? "bigquery.tables.getData" : null;
}

function disabledService(message: string): string | null {
  return /apis\/api\/([a-z][a-z0-9.-]*\.googleapis\.com)\//.exec(message)?.[1] ?? null;
}
