import { error, warning } from "@actions/core";
import type { Annotation } from "#domain/annotation.ts";
import { hideSecrets } from "./secrets.ts";

/** Writes an annotation as a command to the job's log, escaped as the runner's own toolkit does it. */
export function annotateJob({ level, title, message: said, place }: Annotation): void {
  const message = hideSecrets(said);
  const properties = {
    title,
    ...(place === null ? {} : { file: place.path, startLine: place.line }),
    ...(place?.column === undefined ? {} : { startColumn: place.column }),
  };
  if (level === "error") error(message, properties);
  else warning(message, properties);
}
