import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  describeShard,
  openTexts,
  packScript
} from "./chunks/languages.mjs";
import {
  loadParsers
} from "./chunks/web-tree-sitter.mjs";
import "./chunks/yaml.mjs";
import "./chunks/empty.mjs";

// src/entries/reader.ts
import { parentPort, workerData } from "node:worker_threads";
var tree = openTexts(workerData);
var ready = loadParsers(new URL(".", import.meta.url));
parentPort?.on("message", async ({ paths, steps, statements }) => {
  const files = paths.flatMap((path) => tree.file(path) ?? []);
  const parsers = await ready;
  const scripts = Array.from(describeShard({ files, steps }, { tree, parsers, statements }), packScript);
  const moved = scripts.map(({ json }) => json.buffer);
  parentPort?.postMessage(scripts, moved);
});
