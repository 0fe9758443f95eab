import type { ImageFact } from "#domain/container.ts";
import type { Evidence } from "#domain/evidence.ts";
import type { Read } from "#domain/reading.ts";

/** Evidence from the text of a Dockerfile, at a line of it. */
export function fromImage(
  reading: Read<unknown>,
  at: { readonly image: ImageFact; readonly line: number; readonly saw: string },
): Evidence {
  const { image, line, saw } = at;
  return {
    kind: "file",
    source: image.path,
    saw: saw.replace(/\s+/g, " ").trim(),
    place: { path: image.path, line },
    observedAt: reading.observedAt,
  };
}
