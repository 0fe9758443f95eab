import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  describeShard,
  openTexts
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
parentPort?.on("message", async ({ paths, steps }) => {
  const files = paths.flatMap((path) => tree.file(path) ?? []);
  parentPort?.postMessage(describeShard({ files, steps }, { tree, parsers: await ready }));
});
