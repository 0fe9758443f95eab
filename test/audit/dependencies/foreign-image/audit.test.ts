import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/foreign-image/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

function pushing(...images: readonly string[]) {
  const build = {
    path: "cloudbuild.yaml",
    dockerfiles: [],
    images: images.map((image) => ({ image, line: 9 })),
    substitutionsDefined: [],
    substitutionsUsed: [],
    jobs: [],
  };
  return { parts: { builds: aRead([build]) } };
}

test("endangers where the job runs another image than is pushed", () => {
  const world = pushing("us-docker.pkg.dev/bqx-ml/jobs/extractor:1");
  expect(tell(audit, world)).toEqual([
    "fail endangers extract: Job extract runs us-docker.pkg.dev/bqx-ml/jobs/extract:1, but cloudbuild.yaml:9 pushes us-docker.pkg.dev/bqx-ml/jobs/extractor.",
  ]);
  expect(cureOf(audit, world)?.action).toBe(
    "Deploy the image that is built: gcloud run jobs update extract --region us-central1 --image us-docker.pkg.dev/bqx-ml/jobs/extractor:1",
  );
});

test("passes another tag of the same image, with a substitution that is not defined", () => {
  expect(tell(audit, pushing("us-docker.pkg.dev/bqx-ml/jobs/extract:$_TAG"))).toEqual([]);
});

test("does not compare a name that holds a substitution, nor a job that does not exist", () => {
  expect(tell(audit, pushing("us-docker.pkg.dev/$_PROJECT/jobs/other"))[0]).toMatch(/^not-applicable/);
  const { parts } = pushing("us-docker.pkg.dev/bqx-ml/jobs/other");
  const jobs = { extract: anUnread("absent", "404 notFound") };
  expect(tell(audit, { parts: { ...parts, jobs } })[0]).toMatch(/^not-applicable/);
});
