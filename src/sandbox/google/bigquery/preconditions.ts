import { type Refusal, refuse } from "../../http/refusal.ts";
import type { Call } from "../../http/route.ts";

/** Null where the request asks for no version of the resource, or for this one. */
export function guardEtag(call: Call, etag: string): Refusal | null {
  const wanted = call.headers["if-match"];
  if (wanted === undefined || wanted === "*" || strip(wanted) === etag) return null;
  return refuse(412, "conditionNotMet", "Precondition Failed");
}

function strip(tag: string): string {
  return tag.replace(/^W\//, "").replace(/^"(.*)"$/, "$1");
}
