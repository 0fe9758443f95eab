import type { DeployedImageFact } from "#domain/cloud.ts";
import type { Evidence } from "#domain/evidence.ts";
import type { Answer } from "#domain/finding.ts";
import type { WantedJob } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromReading, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { imageFiles } from "../../image-files.ts";
import { type PlannedImage, plannedImages } from "../../planned-images.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the image that a job will run was uploaded after the last commit that changed what is inside. */
export const audit = defineAudit({
  id: "stale-image",
  family: "infrastructure",
  title: "Jobs run images that hold the last commits",
  impact: "endangers",
  reads: ["deployedImages", "images", "builds", "scripts", "repository"],
  ask: ({ plan, at, deployedImages, images, builds, scripts, repository }): readonly Answer[] => {
    const jobs = plan.infrastructure.jobs.filter(({ build }) => build !== null);
    const needed = [images, builds, scripts, repository];
    const unseen = needed.find((reading) => !isRead<unknown>(reading));
    if (unseen?.state === "unread") return jobs.map((job) => hidden(job, unseen));
    if (!isRead(images) || !isRead(builds) || !isRead(scripts) || !isRead(repository)) return [];
    const planned = plannedImages(plan, { images: images.value, builds: builds.value });
    return jobs.flatMap((job): readonly Answer[] => {
      const deployed = readingOf(deployedImages, { key: job.name, at });
      const own = planned.filter((image) => image.jobs.includes(job));
      if (own.length === 0) return [];
      if (!isRead(deployed)) return [hidden(job, deployed)];
      const inside = contentsOf(own, { scripts: scripts.value, repository: repository.value });
      return [compare({ job, deployed, scripts, inside })];
    });
  },
});

interface Comparison {
  readonly job: WantedJob;
  readonly deployed: Read<DeployedImageFact>;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly inside: readonly ScriptFact[];
}

function compare({ job, deployed, scripts, inside }: Comparison): Answer {
  const { uploadedAt, digest } = deployed.value;
  const about = aboutJob(job);
  const newer = inside
    .filter(({ lastCommit }) => lastCommit !== null && isAfter(lastCommit.at, uploadedAt))
    .sort((a, b) => (isAfter(a.lastCommit?.at ?? "", b.lastCommit?.at ?? "") ? -1 : 1));
  const undated = inside.filter(({ lastCommit }) => lastCommit === null);
  const image = fromReading(deployed, `${digest.slice(0, 19)} uploaded at ${uploadedAt}`);
  const files = counted(inside.length, "file");
  const [latest] = newer;
  const cure = {
    consequence: `Job ${job.name} runs what the image held at ${uploadedAt}: later corrections are not in it`,
    delay: hours(0.25, 1),
    mitigation: "Build and deploy from the commit that the phase is released from.",
    action: `Build it again: gcloud builds submit --config ${job.build}`,
  };
  if (latest) {
    const says = `Job ${job.name} runs an image of ${uploadedAt}; ${listed(newer.map(({ path }) => path))} changed after that.`;
    return fail({ ...about, says, evidence: [image, commitOf(scripts, latest)], cure });
  }
  if (inside.length === 0 || undated.length > 0) {
    const why =
      inside.length === 0
        ? "nothing of the repository is known to be in it"
        : `the last commits of ${listed(undated.map(({ path }) => path))} are not known`;
    return unverified({
      ...about,
      says: `Could not check whether job ${job.name} runs the last commits: ${why}.`,
      evidence: [image],
      verify: "Check out the whole history (`fetch-depth: 0`), with plain paths in COPY.",
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
    });
  }
  const says = `The image of job ${job.name} was uploaded at ${uploadedAt}, after the last commit of ${files} in it.`;
  return pass({ ...about, says, evidence: [image] });
}

/** Files of the repository that an image holds or is made from, and that were read; none where its copies cannot be followed. */
function contentsOf(
  planned: readonly PlannedImage[],
  seen: { readonly scripts: readonly ScriptFact[]; readonly repository: RepositoryFact },
): readonly ScriptFact[] {
  const inside = new Set<ScriptFact>();
  for (const { image } of planned) {
    const files = imageFiles({ image, repository: seen.repository });
    const copied = seen.scripts.filter(({ path }) => files.placesOf(path).length > 0);
    if (copied.length === 0 && image.copies.some(({ from }) => from === null)) return [];
    const makes = new Set([image.path, ...image.requirementFiles.map((file) => file.replace(/\[.*$/, ""))]);
    const making = seen.scripts.filter(({ path }) => makes.has(path));
    for (const script of [...copied, ...making]) inside.add(script);
  }
  return [...inside];
}

function hidden(job: WantedJob, reading: Exclude<Reading<unknown>, Read<unknown>>): Answer {
  return unverifiedFrom({
    ...aboutJob(job),
    reading,
    whether: `whether job ${job.name} runs the last commits`,
    consequence: `Job ${job.name} runs an older state of its scripts`,
  });
}

function aboutJob({ name, place }: WantedJob) {
  return { subject: { kind: "job", id: name }, place } as const;
}

function commitOf(scripts: Read<readonly ScriptFact[]>, script: ScriptFact): Evidence {
  return fromScript(scripts, { script, saw: `last commit at ${script.lastCommit?.at}` });
}

function isAfter(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
