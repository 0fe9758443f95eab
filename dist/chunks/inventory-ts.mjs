import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  countingScripts,
  isRead,
  streamRepository
} from "./collect.mjs";
import {
  Problem
} from "./domain-7.mjs";

// src/inventory.ts
async function readInventory(clients, request) {
  const stream = await openInventory(clients, request);
  const scripts = [];
  for await (const script of stream.scripts) scripts.push(script);
  return { ...stream, scripts };
}
async function openInventory({ repository: client, clock, parsers, threads }, { paths, progress }) {
  const { repository, scripts } = await streamRepository({
    client,
    clock,
    parsers,
    threads,
    statements: "examples",
    paths,
    progress: countingScripts(progress)
  });
  if (!isRead(repository) || scripts === null) {
    const detail = isRead(repository) ? "its scripts could not be read" : repository.detail;
    throw new Problem({
      code: "repository-unreadable",
      message: `${client.identity.name} cannot be read: ${detail}.`,
      hint: "Check that the folder is readable and that git works in it."
    });
  }
  const { name, revision, skipped, entries } = repository.value;
  needPaths(paths, [...entries, ...skipped]);
  return { schemaVersion: 1, repo: name, revision, scripts, skipped };
}
function needPaths(paths, known) {
  const missing = paths.find((given) => {
    const path = given.replace(/^(?:\.\/)+|\/+$/g, "");
    return path !== "" && path !== "." && !known.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  });
  if (missing === void 0) return;
  throw new Problem({
    code: "path-unknown",
    message: `There is no ${JSON.stringify(missing)} in the repository.`,
    hint: "Name a file or a folder of the repository, relative to --repo."
  });
}

export {
  readInventory,
  openInventory
};
