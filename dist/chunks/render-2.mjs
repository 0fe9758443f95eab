import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/render/text.ts
var INVISIBLE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu
);
function oneLine(text) {
  return text.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ").trim().replace(INVISIBLE, "�");
}
function clip(text, max) {
  if (text.length <= max) return text;
  const characters = Array.from(text.slice(0, max * 2 + 2));
  return characters.length <= max && text.length <= max * 2 ? text : `${characters.slice(0, max - 1).join("")}…`;
}
function sizeBytes(text) {
  return new TextEncoder().encode(text).length;
}
function count(number, noun, plural = `${noun}s`) {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

// src/render/effects.ts
function groupEffects(list) {
  const groups = /* @__PURE__ */ new Map();
  for (const effect of list) {
    const { verb, kind, guard } = effect;
    const key = JSON.stringify([verb, kind, guard]);
    const group = groups.get(key) ?? { verb, kind, guard, list: [] };
    if (group.list.length === 0) groups.set(key, group);
    group.list.push(effect);
  }
  return [...groups.values()];
}
function effectCounts(fact) {
  if (fact === null) return "–";
  const groups = groupEffects(fact.effects.map((effect) => ({ ...effect, guard: null })));
  if (groups.length === 0) return "none found";
  const shown = groups.slice(0, GROUPS_SHOWN).map(({ verb, kind, list }) => `${verb} ${resources(kind, differentNames(list))}`);
  return groups.length > GROUPS_SHOWN ? `${shown.join(", ")}, +${groups.length - GROUPS_SHOWN} more` : shown.join(", ");
}
function differentNames(list) {
  return new Set(list.map(({ name, to = "" }) => `${name}
${to}`)).size;
}
function effectNames(fact) {
  const groups = groupEffects(fact.effects);
  const shown = groups.slice(0, GROUPS_SHOWN).map(({ verb, kind, guard, list }) => {
    const first = list[0]?.to === void 0 ? list[0]?.name : `${list[0].name} -> ${list[0].to}`;
    const name = list.length === 1 ? first : `first: ${first}`;
    return `${verb} ${resources(kind, list.length)} (${name})${guard === null ? "" : `, ${guard}`}`;
  });
  const rest = groups.length - shown.length;
  return rest > 0 ? `${shown.join("; ")}; +${rest} more` : shown.join("; ");
}
function resources(kind, number) {
  return count(number, NOUNS[kind]);
}
var GROUPS_SHOWN = 3;
var NOUNS = {
  "bigquery-table": "table",
  "bigquery-dataset": "dataset",
  "gcs-object": "object",
  "gcs-bucket": "bucket",
  "run-job": "job",
  build: "build",
  other: "resource"
};

// src/render/grid.ts
function renderGrid(part) {
  const { columns, width, wraps } = part;
  const rows = part.rows.map((cells) => cells.map(printable));
  const wanted = columns.map(
    ({ title, max = width }, index) => Math.min(
      max,
      rows.reduce((most, cells) => Math.max(most, cellsWide(cells[index] ?? "")), title.length)
    )
  );
  const widths = shrink({ wanted, columns, room: width - GAP.length * (columns.length - 1) });
  const wrapped = wraps ? rows.flatMap((cells) => wrapRow(cells, widths)) : rows;
  const lines = [columns.map(({ title }) => title), widths.map((size) => "-".repeat(size)), ...wrapped];
  return lines.map(
    (cells) => cells.map((text, index) => inCells(text, widths[index] ?? LEAST)).join(GAP).trimEnd()
  );
}
function printable(text) {
  return oneLine(text).replaceAll("::", ": :").replaceAll("##[", "# #[");
}
function cellsWide(text) {
  let cells = 0;
  for (const character of text) cells += characterCells(character);
  return cells;
}
function wrapRow(cells, widths) {
  const columns = cells.map((text, index) => wrapText(text, widths[index] ?? LEAST));
  const height = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => columns.map((lines) => lines[line] ?? ""));
}
function wrapText(text, size) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => inPieces(whole, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (cellsWide(longer) <= size) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= WRAPPED_LINES) return lines;
  return [...lines.slice(0, WRAPPED_LINES - 1), lines.slice(WRAPPED_LINES - 1).join(" ")];
}
function inPieces(word, size) {
  const pieces = [];
  let piece = "";
  for (const character of clip(word, size * WRAPPED_LINES)) {
    if (piece !== "" && cellsWide(piece) + characterCells(character) > size) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
function inCells(text, size) {
  if (cellsWide(text) <= size) return text + " ".repeat(size - cellsWide(text));
  let shown = "";
  let cells = 0;
  for (const character of clip(text, size * 4)) {
    if (cells + characterCells(character) > size - 1) break;
    shown += character;
    cells += characterCells(character);
  }
  return `${shown}…${" ".repeat(size - 1 - cells)}`;
}
var GAP = "  ";
var WRAPPED_LINES = 6;
var LEAST = 4;
var NARROW = /^[\u0020-\u02ff]$/;
var NO_CELLS = new RegExp("^(?:\\p{Mn}|\\p{Me}|\\u200d)$", "u");
var TWO_CELLS = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}✅❌❔]$/u;
function characterCells(character) {
  if (NARROW.test(character)) return 1;
  if (NO_CELLS.test(character)) return 0;
  return TWO_CELLS.test(character) ? 2 : 1;
}
function shrink(part) {
  const { wanted, columns, room } = part;
  const mins = wanted.map((size, index) => Math.max(LEAST, Math.min(size, columns[index]?.min ?? LEAST)));
  const least = sumOf(mins) > room ? wanted.map(() => LEAST) : mins;
  const lacking = wanted.map((size, index) => ({
    index,
    cells: Math.max(0, size - (least[index] ?? LEAST))
  }));
  const widths = [...least];
  let spare = Math.max(0, room - sumOf(least));
  for (const [rank, { index, cells }] of lacking.toSorted((a, b) => a.cells - b.cells).entries()) {
    const given = Math.min(cells, Math.floor(spare / (lacking.length - rank)));
    widths[index] = (widths[index] ?? LEAST) + given;
    spare -= given;
  }
  return widths;
}
function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

// src/render/inventory-table.ts
var NAMING_WIDTH = 100;
var LOOKING = /* @__PURE__ */ new Set(["read", "list"]);
function renderInventoryTable(inventory, { width }) {
  const { repo, revision, scripts, skipped } = inventory;
  const at = revision === null ? "without git history" : `at ${revision.slice(0, 12)}`;
  const lines = [
    `${printable(repo)} ${at}: ${count(scripts.length, "script")}`,
    ...scripts.length === 0 ? [] : ["", ...grid(scripts, width)],
    ...limitLines(scripts),
    ...ignoredLines(scripts),
    ...skippedLines(skipped)
  ];
  return `${lines.join("\n")}
`;
}
function grid(scripts, width) {
  const [titles = "", rule = "", ...lines] = overview(scripts, width);
  if (width < NAMING_WIDTH) return [titles, rule, ...lines];
  const named = scripts.flatMap((script, index) => {
    const line = lines[index] ?? "";
    return script.effects.length === 0 ? [line] : [line, `  ${clip(printable(effectNames(script)), width - 2)}`];
  });
  return [titles, rule, ...named];
}
function overview(scripts, width) {
  return renderGrid({
    width: Math.max(40, width),
    columns: [
      { title: "Script", min: 11 },
      { title: "Language", min: 6 },
      { title: "Lines", min: 5 },
      { title: "Effects", min: 6 },
      { title: "Purpose", min: 4 }
    ],
    rows: scripts.map((script) => [
      `${script.path}${isWhole(script) ? "" : " *"}`,
      script.language,
      grouped(script.lines),
      effectCounts(script),
      script.purpose
    ])
  });
}
function limitLines(scripts) {
  const partial = scripts.filter((script) => !isWhole(script));
  if (partial.length === 0) return [];
  const shown = partial.slice(0, 20).map(({ path, syntax, limits }) => {
    const why = [...syntax.map(({ line, message }) => `line ${line}: ${message}`), ...limits][0];
    return `  ${printable(path)}: ${printable(why ?? "part of it could not be read")}`;
  });
  return [
    "",
    "* not read in full:",
    ...shown,
    ...partial.length > 20 ? [`  +${partial.length - 20} more`] : []
  ];
}
function ignoredLines(scripts) {
  const ignoring = scripts.flatMap(({ path, effects }) => {
    const changes = effects.filter(({ failureIgnored, verb }) => failureIgnored && !LOOKING.has(verb));
    const lines = [...new Set(changes.map(({ line }) => line))].sort((a, b) => a - b);
    return lines.length === 0 ? [] : [{ path, lines }];
  });
  if (ignoring.length === 0) return [];
  const shown = ignoring.slice(0, 20).map(({ path, lines }) => {
    const named = lines.slice(0, 10).join(", ");
    const rest = lines.length > 10 ? `, +${lines.length - 10} more` : "";
    return `  ${printable(path)}: ${lines.length === 1 ? "line" : "lines"} ${named}${rest}`;
  });
  return [
    "",
    "Goes on although a change fails:",
    ...shown,
    ...ignoring.length > 20 ? [`  +${ignoring.length - 20} more`] : []
  ];
}
function skippedLines(skipped) {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, 20).map(({ path, why, detail }) => `  ${printable(path)}: ${why}, ${printable(detail)}`);
  return [
    "",
    `Passed over: ${count(skipped.length, "file")}`,
    ...shown,
    ...skipped.length > 20 ? [`  +${skipped.length - 20} more`] : []
  ];
}
function isWhole({ complete, syntax }) {
  return complete && syntax.length === 0;
}

export {
  oneLine,
  clip,
  sizeBytes,
  count,
  grouped,
  groupEffects,
  effectCounts,
  resources,
  renderGrid,
  printable,
  renderInventoryTable
};
