import type { BuildFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { WantedJob } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { type TreeIndex, treeIndex } from "../../index-tree.ts";

/** Asks whether the Cloud Build file of each job exists, and the Dockerfiles that it names. */
export const audit = defineAudit({
  id: "missing-build-file",
  family: "dependencies",
  title: "Build files of the plan's jobs exist",
  impact: "prevents",
  reads: ["repository", "builds"],
  ask: ({ plan, at, repository, builds }) =>
    plan.infrastructure.jobs.flatMap((job) =>
      job.build === null ? [] : [answer({ job, path: job.build, repository, builds, at })],
    ),
});

interface Case {
  readonly job: WantedJob;
  readonly path: string;
  readonly repository: Reading<RepositoryFact>;
  readonly builds: Reading<readonly BuildFact[]>;
  readonly at: string;
}

function answer({ job, path, repository, builds, at }: Case): Answer {
  const about = { subject: { kind: "build", id: path }, place: job.place } as const;
  const consequence = `The image of job ${job.name} cannot be built`;
  const doubt = { ...about, whether: `whether ${path} and its Dockerfiles exist`, consequence };
  if (!isRead(repository)) return unverifiedFrom({ ...doubt, reading: repository });
  if (!isRead(builds)) return unverifiedFrom({ ...doubt, reading: builds });
  const tree = treeIndex(repository.value);
  const build = builds.value.find((fact) => fact.path === path);
  const absent = absentFiles({ path, build, tree });
  if (absent.length === 0) return built({ about, path, build, repository });
  const evidence = [
    fromReading(repository, `${absent.join(", ")} not in the tree`),
    fromPlan(job.place, { saw: `job ${job.name} is built by ${path}`, at }),
  ] as const;
  return fail({
    ...about,
    says: `${absent.join(" and ")}, needed to build job ${job.name}, ${absent.length === 1 ? "does" : "do"} not exist.`,
    evidence,
    cure: {
      consequence,
      delay: hours(1, 3),
      workaround: "Run the job with the image that is deployed, if it is current.",
      action: `Create ${absent.join(" and ")}, or correct the path.`,
    },
  });
}

function absentFiles(seen: {
  path: string;
  build: BuildFact | undefined;
  tree: TreeIndex;
}): readonly string[] {
  const { path, build, tree } = seen;
  if (!tree.hasFile(path)) return [path];
  const named = (build?.dockerfiles ?? []).map((dockerfile) => dockerfile.path).filter(isPlain);
  return [...new Set(named)].filter((dockerfile) => !tree.hasFile(dockerfile));
}

/** A path with a substitution or a hole is not known before the build. */
function isPlain(path: string): boolean {
  return !/[${}*]/.test(path);
}

function built(seen: {
  readonly about: Pick<Answer, "subject" | "place">;
  readonly path: string;
  readonly build: BuildFact | undefined;
  readonly repository: Read<RepositoryFact>;
}): Answer {
  const { about, path, build, repository } = seen;
  const dockerfiles = (build?.dockerfiles ?? []).map((dockerfile) => dockerfile.path);
  const saw =
    dockerfiles.length === 0 ? `${path} is a file of the tree` : `${path} builds ${dockerfiles.join(", ")}`;
  return pass({
    subject: about.subject,
    says: `${[path, ...dockerfiles].join(" and ")} exist${dockerfiles.length === 0 ? "s" : ""}.`,
    evidence: [fromReading(repository, saw)],
  });
}
