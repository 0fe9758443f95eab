import type { Evidence, Place } from "#domain/evidence.ts";
import type { Answer, Subject } from "#domain/finding.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { listed } from "../../wording.ts";

/** Asks whether images are pushed to or taken from a project's Container Registry, which Google has shut down. */
export const audit = defineAudit({
  id: "retired-registry",
  family: "dependencies",
  title: "Images do not lie in Container Registry",
  impact: "slows",
  reads: ["images", "builds"],
  ask: ({ plan, images, builds }): readonly Answer[] => {
    const readings = allRead({ images, builds });
    if (isLacking(readings)) {
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: readings,
          whether: "whether images lie in Container Registry",
          consequence: "An image cannot be pushed",
        }),
      ];
    }
    const bases = readings.images.value.map(({ path, base }) =>
      answer({ kind: "image", path, named: base, at: readings.images.observedAt }),
    );
    const pushed = readings.builds.value.map(({ path, images: own, jobs }) => {
      const deployed = jobs.flatMap(({ image, line }) => (image === null ? [] : [{ image, line }]));
      return answer({ kind: "build", path, named: [...own, ...deployed], at: readings.builds.observedAt });
    });
    return [...bases, ...pushed].flat();
  },
});

interface Case {
  readonly kind: Subject["kind"];
  readonly path: string;
  readonly named: readonly { readonly image: string; readonly line: number }[];
  /** Instant of the reading. */
  readonly at: string;
}

function answer({ kind, path, named, at }: Case): readonly Answer[] {
  const [any] = named;
  if (!any) return [];
  const retired = named.filter(({ image }) => isRetired(image));
  const [first] = retired;
  const subject = { kind, id: path };
  const place = { path, line: (first ?? any).line };
  const seen = listed([...new Set(named.map(({ image }) => image))]);
  const evidence = [fileEvidence({ place, saw: `names ${seen}`, at })] as const;
  if (!first) return [pass({ subject, says: `${path} names no image of Container Registry.`, evidence })];
  const names = listed([...new Set(retired.map(({ image }) => image))]);
  return [
    fail({
      subject,
      says: `${path} names ${names} at line ${first.line}: Google shut Container Registry down on 2025-03-18.`,
      place,
      evidence,
      cure: {
        consequence: `${path} works only if gcr.io was moved to Artifact Registry`,
        delay: hours(0.5, 2),
        workaround:
          "Move the project's gcr.io repositories: gcloud artifacts docker upgrade migrate --projects=PROJECT",
        action: `Name a repository of Artifact Registry: REGION-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE.`,
      },
    }),
  ];
}

function fileEvidence(seen: { readonly place: Place; readonly saw: string; readonly at: string }): Evidence {
  return { kind: "file", source: seen.place.path, saw: seen.saw, place: seen.place, observedAt: seen.at };
}

/** Projects of Google whose images are still served under gcr.io. */
const SERVED =
  /^(?:cloud-builders|google\.com|distroless|kaniko-project|deeplearning-platform-release|google-appengine|google-containers|cloud-marketplace|cloudsql-docker|cloud-spanner-emulator|buildpacks|k8s-[\w-]+|gke-release|dataflow-templates)\b/;

function isRetired(image: string): boolean {
  const found = /^(?:(?:us|eu|asia)\.)?gcr\.io\/(.+)$/.exec(image);
  return found?.[1] !== undefined && !SERVED.test(found[1]);
}
