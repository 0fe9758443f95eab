import type { Annotation } from "#domain/annotation.ts";
import type { Publisher } from "./publisher.ts";

/** Writes annotations to the job's log. */
export function annotate(part: {
  readonly annotations: readonly Annotation[];
  /** Null outside a GitHub job. */
  readonly write: ((annotation: Annotation) => void) | null;
}): Publisher {
  const { annotations, write } = part;
  return {
    name: "annotations",
    run: async () => {
      if (write === null) return { state: "skipped", detail: "not a GitHub job" };
      for (const annotation of annotations) write(annotation);
      return { state: "written", detail: `${annotations.length} annotations` };
    },
  };
}
