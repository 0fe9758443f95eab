import type { ImageFact } from "#domain/container.ts";
import type { Evidence, Place } from "#domain/evidence.ts";
import type { Read } from "#domain/reading.ts";

/** Evidence from the text of a Dockerfile, at a line of it. */
export function fromImage(
  reading: Read<unknown>,
  at: { readonly image: ImageFact; readonly line: number; readonly saw: string },
): Evidence {
  const { image, line, saw } = at;
  return fromBuildFile(reading, { place: { path: image.path, line }, saw });
}

/** Evidence from the text of a file that a build reads, an ignore file for one. */
export function fromBuildFile(
  reading: Read<unknown>,
  { place, saw }: { readonly place: Place; readonly saw: string },
): Evidence {
  return {
    kind: "file",
    source: place.path,
    saw: saw.replace(/\s+/g, " ").trim(),
    place,
    observedAt: reading.observedAt,
  };
}
