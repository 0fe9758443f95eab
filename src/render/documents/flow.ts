import type { Blocker, OperationLine, Report } from "#domain/report.ts";
import { openBlockers } from "../blockers.ts";
import { mermaidLabel } from "../markdown/escape.ts";
import { clip } from "../text.ts";

/** Nodes that a reader can still take in at one glance. */
const NODES = 30;
const LABEL_CHARS = 60;

/** A Mermaid flowchart of what blocks what: blockers, operations and the phase; at most 30 nodes, gravest first. */
export function renderFlow(report: Report): string {
  const open = openBlockers(report);
  if (open.length === 0) return "";
  const operations = report.operations.slice(0, NODES / 2);
  const blockers = open.slice(0, NODES - 1 - operations.length);
  const nodes = new Map(operations.map(({ id }, index) => [id, `O${index + 1}`]));
  const hidden = report.operations.length + open.length - operations.length - blockers.length;
  return [
    "```mermaid",
    "flowchart LR",
    `  P(["${label(`${report.phase.id} ${report.phase.title}`)}"])`,
    ...operations.map((operation) => `  ${nodes.get(operation.id)}["${label(operation.id)}"]`),
    ...blockers.map(
      (blocker, index) => `  B${index + 1}{{"${label(`${blocker.priority} ${blocker.title}`)}"}}`,
    ),
    ...blockers.flatMap((blocker, index) =>
      targets(blocker, nodes, report).map((target) => `  B${index + 1} -->|blocks| ${target}`),
    ),
    ...operations.flatMap((operation) => edges(operation, nodes)),
    ...(hidden === 0 ? [] : [`  %% ${hidden} more are not drawn`]),
    "```",
    ...(hidden === 0 ? [] : ["", `+${hidden} more are not drawn.`]),
  ].join("\n");
}

function edges(operation: OperationLine, nodes: ReadonlyMap<string, string>): readonly string[] {
  const own = nodes.get(operation.id);
  const needed = operation.needs.flatMap((id) => nodes.get(id) ?? []);
  return [...needed.map((node) => `  ${node} -.-> ${own}`), `  ${own} --> P`];
}

function targets(blocker: Blocker, nodes: ReadonlyMap<string, string>, report: Report): readonly string[] {
  const prefix = `${report.phase.id}/`;
  const found = blocker.affects.flatMap((name) =>
    name.startsWith(prefix) ? (nodes.get(name.slice(prefix.length)) ?? []) : [],
  );
  return found.length === 0 ? ["P"] : [...new Set(found)];
}

function label(text: string): string {
  return mermaidLabel(clip(text, LABEL_CHARS));
}
