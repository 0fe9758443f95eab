import type { Node, Tree } from "web-tree-sitter";

/** A node of a syntax tree, read once: each field of the parser's own nodes is a call into WebAssembly. */
export interface SyntaxNode {
  readonly type: string;
  readonly isNamed: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly text: string;
  /** The sibling before it. */
  readonly previous: SyntaxNode | null;
  readonly startIndex: number;
  readonly endIndex: number;
  /** From 1. */
  readonly line: number;
  readonly children: readonly SyntaxNode[];
}

interface Copying {
  readonly source: string;
  /** Whether a type has a name, by the type's number. */
  readonly named: Map<number, boolean>;
  readonly types: Map<number, string>;
  readonly damaged: boolean;
}

/** Node types that never have children. */
const LEAF =
  /^(?:word|number|raw_string|variable_name|string_content|comment|special_variable_name|heredoc_start|heredoc_end|ansi_c_string|test_operator|file_descriptor)$/;

/** Copies a tree into plain nodes; deep nesting is copied without recursion. */
export function copyTree(tree: Tree, source: string): SyntaxNode {
  const root = tree.rootNode;
  const copying: Copying = { source, named: new Map(), types: new Map(), damaged: root.hasError };
  const top = copyNode(copying, root, null);
  const waiting: { readonly from: Node; readonly to: MutableNode }[] = [{ from: root, to: top }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    let previous: SyntaxNode | null = null;
    for (const child of next.from.children) {
      if (child === null) continue;
      const copy: MutableNode = copyNode(copying, child, previous);
      next.to.children.push(copy);
      previous = copy;
      if (copy.isNamed && (copying.damaged || !LEAF.test(copy.type))) waiting.push({ from: child, to: copy });
    }
  }
  return top;
}

interface MutableNode extends SyntaxNode {
  readonly children: MutableNode[];
}

function copyNode(
  { source, named, types, damaged }: Copying,
  node: Node,
  previous: SyntaxNode | null,
): MutableNode {
  const { typeId, startIndex, endIndex } = node;
  const isNamed = remember(named, typeId, () => node.isNamed);
  return {
    type: remember(types, typeId, () => node.type),
    isNamed,
    isMissing: damaged && node.isMissing,
    hasError: damaged && node.hasError,
    text: source.slice(startIndex, endIndex),
    previous,
    startIndex,
    endIndex,
    line: node.startPosition.row + 1,
    children: [],
  };
}

function remember<T>(known: Map<number, T>, key: number, read: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = read();
  known.set(key, value);
  return value;
}
