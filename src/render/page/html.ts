import type { Report } from "#domain/report.ts";
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from "../generated/page.ts";
import { html } from "../markdown/escape.ts";
import { buildPage } from "./build.ts";
import type { PageModel } from "./model.ts";

/** Sections of the page in their order; the page's script fills them. */
const SECTIONS: readonly (readonly [id: string, title: string, short: string])[] = [
  ["first", "What to do first", "First"],
  ["blockers", "Blockers", "Blockers"],
  ["matrix", "Readiness by operation", "Readiness"],
  ["questions", "Critical questions", "Questions"],
  ["graph", "Scripts and tables", "Graph"],
  ["schedule", "Schedule", "Schedule"],
  ["scenarios", "What changes if", "What if"],
  ["forecast", "Forecast", "Forecast"],
  ["simulation", "Simulation", "Simulation"],
  ["scripts", "Script inventory", "Scripts"],
  ["resources", "Infrastructure and dependencies", "Resources"],
];

const REASONS_SHOWN = 4;

/**
 * The report as one page that needs no network: the verdict as HTML, the rest as JSON that the page's own script shows.
 * The policy lets nothing run but that script, by its hash. `pages` explain the audits, Markdown by audit id.
 */
export function renderHtml(report: Report, pages: Readonly<Record<string, string>> = {}): string {
  const model = buildPage(report, pages);
  const policy = `default-src 'none'; script-src '${PAGE_SCRIPT_HASH}'; style-src '${PAGE_STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(model.title)}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#verdict">Skip to the verdict</a>
<header class="bar-top"><strong>phasegate</strong><nav aria-label="Sections">
${SECTIONS.map(([id, , short]) => `<a href="#${id}">${short}</a>`).join("\n")}
</nav><button type="button" id="theme">Theme</button></header>
<main>
${verdict(model)}
<noscript><p>The tables of this page need its script. The documents beside it say the same.</p></noscript>
${SECTIONS.map(([id, title]) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2></section>`).join("\n")}
</main>
<dialog id="drawer" aria-labelledby="drawer-title"><div class="drawer-head"><h2 id="drawer-title" tabindex="-1">Evidence</h2><button type="button" id="drawer-close">Close</button></div><div id="drawer-content" tabindex="0" role="region" aria-label="Details"></div></dialog>
<script type="application/json" id="report">${embed(model)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function verdict(model: PageModel): string {
  const items = (texts: readonly string[]) => texts.map((text) => `<li>${html(text)}</li>`).join("");
  const [shown, more] = [model.reasons.slice(0, REASONS_SHOWN), model.reasons.slice(REASONS_SHOWN)];
  const rest =
    more.length === 0
      ? ""
      : `<details><summary>${more.length} more reasons</summary><ul>${items(more)}</ul></details>`;
  return `<div class="verdict${model.go ? " go" : ""}" id="verdict" role="region" aria-label="Verdict">
<p class="phase">${html(model.phase)}</p>
<h1>${html(model.decision)}</h1>
<p class="counts">${html(model.counts)}</p>
<dl class="tiles">${entries(model.tiles)}</dl>
<ul>${items(shown)}</ul>${rest}
<ul>${items(model.notes)}</ul>
<dl class="sources">${entries(model.source)}</dl>
</div>`;
}

function entries(list: readonly (readonly [label: string, value: string])[]): string {
  return list.map(([label, value]) => `<div><dt>${html(label)}</dt><dd>${html(value)}</dd></div>`).join("");
}

/** JSON that no text in it can end the element of. */
function embed(model: PageModel): string {
  return JSON.stringify(model).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
