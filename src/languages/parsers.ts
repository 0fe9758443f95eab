import { Language, Parser } from "web-tree-sitter";

/** The bytes of the parser core and of the two grammars; whoever composes the program reads the files. */
export interface WasmBytes {
  readonly core: Uint8Array;
  readonly python: Uint8Array;
  readonly bash: Uint8Array;
}

/** Ready parsers, one a language. Trees must be freed with `tree.delete()`. */
export interface Parsers {
  readonly python: Parser;
  readonly bash: Parser;
}

/** Starts the WebAssembly core once (about 20 ms) and loads both grammars. */
export async function createParsers(wasm: WasmBytes): Promise<Parsers> {
  await Parser.init({ wasmBinary: wasm.core });
  return { python: await parserFor(wasm.python), bash: await parserFor(wasm.bash) };
}

async function parserFor(grammar: Uint8Array): Promise<Parser> {
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
