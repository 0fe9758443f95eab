/** Style of the HTML report: light and dark by the reader's own setting. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--page:#f6f8fa;--card:#fff;--line:#d8dee4;--go:#1a7f37;--no-go:#b42318;--warm:#9a6700}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9aa4af;--page:#0d1117;--card:#161b22;--line:#30363d;--go:#3fb950;--no-go:#ff7b72;--warm:#d29922}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:1200px;margin:0 auto;padding:2rem 1rem;display:grid;gap:1.25rem}
header,section{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.25rem 1.5rem;min-width:0}
header{border-left:8px solid var(--no-go)}header.go{border-left-color:var(--go)}
h1{margin:0;font-size:2.2rem;line-height:1.15;color:var(--no-go)}.go h1{color:var(--go)}h2{margin:0 0 .75rem;font-size:1.15rem}
.phase,.source,.counts{margin:.25rem 0;color:var(--soft)}.counts{color:var(--ink);font-weight:600}
header dl{display:flex;flex-wrap:wrap;gap:.75rem 2rem;margin:1rem 0}dt{color:var(--soft);font-size:.8rem}dd{margin:0;font-weight:600}
.answers dt{font-size:1rem;color:var(--ink);font-weight:600}.answers dd{font-weight:400;margin:0 0 .75rem;color:var(--soft)}
input{width:100%;max-width:24rem;margin-bottom:.75rem;padding:.45rem .7rem;border:1px solid var(--line);border-radius:8px;background:var(--page);color:inherit;font:inherit}
.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{padding:.5rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:6rem}
th{font-size:.8rem;color:var(--soft);position:sticky;top:0;background:var(--card)}code{font:13px ui-monospace,monospace}
.mark{white-space:nowrap;font-weight:700;font-size:.8rem}.P0{color:var(--no-go)}.P1{color:var(--warm)}.P2,.P3{color:var(--soft)}
details summary{cursor:pointer;color:var(--soft);font-size:.85rem}footer{color:var(--soft);font-size:.85rem}
@media print{input{display:none}header,section{break-inside:avoid}}
`;

/** Script of the HTML report: each search field hides the rows of its table that lack the typed words. */
export const PAGE_SCRIPT = `
for (const field of document.querySelectorAll("input[data-filters]")) {
  const rows = [...document.getElementById(field.dataset.filters).tBodies[0].rows];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    rows.forEach((row, index) => { row.hidden = !words.every((word) => texts[index].includes(word)); });
  });
}
`;
