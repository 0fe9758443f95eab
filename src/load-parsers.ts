import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createParsers, type Parsers } from "#languages/parsers.ts";

/** Parsers of the grammars in a folder, or of the installed packages where the program runs from source. */
export async function loadParsers(assets: URL): Promise<Parsers> {
  const [core, python, bash] = await Promise.all([
    readGrammar(assets, "web-tree-sitter/web-tree-sitter.wasm"),
    readGrammar(assets, "tree-sitter-python/tree-sitter-python.wasm"),
    readGrammar(assets, "tree-sitter-bash/tree-sitter-bash.wasm"),
  ]);
  return createParsers({ core, python, bash });
}

async function readGrammar(assets: URL, specifier: string): Promise<Uint8Array> {
  const beside = new URL(specifier.split("/").at(-1) ?? specifier, assets);
  return readFile(beside).catch(() => readFile(createRequire(import.meta.url).resolve(specifier)));
}
