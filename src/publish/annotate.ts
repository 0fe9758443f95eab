import type { Annotation } from "#domain/annotation.ts";
import type { Publisher } from "./publisher.ts";

/** Writes annotations as commands to the job's log. */
export function annotate(part: {
  readonly annotations: readonly Annotation[];
  /** Writes a line to standard output; null outside a GitHub job. */
  readonly write: ((line: string) => void) | null;
}): Publisher {
  const { annotations, write } = part;
  return {
    name: "annotations",
    run: async () => {
      if (write === null) return { state: "skipped", detail: "not a GitHub job" };
      for (const annotation of annotations) write(toCommand(annotation));
      return { state: "written", detail: `${annotations.length} annotations` };
    },
  };
}

function toCommand({ level, title, message, place }: Annotation): string {
  const properties = [
    ...(place === null ? [] : [`file=${property(place.path)}`, `line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(",")}::${escaped(message)}`;
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
