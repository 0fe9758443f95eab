import type { ImageFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { isInContext, isPlainPath, plannedDockerfiles } from "../../copied-files.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the files that Dockerfiles copy from the build context exist. */
export const audit = defineAudit({
  id: "missing-copy-source",
  family: "dependencies",
  title: "Files that Dockerfiles copy exist",
  impact: "endangers",
  reads: ["repository", "images"],
  ask: ({ plan, repository, images }): readonly Answer[] => {
    const planned = plannedDockerfiles(plan);
    if (isRead(repository) && isRead(images)) {
      return images.value.flatMap((image) =>
        answer({ image, repository, isPlanned: planned.has(image.path) }),
      );
    }
    const unread = isRead(repository) ? images : repository;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether the files that Dockerfiles copy exist",
        consequence: "An image of the plan cannot be built",
      }),
    ];
  },
});

interface Case {
  readonly image: ImageFact;
  readonly repository: Read<RepositoryFact>;
  readonly isPlanned: boolean;
}

function answer({ image, repository, isPlanned }: Case): readonly Answer[] {
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
      impact: isPlanned ? "endangers" : "slows",
      place: { path: image.path, line: first.line },
      evidence,
      cure: {
        consequence: `The build of ${image.path} stops at line ${first.line}`,
        delay: hours(0.5, 2),
        workaround: "Run with the image that was built last, if it is current.",
        action: `Add ${names}, or take the COPY out of ${image.path}.`,
      },
    }),
  ];
}
