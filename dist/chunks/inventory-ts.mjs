import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  collectRepository,
  countingScripts,
  isRead
} from "./languages.mjs";
import {
  Problem
} from "./domain-4.mjs";

// src/inventory.ts
async function readInventory({ repository: client, clock, parsers }, { paths, progress }) {
  const { repository, scripts } = await collectRepository({
    client,
    clock,
    parsers,
    paths,
    progress: countingScripts(progress)
  });
  if (!isRead(repository) || !isRead(scripts)) {
    const detail = isRead(repository) ? "its scripts could not be read" : repository.detail;
    throw new Problem({
      code: "repository-unreadable",
      message: `${client.identity.name} cannot be read: ${detail}.`,
      hint: "Check that the folder is readable and that git works in it."
    });
  }
  const { name, revision, skipped } = repository.value;
  return { schemaVersion: 1, repo: name, revision, scripts: scripts.value, skipped };
}

export {
  readInventory
};
