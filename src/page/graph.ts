import type { PageEdge, PageGroup, PageModel } from "#render/page/model.ts";
import { definitions, el, list, nothing } from "./dom.ts";
import type { Drawer } from "./drawer.ts";
import { drawLines, type Line } from "./graph-lines.ts";
import { openScript } from "./inventory.ts";
import { grouped, plainTable } from "./table.ts";

/** Nodes that one column draws. */
const COLUMN_NODES = 30;
const TITLES = ["Scripts that change", "Old names", "Tables and new names", "Scripts that read"] as const;

interface GraphNode {
  readonly key: string;
  readonly column: number;
  readonly text: string;
  readonly soft: string;
  readonly search: string;
  readonly open: () => void;
}

/** Script -> tables -> script in four columns, with lines for what changes, reads and renames; and the same as a table. */
export function showGraph(model: PageModel, drawer: Drawer): readonly (HTMLElement | null)[] {
  const { graph } = model;
  if (graph.edges.length === 0 && graph.renames.length === 0) return [nothing("No script touches a table.")];
  const nodes = nodesOf(model, drawer);
  const lines = linesOf(model);
  const board = el("div", { class: "board" });
  const note = el("p", { class: "status", attributes: { role: "status" } });
  const search = el("input", {
    attributes: {
      type: "search",
      id: "graph-search",
      placeholder: "Script or table",
      "aria-label": "Search the graph",
      autocomplete: "off",
    },
  });
  const draw = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = narrow({ nodes, lines, words });
    drawBoard(board, { nodes: kept, lines });
    const hidden = nodes.length - kept.length;
    note.textContent =
      hidden === 0
        ? `${nodes.length} nodes`
        : `${kept.length} of ${nodes.length} nodes; search to see others`;
  };
  search.addEventListener("input", draw);
  queueMicrotask(draw);
  return [
    el("div", { class: "tools", children: [search, legend(), note] }),
    el("div", {
      class: "scroll",
      attributes: { tabindex: "0", role: "region", "aria-label": "Graph of scripts and tables" },
      children: [board],
    }),
    el("details", { children: [el("summary", { text: "The graph as a table" }), edgesTable(model)] }),
  ];
}

function nodesOf(model: PageModel, drawer: Drawer): readonly GraphNode[] {
  const { graph, scripts } = model;
  const old = new Set(graph.renames.map(({ from }) => from));
  const known = new Map(scripts.map((script) => [script.path, script]));
  const scriptNode = (path: string, column: number): GraphNode => {
    const script = known.get(path);
    const file = path.slice(path.lastIndexOf("/") + 1);
    return {
      key: `${column}:${path}`,
      column,
      text: file,
      soft: script === undefined ? path : script.operations.join(", ") || script.family,
      search: `${path} ${script?.operations.join(" ") ?? ""}`.toLowerCase(),
      open: () => (script === undefined ? undefined : openScript(script, model, drawer)),
    };
  };
  const paths = (writes: boolean) => [
    ...new Set(graph.edges.filter((edge) => edge.writes === writes).map(({ script }) => script)),
  ];
  const weight = (path: string) =>
    (known.get(path)?.operations.length ?? 0) > 0 ? 0 : known.get(path)?.wanted === true ? 1 : 2;
  const ordered = (writes: boolean) =>
    paths(writes).sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
  return [
    ...ordered(true).map((path) => scriptNode(path, 0)),
    ...graph.groups
      .map((group, index) => ({ group, index }))
      .sort((a, b) => b.group.count - a.group.count || (a.group.label < b.group.label ? -1 : 1))
      .map(({ group, index }) => groupNode({ group, index, column: old.has(index) ? 1 : 2, model, drawer })),
    ...ordered(false).map((path) => scriptNode(path, 3)),
  ];
}

function groupNode(part: {
  readonly group: PageGroup;
  readonly index: number;
  readonly column: number;
  readonly model: PageModel;
  readonly drawer: Drawer;
}): GraphNode {
  const { group, index, column, model, drawer } = part;
  return {
    key: `g${index}`,
    column,
    text: group.count > 1 ? `${group.label} ×${grouped(group.count)}` : group.label,
    soft: [group.dataset, group.says].filter(Boolean).join(" · "),
    search: `${group.label} ${group.dataset} ${group.says} ${group.names.join(" ")}`.toLowerCase(),
    open: () => drawer.open(group.label, groupParts(group, index, model)),
  };
}

function groupParts(group: PageGroup, index: number, { graph }: PageModel): readonly (HTMLElement | null)[] {
  const touched = graph.edges.filter((edge) => edge.group === index);
  const renames = graph.renames.filter(({ from, to }) => from === index || to === index);
  const more = group.count - group.names.length;
  return [
    definitions([
      ["Dataset", group.dataset || "not known"],
      ["Names", grouped(group.count)],
      ["Stated by", group.says || "no template of the plan reads these names"],
    ]),
    el("h3", { text: "Scripts" }),
    list(touched.map(({ script, says }) => `${script}: ${says}`)) ?? nothing("No script touches them."),
    renames.length === 0 ? null : el("h3", { text: "Old and new names" }),
    ...renames.map(({ operation, count, pairs }) =>
      el("div", {
        children: [
          el("p", { text: `${operation}: ${grouped(count)}` }),
          list(pairs.map(([from, to]) => el("code", { text: `${from} → ${to}` }))),
        ],
      }),
    ),
    el("h3", { text: "Names" }),
    list([
      ...group.names.map((name) => el("code", { text: name })),
      ...(more > 0 ? [`+${grouped(more)} more`] : []),
    ]),
  ];
}

function linesOf({ graph }: PageModel): readonly Line[] {
  const label = (index: number) => graph.groups[index]?.label ?? "";
  return [
    ...graph.edges.map(
      ({ script, group, says, writes }: PageEdge): Line =>
        writes
          ? {
              from: `0:${script}`,
              to: `g${group}`,
              kind: "changes",
              says: `${script} ${says} ${label(group)}`,
            }
          : {
              from: `g${group}`,
              to: `3:${script}`,
              kind: "reads",
              says: `${script} ${says} ${label(group)}`,
            },
    ),
    ...graph.renames.map(({ from, to, operation, count }): Line => {
      return {
        from: `g${from}`,
        to: `g${to}`,
        kind: "renames",
        says: `${operation}: ${count} names become ${label(to)}`,
      };
    }),
  ];
}

/** Nodes that the words name and their neighbours, as many as a column draws. */
function narrow(part: {
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly Line[];
  readonly words: readonly string[];
}): readonly GraphNode[] {
  const { nodes, lines, words } = part;
  const named = new Set(
    nodes.filter(({ search }) => words.every((word) => search.includes(word))).map(({ key }) => key),
  );
  const near = new Set(lines.flatMap(({ from, to }) => (named.has(from) || named.has(to) ? [from, to] : [])));
  const kept = nodes.filter(({ key }) => named.has(key) || near.has(key));
  return TITLES.flatMap((_, column) => kept.filter((node) => node.column === column).slice(0, COLUMN_NODES));
}

function drawBoard(
  board: HTMLElement,
  { nodes, lines }: { readonly nodes: readonly GraphNode[]; readonly lines: readonly Line[] },
): void {
  const buttons = new Map<string, HTMLElement>();
  const columns = TITLES.map((title, column) => {
    const own = nodes.filter((node) => node.column === column);
    const items = own.map(({ key, text, soft, open }) => {
      const button = el("button", {
        class: `node column-${column}`,
        attributes: { type: "button" },
        children: [el("span", { class: "name", text }), el("span", { class: "soft", text: soft })],
        onClick: open,
      });
      buttons.set(key, button);
      return el("li", { children: [button] });
    });
    return el("div", {
      class: "column",
      children: [
        el("h3", { text: title }),
        items.length === 0 ? nothing("none") : el("ul", { children: items }),
      ],
    });
  });
  board.replaceChildren(...columns);
  drawLines(board, { buttons, lines });
}

function edgesTable({ graph }: PageModel): HTMLElement {
  const name = (index: number) => {
    const group = graph.groups[index];
    return group === undefined
      ? ""
      : `${group.dataset === "" ? "" : `${group.dataset}.`}${group.label}${group.count > 1 ? ` ×${grouped(group.count)}` : ""}`;
  };
  const rows = [
    ...graph.edges.map(
      ({ script, says, group }) => [script, says, el("code", { text: name(group) }), ""] as const,
    ),
    ...graph.renames.map(({ operation, count, from, to }) => {
      return [
        operation,
        `rename ${grouped(count)}`,
        el("code", { text: name(from) }),
        el("code", { text: name(to) }),
      ] as const;
    }),
  ];
  return plainTable({
    caption: "What scripts do to tables",
    headers: ["Script or operation", "Does", "Tables", "New names"],
    rows: rows.slice(0, 1_000),
  });
}

function legend(): HTMLElement {
  return el("span", {
    class: "legend",
    children: [
      el("span", { class: "key changes", text: "changes" }),
      el("span", { class: "key reads", text: "reads" }),
      el("span", { class: "key renames", text: "old name to new name" }),
    ],
  });
}
