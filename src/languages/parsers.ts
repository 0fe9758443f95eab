import { Language, Parser } from "web-tree-sitter";
import { keepCore } from "./walker.ts";

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
  await Parser.init({
    instantiateWasm: (imports: object, done: (instance: object, module: object) => void) =>
      start(wasm.core, imports, done),
  });
  return { python: await parserFor(wasm.python), bash: await parserFor(wasm.bash) };
}

/** The part of WebAssembly that is used; Node's types leave it out. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** Instantiates the core here, so that trees can be walked by its own functions. */
function start(bytes: Uint8Array, imports: object, done: (instance: object, module: object) => void): void {
  const { Module, Instance } = Reflect.get(globalThis, "WebAssembly") as Engine;
  const module = new Module(bytes);
  const instance = new Instance(module, imports);
  keepCore(instance.exports);
  done(instance, module);
}

async function parserFor(grammar: Uint8Array): Promise<Parser> {
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}
