import type { DeployedImageFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { readEach } from "./read-each.ts";
import type { CloudParts, Source } from "./sources.ts";

/** The image that each job's next execution runs: what hides the job hides its image. */
export function readDeployedImages(
  { client }: Source,
  jobs: CloudParts["jobs"],
): Promise<CloudParts["deployedImages"]> {
  return readEach(Object.keys(jobs), async (name): Promise<Reading<DeployedImageFact>> => {
    const job = jobs[name];
    if (job?.state === "read") return client.getDeployedImage(job.value.image);
    return job ?? client.getDeployedImage("");
  });
}
