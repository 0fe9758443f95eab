import { bullets } from "../markdown/build.ts";

/** Headings of the second level from which on a document gets a table of contents. */
const LEAST = 3;

/** The table of contents of a document: its headings of the second level; empty where there are few. */
export function contents(markdown: string): string {
  const seen = new Map<string, number>();
  const entries: string[] = [];
  for (const { level, text } of headings(markdown)) {
    const slug = slugOf(text);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    if (level === 2) entries.push(`[${text}](#${times === 0 ? slug : `${slug}-${times}`})`);
  }
  return entries.length < LEAST ? "" : `**Contents**\n\n${bullets(entries)}`;
}

/** The anchor that GitHub gives a heading. */
export function slugOf(heading: string): string {
  return heading
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&(amp|lt|gt);/g, "")
    .replace(/\\(?=[\\`*[\]|~$_#+.-])/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

function headings(markdown: string): readonly { readonly level: number; readonly text: string }[] {
  let fenced = false;
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("```")) fenced = !fenced;
    const found = fenced ? null : /^(#{1,6}) (.+)$/.exec(line);
    return found?.[1] === undefined || found[2] === undefined
      ? []
      : [{ level: found[1].length, text: found[2] }];
  });
}
