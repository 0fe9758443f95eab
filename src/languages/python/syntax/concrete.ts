import type { Language, Parser, Tree } from "web-tree-sitter";
import { type Walker, walk } from "../../walker.ts";

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
  try {
    return copy(tree);
  } finally {
    tree.delete();
  }
}

interface Kind {
  readonly name: string;
  readonly named: boolean;
}

/** A node whose children are being added. */
type Draft = { -readonly [Key in keyof Concrete]: Concrete[Key] };

/** What a copy asks for at each node. */
interface Copying {
  readonly walker: Walker;
  readonly kinds: readonly Kind[];
  readonly fields: readonly (string | null)[];
  /** False in a text without a mistake: nothing is missing in it. */
  readonly damaged: boolean;
}

/** Children of all leaves. */
const NOTHING: Concrete[] = [];
const DAMAGE: Kind = { name: "ERROR", named: true };

function copy(tree: Tree): Concrete {
  const damaged = tree.rootNode.hasError;
  const copying: Copying = { damaged, ...wordsOf(tree.language), walker: walk(tree) };
  try {
    return copyFrom(copying);
  } finally {
    copying.walker.close();
  }
}

function copyFrom(copying: Copying): Concrete {
  const { walker } = copying;
  const root = here(copying);
  const open: Draft[] = [];
  const shelf: Shelf = { nodes: [], filled: 0, begins: [] };
  let parent = root;
  let last = root;
  let down = true;
  for (;;) {
    if (down && walker.toFirstChild()) {
      open.push(parent);
      shelf.begins.push(shelf.filled);
      parent = last;
    } else if (last === root || !walker.toNextSibling()) {
      if (last === root || !walker.toParent()) return root;
      parent.children = takeChildren(shelf);
      last = parent;
      parent = open.pop() ?? root;
      down = false;
      continue;
    }
    last = here(copying);
    shelf.nodes[shelf.filled++] = last;
    down = !OPAQUE.has(last.type);
  }
}

/** Children of the nodes that are open, those of inner ones behind: a list of its own for each would have room for many more. */
interface Shelf {
  readonly nodes: Concrete[];
  filled: number;
  /** Where the children of each open node begin. */
  readonly begins: number[];
}

/** The children of the innermost open node, in a list of their number. */
function takeChildren(shelf: Shelf): Concrete[] {
  const begin = shelf.begins.pop() ?? 0;
  const children = shelf.nodes.slice(begin, shelf.filled);
  shelf.filled = begin;
  return children;
}

function here({ walker, kinds, fields, damaged }: Copying): Draft {
  const { name, named } = kinds[walker.type()] ?? DAMAGE;
  const field = fields[walker.field()] ?? null;
  const missing = damaged && walker.isMissing();
  return { type: name, named, field, missing, start: walker.start(), end: walker.end(), children: NOTHING };
}

const WORDS = new WeakMap<Language, Pick<Copying, "kinds" | "fields">>();

/** Names of a language's node types and fields by number, asked for once. */
function wordsOf(language: Language): Pick<Copying, "kinds" | "fields"> {
  const known = WORDS.get(language);
  if (known !== undefined) return known;
  const kinds = language.types.map((name, id) => ({ name, named: language.nodeTypeIsNamed(id) }));
  const made = { kinds, fields: language.fields };
  WORDS.set(language, made);
  return made;
}
