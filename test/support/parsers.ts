import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createParsers, type Parsers } from "#languages/parsers.ts";

const require = createRequire(import.meta.url);
let ready: Promise<Parsers> | undefined;

/** The real parsers, started once a test file. */
export function theParsers(): Promise<Parsers> {
  ready ??= createParsers({
    core: wasm("web-tree-sitter/web-tree-sitter.wasm"),
    python: wasm("tree-sitter-python/tree-sitter-python.wasm"),
    bash: wasm("tree-sitter-bash/tree-sitter-bash.wasm"),
  });
  return ready;
}

function wasm(specifier: string): Uint8Array {
  return readFileSync(require.resolve(specifier));
}
