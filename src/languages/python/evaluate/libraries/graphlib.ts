import { settle } from "../deferred.ts";
import { dictOf, hashKey, listOf, setEntry } from "../dicts.ts";
import { collect } from "../iterate.ts";
import { type Run, unknownHere } from "../run.ts";
import {
  type Dict,
  isKind,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../values.ts";
import type { Library } from "./define.ts";

const SORTER: ObjectType = {
  name: "TopologicalSorter",
  attribute: (_run, self, name) => {
    if (name === "static_order") return native(name, (run) => ordered(run, self));
    if (name !== "add") return undefined;
    return native(name, (run, args) => {
      const [node = null, ...before] = args.positional;
      const graph = self.fields.get("graph");
      if (!isKind(graph, "dict")) return null;
      const known = graph.entries.get(hashKey(node))?.[1];
      const earlier = known === undefined ? [] : (collect(run, known)?.items ?? []);
      setEntry(run, graph, { key: node, value: listOf(run, [...earlier, ...before]) });
      return null;
    });
  },
};

/** Nodes in the order of `static_order`: what is ready together stays in the order in which it was named. */
function ordered(run: Run, self: ObjectValue): Value {
  const graph = self.fields.get("graph");
  const nodes = isKind(graph, "dict") ? nodesOf(run, graph) : null;
  if (nodes === null) return unknownHere(run, { cause: "an order of a graph", label: "node" });
  const made: Value[] = [];
  const done = new Set<string>();
  while (made.length < nodes.size) {
    const ready = [...nodes].filter(
      ([key, node]) => !done.has(key) && node.before.every((each) => done.has(each)),
    );
    if (ready.length === 0) return unknownHere(run, { cause: "a graph with a cycle", label: "node" });
    for (const [key, { value }] of ready) {
      done.add(key);
      made.push(value);
    }
  }
  return listOf(run, made);
}

interface Node {
  readonly value: Value;
  readonly before: string[];
}

function nodesOf(run: Run, graph: Dict): ReadonlyMap<string, Node> | null {
  const nodes = new Map<string, Node>();
  const nodeOf = (value: Value): Node => {
    const key = hashKey(value);
    const known = nodes.get(key) ?? { value, before: [] };
    nodes.set(key, known);
    return known;
  };
  if (graph.open) return null;
  for (const [key, given] of graph.entries.values()) {
    const node = nodeOf(key);
    const found = collect(run, given);
    if (found === null || found.open) return null;
    for (const item of found.items) {
      nodeOf(item);
      node.before.push(hashKey(item));
    }
  }
  return nodes;
}

/** `graphlib`: the order of a known graph. */
export const GRAPHLIB: Library = {
  functions: {
    TopologicalSorter: (run, args) => {
      const graph = settle(run, args.positional[0] ?? args.named.get("graph") ?? null);
      if (graph !== null && !isKind(graph, "dict"))
        return unknownHere(run, { cause: "a graph", label: "graph" });
      return object(SORTER, {
        graph: graph === null ? dictOf(run) : dictOf(run, graph.entries.values(), graph.open),
      });
    },
  },
};
