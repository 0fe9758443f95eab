import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The buckets that the plan names, and what the caller may do in them. */
export function readBuckets({ client, wanted }: Source): Promise<CloudParts["buckets"]> {
  return readEach(wanted.buckets, (name) => client.getBucket(name));
}
