import { workerData } from "node:worker_threads";
import workerpool from "workerpool";
import type { ShardTask } from "#collect/read-scripts.ts";
import type { CachedScript } from "#collect/script-cache.ts";
import { describeShard } from "#collect/shards.ts";
import { openTexts, type SharedTexts } from "#collect/shared-texts.ts";
import { loadParsers } from "../load-parsers.ts";

// A thread that describes scripts: it shares the texts of the tree, and is told which to read.
const tree = openTexts(workerData as SharedTexts);
const ready = loadParsers(new URL(".", import.meta.url));

async function work({ paths, steps }: ShardTask): Promise<readonly CachedScript[]> {
  const files = paths.flatMap((path) => tree.file(path) ?? []);
  return describeShard({ files, steps }, { tree, parsers: await ready });
}

workerpool.worker({ work });
