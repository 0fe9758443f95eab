import { el } from "./dom.ts";

/** The page of an audit: headings, paragraphs and lists of the small Markdown that pages are written in. */
export function pageElements(markdown: string): readonly HTMLElement[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(toBlock);
}

function toBlock(block: string): HTMLElement {
  const heading = /^#{1,6} (.*)$/.exec(block);
  if (heading?.[1] !== undefined) return el("h4", { children: inline(heading[1]) });
  if (block.startsWith("```")) return el("pre", { text: block.replace(/^```\w*\n?|```$/g, "").trimEnd() });
  if (/^[-*] /.test(block)) {
    const items = block.split(/\n(?=[-*] )/).map((item) => item.replace(/^[-*] /, "").replace(/\s+/g, " "));
    return el("ul", { children: items.map((item) => el("li", { children: inline(item) })) });
  }
  return el("p", { children: inline(block.replace(/\s+/g, " ")) });
}

function inline(text: string): readonly Node[] {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`") && part.length > 2
        ? el("code", { text: part.slice(1, -1) })
        : document.createTextNode(part),
    );
}
