import type { Tree } from "web-tree-sitter";

/**
 * Steps through the nodes of one tree. The cursor stays in the memory of the WebAssembly core: a step and a question
 * are one call each, without copies. Only one walk can be open at a time.
 */
export interface Walker {
  toFirstChild(): boolean;
  toNextSibling(): boolean;
  toParent(): boolean;
  type(): number;
  field(): number;
  isMissing(): boolean;
  start(): number;
  end(): number;
  close(): void;
}

/** Functions of the core; each takes the address of a tree and works on the cursor in the transfer buffer. */
const NAMES = [
  "ts_tree_cursor_new_wasm",
  "ts_tree_cursor_delete_wasm",
  "ts_tree_cursor_goto_first_child_wasm",
  "ts_tree_cursor_goto_next_sibling_wasm",
  "ts_tree_cursor_goto_parent_wasm",
  "ts_tree_cursor_current_node_type_id_wasm",
  "ts_tree_cursor_current_field_id_wasm",
  "ts_tree_cursor_current_node_is_missing_wasm",
  "ts_tree_cursor_start_index_wasm",
  "ts_tree_cursor_end_index_wasm",
] as const;

type CoreFunction = (tree: number) => number;
type Core = Readonly<Record<(typeof NAMES)[number], CoreFunction>>;

/** The functions of the one core of this process, once it was started. */
let core: Core | null = null;

/** Keeps the functions of the core that was just instantiated. Throws where one is missing: another version. */
export function keepCore(exports: Readonly<Record<string, unknown>>): void {
  const missing = NAMES.find((name) => typeof exports[name] !== "function");
  if (missing !== undefined) throw new Error(`the parser core has no ${missing}`);
  core = exports as Core;
}

/** Opens a walk at the root of a tree. */
export function walk(tree: Tree): Walker {
  if (core === null) throw new Error("the parser core was not started");
  const address = addressOf(tree);
  const {
    ts_tree_cursor_goto_first_child_wasm: firstChild,
    ts_tree_cursor_goto_next_sibling_wasm: nextSibling,
    ts_tree_cursor_goto_parent_wasm: parent,
    ts_tree_cursor_current_node_type_id_wasm: type,
    ts_tree_cursor_current_field_id_wasm: field,
    ts_tree_cursor_current_node_is_missing_wasm: missing,
    ts_tree_cursor_start_index_wasm: start,
    ts_tree_cursor_end_index_wasm: end,
    ts_tree_cursor_delete_wasm: close,
  } = core;
  core.ts_tree_cursor_new_wasm(address);
  return {
    toFirstChild: () => firstChild(address) === 1,
    toNextSibling: () => nextSibling(address) === 1,
    toParent: () => parent(address) === 1,
    type: () => type(address),
    field: () => field(address),
    isMissing: () => missing(address) === 1,
    start: () => start(address),
    end: () => end(address),
    close: () => void close(address),
  };
}

/** Where a tree lies in the core's memory: its property 0, as of web-tree-sitter 0.27.1. */
function addressOf(tree: Tree): number {
  const address = (tree as unknown as { readonly 0: unknown })[0];
  if (typeof address !== "number") throw new Error("a tree of the parser has no address");
  return address;
}
