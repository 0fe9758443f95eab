import type { Answer } from "#domain/finding.ts";
import { fail, fromReading, hours, pass } from "../../answers.ts";
import { askBuiltImages, type BuiltImage } from "../../context-questions.ts";
import { isInContext, isPlainPath } from "../../copied-files.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { treeIndex } from "../../index-tree.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the files that Dockerfiles copy from the build context exist. */
export const audit = defineAudit({
  id: "missing-copy-source",
  family: "dependencies",
  title: "Files that Dockerfiles copy exist",
  impact: "prevents",
  reads: ["repository", "images", "builds"],
  ask: (question): readonly Answer[] =>
    askBuiltImages(question, {
      whether: "whether the files that Dockerfiles copy exist",
      consequence: "An image of the plan cannot be built",
      ask: answer,
    }),
});

function answer({ image, repository, images, impact }: BuiltImage): readonly Answer[] {
  const tree = treeIndex(repository.value);
  const sources = image.copies.flatMap(({ sources: all, from, line }) =>
    from === null ? all.filter(isPlainPath).map((source) => ({ source, line })) : [],
  );
  if (sources.length === 0) return [];
  const absent = sources.filter(({ source }) => !isInContext(source, { image, tree }));
  const subject = { kind: "image", id: image.path } as const;
  const saw = `${counted(sources.length, "copied path")}, ${absent.length} not in the tree`;
  const evidence = [fromReading(repository, saw)] as const;
  const [first] = absent;
  if (!first) return [pass({ subject, says: `Every file that ${image.path} copies exists.`, evidence })];
  const names = listed(absent.map(({ source }) => source));
  return [
    fail({
      subject,
      says: `${image.path} copies ${names}, which the repository does not have.`,
      impact,
      place: { path: image.path, line: first.line },
      evidence: [
        ...evidence,
        fromImage(images, { image, line: first.line, saw: `copies ${first.source}, which is not there` }),
      ],
      cure: {
        consequence: `The build of ${image.path} stops at line ${first.line}`,
        delay: hours(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Add ${names}, or take the COPY out of ${image.path}.`,
      },
    }),
  ];
}
