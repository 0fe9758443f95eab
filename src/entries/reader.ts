import { parentPort, workerData } from "node:worker_threads";
import { packScript } from "#collect/packed-script.ts";
import type { ShardTask } from "#collect/read-scripts.ts";
import { describeShard } from "#collect/shards.ts";
import { openTexts, type SharedTexts } from "#collect/shared-texts.ts";
import { loadParsers } from "../load-parsers.ts";

// A thread that describes scripts: it shares the texts of the tree, and is told which to read.
const tree = openTexts(workerData as SharedTexts);
const ready = loadParsers(new URL(".", import.meta.url));

parentPort?.on("message", async ({ paths, steps, statements }: ShardTask) => {
  const files = paths.flatMap((path) => tree.file(path) ?? []);
  const parsers = await ready;
  const scripts = Array.from(describeShard({ files, steps }, { tree, parsers, statements }), packScript);
  const moved = scripts.map(({ json }) => json.buffer);
  parentPort?.postMessage(scripts, moved);
});
