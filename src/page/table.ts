import { breakable, el } from "./dom.ts";

/** A choice that narrows the rows. */
export interface Choice<Row> {
  readonly label: string;
  /** Values with their labels; the first shows all. */
  readonly values: readonly (readonly [value: string, label: string])[];
  /** Whether a row belongs to a value; not asked for the first. */
  readonly keeps: (row: Row, value: string) => boolean;
}

/** A table with search, choices and pages. */
export interface PagedTable<Row> {
  readonly id: string;
  /** What the table holds, for people who do not see it. */
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: (row: Row) => readonly (Node | string)[];
  /** Text that the search looks into. */
  readonly text: (row: Row) => string;
  readonly choices?: readonly Choice<Row>[];
  readonly noun: string;
  /** Rows of a page; 50 without. */
  readonly pageRows?: number;
  /** Rows that are put on paper; 1,000 without. */
  readonly printRows?: number;
}

const PAGE_ROWS = 50;
/** Rows that are put on paper; a browser lays out more than that only slowly. */
const PRINT_ROWS = 1_000;

/** A table of which only one page is in the document, so that thousands of rows stay quick. */
export function pagedTable<Row>(table: PagedTable<Row>): HTMLElement {
  const texts = table.rows.map((row) => table.text(row).toLowerCase());
  const body = el("tbody");
  const status = el("p", { class: "status", attributes: { role: "status", "aria-live": "polite" } });
  const search = el("input", {
    attributes: {
      type: "search",
      id: `${table.id}-search`,
      placeholder: "Search",
      "aria-label": `Search ${table.noun}`,
      autocomplete: "off",
    },
  });
  const selects = (table.choices ?? []).map((choice) => ({ choice, select: selectOf(table.id, choice) }));
  const previous = pageButton("Previous page", "‹ Previous");
  const next = pageButton("Next page", "Next ›");
  let page = 0;
  let found: readonly number[] = [];
  const { pageRows = PAGE_ROWS, printRows = PRINT_ROWS } = table;

  const narrow = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = selects.filter(({ choice, select }) => select.value !== choice.values[0]?.[0]);
    found = table.rows.flatMap((row, index) => {
      const fits = words.every((word) => texts[index]?.includes(word) === true);
      return fits && asked.every(({ choice, select }) => choice.keeps(row, select.value)) ? [index] : [];
    });
    page = 0;
    show();
  };
  const show = (rows = pageRows) => {
    const from = page * rows;
    const shown = found.slice(from, from + rows);
    body.replaceChildren(...shown.map((index) => rowOf(table, index)));
    const last = Math.max(1, Math.ceil(found.length / rows));
    previous.disabled = page === 0;
    next.disabled = page >= last - 1;
    const which = found.length > shown.length ? `, ${from + 1}–${from + shown.length} shown` : "";
    const of = found.length === table.rows.length ? "" : ` of ${grouped(table.rows.length)}`;
    status.textContent = `${grouped(found.length)}${of} ${table.noun}${which}`;
  };
  const turn = (by: number) => {
    page += by;
    show();
  };

  search.addEventListener("input", narrow);
  for (const { select } of selects) select.addEventListener("change", narrow);
  previous.addEventListener("click", () => turn(-1));
  next.addEventListener("click", () => turn(1));
  addEventListener("beforeprint", () => {
    page = 0;
    show(printRows);
  });
  addEventListener("afterprint", () => show());
  narrow();

  const pager = el("div", { class: "pager", children: [previous, next] });
  pager.hidden = table.rows.length <= pageRows;
  return el("div", {
    class: "paged",
    children: [
      el("div", {
        class: "tools",
        children: [search, ...selects.map(({ select }) => labelled(select)), status],
      }),
      tableElement(table, body),
      pager,
    ],
  });
}

/** A table that shows all its rows; on a narrow screen each row is a card, unless its columns must stay side by side. */
export function plainTable(part: {
  readonly caption: string;
  readonly isWide?: boolean;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (Node | string)[])[];
}): HTMLElement {
  const body = el("tbody", { children: part.rows.map((cells) => tableRow(part.headers, cells)) });
  return tableElement(part, body);
}

function tableElement(
  {
    caption,
    headers,
    isWide = false,
  }: { readonly caption: string; readonly headers: readonly string[]; readonly isWide?: boolean },
  body: HTMLElement,
): HTMLElement {
  const head = el("tr", {
    children: headers.map((text) => el("th", { text, attributes: { scope: "col" } })),
  });
  const table = el("table", {
    children: [el("caption", { class: "unseen", text: caption }), el("thead", { children: [head] }), body],
  });
  return el("div", {
    class: isWide ? "scroll wide" : "scroll cards",
    attributes: { tabindex: "0", role: "region", "aria-label": caption },
    children: [table],
  });
}

function rowOf<Row>(table: PagedTable<Row>, index: number): HTMLElement {
  const row = table.rows[index];
  return row === undefined ? el("tr") : tableRow(table.headers, table.cells(row));
}

/** A row whose cells know their column, for the narrow layout. */
function tableRow(headers: readonly string[], cells: readonly (Node | string)[]): HTMLElement {
  return el("tr", {
    children: cells.map((cell, index) => {
      const attributes = { "data-column": headers[index] ?? "" };
      return typeof cell === "string"
        ? el("td", { children: [el("span", { children: breakable(cell) })], attributes })
        : el("td", { children: [cell], attributes });
    }),
  });
}

function selectOf<Row>(id: string, { label, values }: Choice<Row>): HTMLSelectElement {
  return el("select", {
    attributes: { id: `${id}-${label.toLowerCase().replace(/\W+/g, "-")}`, "aria-label": label },
    children: values.map(([value, text]) => el("option", { text, attributes: { value } })),
  });
}

function labelled(select: HTMLSelectElement): HTMLElement {
  return el("label", {
    class: "choice",
    children: [el("span", { text: select.getAttribute("aria-label") ?? "" }), select],
  });
}

function pageButton(label: string, text: string): HTMLButtonElement {
  return el("button", { text, attributes: { type: "button", "aria-label": label } });
}

/** `5,817`. */
export function grouped(number: number): string {
  return number.toLocaleString("en-US");
}
