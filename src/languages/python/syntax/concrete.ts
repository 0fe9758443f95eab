import type { Parser, TreeCursor } from "web-tree-sitter";

/** A node of the concrete syntax tree, copied out of WebAssembly memory. */
export interface Concrete {
  readonly type: string;
  readonly named: boolean;
  /** Name of the parent's field that holds it; null where there is none. */
  readonly field: string | null;
  readonly missing: boolean;
  readonly start: number;
  readonly end: number;
  readonly children: Concrete[];
}

/** Types whose children carry no facts: they are copied without them. */
const OPAQUE = new Set(["comment", "string_content", "type_conversion", "line_continuation"]);

/** Parses a text and copies the whole tree in one walk; the parser's own tree is freed. */
export function readConcrete(parser: Parser, text: string): Concrete | null {
  const tree = parser.parse(text);
  if (tree === null) return null;
  const cursor = tree.walk();
  try {
    return copy(cursor);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

function copy(cursor: TreeCursor): Concrete {
  const root = here(cursor);
  const open: Concrete[] = [root];
  let down = !OPAQUE.has(root.type);
  for (;;) {
    if (down && cursor.gotoFirstChild()) {
      down = add(open, here(cursor));
    } else if (cursor.gotoNextSibling()) {
      open.pop();
      down = add(open, here(cursor));
    } else {
      open.pop();
      if (open.length === 0 || !cursor.gotoParent()) return root;
      down = false;
    }
  }
}

function add(open: Concrete[], node: Concrete): boolean {
  open.at(-1)?.children.push(node);
  open.push(node);
  return !OPAQUE.has(node.type);
}

function here(cursor: TreeCursor): Concrete {
  return {
    type: cursor.nodeType,
    named: cursor.nodeIsNamed,
    field: cursor.currentFieldName,
    missing: cursor.nodeIsMissing,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
  };
}
