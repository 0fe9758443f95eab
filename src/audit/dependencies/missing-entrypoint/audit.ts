import type { ImageFact } from "#domain/container.ts";
import type { Evidence } from "#domain/evidence.ts";
import type { Answer } from "#domain/finding.ts";
import { fail, fromReading, hours, pass, unverified } from "../../answers.ts";
import { askBuiltImages, type BuiltImage } from "../../context-questions.ts";
import { absolute, isPlainPath, originsOf } from "../../copied-files.ts";
import { defineAudit } from "../../define.ts";
import type { IgnoringPattern } from "../../ignored-files.ts";
import { fromBuildFile, fromImage } from "../../image-evidence.ts";
import { imageFiles } from "../../image-files.ts";
import { treeIndex } from "../../index-tree.ts";

/** Asks whether the script that an image starts with is in the repository, is copied into the image and may be run. */
export const audit = defineAudit({
  id: "missing-entrypoint",
  family: "dependencies",
  title: "Images hold the script that they start with",
  impact: "prevents",
  reads: ["repository", "images", "builds"],
  ask: (question): readonly Answer[] =>
    askBuiltImages(question, {
      whether: "whether images hold the script that they start with",
      consequence: "A container of the plan stops at once",
      ask: answer,
    }),
});

function answer(built: BuiltImage): readonly Answer[] {
  const { image, repository, images, impact } = built;
  const started = startScript(image);
  if (started === null) return [];
  const tree = treeIndex(repository.value);
  const inImage = absolute(started, image.workdir);
  const origins = image.copies
    .filter(({ from }) => from === null)
    .flatMap((copy) => originsOf(inImage, copy, image));
  const subject = { kind: "image", id: image.path } as const;
  const start = fromImage(images, { image, line: image.startLine, saw: `starts with ${started}` });
  const sight = imageFiles({ image, repository: repository.value }).at(inImage);
  if (sight.state === "ignored") return [ignored(built, { started, by: sight.by })];
  const origin = origins.find((path) => tree.hasFile(path));
  if (origin !== undefined && startsItself(image, started) && tree.isPlainFile(origin))
    return [refused(built, { started, origin, start })];
  if (origin !== undefined) {
    const evidence = [fromReading(repository, `${origin} becomes ${inImage}`), start] as const;
    return [
      pass({ subject, says: `${image.path} starts with ${started}, copied from ${origin}.`, evidence }),
    ];
  }
  if (isBroughtOtherwise(image)) return [];
  const why =
    origins.length === 0
      ? `no COPY of ${image.path} puts a file at ${inImage}`
      : `${origins.join(" or ")} is not in the repository`;
  return [
    fail({
      subject,
      says: `${image.path} starts with ${started}, but ${why}.`,
      impact,
      place: { path: image.path, line: image.startLine },
      evidence: [fromReading(repository, why), start],
      cure: {
        consequence: `A container of ${image.path} stops at once: ${started} is not in it`,
        delay: hours(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Copy ${started} into the image, or correct the entrypoint of ${image.path}.`,
      },
    }),
  ];
}

/** The COPY would bring it, but the ignore file keeps it out of the build. */
function ignored(
  { image, repository, images, impact }: BuiltImage,
  { started, by }: { readonly started: string; readonly by: IgnoringPattern },
): Answer {
  const where = by.path === null ? "the ignore file" : `${by.path}:${by.line}`;
  const why = `${by.pattern} in ${where} keeps it out of the build`;
  const place =
    by.path === null ? { path: image.path, line: image.startLine } : { path: by.path, line: by.line };
  const saw = by.path === null ? `starts with ${started}` : by.pattern;
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} starts with ${started}, but ${why}.`,
    impact,
    place,
    evidence: [fromReading(repository, why), fromBuildFile(images, { place, saw })],
    cure: {
      consequence: `A container of ${image.path} stops at once: ${started} is not in it`,
      delay: hours(0.25, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: `Take ${started} out of the reach of ${by.pattern} in ${where}.`,
    },
  });
}

/** True where the kernel starts the script itself, and no step may have made it executable. */
function startsItself({ entrypoint, command, changesModes }: ImageFact, started: string): boolean {
  const [program] = entrypoint.length > 0 ? entrypoint : command;
  return program === started && changesModes !== true;
}

/** The script is there, but its mode does not let it be run; archives may have lost the mode. */
function refused(
  { image, repository, impact }: BuiltImage,
  seen: { readonly started: string; readonly origin: string; readonly start: Evidence },
): Answer {
  const { started, origin, start } = seen;
  const statement = {
    subject: { kind: "image", id: image.path },
    impact,
    place: { path: image.path, line: image.startLine },
    evidence: [fromReading(repository, `${origin} is not executable`), start],
  } as const;
  const cure = {
    consequence: `A container of ${image.path} stops at once: permission to run ${started} is denied`,
    delay: hours(0.1, 0.5),
    action: `Make it executable and commit that: git update-index --chmod=+x ${origin}; or copy it with COPY --chmod=755.`,
  };
  if (repository.value.from === "archive") {
    return unverified({
      ...statement,
      says: `Could not check whether ${image.path} may run ${started}: archives may have lost the mode of ${origin}.`,
      verify: `Look at its mode: git ls-files --stage ${origin}`,
      cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
    });
  }
  return fail({
    ...statement,
    says: `${image.path} starts ${started} by itself, but ${origin} is not executable and no step changes that.`,
    cure,
  });
}

/** The first script among the words of ENTRYPOINT and CMD. */
function startScript({ entrypoint, command }: ImageFact): string | null {
  const words = [...entrypoint, ...command].flatMap((word) => word.split(/\s+/));
  return words.find((word) => /\.(py|sh)$/.test(word) && isPlainPath(word)) ?? null;
}

/** Copies from another stage, or with variables, may bring the script; what they bring is not known here. */
function isBroughtOtherwise({ copies }: ImageFact): boolean {
  return copies.some(
    ({ from, sources, target }) => from !== null || !sources.every(isPlainPath) || !isPlainPath(target),
  );
}
