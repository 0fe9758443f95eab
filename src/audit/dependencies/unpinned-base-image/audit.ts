import type { ImageFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, hours, pass, unverifiedFrom } from "../../answers.ts";
import { splitReference } from "../../base-images.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { listed } from "../../wording.ts";

/** Asks whether Dockerfiles begin from images with a fixed version. */
export const audit = defineAudit({
  id: "unpinned-base-image",
  family: "dependencies",
  title: "Dockerfiles begin from images with a version",
  impact: "informs",
  reads: ["images"],
  ask: ({ plan, images }): readonly Answer[] => {
    if (isRead(images)) return images.value.flatMap((image) => answer(image, images));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: images,
        whether: "whether Dockerfiles begin from images with a version",
        consequence: "A build may begin from another image than the tested one",
      }),
    ];
  },
});

function answer(image: ImageFact, images: Read<readonly ImageFact[]>): readonly Answer[] {
  const lost = new Set(
    (image.risks ?? []).flatMap(({ kind, name }) => (kind === "unknown-stage" ? [name] : [])),
  );
  const base = image.base.filter(
    ({ image: name }) => name !== "" && name !== "scratch" && !/[${]/.test(name) && !lost.has(name),
  );
  if (base.length === 0) return [];
  const loose = base.filter((each) => !isPinned(each.image));
  const subject = { kind: "image", id: image.path } as const;
  const names = listed(base.map((each) => `${each.image} (line ${each.line})`));
  const line = (loose[0] ?? base[0])?.line ?? 1;
  const evidence = [fromImage(images, { image, line, saw: `FROM ${names}` })] as const;
  if (loose.length === 0) {
    return [
      pass({
        subject,
        says: `${image.path} begins from ${listed(base.map((each) => each.image))}.`,
        evidence,
      }),
    ];
  }
  const open = listed(loose.map((each) => each.image));
  return [
    fail({
      subject,
      says: `${image.path} begins from ${open} at line ${line}, whatever that is on the day of the build.`,
      place: { path: image.path, line },
      evidence,
      cure: {
        consequence: `A build of ${image.path} may begin from another image than the tested one`,
        delay: hours(0.1, 0.5),
        action: `Name a version in ${image.path}: python:3.12-slim instead of python or python:latest.`,
      },
    }),
  ];
}

/** A digest, or a tag that says more than which is the newest. */
function isPinned(image: string): boolean {
  const { tag, digest } = splitReference(image);
  return digest !== "" || /\d/.test(tag);
}
